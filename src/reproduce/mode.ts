/** What the input `reproducible` comes to in one run (pure). */

export const REPRODUCIBLE = ['auto', 'check', 'normalize', 'off'] as const

export interface ReproducibleMode {
  /** Build every file twice and compare. */
  readonly compare: boolean
  /** Write sdists and wheels anew in the one way there is. */
  readonly normalize: boolean
  /** Whether a difference ends the run; nobody asked for more than to be told when it is on by itself. */
  readonly fails: boolean
}

/**
 * `auto` compares where a release is made: in a workflow that a tag started, or with the input `tag`. A tag that merely
 * lies at HEAD is no release (as for `version-check`).
 */
export function reproducibleMode(
  asked: (typeof REPRODUCIBLE)[number],
  env: Readonly<Record<string, string | undefined>>,
  tag: string,
): ReproducibleMode {
  if (asked === 'off') return { compare: false, normalize: false, fails: false }
  if (asked !== 'auto') return { compare: true, normalize: asked === 'normalize', fails: true }
  const tagged = tag !== '' || (env.GITHUB_REF?.startsWith('refs/tags/') ?? false)
  return { compare: tagged, normalize: false, fails: false }
}
