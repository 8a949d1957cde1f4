/**
 * The form of `manifest.json`: what one run made, for programs. `src/report/manifest.ts` writes it;
 * docs/manifest.schema.json is generated from this.
 */

import * as v from 'valibot'
import { PackagingError } from '../core/errors.js'
import { FORMATS, INSTALLERS } from '../core/model.js'
import { COMMIT, COUNT, decodeDocument, FILE_NAME, type Immutable, matching, SHA256, TEXT } from '../core/schema.js'
import { MANIFEST_SCHEMA } from '../report/manifest.js'

const about = v.description
const NON_EMPTY = matching(/./s, 'a text with something in it')
const WORDS = v.array(NON_EMPTY)
const FILE = v.pipe(FILE_NAME, about('File name, without a folder.'))
const BYTES = v.pipe(COUNT, about('Bytes.'))

export const PROJECT = v.object({ name: NON_EMPTY, version: NON_EMPTY })

export const ARTIFACT = v.object({
  format: v.picklist(FORMATS),
  file: FILE,
  size: BYTES,
  sha256: SHA256,
  targets: v.pipe(WORDS, about('Platforms it runs on, or "any" alone.')),
  pythons: v.pipe(WORDS, about('Pythons it claims.')),
  minimum: v.exactOptional(matching(/^\d+\.\d+$/, 'major.minor')),
  program: v.exactOptional(v.pipe(NON_EMPTY, about('Path of what people start inside the folder of an archive.'))),
})

/** A list that is absent when it would be empty. */
const listed = <T extends v.ObjectEntries>(entries: T, text: string) =>
  v.exactOptional(v.pipe(v.array(v.object(entries)), v.minLength(1, 'is empty'), about(text)))

const CHECK = {
  name: TEXT,
  artifact: v.pipe(TEXT, about('File name of the artifact.')),
  python: v.exactOptional(v.pipe(TEXT, about('Absent when no Python took part.'))),
  machine: v.exactOptional(v.pipe(TEXT, about("Platform it was run on; absent when that is the manifest's machine."))),
  commands: listed(
    {
      command: v.pipe(TEXT, about('As people read it: app --version.')),
      exit: v.exactOptional(
        v.pipe(v.number(), v.integer(), about('Exit status; absent when it did not end by itself.')),
      ),
      signal: v.exactOptional(v.pipe(TEXT, about('The signal that ended it.'))),
      line: v.exactOptional(v.pipe(TEXT, about('The line of its output that says most; only when it did not pass.'))),
    },
    'What a smoke test ran, in this order; absent for other checks.',
  ),
}

export const MANIFEST = v.pipe(
  v.object({
    schema: v.pipe(
      v.literal(MANIFEST_SCHEMA),
      about('Form of this file; grows when an older reader would misread it.'),
    ),
    project: v.pipe(
      v.nullable(PROJECT),
      about('Name and version from the built metadata; null when the project could not be read.'),
    ),
    commit: v.exactOptional(v.pipe(COMMIT, about('Full hash of the packaged commit; absent outside git.'))),
    entryPoint: v.exactOptional(v.pipe(TEXT, about('What the PEX starts; absent when it starts Python itself.'))),
    commands: v.exactOptional(
      v.pipe(v.array(NON_EMPTY), about('Names of the commands, where one file or folder starts several.')),
    ),
    pythons: v.pipe(WORDS, about('Pythons requested, as people write them: 3.12, 3.14t, pypy3.11.')),
    platforms: v.pipe(WORDS, about('Platforms requested, by name: linux-x86_64, macos-arm64, …')),
    machine: v.pipe(TEXT, about('Platform the checks were run on; they say nothing about another.')),
    artifacts: v.pipe(v.array(ARTIFACT), about('The files, sorted by the bytes of their names.')),
    checks: v.pipe(
      v.array(
        v.variant('result', [
          v.object({ ...CHECK, result: v.literal('passed') }),
          v.object({
            ...CHECK,
            result: v.picklist(['failed', 'warning', 'skipped']),
            reason: v.pipe(TEXT, about('Only when it did not pass.')),
          }),
        ]),
      ),
      about('What was verified, sorted by file, Python and name.'),
    ),
    findings: listed(
      { title: NON_EMPTY, state: v.picklist(['passed', 'failed', 'warning', 'unknown', 'skipped']) },
      'What was found about the release as a whole, such as its licenses; absent when nothing was examined. Details are in the summary.',
    ),
    skipped: v.pipe(v.array(v.object({ format: TEXT, reason: TEXT })), about('Formats that were not made, and why.')),
    descriptions: listed(
      { kind: v.picklist(['sbom', 'notices', 'lock']), file: FILE, size: BYTES, sha256: SHA256 },
      'Files beside the artifacts that say what is inside them, sorted by name; absent when there are none.',
    ),
    sources: listed(
      {
        name: NON_EMPTY,
        version: NON_EMPTY,
        file: v.pipe(FILE_NAME, about('File name of the wheel inside.')),
        sha256: SHA256,
        kind: v.picklist(['folder', 'git', 'file', 'find-links']),
        source: v.pipe(
          TEXT,
          about('A path relative to the workspace, or an address, with the commit of a repository.'),
        ),
      },
      'Wheels of dependencies inside the files that come from no index: from folders, repositories, single files or find-links; absent when there are none.',
    ),
    installers: listed(
      {
        kind: v.picklist(INSTALLERS),
        file: FILE,
        size: BYTES,
        sha256: SHA256,
        commands: v.pipe(
          v.array(v.object({ shell: TEXT, command: TEXT })),
          about('Lines that install the release, to be copied; empty where more has to be done.'),
        ),
      },
      'Files that install the release, sorted by name; absent when there are none.',
    ),
    stripped: listed(
      {
        file: v.pipe(FILE_NAME, about('File name, the same before and after.')),
        originalSha256: v.pipe(SHA256, about('Of the wheel as it was downloaded.')),
        sha256: v.pipe(SHA256, about('Of the wheel in the PEX.')),
        saved: v.pipe(v.number(), v.integer(), about('Bytes by which the wheel is smaller.')),
      },
      'Wheels of dependencies that are in the PEX files without their tests (pex-strip), sorted by name; absent when nothing was left out.',
    ),
    tools: v.pipe(
      v.array(v.object({ name: TEXT, version: TEXT })),
      about('What the files were made with, sorted by name.'),
    ),
  }),
  v.title('package-python manifest'),
  about('What one run of package-python made. The same files, checks and tools give the same bytes.'),
)

/** What a release reads of it; the rest may be of a newer form. */
const FOR_RELEASE = v.object({
  project: PROJECT,
  commit: v.exactOptional(COMMIT),
  entryPoint: v.exactOptional(TEXT),
  artifacts: v.pipe(v.array(ARTIFACT), v.minLength(1, 'is empty')),
  checks: v.array(v.object({ name: TEXT, artifact: TEXT, python: v.exactOptional(TEXT), result: TEXT })),
  findings: v.exactOptional(v.array(v.object({ title: TEXT, state: TEXT }))),
  descriptions: v.exactOptional(v.array(v.object({ file: FILE, size: BYTES, sha256: SHA256 }))),
  installers: v.exactOptional(
    v.array(
      v.object({
        kind: TEXT,
        file: FILE_NAME,
        size: BYTES,
        sha256: SHA256,
        commands: v.array(v.object({ shell: TEXT, command: TEXT })),
      }),
    ),
  ),
})

/** What a release needs of `manifest.json`. */
export type ReleaseManifest = Immutable<
  v.InferOutput<typeof PROJECT> & Omit<v.InferOutput<typeof FOR_RELEASE>, 'project'>
>

/**
 * @param file for messages
 * @throws PackagingError `release/files` with every problem of it
 */
export function decodeManifest(text: string, file: string): ReleaseManifest {
  const wrong = (what: string, cause?: unknown) =>
    new PackagingError('release/files', {
      message: `${file} ${what}.`,
      fix: 'Build again with this version of package-python.',
      place: { file },
      cause,
    })
  const { project, ...rest } = decodeDocument(text, FOR_RELEASE, MANIFEST_SCHEMA, {
    malformed: (problems, cause) => wrong(`is not a manifest: ${problems}`, cause),
    otherSchema: found => wrong(`has schema ${found}, not ${MANIFEST_SCHEMA}`),
  })
  return { ...project, ...rest }
}
