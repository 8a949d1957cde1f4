/** Installers that a plan has no files for, known before anything is built (pure). */
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import { type FormatName, type InstallerName, isExecutable, isImage, type Platform } from '../core/model.js'
import type { InstallersWanted } from './installers.js'

interface Planned {
  readonly formats: readonly FormatName[]
  readonly platforms: readonly Pick<Platform, 'os' | 'libc'>[]
}

type Serves = (platform: Planned['platforms'][number]) => boolean

const linux: Serves = ({ os, libc }) => os === 'linux' && libc !== 'musl'
const windows: Serves = ({ os }) => os === 'windows'

/** Whose files an installer takes; `programs`: native executables alone. */
const NEEDS: Readonly<Record<InstallerName, { serves: Serves; what: string; programs?: true }>> = {
  sh: { serves: ({ os }) => os !== 'windows', what: 'a PEX or native executable for Linux or macOS' },
  powershell: { serves: windows, what: 'a PEX or native executable for Windows' },
  homebrew: {
    serves: one => one.os === 'macos' || linux(one),
    what: 'a PEX or native executable for macOS, or for Linux with glibc',
  },
  scoop: { serves: windows, what: 'a native executable for Windows', programs: true },
  winget: { serves: windows, what: 'a native executable for Windows', programs: true },
  deb: { serves: linux, what: 'a PEX or native executable for Linux with glibc' },
  rpm: { serves: linux, what: 'a PEX or native executable for Linux with glibc' },
}

/** One error for each named installer that no file of the plan can serve: `build/installer`. */
export function unservedInstallers(wanted: InstallersWanted, { formats, platforms }: Planned): PackagingError[] {
  if (wanted === 'auto' || wanted === 'all') return []
  const programs = formats.filter(format => isExecutable(format) && !isImage(format))
  return wanted.flatMap(kind => {
    const { serves, what, programs: alone } = NEEDS[kind]
    const served = programs.length > 0 || (alone !== true && formats.includes('pex'))
    if (served && platforms.some(serves)) return []
    const planned = `the plan has ${formats.length === 0 ? 'no formats' : listing(formats)}`
    return new PackagingError('build/installer', {
      message: `The installer ${kind} needs ${what}, and ${planned} for ${platformsText(platforms)}.`,
      fix: `Build what it needs (formats, platforms), or leave ${kind} out of installers.`,
    })
  })
}

function platformsText(platforms: Planned['platforms']): string {
  const names = platforms.map(({ os, libc }) => (libc === 'musl' ? `${os} with musl` : os))
  return names.length === 0 ? 'no platform' : listing([...new Set(names)])
}
