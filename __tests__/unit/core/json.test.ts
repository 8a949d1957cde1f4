/** JSON from outside: what may be of any shape, and documents of a schema. */
import { describe, expect, test } from '@jest/globals'
import * as v from 'valibot'
import { PackagingError } from '../../../src/core/errors.js'
import { isRecord, listOf, parseJson, recordsOf, textOf } from '../../../src/core/json.js'
import {
  COMMIT,
  COUNT,
  decodeDocument,
  FILE_NAME,
  matching,
  RELATIVE_PATH,
  SHA256,
  TEXT,
  TEXTS,
} from '../../../src/core/schema.js'
import { programVersion, toolVersion } from '../../../src/core/version.js'

test.each<[what: string, value: unknown, record: boolean, list: number, records: number, text: string | undefined]>([
  ['an object', { a: 1 }, true, 0, 0, undefined],
  ['a list', [{}, 1, null, [], 'a', {}], false, 6, 2, undefined],
  ['nothing', null, false, 0, 0, undefined],
  ['what is absent', undefined, false, 0, 0, undefined],
  ['a text', 'a', false, 0, 0, 'a'],
  ['an empty text', '', false, 0, 0, ''],
  ['a number', 1, false, 0, 0, undefined],
])('%s', (_, value, record, list, records, text) => {
  expect([isRecord(value), listOf(value).length, recordsOf(value).length, textOf(value)]).toEqual([
    record,
    list,
    records,
    text,
  ])
})

test('a text is parsed, or is no JSON', () => {
  expect([parseJson('{"a":[1]}'), parseJson('{'), parseJson('')]).toEqual([{ a: [1] }, undefined, undefined])
})

test('this program names itself and its version', () => {
  expect(toolVersion()).toMatch(/^\d+\.\d+\.\d+/)
  expect(programVersion()).toBe(`package-python ${toolVersion()}`)
})

describe('the parts of a document', () => {
  const HASH = 'a'.repeat(64)
  test.each<[what: string, schema: v.GenericSchema, good: unknown[], bad: unknown[]]>([
    ['a digest', SHA256, [HASH, '0f'.repeat(32)], [HASH.slice(1), `${HASH}a`, HASH.toUpperCase(), 1]],
    ['a commit', COMMIT, ['a'.repeat(40), HASH], ['a'.repeat(39), `${HASH}a`, 'g'.repeat(40)]],
    ['a name', FILE_NAME, ['a', '.a', '...', 'a b', '..a'], ['', '.', '..', 'a/b', 'a\\b', 'a\0b']],
    [
      'a path inside',
      RELATIVE_PATH,
      ['a', 'a/b', '.', './a', 'a..b', '..a', 'a/..b', 'a/...'],
      ['', '/a', '\\a', 'C:a', 'c:\\a', '..', '../a', 'a/..', 'a/../b', 'a\\..\\b', '..\\a'],
    ],
    ['a count', COUNT, [0, 1, 2 ** 40], [-1, 0.5, '1', Number.NaN, null]],
    ['texts', TEXTS, [[], ['a']], ['a', [1], null]],
    ['a text of a form', matching(/^x$/, 'an x'), ['x'], ['y', 1]],
  ])('%s', (_, schema, good, bad) => {
    const wrong = (values: unknown[], success: boolean) =>
      values.filter(one => v.safeParse(schema, one).success !== success)
    expect([wrong(good, true), wrong(bad, false)]).toStrictEqual([[], []])
  })
})

describe('a document', () => {
  const SCHEMA = v.object({
    schema: v.number(),
    name: matching(/^[a-z]+$/, 'a name'),
    kind: v.optional(v.picklist(['one', 'two'])),
    cells: v.optional(v.array(v.object({ id: TEXT, on: v.boolean() }))),
    more: v.optional(v.record(TEXT, COUNT)),
  })
  const refusals = {
    malformed: (wrong: string, cause?: unknown) =>
      new PackagingError('project/none', { message: wrong, fix: '', cause }),
    otherSchema: (found: string) => new PackagingError('project/none', { message: `schema ${found}`, fix: '' }),
  }
  const decode = (text: string) => decodeDocument(text, SCHEMA, 2, refusals)

  test('is read, without what is not in its schema', () => {
    expect(decode('{"schema":2,"name":"a","cells":[{"id":"x","on":true,"b":1}],"c":1}')).toStrictEqual({
      schema: 2,
      name: 'a',
      cells: [{ id: 'x', on: true }],
    })
  })
  test.each([
    ['[]', 'the document is not an object'],
    ['null', 'the document is not an object'],
    ['{}', 'schema none'],
    ['{"schema":3,"name":1}', 'schema 3'],
    ['{"schema":"2"}', 'schema "2"'],
    ['{"schema":2}', 'name is missing'],
    ['{"schema":2,"name":1}', 'name is not a name'],
    ['{"schema":2,"name":"A","kind":"three"}', 'name is not a name; kind is not one of one, two'],
    ['{"schema":2,"name":"a","cells":{}}', 'cells is not a list'],
    ['{"schema":2,"name":"a","cells":[1]}', 'cells[0] is not an object'],
    [
      '{"schema":2,"name":"a","cells":[{"id":"x","on":true},{"id":1,"on":"no"},{}]}',
      'cells[1].id is not a text; cells[1].on is not true or false; cells[2].id is missing; cells[2].on is missing',
    ],
    ['{"schema":2,"name":"a","more":{"x":-1}}', 'more.x is not a whole number'],
    ['{"schema":2,"name":"a","more":"x"}', 'more is not an object'],
  ])('%s', (text, wrong) =>
    expect(() => decode(text)).toThrow(new PackagingError('project/none', { message: wrong, fix: '' })),
  )

  test('that is no JSON is refused with the first line of the reason', () => {
    const thrown = (() => {
      try {
        return decode('{"a":\n  x')
      } catch (error) {
        return error as PackagingError
      }
    })() as PackagingError
    expect(thrown.message).toMatch(/^it is not JSON: [^\n]+$/)
    expect(thrown.cause).toBeInstanceOf(SyntaxError)
  })
  test.each([
    [10, /^cells\[0\]\.id is missing;.*; cells\[9\]\.id is missing$/],
    [12, /; cells\[9\]\.id is missing; and 2 more$/],
  ])('with %i problems names ten', (count, wrong) => {
    const cells = Array(count).fill({ on: true })
    expect(() => decode(JSON.stringify({ schema: 2, name: 'a', cells }))).toThrow(wrong)
  })
})
