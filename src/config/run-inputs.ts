/** Rows of the table of inputs: the command, the machines of a plan, and workflow artifacts. */
import { COMMANDS } from '../core/model.js'
import { BEFORE, job, ONE_RUN, plan, UPLOADERS } from './input.js'
import { artifactPrefix } from './name-parsers.js'
import { anyText, autoOrBoolean, lineList, oneOf, onePath, orElse, pathOrAuto, wholeNumber } from './parsers.js'

export const RUN_INPUTS = {
  command: job(
    'package',
    oneOf(COMMANDS),
    COMMANDS,
    'What to do: `package` builds, tests and uploads everything; `fetch` keeps everything that this downloads in a folder, for machines without a network; `plan` decides everything and builds nothing; `build` runs one matrix job of a plan; `sign` signs the executables of the matrix jobs in a job of its own; `assemble` validates and joins the results of all matrix jobs; `attest` signs finished files with the identity of the workflow; `release` puts finished files into a release on GitHub; `audit` reports which components of a release have become vulnerable.',
    BEFORE,
  ),
  path: job(
    '.',
    anyText,
    ['package', 'fetch', 'plan', 'build', 'assemble', 'release', 'audit'],
    'Project folder, or a single `.py` file with inline metadata (PEP 723); `auto` for a repository of several projects: the one that the tag names (`lib-v1.0`), without a tag all of them (docs/monorepos.md); for `audit`, a manifest.json, an SBOM, the tag of a release, `latest`, or `OWNER/NAME@TAG`.',
    { ...BEFORE, path: pathOrAuto, common: true },
  ),
  'output-dir': job(
    'dist',
    anyText,
    ['package', 'plan', 'build', 'sign', 'assemble', 'attest', 'release'],
    'Folder for the finished files; `attest` and `release` read them from there.',
    { path: onePath },
  ),
  jobs: job(
    'auto',
    orElse('auto', wholeNumber(1, 256)),
    ['package', 'fetch', 'plan', 'build', 'assemble'],
    'How many steps run at the same time; `auto` is the number of cores.',
  ),
} as const

export const MACHINE_INPUTS = {
  plan: job(
    '',
    anyText,
    ['plan', 'build', 'sign', 'assemble'],
    'Path of `plan.json`. `plan` writes it (empty: into `output-dir` in a workflow, and not at all on a laptop). `build`, `sign` and `assemble` read it; in a workflow it may be the name of the workflow artifact that `plan` uploaded, and empty takes the only one of the run.',
    { ...ONE_RUN, path: onePath },
  ),
  cell: job('', anyText, ['build'], 'Which matrix job of the plan `build` runs: the `cell` of its matrix.', ONE_RUN),
  parts: job(
    '',
    anyText,
    ['sign', 'assemble'],
    'Folder with the results of all matrix jobs, for `sign` and `assemble`; empty downloads them from this workflow run.',
    { ...ONE_RUN, path: onePath },
  ),
  vendor: job(
    '',
    anyText,
    ['fetch', ...UPLOADERS],
    'Folder of downloads. `fetch` makes it (empty: `vendor`); a run that is given it takes every download from it and uses no network (docs/companies.md).',
    { path: onePath, notInFile: 'a folder of downloads belongs to a machine, not to a project' },
  ),
  native: plan(
    'auto',
    oneOf(['auto', 'true', 'false']),
    'Whether the project compiles native code, so that a plan builds its wheels on a machine of each platform; `auto` reads it from the build backend, its settings and the source.',
    { commands: ['plan'] },
  ),
  runners: job(
    '',
    lineList,
    ['plan'],
    'Runners to use in a plan instead of the usual ones, one `platform=label` a line; several labels are those of a self-hosted runner.',
  ),
  'pull-requests': job(
    'build',
    oneOf(['build', 'plan']),
    ['plan'],
    'What the output `build` of `plan` is for a pull request: `build` it like anything else, or only `plan` it.',
  ),
} as const

export const UPLOAD_INPUTS = {
  upload: job(
    'true',
    autoOrBoolean,
    UPLOADERS,
    'Upload the files as workflow artifacts; `auto` keeps them in the output folder, with a warning, where the server cannot store artifacts.',
  ),
  'artifact-prefix': plan('dist', artifactPrefix, 'First part of every workflow artifact name.', {
    commands: ['package', 'plan', 'attest', 'release'],
  }),
  'retention-days': job(
    '',
    orElse('', wholeNumber(1, 400)),
    UPLOADERS,
    "Days to keep workflow artifacts; empty is the repository's setting.",
  ),
  'compression-level': job(
    '6',
    wholeNumber(0, 9),
    UPLOADERS,
    'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.',
  ),
  cache: job(
    'auto',
    oneOf(['auto', 'true', 'false']),
    ['package', 'build', 'assemble'],
    'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.',
  ),
} as const
