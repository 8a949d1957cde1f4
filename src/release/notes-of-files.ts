/** The part of the notes that is generated from the files: a table, how to install, how to verify (pure). */
import { block, bytes, code, markdown } from '../core/format.js'
import type { Artifact } from '../core/model.js'
import { installerLines, installHints } from '../report/install-hints.js'
import { CHECKSUMS, type ReleaseFile } from './files.js'
import type { ReleaseManifest } from './manifest-schema.js'

/**
 * The command that verifies where a file was built, to be copied.
 * @param signer the workflow that signed; empty is any of `repository`
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
export function verifyLine(file: string, repository: string, signer = ''): string {
  const workflow = signer === '' ? '' : ` --signer-workflow ${signer}`
  return `gh attestation verify ${quoted(file)} --repo ${repository}${workflow}`
}

/** A shell's single quotes, where the name has anything in it that a shell would read. */
function quoted(file: string): string {
  return /^[\w.+/-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`
}

const FORMATS: Readonly<Record<string, string>> = {
  sdist: 'Source, for pip and for distributions',
  wheel: 'Wheel, for pip and uv',
  pex: 'The program in one file, for machines with Python',
  scie: 'The program with its own Python',
  pyinstaller: 'The program with its own Python',
  pyo3: 'The program with its own Python',
  pyoxidizer: 'The program with its own Python',
  oci: 'Container image',
}

const OTHERS: Readonly<Record<string, string>> = {
  'manifest.json': 'List of the files, for programs',
  SHA256SUMS: 'Checksums',
  'THIRD-PARTY-NOTICES.txt': 'Licenses of what is inside',
}

const INSTALLER_PURPOSE: Readonly<Record<string, string>> = {
  sh: 'Installs the program on Linux and macOS',
  powershell: 'Installs the program on Windows',
  homebrew: 'Formula for a tap of Homebrew',
  scoop: 'Manifest for Scoop',
  winget: 'Manifest for winget',
  deb: 'Package for Debian and Ubuntu',
  rpm: 'Package for Fedora, RHEL and others with RPM',
}

/** Rows and install lines beyond this are left out: GitHub accepts 125,000 characters in all. */
const MOST_ROWS = 200
const MOST_HINTS = 24

/** How the files are attested. */
interface Attested {
  /** `owner/name` that they were built in. */
  readonly repository: string
  /** The workflow that signed. */
  readonly signer: string
}

/** Generated Markdown (pure): a table of the files, how to install, how to verify. */
export function filesPart(manifest: ReleaseManifest, files: readonly ReleaseFile[], attested?: Attested): string {
  const artifacts = new Map(manifest.artifacts.map(artifact => [artifact.file, artifact]))
  const rows = files
    .slice(0, MOST_ROWS)
    .map(
      ({ name, size }) =>
        `| ${code(name)} | ${purpose(name, artifacts.get(name), manifest.installers ?? [])} | ${bytes(size)} |`,
    )
  const more = files.length - MOST_ROWS
  return [
    ...installers(manifest),
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

/** A checksum says that a file is whole; this says who built it, and from what. */
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

function purpose(
  name: string,
  artifact: Omit<Artifact, 'path'> | undefined,
  installers: NonNullable<ReleaseManifest['installers']>,
): string {
  if (artifact === undefined) {
    const installer = installers.find(({ file }) => file === name)
    if (installer !== undefined) return INSTALLER_PURPOSE[installer.kind] ?? 'Installs the release'
    if (name.endsWith('.cdx.json')) return 'Software bill of materials (CycloneDX)'
    if (/^pylock\..+\.toml$/.test(name)) return 'Lock of what is inside, for `uv pip sync` and pip'
    return OTHERS[name] ?? 'Belongs to the release'
  }
  const { format, targets, pythons } = artifact
  const where = targets.includes('any') ? 'any system' : targets.map(markdown).join(', ')
  const needs = pythons.length === 0 ? '' : `; Python ${pythons.map(markdown).join(', ')}`
  return `${FORMATS[format] ?? markdown(format)}: ${where}${needs}`
}

/** One line for each way to install. */
function installers({ installers: made = [] }: ReleaseManifest): readonly string[] {
  const lines = installerLines(made)
  return lines.length === 0 ? [] : ['### Install', '', ...lines, '']
}

/** What to do with each file. */
function install({ artifacts, installers: made = [] }: ReleaseManifest): readonly string[] {
  const shown = artifacts.filter(({ format }) => format !== 'sdist').slice(0, MOST_HINTS)
  const lines = shown.flatMap(artifact => {
    const hints = installHints({ ...artifact, path: artifact.file })
    const words = hints.map(({ shell, command, note }) => `${command}  # ${[shell, note].filter(Boolean).join('; ')}`)
    return [code(artifact.file), '', block(words, 'sh'), '']
  })
  return lines.length === 0
    ? []
    : [`<details><summary>${made.length > 0 ? 'Install by hand' : 'Install'}</summary>`, '', ...lines, '</details>', '']
}
