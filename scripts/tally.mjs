/**
 * A jest reporter for `.ci/run`: writes `passed failed` to the file that TALLY names, and says which tests left themselves
 * out. `npm cit` passes no arguments on, so jest's own `--json` cannot be asked for through it.
 */
import { writeFileSync } from 'node:fs'

export default class Tally {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) {
    for (const { testResults: tests } of testResults)
      for (const { status, fullName } of tests)
        if (status !== 'passed' && status !== 'failed')
          console.log(`Skipped by its own condition: ${fullName}`)
    // A file that could not even be loaded has no tests, and has failed all the same.
    writeFileSync(process.env.TALLY, `${numPassedTests} ${numFailedTests + numRuntimeErrorTestSuites}\n`)
  }
}
