import { describe, expect, test } from '@jest/globals'
import type { PackagingError } from '../../../src/core/errors.js'
import { fsError } from '../../../src/host/files.js'
import type { Command } from '../../../src/host/process/command.js'
import {
  diskFullError,
  failedError,
  killedError,
  limitError,
  overflowError,
  processesError,
  refusal,
  startError,
} from '../../../src/host/process/errors.js'
import { killingOf } from '../../../src/host/process/process.js'

const command: Command = { label: 'build the wheel', tool: '/usr/bin/python3', args: [], cwd: '/tmp' }
const finished = { stdout: '', milliseconds: 1, tail: ['last'] }
const shown = (error: unknown) => {
  const { code, message, fix, detail } = error as PackagingError
  return [code, message, fix, ...detail].join('\n')
}
const errno = (code: string) => Object.assign(new Error(code), { code })

describe('what people are told', () => {
  test('a limit names the step, the limit and the last 20 lines', () => {
    const tail = Array.from({ length: 40 }, (_, index) => `line ${index} https://u:p@h.example`)
    const error = limitError(command, 'idle', 300_000, tail)
    expect(error.detail).toEqual(tail.slice(20).map(line => line.replace('u:p', '***')))
    expect(error.message).toMatchInlineSnapshot(`""build the wheel" printed nothing for 5 min and was ended."`)
    expect(shown(limitError(command, 'total', 90_000, []))).toMatchInlineSnapshot(`
"host/timeout
"build the wheel" took longer than 90 s and was ended.
It printed nothing at all: check whether it waits for something, such as a lock or the network."
`)
  })

  test.each([
    [999, '999 ms'],
    [1_000, '1 s'],
    [1_550, '1.6 s'],
    [119_900, '119.9 s'],
    [120_000, '2 min'],
    [150_000, '2.5 min'],
    [3_600_000, '60 min'],
  ])('%d ms are %s', (limit, words) => {
    expect(limitError(command, 'total', limit, ['x']).message).toBe(
      `"build the wheel" took longer than ${words} and was ended.`,
    )
  })

  test('a limit with output sends to its last lines; one without says that there is none', () => {
    expect(limitError(command, 'total', 1, ['x']).fix).toMatch(/^Its last lines of output/)
    expect(limitError(command, 'total', 1, []).fix).toMatch(/^It printed nothing at all/)
  })

  test('too many processes, and too much output', () => {
    expect(processesError(command, 9, ['x'])).toMatchObject({ code: 'host/processes', detail: ['x'] })
    expect(overflowError(command, 3 * 1024 ** 2, []).message).toContain('printed more than 3 MiB')
  })

  test.each(['No space left on device', 'failed (os error 28)', 'cp: Disk quota exceeded'])(
    'a full disk (%s) is what failed, whatever else is said',
    line => {
      const failed = failedError(command, { ...finished, code: 1, signal: null, tail: ['Traceback', line, 'more'] })
      expect(failed.code).toBe('host/disk-full')
      expect(diskFullError('x', ['os error 280', 'space left'])).toBeUndefined()
    },
  )

  test.each([
    ['SIGXFSZ', /file-size limit/],
    ['SIGXCPU', /CPU-time limit/],
    ['SIGTERM', /what ended it/],
    ['SIGINT', /what ended it/],
    ['SIGHUP', /what ended it/],
    ['SIGKILL', /more memory/],
  ])('%s comes from outside', (signal, fix) => expect(killedError(command, signal, [])?.fix).toMatch(fix))

  test('a killed child, one that crashed and one that failed', () => {
    expect(shown(killedError(command, 'SIGKILL', ['last']))).toMatchInlineSnapshot(`
"host/killed
"build the wheel" was killed (SIGKILL), likely out of memory.
Use a machine with more memory, or lower \`jobs\`.
last"
`)
    expect(shown(killedError(command, 'SIGXFSZ', []))).toMatchInlineSnapshot(`
"host/killed
"build the wheel" was ended by a limit of this system (SIGXFSZ).
Raise the file-size limit (ulimit -f)."
`)
    expect(killedError(command, 'SIGSEGV', [])).toBeUndefined()
    expect(shown(failedError(command, { ...finished, code: -1, signal: 'SIGSEGV' }))).toMatchInlineSnapshot(`
"build/tool-failed
"build the wheel" crashed (SIGSEGV).
Its last lines of output say why.
last"
`)
    expect(shown(failedError(command, { ...finished, code: 2, signal: null }))).toMatchInlineSnapshot(`
"build/tool-failed
"build the wheel" ended with exit status 2.
Its last lines of output say why.
last"
`)
    expect(shown(failedError(command, { ...finished, code: 137, signal: null }))).toMatchInlineSnapshot(`
"build/tool-failed
"build the wheel" ended with exit status 137, likely out of memory.
Use a machine with more memory, or lower \`jobs\`.
last"
`)
  })

  test.each([
    ['ENOENT', 'host/tool-missing'],
    ['EACCES', 'host/permission'],
    ['EPERM', 'host/permission'],
    ['ETXTBSY', 'host/unusable'],
    ['EIO', 'host/unusable'],
    ['E2BIG', 'host/unusable'],
    ['ENOEXEC', 'host/unusable'],
    ['EAGAIN', 'host/unusable'],
  ])('a child that cannot be started: %s', (code, expected) => {
    expect(startError(command, errno(code), true).code).toBe(expected)
    expect(startError(command, errno(code), false).message).toContain('the folder /tmp does not exist')
  })

  test.each([
    ['ENOSPC', 'host/disk-full'],
    ['EDQUOT', 'host/disk-full'],
    ['EACCES', 'host/permission'],
    ['EROFS', 'host/permission'],
    ['EFBIG', 'host/unusable'],
    ['EISDIR', 'host/unusable'],
  ])('a file operation that fails: %s', (code, expected) => {
    expect(fsError(errno(code), 'write a.whl', '/d/a.whl')).toMatchObject({
      code: expected,
      place: { file: '/d/a.whl' },
    })
  })

  test('an errno that no user can mend stays what it is', () => {
    const bug = errno('EBADF')
    expect(fsError(bug, 'write', '/d')).toBe(bug)
  })
})

describe('Windows (simulated)', () => {
  test('relative tools and batch files are refused', () => {
    const refused = (tool: string, platform: NodeJS.Platform) => refusal({ ...command, tool }, platform)?.code
    expect(refused('python.exe', 'win32')).toBe('host/unusable')
    expect(refused('.\\python.exe', 'win32')).toBe('host/unusable')
    expect(refused('C:\\npm\\npm.CMD', 'win32')).toBe('host/unusable')
    expect(refused('C:\\x\\y.bat', 'win32')).toBe('host/unusable')
    expect(refused('C:\\Python\\python.exe', 'win32')).toBeUndefined()
    for (const tool of ['bin/python', 'C:\\Python\\python.exe', '\\bin\\python'])
      expect(refused(tool, 'linux')).toBe('host/unusable')
    expect(refused('/opt/tool.bat', 'linux')).toBeUndefined()
  })

  test('a tree is ended by taskkill of the system folder', () => {
    expect(killingOf(42, 'win32', { systemroot: 'D:\\Win' })).toEqual({
      kind: 'taskkill',
      tool: 'D:\\Win\\System32\\taskkill.exe',
      args: ['/PID', '42', '/T', '/F'],
    })
    expect(killingOf(42, 'darwin', {})).toEqual({ kind: 'group', group: 42 })
  })
})
