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
  const args = ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]
  const { status, stderr, error } = spawnSync('mount', args, { encoding: 'utf8' })
  if (status !== 0) {
    rmdirSync(folder)
    return error?.message ?? stderr.trim()
  }
  return {
    path: folder,
    remove() {
      spawnSync('umount', [folder])
      rmdirSync(folder)
    },
  }
}

const probe = mount('size=4k')
if (typeof probe !== 'string') probe.remove()

/**
 * A test that gets the path of a file system made with tmpfs's `options`; skipped, with the reason in its title, where none
 * can be mounted.
 */
export function testOnSmallDisk(title: string, options: string, body: (disk: string) => Promise<void>): void {
  if (typeof probe === 'string') {
    test.skip(`${title} (no tmpfs here: ${probe})`, () => {})
    return
  }
  test(title, async () => {
    const disk = mount(options)
    if (typeof disk === 'string') throw new Error(disk)
    await body(disk.path).finally(disk.remove)
  })
}
