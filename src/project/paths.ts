/** Questions about paths that every reader of a project asks. */
import { access, realpath, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join, relative, sep } from 'node:path'

/** True when `path` is `folder` or below it. Both are absolute real paths; nothing is looked up. */
export function isInside(folder: string, path: string): boolean {
  const between = relative(folder, path)
  return between === '' || (between !== '..' && !between.startsWith(`..${sep}`) && !isAbsolute(between))
}

/** A relative path with `/` on every system. */
export function slashed(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
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
