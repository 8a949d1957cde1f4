/** Sdists of real projects, as the package index offers them, unpacked and ready to be packaged. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { extractSdist } from '../src/archives/sdist.js'
import { createDownloader } from '../src/host/download.js'
import { createLimiter } from '../src/host/lifecycle.js'
import { createStore } from '../src/host/store.js'
import { normalizeName } from '../src/project/paths.js'
import { toolPython, uvPath } from './python-tools.js'
import { tempDir } from './repository.js'

interface Source {
  readonly url: string
  readonly sha256: string
}

/** Where the index has the sdists of `name==version` pins, by normalised name: asked once for all. */
export function findSdists(pins: readonly string[]): ReadonlyMap<string, Source> {
  const dir = tempDir('pins')
  const lock = join(dir, 'pylock.toml')
  const args = ['pip', 'compile', '--quiet', '--no-deps', '--no-header', '--format', 'pylock.toml']
  execFileSync(uvPath(), [...args, '--python', toolPython(), '--output-file', lock, '-'], {
    input: `${pins.join('\n')}\n`,
    cwd: dir,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const { packages } = parse(readFileSync(lock, 'utf8')) as unknown as {
    packages: { name: string; sdist: { url: string; hashes: { sha256: string } } }[]
  }
  return new Map(
    packages.map(({ name, sdist }) => [normalizeName(name), { url: sdist.url, sha256: sdist.hashes.sha256 }]),
  )
}

const store = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'package-python')
const downloader = createDownloader({ store: createStore(store), limiter: createLimiter(4) })

/** Downloads and unpacks; gives the project's folder. */
export async function unpackedSdist({ url, sha256 }: Source): Promise<string> {
  const filename = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? '')
  const file = await downloader.fetchFile({ url, sha256, filename })
  return extractSdist(file, tempDir('sdist'))
}
