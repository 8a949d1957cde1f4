/** Inputs that name folders: they must exist or be makeable, and may not leave the workspace. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, throwProblems } from '../errors/errors.js'

/**
 * Absolute path of a folder that need not exist yet; links on the way are followed.
 * @throws PackagingError `input/path` when it leaves `workspace` or is the workspace itself
 */
export async function insideWorkspace(workspace: string, folder: string, input: string): Promise<string> {
  const root = await realpath(workspace)
  const asked = path.resolve(root, folder)
  const real = await realOfExisting(asked)
  const relative = path.relative(root, real)
  if (
    relative !== '' &&
    !relative.startsWith(`..${path.sep}`) &&
    relative !== '..' &&
    !path.isAbsolute(relative)
  )
    return real
  throw new PackagingError('input/path', {
    message: `${input} '${folder}' is ${relative === '' ? 'the workspace itself' : `outside of the workspace ${root}`}.`,
    fix: 'Name a folder inside the workspace, such as dist.',
  })
}

/** Absolute paths of folders that must exist. @throws PackagingError `input/path`, all together */
export async function existingFolders(
  workspace: string,
  folders: readonly string[],
  input: string,
): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async folder => {
      const absolute = path.resolve(workspace, folder)
      const isFolder = await stat(absolute).then(
        entry => entry.isDirectory(),
        () => false,
      )
      return { folder, absolute, isFolder }
    }),
  )
  const missing = found.filter(({ isFolder }) => !isFolder)
  throwProblems(missing.map(({ folder }) => noFolder(input, folder, workspace)))
  return found.map(({ absolute }) => absolute)
}

function noFolder(input: string, folder: string, workspace: string): PackagingError {
  return new PackagingError('input/path', {
    message: `${input} '${folder}' is not a folder in ${workspace}.`,
    fix: 'Check the spelling; folders are named relative to the workspace, one a line.',
  })
}

/** The real path of the longest part that exists, with the rest behind it. */
async function realOfExisting(target: string): Promise<string> {
  try {
    return await realpath(target)
  } catch {
    const parent = path.dirname(target)
    return parent === target ? target : path.join(await realOfExisting(parent), path.basename(target))
  }
}
