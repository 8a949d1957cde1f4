/** `plan.json`: written the same way everywhere, and read without trusting it. Its JSON Schema is docs/plan.schema.json. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { PackagingError } from '../core/errors.js'
import { JsonReader } from '../core/json.js'
import { decodePlan } from './decode.js'
import { PLAN_SCHEMA, type ReleasePlan } from './release-plan.js'

/** The text of `plan.json`. */
export function planText(plan: ReleasePlan): string {
  return `${JSON.stringify(plan, null, 2)}\n`
}

/** Names a plan: two plans of one digest ask for the same. Lower-case hex. */
export function planDigest(plan: ReleasePlan): string {
  return createHash('sha256').update(planText(plan)).digest('hex')
}

/** @throws PackagingError `input/plan` */
export async function readPlan(file: string): Promise<ReleasePlan> {
  const text = await readFile(file, 'utf8').catch(cause => {
    throw new PackagingError('input/plan', {
      message: `The plan ${file} cannot be read.`,
      fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
      cause,
    })
  })
  return parsePlan(text, file)
}

/**
 * @param file for messages
 * @throws PackagingError `input/plan` that tells everything wrong with it
 */
export function parsePlan(text: string, file: string): ReleasePlan {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (cause) {
    throw malformed(file, [`it is not JSON: ${(cause as Error).message.split('\n')[0]}`], cause)
  }
  const reader = new JsonReader()
  const top = reader.object(data, '')
  if (reader.problems.length === 0 && top.schema !== PLAN_SCHEMA) throw otherSchema(file, top.schema)
  const plan = decodePlan(reader, top)
  if (reader.problems.length > 0) throw malformed(file, reader.problems)
  return plan
}

/** Problems told of one file; a page of them helps nobody. */
const MOST_TOLD = 10

function malformed(file: string, wrong: readonly string[], cause?: unknown): PackagingError {
  const rest = wrong.length - MOST_TOLD
  const told = [...wrong.slice(0, MOST_TOLD), ...(rest > 0 ? [`and ${rest} more`] : [])]
  return new PackagingError('input/plan', {
    message: `${file} is not a plan: ${told.join('; ')}.`,
    fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
    cause,
  })
}

function otherSchema(file: string, schema: unknown): PackagingError {
  const newer = typeof schema === 'number' && schema > PLAN_SCHEMA
  return new PackagingError('input/plan', {
    message: `${file} has schema ${JSON.stringify(schema) ?? 'none'}; this version of package-python reads schema ${PLAN_SCHEMA}${newer ? ': the plan was made by a newer one' : ''}.`,
    fix: 'Use the same version of package-python in every job of the release.',
  })
}
