/** Checks that Python tools make: their answers as outcomes. The tools run once for all files, see `ask.ts`. */
import type { Artifact } from '../core/model.js'
import type { CheckContext, Found, Inspected, Outcome, ToolAnswer, ToolQuestion } from './model.js'

/** What a tool said of one file; a tool that could not be asked is no reason to fail. */
export function answerOf(
  { answers }: CheckContext,
  question: ToolQuestion,
  { file }: Artifact,
): ToolAnswer | undefined {
  return answers.get(question)?.get(file)
}

interface Told {
  readonly question: ToolQuestion
  /** What was found, when nothing was. */
  readonly seen: string
  readonly fix: string
}

/** A check whose errors and warnings are those of a tool. */
export function toldBy({ question, seen, fix }: Told) {
  return ({ artifact }: Inspected, context: CheckContext): Outcome | undefined => {
    const answer = answerOf(context, question, artifact)
    if (answer === undefined) return undefined
    const found = (what: string): Found => ({ what, fix })
    return { failed: answer.errors.map(found), warnings: answer.warnings.map(found), seen }
  }
}
