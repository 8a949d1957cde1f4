/** Projects that have nothing wrong, one for each usual build backend: a run on one ends with no warning. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { packageProject } from '../../../__fixtures__/command.js'
import { tempDir } from '../../../__fixtures__/repository.js'

const BACKENDS = {
  setuptools: ['setuptools.build_meta', 'setuptools'],
  hatchling: ['hatchling.build', 'hatchling'],
  flit: ['flit_core.buildapi', 'flit_core'],
  poetry: ['poetry.core.masonry.api', 'poetry-core>=2'],
  pdm: ['pdm.backend', 'pdm-backend'],
  uv: ['uv_build', 'uv_build'],
} as const

type Backend = keyof typeof BACKENDS

function goodProject(backend: Backend, readme: boolean, layout: 'src' | 'flat'): string {
  const dir = tempDir('good')
  const [object, requirement] = BACKENDS[backend]
  const pyproject = `[build-system]
requires = ["${requirement}"]
build-backend = "${object}"
[project]
name = "nice"
version = "1.0"
description = "Nice"
requires-python = ">=3.9"
license = "MIT"
license-files = ["LICENSE"]
classifiers = ["Programming Language :: Python :: 3.9", "Programming Language :: Python :: 3.12"]
${readme ? 'readme = "README.md"' : ''}
[project.scripts]
nice = "nice.main:main"
${backend === 'uv' && layout === 'flat' ? '[tool.uv.build-backend]\nmodule-root = ""\n' : ''}`
  const module = layout === 'src' ? 'src/nice' : 'nice'
  const files = {
    'pyproject.toml': pyproject,
    LICENSE: 'MIT\n',
    '.gitignore': 'dist-of-test\n',
    ...(readme && { 'README.md': '# Nice\n' }),
    [`${module}/__init__.py`]: '',
    [`${module}/main.py`]: 'def main():\n    print("nice 1.0")\n',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true })
    writeFileSync(path.join(dir, name), text)
  }
  const git = (...args: string[]) => execFileSync('git', ['-C', dir, ...args])
  git('init', '--quiet')
  git('add', '--all')
  git('-c', 'user.name=me', '-c', 'user.email=me@example.invalid', 'commit', '--quiet', '--message', 'one')
  return dir
}

const projects = (Object.keys(BACKENDS) as Backend[]).flatMap(backend =>
  [true, false].flatMap(readme => (['src', 'flat'] as const).map(layout => [backend, readme, layout] as const)),
)

test.each(projects)(
  '%s, readme: %s, %s layout',
  async (backend, readme, layout) => {
    const { code, log, report } = await packageProject(goodProject(backend, readme, layout), {
      'python-versions': '3.12',
    })
    expect(log).not.toMatch(/warning\[|error\[/)
    expect(code).toBe(0)
    expect(report?.warnings).toEqual([])
    expect(report?.checks.filter(({ result }) => result !== 'passed' && result !== 'skipped')).toEqual([])
    expect((report?.findings ?? []).filter(({ state }) => state !== 'passed' && state !== 'skipped')).toEqual([])
  },
  300_000,
)
