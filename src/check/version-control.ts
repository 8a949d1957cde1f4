/**
 * The sdist against version control. What only lies in a working tree must not be released unseen, and what is part of a
 * package must not be left out; both happen silently. Files outside of packages (CI, documentation) are left out by many
 * on purpose and are only counted. check-manifest's own `ignore` list is honoured.
 */
import { matchesGlob } from './glob.js'
import type { CheckContext, Found, Inspected, Outcome } from './model.js'

/** Leavings of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/
/** Made by builds into the working tree: version files, metadata, compiled translations, generated C. */
const MADE =
  /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/
const COMPILED = /\.(c|cpp|cxx|html)$/

export function versionControl({ members }: Inspected, context: CheckContext): Outcome {
  const { tracked, dirty, untracked, submodules, unlisted } = context
  if (tracked === undefined) return { seen: '', skipped: 'the project is not in a git repository' }
  const ignored = (path: string) => unlisted.some(pattern => matchesGlob(pattern, path))
  const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path))
  const isMade = (path: string) =>
    MADE.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')))
  const inSubmodule = (path: string) => submodules.some(folder => path.startsWith(`${folder}/`))
  const unexpected = [...files].filter(
    path => untracked.has(path) && !isMade(path) && !inSubmodule(path) && !ignored(path),
  )
  const changed = [...files].filter(path => dirty.has(path))
  const packages = packageFolders(files)
  const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path))
  const missing = left.filter(path => packages.some(folder => path.startsWith(`${folder}/`)))
  const elsewhere = left.length - missing.length
  return {
    warnings: [...unexpected.map(strange), ...changed.map(edited), ...missing.map(absent)],
    seen: `every file of the packages, nothing that git does not know${elsewhere > 0 ? `; ${elsewhere} tracked files outside of the packages are not in it` : ''}`,
  }
}

/** The outermost folders with an `__init__.py` of the sdist's own. */
function packageFolders(files: ReadonlySet<string>): readonly string[] {
  const folders = [...files]
    .filter(path => path.endsWith('/__init__.py'))
    .map(path => path.slice(0, -'/__init__.py'.length))
    .sort((a, b) => a.length - b.length)
  return folders.filter(
    (folder, index) => !folders.slice(0, index).some(outer => folder.startsWith(`${outer}/`)),
  )
}

function strange(member: string): Found {
  return {
    member,
    what: 'is in the sdist but not in git',
    fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
  }
}

function edited(member: string): Found {
  return { member, what: 'differs from the commit', fix: 'Commit it, or take the change back.' }
}

function absent(member: string): Found {
  return {
    member,
    what: 'is in git, in a package, but not in the sdist',
    fix: 'Tell the build backend to include it, or list it under ignore in [tool.check-manifest].',
  }
}
