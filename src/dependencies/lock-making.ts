/** Makes or reads the lock: one resolution for every Python and platform, or the user's own lock as it is. */
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { ProcessRunner } from '../host/process/command.js'
import { normalizeName } from '../project/paths.js'
import { attempt, readLock } from './attempt.js'
import { onlyHashed, parseHashedRequirements } from './hashed-requirements.js'
import type { Lock } from './lock.js'
import type { LockSource } from './lock-source.js'
import { parseRequirement } from './requirement.js'
import type { Roots } from './select.js'
import { type CompileRequest, exportCommand, type UvSettings } from './uv-compile.js'
import { packagesWithoutWheels, uvFailure } from './uv-failure.js'

export interface MadeLock {
  readonly lock: Lock
  /** Absolute path of the `pylock.toml` that it came from. */
  readonly path: string
  /** Whether it is the user's own: then it has to be compared with what the application asks for. */
  readonly given: boolean
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

/**
 * Resolves without running anybody's code: versions that have wheels only. Packages that have none are taken out one after
 * another, so that all of them are known at once and not only the first.
 */
async function resolveWheels(
  runner: ProcessRunner,
  settings: UvSettings,
  base: Omit<CompileRequest, 'mode' | 'output'>,
) {
  const without = new Map<string, string | undefined>()
  const excludes = join(settings.workDir, 'without-wheels.txt')
  for (;;) {
    const output = join(
      settings.workDir,
      without.size === 0 ? 'pylock.toml' : `pylock.round${without.size}.toml`,
    )
    const left = without.size > 0 && { excludes }
    const made = await attempt(runner, settings, { ...base, ...left, mode: 'wheels', output })
    if ('lock' in made) {
      const missing = [...without].map(([name, asked]) => {
        const marker = markerOf(name, base.requirements)
        return { name, ...(asked && { asked }), ...(marker && { marker }), wheels: [] }
      })
      return { path: made.path, lock: { ...made.lock, packages: [...made.lock.packages, ...missing] } }
    }
    const found = packagesWithoutWheels(made.output).filter(({ name }) => !without.has(name))
    if (found.length === 0) throw uvFailure(made.output)
    for (const { name, asked } of found) without.set(name, asked)
    await writeFile(excludes, `${[...without.keys()].join('\n')}\n`)
  }
}

/** When the application itself asks for `name`, and only under markers: what joins them. Others' requirements are not known. */
function markerOf(name: string, requirements: readonly string[]): string | undefined {
  const asking = requirements.map(line => parseRequirement(line)).filter(one => one.name === name)
  if (asking.length === 0 || asking.some(({ marker }) => marker === '')) return undefined
  return asking.map(({ marker }) => `(${marker})`).join(' or ')
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
  return { ...made, given: false }
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
  if (source.kind === 'none') return resolveAnew(runner, settings, request)
  if (source.kind === 'pylock') return { lock: await readLock(source.file), path: source.file, given: true }
  if (source.kind === 'requirements') return fromRequirements(runner, settings, request, source.file)
  const output = join(settings.workDir, 'pylock.toml')
  const exported = await runner.finish(
    exportCommand(settings, { lockDir: dirname(source.file), output, extras: request.extras }),
  )
  if (exported.code !== 0) throw uvFailure(exported.tail)
  return { lock: await readLock(output), path: output, given: true }
}
