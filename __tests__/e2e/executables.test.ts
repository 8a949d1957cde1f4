/** Native executables by the whole command, run where there is nothing but the C library. */
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { command, pythons } from '../../__fixtures__/command/command.js'
import { CONSOLE_SAYS, consoleApp } from '../../__fixtures__/native/console.js'
import * as projects from '../../__fixtures__/native/projects.js'
import { emptyRoot } from '../../__fixtures__/root/empty-root.js'
import { thisMachine } from '../../src/target/machine.js'
import { unpackFolder } from '../../src/wheel/unpack-folder.js'

jest.setTimeout(600_000)

const [newest = ''] = pythons(1)
const folders: string[] = []
const folder = () => {
  const made = mkdtempSync(path.join(tmpdir(), 'package-python-test-'))
  folders.push(made)
  return made
}
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true })
})

/** The system's own Python needs the system's own glibc. */
const { libcVersion = '2.28' } = thisMachine()

async function made(project: string, ...options: string[]): Promise<{ file: string; checks: unknown[] }> {
  const out = folder()
  const { status, stderr } = await command(
    [
      ...['package', '.', '--formats=pyinstaller', `--python-versions=${newest}`],
      ...[`--glibc=${libcVersion}`, `--output-dir=${out}`, ...options],
    ],
    project,
  )
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
  const [name = ''] = readdirSync(out).filter(each => /linux/.test(each))
  const { checks } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'))
  return { file: path.join(out, name), checks }
}

const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

/** In an empty root where that is allowed here; which is told otherwise. */
function inEmptyRoot(file: string, program = '', args: readonly string[] = []) {
  const root = emptyRoot()
  if ('skipped' in root) {
    process.stderr.write(`skipped: ${root.skipped}\n`)
    return undefined
  }
  try {
    return root.run(`${root.put(file)}${program}`, ...args)
  } finally {
    root.remove()
  }
}

test('the article’s application in one file prints 42 where there is nothing but the C library', async () => {
  const project = path.join(folder(), 'answer')
  cpSync('examples/answer', project, { recursive: true })
  const { file, checks } = await made(project)
  expect(path.basename(file)).toMatch(/^answer-1\.0\.0-linux-\w+$/)
  for (const name of ['architecture', 'glibc', 'host files', 'needs', 'runs'])
    expect(checks).toContainEqual(expect.objectContaining({ name, result: 'passed' }))
  const run = inEmptyRoot(file)
  if (run) expect(run).toEqual({ status: 0, stdout: '42\n', stderr: '' })
})

test('data, late imports, an extension, metadata and a child process; the same bytes from another folder', async () => {
  const [one, other] = [projects.write(consoleApp), projects.write(consoleApp)]
  folders.push(one, other)
  const first = await made(one, '--executable-layout=folder')
  const second = await made(other, '--executable-layout=folder', '--jobs=1')
  expect(path.basename(first.file)).toMatch(/^tiny-1\.0\.0-linux-\w+\.tar\.gz$/)
  expect(digest(second.file)).toBe(digest(first.file))
  const unpacked = await unpackFolder(first.file, path.join(folder(), 'new'))
  const run = inEmptyRoot(unpacked, '/tiny')
  if (run) expect(run).toEqual({ status: 3, stdout: CONSOLE_SAYS, stderr: '' })
})

test('a file of this machine that a spec file slips in is refused by name', async () => {
  const project = projects.write({
    ...projects.pure,
    'app.spec': `a = Analysis(["start.py"], datas=[("/etc/passwd", ".")])
pyz = PYZ(a.pure)
exe = EXE(pyz, a.scripts, a.binaries, a.datas, name="tiny", console=True)
`,
    'start.py': 'import sys\nfrom tiny.app import main\nsys.exit(main())\n',
  })
  folders.push(project)
  const { status, stderr } = await command(
    [
      ...['package', '.', '--formats=pyinstaller', `--python-versions=${newest}`],
      ...[`--glibc=${libcVersion}`, '--pyinstaller-options=spec=app.spec'],
    ],
    project,
  )
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([
    7,
    [
      expect.stringMatching(
        /^error\[check\/host-files\]: tiny-1\.0\.0-linux-\w+ holds passwd, from \/etc\/passwd: /,
      ),
    ],
  ])
  expect(readdirSync(project)).not.toContain('dist')
})
