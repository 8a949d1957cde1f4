/**
 * Package indexes as pip's and uv's environment variables configure them, and the credentials that go with each.
 * uv reads its own variables and uv.toml itself; pip's are translated for it.
 */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

type Environment = Readonly<Record<string, string | undefined>>

/** Which uv variable means what a pip variable means (https://docs.astral.sh/uv/reference/environment/). */
const PIP_TO_UV = [
  ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX', ['UV_INDEX_URL']],
  ['PIP_EXTRA_INDEX_URL', 'UV_EXTRA_INDEX_URL', ['UV_INDEX']],
  ['PIP_FIND_LINKS', 'UV_FIND_LINKS', []],
  ['PIP_TRUSTED_HOST', 'UV_INSECURE_HOST', []],
  ['PIP_CERT', 'SSL_CERT_FILE', []],
] as const

/** Variables to add to uv's environment so that pip's settings apply too; uv's own variables have precedence. */
export function uvIndexEnvironment(env: Environment): Record<string, string> {
  const added: Record<string, string> = {}
  for (const [pip, uv, others] of PIP_TO_UV) {
    const value = env[pip]?.trim()
    if (!value || [uv, ...others].some(name => env[name])) continue
    // pip separates with spaces; uv takes commas in this one variable.
    added[uv] =
      uv === 'UV_FIND_LINKS'
        ? value
            .split(/\s+/)
            .map(place => findLinksAddress(place).replaceAll(',', '%2C'))
            .join(',')
        : value
  }
  return added
}

/**
 * A find-links place as uv reads it without doubt. uv takes a plain path for an address, which ends at `#` or `?` and in
 * which `%20` is a space; and it resolves a relative one from its own working folder.
 * @param place an address, or a folder, absolute or relative to the working folder of this program, or in `~`
 */
export function findLinksAddress(place: string): string {
  if (/^([a-z][a-z0-9+.-]*:\/\/|file:)/i.test(place)) return place
  return pathToFileURL(/^~[/\\]/.test(place) ? join(homedir(), place.slice(2)) : place).href
}

/** Whether pip is set to use no index; uv has an option for it and no variable. */
export function withoutIndex(env: Environment): boolean {
  return /^(1|true|yes|on|y|t)$/i.test(env.PIP_NO_INDEX?.trim() ?? '')
}

export interface Credentials {
  readonly username: string
  readonly password: string
}

/** `name=https://…` → both parts; a plain address has no name. */
function named(entry: string): { readonly name?: string; readonly address: string } {
  const [, name, address] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(entry) ?? []
  return name && address ? { name, address } : { address: entry }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Every index in the environment, with the credentials in its address or in `UV_INDEX_<NAME>_USERNAME`/`_PASSWORD`. */
function indexes(env: Environment): { readonly origin: string; readonly credentials?: Credentials }[] {
  const variables = [
    'UV_INDEX',
    'UV_DEFAULT_INDEX',
    'UV_INDEX_URL',
    'UV_EXTRA_INDEX_URL',
    'PIP_INDEX_URL',
    'PIP_EXTRA_INDEX_URL',
  ]
  return variables
    .flatMap(variable => (env[variable] ?? '').split(/\s+/))
    .filter(entry => entry !== '')
    .flatMap(entry => {
      const { name, address } = named(entry)
      if (!URL.canParse(address)) return []
      const url = new URL(address)
      const key = name?.toUpperCase().replace(/[^A-Z0-9]/g, '_')
      const username = (key && env[`UV_INDEX_${key}_USERNAME`]) ?? decoded(url.username)
      const password = (key && env[`UV_INDEX_${key}_PASSWORD`]) ?? decoded(url.password)
      const known = username !== '' || password !== ''
      return [{ origin: url.origin, ...(known && { credentials: { username, password } }) }]
    })
}

/** Logins of a `.netrc` by host; `default` and macros are ignored, as a default would go to every index. */
export function parseNetrc(text: string): ReadonlyMap<string, Credentials> {
  const logins = new Map<string, Credentials>()
  let macro = false
  const words = text.split('\n').flatMap(line => {
    // A macro ends with the first empty line.
    macro = (macro && line.trim() !== '') || /^\s*macdef/.test(line)
    return macro || /^\s*#/.test(line) ? [] : line.split(/\s+/).filter(word => word !== '')
  })
  let host: string | undefined
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === 'default') host = undefined
    else if (word === 'machine') {
      host = words[++at]
    } else if (word === 'login' || word === 'password' || word === 'account') {
      const value = words[++at] ?? ''
      if (host === undefined || word === 'account') continue
      const login = logins.get(host) ?? { username: '', password: '' }
      logins.set(host, word === 'login' ? { ...login, username: value } : { ...login, password: value })
    }
  }
  return logins
}

/**
 * The `Authorization` header for a download, or undefined for none. Credentials of an index go to that index's own
 * origin (scheme, host and port) only, never to where its files happen to be hosted.
 */
export function authorization(
  url: string,
  env: Environment,
  netrc: ReadonlyMap<string, Credentials> = new Map(),
): string | undefined {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined
  const { origin, hostname } = new URL(url)
  const ofOrigin = indexes(env).filter(index => index.origin === origin)
  if (ofOrigin.length === 0) return undefined
  const login = ofOrigin.find(index => index.credentials)?.credentials ?? netrc.get(hostname)
  return login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`
}
