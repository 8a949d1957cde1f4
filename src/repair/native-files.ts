/** The compiled files inside a wheel, known by their first bytes: names may say anything. */
import { withZip, type Zip } from '../wheel/zip.js'

/** ELF is Linux, Mach-O is macOS, PE is Windows. */
export type NativeFormat = 'elf' | 'mach-o' | 'pe'

export interface NativeFile {
  /** Path inside the wheel. */
  readonly name: string
  readonly format: NativeFormat
}

/** Never compiled code, and most of a wheel. */
const TEXT = /\.(?:py|pyi|pyx|pxd|txt|json|toml|md|rst|c|h|typed)$|\.dist-info\//

/** @throws PackagingError `check/content` for a damaged wheel */
export function nativeFiles(wheel: string): Promise<readonly NativeFile[]> {
  return withZip(wheel, async zip => {
    const found: NativeFile[] = []
    for (const { name, folder, size } of zip.entries) {
      if (folder || size < 4 || TEXT.test(name)) continue
      const format = nativeFormat(await firstBytes(zip, name))
      if (format !== undefined) found.push({ name, format })
    }
    return found
  })
}

async function firstBytes(zip: Zip, name: string): Promise<Buffer> {
  for await (const chunk of zip.stream(name)) return chunk.subarray(0, 8)
  return Buffer.alloc(0)
}

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
