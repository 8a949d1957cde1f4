/**
 * What can be known to be wrong before anything is built: files that inputs name, and entry points that no build can make
 * right. A build takes minutes, and its errors come one at a time; these come together with those of the inputs.
 */
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Options } from '../config/inputs.js'
import { PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { readRegular } from '../host/regular.js'
import { checkEntryPointExists, checkEntryPointForm, namesScripts } from '../project/entry-point.js'
import { readText } from '../project/paths.js'
import { possibleModules } from '../project/possible-modules.js'
import type { Project } from '../project/project.js'
import { decodeLock, parseHashedRequirements } from '../resolve/lock.js'
import { lockSource } from '../resolve/lock-files.js'
import { parseRequirement } from '../resolve/requirement.js'
import { decodeToolLock } from '../resolve/tool-lock.js'
import { checkUvLock } from '../resolve/uv-lock.js'
import { decodeCompletePlatform } from '../targets/complete-platform.js'
import { staticChoices } from './commands.js'
import type { Plan } from './plan.js'
import { runnerLabels } from './runners.js'

interface Known {
  readonly options: Options
  readonly project: Project
  readonly workspace: string
  readonly findLinks: readonly string[]
  readonly today: Date
}

/** @throws PackagingError(s) `input/…`, `project/lock`, `project/toml`, `project/entry-point` */
export async function preflight(
  { options, project, workspace, findLinks, today }: Known,
  plan: Plan | undefined,
): Promise<void> {
  const checks = [
    async () => throwProblems(runnerLabels(options.runners, today).problems),
    async () => checkEntryPointForm(options.entryPoint, Object.keys({ ...project.scripts, ...project.guiScripts })),
    () => checkEntryPoint(options.entryPoint, project),
    async () => checkRequirements(project),
    async () => checkLock(options.lock, project),
    ...(plan?.platformFiles ?? []).map(file => () => checkPlatformFile(workspace, file)),
    ...findLinks.map(folder => () => checkFolder(folder)),
  ]
  const found = await Promise.all(checks.map(check => check().then(() => [], problemsOrBug)))
  throwProblems(found.flat())
}

function problemsOrBug(thrown: unknown): readonly PackagingError[] {
  const problems = problemsOf(thrown)
  if (problems.length === 0) throw thrown
  return problems
}

/** That it names what there is, as far as it is known before building. @throws as `checkEntryPointExists` */
async function checkEntryPoint(asked: string, project: Project): Promise<void> {
  const choices = staticChoices(project)
  // Most name a script, and need no look at the project's files.
  if (choices === undefined || namesScripts(asked, choices)) return
  const modules = await possibleModules(project)
  if (modules !== undefined) checkEntryPointExists(asked, choices, modules)
}

/** Those that are known before building. @throws PackagingError(s) `project/metadata` */
function checkRequirements({ dependencies = [], extras = {}, locations }: Project): void {
  const problems = [...dependencies, ...Object.values(extras).flat()].flatMap(line => {
    try {
      parseRequirement(line, locations.dependencies)
      return []
    } catch (thrown) {
      return problemsOrBug(thrown)
    }
  })
  throwProblems(problems)
}

async function checkPlatformFile(workspace: string, file: string): Promise<void> {
  const text = await readRegular(path.resolve(workspace, file), 'utf8').catch(cause => {
    throw new PackagingError('input/path', {
      message: `platforms: the file '${file}' cannot be read.`,
      fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
      cause,
    })
  })
  decodeCompletePlatform(text, file)
}

/**
 * A lock that is named, or that lies in the project's folder and would be used, can be read; that of a workspace above is
 * found when dependencies are resolved. @throws as `decodeLock`, `parseHashedRequirements`, `checkUvLock`
 */
async function checkLock(lock: string, project: Project): Promise<void> {
  const { dir, name, script } = project
  // Anything of that name: a pipe is an error of its own, and not a lock that is missing.
  const source = lockSource(lock, { projectDir: dir, root: dir, name, script: script?.path, exists: existsSync })
  if (source.kind === 'none') return
  const text = await readRegular(source.file, 'utf8')
  if (source.kind === 'pylock') decodeLock(text, source.file)
  else if (source.kind === 'requirements') parseHashedRequirements(text, source.file)
  else if (source.kind === 'uv' || source.kind === 'script') checkUvLock(text, source.file)
  else {
    const pyproject = await readText(path.dirname(source.file), 'pyproject.toml')
    decodeToolLock(source.kind, { text, file: source.file, pyproject: pyproject ?? '' })
  }
}

/** A pipe that is called like a wheel would let the resolver wait for ever. */
async function checkFolder(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => /\.(?:whl|tar\.gz|zip)$/.test(name))
  const found = await Promise.all(
    names.map(async name => ({ name, entry: await stat(path.join(folder, name)).catch(() => undefined) })),
  )
  throwProblems(
    found
      .filter(({ entry }) => !entry?.isFile())
      .map(
        ({ name }) =>
          new PackagingError('input/path', {
            message: `find-links: ${path.join(folder, name)} is not a file.`,
            fix: 'Remove it from that folder, or name a folder of wheels alone.',
          }),
      ),
  )
}
