/** Repair tools that break their word. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { wheel } from '../../../__fixtures__/native/wheel.js'
import { PackagingError, problemsOf } from '../../../src/core/errors.js'
import { type RepairTools, repairWheels } from '../../../src/distributions/repair.js'
import { createLimiter } from '../../../src/host/lifecycle.js'
import type { Command, Finished, ProcessRunner } from '../../../src/host/process/command.js'

const root = mkdtempSync(path.join(tmpdir(), 'package-python-repair-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
const built = wheel(root, 'cp312-cp312-linux_x86_64', {
  'tiny/_core.so': Buffer.from('\x7fELF....', 'latin1'),
})

/** Answers each call of a tool by what it is asked to do: `repair`, `show`, or a wheel's symbols. */
function repairTools(answer: (ask: string, args: readonly string[]) => Partial<Finished>): RepairTools {
  const finish = async ({ args }: Command): Promise<Finished> => {
    const ask = args.find(word => ['repair', 'show'].includes(word)) ?? 'symbols'
    return { code: 0, signal: null, stdout: '', tail: [], milliseconds: 1, ...answer(ask, args) }
  }
  const runner: ProcessRunner = { finish, run: finish, endAll: async () => {} }
  return {
    runner,
    limiter: createLimiter(2),
    folder: async () => '/tool',
    python: async () => '/python',
    platform: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
    compiler: 'system',
    promised: true,
    warn: () => {},
    epoch: 0,
    dir: mkdtempSync(path.join(root, 'shop-')),
    say: () => {},
  }
}

/** A tool that says it went well and leaves files of these names behind. */
const leaving =
  (...names: string[]) =>
  (_: string, args: readonly string[]) => {
    const output = args[args.indexOf('--wheel-dir') + 1] ?? ''
    for (const name of names) writeFileSync(path.join(output, name), '')
    return {}
  }

test.each([
  ['nothing', [], 'build/nothing', 'made no file'],
  ['two wheels', ['a-1-py3-none-any.whl', 'b-1-py3-none-any.whl'], 'build/several', 'a-1-py3-none-any.whl, b-1'],
  ['a wheel for a newer system', ['tiny-1.0.0-cp312-cp312-manylinux_2_34_x86_64.whl'], 'build/floor', 'glibc 2.28'],
  ['the wheel as it was', ['tiny-1.0.0-cp312-cp312-linux_x86_64.whl'], 'build/floor', 'not tagged for'],
] as const)('a tool that succeeds and leaves %s', async (_, names, code, text) => {
  await expect(repairWheels(repairTools(leaving(...names)), [built])).rejects.toMatchObject({
    code,
    message: expect.stringContaining(text),
  })
})

test('a tool that fails for a reason of its own: its own words', async () => {
  const tail = ['INFO: Repairing', 'ValueError: Cannot repair wheel, because required library "libx.so" …', 'bye']
  const failing = repairTools(ask => (ask === 'repair' ? { code: 1, tail } : { code: 1, tail: [] }))
  await expect(repairWheels(failing, [built])).rejects.toMatchObject({
    code: 'build/tool-failed',
    message: expect.stringContaining('required library "libx.so"'),
    detail: tail,
  })
})

test('a tool that cannot tell the symbols is told by its own words too', async () => {
  const shown = JSON.stringify({
    overall_tag: 'linux_x86_64',
    sym_tag: 'manylinux_2_5_x86_64',
    external_libs: {},
  })
  const failing = repairTools(ask =>
    ask === 'repair'
      ? { code: 1, tail: ['error: depends on unsupported ISA extensions'] }
      : { stdout: ask === 'show' ? shown : '[]' },
  )
  await expect(repairWheels(failing, [built])).rejects.toMatchObject({
    code: 'build/tool-failed',
    message: expect.stringContaining('unsupported ISA extensions'),
  })
})

test('no wheel of several is shipped when one cannot be', async () => {
  const other = wheel(root, 'cp313-cp313-linux_x86_64', { 'tiny/__init__.py': '' })
  await expect(repairWheels(repairTools(leaving()), [built, other])).rejects.toMatchObject({
    code: 'build/mismatch',
    message: expect.stringMatching(/^tiny-1\.0\.0-cp313-.* is tagged for one platform/),
  })
})

test('what is no wheel is not trusted', async () => {
  const torn = path.join(root, 'tiny-1.0.0-cp310-cp310-linux_x86_64.whl')
  writeFileSync(torn, 'PK')
  await expect(repairWheels(repairTools(leaving()), [torn])).rejects.toMatchObject({ code: 'check/content' })
})

test('wheels that are still being built: each is repaired once it is there, and some turn out not to count', async () => {
  const begun: string[] = []
  let finish: (file: string) => void = () => {}
  const late = new Promise<string>(resolve => {
    finish = resolve
  })
  const pure = wheel(root, 'py3-none-any', { 'tiny/__init__.py': Buffer.from('') })
  const working = repairTools((ask, args) => {
    begun.push(ask)
    finish(pure)
    return leaving('tiny-1.0.0-cp312-cp312-manylinux_2_28_x86_64.whl')(ask, args)
  })
  const shipped = await repairWheels(working, [late, Promise.resolve(undefined), built])
  expect(begun[0]).toBe('repair')
  expect(shipped.map(file => path.basename(file))).toEqual([
    path.basename(pure),
    'tiny-1.0.0-cp312-cp312-manylinux_2_28_x86_64.whl',
  ])
})

test('a build that fails is told with the repairs that do', async () => {
  const failed = Promise.reject(new PackagingError('build/backend-failed', { message: 'no', fix: 'x' }))
  const failure = repairWheels(repairTools(leaving()), [failed, built])
  const problems = await failure.then(() => [], problemsOf)
  expect(problems.map(({ code }) => code).sort()).toEqual(['build/backend-failed', 'build/nothing'])
})
