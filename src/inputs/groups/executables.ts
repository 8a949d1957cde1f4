/** Native executables and their signatures. */

import { EXECUTABLE_LAYOUTS, SCIE_STYLES } from '../../core/model.js'
import { namedPythons } from '../executable-python.js'
import { input } from '../input.js'
import { variableNames, webFolder } from '../names.js'
import { anyText, oneOf } from '../parsers.js'
import { pyinstallerOptions } from '../pyinstaller-options.js'

export const EXECUTABLE_INPUTS = {
  'executable-layout': input(
    'file',
    oneOf(EXECUTABLE_LAYOUTS),
    '`file`: a native executable is one file; `folder`: a folder with a program in it, which starts sooner, delivered as `.tar.gz`, for Windows as `.zip`.',
  ),
  'executable-python': input(
    '',
    namedPythons,
    'CPython to put inside a pyo3 executable, one a line: `PLATFORM=PATH` of a standalone Python’s folder, or `PLATFORM=PATH#sha256=HEX` of its `.tar.gz`; by default one of this machine or of uv.',
  ),
  'pyinstaller-options': input(
    '',
    pyinstallerOptions,
    "PyInstaller's own options, one `key=value` a line: `spec`, `icon`, `hidden-import`, `collect-all`, `copy-metadata`, `exclude-module`, `add-data` (`source:destination`); paths are relative to the project.",
  ),
  'pyoxidizer-distribution': input(
    '',
    anyText,
    "CPython for PyOxidizer to link: a `full` archive (`.tar.zst`) of python-build-standalone from 2022; empty makes one of this machine's own Python.",
  ),
  'scie-style': input(
    'eager',
    oneOf(SCIE_STYLES),
    'The Python of a scie: `eager`, inside the file; `lazy`, fetched at its first run.',
  ),
  'scie-lock': input(
    '',
    anyText,
    'JSON file with the sha256 of the files that scies are made of (docs/scie.md); what it leaves out is as in the lock of this program.',
  ),
  'scie-assets': input(
    '',
    webFolder,
    'Address of a mirror of these files, as `science download` lays it out; a lazy scie fetches its Python from there too. Empty is GitHub.',
  ),
  'sign-command': input(
    '',
    anyText,
    'Signs one finished executable, with `{file}` in place of its path; run without a shell, before the file is tried and hashed.',
  ),
  'sign-env': input(
    '',
    variableNames,
    'Names of the environment variables with secrets that `sign-command` needs; they reach nothing else.',
  ),
  signing: input(
    'auto',
    oneOf(['auto', 'required', 'off']),
    '`auto` signs where the variables of `sign-env` are set; `required` fails where they are not; `off` never signs.',
  ),
} as const
