/** How work on files is given to threads, with threads that are none. */
import { EventEmitter } from 'node:events'
import { beforeEach, expect, jest, test } from '@jest/globals'

class FakeWorker extends EventEmitter {
  readonly jobs: unknown[] = []
  /** Whether the process stays for it. */
  referenced = true
  constructor() {
    super()
    workers.push(this)
  }
  ref() {
    this.referenced = true
  }
  unref() {
    this.referenced = false
  }
  postMessage(job: unknown) {
    this.jobs.push(job)
  }
}
let workers: FakeWorker[] = []
jest.unstable_mockModule('node:worker_threads', () => ({ Worker: FakeWorker }))
beforeEach(() => {
  workers = []
  jest.resetModules()
})
const start = async () => (await import('../../../src/host/file-threads.js')).inThread
const job = (path: string) => ({ kind: 'remove', path }) as const
const paths = () => workers.map(({ jobs }) => jobs.map(one => (one as { readonly path: string }).path))

test('two threads at most, in order; one that is idle has the next, and does not keep the process', async () => {
  const inThread = await start()
  const answers = ['a', 'b', 'c', 'd'].map(name => inThread(job(name)))
  expect(paths()).toStrictEqual([['a'], ['b']])
  workers[1]?.emit('message', { done: 'of b' })
  expect(await answers[1]).toBe('of b')
  expect(paths()).toStrictEqual([['a'], ['b', 'c']])
  expect(workers.map(({ referenced }) => referenced)).toStrictEqual([true, true])
  workers[1]?.emit('message', { done: 'of c' })
  workers[0]?.emit('message', { failed: { message: 'gone', code: 'ENOENT' } })
  await expect(answers[0]).rejects.toMatchObject({ message: 'gone', code: 'ENOENT' })
  workers[1]?.emit('message', { done: 'of d' })
  expect([await answers[2], await answers[3]]).toStrictEqual(['of c', 'of d'])
  expect(paths()).toStrictEqual([['a'], ['b', 'c', 'd']])
  expect(workers.map(({ referenced }) => referenced)).toStrictEqual([false, false])
  const again = inThread(job('e'))
  expect([workers.length, workers.filter(({ referenced }) => referenced).length]).toStrictEqual([2, 1])
  for (const worker of workers) {
    expect(worker.listenerCount('message') + worker.listenerCount('error')).toBe(worker.referenced ? 2 : 0)
    worker.emit('message', { done: 'of e' })
  }
  expect(await again).toBe('of e')
})

test('a thread that ends fails its work alone, and another one takes its place', async () => {
  const inThread = await start()
  const answers = ['a', 'b', 'c', 'd', 'e'].map(name => inThread(job(name)))
  for (const answer of answers) answer.catch(() => {})
  workers[0]?.emit('error', new Error('no memory'))
  await expect(answers[0]).rejects.toThrow('no memory')
  expect(paths()).toStrictEqual([['a'], ['b'], ['c']])
  expect(workers.map(({ referenced }) => referenced)).toStrictEqual([false, true, true])
  expect(workers[0]?.listenerCount('message')).toBe(0)
  workers[2]?.emit('error', new Error('no memory'))
  expect(paths()).toStrictEqual([['a'], ['b'], ['c'], ['d']])
  workers[1]?.emit('message', { done: 'of b' })
  expect(paths()).toStrictEqual([['a'], ['b', 'e'], ['c'], ['d']])
})
