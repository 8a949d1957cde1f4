/** A PEX with several commands under real interpreters: how it is told which one, and what is left for that one. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DEMO_COMMANDS, makeDemo } from '../../../__fixtures__/pex.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'

const pythons = [...localPythons()].filter(([version]) => Number(version.slice(2)) <= 13)
const [version, newest] = pythons.sort(([a], [b]) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? ['', '']

let temp = ''
let app = ''
let links = ''

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'pex-commands-'))
  app = join(temp, 'demo.pex')
  const minors = pythons.map(([each]) => Number(each.slice(2)))
  await makeDemo({ folder: join(temp, 'made'), output: app, minors, entryPoint: DEMO_COMMANDS })
  links = mkdtempSync(join(temp, 'links-'))
  for (const name of ['demo', 'other', 'dep', 'none-of-them']) symlinkSync(app, join(links, name))
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

function start(tool: string, args: readonly string[], env: Record<string, string> = {}, path = '/usr/bin:/bin') {
  return spawnSync(tool, args, {
    env: { HOME: temp, PEX_ROOT: join(temp, 'root'), PATH: path, ...env },
    cwd: temp,
    encoding: 'utf8',
  })
}

function said(tool: string, args: readonly string[], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = start(tool, args, env)
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout) as { args: string[]; argv0: string; version: number[] }
}

/** The text without the names of files, which differ. */
const USAGE = /^usage: \S+ COMMAND \[ARGUMENT \.\.\.\]\ncommands: demo, dep, other\nA link to this file .*\n$/

describe.each(pythons)('CPython %s', (each, python) => {
  // First starts install, later ones go directly to what was installed.
  test.each(['first', 'later'])('%s start: by its first argument, which is not one of its own', () => {
    const { args, argv0, version: runs } = said(python, [app, 'demo', 'other', '-h'])
    expect(args).toEqual(['other', '-h'])
    expect(argv0).toMatch(/\/bin\/demo$/)
    expect(existsSync(argv0)).toBe(true)
    expect(runs).toEqual(each.split('.').map(Number))
    expect(start(python, [app, 'other']).stdout).toBe('other\n')
    expect(start(python, [app, 'dep', 'x']).stdout).toBe("module ['x']\n")
    expect(start(python, [app, 'demo', 'exit', '7']).status).toBe(7)
  })

  test('by the name of a link, which takes no argument from it', () => {
    const { args, argv0 } = said(python, [join(links, 'demo'), 'other'])
    expect([args, argv0]).toEqual([['other'], join(links, 'demo')])
    expect(start(python, [join(links, 'other'), 'demo']).stdout).toBe('other\n')
    expect(start(python, [join(links, 'dep'), 'demo']).stdout).toBe("module ['demo']\n")
  })
})

describe('the launcher', () => {
  const path = () => {
    const bin = mkdtempSync(join(temp, 'bin-'))
    symlinkSync(newest, join(bin, `python${version}`))
    if (existsSync('/usr/bin/ldd')) symlinkSync('/usr/bin/ldd', join(bin, 'ldd'))
    return bin
  }

  test('starts each, at first and again, through PATH too', () => {
    const bin = path()
    for (const _ of [1, 2]) {
      expect(start(app, ['other'], {}, bin).stdout).toBe('other\n')
      expect(start(join(links, 'other'), ['demo'], {}, bin).stdout).toBe('other\n')
    }
    expect(start('other', [], {}, `${links}:${bin}`).stdout).toBe('other\n')
  })

  test('a copy that is called like a command is that one', () => {
    const copy = join(mkdtempSync(join(temp, 'copy-')), 'other')
    copyFileSync(app, copy)
    expect(start(copy, ['demo'], {}, path()).stdout).toBe('other\n')
  })
})

describe('where none is named', () => {
  test.each([
    ['without arguments', [] as string[]],
    ['an option of no command', ['--version']],
    ['another word', ['Demo']],
  ])('%s: what there is, and exit status 2', (_, args) => {
    for (const file of [app, join(links, 'none-of-them')]) {
      const { status, stdout, stderr } = start(newest, [file, ...args])
      expect([status, stdout]).toEqual([2, ''])
      const [first = ''] = args
      const lines = first === '' ? stderr : stderr.slice(stderr.indexOf('\n') + 1)
      if (first !== '') expect(stderr).toContain(` has no command ${first}.`)
      expect(lines).toMatch(USAGE)
    }
  })

  test.each(['-h', '--help'])('%s: the same on standard output', option => {
    const { status, stdout, stderr } = start(newest, [app, option])
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(USAGE)
  })
})

describe("pex's variables", () => {
  test('PEX_SCRIPT names one, whatever the file is called', () => {
    const env = { PEX_SCRIPT: 'other' }
    expect(start(newest, [app, 'demo'], env).stdout).toBe('other\n')
    expect(start(newest, [join(links, 'demo')], env).stdout).toBe('other\n')
    expect(start(newest, [app, 'x'], { PEX_SCRIPT: 'dep' }).stdout).toBe("module ['x']\n")
    expect(said(newest, [app, 'other'], { PEX_SCRIPT: 'demo' }).args).toEqual(['other'])
  })

  test('PEX_MODULE and PEX_INTERPRETER do what they do in any PEX', () => {
    expect(start(newest, [join(links, 'demo'), 'x'], { PEX_MODULE: 'dep' }).stdout).toBe("module ['x']\n")
    expect(start(newest, [app, '-c', 'print(1)'], { PEX_INTERPRETER: '1' }).stdout).toBe('1\n')
  })

  test('where pex decides, it starts the same', () => {
    const env = { PEX_VENV: '0' }
    expect(start(newest, [app, 'other'], env).stdout).toBe('other\n')
    expect(start(newest, [join(links, 'other'), 'demo'], env).stdout).toBe('other\n')
    expect(said(newest, [app, 'demo', 'a'], env).args).toEqual(['a'])
    expect(start(newest, [app, 'dep', 'x'], env).stdout).toBe("module ['x']\n")
    expect(start(newest, [app, 'x'], { ...env, PEX_SCRIPT: 'dep' }).stdout).toBe("module ['x']\n")
    expect(start(newest, [app], env).status).toBe(2)
    expect(start(newest, [app, 'info'], { PEX_TOOLS: '1' }).stdout).toContain('"pex_hash"')
  })
})
