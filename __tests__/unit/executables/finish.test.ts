/** What a format made becomes a file: its name, its checks, its signature, and the components inside of it. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { store } from '../../../__fixtures__/archives.js'
import { type RecordingRunner, recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { elf, pe } from '../../../__fixtures__/native/binaries.js'
import { options } from '../../../__fixtures__/options.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { sha256, wheelOf } from '../../../__fixtures__/simulated-tools.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { unpackFolder } from '../../../src/archives/extract.js'
import type { WheelFile } from '../../../src/core/model.js'
import { componentsOf, finishExecutable } from '../../../src/executables/finish.js'
import type { MadeExecutable } from '../../../src/executables/format.js'
import { type Member, memberOf, type Origin } from '../../../src/executables/member.js'

const PYTHON: Origin = { kind: 'interpreter', version: '3.12.1' }
const posix = process.platform === 'win32' ? test.skip : test

interface Given {
  readonly platform?: string
  readonly values?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly within?: boolean
  readonly program?: string
  readonly others?: readonly string[]
  /** The glibc that the program needs. */
  readonly glibc?: string
}

/** Finishes a program, or a folder with one. @param files of the folder */
async function finish(given: Given, files?: Readonly<Record<string, string>>) {
  const { platform = 'linux-x86_64', values = {}, env = {}, program, others } = given
  const [made, dir, bin] = [tempDir('made'), tempDir('finished'), tempDir('bin')]
  writeFileSync(path.join(bin, 'signer'), '', { mode: 0o755 })
  const file = path.join(made, 'result')
  const bytes = platform.startsWith('windows')
    ? pe()
    : elf({ versions: { 'libc.so.6': { [`GLIBC_${given.glibc ?? '2.17'}`]: ['open'] } } })
  if (files === undefined) writeFileSync(file, bytes, { mode: 0o600 })
  else write(file, files)
  const said: string[] = []
  const runner: RecordingRunner = recordingRunner()
  const request = {
    context: {
      host: { workspace: '/nowhere', env: { PATH: bin, ...env } },
      runner,
      configuration: { options: options(values), given: values, plan: given.within ? { within: {} } : {} },
    },
    made: {
      path: file,
      ...(program !== undefined && { program }),
      ...(others !== undefined && { others }),
      members: [await memberOf('answer', bytes, PYTHON)],
      warnings: [{ check: 'icon', reason: 'is another one' }],
    },
    ...{
      dir,
      stem: 'answer-1.0',
      target: { platform: platforms(platform)[0] },
      say: (line: string) => said.push(line),
    },
  }
  const { file: finished, checks } = await finishExecutable(request as never)
  return { file: finished, dir, checks, said, commands: runner.commands, names: readdirSync(dir), bytes }
}

describe('the file', () => {
  test('of one program is the program, under its name', async () => {
    const { file, dir, names, bytes } = await finish({})
    expect([file, names]).toStrictEqual([path.join(dir, 'answer-1.0'), ['answer-1.0']])
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  posix('of one program can be started by everyone', async () => {
    expect(statSync((await finish({})).file).mode & 0o777).toBe(0o755)
  })

  test('for Windows has a suffix', async () => {
    expect((await finish({ platform: 'windows-x86_64' })).names).toStrictEqual(['answer-1.0.exe'])
  })

  const FOLDER = { answer: 'program', server: 'program', 'lib/data': 'data' }
  posix('of a folder is an archive in which its programs, and nothing else, can be started', async () => {
    const { file, names, dir } = await finish({ program: 'answer', others: ['server'] }, FOLDER)
    expect(names).toStrictEqual(['answer-1.0.tar.gz'])
    const top = await unpackFolder(file, path.join(dir, 'again'))
    expect(path.basename(top)).toBe('answer-1.0')
    const starts = ['answer', 'server', 'lib/data'].map(name => statSync(path.join(top, name)).mode & 0o111)
    expect(starts).toStrictEqual([0o111, 0o111, 0])
  })

  test('of a folder for Windows is a zip archive', async () => {
    const given = { platform: 'windows-x86_64', program: 'answer.exe' }
    const { file, names, dir } = await finish(given, { 'answer.exe': 'program', 'lib/data': 'data' })
    expect(names).toStrictEqual(['answer-1.0.zip'])
    const top = await unpackFolder(file, path.join(dir, 'again'))
    expect(readdirSync(top).sort()).toStrictEqual(['answer.exe', 'lib'])
  })

  test('of a folder has every program', async () => {
    for (const lacking of [{ program: 'other' }, { program: 'answer', others: ['lib/other'] }])
      expect(await failuresOf(() => finish(lacking, FOLDER))).toEqual([
        expect.stringMatching(
          /^build\/nothing: The folder that was made does not contain the program (?:lib\/)?other\./,
        ),
      ])
  })
})

describe('checks', () => {
  test('say what was inspected, and name the file', async () => {
    const { checks, said } = await finish({ platform: 'windows-x86_64' })
    expect(checks.map(({ name, result, artifact }) => `${name} ${result} ${artifact}`)).toStrictEqual([
      'architecture passed answer-1.0.exe',
      'floor passed answer-1.0.exe',
      'needs passed answer-1.0.exe',
      'host files passed answer-1.0.exe',
      'icon warning answer-1.0.exe',
    ])
    expect(said[0]).toBe('architecture: all 1 programs and libraries are x86_64')
    expect(said).toHaveLength(5)
  })

  test('stop where the minimum is promised', async () => {
    const result = async (given: Given) => (await finish(given)).checks.find(({ name }) => name === 'glibc')?.result
    expect(await result({ glibc: '2.39' })).toBe('warning')
    expect(await failuresOf(() => finish({ glibc: '2.39', values: { glibc: '2.28' } }))).toEqual([
      expect.stringMatching(/^build\/floor: answer-1.0 does not run/),
    ])
  })
})

describe('the signature', () => {
  const values = { 'sign-command': 'signer {file}', 'sign-env': 'KEY' }
  const signature = ({ checks }: Awaited<ReturnType<typeof finish>>) =>
    checks.filter(({ name }) => name === 'signature').map(({ result, reason }) => `${result}: ${reason}`)

  test('is made before the file has its name', async () => {
    const made = await finish({ values, env: { KEY: 'x' } })
    expect(signature(made)).toStrictEqual(['passed: signed with signer'])
    expect(made.commands).toMatchObject([{ label: 'sign answer-1.0', env: { KEY: 'x' }, cwd: made.dir }])
    expect(path.basename(made.commands[0]?.args[0] ?? '')).toBe('result')
  })

  test('of several programs is one check', async () => {
    const files = { answer: '', server: '' }
    const made = await finish({ values, env: { KEY: 'x' }, program: 'answer', others: ['server'] }, files)
    expect(made.commands.map(({ args }) => path.basename(args[0] ?? ''))).toStrictEqual(['answer', 'server'])
    expect(signature(made)).toStrictEqual(['passed: signed with signer'])
  })

  test('is not requested, cannot be made, or is left to another job', async () => {
    const results = [
      await finish({}),
      await finish({ values }),
      await finish({
        values: { ...values, sign: 'windows' },
        env: { KEY: 'x' },
        platform: 'windows-x86_64',
        within: true,
      }),
    ]
    expect(results.map(signature)).toStrictEqual([
      [],
      ['skipped: not signed: KEY not set here'],
      ['skipped: not signed yet: the command sign does it, in a job of its own'],
    ])
    expect(results.flatMap(({ commands }) => commands)).toStrictEqual([])
  })
})

describe('components', () => {
  const member = (file: string, origin: Origin, bytes: Buffer = Buffer.alloc(0)): Promise<Member> =>
    memberOf(file, bytes, origin)
  const wheel = (name: string, files: Readonly<Record<string, string>> = {}): WheelFile => {
    const bytes = wheelOf({ name, files })
    const file = `${name}-1.0-py3-none-any.whl`
    return {
      path: store(tempDir('wheels'), file, bytes),
      filename: file,
      sha256: sha256(bytes),
    } as unknown as WheelFile
  }
  const of = async (made: Partial<MadeExecutable>, wheels: readonly WheelFile[] = []) =>
    componentsOf({ path: '/made', members: [], ...made }, wheels)

  test('are the wheels of which something is inside, without a digest', async () => {
    const members = [await member('lib/My_Dep.py', { kind: 'wheel', package: 'My.Dep', version: '1.0' })]
    const found = await of({ members }, [wheel('my_dep'), wheel('other')])
    expect(found).toMatchObject([{ kind: 'wheel', name: 'my_dep', version: '1.0' }])
    expect(found).toHaveLength(1)
    expect(found[0]).not.toHaveProperty('sha256')
    expect(found[0]).not.toHaveProperty('parts')
  })

  test('have of the libraries of a wheel those that are inside', async () => {
    const dep = wheel('dep', { 'dep.libs/liba-12345678.so.1': 'a', 'dep.libs/libb-12345678.so.1': 'b' })
    const origin: Origin = { kind: 'wheel', package: 'dep', version: '1.0' }
    const parts = async (...names: readonly string[]) => {
      const members = await Promise.all(['dep.py', ...names].map(name => member(name, origin)))
      return (await of({ members }, [dep]))[0]?.parts?.map(({ name }) => name)
    }
    expect(await parts('dep.libs/liba-12345678.so.1')).toStrictEqual(['liba'])
    expect(await parts('x/liba-12345678.so.1', 'libb-12345678.so.1')).toStrictEqual(['liba', 'libb'])
    expect(await parts()).toBeUndefined()
  })

  test('are one Python, and each tool once', async () => {
    const tool: Origin = { kind: 'tool', package: 'scie-jump', version: '1.12.0' }
    const members = await Promise.all([
      member('a', PYTHON),
      member('b', PYTHON),
      member('c', tool),
      member('d', tool),
      member('e', { ...tool, version: '1.13.0' }),
      member('f', { ...tool, package: 'ptex' }),
      member('g', { kind: 'unknown' }),
    ])
    expect(await of({ members })).toStrictEqual([
      {
        ...{ kind: 'interpreter', name: 'CPython', version: '3.12.1' },
        ...{ purl: 'pkg:generic/cpython@3.12.1', license: 'PSF-2.0' },
      },
      { kind: 'tool', name: 'scie-jump', version: '1.12.0' },
      { kind: 'tool', name: 'scie-jump', version: '1.13.0' },
      { kind: 'tool', name: 'ptex', version: '1.12.0' },
    ])
  })

  test('are the libraries of this machine, each file of them; data files are one entry', async () => {
    const origin: Origin = {
      kind: 'system',
      package: 'libssl3',
      version: '1:3.0+b',
      distribution: 'debian',
      license: 'X',
    }
    const bytes = elf()
    const bare: Origin = { kind: 'system', package: 'tcl/tk' }
    const members = await Promise.all([
      member('lib/libssl.so.3', origin, bytes),
      member('lib/libcrypto.so.3', origin, bytes),
      member('tcl/a', bare),
      member('tcl/b', bare),
      member('tcl/c', { ...bare, version: '8.6' }),
      member('tcl/d', { ...bare, version: '8.6', distribution: '' }),
    ])
    const ssl = { kind: 'library', name: 'libssl3' }
    const rest = { license: 'X', version: '1:3.0+b', purl: 'pkg:deb/debian/libssl3@1%3A3.0%2Bb' }
    expect(await of({ members })).toStrictEqual([
      { ...ssl, path: 'lib/libssl.so.3', sha256: sha256(bytes), ...rest },
      { ...ssl, path: 'lib/libcrypto.so.3', sha256: sha256(bytes), ...rest },
      { kind: 'library', name: 'tcl/tk' },
      { kind: 'library', name: 'tcl/tk', version: '8.6' },
    ])
  })

  test('have the texts of their licenses, and the license that is known with them', async () => {
    const members = [await member('a', PYTHON), await member('b', { kind: 'tool', package: 'pex', version: '2' })]
    const texts = [
      { component: 'CPython', path: 'LICENSE.txt', text: 'PSF', license: 'Python-2.0' },
      { component: 'CPython', path: 'NOTICE', text: 'more' },
      { component: 'else', path: 'LICENSE', text: 'else' },
    ]
    const crate = { kind: 'crate', name: 'libc', version: '0.2' } as const
    const [python, ...others] = await of({ members, texts, components: [crate] })
    expect(python).toMatchObject({
      license: 'Python-2.0',
      licenseTexts: [
        { path: 'LICENSE.txt', text: 'PSF' },
        { path: 'NOTICE', text: 'more' },
      ],
    })
    expect(others).toStrictEqual([{ kind: 'tool', name: 'pex', version: '2' }, crate])
    const [own] = await of({ members, texts: texts.slice(1) })
    expect(own).toMatchObject({ license: 'PSF-2.0' })
  })
})
