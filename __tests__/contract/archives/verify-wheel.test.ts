/** Wheels of find-links are read strictly where installers would disagree, and not where all of them install the same. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { verifyWheel } from '../../../src/archives/verify-wheel.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-wheel-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const CODE = 'x = 1\n'
const sha256 = `sha256=${createHash('sha256').update(CODE).digest('base64url')}`
const INFO = 'lib-1.0.dist-info'

interface Parts {
  readonly tag?: string
  readonly wheelTags?: readonly string[]
  /** The line of lib.py in RECORD. */
  readonly line?: string
  readonly version?: string
}

async function verified({
  tag = 'py3-none-any',
  wheelTags = [tag],
  line = '',
  version = '1.0',
}: Parts): Promise<string> {
  const file = join(folder, `lib-1.0-${tag}.whl`)
  const texts = {
    'lib.py': CODE,
    [`${INFO}/METADATA`]: `Metadata-Version: 2.1\nName: lib\nVersion: ${version}\n`,
    [`${INFO}/WHEEL`]: `Wheel-Version: 1.0\nRoot-Is-Purelib: true\n${wheelTags.map(one => `Tag: ${one}\n`).join('')}`,
    [`${INFO}/RECORD`]: `lib.py,${line || `${sha256},6`}\n${INFO}/METADATA,,\n${INFO}/WHEEL,,\n${INFO}/RECORD,,\n`,
  }
  const write =
    'import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], "w")\nfor n, t in json.load(sys.stdin).items(): z.writestr(n, t)\nz.close()'
  execFileSync(toolPython(), ['-c', write, file], { input: JSON.stringify(texts) })
  return verifyWheel(file, statSync(file).size).then(
    () => 'good',
    (error: Error) => error.message,
  )
}

test.each<[string, Parts]>([
  ['hashes', {}],
  ['no hashes at all, as tools of hand make them', { line: ',' }],
  ['a size alone', { line: ',6' }],
  ['the compressed set of its name in WHEEL', { tag: 'py2.py3-none-any' }],
  ['single tags in WHEEL', { tag: 'py2.py3-none-any', wheelTags: ['py3-none-any', 'py2-none-any'] }],
])('a wheel with %s is taken', async (_, parts) => {
  expect(await verified(parts)).toBe('good')
})

test.each<[string, Parts, RegExp]>([
  ['another hash', { line: `sha256=${'a'.repeat(43)},6` }, /lib\.py/],
  ['a weak hash', { line: 'md5=1B2M2Y8AsgTpgAmY7PhCfg,6' }, /no sha256 hash/],
  ['another size', { line: ',7' }, /not as large/],
  ['another version', { version: '2.0' }, /METADATA says version 2\.0/],
  ['another tag', { wheelTags: ['py2-none-any'] }, /has the tags py2-none-any/],
  ['one of the tags of its name', { tag: 'py2.py3-none-any', wheelTags: ['py3-none-any'] }, /has the tags/],
])('a wheel with %s is refused', async (_, parts, said) => {
  expect(await verified(parts)).toMatch(said)
})
