/** Makes the plan of a release from a configuration: reads the source's names and settings, decides the rest without IO. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { InputName } from '../config/inputs.js'
import { PLANNED_INPUTS } from '../config/planned-inputs.js'
import { PackagingError } from '../core/errors.js'
import { programVersion } from '../core/version.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import type { Host } from '../host/host.js'
import { formatPython } from '../interpreters/versions.js'
import { isInside, normalizeName, slashed } from '../project/paths.js'
import { sourceOf } from '../project/source.js'
import { sourceDateEpoch } from '../project/version.js'
import { parseFloors, parsePlatforms } from '../targets/platforms.js'
import { fittingName } from './artifact-names.js'
import type { Configuration } from './configure.js'
import type { PlannedExecutable } from './executables.js'
import { decideNative, type Nativeness } from './native.js'
import { PLAN_SCHEMA, PLAN_SUFFIX, type ReleasePlan } from './release-plan.js'
import { runnerLabels } from './runner-labels.js'
import { sourceState } from './source.js'
import { split } from './split.js'

export interface PlannedRelease {
  readonly plan: ReleasePlan
  /** Name for the workflow artifact with the plan. */
  readonly artifact: string
  /** Every executable of every machine. */
  readonly executables: readonly PlannedExecutable[]
  /** Why it cannot be built by GitHub's runners; all of it. */
  readonly problems: readonly PackagingError[]
  readonly warnings: readonly PackagingError[]
}

/** What cannot be built by GitHub's runners is in `problems`: it may be built elsewhere. */
export async function planRelease(
  host: Host,
  configuration: Configuration,
  today: Date,
): Promise<PlannedRelease> {
  const { options, project, plan } = configuration
  const [native, source] = await Promise.all([
    nativenessOf(configuration),
    sourceState(project, configuration.notSource),
  ])
  const { labels, problems: badLabels } = runnerLabels(options.runners, today)
  const { inputs, problems: badPaths } = plannedInputs(host, configuration)
  // What is taken only where it is installed would differ from machine to machine.
  const optional = plan.optional.map(formatPython)
  const pythons = plan.pythons.filter(python => !optional.includes(formatPython(python)))
  const { floors } = parseFloors(options)
  const [anyMachine] = parsePlatforms(['linux-x86_64'], {
    machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
    floors,
  }).platforms
  if (anyMachine === undefined) throw new Error('no platform for any machine')
  const name = project.name === undefined ? slug(project.path) : normalizeName(project.name)
  const version = project.version ?? source.commit?.slice(0, 12) ?? source.digest.slice(0, 12)
  const shares = split({
    formats: plan.formats,
    pythons,
    platforms: plan.platforms,
    platformFiles: plan.platformFiles,
    pexScope: options.pexScope,
    labels,
    anyMachine,
    executables: EXECUTABLE_FORMATS,
    options,
    expected: {
      name: project.name,
      version: project.version,
      native: native.native,
      pexIfRunnable: plan.pexIfRunnable,
      layout: options.pexLayout,
    },
    artifact: cell => fittingName(`${options.artifactPrefix}-${name}-${version}-part-${cell}`),
  })
  const release: ReleasePlan = {
    schema: PLAN_SCHEMA,
    tool: programVersion(),
    project: plan.project,
    source: { ...source, epoch: sourceDateEpoch(host.env, project.git) },
    inputs,
    native,
    formats: plan.formats,
    pexIfRunnable: plan.pexIfRunnable,
    skipped: plan.skipped,
    pythons: pythons.map(formatPython),
    platforms: plan.platforms,
    platformFiles: plan.platformFiles,
    prefix: options.artifactPrefix,
    cells: shares.cells,
    assemble: shares.assemble,
  }
  return {
    plan: release,
    artifact: fittingName(`${options.artifactPrefix}-${name}-${version}${PLAN_SUFFIX}`),
    executables: shares.executables,
    problems: [...badLabels, ...badPaths, ...shares.problems],
    warnings: labels.warnings(shares.cells.map(({ id }) => id)),
  }
}

const slug = (folder: string) => folder.replaceAll(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'project'

const SETTINGS = ['pyproject.toml', 'setup.py', 'setup.cfg']

async function nativenessOf({ options, project, notSource }: Configuration): Promise<Nativeness> {
  if (options.native !== 'auto') return decideNative(options.native, { project, names: [], settings: '' })
  const { root, list } = await sourceOf(project.dir, project.git, notSource)
  const own = list.files.filter(file => isInside(project.dir, path.join(root, file)))
  const settings = await Promise.all(
    SETTINGS.map(file => readFile(path.join(project.dir, file), 'utf8').catch(() => '')),
  )
  return decideNative('auto', {
    project,
    names: own.map(file => path.posix.basename(file)),
    settings: settings.join('\n'),
  })
}

/** The inputs as another machine can use them: what names a folder or file is relative to the workspace. */
function plannedInputs(
  host: Host,
  { given, options, localProjects, findLinks, project }: Configuration,
): { readonly inputs: ReleasePlan['inputs']; readonly problems: readonly PackagingError[] } {
  const problems: PackagingError[] = []
  const relative = (name: InputName, folder: string, base: string) => {
    const absolute = path.resolve(base, folder)
    if (!isInside(host.workspace, absolute)) problems.push(outside(name, folder))
    return slashed(path.relative(base, absolute)) || '.'
  }
  for (const file of options.platforms.filter(one => path.isAbsolute(one)))
    relative('platforms', file, host.workspace)
  // plan.json is uploaded, and shown to whoever may see the run.
  if (options.scieAssets !== '' && new URL(options.scieAssets).username !== '')
    problems.push(login('scie-assets'))
  const paths: Partial<Record<InputName, string>> = {
    'find-links': findLinks.map(folder => relative('find-links', folder, host.workspace)).join('\n'),
    'local-projects': localProjects.map(local => local.path).join('\n'),
    ...(path.isAbsolute(options.lock) && { lock: relative('lock', options.lock, project.dir) }),
    ...(path.isAbsolute(options.scieLock) && {
      'scie-lock': relative('scie-lock', options.scieLock, host.workspace),
    }),
  }
  const inputs = PLANNED_INPUTS.flatMap(name => {
    const text = given[name]
    return text === undefined ? [] : [[name, paths[name] ?? text] as const]
  })
  return { inputs: Object.fromEntries(inputs), problems }
}

function outside(input: InputName, folder: string): PackagingError {
  return new PackagingError('input/path', {
    message: `${input} '${folder}' is outside of the workspace, where no other machine of the plan finds it.`,
    fix: 'Put it into the repository, or build on this machine alone with the command package.',
  })
}

function login(input: InputName): PackagingError {
  return new PackagingError('input/invalid', {
    message: `${input} holds a login, which plan.json would show to everybody who sees the run.`,
    fix: 'Give an address without a user name and password.',
  })
}
