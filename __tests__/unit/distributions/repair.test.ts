/** Which wheels are repaired, for which system, and what is refused; the tools are replaced by what they would write and say. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Platform } from '../../../src/core/model.js'
import { repairWheels } from '../../../src/distributions/repair.js'
import type { Finished } from '../../../src/host/process/command.js'

const LINUX: Platform = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' }
const MAC: Platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' }
const ELF = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0])
const MACH_O = Buffer.from([0xcf, 0xfa, 0xed, 0xfe, 0, 0, 0, 0, 0, 0, 0, 0])

let dir = ''
beforeEach(() => {
  dir = tempDir('repair')
  mkdirSync(path.join(dir, 'built'))
})

type Files = Readonly<Record<string, string | Buffer>>
const NATIVE: Files = { 'a/_core.so': ELF, 'a/__init__.py': 'x = 1\n' }
const bytesOf = (files: Files, deflate = false) =>
  zip(Object.entries(files).map(([name, data]) => ({ name, data, deflate })))
function built(tag: string, files: Files = NATIVE) {
  const file = path.join(dir, 'built', `a-1.0-cp312-cp312-${tag}.whl`)
  writeFileSync(file, bytesOf(files))
  return file
}

interface Given {
  readonly platform?: Platform
  readonly promised?: boolean
  readonly repairedElsewhere?: boolean
  /** What `auditwheel show` says: the tag of the whole, and of its symbols. */
  readonly shown?: object | undefined
  /** What the repair makes, by file name, for the minimum system it is asked for; or how it fails. */
  readonly made?: (floor: string) => Readonly<Record<string, Buffer>> | Partial<Finished>
  readonly tooNew?: readonly object[]
}
async function repaired(wheels: readonly (string | Promise<string | undefined>)[], given: Given = {}) {
  const { platform = LINUX, promised = true, repairedElsewhere, shown, made = () => ({}), tooNew = [] } = given
  const warned: PackagingError[] = []
  const said: string[] = []
  const runner = recordingRunner(({ args }) => {
    if (args.includes('show')) return shown === undefined ? { code: 1 } : { stdout: JSON.stringify(shown) }
    if (args.some(one => one.endsWith('too_new.py'))) return { stdout: JSON.stringify(tooNew) }
    const output = args[args.indexOf('--wheel-dir') + 1] as string
    const what = made(output.slice(output.lastIndexOf('-') + 1))
    if ('code' in what) return what as Partial<Finished>
    for (const [name, bytes] of Object.entries(what)) writeFileSync(path.join(output, name), bytes as Buffer)
    return {}
  })
  const tools = {
    ...{
      runner,
      limiter: <T>(work: () => Promise<T>) => work(),
      folder: async () => path.join(dir, 'tool'),
      python: async () => '/python',
    },
    ...{
      platform,
      compiler: 'system' as const,
      promised,
      warn: (one: PackagingError) => void warned.push(one),
      epoch: 7,
      dir,
    },
    ...(repairedElsewhere !== undefined && { repairedElsewhere }),
    say: (line: string) => void said.push(line),
  }
  let files: readonly string[] = []
  const failures = await failuresOf(async () => {
    files = await repairWheels(tools, wheels)
  })
  return {
    files: files.map(file => path.relative(dir, file)),
    failures: failures.map(text => text.split(' | ')[0]),
    fixes: failures.map(text => text.split(' | ')[1]),
    warned: warned.map(({ message }) => message),
    advice: warned.map(({ fix }) => fix),
    ...{ said, commands: runner.commands },
  }
}
const MANY = 'a-1.0-cp312-cp312-manylinux_2_28_x86_64.whl'
const REPAIRED = { ...NATIVE, 'a.libs/libz.so': ELF }

describe('left as it is:', () => {
  test('a pure wheel, and one that is not needed', async () => {
    const pure = path.join(dir, 'built', 'a-1.0-py3-none-any.whl')
    writeFileSync(pure, bytesOf({ 'a.py': 'x' }))
    const { files, commands } = await repaired([pure, Promise.resolve(undefined)])
    expect([files, commands.length]).toEqual([['built/a-1.0-py3-none-any.whl'], 0])
  })

  test.each<[tag: string, overall: string | undefined, kept: boolean]>([
    ['manylinux_2_28_x86_64', 'manylinux_2_28_x86_64', true],
    ['manylinux_2_28_x86_64', 'manylinux_2_17_x86_64', true],
    ['manylinux_2_17_x86_64.manylinux2014_x86_64', 'manylinux_2_17_x86_64', true],
    ['manylinux_2_17_x86_64', 'manylinux_2_28_x86_64', false],
    ['manylinux_2_28_x86_64', 'linux_x86_64', false],
    ['manylinux_2_28_x86_64', undefined, false],
    ['linux_x86_64', 'manylinux_2_28_x86_64', false],
    ['manylinux_2_34_x86_64', 'manylinux_2_28_x86_64', false],
  ])('one tagged %s that auditwheel finds fit for %s: %s', async (tag, overall, kept) => {
    const shown = overall === undefined ? {} : { overall_tag: overall, sym_tag: overall }
    const { files } = await repaired([built(tag)], { shown, made: () => ({ [MANY]: bytesOf(REPAIRED) }) })
    expect(files[0]?.startsWith('built/')).toBe(kept)
  })

  test('one of which the repair changes nothing but the compression and RECORD', async () => {
    const name = 'manylinux_2_28_x86_64'
    const wheel = built(name, { ...NATIVE, 'a/': '', 'a-1.0.dist-info/RECORD': 'one' })
    const same = { ...NATIVE, 'a-1.0.dist-info/RECORD': 'two' }
    expect((await repaired([wheel], { made: () => ({ [MANY]: bytesOf(same, true) }) })).files).toEqual([
      `built/${MANY}`,
    ])
    const other = await repaired([wheel], { made: () => ({ [MANY]: bytesOf(REPAIRED) }) })
    expect([other.files, other.said]).toEqual([[`${MANY}-2.28/${MANY}`], [`auditwheel repaired ${MANY}`]])
  })
})

describe('repaired:', () => {
  test('for the minimum system, in the order of the builds', async () => {
    const wheels = [built('linux_x86_64'), path.join(dir, 'built', 'b-1.0-cp312-cp312-linux_x86_64.whl')]
    writeFileSync(wheels[1] as string, bytesOf(NATIVE))
    const late = new Promise<string>(resolve => setTimeout(() => resolve(wheels[0] as string), 20))
    const made = () => ({ [MANY]: bytesOf(REPAIRED) })
    const { files, said, commands } = await repaired([late, wheels[1] as string], { made })
    expect(files.map(file => file.split('/')[0])).toEqual([
      'a-1.0-cp312-cp312-linux_x86_64.whl-2.28',
      'b-1.0-cp312-cp312-linux_x86_64.whl-2.28',
    ])
    expect(said).toContain(`auditwheel made ${MANY} of a-1.0-cp312-cp312-linux_x86_64.whl`)
    const repair = commands.find(({ args }) => args.includes('repair'))
    expect(repair).toMatchObject({
      ...{ tool: '/python', cwd: dir, limits: { total: 900_000 }, pathFirst: [path.join(dir, 'tool', 'bin')] },
      env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, SOURCE_DATE_EPOCH: '7' },
    })
  })

  test('on macOS for what it needs, with a warning where nothing was promised', async () => {
    const wheel = built('macosx_11_0_arm64', { 'a/_core.so': MACH_O })
    const newer = 'a-1.0-cp312-cp312-macosx_14_0_arm64.whl'
    const made = () => ({ [newer]: bytesOf({ 'a/_core.so': MACH_O, more: 'x' }) })
    const wish = await repaired([wheel], { platform: MAC, promised: false, made })
    expect([wish.failures, wish.warned.length, path.basename(wish.files[0] ?? '')]).toEqual([[], 1, newer])
    expect(wish.warned[0]).toContain('is tagged for a newer system than macOS 11.0')
    expect(wish.advice[0]).toMatch(/set macos to 14\.0\.$/)
    expect((await repaired([wheel], { platform: MAC, made })).failures).toEqual([
      `build/floor: ${newer} is not tagged for macOS 11.0 (macos-arm64).`,
    ])
  })
})

describe('a wheel that needs a newer system', () => {
  const SYMBOLS = {
    overall_tag: 'linux_x86_64',
    sym_tag: 'manylinux_2_34_x86_64',
    external_libs: { 'libz.so.1': '/usr/lib/libz.so.1', gone: null },
  }
  const TOO_NEW = [{ file: 'a/_core.so', library: 'libc.so.6', version: 'GLIBC_2.34', symbols: ['dlopen'] }]
  const fails =
    (...floors: string[]) =>
    (floor: string) =>
      floors.includes(floor)
        ? { code: 1, tail: ['too new'] }
        : { [`a-1.0-cp312-cp312-manylinux_${floor.replace('.', '_')}_x86_64.whl`]: bytesOf(REPAIRED) }

  test('is refused where the minimum is a promise', async () => {
    const { failures, commands } = await repaired([built('linux_x86_64')], {
      shown: SYMBOLS,
      tooNew: TOO_NEW,
      made: fails('2.28'),
    })
    expect(failures).toEqual([
      'build/floor: a-1.0-cp312-cp312-linux_x86_64.whl does not run on glibc 2.28: it needs GLIBC_2.34 (dlopen) of libc.so.6 in a/_core.so.',
    ])
    const asked = commands.find(({ args }) => args.some(one => one.endsWith('too_new.py')))
    expect(asked?.args.slice(3)).toEqual(['manylinux_2_28_x86_64', '/usr/lib/libz.so.1'])
  })
  test('is tagged for what it needs where it is a wish, with a warning', async () => {
    const { files, warned, failures } = await repaired([built('linux_x86_64')], {
      promised: false,
      shown: SYMBOLS,
      tooNew: TOO_NEW,
      made: fails('2.28'),
    })
    expect([failures, files.map(file => path.basename(file))]).toEqual([
      [],
      ['a-1.0-cp312-cp312-manylinux_2_34_x86_64.whl'],
    ])
    expect(warned).toEqual([
      expect.stringMatching(
        /^a-1\.0-cp312-cp312-manylinux_2_34_x86_64\.whl is tagged for a newer system than glibc 2\.28, the default minimum: it needs GLIBC_2\.34/,
      ),
    ])
  })
  test('or for what a library of this machine needs, else it is refused', async () => {
    const more = [
      ...TOO_NEW,
      { file: '/usr/lib/libz.so.1', library: 'libc.so.6', version: 'GLIBC_2.38', symbols: ['x'] },
    ]
    const given = { promised: false, shown: SYMBOLS, tooNew: more }
    expect(
      (await repaired([built('linux_x86_64')], { ...given, made: fails('2.28', '2.34') })).files.map(file =>
        path.basename(file),
      ),
    ).toEqual(['a-1.0-cp312-cp312-manylinux_2_38_x86_64.whl'])
    expect(
      (await repaired([built('linux_x86_64')], { ...given, made: fails('2.28', '2.34', '2.38') })).failures,
    ).toEqual([expect.stringMatching('^build/floor: ')])
  })
})

describe('on each system', () => {
  const PE = Buffer.from('MZ\0\0\0\0\0\0')
  test('Windows: delvewheel makes what is shipped', async () => {
    const platform: Platform = { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' }
    const wheel = built('win_amd64', { 'a/_core.pyd': PE })
    const name = path.basename(wheel)
    const made = () => ({ [name]: bytesOf({ 'a/_core.pyd': PE, 'a.libs/x.dll': PE }) })
    const { files, said, commands, warned } = await repaired([wheel], { platform, made })
    expect([files, said, warned]).toEqual([[`${name}-/${name}`], [`delvewheel repaired ${name}`], []])
    expect(commands.map(({ args }) => args.slice(2, 4))).toEqual([['delvewheel', 'repair']])
  })

  test('macOS: a failure has nothing to do with symbols, and is told as it is', async () => {
    const wheel = built('macosx_11_0_arm64', { 'a/_core.so': MACH_O })
    const { failures, commands } = await repaired([wheel], { platform: MAC, made: () => ({ code: 1, tail: ['odd'] }) })
    expect(failures).toEqual([
      `build/tool-failed: delocate cannot repair ${path.basename(wheel)} for other machines: odd`,
    ])
    expect(commands).toHaveLength(1)
  })

  test('macOS: what serves the minimum system is no warning, whether that is a promise or a wish', async () => {
    const wheel = built('macosx_11_0_arm64', { 'a/_core.so': MACH_O })
    const made = () => ({ [path.basename(wheel)]: bytesOf({ 'a/_core.so': MACH_O, more: 'x' }) })
    for (const promised of [true, false]) {
      const { warned, failures, files } = await repaired([wheel], { platform: MAC, promised, made })
      expect([warned, failures, files.length]).toEqual([[], [], 1])
    }
  })

  test.each([
    [MAC, 'macosx_11_0_arm64', MACH_O, 'a-1.0-cp312-cp312-linux_x86_64.whl'],
    [LINUX, 'linux_x86_64', ELF, 'a-1.0-cp312-cp312-macosx_14_0_arm64.whl'],
    [LINUX, 'linux_x86_64', ELF, 'a-1.0-cp312-cp312-manylinux_2_34_x86_64.whl'],
    [LINUX, 'linux_x86_64', ELF, 'a-1.0-cp312-cp312-linux_x86_64.whl'],
  ])('%j: a wish is no reason to ship what no machine of the kind installs: %#', async (platform, tag, code, name) => {
    const wheel = built(tag, { 'a/_core.so': code })
    const made = () => ({ [name]: bytesOf({ 'a/_core.so': code, more: 'x' }) })
    expect((await repaired([wheel], { platform, promised: false, made })).failures).toEqual([
      expect.stringMatching(`^build/floor: ${name.replaceAll('.', '\\.')} is not tagged for`),
    ])
  })
})

test('several wheels are one error, or one warning beside what is fine', async () => {
  const shown = { overall_tag: 'linux_x86_64', sym_tag: 'manylinux_2_34_x86_64' }
  const tooNew = [{ file: 'a/_core.so', library: 'libc.so.6', version: 'GLIBC_2.34', symbols: ['dlopen'] }]
  const wheels = ['a', 'b', 'c'].map(name => {
    const file = path.join(dir, 'built', `${name}-1.0-cp312-cp312-linux_x86_64.whl`)
    writeFileSync(file, bytesOf(NATIVE))
    return file
  })
  const given = {
    shown,
    tooNew,
    made: (floor: string) => (floor === '2.28' ? { code: 1 } : { [MANY.replace('2_28', '2_34')]: bytesOf(REPAIRED) }),
  }
  const { failures, warned } = await repaired(wheels, given)
  expect([failures, warned]).toEqual([
    [expect.stringMatching(/^build\/floor: a-1\.0\S+ \(and 2 more of its wheels\) does not run/)],
    [],
  ])
  const wish = await repaired(wheels, { ...given, promised: false })
  expect([wish.failures, wish.files.length]).toEqual([[], 3])
  expect(wish.warned).toEqual([expect.stringMatching(/^a-1\.0-\S+ \(and 2 more wheels\) is tagged for a newer system/)])
})

test('what fails to build is told, and no wheel is shipped without it', async () => {
  const failed = Promise.reject(new PackagingError('build/backend-failed', { message: 'It failed.', fix: 'Mend it.' }))
  const made = () => ({ [MANY]: bytesOf(REPAIRED) })
  const { failures, files } = await repaired([built('linux_x86_64'), failed], { made })
  expect([failures, files]).toEqual([['build/backend-failed: It failed.'], []])
})

test('wheels without compiled files are one error, in order', async () => {
  const hollow = ['b', 'a'].map(name => {
    const file = path.join(dir, 'built', `${name}-1.0-cp312-cp312-linux_x86_64.whl`)
    writeFileSync(file, bytesOf({ 'a.py': 'x' }))
    return file
  })
  expect((await repaired(hollow)).failures).toEqual([
    'build/mismatch: a-1.0-cp312-cp312-linux_x86_64.whl, b-1.0-cp312-cp312-linux_x86_64.whl are tagged for one platform but have no compiled file.',
  ])
})

describe('why auditwheel failed is read without trust:', () => {
  const made = () => ({ code: 1, tail: ['cannot do it'] })
  const tooNew = [{ file: 'a.so', library: 'libc.so.6', version: 'GLIBC_2.34', symbols: ['x'] }]
  const WHEEL = 'a-1.0-cp312-cp312-linux_x86_64.whl'
  const toolFailed = [`build/tool-failed: auditwheel cannot repair ${WHEEL} for other machines: cannot do it`]
  const floor = [`build/floor: ${WHEEL} does not run on glibc 2.28: it needs GLIBC_2.34 (x) of libc.so.6 in a.so.`]

  test.each<[string, object | undefined, readonly object[], readonly string[]]>([
    ['nothing is known', undefined, tooNew, toolFailed],
    ['no tag of all', { sym_tag: 'manylinux_2_34_x86_64' }, tooNew, toolFailed],
    ['no tag of symbols', { overall_tag: 'linux_x86_64' }, tooNew, toolFailed],
    ['no symbol is too new', { overall_tag: 'linux_x86_64', sym_tag: 'linux_x86_64' }, [], toolFailed],
    ['no libraries', { overall_tag: 'linux_x86_64', sym_tag: 'linux_x86_64' }, tooNew, floor],
  ])('%s', async (_, shown, symbols, expected) => {
    const { failures, commands } = await repaired([built('linux_x86_64')], { shown, tooNew: symbols, made })
    expect(failures).toEqual(expected)
    for (const { capture, limits } of commands) {
      expect(capture).toBe(true)
      expect(limits?.total).toBeGreaterThanOrEqual(60_000)
    }
  })

  test('the version to raise the minimum to is that of the symbols', async () => {
    const fixes = async (sym_tag: string) =>
      (await repaired([built('linux_x86_64')], { shown: { overall_tag: 'linux_x86_64', sym_tag }, tooNew, made })).fixes
    expect(await fixes('manylinux_2_35_x86_64')).toEqual([expect.stringMatching(/^Set glibc to 2\.35;/)])
    expect(await fixes('linux_x86_64')).toEqual([expect.stringMatching(/^Set compiler to zig,/)])
  })

  test('a wish for which no newer system is enough is told with what is needed', async () => {
    const shown = { overall_tag: 'linux_x86_64', sym_tag: 'manylinux_2_34_x86_64' }
    const { failures, fixes } = await repaired([built('linux_x86_64')], { shown, tooNew, made, promised: false })
    expect(failures).toEqual(floor)
    expect(fixes).toEqual([expect.stringMatching(/^Set glibc to 2\.34;/)])
  })
})

describe('refused:', () => {
  const WHEEL = 'a-1.0-cp312-cp312-linux_x86_64.whl'
  test.each<[what: string, files: Files, hollow: boolean]>([
    ['text alone', { 'a.py': 'x = 1\n', 'data.bin': 'hello' }, true],
    ['a file of another system', { 'a.so': MACH_O }, true],
    ['a compiled file', { 'a.so': ELF }, false],
    ['a compiled file that is called text', { 'a.txt': ELF }, true],
    ['three bytes', { 'a.so': 'abc' }, true],
    ['an empty file beside a compiled one', { 'b/': '', empty: '', 'a.so': ELF }, false],
  ])('a wheel for one platform with %s: %#', async (_, files, hollow) => {
    const { failures } = await repaired([built('linux_x86_64', files)], { made: () => ({ [MANY]: bytesOf(REPAIRED) }) })
    expect(failures).toEqual(
      hollow ? [`build/mismatch: ${WHEEL} is tagged for one platform but has no compiled file.`] : [],
    )
  })
  test('a failure of the tool, with the line that says why', async () => {
    const made = () => ({ code: 1, tail: ['start', 'Error: libz not here', 'end'] })
    expect((await repaired([built('linux_x86_64')], { made })).failures).toEqual([
      `build/tool-failed: auditwheel cannot repair ${WHEEL} for other machines: Error: libz not here`,
    ])
    expect(
      (await repaired([built('linux_x86_64')], { made: () => ({ code: 1, tail: ['only this'] }) })).failures,
    ).toEqual([`build/tool-failed: auditwheel cannot repair ${WHEEL} for other machines: only this`])
  })
  test('a tool that makes nothing, or several', async () => {
    expect((await repaired([built('linux_x86_64')])).failures).toEqual([
      `build/nothing: auditwheel reported success for ${WHEEL} but made no file.`,
    ])
    const two = () => ({ [MANY]: bytesOf(REPAIRED), 'b.whl': bytesOf(REPAIRED), 'notes.txt': bytesOf({}) })
    const { failures } = await repaired([built('linux_x86_64')], { made: two })
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^build\/several: .* but made .*\.whl, .*\.whl\.$/)
  })
  test('a result for a newer system than was asked for', async () => {
    const newer = 'a-1.0-cp312-cp312-manylinux_2_34_x86_64.whl'
    expect(
      (await repaired([built('linux_x86_64')], { made: () => ({ [newer]: bytesOf(REPAIRED) }) })).failures,
    ).toEqual([`build/floor: ${newer} is not tagged for glibc 2.28 (linux-x86_64).`])
    expect((await repaired([built('linux_x86_64')], { platform: { ...LINUX, floor: '2.4' } })).failures).toEqual([
      expect.stringMatching('is not tagged for glibc 2.4'),
    ])
  })
  test('a wheel of a container that is not for the system', async () => {
    const { failures, commands } = await repaired([built('linux_x86_64')], { repairedElsewhere: true })
    expect(failures).toEqual([
      `build/floor: ${WHEEL} was built in a container and is not for glibc 2.28 (linux-x86_64).`,
    ])
    expect(commands.some(({ args }) => args.includes('repair'))).toBe(false)
  })
})
