import { expect, test } from '@jest/globals'
import { createLimiter } from '../../../src/host/lifecycle.js'

test('never more at once than allowed, in order, and a failure frees its place', async () => {
  const limiter = createLimiter(3)
  const began: number[] = []
  let running = 0
  let most = 0
  const work = Array.from({ length: 20 }, (_, index) =>
    limiter(async () => {
      began.push(index)
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
      if (index % 4 === 0) throw new Error(`${index}`)
      return index
    }),
  )
  const settled = await Promise.allSettled(work)
  expect(most).toBe(3)
  expect(began).toEqual(Array.from({ length: 20 }, (_, index) => index))
  expect(settled.filter(result => result.status === 'rejected')).toHaveLength(5)
})

test('the lowest rank has the next turn, whoever came first; equal ranks keep their order', async () => {
  const limiter = createLimiter(1)
  const began: string[] = []
  const begin = (name: string, rank?: number) =>
    limiter(async () => {
      began.push(name)
      await new Promise(resolve => setImmediate(resolve))
    }, rank)
  await Promise.all([
    begin('first', 9),
    begin('wheel', 4),
    begin('pex', 2),
    begin('other pex', 2),
    begin('build'),
    begin('other build', 0),
  ])
  expect(began).toEqual(['first', 'build', 'other build', 'pex', 'other pex', 'wheel'])
})

test('a limit is the same after all work is done', async () => {
  const limiter = createLimiter(2)
  for (let times = 0; times < 3; times++) {
    let running = 0
    let most = 0
    const one = async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise(resolve => setImmediate(resolve))
      running -= 1
    }
    await Promise.all(Array.from({ length: 5 }, () => limiter(one)))
    expect(most).toBe(2)
  }
})
