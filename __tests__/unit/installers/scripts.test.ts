/** What the install scripts know of a release, and which kinds of installers are made. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { artifactFor, pexFor, releaseOf } from '../../../__fixtures__/installable.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { INSTALLERS } from '../../../src/core/model.js'
import {
  addressOf,
  aroundVersion,
  downloadOf,
  hasAddress,
  installableFiles,
} from '../../../src/installers/installable.js'
import { installersOf, makeInstallers, TEMPLATES } from '../../../src/installers/installers.js'
import { powershellScript, type Script, shellScript, variablePrefix } from '../../../src/installers/scripts.js'

const valuesOf = (script: Script): Record<string, unknown> => ('values' in script ? script.values : {})
const rowsOf = (script: Script) => valuesOf(script).rows as Record<string, string>[]

describe('files to install', () => {
  test('are one for each platform: programs before a PEX, the one for fewer platforms first', () => {
    const files = installableFiles([
      pexFor('all', ['3.9', '3.14t', 'pypy3.11', '3.12', '3.14'], {
        file: 'answer-1.0.pex',
        targets: ['linux-x86_64', 'macos-arm64', 'no-such-platform'],
      }),
      pexFor('macos-arm64', ['3.12']),
      artifactFor('linux-x86_64', { format: 'pyo3', file: 'rust' }),
      artifactFor('windows-x86_64', { minimum: '10.0' }),
      artifactFor('linux-x86_64'),
      artifactFor('linux-x86_64', { format: 'wheel', file: 'answer.whl' }),
    ])
    expect(files.map(({ file, os, arch }) => `${file} ${os} ${arch}`)).toStrictEqual([
      'answer-1.0-linux-x86_64 linux x86_64',
      'answer-1.0-windows-x86_64 windows x86_64',
      'rust linux x86_64',
      'answer-1.0-macos-arm64.pex macos aarch64',
      'answer-1.0.pex linux x86_64',
      'answer-1.0.pex macos aarch64',
    ])
    expect(files.map(({ pythons, minimum }) => [pythons, minimum])).toStrictEqual([
      [[], undefined],
      [[], '10.0'],
      [[], undefined],
      [['3.12'], undefined],
      [['3.14', '3.12', '3.9', '3.14t', 'pypy3.11'], undefined],
      [['3.14', '3.12', '3.9', '3.14t', 'pypy3.11'], undefined],
    ])
  })

  test('that are archives have a folder and what starts in it; one that says nothing of that is left out', () => {
    const folder = { program: 'bin/answer' }
    const files = installableFiles([
      artifactFor('linux-x86_64', { file: 'answer-1.0-linux.tar.gz', ...folder }),
      artifactFor('windows-x86_64', { file: 'answer-1.0-windows.zip', ...folder }),
      artifactFor('macos-arm64', { file: 'answer-1.0-macos.zip' }),
      pexFor('linux-aarch64', ['3.12'], { file: 'answer-1.0.pex.tar.gz' }),
    ])
    expect(files.map(({ folder, inside }) => [folder, inside])).toStrictEqual([
      ['answer-1.0-linux', 'bin/answer'],
      ['answer-1.0-windows', 'bin/answer'],
      ['answer-1.0.pex', '__main__.py'],
    ])
  })

  test.each([
    ['a-1.0_b+c.pex', true],
    ['_a', true],
    ['.a', false],
    ['a b', false],
    ['a~b', false],
    ['', false],
  ])('the address of %j is known before it is uploaded: %j', (file, known) => expect(hasAddress({ file })).toBe(known))
})

describe('where a release is', () => {
  test.each<[given: string, tag: string, env: Record<string, string>, download: object | undefined]>([
    ['https://d.example', 'v2', {}, { base: 'https://d.example', tag: 'v2', repository: '' }],
    ['https://d.example', '', {}, { base: 'https://d.example', tag: 'v1.0', repository: '' }],
    ['', 'v2', {}, undefined],
    [
      '',
      'v2',
      { GITHUB_REPOSITORY: 'me/a' },
      { base: 'https://github.com/me/a/releases/download', tag: 'v2', repository: 'me/a' },
    ],
    [
      '',
      '',
      { GITHUB_REPOSITORY: 'me/a', GITHUB_SERVER_URL: 'https://ghe.example/' },
      { base: 'https://ghe.example/me/a/releases/download', tag: 'v1.0', repository: 'me/a' },
    ],
  ])('%j with the tag %j and %j', (given, tag, env, download) => {
    expect(downloadOf(given, tag, '1.0', env)).toStrictEqual(download)
  })

  test('a tag is one part of an address, and its version can be another', () => {
    expect(addressOf({ base: 'https://d', tag: 'a/v1 0', repository: '' }, 'f')).toBe('https://d/a%2Fv1%200/f')
    expect(aroundVersion('v1.0', 'answer')).toStrictEqual(['v', ''])
    expect(aroundVersion('answer-1.0', 'answer')).toStrictEqual(['answer-', ''])
    expect(aroundVersion('nightly', 'answer')).toStrictEqual(['', ''])
  })
})

describe('install scripts', () => {
  const files = [
    artifactFor('linux-x86_64', { minimum: '2.17' }),
    pexFor('musllinux-x86_64', ['3.12', '3.13'], { file: 'other.pex' }),
    artifactFor('windows-x86_64', { file: 'answer-1.0-windows.zip', program: 'answer.exe' }),
    pexFor('macos-arm64', ['3.12'], { file: 'answer-1.0-macos.pex.tar.gz' }),
  ]
  const release = releaseOf(files, { attested: 'required', signer: 'me/answer/.github/workflows/a.yml' })

  test('are for the files of their systems', () => {
    const row = { minimum: '-', libc: '-', pythons: '-', inside: '-', size: '7', arch: 'x86_64' }
    const hash = (file: string) => files.find(one => one.file === file)?.sha256
    expect(rowsOf(shellScript(release))).toStrictEqual([
      {
        ...row,
        ...{ system: 'linux', libc: 'glibc', minimum: '2.17', format: 'scie', kind: 'file' },
        ...{ sha256: hash('answer-1.0-linux-x86_64'), file: 'answer-@-linux-x86_64' },
      },
      {
        ...row,
        ...{ system: 'linux', libc: 'musl', format: 'pex', kind: 'pex-file', pythons: '3.13,3.12' },
        ...{ sha256: hash('other.pex'), file: 'other.pex' },
      },
      {
        ...row,
        ...{ system: 'macos', arch: 'aarch64', format: 'pex', kind: 'pex-folder', pythons: '3.12' },
        ...{ inside: '__main__.py', sha256: hash('answer-1.0-macos.pex.tar.gz'), file: 'answer-@-macos.pex.tar.gz' },
      },
    ])
    expect(rowsOf(powershellScript(release))).toMatchObject([
      { system: 'windows', kind: 'folder', inside: 'answer.exe', file: 'answer-@-windows.zip' },
    ])
  })

  test('know the release and are run from it', () => {
    const script = shellScript(release)
    expect(valuesOf(script)).toMatchObject({
      ...{ name: 'answer', version: '1.0', program: 'answer', env: 'ANSWER', others: [], repository: 'me/answer' },
      ...{ tag: 'v1.0', tagBefore: 'v', tagAfter: '', attested: 'required', signer: release.signer },
    })
    const at = 'https://github.com/me/answer/releases/download/v1.0'
    expect('commands' in script && script.commands.map(({ command }) => command)).toStrictEqual([
      `curl -fsSL ${at}/install.sh | sh`,
      `wget -qO- ${at}/install.sh | sh`,
    ])
    expect(powershellScript(release)).toMatchObject({
      commands: [{ shell: 'Windows', command: `powershell -ExecutionPolicy Bypass -c "irm ${at}/install.ps1 | iex"` }],
    })
  })

  test('know the other commands, the last one as the last', () => {
    const about = { program: 'answer', commands: ['a', 'answer', 'b'] }
    expect(valuesOf(shellScript(releaseOf(files, { about }))).others).toStrictEqual([
      { command: 'a', last: false },
      { command: 'b', last: true },
    ])
  })

  test('are not made without a file for their systems', () => {
    expect(shellScript(releaseOf([artifactFor('windows-x86_64')]))).toMatchObject({ noFile: true })
    expect(powershellScript(releaseOf([artifactFor('linux-x86_64')]))).toMatchObject({ noFile: true })
  })

  test.each([
    ['my-app', 'MY_APP'],
    ['7zip', '_7ZIP'],
    ['a--b.c', 'A_B_C'],
  ])('variables of %s begin with %s', (name, prefix) => expect(variablePrefix(name)).toBe(prefix))
})

describe('the installers of a release', () => {
  const all = releaseOf([artifactFor('linux-x86_64'), artifactFor('windows-x86_64')], {
    about: { program: 'answer', license: 'MIT', summary: 'It answers.' },
  })
  const made = (kinds: Parameters<typeof makeInstallers>[1], folder = '', taken: readonly string[] = [], of = all) =>
    makeInstallers(of, kinds, folder, taken)

  test('auto makes texts where there is a tag; all makes packages too; names are as they are', () => {
    expect(installersOf('auto', true)).toStrictEqual(['sh', 'powershell', 'homebrew', 'scoop', 'winget'])
    expect(installersOf('auto', false)).toStrictEqual([])
    for (const tagged of [true, false]) {
      expect(installersOf('all', tagged)).toStrictEqual(INSTALLERS)
      expect(installersOf(['rpm'], tagged)).toStrictEqual(['rpm'])
    }
  })

  test('are made in one order, each with its lines once, and packages are not texts', async () => {
    const { files, notMade } = await made(['deb', 'winget', 'scoop', 'sh', 'powershell', 'homebrew'])
    expect(files.map(({ file, commands }) => [file, commands.length])).toStrictEqual([
      ['install.sh', 2],
      ['install.ps1', 1],
      ['answer.rb', 0],
      ['answer.json', 1],
      ['me.answer.yaml', 0],
      ['me.answer.installer.yaml', 0],
      ['me.answer.locale.en-US.yaml', 0],
    ])
    for (const { text } of files) expect(text).not.toContain('{{')
    expect(notMade).toStrictEqual([])
    expect((await made(['scoop'])).files.map(({ kind }) => kind)).toStrictEqual(['scoop'])
  })

  test('that cannot be made, or would have the name of another file, say why', async () => {
    const of = releaseOf([artifactFor('linux-x86_64')])
    expect(await made(['scoop', 'homebrew'], '', ['answer.rb'], of)).toStrictEqual({
      files: [],
      notMade: [
        { kind: 'homebrew', reason: 'it would be called answer.rb, as another file of the release is' },
        { kind: 'scoop', reason: 'no native executable for Windows is built', noFile: true },
      ],
    })
  })

  test('may have templates of the user, for some; hidden files are none, and others are an error', async () => {
    const folder = tempDir('templates')
    writeFileSync(join(folder, 'scoop.json'), '{{name}} is mine')
    writeFileSync(join(folder, '.gitkeep'), '')
    const { files } = await made(['scoop', 'sh'], folder)
    expect(files.map(({ text }) => text === 'answer is mine')).toStrictEqual([false, true])
    expect(TEMPLATES).toContain('scoop.json')
    writeFileSync(join(folder, 'scop.json'), '')
    await expect(made(['sh'], folder)).rejects.toMatchObject({
      code: 'build/installer',
      message: 'installer-templates contains scop.json, but no installer has a template of that name.',
    })
    await expect(made(['sh'], join(folder, 'none'))).rejects.toMatchObject({ code: 'input/path' })
    const odd = tempDir('odd')
    mkdirSync(join(odd, 'scoop.json'))
    await expect(made(['scoop'], odd)).rejects.toMatchObject({ code: 'EISDIR' })
  })
})
