/** What a format gets to make an executable, without a run around it: an application and a dependency, as wheels. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Platform } from '../src/core/model.js'
import type { ExecutableRequest } from '../src/executables/format.js'
import type { EntryPoint, Program } from '../src/project/entry-point.js'
import { fakeHost } from './fake-host.js'
import type { RecordingRunner } from './fake-runner.js'
import { options } from './options.js'
import { platforms } from './releases.js'
import { tempDir } from './repository.js'
import { sha256, type WheelParts, wheelOf } from './simulated-tools.js'
import { pythonVersion } from './targets.js'

/** The script `app` of the application. */
export const APP: Extract<Program, { readonly kind: 'function' }> = {
  kind: 'function',
  module: 'app',
  attribute: 'main',
  script: 'app',
  gui: false,
  extras: [],
}

export interface RequestParts {
  readonly workspace: string
  readonly runner: RecordingRunner
  readonly values?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly python?: string
  readonly platform?: string
  readonly entryPoint?: EntryPoint
  readonly app?: Partial<WheelParts>
  readonly dep?: Partial<WheelParts>
  readonly tools?: Readonly<Record<string, string>>
}

/** @returns the request, and what is said meanwhile */
export function executableRequest(parts: RequestParts) {
  const { workspace, runner, values = {}, env = {}, python = '3.13', platform = 'linux-x86_64', tools = {} } = parts
  const [own, wanted] = platforms('linux-x86_64', platform) as [Platform, Platform | undefined]
  const folder = tempDir('wheels')
  const wheel = (given: WheelParts) => {
    const file = path.join(folder, `${given.name}-1.0-py3-none-any.whl`)
    const bytes = wheelOf(given)
    writeFileSync(file, bytes)
    return { path: file, filename: path.basename(file), sha256: sha256(bytes) }
  }
  const wheels = [
    wheel({ name: 'dep', ...parts.dep }),
    wheel({ name: 'app', scripts: ['app = app:main'], requires: ['dep'], ...parts.app }),
  ]
  const said: string[] = []
  const request = {
    context: {
      host: fakeHost({ workspace, env: { PATH: '', ...env }, store: path.join(folder, 'store') }),
      runner,
      tools: { folder: async (name: string) => tools[name] ?? '' },
      epoch: 1_700_000_000,
      configuration: { options: options(values), given: values, project: {}, plan: { runner: own } },
    },
    uv: { tool: 'uv' },
    application: { name: 'app', version: '1.0', content: { modules: ['app'] }, wheel: wheels.at(-1)?.path ?? '' },
    about: {},
    start: { entryPoint: parts.entryPoint ?? APP },
    target: { python: pythonVersion(python), platform: wanted ?? own },
    wheels,
    interpreter: { path: `/pythons/python${python}` },
    pex: undefined,
    ...{ stem: 'app-1.0', program: 'app', dir: tempDir('executable'), say: (line: string) => void said.push(line) },
  }
  return { request: request as unknown as ExecutableRequest, said }
}
