/** The scripts that stand in for compilers, run by a real shell with a program that prints what it was given. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { zigToolchain } from '../../../src/distributions/toolchain.js'

const root = mkdtempSync(path.join(tmpdir(), "package-python it's zig-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const folder = path.join(root, 'tool')
mkdirSync(path.join(folder, 'ziglang'), { recursive: true })
writeFileSync(path.join(folder, 'ziglang', 'zig'), `#!/bin/sh\nprintf '%s\\0' "$@"\n`)
chmodSync(path.join(folder, 'ziglang', 'zig'), 0o755)
const toolchain = zigToolchain({
  folder,
  bin: path.join(root, 'bin'),
  cache: path.join(root, 'cache'),
  platform: { name: 'linux-aarch64', os: 'linux', arch: 'aarch64', libc: 'glibc', floor: '2.17' },
})

/** What zig is given when a build starts `name`. */
async function given(name: string, args: readonly string[]): Promise<string[]> {
  const { pathFirst, env } = await toolchain
  const options = {
    encoding: 'utf8',
    env: { ...env, PATH: `${pathFirst.join(':')}:${process.env.PATH}` },
  } as const
  return execFileSync('/usr/bin/env', [name, ...args], options)
    .split('\0')
    .slice(0, -1)
}

const target = ['-target', 'aarch64-linux-gnu.2.17', '-fno-sanitize=undefined']

test('every name of a compiler leads to zig for the floor', async () => {
  const { env } = await toolchain
  for (const name of [env.CC, 'cc', 'gcc', env.CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER])
    expect(await given(name ?? '', ['-c', 'a.c'])).toEqual(['cc', ...target, '-c', 'a.c'])
  for (const name of [env.CXX, 'c++', 'g++'])
    expect(await given(name ?? '', ['-c', 'a.cc'])).toEqual(['c++', ...target, '-c', 'a.cc'])
  expect(await given(env.AR ?? '', ['rcs', 'a.a'])).toEqual(['ar', 'rcs', 'a.a'])
})

test('rustc and cmake may not choose another target or linker', async () => {
  const args = ['--target=x86_64-unknown-linux-gnu', '-fuse-ld=lld', '-shared', 'a.o']
  expect(await given('zig-cc', args)).toEqual(['cc', ...target, '-shared', 'a.o'])
})

test('all other arguments arrive as they are', async () => {
  const argument = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .filter(text => !text.includes('\0') && !/^--target=|^-fuse-ld=/.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(argument, { maxLength: 6 }), async args => {
      expect(await given('zig-cc', args)).toEqual(['cc', ...target, ...args])
    }),
    { numRuns: 60, examples: [[['-DX="a b"', '$(id)', '`id`', '*', "'", '\\', '', '-n', '\n']]] },
  )
})
