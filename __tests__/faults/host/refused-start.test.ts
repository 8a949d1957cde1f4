/** What Node's `spawn` throws at once, in a process of its own: in jest's, nobody hears of a rejection that nothing handles. */
import { execFileSync } from 'node:child_process'
import { rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { compileSources } from '../../../__fixtures__/host/compiled.js'

test('a question that the system refuses to start is an error, and ends nothing else', () => {
  const folder = compileSources()
  try {
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
    const script = join(folder, 'ask.mjs')
    // On Linux an argument may have 128 KiB; Windows refuses what is no program of its own in the same way.
    writeFileSync(
      script,
      `import { query } from './host/process/query.js'
const ask = source => query(process.execPath, ['-p', source], '/')
const [refused, other] = await Promise.allSettled([ask('1'.repeat(3_000_000)), ask('6 * 7')])
console.log(refused.reason.code, refused.reason.message, other.reason?.message ?? other.value.stdout.trim())
`,
    )
    const said = execFileSync(process.execPath, [script], { encoding: 'utf8' })
    expect(said).toBe(`host/unusable Cannot run ${process.execPath}: spawn E2BIG 42\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
