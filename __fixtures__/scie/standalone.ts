/**
 * A real standalone CPython in the shape of python-build-standalone's `install_only` archives, for any platform, out of
 * the Go module github.com/kluctl/go-embed-python: it carries those builds, and Go's checksum database vouches for it.
 */
import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sharedFolder } from '../shared-folder.js'

const MODULE = 'github.com/kluctl/go-embed-python@v0.0.0-3.11.11-20241219-1'
/** What is in it. */
export const STANDALONE_VERSION = '3.11.11'
export const STANDALONE_RELEASE = '20241219'

/** By the platform's name: the module's folder, and python-build-standalone's name of the machine. */
const MACHINES = {
  'linux-x86_64': ['linux-amd64', 'x86_64-unknown-linux-gnu'],
  'linux-aarch64': ['linux-arm64', 'aarch64-unknown-linux-gnu'],
  'macos-arm64': ['darwin-arm64', 'aarch64-apple-darwin'],
  'windows-x86_64': ['windows-amd64', 'x86_64-pc-windows-msvc'],
} as const
export type StandalonePlatform = keyof typeof MACHINES

interface Listed {
  readonly name: string
  readonly perm: number
  readonly symlink?: string
  readonly compressed?: boolean
}

/** Go's file mode of a folder. */
const FOLDER = 2 ** 31

const CACHE = sharedFolder('standalone')

/** Absolute path of the archive, made once, under its true name. */
export function standaloneArchive(platform: StandalonePlatform): string {
  const [machine, triple] = MACHINES[platform]
  const name = `cpython-${STANDALONE_VERSION}+${STANDALONE_RELEASE}-${triple}-install_only_stripped.tar.gz`
  const kept = join(CACHE, name)
  if (existsSync(kept)) return kept
  mkdirSync(CACHE, { recursive: true })
  const unpacked = mkdtempSync(join(CACHE, 'unpacked-'))
  const fresh = `${unpacked}.tar.gz`
  const data = join(moduleFolder(), 'python', 'internal', 'data', machine)
  const { files } = JSON.parse(readFileSync(join(data, 'files.json'), 'utf8')) as { files: Listed[] }
  for (const { name: file, perm, symlink, compressed } of files) {
    const target = join(unpacked, file)
    mkdirSync(perm >= FOLDER ? target : dirname(target), { recursive: true })
    if (perm >= FOLDER) continue
    if (symlink !== undefined) {
      symlinkSync(symlink, target)
      continue
    }
    const bytes = compressed ? gunzipSync(readFileSync(join(data, `${file}.gz`))) : readFileSync(join(data, file))
    writeFileSync(target, bytes, { mode: perm & 0o777 })
  }
  // Lightly packed: that takes a second in place of seven.
  const pack = ['-I', 'gzip -1', '--transform', 's,^[.],python,', '-cf', fresh, '-C', unpacked, '.']
  execFileSync('tar', pack)
  rmSync(unpacked, { recursive: true })
  renameSync(fresh, kept)
  return kept
}

function moduleFolder(): string {
  const said = execFileSync('go', ['mod', 'download', '-json', MODULE], {
    cwd: tmpdir(),
    encoding: 'utf8',
    env: { ...process.env, GOFLAGS: '-modcacherw' },
  })
  const { Dir } = JSON.parse(said) as { Dir: string }
  if (!existsSync(Dir)) throw new Error(`go put ${MODULE} nowhere`)
  return Dir
}
