/** What is read of git, and what a shallow clone is completed with. No git runs: its answers are written here. */
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import {
  findRepository,
  type GitState,
  gitGlob,
  gitOptions,
  parseTags,
  type Query,
  readGit,
  unshallow,
} from '../../../src/project/git.js'

let root = ''
beforeEach(() => {
  root = tempDir('git')
})
const [A, B, C] = ['a', 'b', 'c'].map(letter => letter.repeat(40)) as [string, string, string]

type Answers = Readonly<Record<string, string | undefined>>
/** Answers to what begins like one of these keys; a command without one fails. */
function answering(answers: Answers, asked: string[] = []): Query {
  return async (_, args, cwd) => {
    const words = args.slice(gitOptions(cwd).length).join(' ')
    asked.push(words)
    const key = Object.keys(answers).find(one => words.startsWith(one))
    const stdout = key === undefined ? undefined : answers[key]
    return { code: stdout === undefined ? 1 : 0, stdout: stdout ?? '', stderr: '' }
  }
}

describe('a repository', () => {
  test('is the nearest folder upwards that has one, or links to one', async () => {
    write(root, { '.git/HEAD': 'x', 'a/b/c.py': '' })
    const own = { root, gitDir: path.join(root, '.git'), commonDir: path.join(root, '.git') }
    expect(await findRepository(path.join(root, 'a/b'))).toEqual(own)
    write(root, { 'a/.git/config': 'no HEAD' })
    expect(await findRepository(path.join(root, 'a'))).toEqual(own)
    write(root, {
      'tree/.git': 'gitdir: ../.git/worktrees/tree\n',
      '.git/worktrees/tree/HEAD': 'x',
      '.git/worktrees/tree/commondir': '../..\r\n',
    })
    expect(await findRepository(path.join(root, 'tree'))).toEqual({
      ...{ root: path.join(root, 'tree'), gitDir: path.join(root, '.git/worktrees/tree') },
      commonDir: path.join(root, '.git'),
    })
  })

  const STATE: Answers = {
    'rev-parse --is-shallow-repository': 'true\n',
    'log -1': `${A} 1700000000\n`,
    'status --porcelain': ' M a.py\0D  sub/b.py\0',
    'ls-files -z --stage': [
      `100644 ${B} 0\ta.py`,
      `100644 ${B} 1\tsub/b.py`,
      `100644 ${B} 2\tsub/b.py`,
      `160000 ${C} 0\tmod`,
    ]
      .map(entry => `${entry}\0`)
      .join(''),
    'ls-files -z --others': 'build/\0x.log\0',
    'tag --points-at': 'v2\nv1\r\n',
  }
  const read = (answers: Answers, dir = root) => readGit(dir, '/git', answering(answers))

  test('is read in full', async () => {
    write(root, { '.git/HEAD': 'x' })
    expect(await read(STATE)).toEqual({
      ...{ tool: '/git', root, gitDir: path.join(root, '.git'), commonDir: path.join(root, '.git') },
      ...{ head: A, commitTime: 1_700_000_000, tags: ['v1', 'v2'], shallow: true },
      ...{
        dirty: ['a.py', 'sub/b.py'],
        tracked: ['a.py', 'sub/b.py'],
        submodules: ['mod'],
        ignored: ['build/', 'x.log'],
      },
    })
  })

  test('without a commit, or without tags, is one too', async () => {
    write(root, { '.git/HEAD': 'x' })
    const { head, commitTime, tags, shallow } = (await read({
      ...{ ...STATE, 'log -1': undefined, 'rev-parse --is-shallow-repository': 'false\n' },
    })) as GitState
    expect([head, commitTime, tags, shallow]).toEqual([undefined, undefined, [], false])
    expect((await read({ ...STATE, 'tag --points-at': undefined }))?.tags).toEqual([])
  })

  test('is none of a folder of which it tracks nothing, or where git fails', async () => {
    write(root, { '.git/HEAD': 'x' })
    expect((await read(STATE, path.join(root, 'sub')))?.root).toBe(root)
    expect(await read(STATE, path.join(root, 'other'))).toBeUndefined()
    expect(
      await read({ ...STATE, 'rev-parse': undefined, 'rev-parse --is-shallow-repository': undefined }),
    ).toBeUndefined()
    expect(await read({ ...STATE, 'ls-files -z --stage': undefined })).toBeUndefined()
    // Of nothing tracked, the root itself is a repository.
    expect((await read({ ...STATE, 'ls-files -z --stage': '' }))?.tracked).toEqual([])
  })

  test('is asked without a lock, without a pager, and whoever owns it', () => {
    expect(gitOptions('C:\\w')).toEqual([
      ...['-c', 'safe.directory=C:/w', '-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false'],
      ...['--no-optional-locks', '--no-pager'],
    ])
  })
})

test('tags of a remote are their commits, also annotated ones', () => {
  const text = `${A}\trefs/tags/v1\n${B}\trefs/tags/v2\n${C}\trefs/tags/v2^{}\n${A}\trefs/heads/main\nnoise\n${'d'.repeat(64)}\trefs/tags/a/b\n`
  expect(parseTags(text)).toEqual([
    { name: 'v1', commit: A },
    { name: 'v2', commit: C },
    { name: 'a/b', commit: 'd'.repeat(64) },
  ])
  expect(parseTags('')).toEqual([])
})

test.each([
  ['v*', 'v1/2', true],
  ['v*', 'w1', false],
  ['v?', 'v1', true],
  ['v?', 'v', false],
  ['v?', 'v12', false],
  ['[vV][0-9]*', 'V1.0', true],
  ['[vV][0-9]*', 'Vx', false],
  ['v[!0-9]', 'vx', true],
  ['v[!0-9]', 'v1', false],
  ['v[[:digit:]]', 'v1', true],
  ['v[[:digit:]]', 'vd', false],
  ['v\\*', 'v*', true],
  ['v\\*', 'vx', false],
  ['v.1', 'v.1', true],
  ['v.1', 'vx1', false],
  ['v[z-a]', 'vb', false],
  ['[', '[', true],
])('the glob %s takes %s: %s', (glob, text, takes) => expect(gitGlob(glob)(text)).toBe(takes))

describe('a shallow clone', () => {
  const REMOTE = `${C}\trefs/tags/v1.0\n${B}\trefs/tags/other\n`
  interface Given {
    readonly git?: Partial<GitState>
    /** Of what reads this machine. */
    readonly here?: Answers
    /** Exit statuses of fetches, one after the other. */
    readonly fetches?: readonly number[]
    readonly remote?: string | undefined
    /** The file of commits whose parents are cut off. */
    readonly shallow?: string
    /** From which fetch on the tag is there. */
    readonly tagAfter?: number
    /** From which fetch on the clone is whole. */
    readonly wholeAfter?: number
  }
  async function completed({
    git = {},
    here = {},
    fetches = [],
    remote = REMOTE,
    shallow = `${B}\n`,
    tagAfter = 99,
    wholeAfter = 99,
  }: Given) {
    write(root, { '.git/shallow': shallow })
    let fetched = 0
    const said: string[] = []
    const runner = recordingRunner(({ args }) => {
      if (args.includes('ls-remote')) return remote === '' ? { code: 1, tail: ['no such remote'] } : { stdout: remote }
      const code = fetches[fetched++] ?? 0
      return { code, tail: code === 0 ? [] : [`fatal ${fetched}`] }
    })
    const query: Query = (tool, args, cwd) =>
      answering({
        'config --get remote.origin.url': 'https://h/x',
        describe: fetched >= tagAfter ? 'v1.0\n' : undefined,
        'log --format=%H': `${A} 200 ${C}\n`,
        'rev-parse --is-shallow-repository': fetched >= wholeAfter ? 'false' : 'true',
        'rev-list HEAD': `${A}\n`,
        'for-each-ref': '',
        ...here,
      })(tool, args, cwd)
    const state = {
      ...{ tool: '/git', root, gitDir: path.join(root, '.git'), commonDir: path.join(root, '.git'), head: A },
      ...{ shallow: true, ...git },
    } as GitState
    const result = await unshallow({ git: state, match: ['v*'], query, runner, say: line => said.push(line) })
    const commands = runner.commands.map(({ args }) => args.slice(gitOptions(root).length + 8).join(' '))
    return { result, said, commands, runner }
  }
  const FETCH = 'fetch --no-tags --no-recurse-submodules --no-write-fetch-head --quiet'

  test.each<[what: string, given: Given]>([
    ['that is whole', { git: { shallow: false } }],
    ['without a commit', { git: { head: undefined } }],
    ['without a remote', { here: { 'config --get remote.origin.url': undefined } }],
    ['that has its tag, and every commit since', { tagAfter: 0 }],
  ])('%s is left as it is', async (_, given) => {
    const { result, commands } = await completed(given)
    expect([result, commands]).toEqual([{ kind: 'unneeded' }, []])
  })

  test('is deepened in growing steps, until the tag is there', async () => {
    const { result, said, commands } = await completed({ tagAfter: 3 })
    expect(result).toEqual({ kind: 'enough', tag: 'v1.0', steps: 3 })
    expect(said).toEqual([64, 256, 1024].map(count => `Fetching ${count} more commits of the history`))
    expect(commands).toEqual([
      'ls-remote --tags origin',
      ...[64, 256, 1024].map(count => `${FETCH} --filter=blob:none --deepen=${count} origin ${A}`),
    ])
  })

  test('that never has it is fetched whole at the end', async () => {
    const { result, said } = await completed({ here: { describe: undefined } })
    expect(result).toEqual({ kind: 'enough', tag: undefined, steps: 6 })
    expect(said.slice(-2)).toEqual(['Fetching 16384 more commits of the history', 'Fetching the whole history'])
    const whole = await completed({ wholeAfter: 2 })
    expect(whole.result).toEqual({ kind: 'enough', tag: undefined, steps: 2 })
  })

  test('of a remote without such a tag is fetched whole at once', async () => {
    const { result, said, commands } = await completed({ remote: `${C}\trefs/tags/other\n` })
    expect([result, said]).toEqual([{ kind: 'enough', tag: undefined, steps: 1 }, ['Fetching the whole history']])
    expect(commands.at(-1)).toBe(`${FETCH} --filter=blob:none --unshallow origin`)
  })

  test('gets the tags on its way that it lacks', async () => {
    const { commands } = await completed({ here: { 'rev-list HEAD': `${A}\n${C}\n` }, tagAfter: 1 })
    expect(commands).toEqual(['ls-remote --tags origin', `${FETCH} origin refs/tags/v1.0:refs/tags/v1.0`])
    const known = await completed({ here: { 'rev-list HEAD': `${C}\n`, 'for-each-ref': 'v1.0\n' }, tagAfter: 1 })
    expect(known.commands.filter(line => line.includes('refs/tags'))).toEqual([])
  })

  test('is fetched again without a filter, where a server fails with one', async () => {
    const { result, commands } = await completed({ fetches: [1, 0], tagAfter: 2 })
    expect(result).toEqual({ kind: 'enough', tag: 'v1.0', steps: 1 })
    expect(commands.slice(1)).toEqual([
      `${FETCH} --filter=blob:none --deepen=64 origin ${A}`,
      `${FETCH} --deepen=64 origin ${A}`,
    ])
  })

  test('that cannot be completed says what git said', async () => {
    expect((await completed({ fetches: [1, 1] })).result).toEqual({ kind: 'failed', why: ['fatal 2'] })
    expect((await completed({ remote: '' })).result).toEqual({ kind: 'failed', why: ['no such remote'] })
    const tags = { here: { 'rev-list HEAD': `${C}\n` }, fetches: [1] }
    expect((await completed(tags)).result).toEqual({ kind: 'failed', why: ['fatal 1'] })
  })

  test('talks to the remote without asking anyone, and without cleaning up', async () => {
    const { runner } = await completed({ tagAfter: 1 })
    expect(runner.commands[0]).toMatchObject({
      ...{ tool: '/git', cwd: root, capture: true, index: true, limits: { total: 600_000, idle: 180_000 } },
      env: { GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
    })
    expect(runner.commands[0]?.args).toEqual(expect.arrayContaining(['gc.auto=0', 'fetch.prune=false']))
  })

  describe('has its nearest tag for sure', () => {
    const since = (...lines: string[]) => ({ 'log --format=%H': lines.map(line => `${line}\n`).join('') })
    const isSure = async (here: Answers, shallow = `${B}\n`) => {
      const { result } = await completed({ tagAfter: 0, here, shallow })
      return result.kind === 'unneeded'
    }
    const merged = since(`${A} 200 ${C} ${B}`, `${C} 150 ${B}`)
    const boundary = (...times: number[]) => ({ 'log --no-walk': `${times.join('\n')}\n` })

    test('where no commit since is at the boundary', async () => {
      expect(await isSure(since(`${A} 200 ${C}`))).toBe(true)
      expect(await isSure(since(`${A} 200 ${C}`, `${B} 100 ${C}`))).toBe(false)
      expect(await isSure({ 'log --format=%H': undefined })).toBe(false)
    })

    test('and where no merged branch can lead back beyond it', async () => {
      expect(await isSure({ ...merged, ...boundary(100, 149) })).toBe(true)
      expect(await isSure({ ...merged, ...boundary(100, 150) })).toBe(false)
      expect(await isSure({ ...merged, ...boundary(151) })).toBe(false)
      // Without a merge no branch can.
      expect(await isSure({ ...since(`${A} 200 ${C}`), ...boundary(500) })).toBe(true)
      expect(await isSure({ ...merged, ...boundary(500) }, '')).toBe(true)
    })
  })
})
