/** Homebrew, Scoop and winget: which files they install, and what they are told of them. */
import { describe, expect, test } from '@jest/globals'
import { artifactFor, pexFor, releaseOf } from '../../../__fixtures__/installable.js'
import {
  homebrewFormula,
  type Manifest,
  scoopManifest,
  wingetIdentifier,
  wingetManifests,
} from '../../../src/installers/package-managers.js'

const valuesOf = (manifest: Manifest): Record<string, unknown> => ('values' in manifest ? manifest.values : {})
const at = (file: string) => `https://github.com/me/answer/releases/download/v1.0/${file}`
const about = { program: 'answer', license: 'MIT', summary: 'It answers' }
const commands = ['answer', 'ask']
/** A folder for Windows with the program in it. */
const folderFor = (target: string) =>
  artifactFor(target, { file: `answer-1.0-${target}.zip`, program: 'bin/answer.exe' })

describe('what all are told', () => {
  test('is of the project, else of its repository', () => {
    const of = (more: object, download?: object) =>
      valuesOf(
        homebrewFormula(
          releaseOf([artifactFor('linux-x86_64')], {
            about: { program: 'answer', ...more },
            ...(download && { download: { base: 'https://d.example/', tag: 'v1.0', repository: '', ...download } }),
          }),
        ),
      )
    expect(of({})).toMatchObject({
      ...{ name: 'answer', version: '1.0', program: 'answer', tag: 'v1.0', repository: 'me/answer', publisher: 'me' },
      ...{ homepage: 'https://github.com/me/answer', summary: 'answer', license: '' },
    })
    expect(of({ homepage: 'https://a.example', summary: 's', author: 'Ann' })).toMatchObject({
      ...{ homepage: 'https://a.example', summary: 's', publisher: 'Ann' },
    })
    expect(of({}, {})).toMatchObject({ homepage: 'https://d.example//v1.0', publisher: '', repository: '' })
  })
})

describe('Homebrew', () => {
  test('has the first file of each system and processor that it knows', () => {
    const formula = homebrewFormula(
      releaseOf([
        pexFor('linux-x86_64', ['3.12']),
        artifactFor('linux-x86_64'),
        artifactFor('linux-aarch64'),
        artifactFor('linux-s390x'),
        artifactFor('macos-arm64'),
        artifactFor('windows-x86_64'),
        artifactFor('musllinux-aarch64', { format: 'pyo3', file: 'musl' }),
      ]),
    )
    const files = (...names: [cpu: string, file: string][]) =>
      names.map(([cpu, file]) => ({ cpu, url: at(file), sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }))
    expect(valuesOf(formula)).toMatchObject({
      systems: [
        { system: 'macos', files: files(['arm', 'answer-1.0-macos-arm64']) },
        { system: 'linux', files: files(['intel', 'answer-1.0-linux-x86_64'], ['arm', 'answer-1.0-linux-aarch64']) },
      ],
      ...{ only: '', python: '', inside: 'answer-1.0-linux-x86_64', others: [], class: 'Answer' },
    })
  })

  test('of one system says so, and a PEX needs a Python', () => {
    const pexes = [pexFor('linux-x86_64', ['pypy3.11', '3.14t', '3.12', '3.13'])]
    expect(valuesOf(homebrewFormula(releaseOf(pexes)))).toMatchObject({ only: 'linux', python: '3.13' })
    expect(valuesOf(homebrewFormula(releaseOf([artifactFor('macos-arm64')])))).toMatchObject({ only: 'macos' })
  })

  test('links programs of a folder, with the other commands beside the main one', () => {
    const folder = artifactFor('linux-x86_64', { file: 'answer-1.0.tar.gz', program: 'bin/answer' })
    const release = releaseOf([folder, artifactFor('macos-arm64')], { about: { ...about, commands } })
    expect(valuesOf(homebrewFormula(release))).toMatchObject({
      inside: 'bin/answer',
      others: [{ command: 'ask', otherInside: 'bin/ask' }],
    })
  })

  test.each([
    ['nothing', []],
    ['Windows', [artifactFor('windows-x86_64')]],
    ['musl', [artifactFor('musllinux-x86_64')]],
    ['a folder of a PEX', [pexFor('linux-x86_64', ['3.12'], { file: 'answer.pex.tar.gz' })]],
    ['another processor', [artifactFor('linux-s390x')]],
  ])('is not made for %s', (_, files) => {
    expect(homebrewFormula(releaseOf(files))).toStrictEqual({
      reason: 'no file for macOS, or for Linux with glibc, is built',
      noFile: true,
    })
  })

  test.each([
    ['MIT', 'MIT'],
    ['Apache-2.0', 'Apache-2.0'],
    ['MIT OR Apache-2.0', ''],
  ])('takes the license %s as %j', (license, shown) => {
    const release = releaseOf([artifactFor('linux-x86_64')], { about: { program: 'answer', license } })
    expect(valuesOf(homebrewFormula(release)).license).toBe(shown)
  })

  test.each([
    ['my-app', 'MyApp'],
    ['a.b_c', 'ABC'],
    ['ANSWER2go', 'Answer2go'],
    ['a-2b', 'A2b'],
  ])('names the class of %s %s', (name, className) => {
    expect(valuesOf(homebrewFormula(releaseOf([artifactFor('linux-x86_64')], { name }))).class).toBe(className)
  })
})

const noProgram = { reason: 'no native executable for Windows is built', noFile: true }
const NOT_WINDOWS = [artifactFor('linux-x86_64'), pexFor('windows-x86_64', ['3.12'])]

describe('Scoop', () => {
  test('stores one file under the name of the program', () => {
    const manifest = scoopManifest(releaseOf([artifactFor('windows-x86_64'), artifactFor('windows-arm64')]))
    expect(manifest).toMatchObject({
      commands: [{ shell: 'Windows', command: `scoop install ${at('answer.json')}` }],
      values: {
        license: 'Unknown',
        files: [
          {
            ...{ architecture: '64bit', url: at('answer-1.0-windows-x86_64'), rename: '#/answer.exe', folder: '' },
            ...{ binary: 'answer.exe', last: false },
            bins: [{ binary: 'answer.exe', command: 'answer', argument: '', last: true }],
          },
          { architecture: 'arm64', last: true },
        ],
      },
    })
  })

  test('starts programs of a folder there', () => {
    const release = releaseOf([folderFor('windows-x86_64')], { about: { ...about, commands } })
    expect(valuesOf(scoopManifest(release))).toMatchObject({
      license: 'MIT',
      files: [
        {
          ...{ rename: '', folder: 'answer-1.0-windows-x86_64', binary: 'bin\\answer.exe' },
          bins: [
            { binary: 'bin\\answer.exe', command: 'answer', argument: '', last: false },
            { binary: 'bin\\ask.exe', command: 'ask', argument: '', last: true },
          ],
        },
      ],
    })
  })

  test('tells one file with several commands which of them is meant', () => {
    const release = releaseOf([artifactFor('windows-x86_64')], { about: { ...about, commands } })
    expect(valuesOf(scoopManifest(release))).toMatchObject({
      files: [
        {
          rename: '#/.commands.exe',
          bins: [
            { binary: '.commands.exe', command: 'answer', argument: 'answer', last: false },
            { binary: '.commands.exe', command: 'ask', argument: 'ask', last: true },
          ],
        },
      ],
    })
  })

  test('starts no PEX', () => expect(scoopManifest(releaseOf(NOT_WINDOWS))).toStrictEqual(noProgram))
})

describe('winget', () => {
  const windows = [artifactFor('windows-x86_64')]

  test('knows one file for each processor, and its hash in capital letters', () => {
    const manifest = wingetManifests(releaseOf([...windows, folderFor('windows-arm64')], { about }))
    const files = [
      { architecture: 'x64', url: at('answer-1.0-windows-x86_64'), folder: '', binary: '', others: [] },
      {
        ...{ architecture: 'arm64', folder: 'answer-1.0-windows-arm64', others: [] },
        binary: 'answer-1.0-windows-arm64\\bin\\answer.exe',
      },
    ]
    expect(manifest).toMatchObject({ commands: [], values: { identifier: 'me.answer', summary: 'It answers', files } })
    const [file] = valuesOf(manifest).files as { readonly sha256: string; readonly sha256Upper: string }[]
    expect(file?.sha256Upper).toBe(file?.sha256.toUpperCase())
    expect(file?.sha256Upper).not.toBe(file?.sha256)
  })

  test('gives several commands of a folder their programs, and one file no more than one', () => {
    const of = (files: Parameters<typeof releaseOf>[0]) =>
      wingetManifests(releaseOf(files, { about: { ...about, commands } }))
    expect(valuesOf(of([folderFor('windows-x86_64')]))).toMatchObject({
      files: [{ others: [{ command: 'ask', otherBinary: 'answer-1.0-windows-x86_64\\bin\\ask.exe' }] }],
    })
    for (const files of [windows, [folderFor('windows-arm64'), ...windows]])
      expect(of(files)).toMatchObject({ reason: expect.stringContaining('winget gives one file one command') })
  })

  test.each([
    [{ license: 'MIT' }, 'a description'],
    [{ license: 'MIT', summary: 'ab' }, 'a description'],
    [{ summary: 'abc' }, 'a license'],
    [{}, 'a license and a description'],
  ])('requires of %j still %s', (more, missing) => {
    const release = releaseOf(windows, { about: { program: 'answer', ...more } })
    expect(wingetManifests(release)).toStrictEqual({
      reason: `winget requires ${missing}, which [project] does not have`,
    })
  })

  test('takes 256 characters of the description', () => {
    const of = (summary: string) => valuesOf(wingetManifests(releaseOf(windows, { about: { ...about, summary } })))
    expect(of('abc').summary).toBe('abc')
    expect(of('x'.repeat(300)).summary).toBe('x'.repeat(256))
  })

  test.each([
    ['answer', 'me/answer', 'me.answer'],
    ['answer', '', undefined],
    ['a.b', 'me/answer', undefined],
    ['x'.repeat(32), 'me/answer', `me.${'x'.repeat(32)}`],
    ['x'.repeat(33), 'me/answer', undefined],
  ])('the identifier of %s in %j is %j', (name, repository, identifier) => {
    const download = { base: '', tag: 'v1.0', repository }
    expect(wingetIdentifier({ name, download })).toBe(identifier)
    if (identifier === undefined)
      expect(wingetManifests(releaseOf(windows, { name, about, download }))).toStrictEqual({
        reason: `${repository === '' ? 'an unknown publisher' : 'me'}.${name} is not an identifier of winget`,
      })
  })

  test('starts no PEX', () => expect(wingetManifests(releaseOf(NOT_WINDOWS, { about }))).toStrictEqual(noProgram))
})
