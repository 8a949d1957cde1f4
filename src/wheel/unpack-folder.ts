/** Unpacks an archive of ours that holds one folder: `.tar.gz`, or `.zip` for Windows. */
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { extractSdist } from './sdist.js'
import { withZip } from './zip.js'

/** Gives the absolute path of the folder. @throws PackagingError `check/content` for a damaged or unsafe archive */
export async function unpackFolder(archive: string, into: string): Promise<string> {
  if (!archive.endsWith('.zip')) return extractSdist(archive, into)
  await withZip(archive, async zip => {
    for (const { name, folder } of zip.entries) {
      const file = path.join(into, name)
      await mkdir(folder ? file : path.dirname(file), { recursive: true })
      if (!folder)
        await pipeline(Readable.from(zip.stream(name)), createWriteStream(file, { flags: 'wx', mode: 0o755 }))
    }
  })
  return path.join(into, path.basename(archive, '.zip'))
}
