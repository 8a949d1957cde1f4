/** A build of the real `build`, whose backend answers as a test says. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PackagingError } from '../src/core/errors.js'
import { type BuildRequest, type BuildTools, build } from '../src/distributions/backend.js'
import { environmentAt } from '../src/distributions/environment.js'
import { systemToolchain } from '../src/distributions/toolchain.js'
import type { Command, Finished } from '../src/host/process/command.js'
import { recordingRunner } from './fake-runner.js'
import { tempDir } from './repository.js'

export const UV = { tool: '/uv', cacheDir: '/cache', env: { UV_CACHE_DIR: '/cache' } }
export const ENVIRONMENT = environmentAt('/env', false)

export const toolchain = async () =>
  systemToolchain({ name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' })

interface Given {
  /** What the backend's processes exit with and say. */
  readonly finished?: Partial<Finished>
  readonly request?: Partial<BuildRequest>
  readonly tools?: Partial<BuildTools>
}

/**
 * A backend that answers as told.
 * @param answers of each process: an object of the answer's file, or its text; undefined writes none
 * @param made the files that it leaves, and folders, whose names end with `/`
 */
export async function called(
  answers: readonly (object | string | undefined)[],
  made: readonly string[] = [],
  { finished = {}, request: more, tools }: Given = {},
) {
  const dir = tempDir('build')
  const output = join(dir, 'built')
  const runner = recordingRunner(async (command: Command) => {
    if (command.input === undefined) return {}
    const { answer } = JSON.parse(String(await command.input)) as { answer: string }
    const next = answers[runner.commands.filter(({ input }) => input !== undefined).length - 1]
    if (next !== undefined) writeFileSync(answer, typeof next === 'string' ? next : JSON.stringify(next))
    for (const name of made) name.endsWith('/') ? mkdirSync(join(output, name)) : writeFileSync(join(output, name), '')
    return finished
  })
  const request: BuildRequest = {
    kind: 'wheel',
    buildSystem: { requires: ['hatchling'], backend: 'hatchling.build', backendPath: ['_in'], declared: true },
    source: dir,
    output,
    environment: ENVIRONMENT,
    settings: { a: ['1', '2'] },
    epoch: 1_700_000_000,
    place: { file: 'app/pyproject.toml', line: 3 },
    original: file => `app/${file}`,
    say: () => {},
    ...more,
  }
  const outcome = await build({ runner, uv: UV, findLinks: ['/links'], toolchain, ...tools }, request).catch(
    (thrown: unknown) => thrown,
  )
  return { outcome, runner, output }
}

/** The error of such a build. */
export async function failure(...given: Parameters<typeof called>): Promise<PackagingError> {
  const { outcome } = await called(...given)
  if (!(outcome instanceof PackagingError)) throw outcome
  return outcome
}

/** Code, message and place of it. */
export async function problem(...given: Parameters<typeof called>) {
  const { code, message, place } = await failure(...given)
  return [code, message, place]
}
