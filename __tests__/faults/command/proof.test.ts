// Issue 3: entry points, extras, locks and proofs that fail; what is proved is kept, what is not is not delivered.
import { existsSync, readdirSync } from 'node:fs'
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
  fix: Set the input "entry-point" to one of giny, grim, to a module:function, or to "none"."
`)
  })

  test('one that does not exist', async () => {
    expect(await errors({}, '--entry-point', 'tinny')).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: The entry point "tinny" is neither a script nor in a module of the project: there is no "tinny". Did you mean "tiny"?
  at pyproject.toml:6:10
   6 | [project.scripts]
     |          ^
  fix: Set the input "entry-point" to one of tiny, to a module:function, or to "none"."
`)
    expect(await errors({}, '--entry-point', 'tinny:main')).toMatchInlineSnapshot(`
"exit 3
error[project/entry-point]: The entry point "tinny:main" is neither a script nor in a module of the project: there is no "tinny".
  at pyproject.toml:6:10
   6 | [project.scripts]
     |          ^
  fix: Set the input "entry-point" to one of tiny, to a module:function, or to "none"."
`)
    expect(await errors({}, '--entry-point', 'tiny:main()')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: The entry point "tiny:main()" is not a module:function.
  fix: Write the import path, a colon and the function, such as "package.cli:main"."
`)
  })

  test('a function that the module lacks: importing the module is no proof', async () => {
    const { text, files } = await outcome({}, ['--entry-point', 'tiny:nope'])
    expect(text).toMatchInlineSnapshot(`
"exit 7
error[check/run-failed]: tiny-1.0.tar.gz does not run on Python NEWEST.
  fix: See its last lines below; set test-command when this program needs other arguments to show that it works.
error[check/run-failed]: tiny-1.0-py3-none-any.whl does not run on Python NEWEST.
  fix: See its last lines below; set test-command when this program needs other arguments to show that it works.
error[check/run-failed]: tiny-1.0.pex does not run on Python NEWEST.
  fix: See its last lines below; set test-command when this program needs other arguments to show that it works."
`)
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
  fix: It has no extras at all: leave the input empty."
`)
    const project = `${PROJECT}\n[project.optional-dependencies]\ntest = []\n`
    expect(await errors({ project }, '--extras', 'tset')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: The project has no extra 'tset'.
  at pyproject.toml:1:2
  fix: Choose from: test."
`)
  })

  test('a lock that is not there, of no known kind, broken, or of another project', async () => {
    expect(await errors({}, '--formats', 'pex', '--lock', 'pylock.dev.toml')).toMatchInlineSnapshot(`
"exit 2
error[input/path]: lock: there is no file '/HERE/pylock.dev.toml'.
  fix: Give the path of a pylock.toml, a uv.lock or a hashed requirements file, or auto or none."
`)
    const files = { 'poetry.locked': '', 'pylock.toml': 'lock-version = \n' }
    expect(await errors({ files }, '--formats', 'pex', '--lock', 'poetry.locked')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: lock: '/HERE/poetry.locked' is none of the lock files that can be read.
  fix: Give a pylock.toml (or pylock.<name>.toml), a uv.lock, or a hashed requirements file ending in .txt."
`)
    expect(await errors({ files }, '--formats', 'pex')).toMatchInlineSnapshot(`
"exit 3
error[project/toml]: /HERE/pylock.toml is not valid TOML: invalid value.
  at /HERE/pylock.toml:1:16
   1 | lock-version =
     |                ^
  fix: Mend that line, or make the lock file anew with the tool that wrote it."
`)
    const pylock = 'lock-version = "1.0"\ncreated-by = "test"\npackages = []\n'
    const project = PROJECT.replace('[project.scripts]', 'dependencies = ["numpy>=2"]\n[project.scripts]')
    const stale = { project, files: { 'pylock.toml': pylock } }
    expect(await errors(stale, '--formats', 'pex')).toMatchInlineSnapshot(`
"exit 3
error[project/lock]: The lock is stale: the application needs numpy>=2, and the lock has no such package.
  at /HERE/pylock.toml
  fix: Make the lock anew (for uv: uv lock)."
`)
  })
})

describe('the proof', () => {
  test('a test command that fails', async () => {
    const { text, files } = await outcome({}, ['--formats', 'wheel', '--test-command', 'python -c "exit(3)"'])
    expect(text).toMatchInlineSnapshot(`
"exit 7
error[check/run-failed]: tiny-1.0-py3-none-any.whl does not run on Python NEWEST.
  fix: See its last lines below; set test-command when this program needs other arguments to show that it works."
`)
    expect(files).toEqual([])
  })

  test('a test command that nobody brings', async () => {
    expect(await errors({}, '--formats', 'wheel', '--test-command', 'pytest -x')).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: test-command starts 'pytest', which no artifact brings.
  fix: Begin it with one of: python, tiny."
`)
    expect(await errors({}, '--test-command', '')).toMatch('exit 0')
  })

  const picky = `import sys\nassert sys.version_info[:2] != (3, ${newest.slice(2)}), "not on this one"\ndef main(): print("hi")\n`

  test('fails on one of two Pythons: evidence is shown, nothing of it is delivered', async () => {
    const argv = ['--formats', 'sdist,wheel', '--python-versions', `${newest} ${older}`]
    const { text, files, ended } = await outcome({ module: picky }, argv)
    expect(text).toMatchInlineSnapshot(`
"exit 7
error[check/run-failed]: tiny-1.0.tar.gz does not run on Python NEWEST.
  fix: See its last lines below; set test-command when this program needs other arguments to show that it works.
error[check/run-failed]: tiny-1.0-py3-none-any.whl does not run on Python NEWEST.
  fix: See its last lines below; set test-command when this program needs other arguments to show that it works."
`)
    expect(files).toEqual([])
    expect(ended.stderr).toContain('not on this one')
  })

  test('an earlier manifest does not stay beside newer files', async () => {
    const dir = tinyProject()
    const argv = ['package', '--python-versions', newest]
    expect((await command([...argv, '--formats', 'wheel'], dir)).status).toBe(0)
    expect(readdirSync(join(dir, 'dist'))).toContain('SHA256SUMS')
    const onlyPex = `python -c "import sys; sys.exit('{artifact}'.endswith('.pex'))"`
    expect((await command([...argv, '--test-command', onlyPex], dir)).status).toBe(7)
    expect(readdirSync(join(dir, 'dist')).sort()).toEqual(['tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz'])
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
