/** The same small application with a compiled `answer()` for each way there is to compile one. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Text of files by their path. */
export type Files = Readonly<Record<string, string>>

const MAIN = `import sys
from tiny._core import answer

def main():
    print(answer())
    return 0
`

const project = (requires: readonly string[], backend: string, more = '') => `[build-system]
requires = ${JSON.stringify(requires)}
build-backend = "${backend}"

[project]
name = "tiny"
version = "1.0.0"
requires-python = ">=3.9"

[project.scripts]
tiny = "tiny.app:main"
${more}`

const C = `#define PY_SSIZE_T_CLEAN
#include <Python.h>
BODY
static PyMethodDef methods[] = {{"answer", answer, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static struct PyModuleDef module = {PyModuleDef_HEAD_INIT, "_core", NULL, -1, methods, NULL, NULL, NULL, NULL};
PyMODINIT_FUNC PyInit__core(void) { return PyModule_Create(&module); }
`
const PLAIN = 'static PyObject *answer(PyObject *self, PyObject *none) { return PyLong_FromLong(42); }'
/** Since glibc 2.34 these are in libc.so.6 under a version of their own. */
const THREADS = `#include <pthread.h>
static void *run(void *value) { *(long *)value = 42; return NULL; }
static PyObject *answer(PyObject *self, PyObject *none) {
  pthread_t thread; long value = 0;
  pthread_create(&thread, NULL, run, &value); pthread_join(thread, NULL);
  return PyLong_FromLong(value);
}`
const app = { 'src/tiny/__init__.py': '', 'src/tiny/app.py': MAIN }
const setup = (extension: string, more = '') =>
  `from setuptools import Extension, setup\nsetup(ext_modules=[${extension}]${more})\n`
const core = (more = '') => `Extension("tiny._core", ["src/tiny/_core.c"]${more})`
const where = '\n[tool.setuptools.packages.find]\nwhere = ["src"]\n'

export const setuptools: Files = {
  ...app,
  'pyproject.toml': project(['setuptools>=77'], 'setuptools.build_meta', where),
  'setup.py': setup(core()),
  'src/tiny/_core.c': C.replace('BODY', PLAIN),
}

/** Needs glibc 2.34 when it is compiled on a machine that has that. */
export const threads: Files = { ...setuptools, 'src/tiny/_core.c': C.replace('BODY', THREADS) }

/** One wheel for all from Python 3.9 on. */
export const abi3: Files = {
  ...setuptools,
  'setup.py': setup(
    core(', py_limited_api=True, define_macros=[("Py_LIMITED_API", "0x03090000")]'),
    ', options={"bdist_wheel": {"py_limited_api": "cp39"}}',
  ),
}

/** An extension that may fail, and does: the wheel is tagged for the platform but contains nothing compiled. */
export const lost: Files = {
  ...setuptools,
  'setup.py': setup(core(', optional=True')),
  'src/tiny/_core.c': '#error nothing to compile\n',
}

export const cython: Files = {
  ...app,
  'pyproject.toml': project(['setuptools>=77', 'Cython>=3'], 'setuptools.build_meta', where),
  'setup.py': setup('Extension("tiny._core", ["src/tiny/_core.pyx"])'),
  'src/tiny/_core.pyx': 'def answer():\n    cdef int value = 42\n    return value\n',
}

export const cffi: Files = {
  ...app,
  'pyproject.toml': project(
    ['setuptools>=77', 'cffi>=1.17'],
    'setuptools.build_meta',
    `dependencies = ["cffi>=1.17"]\n${where}`,
  ).replace(/(\[project.scripts\]\n.*\n)(dependencies.*\n)/, '$2\n$1'),
  'setup.py': 'from setuptools import setup\nsetup(cffi_modules=["build_ffi.py:ffi"])\n',
  'build_ffi.py':
    'from cffi import FFI\nffi = FFI()\nffi.cdef("int forty_two(void);")\nffi.set_source("tiny._ffi", "int forty_two(void) { return 42; }")\n',
  'MANIFEST.in': 'include build_ffi.py\n',
  'src/tiny/_core.py': 'from tiny._ffi import lib\n\ndef answer():\n    return lib.forty_two()\n',
}

export const scikitBuildCore: Files = {
  ...app,
  'pyproject.toml': project(['scikit-build-core>=0.11'], 'scikit_build_core.build'),
  'CMakeLists.txt': `cmake_minimum_required(VERSION 3.15)
project(tiny LANGUAGES C)
find_package(Python REQUIRED COMPONENTS Interpreter Development.Module)
Python_add_library(_core MODULE WITH_SOABI src/tiny/_core.c)
install(TARGETS _core DESTINATION tiny)
`,
  'src/tiny/_core.c': C.replace('BODY', PLAIN),
}

export const mesonPython: Files = {
  ...app,
  'pyproject.toml': project(['meson-python>=0.17'], 'mesonpy'),
  'meson.build': `project('tiny', 'c', version: '1.0.0')
py = import('python').find_installation(pure: false)
py.extension_module('_core', 'src/tiny/_core.c', subdir: 'tiny', install: true)
py.install_sources('src/tiny/__init__.py', 'src/tiny/app.py', subdir: 'tiny')
`,
  'src/tiny/_core.c': C.replace('BODY', PLAIN),
}

const RUST = `use pyo3::prelude::*;

#[pyfunction]
fn answer() -> i64 {
    std::thread::spawn(|| 42).join().unwrap()
}

#[pymodule]
fn _core(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(answer, module)?)
}
`
const cargo = (features: string) => `[package]
name = "tiny"
version = "1.0.0"
edition = "2021"

[lib]
name = "_core"
crate-type = ["cdylib"]
path = "rust/lib.rs"

[dependencies]
pyo3 = { version = "0.27", features = ["extension-module"${features}] }
`

export const maturin: Files = {
  ...app,
  'pyproject.toml': project(
    ['maturin>=1.9,<2'],
    'maturin',
    '\n[tool.maturin]\npython-source = "src"\nmodule-name = "tiny._core"\n',
  ),
  'Cargo.toml': cargo(''),
  'rust/lib.rs': RUST,
}

export const maturinAbi3: Files = { ...maturin, 'Cargo.toml': cargo(', "abi3-py39"') }

export const setuptoolsRust: Files = {
  ...app,
  'pyproject.toml': project(
    ['setuptools>=77', 'setuptools-rust>=1.11'],
    'setuptools.build_meta',
    `${where}\n[[tool.setuptools-rust.ext-modules]]\ntarget = "tiny._core"\npath = "Cargo.toml"\n`,
  ),
  'MANIFEST.in': 'include Cargo.toml\nrecursive-include rust *.rs\n',
  'Cargo.toml': cargo(''),
  'rust/lib.rs': RUST,
}

/** A new folder with these files. */
export function write(files: Files): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-python-native-'))
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

/** The same without anything compiled, for what does not care. */
export const pure: Files = {
  'pyproject.toml': project(['setuptools>=77'], 'setuptools.build_meta', where),
  'src/tiny/__init__.py': '',
  'src/tiny/app.py': 'def main():\n    print(42)\n    return 0\n',
}
