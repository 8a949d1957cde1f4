/**
 * Bad inputs by rule: each rule takes what is right and breaks it in one way. Everything here must end in coded errors,
 * before anything is built.
 */
import { INPUTS, type InputName } from '../../src/config/inputs.js'
import { PROJECT } from '../command/tiny.js'

export interface BadInput {
  readonly title: string
  /** Inputs, as options. */
  readonly values?: Readonly<Record<string, string>>
  /** Files of the project, in place of or beside the right ones. */
  readonly files?: Readonly<Record<string, string | Buffer>>
  /** Names of files that are pipes. */
  readonly pipes?: readonly string[]
}

const BUILD_SYSTEM = '\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["in_tree"]\n'
const pyproject = (text: string) => ({ 'pyproject.toml': text })

/** Words that no list of choices has. */
const misspelled = (word: string) => [
  ...[`${word}x`, word.slice(0, -1), word.toUpperCase(), `-${word}`, `${word}=1`, `"${word}"`, `${word};${word}`],
  ...[word.replace(/[aeiou]/, '\u0430'), `${word}\u202e`, `${word}\0`, '[]', '{}', '../..', '💥'],
]

function* choices(): Generator<BadInput> {
  for (const [name, { parse }] of Object.entries(INPUTS)) {
    const [word] = parse.choices ?? []
    if (word === undefined || name === 'command') continue
    for (const text of misspelled(word))
      if ('wrong' in parse(text)) yield { title: `${name}: ${JSON.stringify(text)}`, values: { [name]: text } }
  }
}

const NOT_NUMBERS = [
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '١',
  'NaN',
  'Infinity',
  '99999999999999999999',
  'one',
  '1 2',
  '1,2',
  '½',
  '--1',
]
const NOT_VERSIONS = [
  'new',
  '2',
  '2.',
  '.28',
  '2.28.1',
  'v2.28',
  '2,28',
  '-2.28',
  '2.28 2.17',
  '0.0',
  '1.0.',
  '2．28',
  '2.x',
]

function* numbers(): Generator<BadInput> {
  for (const name of ['jobs', 'retention-days', 'compression-level'])
    for (const text of NOT_NUMBERS) yield { title: `${name}: ${text}`, values: { [name]: text } }
  for (const name of ['glibc', 'musl', 'macos'])
    for (const text of NOT_VERSIONS) yield { title: `${name}: ${text}`, values: { [name]: text } }
}

const VALUES: Partial<Record<InputName, readonly string[]>> = {
  'python-versions': [
    ...[
      '2.7',
      '3.8',
      '3',
      '4.0',
      '3.99',
      '3.1O',
      'banana',
      '3.12.',
      '3.12..1',
      '>=3.9',
      '3.x',
      '-3.12',
      '3.12-',
      'pypy',
    ],
    ...['pypy2.7', '3.12 3.12.1', '3.12tt', '3·12', '３.12', '3.12;3.13', '3.12|3.13', '*', '"3.12"'],
  ],
  platforms: [
    ...[
      'solaris',
      'linux-x86_65',
      'win',
      'linux-',
      '-x86_64',
      'linux_x86_64_64',
      'macos-arm65',
      'windows',
      'any',
      'none',
    ],
    ...[
      'linux-x86_64;macos',
      'l\u0131nux',
      'gone.json',
      './gone.json',
      '/nope/a.json',
      '../a.json',
      'linux*',
      '"linux"',
    ],
  ].filter(word => !['win', 'windows'].includes(word)),
  'entry-point': [
    ...[
      'no such:',
      '-m x',
      'a:b:c',
      ':main',
      'tiny:',
      'tiny:main()',
      'tiny.:main',
      '.tiny:main',
      'tiny..a:main',
      'tiny:1main',
    ],
    ...[
      'tiny main()',
      'tiny/main.py',
      '--help',
      'tiny:main;x',
      '$(x)',
      '`x`',
      'tiny:main tiny:main',
      'all tiny',
      'tiny :main',
      '\u202etiny:main',
    ],
  ],
  runners: [
    ...['nonsense', 'linux-x86_64=', '=ubuntu-24.04', 'solaris=ubuntu-24.04', 'linux-x86_64=$(x)', 'linux-x86_64=a;b'],
    ...['linux-x86_64=macos-15', 'linux-x86_64=ubuntu-20.04', 'linux-x86_64=a\nlinux-x86_64=b', 'linux-x86_64 ubuntu'],
  ],
  'allow-secrets': ['a/b', 'a/b #', '/etc/x # why', '../x # why', 'a\\b # why', 'a//b # why', 'a/../b # why'],
  lock: [
    'gone.toml',
    '/nope/pylock.toml',
    'pyproject.toml',
    'tiny.py',
    '.',
    '..',
    'in_tree',
    '/dev/null',
    'a\0b',
    '\u202e.toml',
  ],
  'find-links': ['gone', '/nope', 'tiny.py', 'a\0b', '/dev/null', 'gone\nin_tree'],
  'local-projects': ['gone', '/nope', 'tiny.py', 'in_tree', '..', '/', 'a\0b'],
  'output-dir': [
    '.',
    'tiny.py',
    'tiny.py/x',
    'in_tree',
    '/proc/nope/x',
    '/sys/x',
    '/dev/null',
    '/dev/null/x',
    'a\0b',
    `${'x'.repeat(300)}`,
  ],
  path: [
    'gone',
    '/nope',
    '/nope/a.py',
    'gone.py',
    'in_tree',
    '/dev/null',
    '..',
    '/',
    'a\0b',
    'tiny.py/x',
    `${'x'.repeat(5000)}`,
  ],
  'config-settings': ['nope', '=x', '   =x'],
  'size-budget': ['big', '-1MB', '10 MB x', 'wheel=', 'whel=1MB', '1ZB', '0x1MB'],
  'test-command': ["python -c 'x", 'a | b', 'a && b', 'a > b', '"'],
  licenses: ['allow', 'alow=MIT', 'allow=', 'deny=Not A License', 'package:x', 'report x', 'allow=MIT\nallow'],
  'audit-ignore': [
    'CVE-1',
    'CVE-2024-1234',
    'CVE-2024-1234 until=never why',
    'until=2026-12-31 why',
    'CVE-2024-1234 until=2026-13-31 why',
  ],
  'build-env': ['A=B', 'a b$', '1X', 'A-B', 'GITHUB_TOKEN=x'],
  'sign-env': ['A=B', '1X', 'A-B'],
  'scie-assets': ['ftp://x', 'x', 'https://', 'https://x?y', 'https://x#y', '/etc'],
  'artifact-prefix': ['a/b', 'a\\b', 'a:b', 'a"b', 'a<b', 'a|b', 'a*b', 'a?b', 'a\nb', '../a'],
  'signer-workflow': ['x', 'a/b/c', '../x', 'https://x'],
  'checksums-digest': ['x', 'a'.repeat(63), 'g'.repeat(64), 'sha256:x'],
  'executable-python': ['linux-x86_64=/x#sha256=1', '/x#sha256=', '/a\n/b'],
  'pyinstaller-options': ['x', 'iconn=a', 'icon=', 'add-data=a', 'icon=../x'],
}

function* values(): Generator<BadInput> {
  for (const [name, texts] of Object.entries(VALUES))
    for (const text of texts)
      yield { title: `${name}: ${JSON.stringify(text).slice(0, 60)}`, values: { formats: 'pex', [name]: text } }
}

function* unknownKeys(): Generator<BadInput> {
  for (const name of Object.keys(INPUTS)) {
    const wrong = name.length > 4 ? `${name.slice(0, -1)}${name.at(-1) === 'q' ? 'z' : 'q'}` : `${name}q`
    yield { title: `option ${wrong}`, values: { [wrong]: '1' } }
    yield {
      title: `key ${wrong}`,
      files: pyproject(`${PROJECT}${BUILD_SYSTEM}[tool.package-python]\n"${wrong}" = 1\n`),
    }
  }
}

const TYPES = ['1', '1.5', 'true', '[1]', '[[]]', '{ a = 1 }', '1979-05-27', '[{ a = 1 }]', '""']
const FIELDS: Readonly<Record<string, (type: string) => boolean>> = {
  name: () => true,
  version: () => true,
  'requires-python': type => type !== '""',
  dependencies: () => true,
  'optional-dependencies': () => true,
  scripts: () => true,
  'gui-scripts': () => true,
  dynamic: () => true,
  authors: type => type !== '[{ a = 1 }]',
}

function* metadata(): Generator<BadInput> {
  const right: Readonly<Record<string, string>> = { name: '"tiny"', version: '"1.0"' }
  for (const [field, isWrong] of Object.entries(FIELDS))
    for (const type of TYPES.filter(isWrong)) {
      if (field === 'authors') continue
      const lines = Object.entries({ ...right, [field]: type }).map(([key, value]) => `${key} = ${value}\n`)
      yield { title: `project.${field} = ${type}`, files: pyproject(`[project]\n${lines.join('')}${BUILD_SYSTEM}`) }
    }
  const texts: Readonly<Record<string, readonly string[]>> = {
    name: [
      '-a',
      'a-',
      'a b',
      'ä',
      'a/b',
      '../a',
      '',
      'a\\u0000b',
      'a:b',
      '\\u202ea',
      'a;b',
      '$(x)',
      '.',
      '_',
      'a'.repeat(0),
    ],
    version: [
      'one',
      '1.0-',
      '1..0',
      'v',
      '1.0 beta x',
      '1!',
      '',
      '1.0+',
      '1.0+a_!',
      '1,0',
      '1.0\\u0000',
      '0x1',
      '１.0'.replace('１', 'x'),
    ],
    'requires-python': [
      '3.9+',
      '>=',
      '>= three',
      '=>3.9',
      '3.9',
      '>3.9 <4 x',
      '~=3',
      '>=3.9 or <3',
      '^3.9',
      '>=3.9;<4',
      'x',
    ],
  }
  for (const [field, wrong] of Object.entries(texts))
    for (const text of wrong) {
      const lines = Object.entries({ ...right, [field]: `"${text}"` }).map(([key, value]) => `${key} = ${value}\n`)
      yield { title: `project.${field}: ${text}`, files: pyproject(`[project]\n${lines.join('')}${BUILD_SYSTEM}`) }
    }
}

/** The right file cut off, and with one character too many, at many places. */
function* brokenToml(): Generator<BadInput> {
  const text = `${PROJECT}${BUILD_SYSTEM}`
  for (const insert of ['=', '"', '[', ']]', '\u0000', '\u0007', '{', "'''"])
    for (let at = 3; at < text.length; at += 23) {
      yield {
        title: `TOML with ${JSON.stringify(insert)} at ${at}`,
        files: pyproject(text.slice(0, at) + insert + text.slice(at)),
      }
    }
  const deep = Array.from({ length: 20_000 }, () => 'a').join('.')
  yield { title: 'a header of 20,000 tables', files: pyproject(`[${deep}]\nx = 1\n`) }
  yield { title: 'a key of 20,000 names', files: pyproject(`${deep} = 1\n`) }
  yield { title: '20,000 arrays', files: pyproject(`x = ${'['.repeat(20_000)}\n`) }
  yield { title: '20,000 closed arrays', files: pyproject(`x = ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`) }
  yield { title: '20,000 inline tables', files: pyproject(`x = ${'{a='.repeat(20_000)}1${'}'.repeat(20_000)}\n`) }
  for (const bytes of [[0xff, 0xfe, 0x41], [0xef, 0xbb, 0xbf, 0x0a], [0x80], [0xc3, 0x28], [0xed, 0xa0, 0x80]])
    yield { title: `bytes ${bytes.join(' ')}`, files: { 'pyproject.toml': Buffer.from(bytes) } }
  yield { title: 'an empty project', files: pyproject('') }
  yield { title: 'only a tool', files: pyproject('[tool.x]\n') }
}

const HASH = `hashes = { sha256 = "${'a'.repeat(64)}" }`
const WHEEL = `{ url = "https://index.invalid/a-1-py3-none-any.whl", size = 1, ${HASH} }`
const PYLOCK = {
  'lock-version': '"1.0"',
  'created-by': '"x"',
  packages: `[{ name = "a", version = "1", wheels = [${WHEEL}] }]`,
}

function* locks(): Generator<BadInput> {
  const lock = (title: string, text: string, file = 'pylock.toml') => ({
    title: `${file}: ${title}`,
    values: { formats: 'pex', lock: file },
    files: { [file]: text },
  })
  const written = (changes: Readonly<Record<string, string>>) =>
    Object.entries({ ...PYLOCK, ...changes })
      .filter(([, value]) => value !== '')
      .map(([key, value]) => `${key} = ${value}\n`)
      .join('')
  for (const [key, wrong] of Object.entries({
    'lock-version': ['', '1', '"2.0"', '"0.9"', '"x"', '[]'],
    'created-by': ['', '1', '""', '[]'],
    'requires-python': ['1', '[]', 'true'],
    packages: ['1', '"a"', '{}', '[1]', '[{}]', '[{ name = 1 }]', '[{ name = "a" }]', '[{ name = "a", wheels = 1 }]'],
  }))
    for (const value of wrong) yield lock(`${key} = ${value}`, written({ [key]: value }))
  for (const wheel of [
    ...['1', '{}', '"a"', `{ ${HASH} }`, `{ url = 1, ${HASH} }`, `{ url = "ftp://x/a-1-py3-none-any.whl", ${HASH} }`],
    ...[
      `{ url = "https://x/a.exe", ${HASH} }`,
      '{ url = "https://x/a-1-py3-none-any.whl" }',
      WHEEL.replace('size = 1', 'size = -1'),
    ],
    ...[
      WHEEL.replace('size = 1', 'size = 1.5'),
      WHEEL.replace('size = 1', 'size = "1"'),
      WHEEL.replace('sha256', 'md5'),
    ],
    ...[
      WHEEL.replace('aaaa', 'zzzz'),
      `{ path = "", ${HASH} }`,
      `{ url = "https://x/a-1-py3-none-any.whl", hashes = 1 }`,
    ],
  ])
    yield lock(`a wheel ${wheel}`, written({ packages: `[{ name = "a", version = "1", wheels = [${wheel}] }]` }))
  for (let at = 5; at < written({}).length - 2; at += 12) yield lock(`cut off at ${at}`, written({}).slice(0, at))
  const hash = `--hash=sha256:${'a'.repeat(64)}`
  for (const line of [
    ...[
      'a',
      'a==1',
      `a>=1 ${hash}`,
      `a ${hash}`,
      '-r x.txt',
      '--index-url https://x',
      '-e .',
      `a==1 --hash=md5:${'a'.repeat(32)}`,
    ],
    ...[
      `a==1 --hash=sha256:${'a'.repeat(63)}`,
      `a==* ${hash}`,
      `a b==1 ${hash}`,
      `@ ${hash}`,
      `a==1\0 ${hash}`,
      `-c x`,
      `a;b ${hash}`,
    ],
  ])
    yield lock(JSON.stringify(line), `${line}\n`, 'locked.txt')
  const uv = (change: (text: string) => string) =>
    change(
      `version = 1\nrequires-python = ">=3.9"\n[[package]]\nname = "a"\nversion = "1"\nsource = { registry = "https://index.invalid/simple" }\nwheels = [{ url = "https://index.invalid/a-1-py3-none-any.whl", hash = "sha256:${'a'.repeat(64)}" }]\n`,
    )
  for (const [title, change] of Object.entries({
    'no hash': (text: string) => text.replace(/, hash = "[^"]*"/, ''),
    'a weak hash': (text: string) => text.replace('sha256:', 'md5:'),
    'half a hash': (text: string) => text.replace('aaaa', ''),
    'no version': (text: string) => text.replace('version = 1\n', ''),
    'version 2': (text: string) => text.replace('version = 1\n', 'version = 2\n'),
    'a version of text': (text: string) => text.replace('version = 1\n', 'version = "1"\n'),
    'no name': (text: string) => text.replace('name = "a"\n', ''),
    'no list': () => 'version = 1\npackage = 1\n',
    'no TOML': () => 'version = = 1\n',
  }))
    yield lock(title, uv(change), 'uv.lock')
}

function* platformFiles(): Generator<BadInput> {
  const markers: Record<string, unknown> = {
    implementation_name: 'cpython',
    implementation_version: '3.12.1',
    os_name: 'posix',
    platform_machine: 'x86_64',
    platform_python_implementation: 'CPython',
    platform_system: 'Linux',
    python_full_version: '3.12.1',
    python_version: '3.12',
    sys_platform: 'linux',
  }
  const tags = ['cp312-cp312-manylinux_2_28_x86_64', 'py3-none-any']
  const file = (title: string, content: unknown) => ({
    title: `platform file: ${title}`,
    values: { formats: 'pex', platforms: 'p.json' },
    files: { 'p.json': typeof content === 'string' ? content : JSON.stringify(content) },
  })
  const right = { compatible_tags: tags, marker_environment: markers }
  for (const text of ['', '{', '[]', 'null', '1', '"x"', '{}']) yield file(JSON.stringify(text), text)
  for (const value of [null, 1, 'x', [], {}, [1], [''], ['a b c'], ['cp312'], [null]])
    yield file(`tags ${JSON.stringify(value)}`, { ...right, compatible_tags: value })
  for (const value of [null, 1, 'x', [], {}])
    yield file(`markers ${JSON.stringify(value)}`, { ...right, marker_environment: value })
  for (const name of Object.keys(markers)) {
    yield file(`without ${name}`, { ...right, marker_environment: { ...markers, [name]: undefined } })
    yield file(`${name} is a number`, { ...right, marker_environment: { ...markers, [name]: 3 } })
  }
  for (const [name, value] of Object.entries({
    python_version: '3.11',
    python_full_version: '3.11.0',
    sys_platform: 'win32',
    platform_system: 'Darwin',
    os_name: 'nt',
  }))
    yield file(`${name} contradicts`, { ...right, marker_environment: { ...markers, [name]: value } })
  yield file('tags of two systems', { ...right, compatible_tags: [...tags, 'cp312-cp312-win_amd64'] })
  yield file('tags of another Python', { ...right, compatible_tags: ['cp39-cp39-manylinux_2_28_x86_64'] })
}

function* scripts(): Generator<BadInput> {
  const block = (lines: string) => `# /// script\n${lines}# ///\nprint(1)\n`
  for (const [title, text] of Object.entries({
    'no end': '# /// script\n# x = 1\n\nprint(1)\n',
    'two blocks': `${block('# dependencies = []\n')}\n${block('# dependencies = []\n')}`,
    'no TOML': block('# x = = 1\n'),
    'dependencies of text': block('# dependencies = "a"\n'),
    'a number': block('# dependencies = [1]\n'),
    'no requirement': block('# dependencies = ["a b c"]\n'),
    'an option': block('# dependencies = ["-r x"]\n'),
    'a wrong requires-python': block('# requires-python = "x"\n'),
    'requires-python is a number': block('# requires-python = 3\n'),
    'an unknown setting': block('# [tool.package-python]\n# formts = "wheel"\n'),
  }))
    yield { title: `script: ${title}`, values: { path: 'app.py' }, files: { 'app.py': text } }
}

function* pipes(): Generator<BadInput> {
  for (const name of ['pyproject.toml', 'setup.cfg']) yield { title: `a pipe ${name}`, pipes: [name] }
  yield { title: 'a pipe as lock', pipes: ['pylock.toml'], values: { formats: 'pex' } }
  yield { title: 'a pipe as requirements', pipes: ['lock.txt'], values: { formats: 'pex', lock: 'lock.txt' } }
  yield {
    title: 'a pipe as wheel',
    pipes: ['wheels/a-1-py3-none-any.whl'],
    values: { formats: 'pex', 'find-links': 'wheels' },
  }
  yield { title: 'a pipe as platform', pipes: ['p.json'], values: { formats: 'pex', platforms: 'p.json' } }
  yield { title: 'a pipe as script', pipes: ['app.py'], values: { path: 'app.py' } }
}

const ALL: readonly BadInput[] = [
  ...[...choices(), ...numbers(), ...values(), ...unknownKeys(), ...metadata(), ...brokenToml(), ...locks()],
  ...[...platformFiles(), ...scripts(), ...pipes()],
]

/** Every case once, in the same order each time. */
export const BAD_INPUTS: readonly BadInput[] = [...new Map(ALL.map(one => [one.title, one])).values()]
