/** Wheels with what an environment has to get right: a namespace over two of them, `.pth`, data, C code, child processes. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WheelFile } from '../src/core/model.js'
import { writeWheel } from './pex.js'

/** Says as JSON what it finds: the same in an environment of pip's and in that of a PEX. */
const PROBE = `
import importlib.metadata as metadata, json, multiprocessing, os, pkgutil, shutil, subprocess, sys

OWN = {"demo", "dep", "odd", "spread-a", "spread-b"}
LEFT_BY_PIP = ("INSTALLER", "REQUESTED", "direct_url.json", ".pyc")

def square(number):
    return number * number

def normal(name):
    return name.lower().replace("_", "-").replace(".", "-")

def run(*command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return [done.returncode, done.stdout.decode().replace(sys.prefix, "PREFIX")]

def pool(method):
    with multiprocessing.get_context(method).Pool(1) as workers:
        return workers.map(square, [2, 3])

def main():
    import spread, spread.a, spread.b, spread_c
    found = {normal(one.metadata["Name"]): one for one in metadata.distributions()}
    files = {name: [file for file in found[name].files if not str(file).endswith(LEFT_BY_PIP)] for name in OWN}
    site = os.path.dirname(os.path.dirname(os.path.abspath(spread.a.__file__)))
    here = "python%d.%d" % sys.version_info[:2]
    print(json.dumps({
        "distributions": sorted(OWN & set(found)),
        "files": {name: sorted(str(file) for file in files[name] if file.locate().exists()) for name in OWN},
        "missing": sorted(str(file) for name in OWN for file in files[name] if not file.locate().exists()),
        "wrong sizes": sorted(str(file) for name in OWN for file in files[name]
            if file.size is not None and file.locate().exists() and file.size != os.path.getsize(str(file.locate()))),
        "requires": found["demo"].requires,
        "namespace": [spread.a.NAME, spread.b.NAME, len(list(spread.__path__))],
        "C": spread_c.answer(),
        "pth": [getattr(sys, "spread_pth", None), "added.by.pth" in [os.path.basename(place) for place in sys.path]],
        "resource": pkgutil.get_data("spread.a", "data.txt").decode(),
        "site": os.path.relpath(site, sys.prefix),
        "data": open(os.path.join(sys.prefix, "share", "odd", "notes.txt")).read(),
        "header": os.path.exists(os.path.join(sys.prefix, "include", "site", here, "odd", "odd.h")),
        "tool": os.access(os.path.join(site, "odd", "tool"), os.X_OK),
        "spawn": pool("spawn"), "forkserver": pool("forkserver"),
        "script": run("odd"), "python script": run("odd-python"), "shell script": run("odd-shell"),
        "found": os.path.relpath(shutil.which("odd"), sys.prefix),
        "module": run(sys.executable, "-m", "spread.a"), "inline": run(sys.executable, "-c", "import spread.b, dep"),
        "warnings": sys.warnoptions, "prefix": [sys.prefix != sys.base_prefix, bool(os.environ.get("VIRTUAL_ENV"))],
    }, sort_keys=True))

if __name__ == "__main__":
    main()
`

const C_SOURCE = `#define Py_LIMITED_API 0x03080000
#include <Python.h>
static PyObject *answer(PyObject *self, PyObject *none) { return PyLong_FromLong(42); }
static PyMethodDef methods[] = {{"answer", answer, METH_NOARGS, 0}, {0, 0, 0, 0}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "spread_c", 0, -1, methods, 0, 0, 0, 0};
PyMODINIT_FUNC PyInit_spread_c(void) { return PyModule_Create(&module); }
`

/** An extension module for every CPython from 3.8 on, made with the headers of `python`, the oldest. */
function extension(folder: string, python: string): Buffer {
  const dir = mkdtempSync(join(folder, 'c-'))
  writeFileSync(join(dir, 'spread_c.c'), C_SOURCE)
  const code = 'import sysconfig; print(sysconfig.get_path("include"))'
  const include = execFileSync(python, ['-c', code], { encoding: 'utf8' }).trim()
  const output = join(dir, 'spread_c.abi3.so')
  execFileSync('cc', ['-shared', '-fPIC', '-I', include, '-o', output, join(dir, 'spread_c.c')])
  return readFileSync(output)
}

/** @param python the oldest interpreter that imports them @returns dependencies by project name */
export function spreadWheels(folder: string, python: string): Map<string, WheelFile> {
  const a = writeWheel(folder, 'spread_a', 'py3-none-any', {
    'spread/a/__init__.py': 'NAME = "a"\n',
    'spread/a/__main__.py': 'import sys, spread.b\nprint(spread.b.NAME, sys.argv[1:])\n',
    'spread/a/data.txt': 'a resource',
    'spread_probe.py': PROBE,
    'spread_a.pth': 'import sys; sys.spread_pth = "ran"\nadded.by.pth\n',
    'added.by.pth/added.py': '',
    'spread_c.abi3.so': extension(folder, python),
    'spread_a-1.0.dist-info/entry_points.txt': '[console_scripts]\nspread-probe = spread_probe:main\n',
  })
  const b = writeWheel(folder, 'spread_b', 'py3-none-any', { 'spread/b/__init__.py': 'NAME = "b"\n' })
  return new Map([
    ['spread_a', a],
    ['spread_b', b],
  ])
}
