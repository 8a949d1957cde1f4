/** Unpacks wheels and our own archives, and rewrites wheels without their tests. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path, { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { extractSdist } from './sdist.js'
import { contentError } from './trust.js'
import { parseRecord } from './wheel.js'
import { withZip } from './zip-reader.js'
import { type Source, writeStoredZip } from './zip-writer.js'

/** Folders of `NAME-VERSION.data` that an installation separates, and that are in one folder here. */
const DATA = /^[^/]+\.data\/(?:purelib|platlib|data)\//
/** Its programs: apart from the modules, as a wheel may hold a program and a package of one name (uv's does). */
const SCRIPTS = /^[^/]+\.data\/scripts\//

/**
 * Unpacks modules and data files into `into`, and scripts, executable, into its `bin`, as `pip install --target` does.
 * Nothing is compiled and no entry points are made.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe wheel, and for two files of one place
 */
export async function extractWheel(file: string, into: string): Promise<void> {
  await withZip(file, async zip => {
    await mkdir(into, { recursive: true })
    for (const { name, folder, mode } of zip.entries) {
      const path = join(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'))
      await mkdir(folder ? path : dirname(path), { recursive: true })
      if (folder) continue
      const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name)
      // `wx`: never over, nor through, something that is there.
      const target = createWriteStream(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 })
      await pipeline(zip.stream(name), target).catch((error: NodeJS.ErrnoException) => {
        throw error.code === 'EEXIST' ? contentError(file, `two files in it have the place of "${name}"`, error) : error
      })
    }
  })
}

/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//
/** Signatures of the RECORD, which are invalid for the new one. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff

/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are products, and folders of data are not tests (pure).
 */
export function testMembers(names: readonly string[]): ReadonlySet<string> {
  const packages = new Set(names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []))
  const inTests = (name: string): boolean => {
    const library = LIBRARY.exec(name)?.[0] ?? ''
    const parts = name.slice(library.length).split('/')
    return parts.slice(0, -1).some((part, index) => {
      const parent = library + parts.slice(0, index).join('/')
      return (part === 'tests' || part === 'test') && packages.has(parent)
    })
  }
  return new Set(names.filter(inTests))
}

/** RECORD without the lines of `gone`; other lines stay unchanged (pure). @throws PackagingError `check/content` */
export function recordWithout(text: string, gone: ReadonlySet<string>, file: string): string {
  const lines = text.split(/(?<=\n)/)
  return lines.filter(line => !parseRecord(line, file).some(({ path }) => gone.has(path))).join('')
}

/**
 * Writes a wheel without its tests. Other members are copied as they are stored; the result depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
export async function withoutTests(wheel: string, output: string): Promise<number> {
  return withZip(wheel, async zip => {
    const names = zip.entries.map(({ name }) => name)
    const tests = testMembers(names)
    const files = [...tests].filter(name => !name.endsWith('/')).length
    if (files === 0 || names.length - tests.size >= TOO_MANY) return 0
    const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name))
    if (record === undefined) throw contentError(wheel, 'it has no RECORD')
    const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))])
    const kept = zip.entries.filter(({ name }) => !gone.has(name))
    const members = new Map<string, Source>(kept.map(member => [member.name, { zip, member }]))
    const text = (await zip.read(record)).toString('utf8')
    members.set(record, Buffer.from(recordWithout(text, gone, wheel)))
    await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
    return files
  })
}

/**
 * Unpacks a zip archive of sources.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
export async function unpackZip(archive: string, into: string): Promise<void> {
  await withZip(archive, async zip => {
    for (const { name, folder } of zip.entries) {
      const file = path.join(into, name)
      await mkdir(folder ? file : path.dirname(file), { recursive: true })
      if (!folder) await pipeline(zip.stream(name), createWriteStream(file, { flags: 'wx', mode: 0o755 }))
    }
  })
}

/** Unpacks our own archive of one folder: `.tar.gz`, or `.zip` for Windows. @returns its absolute path @throws PackagingError `check/content` for a damaged or unsafe archive */
export async function unpackFolder(archive: string, into: string): Promise<string> {
  if (!archive.endsWith('.zip')) return extractSdist(archive, into)
  await unpackZip(archive, into)
  return path.join(into, path.basename(archive, '.zip'))
}
