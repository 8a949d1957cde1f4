/** What macOS shows of an `.app`, and how it starts it: its `Info.plist` (pure). */

import type { PyinstallerOptions } from '../../config/executable-options.js'
import { type ProgramAbout, windowsVersion } from '../windows-resources.js'

/** Keys and values, as `plistlib` takes them. */
export type InfoPlist = Readonly<Record<string, string | boolean>>

/**
 * From `[project]` and the option `info-plist`, which decides where both say something. PyInstaller adds the others: names,
 * program, icon, identifier.
 * @param minimum the oldest macOS, where that is a promise: macOS does not open the program on an older one
 * @see https://developer.apple.com/documentation/bundleresources/information-property-list
 */
export function infoPlist(
  about: Pick<ProgramAbout, 'version' | 'license' | 'author'>,
  { infoPlist: given }: Pick<PyinstallerOptions, 'infoPlist'>,
  minimum: string | undefined,
): InfoPlist {
  // Three numbers at most, which macOS compares.
  const version = windowsVersion(about.version).slice(0, 3).join('.')
  const made = [about.author, about.license].filter(text => text !== undefined && text.trim() !== '')
  return {
    CFBundleShortVersionString: version,
    CFBundleVersion: version,
    NSHighResolutionCapable: true,
    ...(made.length > 0 && { NSHumanReadableCopyright: made.join(', ').replaceAll(/[\r\n\0]+/g, ' ') }),
    ...(minimum !== undefined && { LSMinimumSystemVersion: minimum }),
    ...Object.fromEntries(given.map(plistEntry)),
  }
}

function plistEntry(line: string): readonly [string, string | boolean] {
  const equals = line.indexOf('=')
  const [key, value] = [line.slice(0, equals), line.slice(equals + 1)]
  return [key, value === 'true' ? true : value === 'false' ? false : value]
}
