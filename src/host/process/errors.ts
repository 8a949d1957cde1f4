/** Errors for a child that cannot be started, is ended, or fails. Pure. */
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import { errnoOf } from '../files.js'
import { redactText } from '../log.js'
import type { Command, Finished } from './command.js'

/** Lines of a tool's output that go with an error. */
const DETAIL_LINES = 20
/** What a shell, make or cargo reports when its own child died of SIGKILL: 128 + 9. */
const EXIT_OF_KILLED_GRANDCHILD = 137

const OUT_OF_MEMORY = 'likely out of memory'
const MEMORY_FIX = 'Use a machine with more memory, or lower `jobs`.'

const lastLines = (tail: readonly string[]) => tail.slice(-DETAIL_LINES).map(redactText)

/** `90 s`, `10 min`, `250 ms`. */
function inWords(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds} ms`
  if (milliseconds < 120_000) return `${Math.round(milliseconds / 100) / 10} s`
  return `${Math.round(milliseconds / 6_000) / 10} min`
}

/** Why `command` must not be started at all, if so. */
export function refusal(command: Command, platform: NodeJS.Platform): PackagingError | undefined {
  const { label, tool } = command
  const { isAbsolute, extname } = platform === 'win32' ? path.win32 : path.posix
  if (!isAbsolute(tool)) {
    return new PackagingError('host/unusable', {
      message: `Will not ${label} with "${tool}": a tool is only started by its absolute path.`,
      fix: 'Name the program with its full path, so that nothing in the project can stand in for it.',
    })
  }
  if (platform === 'win32' && ['.cmd', '.bat'].includes(extname(tool).toLowerCase())) {
    return new PackagingError('host/unusable', {
      message: `Will not ${label} with "${tool}": arguments cannot be passed to a batch file safely.`,
      fix: 'Name the program (.exe) that the batch file starts.',
    })
  }
  return undefined
}

/** @param cwdExists whether the working folder is there: a missing one looks like a missing tool. */
export function startError(command: Command, thrown: unknown, cwdExists: boolean): PackagingError {
  const { label, tool, cwd } = command
  const error = (code: 'host/tool-missing' | 'host/permission' | 'host/unusable', why: string, fix: string) =>
    new PackagingError(code, { message: `Cannot ${label}: ${why}.`, fix, cause: thrown })
  if (!cwdExists) return error('host/unusable', `the folder ${cwd} does not exist`, 'Run again from the start.')
  switch (errnoOf(thrown)) {
    case 'ENOENT':
      return error(
        'host/tool-missing',
        `${tool} does not exist, or what its first line says should run it does not`,
        'Install it, or name another one.',
      )
    case 'EACCES':
    case 'EPERM':
      return error('host/permission', `${tool} may not be executed`, 'Make it executable for this user.')
    case 'ETXTBSY':
      return error(
        'host/unusable',
        `another program has ${tool} open for writing`,
        'End what writes it, then run again.',
      )
    case 'E2BIG':
    case 'ENAMETOOLONG':
      return error(
        'host/unusable',
        'its arguments are longer than this system allows',
        'Use shorter paths or fewer files.',
      )
    case 'ENOEXEC':
    case 'UNKNOWN':
      return error(
        'host/unusable',
        `${tool} is not a program for this machine`,
        'Install the one made for this system.',
      )
    case 'EAGAIN':
    case 'ENOMEM':
    case 'EMFILE':
    case 'ENFILE':
      return error('host/unusable', 'this machine cannot start another process', 'End other programs, or lower `jobs`.')
    default:
      return error('host/unusable', redactText(String(thrown)), 'Check the program and its arguments.')
  }
}

/** For a child that was ended by one of its limits. @param limit milliseconds */
export function limitError(
  command: Command,
  kind: 'total' | 'idle',
  limit: number,
  tail: readonly string[],
): PackagingError {
  const what = kind === 'total' ? `took longer than ${inWords(limit)}` : `printed nothing for ${inWords(limit)}`
  return new PackagingError('host/timeout', {
    message: `"${command.label}" ${what} and was ended.`,
    fix:
      tail.length === 0
        ? 'It printed nothing at all: check whether it waits for something, such as a lock or the network.'
        : 'Its last lines of output say what it was doing: check whether it waits for something.',
    detail: lastLines(tail),
  })
}

/** For a child that was ended because more processes than `limit` came of it. */
export function processesError(command: Command, limit: number, tail: readonly string[]): PackagingError {
  return new PackagingError('host/processes', {
    message: `"${command.label}" started more than ${limit} processes and was ended.`,
    fix: 'Check whether the program starts itself again and again: one that uses multiprocessing has to guard its start.',
    detail: lastLines(tail),
  })
}

/** For a child whose captured output grew over `limit` bytes. */
export function overflowError(command: Command, limit: number, tail: readonly string[]): PackagingError {
  return new PackagingError('host/unusable', {
    message: `"${command.label}" printed more than ${limit / 1024 / 1024} MiB and was ended.`,
    fix: 'Check the program: its output should be short.',
    detail: lastLines(tail),
  })
}

/** For a child that was ended because we were. */
export function interruptedError(command: Command): PackagingError {
  return new PackagingError('host/killed', {
    message: `"${command.label}" was ended because this run was stopped.`,
    fix: 'Run again.',
  })
}

/** For a child that something outside of it ended, or a limit of the system; undefined for one that ended or crashed by itself. */
export function killedError(
  command: Command,
  signal: string | null,
  tail: readonly string[],
): PackagingError | undefined {
  const { label } = command
  const detail = lastLines(tail)
  switch (signal) {
    case 'SIGKILL':
      return new PackagingError('host/killed', {
        message: `"${label}" was killed (SIGKILL), ${OUT_OF_MEMORY}.`,
        fix: MEMORY_FIX,
        detail,
      })
    case 'SIGTERM':
    case 'SIGINT':
    case 'SIGHUP':
      return new PackagingError('host/killed', {
        message: `"${label}" was ended from outside (${signal}).`,
        fix: 'Find out what ended it, and run again.',
        detail,
      })
    case 'SIGXFSZ':
    case 'SIGXCPU':
      return new PackagingError('host/killed', {
        message: `"${label}" was ended by a limit of this system (${signal}).`,
        fix: signal === 'SIGXFSZ' ? 'Raise the file-size limit (ulimit -f).' : 'Raise the CPU-time limit (ulimit -t).',
        detail,
      })
    default:
      return undefined
  }
}

/** For a child whose output says that it met a full disk: then nothing else that it says matters. */
export function diskFullError(label: string, tail: readonly string[]): PackagingError | undefined {
  if (!tail.some(line => /No space left on device|os error 28\b|Disk quota exceeded/.test(line))) return undefined
  return new PackagingError('host/disk-full', {
    message: `"${label}" failed because no space is left on the disk.`,
    fix: 'Free some space, or put the temporary folder (TMPDIR, RUNNER_TEMP) on a larger disk.',
    detail: lastLines(tail),
  })
}

/** For a child that ended by itself with something other than 0. */
export function failedError(command: Command, finished: Finished): PackagingError {
  const { code, signal, tail } = finished
  const full = diskFullError(command.label, tail)
  if (full !== undefined) return full
  const outOfMemory = code === EXIT_OF_KILLED_GRANDCHILD
  const how =
    signal === null ? `ended with exit status ${code}${outOfMemory ? `, ${OUT_OF_MEMORY}` : ''}` : `crashed (${signal})`
  return new PackagingError('build/tool-failed', {
    message: `"${command.label}" ${how}.`,
    fix: outOfMemory ? MEMORY_FIX : 'Its last lines of output say why.',
    detail: lastLines(tail),
  })
}
