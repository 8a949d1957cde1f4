/** The part of the notes that is made from the files: what each is for, how to install it, how to check it (pure). */

import { block, bytes, code, markdown } from '../../core/format.js'
import type { Artifact } from '../../core/model.js'
import { installHints } from '../../report/install-hints.js'
import { CHECKSUMS, type ReleaseFile } from '../folder.js'
import type { ReleaseManifest } from '../manifest.js'
import { verifyLine } from '../verify-line.js'

const FORMATS: Readonly<Record<string, string>> = {
  sdist: 'Source, for pip and for distributions',
  wheel: 'Wheel, for pip and uv',
  pex: 'The program in one file, for machines with Python',
  scie: 'The program with its own Python',
  pyinstaller: 'The program with its own Python',
  pyo3: 'The program with its own Python',
  pyoxidizer: 'The program with its own Python',
}

const OTHERS: Readonly<Record<string, string>> = {
  'manifest.json': 'What was made, for programs',
  SHA256SUMS: 'Checksums',
  'THIRD-PARTY-NOTICES.txt': 'Licenses of what is inside',
}

/** Rows and install lines beyond this are left out: nobody reads them, and GitHub takes 125,000 characters in all. */
const MOST_ROWS = 200
const MOST_HINTS = 24

/** Who vouches for the files. */
export interface Attested {
  /** `owner/name` that they were made in. */
  readonly repository: string
  /** The workflow that signed. */
  readonly signer: string
}

/** Markdown: a table of the files, how to install, how to verify. */
export function filesPart(
  manifest: ReleaseManifest,
  files: readonly ReleaseFile[],
  attested?: Attested,
): string {
  const artifacts = new Map(manifest.artifacts.map(artifact => [artifact.file, artifact]))
  const rows = files.slice(0, MOST_ROWS).map(({ name, size }) => {
    return `| ${code(name)} | ${purpose(name, artifacts.get(name))} | ${bytes(size)} |`
  })
  const more = files.length - MOST_ROWS
  return [
    '### Files',
    '',
    '| File | What it is | Size |',
    '| --- | --- | --- |',
    ...rows,
    ...(more > 0 ? ['', `… and ${more} more; all of them are in ${code('manifest.json')}.`] : []),
    '',
    ...install(manifest),
    '<details><summary>Verify</summary>',
    '',
    'Download the file and `SHA256SUMS` into one folder. On Linux:',
    '',
    block(['sha256sum --check --strict --ignore-missing SHA256SUMS'], 'sh'),
    '',
    'On macOS:',
    '',
    block(['shasum -a 256 --check --ignore-missing SHA256SUMS'], 'sh'),
    '',
    ...(attested === undefined ? [] : provenance(manifest, files, attested)),
    '</details>',
  ].join('\n')
}

/** A checksum says that a file is whole; this says who made it, and of what. */
function provenance(
  { artifacts }: ReleaseManifest,
  files: readonly ReleaseFile[],
  { repository, signer }: Attested,
): readonly string[] {
  const file = artifacts[0]?.file ?? files[0]?.name ?? CHECKSUMS
  return [
    'Which workflow made a file, and from which commit, with [GitHub’s command line](https://cli.github.com):',
    '',
    block([verifyLine(file, repository, signer)], 'sh'),
    '',
  ]
}

function purpose(name: string, artifact: Artifact | Omit<Artifact, 'path'> | undefined): string {
  if (artifact === undefined) {
    if (name.endsWith('.cdx.json')) return 'Software bill of materials (CycloneDX)'
    return OTHERS[name] ?? 'Belongs to the release'
  }
  const { format, targets, pythons } = artifact
  const where = targets.includes('any') ? 'any system' : targets.map(markdown).join(', ')
  const needs = pythons.length === 0 ? '' : `; Python ${pythons.map(markdown).join(', ')}`
  return `${FORMATS[format] ?? markdown(format)}: ${where}${needs}`
}

function install({ artifacts }: ReleaseManifest): readonly string[] {
  const shown = artifacts.filter(({ format }) => format !== 'sdist').slice(0, MOST_HINTS)
  const lines = shown.flatMap(artifact => [
    code(artifact.file),
    '',
    block(
      installHints({ ...artifact, path: artifact.file }).map(
        ({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`,
      ),
      'sh',
    ),
    '',
  ])
  return lines.length === 0 ? [] : ['<details><summary>Install</summary>', '', ...lines, '</details>', '']
}
