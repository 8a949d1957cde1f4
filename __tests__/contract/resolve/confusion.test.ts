/**
 * Dependency confusion: another package of the same name on an index, an extra index or in a folder of wheels never takes
 * the place of the one that a source names. The whole command with real uv; the servers are on loopback.
 */
import { execFile, execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { command, pythons } from '../../../__fixtures__/command/command.js'
import { localPythons, toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { impostors, indexOf, SOURCE_KINDS, sourcedProject } from '../../../__fixtures__/sourced-project.js'

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
  test.each(LOCKED.has(place) ? ['resolved', 'from uv.lock'] : ['resolved'])('every kind of source ships its own, %s', async how => {
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
    const { sources } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'))
    const from = Object.fromEntries(sources.map((one: { name: string; kind: string }) => [one.name, one.kind]))
    expect(from).toEqual({
      ...{ 'by-path': 'folder', 'by-editable': 'folder', 'by-member': 'folder', 'by-root-source': 'folder' },
      ...{ 'by-marker': 'folder', 'by-nested': 'folder', 'by-git': 'git' },
      ...{ 'by-wheel-file': 'file', 'by-sdist-file': 'file', 'by-url': 'file', 'by-url-sdist': 'file' },
    })
  })
})

test('with an index that is down, what comes from sources is packaged all the same', async () => {
  const down = { env: { UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple' } }
  rmSync(path.join(root, 'uv.lock'), { force: true })
  const { status, pex, stderr, stdout } = await packaged(down)
  expect(stderr + stdout).not.toMatch(/error\[/)
  expect(status).toBe(0)
  expect(inside(pex).printed).toEqual(SOURCE_KINDS.map(kind => `mine ${kind}`))
})
