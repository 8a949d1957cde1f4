/** What tells on another machine whether it has the same source: the commit, and what the commit does not tell. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { errnoOf } from '../host/files.js'
import type { Project } from '../project/project.js'
import { sourceOf } from '../project/source.js'
import type { ReleasePlan } from './release-plan.js'

/**
 * In git, the changed files; the commit stands for all others. Outside, every file of the project but those in
 * `exclude`. Carriage returns and permissions do not count: git writes both differently on Windows.
 * @param exclude absolute paths of files and folders that are no source
 * @throws what the file system throws; PackagingError `project/symlink`
 */
export async function sourceState(
  project: Pick<Project, 'dir' | 'git'>,
  exclude: readonly string[],
): Promise<Omit<ReleasePlan['source'], 'epoch'>> {
  const { git } = project
  if (git?.head !== undefined)
    return { commit: git.head, digest: await digestOf(git.root, [...git.dirty].sort()) }
  const { root, list } = await sourceOf(project.dir, git, exclude)
  return { digest: await digestOf(root, list.files) }
}

async function digestOf(root: string, files: readonly string[]): Promise<string> {
  const tree = createHash('sha256')
  for (const file of files) {
    const hash = createHash('sha256')
    try {
      for await (const chunk of createReadStream(join(root, file)))
        hash.update(withoutReturns(chunk as Buffer))
      tree.update(`${file}\0${hash.digest('hex')}\0`)
    } catch (thrown) {
      // A tracked file that was removed, or a submodule at another commit, is a change too.
      const code = errnoOf(thrown) ?? ''
      if (code !== 'ENOENT' && code !== 'EISDIR') throw thrown
      tree.update(`${file}\0${code}\0`)
    }
  }
  return tree.digest('hex')
}

const CARRIAGE_RETURN = 0x0d

function withoutReturns(chunk: Buffer): Buffer {
  return chunk.includes(CARRIAGE_RETURN) ? Buffer.from(chunk.filter(byte => byte !== CARRIAGE_RETURN)) : chunk
}
