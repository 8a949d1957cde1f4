/** What is wrong with a resolution: refused before uv runs, or found in what was selected (pure). */
import { basename } from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import { normalizeName } from '../project/paths.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { closureProblems, type TargetHole } from './closure.js'
import { distinct, groupBy, type LockedWheel } from './coverage.js'
import { targetsInWords } from './gap-problems.js'
import type { LockInWords } from './lock.js'
import type { LockSource } from './lock-files.js'
import { refreshOf } from './lock-freshness.js'
import type { MadeLock } from './make-lock.js'
import type { MissingWheels } from './missing-decision.js'
import { parseRequirement } from './requirement.js'
import type { Resolved, ResolveRequest } from './resolution.js'
import type { Selection } from './select.js'
import type { UvProject } from './uv-project.js'

/** @throws PackagingError `input/conflict` for extras of which uv allows only one, as `[tool.uv]` says */
export function refuseConflicts({ extras, project }: ResolveRequest, { conflicts }: UvProject): void {
  const asked = new Set([...extras, ...(project?.extras ?? [])].map(normalizeName))
  const [both] = conflicts.map(set => set.filter(extra => asked.has(extra))).filter(set => set.length > 1)
  if (both === undefined) return
  throw new PackagingError('input/conflict', {
    message: `The extras ${both.join(' and ')} exclude each other: [tool.uv] says so in conflicts.`,
    fix: 'Name one of them in extras.',
    ...(project && { place: { file: project.file } }),
  })
}

/**
 * Only a pyproject.toml with static dependencies tells uv where they come from; from a wheel alone, the index would serve
 * another package of the same name. @throws PackagingError(s) `dependency/source`
 */
export function refuseUnreadSources({ wheel, ofWheel = [], project }: ResolveRequest, { sources }: UvProject): void {
  if (wheel === undefined && project !== undefined) return
  const names = new Set(ofWheel.map(line => parseRequirement(line).name))
  const place = project && { file: project.file }
  throwProblems(
    sources
      .filter(name => names.has(name))
      .map(
        name =>
          new PackagingError('dependency/source', {
            message: `[tool.uv.sources] says where ${name} comes from, which cannot be followed for dependencies that only the built wheel names.`,
            fix: 'Declare the dependencies in [project] of pyproject.toml, or write a uv.lock with uv lock.',
            ...(place && { place }),
          }),
      ),
  )
}

/** @throws PackagingError `project/lock` */
export function refuseMissingExtras(
  { lock, given, path }: MadeLock,
  source: LockSource,
  extras: readonly string[],
): void {
  const missing =
    given && source.kind === 'pylock' && lock.extras ? extras.filter(one => !lock.extras?.includes(one)) : []
  if (missing.length === 0) return
  throw new PackagingError('project/lock', {
    message: `The lock does not cover the extra ${missing.join(', ')}.`,
    fix: `Create the lock again with its extras (${refreshOf(source)}), or set lock: none to resolve from scratch.`,
    place: { file: path },
  })
}

/** All problems together: malformed entries, targets that are not covered, a stale lock, damaged local wheels. */
export function selectionProblems(
  selection: Selection,
  made: MadeLock,
  source: LockSource,
  file = made.path,
): PackagingError[] {
  const again = `Create the lock again for these Pythons and platforms (${refreshOf(source)}), or set lock: none to resolve from scratch.`
  const place = { file }
  const refused = groupBy(
    selection.targets.flatMap(({ name, refused }) => refused.map(why => ({ name, why }))),
    ({ why }) => why,
  )
  const stale = new Map(
    (made.given ? selection.targets : []).flatMap(target =>
      target.stale.map(({ requirement, locked }) => [requirement, locked] as const),
    ),
  )
  const lockError = (message: string, fix = again) => new PackagingError('project/lock', { message, fix, place })
  return [
    ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
    ...[...refused].map(([why, targets]) => {
      const names = targets.map(({ name }) => name).join(', ')
      if (made.given) return lockError(`The lock does not cover ${names}: ${why}.`)
      return new PackagingError('dependency/conflict', {
        message: `uv resolves nothing for ${names}: ${why.replace('the lock’s', '[tool.uv]')}.`,
        fix: 'Add them to environments in [tool.uv], or leave them out of python-versions or platforms.',
      })
    }),
    ...[...stale].map(([requirement, locked]) =>
      lockError(
        `The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`,
        `Create the lock again (${refreshOf(source)}).`,
      ),
    ),
    ...selection.corrupt.map(
      ({ path, why }) =>
        new PackagingError('input/invalid', {
          message: `find-links: ${path} is corrupt: ${why}.`,
          fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
          place: { file: path },
        }),
    ),
  ]
}

/** Warns about wheels tagged `linux_ARCH`, which do not say on which systems they run: only chosen where there is no other. */
export function unrepaired(
  targets: readonly ResolutionTarget[],
  wheels: ReadonlyMap<string, readonly LockedWheel[]>,
): PackagingError[] {
  const chosen = targets.flatMap(target =>
    (wheels.get(target.name) ?? []).map(({ filename }) => ({ filename, target })),
  )
  const untagged = chosen.filter(({ filename }) => /-linux_\w+\.whl$/.test(filename))
  return [...groupBy(untagged, ({ filename }) => filename)].map(
    ([filename, uses]) =>
      new PackagingError('dependency/floor', {
        message: `${filename} is used for ${targetsInWords(uses.map(({ target }) => target))}, but its tag does not say which systems it runs on: it may not work on older ones than its builder's.`,
        fix: 'Repair and tag it with auditwheel on the machine that builds it, and give that wheel with find-links.',
      }),
  )
}

/** The resolution with its holes as problems, or without their targets. */
export function withoutHoles(
  policy: MissingWheels,
  resolved: Resolved,
  holes: readonly TargetHole[],
  pinned: LockInWords | undefined,
): Resolved {
  if (holes.length === 0) return resolved
  const conflicts = closureProblems(holes, pinned)
  const incomplete = new Set(holes.map(({ target }) => target.name))
  const targets = resolved.targets.filter(({ name }) => !incomplete.has(name))
  if (policy !== 'drop-target' || targets.length === 0)
    return { ...resolved, conflicts, problems: [...resolved.problems, ...conflicts] }
  const dropped = conflicts.map(
    ({ code, message, fix }) =>
      new PackagingError(code, {
        message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
        fix,
      }),
  )
  const all = distinct(targets.flatMap(({ name }) => resolved.wheels.get(name) ?? []))
  return { ...resolved, targets, all, warnings: [...resolved.warnings, ...dropped] }
}

/** How the user's lock is called, and how it is updated. */
export function lockInWords(source: LockSource): LockInWords | undefined {
  if (source.kind === 'none') return undefined
  const file = basename(source.file)
  const update = (name: string) =>
    source.kind === 'uv' ? `\`uv lock --upgrade-package ${name}\`` : 'with the tool that wrote it'
  return { file, path: source.file, update }
}
