/** Rows of the table of inputs: tests, checks and descriptions of files, and their release. */
import { CHECK_NAMES } from '../checks/model.js'
import { FORMATS, INSTALLERS, RELEASE_STAGES } from '../core/model.js'
import { job, ONE_RUN, plan } from './input.js'
import { repositoryName, secretText, sha256Text, webFolder, workflowFile } from './name-parsers.js'
import {
  allBut,
  anyText,
  autoAllOrSome,
  oneOf,
  onePath,
  pathUnless,
  reasonedPaths,
  sizes,
  trueOrFalse,
} from './parsers.js'
import { ignoreRules, licensesInput, REPRODUCIBLE } from './policy-parsers.js'

export const CHECK_INPUTS = {
  'test-command': plan(
    'auto',
    anyText,
    'Smoke test of every artifact on every interpreter it supports; `auto` is `--version`, else `--help`, and an import where nothing can be started; `none` installs and runs nothing.',
    { common: true },
  ),
  checks: plan(
    'all',
    allBut(CHECK_NAMES),
    `Checks of every finished file: \`all\`, \`none\`, or some of ${CHECK_NAMES.map(name => `\`${name}\``).join(', ')}; \`no-NAME\` leaves one out.`,
  ),
  'allow-secrets': plan(
    '',
    reasonedPaths,
    'Files in the archives that may contain what looks like a secret, one `PATH # reason` a line; `*` and `**` stand for any name and any folders.',
  ),
  'size-budget': plan(
    '',
    sizes(FORMATS),
    'Maximum size of each file, like `100MB`, or by format, like `wheel=20MB`, one a line.',
  ),
  reproducible: plan(
    'auto',
    oneOf(REPRODUCIBLE),
    'Whether the same source gives the same files: `check` builds everything twice, in a different environment, and compares; `normalize` also rewrites sdists and wheels in one canonical form; `auto` checks on tags, where a difference is a warning; `off` does none of it.',
  ),
  sbom: plan(
    'cyclonedx',
    oneOf(['cyclonedx', 'embed', 'none']),
    'The list of everything inside the files, CycloneDX 1.6 JSON: `cyclonedx` next to them, `embed` in the wheels too (PEP 770), or `none`.',
  ),
  licenses: plan(
    'report',
    licensesInput,
    '`report` lists the licenses of everything inside and writes `THIRD-PARTY-NOTICES.txt`; lines `allow=MIT, Apache-2.0` and `deny=AGPL-3.0-only` (SPDX) decide what may ship, `package:NAME=MIT` states what a package leaves out; `off` does none of it.',
  ),
  audit: plan(
    'warn',
    oneOf(['warn', 'fail', 'off']),
    'Query OSV for known vulnerabilities of what is inside: `warn` reports them, `fail` also fails the run, as it does when OSV does not answer; `off` sends nothing.',
  ),
  'audit-ignore': plan(
    '',
    ignoreRules,
    'Vulnerabilities that you have evaluated, one a line with a last day and a reason: `CVE-2024-1234 until=2026-12-31 we never call that parser`.',
    { commands: ['package', 'plan', 'audit'] },
  ),
} as const

export const RELEASE_INPUTS = {
  'version-check': plan(
    'tag',
    oneOf(['tag', 'none']),
    "`tag`: in a workflow that a tag started, the built version must be the tag's, and no local or development version; `none` compares nothing.",
    { commands: ['package', 'plan', 'release'] },
  ),
  tag: job(
    '',
    anyText,
    ['package', 'plan', 'build', 'assemble', 'release'],
    'Tag to build or release for; empty is the tag that started the workflow and, for `release` elsewhere, the only one at HEAD.',
    ONE_RUN,
  ),
  installers: plan(
    'auto',
    autoAllOrSome(INSTALLERS),
    'Files that install a PEX or native executable: `sh` (`install.sh`), `powershell` (`install.ps1`), `homebrew`, `scoop` and `winget` (manifests for these package managers), `deb` and `rpm` (packages for Linux with glibc, which contain the program); `auto` is all but the packages, as far as there are files for their systems, in a workflow for a tag, else none; `all`; `none`.',
  ),
  'installer-templates': plan(
    '',
    anyText,
    'Folder with templates that replace those of the installers, such as `formula.rb` (docs/installers.md).',
    { path: onePath },
  ),
  'download-url': plan(
    '',
    webFolder,
    'Where installers download the release, as `URL/TAG/FILE`; empty is the releases of the repository of the workflow.',
  ),
  repository: job(
    '',
    repositoryName,
    ['release'],
    "Repository on GitHub to release in, as `owner/name`; empty is the workflow's own.",
  ),
  'github-token': job(
    '',
    secretText,
    ['package', 'assemble', 'attest', 'release'],
    'Token that `release` (`contents: write`) and `attest` (`attestations: write`) use; empty is GITHUB_TOKEN or GH_TOKEN of the environment.',
    { notInFile: 'it is a secret, which must not be committed' },
  ),
  attest: job(
    'false',
    trueOrFalse,
    ['package', 'assemble'],
    'Attest build provenance and SBOM of every file after `package` or `assemble`, in the same job: it needs `id-token: write`, `attestations: write` and `github-token`. A separate job with `command: attest` keeps these permissions from the code that is built.',
    { common: true },
  ),
  'signer-workflow': job(
    '',
    workflowFile,
    ['package', 'assemble', 'attest', 'release'],
    'Workflow that signs the files, as `OWNER/NAME/.github/workflows/FILE.yml`, also with `@` and a ref behind it: `attest` prints how to verify them, `release` adds that to its notes without checking that they are attested, and installers demand it where `gh` is logged in.',
  ),
  'checksums-digest': job(
    '',
    sha256Text,
    ['package', 'assemble', 'attest', 'release'],
    'SHA-256 that `SHA256SUMS` must have in `attest` and `release`: the output of that name, from the job that wrote it, so that nothing between the two can change a file.',
    ONE_RUN,
  ),
  'release-stage': job(
    'all',
    oneOf(RELEASE_STAGES),
    ['release'],
    '`draft`: create or complete the draft and stop; `publish`: compare that draft with the files again and publish it; `all`: both; `check`: only report whether that would work, and change nothing.',
    ONE_RUN,
  ),
  notes: job(
    'auto',
    anyText,
    ['release'],
    "Text of the release: `changelog` (the version's section), `github` (generated there), `git` (the commits), `none`, or the path of a file; `auto` is the changelog where it has the version, else `github`.",
    { path: pathUnless('auto', 'changelog', 'github', 'git', 'none') },
  ),
  'index-check': job(
    'fail',
    oneOf(['fail', 'warn', 'none']),
    ['release'],
    'What `release` does when the package index already has other files of this name: `fail`, `warn`, or `none` to send no query.',
  ),
} as const
