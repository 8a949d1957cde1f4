/** What is read from a wheel that was written byte by byte: metadata, RECORD, and wheels without their tests. */
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { withoutTests } from '../../../src/archives/extract.js'
import {
  algorithmOf,
  decodeCoreMetadata,
  parseHeaders,
  type RecordedFile,
  type RecordLine,
  readWheel,
  recordProblems,
} from '../../../src/archives/wheel.js'
import { withZip } from '../../../src/archives/zip-reader.js'

const dir = tempDir('wheel')
const INFO = 'app-1.0.dist-info'
const NAME = 'app-1.0-py3-none-any.whl'
const info = (more = ''): ZipMember[] => [
  { name: `${INFO}/METADATA`, data: `Name: app\nVersion: 1.0\n${more}` },
  { name: `${INFO}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: True\nTag: py2-none-any\nTag: py3-none-any\n' },
  { name: `${INFO}/RECORD`, data: '' },
]
/** One of these members says that it is so large. */
const sized = (name: string, size: number): ZipMember[] =>
  info().map(member => (member.name === `${INFO}/${name}` ? { ...member, size } : member))
const form = (version: string | undefined): ZipMember[] =>
  info().map(member =>
    member.name === `${INFO}/WHEEL`
      ? { ...member, data: `${version === undefined ? '' : `Wheel-Version: ${version}\n`}Tag: py3-none-any\n` }
      : member,
  )
const wheel = (members: readonly ZipMember[]) => readWheel(store(dir, NAME, zip(members)))

describe('modules and programs of a wheel', () => {
  test('modules of every kind, packages with code, and nothing else', async () => {
    const names = [
      ...['one.py', 'two.pyc', 'three.so', 'four.cpython-312-x86_64-linux-gnu.so', 'five.cp312-win_amd64.pyd'],
      ...['pkg/__init__.py', 'pkg/__main__.py', 'space/deep/er/x.py', 'old/__main__.pyc'],
      ...['data/readme.txt', 'not-a-name.py', '1st.py', 'text.txt', 'no-name/__main__.py', 'a/b/__main__.py'],
      ...['app-1.0.data/purelib/pure.py', 'app-1.0.data/platlib/native/x.so', 'app-1.0.data/data/share/x.py'],
      ...['app-1.0.data/scripts/run', 'app-1.0.data/headers/h.py'],
    ]
    const content = await wheel([...names.map(name => ({ name, data: 'x' })), { name: 'empty/' }, ...info()])
    expect(content).toMatchObject({
      modules: ['a', 'five', 'four', 'native', 'old', 'one', 'pkg', 'pure', 'space', 'three', 'two'],
      mains: ['old', 'pkg'],
      scriptFiles: ['run'],
      tags: ['py2-none-any', 'py3-none-any'],
      purelib: true,
      scripts: [],
    })
  })

  test('a dist-info of another project beside it is no second one, two of its own are', async () => {
    const vendored = { name: 'other-2.dist-info/METADATA', data: 'x' }
    expect((await wheel([...info(), vendored])).distInfo).toBe(INFO)
    const again = { name: 'App-1.0.dist-info/METADATA', data: 'x' }
    await expect(wheel([...info(), again])).rejects.toThrow(/several .dist-info folders: app-1.0.dist-info, App-1.0/)
  })

  test.each<[string, ZipMember[], RegExp]>([
    ['no version', [{ name: `${INFO}/METADATA`, data: 'Name: app\n' }, ...info().slice(1)], /has no Version/],
    ['no name', [{ name: `${INFO}/METADATA`, data: 'Version: 1\n' }, ...info().slice(1)], /has no Name/],
    ['another name', [{ name: `${INFO}/METADATA`, data: 'Name: b\nVersion: 1\n' }, ...info().slice(1)], /project "b"/],
    [
      'entry points that are none',
      [...info(), { name: `${INFO}/entry_points.txt`, data: 'x = y' }],
      /entry_points.txt/,
    ],
    ['no dist-info', [{ name: 'app/__init__.py' }], /has no .dist-info folder of its own/],
    ['METADATA of more than 1 MiB', sized('METADATA', 2 ** 20 + 1), /is 1048577 bytes large, more than 1048576/],
    ['RECORD of more than 64 MiB', sized('RECORD', 2 ** 26 + 1), /is 67108865 bytes large, more than 67108864/],
    ['the next version of wheels', form('2.0'), /its Wheel-Version is 2.0, and 1.x/],
  ])('%s is refused', async (_, members, message) => {
    await expect(wheel(members)).rejects.toThrow(message)
  })

  test('RECORD may be larger than METADATA', async () => {
    const members = [
      ...info().slice(0, 2),
      { name: `${INFO}/RECORD`, data: 'a/file,,\n'.repeat(200_000), deflate: true },
    ]
    expect((await wheel(members)).record).toHaveLength(200_000)
  })

  test('any 1.x is a version of wheels, and so is none', async () => {
    for (const version of ['1.9', undefined]) expect((await wheel(form(version))).name).toBe('app')
  })

  test('a file of another name is no wheel', async () => {
    await expect(readWheel(store(dir, 'app.zip', zip(info())))).rejects.toThrow(/its name is not that of a wheel/)
  })

  test('programs keep their case, of one kind or of both', async () => {
    const entry = (data: string) => wheel([...info(), { name: `${INFO}/entry_points.txt`, data }])
    const names = async (data: string) => (await entry(data)).scripts.map(({ name, gui }) => [name, gui])
    expect(await names('[console_scripts]\nApp = a:b\n')).toEqual([['App', false]])
    expect(await names('[gui_scripts]\nWin = a:b\n')).toEqual([['Win', true]])
  })

  test('a folder that is named like a module is none', async () => {
    expect((await wheel([...info(), { name: 'odd/b.py/' }])).modules).toEqual([])
  })
})

describe('core metadata', () => {
  const decode = (...lines: string[]) =>
    decodeCoreMetadata(parseHeaders(['Name: a', 'Version: 1', ...lines].join('\n')), 'a.whl')

  test('a license expression comes before the older field', () => {
    expect(decode('License: text').license).toBe('text')
    expect(decode('License: text', 'License-Expression: MIT').license).toBe('MIT')
  })

  test('a requirement over two lines is one', () => {
    expect(decode('Requires-Dist: b', '   ; extra == "c"').requiresDist).toEqual(['b ; extra == "c"'])
  })

  test.each<[string, string[] | undefined]>([
    ['1.2', undefined],
    ['2.1', undefined],
    ['2', undefined],
    ['2.2', ['license']],
    ['2.10', ['license']],
    ['3.0', ['license']],
    ['', undefined],
  ])('metadata %s says what may differ: %j', (version, dynamic) => {
    expect(decode(`Metadata-Version: ${version}`, 'Dynamic: License').dynamic).toEqual(dynamic)
  })

  test.each<[string[], string | undefined]>([
    [[], undefined],
    [['Home-page: https://a.example', 'Project-URL: Homepage, https://b.example'], 'https://a.example'],
    [['Home-page: UNKNOWN', 'Project-URL: Home-Page,  https://b.example'], 'https://b.example'],
    [['Project-URL: Docs, https://d.example', 'Project-URL: Source Code, https://c.example'], 'https://c.example'],
    [['Project-URL: Tracker, https://t.example'], undefined],
    [['Project-URL: homepage'], undefined],
    [['Project-URL: Homepage,https://b.example'], 'https://b.example'],
    [['Home-page: ftp://a.example'], undefined],
    [['Home-page: see https://a.example'], undefined],
  ])('home page of %j: %s', (lines, expected) => expect(decode(...lines).homepage).toBe(expected))

  test.each<[string[], string | undefined]>([
    [['Author: A', 'Author-email: B <b@example.org>'], 'A'],
    [['Maintainer: M', 'Author-email: B <b@example.org>'], 'M'],
    [['Author-email: "B C" <b@example.org>, D <d@example.org>'], 'B C'],
    [['Author-email: b@example.org', 'Maintainer-email: M <m@example.org>'], 'M'],
    [['Author: ', 'Maintainer: M'], 'M'],
    [['Author-email: b@example.org'], undefined],
  ])('author of %j: %s', (lines, expected) => expect(decode(...lines).author).toBe(expected))

  test.each<[string[], string | undefined]>([
    [['Author-email: Ann <ann@a.example>, bob@b.example'], 'ann@a.example'],
    [['Author-email: nobody', 'Maintainer-email: m@c.example, n@d.example'], 'm@c.example'],
    [['Maintainer-email: m@c.example'], 'm@c.example'],
    [['Author: a@b.example'], undefined],
  ])('address of %j: %s', (lines, expected) => expect(decode(...lines).email).toBe(expected))

  test('headers need no blank, and may have a name of one letter', () => {
    expect([parseHeaders('Name:a').one('name'), parseHeaders('X: 1').one('x')]).toEqual(['a', '1'])
  })

  test('headers begin behind a byte order mark, and what is no header ends them', () => {
    expect(parseHeaders('\uFEFFName: a\nno header\nVersion: 1\n').all('version')).toEqual([])
    expect(parseHeaders('\uFEFFName: a').one('name')).toBe('a')
    expect(parseHeaders(' folded\nName: a').one('Name')).toBe('a')
    expect(parseHeaders(': x\nName: a').one('Name')).toBeUndefined()
  })
})

describe('RECORD', () => {
  const line = (path: string, more: Partial<RecordLine> = {}): RecordLine => ({
    path,
    hash: 'sha256=x',
    size: 1,
    ...more,
  })
  const file = (name: string, more: Partial<RecordedFile> = {}): RecordedFile => ({
    name,
    size: 1,
    digest: 'sha256=x',
    ...more,
  })
  const problems = (files: RecordedFile[], lines: RecordLine[]) => recordProblems(files, lines, INFO)
  const own = (name: string) => file(`${INFO}/${name}`, { size: 9, digest: undefined })

  test.each<[string, RecordedFile[], RecordLine[], string[]]>([
    ['agrees', [file('a')], [line('a')], []],
    ['need not say the size', [file('a')], [line('a', { size: undefined })], []],
    ['has no lines of its own and its signatures', [own('RECORD'), own('RECORD.jws'), own('RECORD.p7s')], [], []],
    [
      'of another dist-info is a file',
      [file('x.dist-info/RECORD')],
      [],
      ['"x.dist-info/RECORD" is not listed in RECORD.'],
    ],
    ['lacks a file', [file('a'), file('b')], [line('a')], ['"b" is not listed in RECORD.']],
    ['has a file more', [file('a')], [line('a'), line('b')], ['RECORD lists "b", which is not in the wheel.']],
    ['has one twice', [file('a')], [line('a'), line('a')], ['RECORD lists a file twice.']],
    ['says another size', [file('a', { size: 2 })], [line('a')], ['"a" is not as large as RECORD says.']],
    ['says another hash', [file('a')], [line('a', { hash: 'sha256=y' })], ['"a" is not the file that RECORD names.']],
    ['has a weak hash', [file('a')], [line('a', { hash: 'md5=x' })], ['"a" has no sha256 hash in RECORD.']],
    ['has none', [file('a')], [line('a', { hash: undefined })], ['"a" has no sha256 hash in RECORD.']],
  ])('%s', (_, files, lines, expected) => expect(problems(files, lines)).toEqual(expected))

  test.each([
    ['sha256=x', 'sha256'],
    ['sha384=x', 'sha384'],
    ['sha512=x', 'sha512'],
    ['sha2560=x', undefined],
    ['sha1=x', undefined],
  ])('%s is checked with %s', (hash, expected) => expect(algorithmOf(line('a', { hash }))).toBe(expected))
})

describe('a wheel without its tests', () => {
  const TESTED: ZipMember[] = [
    { name: 'app/__init__.py', data: 'x'.repeat(1000), deflate: true },
    { name: 'app/run', data: '#!', mode: 0o100755 },
    { name: 'app/tests/' },
    { name: 'app/tests/test_a.py', data: 't' },
    { name: 'app/tests/data.csv', data: '1' },
  ]
  const RECORD = `app/__init__.py,,\napp/run,,\napp/tests/test_a.py,,\napp/tests/data.csv,,\n${INFO}/RECORD.jws,,\n${INFO}/RECORD,,\n`
  const full = [
    ...TESTED,
    ...info().slice(0, 2),
    { name: `${INFO}/RECORD.jws`, data: 'signed' },
    { name: `${INFO}/RECORD`, data: RECORD },
  ]
  const strip = async (members: readonly ZipMember[]) => {
    const output = join(tempDir('stripped'), NAME)
    return { output, count: await withoutTests(store(dir, NAME, zip(members)), output) }
  }

  test('has neither them, nor their lines, nor the signature; the rest is as it was', async () => {
    const { output, count } = await strip(full)
    expect(count).toBe(2)
    await withZip(output, async opened => {
      expect(opened.entries.map(({ name, method, mode }) => [name, method, mode & 0o777])).toEqual([
        [`${INFO}/METADATA`, 0, 0o644],
        [`${INFO}/RECORD`, 0, 0o644],
        [`${INFO}/WHEEL`, 0, 0o644],
        ['app/__init__.py', 8, 0o644],
        ['app/run', 0, 0o755],
      ])
      expect((await opened.read('app/__init__.py')).toString()).toBe('x'.repeat(1000))
      expect((await opened.read(`${INFO}/RECORD`)).toString()).toBe(
        `app/__init__.py,,\napp/run,,\n${INFO}/RECORD.jws,,\n${INFO}/RECORD,,\n`.replace(`${INFO}/RECORD.jws,,\n`, ''),
      )
    })
  })

  test('is the same for the same wheel', async () => {
    const digest = async () => {
      const { output } = await strip(full)
      return withZip(output, async opened => {
        const all = createHash('sha256')
        for (const { name } of opened.entries) all.update(await opened.read(name))
        return all.digest('hex')
      })
    }
    expect(await digest()).toBe(await digest())
  })

  test.each<[string, ZipMember[]]>([
    ['without tests', full.filter(({ name }) => !`${name}`.includes('tests'))],
    ['with nothing but an empty folder for them', full.filter(({ name }) => !/tests\/./.test(`${name}`))],
  ])('one %s stays as it is: nothing is written', async (_, members) => {
    const { output, count } = await strip(members)
    expect([count, existsSync(output)]).toEqual([0, false])
  })

  test('without RECORD is refused, and nothing is written', async () => {
    const output = join(tempDir('stripped'), NAME)
    const file = store(dir, NAME, zip(full.filter(({ name }) => name !== `${INFO}/RECORD`)))
    await expect(withoutTests(file, output)).rejects.toMatchObject({
      code: 'check/content',
      message: `${NAME} cannot be trusted: it has no RECORD.`,
    })
    expect(existsSync(output)).toBe(false)
  })
})
