/** The locked auditwheel on wheels compiled here, and what delocate and delvewheel make of our arguments. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { compile, read, wheel } from '../../../__fixtures__/native/wheel.js'
import { toolPython } from '../../../__fixtures__/python-tools.js'
import { sharedFolder } from '../../../__fixtures__/shared-folder.js'
import { withZip } from '../../../src/archives/zip-reader.js'
import type { Platform } from '../../../src/core/model.js'
import {
  auditwheelPlatform,
  type RepairCall,
  type RepairTools,
  repairCall,
  repairWheels,
} from '../../../src/distributions/repair.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import { createRunner } from '../../../src/host/process/process.js'
import { createStore } from '../../../src/host/store.js'
import { thisMachine } from '../../../src/targets/platforms.js'
import { Tools } from '../../../src/tools/tools.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-repair-'))
const kept = sharedFolder('store')
const python = toolPython()
const runner = createRunner({ env: process.env })
const tools = new Tools({
  store: createStore(kept),
  runner,
  temp: path.join(root, 'tools'),
  unpacked: path.join(kept, 'tools'),
  pythons: async () => [python],
})
const machine = thisMachine()
const linux = (floor: string): Platform => ({
  name: `linux-${machine.arch}`,
  os: 'linux',
  arch: machine.arch,
  libc: 'glibc',
  floor,
})
const tag = `cp312-cp312-linux_${machine.arch}`

let count = 0
const folder = () => {
  const dir = path.join(root, String(count++))
  mkdirSync(dir)
  return dir
}
const repairTools = (floor: string, parts: Partial<RepairTools> = {}): RepairTools => ({
  runner,
  limiter: createLimiter(2),
  folder: name => tools.folder(name),
  python: async () => python,
  platform: linux(floor),
  compiler: 'system',
  promised: true,
  warn: () => {},
  epoch: 1_700_000_000,
  dir: folder(),
  say: () => {},
  ...parts,
})
const digest = (file: string) => createHash('sha256').update(read(file)).digest('hex')
const names = (file: string) => withZip(file, async zip => zip.entries.map(({ name }) => name))

const PLAIN = 'int answer(void) { return 42; }'

beforeAll(() => tools.folder('auditwheel'), 200_000)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('auditwheel', () => {
  test('marks a wheel for the floor, and gives the same bytes again', async () => {
    const dir = folder()
    const built = wheel(dir, tag, { 'tiny/_core.so': read(compile(dir, '_core.so', PLAIN)) })
    const [first = ''] = await repairWheels(repairTools('2.28'), [built])
    expect(path.basename(first)).toMatch(/^tiny-1\.0\.0-cp312-cp312-.*manylinux_2_28_/)
    expect(path.basename(first)).not.toMatch(/-linux_/)
    const [second = ''] = await repairWheels(repairTools('2.28'), [built])
    expect(digest(second)).toBe(digest(first))
    // What it made needs no other repair: byte for byte the same file.
    expect(await repairWheels(repairTools('2.28'), [first])).toEqual([first])
  })

  test('copies a library in that only this machine has, the same bytes again', async () => {
    const dir = folder()
    compile(dir, 'libdeep.so', 'int deep(void) { return 42; }', ['-Wl,-soname,libdeep.so'])
    const flags = [`-L${dir}`, '-ldeep', `-Wl,-rpath,${dir}`]
    const core = compile(dir, '_core.so', 'int deep(void); int answer(void) { return deep(); }', flags)
    const built = wheel(dir, tag, { 'tiny/_core.so': read(core) })
    const [first = ''] = await repairWheels(repairTools('2.28'), [built])
    expect(await names(first)).toContainEqual(expect.stringMatching(/^tiny\.libs\/libdeep-[0-9a-f]{8}\.so$/))
    const [second = ''] = await repairWheels(repairTools('2.28'), [built])
    expect(digest(second)).toBe(digest(first))
  })

  test('what is newer than the floor is one error with file, symbol and ways out', async () => {
    const dir = folder()
    // A version of its own since glibc 2.34, on every architecture.
    const source = 'int pthread_create(void); int answer(void) { return pthread_create(); }'
    const core = read(compile(dir, '_core.so', source))
    const built = ['cp311', 'cp312'].map(version =>
      wheel(dir, tag.replaceAll('cp312', version), { 'tiny/_core.so': core }),
    )
    const failure = repairWheels(repairTools('2.28'), built)
    await expect(failure).rejects.toMatchObject({
      code: 'build/floor',
      message: expect.stringMatching(
        /^tiny-1\.0\.0-cp311.* \(and 1 more of its wheels\) does not run on glibc 2\.28: it needs GLIBC_2\.34 \(pthread_create\) of libc\.so\.6 in tiny\/_core\.so\.$/,
      ),
      fix: expect.stringMatching(/^Set glibc to 2\.34; or set compiler to zig/),
    })
    const [made = ''] = await repairWheels(repairTools('2.34'), built.slice(1))
    expect(path.basename(made)).toContain('manylinux_2_34_')
  })

  test('a library that is not on this machine is named', async () => {
    const dir = folder()
    const library = compile(dir, 'libgone.so', 'int gone(void) { return 1; }', ['-Wl,-soname,libgone.so'])
    const core = compile(dir, '_core.so', 'int gone(void); int answer(void) { return gone(); }', [`-L${dir}`, '-lgone'])
    rmSync(library)
    const built = wheel(dir, tag, { 'tiny/_core.so': read(core) })
    await expect(repairWheels(repairTools('2.28'), [built])).rejects.toMatchObject({
      code: 'build/tool-failed',
      message: expect.stringContaining('libgone.so'),
    })
  })

  test('a wheel marked for an older system than it runs on is not believed', async () => {
    const dir = folder()
    const source = 'int pthread_create(void); int answer(void) { return pthread_create(); }'
    const lie = wheel(dir, `cp312-cp312-manylinux_2_17_${machine.arch}`, {
      'tiny/_core.so': read(compile(dir, '_core.so', source)),
    })
    await expect(repairWheels(repairTools('2.28'), [lie])).rejects.toMatchObject({ code: 'build/floor' })
  })

  test('every platform tag that we ask for is one that it knows', async () => {
    const help = output({ tool: 'auditwheel', module: 'auditwheel', args: ['repair', '--help'], env: {} })
    for (const floor of ['2.17', '2.28', '2.31', '2.34', '2.38', '2.41'])
      expect(await help).toContain(auditwheelPlatform(linux(floor)))
  })
})

test('a pure wheel stays as it is, and a hollow one is refused', async () => {
  const dir = folder()
  const pure = wheel(dir, 'py3-none-any', { 'tiny/__init__.py': '' })
  const before = digest(pure)
  expect(await repairWheels(repairTools('2.28'), [pure])).toEqual([pure])
  expect(digest(pure)).toBe(before)
  // A file of another system's does not count.
  const hollow = wheel(dir, tag, { 'tiny/__init__.py': '', 'tiny/_core.pyd': Buffer.from('MZ\0\0\0\0') })
  await expect(repairWheels(repairTools('2.28'), [hollow])).rejects.toMatchObject({ code: 'build/mismatch' })
  // A program is as good as a module: maturin's `bin` projects have nothing else.
  const program = read(compile(dir, 'tiny', PLAIN))
  const scripts = wheel(dir, tag.replace('cp312-cp312', 'py3-none'), {
    'tiny-1.0.0.data/scripts/tiny': program,
  })
  const [made = ''] = await repairWheels(repairTools('2.28'), [scripts])
  expect(path.basename(made)).toMatch(/^tiny-1\.0\.0-py3-none-manylinux/)
})

test.each([
  { name: 'macos-arm64', os: 'macos', arch: 'aarch64', floor: '11.0' },
  { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' },
] as const)('$name: the tool takes our arguments (no wheel is repaired here)', async platform => {
  const call = repairCall(platform, path.join(root, 'missing.whl'), path.join(root, 'out'), 1_700_000_000)
  if (call === undefined) throw new Error('no call')
  const said = await output(call)
  expect(said).not.toMatch(/usage:|unrecognized|invalid choice/)
  expect(said).toMatch(/FileNotFoundError: .*missing\.whl/)
})

/** Everything that a tool prints, whatever its exit status. */
async function output(call: RepairCall): Promise<string> {
  const script = path.resolve('src/python/run_module.py')
  const args = [script, await tools.folder(call.tool), call.module, ...call.args]
  try {
    return execFileSync(python, args, {
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, ...call.env },
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
}
