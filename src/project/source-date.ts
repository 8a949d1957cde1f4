/** The one moment that every file we make is dated with, and the tag a run is for (pure). */
import type { GitState } from './git.js'

type Env = Readonly<Record<string, string | undefined>>

/** 1980-01-01 00:00 UTC: a zip file cannot hold an earlier time, and backends fail on one. */
export const EARLIEST = 315_532_800

/**
 * SOURCE_DATE_EPOCH for the build, in seconds: the environment's own when it is a number, else the time of the commit
 * that is checked out, else 1980. HEAD's time, not that of the last commit to touch the project's folder: a shallow
 * clone cannot know the latter, and the same commit must give the same bytes however it was cloned.
 * https://reproducible-builds.org/specs/source-date-epoch/
 */
export function sourceDateEpoch(env: Env, git: Pick<GitState, 'commitTime'> | undefined): number {
  const given = env.SOURCE_DATE_EPOCH?.trim()
  const seconds = given && /^\d{1,12}$/.test(given) ? Number(given) : git?.commitTime
  return Math.max(seconds ?? EARLIEST, EARLIEST)
}

/**
 * The tag this run is for: the one that a workflow was started by (GITHUB_REF), else the only one at HEAD. Several tags
 * at HEAD (a monorepo's, or `v1` beside `v1.2.3`) leave it open.
 */
export function releaseTag(env: Env, git: Pick<GitState, 'tags'> | undefined): string | undefined {
  const ref = env.GITHUB_REF
  if (ref?.startsWith('refs/tags/')) return ref.slice('refs/tags/'.length)
  return git?.tags.length === 1 ? git.tags[0] : undefined
}
