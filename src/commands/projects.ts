/** Runs a command for the projects of a repository: the one that was chosen, or each of several, or none. */
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { INPUTS } from '../config/inputs.js'
import { givenText, type Layer } from '../config/options.js'
import { outputFolder } from '../config/paths.js'
import { type PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { markdown } from '../core/format.js'
import type { Host } from '../host/host.js'
import { type ChosenProject, chooseProjects } from '../plan/members.js'
import { joinedOutputs, NO_OUTPUTS, projectOutput } from '../report/outputs.js'
import type { Command, CommandRequest } from './request.js'

/**
 * A command that packages one project, for what `path` says. Of several projects, each that does not need a failed one is
 * still run, so that all failures are reported at once.
 */
export function forProjects(one: Command): Command {
  return async (request, now) => {
    const { host } = request
    const chosen = await chooseProjects(host, request.layers)
    if (chosen.kind === 'nothing') return nothingToDo(request, chosen.reason)
    for (const note of chosen.notes) host.log.info(note)
    if (chosen.kind === 'one') return one({ ...request, layers: chosen.layers }, now)
    const beside = [await sharedFolder(host, request.layers)]
    return forEach(
      request,
      chosen.projects,
      now,
      project => (part, begun) => one({ ...part, layers: project.layers, beside }, begun),
    )
  }
}

/** The folder whose folders are those of each project. @throws PackagingError `input/path` */
export function sharedFolder(host: Host, layers: readonly Layer[]): Promise<string> {
  return outputFolder(
    host.workspace,
    givenText(layers, 'output-dir') ?? INPUTS['output-dir'].default,
    host.kind === 'github',
  )
}

type Titled = Pick<ChosenProject, 'title' | 'path'> & Partial<Pick<ChosenProject, 'needs'>>

/** Runs a command for each project, one after the other; outputs and JSON of all are joined. */
export async function forEach<P extends Titled>(
  request: CommandRequest,
  projects: readonly P[],
  now: () => number,
  commandFor: (project: P) => Command,
): Promise<readonly PackagingError[]> {
  const { host, json } = request
  const outputs: Readonly<Record<string, string>>[] = []
  const texts: string[] = []
  const reported: PackagingError[] = []
  const thrown: PackagingError[] = []
  const failed = new Set<string>()
  let prepared: Promise<void> | undefined
  for (const project of projects) {
    const { title, path, needs = [] } = project
    let own: Readonly<Record<string, string>> = { projects: JSON.stringify([projectOutput({ name: title }, path)]) }
    const missing = needs.filter(need => failed.has(need))
    if (missing.length > 0) {
      failed.add(title)
      outputs.push(own)
      host.log.info(`Not built: ${title}, which needs ${missing.join(', ')}.`)
      continue
    }
    host.log.info(`Project ${title}, in ${path}`)
    const start = now()
    const part: CommandRequest = {
      ...request,
      host: {
        ...host,
        // Files that an output names must not be replaced by those of the next project.
        temp: host.kind === 'github' ? await mkdtemp(join(host.temp, `package-python-${title}-`)) : host.temp,
        async setOutputs(values) {
          own = { ...own, ...values }
        },
      },
      write: json ? text => void texts.push(text) : request.write,
      async prepare(options) {
        prepared ??= request.prepare?.(options)
        await prepared
      },
    }
    const problems = await commandFor(project)(part, () => now() - start).then(
      failures => {
        reported.push(...failures)
        return failures
      },
      error => {
        const found = problemsOf(error)
        if (found.length === 0) throw error
        thrown.push(...found)
        return found
      },
    )
    if (problems.length > 0) failed.add(title)
    outputs.push(own)
  }
  if (json) request.write(`${JSON.stringify({ schema: 1, projects: texts.map(text => JSON.parse(text)) }, null, 2)}\n`)
  await host.setOutputs(joinedOutputs(outputs))
  throwProblems(thrown)
  return reported
}

/** Says why a run has nothing to do, in every place where a result would be. @param reason one sentence */
export async function nothingToDo(
  { host, json, write }: CommandRequest,
  reason: string,
): Promise<readonly PackagingError[]> {
  const line = `Nothing to do: ${reason}`
  write(json ? `${JSON.stringify({ schema: 1, projects: [], nothing: reason }, null, 2)}\n` : `${line}\n`)
  await host.summary(`## ⏭️ ${markdown(line)}\n`)
  await host.setOutputs(NO_OUTPUTS)
  return []
}
