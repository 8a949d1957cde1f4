// Issue 3, "Bad input": what is wrong before anything is made. Nothing here reaches a build.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { command, step, told } from '../../../__fixtures__/command/command.js'
import { PROJECT, tinyProject } from '../../../__fixtures__/command/tiny.js'
import { tempDir, write } from '../../../__fixtures__/repository.js'

/** Runs in a tiny project and shows the errors; the output folder must not have been made. */
async function errors(argv: readonly string[], dir = tinyProject(), env: Record<string, string> = {}): Promise<string> {
  const ended = await command(argv, dir, env)
  expect(ended.stdout).toBe('')
  expect(existsSync(join(dir, 'dist'))).toBe(false)
  return told(ended, { '/HERE': dir })
}

describe('options', () => {
  test('unknown ones name the nearest', async () => {
    expect(await errors(['package', '--python-version', '3.12'])).toMatchInlineSnapshot(`
"exit 2
error[input/unknown]: There is no option '--python-version'.
  fix: Did you mean --python-versions? package-python package --help lists the options."
`)
    expect(await errors(['package', '--xyzzy=1', '--formts', 'wheel'])).toMatchInlineSnapshot(`
"exit 2
error[input/unknown]: There is no option '--xyzzy'.
  fix: package-python package --help lists the options.
error[input/unknown]: There is no option '--formts'.
  fix: Did you mean --formats? package-python package --help lists the options."
`)
    expect(await errors(['packge'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: There is no command 'packge'.
  fix: Did you mean package? The commands are package, fetch, plan, build, sign, assemble, attest, release, audit, doctor."
`)
  })

  test('wrong values do not hide what else is wrong', async () => {
    const words = ['plan', '--formats', 'pax', '--platforms', 'linux-x86_65', '--output-dir', '.']
    const told = await errors([...words, '--find-links', 'gone', '--python-versions', '2.7'])
    expect(told.split('\n').filter(line => line.startsWith('error'))).toEqual([
      expect.stringContaining('--formats'),
      expect.stringContaining('python-versions'),
      expect.stringContaining('platforms'),
      expect.stringContaining('output-dir'),
      expect.stringContaining('find-links'),
    ])
  })

  test('values that are none', async () => {
    expect(
      await errors(['plan', '--formats', 'wheel,pax', '--upload', 'yes', '--jobs', '0', '--glibc', 'new']),
    ).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Option --jobs: '0' is not a whole number from 1 to 256.
  fix: Give a number from 1 to 256.
error[input/invalid]: Option --formats: 'pax' is not one of its values.
  fix: Did you mean pex? Choose from: auto, sdist, wheel, pex, scie, pyinstaller, pyo3, pyoxidizer, oci.
error[input/invalid]: Option --glibc: 'new' is not a version like 2.28.
  fix: Write major.minor, for example 2.28.
error[input/invalid]: Option --upload: 'yes' is neither true nor false.
  fix: Write exactly true or false."
`)
    expect(await errors(['plan', '--python-versions', '3.1O, 3.7 banana 3.12 3.12.1'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: python-versions: '3.1O' is not a Python version.
  fix: Did you mean 3.10? Choose from 3.9 3.10 3.11 3.12 3.13 3.13t 3.14 3.14t 3.15 3.15t pypy3.9 pypy3.10 pypy3.11.
error[interpreter/unsupported]: python-versions: Python 3.7 is not supported.
  fix: The nearest supported one is 3.9; choose from 3.9 3.10 3.11 3.12 3.13 3.13t 3.14 3.14t 3.15 3.15t pypy3.9 pypy3.10 pypy3.11.
error[input/invalid]: python-versions: 'banana' is not a Python version.
  fix: Did you mean 3.9? Choose from 3.9 3.10 3.11 3.12 3.13 3.13t 3.14 3.14t 3.15 3.15t pypy3.9 pypy3.10 pypy3.11.
error[input/conflict]: python-versions: 3.12 and 3.12.1 are the same Python 3.12 to every wheel.
  fix: Keep one of them."
`)
    expect(await errors(['plan', '--platforms', 'linux-x86-64 solaris'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: platforms: 'linux-x86-64' is not a platform.
  fix: Did you mean 'linux-x86_64'? Valid: runner, linux-x86_64, linux-aarch64, linux-x86, linux-armv7l, linux-ppc64le, linux-s390x, linux-riscv64, musllinux-x86_64, musllinux-aarch64, musllinux-x86, musllinux-armv7l, musllinux-ppc64le, musllinux-s390x, musllinux-riscv64, macos-arm64, macos-x86_64, windows-x86_64, windows-arm64, windows-x86, macos-universal2, or a path to a complete-platform .json file.
error[input/invalid]: platforms: 'solaris' is not a platform.
  fix: Did you mean 'macos-arm64'? Valid: runner, linux-x86_64, linux-aarch64, linux-x86, linux-armv7l, linux-ppc64le, linux-s390x, linux-riscv64, musllinux-x86_64, musllinux-aarch64, musllinux-x86, musllinux-armv7l, musllinux-ppc64le, musllinux-s390x, musllinux-riscv64, macos-arm64, macos-x86_64, windows-x86_64, windows-arm64, windows-x86, macos-universal2, or a path to a complete-platform .json file."
`)
    expect(await errors(['plan', '--test-command', "python -c 'print(1)"])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: test-command 'python -c 'print(1)' has an unclosed '.
  fix: Close the quote."
`)
    expect(await errors(['plan', '--test-command', 'tiny | grep 1.0'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: test-command 'tiny | grep 1.0' uses '|', but it is run without a shell.
  fix: Put the commands into a script and name that, for example: python {project}/smoke_test.py"
`)
    expect(await errors(['plan', '--config-settings', 'a=b\nnope'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Option --config-settings: 'nope' is not key=value.
  fix: Write one key=value a line."
`)
  })

  test('no value, too many words, a flag with a value', async () => {
    expect(await errors(['package', '--formats'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Option --formats has no value.
  fix: Give it one: --formats VALUE; a value that starts with dashes is written --formats=VALUE."
`)
    expect(await errors(['package', '--formats', '--jobs', '2'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Option --formats has no value.
  fix: Give it one: --formats VALUE; a value that starts with dashes is written --formats=VALUE."
`)
    expect(await errors(['package', '.', 'sdist', 'wheel'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Unexpected argument: sdist wheel.
  fix: Write: package-python COMMAND [PATH] [--option value …]; lists go into one quoted value."
`)
    expect(await errors(['plan', '--json=yes'])).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Option --json takes no value.
  fix: Write --json alone, or leave it out."
`)
    expect(await errors(['plan', '-x'])).toMatchInlineSnapshot(`
"exit 2
error[input/unknown]: There is no option '-x'.
  fix: Options begin with two dashes, apart from -h; --help lists them. A path that begins with a dash is written ./-path."
`)
  })
})

test('one configuration, all of its problems: options, environment, pyproject.toml with lines', async () => {
  const dir = tinyProject({
    settings:
      '\n[tool.package-python]\nformat = "wheel"\njobs = "many"\nupload = true\npath = "x"\nlock = [{ a = 1 }]\n',
  })
  expect(
    await errors(['package', '--retention-days', '9999'], dir, { PACKAGE_PYTHON_CACHE: 'perhaps' }),
  ).toMatchInlineSnapshot(`
"exit 2
error[input/unknown]: There is no key 'tool.package-python.format'.
  at pyproject.toml:15:1
   15 | format = "wheel"
      | ^
  fix: Did you mean tool.package-python.formats? Keys have the names of options: package-python package --help lists them.
error[input/invalid]: Key tool.package-python.jobs: 'many' is not a whole number from 1 to 256.
  at pyproject.toml:16:1
   16 | jobs = "many"
      | ^
  fix: Give a number from 1 to 256.
error[input/invalid]: Option --retention-days: '9999' is not a whole number from 1 to 400.
  fix: Give a number from 1 to 400.
error[input/invalid]: Environment variable PACKAGE_PYTHON_CACHE: 'perhaps' is not one of its values.
  fix: Choose from: auto, true, false.
error[input/invalid]: tool.package-python.path cannot be set in pyproject.toml: it is decided before that file is read.
  at pyproject.toml:18:1
   18 | path = "x"
      | ^
  fix: Remove it, and give it as an input or on the command line.
error[input/invalid]: tool.package-python.lock is neither text, a number, true or false, a list nor a table of them.
  at pyproject.toml:19:1
   19 | lock = [{ a = 1 }]
      | ^
  fix: Write it as the input would be written, or as a list of texts."
`)
})

test('problems that only the combination has are told together too', async () => {
  const dir = tinyProject()
  const argv = ['--python-versions', '3.8 3.12', '--glibc', '1.0', '--find-links', 'wheels', '--output-dir', '.']
  expect(await errors(['package', ...argv, '--local-projects', 'libs/a\nlibs/b'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/conflict]: python-versions requests 3.8, but the project's requires-python is '>=3.9'.
  at pyproject.toml:4:1
   4 | requires-python = ">=3.9"
     | ^
  fix: Leave 3.8 out of python-versions, or widen requires-python.
error[input/invalid]: glibc: '1.0' is not a valid minimum version for wheels.
  fix: Give a glibc version from 2.5, such as 2.17, 2.28 or 2.34; the default is 2.28.
error[input/path]: output-dir '/HERE' is the workspace itself.
  fix: Name a folder inside the workspace, such as dist.
error[input/path]: find-links: /HERE/wheels is not a folder.
  fix: Check the spelling, one folder a line. On the command line, folders are relative to the current folder; in a workflow to the workspace; in pyproject.toml to the project.
error[input/path]: The path /HERE/libs/a does not exist.
  fix: Check the spelling of the input "local-projects"; on GitHub, check out the repository in an earlier step.
error[input/path]: The path /HERE/libs/b does not exist.
  fix: Check the spelling of the input "local-projects"; on GitHub, check out the repository in an earlier step."
`)
})

test('paths are relative to the folder of the caller, also where the project has a file of that name', async () => {
  const dir = tempDir()
  const project = join(dir, 'project')
  mkdirSync(project)
  tinyProject({}, project)
  write(dir, { 'project/lock/pylock.toml': '', 'project/wheels/x': '', 'caller/x': '' })
  const argv = ['plan', '../project', '--formats', 'pex', '--find-links', './wheels', '--lock', './lock/pylock.toml']
  const ended = await command(argv, join(dir, 'caller'))
  expect(told(ended, { '/HERE': dir })).toMatchInlineSnapshot(`
"exit 2
error[input/path]: find-links: /HERE/caller/wheels is not a folder.
  fix: Check the spelling, one folder a line. On the command line, folders are relative to the current folder; in a workflow to the workspace; in pyproject.toml to the project.
error[input/path]: lock: there is no file '/HERE/caller/lock/pylock.toml'.
  fix: Give the path of a pylock.toml (or pylock.<name>.toml), a uv.lock, poetry.lock or pdm.lock, or a hashed requirements file, or auto or none."
`)
  const env = { PACKAGE_PYTHON_LOCK: 'lock/pylock.toml', PACKAGE_PYTHON_PATH: '../project' }
  expect(
    told(await command(['plan', '--formats', 'pex'], join(dir, 'caller'), env), { '/HERE': dir }),
  ).toMatchInlineSnapshot(`
"exit 2
error[input/path]: lock: there is no file '/HERE/caller/lock/pylock.toml'.
  fix: Give the path of a pylock.toml (or pylock.<name>.toml), a uv.lock, poetry.lock or pdm.lock, or a hashed requirements file, or auto or none."
`)
})

test('help, and completion', async () => {
  const dir = tempDir()
  const runs = [
    ['help', 'lock'],
    ['plan', '--help'],
    ['help', '--plan'],
    ['completion', 'bash'],
  ]
  for (const argv of runs) expect(await command(argv, dir)).toMatchObject({ status: 0, stderr: '' })
  expect(told(await command(['help', 'lok'], dir))).toMatchInlineSnapshot(`
"exit 2
error[input/unknown]: There is no command or option 'lok'.
  fix: Did you mean lock? package-python --help lists the commands, and package-python COMMAND --help their options."
`)
  expect(told(await command(['completion', 'zhs'], dir))).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: There is no completion for 'zhs'.
  fix: Did you mean zsh? Choose from: bash, zsh, fish."
`)
})

describe('the project', () => {
  test('a folder that holds none names those that do', async () => {
    const dir = tempDir()
    write(dir, { 'apps/a/pyproject.toml': PROJECT, 'README.md': '' })
    expect(await errors(['package'], dir)).toMatchInlineSnapshot(`
"exit 3
error[project/none]: The folder "." contains no Python project: no pyproject.toml or setup.py or setup.cfg.
  fix: Set the input "path" to a folder with a project: apps/a."
`)
    expect(await errors(['package', 'nope'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: The path /HERE/nope does not exist.
  fix: Check the spelling of the input "path"; on GitHub, check out the repository in an earlier step."
`)
    expect(await errors(['package', 'README.md'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: The path /HERE/README.md is not a folder.
  fix: Name the folder with pyproject.toml, or a .py file with inline metadata (PEP 723)."
`)
  })

  test('broken TOML: file, line and column, with the line itself', async () => {
    const dir = tempDir()
    write(dir, { 'app/pyproject.toml': '[project]\nname = "tiny"\nversion = 1.0.0\n' })
    expect(await errors(['package', 'app'], dir)).toMatchInlineSnapshot(`
"exit 3
error[project/toml]: app/pyproject.toml is not valid TOML: illegal character in numeric literal (line 3, column 14)
  at app/pyproject.toml:3:14
   3 | version = 1.0.0
     |              ^
  fix: Correct the line shown; the syntax is described at https://toml.io."
`)
  })

  test('metadata of wrong types, all of it', async () => {
    const project = '[project]\nname = 1\nversion = "one"\nrequires-python = "3.9+"\ndependencies = "numpy"\n'
    expect(await errors(['package'], tinyProject({ project }))).toMatchInlineSnapshot(`
"exit 3
error[project/metadata]: project.name must be a string, and is 1, a number.
  at pyproject.toml:2:1
   2 | name = 1
     | ^
  fix: Write name = "…".
error[project/metadata]: project.version "one" is not a valid version.
  at pyproject.toml:3:1
   3 | version = "one"
     | ^
  fix: Write a PEP 440 version, such as "1.2.3" or "1.2.3rc1".
error[project/metadata]: project.requires-python "3.9+" is not a valid version range.
  at pyproject.toml:4:1
   4 | requires-python = "3.9+"
     | ^
  fix: Write a PEP 440 specifier, such as ">=3.9".
error[project/metadata]: project.dependencies must be an array of strings, and is a string.
  at pyproject.toml:5:1
   5 | dependencies = "numpy"
     | ^
  fix: Write dependencies = ["…"]."
`)
  })

  test('an option and broken TOML at once', async () => {
    const dir = tinyProject({ settings: 'x = = 1\n' })
    expect(await errors(['package', '--jobs', 'x'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/invalid]: Option --jobs: 'x' is not a whole number from 1 to 256.
  fix: Give a number from 1 to 256.
error[project/toml]: pyproject.toml is not valid TOML: invalid value (line 13, column 5)
  at pyproject.toml:13:5
   13 | x = = 1
      |     ^
  fix: Correct the line shown; the syntax is described at https://toml.io."
`)
  })
})

describe('a step of a workflow', () => {
  test('the annotation is on the line, and the status is 1', async () => {
    const dir = tinyProject({ settings: '\n[tool.package-python]\njobs = "many"\n' })
    expect(told(await step({ command: 'plan', formats: 'whel' }, dir))).toMatchInlineSnapshot(`
"exit 1
::error title=input/invalid,file=pyproject.toml,line=15,col=1::Key tool.package-python.jobs: 'many' is not a whole number from 1 to 256.%0AGive a number from 1 to 256.
::error title=input/invalid::Input formats: 'whel' is not one of its values.%0ADid you mean wheel? Choose from: auto, sdist, wheel, pex, scie, pyinstaller, pyo3, pyoxidizer, oci."
`)
  })

  test('paths that leave the workspace', async () => {
    const dir = tinyProject()
    const outside = tempDir('outside')
    symlinkSync(outside, join(dir, 'link'))
    const hide = { '/HERE': dir, '/OUTSIDE': outside }
    expect(told(await step({ path: '..' }, dir), { ...hide, '/ABOVE': join(dir, '..') })).toMatchInlineSnapshot(`
"exit 1
::error title=input/path::The path /ABOVE is outside the workspace /HERE.%0AName a folder inside the workspace."
`)
    expect(told(await step({ path: 'link' }, dir), hide)).toMatchInlineSnapshot(`
"exit 1
::error title=input/path::The path /HERE/link leads to /OUTSIDE, which is outside the workspace /HERE.%0AName a folder inside the workspace."
`)
    expect(
      told(await step({ 'output-dir': '../elsewhere' }, dir), { ...hide, '/ABOVE': join(dir, '..') }),
    ).toMatchInlineSnapshot(`
"exit 1
::error title=input/path::output-dir '/ABOVE/elsewhere' is outside the workspace /HERE.%0AName a folder inside the workspace, such as dist."
`)
    expect(told(await step({ 'output-dir': 'link/dist' }, dir), hide)).toMatchInlineSnapshot(`
"exit 1
::error title=input/path::output-dir '/HERE/link/dist' is outside the workspace /HERE.%0AName a folder inside the workspace, such as dist."
`)
    expect(told(await step({ 'output-dir': '.' }, dir), hide)).toMatchInlineSnapshot(`
"exit 1
::error title=input/path::output-dir '/HERE' is the workspace itself.%0AName a folder inside the workspace, such as dist."
`)
  })
})

describe('the output folder', () => {
  test('is a file', async () => {
    const dir = tinyProject()
    writeFileSync(join(dir, 'out'), 'mine')
    expect(await errors(['package', '--formats', 'wheel', '--output-dir', 'out'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: output-dir '/HERE/out' cannot be a folder: /HERE/out is a file.
  fix: Name another folder, or remove that file."
`)
  })

  test('is the project, the workspace, or lies below a file', async () => {
    const dir = tempDir()
    mkdirSync(join(dir, 'app'))
    tinyProject({}, join(dir, 'app'))
    expect(await errors(['package', 'app', '--output-dir', 'app'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: output-dir '/HERE/app' contains source files (pyproject.toml): finished files must not mix with them.
  fix: Name a folder for finished files alone, such as dist."
`)
    expect(await errors(['package', 'app', '--output-dir', '.'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: output-dir '/HERE' is the workspace itself.
  fix: Name a folder inside the workspace, such as dist."
`)
    expect(await errors(['package', 'app', '--output-dir', 'app/tiny.py/dist'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: output-dir '/HERE/app/tiny.py/dist' cannot be a folder: /HERE/app/tiny.py is a file.
  fix: Name another folder, or remove that file."
`)
    expect(await errors(['package', 'app', '--output-dir', 'app/in_tree'], dir)).toMatchInlineSnapshot(`
"exit 2
error[input/path]: output-dir '/HERE/app/in_tree' contains source files (backend.py): finished files must not mix with them.
  fix: Name a folder for finished files alone, such as dist."
`)
  })
})

// Every path that an input names, with every flaw that a path can have: an error with a code, never a bug.
describe('paths', () => {
  const INPUTS: readonly (readonly [string, (value: string) => readonly string[]])[] = [
    ['path', value => ['package', value, '--formats', 'pyinstaller']],
    ['path of plan', value => ['plan', value]],
    ['path of audit', value => ['audit', value]],
    ['output-dir', value => ['package', '.', '--output-dir', value, '--python-versions', '2.7']],
    ['find-links', value => ['plan', '.', '--find-links', value]],
    ['local-projects', value => ['plan', '.', '--local-projects', value]],
    ['lock', value => ['plan', '.', '--formats', 'pex', '--lock', value]],
    ['platforms', value => ['plan', '.', '--formats', 'pex', '--platforms', `${value}.json`]],
    [
      'pyinstaller-options',
      value => ['package', '.', '--formats', 'pyinstaller', '--pyinstaller-options', `spec=${value}`],
    ],
    ['plan that is read', value => ['build', '.', '--plan', value, '--cell', 'x']],
    ['parts', value => ['assemble', '.', '--plan', value, '--parts', value]],
  ]
  const FLAWS: Readonly<Record<string, string>> = {
    'missing, elsewhere': '../typo',
    'missing, at the root of the disk': '/nonexistent/typo',
    'below a file': 'pyproject.toml/below',
    'a link that leads to itself': 'loop',
    'too long': 'x'.repeat(300),
    'outside ASCII': 'caf\u00e9\u0301/typo',
  }

  test.each(INPUTS)('%s', async (_, argv) => {
    const dir = tinyProject()
    symlinkSync('loop', join(dir, 'loop'))
    const ends = Object.entries(FLAWS).map(async ([flaw, value]) => {
      const { stderr } = await command(argv(value), dir)
      return { flaw, coded: /^error\[[a-z]+\/[a-z-]+\]: /m.test(stderr), bug: /is a bug/.test(stderr) }
    })
    expect(await Promise.all(ends)).toEqual(Object.keys(FLAWS).map(flaw => ({ flaw, coded: true, bug: false })))
  })

  test('a plan that cannot be written', async () => {
    const dir = tinyProject()
    mkdirSync(join(dir, 'folder'))
    symlinkSync('loop', join(dir, 'loop'))
    for (const value of ['folder', 'pyproject.toml/below', 'loop', 'x'.repeat(300)]) {
      const ended = await command(['plan', '.', '--formats', 'sdist,wheel', '--plan', value], dir)
      expect(ended.stderr).toMatch(/^error\[input\/path\]: The plan cannot be written: /m)
    }
  })
})
