/** Our command in a process of its own, as a person starts it, and what it left behind. */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Report } from '../src/report/model.js'
import { compileSources } from './host/compiled.js'
import { PLAIN } from './plain-environment.js'
import { tempDir } from './repository.js'

export interface CommandRun {
  readonly code: number
  /** What a person reads. */
  readonly log: string
  readonly report: Report | undefined
  /** Absolute path of the output folder. */
  readonly dist: string
  /** Names in it, sorted. */
  readonly files: readonly string[]
}

let entry: string | undefined

/** `src/` as it is now, compiled once for each test file. */
function compiled(): string {
  if (entry !== undefined) return entry
  const root = tempDir('command')
  const lib = join(root, 'lib')
  const fresh = compileSources()
  cpSync(fresh, lib, { recursive: true })
  rmSync(fresh, { recursive: true, force: true })
  for (const data of ['python', 'rust', 'tools/requirements'])
    cpSync(join('src', data), join(lib, data), { recursive: true })
  cpSync('package.json', join(root, 'package.json'))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  entry = join(lib, 'index.js')
  return entry
}

/** `package-python package PROJECT …`; the files go to a folder of the project's own. */
export async function packageProject(
  project: string,
  options: Readonly<Record<string, string>> = {},
  workspace = project,
  /** Added to the environment. */
  env: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const dist = join(workspace, 'dist-of-test')
  mkdirSync(dirname(dist), { recursive: true })
  const all = { 'output-dir': dist, ...options }
  const args = Object.entries(all).map(([name, value]) => `--${name}=${value}`)
  const run = await start([compiled(), 'package', project, '--json', ...args], workspace, env)
  return {
    code: run.code,
    log: run.stderr,
    report: run.stdout === '' ? undefined : (JSON.parse(run.stdout) as Report),
    dist,
    files: list(dist),
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

/** Any command, with these arguments. */
export function runCommand(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number; stdout: string; stderr: string }> {
  return start([compiled(), ...args], cwd, env)
}

function start(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...PLAIN, PACKAGE_PYTHON_AUDIT: 'off', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const streams = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => {
        streams[name] += text
      })
    child.on('error', failed)
    child.on('close', code => done({ code: code ?? -1, ...streams }))
  })
}

/** The text of a file in the output folder. */
export function readOutput({ dist }: CommandRun, file: string): string {
  return readFileSync(join(dist, file), 'utf8')
}
