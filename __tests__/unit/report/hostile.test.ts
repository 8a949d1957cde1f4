// Issue 17, hole 8: every renderer with a hostile text in every field that is text.
import { expect, test } from '@jest/globals'
import { FAILED, READY } from '../../../__fixtures__/reports.js'
import { errorText } from '../../../src/core/error-text.js'
import { PackagingError } from '../../../src/core/errors.js'
import { createGitHubLog } from '../../../src/host/github.js'
import { createLocalLog } from '../../../src/host/local.js'
import { composeBody } from '../../../src/release/notes.js'
import { filesPart } from '../../../src/release/notes-of-files.js'
import type { Report } from '../../../src/report/model.js'
import { summary } from '../../../src/report/summary.js'
import { terminal } from '../../../src/report/terminal.js'

/** Marks that reorder, controls of every kind, markup, a workflow command, statements of Mermaid. */
const HOSTILE =
  'a\u202eb\u2066c\u200fd\0e\u000bf\u000cg\u001b[31mh\u001b]8;;x\u0007i\u009bj\u0085k\u2028l\ud800m\r\n::error::n\n##[add-mask]o' +
  '<img src=x onerror=y>|`[p](javascript:q)**r** @s #1 $x$ ;click t "u" %%{init}%% --> <!-- \n```\nsection v\n'
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])/
/** Keys whose text is this program's own, out of a fixed list. */
const OWN = new Set([
  'format',
  'result',
  'section',
  'state',
  'code',
  'layout',
  'kind',
  'level',
  'id',
  'severity',
  'verdict',
])

/** The same value with one text after the other made hostile. */
function* variants<T>(value: T, at: string[] = []): Generator<readonly [string, T]> {
  if (typeof value === 'string') {
    if (!OWN.has(at.at(-1) ?? '')) yield [at.join('.'), HOSTILE as T]
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries())
      for (const [path, other] of variants(item, [...at, String(index)]))
        yield [path, value.map((old, place) => (place === index ? other : old)) as T]
  } else if (value instanceof PackagingError) {
    const { code, message, fix, detail, place } = value
    yield [`${at.join('.')}.message`, new PackagingError(code, { message: HOSTILE, fix, detail }) as T]
    yield [`${at.join('.')}.fix`, new PackagingError(code, { message, fix: HOSTILE, ...(place && { place }) }) as T]
    yield [`${at.join('.')}.detail`, new PackagingError(code, { message, fix, detail: [HOSTILE] }) as T]
  } else if (typeof value === 'object' && value !== null && !(value instanceof Map) && !(value instanceof Date)) {
    for (const [key, item] of Object.entries(value))
      for (const [path, other] of variants(item, [...at, key])) yield [path, { ...value, [key]: other }]
  }
}

const STYLE = { columns: 120, colour: false, unicode: true }

/** What a reader must never get. */
function wrongIn(text: string): string[] {
  return [
    ...(UNSEEN.exec(text)
      ?.slice(0, 1)
      .map(found => `U+${found.charCodeAt(0).toString(16)}`) ?? []),
    ...(LONE.test(text) ? ['half of a surrogate pair'] : []),
    ...(/^\s*::error::n/m.test(text) ? ['a workflow command'] : []),
  ]
}

/** Markdown outside of fenced blocks, and the Mermaid blocks. */
function markdownParts(text: string): { plain: string; mermaid: string } {
  const mermaid: string[] = []
  const plain = text.replace(/^(`{3,})(\w*)\n([\s\S]*?)^\1$/gm, (_, __, language: string, content: string) => {
    if (language === 'mermaid') mermaid.push(content)
    return ''
  })
  return { plain, mermaid: mermaid.join('\n') }
}

function wrongInMarkdown(text: string): string[] {
  const { plain, mermaid } = markdownParts(text)
  return [
    ...wrongIn(text),
    ...(/<img|\]\(javascript:|\*\*r\*\*|(?<!&)#1\b|@s\b|<!-- $/.test(plain) ? ['markup'] : []),
    ...(/[<>%;"]|^\s*section v|click t/m.test(mermaid.replace(/axisFormat .*/g, '')) ? ['a statement of Mermaid'] : []),
  ]
}

const REPORTS = [...variants<Report>(READY), ...variants<Report>(FAILED)]

test('the list of hostile reports covers the fields', () => {
  expect(REPORTS.length).toBeGreaterThan(100)
})

test('the job summary', () => {
  const wrong = REPORTS.flatMap(([field, report]) => wrongInMarkdown(summary(report)).map(what => `${field}: ${what}`))
  expect(wrong).toEqual([])
})

test('the terminal', () => {
  const wrong = REPORTS.flatMap(([field, report]) =>
    wrongIn(terminal(report, STYLE, HOSTILE).join('\n')).map(what => `${field}: ${what}`),
  )
  expect(wrong).toEqual([])
})

const HOSTILE_ERROR = new PackagingError('build/tool-failed', {
  message: HOSTILE,
  fix: HOSTILE,
  place: { file: HOSTILE, line: 1 },
  detail: [HOSTILE],
})

test('an error in a terminal', () => {
  expect(wrongIn(errorText(HOSTILE_ERROR, STYLE, () => HOSTILE).join('\n'))).toEqual([])
})

test('the log of a step: everything that is no command of ours', () => {
  let text = ''
  const log = createGitHubLog({ write: more => (text += more), roots: ['/'], now: () => 0 })
  log.info(HOSTILE)
  log.group(HOSTILE, [HOSTILE], false)
  log.group(HOSTILE, [HOSTILE], true)
  log.progress(HOSTILE)
  log.error(HOSTILE_ERROR)
  log.warning(HOSTILE_ERROR)
  // Between stop-commands and its token the runner obeys nothing.
  const obeyed = text.replace(/^::stop-commands::(\S+)\n[\s\S]*?^::\1::$/gm, '')
  expect(wrongIn(obeyed)).toEqual([])
  expect(wrongIn(text).filter(what => what !== 'a workflow command')).toEqual([])
  expect(
    obeyed
      .split('\n')
      .filter(line => !/^::(?:error |warning |group::|endgroup::)/.test(line) && /^\s*::|##\[/.test(line)),
  ).toEqual([])
})

test('the log of a laptop', () => {
  let text = ''
  const stderr = { write: (more: string) => (text += more), isTTY: false, columns: 80 }
  const log = createLocalLog({ stderr, style: STYLE, sourceOf: () => HOSTILE, verbose: true, now: () => 0 })
  log.info(HOSTILE)
  log.group(HOSTILE, [HOSTILE], true)
  log.error(HOSTILE_ERROR)
  log.warning(HOSTILE_ERROR)
  expect(wrongIn(text).filter(what => what !== 'a workflow command')).toEqual([])
})

test('the notes of a release', () => {
  const artifacts = READY.artifacts.map(({ path: _, ...artifact }) => artifact)
  const manifest = { project: { name: HOSTILE, version: '1' }, artifacts } as unknown as Parameters<typeof filesPart>[0]
  const files = [{ name: HOSTILE, size: 1 }] as unknown as Parameters<typeof filesPart>[1]
  const wrong = [...variants(manifest)].flatMap(([field, one]) =>
    wrongInMarkdown(filesPart(one, files, { repository: 'a/b', signer: '' })).map(what => `${field}: ${what}`),
  )
  expect(wrong).toEqual([])
  expect(wrongIn(composeBody(HOSTILE, '')).filter(what => what !== 'a workflow command')).toEqual([])
})
