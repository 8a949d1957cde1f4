/**
 * A console application with all that freezing may lose: a data file, a module that is imported by name alone, an extension
 * in C, metadata that is asked for at run time, and a child process, which is itself.
 */
import { type Files, setuptools } from './projects.js'

const APP = `import importlib
import importlib.metadata
import importlib.resources
import os
import subprocess
import sys


def main():
    if sys.argv[1:] == ["--version"]:
        print("tiny", importlib.metadata.version("tiny"))
        return 0
    if sys.argv[1:] == ["child"]:
        print("child")
        return 0
    plugin = importlib.import_module("tiny.plugins." + "late")
    data = importlib.resources.files("tiny").joinpath("data.txt").read_text().strip()
    python = os.path.basename(sys.executable).startswith("python")
    command = [sys.executable, *(["-m", "tiny.app"] if python else []), "child"]
    child = subprocess.run(command, stdout=subprocess.PIPE, text=True).stdout.strip()
    from tiny._core import answer

    print(data, plugin.NAME, child, answer())
    return 3


if __name__ == "__main__":
    sys.exit(main())
`

export const consoleApp: Files = {
  ...setuptools,
  'pyproject.toml': `${setuptools['pyproject.toml']}\n[tool.setuptools.package-data]\ntiny = ["*.txt"]\n`,
  'src/tiny/app.py': APP,
  'src/tiny/data.txt': 'data\n',
  'src/tiny/plugins/__init__.py': '',
  'src/tiny/plugins/late.py': 'NAME = "plugin"\n',
}

/** What it prints when it is started without arguments; its exit status is then 3. */
export const CONSOLE_SAYS = 'data plugin child 42\n'
