/**
 * The form of `plan.json`: every file that is to be made for a release, on which machine, and what is made from all of
 * them. It is plain data without a time or an absolute path, the same bytes for the same project, inputs and day, and
 * valid on every machine of the release. docs/plan.schema.json is generated from this; the keys stand in the order in
 * which they are written.
 */

import * as v from 'valibot'
import { isPlanned } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { ARCHES, FORMATS, LIBCS, OSES, PEX_SCOPES } from '../core/model.js'
import {
  COMMIT,
  COUNT,
  decodeDocument,
  FILE_NAME,
  type Immutable,
  matching,
  RELATIVE_PATH,
  SHA256,
  TEXT,
  TEXTS,
} from '../core/schema.js'
import { parsePython } from '../interpreters/versions.js'
import { PLATFORM_NAMES, UNIVERSAL2 } from '../targets/platforms.js'

/** Grows when a reader of the old form would misread the new one. */
const PLAN_SCHEMA = 1

const about = v.description
const FORMAT = v.picklist(FORMATS)
const NAME = matching(/^(?!\.\.?$)[^/\\\0]+$/, 'a name')
const PLATFORM_NAME = v.picklist(PLATFORM_NAMES)
const PYTHONS = v.array(
  v.pipe(
    v.string(),
    v.check(
      name => parsePython(name) !== undefined,
      ({ input }) => `'${input}' is not a Python that this version knows`,
    ),
  ),
)

const SYSTEM = {
  os: v.picklist(OSES),
  arch: v.picklist(ARCHES),
  libc: v.exactOptional(v.picklist(LIBCS)),
  floor: v.pipe(
    matching(/^(?:\d+\.\d+)?$/, 'a version like 2.28'),
    about('Oldest libc or macOS that must still run the result; empty on Windows.'),
  ),
}
const PLATFORM = v.object({ name: PLATFORM_NAME, ...SYSTEM })
const WHEELS = v.object({
  name: v.picklist([...PLATFORM_NAMES, UNIVERSAL2]),
  ...SYSTEM,
  universal2: v.exactOptional(v.pipe(v.literal(true), about('Both kinds of Mac; arch is that of the machine.'))),
})

const EXPECTED = v.object({
  format: FORMAT,
  pattern: v.pipe(
    FILE_NAME,
    about("Of the file's name: * stands for any text; case and runs of -, _ and . do not count, as in PEP 503."),
  ),
  count: v.pipe(
    v.union([COUNT, v.picklist(['some', 'maybe'])], 'is not a whole number, some or maybe'),
    about('some is one or more, maybe none or one.'),
  ),
  targets: v.pipe(TEXTS, about('Platforms, or any alone.')),
})

/** What one machine makes. */
const JOB_CONTENT = {
  formats: v.array(FORMAT),
  pythons: PYTHONS,
  platforms: v.pipe(v.array(PLATFORM_NAME), about('What its PEX files and executables are for.')),
  platformFiles: v.pipe(
    v.array(RELATIVE_PATH),
    about('Complete-platform files that its PEX files are for, relative to the workspace.'),
  ),
  only: v.pipe(v.record(v.string(), v.array(PLATFORM_NAME)), about('Formats that are made for fewer platforms.')),
  pexScope: v.array(v.picklist(PEX_SCOPES)),
  expects: v.pipe(v.array(EXPECTED), about('The files it promises.')),
}

const CELL = v.object({
  id: v.pipe(
    matching(/^[\w.-]{1,64}$/, 'a name'),
    about('The platform it is for, and the input cell of the command build; no two are the same.'),
  ),
  name: v.pipe(TEXT, about('For people: "linux-x86_64: sdist, wheel, pex".')),
  runner: v.pipe(
    v.union([TEXT, TEXTS], 'is not a label or a list of labels'),
    about('For runs-on: one label, or several.'),
  ),
  machine: v.pipe(PLATFORM, about('The machine that it needs, with the oldest system that must still run the result.')),
  wheels: v.exactOptional(
    v.pipe(
      WHEELS,
      about(
        'What its wheels with native code are for, where that is not the machine: built in a container, or for both kinds of Mac.',
      ),
    ),
  ),
  artifact: v.pipe(NAME, about('Workflow artifact that contains the files of this job.')),
  ...JOB_CONTENT,
})

export const RELEASE_PLAN = v.pipe(
  v.object({
    schema: v.pipe(v.literal(PLAN_SCHEMA), about('Form of this file; grows when an older reader would misread it.')),
    tool: v.pipe(TEXT, about('What made it, with its version; every job of a release uses the same.')),
    project: v.pipe(
      v.object({
        path: v.pipe(RELATIVE_PATH, about('Relative to the workspace, with /.')),
        name: v.exactOptional(TEXT),
        version: v.exactOptional(TEXT),
        requiresPython: v.exactOptional(TEXT),
      }),
      about('As far as it is known before building.'),
    ),
    source: v.pipe(
      v.object({
        commit: v.exactOptional(v.pipe(COMMIT, about('Full hash; absent outside git.'))),
        digest: v.pipe(SHA256, about('SHA-256 of the changed files, or outside git of all of them.')),
        epoch: v.pipe(COUNT, about('Seconds since 1970 that every file is dated with.')),
      }),
      about('What a job compares its own source with.'),
    ),
    inputs: v.pipe(
      v.record(v.string(), TEXT),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return
        for (const name of Object.keys(dataset.value).filter(one => !isPlanned(one)))
          addIssue({ message: `has ${name}, which no plan decides` })
      }),
      about('Text of every input that decides what is made and was given; the same for every job.'),
    ),
    native: v.pipe(
      v.object({ native: v.boolean(), reason: TEXT }),
      about('Whether the project compiles native code, and why that is assumed.'),
    ),
    formats: v.array(FORMAT),
    pexIfRunnable: v.pipe(
      v.boolean(),
      about('True when only the built wheel shows whether there is something for a PEX to run.'),
    ),
    commands: v.exactOptional(
      v.pipe(
        TEXTS,
        about('Names of the commands, where one file or folder starts several and they are known already.'),
      ),
    ),
    skipped: v.array(v.object({ format: FORMAT, reason: TEXT })),
    pythons: PYTHONS,
    platforms: v.pipe(v.array(PLATFORM), about('Every platform that is served.')),
    platformFiles: v.array(RELATIVE_PATH),
    prefix: v.pipe(NAME, about('First part of the names of workflow artifacts.')),
    cells: v.pipe(
      v.array(CELL),
      v.rawCheck(({ dataset, addIssue }) => {
        if (!dataset.typed) return
        const ids = dataset.value.map(({ id }) => id)
        for (const id of new Set(ids.filter((each, index) => ids.indexOf(each) !== index)))
          addIssue({ message: `has ${id} twice` })
      }),
      about('The jobs of the matrix.'),
    ),
    assemble: v.pipe(
      v.object(JOB_CONTENT),
      about('What is made from the files of all jobs; with no formats they are only collected.'),
    ),
  }),
  v.title('package-python plan'),
  about(
    'Every file of one release, and the machine that makes it. The same project, inputs and day give the same bytes; all paths are relative to the workspace.',
  ),
)

/** The plan of several projects of a repository, each a release of its own. */
export const PLAN_OF_SEVERAL = v.pipe(
  v.object({
    schema: v.pipe(v.literal(PLAN_SCHEMA), about('Form of this file; grows when an older reader would misread it.')),
    tool: v.pipe(TEXT, about('What made it, with its version.')),
    projects: v.pipe(
      v.array(RELEASE_PLAN),
      v.minLength(2, 'has less than two plans'),
      about('A plan for each project, in the order in which they need each other.'),
    ),
  }),
  v.title('package-python plan of several projects'),
  about('The plans of all projects of a repository, in one file.'),
)

/** Either form, for docs/plan.schema.json. */
export const ANY_PLAN = v.pipe(
  v.union([RELEASE_PLAN, PLAN_OF_SEVERAL]),
  v.title('package-python plan'),
  about('plan.json: the plan of one project, or with `path: auto` without a tag the plans of several.'),
)

type Decoded = Immutable<v.InferOutput<typeof RELEASE_PLAN>>

/**
 * The plans in a file: one, or those of several projects.
 * @param file for messages
 * @throws PackagingError `input/plan` with every problem of it
 */
export function decodePlans(text: string, file: string): readonly Decoded[] {
  const failures = failuresOf(file)
  if (!holdsSeveral(text)) return [decodeDocument(text, RELEASE_PLAN, PLAN_SCHEMA, failures)]
  return decodeDocument(text, PLAN_OF_SEVERAL, PLAN_SCHEMA, failures).projects
}

function holdsSeveral(text: string): boolean {
  try {
    return Object.hasOwn(JSON.parse(text) ?? {}, 'projects')
  } catch {
    return false
  }
}

function failuresOf(file: string): Parameters<typeof decodeDocument>[3] {
  return {
    malformed: (wrong, cause) =>
      new PackagingError('input/plan', {
        message: `${file} is not a plan: ${wrong}.`,
        fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
        cause,
      }),
    otherSchema: found => {
      const newer = Number(found) > PLAN_SCHEMA ? ': the plan was made by a newer one' : ''
      return new PackagingError('input/plan', {
        message: `${file} has schema ${found}; this version of package-python reads schema ${PLAN_SCHEMA}${newer}.`,
        fix: 'Use the same version of package-python in every job of the release.',
      })
    },
  }
}
