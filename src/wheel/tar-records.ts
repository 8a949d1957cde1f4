/**
 * The records of a tar archive, as bytes (pure): ustar, with pax headers for names it has no room for.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 */

/** Bytes that every record is a multiple of. */
export const BLOCK = 512
/** 1980-01-01T00:00:00Z, the first time that zip knows too. */
const TIME = 315_532_800
/** What eleven octal digits hold. */
const MAX_SIZE = 0o77777777777

/** A member of an archive that is written. */
export interface Member {
  readonly name: string
  readonly size: number
  readonly mode: number
  /** Where it leads, for a symbolic link. */
  readonly link?: string
  /** Seconds since 1970; 1980 unless given. */
  readonly time?: number
}

/** The blocks in front of a member's content. */
export function header({ name, size, mode, link = '', time = TIME }: Member): Buffer[] {
  const plain = Buffer.from(name)
  const target = Buffer.from(link)
  const type = name.endsWith('/') ? '5' : link === '' ? '0' : '2'
  // A name that does not fit, or is not ASCII, is told in front; the ustar field then holds what fits.
  const fits = (text: Buffer) => text.length <= 100 && text.every(byte => byte < 0x80)
  if (fits(plain) && fits(target) && size <= MAX_SIZE)
    return [block({ name: plain, size, mode, time, type, link: target })]
  const records =
    (link === '' ? '' : paxRecord('linkpath', link)) +
    paxRecord('path', name) +
    (size > MAX_SIZE ? paxRecord('size', String(size)) : '')
  const body = Buffer.from(records)
  return [
    block({ name: Buffer.from('PaxHeader'), size: body.length, mode: 0o644, time, type: 'x' }),
    body,
    Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK),
    block({
      name: plain.subarray(0, 100),
      size: Math.min(size, MAX_SIZE),
      mode,
      time,
      type,
      link: target.subarray(0, 100),
    }),
  ]
}

/** `LENGTH KEY=VALUE\n`, whose length counts its own digits. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`
  const bytes = Buffer.byteLength(rest)
  let length = bytes + String(bytes).length
  length = bytes + String(length).length
  return `${length}${rest}`
}

/** The fields of a ustar header. */
interface Fields {
  /** At most 100 bytes; so is `link`. */
  readonly name: Buffer
  readonly size: number
  readonly mode: number
  readonly time: number
  /** One character. */
  readonly type: string
  readonly link?: Buffer
}

function block({ name, size, mode, time, type, link = Buffer.alloc(0) }: Fields): Buffer {
  const fields = Buffer.alloc(BLOCK)
  name.copy(fields, 0)
  const octal = (value: number, at: number, length: number) =>
    fields.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at, 'latin1')
  octal(mode, 100, 8)
  octal(0, 108, 8)
  octal(0, 116, 8)
  octal(size, 124, 12)
  octal(Math.min(time, MAX_SIZE), 136, 12)
  fields.fill(' ', 148, 156)
  fields.write(type, 156, 'latin1')
  link.copy(fields, 157)
  fields.write('ustar\x0000', 257, 'latin1')
  const sum = fields.reduce((total, byte) => total + byte, 0)
  fields.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
  return fields
}
