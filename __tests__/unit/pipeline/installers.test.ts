import { readFileSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { artifactOf, pex, program } from '../../../__fixtures__/installers/release.js'
import { options } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { Packaging } from '../../../src/installers/make-packages.js'
import { releaseInstallers } from '../../../src/pipeline/installers.js'
import type { Draft } from '../../../src/report/model.js'

const PROJECT: Pick<Draft, 'project' | 'about' | 'artifacts'> = {
  project: { name: 'Answer', version: '1.0.0' },
  about: { program: 'answer' },
  artifacts: [artifactOf(pex('1.0.0', ['3.12'])), artifactOf(program('1.0.0'))],
}
const TAG = { GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_REPOSITORY: 'me/answer' }
const BRANCH = { GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'me/answer' }

const runner = recordingRunner()
/** Builds nothing: what is in a package is for the contract tests. */
const open = async (): Promise<Packaging> => ({
  runner,
  nfpm: async () => '/tools/nfpm',
  scratch: async () => tempDir('scratch'),
  epoch: 1,
  folder: '/described',
  contents: new Map(),
  clarified: {},
})

async function made(
  values: Record<string, string>,
  env: Record<string, string> = TAG,
  draft = PROJECT,
  kind: 'github' | 'local' = 'github',
) {
  const host = { kind, env, workspace: '/work' }
  const { files, packages, findings } = await releaseInstallers({ host, options: options(values) }, draft, [], open)
  const names = [...files, ...packages].map(({ file }) => file)
  return { names, text: files[0]?.text ?? '', files, packages, findings }
}

describe('which installers', () => {
  test('auto: what fits the files and is a text, in a workflow for a tag', async () => {
    expect((await made({})).names).toEqual(['install.sh', 'answer.rb'])
    expect((await made({})).findings).toEqual([
      { title: 'installers', state: 'passed', sentence: 'install.sh and answer.rb' },
    ])
    expect((await made({ tag: 'v1.0.0' }, BRANCH)).names).toEqual(['install.sh', 'answer.rb'])
    expect(await made({}, BRANCH)).toMatchObject({ names: [], findings: [] })
    expect(await made({}, TAG, PROJECT, 'local')).toMatchObject({ names: [], findings: [] })
    expect(await made({}, TAG, { ...PROJECT, artifacts: [] })).toMatchObject({ names: [], findings: [] })
    expect(await made({ installers: 'none' })).toMatchObject({ names: [], findings: [] })
    const nothing = { ...PROJECT, artifacts: [] }
    for (const findings of [
      (await made({ installers: 'all' }, TAG, nothing)).findings,
      (await made({ installers: 'sh' }, BRANCH, nothing)).findings,
    ])
      expect(findings).toMatchObject([{ title: 'installers', state: 'skipped' }])
    await expect(made({ installers: 'sh' }, TAG, nothing)).rejects.toMatchObject({ code: 'build/installer' })
  })

  const windows = artifactOf({
    ...{ format: 'pyinstaller', file: 'answer-1.0.0-windows-x86_64.exe', bytes: Buffer.from('MZ') },
    targets: ['windows-x86_64'],
  })

  test('auto: the package managers of Windows, where there is a program for it', async () => {
    const about = { program: 'answer', license: 'MIT', summary: 'Answers' }
    const all = await made({}, TAG, { ...PROJECT, about, artifacts: [windows] })
    expect(all.names).toEqual([
      ...['install.ps1', 'answer.json', 'me.answer.yaml'],
      ...['me.answer.installer.yaml', 'me.answer.locale.en-US.yaml'],
    ])
    expect(all.findings).toHaveLength(1)
  })

  test('auto: what lacks more than a file is said, and fails nothing', async () => {
    const { names, findings } = await made({}, TAG, { ...PROJECT, artifacts: [windows] })
    expect(names).toEqual(['install.ps1', 'answer.json'])
    expect(findings[1]).toEqual({
      ...{ title: 'installers', state: 'skipped' },
      sentence: 'winget: winget requires a license and a description, which [project] does not have',
    })
    const manifest = { ...PROJECT, project: { name: 'manifest', version: '1.0.0' }, artifacts: [windows] }
    const { files, findings: said } = await releaseInstallers(
      { host: { kind: 'github', env: TAG, workspace: '/work' }, options: options({}) },
      manifest,
      ['manifest.json'],
      open,
    )
    expect(files.map(({ file }) => file)).toEqual(['install.ps1'])
    expect(said[1]?.sentence).toMatch(/^scoop: it would be called manifest.json, as another file of the release is; /)
  })

  test('all: says of the others why', async () => {
    const { names, findings } = await made({ installers: 'all' })
    const [deb, rpm] = process.arch === 'arm64' ? ['arm64', 'aarch64'] : ['amd64', 'x86_64']
    const packages = [`answer_1.0.0_${deb}.deb`, `answer-1.0.0-1.${rpm}.rpm`]
    expect(names).toEqual(['install.sh', 'answer.rb', ...packages])
    expect(findings).toEqual([
      { title: 'installers', state: 'passed', sentence: `install.sh, answer.rb, ${packages.join(' and ')}` },
      {
        title: 'installers',
        state: 'skipped',
        sentence: expect.stringMatching(/^powershell: no PEX .*; scoop: .*; winget: /),
      },
    ])
  })

  test('packages need no address; one that is named and cannot be built is an error in a release', async () => {
    const about = { program: 'answer', email: 'ann@example.org' }
    const { packages, findings } = await made({ installers: 'deb rpm' }, {}, { ...PROJECT, about }, 'local')
    expect(packages.map(({ commands }) => commands[0]?.command)).toEqual([
      expect.stringMatching(/^sudo apt install \.\/answer_1\.0\.0_\w+\.deb$/),
      expect.stringMatching(/^sudo dnf install \.\/answer-1\.0\.0-1\.\w+\.rpm$/),
    ])
    expect(findings).toHaveLength(1)
    await expect(made({ installers: 'deb' }, TAG, { ...PROJECT, artifacts: [windows] })).rejects.toMatchObject({
      code: 'build/installer',
      message: 'The installer deb cannot be made: no PEX or native executable for Linux is built.',
    })
  })

  test('a version with an epoch: only packages, as GitHub replaces a character of the other names', async () => {
    const file = { ...program('1.0.0'), file: 'answer-1!2.0-linux-x86_64', targets: ['linux-x86_64'] }
    const draft = {
      ...{ project: { name: 'answer', version: '1!2.0' }, about: { program: 'answer' } },
      artifacts: [artifactOf(file)],
    }
    const { names, findings } = await made({ installers: 'sh rpm' }, BRANCH, draft)
    expect(names).toEqual(['answer-2.0-1.x86_64.rpm'])
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'answer-2.0-1.x86_64.rpm',
      'sh: the names of its files have characters that GitHub replaces',
    ])
  })

  test('nfpm starts with the folder and the date of the run; what it says is in the error', async () => {
    const about = { program: 'answer', email: 'ann@example.org', summary: 'Costs $5' }
    const host = { kind: 'local' as const, env: {}, workspace: '/work' }
    const failing = recordingRunner(() => ({ code: 1, tail: ['no space left'] }))
    const broken = async () => ({ ...(await open()), runner: failing })
    const values = options({ installers: 'rpm' })
    const run = releaseInstallers({ host, options: values }, { ...PROJECT, about }, [], broken)
    await expect(run).rejects.toMatchObject({ code: 'build/tool-failed', detail: ['no space left'] })
    const [{ tool, args, env } = { tool: '', args: [], env: {} }] = failing.commands
    expect([tool, args.slice(0, 2), args.slice(3)]).toEqual([
      ...['/tools/nfpm', ['package', '--config']],
      ['--packager', 'rpm', '--target', expect.stringMatching(/^\/described\/answer-1\.0\.0-1\.\w+\.rpm$/)],
    ])
    expect(env).toEqual({ $: '$', SOURCE_DATE_EPOCH: '1' })
    expect(readFileSync(args[2] ?? '', 'utf8')).toContain('"summary": "Costs $$5"')
  })

  test('one that is named and cannot be made is an error in a release, and said elsewhere', async () => {
    await expect(made({ installers: 'sh scoop' })).rejects.toMatchObject({
      code: 'build/installer',
      message: 'The installer scoop cannot be made: no native executable for Windows is built.',
    })
    await expect(made({ installers: 'sh' }, TAG, { ...PROJECT, artifacts: [] })).rejects.toMatchObject({
      code: 'build/installer',
    })
    const branch = await made({ installers: 'sh scoop' }, BRANCH)
    expect(branch.names).toEqual(['install.sh'])
    expect(branch.findings.map(({ sentence }) => sentence)).toEqual([
      'install.sh for the tag v1.0.0, as this run is for none',
      'scoop: no native executable for Windows is built',
    ])
    const laptop = await made({ installers: 'sh' }, {}, PROJECT, 'local')
    expect(laptop).toMatchObject({
      names: [],
      findings: [{ state: 'skipped', sentence: expect.stringContaining('the repository is not known') }],
    })
    expect(
      (await made({ installers: 'sh', 'download-url': 'https://example.org/x' }, {}, PROJECT, 'local')).text,
    ).toContain("base='https://example.org/x'")
  })
})

describe('what the script knows', () => {
  test.each([
    ['v1.0.0', 'v1.0.0', 'v', ''],
    ['1.0.0', '1.0.0', '', ''],
    ['answer-v1.0.0', 'answer-v1.0.0', 'answer-v', ''],
    ['apps/answer/v1.0.0', 'apps%2Fanswer%2Fv1.0.0', 'apps%2Fanswer%2Fv', ''],
    ['nightly', 'nightly', '', ''],
  ])('the tag %s', async (tag, inAddress, before, after) => {
    const { text, files } = await made({ 'version-check': 'none' }, { ...TAG, GITHUB_REF: `refs/tags/${tag}` })
    expect(text).toContain(`own_tag='${inAddress}'\ntag_before='${before}'\ntag_after='${after}'\n`)
    expect(text).toContain("base='https://github.com/me/answer/releases/download'")
    expect(files[0]?.commands[0]?.command).toBe(
      `curl -fsSL https://github.com/me/answer/releases/download/${inAddress}/install.sh | sh`,
    )
  })

  test.each([
    [{}, TAG, "attested='optional'"],
    [{ attest: 'true' }, TAG, "attested='required'"],
    [
      { 'signer-workflow': 'O/r/.github/workflows/x.yml' },
      TAG,
      "signer='O/r/.github/workflows/x.yml'\nattested='required'",
    ],
    [{ attest: 'true' }, { ...TAG, GITHUB_SERVER_URL: 'https://git.example.org' }, "attested='no'"],
  ])('attestations: %j', async (values, env, expected) => {
    expect((await made(values as Record<string, string>, env)).text).toContain(expected)
  })

  test('native executables first, with what they need; of two PEX files the one for fewer platforms', async () => {
    const artifacts = [
      artifactOf({
        ...pex('1.0.0', ['pypy3.11', '3.9', '3.14t', '3.12']),
        targets: ['linux-x86_64', 'macos-arm64', 'my-own'],
      }),
      artifactOf({ ...pex('1.0.0', ['3.12']), file: 'answer-1.0.0-linux-x86_64.pex', targets: ['linux-x86_64'] }),
      artifactOf({ ...program('1.0.0'), targets: ['linux-x86_64'], minimum: '2.31' }),
      artifactOf({ ...program('1.0.0'), format: 'sdist', file: 'answer-1.0.0.tar.gz', targets: ['any'] }),
    ]
    const { text } = await made({}, TAG, { ...PROJECT, artifacts })
    const rows = /<<'ROWS'\n([\s\S]*?)\nROWS/.exec(text)?.[1]?.replaceAll(/ \d+ [0-9a-f]{64}/g, '')
    expect(rows?.split('\n')).toEqual([
      'linux x86_64 glibc 2.31 pyinstaller file - answer-@-linux-x86_64 -'.replace(
        '-linux-x86_64 -',
        `${program('1.0.0').file.slice('answer-1.0.0'.length)} -`,
      ),
      'linux x86_64 glibc - pex pex-file 3.12 answer-@-linux-x86_64.pex -',
      'linux x86_64 glibc - pex pex-file 3.12,3.9,3.14t,pypy3.11 answer-@.pex -',
      'macos aarch64 - - pex pex-file 3.12,3.9,3.14t,pypy3.11 answer-@.pex -',
    ])
  })

  test('names of variables', async () => {
    const of = async (name: string) =>
      /\$\{(\w+)_INSTALL_DIR:-\}/.exec(
        (await made({}, TAG, { ...PROJECT, project: { name, version: '1.0.0' } })).text,
      )?.[1]
    expect(await of('My.App')).toBe('MY_APP')
    expect(await of('7zip')).toBe('_7ZIP')
  })
})
