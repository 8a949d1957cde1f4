// Builds that are not reproducible by design, and second builds that fail: reported by the whole command.
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { command, pythons, step, told } from '../../../__fixtures__/command/command.js'
import { type Changes, tinyProject } from '../../../__fixtures__/command/tiny.js'
import { testOnSmallDisk } from '../../../__fixtures__/host/tmpfs.js'
import type { Report } from '../../../src/report/model.js'

const [python = ''] = pythons(1)
const ARGV = ['package', '--formats', 'sdist,wheel', '--python-versions', python, '--test-command', 'none']
const QUIET = ['--checks', 'none', '--sbom', 'none', '--licenses', 'off']

/** Builds with `reproducible` and gives all that was printed. */
async function run(changes: Changes, reproducible = 'check', env: Record<string, string> = {}) {
  const dir = tinyProject(changes)
  const ended = await command([...ARGV, ...QUIET, '--reproducible', reproducible], dir, env)
  const text = ended.stderr + ended.stdout
  const evidence = [...text.matchAll(/^ {2}\| (.*)$/gm)].map(match => match[1] ?? '')
  return { dir, ended, text, errors: told(ended, { '/HERE': dir }), evidence }
}

/** A backend that puts `expression` into a module of the wheel, and of the wheel alone. */
const writing = (expression: string, imports = 'os'): Changes => ({
  backend: `
import ${imports}
right = build_wheel
def build_wheel(output, settings=None, metadata=None):
    with open("tiny.py", "a") as file:
        file.write("MADE = %r\\n" % (${expression},))
    return right(output, settings)
`,
})

describe('a backend that is not reproducible by design', () => {
  test.each(['zipapp', 'loose'])('the right one is, and so is its PEX (%s)', async layout => {
    const dir = tinyProject()
    const options = ['--formats', 'sdist,wheel,pex', '--pex-layout', layout, '--reproducible', 'check', '--json']
    const { status, stdout } = await command([...ARGV, ...QUIET, ...options], dir)
    const { checks } = JSON.parse(stdout) as Report
    const told = checks.flatMap(({ name, result, reason }) => (name === 'reproducible' ? [`${result}: ${reason}`] : []))
    expect([status, ...told]).toEqual([
      0,
      'passed: two builds produced the same bytes',
      'passed: two builds produced the same bytes',
      'passed: the same wheels produced the same bytes twice',
    ])
  })

  test('writes a random number: nothing is written to the output folder', async () => {
    const { dir, errors, evidence } = await run(writing('random.randrange(10**17, 2 * 10**17)', 'random'))
    expect(errors).toMatchInlineSnapshot(`
"exit 7
error[check/reproducible]: tiny-1.0-py3-none-any.whl: two builds differ in contents of 1 member.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Change the build: find the random number, time, order or machine name that its build uses."
`)
    expect(evidence[0]).toBe('tiny.py has different contents')
    expect(evidence.slice(2).map(line => line.trim().slice(0, 10))).toEqual(['- MADE = 1', '+ MADE = 1'])
    expect(existsSync(join(dir, 'dist'))).toBe(false)
  })

  test.each([
    ['a time', 'int(time.time())', 'time', 'tiny.py contains a time'],
    [
      'a local time of day',
      'str(datetime.datetime.now().replace(microsecond=0))',
      'datetime',
      'tiny.py contains a time',
    ],
    ['its folder', 'os.getcwd()', 'os', 'tiny.py contains the path of its build folder'],
    [
      'a set',
      '[name for name in {"alpha", "beta", "gamma", "delta", "epsilon"}]',
      'os',
      'tiny.py has the same words in another order',
    ],
    ['its umask', 'oct(os.umask(0o22))', 'os', 'tiny.py has different contents'],
    ['its home', 'os.environ["HOME"]', 'os', 'tiny.py has different contents'],
    ['its locale', 'os.environ.get("LC_ALL")', 'os', 'tiny.py has different contents'],
  ])('writes %s', async (_, expression, imports, what) => {
    const { evidence } = await run(writing(expression, imports))
    expect(evidence[0]).toBe(what)
  })
})

/** A backend whose second build alone does `statements`, in place of or before the right sdist. */
const secondly = (statements: string): Changes => ({
  backend: `
right = build_sdist
def build_sdist(output, settings=None):
    if os.environ["PYTHONHASHSEED"] != "0":
        ${statements}
    return right(output, settings)
`,
})

describe('a second build', () => {
  test('that fails is reported with its last lines', async () => {
    const failing = secondly('print("cannot find my home"); raise ValueError("no home")')
    const { errors, evidence } = await run(failing)
    expect(errors).toMatchInlineSnapshot(`
"exit 7
error[check/reproducible]: A second build failed, in another folder and with another locale, home, time and umask: The build backend 'backend' failed to build the sdist: ValueError: no home.
  at in_tree/backend.py:46
   46 |         print("cannot find my home"); raise ValueError("no home")
  fix: Make the build independent of these, or set \`reproducible: off\`; what it printed is below."
`)
    expect(evidence).toContain('cannot find my home')
  })

  test('that makes a damaged archive', async () => {
    const cut = 'open(output + "/tiny-1.0.tar.gz", "wb").write(gzip.compress(b"")[:-4]); return "tiny-1.0.tar.gz"'
    expect((await run(secondly(cut))).errors).toMatchInlineSnapshot(`
"exit 7
error[check/reproducible]: A second build failed, in another folder and with another locale, home, time and umask: tiny-1.0.tar.gz cannot be trusted: it is not a gzip file, or is damaged.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Make the build independent of these, or set \`reproducible: off\`; what it printed is below."
`)
  })

  test('that makes a file of another name', async () => {
    const { errors } = await run(secondly('global VERSION; VERSION = "1.1"'))
    expect(errors).toMatchInlineSnapshot(`
"exit 7
error[check/reproducible]: tiny-1.0.tar.gz: two builds differ in file names: the second build created tiny-1.1.tar.gz.
  at pyproject.toml:11:1
   11 | build-backend = "backend"
      | ^
  fix: Change the build: find the random number, time, order or machine name that its build uses."
`)
  })

  testOnSmallDisk('that fills the disk', 'size=24m', async disk => {
    const big = secondly('open(output + "/tiny-1.0.tar.gz", "wb").write(os.urandom(64 << 20))')
    const { ended, errors } = await run(big, 'check', { TMPDIR: disk })
    expect(ended.status).toBe(9)
    expect(errors).toContain('error[host/disk-full]: "build the sdist" failed because no space is left on the disk.')
    // The smoke tests beside it may use the same full disk, and nothing else is reported.
    expect(errors.match(/^error\[(?!host\/disk-full)/m)).toBeNull()
    expect(readdirSync(disk)).toEqual([])
  })
})

describe('on a tag', () => {
  const inputs = (reproducible: string) => ({
    formats: 'sdist,wheel',
    'python-versions': python,
    'test-command': 'none',
    checks: 'none',
    upload: 'false',
    reproducible,
  })
  const tagged = { GITHUB_REF: 'refs/tags/v1.0' }

  test.each([
    [
      'a difference is a warning and the files are delivered',
      writing('random.randrange(10**17, 2 * 10**17)', 'random'),
      'two builds differ in contents of 1 member: change the build',
    ],
    [
      'a second build that fails is one too',
      secondly('raise ValueError("no home")'),
      'the second build failed: The build backend',
    ],
  ])('%s', async (_, changes, said) => {
    const dir = tinyProject(changes)
    const ended = await step(inputs('auto'), dir, tagged)
    expect(ended.status).toBe(0)
    expect(ended.stdout + ended.stderr).toContain(said)
    expect(existsSync(join(dir, 'dist', 'tiny-1.0-py3-none-any.whl'))).toBe(true)
  })

  test('`off` builds once', async () => {
    const ended = await step(inputs('off'), tinyProject(secondly('raise ValueError')), tagged)
    expect([ended.status, ended.stdout.includes('second')]).toEqual([0, false])
  })
})

test('normalized, what only differs in times, modes and order is the same', async () => {
  const shuffled: Changes = {
    backend: `
import random, time
right = build_wheel
def build_wheel(output, settings=None, metadata=None):
    name = right(output, settings)
    path = os.path.join(output, name)
    with zipfile.ZipFile(path) as old:
        members = [(info.filename, old.read(info)) for info in old.infolist()]
    random.shuffle(members)
    with zipfile.ZipFile(path, "w", random.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as new:
        for member, data in members:
            info = zipfile.ZipInfo(member, time.localtime()[:6])
            info.external_attr = random.choice([0o100644, 0o100664, 0o100600]) << 16
            new.writestr(info, data)
    return name
`,
  }
  const check = await run(shuffled)
  expect(check.errors).toContain('fix: Set `reproducible: normalize`, which writes these files in a fixed form.')
  const { ended } = await run(shuffled, 'normalize')
  expect(ended.status).toBe(0)
})
