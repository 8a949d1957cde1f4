/** A standalone CPython 3.11 (python-build-standalone), as a Go module carries it: for machines that cannot reach where uv gets one. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sharedFolder } from '../shared-folder.js'

const MODULE = 'github.com/kluctl/go-embed-python@v0.0.0-3.11.11-20241219-1'
const CACHE = sharedFolder('machines')

interface Entry {
  readonly name: string
  readonly perm: number
  readonly compressed?: boolean
  readonly symlink?: string
}

/** Unpacked once into a folder that outlives the run; or why it could not be downloaded. */
export function standalonePython(
  machine: 'linux-amd64' | 'linux-arm64' | 'windows-amd64' | 'darwin-arm64' | 'darwin-amd64',
): string | { readonly skipped: string } {
  const folder = join(CACHE, `standalone-${machine}`)
  if (existsSync(folder)) return folder
  if (spawnSync('go', ['version']).status !== 0)
    return { skipped: 'go, which downloads a standalone Python, is not installed' }
  mkdirSync(CACHE, { recursive: true })
  const fresh = mkdtempSync(`${folder}-`)
  const answer = spawnSync('go', ['mod', 'download', '-json', MODULE], { cwd: fresh, encoding: 'utf8' })
  if (answer.status !== 0) return { skipped: `a standalone Python cannot be downloaded: ${answer.stderr}` }
  const data = join((JSON.parse(answer.stdout) as { Dir: string }).Dir, 'python/internal/data', machine)
  const { files } = JSON.parse(readFileSync(join(data, 'files.json'), 'utf8')) as { files: Entry[] }
  for (const { name, perm, compressed, symlink } of files) {
    const target = join(fresh, name)
    mkdirSync(dirname(target), { recursive: true })
    if (symlink !== undefined) symlinkSync(symlink, target)
    // Go's flag for a folder.
    else if (perm >= 0x80000000) mkdirSync(target, { recursive: true })
    else {
      const content = readFileSync(join(data, compressed ? `${name}.gz` : name))
      writeFileSync(target, compressed ? gunzipSync(content) : content, { mode: perm & 0o777 })
    }
  }
  try {
    renameSync(fresh, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** Why no Rust program can be compiled here; undefined when one can. */
export function withoutRust(triple?: string): string | undefined {
  try {
    execFileSync('cargo', ['--version'], { stdio: 'ignore' })
    if (triple === undefined) return undefined
    const args = ['--print', 'target-libdir', '--target', triple]
    const folder = execFileSync('rustc', args, { encoding: 'utf8' }).trim()
    return existsSync(folder) ? undefined : `Rust’s library for ${triple} is not installed`
  } catch {
    return 'Rust is not installed'
  }
}
