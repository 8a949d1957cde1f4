import { describe, expect, test } from '@jest/globals'
import { context, inspected, member, said } from '../../../__fixtures__/inspected.js'
import { archive, launcher, record } from '../../../src/checks/archive.js'
import { CHECKS, evaluate, evaluateAll, size } from '../../../src/checks/checks.js'
import { licenses, pythons } from '../../../src/checks/metadata.js'
import { CHECK_NAMES } from '../../../src/checks/model.js'
import { matchesGlob } from '../../../src/checks/secrets.js'
import { versionControl } from '../../../src/checks/version-control.js'
import type { FormatName } from '../../../src/core/model.js'

describe('archive', () => {
  const evaluated = (format: FormatName, files: readonly string[], targets = ['any']) =>
    said(archive(inspected(format, files, { artifact: { targets } })))

  test.each([
    ['a.py and A.py', ['a.py', 'A.py'], 'A.py has the same name as a.py on Windows and macOS'],
    [
      'composed accents',
      ['caf\u00e9.py', 'cafe\u0301.py'],
      'cafe\u0301.py looks the same as caf\u00e9.py but is another name: one is in NFD (each accent a character after its letter), the other in NFC (each accent in one character with its letter); macOS takes them for one file',
    ],
    [
      'both spellings of accents in one name',
      ['caf\u00e9/\u00e9.py', 'caf\u00e9/e\u0301.py'],
      'caf\u00e9/e\u0301.py looks the same as caf\u00e9/\u00e9.py but is another name: one is a mixture of NFC and NFD, the other in NFC (each accent in one character with its letter); macOS takes them for one file',
    ],
    ['case and accents', ['\u00c9.py', 'e\u0301.py'], 'e\u0301.py has the same name as \u00c9.py on Windows and macOS'],
    ['a device', ['app/con.py'], 'app/con.py cannot be unpacked on Windows ("con.py")'],
    ['a folder that is a device', ['aux/a.py'], 'aux/a.py cannot be unpacked on Windows ("aux")'],
    ['a final dot', ['app/a.'], 'app/a. cannot be unpacked on Windows ("a.")'],
    ['a final space', ['app /a.py'], 'app /a.py cannot be unpacked on Windows ("app ")'],
    ['a colon', ['app/a:b'], 'app/a:b cannot be unpacked on Windows ("a:b")'],
    [
      'a long name',
      [`app/${'x/'.repeat(100)}a.py`],
      `app/${'x/'.repeat(100)}a.py is 208 characters long, too long for Windows`,
    ],
  ])('%s: a failure in a wheel for all, a warning in an sdist or a wheel for Linux', (_, files, what) => {
    expect(evaluated('wheel', files)).toEqual([`fail: ${what}`])
    expect(evaluated('wheel', files, ['linux-x86_64'])).toEqual([`warn: ${what}`])
    expect(evaluated('sdist', files)).toEqual([`warn: ${what}`])
  })

  test('names that are fine everywhere', () => {
    expect(evaluated('wheel', ['console.py', 'app/aux_.py', 'app/a.b.c', 'comx.py', 'app/__init__.py'])).toEqual([])
  })

  test('a part that is too long for any file system, everywhere', () => {
    expect(evaluated('sdist', ['x'.repeat(256)])[0]).toMatch(
      /^fail: x+ has a file or folder name that is too long for any file system$/,
    )
  })

  test('links, and bytes in front of a wheel', () => {
    const members = [member('app/link', { kind: 'symlink' })]
    expect(said(archive(inspected('wheel', [], { members })))).toEqual([
      'fail: app/link is a symbolic link, which a wheel cannot contain',
    ])
    expect(said(archive(inspected('sdist', [], { members })))).toEqual([])
    expect(said(archive(inspected('wheel', [], { start: Buffer.from('#!/bin/sh\nPK') })))[0]).toMatch(
      /^fail: has bytes in front of the archive/,
    )
  })
})

test('record', () => {
  const members = [member('a.py', { digest: 'sha256=x' }), member('b.py'), member('app-1.0.dist-info/RECORD')]
  const lines = [
    { path: 'a.py', hash: 'sha256=x', size: 1 },
    { path: 'c.py', hash: 'sha256=x', size: 1 },
    { path: 'app-1.0.dist-info/RECORD', hash: undefined, size: undefined },
  ]
  expect(said(record(inspected('wheel', [], { members, record: lines })))).toEqual([
    'fail: RECORD lists "c.py", which is not in the wheel',
    'fail: "b.py" is not listed in RECORD',
  ])
})

describe('version control', () => {
  const tracked = new Set([
    'pyproject.toml',
    'app/__init__.py',
    'app/data.json',
    'docs/a.md',
    '.github/w.yml',
    'app/.gitkeep',
  ])
  const all = ['pyproject.toml', 'app/__init__.py', 'app/data.json', 'PKG-INFO', 'app/_version.py']

  test('everything that matters is there; what is elsewhere is counted', () => {
    const outcome = versionControl(inspected('sdist', all), context({ tracked }))
    expect(said(outcome)).toEqual([])
    expect(outcome.details).toMatch(/2 tracked files outside of the packages are left out$/)
  })

  test('a file of a package that is left out, and one that git does not know', () => {
    const files = [...all.filter(path => path !== 'app/data.json'), 'app/notes.txt', 'generated.txt']
    const untracked = new Set(['app/notes.txt', 'app/_version.py', 'PKG-INFO'])
    expect(said(versionControl(inspected('sdist', files), context({ tracked, untracked })))).toEqual([
      'warn: app/notes.txt is in the sdist but not in git',
      'warn: app/data.json belongs to a package in git but is missing from the sdist',
    ])
  })

  test('what is generated from a source beside it, or in a submodule, is expected', () => {
    const files = [...all, 'app/fast.pyx', 'app/fast.c', 'app/slow.c', 'vendor/x/a.py']
    const untracked = new Set(['app/fast.c', 'app/slow.c', 'vendor/x/a.py'])
    const parts = { tracked: new Set([...tracked, 'app/fast.pyx']), untracked, submodules: ['vendor/x'] }
    expect(said(versionControl(inspected('sdist', files), context(parts)))).toEqual([
      'warn: app/slow.c is in the sdist but not in git',
    ])
  })

  test('changes that are not committed matter to a tagged commit only', () => {
    const parts = { tracked, dirty: new Set(['app/__init__.py', 'docs/a.md']) }
    expect(said(versionControl(inspected('sdist', all), context({ ...parts, tagged: true })))).toEqual([
      'warn: app/__init__.py differs from the commit',
    ])
    expect(said(versionControl(inspected('sdist', all), context(parts)))).toEqual([])
  })

  test("check-manifest's list of what to ignore", () => {
    const parts = { tracked, untracked: new Set(['app/made.txt']), unlisted: ['app/*.txt', 'app/data.json'] }
    const files = [...all.filter(path => path !== 'app/data.json'), 'app/made.txt']
    expect(said(versionControl(inspected('sdist', files), context(parts)))).toEqual([])
  })

  test('outside of git nothing is known', () => {
    expect(versionControl(inspected('sdist', all), context()).skipped).toMatch(/not in a git repository/)
  })
})

describe('licenses', () => {
  const evaluated = (format: FormatName, metadata: string, files: readonly string[] = []) =>
    said(licenses(inspected(format, files, { metadata }), context()))
  const NEW = 'Metadata-Version: 2.4\nLicense-Expression: MIT\nLicense-File: LICENSE\n'

  test('as PEP 639 has it', () => {
    expect(evaluated('wheel', NEW, ['app-1.0.dist-info/licenses/LICENSE'])).toEqual([])
    expect(evaluated('sdist', NEW, ['LICENSE'])).toEqual([])
  })

  test('a license file that is not there', () => {
    const expected = ['fail: LICENSE is listed in License-File but missing']
    expect(evaluated('wheel', NEW, ['app-1.0.dist-info/LICENSE'])).toEqual(expected)
    expect(evaluated('sdist', NEW, ['licenses/LICENSE'])).toEqual(expected)
  })

  test('before 2.4 License-File was no standard', () => {
    expect(evaluated('wheel', 'Metadata-Version: 2.1\nLicense: MIT\nLicense-File: LICENSE\n')).toEqual([])
  })

  test('both ways to say it', () => {
    const both = `${NEW}License: MIT\nClassifier: License :: OSI Approved :: MIT License\n`
    expect(evaluated('sdist', both, ['LICENSE'])).toEqual([
      'fail: has both License-Expression and License',
      'warn: has a license expression and the classifier "License :: OSI Approved :: MIT License"',
    ])
    expect(evaluated('sdist', 'Metadata-Version: 2.3\nLicense-Expression: MIT\n')).toEqual([
      'fail: has License-Expression in metadata of version 2.3, before 2.4',
    ])
  })
})

describe('pythons', () => {
  const outcome = (metadata: string) => pythons(inspected('wheel', [], { metadata }), context())
  const classifiers = (...versions: string[]) =>
    versions.map(version => `Classifier: Programming Language :: Python :: ${version}\n`).join('')

  test('classifiers against what requires-python allows', () => {
    expect(said(outcome(`${classifiers('3', '3.8', '3.9', '3.11', '3.12')}Requires-Python: >=3.10\n`))).toEqual([
      'warn: its classifiers name Python 3.8 and 3.9, which requires-python (>=3.10) does not allow',
    ])
  })

  test('classifiers of Pythons that have ended, or that were not asked for, are no warning', () => {
    const found = outcome(`${classifiers('3.8', '3.9', '3.12', '3.14')}Requires-Python: >=3.8\n`)
    expect(said(found)).toEqual([])
    expect(found.details).toMatch(
      /^runs on 3.12 and 3.13; its classifiers also name 3.8, 3.9 and 3.14, not tested here/,
    )
  })

  test('reports what else requires-python allows', () => {
    const found = outcome('Requires-Python: >=3.12\n')
    expect(said(found)).toEqual([])
    expect(found.details).toBe('runs on 3.12 and 3.13; requires-python also allows 3.14, not tested here')
  })
})

describe('what a tool reports of every good project', () => {
  const evaluated = (name: 'metadata' | 'contents', warnings: readonly string[], parts = {}) => {
    const file = inspected('wheel')
    const answers = new Map([[name, new Map([[file.artifact.file, { errors: [], warnings }]])]])
    return said(CHECKS[name].run(file, context({ answers, ...parts })))
  }
  const NO_TYPE = '`long_description_content_type` missing. defaulting to `text/x-rst`.'
  const NO_DESCRIPTION = '`long_description` missing.'

  test('a project without a readme has no description', () => {
    expect(evaluated('metadata', [NO_TYPE, NO_DESCRIPTION], { readme: false })).toEqual([])
  })

  test.each([
    ['a readme that is not in the metadata', [NO_TYPE, NO_DESCRIPTION], true],
    ['a description without a type', [NO_TYPE], false],
    ['a description without a type, of a declared readme', [NO_TYPE], true],
  ])('%s is a warning', (_, warnings, readme) => {
    expect(evaluated('metadata', warnings, { readme })).toEqual(warnings.map(what => `warn: ${what}`))
  })

  const several = (names: string) => `W009: Wheel contains multiple toplevel library entries: ${names}`

  test.each(['alpha/ beta/', 'app.py app_cli.py', 'attr/ attrs/', '_speed.abi3.so app/'])(
    'several packages: %s',
    names => expect(evaluated('contents', [several(names)])).toEqual([]),
  )

  test.each([
    'app/ tests/',
    'app/ benchmarks/',
    'app.py conftest.py',
    'app/ setup.py',
    'app/ integration_tests/',
    'src/ app/',
  ])('one of several is a stray: %s', names =>
    expect(evaluated('contents', [several(names)])).toEqual([`warn: ${several(names)}`]),
  )

  test.each([
    'W002: Wheel contains duplicate files: themes/a/favicon.ico themes/b/favicon.ico',
    'W003: Wheel contains non-module at library toplevel: _app_version.pyi',
    'W004: Module is not located at importable path: app/__pyinstaller/hook-app.py',
    'W004: Module is not located at importable path: app/template/{{cookiecutter.name}}/setup.py',
  ])('what is there on purpose: %s', found => expect(evaluated('contents', [found])).toEqual([]))

  test.each([
    'W002: Wheel contains duplicate files: app/logo.png app/copy.py',
    'W002: Wheel contains duplicate files: app/_speed.cpython-312.so lib/_speed.cpython-312.so',
    'W003: Wheel contains non-module at library toplevel: README.md',
    'W003: Wheel contains non-module at library toplevel: app.pyc',
    'W004: Module is not located at importable path: my-app/cli.py',
    'W001: Wheel contains .pyc/.pyo files: hook-app.pyc',
  ])('what is not: %s', found => expect(evaluated('contents', [found])).toEqual([`warn: ${found}`]))

  test('all else stays', () => {
    const other = 'W002: Wheel contains duplicate files: app/a.py app/b.py'
    expect(evaluated('contents', [other, several('a/ b/')])).toEqual([`warn: ${other}`])
  })
})

describe('size', () => {
  const evaluated = (format: FormatName, bytes: number, budget = {}) =>
    said(size(inspected(format, [], { artifact: { size: bytes } }), context({ budget })))

  test('against the budget, else against what the index takes', () => {
    expect(evaluated('wheel', 21e6, { wheel: 20e6 })).toEqual([
      'fail: is 21.0 MB large, above its size-budget of 20.0 MB',
    ])
    expect(evaluated('wheel', 20e6, { wheel: 20e6 })).toEqual([])
    expect(evaluated('sdist', 101 * 1024 ** 2)).toEqual([
      'warn: is 105.9 MB large; the index accepts 100 MiB by default',
    ])
    expect(evaluated('pex', 1e9)).toEqual([])
  })
})

describe('launcher', () => {
  const evaluated = (start: string) => said(launcher(inspected('pex', [], { start: Buffer.from(start) })))

  test.each(['#!/bin/sh\n', '#!/usr/bin/env python3\n', '#!/usr/bin/env python3.12\n', 'PK\x03\x04'])(
    '%j is neutral',
    start => expect(evaluated(start)).toEqual([]),
  )
  test('the Python of the one who built it is not', () => {
    expect(evaluated('#!/home/me/.venv/bin/python\nPK')).toEqual(['fail: starts with "#!/home/me/.venv/bin/python"'])
  })
  test('a folder in an archive has none', () => {
    const artifact = { file: 'app-1.0.pex.tar.gz' }
    expect(launcher(inspected('pex', [], { artifact, start: Buffer.from('\x1f\x8b') }))).toBeUndefined()
  })
})

test.each([
  ['tests/*.pem', 'tests/a.pem', true],
  ['tests/*.pem', 'tests/b/a.pem', false],
  ['tests/**', 'tests/b/a.pem', true],
  ['tests', 'tests/b/a.pem', true],
  ['tests/', 'tests/a', true],
  ['**/*.pem', 'a.pem', true],
  ['**/*.pem', 'x/y/a.pem', true],
  ['**/a.pem', 'y/a.pem', true],
  ['**/a.pem', 'ya.pem', false],
  ['x/**/a.pem', 'x/ya.pem', false],
  ['a.pem', 'xa.pem', false],
  ['a.pem', 'a_pem', false],
  ['a?.pem', 'ab.pem', true],
  ['[x].pem', '[x].pem', true],
])('%s and %s: %s', (pattern, path, expected) => expect(matchesGlob(pattern, path)).toBe(expected))

describe('what people read', () => {
  const artifact = inspected('sdist').artifact
  const found = (member: string) => ({ member, what: 'is odd', fix: 'Even it.' })

  test('a failure is one error with all findings, at the first place', () => {
    const outcome = { failed: ['a', 'b', 'c', 'd'].map(found), warnings: [found('e')], details: '' }
    const { check, problem } = evaluate('archive', artifact, outcome, 1, path => ({
      file: `src/${path}`,
    }))
    expect(check).toMatchObject({ result: 'failed', reason: 'a is odd; b is odd; c is odd; and 1 more' })
    expect(problem).toMatchObject({
      code: 'check/content',
      message: 'app-1.0.tar.gz (archive): a is odd; b is odd; c is odd; and 1 more.',
      fix: 'Even it.',
      place: { file: 'src/a' },
      detail: ['a is odd', 'b is odd', 'c is odd', 'd is odd', 'e is odd'],
    })
  })

  test('a warning is not an error; without findings the details say what was checked', () => {
    expect(evaluate('size', artifact, { warnings: [found('a')], details: '' }, 1)).toEqual({
      check: { name: 'size', artifact: 'app-1.0.tar.gz', result: 'warning', reason: 'a is odd', seconds: 1 },
    })
    expect(evaluate('size', artifact, { failed: [], details: '1 kB' }, 1).check).toMatchObject({
      result: 'passed',
      reason: '1 kB',
    })
  })

  test('only checks that apply to the file and its format', () => {
    const names = (format: FormatName) =>
      evaluateAll(CHECK_NAMES, inspected(format), context(), () => undefined).map(({ check }) => check.name)
    expect(names('sdist')).toEqual(['archive', 'secrets', 'license-metadata', 'version-control', 'size', 'pythons'])
    expect(names('wheel')).toEqual(['archive', 'record', 'secrets', 'license-metadata', 'size', 'pythons'])
    expect(names('scie')).toEqual(['size'])
  })
})

test('every check has its row, in the order of the names', () => {
  expect(Object.keys(CHECKS)).toEqual([...CHECK_NAMES])
})
