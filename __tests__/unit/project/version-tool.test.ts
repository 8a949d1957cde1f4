import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { gitGlob, parseTags } from '../../../src/project/git.js'
import { decodePyproject } from '../../../src/project/pyproject.js'
import { versionTool } from '../../../src/project/version.js'

const toolOf = (toml: string, setupCfgText?: string) => {
  const pyproject = decodePyproject(toml, 'pyproject.toml')
  const { buildSystem } = pyproject
  return versionTool({ buildSystem, pyproject, setupCfg: undefined, ...(setupCfgText && { setupCfgText }) })
}
const requires = (...names: string[]) => `[build-system]\nrequires = ${JSON.stringify(names)}\nbuild-backend = "x"\n`

describe('the version comes from git', () => {
  test.each([
    ['setuptools', 'setuptools_scm[toml]>=8'],
    ['setuptools', 'setuptools-scm; python_version >= "3.8"'],
    ['hatchling', 'hatch-vcs'],
    ['versioneer[toml]==0.29'],
    ['poetry-core', 'poetry-dynamic-versioning>=1.0.0,<2.0.0'],
    ['pbr>=5'],
    ['hatchling', 'uv-dynamic-versioning'],
    ['flit_scm'],
    ['setuptools', 'versioningit ~= 3.0'],
  ])('%s %s', (...names) => {
    expect(toolOf(requires(...names))).toMatchObject({ match: ['*[0-9]*'] })
  })

  test('by a table of its own', () => {
    expect(toolOf(`${requires('pdm-backend')}[tool.pdm.version]\nsource = "scm"\n`)?.name).toBe('pdm-backend')
    expect(toolOf(`${requires('setuptools')}[tool.versioneer]\nVCS = "git"\n`)?.name).toBe('versioneer')
    expect(toolOf(requires('setuptools'), '[versioneer]\nVCS = git\ntag_prefix = v\n')).toEqual({
      name: 'versioneer',
      match: ['v[0-9]*'],
    })
    expect(toolOf(requires('setuptools'), "[versioneer]\ntag_prefix = ''\n")?.match).toEqual(['[0-9]*'])
  })

  test('not by a table that says something else', () => {
    const pdm = (text: string) => toolOf(`${requires('pdm-backend')}[tool.pdm.version]\n${text}\n`)
    expect(pdm('source = "file"')).toBeUndefined()
    expect(pdm('')).toBeUndefined()
    expect(toolOf(`${requires('pdm-backend')}[tool.pdm]\nversion = "scm"\n`)).toBeUndefined()
    expect(toolOf(requires('setuptools'), '[metadata]\nname = versioneer\n')).toBeUndefined()
    expect(toolOf(`${requires('setuptools')}[tool.setuptools_scm]\n`)?.name).toBe('setuptools-scm')
  })

  test('with the tags that its settings name', () => {
    const scm = `${requires('setuptools-scm')}[tool.setuptools_scm]\n`
    const words = '["git", "describe", "--dirty", "--tags", "--long", "--match", "app-*[0-9]*"]'
    expect(toolOf(`${scm}git_describe_command = ${words}\n`)?.match).toEqual(['app-*[0-9]*'])
    expect(toolOf(`${scm}git_describe_command = "git describe --match 'lib-*' --tags"\n`)?.match).toEqual(['lib-*'])
    const raw = '[tool.hatch.version.raw-options]\ngit_describe_command = ["git", "describe", "--match=x/*"]\n'
    expect(toolOf(requires('hatch-vcs') + raw)?.match).toEqual(['x/*'])
  })
})

test.each([
  requires('hatchling'),
  requires('setuptools', 'wheel'),
  requires('pdm-backend'),
  '[project]\nname = "a"\nversion = "1"\n',
  `${requires('uv_build')}[tool.hatch]\n`,
])('it does not: %s', toml => {
  expect(toolOf(toml)).toBeUndefined()
})

test('globs are those of git', () => {
  const matches = (glob: string, ...tags: string[]) => tags.filter(tag => gitGlob(glob)(tag))
  expect(matches('*[0-9]*', 'v1', 'nightly', 'a/b-2')).toEqual(['v1', 'a/b-2'])
  expect(matches('v[0-9].?', 'v1.0', 'v1.10', 'xv1.0')).toEqual(['v1.0'])
  expect(matches('v[[:digit:]]*', 'v1', 'vx')).toEqual(['v1'])
  expect(matches('[!v]*', 'v1', '1')).toEqual(['1'])
  fc.assert(
    fc.property(fc.string(), text => {
      expect(gitGlob(text.replace(/[\\*?[\]]/g, '\\$&'))(text)).toBe(true)
    }),
  )
})

test('the tags of a remote, annotated ones with their commit', () => {
  const [a, b, c] = ['a', 'b', 'c'].map(letter => letter.repeat(40))
  const text = `${a}\trefs/tags/v1\n${b}\trefs/tags/v2\n${c}\trefs/tags/v2^{}\nwarning: x\n`
  expect(parseTags(text)).toEqual([
    { name: 'v1', commit: a },
    { name: 'v2', commit: c },
  ])
})
