/** Asks the package index about a project, by the Simple API's JSON. @see https://peps.python.org/pep-0691/ */

import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import type { Downloader } from '../../host/download.js'
import { RequestFault } from '../../host/http.js'
import type { Query } from '../../project/git.js'
import { normalizeName } from '../../project/paths.js'
import { authorization, parseNetrc } from '../../resolve/index-settings.js'
import type { IndexProject } from './preflight.js'

type Env = Readonly<Record<string, string | undefined>>

/**
 * The index that files are looked up in: uv's or pip's variable, else what pip on this machine has in its settings or
 * was made with.
 * @param python absolute path of a Python with pip; undefined when there is none
 */
export async function indexAddress(
  env: Env,
  python: string | undefined,
  query: Query,
  cwd: string,
): Promise<string | undefined> {
  const given = [env.UV_DEFAULT_INDEX, env.UV_INDEX_URL, env.PIP_INDEX_URL].find(text => text?.trim())
  const address = given?.trim().replace(/^[A-Za-z0-9._-]+=(?=https?:)/, '')
  if (address !== undefined) return isWeb(address) ? address : undefined
  if (python === undefined) return undefined
  const asked = await query(python, ['-I', '-c', ASK_PIP], cwd).catch(() => undefined)
  const told = asked?.stdout.trim().split(/\s+/).at(-1) ?? ''
  return asked?.code === 0 && isWeb(told) ? told : undefined
}

/** `--index-url` as pip's own command line would have it, its files of settings included. */
const ASK_PIP = `
from pip._internal.commands import create_command
options, _ = create_command("download").parse_args([])
print(options.index_url)
`

const isWeb = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text)

/**
 * What the index holds of `name`; undefined when it has no such project.
 * @throws PackagingError `network/…`; Error when the answer is not the Simple API's JSON
 */
export async function askIndex(
  index: string,
  name: string,
  downloader: Downloader,
  env: Env,
): Promise<IndexProject | undefined> {
  const url = `${index.replace(/\/+$/, '')}/${normalizeName(name)}/`
  const login = authorization(url, env, await netrc(env))
  try {
    const answer = await downloader.fetchJson({
      url,
      headers: {
        accept: 'application/vnd.pypi.simple.v1+json',
        ...(login !== undefined && { authorization: login }),
      },
      limits: { total: 60_000 },
    })
    return decode(answer)
  } catch (thrown) {
    const fault =
      thrown instanceof Error && thrown.cause instanceof RequestFault ? thrown.cause.fault : undefined
    if (fault?.kind === 'status' && fault.status === 404) return undefined
    throw thrown
  }
}

async function netrc(env: Env) {
  const file =
    env.NETRC || path.join(env.HOME || homedir(), process.platform === 'win32' ? '_netrc' : '.netrc')
  return parseNetrc(await readFile(file, 'utf8').catch(() => ''))
}

function decode(answer: unknown): IndexProject {
  const files = typeof answer === 'object' && answer !== null && 'files' in answer ? answer.files : undefined
  if (!Array.isArray(files)) throw new Error('its answer is not that of the Simple API (PEP 691).')
  return {
    files: files.flatMap(file => {
      if (typeof file !== 'object' || file === null || typeof file.filename !== 'string') return []
      const sha256 = typeof file.hashes?.sha256 === 'string' ? file.hashes.sha256.toLowerCase() : undefined
      return [
        { filename: file.filename, sha256, size: typeof file.size === 'number' ? file.size : undefined },
      ]
    }),
  }
}
