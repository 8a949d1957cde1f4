/** Many Pythons on many platforms from one machine: what is in each PEX. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { pexWheels } from '../../__fixtures__/pex-info.js'
import { FIVE, SIX } from '../../__fixtures__/targets.js'

jest.setTimeout(600_000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function packaged(project: string, pythons: readonly string[], platforms: readonly string[]) {
  const { status, stdout, stderr } = await command(
    [
      'package',
      project,
      '--formats=pex',
      `--python-versions=${pythons.join(' ')}`,
      `--platforms=${platforms.join(' ')}`,
    ],
    folder,
  )
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
  return stdout
}

const TAGS: Readonly<Record<string, RegExp>> = {
  'linux-x86_64': /manylinux.*x86_64/,
  'linux-aarch64': /manylinux.*aarch64/,
  'musllinux-x86_64': /musllinux.*x86_64/,
  'macos-arm64': /macosx.*arm64/,
  'macos-x86_64': /macosx.*x86_64/,
  'windows-x86_64': /win_amd64/,
}

test('five Pythons on six platforms: in each PEX one numpy for each Python, all of that platform', async () => {
  cpSync('examples/answer', join(folder, 'answer'), { recursive: true })
  // The last that have wheels for all of these.
  const file = join(folder, 'answer', 'pyproject.toml')
  writeFileSync(file, readFileSync(file, 'utf8').replace('"numpy"', '"numpy<=2.2.6"'))
  const stdout = await packaged('answer', FIVE, SIX)
  expect(stdout).toMatch(/^1 dependency for 30 targets, no gap$/m)
  for (const platform of SIX) {
    const wheels = pexWheels(join(folder, 'dist', `answer-1.0.0-${platform}.pex`))
    const numpy = wheels.filter(name => name.startsWith('numpy'))
    expect(numpy.map(name => name.split('-')[2]).sort()).toEqual(
      FIVE.map(python => `cp${python.replace('.', '')}`).sort(),
    )
    for (const name of numpy) expect(name).toMatch(TAGS[platform] as RegExp)
    expect(wheels).toHaveLength(6)
  }
})

test('an application with more than thirty dependencies, some for Windows alone', async () => {
  const project = join(folder, 'many')
  mkdirSync(project)
  writeFileSync(
    join(project, 'pyproject.toml'),
    `[build-system]
requires = ["setuptools>=77"]
build-backend = "setuptools.build_meta"
[project]
name = "many"
version = "1.0"
dependencies = ["httpie", "rich", "black", "jinja2", "httpx[http2]", "flask", "pyyaml", "pywin32; sys_platform == 'win32'"]
[project.scripts]
many = "many:main"
`,
  )
  writeFileSync(join(project, 'many.py'), 'def main():\n    print("many")\n')
  const platforms = ['linux-x86_64', 'windows-x86_64', 'macos-arm64']
  await packaged('many', ['3.11', '3.12'], platforms)
  const names = (platform: string) =>
    new Set(pexWheels(join(folder, 'dist', `many-1.0-${platform}.pex`)).map(name => name.split('-')[0]))
  expect(names('windows-x86_64').size).toBeGreaterThan(30)
  expect([...names('windows-x86_64')]).toEqual(expect.arrayContaining(['pywin32', 'colorama']))
  for (const platform of ['linux-x86_64', 'macos-arm64'])
    for (const name of ['pywin32', 'colorama']) expect([...names(platform)]).not.toContain(name)
})
