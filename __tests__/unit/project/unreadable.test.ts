/** Folders that are no project, and projects that cannot be read. */
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { readProject } from '../../../src/project/project.js'

let dir = ''
beforeEach(() => {
  dir = tempDir('unreadable')
})
const said = async (work: () => unknown) =>
  (await failuresOf(work)).map(text => text.split(' | ')[0]?.replaceAll(dir, ''))

describe('a project that cannot be read', () => {
  const read = (folder: string, input?: string) => said(() => readProject(folder, dir, async () => undefined, input))

  test('is outside, no folder, or not there', async () => {
    write(dir, { 'a.txt': '', 'b.py/x': '', 'c.py': '' })
    symlinkSync(path.dirname(dir), path.join(dir, 'up'))
    expect(await read('gone')).toEqual(['input/path: The path /gone does not exist.'])
    expect(await read('a.txt')).toEqual(['input/path: The path /a.txt is not a folder.'])
    expect(await read('b.py')).toEqual(['input/path: The path /b.py is a folder that is called like a script.'])
    expect(await read('c.py', 'local-projects')).toEqual(['input/path: The path /c.py is not a folder.'])
    expect(await read('..')).toEqual([expect.stringMatching(/^input\/path: The path .* is outside the workspace /)])
    expect(await read('up')).toEqual([
      expect.stringMatching(/^input\/path: The path \/up leads to .*, which is outside/),
    ])
    expect(await said(() => readProject('x', path.join(dir, 'none'), async () => undefined))).toEqual([
      'input/path: The path /none/x does not exist.',
    ])
  })

  test('is none: those nearby are named', async () => {
    expect(await failuresOf(() => readProject('.', dir, async () => undefined))).toEqual([
      expect.stringContaining('Add a pyproject.toml, or set the input "path" to the folder of the project.'),
    ])
    write(dir, { 'sub/pyproject.toml': '[project]\nname = "x"\n', 'pyproject.toml': '[tool.ruff]\n' })
    const [only = ''] = await failuresOf(() => readProject('.', dir, async () => undefined))
    expect(only).toContain('its pyproject.toml has neither [project] nor [build-system].')
    expect(only).toContain('Set the input "path" to a folder with a project: sub.')
    await expect(readProject('.', dir, async () => undefined)).rejects.toMatchObject({
      place: { file: 'pyproject.toml', line: 1 },
    })
    write(dir, { 'sub/pyproject.toml': '', 'sub/a/pyproject.toml': '', 'sub/b/setup.py': '' })
    const [several = ''] = await failuresOf(() => readProject('sub', dir, async () => undefined))
    expect(several).toMatch(/a folder with a project: sub\/a, sub\/b, or to auto for the one that the tag names\.$/)
  })

  test('has a setup.cfg with a byte order mark, where its backend reads that', async () => {
    const cfg = { 'setup.cfg': '\ufeff[metadata]\nname = x\n', 'setup.py': '' }
    expect(await said(() => project(cfg))).toEqual([
      expect.stringMatching(/^project\/metadata: setup\.cfg begins with a byte order mark/),
    ])
    const hatch =
      '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n[project]\nname = "x"\nversion = "1"\n'
    expect(await said(() => project({ ...cfg, 'pyproject.toml': hatch }))).toEqual([])
  })
})
