/** Paths and files as only Windows has them (Wine): sdist and wheel of a project that needs no index. */
import { chmodSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest } from '@jest/globals'
import { codes } from '../../__fixtures__/command/command.js'
import { tinyFiles } from '../../__fixtures__/command/tiny.js'
import { type Ended, openWindows } from '../../__fixtures__/windows/machine.js'
import { BUG, said, writeFiles } from '../../__fixtures__/windows/projects.js'
import { createLimiter } from '../../src/host/lifecycle.js'

jest.setTimeout(1_200_000)

const { machine, onWindows } = openWindows()
const limit = createLimiter(2)

const BUILT = ['tiny-1.0-py3-none-any.whl', 'tiny-1.0.tar.gz']
const QUICK = ['--formats=sdist wheel', '--python-versions=3.11', '--test-command=none']

const at = (...parts: readonly string[]) => join(machine.folder, ...parts)
const project = (...parts: readonly string[]) => writeFiles(at(...parts), tinyFiles())
/** The files of a release in a folder, without what describes them. */
const built = (folder: string) =>
  readdirSync(folder)
    .filter(name => /\.(whl|gz)$/.test(name))
    .sort()
const run = (args: readonly string[], cwd = machine.folder) =>
  limit(() => machine.command(['package', ...args, ...QUICK], { cwd }))

const ended: Record<string, Ended> = {}
beforeAll(async () => {
  if (machine === undefined) return
  project('case', 'TinyApp')
  writeFiles(
    project('crlf'),
    Object.fromEntries(Object.entries(tinyFiles()).map(([n, t]) => [n, t.replaceAll('\n', '\r\n')])),
  )
  writeFiles(project('crlf-wrong'), {
    'pyproject.toml': (tinyFiles()['pyproject.toml'] ?? '')
      .replace('version = "1.0"', 'version = 1.0')
      .replaceAll('\n', '\r\n'),
  })
  for (const name of Object.keys(tinyFiles())) chmodSync(join(project('read-only'), name), 0o444)
  for (const name of ['other-drive', 'forward']) project(name)
  // The tools are there before several runs look for them.
  ended.forward = await run(['W:/forward', '--output-dir=W:/forward/dist'])
  const runs: Record<string, Promise<Ended>> = {
    case: run(['W:\\CASE\\tinyapp']),
    crlf: run(['crlf', '--output-dir=crlf\\dist']),
    crlfWrong: run(['crlf-wrong']),
    readOnly: run(['W:\\read-only', '--output-dir=W:\\read-only\\dist']),
    otherDrive: run(['other-drive', '--output-dir=S:\\out']),
  }
  for (const [name, one] of Object.entries(runs)) ended[name] = await one
})

function expectBuilt(name: string, folder: string): void {
  const one = ended[name] as Ended
  expect(said(one)).not.toMatch(BUG)
  expect([one.status, codes(one)]).toEqual([0, []])
  expect(built(folder)).toEqual(BUILT)
}

onWindows('slashes in place of backslashes', () => expectBuilt('forward', at('forward', 'dist')))
onWindows('a path in other letters than on the disk', () => expectBuilt('case', at('dist')))
onWindows('files with CRLF', () => expectBuilt('crlf', at('crlf', 'dist')))
onWindows('a mistake in a file with CRLF is shown at its line, without the CR', () => {
  const { status, stderr } = ended.crlfWrong as Ended
  expect(status).toBe(3)
  expect(stderr).toContain('at crlf-wrong/pyproject.toml:3:1\n')
  expect(stderr).not.toMatch(/\r./)
})
onWindows('read-only files', () => expectBuilt('readOnly', at('read-only', 'dist')))
onWindows('an output folder on another drive', () => expectBuilt('otherDrive', join(machine.second, 'out')))
