/** Processes that outlive their command, in a /proc and a `ps` that are none. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals'

/** Files below /proc by their path; what is missing cannot be read. */
let proc = new Map<string, string>()
let asked: unknown[] = []
let answer: string | undefined = ''
let slept: number[] = []
let whileAsleep = () => {}
jest.unstable_mockModule('node:fs', () => ({
  readFileSync(file: string) {
    const text = proc.get(file)
    if (text === undefined) throw new Error(`ENOENT ${file}`)
    return text
  },
  readdirSync(folder: string) {
    const names = [...proc.keys()].flatMap(file => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : []))
    if (names.length === 0) throw new Error(`ENOENT ${folder}`)
    return [...new Set(names.map(name => name.split('/', 1)[0] as string))]
  },
}))
jest.unstable_mockModule('../../../src/host/process/query.js', () => ({
  async query(...args: unknown[]) {
    asked.push(args)
    if (answer === undefined) throw new Error('it may not be asked')
    return { code: 0, stdout: answer, stderr: '' }
  },
}))
jest.unstable_mockModule('node:timers/promises', () => ({
  async setTimeout(milliseconds: number) {
    slept.push(milliseconds)
    whileAsleep()
  },
}))
const { counter, endLeftovers, killLeftovers, MARK, parseMarked, watchForHeld } = await import(
  '../../../src/host/process/leftovers.js'
)

let killed: number[] = []
/** Processes that SIGKILL ends at once; others stay. */
let mortal = true
beforeEach(() => {
  proc = new Map([['/proc/loadavg', '0.10 0.20 0.30 1/99 5000\n']])
  ;[asked, slept, killed, answer, mortal, whileAsleep] = [[], [], [], '', true, () => {}]
  jest.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    expect(signal).toBe('SIGKILL')
    killed.push(pid)
    if (pid === 66) throw new Error('EPERM')
    if (mortal) for (const file of [...proc.keys()]) if (file.startsWith(`/proc/${pid}/`)) proc.delete(file)
    return true
  })
})
afterEach(() => {
  jest.restoreAllMocks()
  jest.useRealTimers()
})

interface Running {
  readonly mark?: string
  readonly environ?: string
  readonly cmdline?: string
  readonly stat?: string
}
function runs(pid: number, { mark, environ, cmdline = 'sleep\x0040\0', stat = '' }: Running): void {
  proc.set(`/proc/${pid}/environ`, environ ?? `HOME=/\0${mark === undefined ? '' : `${MARK}=${mark}\0`}A=b\0`)
  proc.set(`/proc/${pid}/cmdline`, cmdline)
  proc.set(`/proc/${pid}/stat`, stat)
}

describe('on Linux', () => {
  const end = (mark = 'run.1.2', after = 100) => endLeftovers(mark, after, 'linux', {})

  test('those with the mark, or one below it, are ended and named; no other is', async () => {
    runs(101, { mark: 'run.1.2' })
    runs(102, { mark: 'run.1.20' })
    runs(103, { mark: 'run.1.2.3', cmdline: 'a\0' })
    runs(104, { mark: 'run.1' })
    runs(105, {})
    runs(106, { environ: `${MARK}=run.1.2\0`, cmdline: '' })
    runs(107, { environ: `A=b\0${MARK}=run.1.2`, cmdline: `${'x'.repeat(100)}\0` })
    runs(process.pid, { mark: 'run.1.2' })
    proc.set('/proc/self/environ', `${MARK}=run.1.2\0`)
    proc.set('/proc/108/cmdline', 'of another user')
    expect(await end()).toEqual(['sleep 40', 'a', 'process 106', 'x'.repeat(80)])
    expect(killed).toEqual([101, 103, 106, 107])
    expect(slept).toEqual([20])
  })

  test('it looks again until there are none, as one may start another meanwhile, and names each once', async () => {
    mortal = false
    runs(101, { mark: 'run.1.2' })
    whileAsleep = () => {
      if (slept.length === 1) {
        // What is about to end has no command line any more.
        proc.set('/proc/101/cmdline', '')
        runs(102, { mark: 'run.1.2', cmdline: 'second' })
      } else for (const pid of [101, 102]) proc.delete(`/proc/${pid}/environ`)
    }
    expect(await end()).toEqual(['sleep 40', 'second'])
    expect(killed).toEqual([101, 101, 102])
    expect(slept).toEqual([20, 20])
  })

  test('it gives up after 25 looks at one that cannot be ended', async () => {
    runs(66, { mark: 'run.1.2' })
    expect(await end('run.1.2', 0)).toEqual(['sleep 40'])
    expect(slept).toEqual(Array(25).fill(20))
  })

  test.each([
    ['only younger ones are looked at', '5000', [101]],
    ['also when the command is the youngest', '100', [101]],
    ['all of them once the numbers begin again', '99', [50, 101]],
  ])('%s', async (_, newest, expected) => {
    proc.set('/proc/loadavg', `0.10 0.20 0.30 1/99 ${newest}\n`)
    for (const pid of [50, 100, 101]) runs(pid, { mark: pid === 100 ? 'other' : 'run.1.2' })
    await end()
    expect(killed).toEqual(expected)
  })

  test('all are looked at where the youngest is not known; none where nothing is', async () => {
    proc.delete('/proc/loadavg')
    expect(await end()).toEqual([])
    runs(50, { mark: 'run.1.2' })
    await end()
    expect(killed).toEqual([50])
  })

  test('the command itself is not looked at', async () => {
    runs(100, { mark: 'run.1.2' })
    expect(await end()).toEqual([])
    expect(killed).toEqual([])
  })

  test('at the end of this process they are killed at once', () => {
    const later = process.pid + 1
    proc.set('/proc/loadavg', `1/99 ${later}`)
    runs(later, { mark: 'run.1.2' })
    killLeftovers('run.1', 'darwin')
    expect(killed).toEqual([])
    killLeftovers('run.1', 'linux')
    expect(killed).toEqual([later])
  })
})

test('macOS asks ps, and a ps that does not answer is nothing', async () => {
  const lines = (...pids: number[]) => pids.map(pid => ` ${pid} sleep 40 ${MARK}=run.1.2 A=b\n`).join('')
  answer = lines(50, process.pid)
  whileAsleep = () => {
    answer = ''
  }
  expect(await endLeftovers('run.1.2', 100, 'darwin', { A: 'b' })).toEqual(['process 50'])
  expect(killed).toEqual([50])
  expect(asked[0]).toEqual(['/bin/ps', ['-A', '-E', '-ww', '-o', 'pid=,command='], '/', { A: 'b' }])
  answer = undefined
  expect(await endLeftovers('run.1.2', 100, 'darwin', {})).toEqual([])
})

test('Windows shows no environment: nothing is looked for', async () => {
  runs(101, { mark: 'run.1.2' })
  expect(await endLeftovers('run.1.2', 100, 'win32', {})).toEqual([])
  expect([asked, killed]).toEqual([[], []])
})

test('a line of ps that names no process is left out', () => {
  expect(parseMarked(`PID ${MARK}=run.1\n 7 a ${MARK}=run.1\n 8 a ${MARK}=run.12 b\n`, 'run.1')).toEqual([7])
})

test('parts of marks are counted from 1', () => {
  const next = counter()
  expect([next(), next(), counter()()]).toEqual([1, 2, 1])
})

describe('a command that waits for nothing but leftovers', () => {
  let ended: (readonly string[])[] = []
  let stop = () => {}
  const watch = (platform: NodeJS.Platform = 'linux') => {
    stop = watchForHeld(100, 'run.1.2', platform, names => ended.push(names))
  }
  const children = (text: string, task = 100) => proc.set(`/proc/100/task/${task}/children`, text)
  beforeEach(() => {
    ended = []
    jest.useFakeTimers()
    children('')
    runs(101, { mark: 'run.1.2', stat: '101 (a) b) S 1 50 100' })
    // In the group of the command: it is a part of it.
    runs(102, { mark: 'run.1.2', stat: '102 (sh) S 1 100 7' })
  })
  afterEach(() => stop())

  test('is freed of them after two and a half seconds, and each is named once', () => {
    watch()
    jest.advanceTimersByTime(2_999)
    expect([ended, killed]).toEqual([[], []])
    jest.advanceTimersByTime(1)
    expect([ended, killed]).toEqual([[['sleep 40']], [101]])
    jest.advanceTimersByTime(60_000)
    expect(ended).toHaveLength(1)
  })

  test.each([
    ['with a child of its own', '103 ', 'S'],
    ['with several, one of which runs', '104 105 103 ', 'R'],
  ])('is none %s', (_, list, state) => {
    children(list)
    runs(103, { stat: `103 (cc) ${state} 100 103 100` })
    runs(104, { stat: '104 (cc) Z 100 104 100' })
    watch()
    jest.advanceTimersByTime(60_000)
    expect([ended, killed]).toEqual([[], []])
  })

  test('is one although children wait for it that have ended', () => {
    children('104 105 106 ')
    runs(104, { stat: '104 (cc) Z 100 104 100' })
    runs(105, { stat: '105 (cc) X 100 105 100' })
    watch()
    jest.advanceTimersByTime(3_000)
    expect(killed).toEqual([101])
  })

  test('is none where a second thread has a child, nor where that cannot be read', () => {
    children('103 ', 101)
    runs(103, { stat: '103 (cc) S 100 103 100' })
    watch()
    jest.advanceTimersByTime(60_000)
    for (const file of [...proc.keys()]) if (file.startsWith('/proc/100/task/')) proc.delete(file)
    jest.advanceTimersByTime(60_000)
    expect(killed).toEqual([])
  })

  test('is looked at anew after it had a child in between', () => {
    watch()
    jest.advanceTimersByTime(2_500)
    children('103 ')
    runs(103, { stat: '103 (cc) S 100 103 100' })
    jest.advanceTimersByTime(500)
    children('')
    jest.advanceTimersByTime(2_999)
    expect(killed).toEqual([])
    jest.advanceTimersByTime(1)
    expect(killed).toEqual([101])
  })

  test('is not watched any more once it has ended, nor on other systems', () => {
    watch()
    stop()
    watch('darwin')
    expect(jest.getTimerCount()).toBe(0)
  })
})
