/**
 * PEX_ROOT as an earlier start would have left it: a PEX links the files of wheels that another environment there has
 * (`src/python/pex_share.py`) instead of unpacking them, as it does for the next version of an application.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { withZip } from '../archives/zip-reader.js'
import type { PythonVersion } from '../core/model.js'
import { parsePexInfo } from './read.js'

/** What installs the wheels of a PEX, and the wheels. */
export interface PexStart {
  /** Lower-case hex: equal for files that install the same wheel alike. */
  readonly digest: string
  /** Lower-case hex, of each wheel inside. */
  readonly wheels: ReadonlySet<string>
}

/** @param file absolute path of a PEX that `assemblePex` made @throws PackagingError `check/content` */
export function readPexStart(file: string): Promise<PexStart> {
  return withZip(file, async zip => {
    const own = ['PEX-INFO', '__main__.py', '__pex__/targets.json']
    const members = zip.entries.filter(({ name }) => !name.startsWith('.deps/') && !own.includes(name))
    const main = (await zip.read('__main__.py')).toString('utf8').replace(/^CONTENT = ".*"$/m, '')
    const info = parsePexInfo((await zip.read('PEX-INFO')).toString('utf8'), path.basename(file))
    const described = [main, ...members.map(({ name, size, crc }) => `${name} ${size} ${crc}`).sort()]
    return {
      digest: createHash('sha256').update(JSON.stringify(described)).digest('hex'),
      wheels: new Set(Object.values(info.distributions)),
    }
  })
}

/** Python's own name for its bytecode (`sys.implementation.cache_tag`); undefined where a PEX may use another. */
export function cacheTag({ implementation, major, minor, freeThreaded }: PythonVersion): string | undefined {
  return implementation === 'cpython' ? `cpython-${major}${minor}${freeThreaded ? 't' : ''}` : undefined
}

/**
 * Lets the first start of a PEX find installed wheels. Links only: nothing is copied.
 * @param root absolute path of an empty PEX_ROOT
 * @param tree absolute path of the installed files, laid out as in an environment
 * @param folder absolute path of a new folder, which stands for the earlier environment
 * @param wheels lower-case hex SHA-256 of what is installed in `tree`
 * @param tag of the Python that installed them
 */
export async function offerWheels(
  root: string,
  tree: string,
  folder: string,
  wheels: readonly string[],
  tag: string,
): Promise<void> {
  const known = path.join(root, 'package-python', 'wheels')
  await Promise.all([mkdir(folder, { recursive: true }), mkdir(known, { recursive: true })])
  const names = await readdir(tree)
  await Promise.all([
    // By this file a start recognizes an environment.
    writeFile(path.join(folder, 'pex'), ''),
    ...names.filter(name => name !== 'pex').map(name => symlink(path.join(tree, name), path.join(folder, name))),
    ...wheels.map(sha256 => writeFile(path.join(known, `${sha256}-${tag}`), `${folder}\n`)),
  ])
}
