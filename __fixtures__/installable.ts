/** Releases to install, for tests of installers. */
import { createHash } from 'node:crypto'
import type { Artifact } from '../src/core/model.js'
import { installableFiles } from '../src/installers/installable.js'
import type { Installable } from '../src/installers/model.js'

/** A finished file for one platform; by default one program. */
export function artifactFor(target: string, more: Partial<Artifact> = {}): Artifact {
  const { file = `answer-1.0-${target}` } = more
  return {
    ...{ format: 'scie', file, path: `/out/${file}`, size: 7, sha256: createHash('sha256').update(file).digest('hex') },
    ...{ targets: [target], pythons: [], ...more },
  } as Artifact
}

/** A PEX for one platform. */
export function pexFor(target: string, pythons: readonly string[], more: Partial<Artifact> = {}): Artifact {
  return artifactFor(target, { format: 'pex', file: `answer-1.0-${target}.pex`, pythons, ...more })
}

/** A release of `answer` 1.0 with these files. */
export function releaseOf(artifacts: readonly Artifact[], more: Partial<Installable> = {}): Installable {
  const repository = 'me/answer'
  return {
    ...{ name: 'answer', version: '1.0', about: { program: 'answer' }, files: installableFiles(artifacts) },
    download: { base: `https://github.com/${repository}/releases/download`, tag: 'v1.0', repository },
    ...{ attested: 'optional', signer: '', ...more },
  }
}
