/** The files of one virtual environment in another, without copying them where that can be helped. */
import { copyFile, link, mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { errnoOf } from '../host/files.js'

/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = new Set(['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG'])
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024

/**
 * Gives every file of `from` a second name in `to`, where it has none yet. Links to other files are left out: they are
 * `uv venv`'s own. Scripts that name the environment they lie in are rewritten, with `moved.to` for `moved.from`.
 */
export async function linkTree(
  from: string,
  to: string,
  moved?: { readonly from: string; readonly to: string },
): Promise<void> {
  await mkdir(to, { recursive: true })
  const entries = await readdir(from, { withFileTypes: true })
  const scripts = /^(bin|Scripts)$/.test(path.basename(from))
  await Promise.all(
    entries.map(async entry => {
      const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
      if (entry.isDirectory()) return linkTree(source, target, moved)
      if (!entry.isFile() || OF_THE_PLACE.has(entry.name)) return
      if (scripts && moved !== undefined && (await rewritten(source, target, moved))) return
      await linkOrCopy(source, target)
    }),
  )
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

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target)
  } catch (thrown) {
    if (errnoOf(thrown) === 'EEXIST') return
    await copyFile(source, target)
    // Bytecode counts only for a source of the same time.
    const { atime, mtime } = await stat(source)
    await utimes(target, atime, mtime)
  }
}

function passIfThere(thrown: unknown): void {
  if (errnoOf(thrown) !== 'EEXIST') throw thrown
}
