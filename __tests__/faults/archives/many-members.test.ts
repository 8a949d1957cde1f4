/** Archives with 100,000 members are read, and a run that reads them stops when it is told to; too many folders are refused. */
import { readdirSync, statSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { store, type TarMember, tarGz, zip } from '../../../__fixtures__/archives.js'
import { pythons, start } from '../../../__fixtures__/command/command.js'
import { tinyProject } from '../../../__fixtures__/command/tiny.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { readSdist } from '../../../src/archives/sdist.js'
import { verifyWheel } from '../../../src/archives/verify-wheel.js'
import { readWheel } from '../../../src/archives/wheel.js'

const MEMBERS = 100_000
const INFO = 'big-1.0.dist-info'
const METADATA = 'Metadata-Version: 2.1\nName: big\nVersion: 1.0\n'
const dir = tempDir('many-members')

/** Twenty in each folder. */
const NAMES = Array.from({ length: MEMBERS }, (_, index) => `big/p${Math.floor(index / 20)}/m${index % 20}.py`)
/** Few members, each in hundreds of folders of its own. */
const DEEP = Array.from({ length: 4_000 }, (_, index) => `big/d${index}/${'a/'.repeat(300)}m.py`)

function wheel(names: readonly string[]): string {
  const record = [...names, `${INFO}/METADATA`, `${INFO}/WHEEL`, `${INFO}/RECORD`]
  const texts = [
    { name: `${INFO}/METADATA`, data: METADATA },
    { name: `${INFO}/WHEEL`, data: 'Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n' },
    { name: `${INFO}/RECORD`, data: record.map(name => `${name},,\n`).join('') },
  ]
  const file = 'big-1.0-py3-none-any.whl'
  return store(tempDir('wheel'), file, zip([...names.map(name => ({ name })), ...texts], '', true))
}

function sdist(names: readonly string[]): string {
  const members = names.flatMap((name): TarMember[] =>
    name.length < 90
      ? [{ name: `big-1.0/${name}` }]
      : [{ name: 'long', type: 'L', data: `big-1.0/${name}` }, { name: 'x' }],
  )
  return store(dir, 'big-1.0.tar.gz', tarGz([{ name: 'big-1.0/PKG-INFO', data: METADATA }, ...members]))
}

/** Turns of the event loop during the work: in each, a signal would be answered. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
  let turns = 0
  let done = false
  const turn = () => {
    turns++
    if (!done) setImmediate(turn)
  }
  setImmediate(turn)
  await work()
  done = true
  return turns
}

test('a wheel and an sdist are read, and signals are answered meanwhile', async () => {
  const [whl, tar] = [wheel(NAMES), sdist(NAMES)]
  expect((await readWheel(whl)).record).toHaveLength(MEMBERS + 3)
  expect((await readSdist(tar)).files).toHaveLength(MEMBERS + 1)
  for (const read of [() => readWheel(whl), () => verifyWheel(whl, statSync(whl).size), () => readSdist(tar)])
    expect(await turnsDuring(read)).toBeGreaterThan(40)
})

test('more than a million folders are refused, in however few members', async () => {
  const message = 'it names more than 1000000 files and folders'
  await expect(readWheel(wheel(DEEP))).rejects.toThrow(message)
  await expect(readSdist(sdist(DEEP))).rejects.toThrow(message)
})

/** Adds its modules to the wheel of the tiny project. */
const BACKEND = `
_one = build_wheel
def build_wheel(output, settings=None, metadata=None):
    name = _one(output, settings, metadata)
    path = os.path.join(output, name)
    with zipfile.ZipFile(path) as archive:
        files = {each: archive.read(each) for each in archive.namelist()}
    record = next(each for each in files if each.endswith("RECORD"))
    more = {"many/p%d/m%d.py" % (i // 20, i % 20): b"" for i in range(${MEMBERS})}
    empty = base64.urlsafe_b64encode(hashlib.sha256(b"").digest()).rstrip(b"=").decode()
    files[record] += "".join("%s,sha256=%s,0\\n" % (each, empty) for each in more).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for each, data in {**more, **files}.items():
            archive.writestr(zipfile.ZipInfo(each), data)
    return name
`

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('SIGINT while its files are checked ends a run, which leaves nothing', async () => {
  const [python = ''] = pythons(1)
  const [project, temp] = [tinyProject({ backend: BACKEND }), tempDir('temp')]
  const argv = ['package', '--formats', 'wheel', '--python-versions', python, '--test-command', 'none']
  const run = start(argv, project, { TMPDIR: temp })
  while (run.child.exitCode === null && !run.said().includes('read wheel metadata (')) await sleep(20)
  run.child.kill('SIGINT')
  const { status, stderr } = await run.ended
  expect([status, stderr]).toEqual([130, expect.stringMatching(/✓ read wheel metadata/)])
  expect(stderr).not.toMatch(/✓ check files/)
  expect(readdirSync(temp)).toEqual([])
  expect(readdirSync(project)).not.toContain('dist')
})
