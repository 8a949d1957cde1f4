/** The files of an sdist against those of the repository (pure). */
import { plural } from '../core/format.js'
import type { CheckContext, Inspected, Outcome } from './model.js'
import { matchesGlob } from './secrets.js'

/** Files of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/

/** What builds write into the working tree: version files, metadata, compiled translations, generated C. */
const GENERATED =
  /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/s

const COMPILED = /\.(c|cpp|cxx|html)$/

/**
 * The sdist against version control: an untracked file must not be released by accident, and a file of a package must not
 * be left out; both happen silently. Many projects leave out files outside of packages (CI, documentation) on purpose, so
 * that these are only counted. check-manifest's own `ignore` list is honoured.
 */
export function versionControl({ members }: Inspected, context: CheckContext): Outcome {
  const { tracked, dirty, untracked, submodules, unlisted, tagged } = context
  if (tracked === undefined) return { details: '', skipped: 'the project is not in a git repository' }
  const ignored = (path: string) => unlisted.some(pattern => matchesGlob(pattern, path))
  const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path))
  const isGenerated = (path: string) =>
    GENERATED.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')))
  const modules = new Set(submodules)
  const unexpected = [...files].filter(
    path => untracked.has(path) && !isGenerated(path) && !isBelow(path, modules) && !ignored(path),
  )
  // Between releases every working tree has changes.
  const changed = tagged ? [...files].filter(path => dirty.has(path)) : []
  const packages = packageFolders(files)
  const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path))
  const missing = left.filter(path => isBelow(path, packages))
  const elsewhere = left.length - missing.length
  return {
    warnings: [
      ...unexpected.map(member => ({
        member,
        what: 'is in the sdist but not in git',
        fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
      })),
      ...changed.map(member => ({ member, what: 'differs from the commit', fix: 'Commit or revert the change.' })),
      ...missing.map(member => ({
        member,
        what: 'belongs to a package in git but is missing from the sdist',
        fix: 'Configure the build backend to include it, or list it under ignore in [tool.check-manifest].',
      })),
    ],
    details: `every package file, no untracked file${elsewhere > 0 ? `; ${plural(elsewhere, 'tracked file')} outside of the packages ${elsewhere === 1 ? 'is' : 'are'} left out` : ''}`,
  }
}

/** The folders with an `__init__.py` of the sdist's own. */
function packageFolders(files: ReadonlySet<string>): ReadonlySet<string> {
  const packages = [...files].filter(path => path.endsWith('/__init__.py'))
  return new Set(packages.map(path => path.slice(0, -'/__init__.py'.length)))
}

/** Whether one of the folders contains the path, at any depth. As many steps as the path has parts, however many folders there are. */
function isBelow(path: string, folders: ReadonlySet<string>): boolean {
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
    if (folders.has(path.slice(0, at))) return true
  return false
}
