/** Makes or reads the lock: one resolution for every Python and platform, or the user's own lock as it is. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PackagingError } from '../errors/errors.js'
import type { ProcessRunner } from '../host/command.js'
import { normalizeName } from '../project/names.js'
import { type Attempt, attempt, readLock } from './attempt.js'
import { onlyHashed, parseHashedRequirements } from './hashed-requirements.js'
import type { Lock, LockedPackage } from './lock.js'
import type { LockSource } from './lock-source.js'
import { parseRequirement } from './requirement.js'
import type { Roots } from './select.js'
import { type CompileRequest, exportCommand, type UvSettings } from './uv-compile.js'
import { packagesWithoutWheels, refusedBuild, uvFailure } from './uv-failure.js'

export interface MadeLock {
  readonly lock: Lock
  /** Absolute path of the `pylock.toml` that it came from. */
  readonly path: string
  /** Whether it is the user's own: then it has to be compared with what the application asks for. */
  readonly given: boolean
  /** Notes for the log: an older version taken because only it has wheels. */
  readonly warnings: readonly PackagingError[]
}

export interface LockRequest {
  readonly roots: Roots
  readonly extras: readonly string[]
  /** Lowest Python asked for, as `3.9`. */
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
  readonly constraints: readonly string[]
  /** Whether uv may run build backends to learn a source's metadata (`missing-wheels: build`). */
  readonly mayBuild: boolean
}

/** The application as requirement lines; its own wheel is named by its file, and left out of the lock. */
function rootLines({ requirements, wheel }: Roots, extras: readonly string[]) {
  for (const requirement of requirements) parseRequirement(requirement)
  if (wheel === undefined) return { requirements, omit: [] }
  const name = normalizeName(/^[^-]+/.exec(wheel.split(/[/\\]/).at(-1) ?? '')?.[0] ?? '')
  const suffix = extras.length > 0 ? `[${extras.map(normalizeName).join(',')}]` : ''
  return { requirements: [...requirements, `${name}${suffix} @ ${pathToFileURL(wheel).href}`], omit: [name] }
}

/** Which packages have a newer version that exists as source only. */
function heldBack(wheels: Lock, newest: Attempt): PackagingError[] {
  const note = (name: string, taken: string, newer: string) =>
    new PackagingError('dependency/no-wheel', {
      message: `${name} ${taken} is taken although ${newer} is newer: only the older one has wheels.`,
      fix: `To have ${newer}, build it and give its wheel with find-links; to be silent about it, require ${name}<=${taken}.`,
    })
  const versions = (lock: Lock) => {
    const byName = new Map<string, LockedPackage[]>()
    for (const locked of lock.packages) byName.set(locked.name, [...(byName.get(locked.name) ?? []), locked])
    return byName
  }
  const taken = versions(wheels)
  if ('output' in newest) {
    const refused = refusedBuild(newest.output)
    const mine = refused && taken.get(normalizeName(refused.name))
    const known = mine?.some(locked => locked.version === refused?.version)
    return refused && mine && !known ? [note(refused.name, mine[0]?.version ?? '', refused.version)] : []
  }
  return [...versions(newest.lock)].flatMap(([name, packages]) => {
    const mine = taken.get(name) ?? []
    const sourceOnly = packages.find(
      locked =>
        locked.wheels.length === 0 && locked.sdist && !mine.some(own => own.version === locked.version),
    )
    return sourceOnly && mine[0] ? [note(name, mine[0].version ?? '', sourceOnly.version ?? '')] : []
  })
}

/** Takes the sources that a wheels-only lock does not list from the other resolution, where it chose the same version. */
function withSources(lock: Lock, other: Attempt): Lock {
  if ('output' in other) return lock
  const sources = new Map(
    other.lock.packages.map(locked => [`${locked.name} ${locked.version}`, locked.sdist]),
  )
  const packages = lock.packages.map(locked => {
    const sdist = locked.sdist ?? sources.get(`${locked.name} ${locked.version}`)
    return { ...locked, ...(sdist && { sdist }) }
  })
  return { ...lock, packages }
}

/**
 * Resolves without running anybody's code. Two resolutions side by side: one of versions with wheels, which is the result,
 * and one of all versions, which tells what the first did not take for want of a wheel, and serves in its stead when some
 * package has none at all. Where neither ends, packages without wheels are taken out one after another, so that all of
 * them are known at once.
 */
async function resolveWheels(
  runner: ProcessRunner,
  settings: UvSettings,
  base: Omit<CompileRequest, 'mode' | 'output'>,
) {
  const output = (name: string) => join(settings.workDir, `pylock.${name}.toml`)
  const [wheels, newest] = await Promise.all([
    attempt(runner, settings, { ...base, mode: 'wheels', output: join(settings.workDir, 'pylock.toml') }),
    attempt(runner, settings, { ...base, mode: 'newest', output: output('newest') }),
  ])
  if ('lock' in wheels)
    return { ...wheels, lock: withSources(wheels.lock, newest), warnings: heldBack(wheels.lock, newest) }
  if (packagesWithoutWheels(wheels.output).length === 0) throw uvFailure(wheels.output)
  if ('lock' in newest) return { ...newest, warnings: [] }

  const without = new Set<string>()
  let failed: readonly string[] = wheels.output
  for (let round = 0; ; round++) {
    const found = packagesWithoutWheels(failed).filter(name => !without.has(name))
    if (found.length === 0) throw uvFailure(failed)
    for (const name of found) without.add(name)
    const excludes = join(settings.workDir, 'without-wheels.txt')
    await writeFile(excludes, `${[...without].join('\n')}\n`)
    const path = output(`round${round}`)
    const next = await attempt(runner, settings, { ...base, mode: 'wheels', excludes, output: path })
    if ('lock' in next) {
      const missing = [...without].map(name => ({ name: normalizeName(name), wheels: [] }))
      return { path, lock: { ...next.lock, packages: [...next.lock.packages, ...missing] }, warnings: [] }
    }
    failed = next.output
  }
}

async function resolveAnew(
  runner: ProcessRunner,
  settings: UvSettings,
  request: LockRequest,
): Promise<MadeLock> {
  const base = {
    ...rootLines(request.roots, request.extras),
    pythonVersion: request.pythonVersion,
    findLinks: request.findLinks,
    constraints: request.constraints,
  }
  if (!request.mayBuild) return { ...(await resolveWheels(runner, settings, base)), given: false }
  const path = join(settings.workDir, 'pylock.toml')
  const made = await attempt(runner, settings, { ...base, mode: 'build', output: path })
  if ('output' in made) throw uvFailure(made.output)
  return { ...made, given: false, warnings: [] }
}

async function fromRequirements(
  runner: ProcessRunner,
  settings: UvSettings,
  request: LockRequest,
  file: string,
): Promise<MadeLock> {
  const pins = parseHashedRequirements(await readFile(file, 'utf8'), file)
  const made = await attempt(runner, settings, {
    requirements: pins.map(pin => pin.requirement),
    pythonVersion: request.pythonVersion,
    mode: 'newest',
    output: join(settings.workDir, 'pylock.toml'),
    findLinks: request.findLinks,
    noDependencies: true,
  })
  if ('output' in made) throw uvFailure(made.output)
  return { lock: onlyHashed(made.lock, pins, file), path: made.path, given: true, warnings: [] }
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
  if (source.kind === 'none') return resolveAnew(runner, settings, request)
  if (source.kind === 'pylock')
    return { lock: await readLock(source.file), path: source.file, given: true, warnings: [] }
  if (source.kind === 'requirements') return fromRequirements(runner, settings, request, source.file)
  const output = join(settings.workDir, 'pylock.toml')
  const exported = await runner.finish(
    exportCommand(settings, { lockDir: dirname(source.file), output, extras: request.extras }),
  )
  if (exported.code !== 0) throw uvFailure(exported.tail)
  return { lock: await readLock(output), path: output, given: true, warnings: [] }
}
