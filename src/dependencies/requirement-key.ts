/**
 * One spelling for all the ways to write a requirement (pure). Backends rewrite what pyproject.toml says: they sort
 * specifiers, change quotes and parentheses, and uv_build turns `python_version < "3.11"` into
 * `python_full_version < "3.11"`. Two equal keys ask for the same; different ones may, too.
 */
import { parseRequirement } from './requirement.js'

/** @throws PackagingError `project/metadata` as `parseRequirement` */
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

const COMPARISON = /([\w.]+|"[^"]*")(<=|>=|===|==|!=|~=|<|>|\bnotin\b|\bin\b)([\w.]+|"[^"]*")/g

/** A marker in one spelling; the order of terms is levelled only where nothing but `and`, or nothing but `or`, joins them. */
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
