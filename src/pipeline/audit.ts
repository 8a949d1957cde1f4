/** Asks about what this run has made; bounded in time, so that a laptop without a network loses a moment and no more. */
import { askWithin } from '../audit/ask.js'
import { audit } from '../audit/audit.js'
import { type AuditReport, subjectsOf } from '../audit/model.js'
import { jsonBase, osvAddress } from '../audit/osv.js'
import type { Described } from '../sbom/cyclonedx.js'
import type { Application } from './application.js'
import type { Context } from './context.js'
import type { Dependencies } from './dependencies.js'

/** Never fails: what could not be found out is unknown. */
export async function auditRun(
  { host, configuration, downloader }: Context,
  described: readonly Described[],
  { name }: Application,
  dependencies: Dependencies | undefined,
): Promise<AuditReport> {
  const { auditIgnore } = configuration.options
  return audit({
    subjects: subjectsOf(
      described.flatMap(({ contents }) => contents ?? []),
      name,
    ),
    osv: osvAddress(host.env),
    index: jsonBase(host.env, dependencies?.indexes),
    ignore: auditIgnore,
    ask: askWithin(downloader, host.env),
    now: new Date(),
  })
}
