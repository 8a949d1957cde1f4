/** The files of one virtual environment in another. */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from '../host/files.js'
import { copyFiles } from '../host/seal.js'

/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = new Set(['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG'])
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024

/**
 * Copies every file of `from` into `to`, where there is none yet: what a backend or an application changes in its
 * environment must not be in the next one. Links to other files are left out: they are `uv venv`'s own. Scripts that name
 * the environment they lie in are rewritten, with `moved.to` for `moved.from`.
 */
export async function copyTree(
  from: string,
  to: string,
  moved?: { readonly from: string; readonly to: string },
): Promise<void> {
  const pairs: [from: string, to: string][] = []
  const collect = async (folder: string, into: string): Promise<void> => {
    await mkdir(into, { recursive: true })
    const scripts = /^(bin|Scripts)$/.test(path.basename(folder))
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const [source, target] = [path.join(folder, entry.name), path.join(into, entry.name)]
      if (entry.isDirectory()) await collect(source, target)
      else if (!entry.isFile() || OF_THE_PLACE.has(entry.name)) continue
      else if (scripts && moved !== undefined && (await rewritten(source, target, moved))) continue
      // Bytecode counts only for a source of the same time, which is kept.
      else pairs.push([source, target])
    }
  }
  await collect(from, to)
  await copyFiles(pairs)
}

async function rewritten(
  source: string,
  target: string,
  moved: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { size, mode } = await stat(source)
  if (size > SCRIPT) return false
  // Latin-1 keeps every byte.
  const text = await readFile(source, 'latin1')
  const [from, to] = [moved.from, moved.to].map(dir => Buffer.from(dir).toString('latin1')) as [string, string]
  if (!text.includes(from)) return false
  const options = { encoding: 'latin1', mode, flag: 'wx' } as const
  await writeFile(target, text.replaceAll(from, to), options).catch(passIfThere)
  return true
}

function passIfThere(thrown: unknown): void {
  if (errnoOf(thrown) !== 'EEXIST') throw thrown
}
