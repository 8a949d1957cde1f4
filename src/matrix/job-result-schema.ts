/** The form of `part-CELL.json`: what one job made of a plan, read without trusting it. */

import * as v from 'valibot'
import { PackagingError } from '../core/errors.js'
import { CHECK_NAMES, FORMATS, OTHER_CHECKS } from '../core/model.js'
import { COUNT, decodeDocument, FILE_NAME, type Immutable, SHA256, TEXT, TEXTS } from '../core/schema.js'
import { ARTIFACT, PROJECT } from '../release/manifest-schema.js'
import type { Component } from '../sbom/component.js'

/** Grows when a reader of the old form would misread the new one. */
const SCHEMA = 1

/** Components inside components: a wheel holds libraries, and nothing of ours is nested deeper. */
const DEEPEST = 8

const COMPONENT = {
  kind: v.picklist(['wheel', 'interpreter', 'tool', 'crate', 'image', 'library', 'file']),
  name: TEXT,
  version: v.exactOptional(TEXT),
  purl: v.exactOptional(TEXT),
  sha256: v.exactOptional(TEXT),
  license: v.exactOptional(TEXT),
  path: v.exactOptional(TEXT),
  licenseTexts: v.exactOptional(v.array(v.object({ path: TEXT, text: TEXT }))),
  requires: v.exactOptional(TEXTS),
  origin: v.exactOptional(v.picklist(['local', 'project', 'built'])),
  source: v.exactOptional(v.object({ kind: v.picklist(['archive', 'git']), url: TEXT, sha256: v.exactOptional(TEXT) })),
  from: v.exactOptional(TEXT),
  guessed: v.exactOptional(v.boolean()),
}

const ORIGIN = v.object({
  kind: v.picklist(['folder', 'git', 'file', 'find-links']),
  place: TEXT,
  commit: v.exactOptional(TEXT),
})

function component(depth: number): v.GenericSchema<unknown, Component> {
  return depth === 0
    ? v.object(COMPONENT)
    : v.object({ ...COMPONENT, parts: v.exactOptional(v.array(component(depth - 1))) })
}

const ABOUT = v.object({
  program: TEXT,
  commands: v.exactOptional(v.array(TEXT)),
  summary: v.exactOptional(TEXT),
  license: v.exactOptional(TEXT),
  homepage: v.exactOptional(TEXT),
  author: v.exactOptional(TEXT),
  email: v.exactOptional(TEXT),
})

/** Which job of a workflow it was. */
export const JOB = v.object({
  /** `GITHUB_RUN_ID` */
  run: v.exactOptional(TEXT),
  /** `GITHUB_JOB` */
  job: v.exactOptional(TEXT),
  /** `RUNNER_NAME` */
  runner: v.exactOptional(TEXT),
  /** `GITHUB_RUN_ATTEMPT`, from 1. */
  attempt: v.exactOptional(COUNT),
})

const JOB_RESULT = v.object({
  schema: v.literal(SCHEMA),
  /** `planDigest` of the plan. */
  plan: SHA256,
  cell: TEXT,
  /** Which job it was; on a laptop nothing is known. */
  job: JOB,
  /** Platform name of the machine. */
  machine: TEXT,
  commit: v.exactOptional(TEXT),
  project: PROJECT,
  entryPoint: v.exactOptional(TEXT),
  about: v.exactOptional(ABOUT),
  artifacts: v.array(ARTIFACT),
  checks: v.array(
    v.object({
      name: v.picklist([...CHECK_NAMES, ...OTHER_CHECKS]),
      artifact: TEXT,
      python: v.exactOptional(TEXT),
      /** Platform of the container that ran it; absent for the machine. */
      machine: v.exactOptional(TEXT),
      result: v.picklist(['passed', 'failed', 'warning', 'skipped']),
      reason: TEXT,
      seconds: v.fallback(v.number(), 0),
      commands: v.exactOptional(
        v.array(
          v.object({
            command: TEXT,
            exit: v.exactOptional(v.number()),
            signal: v.exactOptional(TEXT),
            line: v.exactOptional(TEXT),
          }),
        ),
      ),
    }),
  ),
  skipped: v.array(v.object({ format: v.picklist(FORMATS), reason: TEXT })),
  stripped: v.array(v.object({ file: FILE_NAME, originalSha256: SHA256, sha256: SHA256, files: COUNT, saved: COUNT })),
  tools: v.array(v.object({ name: TEXT, version: TEXT })),
  /** Every wheel inside the files, for the lock of the release. */
  shipped: v.exactOptional(
    v.object({
      targets: v.array(
        v.object({
          name: TEXT,
          environment: v.object({
            python_version: TEXT,
            platform_python_implementation: TEXT,
            sys_platform: TEXT,
            platform_machine: TEXT,
          }),
          wheels: v.array(COUNT),
        }),
      ),
      wheels: v.array(
        v.object({
          name: TEXT,
          version: TEXT,
          filename: FILE_NAME,
          sha256: SHA256,
          size: v.exactOptional(COUNT),
          url: v.exactOptional(TEXT),
          index: v.exactOptional(TEXT),
          origin: v.exactOptional(ORIGIN),
        }),
      ),
    }),
  ),
  /** What is inside the files, for SBOM and notices; empty when neither was asked for. */
  contents: v.array(
    v.object({ file: TEXT, requires: v.exactOptional(TEXTS), components: v.array(component(DEEPEST)) }),
  ),
})

/**
 * @param file for messages
 * @throws PackagingError `input/parts` with every problem of it
 */
export function decodeJobResult(text: string, file: string): Immutable<v.InferOutput<typeof JOB_RESULT>> {
  const malformed = (wrong: string, cause?: unknown) =>
    new PackagingError('input/parts', {
      message: `${file} is not a job result: ${wrong}.`,
      fix: 'Run that job again, with the same version of package-python as the others.',
      cause,
    })
  return decodeDocument(text, JOB_RESULT, SCHEMA, {
    malformed,
    otherSchema: found => malformed(`it has schema ${found}, and this version of package-python reads ${SCHEMA}`),
  })
}
