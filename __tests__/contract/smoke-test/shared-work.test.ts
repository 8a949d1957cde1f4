// What smoke tests share must not hide anything: real Pythons, uv and packages, through our own command.
import { randomUUID } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { tinyProject } from '../../../__fixtures__/command/tiny.js'
import { type CommandRun, packageProject } from '../../../__fixtures__/command.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

const [newest = '', older = ''] = ['3.13', '3.12', '3.11', '3.10'].filter(name => localPythons().has(name))
const PYTHONS = `${older} ${newest}`
const OPTIONS = { checks: 'none', sbom: 'none', licenses: 'off', audit: 'off', 'python-versions': PYTHONS }

/** `FILE on PYTHON: RESULT REASON` of every smoke test. */
function tests({ report, log }: CommandRun): readonly string[] {
  if (report === undefined) throw new Error(log)
  return report.checks
    .filter(({ name }) => name === 'runs')
    .map(({ artifact, python, result, reason }) => `${artifact} on ${python}: ${result} ${reason}`)
    .sort()
}

test('an sdist whose wheel has the files of the wheel is not started again, and the report says so', async () => {
  const run = await packageProject(tinyProject(), { ...OPTIONS, formats: 'sdist wheel' })
  const same = 'passed its wheel has the same files as tiny-1.0-py3-none-any.whl, tested there'
  const ran = 'passed ran `tiny --version` (exit 0): tiny 1.0'
  expect(tests(run)).toEqual(
    [older, newest]
      .flatMap(python => [`tiny-1.0-py3-none-any.whl on ${python}: ${ran}`, `tiny-1.0.tar.gz on ${python}: ${same}`])
      .sort(),
  )
})

test('a command that gets the file runs for each file', async () => {
  const command = "python -c \"import sys; sys.exit('{artifact}'.endswith('.gz'))\""
  const run = await packageProject(tinyProject(), { ...OPTIONS, formats: 'sdist wheel', 'test-command': command })
  expect(run.code).toBe(7)
  expect(run.log).toContain(`tiny-1.0.tar.gz does not run on Python ${older} and ${newest}`)
})

/** The module is in the wheel that the newest Python builds, and not in the one that an installer builds with another. */
const INCOMPLETE = `
import sys
complete = build_wheel
def build_wheel(output, settings=None, metadata=None, filename=None):
    name = complete(output, settings, metadata, filename)
    if sys.version_info[:2] != (3, ${newest.slice(2)}):
        path = os.path.join(output, name)
        with zipfile.ZipFile(path) as archive:
            kept = [(one, archive.read(one)) for one in archive.infolist() if one.filename != "tiny.py"]
        with zipfile.ZipFile(path, "w") as archive:
            for one, data in kept:
                archive.writestr(one, data)
    return name
`

test('an sdist whose wheel lacks a file of the wheel is found', async () => {
  const run = await packageProject(tinyProject({ backend: INCOMPLETE }), { ...OPTIONS, formats: 'sdist wheel' })
  expect(run.code).toBe(7)
  expect(run.log).toMatch(
    new RegExp(`tiny-1\\.0\\.tar\\.gz does not run on Python ${older} and ${newest}: .*No module named 'tiny'`),
  )
  expect(run.files).toEqual([])
})

test('an sdist that an installer cannot build is found, on the Python where it fails', async () => {
  const backend = `
import sys
working = build_wheel
def build_wheel(*arguments):
    if sys.version_info[:2] != (3, ${newest.slice(2)}):
        raise RuntimeError("no such header")
    return working(*arguments)
`
  const run = await packageProject(tinyProject({ backend }), { ...OPTIONS, formats: 'sdist wheel' })
  expect(run.code).toBe(7)
  expect(run.log).toContain(`tiny-1.0.tar.gz cannot be installed on Python ${older}`)
  expect(run.log).toContain('no such header')
})

/** It rewrites its dependency in place, wherever it was installed, and says what that was before. */
const DAMAGES = `
import sys, six
def main():
    print("tiny 1.0" if six.__author__ else "damaged")
    with open(six.__file__, "r+") as file:
        text = file.read()
        file.seek(0)
        file.write(text.replace("Benjamin Peterson <benjamin@python.org>", "", 1) + "# written by the program under test")
`
const PROJECT = `[project]
name = "tiny"
version = "1.0"
requires-python = ">=3.9"
dependencies = ["six==1.17.0"]

[project.scripts]
tiny = "tiny:main"
`

test('a program that damages its environment influences no other test, and no later run', async () => {
  const backend =
    '\nMETADATA = lambda: "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\nRequires-Dist: six==1.17.0\\n"\n'
  const options = { ...OPTIONS, formats: 'sdist wheel pex' }
  for (const module of [DAMAGES, `${DAMAGES}# again\n`]) {
    const run = await packageProject(tinyProject({ project: PROJECT, backend, module }), options)
    expect(run.code).toBe(0)
    const results = tests(run)
    expect(results).toHaveLength(6)
    for (const result of results) expect(result).toMatch(/: passed (?:ran .*: tiny 1\.0$|its wheel has the same files)/)
  }
  // A program that does no harm finds what pip would install.
  const well = DAMAGES.slice(0, DAMAGES.indexOf('    with open'))
  const run = await packageProject(tinyProject({ project: PROJECT, backend, module: well }), options)
  for (const result of tests(run)) expect(result).not.toContain('damaged')
}, 300_000)

/** What it shares with other environments: its dependency, and the bytecode of that. */
const TELLS = `
import os, sys, pp_small
def word(path):
    return "shared" if os.stat(path).st_nlink > 1 else "own"
def main():
    print("tiny 1.0", word(pp_small.__file__), word(pp_small.__cached__))
`
/** It does harm only where a PEX installed its dependency. */
const DAMAGES_PEX = `${TELLS}
    if "pex-root" in pp_small.__file__:
        with open(pp_small.__file__, "a") as file:
            file.write("raise SystemExit('damaged')\\n")
`

test('later runs share what was installed and imported, in a PEX too; never what a program has changed', async () => {
  const backend =
    '\nMETADATA = lambda: "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\nRequires-Dist: pp_small\\n"\n'
  // No other run of the last hour has had this dependency.
  const wheels = tempDir('wheels')
  smallWheel(wheels, { name: 'pp_small', files: { 'pp_small.py': `# ${randomUUID()}\n` } })
  const options = { ...OPTIONS, 'python-versions': newest, formats: 'wheel pex', 'find-links': wheels }
  const project = PROJECT.replace('six==1.17.0', 'pp_small')
  let edits = 0
  const words = async (module: string) => {
    edits += 1
    const files = tinyProject({ project, backend, module: `${module}# ${edits}\n` })
    const run = await packageProject(files, options)
    expect(run.code).toBe(0)
    return ['.pex', '.whl'].map(end => {
      const [line = ''] = tests(run).filter(one => one.startsWith('tiny-1.0') && one.includes(`${end} on`))
      return /: passed .*: tiny 1\.0 (.*)$/.exec(line)?.[1]
    })
  }
  // The PEX unpacks its dependency; the environment of the wheel becomes the one that others share.
  expect(await words(TELLS)).toEqual(['own own', 'shared own'])
  // The bytecode is made when the wheel has been tested, which may be before the test of the PEX begins.
  expect(await words(TELLS)).toEqual([expect.stringMatching(/^shared (?:own|shared)$/), 'shared own'])
  expect(await words(TELLS)).toEqual(['shared shared', 'shared shared'])
  // Its test is repeated with files of its own, and nobody else gets what it wrote.
  expect((await words(DAMAGES_PEX))[0]).toBe('own own')
  expect(await words(TELLS)).toEqual([expect.stringMatching(/^(?:own|shared) (?:own|shared)$/), 'shared own'])
}, 300_000)

test('a wheel that requires more than the project’s files state is tested with all of it', async () => {
  const wheels = tempDir('wheels')
  for (const name of ['pp_small', 'pp_other']) smallWheel(wheels, { name, files: { [`${name}.py`]: '' } })
  const requires = ['pp_small', 'pp_other'].map(name => `Requires-Dist: ${name}\\n`).join('')
  const backend = `\nMETADATA = lambda: "Metadata-Version: 2.1\\nName: tiny\\nVersion: 1.0\\n${requires}"\n`
  const run = await packageProject(
    tinyProject({
      project: PROJECT.replace('six==1.17.0', 'pp_small'),
      backend,
      module: 'def main():\n    import pp_small, pp_other\n    print("tiny 1.0")\n',
    }),
    { ...OPTIONS, 'python-versions': newest, formats: 'sdist wheel pex', 'find-links': wheels },
  )
  expect(tests(run)).toHaveLength(3)
  for (const result of tests(run))
    expect(result).toMatch(/: passed (?:ran .*: tiny 1\.0$|its wheel has the same files)/)
}, 300_000)
