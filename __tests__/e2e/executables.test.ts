/** Native executables by the whole command, run where there is nothing but the C library. */
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { command, type Ended, pythons } from '../../__fixtures__/command/command.js'
import { CONSOLE_SAYS, consoleApp } from '../../__fixtures__/native/console.js'
import * as projects from '../../__fixtures__/native/projects.js'
import { emptyRoot } from '../../__fixtures__/rootfs/empty-root.js'
import { unpackFolder } from '../../src/archives/extract.js'
import { thisMachine } from '../../src/targets/platforms.js'

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

const build = (project: string, out: string, ...options: string[]): Promise<Ended> =>
  command(
    [
      ...['package', '.', '--formats=pyinstaller', `--python-versions=${newest}`],
      ...[`--glibc=${libcVersion}`, `--output-dir=${out}`, ...options],
    ],
    project,
  )

async function made(project: string, ...options: string[]): Promise<{ file: string; checks: unknown[] }> {
  const out = folder()
  const { status, stderr } = await build(project, out, ...options)
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([0, null])
  const [name = ''] = readdirSync(out).filter(each => /linux/.test(each))
  const { checks } = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'))
  return { file: path.join(out, name), checks }
}

/** A file of this machine as data. */
const leaking = {
  ...projects.pure,
  'app.spec': `a = Analysis(["start.py"], datas=[("/etc/passwd", ".")])
pyz = PYZ(a.pure)
exe = EXE(pyz, a.scripts, a.binaries, a.datas, name="tiny", console=True)
`,
  'start.py': 'import sys\nfrom tiny.app import main\nsys.exit(main())\n',
}
const written = (files: projects.Files) => {
  const project = projects.write(files)
  folders.push(project)
  return project
}

let answer: ReturnType<typeof made>
let consoles: ReturnType<typeof made>[]
let leak: Promise<Ended>
let leakOut = ''
/** PyInstaller uses one core: two at a time. The first of each leaves what the second needs in the store. */
beforeAll(async () => {
  const project = path.join(folder(), 'answer')
  cpSync('examples/answer', project, { recursive: true })
  leakOut = path.join(folder(), 'dist')
  answer = made(project)
  await answer.catch(() => {})
  leak = build(written(leaking), leakOut, '--pyinstaller-options=spec=app.spec')
  consoles = [written(consoleApp), written(consoleApp)].map((each, index) =>
    made(each, '--executable-layout=folder', `--jobs=${index + 1}`),
  )
  await Promise.allSettled([leak, ...consoles])
})

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
  const { file, checks } = await answer
  expect(path.basename(file)).toMatch(/^answer-1\.0\.0-linux-\w+$/)
  for (const name of ['architecture', 'glibc', 'host files', 'needs', 'runs'])
    expect(checks).toContainEqual(expect.objectContaining({ name, result: 'passed' }))
  const run = inEmptyRoot(file)
  if (run) expect(run).toEqual({ status: 0, stdout: '42\n', stderr: '' })
})

test('data, late imports, an extension, metadata and a child process; the same bytes from another folder', async () => {
  const [first, second] = await Promise.all(consoles)
  if (first === undefined || second === undefined) throw new Error('two are made')
  expect(path.basename(first.file)).toMatch(/^tiny-1\.0\.0-linux-\w+\.tar\.gz$/)
  expect(digest(second.file)).toBe(digest(first.file))
  const unpacked = await unpackFolder(first.file, path.join(folder(), 'new'))
  const run = inEmptyRoot(unpacked, '/tiny')
  if (run) expect(run).toEqual({ status: 3, stdout: CONSOLE_SAYS, stderr: '' })
})

test('a file of this machine that a spec file slips in is refused by name', async () => {
  const { status, stderr } = await leak
  expect([status, stderr.match(/^error.*$/gm)]).toEqual([
    7,
    [
      expect.stringMatching(
        /^error\[check\/host-files\]: tiny-1\.0\.0-linux-\w+ contains passwd, from \/etc\/passwd: /,
      ),
    ],
  ])
  expect(existsSync(leakOut)).toBe(false)
})
