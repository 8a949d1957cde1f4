/**
 * A scie started as its users start it: by a launcher that reads the format as scie-jump's documentation has it, with a
 * CPython of this machine in place of the standalone one (the real one is in the end-to-end tests).
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { TestServer } from '../../../__fixtures__/host/server.js'
import { DEMO_COMMANDS, makeDemo } from '../../../__fixtures__/pex.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { archiveName, borrowedPython, makeDemoScie } from '../../../__fixtures__/scie/make.js'
import { createMirror, JUMP, type Mirror, PTEX } from '../../../__fixtures__/scie/mirror.js'
import { compile, noStandIns } from '../../../__fixtures__/scie/stand-ins.js'

const [version = '3.12', python = ''] =
  [...localPythons()].find(([each]) => ['3.11', '3.12', '3.13'].includes(each)) ?? []
const minor = Number(version.slice(2))
const skipped =
  process.platform === 'linux' && process.arch === 'x64' ? noStandIns() : 'the demo scie is for Linux on x86_64'
if (skipped) process.stderr.write(`skipped: ${skipped}\n`)
const given = skipped ? describe.skip : describe

let temp = ''
let pex = ''
let mirror: Mirror
let server: TestServer
let values: Record<string, string> = {}

beforeAll(async () => {
  if (skipped) return
  temp = mkdtempSync(join(tmpdir(), 'scie-'))
  pex = join(temp, 'demo.pex')
  // Two Pythons and three platforms inside: the scie takes what it needs.
  await makeDemo({ folder: join(temp, 'pex'), output: pex, minors: [minor, 14] })
  mirror = createMirror(temp)
  compile('launcher', 'linux-x86_64', mirror.jump('scie-jump-linux-x86_64'))
  compile('fetcher', 'linux-x86_64', mirror.ptex('ptex-linux-x86_64'))
  borrowedPython(temp, minor, python, mirror.python(archiveName(minor)))
  server = await mirror.serve()
  values = { 'scie-lock': mirror.lock(), 'scie-assets': server.url }
})
afterAll(async () => {
  await server?.close()
  if (temp !== '') rmSync(temp, { recursive: true, force: true })
})

function start(file: string, args: readonly string[], home: string, env: Record<string, string> = {}, input = '') {
  return spawnSync(file, args, {
    encoding: 'utf8',
    input,
    timeout: 240_000,
    env: { HOME: home, PATH: '/usr/bin:/bin', ...env },
  })
}
const said = (stdout: string) => JSON.parse(stdout) as Record<string, unknown>

given('eager', () => {
  let file = ''
  let home = ''
  beforeAll(async () => {
    const made = await makeDemoScie({ folder: temp, pex, minor, values })
    file = join(temp, 'demo')
    execFileSync('mv', [made.path, file])
    home = join(temp, 'a home')
    mkdirSync(home)
    const origins = made.members.map(({ path, origin }) => `${origin.kind} ${path}`)
    expect(origins).toContain(`interpreter ${archiveName(minor)}/python/bin/python3.${minor}`)
    expect(origins).toContain('tool scie-jump-linux-x86_64')
    expect(origins).toContain('tool scie_configure.py')
    expect(origins).toContain('wheel demo.pex/.deps/demo-1.0-py3-none-any.whl/demo.py')
    // One Python and one platform of the six.
    expect(origins.filter(each => each.endsWith('/dep.py'))).toHaveLength(1)
    expect(origins.some(each => each.startsWith('unknown'))).toBe(false)
  })

  test('runs the application of its target: arguments, standard input, exit status', () => {
    const first = start(file, ['a b', '--x'], home)
    expect([first.status, first.stderr]).toEqual([0, ''])
    expect(said(first.stdout)).toMatchObject({
      version: [3, minor],
      dep: `cp3${minor}-cp3${minor}-manylinux_2_17_x86_64`,
      args: ['a b', '--x'],
      argv0: file,
    })
    expect(start(file, ['exit', '3'], home).status).toBe(3)
    expect(said(start(file, ['stdin'], home, {}, 'words').stdout).stdin).toBe('words')
  })

  test('what the caller has set for other Pythons and PEX files does not reach it', () => {
    const canary = join(temp, 'canary')
    mkdirSync(canary, { recursive: true })
    writeFileSync(join(canary, 'dep.py'), 'TAG = "the caller’s"')
    const env = {
      PYTHONPATH: canary,
      PYTHONHOME: canary,
      PEX_ROOT: join(canary, 'root'),
      PEX_PYTHON: '/none',
      PEX_PATH: canary,
    }
    const fresh = mkdtempSync(join(temp, 'home-'))
    for (const folder of [fresh, home, home]) {
      const { status, stdout, stderr } = start(file, [], folder, env)
      expect([status, stderr]).toEqual([0, ''])
      expect(said(stdout)).toMatchObject({ dep: expect.stringMatching(/^cp3/), path: [] })
    }
    expect(readdirSync(canary)).toEqual(['dep.py'])
  })

  test('other scripts of the application, as of a PEX', () => {
    // pex writes no script that starts in a folder with a space in its name.
    const plain = mkdtempSync(join(temp, 'home-'))
    expect(start(file, [], plain, { PEX_SCRIPT: 'other' }).stdout).toBe('other\n')
    const inside = start(file, ['-c', 'import dep; print(dep.__name__)'], home, { PEX_INTERPRETER: '1' })
    expect(inside.stdout).toBe('dep\n')
  })

  test('ends with its manifest on one line, as `tail -1` shows it', () => {
    const tail = execFileSync('tail', ['-n', '1', file], { encoding: 'utf8' })
    expect(JSON.parse(tail)).toMatchObject({ scie: { jump: { version: JUMP }, lift: { name: 'demo' } } })
  })

  test('is the same when made again', async () => {
    const again = await makeDemoScie({ folder: temp, pex, minor, values })
    expect(readFileSync(again.path).equals(readFileSync(file))).toBe(true)
  })
})

given('several commands', () => {
  let file = ''
  let home = ''
  beforeAll(async () => {
    const several = join(temp, 'several.pex')
    await makeDemo({ folder: join(temp, 'several'), output: several, minors: [minor], entryPoint: DEMO_COMMANDS })
    const made = await makeDemoScie({ folder: temp, pex: several, minor, values, entryPoint: DEMO_COMMANDS })
    file = join(temp, 'tools-1.0-linux-x86_64')
    execFileSync('mv', [made.path, file])
    home = mkdtempSync(join(temp, 'home-'))
  })

  test('the first argument names one, and is not one of its own', () => {
    const done = start(file, ['demo', 'other', '--x'], home)
    expect([done.status, done.stderr]).toEqual([0, ''])
    expect(said(done.stdout)).toMatchObject({ args: ['other', '--x'], argv0: expect.stringMatching(/\/bin\/demo$/) })
    expect(said(done.stdout).pex).toEqual(['PEX'])
    expect(start(file, ['other'], home).stdout).toBe('other\n')
    expect(start(file, ['dep', 'x'], home).stdout).toBe("module ['x']\n")
  })

  test('a link that is called like one starts it, and takes nothing from its arguments', () => {
    const link = join(mkdtempSync(join(temp, 'links-')), 'demo')
    symlinkSync(file, link)
    expect(said(start(link, ['other'], home).stdout)).toMatchObject({ args: ['other'] })
  })

  test('nothing is started where none is named, unless a variable says what', () => {
    expect(start(file, ['--version'], home).status).toBe(1)
    expect(start(file, ['demo'], home, { PEX_SCRIPT: 'other' }).stdout).toBe('other\n')
  })
})

given('lazy', () => {
  test('fetches its Python at the first run, by its hash, and never again', async () => {
    const made = await makeDemoScie({ folder: temp, pex, minor, values: { ...values, 'scie-style': 'lazy' } })
    expect(made.warnings).toEqual([{ check: 'first run', reason: expect.stringContaining(server.url) }])
    expect(made.members.some(({ origin }) => origin.kind === 'interpreter')).toBe(false)
    const home = mkdtempSync(join(temp, 'home-'))
    const before = server.requests.length
    // The server is this process: it cannot answer while it waits.
    const { stdout } = await asynchronously(made.path, home)
    expect(said(stdout)).toMatchObject({ version: [3, minor] })
    const asked = () => server.requests.slice(before).map(({ url }) => decodeURIComponent(url ?? ''))
    expect(asked()).toEqual([`/providers/PythonBuildStandalone/download/20260101/${archiveName(minor)}`])
    await asynchronously(made.path, home)
    expect(asked()).toHaveLength(1)
  })
})

async function asynchronously(file: string, home: string): Promise<{ stdout: string }> {
  return promisify(execFile)(file, [], { env: { HOME: home, PATH: '/usr/bin:/bin' } })
}

given('scripts/lock-scie.mjs', () => {
  test('locks what the releases publish, and what uv checks CPythons against', async () => {
    const all = createMirror(mkdtempSync(join(temp, 'all-')))
    const machines = [
      'linux-x86_64',
      'linux-aarch64',
      'macos-x86_64',
      'macos-aarch64',
      'windows-x86_64.exe',
      'windows-aarch64.exe',
    ]
    for (const machine of machines) {
      writeFileSync(all.jump(`scie-jump-${machine}`), machine)
      writeFileSync(all.ptex(`ptex-${machine}`), machine)
    }
    const expected = JSON.parse(readFileSync(all.lock(), 'utf8')) as Record<string, unknown>
    const served = await all.serve()
    const metadata = join(temp, 'download-metadata.json')
    const name = archiveName(12)
    const entry = (file: string, sha256: string | null) => ({
      url: `https://x/${encodeURIComponent(file)}`,
      sha256,
    })
    writeFileSync(
      metadata,
      JSON.stringify({
        a: entry(name, 'a'.repeat(64)),
        older: entry(name.replace('3.12.1+', '3.12.0+'), 'b'.repeat(64)),
        other: entry(name.replace('_stripped', ''), 'c'.repeat(64)),
        without: entry(name.replace('3.12.1', '3.12.2'), null),
      }),
    )
    const output = join(temp, 'made-lock.json')
    const args = [
      '--assets',
      served.url,
      '--scie-jump',
      JUMP,
      '--ptex',
      PTEX,
      '--uv-metadata',
      metadata,
      '--output',
      output,
    ]
    try {
      await promisify(execFile)(process.execPath, ['scripts/lock-scie.mjs', ...args])
      expect(JSON.parse(readFileSync(output, 'utf8'))).toEqual({
        ...expected,
        'python-build-standalone': { files: { [name]: 'a'.repeat(64) } },
      })
      writeFileSync(`${all.jump('scie-jump-linux-x86_64')}.sha256`, `${'d'.repeat(64)} *another-file\n`)
      await expect(promisify(execFile)(process.execPath, ['scripts/lock-scie.mjs', ...args])).rejects.toThrow(
        'is not the checksum of scie-jump-linux-x86_64',
      )
    } finally {
      await served.close()
    }
  })
})
