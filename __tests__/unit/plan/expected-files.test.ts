/** The files that a job has to make: their names, what answers to them, and what is missing or was not planned. */
import { describe, expect, test } from '@jest/globals'
import {
  type ExpectedParts,
  expectedOf,
  fittingName,
  matchesPattern,
  platformOfFile,
  reconcile,
} from '../../../src/plan/expected-files.js'

const LINUX = 'linux-x86_64'
const MAC = 'macos-arm64'
const parts = (more: Partial<ExpectedParts> = {}): ExpectedParts => ({
  ...{ name: 'My.App', version: '1.0.0-beta', native: false, pexIfRunnable: false, layout: 'zipapp' },
  ...{ severalPlatforms: false, severalExecutables: false },
  ...more,
})
const content = (formats: readonly string[], more: object = {}) =>
  ({
    formats,
    pythons: ['3.12'],
    platforms: [LINUX],
    platformFiles: [],
    only: {},
    pexScope: ['platform'],
    ...more,
  }) as never
const expected = (formats: readonly string[], more: Partial<ExpectedParts> = {}, of: object = {}) =>
  expectedOf(content(formats, of), [LINUX], parts(more)).map(({ pattern, count, targets }) => [
    pattern,
    count,
    targets.join(' '),
  ])

describe('the names of planned files', () => {
  test('sdist and wheel, with the version as an index writes it', () => {
    expect(expected(['sdist', 'wheel'])).toEqual([
      ['my-app-1.0.0b0.tar.gz', 1, 'any'],
      ['my-app-1.0.0b0-*-none-any.whl', 'some', 'any'],
    ])
    expect(expected(['wheel'], { native: true, version: 'odd' })).toEqual([['my-app-odd-*.whl', 'some', LINUX]])
    expect(expected(['sdist'], { name: undefined, version: undefined })).toEqual([['*-*.tar.gz', 1, 'any']])
  })
  test('PEX files: one, one for each platform, one for all', () => {
    const both = { platforms: [LINUX, MAC], platformFiles: ['dir/own.json'] }
    expect(expected(['pex'])).toEqual([['my-app-1.0.0b0.pex', 1, LINUX]])
    expect(expected(['pex'], { pexIfRunnable: true })).toEqual([['my-app-1.0.0b0.pex', 'maybe', LINUX]])
    expect(expected(['pex'], { severalPlatforms: true }, { ...both, pexScope: ['universal', 'platform'] })).toEqual([
      ['my-app-1.0.0b0.pex', 1, `${LINUX} ${MAC} own`],
      [`my-app-1.0.0b0-${LINUX}.pex`, 1, LINUX],
      [`my-app-1.0.0b0-${MAC}.pex`, 1, MAC],
      ['my-app-1.0.0b0-own.pex', 1, 'own'],
    ])
  })
  test('executables, named after their kind where there are several', () => {
    expect(expected(['pyinstaller'], {}, { only: { pyinstaller: [MAC] } })).toEqual([
      [`my-app-1.0.0b0-${MAC}*`, 1, MAC],
    ])
    expect(expected(['pyinstaller'], { severalExecutables: true })).toEqual([
      [`my-app-1.0.0b0-pyinstaller-${LINUX}*`, 1, LINUX],
    ])
  })
})

test.each([
  ['dir/own.json', 'own'],
  ['C:\\dir\\own.JSON', 'own'],
  ['own', 'own'],
])('the file %s stands for the platform %s', (file, platform) => expect(platformOfFile(file)).toBe(platform))

test.each<[pattern: string, file: string, matches: boolean]>([
  ['my-app-1.0.tar.gz', 'My_App-1.0.tar.gz', true],
  ['my-app-1.0.tar.gz', 'my-app-1.0.1.tar.gz', false],
  ['my-app-1.0-*.whl', 'my_app-1.0-py3-none-any.whl', true],
  ['my-app-1.0-*.whl', 'my_app-1.0-py3-none-any.whl.asc', false],
  ['*-*.tar.gz', 'anything-2.tar.gz', true],
  ['a-*', 'b-a-', false],
])('%s takes %s: %s', (pattern, file, matches) => expect(matchesPattern(pattern, file)).toBe(matches))

describe('what was built against what was planned', () => {
  const one = (format: string, pattern: string, count: number | 'some' | 'maybe') =>
    ({ format, pattern, count, targets: ['any'] }) as never
  const compare = (expects: readonly never[], ...files: string[]) =>
    reconcile(
      expects,
      files.map(file => ({ format: file.endsWith('.whl') ? 'wheel' : 'pex', file })),
    )
  test('all is there', () => {
    expect(compare([one('wheel', 'a-*.whl', 'some'), one('pex', 'a.pex', 1)], 'a-1.whl', 'a-2.whl', 'a.pex')).toEqual({
      missing: [],
      unplanned: [],
    })
    expect(compare([one('pex', 'a*.pex', 2)], 'a1.pex', 'a2.pex')).toEqual({ missing: [], unplanned: [] })
    expect(compare([one('pex', 'a.pex', 'maybe')])).toEqual({ missing: [], unplanned: [] })
  })
  test('too few and too many', () => {
    expect(compare([one('wheel', 'a-*.whl', 'some')]).missing).toEqual(['1 wheel like a-*.whl is missing'])
    expect(compare([one('pex', 'a*.pex', 2)], 'a1.pex').missing).toEqual(['2 pexs like a*.pex are missing'])
    expect(compare([one('pex', 'a*.pex', 'maybe')], 'a1.pex', 'a2.pex').unplanned).toEqual(['a2.pex'])
    expect(compare([one('pex', 'a*.pex', 1)], 'a1.pex', 'a2.pex').unplanned).toEqual(['a2.pex'])
    expect(compare([one('wheel', '*', 'some')], 'a.pex')).toEqual({
      missing: ['1 wheel like * is missing'],
      unplanned: ['a.pex'],
    })
  })
  test('a file answers to the first that is still open', () => {
    expect(compare([one('pex', 'a*.pex', 1), one('pex', '*.pex', 1)], 'a1.pex', 'a2.pex')).toEqual({
      missing: [],
      unplanned: [],
    })
  })
})

test('names that GitHub takes, cut where they are too long without becoming the same', () => {
  expect(fittingName('a"*/:<>?\\|\r\nb!+')).toBe('a___________b!+')
  expect(fittingName('x'.repeat(250))).toBe('x'.repeat(250))
  const [one, other] = ['a', 'b'].map(end => fittingName(`${'x'.repeat(250)}${end}`))
  expect([one?.length, one === other]).toEqual([250, false])
  expect(one).toMatch(/^x{233}-[0-9a-f]{16}$/)
})
