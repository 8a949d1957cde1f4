/** Paths and files as only Windows has them (Wine): sdist and wheel of a project that needs no index. */
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, jest } from '@jest/globals'
import { codes } from '../../../__fixtures__/command/command.js'
import { tinyFiles } from '../../../__fixtures__/command/tiny.js'
import { type Ended, openWindows, type Running } from '../../../__fixtures__/windows/machine.js'
import { BUG, said, writeFiles } from '../../../__fixtures__/windows/projects.js'
import { createLimiter } from '../../../src/host/lifecycle.js'

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

const LONG = ['long', ...'abcde'].map(name => name.repeat(52))

const ended: Record<string, Ended> = {}
let tempBefore: readonly string[] = []
let holder: Running
beforeAll(async () => {
  if (machine === undefined) return
  project('long', ...LONG)
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
  for (const name of ['other-drive', 'forward', 'prefixed', 'spaces und Größe – 日本', 'locked', 'again']) project(name)
  machine.drive('p', project('root'))
  for (const name of ['locked', 'again']) {
    mkdirSync(at(name, 'dist'))
    for (const file of BUILT) writeFileSync(at(name, 'dist', file), 'of an earlier run')
  }
  for (const file of BUILT) chmodSync(at('again', 'dist', file), 0o444)
  holder = machine.start(
    'python',
    [
      '-c',
      `import time; file = open(r"W:\\locked\\dist\\${BUILT[1]}", "r+"); print("held", flush=True); time.sleep(3000)`,
    ],
    { cwd: machine.folder },
  )
  while (!holder.said().includes('held')) {
    if (holder.child.exitCode !== null) throw new Error(holder.said())
    await new Promise(resolve => setTimeout(resolve, 50))
  }
  // The tools are there before several runs look for them.
  ended.forward = await run(['W:/forward', '--output-dir=W:/forward/dist'])
  tempBefore = readdirSync(machine.temp)
  const runs: Record<string, Promise<Ended>> = {
    long: run([`W:\\long\\${LONG.join('\\')}`]),
    case: run(['W:\\CASE\\tinyapp']),
    crlf: run(['crlf', '--output-dir=crlf\\dist']),
    crlfWrong: run(['crlf-wrong']),
    readOnly: run(['W:\\read-only', '--output-dir=W:\\read-only\\dist']),
    otherDrive: run(['other-drive', '--output-dir=S:\\out']),
    prefixed: run(['\\\\?\\W:\\prefixed', '--output-dir=W:\\prefixed\\dist']),
    named: run(['spaces und Größe – 日本', '--output-dir=spaces und Größe – 日本\\Ausgabe à côté']),
    root: run(['P:\\', '--output-dir=S:\\root']),
    rootHere: run(['.', '--output-dir=S:\\root here'], at('root')),
    locked: run(['locked', '--output-dir=locked\\dist']),
    again: run(['again', '--output-dir=again\\dist']),
    device: run(['forward', '--output-dir=nul']),
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
onWindows('a folder whose path has over 260 characters', () => {
  expect(machine.path(at('long', ...LONG)).length).toBeGreaterThan(260)
  expectBuilt('long', existsSync(at('dist')) ? at('dist') : at('long', ...LONG, 'dist'))
})
onWindows('a path in other letters than on the disk', () => expectBuilt('case', at('dist')))
onWindows('files with CRLF', () => expectBuilt('crlf', at('crlf', 'dist')))
onWindows('a mistake in a file with CRLF is shown at its line, without the CR', () => {
  const { status, stderr } = ended.crlfWrong as Ended
  expect(status).toBe(3)
  expect(stderr).toMatch(/pyproject\.toml:3:/)
  expect(stderr).not.toMatch(/\r./)
})
onWindows('read-only files', () => expectBuilt('readOnly', at('read-only', 'dist')))
onWindows('an output folder on another drive', () => expectBuilt('otherDrive', join(machine.second, 'out')))
onWindows('a path with the prefix of long paths', () => expectBuilt('prefixed', at('prefixed', 'dist')))
onWindows('spaces and letters of other languages', () =>
  expectBuilt('named', at('spaces und Größe – 日本', 'Ausgabe à côté')),
)
onWindows('a project that is the root of a drive', () => expectBuilt('root', join(machine.second, 'root')))
onWindows('the same from inside', () => expectBuilt('rootHere', join(machine.second, 'root here')))
onWindows('read-only files of an earlier run are replaced', () => {
  expectBuilt('again', at('again', 'dist'))
  for (const file of BUILT) expect(readFileSync(at('again', 'dist', file), 'latin1')).not.toBe('of an earlier run')
})
onWindows('a file in the output folder that another program has open: an error that names it', () => {
  const one = ended.locked as Ended
  expect(said(one)).not.toMatch(BUG)
  expect([one.status, codes(one)]).toEqual([9, ['host/permission']])
  expect(one.stderr).toContain(BUILT[1])
})
onWindows('… and the output folder is as it was', () => {
  expect(readdirSync(at('locked', 'dist')).sort()).toEqual(BUILT)
  for (const file of BUILT) expect(readFileSync(at('locked', 'dist', file), 'latin1')).toBe('of an earlier run')
})
onWindows('the name of a device as output folder is no bug', () => {
  const one = ended.device as Ended
  expect(said(one)).not.toMatch(BUG)
  expect(one.status).not.toBe(0)
})
onWindows('no temporary file is left, read-only or not', () => {
  expect(readdirSync(machine.temp).filter(name => !tempBefore.includes(name))).toEqual([])
})
