/** One release from many machines. */

import { input } from '../input.js'
import { anyText, lineList, oneOf } from '../parsers.js'

export const MACHINE_INPUTS = {
  plan: input(
    '',
    anyText,
    'Path of `plan.json`. `plan` writes it (empty: into `output-dir` in a workflow, and not at all on a laptop). `build` and `assemble` read it; in a workflow it may be the name of the workflow artifact that `plan` uploaded, and empty takes the only one of the run.',
  ),
  cell: input('', anyText, 'What `build` makes of the plan: the `cell` of its matrix.'),
  parts: input(
    '',
    anyText,
    'Folder with what all cells made, for `assemble`; empty downloads it from this workflow run.',
  ),
  native: input(
    'auto',
    oneOf(['auto', 'true', 'false']),
    'Whether the project compiles native code, so that a plan builds its wheels on a machine of each platform; `auto` reads it from the build backend, its settings and the source.',
  ),
  runners: input(
    '',
    lineList,
    'Runners to use in a plan instead of the usual ones, one `platform=label` a line; several labels are those of a self-hosted runner.',
  ),
  'pull-requests': input(
    'build',
    oneOf(['build', 'plan']),
    'What `plan` says of a pull request in its output `build`: `build` it like anything else, or only `plan` it.',
  ),
} as const
