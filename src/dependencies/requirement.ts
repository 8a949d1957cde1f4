/**
 * Requirements as text (PEP 508), taken apart without judging markers or versions: that is left to `packaging` and uv.
 * What reaches a tool's requirements input passes through here first, as a line there can also be an option.
 */

import { PackagingError, type Place } from '../core/errors.js'
import { normalizeName } from '../project/paths.js'

export interface Requirement {
  /** Normalised (PEP 503). */
  readonly name: string
  /** Normalised (PEP 685). */
  readonly extras: readonly string[]
  /** `>=2,<3`, or empty. */
  readonly specifier: string
  /** For `name @ URL`. */
  readonly url?: string
  /** After `;`, or empty. */
  readonly marker: string
}

const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'
const SHAPE = new RegExp(
  `^(?<name>${NAME})\\s*(?:\\[(?<extras>[^\\]]*)\\])?\\s*(?:@\\s*(?<url>[^\\s;]+)(?=\\s|$)|\\(?(?<specifier>(?:[<>=!~][A-Za-z0-9.*+!<>=~,_ -]*?)?)\\)?)\\s*(?:;\\s*(?<marker>.+))?$`,
)

/**
 * Takes one requirement apart.
 * @throws PackagingError `project/metadata` for anything that is not one requirement: options (`-r`, `--index-url`),
 * several lines, control characters.
 */
export function parseRequirement(text: string, place?: Place): Requirement {
  const line = text.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  const groups = /[\u0000-\u001f\u007f]/.test(line) ? undefined : SHAPE.exec(line)?.groups
  const extras = (groups?.extras ?? '').split(',').map(extra => extra.trim())
  const named = extras.filter(extra => extra !== '')
  if (
    !groups ||
    /\s-/.test(groups.specifier ?? '') ||
    named.some(extra => !new RegExp(`^${NAME}$`).test(extra))
  )
    throw new PackagingError('project/metadata', {
      message: `${JSON.stringify(text)} is not a requirement${line.startsWith('-') ? ' but an option' : ''}.`,
      fix: 'Write requirements as PEP 508 says, one each, such as: numpy>=2; python_version >= "3.10"',
      ...(place && { place }),
    })
  return {
    name: normalizeName(groups.name ?? ''),
    extras: named.map(normalizeName),
    specifier: (groups.specifier ?? '').trim(),
    ...(groups.url && { url: groups.url }),
    marker: (groups.marker ?? '').trim(),
  }
}
