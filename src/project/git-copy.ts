/**
 * A repository of its own for the private copy, so that tools which ask git for the version or the files
 * (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
 * can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
 * (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.
 */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitState, gitOptions, type Query, readGit } from './git.js'
import { exists } from './paths.js'

/** Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out. */
export async function copyRepository(git: GitState, root: string, query: Query): Promise<void> {
  const to = join(root, '.git')
  await mkdir(join(to, 'objects', 'info'), { recursive: true })
  await mkdir(join(to, 'refs'), { recursive: true })
  const own = (await readdir(git.gitDir)).filter(
    name => name === 'HEAD' || name === 'index' || name.startsWith('sharedindex.'),
  )
  const shared = ['packed-refs', 'refs', 'shallow', 'reftable']
  await Promise.all([
    ...own.map(name => cp(join(git.gitDir, name), join(to, name))),
    ...shared.map(name => copyIfThere(join(git.commonDir, name), join(to, name))),
    copyIfThere(join(git.commonDir, 'info'), join(to, 'info')),
    writeFile(join(to, 'objects', 'info', 'alternates'), `${alternate(join(git.commonDir, 'objects'))}\n`),
    copySettings(git, join(to, 'config'), query),
  ])
  // Where HEAD, refs/bisect and sparse-checkout belong to a linked working tree, its own ones win over the main one's.
  if (git.gitDir !== git.commonDir) {
    await Promise.all(
      ['refs', 'info', 'reftable'].map(name => copyIfThere(join(git.gitDir, name), join(to, name))),
    )
  }
  for (const path of git.submodules) {
    if (!(await exists(join(git.root, path, '.git'))) || !(await exists(join(root, path)))) continue
    const submodule = await readGit(join(git.root, path), git.tool, query)
    if (submodule) await copyRepository(submodule, join(root, path), query)
  }
  // Inode numbers and change times differ in a copy. Without this, `git diff-index` calls every file changed.
  await query(git.tool, [...gitOptions(root), 'update-index', '-q', '--refresh'], root)
}

/** The absolute path of an object folder as a line of `alternates`; C-quoted where a plain line would be misread. */
function alternate(folder: string): string {
  const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\')
  return /[\n"\\]|^#/.test(path) ? JSON.stringify(path) : path
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if (await exists(from)) await cp(from, to, { recursive: true, force: true })
}

/**
 * Settings that carry credentials (actions/checkout leaves the job's token in `http.<host>.extraheader`), start programs
 * or point at the original. Filters stay: without them git cannot tell whether a Git LFS file was changed.
 */
const LEFT_OUT =
  /^(?:http|credential|include|includeif|url|alias|gc|maintenance|submodule|extensions\.worktreeconfig|core\.(?:worktree|bare|hookspath|fsmonitor|sshcommand|askpass|editor|pager))(?:\.|$)/i

async function copySettings(git: GitState, to: string, query: Query): Promise<void> {
  const args = [...gitOptions(git.root), 'config', '--list', '--null', '--show-scope']
  const { code, stdout } = await query(git.tool, args, git.root)
  const words = code === 0 ? stdout.split('\0') : []
  const lines: string[] = []
  // The scope, then the setting; `worktree` is where sparse checkouts keep theirs.
  for (let at = 0; at + 1 < words.length; at += 2) {
    if (words[at] === 'local' || words[at] === 'worktree') lines.push(...settingLines(words[at + 1] ?? ''))
  }
  await writeFile(to, `${lines.join('\n')}\n`, { mode: 0o600 })
}

/** `key`, a line end and the value, as `git config --list --null` gives them; a key alone means true. */
function settingLines(setting: string): readonly string[] {
  const end = setting.indexOf('\n')
  const key = end === -1 ? setting : setting.slice(0, end)
  if (LEFT_OUT.test(key)) return []
  const value = end === -1 ? 'true' : setting.slice(end + 1)
  const first = key.indexOf('.')
  const last = key.lastIndexOf('.')
  const sub = first === last ? '' : ` ${quote(key.slice(first + 1, last))}`
  return [`[${key.slice(0, first)}${sub}]`, `\t${key.slice(last + 1)} = ${quote(withoutPassword(value))}`]
}

/** https://user:password@host/… without the part before the @. */
function withoutPassword(value: string): string {
  return value.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1')
}

/** Git's own quoting: `"`, `\`, line end and tab escaped. */
function quote(value: string): string {
  const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
  return `"${escaped}"`
}
