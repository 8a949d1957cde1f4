/** A disk that is soon full. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export interface SmallDisk {
  readonly path: string
  remove(): void
}

/** A file system of so many KiB in memory, or why this machine does not let us have one (it takes root on Linux). */
export function mountSmallDisk(kib: number): SmallDisk | string {
  const folder = mkdtempSync(path.join(tmpdir(), 'package-python-disk-'))
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${kib}k`, 'tmpfs', folder], {
    encoding: 'utf8',
  })
  if (mount.status !== 0) {
    rmSync(folder, { recursive: true })
    return `no tmpfs here: ${mount.stderr ?? mount.error?.message}`
  }
  return {
    path: folder,
    remove() {
      spawnSync('umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
