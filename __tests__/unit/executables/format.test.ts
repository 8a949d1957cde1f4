/** What the formats of executables have in common, and what a container image is refused for. */
import { describe, expect, test } from '@jest/globals'
import { options } from '../../../__fixtures__/options.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import type { Platform } from '../../../src/core/model.js'
import {
  formatNamed,
  newest,
  newestCPython,
  noEntryPoint,
  otherMachine,
  refusalsOf,
  severalCommands,
} from '../../../src/executables/format.js'
import { EXECUTABLE_FORMATS } from '../../../src/executables/formats.js'
import { oci } from '../../../src/executables/oci/format.js'
import { choosePython } from '../../../src/executables/scie/assets.js'
import { scieRefusals } from '../../../src/executables/scie/format.js'

const pythons = (words: string) => words.split(' ').map(pythonVersion)
const [LINUX, ARM, MAC, WINDOWS, MUSL] = platforms(
  ...['linux-x86_64', 'linux-aarch64', 'macos-arm64', 'windows-x86_64', 'musllinux-x86_64'],
) as [Platform, Platform, Platform, Platform, Platform]

test('formats have names', () => {
  expect(EXECUTABLE_FORMATS.map(({ name }) => name)).toStrictEqual(['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'oci'])
  expect(EXECUTABLE_FORMATS.map(({ name }) => formatNamed(EXECUTABLE_FORMATS, name)?.name)).toStrictEqual(
    EXECUTABLE_FORMATS.map(({ name }) => name),
  )
  expect(formatNamed(EXECUTABLE_FORMATS, 'pex')).toBeUndefined()
  expect(EXECUTABLE_FORMATS.filter(({ fromPex }) => fromPex).map(({ name }) => name)).toStrictEqual(['scie'])
})

describe('of several Pythons', () => {
  test('the newest is taken, of equals the first', () => {
    const equal = [{ ...pythonVersion('3.12'), patch: '1' }, pythonVersion('3.12')]
    expect(newest(pythons('3.9 3.12 3.11'))?.minor).toBe(12)
    expect(newest(equal)).toBe(equal[0])
    expect(newest([])).toBeUndefined()
  })

  test.each([
    ['3.9 3.10 3.11', 9, 10, 10],
    ['3.9', 9, 10, 9],
    ['3.8 3.11', 9, 10, undefined],
    ['pypy3.10 3.10t', 9, 10, undefined],
  ])('of %s between 3.%i and 3.%i it is 3.%s', (words, from, to, minor) =>
    expect(newestCPython(pythons(words), from, to)?.minor).toBe(minor),
  )

  test('one of a certain patch release is not the newest of its kind', () => {
    expect(newestCPython([{ ...pythonVersion('3.12'), patch: '3' }], 9, 13)).toBeUndefined()
    expect(choosePython([{ ...pythonVersion('3.12'), patch: '3' }])).toBeUndefined()
  })

  test('a scie takes a free-threaded one last, and none of PyPy or 3.8', () => {
    expect(choosePython(pythons('3.13t 3.12'))).toStrictEqual(pythonVersion('3.12'))
    expect(choosePython(pythons('3.9t'))).toStrictEqual(pythonVersion('3.9t'))
    expect(choosePython(pythons('3.8t pypy3.11 3.8'))).toBeUndefined()
    expect(choosePython(pythons('3.9'))).toStrictEqual(pythonVersion('3.9'))
  })
})

describe('refusals', () => {
  const query = (platform: Platform, values: Readonly<Record<string, string>> = {}, machine = LINUX) => {
    return { target: { python: pythonVersion('3.12'), platform }, machine, options: options(values) }
  }

  test('name the reason and the fix', () => {
    expect(otherMachine(query(LINUX))).toBe(false)
    expect(otherMachine(query(ARM))).toStrictEqual({
      reason: 'it can only be made on linux-aarch64, and this is linux-x86_64',
      fix: 'Make it in a job on linux-aarch64; or take scie or pyo3, which are made for other machines too.',
    })
    expect(severalCommands('pyoxidizer', options())).toBe(false)
    expect(severalCommands('pyoxidizer', options({ 'entry-point': 'all' }))).toStrictEqual({
      ...{ reason: 'entry-point requests several commands, and it starts one program' },
      fix: 'Name one command, or leave pyoxidizer out.',
    })
    expect(noEntryPoint('oci', options())).toBe(false)
    expect(noEntryPoint('oci', options({ 'entry-point': 'none' }))).toMatchObject({
      fix: 'Name an entry point, or leave oci out.',
    })
    expect(refusalsOf(false, { reason: 'a', fix: 'b' }, false)).toStrictEqual([{ reason: 'a', fix: 'b' }])
  })

  test('a scie is refused for what the lock of this program lacks, but not where there is a lock of the user', () => {
    const reasons = (values: Readonly<Record<string, string>>, python = '3.12') =>
      scieRefusals({ ...query(LINUX, values), target: { python: pythonVersion(python), platform: LINUX } })
    expect(reasons({}, '3.99')).toContainEqual(
      expect.objectContaining({ reason: expect.stringMatching(/^the lock .*[^.]$/) }),
    )
    expect(reasons({ 'scie-lock': 'own.json' }, '3.99')).toStrictEqual([])
  })

  test('an image without a base is for this machine alone', () => {
    const reasons = (...given: Parameters<typeof query>) => oci.refusals(query(...given)).map(({ reason }) => reason)
    expect(reasons(LINUX)).toStrictEqual([])
    expect(reasons(ARM)).toStrictEqual([
      'without image-base it contains the C library of the machine that builds it, and this is linux-x86_64',
    ])
    expect(reasons(ARM, { 'image-base': `base@sha256:${'a'.repeat(64)}` })).toStrictEqual([])
    expect(reasons(LINUX, { 'entry-point': 'none' })).toHaveLength(1)
  })

  test('an image is for Linux with glibc, for CPython 3.9 and later', () => {
    const served = oci.together?.platforms([LINUX, ARM, MAC, WINDOWS, MUSL, { ...LINUX, arch: 'ppc64le', name: 'x' }])
    expect(served?.map(({ name }) => name)).toStrictEqual(['linux-x86_64', 'linux-aarch64'])
    expect(['3.8', '3.9', '3.99', '3.13t'].map(word => oci.choose(pythons(word))?.minor)).toStrictEqual([
      ...[undefined, 9, 99, undefined],
    ])
    expect(oci.together?.suffix).toBe('-oci.tar')
  })
})
