import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { problemsOf } from '../../../src/core/errors.js'
import type { Target } from '../../../src/core/model.js'
import {
  completePlatform,
  decodeCompletePlatform,
  resolutionTarget,
  resolutionTargetOfFile,
} from '../../../src/targets/complete-platform.js'

const target: Target = {
  python: { implementation: 'cpython', major: 3, minor: 14, freeThreaded: true },
  platform: { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' },
}

function wrong(text: string): string[] {
  try {
    decodeCompletePlatform(text, 'box.json')
    return []
  } catch (thrown) {
    return problemsOf(thrown).map(({ code, message, place }) =>
      `${code} ${place?.file} ${message}`.replace(/\(.* in JSON .*\)/, '(…)'),
    )
  }
}

describe('complete platforms', () => {
  test('of a target, in pex’s own form', () => {
    const { compatible_tags, marker_environment } = completePlatform(target)
    expect(compatible_tags.slice(0, 4)).toEqual([
      'cp314-cp314t-win_amd64',
      'cp314-abi3t-win_amd64',
      'cp314-none-win_amd64',
      'cp313-abi3t-win_amd64',
    ])
    expect(marker_environment).toMatchInlineSnapshot(`
{
  "implementation_name": "cpython",
  "implementation_version": "3.14.0",
  "os_name": "nt",
  "platform_machine": "AMD64",
  "platform_python_implementation": "CPython",
  "platform_release": "",
  "platform_system": "Windows",
  "platform_version": "",
  "python_full_version": "3.14.0",
  "python_version": "3.14",
  "sys_platform": "win32",
}
`)
  })

  test('written and read again describe the same target', () => {
    const own = completePlatform(target)
    const read = decodeCompletePlatform(JSON.stringify({ path: '/x', ...own }), 'dir/box.json')
    expect(resolutionTargetOfFile(read, 'dir/box.json')).toEqual({
      ...resolutionTarget(target),
      name: 'box',
      platform: 'box',
    })
  })

  test('that are malformed are reported with their file, all problems at once', () => {
    expect([
      ...wrong('{'),
      ...wrong('[]'),
      ...wrong('{"compatible_tags": ["cp312", 3], "marker_environment": {"os_name": 1, "python_full_version": "x"}}'),
      ...wrong('{}'),
    ]).toMatchInlineSnapshot(`
[
  "input/invalid box.json platforms: box.json: it is not JSON (…).",
  "input/invalid box.json platforms: box.json: it is not a JSON object.",
  "input/invalid box.json platforms: box.json: "cp312" in 'compatible_tags' is not a tag like cp312-cp312-win_amd64.",
  "input/invalid box.json platforms: box.json: 3 in 'compatible_tags' is not a tag like cp312-cp312-win_amd64.",
  "input/invalid box.json platforms: box.json: 'marker_environment' has values that are not strings: os_name.",
  "input/invalid box.json platforms: box.json: 'marker_environment' lacks implementation_name, implementation_version, platform_machine, platform_python_implementation, platform_system, python_version, sys_platform.",
  "input/invalid box.json platforms: box.json: python_full_version 'x' is not a Python version.",
  "input/invalid box.json platforms: box.json: 'compatible_tags' is not a list of tags.",
  "input/invalid box.json platforms: box.json: 'marker_environment' is not an object of strings.",
]
`)
  })

  test('no text is a bug', () => {
    fc.assert(
      fc.property(fc.json(), text => {
        expect(wrong(text).length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('a complete platform that contradicts itself', () => {
  const linux = completePlatform({
    python: { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false },
    platform: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
  })
  const said = (tags: readonly string[], markers: object) =>
    wrong(
      JSON.stringify({ compatible_tags: tags, marker_environment: { ...linux.marker_environment, ...markers } }),
    ).map(text => text.replace('input/invalid box.json platforms: box.json: ', ''))
  const LINUX = linux.compatible_tags

  test.each<[tags: readonly string[], markers: object, problems: string[]]>([
    [LINUX, {}, []],
    [LINUX, { python_full_version: '3.12.1+' }, []],
    [LINUX, { python_full_version: '3.12.0rc1' }, []],
    [['py3-none-any'], { sys_platform: 'cygwin' }, []],
    [['cp311-cp311-linux_x86_64'], { implementation_name: 'pypy' }, []],
    [
      LINUX,
      { python_version: '3.11' },
      [
        "python_version '3.11' is not that of python_full_version '3.12.0'.",
        "its first tag cp312-cp312-linux_x86_64 is not for python_version '3.11'.",
      ],
    ],
    [['cp311-cp311-linux_x86_64'], {}, ["its first tag cp311-cp311-linux_x86_64 is not for python_version '3.12'."]],
    [
      [...LINUX, 'py3-none-win_amd64'],
      {},
      [
        "'compatible_tags' has tags of several systems.",
        "sys_platform 'linux' contradicts its tags, which are for Windows.",
        "platform_system 'Linux' contradicts its tags, which are for Windows.",
        "os_name 'posix' contradicts its tags, which are for Windows.",
      ],
    ],
    [
      ['cp312-cp312-macosx_11_0_arm64'],
      {},
      [
        "sys_platform 'linux' contradicts its tags, which are for Darwin.",
        "platform_system 'Linux' contradicts its tags, which are for Darwin.",
      ],
    ],
    [
      ['cp312-cp312-musllinux_1_2_x86_64'],
      { os_name: 'nt' },
      ["os_name 'nt' contradicts its tags, which are for Linux."],
    ],
  ])('%j with %j', (tags, markers, problems) => expect(said(tags, markers)).toEqual(problems))

  test('names three bad tags at most', () => {
    expect(said(['a', 'b', 'c', 'd'], {})).toHaveLength(3)
  })
})

describe('a target', () => {
  const python = { implementation: 'cpython', major: 3, minor: 12, freeThreaded: false } as const
  const platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' } as const

  test('is for the patch release that is here, and for the oldest one', () => {
    const plain = resolutionTarget({ python, platform })
    expect([plain.name, plain.python, plain.platform]).toEqual(['3.12 linux-x86_64', '3.12', 'linux-x86_64'])
    expect(plain).not.toHaveProperty('oldest')
    const later = resolutionTarget({ python, platform }, '3.12.4')
    expect(later.environment.python_full_version).toBe('3.12.4')
    expect(later.oldest).toEqual(plain.environment)
    expect(resolutionTarget({ python, platform }, '3.12.0')).not.toHaveProperty('oldest')
    const pinned = { ...python, patch: '4' }
    expect(resolutionTarget({ python: pinned, platform }, '3.12.4')).not.toHaveProperty('oldest')
  })

  test('of a file is called like it, and leaves unknown what the file leaves out', () => {
    const of = (first: string, markers: object, file: string) => {
      const {
        name,
        python: of,
        environment,
      } = resolutionTargetOfFile(
        { compatible_tags: [first], marker_environment: { python_version: '3.13', ...markers } },
        file,
      )
      return [name, of, environment.platform_release]
    }
    expect(of('cp313-cp313-win_amd64', {}, 'dir/Box.JSON')).toEqual(['Box', '3.13', ''])
    expect(of('cp313-cp313t-win_amd64', { platform_release: '6' }, 'C:\\dir\\box.json')).toEqual(['box', '3.13t', '6'])
    expect(of('pp313-x-any', { implementation_name: 'pypy' }, 'box')).toEqual(['box', 'pypy3.13', ''])
  })
})
