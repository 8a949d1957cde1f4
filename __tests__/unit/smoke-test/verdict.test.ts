import { expect, test } from '@jest/globals'
import { lineThatTells, verdictOf } from '../../../src/smoke-test/verdict.js'

const TRACE = ['Traceback (most recent call last):', '  File "/a/b.py", line 1, in <module>']
const ended = (code: number, ...tail: readonly string[]) => ({ code, signal: null, tail, head: [], milliseconds: 1 })

// What a program ends with, what that means, and the line that is reported.
test.each<[string, number, readonly string[], string, string]>([
  ['a version', 0, ['app 1.0'], 'answered', 'app 1.0'],
  ['nothing at all', 0, [], 'answered', ''],
  ['a banner', 0, ['+-----+', '| app |'], 'answered', '| app |'],
  ['a version, and another status', 3, ['app 1.0'], 'unclear', 'app 1.0'],
  ['what to install', 1, ['Install me with app[cli].'], 'unclear', 'Install me with app[cli].'],
  ['usage of argparse', 2, ['usage: app [-h] FILE', 'app: error: x'], 'usage', 'usage: app [-h] FILE'],
  ['usage of docopt', 1, ['Usage:', '  app FILE'], 'usage', 'Usage:'],
  ['usage of click', 2, ['Usage: app [OPTIONS]', '', 'Error: No such option'], 'usage', 'Usage: app [OPTIONS]'],
  ['usage of Python 3.14', 2, ['usage: python -m app [-h]'], 'usage', 'usage: python -m app [-h]'],
  [
    "Python's own usage",
    2,
    ['usage: /x/python3 [option] ... [-c cmd | file]'],
    'unclear',
    'usage: /x/python3 [option] ... [-c cmd | file]',
  ],
  ["pip's own usage", 2, ['Usage:', '  pip <command> [options]'], 'unclear', 'Usage:'],
  ['talk of usage', 1, ['Usage of this program is forbidden'], 'unclear', 'Usage of this program is forbidden'],
  ['usage and a crash', 1, ['usage: app', ...TRACE, 'KeyError: 1'], 'unclear', 'KeyError: 1'],
  [
    'a missing module',
    1,
    [...TRACE, "ModuleNotFoundError: No module named 'typer'"],
    'broken',
    "ModuleNotFoundError: No module named 'typer'",
  ],
  [
    'one behind another error',
    1,
    [...TRACE, "ModuleNotFoundError: No module named 'a'", '', 'During handling', ...TRACE, 'RuntimeError: install a'],
    'broken',
    "ModuleNotFoundError: No module named 'a'",
  ],
  [
    'one that it goes on without',
    2,
    ["ModuleNotFoundError: No module named 'readline'", 'usage: app FILE'],
    'usage',
    "ModuleNotFoundError: No module named 'readline'",
  ],
  [
    'python -m',
    1,
    ['/env/bin/python: No module named app.__main__; it cannot be executed'],
    'broken',
    '/env/bin/python: No module named app.__main__; it cannot be executed',
  ],
  [
    'an import that fails',
    1,
    [...TRACE, "ImportError: cannot import name 'x' from 'y'"],
    'broken',
    "ImportError: cannot import name 'x' from 'y'",
  ],
  [
    'missing metadata',
    1,
    [...TRACE, 'importlib.metadata.PackageNotFoundError: No package metadata was found for x'],
    'broken',
    'importlib.metadata.PackageNotFoundError: No package metadata was found for x',
  ],
  [
    'a library of the system',
    1,
    [...TRACE, 'ImportError: libGL.so.1: cannot open shared object file: No such file'],
    'unclear',
    'ImportError: libGL.so.1: cannot open shared object file: No such file',
  ],
  [
    'the loader',
    127,
    ['./app: error while loading shared libraries: libz.so.1: no'],
    'broken',
    './app: error while loading shared libraries: libz.so.1: no',
  ],
  [
    'the bootloader',
    255,
    ["[PYI-12:ERROR] Failed to load Python shared library '/x'"],
    'broken',
    "[PYI-12:ERROR] Failed to load Python shared library '/x'",
  ],
  [
    'a frozen program without display',
    1,
    [...TRACE, 'TclError: no display', "[PYI-1:ERROR] Failed to execute script 'a' due to unhandled exception!"],
    'unclear',
    'TclError: no display',
  ],
  ['a crash', -1, [], 'unclear', ''],
])('%s', (_, code, tail, verdict, line) => {
  const one = ended(code, ...tail)
  expect([verdictOf(one), lineThatTells(one)]).toEqual([verdict, line])
})

test('usage of a program that is called like one that starts others', () =>
  expect(verdictOf(ended(2, 'usage: pex [options]'), ['pex'])).toBe('usage'))

test('usage above a long help, which only the first lines have', () => {
  const help = Array.from({ length: 80 }, (_, index) => `  --option-${index}`)
  const head = ['usage: app', ...help].slice(0, 60)
  expect(verdictOf({ ...ended(1, ...help.slice(-40)), head })).toBe('usage')
})

test('a program that the system does not start is broken', () =>
  expect(verdictOf({ ...ended(-1), refused: true })).toBe('broken'))
