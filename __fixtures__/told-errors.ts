/** Coded failures as text, for tests of what people read. */
import { problemsOf } from '../src/core/errors.js'

/** `code: message | fix` for each failure that `work` throws; a bug is thrown on. */
export async function failuresOf(work: () => unknown): Promise<string[]> {
  try {
    await work()
    return []
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems.map(({ code, message, fix }) => `${code}: ${message} | ${fix}`)
  }
}
