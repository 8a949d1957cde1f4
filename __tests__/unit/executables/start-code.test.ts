/** The Python that starts an application, as text. That it works is in the contract tests, with real Pythons. */
import { expect, test } from '@jest/globals'
import { commandsCode, multiprocessingChild, scriptModule, startCode } from '../../../src/executables/start-code.js'
import type { EntryPoint, NamedCommand } from '../../../src/project/entry-point.js'

const call = (module: string, attribute: string) =>
  ({ kind: 'function', module, attribute, script: undefined, gui: false, extras: [] }) as unknown as EntryPoint

test('a function is imported by its first name, and its result is the exit status', () =>
  expect(startCode(call('app.cli', 'Main.run'))).toBe(
    'import sys\n\nfrom app.cli import Main\n\nif __name__ == "__main__":\n    sys.exit(Main.run())\n',
  ))

test('a module runs as python -m would, and tools that search for imports see it', () => {
  const code = startCode({ kind: 'module', module: 'app.cli' })
  expect(code).toContain('if False:\n    import app.cli\n')
  expect(code).toContain('runpy.run_module("app.cli", run_name="__main__", alter_sys=True)')
})

test('a script is its own text; without one, and without an entry point, it is a mistake of ours', () => {
  const script: EntryPoint = { kind: 'script', file: 'run.py' }
  expect(startCode(script, '')).toBe('')
  expect(startCode(script, 'print()')).toBe('print()')
  expect(() => startCode(script)).toThrow('a script without its text')
  expect(() => startCode({ kind: 'none' })).toThrow('no entry point to start')
})

test('a child of multiprocessing has the file as its main module that is started next', () => {
  expect(multiprocessingChild()).not.toContain('__file__')
  expect(multiprocessingChild()).not.toContain('MAIN')
  const next = multiprocessingChild('a "b".py')
  expect(next).toContain('os.path.join(os.path.dirname(main.__file__), "a \\"b\\".py")')
  expect(next.replace(/ {4}import os\n\n {4}main = .*\n {4}main\.__file__ = .*\n/, '')).toBe(multiprocessingChild())
})

test('several commands are found by their names, each in a function of its own', () => {
  const commands = [
    { name: 'app', entryPoint: call('app', 'Main.run') },
    { name: 'my-mod', entryPoint: { kind: 'module', module: 'app.mod' } },
    { name: 'run.it', entryPoint: { kind: 'script', file: 'run.it' } },
  ] as readonly NamedCommand[]
  const code = commandsCode(commands)
  expect(code).toContain('def _start_0():\n    from app import Main\n\n    sys.exit(Main.run())\n')
  expect(code).toContain(
    'def _start_1():\n    import runpy\n\n    runpy.run_module("app.mod", run_name="__main__", alter_sys=True)\n',
  )
  expect(code).toContain('def _import_1():\n    # Never called: it makes the module visible.\n    import app.mod\n')
  expect(code).toContain('runpy.run_module("_command_run_it"')
  expect(code).toContain('_COMMANDS = {\n    "app": _start_0,\n    "my-mod": _start_1,\n    "run.it": _start_2,\n}\n')
  expect(scriptModule('run.it-now')).toBe('_command_run_it_now')
})
