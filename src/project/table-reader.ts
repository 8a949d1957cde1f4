/** Decodes a TOML table into typed values, collecting every wrong type with its line instead of stopping at the first. */
import { PackagingError } from '../core/errors.js'
import { isTable, type KeyPath, placeOf, type TomlTable } from './toml.js'

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
