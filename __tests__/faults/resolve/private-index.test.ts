/** An index that wants a password, through the whole command: what it may see, and who else may not. */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { command } from '../../../__fixtures__/command/command.js'
import { pexWheels } from '../../../__fixtures__/pex-info.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

const PASSWORD = 'hush-hush-0451'
const LOGIN = `Basic ${Buffer.from(`me:${PASSWORD}`).toString('base64')}`

let folder = ''
let index: Server
let elsewhere: Server
let asked: { readonly path: string; readonly headers: IncomingHttpHeaders }[] = []
let redirected: IncomingHttpHeaders[] = []

async function listen(server: Server): Promise<number> {
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  return (server.address() as AddressInfo).port
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
  asked = []
  redirected = []
  // New content each time: what lies in the store already would not be asked for.
  const files = { 'secretlib.py': `x = 42  # ${folder}\n` }
  const wheel = smallWheel(join(folder, 'wheels'), { name: 'secretlib', files })
  const content = readFileSync(wheel)
  const sha256 = createHash('sha256').update(content).digest('hex')
  const metadata = 'Metadata-Version: 2.1\nName: secretlib\nVersion: 1.0\n'
  elsewhere = createServer((request, response) => {
    redirected.push(request.headers)
    response.end(content)
  })
  const other = await listen(elsewhere)
  index = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push({ path, headers: request.headers })
    if (request.headers.authorization !== LOGIN)
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end()
    else if (path === '/simple/secretlib/')
      response
        .setHeader('content-type', 'text/html')
        .end(`<a href="/files/${basename(wheel)}#sha256=${sha256}" data-core-metadata="true">${basename(wheel)}</a>`)
    else if (path.endsWith('.metadata')) response.end(metadata)
    else if (path.startsWith('/files/'))
      response.writeHead(302, { location: `http://127.0.0.1:${other}/real/${basename(wheel)}` }).end()
    else response.writeHead(404).end()
  })
  await listen(index)
  const app = join(folder, 'app')
  mkdirSync(app)
  writeFileSync(
    join(app, 'pyproject.toml'),
    `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"
[project]
name = "secretapp"
version = "1.0"
readme = "README.md"
dependencies = ["secretlib"]
[project.scripts]
secretapp = "secretapp:main"
`,
  )
  writeFileSync(join(app, 'README.md'), '# Secret\n')
  writeFileSync(join(app, 'secretapp.py'), 'from secretlib import x\ndef main():\n    print(x)\n')
})

afterEach(() => {
  for (const server of [index, elsewhere]) {
    server.closeAllConnections()
    server.close()
  }
  rmSync(folder, { recursive: true, force: true })
})

function run(password: string) {
  const login = password === '' ? '' : `me:${password}@`
  const { port } = index.address() as AddressInfo
  // Everything else comes from the usual index: this one is asked first.
  return command(['package', 'app', '--python-versions', '3.12'], folder, {
    UV_INDEX: `private=http://${login}127.0.0.1:${port}/simple`,
    UV_CACHE_DIR: join(folder, 'uv-cache'),
    UV_HTTP_RETRIES: '0',
  })
}

/** Nobody's password is in a file that is kept or in what people read. */
function expectSecret(said: string, dist: string) {
  expect(said).not.toContain(PASSWORD)
  expect(said).not.toContain(LOGIN)
  for (const name of ['manifest.json', 'SHA256SUMS'])
    if (readdirSync(dist).includes(name)) expect(readFileSync(join(dist, name), 'utf8')).not.toContain(PASSWORD)
}

test('with the password a PEX is made; a server that a file is redirected to is not told it', async () => {
  const { status, stdout, stderr } = await run(PASSWORD)
  expect(stderr + stdout).toContain('secretapp 1.0 is ready to release')
  expect(status).toBe(0)
  const dist = join(folder, 'dist')
  expect(pexWheels(join(dist, 'secretapp-1.0.pex'))).toEqual([
    'secretapp-1.0-py3-none-any.whl',
    'secretlib-1.0-py3-none-any.whl',
  ])
  expect(asked.filter(({ path }) => path.endsWith('.whl')).at(-1)?.headers.authorization).toBe(LOGIN)
  expect(redirected.length).toBeGreaterThan(0)
  for (const headers of redirected) expect(headers).not.toHaveProperty('authorization')
  expectSecret(stdout + stderr, dist)
})

test.each([
  ['without a password', ''],
  ['with a wrong one', `${PASSWORD}x`],
])('%s it is one coded error that names the index and no password', async (_, password) => {
  const { status, stdout, stderr } = await run(password)
  const { port } = index.address() as AddressInfo
  expect(status).toBe(8)
  expect(stderr.match(/^error\[.*$/gm)).toEqual([
    `error[network/refused]: The package index http://127.0.0.1:${port}/simple needs a user name and password (401 Unauthorized).`,
  ])
  expect(redirected).toEqual([])
  if (password !== '') expect(stdout + stderr).not.toContain(password)
})
