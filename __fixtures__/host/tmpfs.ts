/** A disk that is soon full. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from '@jest/globals'

interface Disk {
  readonly path: string
  remove(): void
}

/** A file system in memory, or why this machine does not let us have one (it takes root on Linux). */
function mount(options: string): Disk | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-python-disk-'))
  const args = ['-t', 'tmpfs', '-o', `${options},mode=1777`, 'tmpfs', folder]
  // GitHub's runners may become root without a password.
  const root = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...argv: string[]) => {
    const [tool = '', ...words] = [...root, ...argv]
    return spawnSync(tool, words, { encoding: 'utf8' })
  }
  const { status, stderr, error } = run('mount', ...args)
  if (status !== 0) {
    rmdirSync(folder)
    return error?.message ?? stderr.trim()
  }
  return {
    path: folder,
    remove() {
      run('umount', folder)
      rmdirSync(folder)
    },
  }
}

const probe = mount('size=4k')
if (typeof probe !== 'string') probe.remove()

/**
 * A test that gets the path of a file system made with tmpfs's `options`; where none can be
 * mounted it is skipped with the reason in its title, and in CI an error.
 */
export function testOnSmallDisk(title: string, options: string, body: (disk: string) => Promise<void>): void {
  if (typeof probe === 'string') {
    // On a laptop the title says why; in CI nobody reads titles.
    if (process.env.CI)
      throw new Error(`this machine cannot mount a tmpfs, which the tests of full disks need: ${probe}`)
    test.skip(`${title} (no tmpfs here: ${probe})`, () => {})
    return
  }
  test(title, async () => {
    const disk = mount(options)
    if (typeof disk === 'string') throw new Error(disk)
    await body(disk.path).finally(disk.remove)
  })
}
