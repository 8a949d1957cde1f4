/** Whether a release becomes the one that the repository's page shows as its latest (pure). */
import { gt } from '@renovatebot/pep440'
import { isPrerelease, parseTag } from './tag.js'

/**
 * `make_latest` of GitHub's API. A pre-release never is; an older version than the present latest is not; where the two
 * cannot be compared (another project of the repository, a tag without a version) GitHub decides by date and version.
 * @param current the tag of the present latest release, undefined when there is none
 */
export function makeLatest(
  tag: string,
  version: string,
  current: string | undefined,
): 'true' | 'false' | 'legacy' {
  if (isPrerelease(version)) return 'false'
  if (current === undefined || current === tag) return 'true'
  const [ours, theirs] = [parseTag(tag), parseTag(current)]
  if (ours === undefined || theirs === undefined || ours.prefix !== theirs.prefix) return 'legacy'
  return gt(ours.version, theirs.version) ? 'true' : 'false'
}
