/** The files of one environment in another, where each script names its own. */
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { tempDir } from '../../../__fixtures__/repository.js'
import { placeTree } from '../../../src/distributions/place-tree.js'

let from = ''
let to = ''
beforeEach(() => {
  const dir = tempDir('place')
  from = join(dir, 'old-ä')
  to = join(dir, 'new-ß')
  for (const folder of ['bin', 'Scripts', 'lib']) mkdirSync(join(from, folder), { recursive: true })
})
const moved = () => ({ from, to })
const bytes = (file: string) => readFileSync(join(to, file))

test('scripts name the new environment, and nothing else in them changes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (rest: Uint8Array) => {
      const target = tempDir('placed')
      writeFileSync(join(from, 'bin', 'tool'), Buffer.concat([Buffer.from(`#!${from}/bin/python\n`), rest]))
      await placeTree('copy', from, target, { from, to: target })
      const script = readFileSync(join(target, 'bin', 'tool'))
      expect(script.equals(Buffer.concat([Buffer.from(`#!${target}/bin/python\n`), rest]))).toBe(true)
    }),
    { numRuns: 20 },
  )
})

test.each(['copy', 'link'] as const)('%s: every name of the place in a script, on each system', async how => {
  writeFileSync(join(from, 'bin', 'activate'), `A=${from}\nB=${from}/bin\n`)
  chmodSync(join(from, 'bin', 'activate'), 0o751)
  writeFileSync(join(from, 'Scripts', 'tool'), from)
  writeFileSync(join(from, 'lib', 'a.py'), from)
  await placeTree(how, from, to, moved())
  expect(bytes('bin/activate').toString()).toBe(`A=${to}\nB=${to}/bin\n`)
  expect(statSync(join(to, 'bin', 'activate')).mode & 0o777).toBe(0o751)
  expect(bytes('Scripts/tool').toString()).toBe(to)
  // A module is no script, and one file of both where it is shared.
  expect(bytes('lib/a.py').toString()).toBe(from)
  const inode = (root: string) => statSync(join(root, 'lib', 'a.py')).ino
  expect(inode(to) === inode(from)).toBe(how === 'link')
})

test('a program is no script: only small files are', async () => {
  const LIMIT = 64 * 1024
  const sized = (size: number) => from.padEnd(size - Buffer.byteLength(from) + from.length, '.')
  writeFileSync(join(from, 'bin', 'script'), sized(LIMIT))
  writeFileSync(join(from, 'bin', 'program'), sized(LIMIT + 1))
  await placeTree('copy', from, to, moved())
  expect([bytes('bin/script'), bytes('bin/program')].map(text => text.toString().startsWith(to))).toEqual([true, false])
  expect(bytes('bin/program')).toHaveLength(LIMIT + 1)
})

test('what is there stays, and so do the links and the settings of each environment', async () => {
  writeFileSync(join(from, 'bin', 'activate'), from)
  writeFileSync(join(from, 'lib', 'a.py'), 'new')
  for (const name of ['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG']) writeFileSync(join(from, name), 'old')
  symlinkSync('/nowhere', join(from, 'bin', 'python'))
  mkdirSync(join(to, 'bin'), { recursive: true })
  mkdirSync(join(to, 'lib'))
  writeFileSync(join(to, 'bin', 'activate'), 'own')
  writeFileSync(join(to, 'lib', 'a.py'), 'own')
  await placeTree('copy', from, to, moved())
  expect([bytes('bin/activate'), bytes('lib/a.py')].map(String)).toEqual(['own', 'own'])
  for (const name of ['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG', 'bin/python'])
    expect(existsSync(join(to, name))).toBe(false)
})

test('without a move scripts are files like others', async () => {
  writeFileSync(join(from, 'bin', 'tool'), from)
  await placeTree('link', from, to)
  expect(bytes('bin/tool').toString()).toBe(from)
  expect(statSync(join(to, 'bin', 'tool')).ino).toBe(statSync(join(from, 'bin', 'tool')).ino)
})

test('a script that cannot be written is a failure', async () => {
  writeFileSync(join(from, 'bin', 'tool'), from)
  mkdirSync(to)
  // The folder of the scripts is a file there.
  writeFileSync(join(to, 'bin'), '')
  await expect(placeTree('copy', from, to, moved())).rejects.toThrow()
  await expect(placeTree('copy', join(from, 'nowhere'), to, moved())).rejects.toThrow()
})
