/** What finished files are held against, and how they are described. */
import { ignoreRules } from '../../audit/ignore.js'
import { CHECK_NAMES } from '../../check/names.js'
import { FORMATS } from '../../core/model.js'
import { licensesInput } from '../../licenses/input.js'
import { REPRODUCIBLE } from '../../reproduce/mode.js'
import { reasonedPaths, sizes } from '../entries.js'
import { input } from '../input.js'
import { allBut, anyText, oneOf } from '../parsers.js'

export const CHECK_INPUTS = {
  'test-command': input(
    'auto',
    anyText,
    'Run against every artifact on every interpreter it claims; `auto` is `--version`, else `--help`, else an import; `none` only installs and imports.',
  ),
  checks: input(
    'all',
    allBut(CHECK_NAMES),
    `What is looked at in every finished file: \`all\`, \`none\`, or some of ${CHECK_NAMES.map(name => `\`${name}\``).join(', ')}; \`no-NAME\` leaves one out.`,
  ),
  'allow-secrets': input(
    '',
    reasonedPaths,
    'Files in the archives that may hold what looks like a secret, one `PATH # reason` a line; `*` and `**` stand for any name and any folders.',
  ),
  'size-budget': input(
    '',
    sizes(FORMATS),
    'Largest size of each file, like `100MB`, or by format, like `wheel=20MB`, one a line.',
  ),
  reproducible: input(
    'auto',
    oneOf(REPRODUCIBLE),
    'Whether the same source gives the same files: `check` builds everything twice, in other circumstances, and compares; `normalize` also writes sdists and wheels in one way, whatever the backend leaves variable; `auto` checks on tags, where a difference is a warning; `off` does none of it.',
  ),
  sbom: input(
    'cyclonedx',
    oneOf(['cyclonedx', 'embed', 'none']),
    'The list of everything inside the files, CycloneDX 1.6 JSON: `cyclonedx` beside them, `embed` in the wheels too (PEP 770), or `none`.',
  ),
  licenses: input(
    'report',
    licensesInput,
    '`report` tells the licenses of everything inside and writes `THIRD-PARTY-NOTICES.txt`; lines `allow=MIT, Apache-2.0` and `deny=AGPL-3.0-only` (SPDX) decide what may ship, `package:NAME=MIT` says what a package does not say itself; `off` does none of it.',
  ),
  audit: input(
    'warn',
    oneOf(['warn', 'fail', 'off']),
    'Ask OSV for known vulnerabilities of what is inside: `warn` tells them, `fail` also ends the run, as it does when nobody could be asked; `off` sends nothing.',
  ),
  'audit-ignore': input(
    '',
    ignoreRules,
    'Vulnerabilities that you have judged, one a line with a last day and a reason: `CVE-2024-1234 until=2026-12-31 we never call that parser`.',
  ),
} as const
