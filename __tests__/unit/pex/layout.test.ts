import { describe, expect, test } from '@jest/globals'
import { deliveredAs, folderArguments, folderIn, installedNames, PEX_LAYOUTS } from '../../../src/pex/folder.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'

test('a folder is delivered as an archive of that one folder', () => {
  expect(PEX_LAYOUTS.map(layout => deliveredAs(layout, 'a-1.pex'))).toEqual([
    'a-1.pex',
    'a-1.pex.tar.gz',
    'a-1.pex.tar.gz',
  ])
  expect(['a-1.pex', 'a-1.tar.gz', 'a-1.pex.tar.gz'].map(folderIn)).toEqual([undefined, undefined, 'a-1.pex'])
})

const asked = {
  layout: 'packed',
  requirement: 'a[b]==1',
  entryPoint: { kind: 'function', module: 'a', attribute: 'main', script: 'a', gui: false, extras: [] },
  changes: { overridden: [], excluded: [] },
  wheels: '/w',
  platforms: ['/p/0.json', '/p/1.json'],
  pexRoot: '/r',
  output: '/o/a-1.pex',
} as const

describe("pex's arguments", () => {
  test('change requirements as uv did', () => {
    const changes = { overridden: ['a>1', 'b>2'], excluded: ['c'] }
    expect(folderArguments({ ...asked, changes }).join(' ')).toContain(
      '--entry-point a:main --override a>1 --override b>2 --exclude c --pex-root',
    )
  })

  test('start one program', () => {
    const command = { name: 'a', entryPoint: { kind: 'module', module: 'a' } } as const
    const entryPoint = { kind: 'commands', main: command, commands: [command] } as never
    expect(() => folderArguments({ ...asked, entryPoint })).toThrow('starts one program')
  })

  test('for a packed layout of two targets', () => {
    expect(folderArguments(asked).join(' ')).toBe(
      'a[b]==1 --layout packed --pre-resolved-dists /w --complete-platform /p/0.json --complete-platform /p/1.json ' +
        '--no-compress --no-pre-install-wheels --venv prepend --python-shebang /usr/bin/env python3 ' +
        '--entry-point a:main --pex-root /r --output-file /o/a-1.pex',
    )
  })

  test('loose wheels are installed', () => {
    expect(folderArguments({ ...asked, layout: 'loose' })).toContain('--pre-install-wheels')
  })

  test.each<[EntryPoint, string]>([
    [{ kind: 'module', module: 'a.b' }, '--entry-point a.b --pex-root'],
    [{ kind: 'script', file: 'run' }, '--script run --pex-root'],
    [{ kind: 'none' }, 'python3 --pex-root'],
  ])('start %j', (entryPoint, expected) => {
    expect(folderArguments({ ...asked, entryPoint }).join(' ')).toContain(expected)
  })
})

test('what of an installed wheel is compared, and where it lies', () => {
  const members = [
    'a/__init__.py',
    'a/__pycache__/b.cpython-312.pyc',
    'a-1.data/platlib/a/b.so',
    'a-1.data/scripts/a',
    'a-1.data/data/share/a',
    'a-1.dist-info/METADATA',
    'a-1.dist-info/RECORD',
  ]
  expect(Object.fromEntries(installedNames(members))).toEqual({
    'a/__init__.py': 'a/__init__.py',
    'a/b.so': 'a-1.data/platlib/a/b.so',
    'a-1.dist-info/METADATA': 'a-1.dist-info/METADATA',
  })
})
