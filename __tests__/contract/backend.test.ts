// What src/python/backend.py answers, on a real Python, for every way a backend can behave.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { localPythons, toolPython } from '../../__fixtures__/python-tools.js'
import { tempDir, write } from '../../__fixtures__/repository.js'

const SCRIPT = resolve('src/python/backend.py')

interface Parts {
  readonly backend?: string
  readonly phase?: string
  readonly installed?: readonly string[]
  readonly python?: string
}

function call(source: string, parts: Parts = {}) {
  const dir = tempDir('backend')
  write(dir, {
    'source/in_tree/mine.py': source,
    'source/json.py': 'raise SystemExit("a module of the project")',
    'out/.keep': '',
  })
  const answer = join(dir, 'answer.json')
  const request = {
    phase: parts.phase ?? 'both',
    kind: 'wheel',
    source: join(dir, 'source'),
    output: join(dir, 'out'),
    backend: parts.backend ?? 'mine',
    backend_path: ['in_tree'],
    settings: { key: 'value' },
    installed: parts.installed ?? [],
    answer,
  }
  const { status, stderr, stdout, signal } = spawnSync(parts.python ?? toolPython(), [SCRIPT], {
    input: JSON.stringify(request),
    cwd: join(dir, 'source'),
    encoding: 'utf8',
    maxBuffer: 1 << 27,
  })
  const told = existsSync(answer) ? (JSON.parse(readFileSync(answer, 'utf8')) as object) : undefined
  return {
    status,
    signal,
    stderr,
    stdout,
    told,
    made: readdirSync(join(dir, 'out')).filter(name => name !== '.keep'),
  }
}

const HOOK = 'def build_wheel(output, settings):\n    open(output + "/a.whl", "w").close()\n    return "a.whl"\n'

describe('success', () => {
  test.each([...localPythons()])('on Python %s; a json.py of the project is not met', (_, python) => {
    expect(call(HOOK, { python })).toMatchObject({ status: 0, told: { file: 'a.whl' }, made: ['a.whl'] })
  })

  test('modules of this program cannot be imported', () => {
    const source = 'def build_wheel(*_):\n    import select, run_module\n'
    expect(call(source).told).toMatchObject({ failed: { message: "No module named 'run_module'" } })
  })

  test('an object inside a module; settings and umask arrive', () => {
    const source = `import os, pathlib
class Outer:
    class inner:
        @staticmethod
        def build_wheel(output, settings):
            path = pathlib.Path(output, settings["key"] + ".whl"); path.write_text("")
            return oct(path.stat().st_mode & 0o777)
`
    expect(call(source, { backend: 'mine:Outer.inner' }).told).toEqual({ file: '0o644' })
  })

  test('megabytes on both streams do not matter', () => {
    const source = `import sys\n${HOOK.replace('    return', '    sys.stdout.write("x" * (4 << 20)); sys.stderr.write("y" * (4 << 20))\n    return')}`
    const { told, stdout } = call(source)
    expect([told, stdout.length]).toEqual([{ file: 'a.whl' }, 4 << 20])
  })
})

describe('requirements', () => {
  const asking = `${HOOK}def get_requires_for_build_wheel(settings):\n    globals()["left"] = 1\n    return ["cython"]\n`

  test('those not installed yet are asked for, and nothing is built', () => {
    expect(call(asking)).toMatchObject({ told: { requires: ['cython'] }, made: [] })
    expect(call(asking, { installed: ['cython'] })).toMatchObject({ told: { file: 'a.whl' } })
    expect(call(asking, { phase: 'requirements', installed: ['cython'] })).toMatchObject({
      told: { requires: [] },
      made: [],
    })
    expect(call(asking, { phase: 'build' })).toMatchObject({ told: { file: 'a.whl' } })
  })

  test('the build finds nothing that the hook left behind', () => {
    const source = asking.replace('    open(', '    assert "left" not in globals()\n    open(')
    expect(call(source, { installed: ['cython'] }).told).toEqual({ file: 'a.whl' })
  })

  test.each([
    ['raise ValueError("no numpy")', 'no numpy'],
    ['import os; os._exit(0)', 'the build backend ended the process'],
    ['raise SystemExit(4)', '4'],
  ])('a hook that fails: %s', (line, message) => {
    const source = `${HOOK}def get_requires_for_build_wheel(settings):\n    ${line}\n`
    expect(call(source)).toMatchObject({ told: { failed: { message } }, made: [] })
  })
})

describe('failure', () => {
  test.each<[string, string, Parts, object]>([
    [
      'a module that is not there',
      HOOK,
      { backend: 'other' },
      { missing: { type: 'ModuleNotFoundError', message: "No module named 'other'" } },
    ],
    ['an attribute that is not there', HOOK, { backend: 'mine:Nope' }, { missing: { type: 'AttributeError' } }],
    [
      'an import that fails',
      'import nothing_like_it',
      {},
      { missing: { type: 'ModuleNotFoundError', file: 'in_tree/mine.py', line: 1 } },
    ],
    [
      'an import that exits',
      'raise SystemExit("old Python")',
      {},
      { missing: { type: 'SystemExit', message: 'old Python' } },
    ],
    [
      'no hook',
      'x = 1',
      {},
      { failed: { type: 'AttributeError', message: 'the build backend has no hook build_wheel' } },
    ],
    [
      'an exception',
      '\ndef build_wheel(*_):\n    raise ValueError("bad")',
      {},
      { failed: { type: 'ValueError', message: 'bad', file: 'in_tree/mine.py', line: 3 } },
    ],
    ['sys.exit', 'def build_wheel(*_):\n    raise SystemExit(2)', {}, { failed: { type: 'SystemExit', message: '2' } }],
    [
      'KeyboardInterrupt',
      'def build_wheel(*_):\n    raise KeyboardInterrupt',
      {},
      { failed: { type: 'KeyboardInterrupt' } },
    ],
  ])('%s', (name, source, parts, expected) => {
    const { told, status, stderr } = call(source, parts)
    expect(told).toMatchObject(expected)
    expect(status).toBe(0)
    // What a tool said before it exited must stay the last thing that is seen.
    expect(stderr.includes('Traceback')).toBe(name !== 'sys.exit')
  })

  test('a backend that ends the process gives no answer', () => {
    expect(call('import os\ndef build_wheel(*_): os._exit(3)')).toMatchObject({ status: 3, told: undefined })
    expect(call('import os\ndef build_wheel(*_): os.abort()')).toMatchObject({
      signal: 'SIGABRT',
      told: undefined,
    })
  })
})

test('its syntax is understood by the oldest Python there is here', () => {
  const [oldest = toolPython()] = [...localPythons()]
    .sort(([a], [b]) => Number(a.slice(2)) - Number(b.slice(2)))
    .map(([, python]) => python)
  execFileSync(oldest, ['-c', 'import ast, sys; ast.parse(open(sys.argv[1]).read())', SCRIPT])
})
