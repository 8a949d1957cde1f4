/** What several kinds of executables share: facts about a Python, a folder of wheels, compiled modules. No Python runs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { store, zip } from '../../../__fixtures__/archives.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Interpreter, WheelFile } from '../../../src/core/model.js'
import { compileModules } from '../../../src/executables/bytecode.js'
import { findCargo, firstText, makeSite, probeEmbeddable, probeParts } from '../../../src/executables/probe.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('probe')
})

describe('a Python', () => {
  const start = (gui: boolean): EntryPoint =>
    ({ kind: 'function', module: 'app', attribute: 'main', gui }) as EntryPoint
  const answering = (answer: object) => recordingRunner(() => ({ stdout: JSON.stringify(answer) }))

  test('tells its parts, alone', async () => {
    const parts = { version: '3.12.1', library: null, stdlib: '/l', dynload: null, site: 'site-packages' }
    const runner = answering(parts)
    expect(await probeParts('/py', runner, '/made')).toStrictEqual(parts)
    expect(runner.commands[0]).toMatchObject({ tool: '/py', cwd: '/made', capture: true, limits: { total: 60_000 } })
    expect(runner.commands[0]?.args.slice(0, 3)).toStrictEqual(['-I', '-S', '-B'])
  })

  test('is asked for the entry point, but not for that of a program with windows', async () => {
    const answer = { shared: true, library: ['/l'], prefix: '/p', start: 'fine' }
    const runner = answering(answer)
    expect(await probeEmbeddable(runner, '/py', '/site', start(false))).toMatchObject({ shared: true, prefix: '/p' })
    await probeEmbeddable(runner, '/py', '/site', start(true))
    await probeEmbeddable(runner, '/py', '/site', { kind: 'module', module: 'app' } as EntryPoint)
    expect(runner.commands.map(({ args }) => args.slice(1))).toStrictEqual([
      ['/site', 'app', 'main'],
      ['/site'],
      ['/site'],
    ])
    expect(runner.commands[0]).toMatchObject({
      ...{ cwd: '/site', capture: true, limits: { total: 120_000 } },
      env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' },
    })
  })

  test.each([
    ['missing', 'does not exist'],
    ['not-callable', 'is not a function'],
  ])('whose entry point is %s is refused', async (found, what) => {
    await expect(probeEmbeddable(answering({ start: found }), '/py', '/site', start(false))).rejects.toMatchObject({
      code: 'project/entry-point',
      message: `The entry point app:main ${what}.`,
    })
  })
})

describe('a folder of wheels', () => {
  const wheel = (name: string, files: Readonly<Record<string, string>>) => {
    const file = `${name}-1.0-py3-none-any.whl`
    const members = Object.entries(files).map(([member, data]) => ({ name: member, data }))
    return {
      path: store(dir, file, zip([...members, { name: `${name}-1.0.dist-info/RECORD`, data: '' }])),
    } as WheelFile
  }

  test('has the files of all; of one that several have the first stays, and a difference is told', async () => {
    const said: string[] = []
    const site = path.join(dir, 'deep', 'site')
    const { owners, dir: folder } = await makeSite(
      [
        wheel('one', { 'ns/__init__.py': '', 'ns/a.py': 'a' }),
        wheel('two', { 'ns/__init__.py': '', 'ns/a.py': 'other', 'ns/b/c.py': 'c' }),
      ],
      site,
      line => said.push(line),
    )
    expect(folder).toBe(site)
    expect(['ns/a.py', 'ns/b/c.py'].map(name => readFileSync(path.join(site, name), 'utf8'))).toStrictEqual(['a', 'c'])
    expect(['ns/__init__.py', 'ns/a.py', 'ns/b/c.py'].map(name => owners.get(name)?.package)).toStrictEqual([
      ...['one', 'one', 'two'],
    ])
    expect(owners.get('two-1.0.dist-info/RECORD')).toStrictEqual({ package: 'two', version: '1.0' })
    expect(said).toStrictEqual(['ns/a.py is in one and, different, in two: the first one is used'])
    expect(existsSync(`${site}.unpacking`)).toBe(false)
  })

  test('takes nothing else', async () => {
    await expect(makeSite([{ path: '/a.zip' } as WheelFile], path.join(dir, 'site'), () => {})).rejects.toThrow(
      '/a.zip is not a wheel',
    )
  })
})

describe('Rust', () => {
  test.each([
    [['cargo'], 'rustc'],
    [['rustc'], 'cargo'],
    [[], 'cargo'],
  ])('with %j alone lacks %s', async (there, missing) => {
    for (const name of there) writeFileSync(path.join(dir, name), '', { mode: 0o755 })
    await expect(findCargo({ env: { PATH: dir }, workspace: '/nowhere' }, 'It is needed')).rejects.toMatchObject({
      code: 'host/tool-missing',
      message: `It is needed, and there is no ${missing} on PATH.`,
    })
  })

  const onPosix = process.platform === 'win32' ? test.skip : test
  onPosix('is both of its programs', async () => {
    for (const name of ['cargo', 'rustc']) writeFileSync(path.join(dir, name), '', { mode: 0o755 })
    expect(await findCargo({ env: { PATH: dir }, workspace: '/nowhere' }, 'x')).toStrictEqual({
      cargo: path.join(dir, 'cargo'),
      rustc: path.join(dir, 'rustc'),
    })
  })
})

test('the first license text that can be read', async () => {
  const files = ['none', 'b', 'c'].map(name => path.join(dir, name))
  for (const file of files.slice(1)) writeFileSync(file, path.basename(file))
  expect(await firstText('x', 'MIT', files)).toStrictEqual([{ component: 'x', path: 'b', text: 'b', license: 'MIT' }])
  expect(await firstText('x', 'MIT', files.slice(0, 1))).toStrictEqual([])
})

describe('modules', () => {
  const python = { path: '/py' } as Interpreter
  const compile = async (code: number, files: readonly string[]) => {
    const runner = recordingRunner(() => ({ code, tail: ['why'] }))
    await compileModules(runner, python, path.join(dir, 'root'), files)
    return runner.commands
  }

  test('are compiled by one process in their order, as the same bytes everywhere', async () => {
    const [command] = await compile(0, ['/made/b.py', '/made/a.py'])
    expect(readFileSync(path.join(dir, 'root.modules'), 'utf8')).toBe('/made/b.py\n/made/a.py\n')
    expect(command).toMatchObject({
      ...{ tool: '/py', cwd: dir, env: { PYTHONHASHSEED: '0' }, limits: { total: 1_800_000, idle: 900_000 } },
    })
    expect(command?.args.slice(-6)).toStrictEqual([
      '-s',
      path.join(dir, 'root'),
      '-p',
      '/',
      '-i',
      path.join(dir, 'root.modules'),
    ])
  })

  test('may be no Python, some of them; but a Python that cannot compile is an error', async () => {
    expect(await compile(1, ['/made/a.py'])).toHaveLength(1)
    expect(await compile(0, [])).toStrictEqual([])
    for (const code of [2, -1])
      await expect(compile(code, ['/made/a.py'])).rejects.toMatchObject({ code: 'build/tool-failed', detail: ['why'] })
  })
})
