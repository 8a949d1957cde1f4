/** Compiled files are known by their first bytes: names may say anything. */

/** ELF is Linux, Mach-O is macOS, PE is Windows. */
export type NativeFormat = 'elf' | 'mach-o' | 'pe'

/** The form that a system's loader takes. */
export const FORMAT_OF = { linux: 'elf', macos: 'mach-o', windows: 'pe' } as const

/** What a file that begins with these (at least 4) bytes is. */
export function nativeFormat(bytes: Uint8Array): NativeFormat | undefined {
  const view = Buffer.from(bytes)
  if (view.length < 4) return undefined
  if (view.toString('latin1', 0, 4) === '\x7fELF') return 'elf'
  if (view.toString('latin1', 0, 2) === 'MZ') return 'pe'
  const magic = view.readUInt32BE(0)
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(magic)) return 'mach-o'
  // A universal binary and a Java class begin alike; the next number is a count of architectures or a class version (≥ 45).
  if (magic === 0xcafebabe && view.length >= 8 && view.readUInt32BE(4) < 45) return 'mach-o'
  return undefined
}
