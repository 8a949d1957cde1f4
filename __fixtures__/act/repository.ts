/** Throw-away git repositories for workflows to run in. */
import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** The top folder of this checkout. */
export const checkout = join(import.meta.dirname, '..', '..')

/** The folder in which Jest's global set-up (`__fixtures__/e2e/build.mjs`) left the bundle. */
export function built(): string {
  const folder = process.env.PACKAGE_PYTHON_BUILT
  if (folder === undefined) throw new Error('only the e2e suite has a bundle')
  return folder
}

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
  /** Put the action beneath them as `uses: ./` needs it, bundled from the sources as they are now, with `examples/`. */
  readonly withProduct?: boolean
}

/** A repository with one commit on `main`, called `me/answer`. The caller removes the folder. */
export async function createRepository({ files, withProduct = false }: RepositoryParts): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'repository-'))
  if (withProduct) {
    await cp(join(built(), 'dist'), join(folder, 'dist'), { recursive: true })
    for (const path of ['action.yml', 'examples/answer'])
      await cp(join(checkout, path), join(folder, path), { recursive: true })
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
