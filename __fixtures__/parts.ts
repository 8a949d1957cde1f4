/** Parts of a release as jobs would leave them, for tests of what is joined; the files need not be real ones. */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FormatName } from '../src/core/model.js'
import { type Job, type JobResult, jobResultFile, jobResultText } from '../src/matrix/job-result.js'
import { type Cell, planDigest, type ReleasePlan } from '../src/plan/release-plan.js'

export interface Made {
  readonly format: FormatName
  readonly file: string
  readonly content?: string | Buffer
}

/** What the cell of that name would make in a release of wheels with native code. */
export function filesOf(cell: Cell, stem = 'my_app-1.0'): Made[] {
  const tag = { linux: 'manylinux_2_28_x86_64', macos: 'macosx_11_0_arm64', windows: 'win_amd64' }[cell.machine.os]
  return cell.formats.flatMap((format): Made[] => {
    if (format === 'sdist') return [{ format, file: `${stem}.tar.gz` }]
    if (format === 'wheel')
      return cell.pythons.map(python => {
        const tags = `cp${python.replace('.', '')}`
        return { format, file: `${stem}-${tags}-${tags}-${tag}.whl` }
      })
    return [{ format, file: `my-app-1.0-${cell.id}.pex` }]
  })
}

export const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

export function partFor(
  plan: ReleasePlan,
  id: string,
  changes: Partial<JobResult> & { readonly made?: readonly Made[]; readonly job?: Job } = {},
): JobResult {
  const cell = plan.cells.find(one => one.id === id)
  if (cell === undefined) throw new Error(`no cell ${id}`)
  const { made = filesOf(cell), ...rest } = changes
  return {
    schema: 1,
    plan: planDigest(plan),
    cell: id,
    job: { run: '77', attempt: 1, job: 'build', runner: `runner of ${id}` },
    machine: cell.machine.name,
    ...(plan.source.commit !== undefined && { commit: plan.source.commit }),
    project: { name: 'my-app', version: '1.0' },
    artifacts: made.map(({ format, file, content = file }) => ({
      format,
      file,
      size: Buffer.byteLength(content),
      sha256: sha256(content),
      targets: [id],
      pythons: [...cell.pythons],
    })),
    checks: made.map(({ file }) => ({
      name: 'runs',
      artifact: file,
      python: cell.pythons[0] ?? '',
      result: 'passed',
      reason: 'it ran',
      seconds: 1,
    })),
    skipped: [],
    stripped: [],
    tools: [{ name: 'build', version: '1.0' }],
    contents: made.map(({ file }) => ({ file, components: [] })),
    ...rest,
  }
}

/** Writes a part's files, each holding its own name unless told otherwise; gives their absolute paths. */
export function writePart(
  folder: string,
  part: JobResult,
  contents: Readonly<Record<string, string | Buffer>> = {},
): string[] {
  mkdirSync(folder, { recursive: true })
  const files = part.artifacts.map(({ file }) => [file, contents[file] ?? file] as const)
  const all = [...files, [jobResultFile(part.cell), jobResultText(part)] as const]
  for (const [name, text] of all) writeFileSync(join(folder, name), text)
  return all.map(([name]) => join(folder, name))
}
