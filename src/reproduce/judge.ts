/** What a comparison means for a release (pure). */
import type { Judged } from '../checks/checks.js'
import type { ReproducibleMode } from '../config/parsers.js'
import { PackagingError, type Place } from '../core/errors.js'
import type { Artifact } from '../core/model.js'
import { isRepairable } from './compare.js'
import type { Comparison } from './compare-files.js'
import type { ContentCause } from './content.js'

/** The name of the check in reports. */
export const REPRODUCIBLE_CHECK = 'reproducible'

/** @param seconds wall time of the comparison */
export function judgeComparison(
  artifact: Pick<Artifact, 'file' | 'format'>,
  { differences, causes, details }: Comparison,
  { fails, normalize }: ReproducibleMode,
  place: Place,
  seconds: number,
): Judged {
  const check = { name: REPRODUCIBLE_CHECK, artifact: artifact.file, seconds }
  const ofBackend = ['sdist', 'wheel'].includes(artifact.format)
  const same = ofBackend ? 'two builds gave the same bytes' : 'the same bytes twice from the same wheels'
  if (differences.length === 0) return { check: { ...check, result: 'passed', reason: same } }
  const reason = `two builds differ in ${differences.map(({ what }) => what).join(', ')}`
  const repairs = !normalize && ofBackend
  const fix =
    repairs && differences.every(isRepairable)
      ? NORMALIZE
      : remedy(causes, repairs && differences.some(isRepairable))
  // Without being asked for, it says what to do in one line, as there is no error to say it.
  if (!fails) return { check: { ...check, result: 'warning', reason: `${reason}: ${lowerFirst(fix)}` } }
  const problem = new PackagingError('check/reproducible', {
    message: `${artifact.file}: ${reason}.`,
    fix,
    place,
    detail: details,
  })
  return { check: { ...check, result: 'failed', reason }, problem }
}

const NORMALIZE = 'Set `reproducible: normalize`, which writes these files in one way.'

const REMEDIES: Readonly<Record<ContentCause, string>> = {
  path: 'keep the folder of the build out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g)',
  time: 'take times from SOURCE_DATE_EPOCH, or leave them out',
  order: 'sort what comes from a set, a folder or several threads',
  other: 'look for a random number, a time, an order or a name of the machine in what makes it',
}

function remedy(causes: readonly ContentCause[], more: boolean): string {
  const told = (causes.length > 0 ? causes : (['other'] as const)).map(cause => REMEDIES[cause])
  const also = more ? '; `reproducible: normalize` repairs the rest' : ''
  return `Nothing here changes what a file holds: ${told.join('; ')}${also}.`
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
}

/** A file that is not made twice. */
export function judgeUnbuilt({ file }: Pick<Artifact, 'file'>, reason: string): Judged {
  return { check: { name: REPRODUCIBLE_CHECK, artifact: file, result: 'skipped', reason, seconds: 0 } }
}

/** A second build that failed, where the first did not: nothing is known of the file then. */
export function judgeFailedBuild(
  artifact: Pick<Artifact, 'file'>,
  reason: PackagingError,
  { fails }: ReproducibleMode,
): Judged {
  const check = { name: REPRODUCIBLE_CHECK, artifact: artifact.file, seconds: 0 }
  const told = `the second build failed: ${reason.message.replace(/\.$/, '')}`
  if (!fails) return { check: { ...check, result: 'warning', reason: told } }
  // A full disk or a package index that is away says nothing about the project.
  const problem = /^(?:build|check|project)\//.test(reason.code)
    ? new PackagingError('check/reproducible', {
        // Without the file's name: one build that failed is told once, whatever would have been made from it.
        message: `A second build failed, in another folder and with another locale, home, time and umask: ${reason.message}`,
        fix: 'Make the build independent of these, or set `reproducible: off`; what it printed is below.',
        ...(reason.place && { place: reason.place }),
        detail: reason.detail,
        cause: reason,
      })
    : reason
  return { check: { ...check, result: 'failed', reason: told }, problem }
}
