/** What to do, and where. */

import { COMMANDS } from '../../core/model.js'
import { input } from '../input.js'
import { anyText, oneOf, orElse, wholeNumber } from '../parsers.js'

export const RUN_INPUTS = {
  command: input(
    'package',
    oneOf(COMMANDS),
    'What to do: `package` makes, proves and uploads everything; `plan` decides everything and makes nothing; `build` makes one cell of a plan; `assemble` checks and joins what all cells made; `attest` signs finished files with the identity of the workflow; `release` puts finished files into a release on GitHub; `audit` tells which components of a release have become vulnerable.',
  ),
  path: input(
    '.',
    anyText,
    'Project folder, relative to the workspace; for `audit`, a manifest.json, an SBOM, the tag of a release, `latest`, or `OWNER/NAME@TAG`.',
  ),
  'output-dir': input(
    'dist',
    anyText,
    'Folder for the finished files, relative to the workspace; `release` takes them from there.',
  ),
  jobs: input(
    'auto',
    orElse('auto', wholeNumber(1, 256)),
    'How many pieces of work at once; `auto` is the number of cores.',
  ),
} as const
