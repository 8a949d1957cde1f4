/** The copy of a source whose version comes from git: what a shallow clone is given first, and what is said without git. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { project } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { Context } from '../../../src/pipeline/context.js'
import { copyOf } from '../../../src/pipeline/source.js'
import type { GitState, Query } from '../../../src/project/git.js'

const SCM =
  '[build-system]\nrequires = ["setuptools-scm"]\nbuild-backend = "b"\n[project]\nname = "app"\ndynamic = ["version"]\n'

interface Given {
  readonly shallow?: boolean
  readonly pyproject?: string
  /** What git describes after the remote was asked. */
  readonly tag?: string
  readonly remote?: boolean
  /** How the remote answers. */
  readonly listed?: { readonly code: number; readonly tail?: readonly string[] }
  readonly env?: Record<string, string>
}

async function machine({ shallow = true, pyproject = SCM, tag, remote = true, listed = { code: 0 }, env = {} }: Given) {
  const read = await project({ 'pyproject.toml': pyproject })
  mkdirSync(path.join(read.dir, '.git'))
  writeFileSync(path.join(read.dir, '.git/HEAD'), 'ref: refs/heads/main\n')
  const asked: string[] = []
  const query: Query = async (_, args) => {
    const text = args.slice(args.indexOf('--no-pager') + 1).join(' ')
    asked.push(text)
    const answer = (stdout = '', code = 0) => ({ code, stdout, stderr: '' })
    if (text.startsWith('config --get')) return answer('', remote ? 0 : 1)
    if (text.startsWith('describe'))
      return runner.commands.length > 0 && tag !== undefined ? answer(`${tag}\n`) : answer('', 1)
    if (text.startsWith('rev-parse --is-shallow')) return answer('false\n')
    if (text.startsWith('ls-files -z --stage')) return answer('100644 0 0\tpyproject.toml\0')
    return answer()
  }
  const runner = recordingRunner(() => ({ ...listed, stdout: '' }))
  const root = tempDir('staging')
  const said: string[] = []
  const host = fakeHost({ workspace: read.dir, env: { PATH: '', ...env } })
  const warnings: PackagingError[] = []
  const warning = (one: PackagingError) => {
    warnings.push(one)
    host.log.warning(one)
  }
  const context = {
    ...{ host: { ...host, log: { ...host.log, warning } }, runner, query, configuration: { notSource: [] } },
    staging: {
      root,
      dir: async (name: string) => {
        mkdirSync(path.join(root, name), { recursive: true })
        return path.join(root, name)
      },
    },
  } as unknown as Context
  const gitDir = path.join(read.dir, '.git')
  const git: GitState = {
    ...{ tool: '/bin/git', root: read.dir, gitDir, commonDir: gitDir, head: 'a'.repeat(40), commitTime: 1, tags: [] },
    ...{ shallow, dirty: [], tracked: ['pyproject.toml'], submodules: [], ignored: [] },
  }
  let count = 0
  const copy = (own: GitState | 'none' = git) => {
    count += 1
    return copyOf(
      context,
      { ...read, git: own === 'none' ? undefined : own },
      `copy${count}`,
      line => void said.push(line),
    )
  }
  return { copy, git, runner, said, asked, host, read, warnings }
}

const remotes = ({ commands }: { readonly commands: readonly { readonly label: string }[] }) =>
  commands.map(({ label }) => label)

describe('a shallow clone', () => {
  test('of a project whose version comes from git gets what it needs, which is said', async () => {
    const without = await machine({})
    await without.copy()
    expect(remotes(without.runner)).toStrictEqual(['list the tags of the remote'])
    expect(without.said).toStrictEqual(['No tag matches *[0-9]*: setuptools-scm counts from the first commit'])
    // What git knows then is read again.
    expect(without.asked.filter(text => text.startsWith('ls-files -z --stage')).length).toBeGreaterThan(0)
    const tagged = await machine({ tag: 'v1.0' })
    await tagged.copy()
    expect(tagged.said).toStrictEqual(['The nearest tag is v1.0'])
  })

  test('that has enough, and a complete one, ask no remote', async () => {
    for (const given of [
      { remote: false },
      { shallow: false },
      { pyproject: SCM.replace('setuptools-scm', 'setuptools') },
    ]) {
      const { copy, runner, said, host } = await machine(given)
      await copy()
      expect([runner.commands, said, host.said]).toStrictEqual([[], [], []])
    }
  })

  test('is fetched once for all projects of a repository', async () => {
    const { copy, git, runner } = await machine({})
    await Promise.all([copy(), copy()])
    expect(runner.commands).toHaveLength(1)
    await copy({ ...git, commonDir: `${git.commonDir}/other` })
    expect(runner.commands).toHaveLength(2)
  })

  test('that cannot be completed is a warning', async () => {
    const tail = ['1', '2', '3', '4', '5', '6']
    const { copy, host, said, warnings } = await machine({ listed: { code: 1, tail } })
    await copy()
    expect(said).toStrictEqual([])
    expect(warnings.map(({ detail }) => detail)).toStrictEqual([tail.slice(1)])
    expect(host.said).toStrictEqual([
      'warning project/history: This clone is shallow, and the tags from which setuptools-scm computes the version could not be fetched.',
    ])
  })
})

describe('without git', () => {
  test('a repository whose version comes from it is a warning', async () => {
    const { copy, host, read } = await machine({})
    await copy('none')
    expect(host.said).toStrictEqual([
      `warning host/tool-missing: setuptools-scm reads the version from git, and there is no git on PATH, although ${read.dir} is a repository: the version may be wrong and files may be missing.`,
    ])
  })

  test('nothing is said where there is no repository, or git was not asked for another reason', async () => {
    const { copy, host, read } = await machine({})
    rmSync(path.join(read.dir, '.git'), { recursive: true })
    await copy('none')
    expect(host.said).toStrictEqual([])
    const programs = tempDir('programs')
    writeFileSync(path.join(programs, process.platform === 'win32' ? 'git.exe' : 'git'), '', { mode: 0o755 })
    const found = await machine({ env: { PATH: programs } })
    await found.copy('none')
    expect(found.host.said).toStrictEqual([])
  })

  test('nothing is said where the version is given, or comes from elsewhere', async () => {
    for (const given of [
      { env: { SETUPTOOLS_SCM_PRETEND_VERSION: '1' } },
      { pyproject: SCM.replace('setuptools-scm', 'x') },
    ]) {
      const { copy, host } = await machine(given)
      await copy('none')
      expect(host.said).toStrictEqual([])
    }
  })
})
