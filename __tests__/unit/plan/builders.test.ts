/** Wheels with native code that are not for the machine that builds them: musllinux in containers, both kinds of Mac at once. */
import { describe, expect, test } from '@jest/globals'
import { options } from '../../../__fixtures__/options.js'
import { type Made, partFor } from '../../../__fixtures__/parts.js'
import { executable, jobContents, platforms, release } from '../../../__fixtures__/releases.js'
import { joinReports } from '../../../src/matrix/assemble.js'
import { jobResultText, parseJobResult } from '../../../src/matrix/job-result.js'
import { validateJobs } from '../../../src/matrix/validate.js'
import { nativeBuilders, needsContainer, universalWheels, wheelPlatform } from '../../../src/plan/builders.js'
import { matrixOf, parsePlans, planText } from '../../../src/plan/release-plan.js'
import { coverage } from '../../../src/report/verdict.js'

const MUSL = { native: true, formats: ['sdist', 'wheel', 'pex'], platforms: ['musllinux-x86_64', 'musllinux-aarch64'] }
const HERE = { run: '77', attempt: 2, job: 'assemble' }

describe('musllinux', () => {
  test('is built on runners of GitHub with docker, each for its own processor', () => {
    const { cells, problems } = jobContents(MUSL)
    expect(problems).toEqual([])
    expect(
      cells.map(({ id, runner, machine, wheels, formats, platforms: pex }) => ({
        ...{ id, runner, machine: machine.name, wheels: wheels?.name, minimum: wheels?.floor, formats, pex },
      })),
    ).toEqual([
      {
        ...{ id: 'musllinux-x86_64', runner: 'ubuntu-24.04', machine: 'linux-x86_64', wheels: 'musllinux-x86_64' },
        ...{ minimum: '1.2', formats: ['sdist', 'wheel', 'pex'], pex: ['musllinux-x86_64'] },
      },
      {
        ...{ id: 'musllinux-aarch64', runner: 'ubuntu-24.04-arm', machine: 'linux-aarch64' },
        ...{ wheels: 'musllinux-aarch64', minimum: '1.2', formats: ['wheel', 'pex'], pex: ['musllinux-aarch64'] },
      },
    ])
    expect(cells[1]?.expects).toContainEqual({
      ...{ format: 'wheel', pattern: 'app-1.0-*.whl', count: 'some', targets: ['musllinux-aarch64'] },
    })
  })

  test('beside glibc is a job of its own; the sdist is built once', () => {
    const { cells } = jobContents({ ...MUSL, platforms: ['musllinux-x86_64', 'linux-x86_64'] })
    expect(cells.map(({ id, formats }) => `${id}: ${formats.join(' ')}`)).toEqual([
      'linux-x86_64: sdist wheel pex',
      'musllinux-x86_64: wheel pex',
    ])
  })

  test('on a runner of one’s own needs no container', () => {
    const runners = ['musllinux-x86_64=self-hosted alpine']
    const { cells } = jobContents({ ...MUSL, platforms: ['musllinux-x86_64'], runners })
    expect(cells).toMatchObject([{ id: 'musllinux-x86_64', machine: { name: 'musllinux-x86_64' } }])
    expect(cells[0]).not.toHaveProperty('wheels')
  })

  test.each(['zig', 'system'])('with compiler: %s is refused, with what serves', compiler => {
    const { problems } = jobContents({ ...MUSL, options: options({ compiler }), platforms: ['musllinux-x86_64'] })
    expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      `compiler is ${compiler}, but wheels for musllinux-x86_64 are built in a container of cibuildwheel: GitHub has no runner of that kind. Set compiler to auto or cibuildwheel, or name a runner of your own in the input runners, for example musllinux-x86_64=self-hosted.`,
    ])
  })

  test.each(['auto', 'cibuildwheel'])('with compiler: %s is offered', compiler => {
    expect(jobContents({ ...MUSL, options: options({ compiler }) }).problems).toEqual([])
  })

  test('older than every image, or for PyPy, is refused before anything is built', async () => {
    const files = {
      'pyproject.toml':
        '[build-system]\nrequires = ["maturin"]\nbuild-backend = "maturin"\n[project]\nname = "a"\nversion = "1"\n',
    }
    const given = { platforms: 'musllinux-x86_64', musl: '1.1', 'python-versions': '3.12 pypy3.11' }
    const { problems } = await release(given, files)
    expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'Wheels for musllinux-x86_64 are built in a container: cibuildwheel has no image for musllinux-x86_64 as old as musl 1.1. Raise musl.',
      'Wheels for musllinux-x86_64 are built in a container: cibuildwheel does not build for Python pypy3.11 on musllinux-x86_64. Leave these out of python-versions.',
    ])
  })

  test('executables for it are no reason for a container', () => {
    const athome = executable('frozen', ({ platform }, machine) =>
      platform.name === machine.name ? undefined : 'it is not cross-built',
    )
    const { problems } = jobContents({
      ...{ ...MUSL, formats: ['wheel', 'frozen'], platforms: ['musllinux-x86_64'], executables: [athome] },
    })
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/No runner can build a frozen executable for musllinux-x86_64/),
    ])
  })

  test('of pure Python needs neither a container nor a second machine', () => {
    const { cells } = jobContents({ ...MUSL, native: false })
    expect(cells.map(({ id, machine }) => [id, machine.name])).toEqual([['linux-x86_64', 'linux-x86_64']])
  })

  test('only where this machine has another C library', () => {
    const [musl, glibc] = platforms('musllinux-x86_64', 'linux-x86_64')
    if (musl === undefined || glibc === undefined) throw new Error('platforms')
    expect(needsContainer(musl, glibc)).toBe(true)
    expect([needsContainer(musl, musl), needsContainer(glibc, glibc)]).toEqual([false, false])
    expect(wheelPlatform({ runner: glibc, wheelsFor: musl })).toBe(musl)
    expect(wheelPlatform({ runner: glibc })).toBe(glibc)
  })
})

describe('macos-universal2', () => {
  const BOTH = { native: true, universal2: true, platforms: ['macos-arm64', 'macos-x86_64'] }

  test('is one job, whose wheel serves the PEX of both', () => {
    const { cells, problems } = jobContents({ ...BOTH, formats: ['wheel', 'pex'] })
    expect(problems).toEqual([])
    expect(cells).toMatchObject([
      {
        ...{ id: 'macos-universal2', runner: 'macos-15', machine: { name: 'macos-arm64' } },
        wheels: { name: 'macos-universal2', universal2: true, os: 'macos', floor: '11.0' },
        platforms: ['macos-arm64', 'macos-x86_64'],
      },
    ])
    expect(cells[0]?.expects).toEqual([
      { format: 'wheel', pattern: 'app-1.0-*.whl', count: 'some', targets: ['macos-arm64', 'macos-x86_64'] },
      { format: 'pex', pattern: 'app-1.0-macos-arm64.pex', count: 1, targets: ['macos-arm64'] },
      { format: 'pex', pattern: 'app-1.0-macos-x86_64.pex', count: 1, targets: ['macos-x86_64'] },
    ])
  })

  test('is built in the place of the first of both', () => {
    const platforms = ['macos-arm64', 'windows-x86_64', 'macos-x86_64', 'linux-x86_64']
    const { cells } = jobContents({ ...BOTH, platforms, formats: ['wheel'] })
    expect(cells.map(({ id }) => id)).toEqual(['linux-x86_64', 'macos-universal2', 'windows-x86_64'])
  })

  test('is for wheels: executables are refused by name', () => {
    const executables = [executable('frozen', () => undefined)]
    const { problems } = jobContents({ ...BOTH, formats: ['wheel', 'frozen'], executables })
    expect(problems.map(({ message, fix }) => `${message} ${fix}`)).toEqual([
      'platforms names macos-universal2, but a frozen executable is for one kind of Mac. Name macos-arm64 and macos-x86_64 instead, or leave frozen out: macos-universal2 is for wheels.',
    ])
  })

  test('goes by the minimum macOS of Intel, and by no other system', () => {
    const [arm, intel, linux] = platforms('macos-arm64', 'macos-x86_64', 'linux-x86_64')
    if (arm === undefined || intel === undefined || linux === undefined) throw new Error('platforms')
    const asked = { universal2: true, platforms: [arm, { ...intel, floor: '10.13' }] }
    expect(universalWheels(arm, asked)).toEqual({ ...arm, name: 'macos-universal2', universal2: true, floor: '10.13' })
    expect(universalWheels(linux, asked)).toBeUndefined()
    expect(universalWheels(arm, { ...asked, universal2: false })).toBeUndefined()
  })
})

test('a platform without any runner has no builder, and all such are named together', () => {
  const builders = (...machines: readonly string[]) =>
    nativeBuilders({
      ...{ platforms: platforms('macos-arm64', 'macos-x86_64', 'musllinux-x86_64'), universal2: true },
      labels: { runsOn: name => (machines.includes(name) ? name : undefined), warnings: () => [] },
      ...{ compiler: 'auto', pythons: [] },
    })
  const none = builders()
  expect(none.builders).toStrictEqual([])
  expect(none.problems.map(({ message }) => message)).toStrictEqual([
    'GitHub has no runner for macos-arm64 and musllinux-x86_64, and wheels with native code are built on such a machine.',
  ])
  const some = builders('macos-x86_64', 'linux-x86_64')
  expect(some.builders.map(({ id, machine }) => `${id} on ${machine.name}`)).toStrictEqual([
    'macos-universal2 on macos-x86_64',
    'musllinux-x86_64 on linux-x86_64',
  ])
  expect(some.problems).toStrictEqual([])
})

describe('a release with both', () => {
  const planned = async () =>
    (
      await release({
        ...{ native: 'true', formats: 'sdist wheel', 'python-versions': '3.12' },
        platforms: 'linux-x86_64 musllinux-x86_64 macos-universal2',
      })
    ).plan
  const wheel = (tag: string): Made => ({ format: 'wheel', file: `my_app-1.0-cp312-cp312-${tag}.whl` })
  const sdist: Made = { format: 'sdist', file: 'my_app-1.0.tar.gz' }

  test('is read again as it was written, and its matrix names each platform', async () => {
    const plan = await planned()
    expect(await parsePlans(planText(plan), 'plan.json')).toEqual([plan])
    expect((matrixOf(plan) as { include: object[] }).include).toMatchObject([
      { cell: 'linux-x86_64', runner: 'ubuntu-24.04', platform: 'linux-x86_64' },
      { cell: 'musllinux-x86_64', runner: 'ubuntu-24.04', platform: 'musllinux-x86_64' },
      { cell: 'macos-universal2', runner: 'macos-15', platform: 'macos-universal2' },
    ])
  })

  const problemsOf = async (musl: string, mac: string) => {
    const plan = await planned()
    const results = [
      partFor(plan, 'linux-x86_64', { made: [sdist, wheel('manylinux_2_28_x86_64')] }),
      partFor(plan, 'musllinux-x86_64', { made: [wheel(musl)] }),
      partFor(plan, 'macos-universal2', { made: [wheel(mac)] }),
    ]
    const collected = results.map(result => ({ result, dir: '/parts' }))
    return validateJobs(plan, { collected, unexpected: [] }, HERE, true).problems.map(({ message }) => message)
  }

  test('is complete with a wheel for each', async () => {
    expect(await problemsOf('musllinux_1_2_x86_64', 'macosx_11_0_universal2')).toEqual([])
  })

  test('is refused with a wheel for another C library, or for one kind of Mac', async () => {
    expect(await problemsOf('manylinux_2_28_aarch64', 'macosx_11_0_arm64')).toEqual([
      expect.stringMatching(/is for manylinux_2_28_aarch64, not for musllinux-x86_64\.$/),
      expect.stringMatching(/is for macosx_11_0_arm64, not for macos-universal2\.$/),
    ])
  })

  test('says which container tested a wheel', async () => {
    const plan = await planned()
    const made = [wheel('musllinux_1_2_x86_64')]
    const [one] = partFor(plan, 'musllinux-x86_64', { made }).checks
    if (one === undefined) throw new Error('no check')
    const part = partFor(plan, 'musllinux-x86_64', { made, checks: [{ ...one, machine: 'musllinux-x86_64' }] })
    const read = await parseJobResult(jobResultText(part), 'part.json')
    const artifacts = part.artifacts.map(artifact => ({ ...artifact, path: '/p' }))
    const joined = joinReports(plan, 'linux-x86_64', { results: [read], artifacts: artifacts as never })
    expect(joined.checks.map(({ machine }) => machine)).toEqual(['musllinux-x86_64'])
    const rows = coverage({ ...joined, timings: [], uploads: [], totalSeconds: 1 })
    const ran = rows[0]?.filter(({ testResults }) => testResults.some(({ testResult }) => testResult === 'ran'))
    expect(ran?.map(({ platform }) => platform)).toEqual(['musllinux-x86_64'])
  })
})
