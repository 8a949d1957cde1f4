/** Proxies and certificate authorities of requests, by the variables that uv and pip read. */

import { X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureContext, rootCertificates, type SecureContext } from 'node:tls'
import type { Dispatcher } from 'undici'
import { distinctCertificates } from './certificates.js'
import { errnoOf } from './files.js'
import { HttpFault } from './http-fault.js'

type Environment = Readonly<Record<string, string | undefined>>

let settings: Environment = process.env

/** Takes proxies and authorities from `env`, which also has what pip's configuration files say. Call it before the first request. */
export function useHttpSettings(env: Environment): void {
  settings = env
  dispatchers.clear()
  trusted = undefined
}

// Authorities, as uv and pip read their variables. Node itself reads NODE_EXTRA_CA_CERTS only.

const AUTHORITIES = ['SSL_CERT_FILE', 'PIP_CERT', 'REQUESTS_CA_BUNDLE'] as const

let trusted: Promise<SecureContext | undefined> | undefined

/**
 * Node's own authorities and those of the files that are named; undefined when none is. Parsing them for each connection
 * would take longer than the connection.
 * @throws HttpFault `refused` when a file cannot be read or has no certificate
 */
async function readAuthorities(env: Environment): Promise<SecureContext | undefined> {
  const names = AUTHORITIES.filter(name => env[name])
  if (names.length === 0) return undefined
  const texts = [...rootCertificates]
  for (const name of ['NODE_EXTRA_CA_CERTS', ...names] as const) {
    const file = env[name]
    if (!file) continue
    try {
      const pem = await readFile(file, 'utf8')
      // Throws when there is none, which a secure context passes over without a word.
      new X509Certificate(pem)
      texts.push(pem)
    } catch (thrown) {
      // Node has warned of its own variable.
      if (name === 'NODE_EXTRA_CA_CERTS') continue
      const code = errnoOf(thrown) ?? ''
      const why = /^E[A-Z]+$/.test(code) ? `cannot be read (${code})` : 'has no certificate in PEM form'
      throw new HttpFault('refused', { message: `${name} names ${file}, which ${why}` }, thrown)
    }
  }
  return createSecureContext({ ca: distinctCertificates(texts) })
}

// Proxies, as @actions/http-client and with it every official action reads the variables.

/** The proxy for `url`, with its user and password; undefined for none. Loopback addresses never have one. */
export function proxyFor(url: URL, env: Environment = settings): URL | undefined {
  const secure = url.protocol === 'https:'
  const proxy = secure ? env.https_proxy || env.HTTPS_PROXY : env.http_proxy || env.HTTP_PROXY
  if (!proxy || /^(localhost$|127\.|\[::1\])/i.test(url.hostname)) return undefined
  const host = url.hostname.toUpperCase()
  const names = [host, `${host}:${url.port || (secure ? 443 : 80)}`]
  const excluded = (env.no_proxy || env.NO_PROXY || '').split(',').flatMap(item => item.trim().toUpperCase() || [])
  const bypass = excluded.some(
    item => item === '*' || names.some(name => name === item || name.endsWith(`.${item.replace(/^\./, '')}`)),
  )
  if (bypass) return undefined
  return URL.canParse(proxy) && /^https?:/i.test(proxy) ? new URL(proxy) : new URL(`http://${proxy}`)
}

/** One connection pool for each proxy, and one without. */
const dispatchers = new Map<string, Promise<Dispatcher>>()

export function dispatcherFor(url: URL): Promise<Dispatcher> {
  const proxy = proxyFor(url)
  const key = proxy?.href ?? ''
  const made = dispatchers.get(key) ?? createDispatcher(proxy)
  dispatchers.set(key, made)
  return made
}

async function createDispatcher(proxy: URL | undefined): Promise<Dispatcher> {
  const { Agent, ProxyAgent } = await import('undici')
  trusted ??= readAuthorities(settings)
  const secureContext = await trusted
  // Time limits are those of `watchRequest`.
  const options = { headersTimeout: 0, bodyTimeout: 0, connectTimeout: 30_000 }
  if (proxy === undefined) return new Agent({ ...options, ...(secureContext && { connect: { secureContext } }) })
  const login = basicLogin(proxy)
  return new ProxyAgent({
    ...options,
    uri: proxy.href,
    ...(login !== undefined && { token: login }),
    ...(secureContext && { requestTls: { secureContext }, proxyTls: { secureContext } }),
  })
}

/** The `Authorization` for a user name and password in an address. */
export function basicLogin({ username, password }: URL): string | undefined {
  if (username === '' && password === '') return undefined
  const login = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return `Basic ${Buffer.from(login).toString('base64')}`
}
