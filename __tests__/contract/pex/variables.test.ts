/** pex's variables mean what they mean to plain pex: every case is compared with the file that plain pex would have built. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { makeDemo, PLAIN_PEX } from '../../../__fixtures__/pex.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'

const pythons = [...localPythons()].filter(([version]) => Number(version.slice(2)) <= 13)
const [, python] = [...pythons].sort(([a], [b]) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? ['', '']

let temp = ''
let ours = ''
let plain = ''
let root = ''

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'pex-variables-'))
  // The same name and folder name, as programs print them.
  for (const folder of ['ours', 'plain', 'extra', 'inherited', 'rc/ours', 'rc/plain'])
    mkdirSync(join(temp, folder), { recursive: true })
  ours = join(temp, 'ours/demo.pex')
  plain = join(temp, 'plain/demo.pex')
  root = join(temp, 'root')
  await makeDemo({
    folder: join(temp, 'made'),
    output: ours,
    minors: pythons.map(([version]) => Number(version.slice(2))),
  })
  execFileSync(python, ['-c', PLAIN_PEX, ours, plain])
  writeFileSync(join(temp, 'extra/extra_module.py'), 'WHERE = "extra"\n')
  writeFileSync(join(temp, 'inherited/inherited_module.py'), 'WHERE = "inherited"\n')
  writeFileSync(join(temp, 'script.py'), 'import sys, dep\nprint(sys.argv, __name__, dep.__name__)\n')
  mkdirSync(join(temp, 'home'))
  writeFileSync(join(temp, 'home/.pexrc'), 'PEX_VENV=0\nPEX_EXTRA_SYS_PATH=/from/rc\n')
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

function outcome(pex: string, args: readonly string[], variables: Record<string, string>, input = '') {
  const env = { HOME: temp, PEX_ROOT: root, PATH: '/usr/bin:/bin', ...variables }
  const done = spawnSync(python, [pex, ...args], { env, cwd: temp, input, encoding: 'utf8' })
  return { status: done.status, stdout: done.stdout.replaceAll(pex, 'PEX FILE'), stderr: done.stderr }
}

/** What an application sees of its start, apart from where it was installed. */
const SEES = `import os, sys
import demo, dep
here = os.environ.get("VIRTUAL_ENV", "?")
def short(text): return text.replace(os.path.realpath(here), "ENVIRONMENT").replace(here, "ENVIRONMENT")
path = [short(place) for place in os.environ["PATH"].split(os.pathsep)]
print(sys.argv, __name__, sorted(name for name in os.environ if "PEX" in name and not name.startswith("__")))
print(path, [place for place in sys.path if "extra" in place or "inherited" in place or "/from/rc" in place])
`

const interpreter = { PEX_INTERPRETER: '1' }

const CASES: [name: string, variables: Record<string, string>, args: string[], input?: string][] = [
  ['nothing', {}, ['a', '--b']],
  ['PEX_INTERPRETER -c', interpreter, ['-c', SEES, 'x', '-y']],
  ['PEX_INTERPRETER=true -c', { PEX_INTERPRETER: 'TRUE' }, ['-c', SEES]],
  ['PEX_INTERPRETER=0', { PEX_INTERPRETER: '0' }, []],
  ['PEX_INTERPRETER -m', interpreter, ['-m', 'json.tool'], '{"a": 1}'],
  ['PEX_INTERPRETER -m with nothing', interpreter, ['-m']],
  ['PEX_INTERPRETER -c with nothing', interpreter, ['-c']],
  ['PEX_INTERPRETER with a file', interpreter, ['script.py', 'a', '-b']],
  ['PEX_INTERPRETER with standard input', interpreter, ['-', 'a'], 'import sys, dep; print(dep.TAG, len(sys.argv))'],
  ['PEX_INTERPRETER exit status', interpreter, ['-c', 'raise SystemExit(7)']],
  ['PEX_SCRIPT', { PEX_SCRIPT: 'other' }, []],
  ['PEX_MODULE function', { PEX_MODULE: 'demo:other' }, []],
  ['PEX_MODULE module', { PEX_MODULE: 'json.tool' }, [], '{"b": 2}'],
  ['PEX_MODULE and PEX_SCRIPT', { PEX_MODULE: 'demo:other', PEX_SCRIPT: 'other' }, []],
  ['PEX_EXTRA_SYS_PATH', { ...interpreter, PEX_EXTRA_SYS_PATH: 'TEMP/extra' }, ['-c', SEES]],
  [
    'PEX_EXTRA_SYS_PATH of children',
    { ...interpreter, PEX_EXTRA_SYS_PATH: 'TEMP/extra' },
    [
      '-c',
      'import subprocess, sys; subprocess.call([sys.executable, "-c", "import extra_module as e; print(e.WHERE)"])',
    ],
  ],
  ['PEX_VENV_BIN_PATH=append', { ...interpreter, PEX_VENV_BIN_PATH: 'append' }, ['-c', SEES]],
  ['PEX_VENV_BIN_PATH=false', { ...interpreter, PEX_VENV_BIN_PATH: 'false' }, ['-c', SEES]],
  ['PEX_VENV_BIN_PATH=wrong', { ...interpreter, PEX_VENV_BIN_PATH: 'wrong' }, ['-c', SEES]],
  ['PEX_VENV=1', { ...interpreter, PEX_VENV: '1' }, ['-c', SEES]],
  ['PEX_VENV=0', { ...interpreter, PEX_VENV: '0' }, ['-c', 'import dep; print(dep.TAG)']],
  ['PEX_UNZIP', { ...interpreter, PEX_UNZIP: '1' }, ['-c', 'import dep; print(dep.TAG)']],
  ['PEX_FORCE_LOCAL', { PEX_FORCE_LOCAL: '1' }, ['a']],
  ['PEX_PATH', { PEX_PATH: 'PLAIN' }, ['a']],
  ['PEX_INHERIT_PATH=false', { ...interpreter, PEX_INHERIT_PATH: 'false', PYTHONPATH: 'TEMP/inherited' }, ['-c', SEES]],
  ['PYTHONPATH', { ...interpreter, PYTHONPATH: 'TEMP/inherited' }, ['-c', SEES]],
  ['PEX_EMIT_WARNINGS', { PEX_EMIT_WARNINGS: '0' }, []],
  ['a configuration file', { HOME: 'TEMP/home', PEX_MODULE: 'demo:other' }, []],
  ['PEX_IGNORE_RCFILES', { ...interpreter, HOME: 'TEMP/home', PEX_IGNORE_RCFILES: '1' }, ['-c', SEES]],
  ['PEX_PYTHON', { ...interpreter, PEX_PYTHON: 'PYTHON' }, ['-c', SEES]],
  ['PEX_PYTHON_PATH', { ...interpreter, PEX_PYTHON_PATH: 'PYTHON' }, ['-c', SEES]],
  ['PEX_TOOLS with a wrong value', { PEX_TOOLS: 'perhaps' }, []],
  ['PEX_TOOLS', { PEX_TOOLS: '1' }, ['interpreter']],
]

test.each(CASES.map(([name, variables, args, input = '']) => [name, { variables, args, input }] as const))(
  '%s',
  (_, { variables, args, input }) => {
    const values = (pex: string) =>
      Object.fromEntries(
        Object.entries(variables).map(([name, value]) => [
          name,
          value.replace('TEMP', temp).replace('PLAIN', plain).replace('PYTHON', python).replace('PEX FILE', pex),
        ]),
      )
    const expected = outcome(plain, args, values(plain), input)
    // A first start and a later one.
    for (let time = 0; time < 2; time++) {
      const seen = outcome(ours, args, values(ours), input)
      expect([seen.status, seen.stdout]).toEqual([expected.status, expected.stdout])
      if (expected.status === 0) expect(seen.stderr).toBe('')
      else expect(seen.stderr.split('\n').at(0)).toBe(expected.stderr.split('\n').at(0))
    }
  },
)

describe('other than plain pex', () => {
  test('PEX_DISABLE_VARIABLES leaves none of them in force; pex forgets it once its environment is there', () => {
    const env = { PEX_DISABLE_VARIABLES: '1', PEX_MODULE: 'demo:other', PEX_TOOLS: '1' }
    for (let time = 0; time < 2; time++)
      expect(JSON.parse(outcome(ours, [], env).stdout)).toMatchObject({ argv0: 'PEX FILE' })
  })

  test('PEX_INTERPRETER with options of Python is that Python; pex forgets what was asked', () => {
    const done = outcome(
      ours,
      ['-X', 'utf8', '-c', 'import sys, dep; print(sys.flags.utf8_mode, sys.argv)', 'a'],
      interpreter,
    )
    expect(done).toEqual({ status: 0, stdout: "1 ['-c', 'a']\n", stderr: '' })
  })

  test('PEX_INTERPRETER without arguments runs standard input, as Python does; pex prints prompts', () => {
    expect(outcome(ours, [], interpreter, 'import dep\nprint(dep.__name__)').stdout).toBe('dep\n')
  })

  test.each(['prefer', 'fallback'])(
    'PEX_INHERIT_PATH=%s is followed; pex forgets it in an environment of its own',
    value => {
      const env = { ...interpreter, PEX_INHERIT_PATH: value, PYTHONPATH: join(temp, 'inherited') }
      const code = 'import inherited_module, dep, sys; print(sys.argv, inherited_module.WHERE)'
      const expected = outcome(plain, ['-c', code, 'a'], { ...env, PEX_VENV: '0' })
      expect(expected.stdout).toBe("['-c', 'a'] inherited\n")
      expect(outcome(ours, ['-c', code, 'a'], env)).toEqual(expected)
    },
  )

  test('a script that is not there', () => {
    expect(outcome(ours, [], { PEX_SCRIPT: 'none' })).toEqual({
      status: 1,
      stdout: '',
      stderr: 'demo.pex has no script none.\n',
    })
  })
})
