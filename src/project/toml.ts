/** TOML text → plain data, and where in the text a key stands, so that an error about a value points at its line. */
import { parse, TomlError } from 'smol-toml'
import { PackagingError, type Place } from '../core/errors.js'
import { scanPositions } from './toml-positions.js'

/** A table as it was parsed: nothing about its values is known yet. */
export type TomlTable = Readonly<Record<string, unknown>>

/** Keys from the outermost table inwards; a number is an index into an array or an array of tables. */
export type KeyPath = readonly (string | number)[]

/** Lines and columns count from 1; a column counts UTF-16 code units, as editors and annotations do. */
export interface Position {
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
