/**
 * A jest reporter for `.ci/run`: keeps `passed failed` in the file that TALLY names, and the names of what failed in a file
 * beside it, and says which tests left themselves out. `npm cit` passes no arguments on, so jest's own `--json` cannot be
 * asked for through it. Written after every test file: a suite that is ended from outside has counted what it had done.
 */
import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'

export default class Tally {
  #passed = 0
  #failed = []

  onRunStart() {
    this.#write()
  }

  onTestFileResult(_test, { testFilePath, testResults, testExecError }) {
    const file = relative(process.cwd(), testFilePath)
    // A file that could not even be loaded has no tests, and has failed all the same.
    if (testExecError) this.#failed.push(`${file}: it could not be run`)
    for (const { status, fullName } of testResults) {
      if (status === 'passed') this.#passed += 1
      else if (status === 'failed') this.#failed.push(`${file}: ${fullName.replaceAll(/\s+/g, ' ')}`)
      else console.log(`Skipped by its own condition: ${fullName}`)
    }
    this.#write()
  }

  #write() {
    const { TALLY } = process.env
    writeFileSync(`${TALLY}.failed`, this.#failed.map(line => `${line}\n`).join(''))
    writeFileSync(TALLY, `${this.#passed} ${this.#failed.length}\n`)
  }
}
