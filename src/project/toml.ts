/**
 * TOML text → plain data → typed values, with every wrong value noted under its key. Where a key stands is found only for
 * an error about it, by a parser that keeps positions and is loaded then.
 */
import { parse, TomlError } from 'smol-toml'
import { type KeyPath, PackagingError } from '../core/errors.js'
import { BYTE_ORDER_MARK, byteOrderMarkError } from './paths.js'

/** A table as it was parsed: nothing about its values is known yet. */
export type TomlTable = Readonly<Record<string, unknown>>

/**
 * Parses TOML 1.0.
 * @param file for the error's place only
 * @throws PackagingError `project/toml` with line and column
 */
export function parseToml(text: string, file: string): TomlTable {
  // Our own parser passes over it; tomllib, with which pip and every backend read the file, does not.
  if (text.startsWith(BYTE_ORDER_MARK)) throw byteOrderMarkError('project/toml', file, 'every TOML reader of Python')
  const deep = text.split('\n').findIndex(line => line.split('.', DEEPEST + 1).length > DEEPEST && isDeep(line))
  if (deep !== -1)
    throw new PackagingError('project/toml', {
      message: `${file} nests tables deeper than ${DEEPEST} levels.`,
      fix: 'Write fewer names with dots between them.',
      place: { file, line: deep + 1 },
    })
  try {
    return parse(text)
  } catch (error) {
    // Arrays and inline tables that nest without an end fill the stack.
    if (error instanceof RangeError)
      throw new PackagingError('project/toml', {
        message: `${file} nests arrays or tables too deeply to be read.`,
        fix: 'Write it with fewer levels.',
        place: { file },
        cause: error,
      })
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
 * The problems with line and column in place of the key that they are about, those of one file in the order of its lines.
 * @param read gives the text of a place's file; undefined when it cannot be read
 */
export async function withPositions(
  problems: readonly PackagingError[],
  read: (file: string) => Promise<string | undefined>,
): Promise<readonly PackagingError[]> {
  const files = [...new Set(problems.flatMap(({ place }) => (place?.key === undefined ? [] : [place.file])))].sort()
  if (files.length === 0) return problems
  const { positionsIn } = await import('./toml-positions.js')
  const texts = await Promise.all(files.map(async file => [file, await read(file).catch(() => undefined)] as const))
  const positions = new Map(texts.map(([file, text]) => [file, positionsIn(text ?? '')]))
  const placed = problems.flatMap(problem => {
    const { file, key } = problem.place ?? {}
    if (file === undefined || key === undefined) return []
    const { code, message, fix, detail, cause } = problem
    return new PackagingError(code, { message, fix, detail, cause, place: { file, ...positions.get(file)?.(key) } })
  })
  const inOrder = files.flatMap(file =>
    placed
      .filter(({ place }) => place?.file === file)
      .sort((one, other) => (one.place?.line ?? 0) - (other.place?.line ?? 0)),
  )
  return problems.map(problem => (problem.place?.key === undefined ? problem : (inOrder.shift() ?? problem)))
}

/** Levels of tables that a key can name. */
const DEEPEST = 100

/** Whether the line is a header or a key with that many names; dots in a string do not count. */
function isDeep(line: string): boolean {
  const key = line.trimStart().replace(/^\[{1,2}/, '')
  let names = 1
  let quote = ''
  for (const character of key) {
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === '.') names += 1
    else if (character === '=' || character === ']' || character === '#') break
    else if (!/[\w \t-]/.test(character)) return false
  }
  return names > DEEPEST
}

/** The value at a path of tables; undefined where there is none. */
export function valueAt(table: TomlTable, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isTable(inner) ? inner[key] : undefined), table)
}

/** True for a table or inline table, false for arrays, dates and everything else. */
export function isTable(value: unknown): value is TomlTable {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** A document being decoded: the file that errors name, and what was found wrong in it so far. */
interface Document {
  readonly file: string
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
    const { file, problems } = this.document
    const place = { file, key: [...this.path, ...(typeof key === 'string' ? [key] : key)] }
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
