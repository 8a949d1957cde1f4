/**
 * Installs wheels into the folder that is made, for a machine that this one need not be. As pip does it: modules into
 * site-packages, data under the prefix, scripts into its folder for them; dist-info stays, with a RECORD that is true.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
 */
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { wheelContent } from '../../archives/wheel.js'
import { withZip } from '../../archives/zip-reader.js'
import { PackagingError } from '../../core/errors.js'
import type { BundledWheel } from '../../executables/format.js'
import type { Origin } from '../../executables/member.js'
import { sha256Of } from '../../host/files.js'
import type { Layout } from './machine.js'

export interface InstalledWheels {
  /** Path inside the folder (with `/`) to the wheel that brought it. */
  readonly origins: ReadonlyMap<string, Origin>
  /** Files that two wheels bring with different contents: the later one stays, as with pip. */
  readonly replaced: readonly string[]
  /** Whether anything names tkinter. */
  readonly tkinter: boolean
}

/** @throws PackagingError `dependency/hash` for a wheel that changed, `check/content` for an unsafe one */
export async function installWheels(
  root: string,
  layout: Layout,
  wheels: readonly BundledWheel[],
): Promise<InstalledWheels> {
  const origins = new Map<string, Origin>()
  const replaced: string[] = []
  let tkinter = false
  for (const wheel of wheels) {
    if ((await sha256Of(wheel.path)) !== wheel.sha256) throw changed(wheel)
    const one = await installWheel(root, layout, wheel.path)
    tkinter ||= one.tkinter
    for (const [name, same] of one.files) {
      if (!same) replaced.push(name)
      origins.set(name, one.origin)
    }
  }
  return { origins, replaced, tkinter }
}

/** Where a member goes, with `/`; undefined for C headers, which nothing that runs reads (pure). */
export function placeOf(name: string, layout: Layout): string | undefined {
  const [, kind, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? []
  switch (kind) {
    case undefined:
      return `${layout.sitePackages}/${name}`
    case 'purelib':
    case 'platlib':
      return `${layout.sitePackages}/${rest}`
    case 'scripts':
      return `${layout.scripts}/${rest}`
    case 'data':
      return `python/${rest}`
    default:
      return undefined
  }
}

async function installWheel(root: string, layout: Layout, file: string) {
  return withZip(file, async zip => {
    const { name, version, distInfo } = await wheelContent(zip)
    const origin: Origin = { kind: 'wheel', package: name, version }
    const files = new Map<string, boolean>()
    const record: string[] = []
    let tkinter = false
    for (const entry of zip.entries) {
      const place = entry.folder ? undefined : placeOf(entry.name, layout)
      if (place === undefined || entry.name === `${distInfo}/RECORD`) continue
      const target = path.join(root, place)
      await mkdir(path.dirname(target), { recursive: true })
      const before = await digestOf(target)
      const executable = (entry.mode & 0o111) !== 0 || place.startsWith(`${layout.scripts}/`)
      const hash = createHash('sha256')
      const watched = async function* () {
        for await (const piece of zip.stream(entry.name)) {
          hash.update(piece)
          if (entry.name.endsWith('.py')) tkinter ||= piece.includes('tkinter')
          yield piece
        }
      }
      const output = createWriteStream(target, { mode: executable ? 0o755 : 0o644 })
      await pipeline(Readable.from(watched()), output)
      const digest = hash.digest()
      files.set(place, before === undefined || before.equals(digest))
      record.push(`${recordPath(place, layout)},sha256=${digest.toString('base64url')},${entry.size}`)
    }
    const installer = `${layout.sitePackages}/${distInfo}/INSTALLER`
    await writeFile(path.join(root, installer), 'package-python\n')
    files.set(installer, true)
    const list = `${layout.sitePackages}/${distInfo}/RECORD`
    record.push(`${distInfo}/INSTALLER,,`, `${distInfo}/RECORD,,`)
    await writeFile(path.join(root, list), record.map(line => `${line}\n`).join(''))
    files.set(list, true)
    return { origin, files, tkinter }
  })
}

/** Relative to site-packages, quoted where the path holds a comma or a quote (pure). */
function recordPath(place: string, layout: Layout): string {
  const relative = path.posix.relative(layout.sitePackages, place)
  return /[",]/.test(relative) ? `"${relative.replaceAll('"', '""')}"` : relative
}

async function digestOf(file: string): Promise<Buffer | undefined> {
  if (!(await stat(file).catch(() => undefined))?.isFile()) return undefined
  return createHash('sha256')
    .update(await readFile(file))
    .digest()
}

function changed(wheel: BundledWheel): PackagingError {
  return new PackagingError('dependency/hash', {
    message: `${path.basename(wheel.path)} is not the file any more that was resolved: its sha256 is not ${wheel.sha256}.`,
    fix: 'Something on this machine changes files of this run; see what does, and run again.',
    place: { file: wheel.path },
  })
}
