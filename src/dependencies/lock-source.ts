/** Which lock the input `lock` (`auto`, `none` or a path) means. */
import { basename, dirname, join, resolve } from 'node:path'
import { PackagingError } from '../core/errors.js'

export type LockSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'pylock' | 'uv' | 'requirements'; readonly file: string }

/** PEP 751: `pylock.toml` or `pylock.<name>.toml`. */
const PYLOCK_NAME = /^pylock(\.[^.]+)?\.toml$/

/**
 * `auto` takes `pylock.toml`, else `uv.lock`, from the project's folder; a path is told by its name.
 * @param exists whether a file is there
 * @throws PackagingError `input/path` for a path that is not there, `input/invalid` for a kind that cannot be read.
 */
export function lockSource(lock: string, projectDir: string, exists: (path: string) => boolean): LockSource {
  if (lock === 'none') return { kind: 'none' }
  if (lock === 'auto') {
    const pylock = join(projectDir, 'pylock.toml')
    if (exists(pylock)) return { kind: 'pylock', file: pylock }
    const uv = join(projectDir, 'uv.lock')
    return exists(uv) ? { kind: 'uv', file: uv } : { kind: 'none' }
  }
  const file = resolve(projectDir, lock)
  if (!exists(file))
    throw new PackagingError('input/path', {
      message: `lock: there is no file '${lock}' in ${projectDir}.`,
      fix: 'Give the path of a pylock.toml, a uv.lock or a hashed requirements file, or auto or none.',
    })
  const name = basename(file)
  if (PYLOCK_NAME.test(name)) return { kind: 'pylock', file }
  if (name === 'uv.lock') {
    if (!exists(join(dirname(file), 'pyproject.toml')))
      throw new PackagingError('input/path', {
        message: `lock: there is no pyproject.toml beside '${lock}', and uv reads its lock only with it.`,
        fix: 'Keep uv.lock in its project’s folder, or export it with: uv export --format pylock.toml',
      })
    return { kind: 'uv', file }
  }
  if (/\.(txt|in|lock)$/.test(name)) return { kind: 'requirements', file }
  throw new PackagingError('input/invalid', {
    message: `lock: '${lock}' is none of the lock files that can be read.`,
    fix: 'Give a pylock.toml (or pylock.<name>.toml), a uv.lock, or a hashed requirements file ending in .txt.',
  })
}
