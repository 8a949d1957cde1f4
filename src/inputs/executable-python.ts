/** The input `executable-python` (pure): a standalone CPython for each platform, one a line. */

import type { Target } from '../core/model.js'
import { lines, type Parsed } from '../core/parse.js'

export interface NamedPython {
  /** Platform name; undefined when it is for whichever platform has no line of its own. */
  readonly platform: string | undefined
  /** Folder or `.tar.gz`, relative to the workspace. */
  readonly path: string
  /** Of the archive; lower-case hex. */
  readonly sha256: string | undefined
}

/** `[PLATFORM=]PATH[#sha256=HEX]`, one a line. */
export function namedPythons(text: string): Parsed<readonly NamedPython[]> {
  const value: NamedPython[] = []
  for (const line of lines(text)) {
    const [, platform, path = '', sha256] =
      /^(?:([a-z]+-[a-z0-9_]+)=)?(.+?)(?:#sha256=([0-9a-fA-F]{64}))?$/.exec(line) ?? []
    if (path === '' || path.includes('#sha256='))
      return {
        wrong: `'${line}' is not a path, or its hash is not a sha256`,
        fix: 'Write PLATFORM=PATH, for an archive PLATFORM=PATH#sha256=HEX, one a line.',
      }
    if (value.some(one => one.platform === platform))
      return { wrong: `${platform ?? 'every platform'} has two Pythons`, fix: 'Name one for each platform.' }
    value.push({ platform, path, sha256: sha256?.toLowerCase() })
  }
  return { value }
}

/** The line for a target's platform, else the line for any. */
export function namedFor(named: readonly NamedPython[], { platform }: Target): NamedPython | undefined {
  return named.find(one => one.platform === platform.name) ?? named.find(one => one.platform === undefined)
}
