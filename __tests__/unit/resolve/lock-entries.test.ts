/** What a pylock.toml or a hashed requirements file says wrongly, entry by entry. */
import { describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { problemsOf } from '../../../src/core/errors.js'
import { decodeLock, onlyHashed, parseHashedRequirements } from '../../../src/resolve/lock.js'

const HASH = 'a'.repeat(64)
const told = async (work: () => unknown) => (await failuresOf(work)).map(text => text.split(' | ')[0])

describe('an entry of pylock.toml', () => {
  const HEAD = 'lock-version = "1.0"\ncreated-by = "t"\n'
  const wrong = (text: string) => told(() => decodeLock(`${HEAD}${text}`, 'p.toml'))
  const entry = (rest: string, name = 'name = "a"') => `[[packages]]\n${name}\n${rest}\n`
  const wheel = (rest: string) => entry(`wheels = [{ ${rest} }]`)
  const OWN = `url = "https://h/a-1-py3-none-any.whl", hashes = { sha256 = "${HASH}" }`

  test.each([
    ['packages = 3', "'packages' is not a list."],
    ['packages = [3]', 'packages[0] is not a table.'],
    ['requires-python = 3\npackages = []', "the lock: 'requires-python' is not a string."],
    [entry('directory = { path = "." }', 'name = ""'), 'packages[0] has no name.'],
    [entry('version = 1\ndirectory = { path = "." }'), "package a: 'version' is not a string."],
    [entry('marker = 1\ndirectory = { path = "." }'), "package a: 'marker' is not a string."],
    [entry('requires-python = 1\ndirectory = { path = "." }'), "package a: 'requires-python' is not a string."],
    [entry('wheels = 3\ndirectory = { path = "." }'), "package a: 'wheels' is not a list."],
    [entry('wheels = [3]'), 'package a: a wheel is not a table.'],
    [entry('sdist = 3'), 'package a: the sdist is not a table.'],
    [entry('archive = 3'), 'package a: the archive is not a table.'],
    [entry('wheels = []'), 'package a has no file and no source.'],
    [
      wheel(`name = "a-1-py3-none-any.whl", hashes = { sha256 = "${HASH}" }`),
      'package a: a wheel has neither url nor path.',
    ],
    [
      wheel(`url = "data:x", hashes = { sha256 = "${HASH}" }`),
      "package a: a wheel: 'data:x' is not an http, https or file address.",
    ],
    [
      wheel(`url = "https://h/a.exe", hashes = { sha256 = "${HASH}" }`),
      "package a: a wheel: 'a.exe' is not the name of a wheel or sdist.",
    ],
    [
      wheel(`url = "https://h/%zz.whl", hashes = { sha256 = "${HASH}" }`),
      "package a: a wheel: '' is not the name of a wheel or sdist.",
    ],
    [wheel('url = "https://h/a-1-py3-none-any.whl"'), 'package a: a wheel: a-1-py3-none-any.whl has no sha256 hash.'],
    [
      wheel('url = "https://h/a-1-py3-none-any.whl", hashes = { sha256 = "abc" }'),
      'package a: a wheel: a-1-py3-none-any.whl has no sha256 hash.',
    ],
    [wheel(`${OWN}, size = "x"`), 'package a: a wheel: the size of a-1-py3-none-any.whl is not a number of bytes.'],
    [wheel(`${OWN}, size = -1`), 'package a: a wheel: the size of a-1-py3-none-any.whl is not a number of bytes.'],
    [wheel(`${OWN}, size = 1.5`), 'package a: a wheel: the size of a-1-py3-none-any.whl is not a number of bytes.'],
  ])('%s is refused', async (text, message) => expect(await wrong(text)).toContain(`project/lock: ${message}`))

  test('of the lock itself: its version and what wrote it', async () => {
    const head = (text: string) => told(() => decodeLock(text, 'p.toml'))
    expect(await head('created-by = "t"')).toEqual([
      'project/lock: lock-version is missing, and only 1.x (PEP 751) can be read.',
    ])
    expect(await head('lock-version = 1\ncreated-by = "t"')).toHaveLength(1)
    expect(await head('lock-version = "1.1.2"\ncreated-by = "t"')).toEqual([])
    expect(await head('lock-version = "1.0"\ncreated-by = ""')).toEqual([
      "project/lock: It does not say in 'created-by' what wrote it (PEP 751).",
    ])
  })

  test('with everything that one can have', () => {
    const text = `${HEAD}extras = ["Big_One"]\n${entry(
      `index = "https://i/"\nwheels = [{ ${OWN}, size = 0 }]\narchive = { path = "dir\\\\b.zip", subdirectory = "s", hashes = { sha256 = "${HASH}" } }`,
    )}${entry('vcs = { url = "https://g/x" }', 'name = "c"')}${entry('directory = {}', 'name = "d"')}`
    const { extras, packages } = decodeLock(text, 'p.toml')
    expect(extras).toEqual(['big-one'])
    expect(packages).toStrictEqual([
      {
        ...{ name: 'a', index: 'https://i/', direct: true },
        wheels: [{ filename: 'a-1-py3-none-any.whl', url: 'https://h/a-1-py3-none-any.whl', size: 0, sha256: HASH }],
        sdist: { filename: 'b.zip', path: 'dir\\b.zip', subdirectory: 's', sha256: HASH },
      },
      { name: 'c', wheels: [], source: 'https://g/x', tree: { kind: 'git', place: 'https://g/x' } },
      { name: 'd', wheels: [], source: 'a source tree', tree: { kind: 'directory', place: 'a source tree' } },
    ])
    expect(decodeLock(HEAD, 'p.toml')).toStrictEqual({ environments: [], packages: [] })
  })
})

describe('hashes', () => {
  const file = (filename: string, sha256 = HASH) => ({ filename, url: `https://h/${filename}`, sha256 })
  const pins = () => parseHashedRequirements(`a==1 --hash=sha256:${HASH}\n\nb===2   --hash sha256:${HASH}`, 'r.txt')

  test('stand behind comments, over several lines, and with markers', () => {
    const text = `# all\na==1 \\\n  --hash=sha256:${HASH} # why\n#end\n`
    const [first, ...more] = parseHashedRequirements(text, 'r.txt')
    expect([first?.requirement, first?.hashes, first?.line, more]).toEqual(['a==1', [HASH], 2, []])
    const marked = `a[x] == 1.0 ; os_name == "nt" --hash=sha256:${HASH}  # c\n`
    expect(parseHashedRequirements(marked, 'r.txt')).toMatchObject([
      { name: 'a', version: '1.0', requirement: 'a[x] == 1.0 ; os_name == "nt"' },
    ])
    expect(parseHashedRequirements('', 'r.txt')).toEqual([])
  })

  test('that no file of the index has are refused, each with its line', async () => {
    expect(pins().map(({ name, version, line }) => [name, version, line])).toEqual([
      ['a', '1', 1],
      ['b', '2', 3],
    ])
    const other = 'b'.repeat(64)
    const packages = [
      { name: 'a', version: '1', wheels: [file('a.whl', other)] },
      { name: 'b', version: '2', wheels: [], sdist: file('b.tar.gz', other) },
      { name: 'c', wheels: [] },
    ]
    const refused = () => onlyHashed({ environments: [], packages }, pins(), 'r.txt')
    expect(await told(refused)).toEqual([
      'dependency/hash: None of the hashes that r.txt lists for a 1 is that of a file the index offers.',
      'dependency/hash: None of the hashes that r.txt lists for b 2 is that of a file the index offers.',
    ])
    try {
      refused()
    } catch (thrown) {
      expect(problemsOf(thrown).map(({ place }) => place)).toEqual([
        { file: 'r.txt', line: 1 },
        { file: 'r.txt', line: 3 },
      ])
    }
    expect.assertions(4)
    const kept = onlyHashed(
      { environments: [], packages: [{ name: 'b', wheels: [file('b.whl', other)], sdist: file('b.tar.gz') }] },
      pins(),
      'r.txt',
    )
    expect(kept.packages).toStrictEqual([{ name: 'b', wheels: [], sdist: file('b.tar.gz') }])
  })
})
