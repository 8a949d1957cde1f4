/** TOML text → plain data, and where in the text a key stands, so that an error about a value points at its line. */
import { parse, TomlError } from 'smol-toml'
import { PackagingError, type Place } from '../core/errors.js'

// Finds where every key, table and array element of a TOML text begins. No parser we know keeps positions, and all that
// is needed is to step over values correctly: strings, comments, arrays and inline tables. Values themselves are
// `parseToml`'s affair, which has accepted the text before anybody asks for a position.

type Path = (string | number)[]

/** Positions as offsets into the text; keys are paths written as JSON arrays. */
function scanPositions(text: string): ReadonlyMap<string, number> {
  return new Scanner(text).scan()
}

class Scanner {
  private readonly text: string
  private readonly positions = new Map<string, number>()
  /** How many `[[tables]]` each path has had so far. */
  private readonly counts = new Map<string, number>()
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  scan(): ReadonlyMap<string, number> {
    let table: Path = []
    for (this.blank(); this.at < this.text.length; this.blank()) {
      const start = this.at
      if (this.text[this.at] === '[') table = this.header()
      else this.keyValue(table)
      // A text that is not TOML must not keep us here for ever.
      if (this.at === start) break
    }
    return this.positions
  }

  private note(path: Path, offset: number): void {
    const key = JSON.stringify(path)
    if (!this.positions.has(key)) this.positions.set(key, offset)
  }

  /** White space, line ends, comments and a byte order mark. */
  private blank(): void {
    this.match(/(?:[ \t\r\n\uFEFF]|#[^\n]*)*/y)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  /** `[a.b]` or `[[a.b]]`; below an array of tables a path means its latest element. */
  private header(): Path {
    const array = this.text.startsWith('[[', this.at)
    this.at += array ? 2 : 1
    const keys = this.keys()
    this.match(/\s*\]{1,2}/y)
    let path: Path = []
    for (const [index, { name, offset }] of keys.entries()) {
      path = [...path, name]
      this.note(path, offset)
      const key = JSON.stringify(path)
      const last = array && index === keys.length - 1
      if (last) this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
      const count = this.counts.get(key)
      if (count !== undefined) {
        path = [...path, count - 1]
        this.note(path, offset)
      }
    }
    return path
  }

  private keyValue(table: Path): void {
    let path = table
    for (const { name, offset } of this.keys()) {
      path = [...path, name]
      this.note(path, offset)
    }
    if (this.match(/[ \t]*=[ \t]*/y) !== undefined) this.value(path)
  }

  /** A dotted key: bare, "basic" and 'literal' parts. */
  private keys(): { name: string; offset: number }[] {
    const keys: { name: string; offset: number }[] = []
    do {
      this.match(/[ \t]*/y)
      const offset = this.at
      const part = this.match(/[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y)
      if (part === undefined) break
      keys.push({ name: unquote(part), offset })
    } while (this.match(/[ \t]*\./y) !== undefined)
    return keys
  }

  private value(path: Path): void {
    if (this.match(/\[/y) !== undefined) {
      this.array(path)
      return
    }
    if (this.match(/\{/y) !== undefined) {
      this.inlineTable(path)
      return
    }
    const string = this.match(/"""(?:\\[\s\S]|[^\\])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y)
    if (string === undefined) this.match(/[^,\]}#\n]*/y)
  }

  private array(path: Path): void {
    for (let index = 0; this.at < this.text.length; index++) {
      this.blank()
      if (this.match(/\]/y) !== undefined) return
      const start = this.at
      this.note([...path, index], start)
      this.value([...path, index])
      this.blank()
      this.match(/,/y)
      if (this.at === start) return
    }
  }

  private inlineTable(path: Path): void {
    while (this.at < this.text.length) {
      this.blank()
      if (this.match(/\}/y) !== undefined) return
      const start = this.at
      this.keyValue(path)
      this.blank()
      this.match(/,/y)
      if (this.at === start) return
    }
  }
}

/** The name a quoted key means; JSON's escapes are TOML's but for `\UXXXXXXXX` and `\e`, which then keep the raw text. */
function unquote(part: string): string {
  if (part.startsWith("'")) return part.slice(1, -1)
  if (!part.startsWith('"')) return part
  try {
    return JSON.parse(part) as string
  } catch {
    return part.slice(1, -1)
  }
}

/** A table as it was parsed: nothing about its values is known yet. */
export type TomlTable = Readonly<Record<string, unknown>>

/** Keys from the outermost table inwards; a number is an index into an array or an array of tables. */
export type KeyPath = readonly (string | number)[]

/** Lines and columns count from 1; a column counts UTF-16 code units, as editors and annotations do. */
interface Position {
  readonly line: number
  readonly column: number
}

/**
 * Parses TOML 1.0.
 * @param file for the error's place only
 * @throws PackagingError `project/toml` with line and column
 */
export function parseToml(text: string, file: string): TomlTable {
  try {
    return parse(text)
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    const [sentence] = error.message.replace(/^Invalid TOML document: /, '').split('\n')
    throw new PackagingError('project/toml', {
      message: `${file} is not valid TOML: ${sentence} (line ${error.line}, column ${error.column})`,
      fix: 'Correct the line shown; the syntax is described at https://toml.io.',
      place: { file, line: error.line, column: error.column },
      detail: error.codeblock.trimEnd().split('\n'),
      cause: error,
    })
  }
}

/**
 * Where the key, table or array element named by `path` stands in `text`: a key's first character, an element's first
 * character. When the path is not there, where its longest existing prefix stands; undefined when not even that is.
 * Meant for text that `parseToml` accepts; for other text it finds what stands before the first error.
 */
export function locate(text: string, path: KeyPath): Position | undefined {
  const positions = scanPositions(text)
  for (let length = path.length; length > 0; length--) {
    const offset = positions.get(JSON.stringify(path.slice(0, length)))
    if (offset !== undefined) return positionAt(text, offset)
  }
  return undefined
}

/** The place of `path` in a file, for an error: the file alone when the path cannot be found in it. */
export function placeOf(file: string, text: string, path: KeyPath): Place {
  return { file, ...locate(text, path) }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: offset - lineStart + 1 }
}

/** True for a table or inline table, false for arrays, dates and everything else. */
export function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

// Decodes a TOML table into typed values, collecting every wrong type with its line instead of stopping at the first.

/** A document being decoded: where it came from, and what was found wrong in it so far. */
export interface Document {
  readonly file: string
  readonly text: string
  readonly problems: PackagingError[]
}

/** Reads the keys of one table. Each method gives undefined for an absent key, and for a wrong one after noting it. */
export class TableReader {
  readonly document: Document
  readonly table: TomlTable
  readonly path: KeyPath

  constructor(document: Document, table: TomlTable, path: KeyPath = []) {
    this.document = document
    this.table = table
    this.path = path
  }

  /** Notes a problem about `key` (or, as a path, about something inside it). */
  problem(key: string | KeyPath, message: string, fix: string): void {
    const { file, text, problems } = this.document
    const place = placeOf(file, text, [...this.path, ...(typeof key === 'string' ? [key] : key)])
    problems.push(new PackagingError('project/metadata', { message, fix, place }))
  }

  /** `project.name`, `tool.poetry."odd key"`: a key as a person writes it. */
  name(...keys: KeyPath): string {
    let name = ''
    for (const key of [...this.path, ...keys]) {
      if (typeof key === 'number') name += `[${key}]`
      else name += (name && '.') + (/^[A-Za-z0-9_-]+$/.test(key) ? key : JSON.stringify(key))
    }
    return name
  }

  has(key: string): boolean {
    return Object.hasOwn(this.table, key)
  }

  value(key: string): unknown {
    return this.has(key) ? this.table[key] : undefined
  }

  string(key: string): string | undefined {
    const value = this.value(key)
    if (value === undefined || typeof value === 'string') return value
    this.wrongType([key], value, 'a string', `Write ${key} = "…".`)
    return undefined
  }

  strings(key: string): readonly string[] | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    if (!Array.isArray(value)) {
      this.wrongType([key], value, 'an array of strings', `Write ${key} = ["…"].`)
      return undefined
    }
    const strings: string[] = []
    for (const [index, item] of value.entries()) {
      if (typeof item === 'string') strings.push(item)
      else this.wrongType([key, index], item, 'a string', 'Put the value in quotes.')
    }
    return strings
  }

  /** A table whose values are all strings. */
  stringTable(key: string): Readonly<Record<string, string>> | undefined {
    const reader = this.child(key)
    return reader && Object.fromEntries(reader.entries((inner, name) => inner.string(name)))
  }

  /** A table whose values are all arrays of strings. */
  stringsTable(key: string): Readonly<Record<string, readonly string[]>> | undefined {
    const reader = this.child(key)
    return reader && Object.fromEntries(reader.entries((inner, name) => inner.strings(name)))
  }

  /** Reads every key of this table; those without a right value are left out. */
  entries<T>(read: (reader: TableReader, name: string) => T | undefined): [string, T][] {
    return Object.keys(this.table).flatMap(name => {
      const value = read(this, name)
      return value === undefined ? [] : [[name, value] as [string, T]]
    })
  }

  child(key: string): TableReader | undefined {
    const value = this.value(key)
    if (value === undefined) return undefined
    if (isTable(value)) return new TableReader(this.document, value, [...this.path, key])
    this.wrongType([key], value, 'a table', `Write a [${this.name(key)}] table.`)
    return undefined
  }

  private wrongType(keys: KeyPath, value: unknown, wanted: string, fix: string): void {
    this.problem(keys, `${this.name(...keys)} must be ${wanted}, and is ${kindOf(value)}.`, fix)
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'an array'
  if (value instanceof Date) return 'a date or time'
  if (typeof value === 'object') return 'a table'
  if (typeof value === 'string') return 'a string'
  return `${String(value)}, a ${typeof value}`
}
