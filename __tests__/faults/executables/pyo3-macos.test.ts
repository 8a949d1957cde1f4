/** The launcher on a machine with macOS, which is not at hand: what is started there, with recorded answers. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import { launcherFor, packersFor } from '../../../src/executables/pyo3/compile.js'
import { rustTarget } from '../../../src/executables/pyo3/machine.js'
import type { Command } from '../../../src/host/process/command.js'

const folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rust = { cargo: '/rust/cargo', rustc: '/rust/rustc', version: '1.90.0', identity: 'rustc 1.90.0' }
const python = pythonVersion('3.12')

/** @param os of the machine that compiles */
function machine(os: 'macos' | 'linux') {
  const root = mkdtempSync(join(folder, `${os}-`))
  const libraries = join(root, 'rustlib')
  mkdirSync(libraries)
  writeFileSync(join(libraries, 'libstd-1.rlib'), '')
  const configs: string[] = []
  const answer = ({ args, env }: Command) => {
    if (args.includes('target-libdir')) return { stdout: libraries }
    const [triple = ''] = args.slice(args.indexOf('--target') + 1)
    const made = join(String(env?.CARGO_TARGET_DIR), triple, 'release')
    mkdirSync(made, { recursive: true })
    for (const [index, arg] of args.entries()) if (arg === '--bin') writeFileSync(join(made, args[index + 1] ?? ''), '')
    if (env?.PYO3_CONFIG_FILE !== undefined) configs.push(readFileSync(env.PYO3_CONFIG_FILE, 'utf8'))
    return {}
  }
  const runner = recordingRunner(answer)
  const tools = { folder: async (name: string) => join(root, name) } as never
  const staging = {
    dir: async (name: string) => {
      mkdirSync(join(root, 'staging', name), { recursive: true })
      return join(root, 'staging', name)
    },
  } as never
  const host = fakeHost({ workspace: root })
  const request = (arch: 'aarch64' | 'x86_64') => {
    const target = rustTarget({ os: 'macos', arch })
    if (target === undefined) throw new Error(arch)
    return { context: { runner, host, tools, staging }, rust, target, os, say: () => {} }
  }
  return { request, configs, compiled: () => runner.commands.filter(({ args }) => args.includes('--release')) }
}

test('on macOS, cargo links with Apple’s linker, for the oldest macOS of each processor', async () => {
  const { request, compiled, configs } = machine('macos')
  const [arm, intel] = [await launcherFor(request('aarch64'), python), await launcherFor(request('x86_64'), python)]
  expect([readFileSync(arm, 'utf8'), readFileSync(intel, 'utf8'), arm === intel]).toEqual(['', '', false])
  const started = compiled().map(({ tool, args, env }) => [tool, ...args.slice(0, 3), env?.MACOSX_DEPLOYMENT_TARGET])
  expect(started).toEqual([
    ['/rust/cargo', 'build', '--target', 'aarch64-apple-darwin', '11.0'],
    ['/rust/cargo', 'build', '--target', 'x86_64-apple-darwin', '10.12'],
  ])
  expect(configs[0]).toMatch(/^lib_name=python3\.12\nlib_dir=.+\/libraries$/m)
})

test('one file takes a packer for the machine that builds, and a stub for each processor', async () => {
  const { request, compiled } = machine('macos')
  await packersFor(request('x86_64'), request('aarch64').target)
  const bins = compiled().map(({ args }) => [args[2], ...args.filter((_, index) => args[index - 1] === '--bin')])
  expect(bins.sort()).toEqual([
    ['aarch64-apple-darwin', 'stub', 'pack'],
    ['x86_64-apple-darwin', 'stub'],
  ])
})

test('elsewhere, zig links the same', async () => {
  const { request, compiled } = machine('linux')
  await launcherFor(request('aarch64'), python)
  const [{ tool, args, env } = { tool: '', args: [] as readonly string[], env: {} }] = compiled()
  expect([tool, ...args.slice(0, 3)]).toEqual([
    expect.stringMatching(/cargo-zigbuild$/),
    ...['zigbuild', '--target', 'aarch64-apple-darwin'],
  ])
  expect(env).toMatchObject({
    MACOSX_DEPLOYMENT_TARGET: '11.0',
    CARGO_ZIGBUILD_ZIG_PATH: expect.stringMatching(/zig$/),
  })
})
