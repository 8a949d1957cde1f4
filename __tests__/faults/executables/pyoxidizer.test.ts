/** What PyOxidizer needs and does not find: one coded error each, before anything is compiled. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { options } from '../../../__fixtures__/options.js'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { ExecutableRequest } from '../../../src/executables/format.js'
import { makePyoxidizer } from '../../../src/executables/pyoxidizer/make.js'

let temp = ''
let rust = ''
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'pyoxidizer-faults-'))
  rust = join(temp, 'rust')
  mkdirSync(rust)
  for (const name of ['cargo', 'rustc']) program(rust, name, '#!/bin/sh\nexit 1\n')
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

function program(folder: string, name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  chmodSync(file, 0o755)
  return file
}

interface Fault {
  readonly path?: string
  readonly values?: Record<string, string>
  /** What stands for the CPython 3.10 of this machine. */
  readonly python?: string
  readonly start?: ExecutableRequest['start']['entryPoint']
}

function make({ path = rust, values = {}, python, start }: Fault): Promise<string[]> {
  const entryPoint = start ?? { kind: 'module', module: 'answer' }
  const request = {
    context: {
      host: { env: { PATH: path }, workspace: join(temp, 'none') },
      configuration: { options: options(values) },
      runner: createPlainRunner(),
      tools: { folder: async () => temp },
    },
    start: { entryPoint, names: undefined },
    target: {
      python: { implementation: 'cpython', major: 3, minor: 10, freeThreaded: false },
      platform: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
    },
    interpreter: python === undefined ? undefined : { path: python },
    wheels: [],
    program: 'answer',
    stem: 'answer-1.0.0-linux-x86_64',
    dir: mkdtempSync(join(temp, 'made-')),
    say: () => {},
  }
  return failuresOf(() => makePyoxidizer(request as unknown as ExecutableRequest))
}

test('no Rust', async () => {
  expect(await make({ path: '' })).toEqual([
    expect.stringMatching(/^host\/tool-missing: .*there is no cargo on PATH\. \| Install Rust/),
  ])
})

test('no CPython 3.10, and one that cannot be linked', async () => {
  expect(await make({})).toEqual([
    expect.stringMatching(/^interpreter\/missing: There is no CPython 3\.10 .* \| .*pyoxidizer-distribution/),
  ])
  const python = program(temp, 'python', '#!/bin/sh\necho "missing: /opt/libpython3.10.a" >&2\nexit 1\n')
  expect(await make({ python })).toEqual([
    expect.stringMatching(/^interpreter\/unsupported: .*without \/opt\/libpython3\.10\.a\. \| .*pyenv/),
  ])
  const broken = program(temp, 'broken', '#!/bin/sh\necho "Traceback: no" >&2\nexit 1\n')
  expect(await make({ python: broken })).toEqual([
    expect.stringMatching(/^build\/tool-failed: .* could not be turned into a distribution for PyOxidizer/),
  ])
})

test('an archive that is none', async () => {
  expect(await make({ values: { 'pyoxidizer-distribution': 'python.zip' } })).toEqual([
    expect.stringMatching(/^input\/path: pyoxidizer-distribution '.*python\.zip' is not a \.tar\.zst file/),
  ])
})

test('a script file, which has no module', async () => {
  expect(await make({ start: { kind: 'script', file: 'answer.sh' } })).toEqual([
    expect.stringMatching(/^input\/conflict: answer\.sh is a script file/),
  ])
})

test('PyOxidizer that reports success and makes nothing, or fails', async () => {
  mkdirSync(join(temp, 'bin'))
  const distribution = join(temp, 'distribution.tar.zst')
  writeFileSync(distribution, '')
  const values = { 'pyoxidizer-distribution': distribution }
  program(join(temp, 'bin'), 'pyoxidizer', '#!/bin/sh\nexit 0\n')
  expect(await make({ values })).toEqual([expect.stringMatching(/^build\/nothing: PyOxidizer reported success/)])
  program(join(temp, 'bin'), 'pyoxidizer', '#!/bin/sh\necho "error: could not compile" >&2\nexit 1\n')
  expect(await make({ values })).toEqual([expect.stringMatching(/^build\/tool-failed: /)])
})
