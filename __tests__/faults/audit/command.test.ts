/** `package` and `audit` as a person runs them, against OSV and GitHub on the loopback. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { codes, command, type Ended, told } from '../../../__fixtures__/command/command.js'
import { PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'
import { URLLIB3_ADVISORIES } from '../../../__fixtures__/describe/advisories.js'
import { startServer, type TestServer } from '../../../__fixtures__/host/server.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

const json = (response: ServerResponse, value: unknown) => {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(value))
}

/** OSV that knows of urllib3, or is out of order. */
let osv: TestServer
let out = false
/** Names of the packages in each request for vulnerabilities. */
const asked: string[][] = []
/** GitHub with one release. */
let github: TestServer
/** A run that found something, which all else is about. */
let found: Ended
/** What it asked. */
let askedFirst: string[][] = []
let sbom = ''
let dir = ''
/** What it wrote, by name. */
let made: Record<string, string> = {}

function answerOsv(request: IncomingMessage, response: ServerResponse): void {
  const id = /^\/v1\/vulns\/(.+)$/.exec(request.url ?? '')?.[1]
  if (out) {
    response.statusCode = 404
    response.end()
  } else if (id !== undefined)
    json(
      response,
      URLLIB3_ADVISORIES.find(one => one.id === id),
    )
  else {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      const { queries } = JSON.parse(Buffer.concat(pieces).toString()) as {
        queries: { package: { name: string } }[]
      }
      asked.push(queries.map(query => query.package.name))
      json(response, {
        results: queries.map(query => (query.package.name === 'urllib3' ? { vulns: URLLIB3_ADVISORIES } : {})),
      })
    })
  }
}

function answerGitHub(request: IncomingMessage, response: ServerResponse): void {
  if (request.url === '/repos/me/tiny/releases/tags/v1.0' || request.url === '/repos/me/tiny/releases/latest') {
    const digest = createHash('sha256').update(sbom).digest('hex')
    json(response, {
      tag_name: 'v1.0',
      assets: [
        { name: 'manifest.json', url: `${github.url}/assets/1` },
        { name: 'tiny-1.0.cdx.json', url: `${github.url}/assets/2`, digest: `sha256:${digest}` },
      ],
    })
  } else if (request.url === '/assets/2') {
    response.setHeader('content-type', 'application/octet-stream')
    response.end(sbom)
  } else if (request.url === '/repos/me/tiny/releases/tags/empty') json(response, { assets: [] })
  else {
    response.statusCode = 404
    json(response, { message: 'Not Found' })
  }
}

beforeAll(async () => {
  osv = await startServer(answerOsv)
  github = await startServer(answerGitHub)
  const wheels = tempDir('wheels')
  smallWheel(wheels, { name: 'urllib3', version: '1.26.4' })
  const project = PROJECT.replace('version = "1.0"', 'version = "1.0"\ndependencies = ["urllib3==1.26.4"]')
  const backend =
    'METADATA = lambda: "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\nRequires-Dist: urllib3==1.26.4\\n"\n'
  dir = tinyProject({
    project,
    backend,
    settings: `\n[tool.package-python]\nfind-links = [${JSON.stringify(wheels)}]\n`,
  })
  found = await make('--python-versions', python())
  askedFirst = asked.splice(0)
  made = Object.fromEntries(
    readdirSync(join(dir, 'dist')).map(file => [file, readFileSync(join(dir, 'dist', file), 'utf8')]),
  )
  sbom = made['tiny-1.0.cdx.json'] ?? ''
})
afterAll(async () => {
  await osv.close()
  await github.close()
})

const env = () => ({
  PACKAGE_PYTHON_OSV_URL: osv.url,
  PACKAGE_PYTHON_AUDIT: undefined,
  GITHUB_API_URL: github.url,
  XDG_CACHE_HOME: tempDir('cache'),
  // Without an index nothing is resolved from the network, and nobody is asked in OSV's place.
  PIP_NO_INDEX: '1',
})

/** One machine's pex and Python are enough. */
const make = (...more: readonly string[]) =>
  command(['package', '--formats', 'wheel,pex', '--checks', 'none', '--cache', 'false', ...more], dir, {
    ...env(),
    // pex and its tools come from where they always come from.
    XDG_CACHE_HOME: process.env.XDG_CACHE_HOME,
    PIP_NO_INDEX: undefined,
  })

describe('package', () => {
  test('asks for each package once: for pex while it builds, for what no index had when it is inside a file', () => {
    expect(askedFirst).toStrictEqual([['pex'], ['urllib3']])
  })

  test('tells what is known, writes what is inside, and goes on', () => {
    expect(told(found)).toContain('exit 0')
    expect(found.stderr + found.stdout).toContain(
      'warning[check/vulnerable]: urllib3 1.26.4 has 2 known vulnerabilities: CVE-2023-43804 (high), CVE-2021-33503 (high).',
    )
    expect(found.stderr).toContain('fix: Raise urllib3 to 1.26.17 or newer in pyproject.toml')
    expect(sbom).toContain('pkg:pypi/urllib3@1.26.4')
    const manifest = made['manifest.json'] ?? ''
    expect(JSON.parse(manifest)).toMatchObject({
      descriptions: [
        { kind: 'notices', file: 'THIRD-PARTY-NOTICES.txt' },
        { kind: 'lock', file: 'pylock.tiny.toml' },
        { kind: 'sbom', file: 'tiny-1.0.cdx.json', sha256: createHash('sha256').update(sbom).digest('hex') },
      ],
    })
    // What is known changes by the day; these files must not.
    expect(manifest + sbom).not.toMatch(/CVE|vulnerab/)
    expect(made['THIRD-PARTY-NOTICES.txt']).toContain('urllib3 1.26.4')
    expect(made.SHA256SUMS).toMatch(/ {2}tiny-1\.0\.cdx\.json$/m)
  })

  test('ends with status 7 when it is told to fail, on what is known and on silence alike', async () => {
    const known = await make('--python-versions', python(), '--audit', 'fail')
    expect({ status: known.status, codes: codes(known) }).toEqual({ status: 7, codes: ['check/vulnerable'] })
    out = true
    const silent = await make('--python-versions', python(), '--audit', 'fail')
    expect({ status: silent.status, codes: codes(silent) }).toEqual({ status: 7, codes: ['check/unaudited'] })
    out = false
  })

  test('refuses a license that is not allowed, and names it', async () => {
    const files = () => readdirSync(join(dir, 'dist')).map(name => readFileSync(join(dir, 'dist', name), 'base64'))
    const before = files()
    const ended = await make('--python-versions', python(), '--audit', 'off', '--licenses', 'allow=Apache-2.0')
    expect({ status: ended.status, codes: codes(ended) }).toEqual({ status: 7, codes: ['check/license'] })
    expect(ended.stderr + ended.stdout).toContain('urllib3 1.26.4 is under an unknown license')
    expect(files()).toEqual(before)
    const clear = await make(
      ...['--python-versions', python(), '--audit', 'off', '--sbom', 'none'],
      ...['--licenses', 'allow=Apache-2.0, MIT', '--licenses', 'package:urllib3=MIT'],
    )
    expect(clear.status).toBe(0)
    expect(existsSync(join(dir, 'dist', 'tiny-1.0.cdx.json'))).toBe(false)
  })
})

function python(): string {
  return process.env.TEST_PYTHON ?? '3.12'
}

describe('audit', () => {
  const audit = (argv: readonly string[], more: Readonly<Record<string, string | undefined>> = {}, cwd = dir) =>
    command(['audit', ...argv], cwd, { ...env(), ...more })
  const file = () => {
    const path = join(tempDir('sbom'), 'tiny-1.0.cdx.json')
    writeFileSync(path, sbom)
    return path
  }

  test('of an SBOM names what is vulnerable and how to fix it', async () => {
    const ended = await audit([file()])
    expect(ended.status).toBe(7)
    const text = ended.stdout.replace(/at \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/, 'at TIME')
    expect(text).toMatchSnapshot()
    expect(codes(ended)).toEqual(['check/vulnerable'])
  })

  test('of a release reads the SBOM that it has', async () => {
    for (const asked of ['me/tiny@v1.0', 'me/tiny@latest']) {
      const ended = await audit([asked], {}, tempDir('elsewhere'))
      expect({ status: ended.status, codes: codes(ended) }).toEqual({
        status: 7,
        codes: ['check/vulnerable'],
      })
      expect(ended.stdout).toContain(`Read from tiny-1.0.cdx.json of me/tiny ${asked.split('@')[1]}`)
    }
    const ended = await audit(['v1.0'], { GITHUB_REPOSITORY: 'me/tiny', GITHUB_TOKEN: 'secret' })
    expect(ended.status).toBe(7)
    expect(github.requests.at(-1)?.headers.authorization).toBe('Bearer secret')
    // OSV is never told who asks.
    expect(osv.requests.every(({ headers }) => headers.authorization === undefined)).toBe(true)
  })

  test('takes the ignore list of the project that lies here', async () => {
    const settings = `\n[tool.package-python]\naudit-ignore = ["CVE-2021-33503 until=2999-12-31 a", "GHSA-v845-jxx5-vc9f until=2999-12-31 b"]\n`
    const ended = await audit([file()], {}, tinyProject({ settings }))
    // A file elsewhere is its own workspace; the list is of where one stands only when the file lies there too.
    expect(ended.status).toBe(7)
    const here = tinyProject({ settings, files: { 'old.cdx.json': sbom } })
    const inside = await audit(['old.cdx.json', '--json'], {}, here)
    expect(inside.status).toBe(0)
    expect(JSON.parse(inside.stdout)).toMatchObject({
      schema: 1,
      name: 'tiny',
      components: expect.any(Array),
    })
  })

  test('of a manifest reads the SBOM beside it, when it is the one', async () => {
    const folder = tempDir('release')
    const sha256 = createHash('sha256').update(sbom).digest('hex')
    const manifest = { artifacts: [], descriptions: [{ kind: 'sbom', file: 'tiny-1.0.cdx.json', sha256 }] }
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
    expect(codes(await audit(['.'], {}, folder))).toEqual(['input/path'])
    writeFileSync(join(folder, 'tiny-1.0.cdx.json'), sbom)
    expect(codes(await audit(['.'], {}, folder))).toEqual(['check/vulnerable'])
    writeFileSync(join(folder, 'tiny-1.0.cdx.json'), `${sbom} `)
    expect(codes(await audit(['manifest.json'], {}, folder))).toEqual(['check/content'])
  })

  test('says what it cannot read, and takes silence for no answer', async () => {
    const folder = tempDir('none')
    writeFileSync(join(folder, 'x.json'), '{}')
    expect(codes(await audit(['x.json'], {}, folder))).toEqual(['input/invalid'])
    expect(codes(await audit(['v9.9'], {}, folder))).toEqual(['input/path'])
    expect(codes(await audit(['me/tiny@v9.9'], {}, folder))).toEqual(['input/path'])
    expect(codes(await audit(['me/tiny@empty'], {}, folder))).toEqual(['input/path'])
    out = true
    const ended = await audit([file()])
    out = false
    expect({ status: ended.status, codes: codes(ended) }).toEqual({ status: 7, codes: ['check/unaudited'] })
  })

  test('writes the page of a job and its outputs', async () => {
    const summary = join(tempDir('page'), 'summary.md')
    const output = join(tempDir('page'), 'output')
    writeFileSync(summary, '')
    writeFileSync(output, '')
    const path = file()
    const ended = await command([], tempDir('workspace'), {
      ...env(),
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: path.slice(0, path.lastIndexOf('/')),
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      RUNNER_TEMP: tempDir('temp'),
      INPUT_COMMAND: 'audit',
      INPUT_PATH: 'tiny-1.0.cdx.json',
    })
    expect(ended.status).toBe(1)
    expect(readFileSync(summary, 'utf8').replace(/at \d{4}-[\dT:Z-]+/, 'at TIME')).toMatchSnapshot()
    expect(readFileSync(output, 'utf8')).toContain('"state":"vulnerable"')
  })
})
