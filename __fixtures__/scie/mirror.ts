/** A mirror of the files that scies are made of, in the layout that `science download` gives it, and the lock of them. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { startServer, type TestServer } from '../host/server.js'

export const JUMP = '1.12.0'
export const PTEX = '1.7.0'

export interface Mirror {
  /** The path of a file of each project. */
  readonly jump: (name: string) => string
  readonly ptex: (name: string) => string
  readonly python: (name: string) => string
  /** Locks the current files: absolute path of the JSON file. */
  lock(): string
  /** Serves it. */
  serve(): Promise<TestServer>
}

const ARCHIVE = /\+(\d+)-/

/** @param folder an empty one */
export function createMirror(folder: string): Mirror {
  const placed = new Map<string, Set<string>>()
  const place = (project: string, version: string) => (name: string) => {
    const release = version || (ARCHIVE.exec(name)?.[1] ?? '')
    const file = join(folder, 'mirror', project, 'download', release, name)
    mkdirSync(dirname(file), { recursive: true })
    placed.set(project, (placed.get(project) ?? new Set()).add(file))
    return file
  }
  const pythons = 'providers/PythonBuildStandalone'
  return {
    jump: place('jump', `v${JUMP}`),
    ptex: place('ptex', `v${PTEX}`),
    python: place(pythons, ''),
    lock() {
      const files = (project: string) =>
        Object.fromEntries(
          [...(placed.get(project) ?? [])].map(file => {
            const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex')
            const name = file.slice(file.lastIndexOf('/') + 1)
            // Not of an archive: nothing asks for it there.
            if (project !== pythons) writeFileSync(`${file}.sha256`, `${sha256} *${name}\n`)
            return [name, sha256]
          }),
        )
      const lock = {
        schema: 1,
        'scie-jump': { version: JUMP, files: files('jump') },
        ptex: { version: PTEX, files: files('ptex') },
        'python-build-standalone': { files: files(pythons) },
      }
      const output = join(folder, 'scie-lock.json')
      writeFileSync(output, JSON.stringify(lock))
      return output
    },
    serve: () =>
      startServer((request, response) => {
        const file = join(folder, 'mirror', decodeURIComponent(request.url ?? ''))
        const there = existsSync(file)
        response.writeHead(there ? 200 : 404)
        response.end(there ? readFileSync(file) : 'nothing')
      }),
  }
}
