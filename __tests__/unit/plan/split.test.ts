/** How the files of a release are divided among machines, in the cases that need thought. */
import { describe, expect, test } from '@jest/globals'
import { executable, jobContents } from '../../../__fixtures__/releases.js'
import type { Platform } from '../../../src/core/model.js'

const messages = (problems: readonly { message: string }[]) => problems.map(({ message }) => message)

describe('a job for a platform', () => {
  const anywhere = executable('frozen', () => undefined)

  test('that is only needed for executables has no other Python than theirs', () => {
    const athome = executable('frozen', ({ platform }, machine) =>
      platform.name === machine.name ? undefined : 'it is not cross-built',
    )
    const { cells } = jobContents({
      ...{ formats: ['wheel', 'frozen'], platforms: ['linux-x86_64', 'macos-arm64'], executables: [athome] },
    })
    expect(cells.map(({ id, pythons }) => [id, pythons])).toEqual([
      ['linux-x86_64', ['3.12', '3.13']],
      ['macos-arm64', ['3.13']],
    ])
  })

  test('without a runner of its own is built elsewhere where that can be', () => {
    const { cells, problems } = jobContents({
      ...{ formats: ['frozen'], platforms: ['linux-x86_64', 'linux-ppc64le'], executables: [anywhere] },
    })
    expect(problems).toEqual([])
    expect(cells.map(({ id, only, name }) => [id, only, name])).toEqual([
      ['linux-x86_64', { frozen: ['linux-x86_64', 'linux-ppc64le'] }, 'linux-x86_64: frozen'],
    ])
  })
})

describe('complete-platform files', () => {
  const two = { formats: ['wheel', 'pex'], platforms: ['linux-x86_64'], platformFiles: ['own/a.json'] }

  test('of pure Python are PEX files beside the others, which say what they are for', () => {
    const { cells, problems } = jobContents(two)
    expect(problems).toEqual([])
    expect(cells.map(({ id, platformFiles, expects }) => [id, platformFiles, expects.map(one => one.pattern)])).toEqual(
      [['linux-x86_64', ['own/a.json'], ['app-1.0-*-none-any.whl', 'app-1.0-linux-x86_64.pex', 'app-1.0-a.pex']]],
    )
    const wheel = jobContents({ ...two, formats: ['wheel'] })
    expect(wheel.cells.map(({ platformFiles }) => platformFiles)).toEqual([[]])
    expect(jobContents({ ...two, platforms: [] }).cells[0]?.expects.map(one => one.pattern)).toEqual([
      'app-1.0-*-none-any.whl',
      'app-1.0.pex',
    ])
  })

  test('with native code are refused, as no machine is named for them', () => {
    const { problems, cells } = jobContents({ ...two, native: true })
    expect(messages(problems)).toEqual([
      'platforms names own/a.json, but the project has native code, and a complete-platform file names no machine that builds its wheels.',
    ])
    expect(cells.map(({ platformFiles }) => platformFiles)).toEqual([[]])
    expect(jobContents({ ...two, native: true, formats: ['sdist'] }).problems).toEqual([])
  })
})

describe('a PEX for all platforms of native code', () => {
  const three = { formats: ['pex'], platforms: ['linux-x86_64', 'macos-arm64'], native: true }

  test('is made from the wheels of all jobs, which are built for it', () => {
    const { cells, assemble } = jobContents({ ...three, pexScope: ['universal'] })
    expect(cells.map(({ id, formats, pexScope }) => [id, formats, pexScope])).toEqual([
      ['linux-x86_64', ['wheel'], ['platform']],
      ['macos-arm64', ['wheel'], ['platform']],
    ])
    expect([assemble.formats, assemble.platforms, assemble.pexScope, assemble.pythons]).toEqual([
      ['pex'],
      three.platforms,
      ['universal'],
      ['3.12', '3.13'],
    ])
    expect(assemble.expects).toEqual([{ format: 'pex', pattern: 'app-1.0.pex', count: 1, targets: three.platforms }])
  })

  test('of one platform is made by its job', () => {
    const one = { ...three, platforms: ['linux-x86_64'], pexScope: ['universal'] as const }
    const { cells, assemble } = jobContents(one)
    expect(cells.map(({ formats, pexScope }) => [formats, pexScope])).toEqual([[['pex'], ['universal']]])
    expect(assemble).toMatchObject({ formats: [], platforms: [], pythons: [], expects: [] })
  })

  test('is not in between where it is not wanted', () => {
    expect(jobContents({ ...three, pexScope: ['platform'] }).cells.map(({ formats }) => formats)).toEqual([
      ['pex'],
      ['pex'],
    ])
    const pure = jobContents({ ...three, native: false, pexScope: ['universal', 'platform'] })
    expect([pure.cells.map(({ formats, pexScope }) => [formats, pexScope]), pure.assemble.formats]).toEqual([
      [[['pex'], ['universal', 'platform']]],
      [],
    ])
  })

  test('is no reason to build wheels again that are built anyway', () => {
    const { cells } = jobContents({ ...three, formats: ['wheel', 'pex'], pexScope: ['universal'] })
    expect(cells.map(({ formats }) => formats)).toEqual([['wheel'], ['wheel']])
  })
})

describe('machines', () => {
  test('what any machine can build is built by Linux where that is needed anyway', () => {
    const { cells } = jobContents({
      formats: ['sdist', 'wheel'],
      platforms: ['macos-arm64', 'linux-x86_64'],
      native: true,
    })
    expect(cells.map(({ id, formats }) => [id, formats])).toEqual([
      ['linux-x86_64', ['sdist', 'wheel']],
      ['macos-arm64', ['wheel']],
    ])
  })

  test('without a PEX or an executable are for no platform', () => {
    const asked = { formats: ['wheel'], platforms: ['linux-x86_64', 'macos-arm64'] }
    for (const native of [true, false])
      expect(jobContents({ ...asked, native }).cells.map(({ platforms }) => platforms)).toEqual(
        native ? [[], []] : [[]],
      )
  })

  test('that would build nothing get no job', () => {
    const linux = executable('frozen', ({ platform }) => (platform.os === 'linux' ? undefined : 'only for Linux'))
    const asked = { formats: ['frozen'], platforms: ['linux-x86_64', 'macos-arm64'], executables: [linux] }
    const { cells } = jobContents({ ...asked, native: true })
    expect(cells.map(({ id, formats }) => [id, formats])).toEqual([['linux-x86_64', ['frozen']]])
  })

  test('an executable that only its own machine builds brings others for that machine there', () => {
    const anywhere = executable('scie', () => undefined)
    const mac = executable('frozen', ({ platform }, machine) =>
      platform.os === 'macos' && machine.name !== platform.name ? 'only on a Mac' : undefined,
    )
    const asked = { platforms: ['linux-x86_64', 'macos-arm64', 'windows-x86_64'], executables: [anywhere, mac] }
    const { cells } = jobContents({ ...asked, formats: ['scie', 'frozen'] })
    expect(cells.map(({ id, only }) => [id, only])).toEqual([
      ['linux-x86_64', { scie: ['linux-x86_64', 'windows-x86_64'], frozen: ['linux-x86_64', 'windows-x86_64'] }],
      ['macos-arm64', { scie: ['macos-arm64'], frozen: ['macos-arm64'] }],
    ])
  })

  test('no Python or no platform for an executable is reported once, and builds nothing', () => {
    const picky = { ...executable('frozen', () => undefined), choose: () => undefined }
    const none = jobContents({ formats: ['wheel', 'frozen'], platforms: ['linux-x86_64'], executables: [picky] })
    expect(messages(none.problems)).toEqual(['formats requests frozen, which supports none of 3.12, 3.13.'])
    expect(none.executables).toEqual([])
    const files = jobContents({
      ...{ formats: ['frozen'], platforms: [], platformFiles: ['a.json'] },
      executables: [executable('frozen', () => undefined)],
    })
    expect(messages(files.problems)).toEqual([
      'formats requests frozen, but platforms names only complete-platform files.',
    ])
    const odd = executable('frozen', ({ platform }) =>
      platform.name === 'linux-ppc64le' ? 'it is too odd' : undefined,
    )
    const refused = jobContents({
      ...{ formats: ['wheel', 'frozen'], platforms: ['linux-x86_64', 'linux-ppc64le'], executables: [odd] },
    })
    expect(messages(refused.problems)).toEqual([
      'No runner can build a frozen executable for linux-ppc64le: it is too odd.',
    ])
    expect(refused.cells.map(({ id, only }) => [id, only])).toEqual([['linux-x86_64', { frozen: ['linux-x86_64'] }]])
  })

  test('a machine that there is none of is named, with the way out', () => {
    const there = executable('frozen', ({ platform }, machine) =>
      platform.name === machine.name ? undefined : 'it is not cross-built',
    )
    const asked = { formats: ['wheel', 'frozen'], platforms: ['linux-x86_64', 'linux-ppc64le'], executables: [there] }
    const { problems } = jobContents(asked)
    expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'No runner can build a frozen executable for linux-ppc64le: there is no runner for linux-ppc64le. Leave linux-ppc64le or frozen out, or name a runner of your own in the input runners.',
    ])
    expect(jobContents({ ...asked, runners: ['linux-ppc64le=own'] }).problems).toEqual([])
  })
})

test('a PEX for each platform alone is not built where only one for all is wanted', () => {
  const asked = { formats: ['wheel', 'pex'], native: true, pexScope: ['universal'] as const }
  const formats = (...platforms: string[]) => jobContents({ ...asked, platforms }).cells.map(cell => cell.formats)
  expect(formats('linux-x86_64', 'macos-arm64')).toEqual([['wheel'], ['wheel']])
  expect(formats('linux-x86_64')).toEqual([['wheel', 'pex']])
  // The machine for what any machine can build is none of the platforms.
  expect(
    jobContents({ ...asked, native: false, platforms: ['linux-ppc64le'] }).cells.map(cell => cell.formats),
  ).toEqual([['wheel', 'pex']])
})

describe('several kinds of executable', () => {
  const kinds = ['scie', 'frozen'].map(name => executable(name, () => undefined))
  const patterns = (formats: readonly string[]) =>
    jobContents({ formats, platforms: ['linux-x86_64'], executables: kinds }).cells.flatMap(({ expects }) =>
      expects.map(({ pattern }) => pattern),
    )
  test('are each planned for every platform', () => {
    const { executables } = jobContents({
      ...{ formats: ['scie', 'frozen'], platforms: ['linux-x86_64', 'macos-arm64'], executables: kinds },
    })
    expect(executables.map(({ format, target }) => `${format} ${target.platform.name}`)).toEqual([
      ...['scie linux-x86_64', 'scie macos-arm64', 'frozen linux-x86_64', 'frozen macos-arm64'],
    ])
  })
  test('say in their names which one they are', () => {
    expect(patterns(['frozen'])).toEqual(['app-1.0-linux-x86_64*'])
    expect(patterns(['scie', 'frozen'])).toEqual(['app-1.0-scie-linux-x86_64*', 'app-1.0-frozen-linux-x86_64*'])
  })
})

describe('one file for several platforms', () => {
  const platforms = ['macos-arm64', 'windows-x86_64']
  /** @param os of the machines that can make it */
  const joined = (os: string) => ({
    ...executable('frozen', (_, machine) => (machine.os === os ? undefined : `not on ${machine.name}`)),
    together: { suffix: '.zip', platforms: (all: readonly Platform[]) => all },
  })
  const split = (os: string, native: boolean) =>
    jobContents({ ...{ formats: ['frozen'], platforms, native }, executables: [joined(os) as never] })

  test('is made where everything else is, or from the wheels of all jobs', () => {
    const pure = split('macos', false)
    expect([pure.problems, pure.cells.map(({ id, only }) => [id, only])]).toStrictEqual([
      [],
      [['macos-arm64', { frozen: platforms }]],
    ])
    const native = split('linux', true)
    expect([native.problems, native.assemble.only]).toStrictEqual([[], { frozen: platforms }])
  })

  test('is made on the machine of its platform, where it is for one', () => {
    const only = { ...{ formats: ['frozen'], native: true }, executables: [joined('macos') as never] }
    const { cells, assemble } = jobContents({ ...only, platforms: ['macos-arm64'] })
    expect([cells.map(({ id, formats }) => [id, formats]), assemble.formats]).toStrictEqual([
      [['macos-arm64', ['frozen']]],
      [],
    ])
  })

  test('is refused with the reason of that machine', () => {
    const refused = (native: boolean) => messages(split('none', native).problems)
    const reasons = (machine: string) =>
      platforms.map(name => `No runner can build a frozen executable for ${name}: not on ${machine}.`)
    expect(refused(false)).toEqual(reasons('macos-arm64'))
    expect(refused(true)).toEqual(reasons('linux-x86_64'))
  })
})
