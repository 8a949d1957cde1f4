/** Tags, releases and attestations. */

import { RELEASE_STAGES } from '../../core/model.js'
import { input } from '../input.js'
import { repositoryName, secretText, sha256Text, workflowFile } from '../names.js'
import { anyText, oneOf, trueOrFalse } from '../parsers.js'

export const RELEASE_INPUTS = {
  'version-check': input(
    'tag',
    oneOf(['tag', 'none']),
    "`tag`: in a workflow that a tag started, the built version must be the tag's, and no local or development version; `none` compares nothing.",
  ),
  tag: input(
    '',
    anyText,
    'Tag to build or release for; empty is the tag that started the workflow and, for `release` elsewhere, the only one at HEAD.',
  ),
  repository: input(
    '',
    repositoryName,
    "Repository on GitHub to release in, as `owner/name`; empty is the workflow's own.",
  ),
  'github-token': input(
    '',
    secretText,
    'Token that `release` (`contents: write`) and `attest` (`attestations: write`) use; empty is GITHUB_TOKEN or GH_TOKEN of the environment.',
  ),
  attest: input(
    'false',
    trueOrFalse,
    'Attest build provenance and SBOM of every file after `package` or `assemble`, in the same job: it needs `id-token: write`, `attestations: write` and `github-token`. A job of its own with `command: attest` keeps them from what is built.',
  ),
  'signer-workflow': input(
    '',
    workflowFile,
    'Workflow that signs the files, as `OWNER/NAME/.github/workflows/FILE.yml`, also with `@` and a ref behind it: `attest` tells how to verify them, and so does `release` in its notes, which takes it as said that they are attested.',
  ),
  'checksums-digest': input(
    '',
    sha256Text,
    'SHA-256 that `attest` and `release` demand of `SHA256SUMS`: the output of that name, from the job that wrote it, so that nothing between the two can change a file.',
  ),
  'release-stage': input(
    'all',
    oneOf(RELEASE_STAGES),
    '`draft`: make or finish the draft and stop; `publish`: publish that draft once more compared with the files; `all`: both; `check`: only look whether that would work, and change nothing.',
  ),
  notes: input(
    'auto',
    anyText,
    "Text of the release: `changelog` (the version's section), `github` (generated there), `git` (the commits), `none`, or the path of a file; `auto` is the changelog where it has the version, else `github`.",
  ),
  'index-check': input(
    'fail',
    oneOf(['fail', 'warn', 'none']),
    'What `release` does when the package index already holds other files of this name: `fail`, `warn`, or `none` to not ask.',
  ),
} as const
