/** Goes through the files of a folder, in the same order everywhere. */
import { lstat, readdir, readlink, stat } from 'node:fs/promises'
import path from 'node:path'
import { byBytes } from '../../core/format.js'

/** Files and folders (without a `file`) under `folder`, by name. @param links tells links apart in place of following them */
export async function* walk(
  folder: string,
  under = '',
  links = false,
): AsyncGenerator<{ readonly name: string; readonly file?: string; readonly link?: string }> {
  const names = await readdir(path.join(folder, under))
  for (const base of names.sort(byBytes)) {
    const name = under === '' ? base : `${under}/${base}`
    const file = path.join(folder, name)
    if (links && (await lstat(file)).isSymbolicLink()) yield { name, link: await readlink(file) }
    else if ((await stat(file)).isDirectory()) {
      yield { name }
      yield* walk(folder, name, links)
    } else yield { name, file }
  }
}
