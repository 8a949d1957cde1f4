/** Throw-away git repositories for workflows to run in. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The top folder of this checkout. */
export const checkout = join(import.meta.dirname, '..', '..')

function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1' },
  })
}

export interface RepositoryParts {
  /** Content by path. */
  readonly files: Readonly<Record<string, string>>
  /** Put a copy of this checkout beneath them, as it is now: tracked or not, but not what git ignores. */
  readonly withProduct?: boolean
}

/** A repository with one commit on `main`, called `me/answer`. The caller removes the folder. */
export async function createRepository({ files, withProduct = false }: RepositoryParts): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'))
  if (withProduct) {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: checkout,
      encoding: 'utf8',
    })
    // A linked node_modules is not a folder to git, so the ignore rule does not meet it.
    const paths = listed.split('\0').filter(path => path !== '' && path !== 'node_modules')
    for (const path of paths)
      await cp(join(checkout, path), join(folder, path), { recursive: true, verbatimSymlinks: true }).catch(
        (error: NodeJS.ErrnoException) => {
          // Listed but deleted in the working tree.
          if (error.code !== 'ENOENT') throw error
        },
      )
  }
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  git(folder, 'init', '--quiet', '--initial-branch=main')
  git(folder, 'remote', 'add', 'origin', 'https://github.com/me/answer')
  git(folder, 'add', '--all', '--force')
  git(folder, 'commit', '--quiet', '--message', 'Start')
  return folder
}

/** Tags the newest commit. */
export const tag = (repository: string, name: string): void => void git(repository, 'tag', name)
