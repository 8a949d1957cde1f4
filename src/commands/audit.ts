/** The command `audit`: which of the released components have become vulnerable. */
import { askWithin } from '../audit/ask.js'
import { audit } from '../audit/audit.js'
import { auditFailures, unauditedProblem } from '../audit/model.js'
import { jsonBase, osvAddress } from '../audit/osv.js'
import { findSbom, subjectsOfSbom } from '../audit/sbom.js'
import { optionsWithoutProject } from '../config/options.js'
import { createDownloader } from '../host/download.js'
import { createLimiter } from '../host/lifecycle.js'
import { createStore } from '../host/store.js'
import { auditSummary, auditText } from '../report/sections.js'
import type { Command } from './request.js'

/** Milliseconds: nothing else waits here, so a slow database gets more time than during a build. */
const LIMIT = 60_000

export const auditCommand: Command = async ({ host, layers, style, json, write }) => {
  const options = await optionsWithoutProject(layers, host.workspace, host.workspace)
  const downloader = createDownloader({ store: createStore(host.store), limiter: createLimiter(16) })
  const found = await findSbom(options.path, downloader, host)
  const { subjects, ...about } = subjectsOfSbom(found.text, found.title)
  const report = await audit({
    subjects,
    osv: osvAddress(host.env),
    index: jsonBase(host.env),
    ignore: options.auditIgnore,
    ask: askWithin(downloader, host.env, LIMIT),
    now: new Date(),
  })
  const subject = { ...about, title: found.title }
  const failures = auditFailures(report)
  const unsure = unauditedProblem(report)
  if (unsure !== undefined && !failures.some(({ code }) => code === unsure.code)) host.log.warning(unsure)
  for (const failure of failures) host.log.error(failure)
  write(
    json ? JSON.stringify({ schema: 1, ...subject, ...report }, null, 2) : auditText(subject, report, style).join('\n'),
  )
  await host.summary(auditSummary(subject, report))
  await host.setOutputs({ name: about.name, version: about.version, vulnerabilities: JSON.stringify(report) })
  return failures
}
