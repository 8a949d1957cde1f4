import { expect, test } from '@jest/globals'
import { Graph } from '../../../src/pipeline/graph.js'

async function linesOf(count: number): Promise<readonly string[]> {
  const told: (readonly string[])[] = []
  const observer = {
    started: () => {},
    ended: (_: unknown, lines: readonly string[]) => void told.push(lines),
  }
  const graph = new Graph(observer, () => 0)
  graph.add({ id: 'build', title: 'build', section: 'build' }, [], async (_, say) => {
    for (let line = 1; line <= count; line++) say(`line ${line}`)
  })
  await graph.settled()
  return told[0] ?? []
}

test('a step tells what it said', async () => {
  expect(await linesOf(2)).toEqual(['line 1', 'line 2'])
})

test('of a step that never stops talking the last lines are kept, and the rest is counted', async () => {
  const lines = await linesOf(100_000)
  expect(lines).toHaveLength(2001)
  expect([lines[0], lines[1], lines.at(-1)]).toEqual([
    '… 98000 earlier lines are left out',
    'line 98001',
    'line 100000',
  ])
})
