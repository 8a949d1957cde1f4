/** Permissions that count: root reads and writes everything, so that its tests need a child without that right. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from '@jest/globals'

/** Still root, and owner of its files, but bound by their modes as every other user is. */
const BOUND = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all']

/** What to start a program with, or why no permission holds on this machine. */
function probe(): readonly string[] | string {
  if (process.platform === 'win32') return 'Windows knows no modes'
  if (process.getuid?.() !== 0) return []
  const folder = mkdtempSync(path.join(tmpdir(), 'package-python-mode-'))
  try {
    const file = path.join(folder, 'unreadable')
    writeFileSync(file, 'read')
    chmodSync(file, 0)
    const [tool = '', ...args] = [...BOUND, 'cat', file]
    const { stdout, stderr, error } = spawnSync(tool, args, { encoding: 'utf8' })
    if (error !== undefined) return `root reads everything, and setpriv cannot be started (${error.message})`
    if (stdout === '' && stderr.includes(file)) return BOUND
    return `root reads everything, and setpriv does not change that: ${stderr.trim()}`
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const found = probe()

/**
 * A test of files and folders that may not be read or written. It starts its programs with `prefix` before their argument
 * lists; where no permission holds it is skipped with the reason in its title, and in CI on Linux an error.
 */
export function testOfPermissions(title: string, body: (prefix: readonly string[]) => Promise<void>): void {
  if (typeof found !== 'string') {
    test(title, () => body(found))
    return
  }
  if (process.env.CI && process.platform === 'linux') throw new Error(`permissions cannot be tested here: ${found}`)
  test.skip(`${title} (${found})`, () => {})
}
