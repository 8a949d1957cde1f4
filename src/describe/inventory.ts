/** Looks into finished files of every kind. */
import type { Artifact } from '../model.js'
import type { BundleContents } from './contents.js'
import type { BundledFile } from './members.js'

/** What there is to know of an executable: its files, and the wheels that it was made from. */
export interface ExecutableInside {
  readonly members: readonly BundledFile[]
  readonly wheels: readonly { readonly path: string; readonly sha256: string }[]
}

/**
 * What is inside a finished file; undefined for a kind that cannot be read back and came without a list.
 * @param inside of an executable: what its maker read from it
 * @throws PackagingError `check/content` for a damaged file
 */
export async function contentsOf(
  artifact: Artifact,
  inside?: ExecutableInside,
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
      return inside === undefined ? undefined : { file, components: await executableComponents(inside) }
  }
}

async function executableComponents({ members, wheels }: ExecutableInside) {
  const [{ wheelComponent }, { memberComponents }] = await Promise.all([
    import('./wheel.js'),
    import('./members.js'),
  ])
  const read = await Promise.all(wheels.map(wheel => wheelComponent(wheel.path, wheel.sha256)))
  return memberComponents(members, read)
}
