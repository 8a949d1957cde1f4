import { describe, expect, test } from '@jest/globals'
import { PackagingError, Problems } from '../../../src/core/errors.js'
import { Graph, type Observer } from '../../../src/pipeline/graph.js'

/** Lets everything that can go on do so. */
const quiet = () => new Promise(resolve => setImmediate(resolve))
const problem = (message: string) => new PackagingError('build/nothing', { message, fix: 'Mend it.' })

function watched() {
  const events: string[] = []
  let clock = 0
  const observer: Observer = {
    started: ({ title }) => void events.push(`+${title}`),
    ended: ({ name, start, end }, lines, failed) =>
      void events.push(`${failed ? '!' : '-'}${name}${lines.length > 0 ? `(${lines.join('|')})` : ''} ${end > start}`),
  }
  return { events, graph: new Graph(observer, () => clock++) }
}

function gate() {
  let open: (value?: unknown) => void = () => {}
  const opened = new Promise(resolve => {
    open = resolve
  })
  return { open, opened }
}

describe('order', () => {
  test('what needs nothing of each other overlaps; what does waits', async () => {
    const { events, graph } = watched()
    const hold = gate()
    const a = graph.add({ id: 'a', title: 'a', section: 'build' }, [], () => hold.opened.then(() => 1))
    const b = graph.add({ id: 'b', title: 'b', section: 'build' }, [], async () => 2)
    const c = graph.add({ id: 'c', title: 'c', section: 'test' }, [a, b], async ([one, two], say) => {
      say('adding')
      return one + two
    })
    await quiet()
    expect(events).toEqual(['+a', '+b', '-b true'])
    hold.open()
    expect(await c.value).toBe(3)
    expect(events.slice(3)).toEqual(['-a true', '+c', '-c(adding) true'])
    expect(await graph.settled()).toEqual([])
  })

  test('given, map, after and whenever are no steps that people see', async () => {
    const { events, graph } = watched()
    const bad = graph.add(
      { id: 'bad', title: 'bad', section: 'build' },
      [],
      async (): Promise<number> => Promise.reject(problem('no')),
    )
    const doubled = graph.map(graph.given(2), value => value * 2)
    const end = graph.add(
      { id: 'end', title: 'end', section: 'build' },
      [graph.after([bad]), graph.whenever(bad), doubled],
      async ([, maybe, four]) => [maybe, four],
    )
    expect(await end.value).toEqual([undefined, 4])
    expect(events).toEqual(['+bad', '!bad true', '+end', '-end true'])
  })
})

describe('failures', () => {
  test('a step whose need failed never begins, and only the cause is told', async () => {
    const { events, graph } = watched()
    const a = graph.add({ id: 'a', title: 'a', section: 'build' }, [], async () => {
      throw problem('a is broken')
    })
    const b = graph.add({ id: 'b', title: 'b', section: 'build' }, [a], async () => 1)
    graph.add({ id: 'c', title: 'c', section: 'test' }, [b, graph.map(a, () => 1)], async () => 2)
    expect((await graph.settled()).map(({ message }) => message)).toEqual(['a is broken'])
    expect(events).toEqual(['+a', '!a true'])
  })

  test('several, also several of one step; the others still end', async () => {
    const { events, graph } = watched()
    const hold = gate()
    graph.add({ id: 'a', title: 'a', section: 'build' }, [], async () => {
      throw new Problems([problem('one'), problem('two')])
    })
    graph.add({ id: 'b', title: 'b', section: 'build' }, [], async () => {
      throw problem('three')
    })
    graph.add({ id: 'slow', title: 'slow', section: 'build' }, [], () => hold.opened)
    setTimeout(hold.open, 20)
    expect((await graph.settled()).map(({ message }) => message)).toEqual(['one', 'two', 'three'])
    expect(events).toContain('-slow true')
  })

  test('one failure that reaches two steps is told once', async () => {
    const { graph } = watched()
    const same = problem('shared')
    for (const name of ['a', 'b'])
      graph.add({ id: name, title: name, section: 'build' }, [], () => Promise.reject(same))
    expect(await graph.settled()).toEqual([same])
  })

  test('a bug is thrown, whatever else failed', async () => {
    const { graph } = watched()
    graph.add({ id: 'a', title: 'a', section: 'build' }, [], () => Promise.reject(problem('one')))
    graph.add({ id: 'b', title: 'b', section: 'build' }, [], async () => {
      throw new TypeError('a bug')
    })
    await expect(graph.settled()).rejects.toThrow(new TypeError('a bug'))
  })
})

test('steps that are added while others run are waited for, and their failures told', async () => {
  const { graph } = watched()
  graph.add({ id: 'a', title: 'a', section: 'build' }, [], async () => {
    await quiet()
    graph.add({ id: 'late', title: 'late', section: 'publish' }, [], async () => {
      await quiet()
      throw problem('late')
    })
  })
  expect((await graph.settled()).map(({ message }) => message)).toEqual(['late'])
  graph.add({ id: 'later still', title: 'later still', section: 'publish' }, [], () => Promise.reject(problem('later')))
  expect((await graph.settled()).map(({ message }) => message)).toEqual(['late', 'later'])
})

test('a value that cannot be made from a step fails the run, once', async () => {
  const graph = watched().graph
  const problem = new PackagingError('project/entry-point', { message: 'several', fix: 'choose' })
  const built = graph.add({ id: 'build', title: 'build', section: 'build' }, [], async () => 1)
  const chosen = graph.map(built, () => {
    throw problem
  })
  graph.add({ id: 'bundle', title: 'bundle', section: 'build' }, [chosen], async () => 2)
  expect(await graph.settled()).toEqual([problem])
})

test('what is made from a failed step adds no failure of its own', async () => {
  const graph = watched().graph
  const problem = new PackagingError('build/nothing', { message: 'none', fix: 'build' })
  const built = graph.add({ id: 'build', title: 'build', section: 'build' }, [], () => Promise.reject(problem))
  graph.map(built, () => 1)
  expect(await graph.settled()).toEqual([problem])
})
