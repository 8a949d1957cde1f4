/** Applications with several commands, of every kind: a function, a script file and a module. */
import type { Files } from './projects.js'

/** Only Python's own library; `all` is every script and script file. */
export const tools: Files = {
  'pyproject.toml': `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "tools"
version = "1.0.0"
[project.scripts]
tools = "tools.app:main"
worker = "tools.app:work"
[tool.setuptools]
packages = ["tools"]
script-files = ["bin/legacy"]
[tool.package-python]
entry-point = "all"
`,
  'tools/__init__.py': '',
  'tools/app.py': `import sys
def main():
    import json
    print("tools 1.0.0" if sys.argv[1:] == ["--version"] else json.dumps(sys.argv[1:]))
def work():
    import multiprocessing
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        print("worker 1.0.0", pool.map(abs, [-1]), sys.argv[1:])
    return 3 if sys.argv[1:] == ["fail"] else 0
`,
  'tools/other.py': 'import sys\nprint("module", __name__, sys.argv[1:])\n',
  'bin/legacy':
    '#!/usr/bin/env python\nfrom __future__ import annotations\nimport colorsys, sys\nprint("legacy", __name__, sys.argv[1:])\n',
}

/** Needs a wheel with C code; no command is called like the project, so that the first one listed is the main one. */
export const pages: Files = {
  'pyproject.toml': `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "pages"
version = "1.0.0"
dependencies = ["markupsafe"]
[project.scripts]
escape = "pages.app:escape"
serve-pages = "pages.app:serve"
[tool.setuptools]
packages = ["pages"]
[tool.package-python]
entry-point = ["serve-pages", "pages.app:escape", "pages.check"]
`,
  'pages/__init__.py': '',
  'pages/app.py': `import sys
from markupsafe import _speedups, escape as escaped
def escape():
    print("escape", escaped("<" + " ".join(sys.argv[1:]) + ">"))
def serve():
    print("serve-pages", sys.argv[1:])
    return 4 if sys.argv[1:] == ["fail"] else 0
`,
  'pages/check.py': 'import sys\nfrom markupsafe import _speedups\nprint("check", __name__, sys.argv[1:])\n',
}
