/**
 * Names that some system cannot keep apart, or not keep at all: such an archive unpacks to other files there. What no
 * system should unpack (`..`, absolute names, two of one name, devices) is refused when the archive is read.
 */
import type { Found, Inspected, Outcome } from './model.js'

/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i

/** MAX_PATH of Windows, which most programs there still keep to, less a usual site-packages folder. */
const LONGEST = 260
const INSTALLED_BELOW = 80
/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255

export function archive({ artifact, members, start }: Inspected): Outcome {
  const paths = members.map(({ path }) => path)
  const hazards = [...clashes(paths), ...paths.flatMap(unkeepable)]
  const wheel = artifact.format === 'wheel'
  // An sdist is unpacked by people who build, mostly where it was made; a wheel by everyone it is for.
  const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target))
  return {
    failed: [
      ...(wheel ? links(members) : []),
      ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
      ...paths.flatMap(tooLongAnywhere),
      ...(strict ? hazards : []),
    ],
    warnings: strict ? [] : hazards,
    seen: `${members.length} members, all of which can be unpacked anywhere`,
  }
}

const STARTS_WITH_OTHER: Found = {
  what: 'something stands in front of the archive, which not every program that reads zip files accepts',
  fix: 'Have the build backend write the wheel, and change nothing in it afterwards.',
}

/** The wheel format has none; pip writes a text file instead, other installers a link to anywhere. */
function links(members: Inspected['members']): Found[] {
  return members
    .filter(({ kind }) => kind === 'symlink')
    .map(({ path }) => ({
      member: path,
      what: 'is a symbolic link, which wheels cannot hold',
      fix: 'Have the build put the file itself there.',
    }))
}

/** Names that are one on systems without case, or where accents are composed (macOS). */
function clashes(paths: readonly string[]): Found[] {
  const seen = new Map<string, string>()
  return paths.flatMap(path => {
    const key = path.normalize('NFC').toLowerCase()
    const before = seen.get(key)
    seen.set(key, before ?? path)
    return before === undefined || before === path
      ? []
      : [{ member: path, what: `is one with ${before} on Windows and macOS`, fix: 'Rename one of them.' }]
  })
}

function unkeepable(path: string): Found[] {
  const parts = path.split('/')
  const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part))
  const fix = 'Rename it, or leave it out of the package.'
  if (bad !== undefined)
    return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }]
  return path.length > LONGEST - INSTALLED_BELOW
    ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
    : []
}

function tooLongAnywhere(path: string): Found[] {
  const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART)
  return long === undefined
    ? []
    : [{ member: path, what: 'has a part that is too long for any file system', fix: 'Rename it.' }]
}
