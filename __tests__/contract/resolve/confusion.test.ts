/**
 * Dependency confusion: another package of the same name on an index, an extra index or in a folder of wheels never takes
 * the place of the one that a source names. The whole command with real uv; the servers are on loopback.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { codes, command, pythons } from '../../../__fixtures__/command/command.js'
import { localPythons, toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import {
  impostors,
  indexOf,
  SOURCE_KINDS,
  smallProject,
  sourcedProject,
} from '../../../__fixtures__/sourced-project.js'

const [PYTHON = ''] = pythons(1)
const servers: Server[] = []
let root = ''
let app = ''
let bad = ''
let badIndex = ''
let empty = ''

beforeAll(async () => {
  root = tempDir('confusion')
  const own = await indexOf(path.join(root, 'mine'))
  app = sourcedProject(root, own.url)
  bad = impostors(path.join(root, 'impostors'))
  const other = await indexOf(bad)
  const nothing = await indexOf(path.join(root, 'nothing'))
  servers.push(own.server, other.server, nothing.server)
  badIndex = `${other.url}/simple`
  empty = `${nothing.url}/simple`
})

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections()
    server.close()
  }
})

/** The names that the PEX prints of its dependencies, and whether a byte of an impostor is in it. */
function inside(pex: string) {
  const { stdout, stderr } = spawnSync(localPythons().get(PYTHON) ?? '', [pex], {
    encoding: 'utf8',
    env: { PATH: '/usr/bin:/bin', HOME: root },
  })
  const find = `
import io, sys, zipfile
pex = zipfile.ZipFile(sys.argv[1])
for name in pex.namelist():
    data = pex.read(name)
    whole = [zipfile.ZipFile(io.BytesIO(data)).read(one) for one in zipfile.ZipFile(io.BytesIO(data)).namelist()] if name.endswith(".whl") else [data]
    if any(b"IMPOSTOR" in one for one in whole): print(name)
`
  const bytes = execFileSync(toolPython(), ['-c', find, pex], { encoding: 'utf8' })
  return { printed: stdout.trim().split('\n'), stderr, impostors: bytes }
}

/** `uv pip sync` of the lock that ships installs the very wheels of the PEX. */
async function expectInstalls(out: string, pex: string): Promise<void> {
  const lock = path.join(out, 'pylock.app.toml')
  const hashes = [...readFileSync(lock, 'utf8').matchAll(/sha256 = "([0-9a-f]{64})"/g)].map(match => match[1]).sort()
  const take = `
import hashlib, os, sys, zipfile
pex = zipfile.ZipFile(sys.argv[1])
for name in pex.namelist():
    if name.endswith(".whl"):
        print(hashlib.sha256(pex.read(name)).hexdigest())
        with open(os.path.join(sys.argv[2], os.path.basename(name)), "wb") as file: file.write(pex.read(name))
`
  const inPex = execFileSync(toolPython(), ['-c', take, pex, out], { encoding: 'utf8' })
  expect(inPex.trim().split('\n').sort()).toEqual(hashes)
  const environment = path.join(out, 'environment')
  const python = localPythons().get(PYTHON) ?? ''
  const run = promisify(execFile)
  const env = { ...process.env, UV_CACHE_DIR: path.join(root, 'cache') }
  await run(uvPath(), ['venv', '--quiet', '--python', python, environment], { env })
  const interpreter = path.join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  await run(uvPath(), ['pip', 'sync', '--quiet', '--python', interpreter, lock], { env, cwd: root })
  const { stdout } = await run(interpreter, ['-c', 'import app; app.main()'])
  expect(stdout.trim().split('\n')).toEqual(SOURCE_KINDS.map(kind => `mine ${kind}`))
}

const places = [
  ['the default index', () => ({ env: { UV_DEFAULT_INDEX: badIndex } })],
  ['an extra index', () => ({ env: { UV_DEFAULT_INDEX: empty, UV_INDEX: badIndex } })],
  ["pip's extra index", () => ({ env: { PIP_INDEX_URL: empty, PIP_EXTRA_INDEX_URL: badIndex } })],
  ['a folder of wheels', () => ({ env: { UV_DEFAULT_INDEX: empty }, options: ['--find-links', bad] })],
] as const

/** A lock of uv has the sources too; how it is read does not depend on the kind of index. */
const LOCKED = new Set(['the default index', 'a folder of wheels'])

async function packaged(
  where: { env: Record<string, string>; options?: readonly string[] },
  more: readonly string[] = [],
) {
  const out = path.join(root, 'out')
  rmSync(out, { recursive: true, force: true })
  const ended = await command(
    [
      'package',
      app,
      '--output-dir',
      out,
      '--formats',
      'pex',
      '--python-versions',
      PYTHON,
      ...(where.options ?? []),
      ...more,
    ],
    root,
    { UV_CACHE_DIR: path.join(root, 'cache'), UV_HTTP_RETRIES: '0', ...where.env },
  )
  return { ...ended, out, pex: path.join(out, 'app-1.0.pex') }
}

describe.each(places)('with other packages of the same names on %s', (place, where) => {
  test.each(LOCKED.has(place) ? ['resolved', 'from uv.lock'] : ['resolved'])(
    'every kind of source ships its own, %s',
    async how => {
      if (how === 'from uv.lock') {
        const env = { ...process.env, ...where().env, UV_CACHE_DIR: path.join(root, 'cache') }
        // Not in this process: the servers are.
        await promisify(execFile)(uvPath(), ['lock', '--quiet', '--python', toolPython()], { cwd: root, env })
      } else rmSync(path.join(root, 'uv.lock'), { force: true })
      const { status, stderr, stdout, pex, out } = await packaged(where())
      expect(stderr + stdout).not.toMatch(/error\[/)
      expect(status).toBe(0)
      const { printed, impostors: found } = inside(pex)
      expect(printed).toEqual(SOURCE_KINDS.map(kind => `mine ${kind}`))
      expect(found).toBe('')
      // The lock of the release and the manifest name the same.
      const lock = readFileSync(path.join(out, 'pylock.app.toml'), 'utf8')
      for (const kind of SOURCE_KINDS) expect(lock).toContain(`name = "${kind}"\nversion = "1.0"`)
      await expectInstalls(out, pex)
      const { sources } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'))
      const from = Object.fromEntries(sources.map((one: { name: string; kind: string }) => [one.name, one.kind]))
      expect(from).toEqual({
        ...{ 'by-path': 'folder', 'by-editable': 'folder', 'by-member': 'folder', 'by-root-source': 'folder' },
        ...{ 'by-marker': 'folder', 'by-nested': 'folder', 'by-git': 'git' },
        ...{ 'by-wheel-file': 'file', 'by-sdist-file': 'file', 'by-url': 'file', 'by-url-sdist': 'file' },
      })
    },
  )
})

test('with an index that is down, what comes from sources is packaged all the same', async () => {
  const down = { env: { UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple' } }
  rmSync(path.join(root, 'uv.lock'), { force: true })
  const { status, pex, stderr, stdout } = await packaged(down)
  expect(stderr + stdout).not.toMatch(/error\[/)
  expect(status).toBe(0)
  expect(inside(pex).printed).toEqual(SOURCE_KINDS.map(kind => `mine ${kind}`))
})

describe('local-projects', () => {
  let here = ''
  beforeAll(() => {
    here = path.join(root, 'local')
    smallProject(path.join(here, 'core'), { name: 'by-local', module: 'WHOSE = "mine"\n' })
    smallProject(path.join(here, 'tool'), { name: 'by-build', module: 'WHOSE = "mine"\n' })
    smallProject(path.join(here, 'app'), {
      ...{ name: 'app', requires: ['by-local'], script: true },
      module: 'import by_local\ndef main():\n    print(by_local.WHOSE)\n',
    })
    const file = path.join(here, 'app', 'pyproject.toml')
    // A build requirement of the same kind: its own module says whose it is.
    writeFileSync(file, readFileSync(file, 'utf8').replace('requires = []', 'requires = ["by-build"]'))
    const backend = path.join(here, 'app', 'in_tree', 'backend.py')
    writeFileSync(
      backend,
      `import by_build\nassert by_build.WHOSE == "mine", by_build.WHOSE\n${readFileSync(backend, 'utf8')}`,
    )
  })
  const run = (out: string, locals: string) =>
    command(
      [
        'package',
        'app',
        '--output-dir',
        out,
        '--formats',
        'pex wheel',
        '--python-versions',
        PYTHON,
        '--local-projects',
        locals,
      ],
      here,
      { UV_CACHE_DIR: path.join(root, 'cache'), UV_HTTP_RETRIES: '0', UV_DEFAULT_INDEX: badIndex },
    )

  test('are the only packages of their names, as dependencies and as build requirements', async () => {
    const { status, stderr, stdout } = await run('out', 'tool\ncore')
    expect(stderr + stdout).not.toMatch(/error\[/)
    expect(status).toBe(0)
    const { printed, impostors: found } = inside(path.join(here, 'out', 'app-1.0.pex'))
    expect(printed).toEqual(['mine'])
    expect(found).toBe('')
    // Users of the wheel would get the other one, and the run says so.
    expect(stderr + stdout).toMatch(/users who install the wheel get by-local 9\.0 from the index/)
  })

  test('with sources of their own that are no local projects are refused by name', async () => {
    const file = path.join(here, 'core', 'pyproject.toml')
    const before = readFileSync(file, 'utf8')
    const after = before.replace('dependencies = []', 'dependencies = ["by-path"]')
    writeFileSync(file, `${after}\n[tool.uv.sources]\nby-path = { path = "../../libs/path" }\n`)
    const ended = await run('refused', 'tool\ncore')
    writeFileSync(file, before)
    expect(codes(ended)).toEqual(['dependency/source'])
  })
})

test('a build requirement with a source is refused, unless it is a local project', async () => {
  const here = path.join(root, 'build-source')
  smallProject(path.join(here, 'app'), { name: 'app', script: true, module: 'def main():\n    print(1)\n' })
  const file = path.join(here, 'app', 'pyproject.toml')
  const text = readFileSync(file, 'utf8').replace('requires = []', 'requires = ["by-build"]')
  writeFileSync(file, `${text}\n[tool.uv.sources]\nby-build = { path = "../tool" }\n`)
  const ended = await command(['package', 'app', '--formats', 'wheel', '--python-versions', PYTHON], here, {
    UV_CACHE_DIR: path.join(root, 'cache'),
    UV_DEFAULT_INDEX: badIndex,
  })
  expect(codes(ended)).toEqual(['dependency/source'])
})
