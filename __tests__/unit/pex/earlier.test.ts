/** What the start of a PEX depends on, and a PEX_ROOT in which its dependencies seem installed. */
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { PythonVersion } from '../../../src/core/model.js'
import { parsePython } from '../../../src/interpreters/versions.js'
import { cacheTag, offerWheels, readPexStart } from '../../../src/pex/earlier.js'

const START = {
  'PEX-INFO': JSON.stringify({ distributions: { 'a.whl': 'aa', 'own.whl': '11' }, requirements: ['own'] }),
  '__main__.py': 'CONTENT = "1"\nstart()\n',
  '__pex__/boot.py': 'boot',
  '__pex__/targets.json': '{}',
  '.deps/a.whl': 'a',
  '.deps/own.whl': 'own',
}

async function startOf(changes: Readonly<Record<string, string>>) {
  const file = join(tempDir('start'), 'a.pex')
  writeFileSync(file, zip(Object.entries({ ...START, ...changes }).map(([name, data]) => ({ name, data }))))
  return readPexStart(file)
}

test('another version of the application starts alike', async () => {
  const first = await startOf({})
  const info = JSON.stringify({ distributions: { 'a.whl': 'aa', 'own.whl': '22' }, requirements: ['own==2'] })
  const second = await startOf({
    'PEX-INFO': info,
    '__main__.py': 'CONTENT = "2"\nstart()\n',
    '__pex__/targets.json': '{"targets":[]}',
    '.deps/own.whl': 'new',
  })
  expect(second.digest).toBe(first.digest)
  expect([first, second].map(({ wheels }) => [...wheels].sort())).toEqual([
    ['11', 'aa'],
    ['22', 'aa'],
  ])
})

test.each([
  ['__main__.py', 'CONTENT = "1"\nother()\n'],
  ['__pex__/boot.py', 'Boot'],
  ['__pex__/more.py', ''],
])('another %s is another start', async (name, text) => {
  expect((await startOf({ [name]: text })).digest).not.toBe((await startOf({})).digest)
})

test.each([
  ['3.9', 'cpython-39'],
  ['3.13', 'cpython-313'],
  ['3.13t', 'cpython-313t'],
  ['pypy3.10', undefined],
])('the bytecode of %s is called %s', (python, tag) => {
  expect(cacheTag(parsePython(python) as PythonVersion)).toBe(tag)
})

test('each wheel is said to be in a folder that has what was installed', async () => {
  const dir = realpathSync(tempDir('root'))
  mkdirSync(join(dir, 'tree/lib/a'), { recursive: true })
  writeFileSync(join(dir, 'tree/lib/a/__init__.py'), 'x = 1')
  // Whatever a wheel has put there.
  writeFileSync(join(dir, 'tree/pex'), 'of a wheel')
  await offerWheels(join(dir, 'root'), join(dir, 'tree'), join(dir, 'earlier'), ['aa', 'bb'], 'cpython-313')
  const known = join(dir, 'root/package-python/wheels')
  expect(readdirSync(known).sort()).toEqual(['aa-cpython-313', 'bb-cpython-313'])
  expect(readFileSync(join(known, 'aa-cpython-313'), 'utf8')).toBe(`${join(dir, 'earlier')}\n`)
  expect(readFileSync(join(dir, 'earlier/lib/a/__init__.py'), 'utf8')).toBe('x = 1')
  expect(readFileSync(join(dir, 'earlier/pex'), 'utf8')).toBe('')
})

test('the folders need not exist, and may be there', async () => {
  const dir = realpathSync(tempDir('root'))
  mkdirSync(join(dir, 'tree'))
  const [root, folder] = [join(dir, 'deep/root'), join(dir, 'deeper/below/earlier')]
  for (const wheel of ['aa', 'bb']) await offerWheels(root, join(dir, 'tree'), folder, [wheel], 'cpython-39')
  expect(readdirSync(join(root, 'package-python/wheels')).sort()).toEqual(['aa-cpython-39', 'bb-cpython-39'])
  expect(readdirSync(folder)).toEqual(['pex'])
})
