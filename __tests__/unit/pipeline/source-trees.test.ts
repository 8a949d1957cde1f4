/** Dependencies that come from a folder, a repository or an archive: how each source is got, and built. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { zip } from '../../../__fixtures__/archives.js'
import {
  describeRuns,
  disposeRuns,
  type Given,
  type Piped,
  pipe,
  simulate,
} from '../../../__fixtures__/simulated-machine.js'
import { sha256 } from '../../../__fixtures__/simulated-tools.js'
import type { Command } from '../../../src/host/process/command.js'

afterEach(disposeRuns)

const DEP = `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "dep"
version = "1.0"
dependencies = []
`
const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const locked = (source: string) => `[[packages]]\nname = "dep"\nversion = "1.0"\n${source}\n`
const FOLDER = locked('directory = { path = "WORKSPACE/vendor/dep" }')
const GIT = locked(`vcs = { type = "git", url = "https://me:secret@git.invalid/dep.git", commit-id = "${COMMIT}" }`)
const [ELF, NATIVE] = [`\x7fELF\x02\x01\x01${'x'.repeat(60)}`, ''] as const

const built = async (given: Given): Promise<Piped> =>
  pipe(
    await simulate({
      requires: ['dep'],
      ...given,
      values: { formats: 'pex', 'test-command': 'none', ...given.values },
    }),
  )

/** A git that clones this project, or fails at one of its calls. */
function cloning(content: Readonly<Record<string, string>>, fails = ''): Given {
  return {
    programs: ['git'],
    answer: ({ label, args }) => {
      if (!label.startsWith('fetch ')) return undefined
      if (args[0] === fails) return { code: 128, tail: ['Cloning…', `fatal: no ${fails} `] }
      if (args[0] === 'clone')
        for (const [file, text] of Object.entries(content)) {
          mkdirSync(path.dirname(path.join(args.at(-1) ?? '', file)), { recursive: true })
          writeFileSync(path.join(args.at(-1) ?? '', file), text)
        }
      return {}
    },
  }
}
const fetches = ({ commands }: Piped) => commands.filter(({ label }) => label.startsWith('fetch '))
const ofDep = async ({ commands }: Piped, label: string) => {
  const inputs = await Promise.all(
    commands.filter(one => one.label === label).map(async (one: Command) => JSON.parse(String(await one.input))),
  )
  return inputs.filter(({ source }) => /\/missing\//.test(source)).map(({ source }) => source)
}

describeRuns('a folder', () => {
  test('is built by way of its sdist, and its wheel is the one that is taken', async () => {
    const run = await built({ lock: FOLDER, files: { 'vendor/dep/pyproject.toml': DEP } })
    expect([run.failures, run.warnings]).toStrictEqual([[], []])
    expect(run.said('resolve')[0]).toMatch(/^dep 1\.0: building it from source$/)
    expect(await ofDep(run, 'build the sdist')).toHaveLength(1)
    const { all = [], built: sources } = (await run.steps.dependencies?.value) ?? {}
    expect(all.map(({ filename, origin }) => [filename, origin?.kind])).toStrictEqual([
      ['dep-1.0-py3-none-any.whl', 'folder'],
    ])
    expect(path.relative(run.context.staging.root, all[0]?.path ?? '')).toMatch(
      /^missing\/dep-1\.0-[0-9a-f]{12}\/wheels\//,
    )
    expect(sources).toStrictEqual([{ name: 'dep', source: undefined }])
  })

  test('that is not there is named', async () => {
    const run = await built({ lock: FOLDER })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(/^dependency\/no-wheel: dep 1\.0.*its source \/workspace\/vendor\/dep does not exist\./),
    ])
  })
})

describeRuns('a repository', () => {
  test('is cloned at its commit, with its submodules, and no question for a password', async () => {
    const run = await built({ lock: GIT, ...cloning({ 'pyproject.toml': DEP }) })
    expect([run.failures, run.warnings]).toStrictEqual([[], []])
    const root = run.context.staging.root
    const calls = fetches(run)
    const source = calls[1]?.cwd ?? ''
    expect(calls.map(({ args, cwd }) => [args, cwd === source])).toStrictEqual([
      [['clone', '--quiet', '--no-checkout', '--', 'https://me:secret@git.invalid/dep.git', source], false],
      [['checkout', '--quiet', '--detach', COMMIT, '--'], true],
      [['submodule', 'update', '--quiet', '--init', '--recursive'], true],
    ])
    expect(path.relative(root, source)).toMatch(/^missing\/dep-1\.0-[0-9a-f]{12}\/repository$/)
    for (const { env, index } of calls) expect([env?.GIT_TERMINAL_PROMPT, index]).toStrictEqual(['0', true])
    const said = run.said('resolve').join('\n')
    expect(said).toMatch(/fetching https:\/\/.*git\.invalid\/dep\.git at 0123456789ab/)
    expect(said).not.toContain('secret')
    expect((await run.steps.dependencies?.value)?.built).toMatchObject([
      { name: 'dep', source: { kind: 'git', url: expect.stringMatching(`dep\\.git@${COMMIT}$`) } },
    ])
  })

  test.each(['clone', 'checkout', 'submodule'])('of which git’s %s fails is a failure of the network', async call => {
    const run = await built({ lock: GIT, ...cloning({ 'pyproject.toml': DEP }, call) })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(`^network/unreachable: git could not fetch https://.*: fatal: no ${call}$`),
    ])
  })

  test('needs git', async () => {
    const run = await built({ lock: GIT })
    expect(run.failures).toStrictEqual([
      expect.stringMatching(/^host\/tool-missing: dep 1\.0.* git is needed, and there is none on PATH/),
    ])
  })

  test('whose build requirements come from a source of its own is refused', async () => {
    const pyproject = `${DEP}[tool.uv.sources]\nsetuptools = { path = "../x" }\n`
    const run = await built({ lock: GIT, ...cloning({ 'pyproject.toml': pyproject }) })
    expect(run.failures).toStrictEqual([expect.stringMatching(/^dependency\/source: dep 1\.0/)])
  })

  test('has the project in the folder that its address names', async () => {
    const lock = GIT.replace('vcs = {', 'vcs = { subdirectory = "python/dep",')
    const run = await built({ lock, ...cloning({ 'python/dep/pyproject.toml': DEP }) })
    expect(run.failures).toStrictEqual([])
  })
})

describeRuns('an archive', () => {
  const archive = (members: readonly { readonly name: string; readonly data: string }[], more = '') => {
    const bytes = zip(members)
    const file = { name: 'dep-archive', version: '0', filename: 'dep.zip', sha256: sha256(bytes), bytes }
    return {
      file,
      lock: locked(
        `archive = { url = "https://files.invalid/dep.zip"${more}, hashes = { sha256 = "${file.sha256}" } }`,
      ),
    }
  }
  const ran = async (members: readonly { readonly name: string; readonly data: string }[], more = '') => {
    const { file, lock } = archive(members, more)
    // Only its store has it: it is no package of the index.
    return built({ lock, stored: [file] })
  }

  test('is unpacked, with or without a folder around all of it', async () => {
    for (const name of ['dep-main/pyproject.toml', 'pyproject.toml']) {
      const run = await ran([
        { name, data: DEP },
        { name: name.replace('pyproject.toml', 'dep.py'), data: NATIVE },
      ])
      expect([name, run.failures]).toStrictEqual([name, []])
      expect((await run.steps.dependencies?.value)?.built).toMatchObject([
        { name: 'dep', source: { kind: 'archive', url: 'https://files.invalid/dep.zip' } },
      ])
    }
  })

  test('may have the project in one of its folders', async () => {
    const run = await ran(
      [
        { name: 'top/lib/pyproject.toml', data: DEP },
        { name: 'top/x', data: ELF },
      ],
      ', subdirectory = "lib"',
    )
    expect(run.failures).toStrictEqual([])
  })
})
