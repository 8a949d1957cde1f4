/** Takes what `pex-strip` names out of the dependencies' wheels before they go into a PEX. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { withoutTests } from '../../archives/extract.js'
import { allOrProblems } from '../../core/errors.js'
import { sha256Of } from '../../host/files.js'
import type { StrippedWheel } from '../../report/model.js'
import type { FetchedWheel } from '../../resolve/fetch.js'
import type { Dependencies } from '../dependencies/dependencies.js'
import type { Workshop } from '../workshop.js'

/** Dependencies as they go into a PEX. */
export interface Stripped {
  readonly dependencies: Dependencies
  readonly stripped: readonly StrippedWheel[]
}

/** The dependencies as they are to be in the PEX; every wheel is written anew once. @throws PackagingError `check/content` */
export async function stripDependencies(workshop: Workshop, dependencies: Dependencies): Promise<Stripped> {
  if (workshop.configuration.options.pexStrip === 'none') return { dependencies, stripped: [] }
  const key = (wheel: FetchedWheel) => `${wheel.sha256} ${wheel.filename}`
  const results = await allOrProblems(
    dependencies.all.map(wheel =>
      workshop.limiter(async () => {
        const output = path.join(await workshop.staging.dir(`stripped/${wheel.sha256}`), wheel.filename)
        return { wheel, ...(await strip(wheel, output)) }
      }),
    ),
  )
  const byKey = new Map(results.map(({ wheel, now }) => [key(wheel), now]))
  const renewed = (wheels: readonly FetchedWheel[]) => wheels.map(wheel => byKey.get(key(wheel)) ?? wheel)
  return {
    dependencies: {
      ...dependencies,
      wheels: new Map([...dependencies.wheels].map(([target, wheels]) => [target, renewed(wheels)])),
      all: renewed(dependencies.all),
    },
    stripped: results.flatMap(({ told }) => told ?? []),
  }
}

async function strip(
  wheel: FetchedWheel,
  output: string,
): Promise<{ now: FetchedWheel; told?: StrippedWheel }> {
  const files = await withoutTests(wheel.path, output)
  if (files === 0) return { now: wheel }
  const [before, after, sha256] = await Promise.all([stat(wheel.path), stat(output), sha256Of(output)])
  const told = {
    file: wheel.filename,
    originalSha256: wheel.sha256,
    sha256,
    files,
    saved: before.size - after.size,
  }
  return { now: { ...wheel, path: output, sha256 }, told }
}
