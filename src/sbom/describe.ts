/**
 * What is written beside finished files: the SBOM and the notices. Whoever has files and what is inside them can ask for
 * it, be it one machine's run or the job that gathers the files of many.
 */

import { NOTICES, sbomName } from '../describe/names.js'
import { notices } from '../licenses/notices.js'
import { cyclonedx, type Described, type Subject } from './cyclonedx.js'

export interface DescribeSettings {
  /** Whether the SBOM is wanted. */
  readonly sbom: boolean
  /** Whether the notices are wanted. */
  readonly notices: boolean
  /** Licenses that the user stated, by normalised name. */
  readonly clarified?: Readonly<Record<string, string>>
}

/** A file to be written. */
export interface DescribedFile {
  readonly kind: 'sbom' | 'notices'
  readonly name: string
  readonly text: string
}

/** The same files give the same bytes (pure). */
export function describeFiles(
  subject: Subject,
  described: readonly Described[],
  settings: DescribeSettings,
): readonly DescribedFile[] {
  const contents = described.flatMap(({ artifact, contents: inside }) =>
    // An sdist is the project's source, and its license file is the project's own.
    inside === undefined || artifact.format === 'sdist' ? [] : [inside],
  )
  return [
    ...(settings.sbom
      ? [{ kind: 'sbom' as const, name: sbomName(subject), text: cyclonedx(subject, described) }]
      : []),
    ...(settings.notices
      ? [{ kind: 'notices' as const, name: NOTICES, text: notices(subject, contents, settings.clarified) }]
      : []),
  ]
}
