/** Finds what PyInstaller has left in its folder for finished things: a spec file may make anything. */
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'

export interface Product {
  /** Absolute path of the program. */
  readonly program: string
  /** Absolute path of the folder to be delivered, when it is one. */
  readonly folder?: string
}

/** @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` when it is of another layout */
export async function findProduct(dist: string, name: string, layout: 'file' | 'folder'): Promise<Product> {
  const names = await readdir(dist).catch((): string[] => [])
  // On macOS an .app comes with the same thing unwrapped beside it.
  const [app] = names.filter(each => each.endsWith('.app'))
  const found = app === undefined ? names : [app]
  const [only] = found
  if (only === undefined)
    throw new PackagingError('build/nothing', {
      message: 'PyInstaller ended without an error and made nothing.',
      fix: 'When there is a spec file, see that it ends with an EXE or a COLLECT.',
    })
  if (found.length > 1)
    throw new PackagingError('build/several', {
      message: `The spec file makes ${found.join(', ')}, but one executable is made at a time.`,
      fix: 'Leave one of them in the spec file.',
    })
  const file = path.join(dist, only)
  const made = (await stat(file)).isDirectory() ? 'folder' : 'file'
  if (made !== layout)
    throw new PackagingError('build/mismatch', {
      message: `PyInstaller made a ${made} (${only}), but executable-layout is ${layout}.`,
      fix: `Set executable-layout to ${made}, or change the spec file.`,
    })
  if (made === 'file') return { program: file }
  if (app !== undefined)
    return { folder: dist, program: await programIn(path.join(file, 'Contents', 'MacOS'), only.slice(0, -4)) }
  return { folder: file, program: await programIn(file, only, name) }
}

/** The one named like the folder or the program, else the only one that can be started. */
async function programIn(folder: string, ...likely: readonly string[]): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(({ name }) => name)
  const named = likely.flatMap(name => [name, `${name}.exe`]).find(name => files.includes(name))
  const startable = files.filter(name => name.endsWith('.exe') || !name.includes('.'))
  const program = named ?? (startable.length === 1 ? startable[0] : undefined)
  if (program !== undefined) return path.join(folder, program)
  throw new PackagingError('build/several', {
    message: `The folder holds several programs (${startable.join(', ')}), and none is named like the project.`,
    fix: 'Name the one to start like the folder in the spec file.',
  })
}
