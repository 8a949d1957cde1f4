// What is said of two archives that differ in one thing each, and what to do about it.

import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import { pax, store, type TarMember, tar, tarGz, type ZipMember, zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { type ReproducibleMode, reproducibleMode } from '../../../src/config/policy-parsers.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { ExecutableName } from '../../../src/core/model.js'
import { type Comparison, compareFiles, otherNames } from '../../../src/reproduce/compare.js'
import { compareContents } from '../../../src/reproduce/content-differences.js'
import { builtOnce, evaluateComparison, evaluateFailedBuild, evaluateUnbuilt } from '../../../src/reproduce/evaluate.js'

const SDIST = 'tiny-1.0.tar.gz'
const WHEEL = 'tiny-1.0-py3-none-any.whl'
const FOLDERS = [['/first/own'], ['/second/longer/own']] as const

function compare(file: string, first: Buffer, second: Buffer, started = 0): Promise<Comparison> {
  return compareFiles({
    first: store(tempDir('first'), file, first),
    second: store(tempDir('second'), file, second),
    folders: FOLDERS,
    started,
    ended: started + 10,
    epoch: 315_532_800,
  })
}

const told = ({ differences, details }: Comparison) => [differences.map(({ what }) => what), details]

const MEMBERS: readonly TarMember[] = [
  { name: 'tiny-1.0/PKG-INFO', data: 'Name: tiny\nVersion: 1.0\n' },
  { name: 'tiny-1.0/a.py', data: 'a = 1\n' },
  { name: 'tiny-1.0/b.py', data: 'b = 1\n' },
]
const [METADATA, A, B] = MEMBERS as [TarMember, TarMember, TarMember]
const sdist = (...members: readonly TarMember[]) => tarGz(members)
const withPax = (key: string, value: string) => sdist({ name: 'x', type: 'g', data: pax(key, value) }, ...MEMBERS)

describe('two sdists', () => {
  const first = sdist(...MEMBERS)

  test('of the same bytes differ in nothing', async () => {
    expect(await compare(SDIST, first, first)).toEqual({ differences: [], causes: [], details: [] })
  })

  test('of the same bytes with the time of the build will differ next time', async () => {
    const fresh = withPax('mtime', '1800000003')
    expect(told(await compare(SDIST, fresh, fresh, 1_800_000_000))).toEqual([
      ['times of 3 members, which are those of the build'],
      ['tiny-1.0/PKG-INFO: 2027-01-15T08:00:03.000Z, while it was built'],
    ])
    expect(told(await compare(SDIST, fresh, fresh, 1_800_000_010))).toEqual([[], []])
  })

  test.each<[string, Buffer, readonly string[], readonly string[]]>([
    [
      'a member less',
      sdist(METADATA, A),
      ['the second build lacks 1 member'],
      ['the second build lacks tiny-1.0/b.py'],
    ],
    [
      'a member more',
      sdist(...MEMBERS, { name: 'tiny-1.0/c.py', data: '' }),
      ['only the second build has 1 member'],
      ['only the second build has tiny-1.0/c.py'],
    ],
    ['another order', sdist(METADATA, B, A), ['the order of members'], ['member 2 is tiny-1.0/a.py / tiny-1.0/b.py']],
    [
      'other times',
      withPax('mtime', '1800000000'),
      ['times of 3 members'],
      ['tiny-1.0/PKG-INFO: time 2021-01-14T08:25:36.000Z / 2027-01-15T08:00:00.000Z'],
    ],
    [
      'another mode',
      sdist(METADATA, A, { ...B, mode: 0o664 }),
      ['modes of 1 member'],
      ['tiny-1.0/b.py: mode 644 / 664'],
    ],
    [
      'other owners',
      withPax('uname', 'somebody'),
      ['owners of 3 members'],
      ['tiny-1.0/PKG-INFO: owner : : / : somebody:'],
    ],
    [
      'another compression',
      gzipSync(Buffer.concat([tar(MEMBERS), Buffer.alloc(512)]), { level: 6 }),
      ['how it is compressed'],
      ['every member is the same, the bytes of the archive are not'],
    ],
    [
      'different contents',
      sdist(METADATA, A, { ...B, data: 'b = 2\n' }),
      ['contents of 1 member'],
      ['tiny-1.0/b.py has different contents', '  @ line 1', '  - b = 1', '  + b = 2'],
    ],
  ])('with %s', async (_, second, what, details) => {
    expect(told(await compare(SDIST, first, second))).toEqual([what, details])
  })

  test("with another time in gzip's header", async () => {
    const second = Buffer.from(first)
    second.writeUInt32LE(1_800_000_000, 4)
    expect(told(await compare(SDIST, first, second))).toEqual([
      ["the archive's own header"],
      ['gzip header: no time, system 3 / 2027-01-15T08:00:00.000Z, system 3'],
    ])
  })

  test('one of which is cut off is an error of its own', async () => {
    await expect(compare(SDIST, first, first.subarray(0, 100))).rejects.toMatchObject({
      code: 'check/content',
    })
  })

  test('of many differing members shows five', async () => {
    const many = (text: string) =>
      sdist(METADATA, ...Array.from({ length: 9 }, (_, index) => ({ name: `tiny-1.0/${index}`, data: text })))
    const { differences, details } = await compare(SDIST, many('x'), many('y'))
    expect(differences.map(({ what }) => what)).toEqual(['contents of 9 members'])
    expect(details.filter(line => !line.startsWith(' ')).at(-1)).toBe('and the contents of 4 more')
  })
})

describe('two wheels', () => {
  const RECORD = 'tiny-1.0.dist-info/RECORD'
  const wheel = (...members: readonly ZipMember[]) => zip(members)

  test('RECORD is reported when it alone differs, not when it must', async () => {
    const first = wheel({ name: 'a.py', data: 'a\n' }, { name: RECORD, data: 'a.py,1,\nb.py,2,\n' })
    const alone = wheel({ name: 'a.py', data: 'a\n' }, { name: RECORD, data: 'b.py,2,\na.py,1,\n' })
    expect(told(await compare(WHEEL, first, alone))).toEqual([
      ['contents of 1 member'],
      [
        `${RECORD} has the same words in another order`,
        '  @ line 1',
        '  - a.py,1,',
        '  - b.py,2,',
        '  + b.py,2,',
        '  + a.py,1,',
      ],
    ])
    const both = wheel({ name: 'a.py', data: 'b\n' }, { name: RECORD, data: 'a.py,9,\n' })
    const { differences } = await compare(WHEEL, first, both)
    expect(differences.map(({ members }) => members)).toEqual([['a.py']])
  })

  test('deflated and stored', async () => {
    const [first, second] = [false, true].map(deflate => wheel({ name: 'a.py', data: 'a'.repeat(50), deflate }))
    expect(told(await compare(WHEEL, first as Buffer, second as Buffer))[0]).toEqual(['how it is compressed'])
  })
})

describe('members of wheels', () => {
  const wheel = (...members: readonly ZipMember[]) => zip(members)
  const A1 = { name: 'a.py', data: 'a\n' }

  test.each<[string, ZipMember[], string[], string[]]>([
    ['another mode', [{ ...A1, mode: 0o100755 }], ['modes of 1 member'], ['a.py: mode 644 / 755']],
    [
      'a folder in place of a file',
      [{ name: 'a.py/' }],
      ['the second build lacks 1 member', 'only the second build has 1 member'],
      ['the second build lacks a.py', 'only the second build has a.py/'],
    ],
    [
      'several more',
      [A1, { name: 'b' }, { name: 'c' }, { name: 'd' }],
      ['only the second build has 3 members'],
      ['only the second build has b and 2 more'],
    ],
  ])('%s', async (_, second, what, details) => {
    expect(told(await compare(WHEEL, wheel(A1), wheel(...second)))).toEqual([what, details])
  })

  test('a signature of RECORD is reported no more than RECORD, when something else differs', async () => {
    const signed = (data: string) =>
      wheel(
        { name: 'a.py', data },
        { name: 'a-1.dist-info/RECORD.jws', data },
        { name: 'a-1.dist-info/RECORD.p7s', data },
      )
    const { differences } = await compare(WHEEL, signed('1'), signed('2'))
    expect(differences.map(({ members }) => members)).toEqual([['a.py']])
    const more = wheel({ name: 'b.py' }, { name: 'a-1.dist-info/RECORD', data: '2' })
    const less = wheel({ name: 'a-1.dist-info/RECORD', data: '1' })
    expect(told(await compare(WHEEL, less, more))[0]).toEqual(['only the second build has 1 member'])
  })

  test('contents of more than a megabyte are only said to differ', async () => {
    const large = (text: string) => wheel({ name: 'a.py', data: text.repeat(1024 * 1024 + 1) })
    const { causes, details } = await compare(WHEEL, large('a'), large('b'))
    expect([causes, details]).toEqual([['other'], ['a.py has different contents']])
    const fits = (text: string) => wheel({ name: 'a.py', data: text.repeat(1024 * 1024) })
    expect((await compare(WHEEL, fits('a'), fits('b'))).details).toHaveLength(4)
  })
})

describe('members of sdists', () => {
  test('a link that leads elsewhere, and a file that became one', async () => {
    const link = (target: string) => sdist(METADATA, A, { name: 'tiny-1.0/l', type: '2', target })
    const [what, details] = told(await compare(SDIST, link('a.py'), link('PKG-INFO')))
    expect([what, details]).toEqual([['contents of 1 member'], ['tiny-1.0/l has different contents']])
    const became = sdist(METADATA, A, { name: 'tiny-1.0/b.py', type: '2', target: 'a.py', mode: 0o644 })
    expect(told(await compare(SDIST, sdist(METADATA, A, B), became))[0]?.[0]).toBe('contents of 1 member')
  })

  test('two members of one name are two', async () => {
    const twice = (first: string) => sdist({ ...METADATA, data: first }, A, METADATA)
    expect(told(await compare(SDIST, twice('one'), twice('two')))[0]).toEqual(['contents of 1 member'])
    expect(told(await compare(SDIST, twice('one'), sdist(METADATA, A)))[1]).toEqual(
      expect.arrayContaining(['the second build lacks tiny-1.0/PKG-INFO (2)']),
    )
  })

  test('a name in the gzip header, and its system', async () => {
    const bytes = sdist(...MEMBERS)
    const named = Buffer.concat([bytes.subarray(0, 10), Buffer.from('x\0'), bytes.subarray(10)])
    named[3] = 8
    named[9] = 7
    expect(told(await compare(SDIST, bytes, named))[1]).toEqual([
      'gzip header: no time, system 3 / no time, a name, system 7',
    ])
  })
})

describe('times of the build itself', () => {
  const at = (time: number) => withPax('mtime', String(time))
  const fresh = async (time: number, started = 1_800_000_000) => {
    const { differences } = await compare(SDIST, at(time), at(time), started)
    return differences.map(({ kind, members }) => [kind, members.length])
  }
  test('from its beginning to its end, in whole seconds', async () => {
    expect(await fresh(1_800_000_000, 1_800_000_000.7)).toEqual([['time', 3]])
    expect(await fresh(1_800_000_010)).toEqual([['time', 3]])
    expect(await fresh(1_800_000_011)).toEqual([])
    expect(await fresh(1_799_999_999)).toEqual([])
  })
  test('the time that members should have is none of them', async () => {
    expect(await fresh(315_532_800, 315_532_795)).toEqual([])
  })
})

test('the second build created files of other names', () => {
  const what = 'file names: the second build created a-2.whl, b-2.tar.gz'
  expect(otherNames(['a-2.whl', 'b-2.tar.gz'])).toEqual({
    differences: [{ kind: 'missing', members: [], what, example: what }],
    causes: ['other'],
    details: [],
  })
})

test('a file that is not built again', () => {
  expect(evaluateUnbuilt({ file: 'x' }, 'not rebuilt')).toEqual({
    check: { name: 'reproducible', artifact: 'x', result: 'skipped', reason: 'not rebuilt', seconds: 0 },
  })
})

describe('two files that are no archives of a backend', () => {
  test('a program is reported by its first different byte', async () => {
    const [first, second] = ['\0ELF one', '\0ELF two'].map(text => Buffer.from(text))
    const comparison = await compare('tiny-1.0-linux-x86_64', first as Buffer, second as Buffer)
    expect(told(comparison)).toEqual([['their bytes'], ['differs from byte 5 on (8 / 8 bytes)']])
  })

  test('a PEX by its members, whatever stands in front', async () => {
    const members = [{ name: '__main__.py', data: 'a' }]
    const [first, second] = ['#!/bin/sh\n', '#!/bin/zsh\n'].map(start => zip(members, start))
    expect(told(await compare('tiny-1.0.pex', first as Buffer, second as Buffer))[0]).toEqual(['how it is compressed'])
    const other = zip([{ name: '__main__.py', data: 'b' }])
    const { differences } = await compare('tiny-1.0.pex', zip(members), other)
    expect(differences.map(({ what }) => what)).toEqual(['contents of 1 member'])
  })
})

describe('two contents', () => {
  const of = (first: string | Buffer, second: string | Buffer) => {
    const { causes, what } = compareContents(Buffer.from(first), Buffer.from(second), FOLDERS)
    return [causes, what]
  }

  test.each<[string, string | Buffer, string | Buffer, readonly string[], string]>([
    ['the folder', 'in /first/own/x\n', 'in /second/longer/own/x\n', ['path'], 'contains the path of its build folder'],
    ['a date', 'made 2026-11-22 22:04\n', 'made 2027-12-28\n', ['time'], 'contains a time'],
    ['seconds since 1970', 'T = 1790000000.5\n', 'T = 1824567891\n', ['time'], 'contains a time'],
    ['a date in words', 'Sun Nov 22 22:04:30 2026\n', 'Tue Dec 28 12:24:05 2027\n', ['time'], 'contains a time'],
    [
      'both',
      '/first/own 2026-11-22\n',
      '/second/longer/own 2027-12-28\n',
      ['path', 'time'],
      'contains a time and the path of its build folder',
    ],
    ['a set', "{'a', 'b', 'c'}", "{'c', 'a', 'b'}", ['order'], 'has the same words in another order'],
    ['a random number', 'x = 17', 'x = 4', ['other'], 'has different contents'],
    [
      'compiled code with a folder',
      Buffer.from('\0ELF /first/own/a.c'),
      Buffer.from('\0ELF /second/longer/own/a.c'),
      ['path'],
      'contains the path of its build folder, and differs from byte 6 on (19 / 27 bytes)',
    ],
    [
      'compiled code',
      Buffer.from('\0ELF 1'),
      Buffer.from('\0ELF 12'),
      ['other'],
      'differs from byte 6 on (6 / 7 bytes)',
    ],
  ])('with %s', (_, first, second, causes, what) => {
    expect(of(first, second)).toEqual([causes, what])
  })

  test('show three lines of each side, and not all of a long one', () => {
    const text = (word: string) => `same\n${`${word}${'x'.repeat(300)}\n`.repeat(5)}same\n`
    const { lines } = compareContents(Buffer.from(text('a')), Buffer.from(text('b')), FOLDERS)
    expect(lines.map(line => line.slice(0, 3))).toEqual(['@ l', '- a', '- a', '- a', '+ b', '+ b', '+ b'])
    expect(Math.max(...lines.map(line => line.length))).toBeLessThan(170)
  })
})

describe('what it means', () => {
  const CHECK: ReproducibleMode = { compare: true, normalize: false, fails: true }
  const artifact = { file: SDIST, format: 'sdist' as const }
  const place = { file: 'pyproject.toml', line: 3 }
  const evaluate = (comparison: Partial<Comparison>, mode = CHECK) =>
    evaluateComparison(artifact, { differences: [], causes: [], details: [], ...comparison }, mode, place, 1)
  const times = { kind: 'time', members: ['a'], what: 'times of 1 member', example: '' } as const
  const contents = { kind: 'content', members: ['a'], what: 'contents of 1 member', example: '' } as const

  test('the same', () => {
    expect(evaluate({})).toEqual({
      check: {
        name: 'reproducible',
        artifact: SDIST,
        result: 'passed',
        reason: 'two builds produced the same bytes',
        seconds: 1,
      },
    })
  })

  test('reports what normalize repairs', () => {
    const { check, problem } = evaluate({ differences: [times], details: ['a: time 1 / 2'] })
    expect(check).toMatchObject({ result: 'failed', reason: 'two builds differ in times of 1 member' })
    expect(problem).toMatchObject({
      code: 'check/reproducible',
      message: `${SDIST}: two builds differ in times of 1 member.`,
      fix: 'Set `reproducible: normalize`, which writes these files in a fixed form.',
      place,
      detail: ['a: time 1 / 2'],
    })
  })

  test('reports the cause of what normalize does not repair', () => {
    const { problem } = evaluate({ differences: [contents, times], causes: ['path', 'order'] })
    expect(problem?.fix).toBe(
      'Change the build: keep the path of the build folder out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g); sort what comes from a set, a folder or several threads; `reproducible: normalize` repairs the rest.',
    )
  })

  test('of a PEX nothing is repaired by normalize', () => {
    const comparison = { differences: [times], causes: [], details: [] }
    const pex = { file: 'tiny-1.0.pex', format: 'pex' as const }
    expect(evaluateComparison(pex, comparison, CHECK, place, 1).problem?.fix).not.toContain('normalize')
    const same = evaluateComparison(pex, { ...comparison, differences: [] }, CHECK, place, 1)
    expect(same.check.reason).toBe('the same wheels produced the same bytes twice')
  })

  test('without a request to check, a difference is a warning that contains the fix', () => {
    const { check, problem } = evaluate({ differences: [times] }, { ...CHECK, fails: false })
    expect(problem).toBeUndefined()
    expect(check).toMatchObject({
      result: 'warning',
      reason:
        'two builds differ in times of 1 member: set `reproducible: normalize`, which writes these files in a fixed form',
    })
  })

  const failure = (code: 'build/backend-failed' | 'host/disk-full') =>
    new PackagingError(code, { message: 'It failed.', fix: 'Mend it.', detail: ['last line'] })

  test('a second build that fails is the project’s fault', () => {
    const { check, problem } = evaluateFailedBuild(artifact, failure('build/backend-failed'), CHECK)
    expect(check).toMatchObject({ result: 'failed', reason: 'the second build failed: It failed' })
    expect(problem).toMatchObject({ code: 'check/reproducible', detail: ['last line'] })
  })

  test('a full disk is not', () => {
    const full = failure('host/disk-full')
    expect(evaluateFailedBuild(artifact, full, CHECK).problem).toBe(full)
    const unasked = evaluateFailedBuild(artifact, full, { ...CHECK, fails: false })
    expect(unasked).toEqual({ check: expect.objectContaining({ result: 'warning' }) })
  })
})

test.each<[Parameters<typeof reproducibleMode>, string]>([
  [['auto', {}, ''], ''],
  [['auto', { GITHUB_REF: 'refs/heads/main' }, ''], ''],
  [['auto', { GITHUB_REF: 'refs/tags/v1' }, ''], 'compare'],
  [['auto', {}, 'v1'], 'compare'],
  [['check', {}, ''], 'compare fails'],
  [['normalize', {}, ''], 'compare normalize fails'],
  [['off', { GITHUB_REF: 'refs/tags/v1' }, 'v1'], ''],
])('%j comes to "%s"', (given, words) => {
  const mode = Object.entries(reproducibleMode(...given))
  expect(mode.flatMap(([name, on]) => (on ? [name] : [])).join(' ')).toBe(words)
})

test.each<[ExecutableName, 'check' | 'auto', boolean, string | undefined]>([
  ['scie', 'auto', false, undefined],
  ['pyinstaller', 'check', false, undefined],
  ['pyinstaller', 'auto', false, 'rebuilt only with `reproducible: check`'],
  ['pyinstaller', 'check', true, 'not rebuilt: it is signed, and a signature contains its time'],
  ['pyo3', 'check', false, 'not rebuilt: compiling its programs again takes as long as the first time'],
  ['pyoxidizer', 'check', false, 'not rebuilt: the output of PyOxidizer differs from run to run'],
])('%s with %s (signed: %s): %s', (format, asked, signed, reason) => {
  expect(builtOnce(format, reproducibleMode(asked, {}, 'v1'), signed)).toBe(reason)
})
