/** Makes of a check's outcome what people and programs read (pure). */
import { PackagingError, type Place } from '../core/errors.js'
import type { Artifact, Check } from '../core/model.js'
import type { CheckContext, CheckKind, Found, Inspected, Outcome } from './model.js'

/** Findings told in one line; all are in the error's detail. */
const TOLD = 3

export interface Judged {
  readonly check: Check
  /** Why it cannot be released. */
  readonly problem?: PackagingError
}

/** Where in the project a member of an archive comes from; without one, where the file as a whole does. */
export type Places = (member: string | undefined) => Place | undefined

/** @param seconds wall time that the check took */
export function judge(
  name: string,
  kind: Pick<CheckKind, 'code'>,
  artifact: Artifact,
  { failed = [], warnings = [], seen, skipped }: Outcome,
  seconds: number,
  places: Places = () => undefined,
): Judged {
  const check = (result: Check['result'], reason: string): Check => {
    return { name, artifact: artifact.file, result, reason, seconds }
  }
  if (skipped !== undefined) return { check: check('skipped', skipped) }
  const [first] = failed
  if (first === undefined)
    return { check: warnings.length > 0 ? check('warning', told(warnings)) : check('passed', seen) }
  const place = places(first.member)
  const problem = new PackagingError(kind.code, {
    message: `${artifact.file} (${name}): ${told(failed)}.`,
    fix: first.fix,
    ...(place && { place }),
    detail: [...failed, ...warnings].length > 1 ? [...failed, ...warnings].map(sentence) : [],
  })
  return { check: check('failed', told(failed)), problem }
}

function told(found: readonly Found[]): string {
  const some = found.slice(0, TOLD).map(sentence)
  return found.length > TOLD ? `${some.join('; ')}; and ${found.length - TOLD} more` : some.join('; ')
}

function sentence({ member, what }: Found): string {
  return member === undefined ? what : `${member} ${what}`
}

/** All checks of one file that apply to it. */
export function judgeAll(
  kinds: Readonly<Record<string, CheckKind>>,
  file: Inspected,
  context: CheckContext,
  places: Places,
): readonly Judged[] {
  return Object.entries(kinds)
    .filter(([, { formats }]) => formats.includes(file.artifact.format))
    .flatMap(([name, kind]) => {
      const started = performance.now()
      const outcome = kind.run(file, context)
      if (outcome === undefined) return []
      return judge(name, kind, file.artifact, outcome, (performance.now() - started) / 1000, places)
    })
}
