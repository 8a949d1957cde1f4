/** Creates or reads the lock: one resolution for every Python and platform, or the user's own lock. */
import { readdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { PackagingError } from '../core/errors.js'
import { sha256Of } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import { readRegular } from '../host/regular.js'
import { normalizeName } from '../project/paths.js'
import type { LockedWheel } from './coverage.js'
import { type Lock, type LockedFile, onlyHashed, parseHashedRequirements } from './lock.js'
import type { LockSource } from './lock-files.js'
import { readToolLock } from './locked-files.js'
import { parseRequirement } from './requirement.js'
import type { Choice, Roots } from './select.js'
import { type CompileRequest, exportCommand, type ProjectInput, readLock, runResolver, type UvSettings } from './uv.js'
import { dynamicSource, packagesWithoutWheels, unbuiltSource, uvFailure } from './uv-failure.js'

export interface MadeLock {
  readonly lock: Lock
  /** Absolute path of the `pylock.toml` that it came from. */
  readonly path: string
  readonly warnings?: readonly PackagingError[]
  /** Whether it is the user's own, which has to be compared with the application's requirements. */
  readonly given: boolean
}

interface LockRequest {
  readonly roots: Roots
  readonly extras: readonly string[]
  /** Lowest Python asked for, as `3.9`. */
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
  readonly constraints: readonly string[]
  /** Whether uv may run build backends to learn a source's metadata (`missing-wheels: build`). */
  readonly mayBuild: boolean
  /** Whether uv may build repositories and archives that the project names, in its cache, to learn their metadata. */
  readonly mayBuildSources: boolean
  /** Whether wheels of a package must not be used. */
  readonly noBinary: (name: string) => boolean
  /** The project whose `[tool.uv.sources]` count; its dependencies stand for the requirements of `roots`. */
  readonly project?: ProjectInput | undefined
  /** Requirements and constraints files beside those of the application. */
  readonly more: readonly string[]
  /** Absolute folder of the project whose part of a uv.lock is wanted. */
  readonly memberDir: string
  /** Absolute path of the script that has the requirements in its inline metadata. */
  readonly script?: string | undefined
}

/** The application as requirement lines; its own wheel is named by its file, and left out of the lock. */
function rootLines({ requirements, wheel }: Roots, extras: readonly string[]) {
  for (const requirement of requirements) parseRequirement(requirement)
  if (wheel === undefined) return { requirements, omit: [] }
  const name = normalizeName(/^[^-]+/.exec(wheel.split(/[/\\]/).at(-1) ?? '')?.[0] ?? '')
  const suffix = extras.length > 0 ? `[${extras.map(normalizeName).join(',')}]` : ''
  return { requirements: [...requirements, `${name}${suffix} @ ${pathToFileURL(wheel).href}`], omit: [name] }
}

/**
 * Resolves without running code of packages: only versions that have wheels. Packages without any are excluded one after
 * another, so that all of them are found and not only the first.
 */
async function resolveWheels(
  runner: ProcessRunner,
  settings: UvSettings,
  base: Omit<CompileRequest, 'mode' | 'output'>,
  mayBuildSources: boolean,
) {
  const without = new Map<string, string | undefined>()
  const buildable = new Set<string>()
  const excludes = join(settings.workDir, 'without-wheels.txt')
  for (;;) {
    const output = join(settings.workDir, without.size === 0 ? 'pylock.toml' : `pylock.round${without.size}.toml`)
    const left = without.size > 0 && { excludes }
    const made = await runResolver(runner, settings, {
      ...{ ...base, ...left, mode: 'wheels', output },
      ...(buildable.size > 0 && { buildable: [...buildable] }),
    })
    if ('lock' in made) {
      const missing = [...without].map(([name, asked]) => {
        const marker = markerOf(name, base.requirements)
        return { name, ...(asked && { asked }), ...(marker && { marker }), wheels: [] }
      })
      return { path: made.path, lock: { ...made.lock, packages: [...made.lock.packages, ...missing] } }
    }
    const unbuilt = unbuiltSource(made.output)
    if (unbuilt !== undefined && !buildable.has(unbuilt.name)) {
      if (!mayBuildSources || unbuilt.place.startsWith('file:')) throw dynamicSource(unbuilt)
      buildable.add(unbuilt.name)
      continue
    }
    const found = packagesWithoutWheels(made.output).filter(({ name }) => !without.has(name))
    if (found.length === 0) throw uvFailure(made.output)
    for (const { name, asked } of found) without.set(name, asked)
    await writeFile(excludes, `${[...without.keys()].join('\n')}\n`)
  }
}

/** The joined markers of the application's own requirements of `name`; undefined when one has none. */
function markerOf(name: string, requirements: readonly string[]): string | undefined {
  const asking = requirements.map(line => parseRequirement(line)).filter(one => one.name === name)
  if (asking.length === 0 || asking.some(({ marker }) => marker === '')) return undefined
  return asking.map(({ marker }) => `(${marker})`).join(' or ')
}

async function resolveAll(runner: ProcessRunner, settings: UvSettings, request: LockRequest): Promise<MadeLock> {
  const { project, more } = request
  const lines =
    project === undefined ? rootLines(request.roots, request.extras) : { requirements: [], omit: [], project }
  const base = {
    ...lines,
    requirements: [...lines.requirements, ...more],
    pythonVersion: request.pythonVersion,
    findLinks: request.findLinks,
    constraints: request.constraints,
    script: request.script,
  }
  if (!request.mayBuild)
    return { ...(await resolveWheels(runner, settings, base, request.mayBuildSources)), given: false }
  const path = join(settings.workDir, 'pylock.toml')
  const made = await runResolver(runner, settings, { ...base, mode: 'build', output: path })
  if ('output' in made) throw uvFailure(made.output)
  return { ...made, given: false }
}

async function fromRequirements(
  runner: ProcessRunner,
  settings: UvSettings,
  request: LockRequest,
  file: string,
): Promise<MadeLock> {
  const pins = parseHashedRequirements(await readRegular(file, 'utf8'), file)
  const made = await runResolver(runner, settings, {
    requirements: pins.map(pin => pin.requirement),
    pythonVersion: request.pythonVersion,
    mode: 'listed',
    output: join(settings.workDir, 'pylock.toml'),
    findLinks: request.findLinks,
  })
  if ('output' in made) throw uvFailure(made.output)
  return { lock: onlyHashed(made.lock, pins, file), path: made.path, given: true }
}

/**
 * @throws PackagingError(s) `project/lock`, `project/toml` (the user's lock), `dependency/…`, `network/…` (the resolution).
 */
export async function makeLock(
  runner: ProcessRunner,
  settings: UvSettings,
  source: LockSource,
  request: LockRequest,
): Promise<MadeLock> {
  const made = await readOrResolve(runner, settings, source, request)
  // uv lists their wheels too, and does not install them.
  const packages = made.lock.packages.map(locked =>
    locked.sdist !== undefined && locked.wheels.length > 0 && request.noBinary(locked.name)
      ? { ...locked, wheels: [] }
      : locked,
  )
  return { ...made, lock: { ...made.lock, packages } }
}

async function readOrResolve(
  runner: ProcessRunner,
  settings: UvSettings,
  source: LockSource,
  request: LockRequest,
): Promise<MadeLock> {
  if (source.kind === 'none') return resolveAll(runner, settings, request)
  if (source.kind === 'pylock') return { lock: await readLock(source.file), path: source.file, given: true }
  if (source.kind === 'requirements') return fromRequirements(runner, settings, request, source.file)
  if (source.kind === 'poetry' || source.kind === 'pdm') {
    const { file } = source
    const read = await readToolLock(runner, settings, { ...request, tool: source.kind, file })
    return { ...read, path: file, given: true }
  }
  const output = join(settings.workDir, 'pylock.toml')
  const exported = await runner.finish(
    exportCommand(settings, {
      memberDir: request.memberDir,
      output,
      extras: request.project?.extras ?? request.extras,
      ...(source.kind === 'script' && { script: source.script }),
    }),
  )
  if (exported.code !== 0) throw uvFailure(exported.tail)
  return { lock: await readLock(output), path: output, given: true }
}

/** Absolute paths of the wheels in find-links folders, sorted. @throws PackagingError `input/path` */
export async function localWheels(findLinks: readonly string[]): Promise<string[]> {
  const folders = findLinks.filter(place => !/^https?:/i.test(place))
  const listed = folders.map(async folder => {
    const names = await readdir(folder).catch(cause => {
      throw new PackagingError('input/path', {
        message: `find-links: ${folder} cannot be read.`,
        fix: 'Give folders that hold wheels; a download step may have put them elsewhere.',
        cause,
      })
    })
    const wheels = names.filter(name => name.endsWith('.whl')).sort()
    return wheels.map(name => join(folder, name))
  })
  return (await Promise.all(listed)).flat()
}

/** The file with an absolute path; `file:` addresses become paths. */
export function located(file: LockedFile, lockFile: string): LockedFile {
  const { url, path, ...rest } = file
  if (path !== undefined) return { ...rest, path: resolve(dirname(lockFile), path) }
  if (url?.startsWith('file:')) return { ...rest, path: fileURLToPath(url) }
  return file
}

async function sizeOnDisk(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size
}

/** A function that turns choices into wheels of the lock or of find-links folders; each local wheel is hashed once. */
export function wheelFinder(made: MadeLock, local: readonly string[]) {
  const hashes = new Map<string, Promise<string>>()
  return async (choice: Choice): Promise<LockedWheel> => {
    const { name, version } = choice
    if ('local' in choice) {
      const path = local[choice.local] as string
      const sha256 = hashes.get(path) ?? sha256Of(path)
      hashes.set(path, sha256)
      const filename = path.split(/[/\\]/).at(-1) as string
      return { name, version, filename, path, size: (await stat(path)).size, sha256: await sha256 }
    }
    const { index, wheels = [] } = made.lock.packages[choice.package] ?? {}
    const file = wheels[choice.wheel] as LockedFile
    const here = located(file, made.path)
    // A lock has no size of a file on this machine; a missing file is reported when it is used.
    const size = here.path === undefined ? here.size : await sizeOnDisk(here.path)
    return { name, version, ...here, ...(size !== undefined && { size }), ...(index !== undefined && { index }) }
  }
}
