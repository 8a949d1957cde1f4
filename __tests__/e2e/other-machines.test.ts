/** PEX files that were built here from names alone, executed as on other machines: not only inspected. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'
import { armPython, type OtherPython, windowsPython } from '../../__fixtures__/e2e/other-machines.js'
import { pexWheels } from '../../__fixtures__/pex-info.js'

jest.setTimeout(1_200_000)

const PLATFORMS = ['linux-x86_64', 'linux-aarch64', 'windows-x86_64']

let folder = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
  const project = join(folder, 'answer')
  cpSync('examples/answer', project, { recursive: true })
  const file = join(project, 'pyproject.toml')
  // Wine 8 lacks functions of the C library that numpy 2 calls.
  writeFileSync(file, readFileSync(file, 'utf8').replace('"numpy"', '"numpy==1.24.4"'))
  const { status, stderr } = await command(
    [
      'package',
      'answer',
      '--python-versions=3.11',
      `--platforms=${PLATFORMS.join(' ')}`,
      '--pex-scope=platform universal',
      '--formats=pex',
    ],
    folder,
  )
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The whole of what is printed by both files; undefined, with the reason logged, without such a Python. */
function answers(python: OtherPython, platform: string, env: Readonly<Record<string, string>>) {
  if ('skipped' in python) {
    process.stderr.write(`skipped: ${python.skipped}\n`)
    return undefined
  }
  return [`answer-1.0.0-${platform}.pex`, 'answer-1.0.0.pex'].map(name =>
    python.run([join(folder, 'dist', name)], env).trim(),
  )
}

test('each file contains its own machine’s numpy, and the universal file all of them', () => {
  const numpy = (file: string) => pexWheels(join(folder, 'dist', file)).filter(name => name.startsWith('numpy'))
  const each = PLATFORMS.flatMap(platform => numpy(`answer-1.0.0-${platform}.pex`))
  expect(each).toEqual([
    expect.stringMatching(/-manylinux.*_x86_64\.whl$/),
    expect.stringMatching(/-manylinux.*_aarch64\.whl$/),
    expect.stringMatching(/-win_amd64\.whl$/),
  ])
  expect(numpy('answer-1.0.0.pex').sort()).toEqual([...each].sort())
})

test('Debian’s arm64 Python under qemu prints the answer', () => {
  const found = answers(armPython(), 'linux-aarch64', { PEX_ROOT: join(folder, 'pex-root') })
  if (found !== undefined) expect(found).toEqual(['42', '42'])
})

test('the Windows Python under Wine prints the answer, and downloads nothing to start', () => {
  // No environment: Wine does not start the launcher that a venv of Windows has.
  const found = answers(windowsPython(), 'windows-x86_64', { PEX_VENV: '0' })
  if (found !== undefined) expect(found).toEqual(['42', '42'])
})
