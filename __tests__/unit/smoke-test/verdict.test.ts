import { expect, test } from '@jest/globals'
import { exitWords, lineThatTells, verdictOf } from '../../../src/smoke-test/verdict.js'

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

test.each([
  ['a status', { ...ended(3) }, 'exit 3'],
  ['success', { ...ended(0) }, 'exit 0'],
  ['a signal', { ...ended(-1), signal: 'SIGSEGV' }, 'SIGSEGV'],
  ['neither', { ...ended(-1) }, 'no exit status'],
  ['what was not started', { ...ended(1), refused: true }, 'no exit status'],
])('%s in words', (_, one, words) => expect(exitWords(one)).toBe(words))

test('first and last lines are one output: nothing is lost or told twice', () => {
  const output = Array.from({ length: 30 }, (_, index) => `line ${index}`)
  const kept = (head: number, tail: number) => ({
    ...ended(1),
    head: output.slice(0, head),
    tail: output.slice(output.length - tail),
  })
  // The usage text is above the traceback, whichever part has it.
  const usage = ['usage: app', ...TRACE, 'KeyError: 1']
  for (const [head, tail] of [
    [usage, usage],
    [usage, usage.slice(2)],
    [usage.slice(0, 2), usage.slice(2)],
    [[], usage],
    [usage.slice(0, 2), usage],
  ] as const)
    expect(verdictOf({ ...ended(1), head, tail })).toBe('unclear')
  expect(lineThatTells(kept(10, 25))).toBe('line 0')
  expect(lineThatTells(kept(10, 5))).toBe('line 0')
})

test('of a long line two hundred characters are told', () => {
  expect(lineThatTells(ended(0, 'x'.repeat(200)))).toBe('x'.repeat(200))
  expect(lineThatTells(ended(0, ` ${'x'.repeat(201)} `))).toBe(`${'x'.repeat(199)}…`)
})

test.each<[string, number, readonly string[], string]>([
  ['an exception of several lines', 1, [...TRACE, 'ValueError: first', '  second', '  third'], 'ValueError: first'],
  [
    'an exception without frames',
    1,
    ['Traceback (most recent call last):', 'KeyError: 1'],
    'Traceback (most recent call last):',
  ],
  ['a traceback of success', 0, ['app 1.0', ...TRACE, 'KeyError: 1'], 'app 1.0'],
  ['a missing module of success', 0, ['app 1.0', "ModuleNotFoundError: No module named 'x'"], 'app 1.0'],
  ['the last of several missing modules', 1, ['x: No module named a', 'y: No module named b'], 'y: No module named b'],
  ['indented words alone', 1, [...TRACE, '   x = 1'], '   x = 1'.trim()],
])('the line that tells of %s', (_, code, tail, line) => expect(lineThatTells(ended(code, ...tail))).toBe(line))

test('usage of a program is no usage of what started it', () => {
  const usage = (...lines: string[]) => verdictOf(ended(2, ...lines))
  expect(usage('usage: /opt/python3.12 -m app [-h]')).toBe('usage')
  expect(usage('usage: python.exe [option]')).toBe('unclear')
  expect(usage('Synopsis:', '', '  uv [OPTIONS]')).toBe('unclear')
  expect(usage('SYNOPSIS', '   app [FILE]')).toBe('usage')
  expect(usage('usage:')).toBe('usage')
  expect(verdictOf({ ...ended(-1, 'usage: app'), signal: 'SIGTERM' })).toBe('unclear')
})

test('a heading at the end of the first lines is followed by what came next, and not by what is kept twice', () => {
  const lines = [...Array.from({ length: 99 }, (_, index) => `line ${index}`), 'Usage:', '  pip <command> [options]']
  const kept = { ...ended(1), head: lines.slice(0, 100), tail: lines.slice(-40) }
  expect(verdictOf(kept)).toBe('unclear')
  expect(verdictOf({ ...kept, tail: [...kept.tail.slice(0, -1), '  app <command>'] })).toBe('usage')
})
