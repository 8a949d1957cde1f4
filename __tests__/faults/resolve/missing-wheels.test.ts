/** Dependencies without wheels, through the whole command: all gaps at once, before anything of the PEX is built. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { command } from '../../../__fixtures__/command/command.js'
import { pexWheels } from '../../../__fixtures__/pex-info.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function project(more: string) {
  const app = join(folder, 'app')
  mkdirSync(app, { recursive: true })
  writeFileSync(
    join(app, 'pyproject.toml'),
    `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"
[project]
name = "gappy"
version = "1.0"
${more}
[project.scripts]
gappy = "gappy:main"
`,
  )
  writeFileSync(join(app, 'gappy.py'), 'def main():\n    print("gappy")\n')
}

const TARGETS = ['--python-versions', '3.11 3.12', '--platforms', 'linux-x86_64 windows-x86_64']
const GAPS = [
  'error[dependency/no-wheel]: docopt 0.6.2 has no wheel for any of the 4 targets.',
  'error[dependency/no-wheel]: uvloop 0.21.0 has no wheel for 3.11 3.12 on windows-x86_64.',
]
const DEPENDENCIES = 'dependencies = ["docopt==0.6.2", "uvloop==0.21.0", "idna"]'
const errors = (text: string) => (text.match(/^error\[.*$/gm) ?? []).sort()

test('missing-wheels: fail reports every gap of every target, and writes nothing', async () => {
  project(DEPENDENCIES)
  const { status, stdout, stderr } = await command(['package', 'app', ...TARGETS, '--missing-wheels', 'fail'], folder)
  expect(errors(stderr)).toEqual(GAPS)
  expect(status).toBe(5)
  expect(stdout).toMatch(/^3 dependencies for 4 targets, 6 gaps$/m)
  expect(stdout).toMatch(/^uvloop +0\.21\.0 +all +wheel +MISSING 3\.11 3\.12$/m)
  expect(existsSync(join(folder, 'dist'))).toBe(false)
})

test('plan tells the same before anything is built, as text and as JSON, and leaves nothing in the project', async () => {
  project(DEPENDENCIES)
  const { status, stdout, stderr } = await command(
    ['plan', 'app', '--json', ...TARGETS, '--missing-wheels', 'fail'],
    folder,
  )
  expect([status, errors(stderr)]).toEqual([5, GAPS])
  const { coverage } = JSON.parse(stdout) as {
    coverage: Record<string, unknown> & { sizes: { dependencies: { name: string; bytes: number }[] } }
  }
  expect(coverage).toMatchObject({ known: true, targets: 4 })
  expect(coverage.gaps).toHaveLength(6)
  expect(coverage.problems).toHaveLength(2)
  expect(coverage.sizes.dependencies[0]).toMatchObject({ name: 'uvloop', bytes: expect.any(Number) })
  expect(coverage.sizes.dependencies[0]?.bytes).toBeGreaterThan(1e6)
  const text = await command(['plan', 'app', ...TARGETS, '--missing-wheels', 'drop-target'], folder)
  // docopt has no wheel anywhere: no target is left to drop.
  expect([text.status, errors(text.stderr)]).toEqual([5, GAPS])
  expect(text.stdout).toMatch(/^Dependencies: 3 dependencies for 4 targets, 6 gaps$/m)
  expect(readdirSync(join(folder, 'app')).sort()).toEqual(['gappy.py', 'pyproject.toml'])
})

test('plan says what is known only once the wheel is built', async () => {
  project('dynamic = ["dependencies"]')
  writeFileSync(join(folder, 'app', 'setup.py'), 'from setuptools import setup\nsetup(install_requires=["idna"])\n')
  const { status, stdout } = await command(['plan', 'app', ...TARGETS], folder)
  expect(status).toBe(0)
  expect(stdout).toContain('Dependencies: The required wheels are known only after the build')
})

test('plan stands without an index, and says what it could not find out', async () => {
  project('dependencies = ["idna"]')
  const { status, stdout, stderr } = await command(['plan', 'app', ...TARGETS], folder, {
    UV_DEFAULT_INDEX: 'http://127.0.0.1:9/simple',
    UV_HTTP_RETRIES: '0',
    UV_CACHE_DIR: join(folder, 'uv-cache'),
  })
  expect(status).toBe(0)
  expect(stdout).toContain('Dependencies: The required wheels could not be determined on this machine.')
  expect(stderr).toContain('warning[network/unreachable]: The package index cannot be reached')
})

test.each([[[]], [['--missing-wheels', 'build']]])(
  'a source is built here, and serves other platforms where it is pure: %j',
  async given => {
    project('dependencies = ["docopt==0.6.2"]')
    const build = [...TARGETS, ...given]
    const planned = await command(['plan', 'app', ...build], folder)
    expect([planned.status, errors(planned.stderr)]).toEqual([0, []])
    expect(planned.stderr).toMatch(/docopt 0\.6\.2 will be built on this machine/)
    const { status, stderr } = await command(['package', 'app', ...build], folder)
    expect([status, errors(stderr)]).toEqual([0, []])
    for (const platform of ['linux-x86_64', 'windows-x86_64'])
      expect(pexWheels(join(folder, 'dist', `gappy-1.0-${platform}.pex`))).toEqual([
        'docopt-0.6.2-py2.py3-none-any.whl',
        'gappy-1.0-py3-none-any.whl',
      ])
  },
)

test('a wheel that nobody repaired does not take the place of one that was, and is told where there is no other', async () => {
  project('dependencies = ["lonely", "both"]')
  const wheels = join(folder, 'wheels')
  for (const name of ['lonely', 'both']) smallWheel(wheels, { name, tag: 'py3-none-linux_x86_64' })
  smallWheel(wheels, { name: 'both', tag: 'py3-none-manylinux_2_17_x86_64' })
  const { status, stderr } = await command(
    ['package', 'app', '--python-versions', '3.12', '--find-links', wheels],
    folder,
  )
  expect([status, errors(stderr)]).toEqual([0, []])
  expect(pexWheels(join(folder, 'dist', 'gappy-1.0.pex'))).toEqual([
    'both-1.0-py3-none-manylinux_2_17_x86_64.whl',
    'gappy-1.0-py3-none-any.whl',
    'lonely-1.0-py3-none-linux_x86_64.whl',
  ])
  expect(stderr.match(/^warning\[dependency\/floor\].*$/gm)).toEqual([
    "warning[dependency/floor]: lonely-1.0-py3-none-linux_x86_64.whl is used for 3.12 on linux-x86_64, but its tag does not say which systems it runs on: it may not work on older ones than its builder's.",
  ])
})
