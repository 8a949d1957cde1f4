/** Compares every file with what its job measured. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import { errnoOf, sha256Of } from '../host/files.js'
import { createLimiter } from '../host/lifecycle.js'
import type { Collected } from './collect.js'
import { jobName } from './job-name.js'

/** Files read at once: hashing is bound by the processor. */
const FILES_AT_ONCE = 4

/** Every file that is not the one that its job made. */
export async function wrongFiles(collected: readonly Collected[]): Promise<readonly PackagingError[]> {
  const limiter = createLimiter(FILES_AT_ONCE)
  const checked = collected.flatMap(({ part, dir }) =>
    part.artifacts.map(artifact =>
      limiter(async () => {
        const file = path.join(dir, artifact.file)
        const found = await stat(file).catch(thrown => {
          if (errnoOf(thrown) === 'ENOENT') return undefined
          throw thrown
        })
        const who = jobName(part)
        if (found === undefined) return [gone(artifact.file, who)]
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

function gone(file: string, who: string): PackagingError {
  return new PackagingError('check/digest', {
    message: `${file}, which ${who} made, is not there.`,
    fix: 'Download the whole workflow artifact of that job again, or run the job again.',
  })
}

function changed(file: string, who: string, how: string): PackagingError {
  return new PackagingError('check/digest', {
    message: `${file} is not the file that ${who} made: ${how}.`,
    fix: 'Find out what changed it on its way, then run that job again; never publish it.',
  })
}
