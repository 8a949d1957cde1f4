/** Asks about what this run has made; bounded in time, so that a laptop without a network loses a moment and no more. */
import { audit } from '../audit/audit.js'
import { askWithin } from '../audit/downloader.js'
import { jsonBase } from '../audit/index-json.js'
import type { AuditReport } from '../audit/model.js'
import { OSV } from '../audit/osv.js'
import { subjectsOf } from '../audit/subjects.js'
import type { Described } from '../describe/cyclonedx.js'
import { normalizeName } from '../project/names.js'
import type { Application } from './application.js'
import type { Dependencies } from './dependencies.js'
import type { Workshop } from './workshop.js'

/** Never fails: what could not be found out is unknown. */
export async function auditRun(
  { host, configuration, downloader }: Workshop,
  described: readonly Described[],
  { name }: Application,
  dependencies: Dependencies | undefined,
): Promise<AuditReport> {
  const { localProjects, options } = configuration
  const projects = new Set(localProjects.flatMap(project => project.name ?? []).map(normalizeName))
  return audit({
    subjects: subjectsOf(
      described.flatMap(({ contents }) => contents ?? []),
      name,
      projects,
    ),
    osv: osvAddress(host.env),
    index: jsonBase(host.env, dependencies?.indexes),
    ignore: options.auditIgnore,
    ask: askWithin(downloader, host.env),
    now: new Date(),
  })
}

/** A mirror of OSV goes into the environment, as the addresses of package indexes do. */
export function osvAddress(env: Readonly<Record<string, string | undefined>>): string {
  const mirror = env.PACKAGE_PYTHON_OSV_URL?.trim().replace(/\/+$/, '')
  return mirror !== undefined && /^https?:/i.test(mirror) && URL.canParse(mirror) ? mirror : OSV
}
