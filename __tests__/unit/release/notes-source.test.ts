/** Where the notes of a release come from. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { failuresOf } from '../../../__fixtures__/told-errors.js'
import { notesFrom } from '../../../src/release/notes.js'
import { filesPart, verifyLine } from '../../../src/release/notes-of-files.js'

type Request = Parameters<typeof notesFrom>[0]

const root = mkdtempSync(path.join(tmpdir(), 'package-python-notes-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
beforeAll(() => {
  for (const [file, text] of Object.entries({
    'with/CHANGELOG.md': '## 1.1\n\nours\n\n## 1.0\n\nold\n',
    'with/docs/news.rst': '1.2\n---\n\nfrom docs\n',
    'without/changelogs.md': '## 1.1\n\nno changelog\n',
    'notes.md': 'by hand',
  })) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), text)
  }
  mkdirSync(path.join(root, 'without/HISTORY'))
})

function notes(source: string, parts: Partial<Request> & { readonly at?: readonly string[] } = {}) {
  const said: string[] = []
  const { at = ['with'], ...more } = parts
  const text = notesFrom({
    ...{ source, tag: 'v1.1', version: '1.1', name: 'app', workspace: root },
    folders: at.map(folder => path.join(root, folder)),
    generate: async tag => `GitHub's of ${tag}`,
    git: undefined,
    query: () => Promise.reject(new Error('not asked')),
    say: line => void said.push(line.replaceAll(root, '')),
    ...more,
  })
  return { text, said }
}
const refusal = async (...given: Parameters<typeof notes>) =>
  (await failuresOf(() => notes(...given).text)).map(text => text.replaceAll(root, ''))

describe('notes', () => {
  test('none, from GitHub, and from a file', async () => {
    expect(await notes('none').text).toBe('')
    expect(await notes('github').text).toBe("GitHub's of v1.1")
    expect(await notes('notes.md').text).toBe('by hand')
    expect(await refusal('no.md')).toEqual([
      "release/notes: There are no notes: notes is 'no.md', and /no.md cannot be read. | Give auto, changelog, github, git, none, or the path of a file.",
    ])
  })

  test.each(['auto', 'changelog'])(
    '%s: the section of the version, in the first changelog that has it',
    async source => {
      const near = notes(source, { at: ['without', 'with', 'with'] })
      expect([await near.text, near.said]).toEqual(['ours', ['Notes: 1.1 in /with/CHANGELOG.md']])
      const docs = notes(source, { version: '1.2' })
      expect([await docs.text, docs.said]).toEqual(['from docs', ['Notes: 1.2 in /with/docs/news.rst']])
    },
  )

  test('auto: without a section GitHub writes them, and the reason is said', async () => {
    const missing = notes('auto', { version: '3.0' })
    expect([await missing.text, missing.said]).toEqual([
      "GitHub's of v1.1",
      ['Notes: /with/CHANGELOG.md has no section 3.0, so GitHub writes them'],
    ])
    const none = notes('auto', { at: ['without'] })
    await none.text
    expect(none.said).toEqual(['Notes: there is no changelog, so GitHub writes them'])
  })

  test('changelog: without a section is refused', async () => {
    expect(await refusal('changelog', { version: '3.0' })).toEqual([
      'release/notes: There are no notes: /with/CHANGELOG.md and /with/docs/news.rst has no section for 3.0. | Add a heading such as ## 3.0, or set notes to github.',
    ])
    expect(await refusal('changelog', { at: ['without', 'no'] })).toEqual([
      'release/notes: There are no notes: there is no changelog in /without or /no. | Add a CHANGELOG.md, or set notes to github.',
    ])
  })
})

describe('the commits since the previous tag', () => {
  const git = (answers: {
    readonly previous?: string
    readonly known?: boolean
    readonly shallow?: boolean
    readonly log?: string
  }) => {
    const asked: string[] = []
    const query: Request['query'] = async (tool, args) => {
      const text = args.slice(args.indexOf('rev-parse') >= 0 ? args.indexOf('rev-parse') : 0).join(' ')
      asked.push(text)
      const { previous, known = true, shallow = false, log = '' } = answers
      const [code, stdout] = args.includes('--is-shallow-repository')
        ? [0, `${shallow}\n`]
        : args.includes('rev-parse')
          ? [known ? 0 : 1, '']
          : args.includes('describe')
            ? [previous === undefined ? 128 : 0, `${previous ?? ''}\n`]
            : [0, log]
      return { code, stdout, stderr: tool }
    }
    return { query, git: { root: '/repo', tool: '/git' }, asked }
  }

  test('are one line each, without meaning in Markdown', async () => {
    const given = git({ previous: 'v1.0', log: 'abc\0Fix #12 for @ada\ndef\0*b*\n' })
    expect(await notes('git', given).text).toBe(
      'Changes since `v1.0`:\n\n- Fix #12 for &#64;ada (abc)\n- &#42;b&#42; (def)',
    )
    expect(given.asked.at(-1)).toMatch(
      /log --no-merges --max-count=201 --format=%h%x00%s refs\/tags\/v1\.0\.\.refs\/tags\/v1\.1 --$/,
    )
  })

  test('of the first tag are all changes; of many 200 are shown', async () => {
    const log = (count: number) => Array.from({ length: count }, (_, index) => `h${index}\0x\n`).join('')
    const first = git({ log: log(200) })
    const text = await notes('git', first).text
    expect(text.split('\n').slice(0, 3)).toEqual(['All changes:', '', '- x (h0)'])
    expect(text.endsWith('- x (h199)')).toBe(true)
    expect(first.asked.at(-1)).toContain(' refs/tags/v1.1 --')
    expect((await notes('git', git({ log: log(201) })).text).split('\n').slice(-2)).toEqual(['- x (h199)', '- …'])
  })

  test('are looked for among the tags of the same kind', async () => {
    for (const [tag, match] of [
      ['v1.1', 'v[0-9]*'],
      ['app[x]-1.1', 'app\\[x\\]-[0-9]*'],
      ['nightly', '[0-9]*'],
    ]) {
      const given = git({})
      await notes('git', { ...given, tag: tag as string }).text
      expect(given.asked.find(text => text.includes('describe'))).toContain(
        `--match=${match} refs/tags/${tag}^{commit}^`,
      )
    }
  })

  test('that are not known here are refused', async () => {
    expect(await refusal('git')).toEqual([expect.stringMatching('there is no git repository here')])
    expect(await refusal('git', git({ known: false }))).toEqual([
      expect.stringMatching(
        'The commits since the tag before v1.1 are not known here: this repository has no such tag',
      ),
    ])
    expect(await refusal('git', git({ shallow: true }))).toEqual([expect.stringMatching('its history is cut off')])
  })
})

test('the line that verifies a file can be copied, whatever the name', () => {
  expect(verifyLine('a-1.0+x.whl', 'me/a')).toBe('gh attestation verify a-1.0+x.whl --repo me/a')
  expect(verifyLine("it's", 'me/a', 'w')).toBe("gh attestation verify 'it'\\''s' --repo me/a --signer-workflow w")
})

describe('the table of files', () => {
  const file = (name: string) => ({ name, path: name, size: 1, sha256: 'a'.repeat(64) })
  const artifact = (name: string, parts: object = {}) => ({
    ...{ format: 'wheel' as const, file: name, size: 1, sha256: 'a'.repeat(64), targets: ['any'], pythons: ['3.12'] },
    ...parts,
  })
  const of = (artifacts: readonly ReturnType<typeof artifact>[], names: readonly string[], more: object = {}) =>
    filesPart({ name: 'app', version: '1', artifacts, checks: [], ...more } as never, names.map(file))

  test('says what each file is', () => {
    const installers = [
      { kind: 'sh', file: 'install.sh', size: 1, sha256: 'a', commands: [] },
      { kind: 'other', file: 'odd', size: 1, sha256: 'a', commands: [] },
    ]
    const text = of(
      [
        artifact('a.whl'),
        artifact('b.pex', { format: 'pex', targets: ['linux-x86_64', 'macos-arm64'], pythons: [] }),
        artifact('c', { format: 'odd*' }),
      ],
      ['a.whl', 'b.pex', 'c', 'install.sh', 'odd', 'app.cdx.json', 'pylock.app.toml', 'SHA256SUMS', 'x'],
      { installers },
    )
    expect(text.split('\n').filter(line => line.startsWith('| `'))).toEqual([
      '| `a.whl` | Wheel, for pip and uv: any system; Python 3.12 | 1 byte |',
      '| `b.pex` | The program in one file, for machines with Python: linux-x86&#95;64, macos-arm64 | 1 byte |',
      '| `c` | odd&#42;: any system; Python 3.12 | 1 byte |',
      '| `install.sh` | Installs the program on Linux and macOS | 1 byte |',
      '| `odd` | Installs the release | 1 byte |',
      '| `app.cdx.json` | Software bill of materials (CycloneDX) | 1 byte |',
      '| `pylock.app.toml` | Lock of what is inside, for `uv pip sync` and pip | 1 byte |',
      '| `SHA256SUMS` | Checksums | 1 byte |',
      '| `x` | Belongs to the release | 1 byte |',
    ])
    expect(text).toContain('<summary>Install by hand</summary>')
  })

  test('has 200 rows at most, and 24 hints to install', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `f${index}`)
    expect(of([], names(200))).not.toContain('more; all of them')
    expect(of([], names(203))).toContain('… and 3 more; all of them are in `manifest.json`.')
    expect(of([], names(1))).not.toContain('Install')
    expect(of([artifact('s', { format: 'sdist' })], ['s'])).not.toContain('Install')
    const wheels = names(30).map(name => artifact(`${name}-1-py3-none-any.whl`))
    const hints = of(wheels, ['f0'])
      .split('\n')
      .filter(line => /^`f\d+-1/.test(line))
    expect(hints).toHaveLength(24)
    expect(of(wheels, ['f0'])).toContain('<summary>Install</summary>')
  })
})
