import { describe, expect, test } from '@jest/globals'
import { artifactOf, pex, program } from '../../../__fixtures__/installers/release.js'
import { options } from '../../../__fixtures__/options.js'
import { releaseInstallers } from '../../../src/pipeline/installers.js'
import type { Draft } from '../../../src/report/model.js'

const PROJECT: Pick<Draft, 'project' | 'about' | 'artifacts'> = {
  project: { name: 'Answer', version: '1.0.0' },
  about: { program: 'answer' },
  artifacts: [artifactOf(pex('1.0.0', ['3.12'])), artifactOf(program('1.0.0'))],
}
const TAG = { GITHUB_REF: 'refs/tags/v1.0.0', GITHUB_REPOSITORY: 'me/answer' }
const BRANCH = { GITHUB_REF: 'refs/heads/main', GITHUB_REPOSITORY: 'me/answer' }

async function made(
  values: Record<string, string>,
  env: Record<string, string> = TAG,
  draft = PROJECT,
  kind: 'github' | 'local' = 'github',
) {
  const host = { kind, env, workspace: '/work' }
  const { files, findings } = await releaseInstallers({ host, options: options(values) }, draft, [])
  return { names: files.map(({ file }) => file), text: files[0]?.text ?? '', files, findings }
}

describe('which installers', () => {
  test('auto: the scripts that fit, in a workflow for a tag', async () => {
    expect((await made({})).names).toEqual(['install.sh'])
    expect((await made({ tag: 'v1.0.0' }, BRANCH)).names).toEqual(['install.sh'])
    expect(await made({}, BRANCH)).toMatchObject({ names: [], findings: [] })
    expect(await made({}, TAG, PROJECT, 'local')).toMatchObject({ names: [], findings: [] })
    expect(await made({}, TAG, { ...PROJECT, artifacts: [] })).toMatchObject({ names: [], findings: [] })
    expect(await made({ installers: 'none' })).toMatchObject({ names: [], findings: [] })
  })

  test('all: says of the others why', async () => {
    const { names, findings } = await made({ installers: 'all' })
    expect(names).toEqual(['install.sh', 'answer.rb'])
    expect(findings).toEqual([
      { title: 'installers', state: 'passed', sentence: 'install.sh and answer.rb' },
      {
        title: 'installers',
        state: 'skipped',
        sentence: expect.stringMatching(/^powershell: no PEX .*; scoop: .*; winget: /),
      },
    ])
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
