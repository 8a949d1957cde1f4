/** The command line in this process: what is printed where, and the exit status. */
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import { tempDir, write } from '../../../__fixtures__/repository.js'
import { main } from '../../../src/cli.js'
import { completionScript } from '../../../src/commands/completion.js'
import { helpText } from '../../../src/commands/help.js'
import { programVersion } from '../../../src/core/version.js'

const argv = process.argv
const env = process.env
let dir = ''
beforeEach(() => {
  dir = tempDir('main')
  process.env = { HOME: dir, NO_COLOR: '1', PATH: '' }
})
afterEach(() => {
  process.argv = argv
  process.env = env
  jest.restoreAllMocks()
})

async function run(...args: readonly string[]) {
  const [out, err]: string[][] = [[], []]
  const into = (texts: string[]) =>
    ((text: string) => {
      texts.push(text)
      return true
    }) as typeof process.stdout.write
  jest.spyOn(process.stdout, 'write').mockImplementation(into(out as string[]))
  jest.spyOn(process.stderr, 'write').mockImplementation(into(err as string[]))
  process.argv = ['node', 'package-python', ...args]
  const before = process.cwd()
  process.chdir(dir)
  const status = await main().finally(() => process.chdir(before))
  jest.restoreAllMocks()
  return { status, stdout: (out as string[]).join(''), stderr: (err as string[]).join('').replaceAll(dir, '/HERE') }
}
const help = (topic?: string) => helpText(process.stdout.columns ?? 100, topic)

describe('what the command line answers itself', () => {
  test.each<[args: readonly string[], stdout: () => string]>([
    [['--version'], () => `${programVersion()}\n`],
    [['plan', '--version'], () => `${programVersion()}\n`],
    [[], () => help()],
    [['--help'], () => help()],
    [['-h'], () => help()],
    [['help'], () => help()],
    [['plan', '--help'], () => help('plan')],
    [['help', 'plan'], () => help('plan')],
    // Here an option is not parsed as one.
    [['help', '--lock'], () => help('lock')],
    [['completion', 'bash'], () => `${completionScript('bash').trimEnd()}\n`],
  ])('%j', async (args, stdout) => {
    expect(await run(...args)).toStrictEqual({ status: 0, stdout: stdout(), stderr: '' })
  })
})

describe('what is wrong is on standard error, with its status', () => {
  test.each<[args: readonly string[], status: number, stderr: string]>([
    [['help', 'lok'], 2, "error[input/unknown]: There is no command or option 'lok'."],
    [['completion', 'x'], 2, "error[input/invalid]: There is no completion for 'x'."],
    [['plan', '-x'], 2, "error[input/unknown]: There is no option '-x'."],
    [['plan', '--output', 'x'], 2, "error[input/unknown]: There is no option '--output'."],
    [['plan'], 3, 'error[project/none]: The folder "." contains no Python project'],
    [['plan', 'gone'], 2, 'error[input/path]: The path /HERE/gone does not exist.'],
  ])('%j', async (args, status, stderr) => {
    const ended = await run(...args)
    expect(ended).toMatchObject({ status, stdout: '' })
    expect(ended.stderr).toContain(stderr)
  })

  test('a path alone, or in front of the command', async () => {
    write(dir, { 'pyproject.toml': '[project]\nname = "a"\nversion = "1"\n' })
    const alone = await run('.')
    expect(alone.status).toBe(2)
    expect(alone.stderr).toMatch(
      /^error\[input\/invalid\]: There is no command '\.'\.\n {2}fix: To package a project, write `package-python package \.`\. /,
    )
    // One cause is one error: that there is no folder `plan` says nothing.
    expect((await run('.', 'plan')).stderr).toBe(
      "error[input/invalid]: There is no command '.'.\n  fix: Write the command first: `package-python plan .`.\n",
    )
    expect((await run('my app', 'plan')).stderr).toContain('`package-python plan "my app"`')
    expect((await run('plan', 'plan')).stderr).not.toContain('There is no command')
  })

  test('the line of a file, also of a project elsewhere', async () => {
    const other = tempDir('other')
    write(other, { 'pyproject.toml': '[project]\nname = "a"\nversion = "one"\n' })
    const { status, stderr } = await run('plan', other)
    expect(status).toBe(3)
    expect(stderr).toContain('at pyproject.toml:3:1\n   3 | version = "one"')
    write(dir, { 'sub/pyproject.toml': '[project]\nname = "a"\nversion = "one"\n' })
    expect((await run('plan', 'sub')).stderr).toContain(`at ${path.posix.join('sub', 'pyproject.toml')}:3:1`)
  })

  test('the environment is read as options are', async () => {
    process.env = { ...process.env, PACKAGE_PYTHON_JOBS: 'many', PACKAGE_PYTHON_PATH: 'gone' }
    const { stderr } = await run('plan')
    expect(stderr).toContain("Environment variable PACKAGE_PYTHON_JOBS: 'many' is not a whole number from 1 to 256.")
    expect(stderr).toContain('The path /HERE/gone does not exist.')
  })
})
