/** The repository inside a private copy: what of the original it has, and which of its settings. Git itself is not run. */
import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import type { GitState, Query } from '../../../src/project/git.js'
import { copySource } from '../../../src/project/source.js'

const GIT = '/usr/bin/git'
let [from, into] = ['', '']
let asked: { readonly args: readonly string[]; readonly cwd: string }[] = []
beforeEach(() => {
  from = tempDir('from')
  into = path.join(tempDir('into'), 'copy')
  asked = []
})

interface Given {
  /** `scope`, `key\nvalue` of each setting, as git lists them. */
  readonly settings?: readonly (readonly [scope: string, setting: string])[]
  readonly configCode?: number
  readonly state?: Partial<GitState>
}

async function copied({ settings = [], configCode = 0, state = {} }: Given = {}) {
  const query: Query = async (tool, args, cwd) => {
    expect(tool).toBe(GIT)
    const words = args.slice(args.indexOf('--no-pager') + 1)
    asked.push({ args: words, cwd })
    const stdout = words[0] === 'config' ? settings.map(([scope, text]) => `${scope}\0${text}\0`).join('') : ''
    return { code: words[0] === 'config' ? configCode : 0, stdout, stderr: '' }
  }
  const git: GitState = {
    ...{ tool: GIT, root: from, gitDir: path.join(from, '.git'), commonDir: path.join(from, '.git') },
    ...{ head: undefined, commitTime: undefined, tags: [], shallow: false },
    ...{ dirty: [], tracked: ['a.py'], submodules: [], ignored: [] },
    ...state,
  }
  write(from, { 'a.py': 'a' })
  await copySource({ project: from, git, into, exclude: [], query })
  return {
    file: (name: string) => readFileSync(path.join(into, '.git', name), 'utf8'),
    has: (name: string) => existsSync(path.join(into, '.git', name)),
  }
}
const config = async (...settings: readonly string[]) => {
  const { file } = await copied({ settings: settings.map(text => ['local', text] as const) })
  return file('config').trimEnd().split('\n')
}

describe('the data of git', () => {
  const DATA = {
    '.git/HEAD': 'ref: refs/heads/main\n',
    '.git/index': 'index',
    '.git/sharedindex.1': 'shared',
    '.git/packed-refs': 'packed',
    '.git/refs/tags/v1': 'sha',
    '.git/shallow': 'sha',
    '.git/info/exclude': 'x',
  }

  test('is copied, but for objects, which are borrowed, and what belongs to the original alone', async () => {
    write(from, {
      ...DATA,
      '.git/config': 'secret',
      '.git/hooks/pre-commit': '',
      '.git/objects/aa/b': '',
      '.git/x': '',
    })
    const { file, has } = await copied()
    for (const [name, text] of Object.entries(DATA)) expect(file(name.slice('.git/'.length))).toBe(text)
    expect(file('objects/info/alternates')).toBe(`${path.join(from, '.git', 'objects')}\n`)
    expect(['hooks', 'objects/aa', 'x', 'reftable'].filter(has)).toStrictEqual([])
    expect(file('config')).toBe('\n')
    expect(statSync(path.join(into, '.git', 'config')).mode & 0o777).toBe(0o600)
    // Else git calls every file of the copy changed.
    expect(asked).toContainEqual({ args: ['update-index', '-q', '--refresh'], cwd: into })
  })

  test('of a linked working tree: its own, and of the main one what they share', async () => {
    const main = tempDir('main')
    write(main, {
      ...{
        '.git/HEAD': 'main',
        '.git/packed-refs': 'packed',
        '.git/refs/heads/main': 'sha',
        '.git/refs/bisect/x': 'main',
      },
      ...{ '.git/worktrees/w/HEAD': 'own', '.git/worktrees/w/index': 'own', '.git/worktrees/w/refs/bisect/x': 'own' },
      ...{ '.git/worktrees/w/info/sparse-checkout': 'own' },
    })
    const commonDir = path.join(main, '.git')
    const { file } = await copied({ state: { gitDir: path.join(commonDir, 'worktrees', 'w'), commonDir } })
    const texts = ['HEAD', 'index', 'packed-refs', 'refs/heads/main', 'refs/bisect/x', 'info/sparse-checkout'].map(file)
    expect(texts).toEqual(['own', 'own', 'packed', 'sha', 'own', 'own'])
    expect(file('objects/info/alternates')).toBe(`${path.join(commonDir, 'objects')}\n`)
  })

  test.each([
    ['# a', name => `${name}`],
    ['a "b"', name => JSON.stringify(name)],
    ['a\nb', name => JSON.stringify(name)],
    ['a\\b', name => JSON.stringify(name)],
  ] as readonly [string, (name: string) => string][])('lies in a folder called %j', async (name, line) => {
    const commonDir = path.join(tempDir('odd'), name)
    mkdirSync(commonDir)
    write(from, { '.git/HEAD': '' })
    const { file } = await copied({ state: { commonDir } })
    expect(file('objects/info/alternates')).toBe(`${line(path.join(commonDir, 'objects'))}\n`)
  })

  test('of a submodule is copied where it is checked out, and where the copy has its folder', async () => {
    const repository = (folder: string, head: string) => ({
      ...{ [`${folder}/.git/HEAD`]: head, [`${folder}/.git/objects/x`]: '', [`${folder}/.git/refs/x`]: '' },
    })
    write(from, { '.git/HEAD': 'main', 'sub/x.py': '', 'empty/x.py': '', 'env/pyvenv.cfg': '' })
    write(from, { ...repository('sub', 'sub'), ...repository('env', 'env'), 'beside/x.py': '' })
    write(from, repository('beside', 'beside'))
    const { file } = await copied({ state: { submodules: ['gone', 'empty', 'env', 'sub'] } })
    expect([file('HEAD'), file('../sub/.git/HEAD')]).toEqual(['main', 'sub'])
    expect(['empty/.git', 'beside/.git', 'env'].filter(name => existsSync(path.join(into, name)))).toStrictEqual([])
    expect(file('../sub/.git/objects/info/alternates')).toBe(`${path.join(from, 'sub/.git/objects')}\n`)
  })

  test('links that the copy had to change are no change to git, fifty at a time', async () => {
    write(from, { '.git/HEAD': '', 'target.txt': '' })
    const links = Array.from({ length: 51 }, (_, at) => `link${String(at).padStart(2, '0')}`)
    for (const name of links) symlinkSync(path.join(from, 'target.txt'), path.join(from, name))
    await copied({ state: { tracked: ['a.py', 'target.txt', ...links] } })
    const assumed = asked.filter(({ args }) => args[1] === '--assume-unchanged').map(({ args }) => args.slice(2))
    expect(assumed).toStrictEqual([
      ['--', ...links.slice(0, 50)],
      ['--', ...links.slice(50)],
    ])
  })
})

describe('the settings of git', () => {
  test('are those of the repository and its working tree, not of the user', async () => {
    write(from, { '.git/HEAD': '' })
    const settings = [
      ['system', 'user.name\nsystem'],
      ['local', 'core.bare'],
      ['local', 'core.autocrlf\ninput'],
      ['worktree', 'core.sparsecheckout\ntrue'],
      ['global', 'user.name\nglobal'],
    ] as const
    const { file } = await copied({ settings })
    expect(file('config')).toBe('[core]\n\tautocrlf = "input"\n[core]\n\tsparsecheckout = "true"\n')
    expect(asked).toContainEqual({ args: ['config', '--list', '--null', '--show-scope'], cwd: from })
  })

  test('are none where git does not say', async () => {
    write(from, { '.git/HEAD': '' })
    const { file } = await copied({ settings: [['local', 'a.b\nc']], configCode: 1 })
    expect(file('config')).toBe('\n')
  })

  test.each([
    ['core.filemode\nfalse', ['[core]', '\tfilemode = "false"']],
    ['core.ignorecase', ['[core]', '\tignorecase = "true"']],
    ['core.x\n', ['[core]', '\tx = ""']],
    ['filter.lfs.clean\ngit-lfs clean -- %f', ['[filter "lfs"]', '\tclean = "git-lfs clean -- %f"']],
    ['branch.release/1.0.merge\nx', ['[branch "release/1.0"]', '\tmerge = "x"']],
    ['branch.a"b\\c.merge\nx', ['[branch "a\\"b\\\\c"]', '\tmerge = "x"']],
    ['a.b\none\ntwo\tthree', ['[a]', '\tb = "one\\ntwo\\tthree"']],
    ['remote.origin.url\nhttps://me:secret@host/x@y', ['[remote "origin"]', '\turl = "https://host/x@y"']],
    ['remote.origin.url\nHTTP://token@host/x', ['[remote "origin"]', '\turl = "HTTP://host/x"']],
    ['remote.origin.url\nssh://git@host/x', ['[remote "origin"]', '\turl = "ssh://git@host/x"']],
    ['remote.origin.url\nhttps://host/a@b', ['[remote "origin"]', '\turl = "https://host/a@b"']],
  ] as const)('%j is kept', async (setting, lines) => {
    write(from, { '.git/HEAD': '' })
    expect(await config(setting)).toEqual(lines)
  })

  test.each([
    ...[
      'http.https://host/.extraheader',
      'credential.helper',
      'include.path',
      'includeif.gitdir:x.path',
      'url.x.insteadof',
    ],
    ...['alias.x', 'gc.auto', 'maintenance.auto', 'submodule.x.url', 'extensions.worktreeconfig', 'core.worktree'],
    ...[
      'core.bare',
      'core.hookspath',
      'core.fsmonitor',
      'core.sshcommand',
      'core.askpass',
      'core.editor',
      'core.pager',
    ],
    ...['HTTP.proxy', 'core.hooksPath'],
  ])('%s is left out', async key => {
    write(from, { '.git/HEAD': '' })
    expect(await config(`${key}\nx`, 'httpx.y\nz')).toEqual(['[httpx]', '\ty = "z"'])
  })

  test('of any value are one line each', async () => {
    write(from, { '.git/HEAD': '' })
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async value => {
        into = path.join(tempDir('into'), 'copy')
        const lines = await config(`a.b\n${value.replaceAll('\0', '')}`)
        expect(lines).toHaveLength(2)
      }),
      { numRuns: 20 },
    )
  })
})
