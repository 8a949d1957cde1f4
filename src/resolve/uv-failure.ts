/** Turns uv's output after a failure (0.13) into coded errors, with the resolver's explanation shortened. */
import { type ErrorCode, PackagingError } from '../core/errors.js'
import { normalizeName } from '../project/paths.js'

const REASON_LENGTH = 600

/** uv's wrapped and indented explanation as one paragraph, without its conclusion. */
function explanation(output: readonly string[]): string {
  const text = output.join('\n')
  const [, body = text] = /cause: ([\s\S]*?)(?:\n\s*\n|$)/.exec(text) ?? []
  const flat = body
    .replace(/\s+/g, ' ')
    .replace(/,? (and )?we can conclude that your requirements are unsatisfiable/g, '')
    .replace(/, we can conclude that ([^.]{0,300}?) cannot be used\b/g, ', so $1 cannot be used')
    .trim()
  return flat.length <= REASON_LENGTH ? flat : `${flat.slice(0, REASON_LENGTH).replace(/\s\S*$/, '')} …`
}

/**
 * Packages that failed only because building was not allowed; empty when something else failed. `asked` is the
 * requirement that has no wheel, where uv names it.
 */
export function packagesWithoutWheels(output: readonly string[]): { readonly name: string; readonly asked?: string }[] {
  const text = output.join(' ').replace(/\s+/g, ' ')
  if (!/no usable wheels/.test(text) || /does not satisfy Python/.test(text)) return []
  return [...text.matchAll(/Wheels are required for `([^`]+)`/g)].map(([, name = '']) => {
    const [, every, said = ''] =
      new RegExp(
        `(all versions of )?(${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[<>=!~][^ ]*)?) ha(?:s|ve) no usable wheels`,
      ).exec(text) ?? []
    return { name: normalizeName(name), ...((every || said !== name) && said && { asked: said }) }
  })
}

/** A source whose metadata only its build backend knows, which uv was not allowed to run. */
export function unbuiltSource(
  output: readonly string[],
): { readonly name: string; readonly place: string } | undefined {
  const text = output.join(' ').replace(/\s+/g, ' ')
  const [, name, place] =
    /Failed to (?:download and )?build `([^`@]{1,200}?) @ ([^`]{1,500})`.{0,300}?Building source distributions for `[^`]{1,200}` is disabled/.exec(
      text,
    ) ?? []
  return name === undefined || place === undefined ? undefined : { name: normalizeName(name), place }
}

/** What it means when such a source must not be built. */
export function dynamicSource({ name, place }: { readonly name: string; readonly place: string }): PackagingError {
  return new PackagingError('dependency/source', {
    message: `What ${name} requires is known only when it is built, and it comes from ${withoutCredentials(place)}.`,
    fix: `Declare its dependencies in [project] of its pyproject.toml, or write a uv.lock with uv lock, which has them.`,
  })
}

interface Meaning {
  readonly when: RegExp
  /** What must follow; its groups come after those of `when`. */
  readonly after?: RegExp
  readonly code: ErrorCode
  /** The groups as `$1`; `$reason` is the shortened explanation. */
  readonly message: string
  readonly fix: string
}

/** Tried in order: a refused index also reads “not found in the package registry”, so it comes first. */
const MEANINGS: readonly Meaning[] = [
  {
    when: /\((https?:\/\/[^\s()]+)\) could not be queried due to a lack of valid authentication|401 Unauthorized.{0,300}?(https?:\/\/\S+)/,
    code: 'network/refused',
    message: 'The package index $1 needs a user name and password (401 Unauthorized).',
    fix: 'Give them as UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD, or in the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, from a secret.',
  },
  {
    when: /\((https?:\/\/[^\s()]+)\) returned a 403 Forbidden/,
    code: 'network/refused',
    message: 'The package index $1 refused the request (403 Forbidden).',
    fix: 'Check the address and that the credentials may read that index.',
  },
  {
    when: /[Nn]etwork connectivity is disabled|because the network was disabled/,
    code: 'network/unreachable',
    message: 'The network is switched off for uv (UV_OFFLINE) and its cache does not hold all that is needed.',
    fix: 'Unset UV_OFFLINE, or run once with a network to fill the cache.',
  },
  {
    when: /Failed to (?:fetch|download)\b[^\n]{0,300}? `?(https?:\/\/[^\s`]+)/,
    after: /HTTP status (?:server|client) error \((\d{3}[^)]{0,100})\)/,
    code: 'network/unreachable',
    message: 'The package index failed: $1 answered $2.',
    fix: 'Try again; if it stays, check the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, or use a mirror.',
  },
  {
    when: /Required uv version `([^`]+)` does not match the running version `([^`]+)`/,
    code: 'dependency/source',
    message: '[tool.uv] has required-version $1, and this program resolves with uv $2.',
    fix: 'Allow that version in required-version.',
  },
  {
    when: /Package `([^`]+)` references an undeclared index: `([^`]+)`/,
    code: 'dependency/source',
    message: '[tool.uv.sources] takes $1 from the index $2, which no [[tool.uv.index]] declares.',
    fix: 'Declare that index with its name and url in [[tool.uv.index]].',
  },
  {
    when: /`([^`]+)` references a workspace in `tool\.uv\.sources`/,
    code: 'dependency/source',
    message: '[tool.uv.sources] takes $1 from the workspace, which has no such member.',
    fix: 'Add its folder to members in [tool.uv.workspace], or name another source.',
  },
  {
    when: /Distribution not found at: (\S+)/,
    code: 'dependency/source',
    message: '[tool.uv.sources] names $1, and there is nothing.',
    fix: 'Correct the path, which is relative to the pyproject.toml, or put the file or folder there.',
  },
  {
    when: /Failed to (?:download and )?build `([^`@]+?) @ git\+([^`]+)`[\s\S]*?Git operation failed([\s\S]*)/,
    code: 'dependency/source',
    message: 'git could not fetch $1 from $2.',
    fix: 'Check the address and the rev, tag or branch, and that git on this machine can read the repository.',
  },
  {
    when: /TOML parse error[\s\S]*?(unknown field `[^`]+`)/,
    code: 'dependency/source',
    message: 'uv cannot read [tool.uv] of pyproject.toml: $1.',
    fix: 'Correct that field.',
  },
  {
    when: /[Ee]xtra `([^`]+)` is not defined/,
    code: 'project/lock',
    message: 'The lock does not cover the extra $1.',
    fix: 'Create it again with uv lock, or set lock: none to resolve without it.',
  },
  {
    when: /(Extras? .{0,200}? (?:are|is) incompatible with .{0,200}?conflicts[^\n]*)/,
    code: 'input/conflict',
    message: '$1',
    fix: 'Name one of these in extras.',
  },
  {
    when: /Hash mismatch for `?([^\s`]+)/,
    code: 'dependency/hash',
    message: 'The file of $1 differs from its expected hash.',
    fix: 'Create the lock again from a trusted index; if the file was replaced there, find out why before using it.',
  },
  {
    when: /Failed to (?:download|read|install|extract)[^\n`]{0,300}`([^`]{1,300})`/,
    after: /((?:Failed to extract archive|The wheel is invalid|Invalid zip|invalid Zip|Failed to unzip)[^\n]*)/,
    code: 'input/invalid',
    message: 'find-links: the wheel of $1 is corrupt: $2.',
    fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
  },
  {
    when: /Failed to (?:fetch|download)[^\n]{0,300}?`?(https?:\/\/[^\s`]+)|error sending request for url \(([^)]{1,2000})\)|Could not connect/,
    code: 'network/unreachable',
    message: 'The package index cannot be reached: $1.',
    fix: 'Check the network and the address in UV_DEFAULT_INDEX or PIP_INDEX_URL.',
  },
  {
    when: /Failed to parse `(uv\.lock|[^`]*\.toml)`/,
    code: 'project/lock',
    message: '$1 cannot be read: $reason.',
    fix: 'Create it again with uv lock.',
  },
  {
    when: /Couldn't parse requirement|Failed to parse/,
    code: 'project/metadata',
    message: 'uv cannot read a requirement: $reason.',
    fix: 'Correct it in the project’s dependencies (PEP 508).',
  },
  {
    when: /does not satisfy Python/,
    code: 'dependency/conflict',
    message: 'The dependencies do not allow every requested Python: $reason',
    fix: 'Raise requires-python or leave the older Pythons out of python-versions, or allow versions that still support them.',
  },
  {
    when: /Because (\S+) was not found in the (?:package registry|provided package locations)|and (\S+) was not found in the/,
    code: 'dependency/missing',
    message: "No index or find-links folder has a package '$1'.",
    fix: 'Check its spelling, or name the index that has it in UV_INDEX, or a folder with its wheel in find-links.',
  },
  {
    when: /[Bb]ecause (?:only \S+ (?:is|are) available|there (?:is|are) no versions? of (\S+))[\s\S]*/,
    code: 'dependency/missing',
    message: 'No index offers a required version: $reason',
    fix: 'Relax that requirement, or name the index that has the version in UV_INDEX.',
  },
  {
    when: /Failed to (?:download and )?build `([^`]+)`/,
    code: 'build/backend-failed',
    message: 'The metadata of $1 could not be built: $reason',
    fix: 'Give a wheel of it with find-links, or require a version that has one.',
  },
  {
    when: /No solution found/,
    code: 'dependency/conflict',
    message: 'The requirements contradict each other: $reason',
    fix: 'Relax one of them.',
  },
]

/** Credentials in an address must not be shown. */
function withoutCredentials(text: string): string {
  return text.replace(/(https?:\/\/)[^\s/@]+@/g, '$1')
}

/**
 * The coded error for a failed uv.
 * @param output its last lines
 */
export function uvFailure(output: readonly string[]): PackagingError {
  const lines = output.map(withoutCredentials)
  const text = lines.join('\n')
  for (const { when, after, code, message, fix } of MEANINGS) {
    const match = when.exec(text)
    const more = match && after?.exec(text.slice(match.index + match[0].length))
    if (!match || (after && !more)) continue
    const groups = [...match.slice(1), ...(more?.slice(1) ?? [])].filter(group => group !== undefined)
    const filled = message
      .replace('$reason', () => explanation(lines))
      .replace(/\$(\d)/g, (_, number: string) => groups[Number(number) - 1] ?? 'unknown')
    return new PackagingError(code, { message: filled.replace(/\.\.$/, '.'), fix, detail: lines })
  }
  return new PackagingError('build/tool-failed', {
    message: `uv could not resolve the dependencies: ${lines.find(line => line.startsWith('error:')) ?? 'it reported no reason'}`,
    fix: 'See its last lines in the log.',
    detail: lines,
  })
}
