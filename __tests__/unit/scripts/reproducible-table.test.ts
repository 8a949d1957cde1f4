import { expect, test } from '@jest/globals'
// @ts-expect-error plain JavaScript, without types
import { REAL_SDISTS } from '../../../benchmarks/parts/real-sdists.mjs'
// @ts-expect-error plain JavaScript, without types
import * as table from '../../../benchmarks/parts/reproducible-table.mjs'

const same = { files: [{ kind: 'sdist', same: true }] }
const differs = (reason: string) => ({ files: [{ kind: 'sdist', same: false, reason }] })

test('the list has at least 30 projects of six backends, each pinned by version and digest', () => {
  const pins = Object.values(REAL_SDISTS as Record<string, Record<string, string>>)
  expect(pins.map(group => Object.keys(group).length >= 4)).toEqual(Array(6).fill(true))
  const all = pins.flatMap(group => Object.entries(group))
  expect(all.length).toBeGreaterThanOrEqual(30)
  for (const [name, digest] of all) {
    expect(name).toMatch(/^[A-Za-z0-9_-]+==[0-9][0-9A-Za-z.]*$/)
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
  }
})

test.each([
  ['modes of 2 members', true],
  ['times of 3 members, the order of members', true],
  ['contents of 1 member', false],
  ['contents of 1 member, modes of 2 members', false],
  ['only the second build has 1 member', false],
  ['file names: the second build created x', false],
])('a difference in %s leaves the contents the same: %p', (what, contents) => {
  expect(table.sameContents(differs(`two builds differ in ${what}`))).toBe(contents)
})

test('a file that was not compared is not the same', () => {
  expect(table.isSame({ files: [] })).toBe(false)
  expect(table.isSame({ ...same, failed: 'error[build/failed]' })).toBe(false)
  expect(table.sameContents({ ...same, failed: 'error[build/failed]' })).toBe(false)
  expect(table.isSame(same)).toBe(true)
})

test('each backend has its row, and what is not the same its reason', () => {
  const machine = { date: '2026-01-02', pythons: ['3.12'] }
  const projects = [
    { backend: 'one', project: 'a==1', check: same, normalize: same },
    { backend: 'one', project: 'b==1', check: differs('two builds differ in modes of 1 member'), normalize: same },
    { backend: 'two', project: 'c==1', check: differs('two builds differ in contents of 1 member'), normalize: same },
  ]
  const text = table.reproducibleText({ machine, projects })
  expect(text).toContain('| one | 2 | 1 of 2 (50 %) | 2 of 2 (100 %) | 2 of 2 (100 %) |')
  expect(text).toContain('| **all** | 3 | 1 of 3 (33 %) | 2 of 3 (67 %) | 3 of 3 (100 %) |')
  expect(text).toContain('- c==1: `check`, sdist: two builds differ in contents of 1 member')
  expect(text).not.toContain('- b==1')
})
