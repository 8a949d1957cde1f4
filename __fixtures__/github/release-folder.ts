/** Folders of finished files as `package` leaves them, for tests of releases. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Artifact } from '../../src/core/model.js'
import { checksums, manifest } from '../../src/report/manifest.js'
import { READY } from '../reports.js'

export const COMMIT = '0123456789abcdef0123456789abcdef01234567'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

/** PEX files and others that are never opened. @param files content by name */
export function releaseFolder(
  dir: string,
  files: Readonly<Record<string, string | Buffer>>,
  version = '1.0.0',
): string {
  mkdirSync(dir, { recursive: true })
  const artifacts: Artifact[] = Object.entries(files).map(([file, content]) => {
    writeFileSync(path.join(dir, file), content)
    const bytes = Buffer.from(content)
    return {
      format: 'pex',
      file,
      path: path.join(dir, file),
      size: bytes.length,
      sha256: sha256(bytes),
      targets: ['linux-x86_64'],
      pythons: ['3.12'],
    }
  })
  const project = { name: 'answer', version }
  const text = manifest({ ...READY, project, commit: COMMIT, artifacts, checks: [] })
  writeFileSync(path.join(dir, 'manifest.json'), text)
  writeFileSync(path.join(dir, 'SHA256SUMS'), checksums(artifacts))
  return dir
}
