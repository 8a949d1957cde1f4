/** Whether a wheel has what an entry point names (pure, but for the reading it is given): known before a PEX or executable is made. */
import { PackagingError, type Place } from '../core/errors.js'
import type { EntryPoint } from './entry-point.js'

/** A wheel, as far as imports are concerned. */
interface Wheel {
  /** The file's name. */
  readonly file: string
  /** Members in the archive. */
  readonly paths: readonly string[]
  /** The source of a member; undefined when it is none, or too long to look at. */
  readonly read: (path: string) => Promise<string | undefined>
}

const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//
/** `name.py`, `name.so`, `name.cpython-312-x86_64-linux-gnu.so`, `name.cp312-win_amd64.pyd`. */
const MODULE = /^((?:[^/]+\/)*[^/.]+)(?:\.[^/.]+)?\.(py|pyc|so|pyd)$/
/** What a package does to have modules that are no files of its own, or in other distributions. */
const DYNAMIC = /__path__|sys\s*\.\s*modules|from\s+sys\s+import|declare_namespace|extend_path|meta_path/
/** What a module does to have names that it does not spell out. */
const INDIRECT = /import\s*\*|__getattr__|globals\s*\(|\bexec\s*\(|setattr|vars\s*\(|sys\s*\.\s*modules/

/** Import paths with `/` for `.`, by the member that is the module; sources come before compiled ones. */
function modulesOf(paths: readonly string[]): ReadonlyMap<string, string> {
  const modules = new Map<string, string>()
  for (const path of paths) {
    const [, stem, extension] = MODULE.exec(path.replace(LIBRARY, '')) ?? []
    if (stem !== undefined && (extension === 'py' || !modules.has(stem))) modules.set(stem, path)
  }
  return modules
}

/**
 * What is wrong with an entry point: an error where its module surely cannot be imported, a warning where its function seems
 * to be missing, undefined otherwise. Modules of other distributions, of namespace packages and of packages that make modules
 * themselves are not known here: the smoke test starts them.
 * @param place where the scripts are declared
 */
export async function entryPointProblem(
  entryPoint: EntryPoint,
  wheel: Wheel,
  place: Place | undefined,
): Promise<{ readonly error?: PackagingError; readonly warning?: PackagingError } | undefined> {
  if (entryPoint.kind !== 'function' && entryPoint.kind !== 'module') return undefined
  const modules = modulesOf(wheel.paths)
  const { module } = entryPoint
  const asked = entryPoint.kind === 'function' ? `${module}:${entryPoint.attribute}` : module
  const problem = (what: string, fix: string) =>
    new PackagingError('project/entry-point', {
      message: `The entry point "${asked}" ${what}.`,
      fix,
      ...(place && { place }),
    })
  const path = module.replaceAll('.', '/')
  const source = modules.get(`${path}/__init__`) ?? modules.get(path)
  if (source === undefined) {
    const parent = await closedParent(path, modules, wheel.read)
    if (parent === undefined) return undefined
    const what = `cannot be imported: ${wheel.file} contains ${parent.replaceAll('/', '.')}, but no module ${module}`
    return { error: problem(what, 'Correct the entry point, or have the build backend include that module.') }
  }
  if (entryPoint.kind === 'module') {
    const isPackage = modules.has(`${path}/__init__`)
    if (!isPackage || modules.has(`${path}/__main__`)) return undefined
    if (isDynamic(await wheel.read(source))) return undefined
    const fix = `Add ${path}/__main__.py, or name a function as ${module}:main.`
    return { error: problem(`cannot be started: ${module} is a package without a __main__ module`, fix) }
  }
  const [name = ''] = entryPoint.attribute.split('.')
  const text = await wheel.read(source)
  // Python compares names in normal form NFKC, which the text need not be in.
  const known = text === undefined || text.includes(name) || INDIRECT.test(text) || /[^\0-\x7f]/.test(name)
  if (known || modules.has(`${path}/${name}`)) return undefined
  const fix = 'Check the name of the function; the smoke test starts it.'
  return { warning: problem(`may not start: ${source} does not contain the name ${name}`, fix) }
}

/** The nearest package or module above that is of this wheel alone; undefined where others could have the module. */
async function closedParent(
  path: string,
  modules: ReadonlyMap<string, string>,
  read: Wheel['read'],
): Promise<string | undefined> {
  let closed: string | undefined
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const parent = path.slice(0, end)
    const source = modules.get(`${parent}/__init__`) ?? modules.get(parent)
    if (source === undefined) continue
    if (isDynamic(await read(source))) return undefined
    closed ??= parent
  }
  return closed
}

const isDynamic = (source: string | undefined) => source === undefined || DYNAMIC.test(source)
