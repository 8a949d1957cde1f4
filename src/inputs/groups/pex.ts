/** PEX files, and what they and executables start. */

import { PEX_SCOPES, PEX_STRIPS } from '../../core/model.js'
import { PEX_LAYOUTS } from '../../pex/layout.js'
import { input } from '../input.js'
import { anyText, oneOf, some } from '../parsers.js'

export const PEX_INPUTS = {
  'entry-point': input(
    'auto',
    anyText,
    'What the PEX runs: `module:function`, `module` or a script name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.',
  ),
  'pex-scope': input(
    'platform',
    some(PEX_SCOPES),
    '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both may be asked for.',
  ),
  'pex-layout': input(
    'zipapp',
    oneOf(PEX_LAYOUTS),
    '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder in which everything lies unpacked. A folder is delivered as `.pex.tar.gz`.',
  ),
  'pex-strip': input(
    'none',
    oneOf(PEX_STRIPS),
    "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole.",
  ),
} as const
