/** Entry points that name nothing, and those of which a wheel alone cannot tell. */
import { describe, expect, test } from '@jest/globals'
import { entryPointProblem } from '../../../src/project/entry-module.js'
import type { EntryPoint } from '../../../src/project/entry-point.js'

type Files = Readonly<Record<string, string>>
async function said(asked: string, files: Files): Promise<string> {
  const [module = '', attribute] = asked.split(':')
  const entryPoint: EntryPoint =
    attribute === undefined
      ? { kind: 'module', module }
      : { kind: 'function', module, attribute, script: 'a', gui: false, extras: [] }
  const wheel = {
    file: 'a-1.whl',
    paths: Object.keys(files),
    read: async (path: string) => (path.endsWith('.py') ? files[path] : undefined),
  }
  const place = { file: 'pyproject.toml' }
  const { error, warning } = (await entryPointProblem(entryPoint, wheel, place)) ?? {}
  expect([error, warning].map(problem => problem?.place ?? place)).toEqual([place, place])
  if (error !== undefined) return `error ${error.code}: ${error.message} ${error.fix}`
  return warning === undefined ? 'nothing' : `warning ${warning.code}: ${warning.message} ${warning.fix}`
}

const CLI = 'def main():\n    print("x")\n'

describe('there is such a module', () => {
  test.each<[string, Files]>([
    ['a:main', { 'a.py': CLI }],
    ['a:main', { 'a/__init__.py': CLI }],
    ['a.cli:main', { 'a/__init__.py': '', 'a/cli.py': CLI }],
    ['a.cli:main.callback', { 'a/__init__.py': '', 'a/cli.py': CLI }],
    ['a.cli:main', { 'a/__init__.py': '', 'a/cli.cpython-312-x86_64-linux-gnu.so': '' }],
    ['a.cli:main', { 'a/__init__.py': '', 'a/cli.pyd': '' }],
    ['a.cli:main', { 'a-1.data/purelib/a/__init__.py': '', 'a-1.data/platlib/a/cli.py': CLI }],
    ['a:cli', { 'a/__init__.py': '', 'a/cli.py': CLI }],
    ['a.cli', { 'a/__init__.py': '', 'a/cli.py': '' }],
    ['a', { 'a/__init__.py': '', 'a/__main__.py': '' }],
    ['a:main', { 'a/__init__.py': 'from .cli import *' }],
    ['a:main', { 'a/__init__.py': 'def __getattr__(name): ...' }],
    ['a:ﬁx', { 'a.py': 'def fix(): ...' }],
  ])('%s in %j', async (asked, files) => expect(await said(asked, files)).toBe('nothing'))
})

describe('nothing is known', () => {
  test.each<[string, string, Files]>([
    ['of another distribution', 'uvicorn.main:main', { 'a/__init__.py': '' }],
    ['of a namespace package', 'a.b.cli:main', { 'a/c/__init__.py': '' }],
    ['of a package in a namespace that others share', 'a.b.cli:main', { 'a/c.py': '' }],
    ['where the package finds modules itself', 'a.cli:main', { 'a/__init__.py': '__path__.append(x)' }],
    ['where it makes them', 'a.cli:main', { 'a/__init__.py': 'sys.modules["a.cli"] = x' }],
    [
      'where a package above does',
      'a.b.cli:main',
      { 'a/__init__.py': 'import pkgutil; __path__ = 1', 'a/b/__init__.py': '' },
    ],
    ['of a compiled package', 'a.cli:main', { 'a/__init__.cpython-312-darwin.so': '' }],
    ['where a compiled module has the name', 'a:main', { 'a.cp312-win_amd64.pyd': '' }],
    ['where the package starts by other means', 'a', { 'a/__init__.py': '__path__ = x' }],
  ])('%s: %s', async (_, asked, files) => expect(await said(asked, files)).toBe('nothing'))
})

describe('it names nothing', () => {
  test('as the module is not in the package', async () => {
    const files = { 'a/__init__.py': '', 'a/client.py': CLI, 'a/cli.txt': '' }
    expect(await said('a.cli:main', files)).toBe(
      'error project/entry-point: The entry point "a.cli:main" cannot be imported: a-1.whl contains a, but no module a.cli. Correct the entry point, or have the build backend include that module.',
    )
    expect(await said('a.b.c', files)).toContain('contains a, but no module a.b.c.')
    // A folder without code is not one.
    expect(await said('a.data:main', { ...files, 'a/data/x.json': '' })).toContain('no module a.data')
  })

  test('as a module is taken for a package; the nearest above is named', async () => {
    expect(await said('a.b.c:main', { 'a/__init__.py': '', 'a/b.py': CLI })).toContain(
      'contains a.b, but no module a.b.c.',
    )
  })

  test('as the package cannot be started', async () => {
    expect(await said('a', { 'a/__init__.py': '', 'a/cli.py': '' })).toBe(
      'error project/entry-point: The entry point "a" cannot be started: a is a package without a __main__ module. Add a/__main__.py, or name a function as a:main.',
    )
  })

  test('as the function seems not to be there: a warning', async () => {
    expect(await said('a.cli:run', { 'a/__init__.py': '', 'a/cli.py': CLI })).toBe(
      'warning project/entry-point: The entry point "a.cli:run" may not start: a/cli.py does not contain the name run. Check the name of the function; the smoke test starts it.',
    )
  })
})
