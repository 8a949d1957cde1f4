/** Our sources as plain JavaScript, for tests that need them in a process of their own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Compiles `src/` into a new temporary folder and returns it; the caller removes it. */
export function compileSources(): string {
  const out = mkdtempSync(path.join(tmpdir(), 'package-python-lib-'))
  writeFileSync(path.join(out, 'package.json'), '{"type":"module"}')
  const tsc = path.resolve('node_modules/typescript/bin/tsc')
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json', '--outDir', out], { stdio: 'inherit' })
  return out
}
