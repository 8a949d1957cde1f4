/** The Action's outputs: one table, which sets them and from which action.yml and the docs are generated. */
import { isExecutable, isImage } from '../core/model.js'
import type { Report } from './model.js'

/** Files of the run; absolute paths. */
interface Locations {
  /** The output folder. */
  readonly dist: string
  /** Empty when it was not written. */
  readonly manifest: string
  /** Empty when it was not written. */
  readonly checksums: string
  /** Absent or empty when it was not written. */
  readonly sbom?: string
  /** SHA-256 of SHA256SUMS in hex; absent or empty when it was not written. */
  readonly checksumsDigest?: string
  /** Folder of the project, relative to the workspace. */
  readonly path?: string
}

export interface Output {
  readonly name: string
  /** One sentence of Markdown, for action.yml and the docs. */
  readonly help: string
  /** Empty when it does not apply. */
  readonly value: (report: Report, locations: Locations) => string
}

/** Absolute paths of the files of one format, one a line. */
const pathsOf = (format: string) => (report: Report) =>
  report.artifacts
    .filter(artifact => artifact.format === format)
    .map(artifact => artifact.path)
    .join('\n')

/** Only `assemble` gives its workflow artifacts such names; others end with a platform or a Python. */
const assembled = ({ uploads }: Report, suffix: string) => uploads.find(({ name }) => name.endsWith(suffix))?.name ?? ''

/** One project of the output `projects`; what is not known is empty. */
export function projectOutput(values: Readonly<Record<string, string>>, path = ''): object {
  const names = ['name', 'version', 'dist', 'checksums-digest', 'pypi-artifact', 'release-artifact']
  return { path, ...Object.fromEntries(names.map(name => [name, values[name] ?? ''])) }
}

export const OUTPUTS: readonly Output[] = [
  {
    name: 'plan',
    help: 'Absolute path of `plan.json`, which `command: plan` writes; empty after any other command.',
    // Set by commands/plan.ts, which has no report.
    value: () => '',
  },
  {
    name: 'plan-artifact',
    help: 'After `command: plan`, the name of the workflow artifact with `plan.json`; `build` and `assemble` find it by themselves when the run has no other plan.',
    value: () => '',
  },
  {
    name: 'matrix',
    help: 'After `command: plan`, the matrix jobs for `strategy.matrix` by `fromJson`: `include` with `cell`, `runner`, `platform`, `name` and `artifact` of each.',
    value: () => '',
  },
  {
    name: 'build',
    help: 'After `command: plan`, `true`, or `false` when there is nothing to do: the tag is for another project, or the input `pull-requests` says that a pull request is only planned.',
    value: () => '',
  },
  {
    name: 'artifacts',
    help: 'Everything that was made, as a JSON list of objects with `format`, `file`, `target` (a list of platform names, or of `any`), `pythons`, `sha256` and `size` (bytes).',
    value: ({ artifacts }) =>
      JSON.stringify(
        artifacts.map(({ format, file, targets, pythons, sha256, size }) => {
          return { format, file, target: targets, pythons, sha256, size }
        }),
      ),
  },
  {
    name: 'projects',
    help: 'The projects of the run, as a JSON list of objects with `path` (relative to the workspace), `name`, `version`, `dist`, `checksums-digest`, `pypi-artifact` and `release-artifact`; `[]` when there was nothing to do. With several projects (`path: auto` without a tag) every other output has the value of each on a line of its own, in this order, and a JSON list has the items of all.',
    value: (report, locations) => {
      if (report.project === undefined && locations.path === undefined) return '[]'
      const others = OUTPUTS.filter(({ name }) => name !== 'projects')
      const values = Object.fromEntries(others.map(({ name, value }) => [name, value(report, locations)]))
      return JSON.stringify([projectOutput(values, locations.path)])
    },
  },
  { name: 'dist', help: 'Absolute path of the folder that contains the files.', value: (_, { dist }) => dist },
  { name: 'name', help: 'Name of the project.', value: ({ project }) => project?.name ?? '' },
  { name: 'version', help: 'Version that was built.', value: ({ project }) => project?.version ?? '' },
  {
    name: 'python-versions',
    help: 'The Pythons that were built for, as a JSON list, for `fromJson` in a matrix.',
    value: ({ pythons }) => JSON.stringify(pythons),
  },
  { name: 'sdist', help: 'Absolute path of the sdist; empty when none was made.', value: pathsOf('sdist') },
  { name: 'wheels', help: 'Absolute paths of the wheels, one a line.', value: pathsOf('wheel') },
  { name: 'pex', help: 'Absolute paths of the PEX files, one a line.', value: pathsOf('pex') },
  {
    name: 'executables',
    help: 'Absolute paths of the native executables, one a line.',
    value: ({ artifacts }) =>
      artifacts
        .filter(({ format }) => isExecutable(format) && !isImage(format))
        .map(artifact => artifact.path)
        .join('\n'),
  },
  { name: 'images', help: 'Absolute paths of the container images, one a line.', value: pathsOf('oci') },
  {
    name: 'checksums',
    help: 'Absolute path of `SHA256SUMS`, which `sha256sum -c` reads.',
    value: (_, { checksums }) => checksums,
  },
  {
    name: 'sbom',
    help: 'Absolute path of the SBOM, CycloneDX 1.6 JSON; empty when `sbom` is `none`.',
    value: (_, { sbom }) => sbom ?? '',
  },
  {
    name: 'vulnerabilities',
    help: 'Known vulnerabilities as a JSON object with `time`, `sources` and `components`, each of which is `clean`, `vulnerable`, `unknown` or `uncovered`; empty when `audit` is `off`.',
    value: ({ audit }) => (audit === undefined ? '' : JSON.stringify(audit)),
  },
  {
    name: 'checksums-digest',
    help: 'SHA-256 of `SHA256SUMS`, which `release` in another job takes as its input of that name.',
    value: (_, { checksumsDigest }) => checksumsDigest ?? '',
  },
  {
    name: 'manifest',
    help: 'Absolute path of `manifest.json` (its form: docs/manifest.schema.json).',
    value: (_, { manifest }) => manifest,
  },
  {
    name: 'artifact-id',
    help: 'Ids of the workflow artifacts, separated by commas: what `artifact-ids` of actions/download-artifact takes.',
    value: ({ uploads }) => uploads.map(({ id }) => id).join(','),
  },
  {
    name: 'artifact-url',
    help: 'Addresses of the workflow artifacts, one a line, in the order of `artifact-id`.',
    value: ({ uploads }) => uploads.map(({ url }) => url).join('\n'),
  },
  {
    name: 'artifact-digest',
    help: 'SHA-256 digests of the workflow artifacts, one a line, in the order of `artifact-id`.',
    value: ({ uploads }) => uploads.map(({ digest }) => digest).join('\n'),
  },
  {
    name: 'pypi-artifact',
    help: 'After `command: assemble`, the name of the workflow artifact with exactly the sdist and the wheels, for `pypa/gh-action-pypi-publish`.',
    value: report => assembled(report, '-pypi'),
  },
  {
    name: 'release-artifact',
    help: 'After `command: assemble`, the name of the workflow artifact with every file, from which `attest` and `release` take them by themselves.',
    value: report => assembled(report, '-release'),
  },
  {
    name: 'attestation-url',
    help: 'Addresses of the attestations, one a line, after `command: attest` or with `attest: true`.',
    // Set by commands/attest.ts, which has no report.
    value: () => '',
  },
  {
    name: 'attestation-bundles',
    help: 'Absolute path of a file with the Sigstore bundles of all attestations, one a line: they verify offline.',
    value: () => '',
  },
  {
    name: 'release-url',
    help: 'Address of the release or draft on GitHub, which `command: release` makes; empty after any other command.',
    // Set by commands/release.ts, which has no report.
    value: () => '',
  },
]

/** Every output's value, by name, in the table's order. */
export function outputs(report: Report, locations: Locations): Readonly<Record<string, string>> {
  return Object.fromEntries(OUTPUTS.map(({ name, value }) => [name, value(report, locations)]))
}

/** What every output is when there was nothing to do. */
export const NO_OUTPUTS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(OUTPUTS.map(({ name }) => [name, ''])),
  artifacts: '[]',
  projects: '[]',
  'python-versions': '[]',
  matrix: JSON.stringify({ include: [] }),
  build: 'false',
}

/** Outputs of several projects as one: JSON lists are joined, all else is one line for each project. */
export function joinedOutputs(each: readonly Readonly<Record<string, string>>[]): Readonly<Record<string, string>> {
  const names = [...new Set(each.flatMap(values => Object.keys(values)))]
  return Object.fromEntries(names.map(name => [name, joined(each.map(values => values[name] ?? ''))]))
}

function joined(values: readonly string[]): string {
  if (values.every(value => value === '')) return ''
  const lists = values.filter(value => value !== '').map(listIn)
  const items = lists.flatMap(list => list ?? [])
  // Equal words once; objects that were parsed are never the same.
  if (lists.every(list => list !== undefined)) return JSON.stringify([...new Set(items)])
  return values.join('\n')
}

/** Undefined for what is no JSON list. */
function listIn(text: string): readonly unknown[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    return JSON.parse(text) as unknown[]
  } catch {
    return undefined
  }
}
