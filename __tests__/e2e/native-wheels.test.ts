/**
 * Real extensions through every way there is to compile one, for two Pythons: built, marked for the floor, installed and
 * run. With the system's compiler for glibc 2.28 where that is possible on this machine, with zig for 2.17.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from '@jest/globals'
import { codes, command, type Ended, pythons } from '../../__fixtures__/command/command.js'
import { withoutRust } from '../../__fixtures__/e2e/standalone-python.js'
import * as projects from '../../__fixtures__/native/projects.js'
import { localPythons } from '../../__fixtures__/python-tools.js'

const [newer = '', , , older = newer] = pythons(4)
const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

interface Made extends Ended {
  /** Names of the wheels, sorted. */
  readonly wheels: readonly string[]
  readonly out: string
}

async function made(
  files: projects.Files,
  options: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Made> {
  const folder = projects.write({ '.gitignore': 'out\n', ...files })
  folders.push(folder)
  // meson-python makes sdists of what git knows.
  const date = '2026-01-02T03:04:05Z'
  const dated = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
  const git = (...args: string[]) => execFileSync('git', ['-C', folder, ...args], { env: dated })
  git('init', '--quiet')
  git('add', '--all')
  git(...['-c', 'user.name=a', '-c', 'user.email=a@example.com'], 'commit', '--quiet', '--message', 'tiny')
  const ended = await command(
    ['package', '.', '--python-versions', `${older} ${newer}`, '--output-dir', 'out', '--cache', 'false', ...options],
    folder,
    env,
  )
  const out = path.join(folder, 'out')
  const wheels = ended.status === 0 ? readdirSync(out).filter(name => name.endsWith('.whl')) : []
  return { ...ended, wheels: wheels.sort(), out }
}

const short = (python: string) => `cp${python.replace('.', '')}`
/** One wheel for each Python, all tagged for the minimum glibc, and every smoke test passed. */
function expectBoth({ status, stdout, stderr, wheels }: Made, floor: string): void {
  expect({ status, errors: status === 0 ? '' : stderr.slice(-3000) }).toEqual({ status: 0, errors: '' })
  expect(wheels.map(name => name.split('-')[2]).sort()).toEqual([short(older), short(newer)].sort())
  for (const name of wheels) {
    expect(name).toContain(`manylinux_${floor.replace('.', '_')}_`)
    expect(name).not.toMatch(/-linux_|\.linux_/)
  }
  // These small projects have no README, which is worth a warning.
  expect(stdout).toMatch(/is (ready to release|built; built with warnings)/)
}

const { setuptools, cython, cffi, scikitBuildCore, mesonPython, maturin, setuptoolsRust } = projects
const { abi3, threads, lost } = projects
const inC = { cython, cffi, scikitBuildCore, mesonPython }
const wheels = ['--formats', 'wheel']
const zig = [...wheels, '--compiler', 'zig', '--glibc', '2.17']

describe('for glibc 2.28 with the compiler of this machine', () => {
  test.each(Object.entries(inC))(
    '%s',
    async (_, files) => {
      expectBoth(await made(files, wheels), '2.28')
    },
    600_000,
  )
})

const rust = withoutRust()
if (rust !== undefined) process.stderr.write(`nothing is compiled with maturin and setuptools-rust: ${rust}\n`)
const inRust = rust === undefined ? { maturin, setuptoolsRust } : {}

describe('for glibc 2.17 with zig', () => {
  test.each(Object.entries({ ...inC, threads, ...inRust }))(
    '%s',
    async (_, files) => {
      expectBoth(await made(files, zig), '2.17')
    },
    600_000,
  )

  test('needs no other compiler', async () => {
    expectBoth(await made(setuptools, zig, { PATH: without('gcc', 'cc', 'as', 'ld') }), '2.17')
  }, 600_000)
})

test('one wheel for the stable ABI serves all', async () => {
  const { wheels: names, stderr } = await made(abi3, wheels)
  expect(names).toEqual([expect.stringMatching(/^tiny-1\.0\.0-cp39-abi3-.*manylinux_2_28_/)])
  expect(stderr).toContain(`test wheel on Python ${older}`)
  expect(stderr).toContain(`test wheel on Python ${newer}`)
}, 600_000)

test('the PEX contains the repaired wheels and runs', async () => {
  const run = await made(setuptools)
  expectBoth(run, '2.28')
  const { out } = run
  const pex = path.join(out, 'tiny-1.0.0.pex')
  const home = mkdtempSync(path.join(tmpdir(), 'package-python-home-'))
  folders.push(home)
  for (const version of [older, newer]) {
    const env = { HOME: home, PATH: '/usr/bin:/bin' }
    const python = localPythons().get(version) ?? ''
    expect(execFileSync(python, [pex], { encoding: 'utf8', env })).toBe('42\n')
  }
  const list = execFileSync(localPythons().get(newer) ?? '', ['-m', 'zipfile', '-l', pex], {
    encoding: 'utf8',
  })
  for (const wheel of run.wheels) expect(list).toContain(wheel)
}, 600_000)

test('the same source gives the same bytes in another folder', async () => {
  const digests = async () => {
    const { out, wheels: names } = await made(setuptools, wheels)
    return names.map(name =>
      createHash('sha256')
        .update(readFileSync(path.join(out, name)))
        .digest('hex'),
    )
  }
  const first = await digests()
  expect(first).toHaveLength(2)
  expect(await digests()).toEqual(first)
}, 600_000)

describe('what cannot be shipped', () => {
  test('an extension that needs a newer glibc: one error with the symbol and the ways out', async () => {
    const ended = await made(threads, [...wheels, '--glibc', '2.28'])
    expect(codes(ended)).toEqual(['build/floor'])
    expect(ended.status).toBe(6)
    expect(ended.stderr).toMatch(/GLIBC_2\.34 \(pthread_create.*\) of libc\.so\.6 in tiny\/_core\.cpython/)
    expect(ended.stderr).toMatch(/fix: Set glibc to 2\.34; or set compiler to zig/)
  }, 600_000)

  test('an extension that was left out silently', async () => {
    const ended = await made(lost, wheels)
    expect(codes(ended)).toEqual(['build/mismatch'])
    expect(ended.stderr).toContain('have no compiled file')
  }, 600_000)

  test.each([
    ...Object.entries({ setuptools, scikitBuildCore, mesonPython }).map(
      ([name, files]) => [name, files, 'a C or C++ compiler is needed'] as const,
    ),
    ...Object.entries({ maturin, setuptoolsRust }).map(([name, files]) => [name, files, 'Rust is needed'] as const),
  ])(
    '%s without its compiler: one error for all Pythons',
    async (_, files, text) => {
      const ended = await made(files, wheels, {
        PATH: without('gcc', 'cc', 'g++', 'c++', 'clang', 'cargo', 'rustc'),
      })
      expect(codes(ended)).toEqual(['host/tool-missing'])
      expect(ended.stderr).toContain(text)
    },
    600_000,
  )
})

/** A PATH with everything of /usr/bin but these programs, and their like with a version or a target in the name. */
function without(...programs: readonly string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-python-path-'))
  folders.push(folder)
  const bin = path.join(folder, 'bin')
  mkdirSync(bin)
  const named = (name: string) =>
    programs.some(program => name === program || name.startsWith(`${program}-`) || name.endsWith(`-${program}`))
  const hidden = (name: string) => named(name) || named(name.replace(/-\d+$/, '')) || /^c[89]9/.test(name)
  for (const name of readdirSync('/usr/bin'))
    if (!hidden(name)) symlinkSync(path.join('/usr/bin', name), path.join(bin, name))
  return bin
}
