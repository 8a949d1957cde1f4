/** What is missing or wrong on the machine that makes a pyo3 executable: one coded error each, with the way out. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { machO } from '../../../__fixtures__/native/binaries.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import type { Interpreter, Target } from '../../../src/core/model.js'
import { partsOfFolder, partsOfInterpreter } from '../../../src/executables/pyo3/python.js'
import { findRust, needTarget } from '../../../src/executables/pyo3/rust.js'

const folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const target: Target = {
  python: pythonVersion('3.12'),
  platform: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
}
const interpreter = {
  python: pythonVersion('3.12'),
  fullVersion: '3.12.1',
  path: '/usr/bin/python3.12',
  platform: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
  source: 'path',
} as unknown as Interpreter

function programs(...names: string[]): { env: Record<string, string>; workspace: string } {
  const bin = mkdtempSync(join(folder, 'bin-'))
  for (const name of names) {
    writeFileSync(join(bin, name), '')
    chmodSync(join(bin, name), 0o755)
  }
  return { env: { PATH: bin }, workspace: join(folder, 'workspace') }
}

const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'nothing failed',
    (error: { code: string; message: string; fix: string }) => `${error.code}: ${error.message} ${error.fix}`,
  )

test('no Rust, half of it, or an old one', async () => {
  mkdirSync(join(folder, 'workspace'), { recursive: true })
  const says = (stdout: string, code = 0) => recordingRunner(() => ({ stdout, code }))
  const told = (host: ReturnType<typeof programs>, runner = says('')) => failure(findRust(host, runner, folder))
  expect(await told(programs())).toMatch(/^host\/tool-missing: .*no cargo on PATH\. Install Rust from rustup\.rs/)
  expect(await told(programs('cargo'))).toMatch(/no rustc on PATH/)
  expect(await told(programs('cargo', 'rustc'), says('', 1))).toMatch(/does not report its version.*rustup default/)
  expect(await told(programs('cargo', 'rustc'), says('rustc 1.63.0 (x)\n'))).toMatch(
    /^host\/tool-missing: .*needs Rust 1\.85, and .* is 1\.63\.0\. Run `rustup update stable`/,
  )
})

test('a target that Rust has no library for names the command', async () => {
  const rust = { cargo: '/cargo', rustc: '/rustc', version: '1.90.0', identity: '' }
  const runner = recordingRunner(() => ({ stdout: join(folder, 'nowhere') }))
  expect(await failure(needTarget(rust, runner, 'aarch64-unknown-linux-gnu', folder))).toMatch(
    /^host\/tool-missing: .*Run `rustup target add aarch64-unknown-linux-gnu`/,
  )
})

test('an interpreter without a shared libpython, or changed by its distribution', async () => {
  const answers = (more: object) =>
    recordingRunner(() => ({
      stdout: JSON.stringify({
        version: '3.12.1',
        library: null,
        stdlib: '/lib',
        dynload: null,
        site: 'site-packages',
        ...more,
      }),
    }))
  const told = (more: object) => failure(partsOfInterpreter(interpreter, target, answers(more), folder))
  expect(await told({})).toMatch(/^interpreter\/not-embeddable: .*no shared libpython.*uv python install/)
  expect(await told({ library: '/x.so', site: 'dist-packages' })).toMatch(/changed by its distribution/)
})

test('on macOS, an interpreter that needs libraries of that machine, or a framework', async () => {
  const platform = { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' } as const
  const prefix = mkdtempSync(join(folder, 'mac-'))
  mkdirSync(join(prefix, 'lib', 'python3.12'), { recursive: true })
  const library = join(prefix, 'lib', 'libpython3.12.dylib')
  writeFileSync(library, machO({ id: '/anywhere/lib/libpython3.12.dylib' }))
  const told = (more: object) =>
    failure(
      partsOfInterpreter(
        interpreter,
        { ...target, platform },
        recordingRunner(() => ({
          stdout: JSON.stringify({
            ...{ version: '3.12.1', library, stdlib: join(prefix, 'lib', 'python3.12'), dynload: null },
            ...{ site: 'site-packages', ...more },
          }),
        })),
        folder,
      ),
    )
  expect(await told({ library: null })).toMatch(/no shared libpython.*uv python install/)
  expect(await told({})).toMatch(/^interpreter\/not-embeddable: .*needs libraries of this machine.*uv python install/)
  // uv's own, which python-build-standalone made to be moved.
  writeFileSync(join(prefix, 'BUILD'), '20241219')
  expect(await told({})).toBe('nothing failed')
})

test('a folder that holds no such Python, or one for another machine', async () => {
  const told = (at: string) => failure(partsOfFolder(at, target, 'it'))
  expect(await told(folder)).toMatch(
    /^interpreter\/not-embeddable: it has no Python 3\.12 to embed: lib\/libpython3\.12\.so\.1\.0 is missing/,
  )
  const other = join(folder, 'other')
  mkdirSync(join(other, 'lib', 'python3.12'), { recursive: true })
  writeFileSync(join(other, 'lib', 'python3.12', 'os.py'), '')
  writeFileSync(join(other, 'lib', 'libpython3.12.so.1.0'), 'not a library')
  expect(await told(other)).toMatch(/is a Python for no machine, not for linux-x86_64/)
})
