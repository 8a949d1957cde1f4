/** Folders that inputs name: an output folder must stay inside the workspace, what is read must exist. */
import { readdir, realpath, stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import { isInside, unreachable } from '../project/paths.js'

/**
 * Absolute path of a folder that need not exist yet; links in it are followed.
 * @param confined whether it must lie inside the workspace, as in a workflow, where only that outlives the step
 * @throws PackagingError `input/path` when it leaves `workspace`, or is the workspace itself
 */
export async function outputFolder(workspace: string, folder: string, confined: boolean): Promise<string> {
  const root = await realpath(workspace)
  const asked = path.resolve(root, folder)
  const real = await realOfExisting(asked).catch(cause => {
    throw new PackagingError('input/path', {
      message: `output-dir '${asked}' ${unreachable(cause)}.`,
      fix: 'Name another folder, such as dist.',
      cause,
    })
  })
  const wrong = (await isKernelsOwn(real))
    ? 'is in a file system of the kernel'
    : real === root
      ? 'is the workspace itself'
      : confined && !isInside(root, real)
        ? `is outside the workspace ${root}`
        : undefined
  if (wrong === undefined) {
    await refuseFile(root, real, asked)
    return real
  }
  throw new PackagingError('input/path', {
    message: `output-dir '${asked}' ${wrong}.`,
    fix: 'Name a folder inside the workspace, such as dist.',
  })
}

/**
 * The build leaves out what is in the output folder, so a folder with sources in it would silently give an empty package,
 * and a project's own folder would fill with files that the next build packs.
 * @param output absolute real path; need not exist
 * @param projects absolute real paths
 * @throws PackagingError `input/path`
 */
export async function refuseSources(output: string, projects: readonly string[], input: string): Promise<void> {
  const entries = await readdir(output).catch(() => [])
  const source = entries.find(name => name.endsWith('.py') || name === 'pyproject.toml')
  const holdsProject = projects.some(project => `${project}${path.sep}`.startsWith(`${output}${path.sep}`))
  if (source === undefined && !holdsProject) return
  throw new PackagingError('input/path', {
    message: `${input} '${output}' contains source files${source === undefined ? '' : ` (${source})`}: finished files must not mix with them.`,
    fix: 'Name a folder for finished files alone, such as dist.',
  })
}

/** Magic numbers of procfs and sysfs, where nobody can make a folder. @see https://man7.org/linux/man-pages/man2/statfs.2.html */
const KERNEL = [0x9fa0, 0x62656572]

async function isKernelsOwn(folder: string): Promise<boolean> {
  for (let part = folder; ; part = path.dirname(part)) {
    const found = await statfs(part).catch(() => undefined)
    if (found !== undefined) return process.platform === 'linux' && KERNEL.includes(found.type)
    if (part === path.dirname(part)) return false
  }
}

/** @throws PackagingError `input/path` when a part of `real` below `root` is a file */
async function refuseFile(root: string, real: string, asked: string): Promise<void> {
  for (let part = real; part !== root; part = path.dirname(part)) {
    const found = await stat(part).catch(() => undefined)
    if (found === undefined) continue
    if (found.isDirectory()) return
    throw new PackagingError('input/path', {
      message: `output-dir '${asked}' cannot be a folder: ${part} is a file.`,
      fix: 'Name another folder, or remove that file.',
    })
  }
}

/** Absolute paths of folders that must exist. @throws PackagingError `input/path` for each that does not */
export async function existingFolders(workspace: string, folders: readonly string[], input: string): Promise<string[]> {
  const found = await Promise.all(
    folders.map(async folder => {
      const absolute = path.resolve(workspace, folder)
      const isFolder = await stat(absolute).then(
        entry => entry.isDirectory(),
        () => false,
      )
      return { absolute, isFolder }
    }),
  )
  throwProblems(
    found
      .filter(({ isFolder }) => !isFolder)
      .map(
        ({ absolute }) =>
          new PackagingError('input/path', {
            message: `${input}: ${absolute} is not a folder.`,
            fix: 'Check the spelling, one folder a line. On the command line, folders are relative to the current folder; in a workflow to the workspace; in pyproject.toml to the project.',
          }),
      ),
  )
  return found.map(({ absolute }) => absolute)
}

/** Files or folders that must exist inside the project, links followed. @throws PackagingError `input/path` for each that does not */
export async function existingPaths(project: string, paths: readonly string[], input: string): Promise<void> {
  const root = await realpath(project)
  const found = await Promise.all(
    paths.map(async file => {
      const real = await realpath(path.resolve(root, file)).catch(() => undefined)
      return real !== undefined && (real === root || isInside(root, real)) ? [] : [file]
    }),
  )
  throwProblems(
    found.flat().map(
      file =>
        new PackagingError('input/path', {
          message: `${input}: there is no '${file}' in the project folder ${root}.`,
          fix: 'Check the spelling; such paths are relative to the project folder and stay inside it.',
        }),
    ),
  )
}

/** The real path of the longest part that exists, with the rest behind it. @throws what else the file system throws */
async function realOfExisting(target: string): Promise<string> {
  try {
    return await realpath(target)
  } catch (thrown) {
    // A part that is a file is reported by the caller.
    if (!['ENOENT', 'ENOTDIR'].includes((thrown as NodeJS.ErrnoException).code ?? '')) throw thrown
    const parent = path.dirname(target)
    return parent === target ? target : path.join(await realOfExisting(parent), path.basename(target))
  }
}
