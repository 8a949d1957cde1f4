/**
 * Runs jest for `mutate.mjs` again and again in one process, which takes a third of the time: for unit tests, which leave
 * nothing behind. Started by `fork` in the folder of the tests.
 * Takes `{ files }`, paths of test files in the order in which to run them; answers `{ passed, noticed }`, where `noticed` is
 * the first one that failed.
 */
import path from 'node:path'
import { runCLI } from 'jest'

process.on('message', async ({ files }) => {
  process.env.TEST_ORDER = JSON.stringify(files)
  const argv = {
    _: files,
    $0: 'jest',
    selectProjects: ['unit'],
    runTestsByPath: true,
    runInBand: true,
    bail: 1,
    silent: true,
    ci: true,
    reporters: [],
    testSequencer: path.join(import.meta.dirname, 'test-order.mjs'),
  }
  const { results } = await runCLI(argv, [process.cwd()])
  const failed = results.testResults.find(({ numFailingTests, testExecError }) => numFailingTests > 0 || testExecError)
  process.send({ passed: results.success, noticed: failed && path.relative(process.cwd(), failed.testFilePath) })
})
