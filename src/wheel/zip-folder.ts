/** Writes a folder as a compressed zip that depends on names and contents alone: for Windows, which opens no `.tar.gz` by itself. */
import { sha256Of } from '../host/hash.js'
import { walk } from './tar-write.js'
import { type Source, writeStoredZip } from './zip-write.js'

export interface NewFolderZip {
  readonly output: string
  /** Absolute path; links in it are followed. */
  readonly folder: string
  /** The one top folder of the archive. */
  readonly top: string
}

/** What is there already is replaced. @throws PackagingError `build/mismatch` above 4 GiB */
export async function writeFolderZip({ output, folder, top }: NewFolderZip): Promise<void> {
  const members = new Map<string, Source>([[`${top}/`, Buffer.alloc(0)]])
  for await (const { name, file } of walk(folder))
    members.set(
      file === undefined ? `${top}/${name}/` : `${top}/${name}`,
      file === undefined ? Buffer.alloc(0) : { path: file, sha256: await sha256Of(file), compress: true },
    )
  await writeStoredZip({ output, prefix: Buffer.alloc(0), members, executable: false })
}
