/** Rows of the table of inputs: what to build, from which dependencies, and what it starts. */
import { COMPILERS, FORMATS, PEX_SCOPES, PEX_STRIPS } from '../core/model.js'
import { PEX_LAYOUTS } from '../pex/folder.js'
import { BUILDERS, job, plan } from './input.js'
import { buildVariables } from './name-parsers.js'
import {
  anyText,
  anyWords,
  autoOrSome,
  configSettings,
  eachJsonFile,
  eachLine,
  majorMinor,
  oneOf,
  pathLines,
  pathUnless,
  platformWords,
  some,
} from './parsers.js'

export const BUILD_INPUTS = {
  formats: plan(
    'auto',
    autoOrSome(FORMATS),
    `What to build: ${FORMATS.map(name => `\`${name}\``).join(', ')}; \`auto\` is sdist and wheel, plus PEX when the project has something to run.`,
    { common: true },
  ),
  'python-versions': plan(
    'auto',
    anyText,
    'Pythons to support, like `3.10 3.13 3.14t pypy3.11`; `auto` is every released CPython that requires-python allows and that still gets security fixes; on the command line, one that can neither be found nor downloaded is left out with a warning.',
    { common: true },
  ),
  platforms: plan(
    'runner',
    platformWords,
    'Platforms to support, by a PEX and in a plan by wheels with native code: `runner`, names like `linux-x86_64 musllinux-x86_64 macos-arm64 windows-x86_64`, `macos-universal2` (both kinds of Mac, with one wheel), or the path of a complete-platform JSON file.',
    { path: eachJsonFile, common: true },
  ),
  glibc: plan(
    '2.28',
    majorMinor,
    'Minimum glibc: the oldest one that runs the result. When it is given and not reached, the build fails; the default is only a goal, and a file that needs a newer one is tagged for that, with a warning.',
    { common: true },
  ),
  musl: plan('1.2', majorMinor, 'Minimum musl: the oldest one that runs the result; as `glibc`.'),
  macos: plan('11.0', majorMinor, 'Minimum macOS: the oldest one that runs the result; as `glibc`.'),
  compiler: plan(
    'auto',
    oneOf(COMPILERS),
    "What compiles C and C++ and links Rust: `auto` is `cibuildwheel` on Linux where docker or podman works, else `system`; `system`, this machine's own; on Linux with glibc `zig`, downloaded when used, which reaches an older `glibc` than this machine's; on Linux `cibuildwheel`, in a container of an older system with docker or podman.",
  ),
  'build-env': job(
    '',
    buildVariables,
    BUILDERS,
    "Names of environment variables that only the project's build sees, also when they look like secrets; their values are hidden in its output.",
  ),
  'config-settings': plan('', configSettings, 'PEP 517 settings for the build backend, one `key=value` a line.'),
} as const

export const DEPENDENCY_INPUTS = {
  extras: plan('', anyWords, 'Extras of the project to include.'),
  'local-projects': plan(
    '',
    pathLines,
    'Other project folders of the repository that this one needs, one a line: built first and available to every dependency resolution.',
    { path: eachLine },
  ),
  'find-links': plan('', pathLines, 'Folders of wheels to resolve from in addition to the index, one a line.', {
    path: eachLine,
  }),
  lock: plan(
    'auto',
    anyText,
    '`auto` uses pylock.toml, uv.lock (of a workspace too), poetry.lock or pdm.lock when there is one; `none` resolves again; or the path of one of these or of a hashed requirements file.',
    { path: pathUnless('auto', 'none'), common: true },
  ),
  'missing-wheels': plan(
    'auto',
    oneOf(['auto', 'fail', 'build', 'drop-target']),
    'When a dependency has no wheel for a target: `auto` builds on this machine what is published as source only for its platform, and fails for the rest; `fail` builds nothing; `build` builds whatever this machine can; `drop-target` continues without that target.',
    { common: true },
  ),
} as const

export const PEX_INPUTS = {
  'entry-point': plan(
    'auto',
    anyText,
    'What is started: `module:function`, `module` or a script name; several, or `all`: one file or folder that starts each by its name; `auto` is the only script, else the one named like the project, else its `__main__`; `none` starts Python with everything importable.',
    { common: true },
  ),
  'pex-scope': plan(
    'platform',
    some(PEX_SCOPES),
    '`platform`: one PEX for each platform, with all its Pythons; `universal`: one for all of them; both are possible.',
  ),
  'pex-layout': plan(
    'zipapp',
    oneOf(PEX_LAYOUTS),
    '`zipapp`: the PEX is one file; `packed`: a folder of wheels; `loose`: a folder with everything unpacked. A folder is delivered as `.pex.tar.gz`.',
  ),
  'pex-strip': plan(
    'none',
    oneOf(PEX_STRIPS),
    "What to leave out of the dependencies in a PEX: `none`, or `tests`, the folders `tests` and `test` inside their packages. The application's own wheel stays whole.",
  ),
} as const
