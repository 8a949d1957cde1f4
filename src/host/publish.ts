/** Puts finished files into the output folder: all of them or none. */
import { constants, linkSync, lstatSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { chmod, copyFile, link, lstat, readdir, rm, rmdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { errnoOf, fsError, makeFolder, orFsError, sha256Of } from './files.js'
import { interruption, onInterrupt } from './lifecycle.js'
import { clearAbandoned, recordOwner } from './owner.js'

/** One file on its way: its complete copy (or a second name of it), the place where it will be, and where what was there before is kept. */
interface Move {
  readonly copy: string
  readonly final: string
  readonly earlier: string
}

interface PublishOptions {
  /** Takes over the removal of the replaced files, which for half a gigabyte lasts a tenth of a second. */
  readonly later?: (removal: Promise<void>) => void
  /** SHA-256 (lower-case hex) by absolute path: a file with other content is refused. */
  readonly digests?: ReadonlyMap<string, string>
}

/**
 * Puts `files` (absolute paths) into `outputDir` under their own names, mode included, and returns their new paths in the
 * same order. On one file system a file gets a second name, elsewhere it is copied whole: nothing may write into it
 * afterwards under the first. That happens in a hidden folder inside `outputDir`, where each is hashed; then all are renamed
 * into place, and a file of that name is replaced. When anything fails, or this process is stopped, `outputDir` is as it
 * was before. Not flushed to the disk (fsync).
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`; `build/mismatch` for two files of one name;
 * `check/content` for a file with another digest; `host/killed` when this process is stopped
 */
export async function publishFiles(
  files: readonly string[],
  outputDir: string,
  options: PublishOptions = {},
): Promise<string[]> {
  interruption.throwIfAborted()
  refuseSameNames(files)
  const publishing = publishAll(files, outputDir, options)
  // A stopped process waits until everything is as it was before.
  const forget = onInterrupt('files', () =>
    publishing.then(
      () => {},
      () => {},
    ),
  )
  return publishing.finally(forget)
}

const HIDDEN = '.package-python-'

async function publishAll(
  files: readonly string[],
  outputDir: string,
  { later, digests }: PublishOptions,
): Promise<string[]> {
  const made = await makeFolder(outputDir)
  let published = false
  try {
    const hidden = await orFsError(`write into ${outputDir}`, outputDir, async () => ownFolder(outputDir, HIDDEN))
    const remove = () => rm(hidden, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    try {
      const moves: Move[] = []
      for (const [index, file] of files.entries()) {
        interruption.throwIfAborted()
        const copy = path.join(hidden, `new-${index}`)
        if (!(await linked(file, copy))) await copyWhole(file, copy)
        await refuseOther(copy, path.basename(file), digests?.get(file))
        await orFsError(`write ${path.basename(file)}`, copy, () => makeWritable(copy))
        moves.push({
          copy,
          final: path.join(outputDir, path.basename(file)),
          earlier: path.join(hidden, `old-${index}`),
        })
      }
      interruption.throwIfAborted()
      moveAll(moves)
      published = true
      return moves.map(move => move.final)
    } finally {
      const removal = orFsError(`remove ${hidden}`, hidden, async () => {
        await remove()
        await clearAbandoned(outputDir, HIDDEN, removeTree)
      })
      if (published && later !== undefined) later(removal)
      else await removal
    }
  } finally {
    if (!published && made !== undefined) await removeEmpty(outputDir, made)
  }
}

/** A new folder of this process; at once, so that no signal comes between the folder and the note of whose it is. */
function ownFolder(parent: string, prefix: string): string {
  const folder = mkdtempSync(path.join(parent, prefix))
  try {
    recordOwner(folder)
    return folder
  } catch (thrown) {
    rmSync(folder, { recursive: true, force: true })
    throw thrown
  }
}

/** @param expected undefined for a file that was not hashed before @throws PackagingError `check/content` */
export async function refuseOther(file: string, name: string, expected: string | undefined): Promise<void> {
  if (expected === undefined) return
  const sha256 = await orFsError(`read ${name}`, file, () => sha256Of(file))
  if (sha256 === expected) return
  throw new PackagingError('check/content', {
    message: `${name} was modified after it was built: its SHA-256 is ${sha256}, not ${expected}.`,
    fix: 'The build, the application or the test command writes into finished files; nothing was published. Find out what does it.',
  })
}

/** Finished files are read-only while foreign code runs (`measure`); those who get them may change them. */
async function makeWritable(file: string): Promise<void> {
  const { mode } = await stat(file)
  if ((mode & 0o200) === 0) await chmod(file, (mode & 0o777) | 0o200)
}

function refuseSameNames(files: readonly string[]): void {
  // Windows and macOS hold names equal that differ in case only, and what is made here goes everywhere.
  const names = files.map(file => path.basename(file).toLowerCase())
  const twice = files.find((_, index) => names.indexOf(names[index] as string) !== index)
  if (twice === undefined) return
  throw new PackagingError('build/mismatch', {
    message: `Two finished files have the name ${path.basename(twice)}.`,
    fix: 'Request one of them only, or give them different names.',
  })
}

/**
 * A PEX for many targets is half a gigabyte, and a copy of it takes longer than what made it. A file that has another name
 * already is copied: another program's may be the same file, as a wheel from uv's cache or the store.
 */
async function linked(file: string, name: string): Promise<boolean> {
  try {
    const found = await lstat(file)
    if (!found.isFile() || found.nlink !== 1) return false
    await link(file, name)
    return true
  } catch {
    return false
  }
}

/** Copies by reflink where the file system can, and checks that everything arrived: most build backends do not. */
async function copyWhole(file: string, copy: string): Promise<void> {
  await orFsError(`write ${path.basename(file)}`, path.dirname(path.dirname(copy)), async () => {
    await copyFile(file, copy, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL)
    const [wanted, written] = await Promise.all([stat(file), stat(copy)])
    if (wanted.size === written.size) return
    throw new PackagingError('host/disk-full', {
      message: `Only ${written.size} of ${wanted.size} bytes of ${path.basename(file)} could be written.`,
      fix: 'Check the disk of the output folder, or choose another one.',
    })
  })
}

/** Without a pause between the renames, so that no signal handler runs while the folder holds a mix. */
function moveAll(moves: readonly Move[]): void {
  for (const { final } of moves) refuseOpen(final)
  const done: Move[] = []
  for (const move of moves) {
    try {
      const kept = keepEarlier(move)
      try {
        renameSync(move.copy, move.final)
      } catch (thrown) {
        if (kept === 'moved') renameSync(move.earlier, move.final)
        throw thrown
      }
      done.push(move)
    } catch (thrown) {
      for (const before of done.reverse()) putBack(before)
      throw fsError(thrown, `write ${move.final}`, move.final)
    }
  }
}

/**
 * Windows neither replaces a file that a program has open nor removes another name of it: a second link would be left in the
 * output folder. A rename to its own name changes nothing and is refused there for the same reason.
 */
function refuseOpen(final: string): void {
  try {
    renameSync(final, final)
  } catch (thrown) {
    if (errnoOf(thrown) !== 'ENOENT') throw fsError(thrown, `write ${final}`, final)
  }
}

/** A second link keeps the earlier file in its place until the rename replaces it; where links are not supported it is moved. */
function keepEarlier({ final, earlier }: Move): 'none' | 'linked' | 'moved' {
  if (lstatSync(final, { throwIfNoEntry: false })?.isDirectory() === true) {
    throw Object.assign(new Error(`${final} is a folder`), { code: 'EISDIR' })
  }
  try {
    linkSync(final, earlier)
    return 'linked'
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') return 'none'
    renameSync(final, earlier)
    return 'moved'
  }
}

function putBack({ final, earlier }: Move): void {
  try {
    renameSync(earlier, final)
  } catch (thrown) {
    if (errnoOf(thrown) === 'ENOENT') rmSync(final, { force: true })
    else throw thrown
  }
}

/** Removes `folder` and its parents up to `first`, as far as they are empty. */
async function removeEmpty(folder: string, first: string): Promise<void> {
  for (let next = path.resolve(folder); next.length >= path.resolve(first).length; next = path.dirname(next)) {
    const failed = await rmdir(next).catch(() => true)
    if (failed) return
  }
}

export interface Staging {
  /** Absolute path. */
  readonly root: string
  /** Absolute path of the folder in it that children use for temporary files. */
  readonly temp: string
  /** Makes the folder `name` (which may be `a/b`) in it and returns its absolute path. */
  dir(name: string): Promise<string>
  /** Has `dispose` wait for a removal elsewhere. */
  waitFor(clearing: Promise<void>): void
  /** Removes everything; also done when this process is stopped. */
  dispose(): Promise<void>
}

const STAGING = 'package-python-'

/**
 * Makes a folder inside `parent` that only this user can read, and removes those that killed runs left there.
 * @throws PackagingError `host/…`; `host/killed` when this process was stopped
 */
export async function createStaging(parent: string): Promise<Staging> {
  await makeFolder(parent)
  interruption.throwIfAborted()
  // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
  const root = await orFsError(`make a folder in ${parent}`, parent, async () => ownFolder(parent, STAGING))
  const remove = () => orFsError(`remove ${root}`, root, () => removeTree(root))
  // What is written after the removal, by work that does not know of the end yet.
  const atExit = () => removeAtExit(root)
  process.on('exit', atExit)
  const forget = onInterrupt('files', remove)
  const done = () => {
    forget()
    process.off('exit', atExit)
  }
  const temp = path.join(root, 'tmp')
  await orFsError(`make the folder ${temp}`, temp, async () => mkdirSync(temp)).catch(async (thrown: unknown) => {
    await remove().finally(done)
    throw thrown
  })
  const elsewhere: Promise<void>[] = [clearAbandoned(parent, STAGING, removeTree)]
  return {
    root,
    temp,
    async dir(name) {
      interruption.throwIfAborted()
      const folder = path.join(root, name)
      if (!folder.startsWith(root + path.sep)) throw new Error(`not inside staging: ${name}`)
      await makeFolder(folder)
      return folder
    },
    waitFor(clearing) {
      // Told of by `dispose`, which may come later than the failure.
      clearing.catch(() => {})
      elsewhere.push(clearing)
    },
    async dispose() {
      await Promise.all([remove().then(done), ...elsewhere])
    },
  }
}

/**
 * At the end of the process, where nobody can be told of a failure and an error would hide the exit status: on Windows a file
 * that a process still has open cannot be removed. The next run removes the rest, as the process in its record is gone.
 */
function removeAtExit(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {}
}

/** Creates a folder for as long as `use` takes; also removed when this process is stopped. @throws as `createStaging`, and `use` */
export async function withStaging<T>(parent: string, use: (folder: string) => Promise<T>): Promise<T> {
  const staging = await createStaging(parent)
  try {
    return await use(staging.root)
  } finally {
    await staging.dispose()
  }
}

/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root: string): Promise<void> {
  // Windows: a virus scanner may still have a file open.
  const remove = () => rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  try {
    await remove()
  } catch (thrown) {
    if (!['EACCES', 'EPERM'].includes(errnoOf(thrown) ?? '')) throw thrown
    await openFolders(root)
    await remove()
  }
}

async function openFolders(folder: string): Promise<void> {
  await chmod(folder, 0o700)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) await openFolders(path.join(folder, entry.name))
  }
}
