/** What the contract and fault tests of dependencies share: real uv and packaging, targets by their words. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { plainRunner } from '../../../__fixtures__/plain-runner.js'
import { packagingPath, toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import {
  type Resolved,
  type ResolveRequest,
  type ResolveTools,
  resolveDependencies,
} from '../../../src/dependencies/resolve.js'
import type { PythonVersion } from '../../../src/model.js'
import { type ResolutionTarget, resolutionTarget } from '../../../src/target/complete-platform.js'
import { type Floors, parseFloors } from '../../../src/target/floors.js'
import { parsePlatforms } from '../../../src/target/platforms.js'

export const UV_CACHE = join(tmpdir(), 'package-python-contract', 'uv-cache')
export const SIX = [
  'linux-x86_64',
  'linux-aarch64',
  'musllinux-x86_64',
  'macos-arm64',
  'macos-x86_64',
  'windows-x86_64',
]
export const FIVE = ['3.9', '3.10', '3.11', '3.12', '3.13']

export function pythonVersion(word: string): PythonVersion {
  const [, pypy, minor = '', t] = /^(pypy)?3\.(\d+)(t?)$/.exec(word) ?? []
  return {
    implementation: pypy ? 'pypy' : 'cpython',
    major: 3,
    minor: Number(minor),
    freeThreaded: t === 't',
  }
}

export function targetsOf(
  pythons: readonly string[],
  platforms: readonly string[],
  floors: Partial<Floors> = {},
): ResolutionTarget[] {
  const parsed = parsePlatforms(platforms, {
    machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
    floors: parseFloors(floors).floors,
  })
  if (parsed.problems.length > 0) throw parsed.problems[0]
  return parsed.platforms.flatMap(platform =>
    pythons.map(word => resolutionTarget({ python: pythonVersion(word), platform })),
  )
}

export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'package-python-test-'))
}

/** Resolves with the real tools in a folder of its own; times are those of the processes. */
export async function resolved(
  request: Partial<ResolveRequest> & Pick<ResolveRequest, 'targets'>,
  tools: Partial<ResolveTools> = {},
): Promise<Resolved & { readonly processes: readonly { label: string; args: readonly string[] }[] }> {
  const runner = plainRunner(tools.env)
  const result = await resolveDependencies(
    {
      requirements: [],
      extras: [],
      lock: 'none',
      findLinks: [],
      missingWheels: 'fail',
      interpreterFor: () => undefined,
      ...request,
    },
    {
      runner,
      uv: uvPath(),
      python: toolPython(),
      selectScript: join(process.cwd(), 'src', 'python', 'select.py'),
      packagingPath: packagingPath(),
      uvCacheDir: UV_CACHE,
      workDir: join(temporary(), 'work'),
      projectDir: temporary(),
      env: process.env,
      ...tools,
    },
  )
  return { ...result, processes: runner.started }
}
