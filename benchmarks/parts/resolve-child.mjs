/**
 * Resolves an application for many targets and makes its coverage table, with the program's own functions: a whole run
 * would go on to download gigabytes. Started as `node resolve-child.mjs LIB < request.json`; prints what it found.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const lib = process.argv[2]
const load = file => import(pathToFileURL(path.join(lib, file)).href)
const { request, tools, locks } = JSON.parse(readFileSync(0, 'utf8'))
const files = [
  'dependencies/resolve.js',
  'dependencies/coverage.js',
  'dependencies/memory.js',
  'host/process/process.js',
]
const [{ resolveDependencies, coverageOf }, { coverageTable, tableText }, { createMemory }, { createRunner }] =
  await Promise.all(files.map(load))
const runner = createRunner({ env: process.env })
const selectScript = path.join(lib, 'python/select.py')
const resolved = await resolveDependencies(
  { ...request, interpreterFor: () => undefined },
  { ...tools, runner, selectScript, env: process.env, memory: locks && createMemory(locks) },
)
const rows = coverageTable(coverageOf(resolved))
process.stderr.write(`${tableText(rows)}\n`)
console.log(JSON.stringify({ packages: rows.length - 1, wheels: resolved.all.length, gaps: resolved.gaps.length }))
