/**
 * The smoke test of a wheel in the container that built it, where this machine has no Python that it runs on (pure). What
 * runs there is `src/python/container_test.py`; here is the command that starts it, and what its lines mean.
 * @see https://cibuildwheel.pypa.io/en/stable/options/#test-command
 */
import * as v from 'valibot'
import { plural } from '../core/format.js'
import type { Check, CommandResult } from '../core/model.js'
import { type Ended, exitWords, lineThatTells, verdictOf } from './verdict.js'

/** What is tested in the container. */
interface ContainerQuestion {
  /** Name of the project. */
  readonly name: string
  readonly test: 'auto' | readonly string[]
  /** Scripts of which the first that exists is the only one started. */
  readonly prefer: readonly string[]
}

/**
 * The program and its question, as arguments behind `python -c`.
 * @param code the text of `container_test.py`
 */
export function containerArguments(code: string, { name, test, prefer }: ContainerQuestion): readonly string[] {
  const command = test === 'auto' ? null : test.map(placeholders)
  return [code, JSON.stringify({ name, command, prefer })]
}

/** Ours in cibuildwheel's terms, which has further ones: a `#` keeps those as they are. */
function placeholders(word: string): string {
  return word.replaceAll(/\{(?:package|wheel)\}/g, '#$&').replaceAll('{artifact}', '{wheel}')
}

const MARK = 'package-python-test: '

const ANSWER = v.object({
  group: v.number(),
  command: v.string(),
  exit: v.nullable(v.number()),
  signal: v.nullable(v.string()),
  refused: v.optional(v.boolean(), false),
  head: v.array(v.string()),
  tail: v.array(v.string()),
})
type Answer = v.InferOutput<typeof ANSWER>

/** One command of the test, from a line of the container's output; undefined for any other line. */
export function answerIn(line: string): Answer | undefined {
  const at = line.indexOf(MARK)
  if (at < 0) return undefined
  try {
    const parsed = v.safeParse(ANSWER, JSON.parse(line.slice(at + MARK.length)))
    return parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}

/** What came of all commands. */
export type ContainerOutcome = Pick<Check, 'result' | 'reason' | 'commands'> & {
  /** The output of what failed, for an error. */
  readonly detail: readonly string[]
}

/**
 * By the rules of a smoke test on this machine: one of each group's commands has to answer, a module that cannot be found
 * fails, and any other failing start is a warning; the user's own command has to end with 0.
 * @param own whether it is the user's own command
 */
export function containerOutcome(answers: readonly Answer[], own: boolean): ContainerOutcome {
  if (answers.length === 0)
    return { result: 'failed', reason: 'the test in the container ended without a result', commands: [], detail: [] }
  const groups = [...new Set(answers.map(({ group }) => group))].map(group =>
    groupOutcome(
      answers.filter(answer => answer.group === group),
      own,
    ),
  )
  const of = (result: Check['result']) => groups.filter(group => group.result === result)
  const [failed, silent, passed] = [of('failed'), of('warning'), of('passed')]
  const shown = failed.length > 0 ? failed : silent.length > 0 ? silent : passed
  const words = shown.map(({ text }) => text).join('; ')
  const head = failed.length > 0 ? '' : silent.length > 0 ? 'it did not answer: ' : 'ran '
  const several = groups.length > 1 && shown === passed ? `${plural(groups.length, 'script')} answered: ` : head
  return {
    result: failed.length > 0 ? 'failed' : silent.length > 0 ? 'warning' : 'passed',
    reason: `${several}${words}`,
    commands: answers.map(resultOf),
    detail: failed.flatMap(({ detail }) => detail),
  }
}

/** A wheel that was tested in the container that built it; the file may be changed afterwards. */
export interface ContainerTested {
  /** Lower-case hex, of the file as it was tested. */
  readonly sha256: string
  readonly python: string
  /** Platform name of the container. */
  readonly platform: string
  /** Undefined for a test of the project's own, of which no more is known than that it passed. */
  readonly outcome: ContainerOutcome | undefined
}

interface GroupOutcome {
  readonly result: Check['result']
  readonly text: string
  readonly detail: readonly string[]
}

function groupOutcome(answers: readonly Answer[], own: boolean): GroupOutcome {
  const tried = answers.map(answer => ({ answer, ended: endedOf(answer) }))
  const verdicts = tried.map(({ ended }) => (own ? (ended.code === 0 ? 'answered' : 'broken') : verdictOf(ended)))
  const detail = tried.flatMap(({ answer, ended }) => [
    `$ ${answer.command}  (${exitWords(ended)})`,
    ...answer.tail.map(line => `  ${line}`),
  ])
  // In their order: what comes after one that is broken does not count.
  const found =
    verdicts.find(verdict => verdict === 'answered' || verdict === 'broken') ??
    verdicts.find(verdict => verdict === 'usage')
  const at = found && tried[verdicts.indexOf(found)]
  const text = (at === undefined ? tried : [at]).map(inWords).join('; ')
  const result = found === undefined ? 'warning' : found === 'broken' ? 'failed' : 'passed'
  return { result, text, detail }
}

function endedOf({ exit, signal, refused, head, tail }: Answer): Ended {
  return { code: exit ?? -1, signal, refused, head, tail, milliseconds: 0 }
}

function inWords({ answer, ended }: { readonly answer: Answer; readonly ended: Ended }): string {
  const line = lineThatTells(ended)
  return `\`${answer.command}\` (${exitWords(ended)})${line === '' ? '' : `: ${line}`}`
}

function resultOf(answer: Answer): CommandResult {
  const { command, exit, signal } = answer
  const line = lineThatTells(endedOf(answer))
  return { command, ...(exit !== null && { exit }), ...(signal !== null && { signal }), ...(line !== '' && { line }) }
}
