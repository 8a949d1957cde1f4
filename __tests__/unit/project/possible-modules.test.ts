/** The modules that a project may have, as far as its files tell before it is built. */
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { possibleModules } from '../../../src/project/possible-modules.js'
import { readProject } from '../../../src/project/project.js'

describe('the modules that a project may have', () => {
  const HATCH =
    '[build-system]\nrequires = ["hatchling>=1"]\nbuild-backend = "hatchling.build"\n[project]\nname = "My.App"\nversion = "1"\n'
  const SETUPTOOLS = HATCH.replace('hatchling.build', 'setuptools.build_meta').replace('hatchling>=1', 'setuptools')
  const modules = async (files: Record<string, string>) => possibleModules(await project(files))

  test('are called like its files, its settings, and itself', async () => {
    const found = await modules({
      'pyproject.toml': `${HATCH}[tool.hatch.build]\npackages = ["renamed"]\n[tool.package-python]\nformats = ["hidden"]\n`,
      ...{
        'src/pkg/__init__.py': '',
        'one.py': '',
        'native.cpython-312.so': '',
        'setup.cfg': '[options]\npy_modules = incfg\n',
      },
      ...{ 'venv/pyvenv.cfg': '', 'venv/lib/site.py': '', 'node_modules/left.py': '' },
    })
    expect(found).toEqual(
      expect.arrayContaining(['My_App', 'my_app', 'pkg', 'one', 'native', 'renamed', 'incfg', 'src']),
    )
    for (const name of ['site', 'left', 'hidden', 'lib']) expect(found).not.toContain(name)
  })

  test.each<[what: string, files: Record<string, string>]>([
    ['a backend that compiles', { 'pyproject.toml': HATCH.replace('hatchling.build', 'maturin') }],
    [
      'a backend of the project itself',
      { 'pyproject.toml': HATCH.replace('hatchling.build"\n', 'hatchling.build"\nbackend-path = ["."]\n') },
    ],
    ['requirements that may generate', { 'pyproject.toml': HATCH.replace('"hatchling>=1"', '"hatchling", "cython"') }],
    ['a hook in the settings', { 'pyproject.toml': `${HATCH}[tool.hatch.build.hooks.custom]\n` }],
    ['a hook of the wheel', { 'pyproject.toml': `${HATCH}[tool.hatch.build.targets.wheel.hooks.x]\n` }],
    ['commands of setuptools', { 'pyproject.toml': `${SETUPTOOLS}[tool.setuptools.cmdclass]\nx = "y"\n` }],
    ['setup.py', { 'pyproject.toml': SETUPTOOLS, 'setup.py': '' }],
    ['a file with a hook', { 'pyproject.toml': HATCH, 'hatch_build.py': '' }],
    ['submodules', { 'pyproject.toml': HATCH, '.gitmodules': '' }],
    ['a folder beside it', { 'pyproject.toml': `${HATCH}[tool.hatch.build]\nsources = ["../other"]\n` }],
    [
      'a folder beside it, in setup.cfg',
      { 'pyproject.toml': SETUPTOOLS, 'setup.cfg': '[options]\npackage_dir = =../x\n' },
    ],
  ])('are not known with %s', async (_, files) => expect(await modules(files)).toBeUndefined())

  test('are not known where links lead to folders; are known of setuptools, and of a script', async () => {
    const read = await project({ 'pyproject.toml': SETUPTOOLS, 'pkg/hatch_build.py': '' })
    expect(await possibleModules(read)).toContain('pkg')
    symlinkSync('pkg', path.join(read.dir, 'linked'))
    expect(await possibleModules(read)).toBeUndefined()
    const dir = tempDir('script')
    write(dir, { 'my_tool.py': '# /// script\n# dependencies = []\n# ///\n' })
    expect(await possibleModules(await readProject('my_tool.py', dir, async () => undefined))).toEqual([
      '_inline_script',
    ])
  })
})
