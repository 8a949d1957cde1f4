/** Turns what a comparison found into the result of the check `reproducible`. */
import type { Evaluated } from '../checks/checks.js'
import type { ReproducibleMode } from '../config/policy-parsers.js'
import { PackagingError, type Place } from '../core/errors.js'
import { clause } from '../core/format.js'
import type { Artifact, Check, ExecutableName } from '../core/model.js'
import { isRepairable } from './archive-differences.js'
import type { Comparison } from './compare.js'
import type { ContentCause } from './content-differences.js'

/** Why a native executable is built only once; undefined when it is built twice. */
export function builtOnce(format: ExecutableName, mode: ReproducibleMode, signed: boolean): string | undefined {
  if (signed) return 'not rebuilt: it is signed, and a signature contains its time'
  if (format === 'pyoxidizer') return 'not rebuilt: the output of PyOxidizer differs from run to run'
  if (format === 'pyo3') return 'not rebuilt: compiling its programs again takes as long as the first time'
  if (format === 'pyinstaller' && !mode.fails) return 'rebuilt only with `reproducible: check`'
  return undefined
}

const checkOf = (artifact: string, result: Check['result'], reason: string, seconds = 0): Check => {
  return { name: 'reproducible', artifact, result, reason, seconds }
}

/** @param seconds wall time of the comparison */
export function evaluateComparison(
  { file, format }: Pick<Artifact, 'file' | 'format'>,
  { differences, causes, details }: Comparison,
  { fails, normalize }: ReproducibleMode,
  place: Place,
  seconds: number,
): Evaluated {
  const ofBackend = ['sdist', 'wheel'].includes(format)
  const same = ofBackend ? 'two builds produced the same bytes' : 'the same wheels produced the same bytes twice'
  if (differences.length === 0) return { check: checkOf(file, 'passed', same, seconds) }
  const reason = `two builds differ in ${differences.map(({ what }) => what).join(', ')}`
  const repairs = !normalize && ofBackend
  const fix =
    repairs && differences.every(isRepairable) ? NORMALIZE : hint(causes, repairs && differences.some(isRepairable))
  // When the check was not asked for, there is no error with a fix, so that the one line contains it.
  if (!fails) return { check: checkOf(file, 'warning', `${reason}: ${clause(fix)}`, seconds) }
  const problem = new PackagingError('check/reproducible', {
    message: `${file}: ${reason}.`,
    fix,
    place,
    detail: details,
  })
  return { check: checkOf(file, 'failed', reason, seconds), problem }
}

const NORMALIZE = 'Set `reproducible: normalize`, which writes these files in a fixed form.'

const HINTS: Readonly<Record<ContentCause, string>> = {
  path: 'keep the path of the build folder out of it (for compiled code, CFLAGS=-ffile-prefix-map=…, or no -g)',
  time: 'take times from SOURCE_DATE_EPOCH, or leave them out',
  order: 'sort what comes from a set, a folder or several threads',
  other: 'find the random number, time, order or machine name that its build uses',
}

function hint(causes: readonly ContentCause[], more: boolean): string {
  const hints = (causes.length > 0 ? causes : (['other'] as const)).map(cause => HINTS[cause])
  const also = more ? '; `reproducible: normalize` repairs the rest' : ''
  return `Change the build: ${hints.join('; ')}${also}.`
}

/** A file that is built only once. */
export function evaluateUnbuilt({ file }: Pick<Artifact, 'file'>, reason: string): Evaluated {
  return { check: checkOf(file, 'skipped', reason) }
}

/** A second build that failed after a first that did not: whether the file is reproducible is unknown. */
export function evaluateFailedBuild(
  { file }: Pick<Artifact, 'file'>,
  reason: PackagingError,
  { fails }: ReproducibleMode,
): Evaluated {
  const text = `the second build failed: ${reason.message.replace(/\.$/, '')}`
  if (!fails) return { check: checkOf(file, 'warning', text) }
  // A full disk or an unavailable package index says nothing about the project.
  const problem = /^(?:build|check|project)\//.test(reason.code)
    ? new PackagingError('check/reproducible', {
        // Without the file's name: a failed build is reported once, however many files it would have created.
        message: `A second build failed, in another folder and with another locale, home, time and umask: ${reason.message}`,
        fix: 'Make the build independent of these, or set `reproducible: off`; what it printed is below.',
        ...(reason.place && { place: reason.place }),
        detail: reason.detail,
        cause: reason,
      })
    : reason
  return { check: checkOf(file, 'failed', text), problem }
}
