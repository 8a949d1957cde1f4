import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { decodePyproject } from '../../../src/project/pyproject.js'
import { tagNames } from '../../../src/project/tag-names.js'
import type { Member } from '../../../src/project/workspace.js'
import { noOwner, ownerOf } from '../../../src/release/member-tag.js'
import { claimOf } from '../../../src/release/tag-claim.js'

type Named = Pick<Member, 'title' | 'names' | 'leftOut'> & { project: { name: string | undefined; path: string } }

/** A project `name` in `folder`, by default `packages/NAME`, with these settings of tools in its pyproject.toml. */
function member(name: string, folder = `packages/${name}`, tool = '', leftOut?: Member['leftOut']): Named {
  const pyproject = decodePyproject(`[project]\nname = "${name}"\nversion = "1"\n${tool}`, 'pyproject.toml')
  const { buildSystem } = pyproject
  const names = tagNames({
    dir: `/w/${folder}`,
    path: folder,
    git: undefined,
    buildSystem,
    pyproject,
    setupCfg: undefined,
  })
  return { title: name, names, project: { name, path: folder }, ...(leftOut && { leftOut }) }
}

const SCM = '[build-system]\nrequires = ["setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n'

/** The owner's title, or why there is none. */
function owner(tag: string, members: readonly Named[], folders: readonly string[] = []): string {
  const found = ownerOf(tag, members, name => folders.includes(name))
  return found.kind === 'project' ? found.member.title : found.kind === 'folder' ? `folder ${found.folder}` : found.kind
}

const MEMBERS = [
  member('lib'),
  member('lib-extra'),
  member('lib2'),
  member('lib-2', 'packages/second'),
  member('acme.tools_kit', 'services/kit'),
  member('py', 'bindings/python'),
]

describe('the project that a tag names', () => {
  test.each([
    ['lib', ['lib-v1.0', 'lib/v1.0', 'lib@1.0', 'lib@v1.0', 'lib-1.0', 'lib_1.0', 'lib==1.0', 'lib=1.0', 'lib/1.0rc1']],
    ['lib', ['Lib-v1.0', 'LIB/1.0', 'packages/lib/v1.0', 'packages/lib@1.0', 'packages-lib-1.0', 'release/lib/v1.0']],
    [
      'lib',
      ['release-lib-1.0', 'lib-release-1.0', 'releases/lib-1.0', '@scope/lib@1.0', '@acme/lib-v1.0', 'lib-1.0-1'],
    ],
    ['lib-extra', ['lib-extra-v1.0', 'lib_extra/1.0', 'lib.extra@1.0', 'Lib-Extra-1.0', '@scope/lib-extra@1.0']],
    ['lib2', ['lib2-v1.0', 'lib2/1.0', 'lib2@1.0', 'lib2-2']],
    [
      'lib-2',
      ['lib-2-v1.0', 'lib-2/v1.0', 'lib-2@1.0', 'lib_2-1.0', 'lib-2-1.0', 'second-v1.0', 'packages/second/1.0'],
    ],
    ['acme.tools_kit', ['acme-tools-kit-v1.0', 'acme.tools_kit/1.0', 'kit-v1.0', 'kit/1.0', 'services/kit@1.0']],
    ['py', ['py-v1.0', 'py/1.0', 'python-v1.0', 'bindings/python/v1.0']],
  ])('%s', (title, tags) => {
    expect(tags.map(tag => [tag, owner(tag, MEMBERS)])).toEqual(tags.map(tag => [tag, title]))
  })

  test.each([
    ['v1.0', 'unnamed'],
    ['1.0', 'unnamed'],
    ['release-1.0', 'unnamed'],
    ['nightly', 'unnamed'],
    ['library-v1.0', 'unknown'],
    ['lib-extras-1.0', 'unknown'],
    ['extra-v1.0', 'unknown'],
    ['lib3-v1.0', 'unknown'],
    ['xlib-1.0', 'unknown'],
    ['web-v1.0', 'folder web'],
    ['apps/web/v1.0', 'folder apps/web'],
  ])('%s: %s', (tag, expected) => {
    expect(owner(tag, MEMBERS, ['web', 'apps/web', 'apps'])).toBe(expected)
  })

  test('a name before a folder, a whole folder before a part of one', () => {
    expect(owner('core-v1', [member('core', 'x/lib'), member('lib', 'x/core')])).toBe('core')
    expect(owner('a/util-v1', [member('one', 'a/util'), member('two', 'b/util')])).toBe('one')
  })

  test('a tag without a name is for the project at the root, or the only one', () => {
    expect(owner('v1.0', [member('app', '.'), member('lib')])).toBe('app')
    expect(owner('v1.0', [member('lib')])).toBe('lib')
    const secret = member('app', '.', '', { kind: 'private', reason: 'is private' })
    expect(owner('v1.0', [secret, member('a'), member('b')])).toBe('unnamed')
  })

  test('what a run of all leaves out is found by its name, and only when nothing else is', () => {
    const tested = member('lib', 'tests/lib', '', { kind: 'elsewhere', reason: 'is below a folder called tests' })
    expect(ownerOf('lib-v1', [tested, member('lib')], () => false)).toMatchObject({
      member: { project: { path: 'packages/lib' } },
    })
    expect(owner('lib-v1', [tested, member('app')])).toBe('lib')
    const none = member('lib', 'packages/lib', '', {
      kind: 'no package',
      reason: 'is not a package: tool.uv.package is false',
    })
    expect(() => owner('lib-v1', [none, member('app')])).toThrow(
      /^The tag 'lib-v1' is for lib \(packages\/lib\), which is not a package: tool\.uv\.package is false\.$/,
    )
  })

  test.each([
    ['lib-2-1', MEMBERS, 'lib (packages/lib) and lib-2 (packages/second)'],
    ['util-v1', [member('one', 'a/util'), member('two', 'b/util')], 'one (a/util) and two (b/util)'],
    ['lib-v1', [member('lib', 'a/lib'), member('Lib', 'b/lib')], 'lib (a/lib) and Lib (b/lib)'],
  ])('%s names several: an error that lists them', (tag, members, choices) => {
    expect(() => owner(tag, members)).toThrow(`The tag '${tag}' names several projects: ${choices}.`)
  })

  test('what people read when a tag names none', () => {
    const [first, second] = MEMBERS as [Named, Named]
    expect(noOwner('v1', 'unnamed', [first, second])).toMatchObject({
      code: 'project/members',
      message:
        "The tag 'v1' does not say which project it is for: there are lib (packages/lib) and lib-extra (packages/lib-extra).",
      fix: 'Tag with the name of one, such as lib-v1.0, or name its folder with the input path.',
    })
    expect(noOwner('x-1', 'unknown', [first]).message).toMatch(/^The tag 'x-1' names no project of this repository/)
  })
})

describe("the project's own pattern", () => {
  test.each([
    ['setuptools-scm', `${SCM}[tool.setuptools_scm]\ntag_regex = "^kit/(?P<version>[0-9.]+)$"\n`, 'kit/1.4', 'kit-1.4'],
    [
      'a glob',
      `${SCM}[tool.setuptools_scm]\ngit_describe_command = "git describe --match kit-*"\n`,
      'kit-v1.4',
      'kit/1.4',
    ],
    [
      'the newer setting',
      `${SCM}[tool.setuptools_scm.scm.git]\ndescribe_command = "git describe --match kit-v*"\n`,
      'kit-v1.4',
      'kit/1.4',
    ],
    ['hatch-vcs', '[tool.hatch.version.raw-options]\ntag_regex = "^kit-(?P<version>.*)$"\n', 'kit-1.4', 'kit/1.4'],
    ['hatch', '[tool.hatch.version]\ntag-pattern = "kit-v(?P<version>.*)"\n', 'kit-v1.4', 'kit/1.4'],
    ['pdm', '[tool.pdm.version]\nsource = "scm"\ntag_regex = "^kit/(?P<version>.*)$"\n', 'kit/1.4', 'kit-1.4'],
    ['versioningit', '[tool.versioningit.tag2version]\nrmprefix = "kit-"\n', 'kit-1.4', 'kit/1.4'],
    ['versioningit', '[tool.versioningit.tag2version]\nregex = "^kit/(?P<version>.*)$"\n', 'kit/1.4', 'kit-1.4'],
    ['uv-dynamic-versioning', '[tool.uv-dynamic-versioning]\npattern-prefix = "kit-"\n', 'kit-v1.4', 'kit/1.4'],
    ['poetry-dynamic-versioning', '[tool.poetry-dynamic-versioning]\npattern-prefix = "kit/"\n', 'kit/v1.4', 'kit-1.4'],
    [
      'dunamai',
      '[tool.uv-dynamic-versioning]\npattern = "^kit-(?P<base>\\\\d+\\\\.\\\\d+)(-?(?P<stage>[a-z]+))?$"\n',
      'kit-1.4',
      'kit/1.4',
    ],
    ['commitizen', '[tool.commitizen]\ntag_format = "kit-$version"\n', 'kit-1.4', 'kit/1.4'],
    ['commitizen, with braces', '[tool.commitizen]\ntag_format = "kit-v${version}"\n', 'kit-v1.4', 'kit/1.4'],
    ['semantic-release', '[tool.semantic_release]\ntag_format = "kit-v{version}"\n', 'kit-v1.4', 'kit/1.4'],
    ['bump-my-version', '[tool.bumpversion]\ntag_name = "kit_{new_version}"\n', 'kit_1.4', 'kit/1.4'],
    ['tbump', '[tool.tbump.git]\ntag_template = "kit/{new_version}"\n', 'kit/1.4', 'kit-1.4'],
  ])('%s', (_, tool, ours, others) => {
    const named = member('acme-toolbox', 'packages/toolbox', tool)
    expect(claimOf(ours, 'acme-toolbox', named.names)).toEqual({ version: '1.4', rank: 0 })
    expect(claimOf(others, 'acme-toolbox', named.names)).toBeUndefined()
    // A longer name is another project's.
    expect(claimOf(ours.replace('kit', 'kit-extra'), 'acme-toolbox', named.names)).toBeUndefined()
    expect(owner(ours, [named, member('kit')])).toBe('acme-toolbox')
  })

  test('v1.0 is for the project whose tags begin with v', () => {
    const root = member('acme', 'packages/acme', '[tool.commitizen]\ntag_format = "v$version"\n')
    expect(owner('v1.0', [root, member('lib')])).toBe('acme')
    expect(owner('lib-v1.0', [root, member('lib')])).toBe('lib')
    const other = member('lib', 'packages/lib', '[tool.commitizen]\ntag_format = "v$version"\n')
    expect(() => owner('v1.0', [root, other])).toThrow(/names several projects/)
  })

  test('a pattern that takes the tags of any project decides nothing', () => {
    const any = member(
      'acme',
      'packages/acme',
      '[tool.setuptools_scm]\ntag_regex = "^(?:[\\\\w-]+-)?v?(?P<version>[0-9.]+)$"\n',
    )
    expect(owner('lib-v1.0', [any, member('lib')])).toBe('lib')
    expect(owner('v1.0', [any, member('lib')])).toBe('unnamed')
  })
})

describe('any names', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,4}([-_.][a-z0-9]{1,4}){0,2}$/)
  const version = fc
    .tuple(fc.nat(30), fc.nat(30), fc.constantFrom('', 'a1', 'rc2', '.post3', '+l.6'))
    .map(([major, minor, end]) => `${major}.${minor}${end}`)
  const between = fc.constantFrom('-', '_', '/', '@', '==', '-v', '/v', '@v', '_v')
  const distinct = fc.uniqueArray(word, {
    minLength: 2,
    maxLength: 6,
    selector: name => name.replaceAll(/[-_.]+/g, '-'),
  })

  test('each project is found by its name, whatever the others are called', () => {
    fc.assert(
      fc.property(distinct, between, version, fc.nat(5), (names, separator, wanted, pick) => {
        const name = names[pick % names.length] as string
        const members = names.map(one => member(one, `packages/${one}`))
        expect(owner(`${name}${separator}${wanted}`, members)).toBe(name)
      }),
    )
  })

  test('no tag is taken for two projects: one, an error that lists them, or none', () => {
    fc.assert(
      fc.property(distinct, fc.string(), between, version, (names, prefix, separator, wanted) => {
        const members = names.map(one => member(one, `packages/${one}`))
        const tag = `${prefix}${separator}${wanted}`
        const found = [...members, ...members.toReversed()]
        const all = [found.slice(0, names.length), found.slice(names.length)].map(order => {
          try {
            return owner(tag, order)
          } catch (thrown) {
            return (thrown as { code?: string }).code
          }
        })
        // The order in which the projects are read does not matter.
        expect(all[0]).toBe(all[1])
      }),
    )
  })
})
