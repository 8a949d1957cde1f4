// Faults 31 to 33 of docs/faults.md for a whole command: names of folders, names that Windows refuses, a skewed clock.
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { command } from '../../../__fixtures__/command/command.js'
import { tinyProject } from '../../../__fixtures__/command/tiny.js'
import { inspected } from '../../../__fixtures__/inspected.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { archive } from '../../../src/checks/archive.js'

const WHEEL = ['package', '--formats', 'wheel', '--test-command', 'none']

test.each(['a:b', 'a;b c', "a'b", 'a$(x)b', '-a', 'ä\u0308 💥'])('fault 31: a project in the folder %s', async name => {
  const dir = path.join(tempDir('odd'), name)
  mkdirSync(dir)
  tinyProject({}, dir)
  const { status, stderr } = await command(WHEEL, dir)
  expect(stderr).not.toMatch(/bug of/)
  expect(status).toBe(0)
  expect(readdirSync(path.join(dir, 'dist'))).toContain('tiny-1.0-py3-none-any.whl')
})

test.each([
  ['a trailing dot', 'tiny/a.'],
  ['a trailing space', 'tiny/a '],
  ['a folder with a trailing dot', 'tiny./a.py'],
  ['a name that is too long for Windows', `tiny/${'x'.repeat(100)}/${'y'.repeat(100)}.py`],
  ['a name that is too long for every file system', `tiny/${'x'.repeat(256)}.py`],
  ['a device', 'tiny/CON.py'],
  ['a colon', 'tiny/a:b.py'],
])('fault 32: a wheel with %s', (_, name) => {
  const { failed = [] } = archive(inspected('wheel', ['tiny/__init__.py', name]))
  expect(failed.map(({ member }) => member)).toContain(name)
})

test.each([
  ['names', ['tiny/A.py', 'tiny/a.py'], 'tiny/a.py'],
  ['folders', ['Tiny/a.py', 'tiny/b.py'], 'tiny'],
  ['letters that fold', ['tiny/\u017f.py', 'tiny/s.py'], 'tiny/s.py'],
])('fault 32: a wheel with %s that differ by case alone', (_, names, at) => {
  const { failed = [] } = archive(inspected('wheel', names))
  expect(failed.map(({ member }) => member)).toContain(at)
})

test.each([
  ['twenty years behind', -20],
  ['twenty years ahead', 20],
])('fault 33: a clock that is %s does not matter', async (_, years) => {
  const shift = `const now = Date.now; Date.now = () => now() + ${years} * 31556952000`
  const env = { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(shift)}`, SOURCE_DATE_EPOCH: '1' }
  const { status, stderr } = await command(WHEEL, tinyProject(), env)
  expect(stderr).not.toMatch(/bug of/)
  expect(status).toBe(0)
})
