// Disks, networks, signals and neighbours, met by the whole command.
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { command, pythons, start, told } from '../../../__fixtures__/command/command.js'
import { PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'
import { gone, isAlive } from '../../../__fixtures__/host/alive.js'
import { testOfPermissions } from '../../../__fixtures__/host/permissions.js'
import { startServer } from '../../../__fixtures__/host/server.js'
import { testOnSmallDisk } from '../../../__fixtures__/host/tmpfs.js'
import { contents, tempDir, write } from '../../../__fixtures__/repository.js'

const [python = ''] = pythons(1)
const WHEEL = ['package', '--formats', 'wheel', '--python-versions', python]
const big = {
  backend:
    '\ndef build_sdist(output, *_):\n    with open(output + "/tiny-1.0.tar.gz", "wb") as f: f.write(bytes(8 << 20))\n',
}

describe('the disk', () => {
  testOnSmallDisk('of the output folder is full', 'size=72k', async disk => {
    tinyProject({ module: `${'# '.padEnd(30_000, 'x')}\ndef main(): print("tiny")\n` }, disk)
    write(disk, { 'dist/mine.txt': 'kept' })
    const ended = await command(WHEEL, disk)
    expect(told(ended, { '/DISK': disk })).toMatchInlineSnapshot(`
"exit 9
error[host/disk-full]: Cannot write tiny-1.0-py3-none-any.whl: no space is left on the disk.
  at /DISK/dist
  fix: Free some space on that disk, or choose a folder on another one."
`)
    expect(contents(join(disk, 'dist'))).toEqual({ 'mine.txt': expect.any(String) })
  })

  testOnSmallDisk('of the temporary folder is full', 'size=1m', async disk => {
    const dir = tinyProject(big)
    const ended = await command(WHEEL, dir, { TMPDIR: disk })
    expect(told(ended, { '/DISK': disk })).toMatchInlineSnapshot(`
"exit 9
error[host/disk-full]: "build the sdist" failed because no space is left on the disk.
  fix: Free some space, or put the temporary folder (TMPDIR, RUNNER_TEMP) on a larger disk."
`)
    expect(existsSync(join(dir, 'dist'))).toBe(false)
    expect(readdirSync(disk)).toEqual([])
  })
})

describe('the network', () => {
  const nowhere = 'http://127.0.0.1:9/simple/'
  const offline = {
    HTTPS_PROXY: 'http://127.0.0.1:9',
    HTTP_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: '',
    PIP_INDEX_URL: nowhere,
    UV_DEFAULT_INDEX: nowhere,
    PIP_RETRIES: '0',
    UV_HTTP_RETRIES: '0',
  }

  // What is not the test's to miss: our own tools are in the store before the network goes.
  beforeAll(async () => {
    const argv = ['package', '--formats', 'pex', '--python-versions', python]
    expect((await command(argv, tinyProject())).status).toBe(0)
  })

  test('is not there, and nothing is stored: the tools cannot be had', async () => {
    const dir = tinyProject()
    const ended = await command(WHEEL, dir, { ...offline, XDG_CACHE_HOME: tempDir('store') })
    expect(told(ended)).toMatchInlineSnapshot(`
"exit 8
error[network/unreachable]: uv 0.13.9 could not be downloaded with any Python's pip.
  fix: Check the network, and the index and proxy that pip is set to (PIP_INDEX_URL, HTTPS_PROXY); that index must offer it."
`)
    expect(existsSync(join(dir, 'dist'))).toBe(false)
  })

  test('is not there for the backend, nor for the dependencies', async () => {
    const dir = tinyProject({
      project: PROJECT.replace('[project.scripts]', 'dependencies = ["numpy"]\n[project.scripts]'),
      buildSystem: '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n',
    })
    const argv = ['package', '--formats', 'pex', '--python-versions', python]
    const ended = await command(argv, dir, { ...offline, UV_CACHE_DIR: tempDir('uv') })
    expect(told(ended)).toMatchInlineSnapshot(`
"exit 8
error[network/unreachable]: The package index cannot be reached: http://127.0.0.1:9/simple/hatchling/.
  fix: Check the network and the address in UV_DEFAULT_INDEX or PIP_INDEX_URL.
error[network/unreachable]: The package index cannot be reached: http://127.0.0.1:9/simple/numpy/.
  fix: Check the network and the address in UV_DEFAULT_INDEX or PIP_INDEX_URL."
`)
  })

  test('has an index that wants a password', async () => {
    const server = await startServer((_, response) => response.writeHead(401).end())
    const dir = tinyProject({
      project: PROJECT.replace('[project.scripts]', 'dependencies = ["numpy"]\n[project.scripts]'),
    })
    const argv = ['package', '--formats', 'pex', '--python-versions', python]
    const env = {
      UV_DEFAULT_INDEX: `${server.url}/simple/`,
      UV_CACHE_DIR: tempDir('uv'),
      NO_PROXY: '127.0.0.1',
    }
    const ended = await command(argv, dir, env)
    await server.close()
    expect(told(ended, { 'http://INDEX': server.url })).toMatchInlineSnapshot(`
"exit 8
error[network/refused]: The package index http://INDEX/simple/ needs a user name and password (401 Unauthorized).
  fix: Give them as UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD, or in the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, from a secret."
`)
  })
})

describe('an interrupt', () => {
  /** A build that never ends, and writes into a file the process id of the program that it waits for. */
  const slow = (file: string) => ({
    backend: `
import subprocess
def build_wheel(*_):
    child = subprocess.Popen(["sleep", "600"])
    with open(${JSON.stringify(`${file}.part`)}, "w") as told: told.write(str(child.pid))
    os.rename(${JSON.stringify(`${file}.part`)}, ${JSON.stringify(file)})
    child.wait()
`,
  })

  test.each(['SIGINT', 'SIGTERM'] as const)('%s in the middle of a build', async signal => {
    const file = join(tempDir('told'), 'pid')
    const dir = tinyProject(slow(file))
    const temp = tempDir('temp')
    write(dir, { 'dist/mine.txt': 'kept' })
    const { child, ended, said } = start(WHEEL, dir, { TMPDIR: temp })
    while (!existsSync(file)) {
      if (child.exitCode !== null) throw new Error(said())
      await sleep(50)
    }
    const pid = Number(readFileSync(file, 'utf8'))
    expect(isAlive(pid)).toBe(true)
    const before = performance.now()
    child.kill(signal)
    const { status } = await ended
    expect(status).toBe(130)
    // What GitHub gives a cancelled job before it sends the next signal.
    expect(performance.now() - before).toBeLessThan(7_500)
    expect(await gone(pid)).toBe(true)
    expect(readdirSync(temp)).toEqual([])
    expect(contents(dir)).toMatchObject({ 'dist/mine.txt': expect.any(String) })
    expect(readdirSync(join(dir, 'dist'))).toEqual(['mine.txt'])
  })
})

test('eight runs at once in one workspace make the same wheel', async () => {
  const dir = tinyProject()
  const outputs = Array.from({ length: 8 }, (_, index) => `out/${index}`)
  const ended = await Promise.all(outputs.map(output => command([...WHEEL, '--output-dir', output], dir)))
  expect(ended.map(({ status }) => status)).toEqual(outputs.map(() => 0))
  const wheels = outputs.map(output => contents(join(dir, output))['tiny-1.0-py3-none-any.whl'])
  expect(new Set(wheels).size).toBe(1)
  expect(wheels[0]).toBeDefined()
})

describe('project folders with odd names', () => {
  test.each([
    ['spaces', 'my  project'],
    ['unicode', 'prüf-🐍'],
    ['quotes', `it's "mine"`],
    ['a command', '$(touch owned)`touch owned`'],
    ['a leading dash', '-rf'],
    ['a newline', 'one\ntwo'],
    ['120 characters', 'x'.repeat(120)],
    ['a percent, hash and question mark', '100%25#a?b'],
    ['two leading dots', '..app'],
  ])('%s', async (_, name) => {
    const dir = tempDir('odd')
    mkdirSync(join(dir, name))
    tinyProject({}, join(dir, name))
    const ended = await command([...WHEEL, '--formats', 'sdist,wheel', `./${name}`], dir)
    expect(told(ended)).toBe('exit 0')
    expect(readdirSync(dir).sort()).toEqual([name, 'dist'].sort())
  })
})

test('a project that is called like an option', async () => {
  const dir = tinyProject({ project: PROJECT.replace('"tiny"', '"-dash"') })
  expect(told(await command(WHEEL, dir))).toMatchInlineSnapshot(`
"exit 3
error[project/metadata]: project.name "-dash" is not a valid project name.
  at pyproject.toml:2:1
   2 | name = "-dash"
     | ^
  fix: Use ASCII letters, digits, ".", "-" and "_", with a letter or digit at both ends."
`)
})

test('a link that leaves the repository, and that no file of the release contains', async () => {
  const dir = tinyProject()
  symlinkSync('/etc/passwd', join(dir, 'passwords'))
  expect(told(await command(WHEEL, dir))).toBe('exit 0')
  expect(readdirSync(join(dir, 'dist')).join()).not.toContain('passwords')
})

describe('permissions', () => {
  testOfPermissions('an output folder that may not be written', async prefix => {
    const dir = tinyProject()
    mkdirSync(join(dir, 'dist'))
    chmodSync(join(dir, 'dist'), 0o555)
    expect(told(await command(WHEEL, dir, {}, prefix))).toMatch(/^exit 9\nerror\[host\/permission\]/)
    expect(readdirSync(join(dir, 'dist'))).toEqual([])
  })

  testOfPermissions('a source file that may not be read', async prefix => {
    const dir = tinyProject()
    chmodSync(join(dir, 'pyproject.toml'), 0)
    const ended = await command(WHEEL, dir, {}, prefix)
    expect(told(ended)).toMatch(/^exit 9\nerror\[host\/permission\].*pyproject\.toml/)
    expect(existsSync(join(dir, 'dist'))).toBe(false)
  })

  testOfPermissions('a temporary folder that may not be written', async prefix => {
    const dir = tinyProject()
    const temporary = tempDir('temporary')
    chmodSync(temporary, 0o555)
    const ended = await command(WHEEL, dir, { TMPDIR: temporary }, prefix)
    expect(told(ended)).toMatch(/^exit 9\nerror\[host\/permission\]/)
    expect(existsSync(join(dir, 'dist'))).toBe(false)
  })
})
