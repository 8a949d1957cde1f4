/** Hands over what a job made as its part of a release: one workflow artifact with the files and what is known of them. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError, throwProblems } from '../core/errors.js'
import { type Job, partFile, partOf, partText } from '../matrix/job-result.js'
import type { Delivery } from '../pipeline/publish.js'
import { reconcile } from '../plan/expected-files.js'
import type { Cell, ReleasePlan } from '../plan/release-plan.js'
import type { Report } from '../report/model.js'

export function shareDelivery(plan: ReleasePlan, cell: Cell, job: Job): Delivery {
  const name = partFile(cell.id)
  return {
    descriptions: () => [name],
    async describe({ staging }, report, described) {
      throwProblems(differences(plan, cell, report))
      const file = path.join(await staging.dir('described'), name)
      await writeFile(file, partText(partOf(plan, cell, job, report, described)))
      return [file]
    },
    parcels: (_, __, { artifacts, manifest }) => [
      { title: cell.artifact, files: [...artifacts.map(artifact => artifact.path), manifest] },
    ],
  }
}

/** Told here, where it can be mended, and not first when everything is assembled. */
function differences({ native }: ReleasePlan, cell: Cell, report: Report): PackagingError[] {
  const { missing, unplanned } = reconcile(cell.expects, report.artifacts)
  if (missing.length + unplanned.length === 0) return []
  const wheels = unplanned.filter(file => file.endsWith('.whl'))
  const fix =
    wheels.length > 0 && !native.native
      ? `The plan holds the project for pure Python (${native.reason}), but its wheel is for one platform: plan with native: true.`
      : 'Make the project and the inputs say the same in every job, and plan again.'
  const told = [...missing, ...unplanned.map(file => `nobody planned ${file}`)]
  return [
    new PackagingError('build/mismatch', {
      message: `The cell ${cell.id} made other files than were planned: ${told.join('; ')}.`,
      fix,
    }),
  ]
}
