/** Versions of Python projects as dpkg and rpm order them (pure). */
import { parse } from '@renovatebot/pep440'

/** The version of a package, the same for dpkg and rpm. */
export interface PackageVersion {
  /** Empty where the version has none. */
  readonly epoch: string
  readonly version: string
}

/**
 * `1.0rc1` → `1.0~rc1`, `1.0.post1` → `1.0+post1`, `1.0.dev1` → `1.0~~dev1`. Of two versions, dpkg and rpm both find the one
 * newer that PEP 440 finds newer: `~` sorts before the end of a version, and `+` between its end and a further `.1`. The
 * numbers of a release stay as they are written, so that `1.0` is older than `1.0.0`, which are equal in PEP 440.
 * @returns undefined for a local version (`1.0+cu121`), which no other file of that version may replace, and for what is no version
 * @see https://peps.python.org/pep-0440/
 * @see https://www.debian.org/doc/debian-policy/ch-controlfields.html#version
 * @see https://rpm-software-management.github.io/rpm/manual/spec.html#version
 */
export function packageVersion(text: string): PackageVersion | undefined {
  const parsed = parse(text)
  if (parsed === null || parsed.local !== null) return undefined
  const { epoch, release, pre, post, dev } = parsed
  const development = dev === null ? '' : `~${label(dev)}`
  const before = pre === null ? '' : `~${label(pre)}`
  const after = post === null ? '' : `+${label(post)}`
  // Before any a1, where that is what a development version precedes: a second ~ sorts before every letter.
  const early = pre === null && post === null && dev !== null ? '~' : ''
  return {
    epoch: epoch === 0 ? '' : String(epoch),
    version: `${release.join('.')}${before}${after}${early}${development}`,
  }
}

function label([name, number]: readonly (string | number)[]): string {
  return `${name}${number}`
}
