import { resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { problemsOf } from '../../../src/core/errors.js'
import { decodeLock, onlyHashed, parseHashedRequirements } from '../../../src/resolve/lock.js'
import { lockSource } from '../../../src/resolve/lock-files.js'

const A = 'a'.repeat(64)

function told(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems.map(
      ({ code, message, place }) => `${code} ${place?.file}:${place?.line ?? ''}:${place?.column ?? ''} ${message}`,
    )
  }
}

describe('pylock.toml', () => {
  test('is decoded: names normalised, an archive that is a wheel is one, a folder is a source', () => {
    const text = `lock-version = "1.0"
created-by = "x"
requires-python = ">=3.9"
environments = ["sys_platform == 'linux'"]
[[packages]]
name = "Foo.Bar"
version = "1"
marker = "os_name == 'nt'"
wheels = [{ url = "https://host/a%2Bb/foo_bar-1%2Bcpu-py3-none-any.whl", size = 12, upload-time = 2024-01-01T00:00:00Z, hashes = { sha256 = "${A.toUpperCase()}" } }]
sdist = { path = "files/foo_bar-1.tar.gz", hashes = { sha256 = "${A}" } }
[[packages]]
name = "direct"
archive = { path = "direct-1-py3-none-any.whl", hashes = { sha256 = "${A}" } }
[[packages]]
name = "tree"
directory = { path = "../tree", editable = true }
`
    expect(decodeLock(text, 'pylock.toml')).toEqual({
      requiresPython: '>=3.9',
      environments: ["sys_platform == 'linux'"],
      packages: [
        {
          name: 'foo-bar',
          version: '1',
          marker: "os_name == 'nt'",
          wheels: [
            {
              filename: 'foo_bar-1+cpu-py3-none-any.whl',
              url: 'https://host/a%2Bb/foo_bar-1%2Bcpu-py3-none-any.whl',
              size: 12,
              sha256: A,
            },
          ],
          sdist: { filename: 'foo_bar-1.tar.gz', path: 'files/foo_bar-1.tar.gz', sha256: A },
        },
        {
          direct: true,
          name: 'direct',
          wheels: [{ filename: 'direct-1-py3-none-any.whl', path: 'direct-1-py3-none-any.whl', sha256: A }],
        },
        { name: 'tree', wheels: [], source: '../tree', tree: { kind: 'directory', place: '../tree' } },
      ],
    })
  })

  test('that is malformed is told with its lines', () => {
    const text = `lock-version = "2.0"
[[packages]]
name = "a"
wheels = [{ url = "ftp://host/a-1-py3-none-any.whl", hashes = { sha256 = "${A}" } }, { name = "../a.whl", url = "https://h/a", hashes = { sha256 = "${A}" } }]

[[packages]]
version = 3
[[packages]]
name = "c"
wheels = [{ url = "https://host/c-1-py3-none-any.whl", hashes = { md5 = "x" } }]
[[packages]]
name = "d"
`
    expect([
      ...told(() => decodeLock(text, 'p.toml')),
      ...told(() => decodeLock('a = "b', 'p.toml')),
    ]).toMatchInlineSnapshot(`
[
  "project/lock p.toml:: lock-version is "2.0", and only 1.x (PEP 751) can be read.",
  "project/lock p.toml:: It does not say in 'created-by' what wrote it (PEP 751).",
  "project/lock p.toml:2: package a: a wheel: 'ftp://host/a-1-py3-none-any.whl' is not an http, https or file address.",
  "project/lock p.toml:2: package a: a wheel: '../a.whl' is not the name of a wheel or sdist.",
  "project/lock p.toml:6: packages[1] has no name.",
  "project/lock p.toml:8: package c: a wheel: c-1-py3-none-any.whl has no sha256 hash.",
  "project/lock p.toml:11: package d has no file and no source.",
  "project/toml p.toml:1:5 p.toml is not valid TOML: unfinished string.",
]
`)
  })

  test('no text is a bug', () => {
    fc.assert(fc.property(fc.string(), text => void told(() => decodeLock(text, 'pylock.toml'))))
  })
})

describe('a hashed requirements file', () => {
  test('is read over continuation lines and comments', () => {
    const text = `# made by hand\nfoo==1.0 ; python_version >= "3.9" \\\n    --hash=sha256:${A} \\\n    --hash=sha256:${'b'.repeat(64)}\n    # via bar\nBar[x]===2 --hash=sha256:${A}\n`
    expect(
      parseHashedRequirements(text, 'r.txt').map(({ name, version, requirement, line }) => [
        name,
        version,
        requirement,
        line,
      ]),
    ).toEqual([
      ['foo', '1.0', 'foo==1.0 ; python_version >= "3.9"', 2],
      ['bar', '2', 'Bar[x]===2', 6],
    ])
  })

  test('that could move the index, is not pinned or not hashed is refused, all at once', () => {
    const text = `--index-url https://evil.example/simple\nfoo>=1 --hash=sha256:${A}\nbar==1\nbaz==1.* --hash=sha256:${A}\n./x\n`
    expect(told(() => parseHashedRequirements(text, 'r.txt'))).toMatchInlineSnapshot(`
[
  "project/lock r.txt:1: '--index-url' in r.txt is an option, and options in a lock are not followed.",
  "project/lock r.txt:2: foo in r.txt has no exact version.",
  "project/lock r.txt:3: bar==1 in r.txt has no sha256 hash.",
  "project/lock r.txt:4: baz in r.txt has no exact version.",
  "project/lock r.txt:5: "./x" is not a requirement.",
]
`)
  })

  test('leaves only the files it lists', () => {
    const file = (filename: string, sha256: string) => ({ filename, url: `https://h/${filename}`, sha256 })
    const pins = parseHashedRequirements(`foo==1 --hash=sha256:${A}`, 'r.txt')
    const wheels = [file('foo-1-py3-none-any.whl', A), file('foo-1-cp312-cp312-win_amd64.whl', 'b'.repeat(64))]
    const lock = { environments: [], packages: [{ name: 'foo', version: '1', wheels }] }
    expect(onlyHashed(lock, pins, 'r.txt').packages[0]?.wheels).toEqual([wheels[0]])
  })
})

describe('the input lock', () => {
  const has =
    (...files: string[]) =>
    (path: string) =>
      files.map(file => resolve(file)).includes(path)
  test.each([
    ['auto', has('/p/pylock.toml', '/p/uv.lock'), { kind: 'pylock', file: '/p/pylock.toml' }],
    ['auto', has('/p/uv.lock'), { kind: 'uv', file: '/p/uv.lock' }],
    ['auto', has(), { kind: 'none' }],
    ['none', has('/p/uv.lock'), { kind: 'none' }],
    ['locks/pylock.prod.toml', has('/p/locks/pylock.prod.toml'), { kind: 'pylock', file: '/p/locks/pylock.prod.toml' }],
    ['r.txt', has('/p/r.txt'), { kind: 'requirements', file: '/p/r.txt' }],
  ])('%s', (lock, exists, source) => {
    const { file, ...kind } = { file: undefined, ...source }
    expect(lockSource(lock, { projectDir: resolve('/p'), root: resolve('/p'), exists })).toEqual({
      ...kind,
      ...(file && { file: resolve(file) }),
    })
  })

  test('of a script: its own, and never those beside it', () => {
    const [file, script] = [resolve('/p/tool.py.lock'), resolve('/p/tool.py')]
    const of = (lock: string, ...files: readonly string[]) =>
      lockSource(lock, {
        projectDir: resolve('/p'),
        root: resolve('/p'),
        exists: path => files.map(one => resolve(one)).includes(path),
        script,
      })
    expect(of('auto', '/p/tool.py.lock', '/p/uv.lock')).toEqual({ kind: 'script', file, script })
    expect(of('auto', '/p/uv.lock', '/p/pylock.toml')).toEqual({ kind: 'none' })
    expect(of('none', '/p/tool.py.lock')).toEqual({ kind: 'none' })
    expect(of(file, '/p/tool.py.lock')).toEqual({ kind: 'script', file, script })
    expect(of('pylock.toml', '/p/pylock.toml')).toEqual({ kind: 'pylock', file: resolve('/p/pylock.toml') })
  })

  test('names what cannot be read', () => {
    expect([
      ...told(() => lockSource('gone.txt', { projectDir: '/p', root: '/p', exists: has() })),
      ...told(() => lockSource('Pipfile', { projectDir: '/p', root: '/p', exists: has('/p/Pipfile') })),
      ...told(() => lockSource('sub/uv.lock', { projectDir: '/p', root: '/p', exists: has('/p/sub/uv.lock') })),
    ]).toMatchInlineSnapshot(`
[
  "input/path undefined:: lock: there is no file '/p/gone.txt'.",
  "input/invalid undefined:: lock: 'Pipfile' is not a lock file that can be read.",
  "input/path undefined:: lock: there is no pyproject.toml beside 'sub/uv.lock', and uv reads its lock only with it.",
]
`)
  })
})

test.each([
  ['markupsafe-2.1.5-py3-none-any.whl', 'MarkupSafe-2.1.5-py3-none-any.whl', 'MarkupSafe-2.1.5-py3-none-any.whl'],
  ['other-1-py3-none-any.whl', 'download', 'other-1-py3-none-any.whl'],
])('a file that the lock calls %s and the index serves as %s is %s', (name, served, expected) => {
  const text = `lock-version = "1.0"
created-by = "test"
[[packages]]
name = "markupsafe"
version = "2.1.5"
wheels = [{ name = "${name}", url = "https://index.invalid/${served}", hashes = { sha256 = "${'a'.repeat(64)}" } }]
`
  expect(decodeLock(text, 'pylock.toml').packages[0]?.wheels[0]?.filename).toBe(expected)
})

test('a repository is a tree with its commit and folder', () => {
  const text = `lock-version = "1.0"
created-by = "test"
[[packages]]
name = "kit"
vcs = { type = "git", url = "https://host.invalid/kit.git", commit-id = "abc", subdirectory = "py" }
`
  expect(decodeLock(text, 'pylock.toml').packages[0]?.tree).toEqual({
    kind: 'git',
    place: 'https://host.invalid/kit.git',
    commit: 'abc',
    subdirectory: 'py',
  })
})
