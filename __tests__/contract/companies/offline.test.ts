// An air-gapped machine: `fetch` where there is a network, and `package` where there is none.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { codes, command, compiled, type Ended, pythons } from '../../../__fixtures__/command/command.js'
import { PLAIN } from '../../../__fixtures__/plain-environment.js'
import { git, repository, tempDir } from '../../../__fixtures__/repository.js'

const [python = ''] = pythons(1)
const OPTIONS = ['--python-versions', python, '--formats', 'sdist,wheel,pex']
const namespaces = spawnSync('unshare', ['-rn', 'true']).status === 0
const REFUSING = {
  HTTPS_PROXY: 'http://127.0.0.1:9',
  HTTP_PROXY: 'http://127.0.0.1:9',
  ALL_PROXY: 'http://127.0.0.1:9',
}

/** The command without a network: in a network namespace with nothing in it where the system has them. */
function withoutNetwork(argv: readonly string[], cwd: string): Promise<Ended> {
  const node = [process.execPath, compiled(), ...argv]
  const [tool = '', ...args] = namespaces ? ['unshare', '-rn', ...node] : node
  const child = spawn(tool, args, {
    cwd,
    env: {
      ...PLAIN,
      ...REFUSING,
      NO_COLOR: '1',
      COLUMNS: '200',
      PACKAGE_PYTHON_AUDIT: 'off',
      XDG_CACHE_HOME: tempDir('empty-store'),
      UV_CACHE_DIR: tempDir('empty-uv'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', bytes => {
    stdout += String(bytes)
  })
  child.stderr.on('data', bytes => {
    stderr += String(bytes)
  })
  return new Promise(resolve => {
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }))
  })
}

const checksums = (folder: string) => readFileSync(join(folder, 'dist', 'SHA256SUMS'), 'utf8')

let dir = ''
let vendor = ''

/** A version from a tag, a backend with a plugin, a dependency and one that is published as source only. */
beforeAll(async () => {
  dir = await repository({
    'pyproject.toml': `
[build-system]
requires = ["hatchling", "hatch-vcs"]
build-backend = "hatchling.build"
[project]
name = "far-away"
dynamic = ["version"]
requires-python = ">=3.9"
dependencies = ["markupsafe", "docopt"]
[project.scripts]
far-away = "far_away:main"
[tool.hatch.version]
source = "vcs"
`,
    'src/far_away/__init__.py':
      'import docopt, markupsafe\ndef main():\n    print("far-away", docopt.__version__, markupsafe.escape("<"))\n',
  })
  await git(dir, 'tag', 'v1.0')
  vendor = join(tempDir('vendor'), 'downloads')
  const ended = await command(['fetch', '.', ...OPTIONS, '--vendor', vendor], dir)
  expect([ended.status, codes(ended)]).toEqual([0, []])
  expect(ended.stdout).toMatch(/^\d+ files for far-away 1\.0 on .*\nBuild without a network: .*--vendor \S+\n$/)
}, 600_000)

test('what was fetched is all that a run without a network needs, and it builds the same files', async () => {
  expect(existsSync(join(dir, 'dist'))).toBe(false)
  expect(await git(dir, 'status', '--porcelain')).toBe('')
  const offline = await withoutNetwork(['package', '.', ...OPTIONS, '--vendor', vendor], dir)
  expect([offline.status, codes(offline)]).toEqual([0, []])
  const there = checksums(dir)
  expect(there.split('\n').filter(line => /far_away|\.pex$/.test(line))).toHaveLength(3)
  renameSync(join(dir, 'dist'), join(tempDir('offline'), 'dist'))
  const online = await command(['package', '.', ...OPTIONS], dir)
  expect(online.status).toBe(0)
  expect(built(checksums(dir))).toEqual(built(there))
}, 600_000)

/** The lines of sdist and wheel. The PEX contains a wheel that was built from source, here perhaps by an earlier run. */
const built = (text: string) => text.split('\n').filter(line => /\.(whl|tar\.gz)$/.test(line))

test('what was not fetched is told, with how to get it', async () => {
  const file = join(dir, 'pyproject.toml')
  const before = readFileSync(file, 'utf8')
  writeFileSync(file, before.replace('"docopt"', '"docopt", "six"'))
  const ended = await withoutNetwork(['package', '.', ...OPTIONS, '--vendor', vendor], dir)
  writeFileSync(file, before)
  expect([ended.status, new Set(codes(ended))]).toEqual([8, new Set(['network/offline'])])
  expect(ended.stderr).toContain('Run package-python fetch again with the same inputs and a network')
})

test('a folder that was changed on its way is refused before anything runs', async () => {
  const stored = join(vendor, 'uv')
  const [archive = ''] = readdirSync(join(stored, 'archive-v0')).map(name => join(stored, 'archive-v0', name))
  const [file = ''] = readdirSync(archive, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.py'))
  const target = join(archive, file)
  const before = readFileSync(target)
  chmodSync(target, 0o644)
  writeFileSync(target, 'print("not what was fetched")\n')
  const ended = await withoutNetwork(['package', '.', ...OPTIONS, '--vendor', vendor], dir)
  writeFileSync(target, before)
  expect(codes(ended)).toEqual(['dependency/hash'])
  expect(ended.stderr).toContain(': changed')
  expect(ended.stderr).not.toContain('copy source')
})

test('fetch replaces no folder with other files in it', async () => {
  const ended = await command(['fetch', '.', ...OPTIONS, '--vendor', 'src'], dir)
  expect(codes(ended)).toEqual(['input/path'])
  expect(readdirSync(join(dir, 'src'))).toEqual(['far_away'])
})
