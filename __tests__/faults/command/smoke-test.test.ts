// Issue 3: entry points, extras, locks and proofs that fail; a failed run delivers nothing.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { command, type Ended, pythons, told } from '../../../__fixtures__/command/command.js'
import { type Changes, PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'

const [newest = '', older = ''] = pythons(2)

interface Outcome {
  readonly text: string
  readonly files: readonly string[]
  readonly ended: Ended
}

async function outcome(changes: Changes, argv: readonly string[]): Promise<Outcome> {
  const dir = tinyProject(changes)
  const ended = await command(['package', '--python-versions', newest, ...argv], dir)
  const dist = join(dir, 'dist')
  const files = existsSync(dist) ? readdirSync(dist).sort() : []
  const hide = { '/HERE': dir, 'Python NEWEST': `Python ${newest}`, 'Python OLDER': `Python ${older}` }
  return { text: told(ended, hide), files, ended }
}

const errors = async (changes: Changes, ...argv: string[]) => (await outcome(changes, argv)).text

describe('what to start', () => {
  const twice = `${PROJECT}giny = "tiny:main"\ngrim = "tiny:main"\n`.replace('tiny = "tiny:main"', '')

  test('nothing at all', async () => {
    const changes = {
      project: PROJECT.replace(/\[project.scripts\][\s\S]*/, ''),
      backend: '\nSCRIPTS = ""\n',
    }
    expect(await errors(changes, '--formats', 'pex')).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: The project has no script and no package with a __main__, so there is nothing to start.
  at pyproject.toml:1:2
   1 | [project]
     |  ^
  fix: Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable."
`)
  })

  test('several scripts', async () => {
    const backend = '\nSCRIPTS = "[console_scripts]\\nginy = tiny:main\\ngrim = tiny:main\\n"\n'
    expect(await errors({ project: twice, backend }, '--formats', 'pex')).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: There are several entry points, none of them named like the project.
  at pyproject.toml:6:10
   6 | [project.scripts]
     |          ^
  fix: Set the input "entry-point" to one of giny, grim, to several of them, to "all", to a module:function, or to "none"."
`)
  })

  test('one that does not exist', async () => {
    expect(await errors({}, '--entry-point', 'tinny')).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: The entry point "tinny" is neither a script nor in a module of the project: there is no "tinny". Did you mean "tiny"?
  at pyproject.toml:6:10
   6 | [project.scripts]
     |          ^
  fix: Set the input "entry-point" to one of tiny, to several of them, to "all", to a module:function, or to "none"."
`)
    expect(await errors({}, '--entry-point', 'tinny:main')).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: The entry point "tinny:main" is neither a script nor in a module of the project: there is no "tinny".
  at pyproject.toml:6:10
   6 | [project.scripts]
     |          ^
  fix: Set the input "entry-point" to one of tiny, to several of them, to "all", to a module:function, or to "none"."
`)
    expect(await errors({}, '--entry-point', 'tiny:main()')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: entry-point 'tiny:main()' is neither the name of a script nor a module or module:function.
  fix: Write the name of a script, an import path such as package.cli, or package.cli:main; several of them, auto, all and none are possible too."
`)
  })

  test('a module that the wheel lacks, without any smoke test', async () => {
    const backend = '\nSCRIPTS = "[console_scripts]\\ntiny = tiny.cli:main\\n"\n'
    const { text, files } = await outcome({ backend }, ['--formats', 'wheel,pex', '--test-command', 'none'])
    expect(text).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: The entry point "tiny.cli:main" cannot be imported: tiny-1.0-py3-none-any.whl contains tiny, but no module tiny.cli.
  at pyproject.toml:6:10
   6 | [project.scripts]
     |          ^
  fix: Correct the entry point, or have the build backend include that module."
`)
    expect(files).toEqual([])
  })

  test('a function that the module seems to lack is a warning, where nothing is started', async () => {
    const { files, ended } = await outcome({}, [
      '--entry-point',
      'tiny:nope',
      '--formats',
      'pex',
      '--test-command',
      'none',
    ])
    expect(ended.stderr + ended.stdout).toContain('may not start: tiny.py does not contain the name nope.')
    expect([ended.status, files.includes('tiny-1.0.pex')]).toEqual([0, true])
  })

  test('a function that the module lacks: importing the module is no proof', async () => {
    const { text, files } = await outcome({}, ['--entry-point', 'tiny:nope'])
    expect(text).toMatch(/^exit 7\nerror\[check\/run-failed\]: tiny-1\.0\.tar\.gz.* do not run on Python NEWEST/)
    expect(files).toMatchInlineSnapshot(`[]`)
  })
})

describe('what it needs', () => {
  test('extras that it does not have', async () => {
    expect(await errors({}, '--extras', 'cli', '--formats', 'wheel')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: The project has no extra 'cli'.
  at pyproject.toml:1:2
   1 | [project]
     |  ^
  fix: It has no extras: leave the input empty."
`)
    const project = `${PROJECT}\n[project.optional-dependencies]\ntest = []\n`
    expect(await errors({ project }, '--extras', 'tset')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: The project has no extra 'tset'.
  at pyproject.toml:1:2
   1 | [project]
     |  ^
  fix: Choose from: test."
`)
  })

  test('a lock that is not there, of no known kind, broken, or of another project', async () => {
    expect(await errors({}, '--formats', 'pex', '--lock', 'pylock.dev.toml')).toMatchInlineSnapshot(`
"exit 2
error[input/path]: lock: there is no file '/HERE/pylock.dev.toml'.
  fix: Give the path of a pylock.toml (or pylock.<name>.toml), a uv.lock, poetry.lock or pdm.lock, or a hashed requirements file, or auto or none."
`)
    const files = { 'poetry.locked': '', 'pylock.toml': 'lock-version = \n' }
    expect(await errors({ files }, '--formats', 'pex', '--lock', 'poetry.locked')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: lock: '/HERE/poetry.locked' is not a lock file that can be read.
  fix: Give a pylock.toml (or pylock.<name>.toml), a uv.lock, poetry.lock or pdm.lock, or a hashed requirements file ending in .txt."
`)
    expect(await errors({ files }, '--formats', 'pex')).toMatchInlineSnapshot(`
"exit 3
error[project/toml]: /HERE/pylock.toml is not valid TOML: invalid value.
  at /HERE/pylock.toml:1:16
   1 | lock-version =
     |                ^
  fix: Correct that line, or create the lock file again with the tool that wrote it."
`)
    const pylock = 'lock-version = "1.0"\ncreated-by = "test"\npackages = []\n'
    const project = PROJECT.replace('[project.scripts]', 'dependencies = ["numpy>=2"]\n[project.scripts]')
    const stale = { project, files: { 'pylock.toml': pylock } }
    expect(await errors(stale, '--formats', 'pex')).toMatchInlineSnapshot(`
"exit 3
error[project/lock]: The lock is stale: the application needs numpy>=2, and the lock has no such package.
  at /HERE/pylock.toml
  fix: Create the lock again (with the tool that wrote it)."
`)
  })
})

describe('the proof', () => {
  test('a test command that fails', async () => {
    const { text, files } = await outcome({}, ['--formats', 'wheel', '--test-command', 'python -c "exit(3)"'])
    expect(text).toMatch(
      /^exit 7\nerror\[check\/run-failed\]: tiny-1\.0-py3-none-any\.whl does not run on Python NEWEST/,
    )
    expect(files).toEqual([])
  })

  test('a test command that nobody brings', async () => {
    expect(await errors({}, '--formats', 'wheel', '--test-command', 'pytest -x')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: test-command starts 'pytest', which no artifact provides.
  fix: Begin it with one of: python, tiny."
`)
    expect(await errors({}, '--test-command', '')).toMatch('exit 0')
  })

  const picky = `import sys\nif sys.version_info[:2] == (3, ${newest.slice(2)}): import not_on_this_one\ndef main(): print("hi")\n`

  test('fails on one of two Pythons: one error for all files, nothing of it is delivered', async () => {
    const argv = ['--formats', 'sdist,wheel', '--python-versions', `${newest} ${older}`]
    const { text, files, ended } = await outcome({ module: picky }, argv)
    expect(text).toMatchInlineSnapshot(`
"exit 7
error[check/run-failed]: tiny-1.0.tar.gz and tiny-1.0-py3-none-any.whl do not run on Python NEWEST: ModuleNotFoundError: No module named 'not_on_this_one'.
  fix: No dependency provides the module 'not_on_this_one': add the package that provides it to the dependencies. If it is listed already, the build lost it: check that the sdist contains every file that the dependencies are read from."
`)
    expect(files).toEqual([])
    expect(ended.stderr).toContain('not_on_this_one')
  })

  test.each([
    [
      'what to install',
      'print("Install me with tiny[cli].")\n    raise SystemExit(1)',
      'exit 1): Install me with tiny[cli].',
    ],
    ['its version, and ends with 3', 'print("tiny 1.0")\n    raise SystemExit(3)', 'exit 3): tiny 1.0'],
    ['nothing but an exception', 'raise RuntimeError("no display")', 'exit 1): RuntimeError: no display'],
  ])('a program that prints %s is delivered with a warning that shows it', async (_, main, said) => {
    const { text, files, ended } = await outcome({ module: `def main():\n    ${main}\n` }, [
      '--formats',
      'wheel',
      '--json',
    ])
    expect(text).toContain('exit 0')
    expect(files).toContain('tiny-1.0-py3-none-any.whl')
    const { checks } = JSON.parse(ended.stdout) as { checks: { name: string; result: string; reason: string }[] }
    expect(checks.filter(({ name }) => name === 'runs')).toEqual([
      expect.objectContaining({ result: 'warning', reason: expect.stringContaining(said) }),
    ])
  })

  test('a program that starts itself for ever is ended', async () => {
    const main =
      'import subprocess, sys, time\n    for _ in range(90): subprocess.Popen([sys.executable, "-c", "import time; time.sleep(20)"])\n    time.sleep(20)'
    const { text } = await outcome({ module: `def main():\n    ${main}\n` }, ['--formats', 'wheel'])
    expect(text).toContain('started more than 64 processes')
    expect(text).toContain('freeze_support')
  })

  test('none: nothing is installed or run, and the files are delivered as not tested', async () => {
    const module = 'import nowhere\n'
    const project = PROJECT.replace('[project.scripts]', 'dependencies = ["no-such-thing-anywhere"]\n[project.scripts]')
    const argv = ['--formats', 'sdist,wheel', '--test-command', 'none']
    const { text, files, ended } = await outcome({ module, project }, argv)
    expect(text).toContain('exit 0')
    expect(files).toEqual(expect.arrayContaining(['tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz']))
    expect(ended.stdout).toMatch(/tiny 1\.0 was built .*not tested: .*test-command is none/)
  })

  test('a failed run leaves the files of an earlier one as they were', async () => {
    const dir = tinyProject()
    const argv = ['package', '--python-versions', newest]
    expect((await command([...argv, '--formats', 'wheel'], dir)).status).toBe(0)
    const read = () => {
      const dist = join(dir, 'dist')
      return readdirSync(dist).map(name => [name, readFileSync(join(dist, name), 'base64')])
    }
    const before = read()
    const onlyPex = `python -c "import sys; sys.exit('{artifact}'.endswith('.pex'))"`
    expect((await command([...argv, '--test-command', onlyPex], dir)).status).toBe(7)
    expect(read()).toEqual(before)
  })
})

test('--json: one document on standard output, also of a run that failed, with the message of each problem', async () => {
  const dir = tinyProject()
  const argv = ['package', '--json', '--formats', 'wheel', '--python-versions', newest]
  const well = await command(argv, dir)
  expect(JSON.parse(well.stdout)).toMatchObject({
    schema: 1,
    project: { name: 'tiny', version: '1.0' },
    artifacts: [{ file: 'tiny-1.0-py3-none-any.whl', path: join(dir, 'dist', 'tiny-1.0-py3-none-any.whl') }],
    failure: [],
  })
  const badly = await command([...argv, '--test-command', 'python -c "exit(3)"'], dir)
  expect(badly.status).toBe(7)
  expect(JSON.parse(badly.stdout)).toMatchObject({
    artifacts: [],
    failure: [{ code: 'check/run-failed', message: expect.stringContaining('does not run on Python') }],
  })
})

test('doctor tells of Pythons and tools, whatever the folder holds', async () => {
  // What a run needs is in the store once it has run.
  await command(['package', '--formats', 'pex', '--python-versions', newest], tinyProject())
  const { status, stdout } = await command(['doctor'], tinyProject({ settings: 'x = = 1' }))
  expect(status).toBe(0)
  expect(stdout).toContain(newest)
  for (const tool of ['uv', 'pex', 'packaging']) expect(stdout).toMatch(new RegExp(`${tool} .*in the store, verified`))
})
