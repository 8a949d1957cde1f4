/** Which interpreters a built wheel is for, also where it is not for the machine that built it. */
import { expect, test } from '@jest/globals'
import { platforms } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Interpreter, Platform } from '../../../src/core/model.js'
import { parsePythons } from '../../../src/interpreters/versions.js'
import { backendPlace, refuseUnfit, uncovered } from '../../../src/pipeline/distributions.js'
import type { Project } from '../../../src/project/project.js'

const [python] = parsePythons(['3.12']).pythons
const on = (platform: Partial<Interpreter['platform']>) =>
  ({ python, fullVersion: '3.12.1', path: '/python', source: 'path', platform }) as Interpreter
const ubuntu = on({ os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.39' })
const mac = on({ os: 'macos', arch: 'aarch64' })
const [musl, glibc, arm] = platforms('musllinux-x86_64', 'linux-x86_64', 'macos-arm64') as [
  Platform,
  Platform,
  Platform,
]
const both: Platform = { ...arm, name: 'macos-universal2', universal2: true }
const serves = (tag: string, interpreter: Interpreter, platform: Platform) =>
  uncovered(`app-1.0-cp312-${tag}.whl`, [interpreter], platform).length === 0

test.each([
  ['cp312-linux_x86_64', ubuntu, glibc, true],
  ['cp312-manylinux_2_39_x86_64', ubuntu, glibc, true],
  ['cp312-musllinux_1_2_x86_64', ubuntu, glibc, false],
  ['cp312-musllinux_1_2_x86_64', ubuntu, musl, true],
  ['abi3-musllinux_1_2_x86_64', ubuntu, musl, true],
  ['cp312-musllinux_1_3_x86_64', ubuntu, musl, true],
  ['cp312-manylinux_2_28_x86_64', ubuntu, musl, false],
  ['cp312-musllinux_1_2_aarch64', ubuntu, musl, false],
  ['cp312-macosx_14_0_arm64', mac, arm, true],
  ['cp312-macosx_11_0_universal2', mac, arm, true],
  ['cp312-macosx_10_13_universal2', mac, both, true],
  ['cp312-macosx_14_0_universal2', mac, both, true],
  ['cp312-macosx_14_0_arm64', mac, both, false],
] as const)('%s', (tag, interpreter, platform, covered) => {
  expect(serves(tag, interpreter, platform)).toBe(covered)
})

test('a wheel for one kind of Mac is refused with the backends that can do both', async () => {
  const project = { path: '.', locations: {}, setupPy: false }
  const building = { runner: both, project } as never
  expect(
    await failuresOf(async () => refuseUnfit('/w/app-1.0-cp312-cp312-macosx_11_0_arm64.whl', mac, building)),
  ).toEqual([
    'build/mismatch: app-1.0-cp312-cp312-macosx_11_0_arm64.whl is for one kind of Mac, but platforms names macos-universal2. | Use a build backend that follows ARCHFLAGS, as setuptools, scikit-build-core and maturin do (meson-python does not), or name macos-arm64 and macos-x86_64 in platforms.',
  ])
})

test('the backend is chosen where the project says so, else in its first file', () => {
  const of = (parts: object) => backendPlace({ path: 'lib', locations: {}, ...parts } as unknown as Project)
  expect(of({ setupPy: true })).toEqual({ file: 'lib/setup.py', line: 1 })
  expect(of({ setupPy: false })).toEqual({ file: 'lib/setup.cfg', line: 1 })
  expect(of({ setupPy: true, pyproject: { file: 'lib/pyproject.toml' } })).toEqual({
    file: 'lib/pyproject.toml',
    line: 1,
  })
  const buildBackend = { file: 'lib/pyproject.toml', line: 7 }
  expect(of({ pyproject: { file: 'lib/pyproject.toml' }, locations: { buildBackend } })).toEqual(buildBackend)
})
