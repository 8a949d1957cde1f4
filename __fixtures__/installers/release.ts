/** Small releases on a loopback server, and the shells that install them. */
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artifact } from '../../src/core/model.js'
import { installableFiles } from '../../src/installers/installable.js'
import { makeInstallers } from '../../src/installers/installers.js'
import type { Installable } from '../../src/installers/model.js'
import { checksums } from '../../src/report/manifest.js'
import { startServer, type TestServer } from '../host/server.js'

/** A file of a release, and who it is for. */
export interface Content extends Partial<Pick<Artifact, 'minimum' | 'program' | 'pythons' | 'targets'>> {
  readonly format: Artifact['format']
  readonly file: string
  readonly bytes: Buffer
  /** Names of the application's commands, where it has several. */
  readonly commands?: readonly string[]
}

/** The name of this machine's platform, as the scripts find it too. */
export const HERE = `linux-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`

/** A program that prints what it is given. */
export const printing = (text: string) => Buffer.from(`#!/bin/sh\necho ${text} "$@"\n`)

/** A native executable in one file. */
export const program = (version: string, text = version): Content => ({
  format: 'pyinstaller',
  file: `answer-${version}-${HERE}`,
  bytes: printing(text),
})

/** A native executable in one file with these commands: it says as which it was started. */
export const severalPrograms = (version: string, ...commands: string[]): Content => ({
  ...program(version),
  bytes: Buffer.from(`#!/bin/sh\necho ${version} "\${0##*/}" "$@"\n`),
  commands,
})

/** A native executable that is a folder, with a program for each of these commands. */
export function folderProgram(version: string, ...others: string[]): Content {
  const dir = mkdtempSync(join(tmpdir(), 'package-python-folder-'))
  try {
    const folder = `answer-${version}-${HERE}`
    mkdirSync(join(dir, folder, '_internal'), { recursive: true })
    writeFileSync(join(dir, folder, '_internal', 'data'), `data of ${version}\n`)
    const start = `#!/bin/sh\ncat "\${0%/*}/_internal/data"\necho "$@"\n`
    writeFileSync(join(dir, folder, 'answer'), start, { mode: 0o755 })
    for (const name of others)
      writeFileSync(join(dir, folder, name), printing(`${name} of ${version}`), { mode: 0o755 })
    const bytes = execFileSync('tar', ['-czf', '-', folder], { cwd: dir })
    const commands = others.length > 0 ? { commands: ['answer', ...others] } : {}
    return { format: 'pyinstaller', file: `${folder}.tar.gz`, bytes, program: 'answer', ...commands }
  } finally {
    rmSync(dir, { recursive: true })
  }
}

/** A "PEX": what installs it must not care what is inside. */
export const pex = (version: string, pythons: readonly string[]): Content => ({
  format: 'pex',
  file: `answer-${version}.pex`,
  bytes: printing(`pex ${version}`),
  pythons,
})

export function artifactOf({
  format,
  file,
  bytes,
  commands: _,
  targets = [HERE],
  pythons = ['3.12'],
  ...rest
}: Content): Artifact {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { format, file, path: `/release/${file}`, size: bytes.length, sha256, targets, pythons, ...rest } as Artifact
}

export const installable = (contents: readonly Content[], base: string, version = '1.0.0'): Installable => ({
  name: 'answer',
  version,
  about: {
    program: 'answer',
    ...(contents[0]?.commands && { commands: contents[0].commands }),
    summary: 'Answers',
    license: 'MIT',
    homepage: 'https://example.org/answer',
  },
  download: { base, tag: `v${version}`, repository: 'me/answer' },
  files: installableFiles(contents.map(artifactOf)),
  attested: 'optional',
  signer: '',
})

/** A server of releases by tag, each with its SHA256SUMS and installers. */
export interface Releases {
  readonly server: TestServer
  /** Text of the installer of a version. */
  script(version: string, name?: 'install.sh' | 'install.ps1'): Promise<string>
  /** Answers instead of the files; undefined serves the file. */
  fault: ((path: string, response: ServerResponse) => boolean) | undefined
  close(): Promise<void>
}

export async function serveReleases(releases: Readonly<Record<string, readonly Content[]>>): Promise<Releases> {
  const files = new Map<string, Buffer>()
  const state: { fault: Releases['fault'] } = { fault: undefined }
  const server = await startServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '')
    if (state.fault?.(path, response)) return
    const bytes = files.get(path)
    response.writeHead(bytes === undefined ? 404 : 200, { 'content-length': bytes?.length ?? 0 }).end(bytes)
  })
  for (const [version, contents] of Object.entries(releases)) {
    const folder = `/download/v${version}`
    for (const { file, bytes } of contents) files.set(`${folder}/${file}`, bytes)
    files.set(`${folder}/SHA256SUMS`, Buffer.from(checksums(contents.map(artifactOf))))
    const made = await makeInstallers(
      installable(contents, `${server.url}/download`, version),
      ['sh', 'powershell'],
      '',
      [],
    )
    for (const { file, text } of made.files) files.set(`${folder}/${file}`, Buffer.from(text))
  }
  return {
    server,
    script: async (version, name = 'install.sh') => String(files.get(`/download/v${version}/${name}`)),
    get fault() {
      return state.fault
    },
    set fault(fault) {
      state.fault = fault
    },
    close: () => server.close(),
  }
}

/** A shell with its own programs and no others on PATH. */
export interface Shell {
  readonly title: string
  /** The command that reads a script from standard input. */
  readonly command: readonly string[]
  /** Value of PATH. */
  readonly path: string
}

const TOOLS =
  'uname getconf mkdir rmdir rm mv ln chmod tar gzip sha256sum cat tail sleep wc kill ldd sysctl head printf'.split(' ')

/** A folder with links to these programs of the machine. */
function toolFolder(...names: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-python-tools-'))
  for (const name of names) {
    const found = ['/usr/bin', '/bin', '/usr/sbin', '/usr/local/bin'].map(dir => join(dir, name)).find(existsSync)
    if (found !== undefined) symlinkSync(found, join(folder, name))
  }
  return folder
}

function busyboxFolder(busybox: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'package-python-busybox-'))
  execFileSync(busybox, ['--install', '-s', folder])
  return folder
}

/** The shells of this machine, and why others are missing. */
export function shells(): { readonly found: readonly Shell[]; readonly missing: readonly string[] } {
  const missing: string[] = []
  const found: Shell[] = []
  const busybox = ['/bin/busybox', '/usr/bin/busybox'].find(existsSync)
  const add = (title: string, needs: readonly string[], shell: () => Omit<Shell, 'title'>) => {
    const lacking = needs.filter(file => !existsSync(file))
    if (lacking.length > 0) missing.push(`${title} (there is no ${lacking.join(' or ')})`)
    else found.push({ title, ...shell() })
  }
  add('dash with curl', ['/usr/bin/dash', '/usr/bin/curl'], () => ({
    command: ['/usr/bin/dash'],
    path: toolFolder(...TOOLS, 'curl'),
  }))
  add('dash with wget', ['/usr/bin/dash', '/usr/bin/wget'], () => ({
    command: ['/usr/bin/dash'],
    path: toolFolder(...TOOLS, 'wget'),
  }))
  add('bash as sh with curl', ['/bin/bash', '/usr/bin/curl'], () => ({
    command: ['/bin/bash', '--posix'],
    path: toolFolder(...TOOLS, 'curl'),
  }))
  if (busybox === undefined) missing.push('busybox (it is not installed)')
  else found.push({ title: 'busybox alone', command: [busybox, 'ash'], path: busyboxFolder(busybox) })
  return { found, missing }
}

/** A folder with the same programs but these. */
export const pathWithout = (...names: readonly string[]) =>
  toolFolder(...[...TOOLS, 'curl'].filter(name => !names.includes(name)))

/** The environment of a user with nothing but these programs. */
export const userEnv = (shell: Pick<Shell, 'path'>, home: string) => ({ PATH: shell.path, HOME: home, LC_ALL: 'C' })

/** Installs as `curl … | sh -s -- ARGS` does. Not synchronous: the server is in this process. */
export function install(
  shell: Shell,
  script: string,
  env: Readonly<Record<string, string | undefined>>,
  ...args: readonly string[]
): Promise<Pick<SpawnSyncReturns<string>, 'status' | 'stderr'>> & { readonly kill: (signal: NodeJS.Signals) => void } {
  const [command = '', ...options] = shell.command
  const child = spawn(command, [...options, '-s', '--', ...args], {
    env,
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let stderr = ''
  child.stderr.on('data', data => {
    stderr += data
  })
  child.stdin.on('error', () => {})
  child.stdin.end(script)
  const ended = new Promise<{ status: number | null; stderr: string }>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', status => resolve({ status, stderr }))
  })
  return Object.assign(ended, { kill: (signal: NodeJS.Signals) => void child.kill(signal) })
}

/** Every file, link and folder below a folder, with the text of files: what a fault must leave as it was. */
export function tree(folder: string): string {
  const { stdout } = spawnSync('find', [folder, '-printf', '%P %y %m %l\n'], { encoding: 'utf8' })
  const lines = stdout
    .split('\n')
    .filter(line => line.trim() !== '')
    .sort()
  return lines
    .map(line => {
      const [name = '', type] = line.split(' ')
      return type === 'f' ? `${line}${readFileSync(join(folder, name)).toString('base64').slice(0, 200)}` : line
    })
    .join('\n')
}
