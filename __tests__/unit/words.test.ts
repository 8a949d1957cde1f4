/**
 * Keeps retired words out of the texts that people read: strings of the source, the README, the docs and action.yml.
 * CONTRIBUTING.md, section Style, has the words to use in their place.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { describe, expect, test } from '@jest/globals'

/** Each with what to write in its place. */
const RETIRED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:prove[sdn]?|proving|proofs?|trials?)\b/i, 'smoke test'],
  [/\b(?:tells?|told|telling)\b/i, 'report, print, state'],
  [/\bjudg(?:e[sd]?|ing|ements?)\b/i, 'evaluate'],
  [
    /\b(?:look(?:s|ed|ing)? (?:at|into|inside|for gaps)|looked for|what was seen)\b/i,
    'check, inspect, search; details',
  ],
  [/\bmend(?:s|ed|ing)?\b/i, 'fix'],
  [/\banew\b/i, 'again'],
  [/\b(?:cannot|could not|can not) be had\b|\bor had\b/i, 'could not be downloaded'],
  [/\b(?:nobody|whoever)\b/i, 'users, packagers, anyone'],
  [/(?<!\bthere )\bis no (?!longer\b|more than\b)[a-z]/i, 'is not a valid'],
  [/\bthere are words too many\b/i, 'unexpected argument'],
  [/\b(?:holds|held)\b/i, 'contains'],
  [/\b(?:laid down|lay down|lays down)\b/i, 'write'],
  [/\b(?:workshops?|desks?|workbench(?:es)?)\b/i, 'context'],
  [/\b(?:gather(?:s|ed|ing)?|deepen(?:s|ed|ing)?|foresee[ns]?)\b/i, 'validate, unshallow, collect errors, preflight'],
  [/\b(?:remed(?:y|ies)|outlooks?|litter|liars?|lies)\b/i, 'hint, detection, ignored files, mismatched'],
  [/\b(?:floors?)\b/i, 'minimum glibc, minimum macOS'],
  [
    /\b(?:the|a|this|its|each|every|all|what|which) (?:cells?|parts? of (?:a|the) release)\b/i,
    'matrix job, job result',
  ],
  [/\bshared out\b/i, 'no runner available for'],
  [/\basks? for\b|\basked for\b/i, 'request'],
]

/** Texts that have such a word for a reason; the reason is behind each. */
const ALLOWED: readonly RegExp[] = [
  /^[\w./-]+$/, // A name, a path or a code, such as `build/floor` and `--cell`, which are interface.
  /`(?:build|dependency)\/floor`|\| `runner`, `platforms` \|/, // Codes and a key of plan.json, which are interface.
  /^--deepen=$/, // An option of git.
  /the `?cell`? of its matrix/i, // The key of the matrix, which is interface.
]

interface Text {
  readonly at: string
  readonly text: string
}

/** String literals and the literal pieces of templates in TypeScript, without imports and comments. */
function stringsOf(source: string): readonly { readonly line: number; readonly text: string }[] {
  const found: { line: number; text: string }[] = []
  // Depth of braces inside each open `${`.
  const templates: number[] = []
  let line = 1
  let last = ''
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at, at + 2)
    let end = at + 1
    if (rest === '//') end = upTo(source, '\n', at)
    else if (rest === '/*') end = upTo(source, '*/', at) + 2
    else if (source[at] === "'" || source[at] === '"') {
      end = closing(source, at + 1, source[at] as string)
      found.push({ line, text: source.slice(at + 1, end - 1) })
    } else if (source[at] === '`' || (source[at] === '}' && templates.at(-1) === 0)) {
      if (source[at] === '}') templates.pop()
      end = piece(source, at + 1)
      const opens = source[end - 1] === '{'
      if (opens) templates.push(0)
      found.push({ line, text: source.slice(at + 1, end - (opens ? 2 : 1)) })
    } else if (source[at] === '{' && templates.length > 0) templates.push((templates.pop() ?? 0) + 1)
    else if (source[at] === '}' && templates.length > 0) templates.push((templates.pop() ?? 0) - 1)
    else if (source[at] === '/' && /[(,=:[!&|?{};\n]|return|=>|^$/.test(last)) {
      const regex = /^\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\/[a-z]*/.exec(source.slice(at))
      end = at + (regex?.[0].length ?? 1)
    }
    line += source.slice(at, end).split('\n').length - 1
    if (/\S/.test(source[at] as string)) last = source[at] as string
    at = end
  }
  return found
}

function upTo(source: string, mark: string, from: number): number {
  const index = source.indexOf(mark, from)
  return index < 0 ? source.length : index
}

/** Index behind the quote that closes a literal. */
function closing(source: string, from: number, quote: string): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === quote) return at + 1
  }
  return source.length
}

/** Index behind the backtick or `${` that ends a piece of a template. */
function piece(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '`') return at + 1
    else if (source[at] === '$' && source[at + 1] === '{') return at + 2
  }
  return source.length
}

function files(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .map(name => relative('.', join(folder, name)).split(sep).join('/'))
    .sort()
}

function textsOf(file: string): readonly Text[] {
  const source = readFileSync(file, 'utf8')
  if (file.endsWith('.ts'))
    return stringsOf(
      source.replace(/^(?:import|export)\b[^'"`;]*?\bfrom '[^']*'|^import '[^']*'/gm, imported =>
        '\n'.repeat(imported.split('\n').length - 1),
      ),
    ).map(({ line, text }) => ({ at: `${file}:${line}`, text }))
  return source.split('\n').map((text, index) => ({ at: `${file}:${index + 1}`, text }))
}

function wrongIn(texts: readonly Text[]): readonly string[] {
  return texts.flatMap(({ at, text }) => {
    if (ALLOWED.some(allowed => allowed.test(text))) return []
    return RETIRED.flatMap(([word, instead]) => {
      const found = word.exec(text)?.[0]
      return found === undefined ? [] : [`${at} '${found}' (${instead}): ${text.trim()}`]
    })
  })
}

const ALL = [...files('src', '.ts'), ...files('docs', '.md'), 'README.md', 'action.yml']

test('no text that people read has a retired word', () => {
  expect(ALL.length).toBeGreaterThan(200)
  expect(ALL.flatMap(file => wrongIn(textsOf(file)))).toEqual([])
})

describe('what the scanner reads', () => {
  const texts = (source: string) => stringsOf(source).map(({ text }) => text)

  test('strings and pieces of templates', () => {
    const source = "const a = 'it\\'s', b = `x ${f({ c: 'in' })} y ${`deep`} z`"
    expect(texts(source)).toEqual(["it\\'s", 'x ', 'in', ' y ', 'deep', ' z'])
  })

  test('no comments, and no regular expressions', () => {
    expect(texts("// it's\n/* 'a' */ const b = /['\"`]/.test(c) // \"d\"\nconst e = 'f'")).toEqual(['f'])
    expect(texts("a.replace(/'/g, 'b') + x / y + 'c'")).toEqual(['b', 'c'])
  })

  test('lines', () => expect(stringsOf("\n\n'a'\n`b\n${1}\n c`").map(({ line }) => line)).toEqual([3, 4, 5]))
})

test('a retired word is found, and an interface name is not', () => {
  const at = 'x'
  expect(wrongIn([{ at, text: 'The proof is told' }])).toHaveLength(2)
  expect(
    wrongIn([
      { at, text: 'dependency/floor' },
      { at, text: 'proved/again' },
      { at, text: 'It is no longer' },
    ]),
  ).toEqual([])
})
