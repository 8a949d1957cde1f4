/** The members of archives, as `readTree` takes them. */
import { eachMember } from '../archives/sdist.js'
import type { Zip } from '../archives/zip-reader.js'
import type { Member } from './distributions.js'

/** Files of a zip archive, those for which `wanted` holds. */
export async function* zipMembers(zip: Zip, wanted = (_: string) => true): AsyncGenerator<Member> {
  for (const { name, folder, size } of zip.entries)
    if (!folder && wanted(name)) yield { path: name, size, content: () => zip.stream(name) }
}

/**
 * Visits the files of a `.tar.gz`, with their paths inside its one folder. Links are left out.
 * @param visit has read what it needs when it is done
 * @returns the name of the folder
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
export function tarMembers(file: string, visit: (member: Member) => Promise<void>): Promise<string> {
  return eachMember(file, async entry => {
    if (entry.kind !== 'file') return
    const path = entry.name.slice(entry.name.indexOf('/') + 1)
    await visit({ path, size: entry.size, content: () => entry.content() })
  })
}
