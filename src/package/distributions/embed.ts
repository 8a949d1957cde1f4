/** `sbom: embed`: every wheel that was made gets an SBOM inside, before anything is measured or proved. */
import path from 'node:path'
import { allOrProblems } from '../../core/errors.js'
import { toolVersion } from '../../core/version.js'
import type { Workshop } from '../workshop.js'

/** Absolute paths of the new wheels, under the names of the old ones. @throws PackagingError `check/content`, `host/…` */
export async function embedSboms(
  workshop: Workshop,
  wheels: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  const { embedSbom } = await import('../../sbom/write.js')
  const dir = await workshop.staging.dir(`${folder}/embedded`)
  const commit = workshop.configuration.project.git?.head
  const making = {
    epoch: workshop.epoch,
    toolVersion: toolVersion(),
    ...(commit !== undefined && { commit }),
  }
  return allOrProblems(
    wheels.map(async wheel => {
      const output = path.join(dir, path.basename(wheel))
      await embedSbom(wheel, output, making)
      return output
    }),
  )
}
