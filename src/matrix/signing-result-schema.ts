/** The form of `signed-CELL-SYSTEM.json`: what one signing job made of a job result, read without trusting it. */

import * as v from 'valibot'
import { PackagingError } from '../core/errors.js'
import { SIGN_SYSTEMS } from '../core/model.js'
import { COUNT, decodeDocument, FILE_NAME, type Immutable, SHA256, TEXT } from '../core/schema.js'
import { JOB } from './job-result-schema.js'

/** Grows when a reader of the old form would misread the new one. */
const SCHEMA = 1

const SIGNING_RESULT = v.object({
  schema: v.literal(SCHEMA),
  /** `planDigest` of the plan. */
  plan: SHA256,
  /** The matrix job whose executables they are. */
  cell: TEXT,
  system: v.picklist(SIGN_SYSTEMS),
  /** Which job signed them. */
  job: JOB,
  /** Platform name of the machine that signed. */
  machine: TEXT,
  files: v.array(
    v.object({
      file: FILE_NAME,
      /** SHA-256 of the file that was built. */
      unsigned: SHA256,
      size: COUNT,
      sha256: SHA256,
      /** One line: with which program. */
      reason: TEXT,
      seconds: v.fallback(v.number(), 0),
    }),
  ),
})

/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
export function decodeSigningResult(text: string, file: string): Immutable<v.InferOutput<typeof SIGNING_RESULT>> {
  const malformed = (wrong: string, cause?: unknown) =>
    new PackagingError('input/parts', {
      message: `${file} is not the result of a signing job: ${wrong}.`,
      fix: 'Run the command sign again, with the same version of package-python as the others.',
      cause,
    })
  return decodeDocument(text, SIGNING_RESULT, SCHEMA, {
    malformed,
    otherSchema: found => malformed(`it has schema ${found}, and this version of package-python reads ${SCHEMA}`),
  })
}
