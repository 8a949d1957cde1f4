/** What a run of PyInstaller left: the program or its folder, and the programs of further commands in it. */

import { constants } from 'node:fs'
import { copyFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Options } from '../../config/inputs.js'
import { PackagingError } from '../../core/errors.js'
import type { EntryPoint } from '../../project/entry-point.js'

/** The result of a PyInstaller run. */
export interface Product {
  /** Absolute path of the program. */
  readonly program: string
  /** Absolute path of the folder to deliver, when it is one. */
  readonly folder: string | undefined
}

/**
 * Finds what PyInstaller made: a spec file may make anything.
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` when it is of another layout
 */
export async function findProduct(dist: string, name: string, layout: Options['executableLayout']): Promise<Product> {
  const names = await readdir(dist).catch((): string[] => [])
  // On macOS, the unwrapped program is beside its .app.
  const [app] = names.filter(each => each.endsWith('.app'))
  const found = app === undefined ? names : [app]
  const [only] = found
  if (only === undefined)
    throw new PackagingError('build/nothing', {
      message: 'PyInstaller reported success but made nothing.',
      fix: 'When there is a spec file, see that it ends with an EXE or a COLLECT.',
    })
  if (found.length > 1)
    throw new PackagingError('build/several', {
      message: `The spec file makes ${found.join(', ')}, but a run makes one executable.`,
      fix: 'Leave one of them in the spec file.',
    })
  const file = path.join(dist, only)
  const made = (await stat(file)).isDirectory() ? 'folder' : 'file'
  if (made !== layout)
    throw new PackagingError('build/mismatch', {
      message: `PyInstaller made a ${made} (${only}), but executable-layout is ${layout}.`,
      fix: `Set executable-layout to ${made}, or change the spec file.`,
    })
  if (made === 'file') return { program: file, folder: undefined }
  if (app !== undefined)
    return { folder: dist, program: await programIn(path.join(file, 'Contents', 'MacOS'), only.slice(0, -4)) }
  return { folder: file, program: await programIn(file, only, name) }
}

/** The program named like the folder or the project, else the only one that can be started. */
async function programIn(folder: string, ...likely: readonly string[]): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  const named = likely.flatMap(name => [name, `${name}.exe`]).find(name => files.includes(name))
  const startable = files.filter(name => name.endsWith('.exe') || !name.includes('.'))
  const program = named ?? (startable.length === 1 ? startable[0] : undefined)
  if (program !== undefined) return path.join(folder, program)
  throw new PackagingError('build/several', {
    message: `The folder contains several programs (${startable.join(', ')}), and none is named like the project.`,
    fix: 'Name the one to start like the folder in the spec file.',
  })
}

/**
 * Gives every other command a program of its own beside the main one (a copy: it is small, as modules and libraries are
 * files in the folder).
 * @returns their paths in the folder @throws PackagingError `input/conflict` for a name that something else there has
 */
export async function addPrograms({ program, folder }: Product, entryPoint: EntryPoint): Promise<readonly string[]> {
  if (folder === undefined || entryPoint.kind !== 'commands') return []
  const suffix = program.endsWith('.exe') ? '.exe' : ''
  const names = entryPoint.commands.filter(one => one !== entryPoint.main).map(({ name }) => name + suffix)
  for (const name of names)
    await copyFile(program, path.join(path.dirname(program), name), constants.COPYFILE_EXCL).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause
      throw new PackagingError('input/conflict', {
        message: `A command cannot be called ${name}: the folder that PyInstaller makes has a file of that name.`,
        fix: 'Rename it, or list the other commands in entry-point.',
        cause,
      })
    })
  return names.map(name => path.relative(folder, path.join(path.dirname(program), name)).replaceAll(path.sep, '/'))
}
