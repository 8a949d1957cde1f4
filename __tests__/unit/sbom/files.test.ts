/** Finished files of each format, read; and the SBOM put into a wheel. */
import { createHash } from 'node:crypto'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, type TarMember, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readWheel } from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import type { Artifact, FormatName } from '../../../src/core/model.js'
import { contentsOf } from '../../../src/sbom/inventory.js'
import { embedSbom } from '../../../src/sbom/write.js'

const hex = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const recorded = (data: string) => `sha256=${createHash('sha256').update(data).digest('base64url')}`
const SHA = 'a'.repeat(64)

const metadata = (name: string, license = 'MIT') =>
  `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\nLicense: ${license}\nRequires-Dist: six\n`
/** A wheel's members by path, with a RECORD of them all. */
const wheelFiles = (name: string, files: Readonly<Record<string, string>> = {}): ZipMember[] => {
  const info = `${name}-1.0.dist-info`
  const all: Record<string, string> = {
    [`${name}.py`]: 'x = 1\n',
    ...files,
    [`${info}/METADATA`]: metadata(name),
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py2-none-any\nTag: py3-none-any\n',
  }
  const lines = Object.entries(all).map(([file, data]) => `${file},${recorded(data)},${Buffer.byteLength(data)}`)
  const record = [...lines, `${info}/RECORD,,`, ''].join('\r\n')
  return Object.entries({ ...all, [`${info}/RECORD`]: record }).map(([file, data]) => ({ name: file, data }))
}
const contents = (format: FormatName, file: string, bytes: Buffer, ...components: Parameters<typeof contentsOf>[1][]) =>
  contentsOf(
    {
      ...{ format, file, path: store(tempDir('contents'), file, bytes), size: bytes.length, sha256: SHA },
      ...{ targets: ['any'], pythons: [] },
    } as Artifact,
    ...components,
  )
const ONE = { kind: 'wheel', name: 'a', version: '1.0', license: 'MIT', requires: ['six'] } as const

test('a wheel is one component, with the digest of the file', async () => {
  const bytes = zip(wheelFiles('a', { 'a.libs/libz.so': 'z', 'a.libs/liby.so': 'y' }))
  const library = (name: string, data: string) => ({
    ...{ kind: 'library', name, sha256: hex(data), path: `a.libs/${name}.so`, guessed: true },
  })
  expect(await contents('wheel', 'a-1.0-py3-none-any.whl', bytes)).toStrictEqual({
    file: 'a-1.0-py3-none-any.whl',
    components: [{ ...ONE, sha256: SHA, parts: [library('libz', 'z'), library('liby', 'y')] }],
  })
})

test('an sdist is one component, by its PKG-INFO', async () => {
  const bytes = tarGz([
    { name: 'a-1.0/', type: '5' },
    { name: 'a-1.0/PKG-INFO', data: metadata('a') },
    { name: 'a-1.0/LICENSE', data: 'text\n' },
    { name: 'a-1.0/COPYING', type: '2', target: 'LICENSE' },
    { name: 'a-1.0/a.egg-info/PKG-INFO', data: metadata('other') },
  ])
  expect(await contents('sdist', 'a-1.0.tar.gz', bytes)).toStrictEqual({
    file: 'a-1.0.tar.gz',
    components: [{ ...ONE, sha256: SHA, licenseTexts: [{ path: 'LICENSE', text: 'text' }] }],
  })
  await expect(contents('sdist', 'b-1.0.tar.gz', bytes)).rejects.toThrow('it has no metadata of its own')
})

test('an executable is what was said of it when it was built', async () => {
  const components = [{ kind: 'interpreter', name: 'CPython' }] as const
  expect(await contents('pyo3', 'a', Buffer.from('x'), components)).toStrictEqual({ file: 'a', components })
  expect(await contents('scie', 'a', Buffer.from('x'))).toBeUndefined()
})

describe('a PEX', () => {
  const INFO = JSON.stringify({ requirements: ['a==1.0', 'b'], build_properties: { pex_version: '2.105.2' } })
  const RUNTIME = {
    ...{ kind: 'tool', name: 'pex', version: '2.105.2', purl: 'pkg:pypi/pex@2.105.2' },
    ...{ license: 'Apache-2.0', path: '.bootstrap' },
  }
  const VENDORED = '.bootstrap/pex/vendor/attrs-1.0.dist-info/METADATA'
  const A = zip(wheelFiles('a'))
  const packed = { ...ONE, sha256: hex(A), path: '.deps/a-1.0-py3-none-any.whl' }

  test('in a zip archive is its wheels and its runtime, with what that vendors', async () => {
    const pex = (info: string) =>
      zip([
        { name: 'PEX-INFO', data: info },
        { name: '.deps/a-1.0-py3-none-any.whl', data: A },
        { name: '.bootstrap/LICENSE', data: 'text' },
        { name: VENDORED, data: metadata('attrs') },
      ])
    const vendored = { ...ONE, name: 'attrs', path: '.bootstrap/pex/vendor/attrs-1.0.dist-info' }
    expect(await contents('pex', 'a.pex', pex(INFO))).toStrictEqual({
      file: 'a.pex',
      components: [
        packed,
        { ...RUNTIME, licenseTexts: [{ path: '.bootstrap/LICENSE', text: 'text' }], parts: [vendored] },
      ],
      requires: ['a==1.0', 'b'],
    })
    const { version: _, purl: __, ...unknown } = RUNTIME
    expect((await contents('pex', 'a.pex', zip([{ name: 'PEX-INFO', data: '{}' }])))?.components).toStrictEqual([
      unknown,
    ])
    await expect(contents('pex', 'a.pex', pex('[]'))).rejects.toThrow('it has no readable PEX-INFO')
    await expect(contents('pex', 'a.pex', pex('{'))).rejects.toThrow('it has no readable PEX-INFO')
  })

  test('in a packed folder is the same, with wheels that are unpacked or not', async () => {
    const loose = wheelFiles('b', { LICENSE: 'text' }).map(({ name, data }): TarMember => {
      return { name: `a.pex/.deps/b-1.0-py3-none-any.whl/${String(name)}`, data: data ?? '' }
    })
    const bytes = tarGz([
      { name: 'a.pex/', type: '5' },
      { name: 'a.pex/.deps/a-1.0-py3-none-any.whl', data: A },
      ...loose,
      { name: 'a.pex/PEX-INFO', data: INFO },
      { name: 'a.pex/__main__.py', data: '' },
    ])
    const unpacked = { ...ONE, name: 'b', path: '.deps/b-1.0-py3-none-any.whl' }
    expect(await contents('pex', 'a.pex.tar.gz', bytes)).toStrictEqual({
      file: 'a.pex.tar.gz',
      components: [packed, { ...unpacked, licenseTexts: [{ path: 'LICENSE', text: 'text' }] }, RUNTIME],
      requires: ['a==1.0', 'b'],
    })
  })
})

describe('the SBOM in a wheel', () => {
  const embedded = async (members: ZipMember[]) => {
    const dir = tempDir('embed')
    const wheel = store(dir, 'a-1.0-py2.py3-none-any.whl', zip(members))
    const output = path.join(tempDir('embedded'), 'a-1.0-py2.py3-none-any.whl')
    await embedSbom(wheel, output, { epoch: 1_700_000_000, toolVersion: '1.0.0' })
    return withZip(output, async file => {
      const text = async (name: string) => (await file.read(name)).toString('utf8')
      return {
        output,
        names: file.entries.map(({ name }) => name),
        record: await text('a-1.0.dist-info/RECORD'),
        sbom: await text('a-1.0.dist-info/sboms/package-python.cdx.json'),
      }
    })
  }

  test('is recorded, and nothing else has changed', async () => {
    const { output, names, record, sbom } = await embedded(wheelFiles('a', { 'a.libs/libz.so': 'z' }))
    expect(names.toSorted()).toEqual([
      ...['RECORD', 'METADATA', 'WHEEL', 'sboms/package-python.cdx.json'].map(name => `a-1.0.dist-info/${name}`).sort(),
      ...['a.libs/libz.so', 'a.py'],
    ])
    const line = (name: string, data: string) => `${name},${recorded(data)},${Buffer.byteLength(data)}`
    expect(record.split('\n')).toEqual([
      line('a.py', 'x = 1\n'),
      line('a.libs/libz.so', 'z'),
      expect.stringMatching(/^a-1\.0\.dist-info\/METADATA,/),
      expect.stringMatching(/^a-1\.0\.dist-info\/WHEEL,/),
      line('a-1.0.dist-info/sboms/package-python.cdx.json', sbom),
      'a-1.0.dist-info/RECORD,,',
      '',
    ])
    const made = JSON.parse(sbom) as Record<'metadata' | 'components', Record<string, unknown>>
    expect(made.metadata).toMatchObject({
      timestamp: '2023-11-14T22:13:20Z',
      component: { name: 'a', version: '1.0', licenses: [{ license: { id: 'MIT' } }] },
    })
    expect(made.components).toMatchObject([{ name: 'libz', hashes: [{ content: hex('z') }] }])
    expect((await readWheel(output)).name).toBe('a')
  })

  test('takes the place of an older one, and of signatures of RECORD', async () => {
    const old = Object.fromEntries(
      ['sboms/package-python.cdx.json', 'RECORD.jws', 'RECORD.p7s', 'sboms/other.json'].map(name => [
        `a-1.0.dist-info/${name}`,
        '{}',
      ]),
    )
    const { names, record, sbom } = await embedded(wheelFiles('a', old))
    expect(names.filter(name => /jws|p7s/.test(name))).toStrictEqual([])
    expect(names.filter(name => name.includes('/sboms/')).sort()).toEqual([
      'a-1.0.dist-info/sboms/other.json',
      'a-1.0.dist-info/sboms/package-python.cdx.json',
    ])
    expect(record.match(/package-python\.cdx\.json/g)).toHaveLength(1)
    expect(record).not.toMatch(/jws|p7s/)
    expect(sbom.length).toBeGreaterThan(2)
  })
})
