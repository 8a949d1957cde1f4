import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pyenvVersions } from '../../../__fixtures__/interpreters.js'
import { PROBE_SCRIPT } from '../../../src/interpreters/probe.js'

// No musl system is at hand: what tells one is simulated, an ELF file of each kind and a loader that prints its version.
const pythons = [...pyenvVersions()].filter(([version]) => /^3\.(6|8|13)\./.test(version))
let temp = ''

beforeAll(() => {
  temp = mkdtempSync(join(tmpdir(), 'libc-'))
})
afterAll(() => rmSync(temp, { recursive: true }))

/** The value of an expression with the probe's functions at hand. */
function evaluate(folder: string, expression: string, argument: string): unknown {
  const code = `import json, runpy, sys; probe = runpy.run_path(sys.argv[1], run_name="probe")
globals().update(probe); print(json.dumps(${expression}))`
  const python = join(folder, 'bin', 'python')
  return JSON.parse(execFileSync(python, ['-I', '-c', code, PROBE_SCRIPT, argument], { encoding: 'utf8' }))
}

/** A minimal ELF file with one unrelated segment and one that names `loader`. */
function elf(bits: 32 | 64, littleEndian: boolean, loader: string): string {
  const wide = bits === 64
  const bytes = Buffer.alloc(512)
  const number = (value: number, size: number, at: number) =>
    littleEndian ? bytes.writeUIntLE(value, at, size) : bytes.writeUIntBE(value, at, size)
  bytes.write('\x7fELF', 'latin1')
  bytes[4] = wide ? 2 : 1
  bytes[5] = littleEndian ? 1 : 2
  const word = wide ? 6 : 4
  const field = (value: number, at: number) => number(value, word, wide && !littleEndian ? at + 2 : at)
  field(100, wide ? 32 : 28)
  number(wide ? 56 : 32, 2, wide ? 54 : 42)
  number(2, 2, wide ? 56 : 44)
  const second = 100 + (wide ? 56 : 32)
  number(6, 4, 100)
  number(3, 4, second)
  field(300, second + (wide ? 8 : 4))
  field(loader.length + 1, second + (wide ? 32 : 16))
  bytes.write(loader, 300)
  const path = join(temp, `elf-${bits}-${littleEndian}`)
  writeFileSync(path, bytes)
  return path
}

describe.each(pythons)('on Python %s', (_, folder) => {
  test.each([
    [64, true, '/lib/ld-musl-x86_64.so.1'],
    [64, false, '/lib/ld-musl-s390x.so.1'],
    [32, true, '/lib/ld-musl-armhf.so.1'],
    [32, false, '/lib/ld.so.1'],
  ] as const)('the loader of a %i-bit ELF file, little-endian %p', (bits, littleEndian, loader) => {
    expect(evaluate(folder, 'elf_interpreter(sys.argv[2])', elf(bits, littleEndian, loader))).toBe(loader)
  })

  test('no loader in what is no ELF file', () => {
    const path = join(temp, 'script')
    writeFileSync(path, '#!/bin/sh\n')
    expect(evaluate(folder, 'elf_interpreter(sys.argv[2])', path)).toBeNull()
  })

  test("musl's version is what its loader prints", () => {
    const path = join(temp, 'ld-musl-x86_64.so.1')
    const usage = 'musl libc (x86_64)\\nVersion 1.2.5\\nDynamic Program Loader\\n'
    writeFileSync(path, `#!/bin/sh\nprintf '${usage}' >&2\nexit 1\n`)
    chmodSync(path, 0o755)
    expect(evaluate(folder, 'musl_version(sys.argv[2])', path)).toBe('1.2.5')
    expect(evaluate(folder, 'musl_version(sys.argv[2])', join(temp, 'none'))).toBeNull()
  })
})
