/** What goes in beside the project itself. */

import { input } from '../input.js'
import { anyText, anyWords, oneOf, pathLines } from '../parsers.js'

export const DEPENDENCY_INPUTS = {
  extras: input('', anyWords, 'Extras of the project to include.'),
  'local-projects': input(
    '',
    pathLines,
    'Other project folders of the repository that this one needs, one a line: built first and offered to every resolve.',
  ),
  'find-links': input('', pathLines, 'Folders of wheels to resolve from beside the index, one a line.'),
  lock: input(
    'auto',
    anyText,
    '`auto` uses pylock.toml or uv.lock when there is one; `none` resolves anew; or the path of a pylock.toml, uv.lock or hashed requirements file.',
  ),
  'missing-wheels': input(
    'fail',
    oneOf(['fail', 'build', 'drop-target']),
    'When a dependency has no wheel for a target: `fail`, `build` it on this machine, or `drop-target`.',
  ),
} as const
