/**
 * A jest reporter for `mutate.mjs`: which lines of which sources each test file runs, in which time. Needs jest's
 * `--coverage --coverageProvider=v8`; writes JSON into the file that TEST_MAP names:
 * `{ [test file]: { passed, milliseconds, lines: { [source]: number[] } } }`, paths relative to the current folder.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { relative } from 'node:path'

/** V8's count for each character of a script: inner ranges come after outer ones and win. */
function countsOf(functions, length) {
  const counts = new Uint8Array(length).fill(1)
  const ranges = functions.flatMap(({ ranges }) => ranges)
  ranges.sort((a, b) => a.startOffset - b.startOffset || b.endOffset - a.endOffset)
  for (const { startOffset, endOffset, count } of ranges) counts.fill(count > 0 ? 1 : 0, startOffset, endOffset)
  return counts
}

/** Lines of the source, from 1, of which something was run. */
export function linesRun(functions, code, map) {
  const counts = countsOf(functions, code.length)
  const lines = new Set()
  let start = 0
  for (const [number, line] of code.split('\n').entries()) {
    for (const { index } of line.matchAll(/[^\s{}();,]+/g)) {
      if (counts[start + index] === 0) continue
      const { originalLine } = map.findEntry(number, index)
      if (originalLine !== undefined) lines.add(originalLine + 1)
    }
    start += line.length + 1
  }
  return [...lines].sort((a, b) => a - b)
}

export default class TestMap {
  #tests = {}

  onTestFileResult(_test, { testFilePath, testResults, testExecError, perfStats, v8Coverage = [] }) {
    const lines = {}
    for (const { result, codeTransformResult } of v8Coverage) {
      if (!codeTransformResult?.sourceMapPath) continue
      const map = new SourceMap(JSON.parse(readFileSync(codeTransformResult.sourceMapPath, 'utf8')))
      lines[relative(process.cwd(), result.url)] = linesRun(result.functions, codeTransformResult.code, map)
    }
    this.#tests[relative(process.cwd(), testFilePath)] = {
      passed: !testExecError && testResults.every(({ status }) => status !== 'failed'),
      milliseconds: perfStats.end - perfStats.start,
      lines,
    }
    // After every file: a run that is ended from outside has said what it knew.
    writeFileSync(process.env.TEST_MAP, JSON.stringify(this.#tests))
  }
}
