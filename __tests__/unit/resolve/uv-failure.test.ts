/** What uv says when it fails, as an error of ours: what happened, and the fix. */
import { describe, expect, test } from '@jest/globals'
import { dynamicSource, packagesWithoutWheels, unbuiltSource, uvFailure } from '../../../src/resolve/uv-failure.js'

const NO_SOLUTION = 'error: No solution found when resolving dependencies'
const told = (...lines: string[]) => {
  const { code, message } = uvFailure(lines)
  return `${code}: ${message}`
}

describe('a failure of uv', () => {
  test.each<[what: string, lines: string[], told: string]>([
    [
      'an index that wants a login',
      [
        'error: No solution found',
        'cause: Because idna was not found in the package registry …',
        'hint: An index URL (https://i.example/simple) could not be queried due to a lack of valid authentication credentials (401 Unauthorized).',
      ],
      'network/refused: The package index https://i.example/simple needs a user name and password (401 Unauthorized).',
    ],
    [
      'a file that wants a login',
      ['error: 401 Unauthorized for url https://i.example/a.whl'],
      'network/refused: The package index https://i.example/a.whl needs a user name and password (401 Unauthorized).',
    ],
    [
      'an index that refuses',
      ['hint: An index URL (https://i.example/simple) returned a 403 Forbidden error.'],
      'network/refused: The package index https://i.example/simple refused the request (403 Forbidden).',
    ],
    [
      'an unknown certificate',
      ['error: Failed to fetch: `https://i.example/idna/`', 'cause: invalid peer certificate: UnknownIssuer'],
      'network/refused: The certificate of the package index is not trusted (UnknownIssuer).',
    ],
    [
      'no network by request',
      [NO_SOLUTION, 'hint: Packages were unavailable because the network was disabled.'],
      'network/offline: The network is switched off (vendor, UV_OFFLINE), and uv’s cache does not hold all that is needed.',
    ],
    [
      'no network by request, for a file',
      ['error: Network connectivity is disabled, but a file is needed: Failed to fetch: `https://i.example/a`'],
      'network/offline: The network is switched off (vendor, UV_OFFLINE), and uv’s cache does not hold all that is needed.',
    ],
    [
      'an index that is broken',
      [
        'error: Failed to fetch: `https://i.example/simple/idna/`',
        'cause: HTTP status server error (503 Service Unavailable) for url (https://i.example/simple/idna/)',
      ],
      'network/unreachable: The package index failed: https://i.example/simple/idna/ answered 503 Service Unavailable.',
    ],
    [
      'an index that cannot be reached',
      ['error: Failed to fetch: `https://i.example/simple/idna/`', 'cause: dns error'],
      'network/unreachable: The package index cannot be reached: https://i.example/simple/idna/.',
    ],
    [
      'a request that was never answered',
      ['error: error sending request for url (https://i.example/x)'],
      'network/unreachable: The package index cannot be reached: https://i.example/x.',
    ],
    [
      'a connection that failed without an address',
      ['error: Could not connect, are you offline?'],
      'network/unreachable: The package index cannot be reached: unknown.',
    ],
    [
      'another uv that is required',
      ['error: Required uv version `<0.5` does not match the running version `0.13.9`'],
      'dependency/source: [tool.uv] has required-version <0.5, and this program resolves with uv 0.13.9.',
    ],
    [
      'an index that nobody declares',
      ['cause: Package `torch` references an undeclared index: `pytorch`'],
      'dependency/source: [tool.uv.sources] takes torch from the index pytorch, which no [[tool.uv.index]] declares.',
    ],
    [
      'a member that is none',
      ['cause: `lib` references a workspace in `tool.uv.sources` (e.g., `lib = { workspace = true }`), but …'],
      'dependency/source: [tool.uv.sources] takes lib from the workspace, which has no such member.',
    ],
    [
      'a path that is not there',
      ['error: Distribution not found at: file:///gone'],
      'dependency/source: [tool.uv.sources] names file:///gone, and there is nothing.',
    ],
    [
      'a repository that cannot be read',
      [
        'error: Failed to download and build `lib @ git+https://g.example/lib`',
        'cause: Git operation failed',
        'cause: failed to clone',
      ],
      'dependency/source: git could not fetch lib from https://g.example/lib.',
    ],
    [
      'a setting of uv that does not exist',
      ['warning: TOML parse error at line 3, column 1', 'unknown field `sauces`, expected one of'],
      'dependency/source: uv cannot read [tool.uv] of pyproject.toml: unknown field `sauces`.',
    ],
    [
      'an extra that the lock lacks',
      ['error: Extra `big` is not defined in the project’s `optional-dependencies` table'],
      'project/lock: The lock does not cover the extra big.',
    ],
    [
      'extras that exclude each other',
      ['error: Extras `a` and `b` are incompatible with the declared conflicts: {`x[a]`, `x[b]`}'],
      'input/conflict: Extras `a` and `b` are incompatible with the declared conflicts: {`x[a]`, `x[b]`}',
    ],
    [
      'a file with another hash',
      ['error: Hash mismatch for `idna==3.10`'],
      'dependency/hash: The file of idna==3.10 differs from its expected hash.',
    ],
    [
      'a wheel that is none',
      ['error: Failed to read `idna @ file:///x.whl`', 'cause: Failed to unzip wheel: invalid Zip archive'],
      'input/invalid: find-links: the wheel of idna @ file:///x.whl is corrupt: Failed to unzip wheel: invalid Zip archive.',
    ],
    [
      'a lock that is none',
      ['error: Failed to parse `uv.lock`', 'cause: TOML parse error at line 1'],
      'project/lock: uv.lock cannot be read: TOML parse error at line 1.',
    ],
    [
      'a requirement that is none',
      ["error: Couldn't parse requirement in `-` at position 0", 'cause: expected package name'],
      'project/metadata: uv cannot read a requirement: expected package name.',
    ],
    [
      'a Python that a dependency does not support',
      [
        NO_SOLUTION,
        '  cause: Because the requested Python version (>=3.9) does not satisfy Python>=3.10 and idna==4',
        '         depends on Python>=3.10, we can conclude that idna==4 cannot be used.',
        '         And because you require idna==4, we can conclude that your requirements are unsatisfiable.',
        '',
        '  hint: more',
      ],
      'dependency/conflict: The dependencies do not allow every requested Python: Because the requested Python version (>=3.9) does not satisfy Python>=3.10 and idna==4 depends on Python>=3.10, so idna==4 cannot be used. And because you require idna==4.',
    ],
    [
      'a package that nobody has',
      [
        NO_SOLUTION,
        'cause: Because nope was not found in the package registry and you require nope, we can conclude …',
      ],
      "dependency/missing: No index or find-links folder has a package 'nope'.",
    ],
    [
      'a package that no folder has',
      [NO_SOLUTION, 'cause: Because a depends on b and b was not found in the provided package locations, …'],
      "dependency/missing: No index or find-links folder has a package 'b'.",
    ],
    [
      'a version that nobody has',
      [
        NO_SOLUTION,
        'cause: Because there is no version of idna==99 and you require idna==99, we can conclude that your requirements are unsatisfiable.',
      ],
      'dependency/missing: No index offers a required version: Because there is no version of idna==99 and you require idna==99.',
    ],
    [
      'versions of which only others exist',
      [
        NO_SOLUTION,
        'cause: Because only idna<=3.10 is available and you require idna>4, we can conclude that your requirements are unsatisfiable.',
      ],
      'dependency/missing: No index offers a required version: Because only idna<=3.10 is available and you require idna>4.',
    ],
    [
      'a build that failed',
      ['error: Failed to build `lib==1.0`', 'cause: The build backend returned an error'],
      'build/backend-failed: The metadata of lib==1.0 could not be built: The build backend returned an error',
    ],
    [
      'requirements that contradict each other',
      [
        NO_SOLUTION,
        'cause: Because you require a<1 and a>2, we can conclude that your requirements are unsatisfiable.',
      ],
      'dependency/conflict: The requirements contradict each other: Because you require a<1 and a>2.',
    ],
    [
      'something else',
      ['note', 'error: the disk is on fire', 'more'],
      'build/tool-failed: uv could not resolve the dependencies: error: the disk is on fire',
    ],
    ['silence', [], 'build/tool-failed: uv could not resolve the dependencies: it reported no reason'],
  ])('%s', (_, lines, expected) => expect(told(...lines)).toBe(expected))

  test('shows no login, neither in its sentence nor in its lines', () => {
    const { message, detail, fix } = uvFailure([
      'error: Failed to fetch: `https://ada:word@i.example/simple/idna/`',
      'cause: see http://tok3n@i.example',
    ])
    expect(message).toBe('The package index cannot be reached: https://i.example/simple/idna/.')
    expect(detail).toEqual(['error: Failed to fetch: `https://i.example/simple/idna/`', 'cause: see http://i.example'])
    expect(fix).not.toBe('')
  })

  test('is shortened at a word, where the reason is long', () => {
    const long = (letters: number) =>
      told(NO_SOLUTION, `cause: ${`${'x'.repeat(99)} `.repeat(5)}${'y'.repeat(letters)}`)
    const prefix = 'dependency/conflict: The requirements contradict each other: '
    expect(long(100)).toHaveLength(prefix.length + 600)
    expect(long(100).endsWith('y')).toBe(true)
    expect(long(101).slice(prefix.length)).toBe(`${`${'x'.repeat(99)} `.repeat(5).trim()} …`)
  })

  test('without a cause is told in all its words', () => {
    expect(told('No solution found', ' for', '   this')).toBe(
      'dependency/conflict: The requirements contradict each other: No solution found for this',
    )
  })
})

describe('a source whose metadata only its backend knows', () => {
  test('is found where building was not allowed', () => {
    const disabled = 'cause: Building source distributions for `Tree.Kit` is disabled'
    for (const verb of ['Failed to build', 'Failed to download and build'])
      expect(unbuiltSource([`error: ${verb} \`Tree.Kit @ git+https://g/x\``, disabled])).toEqual({
        name: 'tree-kit',
        place: 'git+https://g/x',
      })
    expect(unbuiltSource(['error: Failed to build `tree @ git+https://g/x`', 'cause: no'])).toBeUndefined()
    expect(unbuiltSource(['error: Failed to build `tree==1`', disabled])).toBeUndefined()
  })

  test('is reported without its login', () => {
    expect(dynamicSource({ name: 'tree', place: 'git+https://ada:word@g/x' })).toMatchObject({
      code: 'dependency/source',
      message: 'What tree requires is known only when it is built, and it comes from git+https://g/x.',
    })
  })
})

test('several packages without wheels are found at once', () => {
  const output = [
    'cause: Because all versions of a have no usable wheels and b>=2 has no usable wheels, …',
    'hint: Wheels are required for `a` because building is disabled. Wheels are required for `b` because building is disabled.',
  ]
  expect(packagesWithoutWheels(output)).toEqual([
    { name: 'a', asked: 'a' },
    { name: 'b', asked: 'b>=2' },
  ])
})
