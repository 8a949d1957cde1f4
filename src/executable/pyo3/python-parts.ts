/** Where the parts of a CPython lie that go into an executable: of a standalone folder, or of this machine's interpreter. */
import { readdir, readFile, realpath } from 'node:fs/promises'
import path from 'node:path'
import { glibcOf, type NativeFacts, readNative } from '../../archives/native-headers.js'
import { PackagingError } from '../../core/errors.js'
import type { Interpreter, Target } from '../../core/model.js'
import { askForParts } from '../../executables/probe.js'
import type { ProcessRunner } from '../../host/process/command.js'
import { formatPython } from '../../interpreters/versions.js'
import { isFile } from '../../project/paths.js'
import { compareVersions } from '../../targets/platforms.js'
import { layoutOf } from './machine.js'

export interface PythonParts {
  /** `3.11.11` */
  readonly version: string
  /** For people: where it is from. */
  readonly words: string
  /** Absolute path of libpython, or of `python311.dll`. */
  readonly library: string
  readonly facts: NativeFacts
  /** Absolute folder. */
  readonly stdlib: string
  /** Absolute folder of the extension modules: `lib-dynload`, `DLLs`. */
  readonly dynload: string | undefined
  /** Absolute folder whose `tcl8.6` and the like tkinter needs; undefined when it may take none along. */
  readonly tcl: string | undefined
  /** True when it is made to be moved, and needs nothing of the machine but the C library. */
  readonly standalone: boolean
}

const WAY_OUT =
  'Use a Python that can be moved: one of `uv python install`, or name one with executable-python (docs/pyo3.md).'

/**
 * Looks for a CPython in a folder, as python-build-standalone's archives have it.
 * @throws PackagingError `interpreter/not-embeddable` when it is none, or not the one that is wanted
 */
export async function partsOfFolder(folder: string, target: Target, words: string): Promise<PythonParts> {
  const { windows, library: name } = layoutOf(target.python, target.platform)
  const { major, minor } = target.python
  const python = formatPython(target.python)
  const library = windows ? path.join(folder, name) : path.join(folder, 'lib', name)
  const stdlib = windows ? path.join(folder, 'Lib') : path.join(folder, 'lib', `python${major}.${minor}`)
  const [bytes, hasLibrary] = await Promise.all([
    readFile(library).catch(() => undefined),
    isFile(path.join(stdlib, 'os.py')),
  ])
  if (bytes === undefined || !hasLibrary)
    throw notEmbeddable(
      `${words} holds no Python ${python} to embed: there is no ${path.relative(folder, bytes === undefined ? library : stdlib)} in it.`,
      `Name the folder, or the archive, of a standalone Python ${python} (install_only) for ${target.platform.name}.`,
    )
  const facts = readNative(bytes)
  if (facts === undefined || !facts.arches.includes(target.platform.arch))
    throw notEmbeddable(
      `${words} is a Python for ${facts?.arches.join(', ') ?? 'no machine'}, not for ${target.platform.name}.`,
      `Name one for ${target.platform.name}.`,
    )
  return {
    version: versionIn(bytes, major, minor) ?? python,
    words,
    library,
    facts,
    stdlib,
    dynload: windows ? path.join(folder, 'DLLs') : path.join(stdlib, 'lib-dynload'),
    tcl: windows ? path.join(folder, 'tcl') : path.join(folder, 'lib'),
    standalone: true,
  }
}

/** libpython holds its own version, ended by a zero (pure). */
export function versionIn(library: Buffer, major: number, minor: number): string | undefined {
  const text = library.toString('latin1')
  return new RegExp(`[^\\d.](${major}\\.${minor}\\.\\d{1,3}(?:(?:a|b|rc)\\d+)?)\\+?\\0`).exec(text)?.[1]
}

/** @throws PackagingError `interpreter/not-embeddable` when it has no shared libpython, or another system's additions */
export async function partsOfInterpreter(
  interpreter: Interpreter,
  target: Target,
  runner: ProcessRunner,
  cwd: string,
): Promise<PythonParts> {
  const { path: file } = interpreter
  const answer = await askForParts(file, runner, cwd)
  if (answer.library === null)
    throw notEmbeddable(`${file} has no shared libpython, so it cannot be put inside a program.`, WAY_OUT)
  if (answer.site !== 'site-packages')
    throw notEmbeddable(
      `${file} is changed by its distribution (it installs into ${answer.site}), so it cannot be put inside a program.`,
      WAY_OUT,
    )
  const library = await realpath(answer.library)
  const bytes = await readFile(library)
  const facts = readNative(bytes)
  if (facts === undefined || facts.soname !== layoutOf(target.python, target.platform).library)
    throw notEmbeddable(`${library} is not the libpython that ${file} should have.`, WAY_OUT)
  const root = path.resolve(answer.stdlib, '..')
  const standalone = await isStandalone(path.resolve(root, '..'), facts, target)
  return {
    version: answer.version,
    words: `${file} (${interpreter.source})`,
    library,
    facts,
    stdlib: answer.stdlib,
    dynload: answer.dynload ?? undefined,
    tcl: standalone ? root : undefined,
    standalone,
  }
}

/** python-build-standalone leaves a note beside each; and none of them asks for more than a glibc that is old by now. */
async function isStandalone(prefix: string, facts: NativeFacts, target: Target): Promise<boolean> {
  const names = await readdir(prefix).catch((): string[] => [])
  const marked = names.includes('PYTHON.json') || names.includes('BUILD')
  return marked || compareVersions(glibcOf(facts) ?? '0.0', target.platform.floor || '2.17') <= 0
}

/** For a Python that cannot go inside. */
export function notEmbeddable(message: string, fix: string): PackagingError {
  return new PackagingError('interpreter/not-embeddable', { message, fix })
}
