/** What the names of distributions say, compared with the plan: project, version, platforms, and that no target is left out (pure). */
import { eq, valid } from '@renovatebot/pep440'
import { parseSdistName, parseWheelName, type WheelName, wheelCovers } from '../archives/wheel-name.js'
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import type { Platform } from '../core/model.js'
import { parsePython } from '../interpreters/versions.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import { sameName } from '../project/paths.js'
import { canonicalPlatform } from '../targets/platforms.js'
import { compatibilityTags } from '../targets/tags.js'
import type { Collected } from './collect.js'
import { jobName } from './job-name.js'

/** Everything that is wrong; empty when the parts are what was planned. */
export function contentProblems(
  plan: ReleasePlan,
  collected: readonly Collected[],
): readonly PackagingError[] {
  const first = collected[0]?.part.project
  const expected = {
    name: plan.project.name ?? first?.name,
    version: plan.project.version ?? first?.version,
  }
  const each = collected.flatMap(({ part }) => {
    const who = jobName(part)
    const machine = plan.cells.find(({ id }) => id === part.cell)?.machine
    const own = differs(part.project, expected)
    const problems = own === undefined ? [] : [mismatch(`The part of ${who} ${own}`)]
    for (const { file } of part.artifacts) {
      const name = parseWheelName(file) ?? parseSdistName(file)
      const wrong = name && differs(name, expected)
      if (wrong !== undefined) problems.push(mismatch(`${file}, made by ${who}, ${wrong}`))
      const foreign = name && 'tags' in name && machine ? foreignPlatforms(name, machine) : []
      if (foreign.length > 0)
        problems.push(
          mismatch(`${file}, made by ${who}, is for ${listing(foreign)}, not for ${machine?.name}`),
        )
    }
    return problems
  })
  return each.length > 0 ? each : holes(plan, collected)
}

function differs(
  made: { readonly name: string; readonly version: string },
  expected: { readonly name: string | undefined; readonly version: string | undefined },
): string | undefined {
  if (expected.name !== undefined && !sameName(made.name, expected.name))
    return `is of ${made.name}, not of ${expected.name}`
  const { version } = expected
  if (version === undefined || made.version === version) return undefined
  const same = valid(made.version) !== null && valid(version) !== null && eq(made.version, version)
  return same ? undefined : `has version ${made.version}, not ${version}`
}

function mismatch(what: string): PackagingError {
  return new PackagingError('input/parts', {
    message: `${what}.`,
    fix: 'Make every job compute the same name and version: a version from git needs the same history and tags in each checkout.',
  })
}

/** Platforms of a wheel that are not the machine's. */
function foreignPlatforms({ tags }: WheelName, machine: Platform): readonly string[] {
  const platforms = [...new Set(tags.map(tag => tag.slice(tag.lastIndexOf('-') + 1)))]
  return platforms.filter(tag => tag !== 'any' && !runsOn(tag, machine))
}

function runsOn(tag: string, { os, name, arch }: Platform): boolean {
  if (os === 'macos' && /^macosx_\d+_\d+_(universal2|universal|intel|fat\w*)$/.test(tag)) return true
  if (os === 'windows' && tag === 'win32') return arch === 'x86'
  return canonicalPlatform(tag) === name
}

/** Every Python on every platform that the release serves has a wheel; floors have been looked at where it was built. */
function holes(plan: ReleasePlan, collected: readonly Collected[]): readonly PackagingError[] {
  const cells = plan.cells.filter(({ formats }) => formats.includes('wheel'))
  // A cell without a part is told of by itself.
  if (cells.some(({ id }) => !collected.some(({ part }) => part.cell === id))) return []
  const wheels = collected.flatMap(({ part }) =>
    part.artifacts.flatMap(({ file }) => parseWheelName(file) ?? []),
  )
  const open = cells.flatMap(({ machine, pythons }) =>
    pythons.flatMap(name => {
      const python = parsePython(name)
      if (python === undefined) return []
      const tags = compatibilityTags({ python, platform: { ...machine, floor: NEWEST[machine.os] } })
      // A Linux machine's floor is its libc's.
      const musl =
        machine.libc === 'musl'
          ? compatibilityTags({ python, platform: { ...machine, floor: '1.99' } })
          : tags
      return wheels.some(wheel => wheelCovers(wheel, musl)) ? [] : [`${name} on ${machine.name}`]
    }),
  )
  if (open.length === 0) return []
  return [
    new PackagingError('input/parts', {
      message: `No wheel serves ${listing(open)}.`,
      fix: 'Run the jobs of those platforms again, or leave those Pythons out of the plan.',
    }),
  ]
}

/** Later than any there is: which systems a wheel needs was decided where it was built. */
const NEWEST = { linux: '2.99', macos: '30.0', windows: '' } as const
