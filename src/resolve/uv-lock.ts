/** What uv.lock must have to be followed; uv itself reads it (pure). */
import { PackagingError, throwProblems } from '../core/errors.js'
import { isRecord, listOf, recordsOf } from '../core/json.js'
import { parseToml } from '../project/toml.js'

/** Problems shown of one lock. */
const MOST = 5

/**
 * Every file of an index has a sha256 in it: without one, nothing says that what is downloaded is what was locked.
 * @param file its path, for messages
 * @throws PackagingError(s) `project/toml`, `project/lock`
 */
export function checkUvLock(text: string, file: string): void {
  const data = parseToml(text, file)
  const wrong = (message: string) =>
    new PackagingError('project/lock', {
      message: `${file}: ${message}.`,
      fix: 'Create it again with: uv lock; or set lock: none.',
      place: { file },
    })
  if (data.version !== 1) throw wrong(`its version is ${String(data.version ?? 'missing')}, and only 1 can be read`)
  if (data.package !== undefined && !Array.isArray(data.package)) throw wrong("'package' is not a list")
  const problems = recordsOf(data.package).flatMap(({ name, source, sdist, wheels }) => {
    if (typeof name !== 'string') return [wrong('a package has no name')]
    const registry = isRecord(source) ? source.registry : undefined
    // Files of folders on this machine are hashed when they are used.
    if (typeof registry !== 'string' || !/^https?:/i.test(registry)) return []
    const files = [...listOf(wheels), sdist].filter(isRecord)
    const bare = files.filter(({ hash }) => typeof hash !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(hash))
    return bare.length > 0 ? [wrong(`package ${name} has ${bare.length} files without a sha256 hash`)] : []
  })
  throwProblems(problems.slice(0, MOST))
}
