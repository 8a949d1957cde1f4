/** Damaged files: each is reported with a code, and nothing is read past its end. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Artifact, FormatName } from '../../../src/core/model.js'
import { contentsOf } from '../../../src/sbom/inventory.js'

const INFO = JSON.stringify({ build_properties: { pex_version: '2.1' }, requirements: ['x==1'] })
const METADATA = 'Metadata-Version: 2.1\nName: x\nVersion: 1\n'
const wheel = (files: Readonly<Record<string, string>> = {}, deflate = false) =>
  zip(
    Object.entries({ 'x-1.dist-info/METADATA': METADATA, 'x-1.dist-info/RECORD': '', ...files }).map(
      ([name, data]) => ({
        name,
        data,
        deflate,
      }),
    ),
  )

function inspect(format: FormatName, file: string, content: Buffer) {
  const path = join(tempDir('damaged'), file)
  writeFileSync(path, content)
  const artifact: Artifact = {
    format,
    file,
    path,
    size: content.length,
    sha256: 'a'.repeat(64),
    targets: [],
    pythons: [],
  }
  return contentsOf(artifact)
}

const NAME = '.deps/x-1-py3-none-any.whl'
const pex = (data: Buffer, more = {}) =>
  inspect(
    'pex',
    'x-1.pex',
    zip(
      [
        { name: 'PEX-INFO', data: INFO },
        { name: NAME, data, ...more },
      ],
      '#!/bin/sh\n',
    ),
  )

describe('a PEX', () => {
  test('with a whole wheel, stored or deflated inside, is read', async () => {
    for (const inner of [wheel(), wheel({}, true)])
      expect((await pex(inner))?.components[0]).toMatchObject({ name: 'x', version: '1', path: NAME })
  })
  test.each<readonly [string, () => Promise<unknown>]>([
    ['a wheel that is cut off', () => pex(wheel().subarray(0, 60))],
    ['a wheel that is no archive', () => pex(Buffer.from('no'))],
    ['an empty wheel', () => pex(Buffer.alloc(0))],
    ['a wheel without metadata', () => pex(zip([{ name: 'x.py', data: '' }]))],
    ['a wheel that is deflated itself', () => pex(wheel(), { deflate: true })],
    ['a wheel that is another than its checksum', () => pex(wheel(), { crc: 1 })],
    ['no PEX-INFO', () => inspect('pex', 'x.pex', zip([{ name: NAME, data: wheel() }]))],
    ['a PEX-INFO that is no JSON', () => inspect('pex', 'x.pex', zip([{ name: 'PEX-INFO', data: '{' }]))],
    ['nothing but its name', () => inspect('pex', 'x.pex', Buffer.from('#!/bin/sh\n'))],
    ['a folder that is no tar', () => inspect('pex', 'x.pex.tar.gz', Buffer.from('no'))],
  ])('with %s is refused', async (_, read) => {
    await expect(read()).rejects.toMatchObject({ code: 'check/content' })
  })
})

test('a wheel with strange texts inside is read without them', async () => {
  const inner = wheel({
    'x-1.dist-info/sboms/a.json':
      '{"bomFormat":"CycloneDX","components":[{"name":7},{"name":"ok","purl":"nonsense"},null]}',
    'x-1.dist-info/sboms/b.json': '\u0000',
    'x-1.dist-info/licenses/LICENSE': `\uFEFFA  \r\n\r\n${'B'.repeat(10)}\r\n`,
    'x-1.dist-info/licenses/HUGE': 'x'.repeat(1024 * 1024 + 1),
  })
  const [component] = (await inspect('wheel', 'x-1-py3-none-any.whl', inner))?.components ?? []
  expect(component?.parts?.map(({ name, purl }) => [name, purl])).toEqual([['ok', undefined]])
  expect(component?.licenseTexts).toEqual([{ path: 'x-1.dist-info/licenses/LICENSE', text: `A\n\n${'B'.repeat(10)}` }])
})

test('a format that cannot be inspected has unknown contents, and not none', async () => {
  expect(await inspect('pyo3', 'x', Buffer.from('ELF'))).toBeUndefined()
})
