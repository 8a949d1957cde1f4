/** The compiled files inside a wheel, known by their first bytes: names may say anything. */
import { type NativeFormat, nativeFormat } from '../archives/native-headers.js'
import { withZip, type Zip } from '../archives/zip-reader.js'

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
