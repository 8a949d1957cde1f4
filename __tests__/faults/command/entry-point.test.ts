/** An entry point that names nothing: every command that plans refuses it, before a build backend runs. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { command, told } from '../../../__fixtures__/command/command.js'
import { tempDir } from '../../../__fixtures__/repository.js'

const PYPROJECT = `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "app"
version = "1.0"
[project.scripts]
good = "app:main"
better = "app:main"
`

test.each(['plan', 'package'])('%s of a list with a name that is no script', async name => {
  const dir = tempDir('entry-point')
  mkdirSync(join(dir, 'app'))
  writeFileSync(join(dir, 'pyproject.toml'), PYPROJECT)
  writeFileSync(join(dir, 'app', '__init__.py'), 'def main(): print(42)\n')
  const ended = await command([name, '.', '--entry-point=good nosuch'], dir)
  expect(told(ended)).toBe(`exit 3
error[project/entry-point]: The entry point "nosuch" is neither a script nor in a module of the project: there is no "nosuch".
  at pyproject.toml:7:10
   7 | [project.scripts]
     |          ^
  fix: Set the input "entry-point" to one of good, better, to several of them, to "all", to a module:function, or to "none".`)
  expect(ended.stderr).not.toMatch(/[Bb]uild sdist|[Bb]uild wheel/)
  expect(existsSync(join(dir, 'dist'))).toBe(false)
})
