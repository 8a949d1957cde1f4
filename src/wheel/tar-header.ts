/**
 * The fields of a tar archive's headers (pure): ustar, pax and GNU's long numbers.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */
import { contentError } from './content-error.js'

export const BLOCK = 512

/** What a pax header says: key → value. */
export type Pax = ReadonlyMap<string, string>

/** Bytes that fill the last block of a content. */
export function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}

/** @throws PackagingError `check/content`, as all here for what is damaged */
export function checkSum(header: Buffer, file: string): void {
  let sum = 8 * 0x20
  for (const [index, byte] of header.entries()) if (index < 148 || index >= 156) sum += byte
  if (sum !== number(header.subarray(148, 156), file)) throw contentError(file, 'a header in it is damaged')
}

/** Octal digits, or for large values GNU's base 256. */
export function number(field: Buffer, file: string): number {
  if (((field[0] ?? 0) & 0x80) !== 0) {
    if (field[0] !== 0x80) throw contentError(file, 'a number in it is negative')
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0)
    if (!Number.isSafeInteger(value)) throw contentError(file, 'a number in it is too large')
    return value
  }
  const digits = field
    .toString('latin1')
    .replace(/[\0 ]+$/, '')
    .trimStart()
  if (!/^[0-7]*$/.test(digits)) throw contentError(file, 'a number in it is damaged')
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

/** @param otherwise for a key that is not there @throws PackagingError `check/content` for what is no number */
export function paxNumber(pax: Pax, key: string, file: string, otherwise: number): number {
  const value = pax.get(key)
  if (value === undefined) return otherwise
  const pattern = key === 'size' ? /^\d{1,15}$/ : /^-?\d{1,15}(?:\.\d+)?$/
  if (!pattern.test(value))
    throw contentError(file, `a pax header in it says ${key}=${JSON.stringify(value)}`)
  return Number(value)
}

/** `LENGTH KEY=VALUE\n`, the length counting itself. */
export function parsePax(body: Buffer, file: string): Pax {
  const pax = new Map<string, string>()
  let at = 0
  while (at < body.length) {
    const space = body.indexOf(0x20, at)
    const length = Number(body.toString('latin1', at, space === -1 ? at : space))
    const record = body.subarray(space + 1, at + length)
    const equals = record.indexOf(0x3d)
    if (!Number.isInteger(length) || length < 5 || record.at(-1) !== 0x0a || equals < 1) {
      throw contentError(file, 'a pax header in it is damaged')
    }
    pax.set(utf8(record.subarray(0, equals), file), utf8(record.subarray(equals + 1, -1), file))
    at += length
  }
  return pax
}

/** The path, with ustar's prefix. @throws PackagingError `check/content` when it is not UTF-8 */
export function headerName(header: Buffer, file: string): string {
  const name = text(header.subarray(0, 100), file)
  const ustar = header.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = ustar ? text(header.subarray(345, 500), file) : ''
  return prefix === '' ? name : `${prefix}/${name}`
}

/** `uid:gid user:group`, as they stand there: a strange owner is no reason to refuse an archive. */
export function ownerOf(header: Buffer, pax: Pax): string {
  const plain = (key: string, from: number, to: number) =>
    pax.get(key) ?? (header.toString('latin1', from, to).split('\0', 1)[0] as string).trim()
  const id = (key: string, from: number) => plain(key, from, from + 8).replace(/^0+(?=.)/, '')
  const octal = (key: string, from: number) =>
    pax.has(key) || !/^[0-7]+$/.test(id(key, from)) ? id(key, from) : `${Number.parseInt(id(key, from), 8)}`
  const numbers = `${octal('uid', 108)}:${octal('gid', 116)}`
  return `${numbers} ${plain('uname', 265, 297)}:${plain('gname', 297, 329)}`
}

/** Up to the first zero byte. @throws as `utf8` */
export function text(field: Buffer, file: string): string {
  const end = field.indexOf(0)
  return utf8(end === -1 ? field : field.subarray(0, end), file)
}

/** @throws PackagingError `check/content` for what is not UTF-8 */
export function utf8(bytes: Buffer, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (error) {
    throw contentError(file, 'a name in it is not UTF-8', error)
  }
}
