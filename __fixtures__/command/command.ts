/** The real command in a process of its own, as a person or a workflow starts it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from '@jest/globals'
import { PLAIN } from '../plain-environment.js'
import { localPythons } from '../python-tools.js'

let entry: string | undefined

/** Compiles `src/` once for each test file; with the scripts and locked requirements beside it, as a build has them. */
export function compiled(): string {
  if (entry !== undefined) return entry
  const root = mkdtempSync(path.join(tmpdir(), 'package-python-command-'))
  const lib = path.join(root, 'lib')
  const tsc = path.resolve('node_modules/typescript/bin/tsc')
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--outDir', lib], { stdio: 'inherit' })
  mkdirSync(path.join(lib, 'tools'), { recursive: true })
  for (const data of ['python', 'rust']) cpSync(path.join('src', data), path.join(lib, data), { recursive: true })
  cpSync('src/tools/requirements', path.join(lib, 'tools', 'requirements'), { recursive: true })
  cpSync('package.json', path.join(root, 'package.json'))
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
  entry = path.join(lib, 'index.js')
  return entry
}

afterAll(() => {
  if (entry !== undefined) rmSync(path.dirname(path.dirname(entry)), { recursive: true, force: true })
})

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

/** @param prefix a program and its arguments that starts ours */
export function start(argv: readonly string[], cwd: string, env: Env = {}, prefix: readonly string[] = []): Running {
  const [tool, ...args] = [...prefix, process.execPath, compiled(), ...argv] as [string, ...string[]]
  const child = spawn(tool, args, {
    cwd,
    // No test asks the world for vulnerabilities but those that bring a server of their own.
    env: { ...PLAIN, NO_COLOR: '1', COLUMNS: '200', PACKAGE_PYTHON_AUDIT: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', bytes => {
    stdout += String(bytes)
  })
  child.stderr.on('data', bytes => {
    stderr += String(bytes)
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({ status, signal, stdout, stderr }))
  })
  return { child, ended, said: () => stdout + stderr }
}

/** Runs `package-python …argv` in `cwd` to its end. */
export const command = (
  argv: readonly string[],
  cwd: string,
  env: Env = {},
  prefix: readonly string[] = [],
): Promise<Ended> => start(argv, cwd, env, prefix).ended

/** A step of a workflow with these inputs. */
export const step = (inputs: Readonly<Record<string, string>>, workspace: string, env: Env = {}): Promise<Ended> =>
  command([], workspace, {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    RUNNER_TEMP: tmpdir(),
    // Without a service behind it, that would be the first thing it says.
    ...(env.ACTIONS_RUNTIME_TOKEN === undefined && { INPUT_UPLOAD: 'false' }),
    ...Object.fromEntries(Object.entries(inputs).map(([name, text]) => [`INPUT_${name.toUpperCase()}`, text])),
    ...env,
  })

/** The coded errors that were printed, in order. */
export function codes({ stderr, stdout }: Ended): string[] {
  return [...(stderr + stdout).matchAll(/^error\[([a-z-]+\/[a-z-]+)\]/gm)].map(match => match[1] ?? '')
}

/**
 * What a person reads of the errors, for snapshots: the exit status and every error with its place and fix, without the
 * evidence behind bars. Throws when the run reported a bug or showed a stack trace.
 * @param hide folders, by what they are called in the snapshot
 */
export function told(ended: Ended, hide: Readonly<Record<string, string>> = {}): string {
  const { status, signal } = ended
  let text = ended.stderr + ended.stdout
  if (/This is a bug of|^\s+at .*\.[jt]s:\d+/m.test(text)) throw new Error(text)
  for (const [name, folder] of Object.entries(hide)) text = text.replaceAll(folder, name)
  const lines = text.split('\n')
  const first = (line: string) => /^(?:error\[|::error)/.test(line)
  const kept = lines.filter((line, index) => {
    if (first(line)) return true
    const before = lines.slice(0, index).findLastIndex(first)
    return before >= 0 && lines.slice(before + 1, index + 1).every(one => /^ {2,}(?!\|)/.test(one))
  })
  return [`exit ${status ?? signal}`, ...kept].join('\n')
}

/** Pythons of this machine for `--python-versions`: downloads have no place in these tests. */
export function pythons(count: number): string[] {
  const found = [...localPythons().keys()].filter(name => Number(name.slice(2)) >= 9)
  return found.sort((a, b) => Number(b.slice(2)) - Number(a.slice(2))).slice(0, count)
}
