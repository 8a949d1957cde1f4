import { expect, test } from '@jest/globals'
import { Graph } from '../../../src/engine/graph.js'
import { PackagingError } from '../../../src/errors/errors.js'

const quiet = { started: () => {}, ended: () => {} }

test('a value that cannot be made from a step fails the run, once', async () => {
  const graph = new Graph(quiet, () => 0)
  const problem = new PackagingError('project/entry-point', { message: 'several', fix: 'choose' })
  const built = graph.add('build', 'build', [], async () => 1)
  const chosen = graph.map(built, () => {
    throw problem
  })
  graph.add('bundle', 'build', [chosen], async () => 2)
  expect(await graph.settled()).toEqual([problem])
})

test('what is made from a failed step adds no failure of its own', async () => {
  const graph = new Graph(quiet, () => 0)
  const problem = new PackagingError('build/nothing', { message: 'none', fix: 'build' })
  const built = graph.add('build', 'build', [], () => Promise.reject(problem))
  graph.map(built, () => 1)
  expect(await graph.settled()).toEqual([problem])
})
