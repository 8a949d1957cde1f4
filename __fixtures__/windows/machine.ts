/** A Windows machine for one test file: its drives, its settings, and programs that run on it. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join, sep } from 'node:path'
import { afterAll, test } from '@jest/globals'
import { keyValues } from '../runner-rules.js'
import { type Kit, WINE, WINESERVER, windowsKit, wineEnvironment } from './kit.js'
import { TASKKILL, writeProgram } from './program.js'

export interface Ended {
  readonly status: number | null
  readonly signal: NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** What has been printed so far. */
  said(): string
}

type Env = Readonly<Record<string, string | undefined>>

export interface Step {
  readonly main: Ended
  readonly post: Ended
  readonly outputs: Readonly<Record<string, string>>
  /** Markdown. */
  readonly summary: string
  /** `RUNNER_TEMP` (Linux's path). */
  readonly temp: string
}

interface Place {
  /** A folder of this machine (Linux's path). */
  readonly cwd: string
  readonly env?: Env
}

export interface WindowsMachine {
  /** Folder of the tests, drive `W:` there. */
  readonly folder: string
  /** Another drive, `S:`. */
  readonly second: string
  /** Of Windows' CPython, as Windows names it. */
  readonly python: string
  readonly kit: Kit
  /** A path of Linux as Windows names it: `W:\…` inside of `folder`, `S:\…` inside of `second`, else `Z:\…`. */
  path(path: string): string
  /** Starts a Windows program; a name is looked up as Windows does it. */
  start(program: string, args: readonly string[], place: Place): Running
  /** The same, to its end. */
  run(program: string, args: readonly string[], place: Place): Promise<Ended>
  /** The same in a console of its own (a terminal of this machine), where Ctrl-C can be pressed; what it shows is not kept. */
  runInConsole(program: string, args: readonly string[], place: Place): Promise<void>
  /** `package-python …args`, the bundle as users get it, under Windows' Node. */
  command(args: readonly string[], place: Place): Promise<Ended>
  startCommand(args: readonly string[], place: Place): Running
  /** What `startCommand` starts, as Windows names it, for a program of Windows that starts it; and the environment for that. */
  readonly commandLine: { readonly argv: readonly string[]; readonly env: Readonly<Record<string, string>> }
  /**
   * A step of a workflow whose workspace is `folder`: the main part, and then the post part with what it saved.
   * @param name of the step's own folder for temporary files and the store, on drive `S:`
   */
  step(name: string, inputs: Readonly<Record<string, string>>, folder: string, env?: Env): Promise<Step>
  /** Makes a folder a share: `share('files', 'all', folder)` is `\\\\files\\all`. */
  share(server: string, name: string, folder: string): void
  /** Command lines of the Windows processes of this machine that are alive, apart from Wine's own. */
  processes(): readonly string[]
  /** Makes a folder a drive of its own: `drive('p', folder)` is `P:`. */
  drive(letter: string, folder: string): void
  /**
   * Gives a step of this name a store without any content, as a new runner has it.
   * @returns the folder of that content
   */
  emptyStore(name: string): string
  /** `%TEMP%` and `%SystemRoot%`, as Linux names them. */
  readonly temp: string
  readonly windows: string
  end(): void
}

/**
 * What Wine itself says of a thread that was still at work when its process ended, which a busy machine shows now and then: no
 * program of Windows can write that. It is printed here, and left out of what the program wrote.
 */
const OF_WINE = /wine client error:[\da-f]+:[^\n]*\n?/g
function withoutWine(text: string): string {
  for (const [said] of text.matchAll(OF_WINE)) process.stderr.write(`Wine itself, not a program: ${said.trimEnd()}\n`)
  return text.replace(OF_WINE, '')
}

/** Wine's own words for a program that faulted. A loaded machine shows one in some hundred starts; a fault of the program's comes again. */
const CRASH = /^wine: Unhandled page fault /m

/** What the runner sets for a step, as Windows names it. */
const inWorkflow = (workspace: string, temp: string) => ({
  CI: 'true',
  GITHUB_ACTIONS: 'true',
  GITHUB_WORKSPACE: workspace,
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'me/app',
  GITHUB_RUN_ID: '77',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_REF: 'refs/heads/main',
  RUNNER_OS: 'Windows',
  RUNNER_ARCH: 'X64',
  RUNNER_TEMP: temp,
})

/** Variables of this machine that say how package indexes are reached; files among them are named as Windows does. */
function network(path: (path: string) => string): Record<string, string> {
  const told = Object.entries(process.env).flatMap(([name, value = '']): [string, string][] => {
    if (/^((https?|all|no)_proxy|pip_(extra_)?index_url|uv_(default_)?index(_url)?)$/i.test(name))
      return [[name, value]]
    if (/^(ssl_cert_file|node_extra_ca_certs|pip_cert)$/i.test(name) && existsSync(value)) return [[name, path(value)]]
    return []
  })
  const given = Object.fromEntries(told)
  if (given.PIP_INDEX_URL !== undefined) return given
  // Windows' pip does not see pip.conf.
  const configured = () => {
    try {
      return execFileSync('python3', ['-m', 'pip', 'config', 'get', 'global.index-url'], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim()
    } catch {
      return ''
    }
  }
  const index = configured()
  return index === '' ? given : { ...given, PIP_INDEX_URL: index }
}

/** A machine of its own; or why there is none here. Installs what it needs. */
export function windowsMachine(): WindowsMachine | { readonly skipped: string } {
  const kit = windowsKit()
  if ('skipped' in kit) return kit
  const root = mkdtempSync(join(tmpdir(), 'package-python-windows-'))
  const [prefix, folder, second] = ['prefix', 'work', 'second'].map(name => join(root, name)) as [
    string,
    string,
    string,
  ]
  // Much faster than making one; the copy of links must not follow them: Z: is this whole machine.
  execFileSync('cp', ['-a', kit.prefix, prefix])
  const drive = (letter: string, target: string) => {
    mkdirSync(target, { recursive: true })
    symlinkSync(target, join(prefix, 'dosdevices', `${letter}:`))
  }
  drive('w', folder)
  drive('s', second)
  // Tools and downloads of all machines, now and later, whatever their paths there; what runs have built is each one's own.
  const home = join(prefix, 'drive_c', 'users', userInfo().username)
  const openStore = (place: string) => {
    if (existsSync(place)) return place
    mkdirSync(place, { recursive: true })
    for (const part of ['tools', 'sha256', 'tmp', 'uv']) {
      mkdirSync(join(kit.store, part), { recursive: true })
      symlinkSync(join(kit.store, part), join(place, part))
    }
    return place
  }
  openStore(join(home, 'AppData', 'Local', 'package-python'))
  const bundle = process.env.PACKAGE_PYTHON_BUILT
  if (bundle === undefined) throw new Error('the global set-up has built no bundle')
  const product = join(root, 'product')
  for (const part of ['dist', 'action.yml', 'package.json'])
    cpSync(join(bundle, part), join(product, part), { recursive: true })

  const path = (file: string) => {
    const drives = [
      [folder, 'W:'],
      [second, 'S:'],
    ] as const
    const [base, drive] = drives.find(([of]) => file === of || file.startsWith(of + sep)) ?? ['', 'Z:']
    return `${drive}${file.slice(base.length).replaceAll('/', '\\') || '\\'}`
  }
  // Wine 8 does not know TCP_KEEPIDLE, and Node takes what it answers for a failed connection.
  const keepAlive = join(root, 'keep-alive.cjs')
  writeFileSync(keepAlive, "process.binding('tcp_wrap').TCP.prototype.setKeepAlive = () => 0\n")
  const python = path(kit.python)
  writeProgram(
    join(prefix, 'drive_c', 'windows', 'system32', 'taskkill.exe'),
    { python: kit.python, interpreter: `${python}\\python.exe` },
    TASKKILL,
  )
  const own = {
    ...wineEnvironment(prefix),
    ...network(path),
    WINEPATH: python,
    // Not Wine's own program.
    WINEDLLOVERRIDES: 'taskkill.exe=n',
    NO_COLOR: '1',
    COLUMNS: '200',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    // No test asks the world for vulnerabilities.
    PACKAGE_PYTHON_AUDIT: 'off',
  }
  let count = 0

  const start = (program: string, args: readonly string[], { cwd, env = {} }: Place): Running => {
    const child = spawn(WINE[0], [...WINE.slice(1), program, ...args], { cwd, env: { ...own, ...env }, stdio: 'pipe' })
    child.stdin.end()
    const said = { stdout: '', stderr: '' }
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].on('data', bytes => {
        said[stream] += String(bytes)
      })
    const ended = once(child, 'close').then(([status, signal]) => ({
      status: status as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout: said.stdout,
      stderr: withoutWine(said.stderr),
    }))
    return { child, ended, said: () => said.stdout + said.stderr }
  }
  const commandLine = {
    argv: [path(kit.node), path(join(product, 'dist', 'index.js'))],
    env: { NODE_OPTIONS: `--disable-warning=DEP0111 --require=${path(keepAlive).replaceAll('\\', '/')}` },
  }
  const startCommand = (args: readonly string[], { cwd, env = {} }: Place): Running => {
    // Node cannot open a pipe of Linux as its standard output but a file, and Python the other way round.
    const files = ['out', 'err'].map(name => join(root, `${count}.${name}`)) as [string, string]
    count += 1
    const [stdout, stderr] = files.map(file => openSync(file, 'w')) as [number, number]
    const child = spawn(WINE[0], [...WINE.slice(1), ...commandLine.argv, ...args], {
      cwd,
      env: { ...own, ...commandLine.env, ...env },
      stdio: ['ignore', stdout, stderr],
    })
    closeSync(stdout)
    closeSync(stderr)
    const read = (file: string) => readFileSync(file, 'utf8')
    const ended = once(child, 'exit').then(([status, signal]) => ({
      status: status as number | null,
      signal: signal as NodeJS.Signals | null,
      stdout: read(files[0]),
      stderr: withoutWine(read(files[1])),
    }))
    return { child, ended, said: () => files.map(read).join('') }
  }
  const step: WindowsMachine['step'] = async (name, inputs, cwd, env = {}) => {
    const temp = join(second, name)
    openStore(join(temp, 'package-python-store'))
    const file = (variable: string, at: string) => {
      const place = join(temp, `${variable}-${at}`)
      writeFileSync(place, '')
      return place
    }
    const part = async (at: string, more: Env) => {
      const files = Object.fromEntries(
        ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map(name => [name, file(name, at)]),
      )
      const ended = await startCommand([], {
        cwd,
        env: {
          ...inWorkflow(path(cwd), path(temp)),
          ...Object.fromEntries(Object.entries(inputs).map(([key, text]) => [`INPUT_${key.toUpperCase()}`, text])),
          ...Object.fromEntries(Object.entries(files).map(([key, place]) => [key, path(place)])),
          ...env,
          ...more,
        },
      }).ended
      const text = (variable: string) => readFileSync(files[variable] ?? '', 'utf8')
      // The client writes Windows' ends of lines there.
      const pairs = (variable: string) => keyValues(text(variable).replaceAll('\r\n', '\n'))
      return {
        ended,
        outputs: pairs('GITHUB_OUTPUT'),
        state: pairs('GITHUB_STATE'),
        summary: text('GITHUB_STEP_SUMMARY'),
      }
    }
    const main = await part('main', {})
    const post = await part('post', Object.fromEntries(main.state.map(([key, text]) => [`STATE_${key}`, text])))
    return {
      main: main.ended,
      post: post.ended,
      outputs: Object.fromEntries(main.outputs),
      summary: main.summary,
      temp,
    }
  }
  return {
    folder,
    second,
    drive,
    emptyStore(name) {
      const content = join(openStore(join(second, name, 'package-python-store')), 'sha256')
      rmSync(content, { recursive: true })
      mkdirSync(content)
      return content
    },
    temp: join(home, 'Temp'),
    windows: join(prefix, 'drive_c', 'windows'),
    python,
    kit,
    path,
    start,
    async run(program, args, place) {
      const ended = await start(program, args, place).ended
      if (!CRASH.test(ended.stderr)) return ended
      process.stderr.write(`${program} crashed under Wine and is run once more: ${ended.stderr}\n`)
      return start(program, args, place).ended
    },
    async runInConsole(program, args, { cwd, env = {} }) {
      const inTerminal = 'import pty, sys; pty.spawn(sys.argv[1:])'
      const terminal = spawn('python3', ['-c', inTerminal, ...WINE, program, ...args], {
        cwd,
        env: { ...own, TERM: 'xterm', ...env },
        stdio: 'ignore',
      })
      await once(terminal, 'exit')
    },
    startCommand,
    commandLine,
    command: (args, place) => startCommand(args, place).ended,
    step,
    share(server, name, target) {
      const shares = join(prefix, 'dosdevices', 'unc', server)
      mkdirSync(shares, { recursive: true })
      symlinkSync(target, join(shares, name))
    },
    processes: () =>
      execFileSync('ps', ['-A', '-w', '-w', '-o', 'pid=,args='], { encoding: 'utf8' })
        .split('\n')
        .filter(line => {
          const pid = line.trim().split(' ')[0] ?? ''
          return !/\\windows\\system32\\|wineserver/i.test(line) && inPrefix(pid, prefix)
        }),
    end() {
      // Whatever still runs in this prefix, and nothing else.
      spawnSync(WINESERVER, ['-k'], { env: own })
      rmSync(root, { recursive: true, force: true })
    },
  }
}

/** Whether a process is one of this prefix. */
function inPrefix(pid: string, prefix: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(`WINEPREFIX=${prefix}`)
  } catch {
    return false
  }
}

/** A machine and the `test` of a file that needs one: skipped, with the reason printed, where there is none. */
export function openWindows(): { readonly machine: WindowsMachine; readonly onWindows: typeof test } {
  const machine = windowsMachine()
  if (!('skipped' in machine)) {
    afterAll(() => machine.end())
    return { machine, onWindows: test }
  }
  process.stderr.write(`skipped: ${machine.skipped}\n`)
  return { machine: undefined as never, onWindows: test.skip as typeof test }
}
