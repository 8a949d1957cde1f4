/** Questions about paths that every reader of a project asks. */
import { access, readdir, realpath, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join, relative, sep } from 'node:path'
import { PackagingError } from '../core/errors.js'
import { readRegular } from '../host/regular.js'

/** Runs of `-`, `_` and `.` are one `-`, and case does not count (PEP 503). */
export function normalizeName(name: string): string {
  return name.replace(/[-_.]+/g, '-').toLowerCase()
}

/**
 * Whether two spellings name one project.
 * @see https://packaging.python.org/en/latest/specifications/name-normalization/
 */
export function sameName(one: string, other: string): boolean {
  return normalizeName(one) === normalizeName(other)
}

/** A name for a project among others of its repository: its own, normalised, else one made of its folder's. */
export function projectTitle({ name, path }: { readonly name?: string | undefined; readonly path: string }): string {
  if (name !== undefined) return normalizeName(name)
  return path.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'project'
}

/** True when `path` is `folder` or below it. Both are absolute real paths; no file is read. */
export function isInside(folder: string, path: string): boolean {
  const between = relative(folder, path)
  return between === '' || (between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between))
}

/** A relative path with `/` on every system. */
export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}

/** Whether there is anything at `path` that this user can see. */
export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/** Whether there is a file at `path`, links followed. */
export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isFile(),
    () => false,
  )
}

/** Whether there is a folder at `path`, links followed. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    found => found.isDirectory(),
    () => false,
  )
}

/** Why a path cannot be read, as the end of a sentence about it. @param cause what the file system threw */
export function unreachable(cause: unknown): string {
  const { code = '', message } = cause as NodeJS.ErrnoException
  return UNREACHABLE[code] ?? `cannot be read: ${message}`
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist: a part of it is a file',
  EISDIR: 'is a folder',
  EACCES: 'cannot be reached: permission denied',
  EPERM: 'cannot be reached: permission denied',
  EROFS: 'is on a disk that cannot be written',
  ELOOP: 'is a link that leads back to itself',
  ENAMETOOLONG: 'is longer than this system allows',
}

/**
 * The first program of that name on PATH, as an absolute path. Relative entries and those inside `workspace` are passed
 * over: a project must not bring its own `git`.
 */
export async function findProgram(
  name: string,
  env: Readonly<Record<string, string | undefined>>,
  workspace: string,
): Promise<string | undefined> {
  const file = process.platform === 'win32' ? `${name}.exe` : name
  // Windows spells the variable Path, and a plain object made from its environment keeps that.
  const path = env.PATH ?? env.Path ?? ''
  for (const folder of path.split(delimiter)) {
    if (!isAbsolute(folder) || isInside(workspace, folder)) continue
    const found = join(folder, file)
    if (!(await isFile(found))) continue
    if (!isInside(workspace, await realpath(found))) return found
  }
  return undefined
}

/**
 * The text of a file of the project, undefined when it is not there. A byte order mark stays in it as U+FEFF.
 * @throws PackagingError `host/permission`; `project/toml` or `project/metadata` for bytes that are not UTF-8, which TOML must be
 */
export async function readText(dir: string, file: string): Promise<string | undefined> {
  const bytes = await readRegular(join(dir, file)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return undefined
    if (error instanceof PackagingError) throw error
    throw new PackagingError('host/permission', {
      message: `${join(dir, file)} cannot be read: ${error.message}.`,
      fix: 'Give this user the right to read it.',
      cause: error,
    })
  })
  if (bytes === undefined) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    const mark = bytes.toString('latin1', 0, 2)
    const utf16 = mark === '\xff\xfe' || mark === '\xfe\xff'
    throw new PackagingError(file.endsWith('.toml') ? 'project/toml' : 'project/metadata', {
      message: `${file} is not UTF-8 text${utf16 ? ' but UTF-16, by its byte order mark' : ''}.`,
      fix: 'Save the file as UTF-8.',
      place: { file },
      cause,
    })
  }
}

/** What programs that read UTF-8 take for a part of the text. */
export const BYTE_ORDER_MARK = '\ufeff'

/** For a file that its readers refuse because of the mark. @param readers in the singular */
export function byteOrderMarkError(
  code: 'project/toml' | 'project/metadata',
  file: string,
  readers: string,
): PackagingError {
  return new PackagingError(code, {
    message: `${file} begins with a byte order mark (BOM), which ${readers} refuses.`,
    fix: 'Save it as UTF-8 without a byte order mark.',
    place: { file, line: 1, column: 1 },
  })
}

/** Top-level import packages with a `__main__.py` in the project's folder and its `src`, sorted. */
export async function findMainPackages(dir: string): Promise<readonly string[]> {
  const found = await Promise.all(
    [dir, join(dir, 'src')].map(async parent => {
      const entries = await readdir(parent, { withFileTypes: true }).catch(() => [])
      const names = entries.filter(entry => entry.isDirectory() && /^[\p{L}_][\p{L}\p{N}_]*$/u.test(entry.name))
      const mains = await Promise.all(
        names.map(async ({ name }) => ((await exists(join(parent, name, '__main__.py'))) ? [name] : [])),
      )
      return mains.flat()
    }),
  )
  return [...new Set(found.flat())].sort()
}
