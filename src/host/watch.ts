/**
 * The state of files before and after foreign code runs: it tells what has changed, and not what changed it. Tens of
 * thousands of files are read in another thread, where a look at each takes 5 µs.
 */
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { byBytes } from '../core/format.js'
import { inThread } from './file-threads.js'

/** Size, times, inode and mode of each file, by absolute path. */
export type States = ReadonlyMap<string, string>

/** What to look at. */
export interface Look {
  /** Absolute paths. */
  readonly files?: readonly string[]
  /** Absolute folders: everything in them, without following links. */
  readonly trees?: readonly string[]
  /**
   * Whether the time of the inode counts, which no program can set back; it changes too when a file gets another name
   * (hard link) or mode, as our own files do.
   */
  readonly inode: boolean
}

/** The states now. */
export async function statesOf({ files = [], trees = [], inode }: Look): Promise<States> {
  return new Map(await inThread({ kind: 'states', files, trees, depth: inode ? 'inode' : 'file' }))
}

/** Whether it is the same file, changed in its place, and not another one of that name. */
export function sameFile(before: string | undefined, after: string | undefined): boolean {
  return before?.split(' ', 1)[0] === after?.split(' ', 1)[0]
}

export interface Changes {
  /** Absolute paths, sorted. */
  readonly changed: readonly string[]
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** Pure. */
export function changesOf(before: States, after: States): Changes {
  const sorted = (files: Iterable<string>) => [...files].sort(byBytes)
  return {
    changed: sorted(
      [...before].flatMap(([file, state]) => (after.has(file) && after.get(file) !== state ? [file] : [])),
    ),
    removed: sorted([...before.keys()].filter(file => !after.has(file))),
    added: sorted([...after.keys()].filter(file => !before.has(file))),
  }
}

// The files from which the runner reads commands: small, and what is written there acts on the steps that follow.

/** The variables that name them. */
export const COMMAND_FILES = [
  'GITHUB_ENV',
  'GITHUB_PATH',
  'GITHUB_OUTPUT',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
] as const
type CommandFile = (typeof COMMAND_FILES)[number]

interface Kept {
  readonly name: CommandFile
  readonly file: string
  /** Undefined when there is no such file. */
  readonly bytes: Buffer | undefined
}

/** What was in the runner's command files at one moment. */
export interface CommandFiles {
  /**
   * What others wrote since then, and puts back what was there; empty when nothing was written. `text` is what was found
   * behind the earlier content, or all of it; empty when the file was removed.
   */
  restore(): readonly { readonly name: CommandFile; readonly text: string }[]
}

function bytesOf(file: string): Buffer | undefined {
  try {
    // A link would lead what is written later elsewhere.
    return lstatSync(file).isFile() ? readFileSync(file) : undefined
  } catch {
    return undefined
  }
}

/** @param env the runner's; without these variables nothing is kept */
export function keepCommandFiles(env: Readonly<Record<string, string | undefined>>): CommandFiles {
  const kept = COMMAND_FILES.flatMap((name): Kept[] => {
    const file = env[name]
    return file ? [{ name, file, bytes: bytesOf(file) }] : []
  })
  return {
    restore: () =>
      kept.flatMap(({ name, file, bytes }) => {
        const now = bytesOf(file)
        if (now === undefined ? bytes === undefined : bytes !== undefined && now.equals(bytes)) return []
        // In its place, as the runner may have it open; but never through a link.
        if (now === undefined || bytes === undefined) rmSync(file, { force: true, recursive: true })
        if (bytes !== undefined) writeFileSync(file, bytes)
        const start = bytes !== undefined && now?.subarray(0, bytes.length).equals(bytes) ? bytes.length : 0
        return [{ name, text: now?.subarray(start).toString('utf8') ?? '' }]
      }),
  }
}
