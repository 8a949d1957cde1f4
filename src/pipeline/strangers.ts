/**
 * The stage that asks whether users of the wheel get from an index what this run took from a source: `[tool.uv.sources]` and
 * `local-projects` are of this repository, and the metadata of a wheel has only the names.
 */
import { PackagingError, problemsOf } from '../core/errors.js'
import { normalizeName } from '../project/paths.js'
import { parseRequirement, type Requirement } from '../resolve/requirement.js'
import { runResolver } from '../resolve/uv.js'
import { uvFailure } from '../resolve/uv-failure.js'
import { sourcesOf } from '../resolve/uv-project.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import type { Dependencies, ProjectSteps } from './steps.js'

/** What an index said of a requirement. */
type Answer =
  | { readonly kind: 'found'; readonly version: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown' }

export function declareStrangers(
  graph: Graph,
  context: Context,
  { uv, application, interpreters }: Pick<ProjectSteps, 'uv' | 'application' | 'interpreters'>,
  dependencies: Step<Dependencies> | undefined,
): void {
  const { plan, project } = context.configuration
  if (!plan.formats.includes('wheel') && !plan.formats.includes('sdist')) return
  if (project.script !== undefined) return
  const locked = dependencies ? graph.whenever(dependencies) : graph.given(undefined)
  const info = { id: 'check-index', title: 'check requirements of wheel on index', section: 'test' } as const
  graph.add(info, [uv, application, interpreters, locked], async ([tool, app, found, lock], say) => {
    const wanted = await sourcedRequirements(context, app.content.requiresDist)
    const used = new Map((lock?.all ?? []).map(({ name, version }) => [name, version]))
    const [interpreter] = found
    if (wanted.length === 0 || interpreter === undefined) return
    const workDir = await context.staging.dir('strangers')
    const settings = {
      uv: tool.tool,
      python: interpreter.path,
      cacheDir: tool.cacheDir,
      workDir,
      env: context.host.env,
    }
    const answers = await Promise.all(
      wanted.map(async (one, index): Promise<Answer> => {
        const answer = await runResolver(context.runner, settings, {
          requirements: [`${one.name}${one.specifier}`],
          pythonVersion: `3.${interpreter.python.minor}`,
          mode: 'listed',
          output: `${workDir}/pylock.${index}.toml`,
          findLinks: [],
        })
        return answerOf(one.name, answer)
      }),
    )
    for (const [index, { name, specifier }] of wanted.entries()) {
      const answer = answers[index] ?? { kind: 'unknown' }
      say(`${name}${specifier}: ${answer.kind === 'found' ? `${answer.version} on the index` : answer.kind}`)
      const text = strangerText({ wheel: app.name, name, specifier, used: used.get(name) }, answer)
      if (text === undefined) continue
      const place = project.locations.dependencies
      context.warn(new PackagingError('dependency/source', { ...text, ...(place && { place }) }))
    }
  })
}

/** The requirements of the wheel that sources or local projects supply here. */
async function sourcedRequirements({ configuration }: Context, lines: readonly string[]): Promise<Requirement[]> {
  const { project, localProjects } = configuration
  const local = localProjects.flatMap(({ name }) => (name === undefined ? [] : normalizeName(name)))
  const names = new Set([...(await sourcesOf(project.dir)), ...local])
  const found = lines
    .map(line => parseRequirement(line))
    .filter(({ name, url }) => names.has(name) && url === undefined)
  return [...new Map(found.map(one => [one.name, one])).values()]
}

function answerOf(name: string, answer: Awaited<ReturnType<typeof runResolver>>): Answer {
  if ('lock' in answer) {
    const version = answer.lock.packages.find(one => one.name === name)?.version
    return version === undefined ? { kind: 'missing' } : { kind: 'found', version }
  }
  return problemsOf(uvFailure(answer.output)).some(({ code }) => code.startsWith('dependency/'))
    ? { kind: 'missing' }
    : { kind: 'unknown' }
}

/**
 * What is wrong for a user of the wheel; undefined when an index has the very version (pure).
 * @param about `used` is the version that this run took, where it is known
 */
export function strangerText(
  about: {
    readonly wheel: string
    readonly name: string
    readonly specifier: string
    readonly used: string | undefined
  },
  answer: Answer,
): { readonly message: string; readonly fix: string } | undefined {
  const { wheel, name, specifier, used } = about
  const needs = `The wheel of ${wheel} requires ${name}${specifier}, which comes from a source of this repository here`
  const publish = `Publish ${name}${used === undefined ? '' : ` ${used}`} on the index before ${wheel}`
  if (answer.kind === 'missing')
    return {
      message: `${needs}; no index has it, so the wheel cannot be installed from an index.`,
      fix: `${publish}, or give users the PEX, which contains it.`,
    }
  if (answer.kind === 'unknown')
    return {
      message: `${needs}; whether an index has it could not be asked.`,
      fix: `Nothing needs doing when ${name} is published there.`,
    }
  if (used === undefined || used === answer.version) return undefined
  return {
    message: `${needs} as ${used}; users who install the wheel get ${name} ${answer.version} from the index.`,
    fix: `${publish}; if the one on the index is another project, rename yours: its users would install the other.`,
  }
}
