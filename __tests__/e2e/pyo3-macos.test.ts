/** A program for macOS, made on Linux and read by others; it cannot be started here. */

import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { standalonePython, withoutRust } from '../../__fixtures__/e2e/standalone-python.js'
import { readMachO } from '../../__fixtures__/native/read-mach-o.js'
import { localPythons } from '../../__fixtures__/python-tools.js'
import { nativeFormat } from '../../src/archives/native-headers.js'

jest.setTimeout(1_200_000)

const linux = process.platform === 'linux' ? undefined : 'these cross-build on Linux'
const why = linux ?? withoutRust('aarch64-apple-darwin')
const python = why === undefined ? standalonePython('darwin-arm64') : undefined
const host = localPythons().get('3.11') === undefined ? 'there is no Python 3.11 on this machine' : undefined
const skipped = why ?? (typeof python === 'object' ? python.skipped : undefined) ?? host
if (skipped !== undefined) process.stderr.write(`pyo3 for macOS is not tested: ${skipped}\n`)
const here = skipped === undefined ? describe : describe.skip

const folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
beforeAll(() => cpSync('examples/answer', join(folder, 'answer'), { recursive: true }))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function make(...options: string[]): Promise<void> {
  const argv = ['package', 'answer', '--formats=pyo3', '--python-versions=3.11', '--platforms=macos-arm64']
  const named = `--executable-python=macos-arm64=${String(python)}`
  const { status, stderr } = await command([...argv, named, '--audit=off', ...options], folder)
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
}

const arm = { cpu: 'ARM64', layout: [true, ''], ends: true, least: [11, 0] }
const signed = { whole: true, same: true, main: true }

here('arm64', () => {
  test('one file is sound, for macOS 11, and signed with its payload', async () => {
    await make('--output-dir=file')
    const file = join(folder, 'file', 'answer-1.0.0-macos-arm64')
    expect(readMachO(file)).toMatchObject({ ...arm, rpaths: [], pages: { ...signed, name: 'answer' } })
    const first = readFileSync(file)
    await make('--output-dir=again')
    expect(readFileSync(join(folder, 'again', basename(file))).equals(first)).toBe(true)
  })

  test('in a folder, every library that CPython’s own files need is there or part of macOS', async () => {
    await make('--output-dir=folder', '--executable-layout=folder')
    const archive = join(folder, 'folder', 'answer-1.0.0-macos-arm64.tar.gz')
    expect(spawnSync('tar', ['-xf', archive, '-C', folder]).status).toBe(0)
    const root = join(folder, 'answer-1.0.0-macos-arm64')
    expect(readMachO(join(root, 'answer'))).toMatchObject({
      ...arm,
      libraries: expect.arrayContaining(['@rpath/libpython3.11.dylib']),
      rpaths: ['@executable_path/python/lib'],
      pages: { ...signed, name: 'answer' },
    })
    const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    const native = files
      .map(({ parentPath, name }) => join(parentPath, name))
      // Those of wheels are as published, some for two processors.
      .filter(file => !file.includes('site-packages') && nativeFormat(readFileSync(file)) === 'mach-o')
    expect(native.map(file => basename(file))).toEqual(
      expect.arrayContaining(['answer', 'python3.11', 'libpython3.11.dylib', '_crypt.cpython-311-darwin.so']),
    )
    const libraries = readdirSync(join(root, 'python', 'lib'))
    for (const file of native) {
      const { libraries: needed, pages, cpu } = readMachO(file)
      const missing = (needed as string[]).filter(
        name => !/^\/(?:usr\/lib|System\/Library)\//.test(name) && !libraries.includes(basename(name)),
      )
      expect([basename(file), missing, cpu]).toEqual([basename(file), [], 'ARM64'])
      expect([basename(file), (pages as { same: boolean } | null)?.same]).toEqual([basename(file), true])
    }
  })
})
