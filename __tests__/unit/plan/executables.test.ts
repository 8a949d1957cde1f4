import { expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { release } from '../../../__fixtures__/releases.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { planText } from '../../../src/commands/plan.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Platform } from '../../../src/core/model.js'
import type { ExecutableFormat } from '../../../src/executables/format.js'
import { EXECUTABLE_FORMATS } from '../../../src/executables/formats.js'
import { SCIE_PLATFORMS, shippedLock } from '../../../src/executables/scie/assets.js'
import { formatPython } from '../../../src/interpreters/versions.js'
import { planDocument } from '../../../src/plan/document.js'
import { collected, decideExecutables, kindOf, makePlan, type Plan, plannedFiles } from '../../../src/plan/plan.js'

const TODAY = new Date('2026-11-22')
const APP = '[project]\nname = "app"\nversion = "1.0"\nrequires-python = ">=3.10"\nscripts = { app = "app:main" }\n'

/** Holds CPython 3.12 at most, and is made for Linux alone. */
const small: ExecutableFormat = {
  name: 'pyinstaller',
  fromPex: false,
  choose: pythons => pythons.filter(({ implementation, minor }) => implementation === 'cpython' && minor <= 12).at(-1),
  refusals: ({ target: { platform } }) =>
    platform.os === 'linux'
      ? []
      : [
          { reason: `it is not for ${platform.os}`, fix: `Leave ${platform.name} out.` },
          { reason: 'it is never made twice', fix: 'Once is enough.' },
        ],
  make: () => Promise.reject(new Error('a plan makes nothing')),
}

async function plan(values: Record<string, string>): Promise<Plan> {
  const read = await project({ 'pyproject.toml': APP })
  const given = { formats: 'pyinstaller', ...values }
  return makePlan({
    options: options(given),
    project: read,
    machine: LINUX_MACHINE,
    today: TODAY,
    executables: [small],
  })
}

const made = async (values: Record<string, string>) =>
  (await plan(values)).executables.map(
    ({ format, target }) => `${format} ${formatPython(target.python)} ${target.platform.name}`,
  )

test('one for each platform, with the one Python that fits', async () => {
  expect(await made({ 'python-versions': '3.10 3.12 3.13' })).toEqual(['pyinstaller 3.12 linux-x86_64'])
  expect(await made({ platforms: 'linux-x86_64 linux-aarch64' })).toEqual([
    'pyinstaller 3.12 linux-x86_64',
    'pyinstaller 3.12 linux-aarch64',
  ])
  expect(await made({ formats: 'wheel' })).toEqual([])
})

test('one for both kinds of Mac is refused, with every other reason', async () => {
  const all = await failuresOf(() => plan({ platforms: 'macos-universal2 linux-x86_64' }))
  expect(all.filter(text => text.includes('macos-universal2'))).toEqual([
    'input/conflict: platforms names macos-universal2, but a pyinstaller executable is for one kind of Mac. | Name macos-arm64 and macos-x86_64 instead, or leave pyinstaller out: macos-universal2 is for wheels.',
  ])
  expect(all).toHaveLength(5)
})

test('a Python that is certain to be there is preferred to one that may be left out', async () => {
  const [older, newer] = (await plan({ 'python-versions': '3.11 3.12' })).pythons
  if (older === undefined || newer === undefined) throw new Error('two Pythons')
  const [platform] = (await plan({})).platforms
  const decided = (pythons: Plan['pythons'], optional: Plan['optional']) =>
    decideExecutables(
      {
        ...{ formats: ['pyinstaller'], pythons, optional, platforms: [platform as Platform] },
        ...{ runner: platform as Platform, options: options({}) },
      },
      [small],
    ).map(({ target }) => formatPython(target.python))
  expect(decided([older, newer], [])).toEqual(['3.12'])
  expect(decided([older, newer], [newer])).toEqual(['3.11'])
  expect(decided([older, newer], [older, newer])).toEqual(['3.12'])
})

test('everything that cannot be made is refused at once, each reason with its way out', async () => {
  expect(await failuresOf(() => plan({ platforms: 'macos-arm64 linux-x86_64 windows-x86_64' }))).toEqual([
    'input/conflict: A pyinstaller executable for macos-arm64 cannot be built here: it is not for macos. | Leave macos-arm64 out.',
    'input/conflict: A pyinstaller executable for macos-arm64 cannot be built here: it is never made twice. | Once is enough.',
    'input/conflict: A pyinstaller executable for windows-x86_64 cannot be built here: it is not for windows. | Leave windows-x86_64 out.',
    'input/conflict: A pyinstaller executable for windows-x86_64 cannot be built here: it is never made twice. | Once is enough.',
  ])
  expect(await failuresOf(() => plan({ 'python-versions': '3.13 pypy3.11' }))).toEqual([
    expect.stringMatching(/^input\/conflict: formats requests pyinstaller, which supports none of 3.13, pypy3.11\./),
  ])
  expect(await failuresOf(() => plan({ platforms: 'mine.json' }))).toEqual([
    expect.stringContaining('but platforms names only complete-platform files'),
  ])
})

test('is called by its kind', () => {
  expect([kindOf('scie'), kindOf('oci')]).toEqual(['A scie executable', 'A container image'])
})

test('what people and programs read', async () => {
  const planned = await plan({ 'python-versions': '3.12' })
  const style = { columns: 100, colour: false, unicode: true }
  expect(planText(planned, style)).toContain('Executable: pyinstaller for linux-x86_64, with Python 3.12 inside')
  expect(planDocument(planned)).toMatchObject({
    executables: [{ format: 'pyinstaller', python: '3.12', platform: 'linux-x86_64' }],
  })
})

test.each(SCIE_PLATFORMS.flatMap(name => ['eager', 'lazy'].map(style => [name, style])))(
  'a scie for %s, %s: plan and package say the same of what the lock has',
  async (platform = '', style = '') => {
    const values = { formats: 'wheel scie', platforms: platform, 'scie-style': style, 'python-versions': '3.12' }
    const here = await failuresOf(async () =>
      makePlan({
        options: options(values),
        project: await project({ 'pyproject.toml': APP }),
        machine: LINUX_MACHINE,
        today: TODAY,
        executables: EXECUTABLE_FORMATS,
      }),
    )
    const { problems } = await release(values)
    const there = problems.map(({ code, message, fix }) => `${code}: ${message} | ${fix}`)
    const reasons = (all: readonly string[]) => all.map(one => one.replace(/^.*?: .*?: (?=the lock)/, ''))
    expect(reasons(there)).toEqual(reasons(here))
    const { jump, ptex } = shippedLock()
    const filled = jump.files.size > 0 && (style === 'eager' || ptex.files.size > 0)
    // Either can be made, or both say which file the lock lacks and how to get it.
    expect(here).toEqual(
      filled
        ? []
        : [
            expect.stringMatching(
              /^input\/conflict: A scie .*: the lock of the files of scies has no sha256 of .*\. \| Create one/,
            ),
          ],
    )
  },
)

test('one file for several platforms is none where no platform has it', () => {
  const together = { ...small, together: { suffix: '.zip', platforms: () => [] } } as unknown as ExecutableFormat
  expect(plannedFiles(together, [])).toStrictEqual([])
})

test('a fault while something is decided is no problem of the request', () => {
  const problems: PackagingError[] = []
  const fault = () => {
    throw new TypeError('a fault')
  }
  expect(() => collected(problems, fault)).toThrow('a fault')
  expect(problems).toStrictEqual([])
})
