import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import type { WheelFile } from '../../../src/core/model.js'
import { assemblePex, type PexBase, type PexFile, writeWheels } from '../../../src/pex/assemble.js'

const dir = tempDir('assemble')
const targets = targetsOf(['3.12', '3.13'], ['linux-x86_64', 'windows-x86_64'])

function wheel(name: string, content: string): WheelFile {
  const path = join(dir, name)
  writeFileSync(path, content)
  return { path, sha256: createHash('sha256').update(content).digest('hex') }
}

const own = wheel('demo-1.0-py3-none-any.whl', 'own')
const dep = wheel('dep-1.0-py3-none-any.whl', 'dep')
const other = wheel('other-1.0-py3-none-any.whl', 'other')
const base: PexBase = {
  members: new Map([['.bootstrap/pex.py', Buffer.from('pex')]]),
  info: { code_hash: 'x' },
  main: Buffer.from("    pex_hash='ab'"),
  start: '@CONTENT@ @PEX_ROOT@',
  startModules: new Map([['__pex__/more.py', Buffer.from('more')]]),
  launchers: {},
}

function file(output: string, wheels: readonly WheelFile[], more: Partial<PexFile> = {}): PexFile {
  return {
    output: join(dir, output),
    base,
    requirement: 'demo==1.0',
    entryPoint: { kind: 'module', module: 'demo' },
    changes: { overridden: [], excluded: [] },
    targets,
    dependencies: new Map(targets.map(({ name }) => [name, wheels])),
    own: new Map(targets.map(({ name }) => [name, own])),
    starts: 'demo',
    windowsOnly: false,
    ...more,
  }
}

test('a PEX is the same whether or not its dependencies were laid down before', async () => {
  await assemblePex(file('whole.pex', [dep, other]))
  const written = await writeWheels(file('begun.pex', [other, dep]))
  await assemblePex(file('continued.pex', [dep, other], { written }))
  expect(readFileSync(join(dir, 'continued.pex')).equals(readFileSync(join(dir, 'whole.pex')))).toBe(true)
})

test.each([
  ['other dependencies', [other], {}],
  ['fewer targets', [dep], { targets: targets.slice(0, 1) }],
  ['the name of the own wheel among them', [dep, wheel('demo-1.0-py3-none-any.whl', 'own')], {}],
])('what was laid down for something else does not count: %s', async (_, wheels, more) => {
  const written = await writeWheels(file('begun.pex', [dep, wheel('demo-1.0-py3-none-any.whl', 'own')]))
  await assemblePex(file('right.pex', wheels, more))
  await assemblePex(file('again.pex', wheels, { ...more, written }))
  expect(readFileSync(join(dir, 'again.pex')).equals(readFileSync(join(dir, 'right.pex')))).toBe(true)
  const names = await withZip(join(dir, 'again.pex'), async zip => zip.entries.map(({ name }) => name))
  expect(names.filter(name => name.endsWith('.whl'))).toEqual(
    [own, ...wheels.filter(({ path }) => path !== own.path)].map(({ path }) => `.deps/${path.split('/').at(-1)}`),
  )
})

test('a wheel that changes between the two is refused', async () => {
  const changing = wheel('changing-1.0-py3-none-any.whl', 'before')
  writeFileSync(changing.path, 'behind')
  await expect(writeWheels(file('bad.pex', [changing]))).rejects.toMatchObject({ code: 'check/content' })
})
