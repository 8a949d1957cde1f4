/**
 * Steps that start as soon as what they need is there. The order in which they are added is the order people see;
 * what may overlap does, with no schedule written down anywhere.
 */

import { type PackagingError, problemsOf } from '../core/errors.js'
import type { Say, Timing } from '../core/model.js'
import { createTail } from '../host/process/process.js'

/** Parts of a run, in the order the timeline shows them. */
type Section = 'set-up' | 'build' | 'prove' | 'deliver'

/** A step under way or done; await `value` to use what it made. */
export interface Step<T> {
  readonly title: string
  readonly section: Section
  readonly value: Promise<T>
}

/** Told of every step as it happens. */
export interface Observer {
  started(title: string): void
  /** `lines` is what the step said while it ran; of very many, the last. */
  ended(timing: Timing, lines: readonly string[], failed: boolean): void
}

/** Lines kept of one step: a backend may print a gigabyte, and whoever opens the log looks for the end. */
const MOST_LINES = 2000

/** Thrown inside steps that could not start because one they need failed; never shown. */
class Blocked extends Error {
  override readonly name = 'Blocked'
}

type Values<Needs extends readonly Step<unknown>[]> = {
  -readonly [I in keyof Needs]: Needs[I] extends Step<infer T> ? T : never
}

export class Graph {
  readonly #steps: Step<unknown>[] = []
  readonly #observer: Observer
  readonly #now: () => number

  /** @param now milliseconds since the run began */
  constructor(observer: Observer, now: () => number) {
    this.#observer = observer
    this.#now = now
  }

  /** Adds a step; it runs once all of `needs` have their values. */
  add<T, const Needs extends readonly Step<unknown>[]>(
    title: string,
    section: Section,
    needs: Needs,
    work: (values: Values<Needs>, say: Say) => Promise<T>,
  ): Step<T> {
    const step = { title, section, value: this.#start(title, section, needs, work) }
    // Nobody may be waiting yet: a failure is reported by `settled`, not as an unhandled rejection.
    step.value.catch(() => {})
    this.#steps.push(step)
    return step
  }

  async #start<T, const Needs extends readonly Step<unknown>[]>(
    title: string,
    section: Section,
    needs: Needs,
    work: (values: Values<Needs>, say: Say) => Promise<T>,
  ): Promise<T> {
    const values = await Promise.all(needs.map(need => need.value)).catch(() => {
      throw new Blocked(title)
    })
    const start = this.#now()
    const said = createTail(MOST_LINES)
    let count = 0
    const say = (line: string) => {
      said.add(line)
      count += 1
    }
    this.#observer.started(title)
    let failed = true
    try {
      const value = await work(values as Values<Needs>, say)
      failed = false
      return value
    } finally {
      const left = count - MOST_LINES
      const lines = left > 0 ? [`… ${left} earlier lines are left out`, ...said.lines()] : said.lines()
      this.#observer.ended({ name: title, section, start, end: this.#now() }, lines, failed)
    }
  }

  /** A value that is there already, for what takes steps. */
  given<T>(value: T): Step<T> {
    return { title: '', section: 'set-up', value: Promise.resolve(value) }
  }

  /** A value made from a step's, without being a step people see; a failure to make it is one of the run. */
  map<T, U>(step: Step<T>, make: (value: T) => U | Promise<U>): Step<U> {
    const mapped = { ...step, value: step.value.then(make) }
    mapped.value.catch(() => {})
    this.#steps.push(mapped)
    return mapped
  }

  /** Done when all of `steps` have ended, well or not. */
  after(steps: readonly Step<unknown>[]): Step<undefined> {
    const value = Promise.allSettled(steps.map(step => step.value)).then(() => undefined)
    return { title: '', section: 'set-up', value }
  }

  /** The value of `step`, or undefined when it failed: for work that can do without. */
  whenever<T>(step: Step<T>): Step<T | undefined> {
    return { ...step, value: step.value.catch(() => undefined) }
  }

  /** Waits until every step has ended, also those added meanwhile. Gives all coded failures, each once; a bug is thrown. */
  async settled(): Promise<PackagingError[]> {
    let seen = 0
    const failures: unknown[] = []
    while (seen < this.#steps.length) {
      const batch = this.#steps.slice(seen)
      seen = this.#steps.length
      const results = await Promise.allSettled(batch.map(step => step.value))
      failures.push(...results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])))
    }
    const real = [...new Set(failures)].filter(failure => !(failure instanceof Blocked))
    const bug = real.find(failure => problemsOf(failure).length === 0)
    if (bug !== undefined) throw bug
    // An index that refuses the build and the dependencies alike is one thing to mend.
    const told = real.flatMap(problemsOf).map(one => [`${one.code} ${one.message}`, one] as const)
    return [...new Map(told.toReversed()).values()].toReversed()
  }
}
