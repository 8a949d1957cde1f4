/**
 * Secrets in released files (5 of 6 build backends ship `.env` and keys). A secret stops the release, because an upload
 * cannot be undone. It is only a warning where that would prevent nothing: a secret that git tracks is published with the
 * repository, and a token in the code of an unpacked sdist with that sdist; some keys are public by design; and keys in a folder of tests, examples or documentation are made for them,
 * unless a valid checksum shows that one is real.
 */
import { ANY_FOLDERS, ANY_TEXT, type GlobPart, letter, matchesParts, withoutEnd } from '../core/text.js'
import type { CheckContext, Found, Inspected, Outcome } from './model.js'
import type { Suspicion } from './secret-patterns.js'

const IN_NAME = (character: string) => character !== '/'
const WILD: Readonly<Record<string, readonly GlobPart[]>> = {
  '**/': ANY_FOLDERS,
  '**': [ANY_TEXT],
  '*': [{ takes: IN_NAME, many: true }],
  '?': [{ takes: IN_NAME }],
}

/** `*` and `?` stay within one folder, `**` crosses folders; a pattern that names a folder matches everything in it. */
export function matchesGlob(pattern: string, path: string): boolean {
  const parts = withoutEnd(pattern, '/')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .flatMap(part => WILD[part] ?? part.split('').map(letter))
  const below = [...parts, letter('/'), ANY_TEXT]
  return matchesParts(parts, path) || matchesParts(below, path)
}

const NOT_FOR_USERS =
  /(^|\/)(tests?|testing|testdata|test_?data|unittests?|fixtures?|mocks?|examples?|samples?|demos?|docs?|documentation|benchmarks?|__tests__|[^/]+_tests?)\/|(^|\/)(test_[^/]+|[^/]+_test|conftest)\.py$/i

const FIX =
  'Revoke it if it was ever real, then remove it from the package; list a key that is meant to be public in allow-secrets with the reason.'
const publishedFix = (whole: string) =>
  `Revoke it if it was ever real: everyone who can read the ${whole} has it. List a key that is meant to be public in allow-secrets with the reason.`

export function secrets({ members }: Inspected, { allowSecrets, published, unpacked }: CheckContext): Outcome {
  const failed: Found[] = []
  const warnings: Found[] = []
  const allowed: string[] = []
  for (const { path, suspicions } of members) {
    const entry = suspicions.length > 0 && allowSecrets.find(({ pattern }) => matchesGlob(pattern, path))
    if (entry) allowed.push(`${path} is allowed: ${entry.reason}`)
    else
      for (const suspicion of distinct(suspicions, published)) {
        const found = { member: path, what: sentence(suspicion) }
        const { confirmed, weak } = suspicion
        if (published.has(suspicion.digest))
          warnings.push({
            ...found,
            what: `${found.what}, which ${unpacked ? 'is in the sdist of this folder' : 'git tracks'}`,
            fix: publishedFix(unpacked ? 'sdist' : 'repository'),
          })
        else if (!confirmed && (weak === true || NOT_FOR_USERS.test(path))) warnings.push({ ...found, fix: FIX })
        else failed.push({ ...found, fix: FIX })
      }
  }
  const count = members.filter(({ kind }) => kind === 'file').length
  return { failed, warnings, details: [`none in ${count} files`, ...allowed].join('; ') }
}

/** The first of each kind, of those that git tracks and of the others: a file of a hundred tokens needs one fix. */
function distinct(suspicions: readonly Suspicion[], published: ReadonlySet<string>): Iterable<Suspicion> {
  const kind = ({ what, digest }: Suspicion) => `${what} ${published.has(digest)}`
  return new Map(suspicions.toReversed().map(one => [kind(one), one])).values()
}

function sentence({ what, line, confirmed }: Suspicion): string {
  if (line === undefined) return `is ${what}`
  return `contains ${what} in line ${line}${confirmed ? ', with a valid checksum' : ''}`
}
