/** Projects for the Windows machine, and what their runs print. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Ended } from './machine.js'

/** Writes files below `folder`; gives `folder`. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** An application with wheels from the index that contain C code, which says what it found. */
export const APPLICATION: Readonly<Record<string, string>> = {
  'pyproject.toml': `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "app"
version = "1.0"
requires-python = ">=3.11,<3.12"
dependencies = ["click", "markupsafe", "numpy==1.24.4", "pyyaml"]

[project.scripts]
app = "app:main"
`,
  'app.py': `import sys

import click
import markupsafe
import numpy
import yaml
from markupsafe import _speedups


@click.command()
@click.version_option("1.0")
@click.argument("words", nargs=-1)
def main(words):
    print("platform:", sys.platform)
    print("escaped:", markupsafe.escape("<6 × 7>"), _speedups.__file__.endswith(".pyd"))
    print("yaml:", yaml.safe_load("[40, 2]"), yaml.__with_libyaml__)
    print("numpy:", numpy.array([6, 6]) @ numpy.array([3, 4]), numpy.__version__)
    print("words:", *words)
    sys.exit(len(words))
`,
}

/** What the application prints under Windows with these words; its exit status is their number. */
export const answer = (...words: readonly string[]): string =>
  [
    'platform: win32',
    'escaped: &lt;6 × 7&gt; True',
    'yaml: [40, 2] True',
    'numpy: 42 1.24.4',
    ['words:', ...words].join(' '),
    '',
  ].join('\n')

/** What no run may print: a failure without a code, or a stack. */
export const BUG = /This is a bug of|^\s+at .*\.[jt]s:\d+/m

/** Everything a run printed. */
export const said = ({ stdout, stderr }: Ended): string => stdout + stderr
