// Issue 17, hole 7: no regular expression of src takes quadratic time, whatever the text.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { expect, test } from '@jest/globals'
import { parseSync } from '@swc/core'
import { attacks } from '../../__fixtures__/patterns/attack.js'

/** Every literal in the sources, with the files that have it. */
function literals(): Map<string, { pattern: RegExp; files: Set<string> }> {
  const found = new Map<string, { pattern: RegExp; files: Set<string> }>()
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.d.ts')) continue
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) for (const one of node) visit(one)
      else if (typeof node === 'object' && node !== null) {
        const { type, pattern, flags } = node as { type?: string; pattern?: unknown; flags?: unknown }
        if (type === 'RegExpLiteral' && typeof pattern === 'string') {
          const regExp = new RegExp(pattern, String(flags))
          const known = found.get(String(regExp)) ?? { pattern: regExp, files: new Set() }
          known.files.add(file)
          found.set(String(regExp), known)
        } else for (const one of Object.values(node)) visit(one)
      }
    }
    visit(parseSync(readFileSync(path.join('src', file), 'utf8'), { syntax: 'typescript', target: 'es2022' }))
  }
  return found
}

/** Characters: with a quadratic pattern a fifth of a second and more, with a linear one less than a millisecond. */
const LENGTH = 20_000
/** Milliseconds. */
const MOST = 60

const context = createContext({})

/** Milliseconds of one use, at most a quarter of a second. */
function timeOf(pattern: RegExp, text: string): number {
  Object.assign(context, { pattern, text })
  const begun = performance.now()
  try {
    runInContext("text.replace(pattern, '')", context, { timeout: 250 })
  } catch {
    return 250
  }
  return performance.now() - begun
}

/** The text on which the pattern is slow each time; undefined when there is none. */
function slowText(pattern: RegExp, length = LENGTH): string | undefined {
  for (const text of attacks(pattern, length)) {
    // A busy machine is slow once, a bad pattern always.
    if ([1, 2, 3, 4, 5, 6].every(() => timeOf(pattern, text) > MOST)) return text
  }
  return undefined
}

test('the attacks find the patterns that this test is about', () => {
  const known = [
    /\s*\n\s*/g,
    /^\s*([^[\]]+?)\s*(?:\[([^\]]*)\])?\s*$/,
    /^(.*?)\s*=\s*(.*)$/,
    /\/+$/,
    /^[._-]+|[._-]+$/g,
    /^lib(?:ssl|crypto)(?:-\d+(?:[-_]\w+)*)?$/,
    /\((https?:\/\/[^\s)]+)\) returned a 403/,
    /^(.+?)[.-](\d+(?:\.\d+)*)$/,
    /was included because (.+?)\s*(?:\n\s*\n|$)/s,
    /\b([\w-]+[-_]config): not found/,
    /-----BEGIN (?:[A-Z]+: .*(?:\n|\\n))*x/,
    /(a|b|ab)*c/,
  ]
  // Sixteen times as slow as the limit is meant for, so that a fast machine finds them too.
  expect(known.filter(pattern => slowText(pattern, 4 * LENGTH) === undefined).map(String)).toEqual([])
})

test('no pattern of the sources is slow', () => {
  const slow = [...literals().values()].flatMap(({ pattern, files }) => {
    const text = slowText(pattern)
    return text === undefined ? [] : [`${[...files].join(', ')}: ${pattern} on ${JSON.stringify(text.slice(0, 60))}…`]
  })
  expect(slow).toEqual([])
})
