/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before they are unpacked, and are unpacked for this machine alone.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { extractWheel } from '../archives/extract.js'
import { requirementsFile } from '../assets.js'
import { PackagingError } from '../core/errors.js'
import type { Platform, WheelFile } from '../core/model.js'
import { isOffline, offlineError } from '../host/download.js'
import { makeFolder, sha256Of } from '../host/files.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { diskFullError } from '../host/process/errors.js'
import type { Staging } from '../host/publish.js'
import { createSealed, isSealed } from '../host/seal.js'
import type { ContentStore } from '../host/store.js'
import {
  type LockedPin,
  lockedPins,
  lockedVersion,
  pipPythons,
  TOOL_NAMES,
  type ToolName,
  wheelFits,
  wheelServes,
} from './locked.js'

interface ToolsRequest {
  readonly store: ContentStore
  readonly runner: ProcessRunner
  /** Pythons that may carry pip, best first; only asked for when something must be downloaded. */
  readonly pythons: () => Promise<readonly string[]>
  /** True downloads nothing. */
  readonly offline?: boolean
  /** Variables to add for pip. */
  readonly pipEnv?: Readonly<Record<string, string>>
  /** A private folder for downloads. */
  readonly temp: string
  /** A folder that outlives the run where the machine is trusted, else a private one. */
  readonly unpacked: string
}

/** Gives the folder in which a tool lies unpacked; the first caller of each tool waits for it, the others share it. */
export class Tools {
  readonly #request: ToolsRequest
  readonly #folders = new Map<string, Promise<string>>()
  readonly #used = new Set<ToolName>()

  constructor(request: ToolsRequest) {
    this.#request = request
  }

  /** The tools that were asked for so far. */
  get used(): readonly ToolName[] {
    return [...this.#used]
  }

  /** @throws PackagingError `host/tool-missing` or `network/unreachable` when it cannot be downloaded, `dependency/hash` when it is not the locked file */
  folder(name: ToolName): Promise<string> {
    return this.#folder(name)
  }

  /** The same for a tool that has several wheels, by the Python that runs it. @param minor of CPython 3.N */
  folderFor(name: ToolName, minor: number): Promise<string> {
    return this.#folder(name, undefined, minor)
  }

  /** The same with bytecode for one Python, for what every run imports. @param python its absolute path */
  compiled(name: ToolName, python: string): Promise<string> {
    return this.#folder(name, python)
  }

  #folder(name: ToolName, python?: string, minor?: number): Promise<string> {
    this.#used.add(name)
    const key = [name, python, minor].join(' ')
    const folder = this.#folders.get(key) ?? this.#obtain(name, python, minor)
    this.#folders.set(key, folder)
    return folder
  }

  /** Absolute path of the uv executable. */
  async uv(): Promise<string> {
    const folder = await this.folder('uv')
    return path.join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv')
  }

  /** Absolute path of the nfpm executable. */
  async nfpm(): Promise<string> {
    const folder = await this.folder('nfpm')
    return path.join(folder, 'bin', process.platform === 'win32' ? 'nfpm.exe' : 'nfpm')
  }

  async #obtain(name: ToolName, python?: string, minor?: number): Promise<string> {
    const suffix = python === undefined ? '' : `-${createHash('sha256').update(python).digest('hex').slice(0, 8)}`
    const requirements = await readFile(requirementsFile(name), 'utf8')
    const pins = lockedPins(requirements)
    const version = lockedVersion(name, requirements)
    const folderOf = (wheels: readonly WheelFile[]) => {
      const identity = createHash('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '))
      const unique = identity.digest('hex').slice(0, 16)
      return path.join(this.#request.unpacked, `${name}-${version}-${unique}${suffix}`)
    }
    // What is used is what was unpacked of them, once they were hashed, and is as it was then: they are not read again.
    const unread = await this.#stored(pins, minor, 'unread')
    if (unread !== undefined && (await isSealed(folderOf(unread)))) return folderOf(unread)
    const wheels = (await this.#stored(pins, minor)) ?? (await this.#download(name, version, pins, minor))
    const folder = folderOf(wheels)
    if (!(await isSealed(folder))) {
      await makeFolder(path.dirname(folder))
      await createSealed(folder, async unfinished => {
        for (const wheel of wheels) await extractWheel(wheel.path, unfinished)
        if (python !== undefined) await compile(this.#request.runner, python, unfinished, folder)
      })
    }
    return folder
  }

  /** One wheel for each pin, or undefined when one of them is not there. */
  async #stored(
    pins: readonly LockedPin[],
    minor: number | undefined,
    look: 'find' | 'unread' = 'find',
  ): Promise<readonly WheelFile[] | undefined> {
    const found = await Promise.all(pins.map(pin => storedWheel(this.#request.store, pin, look, minor)))
    return found.every(wheel => wheel !== undefined) ? found : undefined
  }

  /** pip is on nearly every Python, knows this machine's index settings, and checks the hashes. */
  async #download(
    name: ToolName,
    version: string,
    pins: readonly LockedPin[],
    minor: number | undefined,
  ): Promise<readonly WheelFile[]> {
    const { runner, temp, store, offline = false, pipEnv = {} } = this.#request
    if (offline) throw offlineError(`${name} ${version}`)
    const folder = path.join(temp, `download-${name}`)
    await mkdir(folder, { recursive: true })
    const tried: string[] = []
    for (const python of await this.#request.pythons()) {
      const finished = await runner.finish({
        label: `download ${name} ${version}`,
        tool: python,
        args: [
          ...['-m', 'pip', '--disable-pip-version-check', 'download', '--quiet', '--no-deps'],
          ...['--no-cache-dir', '--only-binary', ':all:', '--require-hashes'],
          ...(minor === undefined ? [] : ['--python-version', `3.${minor}`]),
          ...['--requirement', requirementsFile(name), '--dest', folder],
        ],
        cwd: folder,
        // pip asks `rustc` for its version, for statistics, and rustup's would make a folder in the home folder.
        env: { ...pipEnv, RUSTUP_HOME: path.join(folder, 'rustup') },
        index: true,
        limits: { total: 900_000, idle: 300_000 },
      })
      if (finished.code === 0) {
        for (const file of (await readdir(folder)).filter(entry => entry.endsWith('.whl'))) {
          const downloaded = path.join(folder, file)
          await store.add(downloaded, await sha256Of(downloaded), file)
        }
        const wheels = await this.#stored(pins, minor)
        if (wheels !== undefined) return wheels
      }
      const full = finished.code === 0 ? undefined : diskFullError(`download ${name}`, finished.tail)
      if (full !== undefined) throw full
      tried.push(`${python}:`, ...finished.tail.slice(-6).map(line => `  ${line}`))
      if (!finished.tail.some(line => line.includes('No module named pip'))) break
    }
    throw unobtainable(name, version, tried)
  }
}

/** This machine's wheel of a pin, if the store has it. */
async function storedWheel(
  store: ContentStore,
  { hashes }: LockedPin,
  look: 'find' | 'unread' = 'find',
  minor?: number,
): Promise<WheelFile | undefined> {
  for (const sha256 of hashes) {
    const file = await store[look](sha256)
    if (file === undefined || !wheelFits(path.basename(file))) continue
    if (minor === undefined || wheelServes(path.basename(file), minor)) return { path: file, sha256 }
  }
  return undefined
}

/** What is imported of a tool by each run. Bytecode that Python writes later is not of the sealed folder. */
const COMPILE = `import compileall, py_compile, sys
folder, final = sys.argv[1:]
compileall.compile_dir(folder, quiet=2, stripdir=folder, prependdir=final, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`

async function compile(runner: ProcessRunner, python: string, folder: string, final: string): Promise<void> {
  await runner.run({
    label: 'compile a tool',
    tool: python,
    args: ['-I', '-c', COMPILE, folder, final],
    cwd: folder,
    limits: { total: 300_000 },
  })
}

/** What pip prints when it can reach no server: its own words, the sockets' below, and `none` where it keeps quiet about why. */
const NO_NETWORK =
  /NewConnectionError|ProxyError|Connection refused|[Cc]onnection (?:reset|aborted)|name resolution|Name or service not known|ConnectTimeoutError|Max retries exceeded|from versions: none/

function unobtainable(name: string, version: string, tried: readonly string[]): PackagingError {
  const hash = tried.some(line => /hash/i.test(line) && /match/i.test(line))
  const network = tried.some(line => NO_NETWORK.test(line))
  const code = hash ? 'dependency/hash' : network ? 'network/unreachable' : 'host/tool-missing'
  const message = `${name} ${version} could not be downloaded with any Python's pip.`
  return new PackagingError(code, { message, fix: FIXES[code], detail: tried })
}

const FIXES = {
  'dependency/hash':
    'The index offers another file than the one this program was released with: check the index that pip is set to.',
  'network/unreachable':
    'Check the network, and the index and proxy that pip is set to (PIP_INDEX_URL, HTTPS_PROXY); that index must offer it.',
  'host/tool-missing':
    'Put a Python with pip on PATH (actions/setup-python does), and check that its package index can be reached.',
} as const

/** Nothing is downloaded before it is asked for. */
export function openTools(parts: {
  readonly host: Host
  readonly runner: ProcessRunner
  readonly platform: Pick<Platform, 'os'>
  readonly staging: Staging
  readonly store: ContentStore
}): Tools {
  const { host, runner, platform, staging, store } = parts
  return new Tools({
    store,
    runner,
    offline: isOffline(host.env),
    // Only a newer pip reads it by itself, and uv and our own requests do.
    pipEnv: host.env.SSL_CERT_FILE && !host.env.PIP_CERT ? { PIP_CERT: host.env.SSL_CERT_FILE } : {},
    temp: path.join(staging.root, 'tools'),
    unpacked: path.join(host.store, 'tools'),
    pythons: () => pipPythons({ host, runner, platform }),
  })
}

/** In the order of `TOOL_NAMES`. `stored`: its wheels for this machine lie in the store and have the locked hashes. */
export function toolReport(store: ContentStore) {
  return Promise.all(
    TOOL_NAMES.map(async name => {
      const requirements = await readFile(requirementsFile(name), 'utf8')
      const wheels = await Promise.all(lockedPins(requirements).map(pin => storedWheel(store, pin)))
      return { name, version: lockedVersion(name, requirements), stored: wheels.every(Boolean) }
    }),
  )
}
