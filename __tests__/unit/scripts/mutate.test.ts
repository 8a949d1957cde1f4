/** The changes that mutation testing makes: each is another program that still parses. */
import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'

interface Mutation {
  readonly line: number
  readonly code: string
  readonly from: string
  readonly to: string
  readonly text: string
}
const script = new URL('../../../scripts/mutations.mjs', import.meta.url).href
const { mutationsOf, sample } = (await import(script)) as {
  mutationsOf(text: string): readonly Mutation[]
  sample<T>(all: readonly T[], count: number, seed: number): readonly T[]
}
const changes = (text: string) => mutationsOf(text).map(({ from, to }) => `${from} → ${to}`)

describe('the changes of', () => {
  test.each([
    ['a comparison', 'const a = b === c', ['=== → !==']],
    ['a count', 'const a = b < 3', ['< → <=', '3 → 4']],
    ['a limit of time or size', 'const a = b > 60_000', ['> → >=', '60_000 → 0']],
    ['a default', 'const a = b ?? c', ['b ?? c → (c)']],
    ['a condition', 'if (!a) b()', ['!a → true', '!a → false', '!a → (a)', 'b() → ;']],
    ['text beyond ASCII before it', '// ü\nconst ö = "é" || b', ['|| → &&']],
    ['text that is put together', "const a = b + 'c'", []],
    ['what people read', "throw new PackagingError('a/b', { message: a === b ? 'c' : 'd', place: !e })", ['!e → (e)']],
    ['types and imports', "import a from 'b'\ntype C = true | 1\ninterface D { e: false }", []],
  ])('%s', (_, text, expected) => {
    expect(changes(text)).toEqual(expected)
  })

  test.each(['src/core/format.ts', 'src/archives/zip-reader.ts', 'src/index.ts', 'src/host/process/process.ts'])(
    '%s are other programs that parse',
    file => {
      const text = readFileSync(file, 'utf8')
      for (const mutation of mutationsOf(text)) {
        expect(mutation.text).not.toBe(text)
        expect(() => parseSync(mutation.text, { syntax: 'typescript', target: 'es2022' })).not.toThrow()
      }
    },
  )
})

test('test files run in the order that is asked for', async () => {
  const { default: TestOrder } = await import(new URL('../../../scripts/test-order.mjs', import.meta.url).href)
  const at = (name: string) => ({ path: join(process.cwd(), name) })
  const before = process.env.TEST_ORDER
  process.env.TEST_ORDER = JSON.stringify(['c', 'a', 'b'])
  try {
    expect(new TestOrder().sort(['a', 'b', 'c'].map(at))).toEqual(['c', 'a', 'b'].map(at))
  } finally {
    if (before === undefined) delete process.env.TEST_ORDER
    else process.env.TEST_ORDER = before
  }
})

test('a sample is the same for a seed, in order, and never larger than what there is', () => {
  const all = Array.from({ length: 50 }, (_, index) => index)
  expect(sample(all, 10, 3)).toEqual(sample(all, 10, 3))
  expect(sample(all, 10, 3)).not.toEqual(sample(all, 10, 4))
  expect([...sample(all, 10, 3)].sort((a, b) => a - b)).toEqual(sample(all, 10, 3))
  expect(sample(all, 80, 1)).toEqual(all)
})

test('every change that counts as one that no test could notice is one of the sources, with a reason', () => {
  interface Equivalent extends Pick<Mutation, 'code' | 'from' | 'to'> {
    readonly file: string
    readonly why: string
  }
  const listed = JSON.parse(readFileSync('scripts/equivalent-mutants.json', 'utf8')) as readonly Equivalent[]
  for (const { file, why, code, from, to } of listed) {
    const same = (one: Mutation) => one.code === code && one.from === from && one.to === to
    expect([file, code, from, to, mutationsOf(readFileSync(file, 'utf8')).some(same)]).toEqual([
      file,
      code,
      from,
      to,
      true,
    ])
    expect(why.length).toBeGreaterThan(10)
  }
})

test('the lines that a test runs are those of the source, without branches that it does not take', async () => {
  const { linesRun } = (await import(new URL('../../../scripts/test-map.mjs', import.meta.url).href)) as {
    linesRun(functions: readonly object[], code: string, map: SourceMap): readonly number[]
  }
  const code = 'const a = b\n\nif (a) {\n  c()\n}\nd()\n'
  const start = code.indexOf('{')
  const ranges = [
    { startOffset: 0, endOffset: code.length, count: 1 },
    { startOffset: start, endOffset: code.indexOf('}') + 1, count: 0 },
  ]
  // Each line comes from the next one: a segment at its first column, then one line on.
  const mappings = 'AACA;AACA;AACA;AACA;AACA;AACA'
  const map = new SourceMap({
    file: '',
    version: 3,
    sources: ['a.ts'],
    sourcesContent: [],
    names: [],
    mappings,
    sourceRoot: '',
  })
  expect(linesRun([{ ranges }], code, map)).toEqual([2, 4, 7])
})
