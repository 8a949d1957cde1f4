/** What the tags of a project look like: by its folder, and by the settings of the tools that read or make tags. */
import path from 'node:path'
import { expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import { tagNames } from '../../../src/project/tag-names.js'

const BUILD = '[build-system]\nrequires = ["setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n'
const PROJECT = `${BUILD}[project]\nname = "lib"\nversion = "1"\n`
const namesOf = async (settings: string) => tagNames(await project({ 'pyproject.toml': `${PROJECT}${settings}` }))
/** The version that the first fitting pattern reads in a tag. */
const versionIn = async (settings: string, tag: string) => {
  const { patterns } = await namesOf(settings)
  const found = patterns.map(pattern => pattern.exec(tag)).find(match => match !== null)
  return found?.groups?.version ?? found?.[1]
}

test('its folder in the repository, and the last part of that', async () => {
  const read = await project({ 'pyproject.toml': PROJECT })
  const at = (folder: string) =>
    tagNames({ ...read, git: { root: path.resolve(read.dir, ...folder.split('/').map(() => '..')) } as never }).folders
  expect(at('x')).toEqual([path.basename(read.dir)])
  expect(tagNames({ ...read, path: 'libs/one' }).folders).toEqual(['libs/one', 'one'])
  expect(tagNames({ ...read, path: '.' }).folders).toEqual([])
  expect(tagNames({ ...read, path: 'libs/one', git: { root: read.dir } as never }).folders).toEqual([])
})

test.each<[settings: string, tag: string, version: string | undefined]>([
  ['[tool.setuptools_scm]\ntag_regex = "^lib-(?P<version>\\\\d.*)$"\n', 'lib-1.0', '1.0'],
  ['[tool.setuptools_scm]\ntag_regex = "^lib-(?P<version>\\\\d.*)$"\n', 'other-1.0', undefined],
  ['[tool.hatch.version]\ntag-pattern = "(?i)LIB/(\\\\d.*)"\n', 'lib/1.0', '1.0'],
  ['[tool.hatch.version.raw-options]\ntag_regex = "x(?P<q>-)(?P<version>\\\\d+)(?P=q)"\n', 'x-1-', '1'],
  ['[tool.pdm.version]\ntag_regex = "\\\\Ar(?P<version>\\\\d+)\\\\Z"\n', 'r7', '7'],
  ['[tool.poetry-dynamic-versioning]\npattern = "default"\n', 'v1', undefined],
  ['[tool.poetry-dynamic-versioning]\npattern-prefix = "lib-"\n', 'lib-v1.0', '1.0'],
  ['[tool.uv-dynamic-versioning]\npattern-prefix = "lib."\n', 'libx1.0', '1.0'],
  ['[tool.versioningit.tag2version]\nrmprefix = "lib."\n', 'lib.1.0', '1.0'],
  ['[tool.versioningit.tag2version]\nrmprefix = "lib."\n', 'libx1.0', undefined],
  ['[tool.versioningit.tag2version]\nregex = "(?P<version>["\n', '1', undefined],
  ['[tool.commitizen]\ntag_format = "lib-v$version"\n', 'lib-v1.0', '1.0'],
  ['[tool.semantic_release]\ntag_format = "lib-{version}-end"\n', 'lib-1.0-end', '1.0'],
  ['[tool.semantic_release]\ntag_format = "lib-{version}-end"\n', 'lib-1.0', undefined],
  ['[tool.bumpversion]\ntag_name = "{new_version}"\n', '1.0', '1.0'],
  ['[tool.tbump.git]\ntag_template = "${version}"\n', '1.0', '1.0'],
  ['[tool.tbump.git]\ntag_template = "{version}{version}"\n', '1.01.0', undefined],
  ['[tool.tbump.git]\ntag_template = "none"\n', 'none', undefined],
  ['[tool.commitizen]\ntag_format = ""\n', '1.0', undefined],
  ['[tool.commitizen]\ntag_format = 3\n', '1.0', undefined],
])('with %j the tag %s has the version %s', async (settings, tag, version) =>
  expect(await versionIn(settings, tag)).toBe(version),
)

test.each([
  ['[tool.setuptools_scm]\ngit_describe_command = "git describe --match lib-*"\n', ['lib-*']],
  ['[tool.setuptools_scm]\ngit_describe_command = ["git", "--match=lib-*", "--match", "v*"]\n', ['lib-*', 'v*']],
  ['[tool.setuptools_scm.scm.git]\ndescribe_command = "git describe --match \'lib-*\'"\n', ['lib-*']],
  ['[tool.setuptools_scm]\ngit_describe_command = "git describe --match *[0-9]*"\n', []],
  ['[tool.setuptools_scm]\ngit_describe_command = [1]\n', []],
  ['', []],
])('with %j its globs are %j', async (settings, match) => expect((await namesOf(settings)).match).toEqual(match))
