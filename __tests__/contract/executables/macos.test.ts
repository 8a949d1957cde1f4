/**
 * Real programs and libraries of macOS, linked by zig with its own libSystem, edited and signed by this program, and read
 * by LIEF: headers, load commands, and the digest of every page in the signature. None of them can be started here.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { readMachO } from '../../../__fixtures__/native/read-mach-o.js'
import { installed } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { sharedFolder } from '../../../__fixtures__/shared-folder.js'
import { pythonVersion } from '../../../__fixtures__/targets.js'
import { signAdHoc } from '../../../src/archives/ad-hoc.js'
import { withoutSignature } from '../../../src/archives/mach-o.js'
import { readSignature } from '../../../src/archives/signature.js'
import { libraryDescription } from '../../../src/executables/pyo3/machine.js'
import { finishMacosFiles } from '../../../src/executables/pyo3/macos.js'
import { writeOneFile } from '../../../src/executables/pyo3/one-file.js'

jest.setTimeout(600_000)

const SLOT = 'package-python one-file slot 1:\\n'
const PROGRAM = `
void Py_RunMain(void);
char slot[512] = "${SLOT}";
int main(void) { Py_RunMain(); return slot[40]; }
`
const LIBRARY = 'void tcl(void);\nvoid Py_RunMain(void) { tcl(); }\n'

const MACHINES = [
  { zig: 'aarch64-macos.11.0', cpu: 'ARM64', least: [11, 0] },
  { zig: 'x86_64-macos.10.12', cpu: 'X86_64', least: [10, 12] },
] as const

let work = ''
function zig(target: string, ...args: readonly string[]): void {
  const tool = join(installed('ziglang', '0.17.1'), 'ziglang', 'zig')
  const cache = sharedFolder('zig')
  const env = { ...process.env, ZIG_GLOBAL_CACHE_DIR: cache, ZIG_LOCAL_CACHE_DIR: cache }
  execFileSync(tool, ['cc', '-target', target, ...args], { cwd: work, env, stdio: ['ignore', 'ignore', 'pipe'] })
}

describe.each(MACHINES)('$cpu', ({ zig: target, cpu, least }) => {
  let root = ''
  const at = (name: string) => join(root, ...name.split('/'))
  const sound = { cpu, least, layout: [true, ''], ends: true }

  beforeAll(() => {
    root = tempDir('macos')
    work = root
    mkdirSync(at('python/lib/python3.11/lib-dynload'), { recursive: true })
    mkdirSync(at('stubs'))
    writeFileSync(at('stubs/libpython3.11.tbd'), libraryDescription(pythonVersion('3.11'), ['Py_RunMain']))
    writeFileSync(at('program.c'), PROGRAM)
    writeFileSync(at('library.c'), LIBRARY)
    writeFileSync(at('tcl.c'), 'void tcl(void) {}\n')
    const library = (name: string) => ['-dynamiclib', `-Wl,-install_name,${name}`]
    zig(target, ...library('@executable_path/../lib/libtcl8.6.dylib'), '-o', at('python/lib/libtcl8.6.dylib'), 'tcl.c')
    zig(
      target,
      ...library('/a/folder/of/the/machine/that/built/it/lib/libpython3.11.dylib'),
      ...['-Wl,-rpath,/opt/build/lib', '-Wl,-rpath,@loader_path', '-Wl,-headerpad,0x100'],
      ...['-o', at('python/lib/libpython3.11.dylib'), 'library.c', at('python/lib/libtcl8.6.dylib')],
    )
    const python = ['-Wl,-rpath,@executable_path/python/lib', `-L${at('stubs')}`, '-lpython3.11']
    zig(target, '-Wl,-headerpad,0x100', '-o', at('answer'), 'program.c', ...python)
  })

  test('a program that is linked with the description asks for the library beside it', () => {
    const signed = signAdHoc(readFileSync(at('answer')), 'answer')
    writeFileSync(at('signed'), signed)
    expect(readMachO(at('signed'))).toMatchObject({
      ...sound,
      libraries: expect.arrayContaining(['@rpath/libpython3.11.dylib']),
      rpaths: ['@executable_path/python/lib'],
      pages: { whole: true, same: true, flags: 0x20002, name: 'answer', main: true },
    })
    // A second signature replaces the first, and gives the same bytes.
    expect(signAdHoc(signed, 'answer').equals(signed)).toBe(true)
    expect(readSignature(signed)?.state).toBe('ad hoc')
    expect(readSignature(signed)?.content).toBe(readSignature(withoutSignature(signed))?.content)
  })

  test('libraries of CPython find each other in the bundle, and no folder of another machine is left', async () => {
    const wheel = at('python/lib/python3.11/lib-dynload/wheel.so')
    writeFileSync(wheel, readFileSync(at('python/lib/libpython3.11.dylib')))
    const before = readFileSync(wheel)
    chmodSync(at('python/lib/libpython3.11.dylib'), 0o644)
    await finishMacosFiles(root, new Set(['python/lib/python3.11/lib-dynload/wheel.so', 'answer', 'signed']))
    const found = readMachO(at('python/lib/libpython3.11.dylib'))
    expect(found).toMatchObject({
      ...sound,
      rpaths: ['@loader_path'],
      pages: { whole: true, same: true, name: 'libpython3.11.dylib', main: false },
    })
    expect(found.libraries).toEqual(
      expect.arrayContaining(['@rpath/libpython3.11.dylib', '@rpath/libtcl8.6.dylib', '/usr/lib/libSystem.B.dylib']),
    )
    expect(readFileSync(at('python/lib/libpython3.11.dylib')).includes('/opt/build')).toBe(false)
    expect(readFileSync(wheel).equals(before)).toBe(true)
  })

  test('one file carries its payload inside of what is signed', async () => {
    // More than one page, and no multiple of anything.
    const payload = Buffer.from(Array.from({ length: 70_001 }, (_, index) => (index * 7 + (index >> 8)) & 0xff))
    writeFileSync(at('payload'), payload)
    const file = at('one-file')
    const about = { name: 'answer-1.0-macos', launcher: 'answer', files: 3, several: false, os: 'macos' as const }
    await writeOneFile(readFileSync(at('answer')), at('payload'), file, about)
    expect(readMachO(file)).toMatchObject({ ...sound, pages: { whole: true, same: true, name: 'answer', main: true } })
    const bytes = readFileSync(file)
    const slot = bytes.indexOf('package-python one-file slot 1:\n') + SLOT.length - 1
    const [offset = 0, length = 0] = bytes
      .toString('latin1', slot, slot + 60)
      .split('\n')
      .map(Number)
    expect(bytes.subarray(offset, offset + length).equals(payload)).toBe(true)
    const first = bytes.equals(readFileSync(file))
    await writeOneFile(readFileSync(at('answer')), at('payload'), file, about)
    expect([first, readFileSync(file).equals(bytes)]).toEqual([true, true])
  })
})
