import { expect, test } from '@jest/globals'
import { missingProgram } from '../../../src/distributions/toolchain.js'

const place = { file: 'pyproject.toml' }

// As the tools said it on Linux with the program taken away; Microsoft's line is setuptools'.
test.each([
  ["error: command 'gcc' failed: No such file or directory", 'gcc'],
  ["error: unable to execute 'x86_64-linux-gnu-gcc': No such file or directory", 'x86_64-linux-gnu-gcc'],
  ["FileNotFoundError: [Errno 2] No such file or directory: 'gcc'", 'gcc'],
  ["../meson.build:1:0: ERROR: Unknown compiler(s): [['cc'], ['gcc'], ['clang']]", 'cc'],
  ['  Could not find the compiler specified in the environment variable CC:\n\n  gcc.\n', 'gcc'],
  ['  Could not find compiler set in environment variable CC:\n\n  gcc-14.\n', 'gcc-14'],
  ['CMake Error at CMakeLists.txt:2 (project):\n  No CMAKE_C_COMPILER could be found.', undefined],
  ['error: Microsoft Visual C++ 14.0 or greater is required. Get it with …', undefined],
])('a C compiler: %j', (line, program) => {
  const error = missingProgram(['running build_ext', ...line.split('\n')], place)
  expect(error?.code).toBe('host/tool-missing')
  expect(error?.message).toMatch(/C or C\+\+ compiler is needed/)
  expect(error?.message.includes('was not found')).toBe(program !== undefined)
  if (program !== undefined) expect(error?.message).toContain(`(${program} was not found)`)
})

test.each([
  "error: can't find Rust compiler",
  '  Caused by: Cargo metadata failed. Do you have cargo in your PATH?',
  'Cargo, the Rust package manager, is not installed or is not on PATH.',
  "FileNotFoundError: [Errno 2] No such file or directory: 'cargo'",
])('Rust: %s', line => {
  expect(missingProgram([line], place)?.message).toMatch(/^To build the project, Rust is needed/)
})

test.each([
  "error: command '/usr/bin/gcc' failed with exit code 1",
  "FileNotFoundError: [Errno 2] No such file or directory: 'src/gcc.txt'",
  'cargo: warning: README.md not found',
  'error: cannot find macro `x` in this scope',
])('a program that is there and fails is none of it: %s', line => {
  expect(missingProgram([line], place)).toBeUndefined()
})
