/** The members of archives, as `readTree` takes them. */
import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { readTar } from '../wheel/tar.js'
import type { Zip } from '../wheel/zip.js'
import type { Member } from './distributions.js'

/** Files of a zip archive, those for which `wanted` holds. */
export async function* zipMembers(zip: Zip, wanted = (_: string) => true): AsyncGenerator<Member> {
  for (const { name, folder, size } of zip.entries)
    if (!folder && wanted(name)) yield { path: name, size, content: () => zip.stream(name) }
}

/** Files of a `.tar.gz`, whose content must be read before the next one is asked for. Links are left out. */
export async function* tarMembers(file: string): AsyncGenerator<Member> {
  const unpacked = createReadStream(file).pipe(createGunzip())
  for await (const entry of readTar(unpacked as AsyncIterable<Buffer>, file))
    if (entry.kind === 'file') yield { path: entry.name, size: entry.size, content: () => entry.content() }
}
