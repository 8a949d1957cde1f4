/** Whether tag, manifest and the files' own metadata name one version. */

import { readSdist } from '../archives/sdist.js'
import { readWheel } from '../archives/wheel.js'
import { allOrProblems, PackagingError, throwProblems } from '../core/errors.js'
import { createLimiter } from '../host/lifecycle.js'
import { normalizeName } from '../project/paths.js'
import type { ReleaseFolder } from './files.js'
import { disagreements, hasVersion, sameVersion, type Tagged, versionlessTag } from './tag.js'

export interface Metadata {
  readonly file: string
  readonly name: string
  readonly version: string
  readonly classifiers: readonly string[]
}

/** Enough to keep a disk busy. */
const AT_ONCE = 4

/** The metadata of the sdist and of every wheel. @throws PackagingError(s) `check/content` */
export async function readMetadata({ manifest, files }: ReleaseFolder): Promise<Metadata[]> {
  const limiter = createLimiter(AT_ONCE)
  const formats = new Map(manifest.artifacts.map(({ file, format }) => [file, format]))
  const read = files.map(({ name, path: file }) =>
    limiter(async (): Promise<Metadata[]> => {
      const format = formats.get(name)
      if (format !== 'sdist' && format !== 'wheel') return []
      const core = format === 'sdist' ? await readSdist(file) : await readWheel(file)
      return [{ file: name, name: core.name, version: core.version, classifiers: core.classifiers }]
    }),
  )
  return (await allOrProblems(read)).flat()
}

/** @param tagged undefined when `version-check` is `none` @throws PackagingError(s) `release/version`, `release/files`, `release/tag` */
export function checkVersions(
  { manifest: { name, version } }: ReleaseFolder,
  metadata: readonly Metadata[],
  tagged: Tagged | undefined,
): void {
  const unlike = metadata.filter(
    one => normalizeName(one.name) !== normalizeName(name) || !sameVersion(one.version, version),
  )
  throwProblems([
    ...unlike.map(
      one =>
        new PackagingError('release/files', {
          message: `${one.file} is ${one.name} ${one.version}, but manifest.json says ${name} ${version}.`,
          fix: 'Build again.',
        }),
    ),
    ...(tagged === undefined
      ? []
      : !hasVersion(tagged, name)
        ? [versionlessTag(tagged.tag)]
        : disagreements({ what: 'manifest.json', name, version }, tagged)),
  ])
}
