import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import { type Source, writeStoredZip } from '../../../src/archives/zip-writer.js'

let temp = ''
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'zip-write-'))
})
afterAll(() => rmSync(temp, { recursive: true }))

const large = Buffer.alloc(3_000_001, 'wheel')
function members(): Map<string, Source> {
  const path = join(temp, 'large.whl')
  writeFileSync(path, large)
  const sha256 = createHash('sha256').update(large).digest('hex')
  return new Map<string, Source>([
    ['é.txt', Buffer.from('text')],
    ['.deps/large.whl', { path, sha256 }],
    ['.deps/', Buffer.alloc(0)],
    ['empty', Buffer.alloc(0)],
  ])
}

test('is read by Python and by us, behind its prefix', async () => {
  const output = join(temp, 'a.zip')
  await writeStoredZip({ output, prefix: Buffer.from('#!/bin/sh\n'), members: members() })
  const code = `import json, sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
print(json.dumps([archive.testzip(), [[i.filename, i.file_size, i.date_time[0], oct(i.external_attr >> 16)] for i in archive.infolist()]]))`
  expect(JSON.parse(execFileSync(toolPython(), ['-c', code, output], { encoding: 'utf8' }))).toEqual([
    null,
    [
      ['.deps/', 0, 1980, '0o40755'],
      ['.deps/large.whl', large.length, 1980, '0o100644'],
      ['empty', 0, 1980, '0o100644'],
      ['é.txt', 4, 1980, '0o100644'],
    ],
  ])
  expect((await withZip(output, zip => zip.read('.deps/large.whl'))).equals(large)).toBe(true)
  if (process.platform !== 'win32') expect(statSync(output).mode & 0o777).toBe(0o755)
})

test('the same members give the same bytes, whatever their order', async () => {
  const [one, two] = [join(temp, 'one.zip'), join(temp, 'two.zip')]
  await writeStoredZip({ output: one, prefix: Buffer.alloc(0), members: members() })
  await writeStoredZip({ output: two, prefix: Buffer.alloc(0), members: new Map([...members()].reverse()) })
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true)
})

test('a file that is not what was chosen is refused', async () => {
  const path = join(temp, 'changed.whl')
  writeFileSync(path, 'changed')
  const changed = new Map([['changed.whl', { path, sha256: 'a'.repeat(64) }]])
  await expect(
    writeStoredZip({ output: join(temp, 'c.zip'), prefix: Buffer.alloc(0), members: changed }),
  ).rejects.toMatchObject({ code: 'check/content', message: expect.stringContaining('changed.whl is not') })
})

test('what zipimport cannot read is refused: more members than a plain zip counts', async () => {
  const many = new Map(Array.from({ length: 0xffff }, (_, index) => [String(index), Buffer.alloc(0)]))
  await expect(
    writeStoredZip({ output: join(temp, 'm.zip'), prefix: Buffer.alloc(0), members: many }),
  ).rejects.toMatchObject({ code: 'build/mismatch' })
})
