/** What GitHub keeps of a run. */

import { input } from '../input.js'
import { artifactPrefix } from '../names.js'
import { oneOf, orElse, trueOrFalse, wholeNumber } from '../parsers.js'

export const UPLOAD_INPUTS = {
  upload: input('true', trueOrFalse, 'Upload the files as workflow artifacts.'),
  'artifact-prefix': input('dist', artifactPrefix, 'First part of every workflow artifact name.'),
  'retention-days': input(
    '',
    orElse('', wholeNumber(1, 400)),
    "Days to keep workflow artifacts; empty is the repository's setting.",
  ),
  'compression-level': input(
    '6',
    wholeNumber(0, 9),
    'Compression of workflow artifacts, 0 to 9; already compressed files are stored as they are.',
  ),
  cache: input(
    'auto',
    oneOf(['auto', 'true', 'false']),
    'Keep downloads and tools between runs; `auto` is on, but off for tags and releases.',
  ),
} as const
