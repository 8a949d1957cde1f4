/**
 * Secrets in what is shipped (facts: 5 of 6 backends were seen to ship `.env` and keys). A secret stops the release, for
 * an upload can never be taken back. In a folder of tests, examples or documentation it is a warning: keys made for tests
 * are meant to be read, sdists carry them so that distributions can run the tests, and every project with TLS has some.
 * A token whose own checksum is right is real wherever it lies.
 */
import type { CheckContext, Found, Inspected, Member, Outcome } from './model.js'
import type { Suspicion } from './secret-patterns.js'

// File patterns as people write them in settings (pure).

/** `*` and `?` stay within one folder, `**` crosses folders; a pattern that names a folder is all that is in it. */
export function matchesGlob(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/\/+$/, '')
    .split(/(\*\*\/|\*\*|\*|\?)/)
    .map(part => WILD[part] ?? part.replace(/[.+^${}()|[\]\\]/g, '\\$&'))
    .join('')
  return new RegExp(`^${source}(?:/.*)?$`, 's').test(path)
}

const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' }

const FOR_SHOW =
  /(^|\/)(tests?|testing|testdata|test_?data|unittests?|fixtures?|mocks?|examples?|samples?|demos?|docs?|documentation|benchmarks?|__tests__|[^/]+_tests?)\/|(^|\/)(test_[^/]+|[^/]+_test|conftest)\.py$/i

const FIX =
  'Revoke it if it was ever real, then take it out of the package; a key that is meant to be public can be listed in allow-secrets with the reason.'

export function secrets({ members }: Inspected, { allowSecrets }: CheckContext): Outcome {
  const held = members.filter(({ suspicions }) => suspicions.length > 0)
  const allowed = held.flatMap(member => {
    const entry = allowSecrets.find(({ pattern }) => matchesGlob(pattern, member.path))
    return entry === undefined ? [] : [{ member, reason: entry.reason }]
  })
  const told = held.filter(member => !allowed.some(one => one.member === member))
  const found = told.flatMap(member => [...distinct(member)].map(suspicion => ({ member, suspicion })))
  const words = allowed.map(({ member, reason }) => `${member.path} is allowed: ${reason}`)
  const count = members.filter(({ kind }) => kind === 'file').length
  return {
    failed: found.filter(one => !onlyWarned(one.member, one.suspicion)).map(foundOf),
    warnings: found.filter(one => onlyWarned(one.member, one.suspicion)).map(foundOf),
    seen: [`none in ${count} files`, ...words].join('; '),
  }
}

/** The first of each kind: a file of a hundred tokens is one thing to mend. */
function distinct({ suspicions }: Member): Iterable<Suspicion> {
  return new Map(suspicions.toReversed().map(one => [one.what, one])).values()
}

function onlyWarned({ path }: Member, { confirmed, weak }: Suspicion): boolean {
  return !confirmed && (weak === true || FOR_SHOW.test(path))
}

function foundOf({ member, suspicion }: { member: Member; suspicion: Suspicion }): Found {
  const at = suspicion.line === undefined ? '' : ` in line ${suspicion.line}`
  const sure = suspicion.confirmed ? ', whose checksum is right' : ''
  return {
    member: member.path,
    what: `${suspicion.line === undefined ? 'is' : 'holds'} ${suspicion.what}${at}${sure}`,
    fix: FIX,
  }
}
