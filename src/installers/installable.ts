/** Which files of a release can be installed, and from where (pure). */

import { type Artifact, type ExecutableName, isExecutable, isImage } from '../core/model.js'
import { withoutEnd } from '../core/text.js'
import { formatPython, parsePython } from '../interpreters/versions.js'
import { folderIn } from '../pex/folder.js'
import { parseTag } from '../release/tag-claim.js'
import { KINDS } from '../targets/platforms.js'
import type { Download, InstallableFile } from './model.js'

/**
 * What an installer takes first: programs with their own Python, then the PEX. A scie has the complete CPython of its
 * makers inside, and no part of it depends on the machine that built it.
 */
const PREFERENCE: readonly ('pex' | ExecutableName)[] = ['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'pex']

/** Whether GitHub leaves the name as it is, so that the address of the file is known before it is uploaded. */
export function hasAddress({ file }: Pick<InstallableFile, 'file'>): boolean {
  return /^[A-Za-z0-9_+-][A-Za-z0-9._+-]*$/.test(file)
}

/** One entry for each file and platform, those to prefer first; the table of platforms decides the order otherwise. */
export function installableFiles(artifacts: readonly Artifact[]): readonly InstallableFile[] {
  const files = artifacts.flatMap(entries)
  const rank = (file: InstallableFile) => PREFERENCE.indexOf(file.format)
  // Of two PEX files, the one for fewer platforms is smaller.
  return files
    .sort((a, b) => rank(a.entry) - rank(b.entry) || a.platforms - b.platforms || a.place - b.place)
    .map(({ entry }) => entry)
}

const PLATFORMS = [...KINDS.keys()]

function entries(artifact: Artifact) {
  const { format, file, path, sha256, size, targets, minimum, program } = artifact
  if ((format !== 'pex' && !isExecutable(format)) || isImage(format)) return []
  const folder = format === 'pex' ? folderIn(file) : archiveFolder(file)
  return targets.flatMap(name => {
    // A complete-platform file has a name of its own, by which no machine is found.
    const kind = KINDS.get(name)
    if (kind === undefined) return []
    const inside = folder === undefined ? undefined : format === 'pex' ? '__main__.py' : program
    if (folder !== undefined && inside === undefined) return []
    const entry: InstallableFile = {
      format,
      file,
      path,
      sha256,
      size,
      ...kind,
      ...(minimum !== undefined && { minimum }),
      pythons: format === 'pex' ? newestFirst(artifact.pythons) : [],
      ...(folder !== undefined && { folder }),
      ...(inside !== undefined && { inside }),
    }
    return [{ entry, platforms: targets.length, place: PLATFORMS.indexOf(name) }]
  })
}

function archiveFolder(file: string): string | undefined {
  return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1]
}

/** Ordinary CPythons before free-threaded ones and PyPy. */
function newestFirst(pythons: readonly string[]): readonly string[] {
  const known = pythons.flatMap(name => parsePython(name) ?? [])
  const rank = (python: (typeof known)[number]) =>
    (python.implementation === 'pypy' ? 2 : 0) + (python.freeThreaded ? 1 : 0)
  return known.sort((a, b) => rank(a) - rank(b) || b.minor - a.minor).map(formatPython)
}

type Env = Readonly<Record<string, string | undefined>>

/**
 * Where the release will be: the input, else the release of the tag in the repository of the workflow. Undefined when that
 * is not known.
 * @param given the input `download-url`
 * @param tag the tag of the run; empty for a run that is for none, which is as if it were for the usual one
 */
export function downloadOf(given: string, tag: string, version: string, env: Env): Download | undefined {
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_REPOSITORY: repository = '' } = env
  const known = tag || `v${version}`
  if (given !== '') return { base: given, tag: known, repository }
  if (repository === '') return undefined
  return { base: `${withoutEnd(server, '/')}/${repository}/releases/download`, tag: known, repository }
}

/**
 * What stands in a tag before and behind its version, by which the tag of another version is known; of a tag without a
 * version, everything is another version.
 * @param name the project's, which a tag may contain
 */
export function aroundVersion(tag: string, name: string): readonly [before: string, after: string] {
  const version = parseTag(tag, name)?.version
  const at = version === undefined ? -1 : tag.lastIndexOf(version)
  return version === undefined || at === -1 ? ['', ''] : [tag.slice(0, at), tag.slice(at + version.length)]
}

/** A tag in an address: it may contain slashes, which are part of its name. */
export function inAddress(tag: string): string {
  return encodeURIComponent(tag)
}

/** The address of one file. */
export function addressOf({ base, tag }: Download, file: string): string {
  return `${base}/${inAddress(tag)}/${file}`
}
