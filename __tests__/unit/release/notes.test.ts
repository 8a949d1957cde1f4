import { describe, expect, test } from '@jest/globals'
import fc from '../../../__fixtures__/properties.js'
import { PAYLOADS, READY } from '../../../__fixtures__/reports.js'
import type { FormatName } from '../../../src/core/model.js'
import { changelogSection } from '../../../src/release/changelog.js'
import { decodeManifest } from '../../../src/release/manifest-schema.js'
import { composeBody, writtenIn } from '../../../src/release/notes.js'
import { filesPart } from '../../../src/release/notes-of-files.js'
import { manifest } from '../../../src/report/manifest.js'

const section = (text: string, version: string, name = 'app') => changelogSection(text, version, name)

describe('the section of a version', () => {
  test('keep-a-changelog, with the links it uses', () => {
    const text = `# Changelog

All changes.

## [Unreleased]

- later

## [1.1.0] - 2026-11-22

### Added

- \`x\`, see [#12].

### Fixed

- y

## [1.0.0] - 2026-01-01

- first

[#12]: https://example.org/12
[1.1.0]: https://example.org/compare
`
    expect(section(text, '1.1.0')).toBe(
      '### Added\n\n- `x`, see [#12].\n\n### Fixed\n\n- y\n\n[#12]: https://example.org/12',
    )
    expect(section(text, '1.0')).toBe('- first')
    expect(section(text, '2.0')).toBeUndefined()
  })

  test.each([
    ['# v1.1.0\nx\n# v1.0.0\ny'],
    ['## 1.1.0 (2026-11-22)\n\nx\n\n## 1.0.0 (2025-01-01)\ny'],
    ['## [1.1.0](https://x.org/a...b) (2026-11-22)\nx\n## [1.0.0](https://x.org) (2025)\ny'],
    ['## Version 1.1.0\nx\n## Version 1.0.0\ny'],
    ['App 1.1.0 (2026-11-22)\n======================\n\nx\n\nApp 1.0.0\n=========\ny'],
    ['1.1.0\n-----\nx\n\n1.0.0\n-----\ny'],
    ['=====\n1.1.0\n=====\nx\n\n=====\n1.0.0\n=====\ny'],
    ['## **1.1.0** — 2026-11-22\nx\n## **1.0.0**\ny'],
    ['\ufeff## `1.1.0`:\r\nx\r\n## `1.0.0`\r\ny'],
    ['## Changes in 1.1.0\nx\n## 1.0.0\ny'],
    ['```\n## 1.1.0\nno\n```\n## 1.1.0\nx\n## 1.0.0\ny'],
    ['<!--\n## 1.1.0\n-->\n## 1.1.0\nx\n## 1.0.0\ny'],
    ['## 1.1.0rc1\nno\n## 1.1.0\nx\n## 1.0\ny'],
    ['## 2.0\n### Upgrade from 1.1.0\nno\n## 1.1.0\nx\n## 1.0\ny'],
    ['## 2.0\n### 1.1.0\nno\n## 1.1.0\nx\n## 1.0\ny'],
  ])('%j', text => {
    expect(section(text, '1.1.0')).toBe('x')
  })

  test('headings and rows in code are content', () => {
    const text = '## 1.0\n~~~sh\n## 0.9\n~~~\n\n| a |\n| --- |\n\n---\nend\n## 0.9\nold'
    expect(section(text, '1.0')).toBe('~~~sh\n## 0.9\n~~~\n\n| a |\n| --- |\n\n---\nend')
    expect(section(text, '0.9')).toBe('old')
  })

  test('of any list of versions, each has its own text', () => {
    const versions = fc.uniqueArray(
      fc.tuple(fc.nat(9), fc.nat(30), fc.nat(30)).map(parts => parts.join('.')),
      { minLength: 1, maxLength: 8 },
    )
    const heads = fc.constantFrom('## ', '## [', '## v', '## app ', '## Version ')
    const text = fc.array(fc.constantFrom('- a', '', 'text 1.0.0 here', '### Added', '`## 9.9`', '    ## 1.0'))
    fc.assert(
      fc.property(versions, heads, fc.array(text, { minLength: 8, maxLength: 8 }), (all, head, bodies) => {
        const close = head.endsWith('[') ? ']' : ''
        const parts = all.map((version, at) => `${head}${version}${close}\n${bodies[at]?.join('\n')}\nend ${version}`)
        for (const version of all) {
          const found = section(['# Changelog', '', ...parts].join('\n\n'), version)
          expect(found?.endsWith(`end ${version}`)).toBe(true)
          expect(found?.match(/^end /gm)).toHaveLength(1)
        }
      }),
    )
  })
})

describe('the text of a release', () => {
  const files = [
    ...READY.artifacts.map(({ file, path, size, sha256 }) => ({ name: file, path, size, sha256 })),
    { name: 'SHA256SUMS', path: '/out/SHA256SUMS', size: 240, sha256: 'd'.repeat(64) },
    { name: 'manifest.json', path: '/out/manifest.json', size: 900, sha256: 'e'.repeat(64) },
  ]
  const part = filesPart(decodeManifest(manifest(READY), 'manifest.json'), files)

  test('what people read', () => {
    expect(composeBody('- first', part)).toMatchSnapshot()
  })

  test('of files that were attested, it says how to verify them', () => {
    const signer = 'OWNER/package-python/.github/workflows/release.yml'
    const text = filesPart(decodeManifest(manifest(READY), 'manifest.json'), files, {
      repository: 'me/answer',
      signer,
    })
    expect(text).toMatch(/gh attestation verify answer-1\.0\.0\S+ --repo me\/answer --signer-workflow /)
    expect(text).toContain(`--signer-workflow ${signer}\n`)
    expect(part).not.toContain('gh attestation')
  })

  test('what people wrote stays when the files are told anew', () => {
    const body = composeBody('Mine.', 'old files')
    expect(writtenIn(body)).toBe('Mine.')
    expect(writtenIn(`${body}\n\nAdded below.`)).toBe('Mine.\n\nAdded below.')
    expect(writtenIn('Only mine.')).toBe('Only mine.')
    expect(writtenIn('')).toBe('')
    expect(composeBody(writtenIn(body), 'new files')).toBe(composeBody('Mine.', 'new files'))
  })

  test('it is never longer than GitHub takes', () => {
    expect(composeBody('x'.repeat(200_000), part).length).toBeLessThanOrEqual(125_000)
    const many = Array.from({ length: 1000 }, (_, index) => ({
      name: `f${index}`,
      path: '',
      size: 1,
      sha256: '',
    }))
    expect(filesPart({ ...decodeManifest(manifest(READY), 'm') }, many).length).toBeLessThan(60_000)
  })

  test('names from outside mean nothing in Markdown', () => {
    for (const word of PAYLOADS) {
      const artifact = {
        format: word as FormatName,
        file: word,
        size: 1,
        sha256: 'a'.repeat(64),
        targets: [word],
        pythons: [word],
      }
      const text = filesPart({ name: word, version: word, artifacts: [artifact], checks: [] }, [
        { name: word, path: word, size: 1, sha256: '' },
      ])
      const table = text.split('\n').filter(line => line.startsWith('|'))
      expect(table).toHaveLength(3)
      expect(table[2]?.split('|')).toHaveLength(5)
      expect(table[2]).not.toMatch(/<(?!\/?code>)|\]\(|@everyone/)
    }
  })
})

test('marks that close a heading are no part of it, those that belong to a word are', () => {
  expect(changelogSection('## 1.0 ##\n\nThe first.\n', '1.0', 'app')).toBe('The first.')
  expect(changelogSection('## 1.0##\n\nOf another.\n', '1.0', 'app')).toBeUndefined()
})
