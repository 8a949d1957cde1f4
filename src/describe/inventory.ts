/** Looks into finished files of every kind. */
import type { Artifact } from '../core/model.js'
import type { BundleContents, Component } from './contents.js'

/**
 * What is inside a finished file; undefined for a kind that cannot be read back and came without a list.
 * @param components of an executable: what its maker read from it
 * @throws PackagingError `check/content` for a damaged file
 */
export async function contentsOf(
  artifact: Artifact,
  components?: readonly Component[],
): Promise<BundleContents | undefined> {
  const { format, file, path: place, sha256 } = artifact
  switch (format) {
    case 'wheel': {
      const { wheelComponent } = await import('./wheel.js')
      return { file, components: [await wheelComponent(place, sha256)] }
    }
    case 'sdist': {
      const { sdistComponent } = await import('./sdist.js')
      return { file, components: [await sdistComponent(place, sha256)] }
    }
    case 'pex': {
      const { pexContents } = await import('./pex.js')
      return { file, ...(await pexContents(place)) }
    }
    default:
      return components === undefined ? undefined : { file, components }
  }
}
