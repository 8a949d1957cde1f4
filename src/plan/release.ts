/** Makes the plan of a release from a configuration: reads the source's names and settings; all else is decided without IO. */

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import path, { join } from 'node:path'
import { type InputName, inputOf, PLANNED_INPUTS } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import type { SignSystem } from '../core/model.js'
import { programVersion } from '../core/version.js'
import { nativeKind } from '../distributions/toolchain.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { errnoOf } from '../host/files.js'
import type { Host } from '../host/host.js'
import { readRegular } from '../host/regular.js'
import { formatPython } from '../interpreters/versions.js'
import { isInside, projectTitle } from '../project/paths.js'
import type { Project } from '../project/project.js'
import { sourceOf } from '../project/source-list.js'
import { valueAt as at, isTable, type TomlTable } from '../project/toml.js'
import { sourceDateEpoch } from '../project/version.js'
import { parseFloors, parsePlatforms } from '../targets/platforms.js'
import type { Configuration } from './configure.js'
import { fittingName } from './expected-files.js'
import type { PlannedExecutable } from './plan.js'
import { PLAN_SUFFIX, type ReleasePlan } from './release-plan.js'
import { runnerLabels } from './runners.js'
import { split } from './split.js'

interface Nativeness {
  readonly native: boolean
  /** One sentence without a full stop: why. */
  readonly reason: string
}

interface NativeFacts {
  readonly project: Pick<Project, 'buildSystem' | 'pyproject' | 'setupPy'>
  /** File names (without folders) of the project's source. */
  readonly names: readonly string[]
  /** Text of pyproject.toml, setup.py, setup.cfg, … that are there. */
  readonly settings: string
}

/** Backends that compile nothing by themselves; `extension` finds what would. */
const PURE: readonly {
  readonly backend: RegExp
  readonly name: string
  readonly extension?: (tool: TomlTable, names: readonly string[]) => string | undefined
}[] = [
  { backend: /^flit(_core)?\.buildapi$/, name: 'flit' },
  { backend: /^uv_build$/, name: 'uv_build' },
  { backend: /^hatchling\.(build|ouroboros)$/, name: 'hatchling', extension: hatchHook },
  {
    backend: /^poetry\.(core\.)?masonry\.api$/,
    name: 'poetry',
    extension: tool => (at(tool, 'poetry', 'build') === undefined ? undefined : 'tool.poetry.build'),
  },
  {
    backend: /^pdm\.backend$/,
    name: 'pdm-backend',
    extension: (tool, names) => {
      if (names.includes('pdm_build.py')) return 'pdm_build.py'
      const build = at(tool, 'pdm', 'build')
      const keys = isTable(build) ? Object.keys(build) : []
      const hook = keys.find(key => ['run-setuptools', 'custom-hook'].includes(key))
      return hook && `tool.pdm.build.${hook}`
    },
  },
]

/** These exist to compile. */
const NATIVE = /^(maturin|scikit_build_core\.|mesonpy|py_build_cmake\.|sipbuild\.|enscons\.|setuptools_rust|cmeel)/

/** Words of a setup.py that declare extensions. */
const EXTENSIONS =
  /\b(ext_modules|cffi_modules|rust_extensions|cythonize|mypycify|Extension|has_ext_modules)\b|\bext-modules\b/

/**
 * Whether a project's wheels contain compiled code, by its files (pure): it decides on how many machines a plan builds.
 * Nothing of the project is run, so it may be unknown, which counts as native: an unneeded job costs minutes, a missing
 * wheel a release. The built wheels are compared with it.
 * @param asked the input `native`, which decides unless it is `auto`
 */
export function decideNative(asked: 'auto' | 'true' | 'false', facts: NativeFacts): Nativeness {
  if (asked !== 'auto') return { native: asked === 'true', reason: `the input native is ${asked}` }
  const { backend } = facts.project.buildSystem
  const module = backend.split(':')[0] ?? backend
  const known = PURE.find(one => one.backend.test(module))
  if (known !== undefined) {
    const by = known.extension?.(facts.project.pyproject?.tool ?? {}, facts.names)
    if (by === undefined) return { native: false, reason: `${known.name} compiles nothing` }
    return { native: true, reason: `${by} may compile something, which is known only once it is built` }
  }
  if (NATIVE.test(module)) return { native: true, reason: `${module} builds native code` }
  if (/^setuptools\./.test(module)) return setuptools(facts)
  return {
    native: true,
    reason: `what the build backend ${module} makes is known only once it is built; set native: false if it compiles nothing`,
  }
}

function setuptools({ names, settings }: NativeFacts): Nativeness {
  const word = EXTENSIONS.exec(settings)?.[0]
  if (word !== undefined) return { native: true, reason: `the settings of setuptools mention ${word}` }
  if (nativeKind(names, settings) === 'pure')
    return { native: false, reason: 'setuptools finds no extension module and no source of one' }
  return { native: true, reason: 'there are sources of native code, which setuptools may compile' }
}

/** hatchling's own hooks write a version file; any other may compile. */
function hatchHook(tool: TomlTable): string | undefined {
  const tables = [at(tool, 'hatch', 'build', 'hooks'), at(tool, 'hatch', 'build', 'targets', 'wheel', 'hooks')]
  const names = tables.flatMap(table => (isTable(table) ? Object.keys(table) : []))
  const hook = names.find(name => !['vcs', 'version'].includes(name))
  return hook && `the build hook ${hook} of hatchling`
}

/**
 * Identifies the source on every machine of a release. In git, the changed files; the commit stands for all others. Outside, every file of the project but those in
 * `exclude`. Carriage returns and permissions do not count: git writes both differently on Windows.
 * @param exclude absolute paths of files and folders that are not source
 * @throws what the file system throws; PackagingError `project/symlink`
 */
export async function sourceState(
  project: Pick<Project, 'dir' | 'git' | 'script'>,
  exclude: readonly string[],
): Promise<Omit<ReleasePlan['source'], 'epoch'>> {
  const { git } = project
  if (git?.head !== undefined) return { commit: git.head, digest: await digestOf(git.root, [...git.dirty].sort()) }
  // Nothing beside a script is packaged.
  if (project.script !== undefined) return { digest: await digestOf(project.dir, [path.basename(project.script.path)]) }
  const { root, list } = await sourceOf(project.dir, git, exclude)
  return { digest: await digestOf(root, list.files) }
}

async function digestOf(root: string, files: readonly string[]): Promise<string> {
  const tree = createHash('sha256')
  for (const file of files) {
    const hash = createHash('sha256')
    try {
      for await (const chunk of createReadStream(join(root, file))) hash.update(withoutReturns(chunk as Buffer))
      tree.update(`${file}\0${hash.digest('hex')}\0`)
    } catch (thrown) {
      // A tracked file that was removed, or a submodule at another commit, is a change too.
      const code = errnoOf(thrown) ?? ''
      if (code !== 'ENOENT' && code !== 'EISDIR') throw thrown
      tree.update(`${file}\0${code}\0`)
    }
  }
  return tree.digest('hex')
}

const CARRIAGE_RETURN = 0x0d

function withoutReturns(chunk: Buffer): Buffer {
  return chunk.includes(CARRIAGE_RETURN) ? Buffer.from(chunk.filter(byte => byte !== CARRIAGE_RETURN)) : chunk
}

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

/** Whatever GitHub's runners cannot build is in `problems`: it may be built elsewhere. */
export async function planRelease(host: Host, configuration: Configuration, today: Date): Promise<PlannedRelease> {
  const { options, project, plan } = configuration
  const [native, source] = await Promise.all([
    nativenessOf(configuration),
    sourceState(project, configuration.notSource),
  ])
  const { labels, problems: badLabels } = runnerLabels(options.runners, today)
  const { inputs, problems: badPaths } = plannedInputs(host, configuration)
  const { pythons } = plan
  const { floors } = parseFloors(options)
  const [anyMachine] = parsePlatforms(['linux-x86_64'], {
    machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
    floors,
  }).platforms
  if (anyMachine === undefined) throw new Error('no platform for any machine')
  const name = projectTitle(project)
  const version = project.version ?? source.commit?.slice(0, 12) ?? source.digest.slice(0, 12)
  const jobContents = split({
    formats: plan.formats,
    pythons,
    platforms: plan.platforms,
    universal2: plan.universal2 ?? false,
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
    schema: 1,
    tool: programVersion(),
    project: plan.project,
    source: { ...source, epoch: sourceDateEpoch(host.env, project.git) },
    inputs,
    native,
    formats: plan.formats,
    pexIfRunnable: plan.pexIfRunnable,
    ...(plan.commands && { commands: plan.commands }),
    skipped: plan.skipped,
    pythons: pythons.map(formatPython),
    platforms: plan.platforms,
    platformFiles: plan.platformFiles,
    prefix: options.artifactPrefix,
    cells: jobContents.cells,
    assemble: jobContents.assemble,
  }
  return {
    plan: release,
    artifact: fittingName(`${options.artifactPrefix}-${name}-${version}${PLAN_SUFFIX}`),
    executables: jobContents.executables,
    problems: [...badLabels, ...badPaths, ...jobContents.problems, ...unsignable(options.sign, jobContents)],
    warnings: [
      ...labels.warnings([...new Set(jobContents.cells.map(({ machine }) => machine.name))]),
      ...nothingToSign(options.sign, jobContents.executables),
    ],
  }
}

/** What cannot be signed by a job between build and assemble. */
function unsignable(
  systems: readonly SignSystem[] = [],
  { executables, assemble }: Pick<ReturnType<typeof split>, 'executables' | 'assemble'>,
): readonly PackagingError[] {
  return executables
    .filter(({ target }) => systems.some(system => system === target.platform.os))
    .flatMap(({ format, target: { platform } }) => {
      const what = `sign names ${platform.os}, but the ${format} executable for ${platform.name}`
      if (format === 'scie')
        return new PackagingError('input/conflict', {
          message: `${what} cannot be signed: a scie is read from its end, where a signature goes.`,
          fix: 'Build pyo3 or pyinstaller for that system, or leave it out of sign.',
        })
      if (!assemble.only[format]?.includes(platform.name)) return []
      return new PackagingError('input/conflict', {
        message: `${what} is only built by assemble, from all wheels, after the job that signs.`,
        fix: `Name a runner of its own for ${platform.name} in the input runners, or leave ${platform.os} out of sign and give assemble the sign-command.`,
      })
    })
}

function nothingToSign(
  systems: readonly SignSystem[] = [],
  executables: readonly PlannedExecutable[],
): readonly PackagingError[] {
  return systems
    .filter(system => !executables.some(({ target }) => target.platform.os === system))
    .map(
      system =>
        new PackagingError('input/conflict', {
          message: `sign names ${system}, but the plan has no executable for it.`,
          fix: `Add a format such as pyinstaller and a platform of ${system}, or leave ${system} out of sign.`,
        }),
    )
}

const SETTINGS = ['pyproject.toml', 'setup.py', 'setup.cfg']

async function nativenessOf({ options, project, notSource }: Configuration): Promise<Nativeness> {
  if (project.script !== undefined) return { native: false, reason: 'a single script compiles nothing' }
  if (options.native !== 'auto') return decideNative(options.native, { project, names: [], settings: '' })
  const { root, list } = await sourceOf(project.dir, project.git, notSource)
  const own = list.files.filter(file => isInside(project.dir, path.join(root, file)))
  const settings = await Promise.all(
    SETTINGS.map(file => readRegular(path.join(project.dir, file), 'utf8').catch(() => '')),
  )
  return decideNative('auto', {
    project,
    names: own.map(file => path.posix.basename(file)),
    settings: settings.join('\n'),
  })
}

/** The inputs for other machines, which have the same workspace at another place. */
function plannedInputs(
  { workspace }: Host,
  { given, options }: Configuration,
): { readonly inputs: ReleasePlan['inputs']; readonly problems: readonly PackagingError[] } {
  const problems: PackagingError[] = []
  // plan.json is uploaded, and readable for everyone who can see the run.
  if (options.scieAssets !== '' && new URL(options.scieAssets).username !== '')
    problems.push(
      new PackagingError('input/invalid', {
        message: 'scie-assets contains a login, which plan.json would show to everyone who can see the run.',
        fix: 'Give an address without a user name and password.',
      }),
    )
  const inputs = PLANNED_INPUTS.flatMap(name => {
    const text = given[name]
    if (text === undefined) return []
    inputOf(name).path?.(text, file => {
      if (!isInside(workspace, path.resolve(workspace, file))) problems.push(outside(name, file))
      return file
    })
    return [[name, text] as const]
  })
  return { inputs: Object.fromEntries(inputs), problems }
}

function outside(input: InputName, folder: string): PackagingError {
  return new PackagingError('input/path', {
    message: `${input} '${folder}' is outside the workspace, where other machines cannot find it.`,
    fix: 'Put it into the repository, or build on this machine alone with the command package.',
  })
}
