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
