/** Files as the checks get them, without a file. */

import { parseHeaders } from '../src/archives/wheel.js'
import type { CheckContext, Inspected, Member } from '../src/checks/model.js'
import type { Artifact, FormatName } from '../src/core/model.js'

export const member = (path: string, parts: Partial<Member> = {}): Member => {
  return { path, kind: 'file', size: 1, suspicions: [], ...parts }
}

export interface InspectedParts extends Partial<Omit<Inspected, 'artifact' | 'metadata'>> {
  readonly artifact?: Partial<Omit<Artifact, 'format'>>
  readonly metadata?: string
}

/** @param files paths of plain files, beside `members` */
export function inspected(format: FormatName, files: readonly string[] = [], parts: InspectedParts = {}): Inspected {
  const names: Partial<Record<FormatName, string>> = { sdist: 'app-1.0.tar.gz', wheel: 'app-1.0-py3-none-any.whl' }
  const file = names[format] ?? `app-1.0.${format}`
  const { artifact, metadata, members = [], ...rest } = parts
  return {
    artifact: {
      format,
      file,
      path: `/staging/${file}`,
      size: 1000,
      sha256: 'a'.repeat(64),
      targets: ['any'],
      pythons: ['3.12', '3.13'],
      ...artifact,
    },
    start: Buffer.from(format === 'wheel' ? 'PK\x03\x04' : ''),
    members: [...files.map(path => member(path)), ...members],
    ...(metadata !== undefined && { metadata: parseHeaders(metadata) }),
    distInfo: 'app-1.0.dist-info',
    ...rest,
  }
}

export function context(parts: Partial<CheckContext> = {}): CheckContext {
  return {
    submodules: [],
    dirty: new Set(),
    untracked: new Set(),
    unlisted: [],
    published: new Set(),
    unpacked: false,
    tagged: false,
    readme: true,
    allowSecrets: [],
    budget: {},
    maintained: ['3.11', '3.12', '3.13', '3.14'],
    answers: new Map(),
    ...parts,
  }
}

/** What a check said, in short: `fail: MEMBER WHAT`. */
export function said(outcome: { failed?: readonly Said[]; warnings?: readonly Said[] } | undefined): string[] {
  const text = ({ member: path, what }: Said) => [path, what].filter(Boolean).join(' ')
  return [
    ...(outcome?.failed ?? []).map(found => `fail: ${text(found)}`),
    ...(outcome?.warnings ?? []).map(found => `warn: ${text(found)}`),
  ]
}

interface Said {
  readonly member?: string
  readonly what: string
}
