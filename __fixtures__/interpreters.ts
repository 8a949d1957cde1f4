/** Machines for tests about interpreters: made of listed paths, or this one with a private home. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { PackagingError } from '../src/core/errors.js'
import type { Os, Platform } from '../src/core/model.js'
import type { Finished, ProcessRunner } from '../src/host/process/command.js'
import type { Files, Machine } from '../src/interpreters/discover.js'

/** A file system with the given files, and links as `from -> to`; separators as in the paths. */
export function fakeFiles(paths: readonly string[]): Files {
  const links = new Map(paths.filter(path => path.includes(' -> ')).map(path => path.split(' -> ') as [string, string]))
  const files = [...paths.filter(path => !path.includes(' -> ')), ...links.keys()]
  return {
    list: async folder => {
      const inside = files.flatMap(path => {
        const start = [`${folder}/`, `${folder}\\`].find(prefix => path.startsWith(prefix))
        return start === undefined ? [] : (path.slice(start.length).split(/[\\/]/)[0] ?? [])
      })
      return [...new Set(inside)]
    },
    real: async path => {
      const exists = files.some(file => file === path || file.startsWith(`${path}/`) || file.startsWith(`${path}\\`))
      return links.get(path) ?? (exists ? path : undefined)
    },
    executable: async path => files.includes(path),
  }
}

export function fakeMachine(os: Os, paths: readonly string[], parts: Partial<Machine> = {}): Machine {
  const windows = os === 'windows'
  return {
    os,
    env: {},
    home: windows ? 'C:\\Users\\me' : '/home/me',
    workspace: windows ? 'D:\\a\\repo' : '/w/repo',
    downloads: windows ? 'D:\\store\\pythons' : '/store/pythons',
    files: fakeFiles(paths),
    runner: fakeRunner({}),
    ...parts,
  }
}

/** Answers by the tool's path with standard output and exit status 0; status 127 for others. */
export function fakeRunner(outputs: Readonly<Record<string, string>>): ProcessRunner {
  const finish = async ({ tool }: { tool: string }): Promise<Finished> => {
    const stdout = outputs[tool]
    return {
      code: stdout === undefined ? 127 : 0,
      signal: null,
      stdout: stdout ?? '',
      tail: [],
      milliseconds: 1,
    }
  }
  return { finish, run: finish, endAll: async () => {} }
}

export const LINUX: Platform = {
  name: 'linux-x86_64',
  os: 'linux',
  arch: 'x86_64',
  libc: 'glibc',
  floor: '2.28',
}

/** Keeps everything that was logged, as text. */
export function fakeLog() {
  const lines: string[] = []
  return {
    lines,
    info: (line: string) => void lines.push(`info ${line}`),
    warning: (problem: PackagingError) => void lines.push(`warning ${problem.code} ${problem.message}`),
    progress: (line: string) => void lines.push(`progress ${line}`),
  }
}

/** pyenv's installations on this machine by version, `3.12.1` → its folder. */
export function pyenvVersions(): ReadonlyMap<string, string> {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions')
  const names = existsSync(versions) ? readdirSync(versions) : []
  return new Map(names.filter(name => /^3\.\d+\.\d+$/.test(name)).map(name => [name, join(versions, name)]))
}
