/** One image for several platforms: which of them, by which job, and under which name. */
import { expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { APP, jobContents, TODAY } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { oci } from '../../../src/executables/oci/format.js'
import { makePlan, targetsOf } from '../../../src/plan/plan.js'

const BASE = `base@sha256:${'1'.repeat(64)}`

async function images(values: Record<string, string>) {
  const read = await project({ 'pyproject.toml': APP })
  const given = { formats: 'oci', 'python-versions': '3.12', ...values }
  const plan = makePlan({
    options: options(given),
    project: read,
    machine: LINUX_MACHINE,
    today: TODAY,
    executables: [oci],
  })
  return plan.executables.map(planned => targetsOf(planned).map(({ platform }) => platform.name))
}

test('one for all platforms that it serves', async () => {
  expect(await images({})).toEqual([['linux-x86_64']])
  expect(await images({ platforms: 'linux-x86_64 macos-arm64' })).toEqual([['linux-x86_64']])
  const two = 'linux-x86_64 windows-x86_64 linux-aarch64 musllinux-x86_64'
  expect(await images({ platforms: two, 'image-base': BASE })).toEqual([['linux-x86_64', 'linux-aarch64']])
})

test.each([
  [
    { platforms: 'macos-arm64 musllinux-x86_64' },
    'formats requests oci, which none of the platforms macos-arm64, musllinux-x86_64 has.',
  ],
  [
    { platforms: 'linux-x86_64 linux-aarch64' },
    'A container image for linux-aarch64 cannot be built here: without image-base it contains the C library of the machine that builds it, and this is linux-x86_64.',
  ],
  [
    { 'entry-point': 'none' },
    'A container image for linux-x86_64 cannot be built here: entry-point is none, and it has to start something.',
  ],
])('%j is refused', async (values, message) => {
  expect(await failuresOf(() => images(values))).toEqual([expect.stringContaining(message)])
})

test('a release has one job for it, and assemble where the wheels are native', () => {
  const both = {
    formats: ['wheel', 'oci'],
    executables: [oci],
    platforms: ['linux-x86_64', 'linux-aarch64'],
    options: options({ 'image-base': BASE }),
  }
  const pure = jobContents(both)
  expect(pure.cells.map(({ id, only }) => [id, only.oci])).toEqual([
    ['linux-x86_64', ['linux-x86_64', 'linux-aarch64']],
  ])
  expect(pure.cells[0]?.expects.filter(({ format }) => format === 'oci')).toEqual([
    {
      format: 'oci',
      pattern: expect.stringMatching(/-oci\.tar$/),
      count: 1,
      targets: ['linux-x86_64', 'linux-aarch64'],
    },
  ])
  const native = jobContents({ ...both, native: true })
  expect(native.problems).toEqual([])
  expect(native.assemble.only.oci).toEqual(['linux-x86_64', 'linux-aarch64'])
  expect(native.cells.map(({ only }) => only.oci)).toEqual([undefined, undefined])
})
