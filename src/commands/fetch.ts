/** The command `fetch`: a run of `package` whose files are thrown away and whose downloads are kept in a folder. */
import path from 'node:path'
import { givenText, type Layer } from '../config/options.js'
import type { PackagingError } from '../core/errors.js'
import { plural } from '../core/format.js'
import { programVersion } from '../core/version.js'
import { createRunner } from '../host/process/process.js'
import { createStaging } from '../host/publish.js'
import { fetchingHost, refuseOther, writeVendor } from '../host/vendor.js'
import { ownRelease } from '../pipeline/publish.js'
import { createReporter } from '../pipeline/reporter.js'
import { runPipeline } from '../pipeline/run.js'
import { configure } from '../plan/configure.js'
import { machineName } from './offline.js'
import { forProjects } from './projects.js'
import type { Command } from './request.js'

/** Where it goes when nothing is said. */
const FOLDER = 'vendor'

/** What a run that only fetches must not do, whatever else is asked for. */
function fetchingLayer(folder: string): Layer {
  const values = { vendor: folder, upload: 'false', attest: 'false', cache: 'false' }
  return {
    kind: 'command',
    values: new Map(Object.entries(values).map(([name, text]) => [name, { text }])),
    spell: name => name,
  }
}

/**
 * What a run downloads is known for sure only once it has run: a backend names requirements while it builds, and a wheel
 * that no index has is built from source. The vendor folder stays as it was when the run fails.
 */
export const fetchCommand: Command = async (request, now) => {
  const { host, json, write } = request
  const folder = path.resolve(host.workspace, givenText(request.layers, 'vendor') || FOLDER)
  await refuseOther(folder)
  const staging = await createStaging(host.temp)
  const store = path.join(staging.root, 'store')
  const titles: string[] = []
  const fetchOne: Command = async (part, begun) => {
    const configuration = await configure(part.host, [fetchingLayer(folder), ...part.layers], new Date(), {
      beside: part.beside,
    })
    const runner = createRunner({ env: part.host.env })
    const reporter = createReporter(host.log, part.style, begun)
    const { report } = await runPipeline(
      {
        host: part.host,
        configuration: { ...configuration, outputDir: path.join(staging.root, 'output', String(titles.length)) },
        runner,
        reporter,
        now: begun,
      },
      ownRelease(configuration),
    )
    for (const failure of report.failure ?? []) host.log.error(failure)
    titles.push([report.project?.name, report.project?.version].join(' ').trim())
    return report.failure ?? []
  }
  try {
    const fetching = { ...fetchingHost(host, store), setOutputs: () => Promise.resolve() }
    const quiet = { ...request, host: fetching, json: false, write: json ? () => undefined : write }
    const failures: readonly PackagingError[] = await forProjects(fetchOne)(quiet, now)
    if (failures.length > 0 || titles.length === 0) return failures
    const machine = machineName()
    const { files } = await writeVendor(folder, store, { version: programVersion(), machine })
    const shown = path.relative(process.cwd(), folder) || folder
    write(
      json
        ? `${JSON.stringify({ schema: 1, vendor: folder, files, machine, projects: titles }, null, 2)}\n`
        : `${plural(files, 'file')} for ${titles.join(', ')} on ${machine} in ${shown}\nBuild without a network: the same command line with package in place of fetch, and --vendor ${shown}\n`,
    )
    return []
  } finally {
    await staging.dispose()
  }
}
