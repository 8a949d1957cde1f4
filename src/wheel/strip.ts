/** Writes a wheel anew without the tests that are inside its packages. */
import { contentError } from './content-error.js'
import { parseRecord } from './record.js'
import { withZip } from './zip.js'
import type { Source } from './zip-members.js'
import { writeStoredZip } from './zip-write.js'

/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//
/** Signatures of a RECORD that is no longer the one that was signed. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff

/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are somebody's product, and folders of data are nobody's tests (pure).
 */
export function testMembers(names: readonly string[]): ReadonlySet<string> {
  const packages = new Set(
    names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []),
  )
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

/** RECORD without the lines of `gone`; every other line stays as it is. @throws PackagingError `check/content` */
export function recordWithout(text: string, gone: ReadonlySet<string>, file: string): string {
  const lines = text.split(/(?<=\n)/)
  return lines.filter(line => !parseRecord(line, file).some(({ path }) => gone.has(path))).join('')
}

/**
 * Members that stay are copied as they lie in the wheel, deflated or not; what is written depends on the wheel alone.
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
