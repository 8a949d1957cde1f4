/**
 * A jest sequencer for `mutate.mjs`: test files in the order that TEST_ORDER (JSON, paths relative to the current folder)
 * gives. Jest's own begins with the slowest, which with `--bail` makes most changes wait for what a quick test notices.
 */
import { relative } from 'node:path'

export default class TestOrder {
  sort(tests) {
    const order = JSON.parse(process.env.TEST_ORDER)
    const at = ({ path }) => order.indexOf(relative(process.cwd(), path))
    return [...tests].sort((a, b) => at(a) - at(b))
  }

  shard(tests) {
    return tests
  }

  allFailedTests(tests) {
    return tests
  }

  cacheResults() {}
}
