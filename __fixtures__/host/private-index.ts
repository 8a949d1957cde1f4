/** A company's package index on the loopback interface: TLS with a certificate of its own authority, and a password. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface PrivateIndex {
  /** `https://127.0.0.1:PORT` */
  readonly url: string
  readonly port: number
  /** What was asked for with the right login: the program's name before `/` in its User-Agent, and the path. */
  readonly served: readonly { readonly by: string; readonly path: string }[]
  /** Requests that were refused with 401. */
  readonly refused: readonly string[]
  close(): Promise<void>
}

/** Name of the index behind a proxy. */
export const INDEX_NAME = 'index.company.test'

/** Absolute path of the certificate of a new authority, made in `folder` with a key and certificate for the index. */
export function makeAuthority(folder: string): string {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' })
  const key = (name: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, '-days', '2']
  openssl('req', '-x509', ...key('authority'), '-out', 'authority.pem', '-subj', '/CN=Company Root')
  openssl('req', ...key('index').slice(0, 5), '-out', 'index.csr', '-subj', `/CN=${INDEX_NAME}`)
  writeFileSync(
    path.join(folder, 'names.txt'),
    `subjectAltName=DNS:${INDEX_NAME},IP:127.0.0.1\nbasicConstraints=CA:FALSE\n`,
  )
  openssl(
    ...['x509', '-req', '-in', 'index.csr', '-CA', 'authority.pem', '-CAkey', 'authority.key', '-CAcreateserial'],
    ...['-out', 'index.pem', '-days', '2', '-extfile', 'names.txt'],
  )
  return path.join(folder, 'authority.pem')
}

/**
 * Serves the wheels in `wheels` below `/simple/`.
 * @param authority the folder that `makeAuthority` filled
 * @param login `user:password`; empty lets everybody in
 */
export async function startPrivateIndex(authority: string, wheels: string, login = ''): Promise<PrivateIndex> {
  const served: { by: string; path: string }[] = []
  const refused: string[] = []
  const files = () => readdirSync(wheels).filter(name => name.endsWith('.whl'))
  const server = createServer(
    { key: readFileSync(path.join(authority, 'index.key')), cert: readFileSync(path.join(authority, 'index.pem')) },
    (request, response) => {
      const asked = decodeURIComponent((request.url ?? '').replace(/\?.*/, ''))
      const expected = `Basic ${Buffer.from(login).toString('base64')}`
      if (login !== '' && request.headers.authorization !== expected) {
        refused.push(asked)
        response.writeHead(401, { 'www-authenticate': 'Basic realm="company"' }).end()
        return
      }
      const [by = ''] = (request.headers['user-agent'] ?? '').split('/')
      served.push({ by, path: asked })
      const [, project] = /^\/simple\/([^/]+)\/$/.exec(asked) ?? []
      const [, file] = /^\/files\/([^/]+)$/.exec(asked) ?? []
      if (file !== undefined && files().includes(file)) {
        response.end(readFileSync(path.join(wheels, file)))
        return
      }
      const own = files().filter(name => name.split('-')[0]?.replaceAll('_', '-') === project)
      if (own.length === 0) {
        response.writeHead(404).end()
        return
      }
      const links = own.map(name => {
        const sha256 = createHash('sha256')
          .update(readFileSync(path.join(wheels, name)))
          .digest('hex')
        return `<a href="/files/${name}#sha256=${sha256}">${name}</a>`
      })
      response.writeHead(200, { 'content-type': 'text/html' }).end(`<!DOCTYPE html><body>${links.join('<br>')}</body>`)
    },
  )
  server.unref()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    served,
    refused,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
