/** What the repair tools are called with (pure): auditwheel on Linux, delocate on macOS, delvewheel on Windows. */
import type { Platform } from '../core/model.js'
import { compareVersions } from '../targets/platforms.js'
import type { ToolName } from '../tools/locked.js'

/** A call of a tool's module: its folder comes from `Tools`. */
export interface RepairCall {
  readonly tool: ToolName
  /** Python module to run as a program. */
  readonly module: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** PEP 600 names any glibc, but auditwheel knows these, for which it has a list of what every such system offers. */
const MANYLINUX = [
  ...[
    '2.5',
    '2.12',
    '2.17',
    '2.24',
    '2.26',
    '2.27',
    '2.28',
    '2.31',
    '2.34',
    '2.35',
    '2.36',
    '2.37',
    '2.38',
    '2.39',
  ],
  ...['2.40', '2.41'],
]
const MUSLLINUX = ['1.1', '1.2']

const LINUX_ARCH: Readonly<Partial<Record<Platform['arch'], string>>> = { x86: 'i686' }
const APPLE_ARCH: Readonly<Partial<Record<Platform['arch'], string>>> = { aarch64: 'arm64' }

/**
 * The newest platform tag of auditwheel's that does not exceed the floor, as `manylinux_2_28_x86_64`; undefined when
 * there is none. @see https://github.com/pypa/auditwheel
 */
export function auditwheelPlatform({ libc, arch, floor }: Platform): string | undefined {
  const known = libc === 'musl' ? MUSLLINUX : MANYLINUX
  const version = known.filter(one => compareVersions(one, floor) <= 0).at(-1)
  const family = libc === 'musl' ? 'musllinux' : 'manylinux'
  return version && `${family}_${version.replace('.', '_')}_${LINUX_ARCH[arch] ?? arch}`
}

/** `auditwheel show`: which platform tag a wheel is fit for. */
export function showCall(wheel: string): RepairCall {
  return { tool: 'auditwheel', module: 'auditwheel', args: ['show', '--json', wheel], env: {} }
}

/**
 * Copies the libraries that a wheel needs into it and marks it for the floor.
 * @param output an empty folder
 * @param epoch seconds since 1970 for every time stamp in the new wheel; all three tools read SOURCE_DATE_EPOCH
 */
export function repairCall(
  platform: Platform,
  wheel: string,
  output: string,
  epoch: number,
): RepairCall | undefined {
  const dated = { SOURCE_DATE_EPOCH: String(epoch) }
  if (platform.os === 'windows')
    return {
      tool: 'delvewheel',
      module: 'delvewheel',
      args: ['repair', '--wheel-dir', output, wheel],
      env: dated,
    }
  if (platform.os === 'macos')
    return {
      tool: 'delocate',
      module: 'delocate.cmd.delocate_wheel',
      args: ['--require-archs', APPLE_ARCH[platform.arch] ?? platform.arch, '--wheel-dir', output, wheel],
      env: { ...dated, MACOSX_DEPLOYMENT_TARGET: platform.floor },
    }
  const plat = auditwheelPlatform(platform)
  return plat === undefined
    ? undefined
    : {
        tool: 'auditwheel',
        module: 'auditwheel',
        args: ['repair', '--plat', plat, '--wheel-dir', output, wheel],
        env: dated,
      }
}
