/** Installed dependencies that several runs share: never with a file that a program under test has changed. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { createDependencyLayers, type LayerContents } from '../../../src/distributions/dependency-layers.js'
import { environmentAt } from '../../../src/distributions/environment.js'

const HOUR = 3_600_000
let dir = ''
let now = 0
beforeEach(() => {
  dir = tempDir('layers')
  now = Date.now()
  writeFileSync(join(dir, 'python'), '')
})

const contents = (more: Partial<LayerContents> = {}): LayerContents => ({
  tool: '/uv',
  python: join(dir, 'python'),
  wheels: [
    { filename: 'a-1-py3-none-any.whl', sha256: 'aa' },
    { filename: 'b-1-py3-none-any.whl', sha256: 'bb' },
  ],
  ...more,
})
const layers = () => createDependencyLayers(join(dir, 'kept'), () => now)

function empty(name: string) {
  const environment = environmentAt(join(dir, name), false)
  mkdirSync(environment.bin, { recursive: true })
  writeFileSync(join(environment.dir, 'pyvenv.cfg'), name)
  return environment
}

function installed(name: string) {
  const environment = empty(name)
  mkdirSync(join(environment.dir, 'lib/a'), { recursive: true })
  writeFileSync(join(environment.dir, 'lib/a/__init__.py'), 'x = 1')
  writeFileSync(join(environment.dir, 'lib/b.py'), 'y = 2')
  writeFileSync(join(environment.bin, 'tool'), `#!${environment.python}\n`, { mode: 0o755 })
  return environment
}

/** Of the environment that shares its files with the layer. */
const a = (name: string) => join(dir, name, 'lib/a/__init__.py')

test('the same wheels in any order are there again; scripts name their own environment', async () => {
  expect(await layers().fill(empty('none'), contents())).toBeUndefined()
  await layers().take(installed('first'), contents())
  const second = empty('second')
  const layer = await layers().fill(second, contents({ wheels: contents().wheels.toReversed() }))
  expect(await layer?.intact()).toBe(true)
  expect(statSync(a('second')).ino).toBe(statSync(a('first')).ino)
  expect(readFileSync(join(second.bin, 'tool'), 'utf8')).toBe(`#!${second.python}\n`)
  expect(readFileSync(join(second.dir, 'pyvenv.cfg'), 'utf8')).toBe('second')
})

test('another wheel, uv or Python is another layer', async () => {
  await layers().take(installed('first'), contents())
  const [one] = contents().wheels
  if (one === undefined) throw new Error('no wheel')
  for (const [index, other] of [
    { wheels: [one] },
    { wheels: [one, { filename: 'b-1-py3-none-any.whl', sha256: 'cc' }] },
    { tool: '/other-uv' },
  ].entries())
    expect(await layers().fill(empty(`other-${index}`), contents(other))).toBeUndefined()
  writeFileSync(join(dir, 'python'), 'another build')
  expect(await layers().fill(empty('other'), contents())).toBeUndefined()
})

test.each([
  ['writes into a file', (file: string) => appendFileSync(file, '#')],
  ['writes as many bytes into it', (file: string) => writeFileSync(file, 'x = 9')],
  ['changes its mode', (file: string) => chmodSync(file, 0o755)],
])('a program that %s: its own test learns it, and no later one gets the file', async (_, damage) => {
  const layer = await layers().take(installed('first'), contents())
  expect(await layer?.intact()).toBe(true)
  const again = await layers().fill(empty('second'), contents())
  damage(a('second'))
  expect([await layer?.intact(), await again?.intact()]).toEqual([false, false])
  const third = empty('third')
  expect(await layers().fill(third, contents())).toBeUndefined()
  expect(existsSync(a('third'))).toBe(false)
  // It is gone, so that the next run makes a new one.
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
})

test('a program that removes or replaces files of its environment harms no other', async () => {
  const layer = await layers().take(installed('first'), contents())
  rmSync(a('first'))
  writeFileSync(a('first'), 'x = 9')
  rmSync(join(dir, 'first/lib/b.py'))
  writeFileSync(join(dir, 'first/lib/new.py'), '')
  expect(await layer?.intact()).toBe(true)
  await layers().fill(empty('second'), contents())
  expect(readFileSync(a('second'), 'utf8')).toBe('x = 1')
  expect(existsSync(join(dir, 'second/lib/new.py'))).toBe(false)
})

test('a layer with a file too many or too few is not used', async () => {
  for (const change of [
    (tree: string) => writeFileSync(join(tree, 'lib/more.py'), ''),
    (tree: string) => rmSync(join(tree, 'lib/b.py')),
    (tree: string) => rmSync(join(tree, '../layer.json')),
  ]) {
    rmSync(join(dir, 'first'), { recursive: true, force: true })
    rmSync(join(dir, 'kept'), { recursive: true, force: true })
    await layers().take(installed('first'), contents())
    const [key = ''] = readdirSync(join(dir, 'kept'))
    change(join(dir, 'kept', key, 'tree'))
    expect(await layers().fill(empty('second'), contents())).toBeUndefined()
  }
})

test('what no run has used for an hour is removed', async () => {
  await layers().take(installed('first'), contents())
  now += HOUR - 1000
  expect(await layers().fill(empty('second'), contents())).toBeDefined()
  now += HOUR - 1000
  await layers().take(installed('other'), contents({ tool: '/other' }))
  expect(readdirSync(join(dir, 'kept'))).toHaveLength(2)
  now += HOUR + 1000
  await layers().take(installed('third'), contents({ tool: '/third' }))
  expect(readdirSync(join(dir, 'kept')).length).toBeLessThan(3)
  expect(await layers().fill(empty('fourth'), contents())).toBeUndefined()
})

test('one of another run that was quicker is not claimed', async () => {
  expect(await layers().take(installed('first'), contents())).toBeDefined()
  expect(await layers().take(installed('second'), contents())).toBeUndefined()
})

test('bytecode is added beside the layer that tests use, and later ones get it', async () => {
  await layers().take(installed('first'), contents())
  const layer = await layers().fill(empty('second'), contents())
  expect(layer?.compiled).toBe(false)
  const compile = async (tree: string) => {
    mkdirSync(join(tree, 'lib/a/__pycache__'))
    writeFileSync(join(tree, 'lib/a/__pycache__/__init__.cpython-313.pyc'), 'bytecode')
  }
  await layer?.compile(compile)
  expect(await layer?.intact()).toBe(true)
  const third = empty('third')
  const later = await layers().fill(third, contents())
  expect([later?.compiled, await later?.intact()]).toEqual([true, true])
  expect(readFileSync(join(third.dir, 'lib/a/__pycache__/__init__.cpython-313.pyc'), 'utf8')).toBe('bytecode')
  expect(statSync(a('third')).ino).toBe(statSync(a('first')).ino)
  expect(later?.tree).toBe((await layers().find(contents()))?.tree)
  // A program that writes into the files of one has written into both.
  appendFileSync(a('third'), '#')
  expect([await layer?.intact(), await later?.intact()]).toEqual([false, false])
  expect(await layers().find(contents())).toBeUndefined()
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
})

test('bytecode that could not be made changes nothing', async () => {
  const layer = await layers().take(installed('first'), contents())
  await layer?.compile(() => Promise.reject(new Error('no space left')))
  const found = await layers().find(contents())
  expect([found?.compiled, await found?.intact()]).toEqual([false, true])
  expect(readdirSync(join(dir, 'kept', readdirSync(join(dir, 'kept'))[0] ?? '')).sort()).toEqual(['layer.json', 'tree'])
})

test('what a test has shown counts for these contents, for an hour, with or without a layer', async () => {
  expect(await layers().hasShown(contents(), 'pex-1')).toBe(false)
  await layers().show(contents(), 'pex-1')
  expect(await layers().hasShown(contents(), 'pex-1')).toBe(true)
  expect(await layers().hasShown(contents(), 'pex-2')).toBe(false)
  expect(await layers().hasShown(contents({ tool: '/other' }), 'pex-1')).toBe(false)
  now += HOUR + 1000
  expect(await layers().hasShown(contents(), 'pex-1')).toBe(false)
  writeFileSync(join(dir, 'file'), '')
  await expect(createDependencyLayers(join(dir, 'file')).show(contents(), 'pex-1')).resolves.toBeUndefined()
})

test('a folder that does not exist yet is made for this user alone', async () => {
  const modeOf = (name: string) => (statSync(join(dir, name)).mode & 0o777).toString(8)
  await createDependencyLayers(join(dir, 'deep/taken')).take(installed('first'), contents())
  await createDependencyLayers(join(dir, 'deep/shown/below')).show(contents(), 'pex-1')
  expect(['deep/taken', 'deep/shown/below'].map(modeOf)).toEqual(['700', '700'])
  expect(await createDependencyLayers(join(dir, 'deep/taken')).find(contents())).toBeDefined()
  expect(await createDependencyLayers(join(dir, 'deep/shown/below')).hasShown(contents(), 'pex-1')).toBe(true)
})

test('one that is used stays for another hour', async () => {
  await layers().take(installed('first'), contents())
  const place = join(dir, 'kept', readdirSync(join(dir, 'kept'))[0] ?? '')
  now += HOUR - 1000
  await layers().fill(empty('second'), contents())
  expect(Math.abs(statSync(place).mtimeMs - now)).toBeLessThan(2)
  now += HOUR - 1000
  await layers().take(installed('other'), contents({ tool: '/other' }))
  expect(await layers().find(contents())).toBeDefined()
})

test('nothing is kept of an environment without files, or without any folder', async () => {
  const none = environmentAt(join(dir, 'nowhere'), false)
  expect(await layers().take(none, contents())).toBeUndefined()
  expect(await layers().take(empty('first'), contents())).toBeUndefined()
  expect(readdirSync(join(dir, 'kept'))).toEqual([])
  expect(await layers().find(contents())).toBeUndefined()
})

test('a record that cannot be read counts as none', async () => {
  await layers().take(installed('first'), contents())
  const place = join(dir, 'kept', readdirSync(join(dir, 'kept'))[0] ?? '')
  writeFileSync(join(place, 'layer.json'), '{')
  expect(await layers().find(contents())).toBeUndefined()
  expect(await layers().fill(empty('second'), contents())).toBeUndefined()
})

test('a Python that is gone shares nothing', async () => {
  rmSync(join(dir, 'python'))
  expect(await layers().take(installed('first'), contents())).toBeUndefined()
})

test('what is made now is not old, whatever the clock of the folder says', async () => {
  now += 2 * HOUR
  expect(await layers().take(installed('first'), contents())).toBeDefined()
  expect(await layers().find(contents())).toBeDefined()
})
