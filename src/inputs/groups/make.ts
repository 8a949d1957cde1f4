/** What is made, and for which Pythons and systems. */

import { COMPILERS, FORMATS } from '../../core/model.js'
import { configSettings } from '../entries.js'
import { input } from '../input.js'
import { anyText, autoOrSome, majorMinor, oneOf } from '../parsers.js'

export const MAKE_INPUTS = {
  formats: input(
    'auto',
    autoOrSome(FORMATS),
    `What to make: ${FORMATS.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`,
  ),
  'python-versions': input(
    'auto',
    anyText,
    'Pythons to serve, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes.',
  ),
  platforms: input(
    'runner',
    pathLinesOrWords,
    'Platforms to serve, by a PEX and in a plan by wheels with native code: `runner`, names like `linux-x86_64 macos-arm64 windows-x86_64`, or the path of a complete-platform JSON file.',
  ),
  glibc: input('2.28', majorMinor, 'Oldest glibc that must still run the result.'),
  musl: input('1.2', majorMinor, 'Oldest musl that must still run the result.'),
  macos: input('11.0', majorMinor, 'Oldest macOS that must still run the result.'),
  compiler: input(
    'system',
    oneOf(COMPILERS),
    "What compiles C and C++ and links Rust: `system`, this machine's own; on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's; on Linux `cibuildwheel`, in a container of an older system with docker or podman.",
  ),
  'config-settings': input(
    '',
    configSettings,
    'PEP 517 settings for the build backend, one `key=value` a line.',
  ),
} as const

/** Platform names are words, but a path to a file may hold spaces when it stands on a line of its own. */
function pathLinesOrWords(text: string): { value: readonly string[] } {
  const values = text
    .split(/\r?\n/)
    .flatMap(line => (line.trim().endsWith('.json') ? [line.trim()] : line.split(/[\s,]+/)))
  return { value: [...new Set(values.filter(value => value !== ''))] }
}
