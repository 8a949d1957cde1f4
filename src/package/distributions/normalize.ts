/** `reproducible: normalize`: sdists and wheels are written anew before anything is measured, proved or made from them. */
import path from 'node:path'
import { allOrProblems } from '../../core/errors.js'
import type { Workshop } from '../workshop.js'
import { blameBackend } from './distributions.js'

/**
 * Absolute paths of the new files, under the names of the old ones.
 * @param folder of the build they belong to, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
export async function normalizeFiles(
  workshop: Workshop,
  files: readonly string[],
  folder: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { staging, epoch, configuration } = workshop
  const dir = await staging.dir(`${folder}/normalized`)
  const [{ normalizeSdist }, { normalizeWheel }] = await Promise.all([
    import('../../reproduce/normalize.js'),
    import('../../reproduce/normalize.js'),
  ])
  return blameBackend(configuration.project, () =>
    allOrProblems(
      files.map(async file => {
        const output = path.join(dir, path.basename(file))
        if (!file.endsWith('.whl')) await normalizeSdist(file, output, epoch)
        else
          for (const signature of await normalizeWheel(file, output, epoch))
            say(`${path.basename(file)}: ${signature} still signs its RECORD, which has not changed`)
        return output
      }),
    ),
  )
}
