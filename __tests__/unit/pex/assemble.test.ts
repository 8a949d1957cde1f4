import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
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

const read = (output: string, name: string) =>
  withZip(join(dir, output), async zip => (await zip.read(name)).toString('utf8'))

test('what was laid down beforehand and is still right is not read again', async () => {
  const gone = [wheel('gone-1.0-py3-none-any.whl', 'gone'), wheel('lost-1.0-py3-none-any.whl', 'lost')]
  const written = await writeWheels(file('laid.pex', gone))
  for (const { path } of gone) rmSync(path)
  await assemblePex(file('finished.pex', gone, { written }))
  expect(await read('finished.pex', '.deps/gone-1.0-py3-none-any.whl')).toBe('gone')
  expect(existsSync(join(dir, 'laid.pex'))).toBe(false)
  await expect(assemblePex(file('anew.pex', gone))).rejects.toMatchObject({
    message: expect.stringContaining('ENOENT'),
  })
})

test.each<[string, (name: string) => readonly WheelFile[]]>([
  ['one of the same name that is another file', () => [wheel('same-1.0-py3-none-any.whl', 'new')]],
  ['one more', () => [wheel('same-1.0-py3-none-any.whl', 'old'), other]],
  ['none', () => []],
])('what was laid down is not taken for %s', async (_, wheels) => {
  const written = await writeWheels(file('laid.pex', [wheel('same-1.0-py3-none-any.whl', 'old')]))
  const wanted = wheels('')
  await assemblePex(file('other.pex', wanted, { written }))
  const names = await withZip(join(dir, 'other.pex'), async zip => zip.entries.map(({ name }) => name))
  expect(names.filter(name => name.endsWith('.whl'))).toHaveLength(wanted.length + 1)
  if (wanted.length > 0)
    expect(await read('other.pex', '.deps/same-1.0-py3-none-any.whl')).toBe(wanted.length > 1 ? 'old' : 'new')
})

test('a finished file may lie where its dependencies were laid down', async () => {
  const written = await writeWheels(file('same-place.pex', [dep]))
  await assemblePex(file('same-place.pex', [dep], { written }))
  expect(await read('same-place.pex', '.deps/dep-1.0-py3-none-any.whl')).toBe('dep')
})

describe('the name of its content', () => {
  const nameOf = async (more: Partial<PexFile> = {}, wheels: readonly WheelFile[] = [dep]) => {
    const start = 'CONTENT = "@CONTENT@"\n@PEX_ROOT@\n'
    await assemblePex(file('named.pex', wheels, { ...more, base: { ...base, start, ...more.base } }))
    const [, name = ''] = /^CONTENT = "(.*)"$/m.exec(await read('named.pex', '__main__.py')) ?? []
    expect(readFileSync(join(dir, 'named.pex'), 'latin1')).toContain(`\ncontent=${name}\n`)
    return name
  }
  test('has 40 digits, in the launcher and in the start', async () => {
    expect(await nameOf()).toMatch(/^[0-9a-f]{40}$/)
    expect(await nameOf()).toBe(await nameOf())
    expect(await read('named.pex', '__main__.py')).toContain('\n~/.cache/pex\n')
  })

  test('changes with all that a start depends on', async () => {
    const names = [
      await nameOf(),
      await nameOf({}, [other]),
      await nameOf({ requirement: 'demo[x]==1.0' }),
      await nameOf({ entryPoint: { kind: 'module', module: 'demo.cli' }, starts: 'demo.cli' }),
      await nameOf({ changes: { overridden: ['dep>=1'], excluded: [] } }),
      await nameOf({ changes: { overridden: [], excluded: ['dep'] } }),
      await nameOf({ targets: targets.slice(0, 2) }),
      await nameOf({ base: { ...base, start: 'CONTENT = "@CONTENT@"\n@PEX_ROOT@\nmore' } }),
      await nameOf({
        base: { ...base, start: 'CONTENT = "@CONTENT@"\n@PEX_ROOT@\n', main: Buffer.from("    pex_hash='cd'") },
      }),
      await nameOf({
        base: {
          ...base,
          start: 'CONTENT = "@CONTENT@"\n@PEX_ROOT@\n',
          startModules: new Map([['__pex__/more.py', Buffer.from('others')]]),
        },
      }),
    ]
    expect(new Set(names).size).toBe(names.length)
  })
})

test('several commands: the file says what each starts, and one command nothing', async () => {
  const command = (name: string) => ({ name, entryPoint: { kind: 'module' as const, module: name } })
  const entryPoint = { kind: 'commands', main: command('a'), commands: [command('a'), command('b')] } as never
  await assemblePex(file('several.pex', [], { entryPoint, starts: undefined }))
  expect(JSON.parse(await read('several.pex', '__pex__/targets.json')).commands).toEqual({
    a: { entry_point: 'a' },
    b: { entry_point: 'b' },
  })
  await assemblePex(file('single.pex', []))
  expect(JSON.parse(await read('single.pex', '__pex__/targets.json'))).not.toHaveProperty('commands')
})

test('a PEX for Windows alone begins as its launcher understands it', async () => {
  await assemblePex(file('windows.pex', [dep], { windowsOnly: true, targets: targets.slice(2) }))
  expect(readFileSync(join(dir, 'windows.pex'), 'latin1')).toMatch(/^#!\/usr\/bin\/env python3\nPK/)
})

test('each target has the application’s own wheel for it', async () => {
  const mine = new Map(targets.map(({ name }, index) => [name, wheel(`demo-1.0-py${index}-none-any.whl`, name)]))
  await assemblePex(file('native.pex', [dep], { own: mine }))
  const { contents, targets: described } = JSON.parse(await read('native.pex', '__pex__/targets.json'))
  expect(described.map(({ content }: { content: number }) => contents[content].distributions)).toEqual(
    targets.map((_, index) => ['dep-1.0-py3-none-any.whl', `demo-1.0-py${index}-none-any.whl`]),
  )
  const info = JSON.parse(await read('native.pex', 'PEX-INFO'))
  expect(Object.keys(info.distributions)).toHaveLength(targets.length + 1)
})
