/**
 * `assemble` of large parts through an artifact service on loopback: the peak memory of our own process, and the time.
 * 256 MB in 200 files; the sizes of issue 5 by hand:
 *   BENCH_ASSEMBLE_MB=2000 BENCH_ASSEMBLE_FILES=1000 node benchmarks/run.mjs assemble
 */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { makePart, startStore } from '../parts/assembly.mjs'
import { environment } from '../parts/environment.mjs'
import { run } from '../parts/process.mjs'

const RECORDER = fileURLToPath(new URL('../parts/record-memory.mjs', import.meta.url))
const megabytes = Number(process.env.BENCH_ASSEMBLE_MB ?? 256)
const files = Number(process.env.BENCH_ASSEMBLE_FILES ?? 200)

/** Runs it once as a step of a workflow. @returns {Promise<{seconds: number, peak: number}>} `peak` in MB */
async function assembled(bench, dir) {
  const workspace = path.join(dir, 'workspace')
  const part = await makePart(bench, { dir, workspace, megabytes, files })
  const store = await startStore(path.join(dir, 'blobs'), part)
  try {
    const record = path.join(dir, 'memory')
    const step = {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_RUN_ATTEMPT: '1',
      RUNNER_TEMP: dir,
      INPUT_COMMAND: 'assemble',
      INPUT_PLAN: 'plan.json',
      INPUT_CACHE: 'false',
      'INPUT_COMPRESSION-LEVEL': '0',
    }
    const env = { ...environment(dir), ...store.environment, ...step, BENCH_MEMORY_FILE: record }
    const options = ['--import', RECORDER]
    const { seconds } = await run(process.execPath, [...options, bench.program], { cwd: workspace, env })
    return { seconds, peak: Number(await readFile(record, 'utf8')) / 2 ** 20 }
  } finally {
    await store.stop()
  }
}

const about = `assemble ${megabytes} MB in ${files} files, down once and up twice`

export default [
  {
    name: 'assemble-memory',
    title: `Our own process, peak memory: ${about}`,
    bar: { most: 300 },
    unit: 'MB',
    runs: 1,
    setUp: async bench => ({ bench }),
    ours: async ({ bench }, dir) => ({ value: (await assembled(bench, dir)).peak }),
  },
  {
    name: 'assemble-time',
    title: `Wall time: ${about}`,
    runs: 1,
    setUp: async bench => ({ bench }),
    ours: async ({ bench }, dir) => ({ value: (await assembled(bench, dir)).seconds }),
  },
]
