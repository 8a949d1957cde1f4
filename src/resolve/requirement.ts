/**
 * Requirements as text (PEP 508), parsed without evaluating markers or versions, which `packaging` and uv do.
 * Every line of a tool's requirements input is parsed here first, as a line there can also be an option.
 */

import { PackagingError, type Place } from '../core/errors.js'
import { before } from '../core/text.js'
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
const START = new RegExp(`^${NAME}`)
const WHOLE = new RegExp(`^${NAME}$`)

interface Groups {
  readonly name: string
  readonly extras: string
  readonly url?: string
  readonly specifier: string
  readonly marker: string
}

/** The parts of a requirement, one after the other: a single pattern for all of them would try every run of blanks in each. */
function groupsOf(line: string): Groups | undefined {
  const name = START.exec(line)?.[0]
  if (name === undefined) return undefined
  let rest = line.slice(name.length).trimStart()
  let extras = ''
  if (rest.startsWith('[')) {
    const end = rest.indexOf(']')
    if (end === -1) return undefined
    extras = rest.slice(1, end)
    rest = rest.slice(end + 1).trimStart()
  }
  const url = /^@\s*([^\s;]+)(?=\s|$)/.exec(rest)
  if (url !== null) {
    const behind = rest.slice(url[0].length).trim()
    const marker = /^;\s*(.+)/s.exec(behind)?.[1]
    if (behind !== '' && marker === undefined) return undefined
    return { name, extras, url: url[1] as string, specifier: '', marker: marker ?? '' }
  }
  const specifier = before(rest, ';').trim()
  const marker = rest.includes(';') ? rest.slice(rest.indexOf(';') + 1).trim() : undefined
  if (marker === '' || !/^\(?(?:[<>=!~][A-Za-z0-9.*+!<>=~,_ -]*)?\)?$/.test(specifier)) return undefined
  return { name, extras, specifier: specifier.replace(/^\(/, '').replace(/\)$/, ''), marker: marker ?? '' }
}

/**
 * Parses one requirement.
 * @throws PackagingError `project/metadata` for anything that is not one requirement: options (`-r`, `--index-url`),
 * several lines, control characters.
 */
export function parseRequirement(text: string, place?: Place): Requirement {
  const line = text.trim()
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  const groups = /[\u0000-\u001f\u007f]/.test(line) ? undefined : groupsOf(line)
  const extras = (groups?.extras ?? '').split(',').map(extra => extra.trim())
  const named = extras.filter(extra => extra !== '')
  if (!groups || /\s-/.test(groups.specifier) || named.some(extra => !WHOLE.test(extra)))
    throw new PackagingError('project/metadata', {
      message: `${JSON.stringify(text)} is not a requirement${line.startsWith('-') ? ' but an option' : ''}.`,
      fix: 'Write requirements as PEP 508 says, one each, such as: numpy>=2; python_version >= "3.10"',
      ...(place && { place }),
    })
  return {
    name: normalizeName(groups.name),
    extras: named.map(normalizeName),
    specifier: groups.specifier.trim(),
    ...(groups.url && { url: groups.url }),
    marker: groups.marker,
  }
}

/**
 * One spelling for all spellings of a requirement (pure). Backends rewrite those of pyproject.toml: they sort specifiers,
 * change quotes and parentheses, and uv_build turns `python_version < "3.11"` into `python_full_version < "3.11"`.
 * Requirements with equal keys are equal; those with different ones may be, too.
 * @throws PackagingError `project/metadata` as `parseRequirement`
 */
export function requirementKey(line: string): string {
  const { name, extras, specifier, url, marker } = parseRequirement(line)
  const versions = specifier.split(',').map(part => part.replaceAll(/\s/g, ''))
  return JSON.stringify([
    name,
    [...new Set(extras)].sort(),
    url ?? '',
    versions.filter(part => part !== '').sort(),
    markerKey(marker),
  ])
}

const COMPARISON = /((?<![\w.])[\w.]+|"[^"]*")(<=|>=|===|==|!=|~=|<|>|\bnotin\b|\bin\b)([\w.]+|"[^"]*")/g

/** A marker in one spelling; the order of terms is normalised only where nothing but `and`, or nothing but `or`, joins them. */
function markerKey(marker: string): string {
  const tokens = marker.match(/'[^']*'|"[^"]*"|[\w.]+|[<>=!~]+|[()]/g) ?? []
  const quoted = tokens.map(token => (/^['"]/.test(token) ? `"${token.slice(1, -1)}"` : token))
  const joiners = new Set<string>(quoted.filter(token => token === 'and' || token === 'or'))
  const levelled = joiners.size > 1 ? quoted : quoted.filter(token => !/^[()]$/.test(token))
  const terms: string[] = ['']
  for (const token of levelled) {
    if (joiners.size <= 1 && joiners.has(token)) terms.push('')
    else terms[terms.length - 1] += token === 'and' || token === 'or' ? ` ${token} ` : token
  }
  const [joiner = ''] = joiners
  return terms
    .map(term => term.replaceAll(COMPARISON, (_, left, operator, right) => comparison(left, operator, right)))
    .sort()
    .join(` ${joiner} `)
}

/** `python_version` compares the first two numbers only, which `python_full_version` can say as well. */
function comparison(left: string, operator: string, right: string): string {
  const [, major, minor] = /^"(\d+)\.(\d+)"$/.exec(right) ?? []
  if (left !== 'python_version' || minor === undefined) return `${left} ${operator} ${right}`
  const next = `"${major}.${Number(minor) + 1}"`
  switch (operator) {
    case '<':
    case '>=':
      return `python_full_version ${operator} ${right}`
    case '>':
      return `python_full_version >= ${next}`
    case '<=':
      return `python_full_version < ${next}`
    case '==':
    case '!=':
      return `python_full_version ${operator} "${major}.${minor}.*"`
    default:
      return `${left} ${operator} ${right}`
  }
}
