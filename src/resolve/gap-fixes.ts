/** Dependencies without a wheel, each with what could fix it: its source, and an older version that has a wheel. */

import { join } from 'node:path'
import { createLimiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import type { Gap } from './coverage.js'
import { withPlaces } from './given-wheels.js'
import type { LockedPackage } from './lock.js'
import type { MadeLock } from './make-lock.js'
import type { Selection } from './select.js'
import { type CompileRequest, runResolver, type UvSettings } from './uv.js'
import { lockedIn } from './version-queries.js'

/** Every gap, target by target; `complete` adds details of each missing package once for all of its targets. */
async function gapsOf(
  selection: Selection,
  made: MadeLock,
  targets: readonly ResolutionTarget[],
  complete: (missing: readonly LockedPackage[]) => Promise<LockedPackage[]>,
): Promise<Gap[]> {
  const indexes = [...new Set(selection.targets.flatMap(target => target.gaps))]
  const completed = await complete(indexes.map(index => made.lock.packages[index] as LockedPackage))
  const packages = new Map(
    indexes.map((index, at) => {
      const locked = completed[at] as LockedPackage
      return [index, withPlaces(locked, made.path)]
    }),
  )
  return targets.flatMap((target, at) =>
    (selection.targets[at]?.gaps ?? []).map(index => ({
      target,
      package: packages.get(index) as LockedPackage,
    })),
  )
}

/** Every gap with its source and an older version that has a wheel. A user's own lock is not completed. */
export async function gapsWithFixes(
  selection: Selection,
  made: MadeLock,
  targets: readonly ResolutionTarget[],
  find: {
    readonly sources: (missing: readonly LockedPackage[]) => Promise<LockedPackage[]>
    readonly older: (gaps: readonly Gap[]) => Promise<Gap[]>
  },
): Promise<Gap[]> {
  const plain = await gapsOf(selection, made, targets, async missing => [...missing])
  if (made.given) return plain
  const complete = () => gapsOf(selection, made, targets, find.sources)
  // A package that was never locked gets its version with its source.
  if (plain.some(({ package: { version } }) => version === undefined)) return find.older(await complete())
  const [gaps, older] = await Promise.all([complete(), find.older(plain)])
  return gaps.map((gap, at) => withOlder(gap, older[at]?.olderVersion))
}
/** Searches for older versions; more would delay the error, and further gaps mostly have the same fix. */
const MOST_SEARCHES = 8
/** Each is a process with its own connections: ten at once waited for a name server. */
const AT_ONCE = 4

/** uv's name for a platform (`--python-platform`), where it has one for the target's minimum system. */
function uvPlatform({ platform, environment, compatibleTags }: ResolutionTarget): string | undefined {
  const glibc = compatibleTags.map(tag => /manylinux_2_(\d+)_(x86_64|aarch64)$/.exec(tag)).find(match => match !== null)
  if (glibc) return Number(glibc[1]) >= 17 && Number(glibc[1]) <= 40 ? `${glibc[2]}-manylinux_2_${glibc[1]}` : undefined
  const names: Readonly<Record<string, string>> = {
    'musllinux-x86_64': 'x86_64-unknown-linux-musl',
    'musllinux-aarch64': 'aarch64-unknown-linux-musl',
    'macos-arm64': 'aarch64-apple-darwin',
    'macos-x86_64': 'x86_64-apple-darwin',
    'windows-x86_64': 'x86_64-pc-windows-msvc',
    'windows-arm64': 'aarch64-pc-windows-msvc',
    'windows-x86': 'i686-pc-windows-msvc',
  }
  return environment.sys_platform === 'linux' && !platform.startsWith('musl') ? undefined : names[platform]
}

function withOlder(gap: Gap, olderVersion: string | undefined): Gap {
  return olderVersion === undefined ? gap : { ...gap, olderVersion }
}

/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; several run at a time. */
export async function withOlderVersions(
  runner: ProcessRunner,
  settings: UvSettings,
  findLinks: readonly string[],
  gaps: readonly Gap[],
): Promise<Gap[]> {
  let searches = 0
  const limiter = createLimiter(AT_ONCE)
  return Promise.all(
    gaps.map(async (gap): Promise<Gap> => {
      const { name, version } = gap.package
      const onlyPlatform = uvPlatform(gap.target)
      if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python)) return gap
      if (searches++ >= MOST_SEARCHES) return gap
      const request: CompileRequest = {
        requirements: [`${name}<${version}`],
        pythonVersion: gap.target.python,
        mode: 'wheels',
        output: join(settings.workDir, `pylock.older${searches}.toml`),
        findLinks,
        onlyPlatform,
        alone: true,
      }
      const answer = await limiter(() => runResolver(runner, settings, request))
      return withOlder(gap, lockedIn(answer).find(one => one.name === name)?.version)
    }),
  )
}
