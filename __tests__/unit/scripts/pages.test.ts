/** The documentation as a whole: a short README, links that lead somewhere, and the words of CONTRIBUTING.md's style. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from '@jest/globals'

const docs = readdirSync('docs').filter(name => name.endsWith('.md'))
const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...docs.map(name => `docs/${name}`)]
const read = (page: string) => readFileSync(page, 'utf8')
const withoutCode = (text: string) => text.replace(/^ *```[\s\S]*?^ *```$/gm, '')

test('the README has at most 200 lines', () => {
  expect(read('README.md').split('\n').length - 1).toBeLessThanOrEqual(200)
})

/** As GitHub makes them of headings. */
function anchors(page: string): readonly string[] {
  const headings = withoutCode(read(page)).matchAll(/^#+ (.+)$/gm)
  return [...headings].map(([, heading = '']) => {
    const text = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase()
    return text.replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')
  })
}

test.each(pages)('every link of %s to a file or heading of the repository leads there', page => {
  const links = [...withoutCode(read(page)).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)]
  const broken = links.filter(([, file = '', anchor]) => {
    const target = file === '' ? page : normalize(join(dirname(page), file))
    if (!existsSync(target)) return true
    return anchor !== undefined && !anchors(target).includes(anchor)
  })
  expect(broken.map(([link]) => link)).toEqual([])
})

test('the index of docs/ has every page', () => {
  const missing = docs.filter(name => name !== 'README.md' && !read('docs/README.md').includes(`(${name})`))
  expect(missing).toEqual([])
})

/** Retired words; the table of CONTRIBUTING.md has what to write instead. */
const RETIRED =
  /\b(?:prove[ds]?|proving|proofs?|anew|mend(?:s|ed|ing)?|told|whoever|nobody|workshop|can(?:no|')t be had|what was seen|remed(?:y|ies))\b/i

/** CONTRIBUTING.md lists the words; the tables of docs/design.md name files of `src/`. */
const checked = pages.filter(page => !['CONTRIBUTING.md', 'docs/design.md'].includes(page))

test.each(checked)('%s has none of the retired words in its own text', page => {
  const own = withoutCode(read(page)).replace(/^<!-- begin:([\w-]+) -->$[\s\S]*?^<!-- end:\1 -->$/gm, '')
  const lines = own.split('\n').map(line => line.replace(/`[^`]*`/g, ''))
  expect(lines.filter(line => RETIRED.test(line))).toEqual([])
})
