/** PyOxidizer itself: minutes of compiling, so only where PACKAGE_PYTHON_SLOW is set. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { command } from '../../__fixtures__/command/command.js'

jest.setTimeout(1_200_000)

const skipped =
  process.env.PACKAGE_PYTHON_SLOW !== '1'
    ? 'PyOxidizer compiles for minutes: set PACKAGE_PYTHON_SLOW=1'
    : process.platform !== 'linux' || process.arch !== 'x64'
      ? 'PyOxidizer is driven on Linux, x86_64'
      : undefined
if (skipped) process.stderr.write(`skipped: ${skipped}\n`)

let folder = ''
afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

;(skipped ? test.skip : test)('the answer’s program prints 42 without a Python', async () => {
  folder = mkdtempSync(join(tmpdir(), 'pyoxidizer-e2e-'))
  cpSync('examples/answer', join(folder, 'answer'), { recursive: true })
  const { status, stderr } = await command(
    ['package', 'answer', '--formats=pyoxidizer', '--python-versions=3.10', '--glibc=2.99'],
    folder,
  )
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
  const name = readdirSync(join(folder, 'dist')).find(each => each.endsWith('.tar.gz')) ?? ''
  execFileSync('tar', ['-xzf', join(folder, 'dist', name), '-C', folder])
  const program = join(folder, name.replace('.tar.gz', ''), 'answer')
  expect(execFileSync(program, { encoding: 'utf8', env: {} })).toBe('42\n')
})
