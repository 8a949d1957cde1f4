/** What a resolution of wheels alone cannot know: sources, asked of uv without dependencies, so that nothing is built. */
import { join } from 'node:path'
import { PackagingError } from '../errors/errors.js'
import type { ProcessRunner } from '../host/command.js'
import { attempt } from './attempt.js'
import type { LockedPackage } from './lock.js'
import type { UvSettings } from './uv-compile.js'

interface Question {
  readonly pythonVersion: string
  readonly findLinks: readonly string[]
}

async function listed(
  runner: ProcessRunner,
  settings: UvSettings,
  { pythonVersion, findLinks }: Question,
  requirements: readonly string[],
  name: string,
): Promise<readonly LockedPackage[]> {
  if (requirements.length === 0) return []
  const output = join(settings.workDir, `pylock.${name}.toml`)
  const request = { requirements, pythonVersion, mode: 'listed', output, findLinks } as const
  const made = await attempt(runner, settings, request)
  return 'lock' in made ? made.lock.packages : []
}

/**
 * Notes about packages whose newest version is published as source only, so that an older one was taken. A package that
 * uv does not answer for has no note.
 */
export async function heldBack(
  runner: ProcessRunner,
  settings: UvSettings,
  question: Question,
  packages: readonly LockedPackage[],
): Promise<PackagingError[]> {
  const taken = new Map<string, string[]>()
  for (const { name, version } of packages)
    if (version !== undefined) taken.set(name, [...(taken.get(name) ?? []), version])
  const newest = await listed(runner, settings, question, [...taken.keys()], 'newest')
  return newest.flatMap(({ name, version, wheels, sdist }) => {
    const versions = taken.get(name) ?? []
    if (wheels.length > 0 || !sdist || version === undefined || versions.includes(version)) return []
    const mine = versions.at(-1)
    return new PackagingError('dependency/no-wheel', {
      message: `${name} ${mine} is taken; ${version} is newer, but published as source only.`,
      fix: `To have ${version}, build it and give its wheel with find-links; to keep ${mine} without this note, require ${name}<=${mine}.`,
    })
  })
}

/** The packages with their sources, by which they could be built; those never locked get the version that was asked for. */
export async function withSources(
  runner: ProcessRunner,
  settings: UvSettings,
  question: Question,
  packages: readonly LockedPackage[],
): Promise<LockedPackage[]> {
  const requirement = ({ name, version, asked }: LockedPackage) =>
    version === undefined ? asked : `${name}==${version}`
  const open = packages.filter(locked => !locked.sdist && locked.source === undefined)
  const answers = await listed(
    runner,
    settings,
    question,
    open.flatMap(locked => requirement(locked) ?? []),
    'sources',
  )
  return packages.map(locked => {
    const answer = answers.find(
      ({ name, version }) =>
        name === locked.name && (locked.version === undefined || locked.version === version),
    )
    if (!answer || !open.includes(locked) || requirement(locked) === undefined) return locked
    const { version, sdist } = answer
    return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) }
  })
}
