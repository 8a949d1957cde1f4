/** What is done to every sdist and wheel before it is measured: an SBOM put inside, one way of writing it. */
import { reproducibleMode } from '../../config/parsers.js'
import type { Workshop } from '../workshop.js'
import { embedSboms } from './embed.js'
import { normalizeFiles } from './normalize.js'

/**
 * Absolute paths, the same ones where nothing is wanted.
 * @param folder of the build, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
export async function finishDistributions(
  workshop: Workshop,
  files: readonly string[],
  folder: string,
  say: (line: string) => void,
): Promise<readonly string[]> {
  const { options } = workshop.configuration
  const wheels = files.every(file => file.endsWith('.whl'))
  const whole = options.sbom === 'embed' && wheels ? await embedSboms(workshop, files, folder) : files
  return modeOf(workshop).normalize ? normalizeFiles(workshop, whole, folder, say) : whole
}

/** What `reproducible` comes to in this run. */
export function modeOf({ host, configuration }: Pick<Workshop, 'host' | 'configuration'>) {
  const { reproducible, tag } = configuration.options
  return reproducibleMode(reproducible, host.env, tag)
}
