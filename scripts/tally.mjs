// Prints `passed failed` of one jest run (`--json --outputFile=FILE`), and on standard error which tests it left out. argv: FILE
import { existsSync, readFileSync } from 'node:fs'

const [file] = process.argv.slice(2)
const run = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { testResults: [] }
const tests = run.testResults.flatMap(({ assertionResults }) => assertionResults)
const count = status => tests.filter(test => test.status === status).length

// A file that could not even be loaded has no tests, and has failed all the same.
const broken = run.testResults.filter(one => one.status === 'failed' && one.assertionResults.length === 0)
for (const { status, fullName } of tests)
  if (status !== 'passed' && status !== 'failed') console.error(`Skipped by its own condition: ${fullName}`)
console.log(`${count('passed')} ${count('failed') + broken.length}`)
