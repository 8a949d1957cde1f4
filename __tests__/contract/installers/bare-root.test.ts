/** One line installs and starts a program in a root folder with the C library, a shell and curl or wget. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { artifactOf, type Content, HERE, installable } from '../../../__fixtures__/installers/release.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { type EmptyRoot, emptyRoot } from '../../../__fixtures__/rootfs/empty-root.js'
import { makeInstallers } from '../../../src/installers/installers.js'

const SERVE = fileURLToPath(new URL('../../../__fixtures__/installers/serve-folder.mjs', import.meta.url))
const SOURCE = '#include <stdio.h>\nint main(void) { puts("42"); return 0; }\n'
const folder = tempDir('release')
const compiled = join(folder, 'v1.0.0', `answer-1.0.0-${HERE}`)
mkdirSync(dirname(compiled))
const compiler = spawnSync('cc', ['-x', 'c', '-', '-o', compiled], { input: SOURCE })
const root =
  compiler.status === 0 ? emptyRoot('/', { PATH: '/bin', HOME: '/home/me' }) : { skipped: 'there is no C compiler' }

let server: ChildProcess
let base = ''
beforeAll(async () => {
  server = spawn(process.execPath, [SERVE, folder], { stdio: ['pipe', 'pipe', 'inherit'] })
  const [line] = server.stdout === null ? [''] : await once(server.stdout, 'data')
  base = String(line).trim()
  if ('skipped' in root) return
  const contents: Content[] = [
    { format: 'pyo3', file: basename(compiled), bytes: readFileSync(compiled), minimum: '2.2' },
  ]
  expect(artifactOf(contents[0] as Content).size).toBeGreaterThan(1000)
  const { files } = await makeInstallers(installable(contents, base), ['sh'], '', [])
  writeFileSync(join(folder, 'v1.0.0', 'install.sh'), files[0]?.text ?? '')
})
afterAll(() => {
  server.stdin?.end()
  if (!('skipped' in root)) root.remove()
})

/** A program with the libraries that it names. */
function copyProgram({ folder: inside }: EmptyRoot, file: string): void {
  copyFileSync(file, join(inside, 'bin', basename(file)))
  const { stdout } = spawnSync('ldd', [file], { encoding: 'utf8' })
  for (const [library] of stdout.matchAll(/\/[^ )]+/g)) {
    mkdirSync(join(inside, dirname(library)), { recursive: true })
    copyFileSync(library, join(inside, library))
  }
}

function bare(tools: readonly string[], line: (address: string) => string): void {
  if ('skipped' in root) throw new Error(root.skipped)
  execFileSync('rm', ['-rf', join(root.folder, 'bin'), join(root.folder, 'home')])
  mkdirSync(join(root.folder, 'bin'))
  if (!existsSync(join(root.folder, 'dev/null'))) writeFileSync(join(root.folder, 'dev/null'), '')
  for (const tool of tools) {
    const file = ['/usr/bin', '/bin'].map(dir => join(dir, tool)).find(existsSync)
    if (file === undefined) throw new Error(`there is no ${tool}`)
    copyProgram(root, file)
  }
  if (tools.includes('busybox')) {
    for (const name of spawnSync('busybox', ['--list'], { encoding: 'utf8' }).stdout.match(/^(?!busybox$).+$/gm) ?? [])
      symlinkSync('busybox', join(root.folder, 'bin', name))
  } else symlinkSync('dash', join(root.folder, 'bin/sh'))
  const all = `${line(`${base}/v1.0.0/install.sh`)} && /home/me/.local/bin/answer`
  const { status, stdout, stderr } = root.run('/bin/sh', '-c', all)
  expect([status, stdout, stderr]).toEqual([0, '42\n', expect.stringContaining('Installed answer 1.0.0 (pyo3)')])
}

const why = 'skipped' in root ? ` (${root.skipped})` : ''
const possible = why === '' ? test : test.skip
const COREUTILS = ['uname', 'mkdir', 'rmdir', 'rm', 'mv', 'chmod', 'sha256sum', 'cat']

possible(`dash, coreutils and curl${why}`, () => {
  bare(['dash', ...COREUTILS, 'curl'], address => `curl -fsSL ${address} | sh`)
})

possible(`dash, coreutils and wget${why}`, () => {
  bare(['dash', ...COREUTILS, 'wget'], address => `wget -qO- ${address} | sh`)
})

const busybox = why === '' && spawnSync('busybox', ['--list']).status === 0
;(busybox ? test : test.skip)(`busybox alone${busybox ? '' : why || ' (it is not installed)'}`, () => {
  bare(['busybox'], address => `wget -qO- ${address} | sh`)
})
