/** A first start is whole or nothing, whoever starts, dies or runs out of disk meanwhile; and it says what it cannot do. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { writeOddWheel } from '../../../__fixtures__/odd-wheel.js'
import { makeDemo } from '../../../__fixtures__/pex.js'
import { localPythons } from '../../../__fixtures__/python-tools.js'

const pythons = [...localPythons()].filter(([version]) => Number(version.slice(2)) <= 13)
const [, newest] = [...pythons].sort(([a], [b]) => Number(b.slice(2)) - Number(a.slice(2)))[0] ?? ['', '']
const minors = pythons.map(([version]) => Number(version.slice(2)))

let temp = ''
let app = ''

beforeAll(async () => {
  temp = mkdtempSync(join(tmpdir(), 'first-start-'))
  app = join(temp, 'demo.pex')
  await makeDemo({ folder: join(temp, 'made'), output: app, minors, more: new Map([['odd', writeOddWheel(temp)]]) })
})
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const environment = (root: string, more: Record<string, string> = {}) => ({
  HOME: temp,
  PEX_ROOT: root,
  PATH: '/usr/bin:/bin',
  ...more,
})

function start(args: readonly string[], root: string, more: Record<string, string> = {}) {
  const [tool = '', ...rest] = args
  return spawnSync(tool, rest, { env: environment(root, more), cwd: temp, encoding: 'utf8' })
}

/** What lies in a PEX_ROOT beside locks and the names of interpreters. */
function leftIn(root: string): string[] {
  const folder = join(root, 'package-python')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.filter(name => !/\.lock$|^wheels$|^[0-9a-f]{40}$/.test(name))
}

const environmentName = expect.stringMatching(/^[0-9a-f]{12}-cp\d+-[0-9a-f]{8}$/)

function expectWhole(root: string): void {
  const done = start([newest, app], root)
  expect(done.stderr).toBe('')
  expect(JSON.parse(done.stdout)).toMatchObject({ args: [], argv0: app })
  expect(leftIn(root)).toEqual([environmentName])
}

test('eight at once make one environment', async () => {
  const root = join(temp, 'eight')
  const starts = Array.from({ length: 8 }, () => {
    const child = spawn(newest, [app, 'exit', '3'], { env: environment(root), stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (text: Buffer) => {
      said += text.toString()
    })
    return new Promise(resolve => child.once('close', code => resolve([code, said])))
  })
  expect(await Promise.all(starts)).toEqual(Array(8).fill([3, '']))
  expectWhole(root)
})

describe('eight at once without locks, as on some network disks', () => {
  // Each process is delayed before it removes anything, and says when an environment got its name.
  const NO_LOCKS = `import fcntl, os, sys, time
def flock(*_): raise OSError(95, "not supported")
fcntl.flock = flock
class Slow:
    def find_spec(self, name, *_):
        if name == "shutil" and "pex_environment" in sys.modules:
            time.sleep(0.2 * (os.getpid() % 8))
sys.meta_path.insert(0, Slow())
rename = os.rename
def told(source, target):
    rename(source, target)
    if "." not in os.path.basename(target):
        with open(os.environ["TOLD"], "a") as file: file.write("named\\n")
os.rename = told
`
  const startEight = async (root: string) => {
    const changed = mkdtempSync(join(temp, 'changed-'))
    writeFileSync(join(changed, 'sitecustomize.py'), NO_LOCKS)
    const told = join(changed, 'told')
    const env = environment(root, { PYTHONPATH: changed, TOLD: told })
    const starts = Array.from({ length: 8 }, () => {
      const child = spawn(newest, [app, 'exit', '3'], { env, stdio: ['ignore', 'ignore', 'pipe'] })
      let said = ''
      child.stderr.on('data', (text: Buffer) => {
        said += text.toString()
      })
      return new Promise(resolve => child.once('close', code => resolve([code, said])))
    })
    expect(await Promise.all(starts)).toEqual(Array(8).fill([3, '']))
    expectWhole(root)
    return readFileSync(told, 'utf8')
  }

  // Nobody replaced what another one uses.
  test('into an empty folder', async () => expect(await startEight(join(temp, 'no-locks'))).toBe('named\n'))

  test('in place of an environment without interpreter', async () => {
    const root = join(temp, 'no-locks-gone')
    expectWhole(root)
    const bin = join(root, 'package-python', leftIn(root)[0] ?? '', 'bin')
    for (const name of readdirSync(bin).filter(name => name.startsWith('python'))) {
      rmSync(join(bin, name))
      symlinkSync(join(temp, 'gone'), join(bin, name))
    }
    await startEight(root)
  })
})

/** Stops itself, as SIGKILL does, before it creates its n-th file; and where the environment gets its name. */
const KILL = `import os, signal, sys
count = int(os.environ["KILL_AT"])
def counted(call):
    def counting(*args, **more):
        global count
        if "package-python" in str(args[0]) and "pex_environment" in sys.modules:
            count -= 1
            if count == 0:
                os.kill(os.getpid(), signal.SIGKILL)
        return call(*args, **more)
    return counting
os.open, os.mkdir, os.rename, os.symlink = map(counted, (os.open, os.mkdir, os.rename, os.symlink))
`

test.each([1, 3, 8, 13, 20, 25, 30, 35, 40])(
  'one that is killed at its step %i leaves nothing for the next one',
  at => {
    const root = join(temp, `killed-${at}`)
    const changed = mkdtempSync(join(temp, 'kill-'))
    writeFileSync(join(changed, 'sitecustomize.py'), KILL)
    const done = start([newest, app, 'exit', '5'], root, { PYTHONPATH: changed, KILL_AT: String(at) })
    expect(done.signal === 'SIGKILL' || done.status === 5).toBe(true)
    if (at <= 30) expect(done.signal).toBe('SIGKILL')
    expectWhole(root)
  },
)

describe('a disk without space', () => {
  const expectRefusal = (done: ReturnType<typeof start>, root: string) => {
    expect(done.status).toBe(1)
    expect(done.stdout).toBe('')
    expect(done.stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^demo\.pex: its files could not be installed: \[Errno \d+\] /),
      'Nothing incomplete was left. Make space, or name another folder: PEX_ROOT=/path/to/folder demo.pex',
    ])
    expect(leftIn(root)).toEqual([])
  }

  test('files are limited: two lines, nothing incomplete, and the next start is whole', () => {
    const root = join(temp, 'limited')
    // Files of at most 512 kB, and a wheel has a larger one.
    expectRefusal(start(['/bin/sh', '-c', 'ulimit -f 1000; exec "$@"', 'sh', newest, app], root), root)
    expectWhole(root)
  })

  test('the disk is full', () => {
    const disk = mkdtempSync(join(temp, 'disk-'))
    // A disk of this namespace alone.
    const script =
      'mount -t tmpfs -o size=1m tmpfs "$1" && cd / && "$2" "$3"; code=$?; ls -A "$1/package-python"; exit $code'
    const done = start(['unshare', '-rm', '/bin/sh', '-c', script, 'sh', disk, newest, app], disk)
    if (/unshare|mount/.test(done.stderr)) return
    expect(done.stdout.trim()).toMatch(/^[0-9a-f-]+cp\d+-[0-9a-f]+\.lock$/)
    expectRefusal({ ...done, stdout: '' }, disk)
    expect(done.stderr).toContain('No space left on device')
  })
})

describe('where nothing can be written', () => {
  test('a private temporary folder is used and named once', () => {
    const file = join(temp, 'file')
    writeFileSync(file, '')
    const TMPDIR = mkdtempSync(join(temp, 'tmp-'))
    const first = start([newest, app], join(file, 'root'), { TMPDIR })
    expect(first.stderr).toMatch(/^demo\.pex: \S+\/file\/root is not writable, so its files are in \S+ for now\. .*\n$/)
    expect(JSON.parse(first.stdout)).toMatchObject({ args: [] })
    const [folder = ''] = readdirSync(TMPDIR)
    expect(statSync(join(TMPDIR, folder)).mode & 0o777).toBe(0o700)
    const second = start([newest, app], join(file, 'root'), { TMPDIR })
    expect([second.stderr, JSON.parse(second.stdout)]).toEqual(['', JSON.parse(first.stdout)])
    expect(readdirSync(TMPDIR)).toEqual([folder])
  })

  test('a folder of that name that others can change is not used', () => {
    const file = join(temp, 'file')
    const TMPDIR = mkdtempSync(join(temp, 'tmp-'))
    const taken = join(TMPDIR, `package-python-pex-${process.getuid?.()}`)
    mkdirSync(taken)
    execFileSync('chmod', ['777', taken])
    expect(JSON.parse(start([newest, app], join(file, 'root'), { TMPDIR }).stdout)).toMatchObject({ args: [] })
    expect(readdirSync(taken)).toEqual([])
  })

  test('a user without a home folder', () => {
    const TMPDIR = mkdtempSync(join(temp, 'tmp-'))
    const none = mkdtempSync(join(temp, 'none-'))
    writeFileSync(join(none, 'sitecustomize.py'), 'import os\nos.path.expanduser = lambda path: path\n')
    const env = { PATH: '/usr/bin:/bin', TMPDIR, PYTHONPATH: none }
    const done = spawnSync(newest, [app], { env, cwd: none, encoding: 'utf8' })
    expect(done.stderr).toContain('the home folder is not writable')
    expect(JSON.parse(done.stdout)).toMatchObject({ args: [] })
    expect(readdirSync(none).filter(name => name.startsWith('~'))).toEqual([])
  })
})

test('a damaged file says so', () => {
  const damaged = join(temp, 'damaged.pex')
  const bytes = readFileSync(app)
  const at = bytes.indexOf('odd/large.bin')
  bytes.fill(0, at + 200, at + 1200)
  writeFileSync(damaged, bytes)
  const done = start([newest, damaged], join(temp, 'damaged'))
  expect(done.status).toBe(1)
  expect(done.stderr).toMatch(/^damaged\.pex is damaged \(.*\)\. Download it again\.\n$/)
})

describe('wheels that another environment has', () => {
  const inode = (root: string, environmentOf: string) => {
    const [file = ''] = execFileSync('find', [join(root, 'package-python', environmentOf), '-name', 'large.bin'], {
      encoding: 'utf8',
    }).split('\n')
    return [statSync(file).ino, file] as const
  }

  test('are linked, unless they were modified or removed', async () => {
    const root = join(temp, 'shared')
    const other = join(temp, 'other.pex')
    const again = {
      folder: join(temp, 'made-other'),
      bound: false,
      minors,
      more: new Map([['odd', writeOddWheel(temp)]]),
    }
    await makeDemo({ ...again, output: other })
    start([newest, app], root)
    const [first = ''] = leftIn(root)
    expect(JSON.parse(start([newest, other], root).stdout)).toMatchObject({ dep: 'py3-none-any' })
    const second = leftIn(root).find(name => name !== first) ?? ''
    const [ino, file] = inode(root, first)
    expect(inode(root, second)[0]).toBe(ino)
    rmSync(join(root, 'package-python', second), { recursive: true })
    appendFileSync(file, 'modified')
    expect(JSON.parse(start([newest, other], root).stdout)).toMatchObject({ dep: 'py3-none-any' })
    expect(inode(root, second)[0]).not.toBe(ino)
    rmSync(join(root, 'package-python'), { recursive: true })
    expect(JSON.parse(start([newest, other], root).stdout)).toMatchObject({ dep: 'py3-none-any' })
  })
})
