/** Short questions to programs: what is asked, limits, and how a child that does not answer is ended. No child is real. */
import { channel } from 'node:diagnostics_channel'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'
import type { PackagingError } from '../../../src/core/errors.js'

interface Options {
  readonly cwd: string
  readonly env: Record<string, string>
  readonly silent: boolean
  readonly ignoreReturnCode: boolean
  readonly delay: number
  readonly listeners: Record<'stdout' | 'stderr', (bytes: Buffer) => void>
}

class FakeChild {
  readonly stdin = new PassThrough()
  readonly stdout = new PassThrough()
  readonly stderr = new PassThrough()
  signalCode: NodeJS.Signals | null = null
  readonly signals: string[] = []
  /** The signal that ends it. */
  endedBy = 'SIGTERM'
  readonly ended: Promise<number | null>
  end: (code: number | null) => void = () => {}

  constructor() {
    this.ended = new Promise(resolve => {
      this.end = resolve
    })
  }

  kill(signal: NodeJS.Signals): boolean {
    this.signals.push(signal)
    if (signal !== this.endedBy) return true
    this.signalCode = signal
    this.end(null)
    return true
  }
}

let child = new FakeChild()
let asked: { readonly tool: string; readonly args: readonly string[]; readonly options: Options }[] = []
/** What starting it throws. */
let refusal: Error | undefined
/** What is done in the place of a start, in the context of its call. */
let instead: (() => void) | undefined

jest.unstable_mockModule('@actions/exec', () => ({
  async exec(tool: string, args: readonly string[], options: Options) {
    asked.push({ tool, args, options })
    if (refusal !== undefined) throw refusal
    if (instead !== undefined) instead()
    else channel('child_process').publish({ process: child })
    return child.ended
  },
}))
const stop = new AbortController()
let cleanups: (() => void)[] = []
const lifecycle = await import('../../../src/host/lifecycle.js')
jest.unstable_mockModule('../../../src/host/lifecycle.js', () => ({
  ...lifecycle,
  interruption: stop.signal,
  onInterrupt(phase: string, cleanup: () => void) {
    expect(phase).toBe('children')
    cleanups.push(cleanup)
    return () => {
      cleanups = cleanups.filter(one => one !== cleanup)
    }
  },
}))
const { query } = await import('../../../src/host/process/query.js')

/** Any program that is there: it is looked for, and never started. */
const TOOL = process.execPath
const started = async () => {
  while (asked.length === 0) await new Promise(resolve => setImmediate(resolve))
  await new Promise(resolve => setImmediate(resolve))
}
const failure = (work: Promise<unknown>): Promise<PackagingError> =>
  work.then(
    () => Promise.reject(new Error('it succeeded')),
    (error: PackagingError) => error,
  )
const listeners = (name: string) => process.listeners(name as 'exit').length

beforeEach(() => {
  child = new FakeChild()
  asked = []
  refusal = undefined
  instead = undefined
})

describe('an answer', () => {
  test('has the exit status and both streams, pieces of a character joined', async () => {
    const work = query(TOOL, ['--version'], '/work', { HOME: '/home', GITHUB_TOKEN: 's' })
    await started()
    const [{ tool, args, options } = { tool: '', args: [], options: {} as Options }] = asked
    const bytes = Buffer.from('3.1 \u00fc\n')
    options.listeners.stdout(bytes.subarray(0, 5))
    options.listeners.stderr(Buffer.from('note'))
    options.listeners.stdout(bytes.subarray(5))
    child.end(3)
    expect(await work).toEqual({ code: 3, stdout: '3.1 \u00fc\n', stderr: 'note' })
    expect([tool, args]).toEqual([`"${TOOL}"`, ['--version']])
    expect(options).toMatchObject({ cwd: '/work', silent: true, ignoreReturnCode: true, delay: 500 })
  })

  test('comes from a program that must not ask, write or speak another language, and sees no secret', async () => {
    const work = query(TOOL, [], '/work', { HOME: '/home', LC_ALL: 'de_DE', GITHUB_TOKEN: 's' })
    await started()
    child.end(0)
    await work
    expect(asked[0]?.options.env).toMatchObject({
      ...{ HOME: '/home', LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_PAGER: 'cat' },
    })
    expect(asked[0]?.options.env).not.toHaveProperty('GITHUB_TOKEN')
  })

  test('leaves nothing behind: no listener, no open pipe, and its input was closed', async () => {
    const before = ['exit', 'unhandledRejection'].map(listeners)
    const work = query(TOOL, [], '/work')
    await started()
    expect(['exit', 'unhandledRejection'].map(listeners)).toEqual(before.map(count => count + 1))
    expect(child.stdin.writableEnded).toBe(true)
    child.end(0)
    await work
    expect(['exit', 'unhandledRejection'].map(listeners)).toEqual(before)
    expect([child.stdout.destroyed, child.stderr.destroyed, child.signals, cleanups]).toStrictEqual([
      true,
      true,
      [],
      [],
    ])
  })

  test('of a program that crashed has the status -1', async () => {
    const work = query(TOOL, [], '/work')
    await started()
    child.signalCode = 'SIGSEGV'
    child.end(null)
    expect(await work).toStrictEqual({ code: -1, stdout: '', stderr: '' })
  })

  test('that a closed input breaks is one all the same', async () => {
    const work = query(TOOL, [], '/work')
    await started()
    child.stdin.emit('error', new Error('EPIPE'))
    child.end(0)
    expect(await work).toMatchObject({ code: 0 })
  })
})

describe('several at once', () => {
  const MIB = 1024 ** 2
  test('share one listener of each kind, and are all killed when this process ends for another reason', async () => {
    const names = ['exit', 'unhandledRejection']
    const before = names.map(listeners)
    const all = [child, new FakeChild(), new FakeChild()]
    const work: Promise<unknown>[] = []
    for (const one of all) {
      ;[asked, child] = [[], one]
      one.endedBy = 'SIGKILL'
      work.push(failure(query(TOOL, [], '/work')))
      await started()
    }
    expect(names.map(listeners)).toEqual(before.map(count => count + 1))
    all[0]?.kill('SIGKILL')
    await work[0]
    expect(names.map(listeners)).toEqual(before.map(count => count + 1))
    process.listeners('exit').at(-1)?.(0)
    expect(all.map(({ signals }) => signals)).toEqual([['SIGKILL'], ['SIGKILL'], ['SIGKILL']])
    for (const error of await Promise.all(work)) expect(error).toMatchObject({ code: 'host/killed' })
    expect(names.map(listeners)).toEqual(before)
  })

  test('an answer may have 32 MiB', async () => {
    for (const [size, code] of [
      [32 * MIB, undefined],
      [32 * MIB + 1, 'host/unusable'],
    ] as const) {
      ;[asked, child] = [[], new FakeChild()]
      const work = query(TOOL, [], '/work').then(
        () => undefined,
        (error: PackagingError) => error.code,
      )
      await started()
      asked[0]?.options.listeners.stdout(Buffer.alloc(size))
      child.end(0)
      expect(await work).toBe(code)
    }
  })
})

describe('a start that throws where no promise takes it', () => {
  const thrown = (error: unknown) => {
    instead = () => process.listeners('unhandledRejection').at(-1)?.(error, Promise.resolve())
  }

  test('is the error of that question', async () => {
    thrown(Object.assign(new Error('spawn UNKNOWN'), { syscall: 'spawn' }))
    const error = await failure(query(TOOL, [], '/work'))
    expect([error.code, error.message]).toEqual(['host/unusable', `Cannot run ${TOOL}: spawn UNKNOWN`])
  })

  test('is none when something else was thrown', async () => {
    for (const other of [new Error('a bug'), 'no error']) {
      let caught: unknown
      instead = () => {
        try {
          process.listeners('unhandledRejection').at(-1)?.(other, Promise.resolve())
        } catch (error) {
          caught = error
        }
        child.end(0)
      }
      expect(await query(TOOL, [], '/work')).toMatchObject({ code: 0 })
      expect(caught).toBe(other)
      child = new FakeChild()
    }
  })
})

describe('no answer', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'nextTick'] }))
  afterEach(() => void jest.useRealTimers())

  test('in time: the program is asked to end', async () => {
    const work = failure(query(TOOL, ['-V'], '/work'))
    await started()
    jest.advanceTimersByTime(29_999)
    expect(child.signals).toEqual([])
    jest.advanceTimersByTime(1)
    expect(child.signals).toEqual(['SIGTERM'])
    expect(await work).toMatchObject({ code: 'host/timeout', message: expect.stringContaining('longer than 30 s') })
    expect(jest.getTimerCount()).toBe(0)
  })

  test('and no wish to end: it is killed three seconds later', async () => {
    child.endedBy = 'SIGKILL'
    const work = failure(query(TOOL, [], '/work', {}, { total: 100, output: 100 }))
    await started()
    jest.advanceTimersByTime(3_099)
    expect(child.signals).toEqual(['SIGTERM'])
    jest.advanceTimersByTime(1)
    expect(child.signals).toEqual(['SIGTERM', 'SIGKILL'])
    expect(await work).toMatchObject({ code: 'host/timeout' })
  })

  test('but too much output: up to the limit is fine, both streams together', async () => {
    const limits = { total: 100, output: 8 }
    const enough = query(TOOL, [], '/work', {}, limits)
    await started()
    asked[0]?.options.listeners.stdout(Buffer.from('12345678'))
    child.end(0)
    expect(await enough).toMatchObject({ stdout: '12345678' })
    ;[asked, child] = [[], new FakeChild()]
    const work = failure(query(TOOL, [], '/work', {}, limits))
    await started()
    asked[0]?.options.listeners.stdout(Buffer.from('1234567'))
    asked[0]?.options.listeners.stderr(Buffer.from('12'))
    expect(child.signals).toEqual(['SIGTERM'])
    expect(await work).toMatchObject({ code: 'host/unusable', message: expect.stringContaining('more than') })
  })

  test('as something else ended it', async () => {
    const work = failure(query(TOOL, [], '/work'))
    await started()
    child.signalCode = 'SIGKILL'
    child.end(null)
    expect(await work).toMatchObject({ code: 'host/killed' })
  })

  test.each([
    ['a rejection', () => Object.assign(new Error('spawn ENOEXEC'), { syscall: 'spawn' })],
    ['anything else', () => new Error('odd')],
  ])('as it cannot be started: %s', async (_, make) => {
    refusal = make()
    expect(await failure(query(TOOL, [], '/work'))).toMatchObject({
      code: 'host/unusable',
      message: `Cannot run ${TOOL}: ${refusal.message}`,
    })
    expect(jest.getTimerCount()).toBe(0)
  })

  test('as it is no program', async () => {
    const file = fileURLToPath(import.meta.url)
    expect(await failure(query(file, [], '/work'))).toMatchObject({ code: 'host/permission', place: { file } })
    expect(asked).toStrictEqual([])
  })

  test('as there is no such program', async () => {
    expect(await failure(query('/nowhere/tool', [], '/work'))).toMatchObject({
      code: 'host/tool-missing',
      message: 'Cannot run /nowhere/tool: it does not exist.',
    })
    expect(asked).toEqual([])
  })
})

describe('a run that is stopped', () => {
  const stopped = { code: 'host/killed', message: `"${TOOL} -V" was ended because this run was stopped.` }

  test('asks the child to end, also one that starts at that moment', async () => {
    const work = failure(query(TOOL, ['-V'], '/work'))
    await started()
    for (const cleanup of cleanups) cleanup()
    expect(child.signals).toStrictEqual(['SIGTERM'])
    expect(await work).toMatchObject(stopped)
    ;[asked, child] = [[], new FakeChild()]
    instead = () => {
      for (const cleanup of cleanups) cleanup()
      channel('child_process').publish({ process: child })
    }
    expect(await failure(query(TOOL, ['-V'], '/work'))).toMatchObject(stopped)
    expect(child.signals).toStrictEqual(['SIGTERM'])
  })

  // The last one here: what is stopped stays so.
  test('asks nothing any more', async () => {
    stop.abort()
    expect(await failure(query(TOOL, ['-V'], '/work'))).toMatchObject(stopped)
    expect(asked).toStrictEqual([])
  })
})
