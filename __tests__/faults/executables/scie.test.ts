/** What a scie is made of is missing, is another file, or cannot be reached: one coded error each, and no scie. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { TestServer } from '../../../__fixtures__/host/server.js'
import { makeDemo } from '../../../__fixtures__/pex.js'
import { archiveName, makeDemoScie, type ScieDemo } from '../../../__fixtures__/scie/make.js'
import { createMirror, type Mirror } from '../../../__fixtures__/scie/mirror.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'

let temp = ''
let pex = ''
let lock = ''
let mirror: Mirror
let server: TestServer

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'scie-faults-'))
  pex = join(temp, 'demo.pex')
  await makeDemo({ folder: join(temp, 'pex'), output: pex, minors: [12] })
  mirror = createMirror(temp)
  writeFileSync(mirror.jump('scie-jump-linux-x86_64'), 'a launcher')
  writeFileSync(mirror.jump('scie-jump-windows-x86_64.exe'), 'a launcher')
  writeFileSync(mirror.ptex('ptex-linux-x86_64'), 'a fetcher')
  writeFileSync(mirror.python(archiveName(12)), 'a Python')
  lock = mirror.lock()
  server = await mirror.serve()
})
afterAll(async () => {
  await server.close()
  rmSync(temp, { recursive: true, force: true })
})

const make = (values: Record<string, string> = {}, more: Partial<ScieDemo> = {}) =>
  failuresOf(() =>
    makeDemoScie({
      folder: temp,
      pex,
      minor: 12,
      values: { 'scie-lock': lock, 'scie-assets': server.url, ...values },
      ...more,
    }),
  )

/** Does `work` while a file of the mirror has other content, or is not there. */
async function with_(file: string, content: string | undefined, work: () => Promise<void>): Promise<void> {
  const before = readFileSync(file)
  if (content === undefined) rmSync(file)
  else writeFileSync(file, content)
  try {
    await work()
  } finally {
    writeFileSync(file, before)
  }
}

test('a file that is another than the lock says', () =>
  with_(mirror.jump('scie-jump-linux-x86_64'), 'another launcher', async () => {
    expect(await make()).toEqual([
      expect.stringMatching(
        /^network\/corrupt: Cannot download http.*\/jump\/download\/v1\.12\.0\/scie-jump-linux-x86_64: /,
      ),
    ])
  }))

test('a file that the mirror does not have', () =>
  with_(mirror.python(archiveName(12)), undefined, async () => {
    expect(await make()).toEqual([
      expect.stringMatching(/^network\/refused: Cannot download .*it does not exist there \(status 404\)/),
    ])
  }))

test('a lazy scie is not made when what it would fetch is not there', () =>
  with_(mirror.python(archiveName(12)), undefined, async () => {
    expect(await make({ 'scie-style': 'lazy' })).toEqual([expect.stringMatching(/^network\/refused: .*cpython/)])
  }))

test('everything that cannot be had is told at once', () =>
  with_(mirror.python(archiveName(12)), undefined, () =>
    with_(mirror.ptex('ptex-linux-x86_64'), 'x', async () => {
      const told = await make({ 'scie-style': 'lazy' })
      expect(told.map(line => line.split(':')[0])).toEqual(['network/refused', 'network/corrupt'])
    }),
  ))

test('a mirror that is down', async () => {
  const gone = await mirror.serve()
  await gone.close()
  const told = await make({ 'scie-assets': gone.url })
  expect(told.length).toBeGreaterThan(0)
  for (const line of told) expect(line).toMatch(/^network\/unreachable: .* \| .*(?:mirror|address)/)
})

test('a lock that is not there, is no lock, or lacks the Python', async () => {
  expect(await make({ 'scie-lock': 'none.json' })).toEqual([
    expect.stringMatching(/^input\/path: scie-lock '.*none\.json' cannot be read\. \| .*docs\/scie\.md/),
  ])
  writeFileSync(join(temp, 'bad.json'), '{')
  expect(await make({ 'scie-lock': 'bad.json' })).toEqual([
    expect.stringMatching(/^project\/lock: bad\.json: it is not a JSON object/),
  ])
  expect(await make({}, { minor: 10 })).toEqual([
    expect.stringMatching(/^project\/lock: .* has no sha256 of a CPython 3\.10 for linux-x86_64/),
  ])
})

test('a GUI script for Windows, whose launcher is a console program', async () => {
  expect(await make({}, { gui: true, windows: true })).toEqual([
    expect.stringMatching(/^input\/conflict: demo is a GUI script, .*console window on Windows\. \| .*pyinstaller/),
  ])
})

test('an archive that is no archive is told by its name', async () => {
  expect(await make()).toEqual([
    expect.stringMatching(/^check\/content: cpython-3\.12\.1.* cannot be trusted: it is not a gzip file/),
  ])
})
