/**
 * The step graph: a step starts as soon as the steps that it needs have their values. People see the steps in the order
 * in which they were added; there is no other schedule.
 */

import { type PackagingError, problemsOf } from '../core/errors.js'
import type { Say, StepInfo, Timing } from '../core/model.js'
import { interruption } from '../host/lifecycle.js'
import { createTail } from '../host/process/output.js'

/** A step that waits, runs or has ended; await `value` to use its result. */
export interface Step<T> extends StepInfo {
  readonly value: Promise<T>
}

/** Notified of every step. */
export interface Observer {
  started(step: StepInfo): void
  /** `lines` is what the step logged; of very many, the last. */
  ended(timing: Timing, lines: readonly string[], failed: boolean): void
}

/** Lines kept of one step: a build backend may print a gigabyte, and the end is what readers look for. */
const MOST_LINES = 2000

/** What `given` and `after` return is not a step that people see. */
const UNSEEN: StepInfo = { id: '', title: '', section: 'set-up' }

/** Thrown inside steps that could not start because a step that they need failed; never shown. */
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

  /** Adds a step; it starts when all of `needs` have their values. */
  add<T, const Needs extends readonly Step<unknown>[]>(
    info: StepInfo,
    needs: Needs,
    work: (values: Values<Needs>, say: Say) => Promise<T>,
  ): Step<T> {
    if (this.#steps.some(({ id }) => id === info.id)) throw new Error(`two steps with the id ${info.id}`)
    const step = { ...info, value: this.#run(info, needs, work) }
    // `settled` reports the failure, so that it must not also be an unhandled rejection.
    step.value.catch(() => {})
    this.#steps.push(step)
    return step
  }

  async #run<T, const Needs extends readonly Step<unknown>[]>(
    info: StepInfo,
    needs: Needs,
    work: (values: Values<Needs>, say: Say) => Promise<T>,
  ): Promise<T> {
    const values = await Promise.all(needs.map(need => need.value)).catch(() => {
      throw new Blocked(info.title)
    })
    // A stopped run ends what it began, and begins nothing.
    interruption.throwIfAborted()
    const start = this.#now()
    const tail = createTail(MOST_LINES)
    let count = 0
    const say = (line: string) => {
      tail.add(line)
      count += 1
    }
    this.#observer.started(info)
    let failed = true
    try {
      const value = await work(values as Values<Needs>, say)
      failed = false
      return value
    } finally {
      const { id, title: name, section } = info
      const left = count - MOST_LINES
      const lines = left > 0 ? [`… ${left} earlier lines are left out`, ...tail.lines()] : tail.lines()
      this.#observer.ended({ id, name, section, start, end: this.#now() }, lines, failed)
    }
  }

  /** A known value, where a step is expected. */
  given<T>(value: T): Step<T> {
    return { ...UNSEEN, value: Promise.resolve(value) }
  }

  /** A value computed from a step's, which is not a step that people see; a failure of `make` fails the run. */
  map<T, U>(step: Step<T>, make: (value: T) => U | Promise<U>): Step<U> {
    const mapped = { ...UNSEEN, value: step.value.then(make) }
    mapped.value.catch(() => {})
    this.#steps.push(mapped)
    return mapped
  }

  /** As `map`, from the values of several steps. */
  join<T, const Needs extends readonly Step<unknown>[]>(
    needs: Needs,
    make: (values: Values<Needs>) => T | Promise<T>,
  ): Step<T> {
    const values = Promise.all(needs.map(need => need.value))
    return this.map({ ...UNSEEN, value: values }, all => make(all as Values<Needs>))
  }

  /** Has its value when all of `steps` have ended, whether or not they failed. */
  after(steps: readonly Step<unknown>[]): Step<undefined> {
    return { ...UNSEEN, value: Promise.allSettled(steps.map(step => step.value)).then(() => undefined) }
  }

  /** The value of `step`, or undefined when it failed. */
  whenever<T>(step: Step<T>): Step<T | undefined> {
    return { ...step, value: step.value.catch(() => undefined) }
  }

  /**
   * Waits until every step has ended, also those added meanwhile.
   * @returns all coded failures, each once
   * @throws anything else that a step threw, which is a bug
   */
  async settled(): Promise<PackagingError[]> {
    let count = 0
    const failures: unknown[] = []
    while (count < this.#steps.length) {
      const batch = this.#steps.slice(count)
      count = this.#steps.length
      const results = await Promise.allSettled(batch.map(step => step.value))
      failures.push(...results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])))
    }
    const causes = [...new Set(failures)].filter(failure => !(failure instanceof Blocked))
    const bug = causes.find(failure => problemsOf(failure).length === 0)
    if (bug !== undefined) throw bug
    // An index that refuses the build and the dependencies alike is one problem.
    const problems = causes.flatMap(problemsOf).map(one => [`${one.code} ${one.message}`, one] as const)
    return [...new Map(problems.toReversed()).values()].toReversed()
  }
}
