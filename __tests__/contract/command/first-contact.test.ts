/** What a first run meets, by our command as a person starts it. Nothing but uv is downloaded: the backends are the projects' own. */
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type CommandRun, packageProject, runCommand } from '../../../__fixtures__/command.js'
import { uvPath } from '../../../__fixtures__/python-tools.js'
import { run, tempDir, write } from '../../../__fixtures__/repository.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

/** A backend without requirements, which writes what it sees of an environment variable into the package. */
const BACKEND = `
import base64, hashlib, io, os, tarfile, zipfile

METADATA = open("metadata.txt").read()
SEEN = "SEEN = %r\\n" % (os.environ.get("INTERNAL_TOKEN") and "a token of %d" % len(os.environ["INTERNAL_TOKEN"]))

def build_sdist(folder, settings=None):
    with tarfile.open(os.path.join(folder, "nice-1.0.tar.gz"), "w:gz", format=tarfile.PAX_FORMAT) as archive:
        for name in ["pyproject.toml", "backend.py", "metadata.txt", "nice.py"]:
            archive.add(name, "nice-1.0/" + name)
        data = METADATA.encode()
        info = tarfile.TarInfo("nice-1.0/PKG-INFO")
        info.size = len(data)
        archive.addfile(info, io.BytesIO(data))
    return "nice-1.0.tar.gz"

def build_wheel(folder, settings=None, metadata=None):
    files = {
        "nice.py": open("nice.py").read(),
        "nice_seen.py": SEEN,
        "nice-1.0.dist-info/METADATA": METADATA,
        "nice-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: own\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
        "nice-1.0.dist-info/entry_points.txt": "[console_scripts]\\nnice = nice:main\\n",
    }
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += "%s,sha256=%s,%d\\n" % (name, digest, len(text.encode()))
    files["nice-1.0.dist-info/RECORD"] = record + "nice-1.0.dist-info/RECORD,,\\n"
    with zipfile.ZipFile(os.path.join(folder, "nice-1.0-py3-none-any.whl"), "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return "nice-1.0-py3-none-any.whl"
`

interface Parts {
  /** Requirement lines. */
  readonly requires?: readonly string[]
  /** Requirement lines of the extra `cli`, which the script then needs. */
  readonly cli?: readonly string[]
  /** Further text of pyproject.toml. */
  readonly settings?: string
  readonly code?: string
}

const CODE = 'import nice_seen\ndef main():\n    print("nice 1.0, and saw", nice_seen.SEEN)\n'

function project({ requires = [], cli = [], settings = '', code = CODE }: Parts = {}): string {
  const dir = tempDir('nice')
  const script = cli.length > 0 ? 'nice:main [cli]' : 'nice:main'
  write(dir, {
    'pyproject.toml': `[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
[project]
name = "nice"
version = "1.0"
description = "Nice"
requires-python = ">=3.8"
license = "MIT"
dependencies = ${JSON.stringify(requires)}
optional-dependencies = { cli = ${JSON.stringify(cli)} }
scripts = { nice = "${script}" }
${settings}`,
    'backend.py': BACKEND.replace('nice = nice:main', `nice = ${script}`),
    'metadata.txt': [
      'Metadata-Version: 2.4',
      'Name: nice',
      'Version: 1.0',
      'Summary: Nice',
      'License-Expression: MIT',
      'Requires-Python: >=3.8',
      'Provides-Extra: cli',
      ...requires.map(line => `Requires-Dist: ${line}`),
      ...cli.map(line => `Requires-Dist: ${line} ; extra == 'cli'`),
      '\n',
    ].join('\n'),
    'nice.py': code,
  })
  return dir
}

const PYTHON = { 'python-versions': '3.12' }
const warnings = ({ log }: CommandRun) => log.split('\n').filter(line => /^\s*warning\[/.test(line))
const reasons = ({ report }: CommandRun) =>
  (report?.checks ?? []).filter(({ name }) => name === 'runs').map(({ reason }) => reason)

describe('build-env', () => {
  const TOKEN = 'sesame-open-1234'

  test('lets the backend see a variable that looks like a secret, in the build and in the test of the sdist', async () => {
    const seeing = await packageProject(project(), { ...PYTHON, 'build-env': 'INTERNAL_TOKEN' }, undefined, {
      INTERNAL_TOKEN: TOKEN,
    })
    expect([seeing.code, warnings(seeing)]).toEqual([0, []])
    // sdist, wheel and PEX: what the second build of the sdist saw is in its wheel, which has to be the same.
    expect(reasons(seeing).map(reason => /saw .*|same files/.exec(reason)?.[0])).toEqual([
      'same files',
      'saw a token of 16',
      'saw a token of 16',
    ])
    expect(JSON.stringify(seeing)).not.toContain(TOKEN)
  }, 120_000)

  test('without it the backend sees nothing; a name that is not set is a warning', async () => {
    const blind = await packageProject(project(), PYTHON, undefined, { INTERNAL_TOKEN: TOKEN })
    expect([blind.code, warnings(blind)]).toEqual([0, []])
    expect(reasons(blind)[1]).toContain('saw None')
    const unset = await packageProject(project(), { ...PYTHON, 'build-env': 'INTERNAL_TOKEN, OTHER_KEY' }, undefined, {
      INTERNAL_TOKEN: '',
    })
    expect(unset.code).toBe(0)
    expect(warnings(unset)).toEqual([
      'warning[input/invalid]: build-env: INTERNAL_TOKEN, OTHER_KEY are not set, or empty: the build sees nothing there.',
    ])
  }, 120_000)
})

test.each(['scie', 'pyinstaller', 'pyo3', 'pyoxidizer', 'pex', 'wheel'])(
  'a plan of %s alone names its wheels and no Python that does not exist',
  async format => {
    const dir = project()
    const { stdout, stderr } = await runCommand(
      ['plan', dir, '--json', '--python-versions=3.11 3.12', `--formats=${format}`],
      dir,
    )
    expect(`${stdout}${stderr}`).not.toMatch(/Infinity|NaN|undefined/)
    // What this machine cannot make is said by its name.
    if (stdout === '') expect(stderr).toMatch(/error\[(?:input|interpreter|host)\//)
    else expect((JSON.parse(stdout) as { pythons: unknown }).pythons).toEqual(['3.11', '3.12'])
  },
  120_000,
)

test('a dependency that nobody has is one error, and the smoke tests are skipped for it', async () => {
  const run = await packageProject(project({ requires: ['package-python-of-nobody>=7'] }), {
    ...PYTHON,
    formats: 'sdist,wheel,pex',
  })
  expect(run.code).toBe(5)
  expect(run.log.match(/^\s*error\[/gm)).toHaveLength(1)
  expect(run.log).toContain(
    "error[dependency/missing]: No index or find-links folder has a package 'package-python-of-nobody'.",
  )
  expect(reasons(run)).toEqual(Array(2).fill('not tested: its dependencies were not resolved'))
  expect(run.files).toEqual([])
}, 120_000)

test('a database of vulnerabilities that cannot be reached is one line', async () => {
  const run = await packageProject(project(), { ...PYTHON, formats: 'wheel,pex' }, undefined, {
    PACKAGE_PYTHON_AUDIT: 'warn',
    // The port that nobody listens on.
    PACKAGE_PYTHON_OSV_URL: 'http://127.0.0.1:1',
  })
  expect(run.code).toBe(0)
  expect(warnings(run)).toEqual([
    expect.stringMatching(/^warning\[check\/unaudited\]: Nothing was audited for known vulnerabilities: OSV: /),
  ])
}, 120_000)

test('a script that needs an extra takes it from uv.lock', async () => {
  const dir = project({
    cli: ['nice-helper-of-test'],
    code: 'import nice_helper_of_test\ndef main():\n    print("nice 1.0")\n',
    settings: '[tool.uv]\nfind-links = ["wheels"]\nno-index = true\n',
  })
  write(dir, { 'wheels/README': '' })
  smallWheel(path.join(dir, 'wheels'), { name: 'nice_helper_of_test' })
  await run(uvPath(), ['lock', '--no-cache', '--quiet'], dir)
  const made = await packageProject(dir, { ...PYTHON, 'find-links': path.join(dir, 'wheels') })
  expect(made.log).not.toMatch(/error\[/)
  expect([made.code, warnings(made)]).toEqual([0, []])
  expect(reasons(made)).toHaveLength(3)
}, 120_000)
