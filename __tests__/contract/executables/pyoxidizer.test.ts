/** The distribution for PyOxidizer, made of a real CPython, and a Python that keeps nothing to link. */
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { pythonScript } from '../../../src/assets.js'
import { sha256Of } from '../../../src/host/files.js'

const ASK =
  'import os, sysconfig, sys; d = sysconfig.get_config_var("LIBPL"); print(os.path.exists("%s/libpython%d.%d.a" % ((d,) + sys.version_info[:2])))'
const [, python = ''] =
  [...localPythons()].find(
    ([version, path]) =>
      ['3.9', '3.10'].includes(version) &&
      execFileSync(path, ['-I', '-c', ASK], { encoding: 'utf8' }).startsWith('True'),
  ) ?? []
const skipped =
  process.platform !== 'linux'
    ? 'distributions are made on Linux'
    : python === ''
      ? 'there is no CPython 3.9 or 3.10 built from source here'
      : undefined
if (skipped) process.stderr.write(`skipped: ${skipped}\n`)

let temp = ''
beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'distribution-'))
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const script = pythonScript('pyoxidizer_distribution.py')

/** Undoes a zstd frame of raw blocks, as RFC 8878 has them: every other kind of block is refused. */
function unframed(bytes: Buffer): Buffer {
  expect(bytes.readUInt32LE(0)).toBe(0xfd2fb528)
  const pieces: Buffer[] = []
  for (let at = 6; ; ) {
    const header = bytes.readUIntLE(at, 3)
    expect((header >> 1) & 3).toBe(0)
    pieces.push(bytes.subarray(at + 3, at + 3 + (header >> 3)))
    at += 3 + (header >> 3)
    if ((header & 1) === 1) {
      expect(at).toBe(bytes.length)
      return Buffer.concat(pieces)
    }
  }
}

;(skipped ? describe.skip : describe)('of a CPython built from source', () => {
  test('has everything that PyOxidizer 0.24 reads, and tells its own hash', async () => {
    const output = join(temp, 'distribution.tar.zst')
    const said = execFileSync(python, ['-I', script, output], { encoding: 'utf8' }).trim()
    expect(said).toBe(await sha256Of(output))
    const tar = join(temp, 'distribution.tar')
    writeFileSync(tar, unframed(readFileSync(output)))
    const names = execFileSync('tar', ['-tf', tar], { encoding: 'utf8', maxBuffer: 1 << 26 }).split('\n')
    const json = execFileSync('tar', ['-xOf', tar, 'python/PYTHON.json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const described = JSON.parse(json) as {
      version: string
      python_exe: string
      license_path: string
      python_paths: Record<string, string>
      build_info: {
        core: { objs: string[]; static_lib: string }
        inittab_object: string
        extensions: Record<string, { in_core: boolean; init_fn: string; shared_lib: string | null }[]>
      }
    }
    expect(described.version).toBe('7')
    const { core, extensions, inittab_object } = described.build_info
    const shared = Object.values(extensions).flatMap(each => each.flatMap(({ shared_lib }) => shared_lib ?? []))
    const named = [
      ...core.objs,
      core.static_lib,
      inittab_object,
      described.python_exe,
      described.license_path,
      ...shared,
    ]
    const there = new Set(names)
    expect(named.filter(name => !there.has(`python/${name}`))).toEqual([])
    expect(shared.length).toBeGreaterThan(20)
    expect(extensions.marshal?.[0]).toMatchObject({
      in_core: true,
      init_fn: 'PyMarshal_Init',
      shared_lib: null,
    })
    expect(extensions.sys?.[0]?.init_fn).toBe('NULL')
    expect(there.has(`python/${described.python_paths.stdlib}/encodings/__init__.py`)).toBe(true)
    // What is installed beside the standard library stays where it is.
    expect(names.filter(name => /site-packages\/.|__pycache__/.test(name))).toEqual([])
  })
})

test('of a Python without its static library: what is missing, by name', () => {
  const [, other = ''] = [...localPythons()][0] ?? []
  const venv = join(temp, 'stub')
  mkdirSync(venv)
  copyFileSync(script, join(venv, 'script.py'))
  const code = `import sysconfig, runpy, sys
sysconfig.get_config_var = lambda name: ${JSON.stringify(venv)} if name == "LIBPL" else None
sys.argv = ["script", "out"]
runpy.run_path(${JSON.stringify(join(venv, 'script.py'))}, run_name="__main__")`
  const { status, stderr } = spawnSync(other, ['-I', '-c', code], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^missing: .*\/stub\/libpython3\.\d+\.a\n$/)])
})
