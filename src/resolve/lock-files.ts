/** Which lock the input `lock` means, and which others lie there unused. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { PackagingError } from '../core/errors.js'
import { isRecord } from '../core/json.js'
import { scriptLock } from '../project/inline-script.js'
import { normalizeName } from '../project/paths.js'
import { LOCK_TOOLS, type LockTool, lacksMarkers } from './tool-lock.js'

export type LockSource =
  | { readonly kind: 'none' }
  | { readonly kind: 'pylock' | 'uv' | 'requirements' | LockTool; readonly file: string }
  /** The lock of a script with inline metadata (`tool.py.lock`), and that script. */
  | { readonly kind: 'script'; readonly file: string; readonly script: string }

interface LockPlace {
  /** Absolute folder of the project. */
  readonly projectDir: string
  /** Absolute folder of its workspace, or its own. */
  readonly root: string
  /** Name of the project, where it is known. */
  readonly name?: string | undefined
  /** Absolute path of the script that is packaged. */
  readonly script?: string | undefined
  /** Whether there is a file of that path. */
  readonly exists: (path: string) => boolean
}

/** PEP 751: `pylock.toml` or `pylock.<name>.toml`. */
const PYLOCK_NAME = /^pylock(\.[^.]+)?\.toml$/

const KINDS = 'a pylock.toml (or pylock.<name>.toml), a uv.lock, poetry.lock or pdm.lock, or a hashed requirements file'

/** Locks that `auto` looks for, the first that is there. */
function candidates({
  projectDir,
  root,
  name,
}: LockPlace): readonly Exclude<LockSource, { kind: 'none' | 'script' }>[] {
  return [
    { kind: 'pylock', file: join(projectDir, 'pylock.toml') },
    ...(name === undefined
      ? []
      : [{ kind: 'pylock' as const, file: join(projectDir, `pylock.${normalizeName(name)}.toml`) }]),
    // A member has no lock of its own that uv would read.
    { kind: 'uv', file: join(root, 'uv.lock') },
    { kind: 'poetry', file: join(projectDir, 'poetry.lock') },
    { kind: 'pdm', file: join(projectDir, 'pdm.lock') },
  ]
}

/**
 * The lock that the input `lock` means: `none`; `auto`; or a path. For a script, `auto` means its own lock alone: those
 * beside it belong to another project.
 * @throws PackagingError `input/path` for a path that does not exist, `input/invalid` for a kind that cannot be read
 */
export function lockSource(lock: string, place: LockPlace): LockSource {
  const { projectDir, script, exists } = place
  if (lock === 'none') return { kind: 'none' }
  if (script !== undefined && (lock === 'auto' || resolve(projectDir, lock) === scriptLock(script))) {
    const file = scriptLock(script)
    if (exists(file)) return { kind: 'script', file, script }
    if (lock === 'auto') return { kind: 'none' }
  }
  if (lock === 'auto')
    return candidates(place).find(({ kind, file }) => exists(file) && reasonAgainst(kind, file) === undefined) ?? NONE
  const file = resolve(projectDir, lock)
  if (!exists(file))
    throw new PackagingError('input/path', {
      message: `lock: there is no file '${file}'.`,
      fix: `Give the path of ${KINDS}, or auto or none.`,
    })
  const name = basename(file)
  if (PYLOCK_NAME.test(name)) return { kind: 'pylock', file }
  if (name === 'poetry.lock') return { kind: 'poetry', file }
  if (name === 'pdm.lock') return { kind: 'pdm', file }
  if (name === 'uv.lock') {
    if (!exists(join(dirname(file), 'pyproject.toml')))
      throw new PackagingError('input/path', {
        message: `lock: there is no pyproject.toml beside '${lock}', and uv reads its lock only with it.`,
        fix: 'Keep uv.lock in its project’s folder, or export it with: uv export --format pylock.toml',
      })
    return { kind: 'uv', file }
  }
  if (/\.(txt|in|lock)$/.test(name)) return { kind: 'requirements', file }
  throw new PackagingError('input/invalid', {
    message: `lock: '${lock}' is not a lock file that can be read.`,
    fix: `Give ${KINDS} ending in .txt.`,
  })
}

const NONE: LockSource = { kind: 'none' }

/** Why a lock of Poetry or PDM cannot be read as it stands: `auto` goes on without it, and says so. */
function reasonAgainst(kind: string, file: string): string | undefined {
  if ((kind !== 'poetry' && kind !== 'pdm') || !isFileHere(file)) return undefined
  try {
    const { metadata } = parse(readFileSync(file, 'utf8'))
    return lacksMarkers(kind, isRecord(metadata) ? metadata : {})
  } catch {
    // Reading it reports what is wrong.
    return undefined
  }
}

/**
 * Warnings about locks in the project's folder that are not used, so that other versions may ship than they say.
 * @param strange absolute folder of a workspace around the project that it is not a member of
 */
export function unusedLocks(source: LockSource, place: LockPlace, strange: string | undefined): PackagingError[] {
  const used = source.kind === 'none' ? undefined : source.file
  const others = candidates(place).filter(({ file }) => file !== used && place.exists(file))
  const known = new Set([used, ...others.map(({ file }) => file)])
  return [
    ...others.map(({ kind, file }) => unused(file, used, reasonAgainst(kind, file), fixOf(kind, file))),
    ...foreign(place)
      .filter(({ file }) => !known.has(file) && place.exists(file))
      .map(({ file, why, fix }) => unused(file, used, why, fix)),
    ...(strange !== undefined && place.exists(join(strange, 'uv.lock'))
      ? [
          new PackagingError('project/lock', {
            message: `${join(strange, 'uv.lock')} is not used: this project is not a member of that workspace.`,
            fix: 'Add the project to the members of the workspace, or set lock: none to state that no lock is wanted.',
            place: { file: join(strange, 'uv.lock') },
          }),
        ]
      : []),
  ]
}

function fixOf(kind: string, file: string): string {
  if (reasonAgainst(kind, file) === undefined) return `Set lock: ${basename(file)} to use it`
  return `Write it again with ${LOCK_TOOLS[kind as LockTool].refresh}`
}

/** Locks that `auto` never takes by itself. */
function foreign({ projectDir, exists }: LockPlace): readonly { file: string; why: string; fix: string }[] {
  const named = exists(join(projectDir, 'pyproject.toml')) ? namedLocks(projectDir) : []
  return [
    ...named.map(name => ({
      file: join(projectDir, name),
      why: 'auto takes pylock.toml, or the one with the name of the project',
      fix: `Set lock: ${name} to use it`,
    })),
    {
      file: join(projectDir, 'Pipfile.lock'),
      why: 'its format cannot be read',
      fix: '`pipenv requirements --hash` writes its versions to a requirements file: name that with lock',
    },
  ]
}

function namedLocks(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter(name => /^pylock\.[^.]+\.toml$/.test(name))
  } catch {
    return []
  }
}

function unused(file: string, used: string | undefined, why: string | undefined, fix: string): PackagingError {
  const reason = why ?? `${basename(used ?? '')} is`
  return new PackagingError('project/lock', {
    message: `${basename(file)} is not used: ${reason}${used === undefined ? ', and the versions inside are resolved again' : ''}.`,
    fix: `${fix}; or remove it, or set lock: ${used === undefined ? 'none to state that no lock is wanted' : `${basename(used)} to state which one is wanted`}.`,
    place: { file },
  })
}

/** Whether there is a file of that path; a folder is no lock, whatever it is called. */
export function isFileHere(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}
