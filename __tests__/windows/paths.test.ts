/** Paths and files as only Windows has them (Wine): sdist and wheel of a project that needs no index. */
import { once } from 'node:events'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
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

/** Folders whose path with a file is too long for programs that know no more than 260 characters. */
const LONG = ['long', 'x'.repeat(120), 'y'.repeat(120)]

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
  for (const name of ['other-drive', 'forward', 'inside', 'lower', 'share', 'a project & (more)', 'größe-日本'])
    project(name)
  project(...LONG)
  machine.share('files', 'all', at('share'))
  project('again')
  // The tools are there before several runs look for them.
  ended.forward = await run(['W:/forward', '--output-dir=W:/forward/dist'])
  const runs: Record<string, Promise<Ended>> = {
    case: run(['W:\\CASE\\tinyapp']),
    crlf: run(['crlf', '--output-dir=crlf\\dist']),
    crlfWrong: run(['crlf-wrong']),
    readOnly: run(['W:\\read-only', '--output-dir=W:\\read-only\\dist']),
    otherDrive: run(['other-drive', '--output-dir=S:\\out']),
    lower: run(['w:\\lower', '--output-dir=w:\\lower\\dist']),
    spaces: run(['W:\\a project & (more)', '--output-dir=W:\\a project & (more)\\the files']),
    letters: run(['größe-日本', '--output-dir=größe-日本\\ausgabe']),
    long: run([LONG.join('\\'), `--output-dir=${LONG.join('\\')}\\dist`]),
    share: run(['\\\\files\\all', '--output-dir=\\\\files\\all\\dist']),
    inside: run(['.', '--output-dir=.\\other'], at('inside')),
  }
  for (const [name, one] of Object.entries(runs)) ended[name] = await one
  await rebuildOverOthers()
})

/** The same project three times over its own files: changed and read-only, changed and open in a program, and then closed. */
async function rebuildOverOthers(): Promise<void> {
  const sources = (line: string) => writeFiles(at('again'), { 'tiny.py': `${tinyFiles()['tiny.py']}\n# ${line}\n` })
  const folder = at('again', 'dist')
  const again = () => run(['again', '--output-dir=again\\dist'])
  ended.first = await again()
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
  sources('two')
  ended.overReadOnly = await again()

  const open =
    'import time; file = open(r"W:\\again\\dist\\tiny-1.0.tar.gz", "rb"); print("open", flush=True); time.sleep(3600)'
  const holder = machine.start('python', ['-c', open], { cwd: machine.folder })
  while (!holder.said().includes('open')) await once(holder.child.stdout as Readable, 'data')
  sources('three')
  before = contents(folder)
  ended.whileOpen = await again()
  whileOpen = contents(folder)
  holder.child.kill('SIGKILL')
  await holder.ended
  ended.closed = await again()
}
let before: Record<string, string>
let whileOpen: Record<string, string>
const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map(name => [name, readFileSync(join(folder, name)).toString('latin1')]))

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
onWindows('a drive in small letters', () => expectBuilt('lower', at('lower', 'dist')))
onWindows('folders with spaces and an ampersand', () => expectBuilt('spaces', at('a project & (more)', 'the files')))
onWindows('folders with letters that are not ASCII', () => expectBuilt('letters', at('größe-日本', 'ausgabe')))
onWindows('paths of more than 260 characters', () => {
  expect(machine.path(at(...LONG, 'pyproject.toml')).length).toBeGreaterThan(260)
  expectBuilt('long', at(...LONG, 'dist'))
})
onWindows('a share of another machine (UNC)', () => expectBuilt('share', at('share', 'dist')))
onWindows('the current folder', () => expectBuilt('inside', at('inside', 'other')))
onWindows('files of an earlier run', () => expectBuilt('first', at('again', 'dist')))
onWindows('files of an earlier run that are read-only', () => expectBuilt('overReadOnly', at('again', 'dist')))
onWindows(
  'a file of an earlier run that a program has open: an error with a fix, and the folder stays as it was',
  () => {
    const one = ended.whileOpen as Ended
    expect(said(one)).not.toMatch(BUG)
    expect(one.status).not.toBe(0)
    expect(codes(one)).toHaveLength(1)
    expect(one.stderr).toContain('tiny-1.0.tar.gz')
    expect(one.stderr).toMatch(/^ {2}fix: \S/m)
    expect(Object.keys(whileOpen).sort()).toEqual(Object.keys(before).sort())
    expect(whileOpen).toEqual(before)
  },
)
onWindows('once it is closed the next run replaces it', () => {
  expectBuilt('closed', at('again', 'dist'))
  expect(contents(at('again', 'dist'))).not.toEqual(before)
})
