/** The little of the file system that looking for interpreters needs. Tests pass a fake. */
import { access, constants, readdir, realpath } from 'node:fs/promises'

export interface Files {
  /** Names in a folder, in no order; none when it cannot be read. */
  list(folder: string): Promise<readonly string[]>
  /** The path without symbolic links, or nothing when it leads nowhere. */
  real(path: string): Promise<string | undefined>
  /** Whether this process may execute it. */
  executable(path: string): Promise<boolean>
}

export const localFiles: Files = {
  list: folder => readdir(folder).catch(() => []),
  real: path => realpath(path).catch(() => undefined),
  executable: path =>
    access(path, constants.X_OK).then(
      () => true,
      () => false,
    ),
}
