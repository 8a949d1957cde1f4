/** What of a toolchain is written, and what of a source is read. */
import { readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import type { Arch, Platform } from '../../../src/core/model.js'
import { detectNativeKind, missingProgram, nativeKind, zigToolchain } from '../../../src/distributions/toolchain.js'

const linux = (arch: Arch): Platform => ({ name: `linux-${arch}`, os: 'linux', arch, libc: 'glibc', floor: '2.17' })

describe('zig', () => {
  async function made(arch: Arch = 'x86_64') {
    const dir = tempDir('zig')
    const bin = join(dir, 'private', 'bin')
    const toolchain = await zigToolchain({ folder: join(dir, 'tool'), bin, cache: '/cache', platform: linux(arch) })
    return { dir, bin, toolchain }
  }

  test('stands in for every name under which a build knows the compilers', async () => {
    const { dir, bin, toolchain } = await made()
    expect(readdirSync(bin).sort()).toEqual(['c++', 'cc', 'g++', 'gcc', 'zig-ar', 'zig-c++', 'zig-cc', 'zig-ranlib'])
    for (const name of readdirSync(bin)) expect(statSync(join(bin, name)).mode & 0o777).toBe(0o755)
    const called = (name: string) => / (c\+\+|cc|ar|ranlib) /.exec(readFileSync(join(bin, name), 'utf8'))?.[1]
    expect(['gcc', 'g++', 'zig-ar', 'zig-ranlib'].map(called)).toEqual(['cc', 'c++', 'ar', 'ranlib'])
    expect(readFileSync(join(bin, 'cc'), 'utf8')).toContain(`exec '${join(dir, 'tool', 'ziglang', 'zig')}' cc -target`)
    expect(toolchain).toEqual({
      env: {
        MATURIN_NO_INSTALL_RUST: '1',
        ...{ CC: 'zig-cc', CXX: 'zig-c++', AR: 'zig-ar', RANLIB: 'zig-ranlib' },
        CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER: join(bin, 'zig-cc'),
        ...{ ZIG_GLOBAL_CACHE_DIR: '/cache', ZIG_LOCAL_CACHE_DIR: '/cache' },
      },
      pathFirst: [bin],
    })
  })

  test.each<[Arch, string, string]>([
    ['x86_64', 'x86_64-linux-gnu.2.17', 'CARGO_TARGET_X86_64_UNKNOWN_LINUX_GNU_LINKER'],
    ['aarch64', 'aarch64-linux-gnu.2.17', 'CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER'],
    ['x86', 'x86-linux-gnu.2.17', 'CARGO_TARGET_I686_UNKNOWN_LINUX_GNU_LINKER'],
    ['armv7l', 'arm-linux-gnueabihf.2.17', 'CARGO_TARGET_ARMV7_UNKNOWN_LINUX_GNUEABIHF_LINKER'],
  ])('builds for the minimum system on %s', async (arch, target, linker) => {
    const { bin, toolchain } = await made(arch)
    expect(readFileSync(join(bin, 'gcc'), 'utf8')).toContain(`-target ${target} `)
    expect(Object.keys(toolchain.env)).toContain(linker)
  })
})

describe('the source of a project', () => {
  test.each<[string, Record<string, string>, string]>([
    ['Python files alone', { 'pyproject.toml': '', 'a/__init__.py': '' }, 'pure'],
    ['C in a folder', { 'pyproject.toml': '', 'src/deep/a.c': '' }, 'per-python'],
    ['a backend for native code', { 'setup.py': 'import cffi', 'a.py': '' }, 'per-python'],
    ['C with the stable ABI', { 'setup.cfg': '[bdist_wheel]\npy-limited-api = cp39', 'a.c': '' }, 'stable-abi'],
    ['words about C elsewhere', { 'pyproject.toml': '', 'docs/notes.md': 'cython and abi3' }, 'pure'],
    ['settings in a folder', { 'rust/Cargo.toml': 'pyo3 = { features = ["abi3"] }' }, 'stable-abi'],
  ])('with %s', async (_, files, kind) => {
    const dir = tempDir('source')
    write(dir, files)
    expect(await detectNativeKind(dir)).toBe(kind)
  })

  test('a link is not followed', async () => {
    const dir = tempDir('source')
    write(dir, { 'pyproject.toml': '' })
    symlinkSync('/nowhere/setup.py', join(dir, 'setup.py'))
    symlinkSync('/nowhere/a.c', join(dir, 'a.c'))
    expect(await detectNativeKind(dir)).toBe('pure')
  })

  test('the stable ABI of a project without native code means nothing', () => {
    expect(nativeKind(['a.py'], 'py-limited-api')).toBe('pure')
  })
})

test('a missing program is told with what to install, the output, and the place', () => {
  const place = { file: 'pyproject.toml', line: 4 }
  const tail = ['building', '/bin/sh: 1: rustc: not found', 'error: failed']
  expect(missingProgram(tail, place)).toMatchObject({
    code: 'host/tool-missing',
    message: 'To build the project, Rust is needed, and there is none on this machine (rustc was not found).',
    fix: expect.stringMatching('rustup.rs'),
    ...{ place, detail: tail },
  })
  expect(missingProgram(["error: can't find Rust compiler"], place)?.message).toMatch(/on this machine\.$/)
  expect(missingProgram([], place)).toBeUndefined()
})
