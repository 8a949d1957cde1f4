/** Rows of the table of inputs: native executables and container images, and who signs them. */
import { EXECUTABLE_LAYOUTS, SCIE_STYLES, SIGN_SYSTEMS } from '../core/model.js'
import {
  eachNamedPython,
  iconFiles,
  imagePath,
  namedImage,
  namedPythons,
  pyinstallerOptions,
} from './executable-options.js'
import { BUILDERS, job, ONE_RUN, plan, SIGNERS } from './input.js'
import { variableNames, webFolder } from './name-parsers.js'
import { anyText, oneOf, onePath, orElse, some } from './parsers.js'

export const EXECUTABLE_INPUTS = {
  'executable-layout': plan(
    'file',
    oneOf(EXECUTABLE_LAYOUTS),
    '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts faster, delivered as `.tar.gz`, for Windows as `.zip`.',
  ),
  'executable-python': job(
    '',
    namedPythons,
    BUILDERS,
    'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.',
    { path: eachNamedPython },
  ),
  icon: plan(
    '',
    iconFiles,
    'Icon of programs, one file a line: an `.ico` for Windows (pyo3 and pyinstaller), an `.icns` for the `.app` that pyinstaller makes of a GUI script on macOS; relative to the project, like the paths of `pyinstaller-options`. A spec file of PyInstaller names its own.',
  ),
  'image-base': plan(
    'none',
    namedImage,
    "What a container image (`oci`) is built on: `PATH@sha256:HEX`, an OCI layout on this machine (a folder or a `.tar`) and the digest of the image in it; `none` is an image with this machine's C library and nothing else of a system.",
    { path: imagePath },
  ),
  'pyinstaller-options': plan(
    '',
    pyinstallerOptions,
    "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`), for an `.app` on macOS `osx-bundle-identifier` and `info-plist` (`KEY=VALUE`); paths are always relative to the project and stay inside it.",
  ),
  'pyoxidizer-distribution': job(
    '',
    anyText,
    BUILDERS,
    "CPython for PyOxidizer to link: a `full` archive (`.tar.zst`) of python-build-standalone from 2022; empty makes one of this machine's own Python.",
    { path: onePath },
  ),
  'scie-style': plan(
    'eager',
    oneOf(SCIE_STYLES),
    'The Python of a scie: `eager`, inside the file; `lazy`, downloaded at its first run.',
  ),
  'scie-lock': plan(
    '',
    anyText,
    'JSON file with the sha256 of the files that scies are built from (docs/scie.md); it replaces entries of the lock of this program.',
    { path: onePath },
  ),
  'scie-assets': plan(
    '',
    webFolder,
    'Address of a mirror of these files, with the layout of `science download`; a lazy scie downloads its Python from there too. Empty is GitHub.',
  ),
  'sign-command': job(
    '',
    anyText,
    SIGNERS,
    'Signs one finished executable, with `{file}` in place of its path; run without a shell, before the file is tested and hashed; with `sign`, by the command `sign` alone.',
  ),
  'sign-env': job(
    '',
    variableNames,
    SIGNERS,
    'Names of the environment variables with secrets that `sign-command` needs; no other program gets them.',
  ),
  sign: plan(
    '',
    orElse('', some(SIGN_SYSTEMS)),
    'Systems whose executables a job of its own signs, `windows`, `macos` or both: `build` leaves them unsigned, the command `sign` signs them, and `assemble` accepts no others (docs/signing.md).',
    { commands: ['plan'] },
  ),
  'sign-system': job(
    '',
    orElse('', oneOf(SIGN_SYSTEMS)),
    ['sign'],
    'Which of the systems of `sign` this job signs for, where each has a job of its own; empty is all of them.',
    ONE_RUN,
  ),
  signing: job(
    'auto',
    oneOf(['auto', 'required', 'off']),
    BUILDERS,
    '`auto` signs where the variables of `sign-env` are set; `required` fails where they are not; `off` never signs.',
  ),
} as const
