/** Wheels for musl on a machine with glibc: what cibuildwheel is given, and what becomes of its answers. */
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { options } from '../../../__fixtures__/options.js'
import { platforms } from '../../../__fixtures__/releases.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import type { Interpreter } from '../../../src/core/model.js'
import type { Command, Finished } from '../../../src/host/process/command.js'
import { parsePythons } from '../../../src/interpreters/versions.js'
import { containerChecks } from '../../../src/pipeline/container-checks.js'
import { containersOf } from '../../../src/pipeline/containers.js'

const [musl, glibc] = platforms('musllinux-x86_64', 'linux-x86_64')
const [python] = parsePythons(['3.12']).pythons
const interpreter = {
  ...{ python, fullVersion: '3.12.1', path: '/usr/bin/python3.12', source: 'path' },
  platform: { os: 'linux', arch: 'x86_64', libc: 'glibc', libcVersion: '2.39' },
} as Interpreter
const NAME = 'app-1.0-cp312-cp312-musllinux_1_2_x86_64.whl'
const dir = tempDir('containers')
let calls: readonly Command[] = []
beforeEach(() => {
  writeFileSync(join(dir, 'docker'), '')
  chmodSync(join(dir, 'docker'), 0o755)
  write(dir, { 'source/pyproject.toml': '' })
  rmSync(join(dir, 'container-wheel-3.12'), { recursive: true, force: true })
})

interface Setting {
  readonly compiler?: string
  readonly test?: 'auto' | 'none' | readonly string[]
  readonly lines?: readonly string[]
  readonly ended?: Partial<Finished>
  readonly engine?: number
  readonly name?: string
}

/** A build by a stand-in for cibuildwheel that prints `lines` and writes a wheel. */
async function built({
  compiler = 'auto',
  test: command = 'auto',
  lines = [],
  ended,
  engine = 0,
  name = NAME,
}: Setting) {
  const said: string[] = []
  const runner = recordingRunner(({ args, onLine }) => {
    if (args[0] === 'info') return { code: engine, tail: ['Cannot connect'] }
    for (const line of lines) onLine?.(line, 'stdout')
    const output = args[args.indexOf('--output-dir') + 1] ?? ''
    if (!ended?.code) writeFileSync(join(output, name), name)
    return ended ?? {}
  })
  calls = runner.commands
  const project = { dir, path: '.', name: 'my-app', locations: {}, setupPy: false }
  const context = {
    runner,
    host: { env: { PATH: dir }, store: dir },
    tools: { folder: async () => '/tools/cibuildwheel' },
    epoch: 1,
    containerEngine: async () => undefined,
    containerTests: [],
    withoutContainer: new Set(),
    configuration: {
      ...{ project, options: options({ compiler, extras: 'fast' }) },
      plan: { runner: glibc, wheelsFor: musl, test: command },
    },
  } as never
  const building = { project, dir, runner: musl, settings: {}, epoch: 1, say: (line: string) => said.push(line) }
  const containers = await containersOf(context, building as never, [interpreter])
  const never = () => Promise.reject(new Error('built with the compiler of this machine'))
  const wheel = await containers?.build(join(dir, 'app-1.0.tar.gz'), join(dir, 'source'), interpreter, never)
  return { wheel, said, title: containers?.title, context, container: calls.at(-1) }
}

const PASSED = `package-python-test: ${JSON.stringify({
  ...{ group: 0, command: 'my-app --version', exit: 0, signal: null, head: ['my-app 1.0'], tail: ['my-app 1.0'] },
})}`
const sha256 = '2d9bd0cb8dd5bc0ce7ae3a1d2d2dc4e29d5dd3b21b4e3da6d7b8b1d8a1ef2d3c'

test.each(['auto', 'cibuildwheel'])('compiler: %s builds for musl in a container, and tests there', async compiler => {
  const { wheel, said, title, context, container } = await built({ compiler, lines: ['Building wheel...', PASSED] })
  expect(wheel).toMatch(/musllinux_1_2_x86_64\.whl$/)
  expect(title).toBe('a container of musllinux-x86_64')
  expect(container?.args).toEqual(expect.arrayContaining(['--only', 'cp312-musllinux_x86_64']))
  expect(container?.env).toMatchObject({
    ...{ CIBW_MUSLLINUX_X86_64_IMAGE: 'musllinux_1_2', CIBW_CONTAINER_ENGINE: 'docker; disable_host_mount: yes' },
    ...{ CIBW_TEST_EXTRAS_LINUX: 'fast', CIBW_TEST_COMMAND_LINUX: expect.stringContaining("python -c '") },
  })
  expect(container?.env).toMatchObject({ CIBW_TEST_SKIP: '' })
  // The answer is for the report.
  expect(said).toEqual(['Building wheel...'])
  const wheelOf = (digest: string) => ({
    ...{ file: NAME, sha256: digest, targets: ['musllinux-x86_64'], pythons: ['3.12', '3.13'] },
  })
  expect(containerChecks(context, wheelOf(sha256))).toMatchObject([
    {
      ...{ name: 'runs', python: '3.12', machine: 'musllinux-x86_64', result: 'passed' },
      reason:
        'ran `my-app --version` (exit 0): my-app 1.0 in the container of musllinux-x86_64 that built it, before the file was changed here (reproducible, sbom)',
    },
    { python: '3.13', result: 'skipped', reason: expect.stringMatching(/^not tested: no Python of musllinux-x86_64/) },
  ])
  const [{ sha256: own } = { sha256: '' }] = (context as { containerTests: { sha256: string }[] }).containerTests
  expect(containerChecks(context, wheelOf(own))[0]?.reason).toMatch(/that built it$/)
  expect(containerChecks(context, { ...wheelOf(own), targets: ['any'] })).toEqual([])
})

test('a wheel that does not run there fails the build', async () => {
  const line = PASSED.replace('"exit":0', '"exit":1').replaceAll(
    'my-app 1.0',
    "ModuleNotFoundError: No module named 'x'",
  )
  expect(await failuresOf(() => built({ lines: [line] }))).toEqual([
    expect.stringMatching(
      /^check\/run-failed: .*musllinux_1_2_x86_64\.whl does not run on Python 3\.12 in the container of musllinux-x86_64/,
    ),
  ])
})

test('a test that said nothing is no success', async () => {
  expect(await failuresOf(() => built({ lines: [] }))).toEqual([expect.stringMatching(/ended without a result/)])
})

test('test-command: none runs nothing there', async () => {
  const { container } = await built({ test: 'none' })
  expect(container?.env).toMatchObject({ CIBW_TEST_SKIP: '*' })
  expect(container?.env).not.toHaveProperty('CIBW_TEST_COMMAND_LINUX')
})

test('a test of the project’s own stays; one that cibuildwheel leaves out has not passed', async () => {
  write(dir, { 'source/pyproject.toml': '[tool.cibuildwheel]\ntest-command = "pytest {project}"\n' })
  const file = { file: NAME, sha256, targets: ['musllinux-x86_64'], pythons: ['3.12'] }
  const { container, context, said } = await built({ lines: ['::group::Testing wheel...', '1 passed'] })
  expect(container?.env).not.toHaveProperty('CIBW_TEST_COMMAND_LINUX')
  expect(container?.env).not.toHaveProperty('CIBW_TEST_SKIP')
  expect(said).toEqual(['::group::Testing wheel...', '1 passed'])
  expect(containerChecks(context, file)[0]).toMatchObject({
    ...{ result: 'passed', reason: expect.stringMatching(/^the project's own test-command of cibuildwheel passed/) },
  })
  rmSync(join(dir, 'container-wheel-3.12'), { recursive: true })
  const { context: other } = await built({ lines: ['::group::Repairing wheel...'] })
  expect(containerChecks(other, file)[0]).toMatchObject({
    result: 'skipped',
    reason: expect.stringMatching(
      /^not tested: cibuildwheel left out the project's own test-command in the container of musllinux-x86_64/,
    ),
  })
})

test('without a container engine there is no wheel, and no other compiler takes over', async () => {
  expect(await failuresOf(() => built({ engine: 1 }))).toEqual([
    'host/tool-missing: Wheels for musllinux-x86_64 are built in a container, and no container engine answers here (docker, podman). | Start docker or podman (GitHub’s Linux runners have docker), or build on a machine of that kind.',
  ])
})

test('a failed build is that of the container', async () => {
  expect(await failuresOf(() => built({ ended: { code: 1, tail: ['error: no'] } }))).toEqual([
    expect.stringMatching(/^build\/tool-failed: cibuildwheel could not build cp312-musllinux_x86_64\./),
  ])
})

test('a wheel for glibc out of it is refused', async () => {
  expect(
    await failuresOf(() => built({ lines: [PASSED], name: 'app-1.0-cp312-cp312-manylinux_2_28_x86_64.whl' })),
  ).toEqual([expect.stringMatching(/^build\/mismatch: /)])
})
