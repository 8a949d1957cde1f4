/** The only maker of artifacts: what a file is, is read from the file, never from what its maker said. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { sha256Of } from '../host/hash.js'
import type { Artifact } from '../model.js'

export async function measure(
  file: string,
  what: Pick<Artifact, 'format' | 'targets' | 'pythons'>,
): Promise<Artifact> {
  const [{ size }, sha256] = await Promise.all([stat(file), sha256Of(file)])
  return { ...what, file: path.basename(file), path: file, size, sha256 }
}
