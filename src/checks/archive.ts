/** What the members of an archive, its RECORD and its first line must be (pure). */
import { PathTree } from '../archives/path-tree.js'
import { foldedName } from '../archives/verify-wheel.js'
import { recordProblems } from '../archives/wheel.js'
import type { Found, Inspected, Outcome } from './model.js'

/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i

/** Characters: MAX_PATH of Windows (260), which most programs there still obey, less a usual site-packages folder. */
const LONGEST = 260 - 80

/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255

/**
 * Names that collide or are invalid on some system: such an archive unpacks to other files there. What no system should
 * unpack (`..`, absolute names, duplicate names, devices) is refused when the archive is read.
 */
export function archive({ artifact, members, start }: Inspected): Outcome {
  const paths = members.map(({ path }) => path)
  const hazards = [...clashes(paths), ...paths.flatMap(invalidOnWindows)]
  const wheel = artifact.format === 'wheel'
  // Only packagers unpack an sdist, mostly on the system it was made on; every user unpacks a wheel.
  const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target))
  return {
    failed: [
      ...(wheel ? links(members) : []),
      ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
      ...paths.flatMap(tooLongAnywhere),
      ...(strict ? hazards : []),
    ],
    warnings: [...(strict ? [] : hazards), ...members.flatMap(setId), ...(wheel ? paths.flatMap(startFile) : [])],
    details: `${members.length} members, all of which can be unpacked anywhere`,
  }
}

const STARTS_WITH_OTHER: Found = {
  what: 'has bytes in front of the archive, which some zip readers reject',
  fix: 'Let the build backend write the wheel, and do not change it afterwards.',
}

/** Wheels have no links: pip writes a text file instead, other installers a link to anywhere. */
function links(members: Inspected['members']): Found[] {
  return members
    .filter(({ kind }) => kind === 'symlink')
    .map(({ path }) => ({
      member: path,
      what: 'is a symbolic link, which a wheel cannot contain',
      fix: 'Have the build include the file itself.',
    }))
}

/** Installers drop such a mode, and whoever unpacks the archive as root does not expect it. */
function setId({ path, setId: is }: Inspected['members'][number]): Found[] {
  if (is === undefined) return []
  return [{ member: path, what: 'has a set-user-ID or set-group-ID mode', fix: 'Remove it: chmod ug-s FILE.' }]
}

/** @see https://docs.python.org/3/library/site.html */
function startFile(path: string): Found[] {
  if (!/^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.pth$/.test(path)) return []
  const what = 'is run by every start of Python where the wheel is installed'
  return [
    { member: path, what, fix: 'Leave it out where the package works without it; else say so in its documentation.' },
  ]
}

/** Names of files, and of the folders above them, that are equal on systems that ignore case or compose accents (macOS). */
function clashes(paths: readonly string[]): Found[] {
  const [exact, folded] = [new PathTree(), new PathTree()]
  const firsts = new Map<number, string>()
  const seen = new Set<number>()
  const parts = new Map<string, string>()
  const fold = (part: string) => {
    const known = parts.get(part) ?? foldedName(part)
    parts.set(part, known)
    return known
  }
  const found: Found[] = []
  for (const path of paths) {
    const met: number[] = []
    exact.node(path, node => met.push(node))
    const ends: { readonly node: number; readonly end: number }[] = []
    folded.node(path, (node, end) => ends.push({ node, end }), fold)
    // Both trees go down the same parts of the path: they leave out the folder of the path before, which is the same for both.
    for (const [index, { node: alike, end }] of ends.entries()) {
      const node = met[index] as number
      if (seen.has(node)) continue
      seen.add(node)
      const first = firsts.get(alike)
      if (first === undefined) firsts.set(alike, path.slice(0, end))
      else found.push(clash(path.slice(0, end), first))
    }
  }
  return found
}

function clash(path: string, first: string): Found {
  return first.normalize('NFC') === path.normalize('NFC')
    ? {
        member: path,
        what: `looks the same as ${first} but is another name: one is ${spelling(path)}, the other ${spelling(first)}; macOS takes them for one file`,
        fix: 'Rename one of them; NFC is what most systems write.',
      }
    : { member: path, what: `has the same name as ${first} on Windows and macOS`, fix: 'Rename one of them.' }
}

/** How its letters with accents are encoded. @see https://unicode.org/reports/tr15/ */
function spelling(path: string): string {
  if (path === path.normalize('NFC')) return 'in NFC (each accent in one character with its letter)'
  if (path === path.normalize('NFD')) return 'in NFD (each accent a character after its letter)'
  return 'a mixture of NFC and NFD'
}

function invalidOnWindows(path: string): Found[] {
  const parts = path.split('/')
  const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part))
  const fix = 'Rename it, or leave it out of the package.'
  if (bad !== undefined) return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }]
  return path.length > LONGEST
    ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
    : []
}

function tooLongAnywhere(path: string): Found[] {
  const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART)
  return long === undefined
    ? []
    : [{ member: path, what: 'has a file or folder name that is too long for any file system', fix: 'Rename it.' }]
}

/** RECORD against the wheel: installers trust one or the other, so where they differ each installs different files. */
export function record({ members, record: lines = [], distInfo = '' }: Inspected): Outcome {
  const files = members.filter(({ kind }) => kind !== 'folder')
  const problems = recordProblems(
    files.map(({ path, size, digest }) => ({ name: path, size, digest })),
    lines,
    distInfo,
  )
  return {
    failed: problems.map(what => ({
      what: what.replace(/\.$/, ''),
      fix: 'Let the build backend write the wheel; a tool that changes it afterwards must also rewrite RECORD.',
    })),
    details: `${files.length} files with their hashes`,
  }
}

/** How a PEX starts: with a first line that means the same on every machine, not with the build machine's Python. */
export function launcher({ artifact, start }: Inspected): Outcome | undefined {
  // A packed folder has no such line.
  if (artifact.file.endsWith('.tar.gz')) return undefined
  const [line = ''] = start.toString('latin1').split('\n', 1)
  if (line.startsWith('PK')) return { details: 'none, as on Windows' }
  const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line)
  const fix = 'Report this as a bug: the launcher must not contain a path of the build machine.'
  return { ...(!neutral && { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }] }), details: line }
}
