/** Folders that are no release: a failed check, a file that is missing, and one that nothing describes. */
import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { releaseFolder } from '../../../__fixtures__/github/release-folder.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { readReleaseFolder } from '../../../src/release/files.js'

let folder: string
beforeEach(() => {
  folder = releaseFolder(tempDir('release'), { 'answer.pex': 'a', 'answer-2.pex': 'b' })
})

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Writes the manifest with some of its keys replaced. */
function change(keys: Readonly<Record<string, unknown>>): void {
  const file = path.join(folder, 'manifest.json')
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...keys }))
}
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
const list = (name: string, text: string) =>
  appendFileSync(path.join(folder, 'SHA256SUMS'), `${sha256(text)}  ${name}\n`)
const check = (result: string) => ({ name: 'runs', artifact: 'answer.pex', python: '3.12', result, reason: 'exit 1' })
const description = { kind: 'sbom', file: 'answer.cdx.json', size: 2, sha256: sha256('{}') }

test.each<[what: string, () => void, expected: RegExp[]]>([
  ['the folder as it was built', () => {}, []],
  [
    'checks that passed, warned or were skipped',
    () => change({ checks: ['passed', 'warning', 'skipped'].map(check) }),
    [],
  ],
  [
    'a failed check',
    () => change({ checks: [check('passed'), check('failed')] }),
    [/lists 1 failed check: runs of answer.pex on Python 3.12: failed/],
  ],
  ['a result that nobody knows', () => change({ checks: [check('ok')] }), [/runs of answer.pex on Python 3.12: ok/]],
  ['no list of checks', () => change({ checks: undefined }), [/checks is missing/]],
  [
    'a failed finding',
    () => change({ findings: [{ title: 'licenses', state: 'failed' }] }),
    [/1 failed check: licenses: failed/],
  ],
  ['a missing file', () => rmSync(path.join(folder, 'answer.pex')), [/answer.pex is missing/]],
  [
    'a file that SHA256SUMS has and the manifest does not',
    () => {
      write('install.sh', 'x')
      list('install.sh', 'x')
    },
    [/install.sh is in SHA256SUMS but not in manifest.json/],
  ],
  [
    'a description that is not there',
    () => change({ descriptions: [description] }),
    [/answer.cdx.json is in manifest.json but not in SHA256SUMS/],
  ],
  [
    'a description of other bytes',
    () => {
      write(description.file, '[]')
      list(description.file, '[]')
      change({ descriptions: [description] })
    },
    [/answer.cdx.json has the SHA-256 .*, but manifest.json says/],
  ],
  [
    'a description as the manifest has it',
    () => {
      write(description.file, '{}')
      list(description.file, '{}')
      change({ descriptions: [description] })
    },
    [],
  ],
])('%s', async (_, spoil, expected) => {
  spoil()
  const failures = await failuresOf(() => readReleaseFolder(folder))
  expect(failures).toHaveLength(expected.length)
  for (const [index, pattern] of expected.entries()) expect(failures[index]).toMatch(pattern)
})
