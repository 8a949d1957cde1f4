/** One table of action versions for the examples in the documentation, and the workflows that pin the same ones by commit. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'

interface ActionVersions {
  readonly ACTION_VERSIONS: Readonly<Record<string, string>>
  usedActions(text: string): readonly { readonly action: string; readonly version: string }[]
  withActionVersions(text: string, file: string, versions?: Readonly<Record<string, string>>): string
}
const script = new URL('../../../scripts/action-versions.mjs', import.meta.url).href
const { ACTION_VERSIONS, usedActions, withActionVersions } = (await import(script)) as ActionVersions

const files = (folder: string, end: string) => {
  const names = readdirSync(folder).filter(name => name.endsWith(end))
  return names.map(name => join(folder, name))
}

describe('the versions in an example', () => {
  const versions = { 'actions/checkout': 'v7', 'me/flows': 'v2' }
  test('come from the table', () => {
    const text = `
      - uses: actions/checkout@v4
      - name: x
        uses: actions/checkout@v6.1 # why
      - uses: OWNER/package-python@v1
    uses: me/flows/.github/workflows/a.yml@v1
    uses: ./.github/workflows/b.yml`
    expect(withActionVersions(text, 'f', versions)).toBe(`
      - uses: actions/checkout@v7
      - name: x
        uses: actions/checkout@v7 # why
      - uses: OWNER/package-python@v1
    uses: me/flows/.github/workflows/a.yml@v2
    uses: ./.github/workflows/b.yml`)
  })
  test('must be in it', () => {
    expect(() => withActionVersions('- uses: who/knows@v1', 'docs/x.md', versions)).toThrow(
      'docs/x.md: who/knows has no version in scripts/action-versions.mjs',
    )
  })
})

test.each(['README.md', ...files('docs', '.md')])('%s uses the versions of the table', page => {
  const text = readFileSync(page, 'utf8')
  expect(withActionVersions(text, page)).toBe(text)
})

test('every action of the table is used', () => {
  const pages = ['README.md', ...files('docs', '.md')]
  const workflows = [...files('.github/workflows', '.yml'), ...files('examples/workflows', '.yml')]
  const used = [...pages, ...workflows].flatMap(file => usedActions(readFileSync(file, 'utf8')))
  expect(new Set(used.map(({ action }) => action))).toEqual(new Set(Object.keys(ACTION_VERSIONS)))
})

/** `uses: NAME@COMMIT # vX.Y.Z`, or a branch as it is. */
const PINNED = /uses: ([\w.-]+\/[\w.-]+)@([\w./-]+)(?: # (v\d+)[\d.]*$)?/gm

test.each([...files('.github/workflows', '.yml'), ...files('examples/workflows', '.yml')])(
  '%s pins the major versions of the table',
  file => {
    const pinned = [...readFileSync(file, 'utf8').matchAll(PINNED)]
      .filter(([, action]) => action !== 'OWNER/package-python')
      .map(([, action, ref, major]) => [action, major ?? ref])
    expect(pinned).toEqual(pinned.map(([action = '']) => [action, ACTION_VERSIONS[action]]))
  },
)
