/** Finds the job results of a plan and their files: workflow artifacts of this run, or folders that contain them already. */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { withZip } from '../archives/zip-reader.js'
import { allOrProblems, PackagingError } from '../core/errors.js'
import { errnoOf, sha256Of } from '../host/files.js'
import type { Host } from '../host/host.js'
import { createLimiter } from '../host/lifecycle.js'
import { readRegular } from '../host/regular.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import { type JobResult, jobResultFile, parseJobResult } from './job-result.js'

/** What one job made, on this disk; nothing of it has been checked. */
export interface Collected {
  readonly result: JobResult
  /** Absolute folder of its files. */
  readonly dir: string
}

export interface Collection {
  readonly collected: readonly Collected[]
  /** Absolute paths of files that no job result lists. */
  readonly unexpected: readonly string[]
}

/** Downloads under way at once: more do not come faster over one line. */
const AT_ONCE = 8

/**
 * Downloads the job results of this run, all at once; missing ones are reported when the set is validated.
 * @param into absolute folder
 * @throws PackagingError(s) `upload/unread`, `check/content` for a damaged archive, `input/parts`
 */
export async function downloadJobResults(
  host: Host,
  { cells }: ReleasePlan,
  into: string,
  say: (line: string) => void,
): Promise<Collection> {
  const listed = await host.listArtifacts()
  const limiter = createLimiter(AT_ONCE)
  const found = cells.flatMap(cell => {
    const artifact = listed.find(({ name }) => name === cell.artifact)
    return artifact === undefined ? [] : [{ cell, artifact }]
  })
  const folders = await allOrProblems(
    found.map(({ cell, artifact }) =>
      limiter(async () => {
        const dir = path.join(into, cell.id)
        const zip = await host.downloadArtifact(artifact, path.join(into, `${cell.id}.download`))
        await unpack(zip, dir, artifact.name)
        await rm(path.dirname(zip), { recursive: true, force: true })
        say(`${artifact.name}: ${artifact.size} bytes, ${artifact.digest ?? 'no digest known'}`)
        return dir
      }),
    ),
  )
  return readFolders(folders)
}

/** The archive of a job result has no folders. @throws PackagingError `check/content`, `input/parts` */
export async function unpack(zip: string, dir: string, artifact: string): Promise<void> {
  await mkdir(dir, { recursive: true })
  await withZip(zip, async archive => {
    for (const { name, folder, mode } of archive.entries) {
      if (folder || name.includes('/')) {
        throw new PackagingError('input/parts', {
          message: `The workflow artifact ${artifact} contains ${name}, but a job result has no folders.`,
          fix: 'Let nothing but the command build upload workflow artifacts of that name.',
        })
      }
      // `wx`: never over, nor through, something that is there.
      const file = createWriteStream(path.join(dir, name), { flags: 'wx', mode: mode & 0o111 ? 0o755 : 0o644 })
      await pipeline(archive.stream(name), file)
    }
  })
}

/**
 * The job results in a folder and in the folders directly inside it, as `actions/download-artifact` leaves them.
 * @throws PackagingError(s) `input/path`, `input/parts`
 */
export async function jobResultsIn(folder: string): Promise<Collection> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(cause => {
    throw new PackagingError('input/path', {
      message: `parts: the folder ${folder} cannot be read.`,
      fix: 'Give the folder into which the workflow artifacts were downloaded, or the output-dir of the command build.',
      cause,
    })
  })
  const inside = entries.filter(entry => entry.isDirectory()).map(({ name }) => path.join(folder, name))
  return readFolders([folder, ...inside.sort()])
}

/** A plan may be beside the job results. */
const OURS = new Set(['plan.json'])

async function readFolders(folders: readonly string[]): Promise<Collection> {
  const read = await allOrProblems(
    folders.map(async dir => {
      const entries = await readdir(dir, { withFileTypes: true })
      const names = entries.filter(entry => entry.isFile()).map(({ name }) => name)
      const results = await allOrProblems(
        names
          .filter(name => name.startsWith('part-') && name.endsWith('.json'))
          .map(async name => {
            const result = await parseJobResult(await readRegular(path.join(dir, name), 'utf8'), name)
            if (jobResultFile(result.cell) !== name) throw misnamed(name, result)
            return result
          }),
      )
      const known = new Set(
        results.flatMap(result => [jobResultFile(result.cell), ...result.artifacts.map(({ file }) => file)]),
      )
      // A folder without a job result is none of ours.
      const unexpected = results.length === 0 ? [] : names.filter(name => !known.has(name) && !OURS.has(name))
      return {
        collected: results.map(result => ({ result, dir })),
        unexpected: unexpected.map(name => path.join(dir, name)),
      }
    }),
  )
  return {
    collected: read.flatMap(({ collected }) => collected),
    unexpected: read.flatMap(({ unexpected }) => unexpected),
  }
}

function misnamed(name: string, result: JobResult): PackagingError {
  return new PackagingError('input/parts', {
    message: `${name} says that it is the result of the job ${result.cell}.`,
    fix: 'Do not rename job results.',
  })
}

/** `the job build of cell linux-x86_64 (run 77, attempt 2, on runner-3)` */
export function jobName({ cell, job }: Pick<JobResult, 'cell' | 'job'>): string {
  const facts = [
    ...(job.run === undefined ? [] : [`run ${job.run}`]),
    ...(job.attempt === undefined ? [] : [`attempt ${job.attempt}`]),
    ...(job.runner === undefined ? [] : [`on ${job.runner}`]),
  ]
  const which = facts.length > 0 ? ` (${facts.join(', ')})` : ''
  return `the job${job.job === undefined ? '' : ` ${job.job}`} for ${cell}${which}`
}

/** Files read at once: hashing is bound by the processor. */
const FILES_AT_ONCE = 4

/** Every file that differs from what its job measured. */
export async function wrongFiles(collected: readonly Collected[]): Promise<readonly PackagingError[]> {
  const limiter = createLimiter(FILES_AT_ONCE)
  const checked = collected.flatMap(({ result, dir }) =>
    result.artifacts.map(artifact =>
      limiter(async () => {
        const file = path.join(dir, artifact.file)
        const found = await stat(file).catch(thrown => {
          if (errnoOf(thrown) === 'ENOENT') return undefined
          throw thrown
        })
        const who = jobName(result)
        if (found === undefined)
          return [
            new PackagingError('check/digest', {
              message: `${artifact.file}, built by ${who}, is missing.`,
              fix: 'Download the whole workflow artifact of that job again, or run the job again.',
            }),
          ]
        if (found.size !== artifact.size)
          return [changed(artifact.file, who, `it has ${found.size} bytes, not ${artifact.size}`)]
        const sha256 = await sha256Of(file)
        if (sha256 === artifact.sha256) return []
        return [changed(artifact.file, who, `its SHA-256 is ${sha256}, not ${artifact.sha256}`)]
      }),
    ),
  )
  return (await Promise.all(checked)).flat()
}

function changed(file: string, who: string, how: string): PackagingError {
  return new PackagingError('check/digest', {
    message: `${file} differs from the file that ${who} built: ${how}.`,
    fix: 'Do not publish it: find out what changed it, then run that job again.',
  })
}
