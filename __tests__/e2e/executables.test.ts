/** Native executables by the whole command, run where there is nothing but the C library. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { command, type Ended, pythons } from '../../__fixtures__/command/command.js'
import { CONSOLE_SAYS, consoleApp } from '../../__fixtures__/native/console.js'
import * as projects from '../../__fixtures__/native/projects.js'
import { tools } from '../../__fixtures__/native/several-commands.js'
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
let commands: ReturnType<typeof made>
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
  const all = '--entry-point=tools worker legacy tools.other'
  commands = made(written(tools), '--executable-layout=folder', all)
  await commands.catch(() => {})
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

test('several commands: a program for each in one folder, which share everything else', async () => {
  const { file, checks } = await commands
  const unpacked = await unpackFolder(file, path.join(folder(), 'new'))
  const programs = ['legacy', 'tools', 'tools.other', 'worker']
  expect(readdirSync(unpacked).sort()).toEqual(['_internal', ...programs])
  for (const name of programs) expect(statSync(path.join(unpacked, name)).size).toBeLessThan(400_000)
  const runs = (checks as { name: string; commands?: { command: string }[] }[]).find(({ name }) => name === 'runs')
  for (const name of programs)
    expect(runs?.commands).toContainEqual(expect.objectContaining({ command: `${name} --version` }))
  const start = (program: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: {}, timeout: 60_000 })
    return [status, stdout || stderr]
  }
  expect(start(path.join(unpacked, 'tools'), 'worker', 'a b')).toEqual([0, '["worker", "a b"]\n'])
  expect(start(path.join(unpacked, 'worker'), 'fail')).toEqual([3, "worker 1.0.0 [1] ['fail']\n"])
  expect(start(path.join(unpacked, 'legacy'), 'x')).toEqual([0, "legacy __main__ ['x']\n"])
  expect(start(path.join(unpacked, 'tools.other'), 'x')).toEqual([0, "module __main__ ['x']\n"])
  // A link has the name that counts; a name of no command has the first argument tell it.
  const links = folder()
  for (const name of ['worker', 'another']) symlinkSync(path.join(unpacked, 'tools'), path.join(links, name))
  expect(start(path.join(links, 'worker'))).toEqual([0, 'worker 1.0.0 [1] []\n'])
  expect(start(path.join(links, 'another'), 'x')).toEqual([0, '["x"]\n'])
  cpSync(path.join(unpacked, 'tools'), path.join(unpacked, 'another'))
  expect(start(path.join(unpacked, 'another'), 'worker', 'tools')).toEqual([0, "worker 1.0.0 [1] ['tools']\n"])
  expect(start(path.join(unpacked, 'another'))).toEqual([
    2,
    expect.stringContaining('commands: legacy, tools, tools.other, worker'),
  ])
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
