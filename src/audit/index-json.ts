/**
 * What a package index itself knows of vulnerabilities, asked where OSV gave no answer: one request for each package.
 * @see https://docs.pypi.org/api/json/#get-a-release
 */

import { isRecord, listOf } from '../core/json.js'
import { normalizeName } from '../project/paths.js'
import type { Ask } from './ask.js'
import type { Subject } from './model.js'
import { type Learned, reason } from './osv.js'
import { decodeIndexAdvisory } from './record.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Address in front of `/pypi/NAME/VERSION/json`, of the index that the settings name: uv's variables before pip's. Undefined
 * when none does. A login in it stays in it.
 * @param named addresses that a lock names
 */
export function jsonBase(env: Environment, named: readonly string[] = []): string | undefined {
  const settings = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL]
  const address = [...settings, ...named]
    .map(one => one?.trim().replace(/^[A-Za-z0-9._-]+=/, ''))
    .find(one => one)
  if (address === undefined || !/^https?:/i.test(address) || !URL.canParse(address)) return undefined
  return address.replace(/\/+$/, '').replace(/\/simple$/, '')
}

/** Never throws; for packages of other ecosystems there is no answer. */
export async function askIndex(subject: Subject, base: string, ask: Ask): Promise<Learned> {
  if (!subject.purl.startsWith('pkg:pypi/')) return { failed: 'the index has no such packages' }
  const name = encodeURIComponent(normalizeName(subject.name))
  try {
    const answer = await ask({ url: `${base}/pypi/${name}/${encodeURIComponent(subject.version)}/json` })
    // A list that is missing is not an empty one.
    if (!isRecord(answer) || !Array.isArray(answer.vulnerabilities))
      return { failed: 'the index says nothing of vulnerabilities' }
    const advisories = listOf(answer.vulnerabilities).map(decodeIndexAdvisory)
    if (advisories.includes(undefined)) return { failed: "the index's answer cannot be read" }
    return { advisories: advisories.flatMap(one => one ?? []) }
  } catch (thrown) {
    return { failed: reason(thrown) }
  }
}
