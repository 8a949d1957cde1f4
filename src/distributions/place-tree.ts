/** The files of one virtual environment in another. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { inThread } from '../host/file-threads.js'
import { errnoOf } from '../host/files.js'

/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = ['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG']
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024

/**
 * Puts every file of `from` into `to`, where there is none yet. Links to other files are left out: they are `uv venv`'s own.
 * Scripts that name the environment they lie in are rewritten, with `moved.to` for `moved.from`.
 * @param how `copy` where what is changed in one environment must not be in the next one; `link` costs a tenth of it
 * @throws what the file system throws
 */
export async function placeTree(
  how: 'copy' | 'link',
  from: string,
  to: string,
  moved?: { readonly from: string; readonly to: string },
): Promise<void> {
  const apart = moved === undefined ? [] : ['bin', 'Scripts']
  const job = { kind: 'place', from, to, how, except: OF_THE_PLACE, apart, apartUpTo: SCRIPT } as const
  const scripts = await inThread(job)
  if (moved === undefined) return
  // Latin-1 keeps every byte.
  const [old, own] = [moved.from, moved.to].map(dir => Buffer.from(dir).toString('latin1')) as [string, string]
  await Promise.all(
    scripts.map(async name => {
      const source = path.join(from, name)
      const [text, { mode }] = [await readFile(source, 'latin1'), await stat(source)]
      const options = { encoding: 'latin1', mode, flag: 'wx' } as const
      await writeFile(path.join(to, name), text.replaceAll(old, own), options).catch(passIfThere)
    }),
  )
}

function passIfThere(thrown: unknown): void {
  if (errnoOf(thrown) !== 'EEXIST') throw thrown
}
