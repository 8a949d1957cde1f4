/**
 * A vendor folder: what one run downloaded, carried to machines without a network. It holds what is content-addressed
 * (`sha256/`, as in the store), uv's cache (`uv/`), the archives of Pythons (`pythons/`), and `vendor.json`, which lists
 * every file. A run takes a copy that was compared with that list: it never writes here, so a folder may be read-only,
 * and what a build does to its copy reaches no other run.
 */
import { constants, copyFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { isRecord } from '../core/json.js'
import { makeFolder, namesIn, orFsError, sha256Of, walk } from './files.js'
import type { Host } from './host.js'
import { onInterrupt } from './lifecycle.js'
import { createStaging } from './publish.js'
import { createStore } from './store.js'

/** The list of everything else in the folder. */
export const VENDOR_FILE = 'vendor.json'

interface VendorList {
  readonly schema: 1
  /** Version of the program that made it: its tools are locked. */
  readonly version: string
  /** Platform name of the machine that it was made on. */
  readonly machine: string
  /** Lower-case SHA-256 by path with `/`. */
  readonly files: Readonly<Record<string, string>>
  /** Targets of links by path. */
  readonly links: Readonly<Record<string, string>>
}

/** What a vendor folder keeps of a store; the rest is made again by each run. */
const PARTS = ['sha256', 'uv', 'pythons'] as const
/** What uv only remembers of this machine's interpreters and of its own builds. */
const MACHINE_BOUND = /^(\.lock|(interpreter|builds|environments)-v\d+)$/

/** A host that keeps everything it downloads below `store`, and finds nothing that an earlier run downloaded. */
export function fetchingHost(host: Host, store: string): Host {
  return {
    ...host,
    store,
    env: {
      ...host.env,
      UV_CACHE_DIR: path.join(store, 'uv'),
      UV_NO_CACHE: undefined,
      UV_PYTHON_CACHE_DIR: path.join(store, 'pythons'),
      // Pythons that uv has installed for this user are not there on another machine.
      UV_PYTHON_INSTALL_DIR: path.join(store, 'installed'),
    },
  }
}

/**
 * Makes `folder` from the store of a finished run, in place of an earlier vendor folder.
 * @returns the number of files in it
 * @throws PackagingError `host/disk-full`, `host/permission`
 */
export async function writeVendor(
  folder: string,
  store: string,
  about: Pick<VendorList, 'version' | 'machine'>,
): Promise<{ readonly files: number }> {
  const unfinished = `${folder}.unfinished`
  const forget = onInterrupt('files', () => rm(unfinished, { recursive: true, force: true }))
  try {
    return await orFsError('write the vendor folder', folder, async () => {
      await rm(unfinished, { recursive: true, force: true })
      await makeFolder(unfinished)
      for (const part of PARTS) {
        const names = (await namesIn(path.join(store, part))).filter(name => !MACHINE_BOUND.test(name))
        for (const name of names) await copyTree(path.join(store, part, name), path.join(unfinished, part, name))
      }
      // Neither git nor a build backend that heeds it takes the folder for source.
      await writeFile(path.join(unfinished, '.gitignore'), '*\n')
      const { files, links } = await contentOf(unfinished, PARTS)
      const list: VendorList = { schema: 1, ...about, files, links }
      await writeFile(path.join(unfinished, VENDOR_FILE), `${JSON.stringify(list, null, 1)}\n`)
      await rm(folder, { recursive: true, force: true })
      await rename(unfinished, folder)
      return { files: Object.keys(files).length }
    })
  } finally {
    forget()
    // A failure of that must not hide why there is something to remove; the next run removes it.
    await rm(unfinished, { recursive: true, force: true }).catch(() => {})
  }
}

/** @throws PackagingError `input/path` when the folder holds something else */
export async function refuseOther(folder: string): Promise<void> {
  const names = await namesIn(folder)
  if (names.length === 0 || names.includes(VENDOR_FILE)) return
  throw new PackagingError('input/path', {
    message: `vendor: '${folder}' has files in it, and no ${VENDOR_FILE}: it would be replaced.`,
    fix: 'Name a new folder.',
  })
}

/** A run that downloads nothing. */
export interface OfflineRun {
  readonly host: Host
  /** Removes the copies that only this run uses. */
  dispose(): Promise<void>
}

/**
 * A host for a run that takes every download from a vendor folder and uses no network.
 * @param machine platform name of this machine
 * @throws PackagingError `input/path` when it is none, `dependency/hash` when it is not as it was made
 */
export async function offlineHost(host: Host, folder: string, machine: string): Promise<OfflineRun> {
  const list = await readList(folder)
  if (list.machine !== machine)
    throw new PackagingError('input/path', {
      message: `vendor: '${folder}' was fetched on ${list.machine}, and this machine is ${machine}.`,
      fix: 'Run package-python fetch on a machine of this kind.',
    })
  const staging = await createStaging(host.temp)
  const own = staging.root
  try {
    await takeCopy(folder, own, list, host.store)
  } catch (thrown) {
    await staging.dispose()
    throw thrown
  }
  const env = {
    ...host.env,
    UV_OFFLINE: '1',
    UV_NO_CACHE: undefined,
    UV_CACHE_DIR: path.join(own, 'uv'),
    UV_PYTHON_CACHE_DIR: path.join(own, 'pythons'),
    CARGO_NET_OFFLINE: 'true',
  }
  return { host: { ...host, env }, dispose: () => staging.dispose() }
}

async function readList(folder: string): Promise<VendorList> {
  const wrong = (message: string, cause?: unknown) =>
    new PackagingError('input/path', {
      message: `vendor: '${folder}' ${message}.`,
      fix: 'Name the folder that package-python fetch has made, with all that is in it.',
      cause,
    })
  const text = await readFile(path.join(folder, VENDOR_FILE), 'utf8').catch(cause => {
    throw wrong(`has no ${VENDOR_FILE} that can be read`, cause)
  })
  let list: unknown
  try {
    list = JSON.parse(text)
  } catch (cause) {
    throw wrong(`has a ${VENDOR_FILE} that is not JSON`, cause)
  }
  const texts = (value: unknown) => isRecord(value) && Object.values(value).every(one => typeof one === 'string')
  if (
    !isRecord(list) ||
    list.schema !== 1 ||
    typeof list.machine !== 'string' ||
    !texts(list.files) ||
    !texts(list.links)
  )
    throw wrong(`has a ${VENDOR_FILE} of another version`)
  return list as unknown as VendorList
}

/** Into the run's own folder, except what goes into the store, which hashes it again. @throws PackagingError `dependency/hash` */
async function takeCopy(folder: string, own: string, list: VendorList, storeFolder: string): Promise<void> {
  const copied = PARTS.filter(part => part !== 'sha256')
  await orFsError('copy the vendor folder', own, async () => {
    for (const part of copied)
      if ((await namesIn(path.join(folder, part))).length > 0)
        await copyTree(path.join(folder, part), path.join(own, part))
  })
  // What is compared is the copy, which nobody else can change.
  const [stored, others] = await Promise.all([contentOf(folder, ['sha256']), contentOf(own, copied)])
  refuseChanged(folder, list, {
    files: { ...stored.files, ...others.files },
    links: { ...stored.links, ...others.links },
  })
  const store = createStore(storeFolder)
  for (const [name, sha256] of Object.entries(stored.files)) {
    const base = path.basename(name)
    if (await store.find(sha256, base)) continue
    const temporary = await store.temporary()
    await orFsError(`store ${base}`, temporary, () =>
      copyFile(path.join(folder, name), temporary, constants.COPYFILE_FICLONE),
    )
    await store.add(temporary, sha256, base)
  }
}

type Content = Pick<VendorList, 'files' | 'links'>

function refuseChanged(folder: string, list: Content, found: Content): void {
  const wanted = { ...list.files, ...list.links }
  const there = { ...found.files, ...found.links }
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(there)])].sort()
  const wrong = names.flatMap(name => {
    if (wanted[name] === there[name]) return []
    return [`${name}: ${there[name] === undefined ? 'missing' : wanted[name] === undefined ? 'not listed' : 'changed'}`]
  })
  if (wrong.length === 0) return
  throw new PackagingError('dependency/hash', {
    message: `vendor: '${folder}' is not as it was fetched (${wrong[0]}${wrong.length > 1 ? `, and ${wrong.length - 1} more` : ''}).`,
    fix: 'Copy it again with tar or rsync --archive, which keep links; if it was changed, find out why, and fetch again.',
    detail: wrong.slice(0, 20),
  })
}

/** Every file in these parts with its hash, and every link with its target, by path. */
async function contentOf(folder: string, parts: readonly string[]): Promise<Content> {
  const files: Record<string, string> = {}
  const links: Record<string, string> = {}
  for (const part of parts) {
    if ((await namesIn(path.join(folder, part))).length === 0) continue
    for await (const { name, file, link } of walk(folder, part, true)) {
      if (link !== undefined) links[name] = link
      else if (file !== undefined) files[name] = await sha256Of(file)
    }
  }
  return { files, links }
}

/** uv compares times of modification in its cache. */
function copyTree(from: string, to: string): Promise<void> {
  return cp(from, to, {
    recursive: true,
    verbatimSymlinks: true,
    preserveTimestamps: true,
    mode: constants.COPYFILE_FICLONE,
  })
}
