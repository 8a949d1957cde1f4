/** The few files of a project that are looked at before it is built. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { exists } from './paths.js'

/**
 * The text of a file of the project, undefined when it is not there.
 * @throws PackagingError `host/permission`; `project/toml` or `project/metadata` for bytes that are not UTF-8, which TOML must be
 */
export async function readText(dir: string, file: string): Promise<string | undefined> {
  const bytes = await readFile(join(dir, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined
    throw new PackagingError('host/permission', {
      message: `${join(dir, file)} cannot be read: ${error.message}.`,
      fix: 'Give this user the right to read it.',
      cause: error,
    })
  })
  if (bytes === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new PackagingError(file.endsWith('.toml') ? 'project/toml' : 'project/metadata', {
      message: `${file} is not UTF-8 text.`,
      fix: 'Save the file as UTF-8.',
      place: { file },
      cause,
    })
  }
}

/** Top-level import packages with a `__main__.py` in the project's folder and its `src`, sorted. */
export async function findMainPackages(dir: string): Promise<readonly string[]> {
  const found = await Promise.all(
    [dir, join(dir, 'src')].map(async parent => {
      const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
      const names = entries.filter(
        entry => entry.isDirectory() && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(entry.name),
      )
      const mains = await Promise.all(
        names.map(async ({ name }) => ((await exists(join(parent, name, '__main__.py'))) ? [name] : [])),
      )
      return mains.flat()
    }),
  )
  return [...new Set(found.flat())].sort()
}
