/** For a dependency without a wheel for a target: is there an older version that has one? Asked of uv, only when it matters. */
import { join } from 'node:path'
import { createLimiter } from '../host/lifecycle.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { ResolutionTarget } from '../targets/complete-platform.js'
import { attempt } from './attempt.js'
import type { Gap } from './coverage.js'
import type { CompileRequest, UvSettings } from './uv-compile.js'

/** More would make a failure slow to tell; further gaps of the same dependency mostly share their way out. */
const MOST_QUESTIONS = 8
/** Each is a process with connections of its own: ten at once were seen to wait for a name server. */
const AT_ONCE = 4

/** uv's name for a platform (`--python-platform`), where it has one that means the target's floor. */
function uvPlatform({ platform, environment, compatibleTags }: ResolutionTarget): string | undefined {
  const glibc = compatibleTags
    .map(tag => /manylinux_2_(\d+)_(x86_64|aarch64)$/.exec(tag))
    .find(match => match !== null)
  if (glibc)
    return Number(glibc[1]) >= 17 && Number(glibc[1]) <= 40
      ? `${glibc[2]}-manylinux_2_${glibc[1]}`
      : undefined
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

/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; questions are asked side by side. */
export async function withOlderVersions(
  runner: ProcessRunner,
  settings: UvSettings,
  findLinks: readonly string[],
  gaps: readonly Gap[],
): Promise<Gap[]> {
  let asked = 0
  const limiter = createLimiter(AT_ONCE)
  return Promise.all(
    gaps.map(async (gap): Promise<Gap> => {
      const { name, version } = gap.package
      const onlyPlatform = uvPlatform(gap.target)
      if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python))
        return gap
      if (asked++ >= MOST_QUESTIONS) return gap
      const request: CompileRequest = {
        requirements: [`${name}<${version}`],
        pythonVersion: gap.target.python,
        mode: 'wheels',
        output: join(settings.workDir, `pylock.older${asked}.toml`),
        findLinks,
        onlyPlatform,
        alone: true,
      }
      const answer = await limiter(() => attempt(runner, settings, request))
      const older =
        'lock' in answer ? answer.lock.packages.find(one => one.name === name)?.version : undefined
      return older === undefined ? gap : { ...gap, olderVersion: older }
    }),
  )
}
