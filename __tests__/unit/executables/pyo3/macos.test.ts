/** Libraries of a pyo3 executable for macOS find each other in the folder, and keep a valid signature. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { elf } from '../../../../__fixtures__/native/binaries.js'
import { linkedMachO, textCommand } from '../../../../__fixtures__/native/linked-mach-o.js'
import { tempDir } from '../../../../__fixtures__/repository.js'
import { place } from '../../../../__fixtures__/simulated-executables.js'
import { readNative } from '../../../../src/archives/native-headers.js'
import { finishMacosFiles } from '../../../../src/executables/pyo3/macos.js'

const needing = (name: string, id?: string) =>
  linkedMachO({ kind: 6, more: [...(id === undefined ? [] : [textCommand(0xd, id)]), textCommand(0xc, name)] })

test('those of CPython are named by the folder and signed under their names; all else stays as it is', async () => {
  const root = tempDir('macos')
  const files = {
    'python/lib/liba.dylib': needing('/install/lib/libb.dylib', '/install/lib/liba.dylib'),
    'python/lib/libb.dylib': needing('/usr/lib/libSystem.B.dylib'),
    'python/lib/python3.12/lib-dynload/c.so': needing('@executable_path/../lib/liba.dylib'),
    'python/lib/python3.12/lib-dynload/d.so': needing('/install/lib/elsewhere.dylib'),
    'python/lib/python3.12/other/elsewhere.dylib': needing('/usr/lib/libSystem.B.dylib'),
    'python/lib/python3.12/site-packages/w.so': needing('/install/lib/liba.dylib'),
    'python/lib/python3.12/site-packages/libw.dylib': needing('/install/lib/liba.dylib'),
    'python/lib/x.so': elf(),
    'python/lib/text': 'x',
    'python/lib/empty': '',
  }
  place(root, files)
  const at = (name: string) => readFileSync(path.join(root, name))
  const wheels = ['w.so', 'libw.dylib'].map(name => `python/lib/python3.12/site-packages/${name}`)
  await finishMacosFiles(root, new Set(wheels))
  const changed = Object.entries(files).filter(([name, bytes]) => !at(name).equals(Buffer.from(bytes)))
  expect(changed.map(([name]) => name)).toStrictEqual([
    'python/lib/liba.dylib',
    'python/lib/python3.12/lib-dynload/c.so',
  ])
  expect(changed.map(([name]) => readNative(at(name))?.needs)).toStrictEqual([
    ['@rpath/libb.dylib'],
    ['@rpath/liba.dylib'],
  ])
  expect(readNative(at('python/lib/liba.dylib'))?.soname).toBe('@rpath/liba.dylib')
  for (const name of ['liba.dylib', 'python3.12/lib-dynload/c.so'])
    expect(
      at(`python/lib/${name}`)
        .subarray(8192)
        .includes(`${path.basename(name)}\0`),
    ).toBe(true)
})

test('those of a wheel in the folder of libraries are not named anew', async () => {
  const root = tempDir('macos')
  const file = 'python/lib/liba.dylib'
  place(root, { [file]: needing('/install/lib/libb.dylib'), 'python/lib/libb.dylib': needing('/usr/lib/libc.dylib') })
  const before = readFileSync(path.join(root, file))
  await finishMacosFiles(root, new Set(['python/lib/libb.dylib']))
  expect(readFileSync(path.join(root, file)).equals(before)).toBe(true)
})
