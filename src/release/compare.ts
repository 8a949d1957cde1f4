/** What GitHub holds beside what shall be released (pure). */
import type { ReleaseFile } from './folder.js'
import type { Asset } from './github/api.js'

export interface Comparison {
  /** Files that are there already, as they must be. */
  readonly kept: readonly ReleaseFile[]
  /** Files to send. */
  readonly missing: readonly ReleaseFile[]
  /** Assets of our names that are half uploaded or of other content. */
  readonly stale: readonly Asset[]
  /** Assets of names that are not ours. */
  readonly foreign: readonly Asset[]
}

/** @param digests what downloading told, by asset id, of assets for which GitHub tells no digest */
export function compare(
  files: readonly ReleaseFile[],
  assets: readonly Asset[],
  digests: ReadonlyMap<number, string> = new Map(),
): Comparison {
  const byName = new Map(files.map(file => [file.name, file]))
  const isRight = (asset: Asset) => {
    const file = byName.get(asset.name)
    return (
      file !== undefined &&
      asset.state === 'uploaded' &&
      asset.size === file.size &&
      (asset.sha256 ?? digests.get(asset.id)) === file.sha256
    )
  }
  const right = new Set(assets.filter(isRight).map(({ name }) => name))
  return {
    kept: files.filter(({ name }) => right.has(name)),
    missing: files.filter(({ name }) => !right.has(name)),
    stale: assets.filter(asset => byName.has(asset.name) && !isRight(asset)),
    foreign: assets.filter(asset => !byName.has(asset.name)),
  }
}

/** Assets of which only their content can tell whether they are right. */
export function undescribed(files: readonly ReleaseFile[], assets: readonly Asset[]): readonly Asset[] {
  const sizes = new Map(files.map(({ name, size }) => [name, size]))
  return assets.filter(
    ({ name, state, size, sha256 }) =>
      sha256 === undefined && state === 'uploaded' && sizes.get(name) === size,
  )
}
