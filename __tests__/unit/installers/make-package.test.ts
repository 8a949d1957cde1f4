/** What nfpm is given for a package: its settings, the program, and the texts beside it. nfpm is not started. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { store, tarGz } from '../../../__fixtures__/archives.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { artifactFor, releaseOf } from '../../../__fixtures__/installable.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import type { About, Artifact } from '../../../src/core/model.js'
import { makePackages } from '../../../src/installers/make-packages.js'
import type { BundleContents } from '../../../src/sbom/component.js'

interface Entry {
  readonly src?: string
  readonly dst: string
  readonly type?: string
  readonly file_info: { readonly mode: number; readonly owner: string; readonly group: string; readonly mtime: string }
}

let dir = ''
beforeEach(() => {
  dir = tempDir('package')
})
const EPOCH = 1_760_000_000
const about: About = { program: 'answer', license: 'MIT', email: 'ann@example.org' }
const contents: BundleContents = {
  file: 'answer-1.0-linux-x86_64',
  components: [
    { kind: 'wheel', name: 'answer', version: '1.0', licenseTexts: [{ path: 'd/LICENSE', text: 'Do as you like.' }] },
    { kind: 'wheel', name: 'other', version: '2.0', licenseTexts: [{ path: 'd/LICENSE', text: 'Of other.' }] },
  ],
}

async function made(
  kind: 'deb' | 'rpm',
  artifact: Artifact,
  more: { readonly about?: About; readonly taken?: readonly string[]; readonly known?: boolean } = {},
) {
  const runner = recordingRunner()
  const scratches: string[] = []
  const result = await makePackages(
    releaseOf([artifact], { about: more.about ?? about }),
    [kind],
    {
      ...{ runner, nfpm: async () => '/tools/nfpm', epoch: EPOCH, folder: '/out', clarified: {} },
      contents: new Map(more.known === false ? [] : [[artifact.file, contents]]),
      scratch: async name => {
        scratches.push(name)
        return mkdtempSync(path.join(dir, 'scratch-'))
      },
    },
    more.taken ?? [],
  )
  const [command] = runner.commands
  const settings = command === undefined ? {} : JSON.parse(readFileSync(command.args[2] as string, 'utf8'))
  const entries = (settings.contents ?? []) as readonly Entry[]
  return { result, command, settings, entries, scratches }
}
const one = () => artifactFor('linux-x86_64')
/** `path type mode`, and what is in a file that was written for it. */
const shown = (entries: readonly Entry[]) =>
  entries.map(({ dst, type = 'file', file_info: { mode } }) => `${dst} ${type} ${mode.toString(8)}`)
const textOf = (entries: readonly Entry[], dst: string) =>
  readFileSync(entries.find(entry => entry.dst === dst)?.src as string)

describe('nfpm', () => {
  test('is run once for each package, at the date of the files, and for no longer than a quarter of an hour', async () => {
    const { result, command, scratches, settings } = await made('deb', one())
    expect(command).toMatchObject({
      ...{ label: 'build answer_1.0_amd64.deb', tool: '/tools/nfpm' },
      args: [
        ...['package', '--config', path.join(command?.cwd ?? '', 'nfpm.json'), '--packager', 'deb'],
        ...['--target', path.join('/out', 'answer_1.0_amd64.deb')],
      ],
      env: { $: '$', SOURCE_DATE_EPOCH: `${EPOCH}` },
      limits: { total: 900_000 },
    })
    expect(scratches).toStrictEqual(['package-answer_1.0_amd64.deb'])
    expect(settings).toMatchObject({ name: 'answer', arch: 'amd64', mtime: '2025-10-09T08:53:20.000Z' })
    expect(result).toMatchObject({
      files: [{ kind: 'deb', file: 'answer_1.0_amd64.deb', path: path.join('/out', 'answer_1.0_amd64.deb') }],
      notMade: [],
      left: [],
    })
  })

  test('sees no variable in a text of the project, and every path as it is', async () => {
    const { settings, entries } = await made('rpm', one(), {
      about: { ...about, summary: 'Costs $5 or ${MORE}', license: '$L', program: '$p' },
    })
    expect(settings).toMatchObject({ license: '$$L', rpm: { summary: 'Costs $$5 or $${MORE}' } })
    expect(settings.description).toMatch(/^Costs \$\$5 or \$\$\{MORE\}\n/)
    expect(entries[0]?.dst).toBe('/usr/bin/$p')
    expect(settings.disable_globbing).toBe(true)
  })

  test('makes no package of a name that is taken, or that cannot be made', async () => {
    const taken = await made('deb', one(), { taken: ['answer_1.0_amd64.deb'] })
    expect([taken.result, taken.command]).toStrictEqual([
      {
        files: [],
        notMade: [
          { kind: 'deb', reason: 'it would be called answer_1.0_amd64.deb, as another file of the release is' },
        ],
        left: [],
      },
      undefined,
    ])
    const none = await made('rpm', artifactFor('windows-x86_64'))
    expect(none.result.notMade).toMatchObject([{ kind: 'rpm', noFile: true }])
  })
})

describe('the program', () => {
  test('of one file is the command, to which other commands are links', async () => {
    const { entries } = await made('rpm', one(), { about: { ...about, commands: ['answer', 'ask'] } })
    expect(shown(entries.slice(0, 2))).toStrictEqual(['/usr/bin/answer file 755', '/usr/bin/ask symlink 777'])
    expect(entries.slice(0, 2).map(({ src }) => src)).toStrictEqual(['/out/answer-1.0-linux-x86_64', 'answer'])
    for (const { file_info } of entries)
      expect(file_info).toMatchObject({ owner: 'root', group: 'root', mtime: '2025-10-09T08:53:20.000Z' })
  })

  const folder = (names: readonly string[]) => {
    const file = 'answer-1.0-linux-x86_64.tar.gz'
    const members = names.map(name => ({
      name: `answer-1.0-linux-x86_64/${name}`,
      ...(name.endsWith('/') ? { type: '5', mode: 0o755 } : { data: name, mode: name.endsWith('.py') ? 0o644 : 0o755 }),
    }))
    return artifactFor('linux-x86_64', { file, path: store(dir, file, tarGz(members)), program: "bin/an'swer" })
  }

  test('of a folder is below /usr/lib, with a script for each command', async () => {
    const artifact = folder(["bin/an'swer", 'bin/ask', 'lib/a.so.1', 'lib/b.py', 'empty/'])
    const { entries } = await made('rpm', artifact, { about: { ...about, commands: ['answer', 'ask'] } })
    const at = (name: string) => `/usr/lib/answer/${name}`
    expect(shown(entries.filter(({ dst }) => !dst.startsWith('/usr/share')))).toStrictEqual([
      '/usr/lib/answer dir 755',
      `${at('bin')} dir 755`,
      `${at("bin/an'swer")} file 755`,
      `${at('bin/ask')} file 755`,
      `${at('empty')} dir 755`,
      `${at('lib')} dir 755`,
      `${at('lib/a.so.1')} file 644`,
      `${at('lib/b.py')} file 644`,
      '/usr/bin/answer file 755',
      '/usr/bin/ask file 755',
    ])
    expect(String(textOf(entries, '/usr/bin/answer'))).toBe(`#!/bin/sh\nexec '/usr/lib/answer/bin/an'\\''swer' "$@"\n`)
    expect(String(textOf(entries, '/usr/bin/ask'))).toBe(`#!/bin/sh\nexec '/usr/lib/answer/bin/ask' "$@"\n`)
  })

  test('that is not in its folder is an error', async () => {
    await expect(made('rpm', folder(['bin/other']))).rejects.toMatchObject({
      code: 'build/installer',
      message: "answer-1.0-linux-x86_64.tar.gz does not contain bin/an'swer, which starts the program.",
    })
  })
})

describe('the texts', () => {
  test('of Debian are copyright, changelog, notices, and what its checker is told', async () => {
    const { entries } = await made('deb', one())
    const docs = '/usr/share/doc/answer'
    expect(shown(entries.slice(1))).toStrictEqual([
      '/usr/share/lintian/overrides/answer file 644',
      `${docs} dir 755`,
      `${docs}/copyright file 644`,
      `${docs}/changelog.gz file 644`,
      `${docs}/THIRD-PARTY-NOTICES.txt file 644`,
    ])
    const copyright = String(textOf(entries, `${docs}/copyright`))
    expect(copyright).toMatch(/^answer 1\.0\n\nCopyright: the authors of answer\nLicense: MIT\n/)
    expect(copyright).toContain('Do as you like.')
    const zipped = textOf(entries, `${docs}/changelog.gz`)
    expect(String(gunzipSync(zipped))).toMatch(
      /^answer \(1\.0\) stable; .*\n -- me <ann@example\.org> {2}Thu, 09 Oct 2025/s,
    )
    // No name, no time, the best compression, on Unix.
    expect([...zipped.subarray(3, 10)]).toStrictEqual([0, 0, 0, 0, 0, 2, 3])
    expect(String(textOf(entries, `${docs}/THIRD-PARTY-NOTICES.txt`))).toContain('Of other.')
    expect(String(textOf(entries, '/usr/share/lintian/overrides/answer'))).toContain('\nanswer: embedded-library *\n')
  })

  test('of RPM are licenses and notices; of what is not known there are none', async () => {
    const licenses = '/usr/share/licenses/answer'
    expect(shown((await made('rpm', one())).entries.slice(1))).toStrictEqual([
      `${licenses} dir 755`,
      `${licenses}/LICENSE license 644`,
      `${licenses}/THIRD-PARTY-NOTICES.txt license 644`,
    ])
    expect(shown((await made('rpm', one(), { known: false })).entries)).toStrictEqual(['/usr/bin/answer file 755'])
  })

  test('of a PEX, which has no Python inside, tell the checker nothing', async () => {
    const file = path.join(dir, 'answer.pex')
    writeFileSync(file, '')
    const pex = artifactFor('linux-x86_64', { format: 'pex', file: 'answer.pex', path: file, pythons: ['3.12'] })
    const { entries } = await made('deb', pex)
    expect(entries.some(({ dst }) => dst.includes('lintian'))).toBe(false)
  })
})
