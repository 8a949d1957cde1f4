import { describe, expect, test } from '@jest/globals'
import { project } from '../../../__fixtures__/options.js'
import fc from '../../../__fixtures__/properties.js'
import { checkBefore, disagreements, isPrerelease, sameVersion, taggedBy } from '../../../src/release/tag.js'
import { parseTag } from '../../../src/release/tag-claim.js'

describe('a tag', () => {
  test.each([
    ['v1.2.3', undefined, '1.2.3'],
    ['1.2.3', undefined, '1.2.3'],
    ['V1.0rc1', undefined, '1.0rc1'],
    ['v1.0-beta.2', undefined, '1.0-beta.2'],
    ['app-v1.2.3', 'app', '1.2.3'],
    ['app/1.2.3', 'app', '1.2.3'],
    ['libs/app/v1.2.3', 'libs/app', '1.2.3'],
    ['@scope/app@2.0', '@scope/app', '2.0'],
    ['app-1.0-1', 'app', '1.0-1'],
    ['release-2026.11.22', 'release', '2026.11.22'],
    ['1!2.0', undefined, '1!2.0'],
  ])('%s', (tag, prefix, version) => {
    expect(parseTag(tag)).toEqual({ tag, prefix, version })
  })

  test.each(['nightly', 'latest', 'v', 'version', '-1.0', 'app-', 'v1.x', ''])('%j holds no version', tag => {
    expect(parseTag(tag)).toBeUndefined()
  })

  test("the project's name decides where it ends, whatever digits it has", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3}){0,2}$/)
    const version = fc
      .tuple(fc.nat(30), fc.nat(30), fc.constantFrom('', 'a1', 'rc2', '.post3', '.dev4', '-5', '+l.6'))
      .map(([major, minor, end]) => `${major}.${minor}${end}`)
    fc.assert(
      fc.property(word, fc.constantFrom('-', '/', '@', '-v', '/v'), version, (name, between, wanted) => {
        expect(parseTag(`${name}${between}${wanted}`, name)).toMatchObject({ prefix: name, version: wanted })
      }),
    )
  })

  test('versions are compared as PEP 440 has them', () => {
    expect(sameVersion('1.0-beta', '1.0b0')).toBe(true)
    expect(sameVersion('v1.0', '1.0.0')).toBe(true)
    expect(sameVersion('1.0', '1.0.post1')).toBe(false)
    expect(['1.0', '1.0rc1', '1.0.dev1', '1.0.post1'].map(isPrerelease)).toEqual([false, true, true, false])
  })
})

const told = (version: string, tag: string, dirty: string[] = [], name = 'app') =>
  disagreements({ what: 'app.whl', name, version }, { tag, dirty }).map(({ message, fix }) => `${message} | ${fix}`)

describe('agreement', () => {
  test('the same version, however it is spelt', () => {
    for (const tag of ['v1.2', '1.2.0', 'app-v1.2', 'app/1.2', 'App_1.2', 'libs/app/1.2', 'release/1.2'])
      expect(told('1.2.0', tag)).toEqual([])
  })

  test('what people read of each that is wrong', () => {
    expect({
      other: told('1.2.0', 'v1.3.0'),
      local: told('1.3.0+g123', 'v1.3.0'),
      dirty: told('1.3.1.dev0+d20261122', 'v1.3.0', ['uv.lock', 'src/a.py']),
      development: told('1.3.0.dev4', 'v1.3.0.dev4'),
      project: told('1.3.0', 'lib-v1.3.0'),
      many: told(
        '1.0',
        'v1.1',
        Array.from({ length: 13 }, (_, index) => `f${index}`),
      ),
    }).toMatchSnapshot()
  })

  test('in a workflow a tag is the one that started it; the input wins; none asks for nothing', async () => {
    const options = { tag: '', versionCheck: 'tag' } as const
    const unknown = await project({ 'pyproject.toml': '[project]\nname = "app"\nversion = "1.0"\n' })
    const of = (given: Partial<typeof options> | { tag: string } | { versionCheck: 'none' }, ref?: string) =>
      taggedBy({ ...options, ...given }, { GITHUB_REF: ref }, unknown)?.tag
    expect(of({}, 'refs/tags/a/v1')).toBe('a/v1')
    expect(of({}, 'refs/heads/v1')).toBeUndefined()
    expect(of({})).toBeUndefined()
    expect(of({ tag: 'v2' }, 'refs/tags/v1')).toBe('v2')
    expect(of({ versionCheck: 'none' }, 'refs/tags/v1')).toBeUndefined()
  })

  test('before the build: a static version is judged, a dynamic one is not, changed files are a warning', () => {
    const project = { name: 'app', version: undefined, pyproject: undefined, locations: {} }
    const early = (version: string | undefined, tag: string, dirty: string[] = []) => {
      const { problems, warnings } = checkBefore({ tag, dirty }, { ...project, version })
      return [problems.map(({ code }) => code), warnings.map(({ code }) => code)]
    }
    expect(early('1.0', 'v1.0')).toEqual([[], []])
    expect(early('1.1', 'v1.0', ['a'])).toEqual([['release/version'], []])
    expect(early(undefined, 'v1.0')).toEqual([[], []])
    expect(early('1.0', 'v1.0', ['a'])).toEqual([[], ['release/version']])
    expect(early('1.0', 'nightly')).toEqual([[], ['release/tag']])
  })
})

describe('whose tag it is', () => {
  const SETUPTOOLS =
    '[build-system]\nrequires = ["setuptools", "setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n'
  const PYPROJECT = '[project]\nname = "acme-kit"\ndynamic = ["version"]\n'
  const read = async (pyproject: string, folder = '.') => {
    const found = await project({ 'pyproject.toml': pyproject })
    const tagged = (tag: string) =>
      taggedBy({ tag, versionCheck: 'tag' }, {}, { ...found, path: folder }) as NonNullable<ReturnType<typeof taggedBy>>
    return (tag: string, version: string) =>
      disagreements({ what: 'w', name: 'acme-kit', version }, tagged(tag)).length === 0
  }

  test.each([
    ['kit', ['kit/v1.4.0', 'kit-v1.4.0', 'kit/1.4.0', 'kit@1.4.0', 'Kit_1.4.0', 'acme-kit-1.4.0', 'v1.4.0', '1.4']],
    ['packages/kit', ['packages/kit/v1.4.0', 'packages-kit-1.4.0', 'kit@1.4.0', 'kit/v1.4.0', 'libs/kit/1.4.0']],
    ['py-3', ['py-3-1.4.0', 'py-3/v1.4.0']],
  ])('in the folder %s', async (folder, tags) => {
    const agrees = await read(PYPROJECT, folder)
    for (const tag of tags) {
      expect([tag, agrees(tag, '1.4.0')]).toEqual([tag, true])
      expect([tag, agrees(tag, '1.4.1')]).toEqual([tag, false])
    }
    for (const tag of ['other/v1.4.0', 'kitten-1.4.0', 'other-project@1.4.0'])
      expect([tag, agrees(tag, '1.4.0')]).toEqual([tag, false])
  })

  test('a folder, a separator and a version, whatever they are', async () => {
    const folder = fc.stringMatching(/^[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3}){0,2}$/)
    const version = fc.tuple(fc.nat(30), fc.nat(30)).map(([major, minor]) => `${major}.${minor}`)
    const found = await project({ 'pyproject.toml': PYPROJECT })
    fc.assert(
      fc.property(folder, fc.constantFrom('-', '/', '@', '_', '-v', '/v', '@v'), version, (path, between, wanted) => {
        const tagged = taggedBy({ tag: `${path}${between}${wanted}`, versionCheck: 'tag' }, {}, { ...found, path })
        expect(tagged && disagreements({ what: 'w', name: 'acme-kit', version: wanted }, tagged)).toEqual([])
      }),
    )
  })

  test.each([
    ['[tool.setuptools_scm]\ntag_regex = "^toolbox/rel-(?P<version>[0-9.]+)$"\n', 'toolbox/rel-1.4.0', true],
    ['[tool.setuptools_scm]\ntag_regex = "^toolbox=(?P<version>[0-9.]+)$"\n', 'toolbox=1.4.0', true],
    // It takes the tag of any project.
    ['[tool.setuptools_scm]\ntag_regex = "^(?:[\\\\w-]+-)?v?(?P<version>[0-9.]+)$"\n', 'toolbox-1.4.0', false],
    [
      '[tool.setuptools_scm]\ngit_describe_command = "git describe --tags --match toolbox/v*"\n',
      'toolbox/v1.4.0',
      true,
    ],
    ['[tool.setuptools_scm]\ngit_describe_command = "git describe --tags --match *v*"\n', 'toolbox/v1.4.0', false],
    // Not what JavaScript can read.
    ['[tool.setuptools_scm]\ntag_regex = "^(?(x)toolbox)(?P<version>.*)$"\n', 'toolbox/v1.4.0', false],
  ])('by its own pattern %s', async (settings, tag, ours) => {
    const agrees = await read(`${SETUPTOOLS}${PYPROJECT}${settings}`)
    expect(agrees(tag, '1.4.0')).toBe(ours)
    expect(agrees(tag, '1.4.1')).toBe(false)
  })
})
