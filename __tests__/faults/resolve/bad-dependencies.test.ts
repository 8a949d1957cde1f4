import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { type PackagingError, problemsOf } from '../../../src/core/errors.js'
import { fetchWheels } from '../../../src/resolve/fetch.js'
import { resolved, temporary } from '../../contract/resolve/setup.js'

const ONE = targetsOf(['3.12'], ['linux-x86_64'])

async function problems(work: Promise<unknown>): Promise<readonly PackagingError[]> {
  try {
    await work
  } catch (thrown) {
    const found = problemsOf(thrown)
    if (found.length === 0) throw thrown
    return found
  }
  return []
}

async function oneLine(work: Promise<unknown>): Promise<string> {
  const found = await problems(work)
  expect(found.every(problem => problem.fix.length > 10)).toBe(true)
  return found.map(problem => `${problem.code}: ${problem.message}`).join('\n')
}

/** A wheel of one module, written by Python's own zipfile. */
function wheel(folder: string, name: string, version: string, content = `x = 1\n${'#'.repeat(4000)}`): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}-${version}-py3-none-any.whl`)
  const info = `${name}-${version}.dist-info`
  const files = {
    [`${name}.py`]: content,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    [`${info}/WHEEL`]: 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n',
    [`${info}/RECORD`]: '',
  }
  const script =
    'import json, sys, zipfile\nwith zipfile.ZipFile(sys.argv[1], "w") as z:\n  for n, t in json.load(sys.stdin).items(): z.writestr(n, t)'
  execFileSync(toolPython(), ['-c', script, path], { input: JSON.stringify(files) })
  return path
}

describe('resolution that cannot succeed', () => {
  test('tells the contradiction of requirements', async () => {
    expect(await oneLine(resolved({ requirements: ['numpy<1.20', 'numpy>2'], targets: ONE }))).toBe(
      'dependency/conflict: The requirements contradict each other: Because you require numpy<1.20 and numpy>2.',
    )
  })

  test('tells a Python that a dependency does not support', async () => {
    const work = resolved({
      requirements: ['pandas==3.0.0'],
      targets: targetsOf(['3.9', '3.12'], ['linux-x86_64']),
    })
    expect(await oneLine(work)).toMatch(
      /^dependency\/conflict: The dependencies do not allow every requested Python: .*>=3\.11/,
    )
  })

  test('tells an index that is not there', async () => {
    const env = { ...process.env, UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple', UV_HTTP_RETRIES: '0' }
    const work = resolved({ requirements: ['numpy'], targets: ONE }, { env, uvCacheDir: join(temporary(), 'cache') })
    expect(await oneLine(work)).toBe(
      'network/unreachable: The package index cannot be reached: http://127.0.0.1:9/simple/numpy/.',
    )
  })

  test('tells a network that is switched off', async () => {
    const env = { ...process.env, UV_OFFLINE: '1' }
    const work = resolved({ requirements: ['numpy'], targets: ONE }, { env, uvCacheDir: join(temporary(), 'cache') })
    expect(await oneLine(work)).toMatch(/^network\/offline: The network is switched off \(vendor, UV_OFFLINE\)/)
  })

  test.each([
    [401, 'network/refused: The package index ADDRESS needs a user name and password (401 Unauthorized).'],
    [403, 'network/refused: The package index ADDRESS refused the request (403 Forbidden).'],
    [500, 'network/unreachable: The package index failed: ADDRESS/numpy/ answered 500 Internal Server Error.'],
  ])('tells an index that answers %s, given by pip’s variable, without its password', async (status, expected) => {
    const server = createServer((_, response) => response.writeHead(status).end())
    await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    try {
      const { UV_DEFAULT_INDEX, UV_INDEX_URL, ...rest } = process.env
      const env = {
        ...rest,
        UV_HTTP_RETRIES: '0',
        PIP_INDEX_URL: `http://me:hush@127.0.0.1:${port}/simple`,
      }
      const work = resolved({ requirements: ['numpy'], targets: ONE }, { env, uvCacheDir: join(temporary(), 'cache') })
      const found = await problems(work)
      expect(found.map(problem => `${problem.code}: ${problem.message}`)).toEqual([
        expected.replace('ADDRESS', `http://127.0.0.1:${port}/simple`),
      ])
      expect(JSON.stringify(found[0]?.detail)).not.toContain('hush')
    } finally {
      server.closeAllConnections()
      server.close()
    }
  })
})

describe('locks that are wrong', () => {
  test('a hash that no file has', async () => {
    const file = join(temporary(), 'requirements.txt')
    writeFileSync(file, `click==8.1.7 \\\n    --hash=sha256:${'0'.repeat(64)}\n`)
    expect(await oneLine(resolved({ lock: file, targets: ONE }))).toBe(
      `dependency/hash: None of the hashes that ${file} lists for click 8.1.7 is that of a file the index offers.`,
    )
  })

  test('a good hashed requirements file is taken as it is', async () => {
    const file = join(temporary(), 'requirements.txt')
    const hash = 'ae74fb96c20a0277a1d615f1e4d73c8414f5a98db8b799a7931d1582f3390c28'
    writeFileSync(file, `click==8.1.7 --hash=sha256:${hash}  # by hand\n`)
    const result = await resolved({ requirements: ['click'], lock: file, targets: ONE })
    expect(result.all.map(one => [one.filename, one.sha256])).toEqual([['click-8.1.7-py3-none-any.whl', hash]])
  })

  test('a wheel on disk that differs from the lock', async () => {
    const folder = temporary()
    const path = wheel(folder, 'mine', '1.0')
    const lock = join(folder, 'pylock.toml')
    writeFileSync(lock, pylock(path, 'a'.repeat(64)))
    const result = await resolved({ requirements: ['mine'], lock, targets: ONE })
    const work = fetchWheels(result.all, () => Promise.reject(new Error('no download')), {})
    expect(await oneLine(work)).toMatch(/^dependency\/hash: .*mine-1\.0-py3-none-any\.whl has sha256 .*lock says a{64}/)
  })

  test('a lock for other Pythons and one that lacks what the application needs, all told together', async () => {
    const folder = temporary()
    const lock = join(folder, 'pylock.toml')
    writeFileSync(
      lock,
      pylock(wheel(folder, 'mine', '1.0'), 'a'.repeat(64))
        .replace('>=3.8', '>=3.11')
        .replace('# environments', ''),
    )
    const targets = targetsOf(['3.9', '3.12'], ['linux-x86_64', 'windows-x86_64'])
    expect(await oneLine(resolved({ requirements: ['mine>=2', 'idna'], lock, targets }))).toBe(
      [
        'project/lock: The lock does not cover 3.9 linux-x86_64, 3.9 windows-x86_64: the lock is for Python >=3.11.',
        'project/lock: The lock is stale: the application needs mine>=2, and the lock has version 1.0.',
        'project/lock: The lock is stale: the application needs idna, and the lock has no such package.',
      ].join('\n'),
    )
  })

  test('uv.lock is exported as it is, and a broken one told', async () => {
    const projectDir = temporary()
    writeFileSync(
      join(projectDir, 'pyproject.toml'),
      '[project]\nname = "app"\nversion = "1"\nrequires-python = ">=3.12"\ndependencies = []\n',
    )
    writeFileSync(
      join(projectDir, 'uv.lock'),
      'version = 1\nrevision = 3\nrequires-python = ">=3.12"\n\n[[package]]\nname = "app"\nversion = "1"\nsource = { virtual = "." }\n',
    )
    const result = await resolved({ lock: 'auto', targets: ONE }, { projectDir })
    expect([result.all, result.problems]).toEqual([[], []])
    writeFileSync(join(projectDir, 'uv.lock'), 'version = "x"\n')
    expect(await oneLine(resolved({ lock: 'auto', targets: ONE }, { projectDir }))).toMatch(
      /^project\/lock: uv\.lock cannot be read: TOML parse error/,
    )
  })
})

describe('find-links', () => {
  const env = { ...process.env, PIP_NO_INDEX: '1' }

  test('serves wheels of other jobs, used in place', async () => {
    const folder = temporary()
    const path = wheel(folder, 'mine', '1.0')
    const result = await resolved({ requirements: ['mine'], findLinks: [folder], targets: ONE }, { env })
    const fetched = await fetchWheels(result.all, () => Promise.reject(new Error('no download')), {})
    expect(fetched.map(one => one.path)).toEqual([path])
  })

  test('a wheel that is no zip is named', async () => {
    const folder = temporary()
    writeFileSync(join(folder, 'mine-1.0-py3-none-any.whl'), 'junk')
    expect(await oneLine(resolved({ requirements: ['mine'], findLinks: [folder], targets: ONE }, { env }))).toMatch(
      /^input\/invalid: find-links: the wheel of mine==1\.0 is corrupt: Failed to extract archive: mine-1\.0-py3-none-any\.whl\.$/,
    )
  })

  test('a wheel with a damaged member is named, although uv reads its metadata well', async () => {
    const folder = temporary()
    const path = wheel(folder, 'mine', '1.0')
    const bytes = readFileSync(path)
    bytes[bytes.indexOf('####') + 100] = 0x21
    const lock = join(folder, 'pylock.toml')
    writeFileSync(path, bytes)
    writeFileSync(lock, pylock('/nowhere/mine-1.0-cp27-cp27m-win32.whl', 'a'.repeat(64)))
    expect(await oneLine(resolved({ requirements: ['mine'], lock, findLinks: [folder], targets: ONE }))).toBe(
      `input/invalid: find-links: ${path} is corrupt: mine.py does not match its checksum.`,
    )
  })

  test('a source whose newer version was passed over is noted, and its setup.py is not run', async () => {
    const folder = temporary()
    wheel(folder, 'mine', '1.0')
    const mark = join(folder, 'executed')
    const source = join(folder, 'mine-2.0')
    mkdirSync(source)
    writeFileSync(join(source, 'PKG-INFO'), 'Metadata-Version: 2.1\nName: mine\nVersion: 2.0\n')
    writeFileSync(join(source, 'setup.py'), `open(${JSON.stringify(mark)}, 'w').close()\n`)
    execFileSync(toolPython(), [
      '-c',
      'import sys, tarfile; t = tarfile.open(sys.argv[1] + ".tar.gz", "w:gz"); t.add(sys.argv[1], "mine-2.0"); t.close()',
      source,
    ])
    const result = await resolved({ requirements: ['mine'], findLinks: [folder], targets: ONE }, { env })
    expect(result.warnings.map(warning => warning.message)).toEqual([
      'mine 1.0 is used; 2.0 is newer, but published as source only.',
    ])
    expect(existsSync(mark)).toBe(false)
  })

  test('a folder that is not there', async () => {
    expect(await oneLine(resolved({ requirements: [], findLinks: ['/no/such'], targets: ONE }))).toBe(
      'input/path: find-links: /no/such cannot be read.',
    )
  })
})

function pylock(path: string, sha256: string): string {
  return `lock-version = "1.0"
created-by = "test"
requires-python = ">=3.8"
[[packages]]
name = "mine"
version = "1.0"
wheels = [{ url = "${pathToFileURL(path).href}", hashes = { sha256 = "${sha256}" } }]
`
}
