/**
 * Measures this program beside what people would type by hand: A B A B … in one run, with medians and ratios.
 *
 *   node benchmarks/run.mjs [NAME …] [--runs N] [--quick] [--program FILE] [--list]
 *
 * A NAME is a case's name or the beginning of one. Writes benchmarks/results/NAME.json and its tables, which
 * `npm run docs` puts into the README and docs/benchmarks.md. A missed bar is reported and is not a failure; a case that breaks is one.
 * How to read the figures: docs/benchmarks.md.
 */
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createBench } from './parts/bench.mjs'
import { allCases } from './parts/cases.mjs'
import { machineFacts } from './parts/machine.mjs'
import { measure } from './parts/measure.mjs'
import { save, saveTables } from './parts/results.mjs'
import { rowsOf } from './parts/table.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    quick: { type: 'boolean', default: false },
    program: { type: 'string', default: path.join(here, '../dist/index.js') },
    list: { type: 'boolean', default: false },
  },
})

const cases = await allCases(here)
const wanted = positionals.length === 0 ? cases : cases.filter(one => asked(one.name))
const unknown = positionals.filter(word => !cases.some(({ name }) => name.startsWith(word)))
if (unknown.length > 0)
  fail(`No case is called ${unknown.join(', ')}; there are:\n${cases.map(({ name }) => `  ${name}`).join('\n')}`)
const runs = values.quick ? 1 : values.runs === undefined ? undefined : Number(values.runs)
if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) fail(`--runs ${values.runs} is not a number of runs`)
if (values.list) console.log(cases.map(({ name, title }) => `${name.padEnd(20)} ${title}`).join('\n'))
else await all()

function asked(name) {
  return positionals.some(word => name.startsWith(word))
}

function fail(message) {
  console.error(message)
  process.exit(2)
}

async function all() {
  const bench = await createBench({ root: path.resolve(here, '..'), program: path.resolve(values.program) })
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void bench.dispose().finally(() => process.exit(130)))
  try {
    for (const one of wanted) {
      console.error(`\n${one.name}: ${one.title}`)
      try {
        const result = await measure(one, bench, runs ?? one.runs ?? 3, line => console.error(`  ${line}`))
        await save(path.join(here, 'results'), { ...result, machine: await machineFacts(bench) })
        for (const row of rowsOf(result)) console.error(`  ${row.join(' · ')}`)
      } catch (error) {
        process.exitCode = 1
        console.error(`  broke: ${error.stack ?? error}`)
      }
    }
    await saveTables(
      path.join(here, 'results'),
      cases.map(({ name }) => name),
    )
  } finally {
    await bench.dispose()
  }
}
