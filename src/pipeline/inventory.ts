/** The stage that reads what is inside the finished files: for SBOM, notices, licenses and known vulnerabilities. */
import type { Early } from '../audit/audit.js'
import { type AuditReport, auditFailures, auditFinding, subjectsOf } from '../audit/model.js'
import { allOrProblems, type PackagingError, throwProblems } from '../core/errors.js'
import { plural } from '../core/format.js'
import type { Artifact, Finding } from '../core/model.js'
import { isInside, normalizeName } from '../project/paths.js'
import { licenseFinding } from '../report/sections.js'
import { originText, type WheelOrigin } from '../resolve/coverage.js'
import type { FetchedWheel } from '../resolve/fetch.js'
import type { BundleContents, Component, ComponentSource } from '../sbom/component.js'
import type { Described } from '../sbom/cyclonedx.js'
import { contentsOf } from '../sbom/inventory.js'
import type { LicensedComponent } from '../sbom/licenses.js'
import { toolVersions } from '../tools/locked.js'
import type { Application } from './application.js'
import type { Context } from './context.js'
import type { Graph, Step } from './graph.js'
import { type Dependencies, isPlanned, type MadeSteps } from './steps.js'

/** What is inside the files; each part is absent when the options do not ask for it. */
export interface Descriptions {
  readonly described: Step<readonly Described[]> | undefined
  readonly licenses: Step<Licenses> | undefined
  readonly audit: Step<AuditReport> | undefined
  readonly findings: readonly Step<readonly Finding[]>[]
}

interface Licenses {
  readonly components: readonly LicensedComponent[]
  readonly warnings: readonly PackagingError[]
}

export function declareDescriptions(graph: Graph, context: Context, steps: MadeSteps): Descriptions {
  const { sbom, licenses: wanted, audit: mode } = context.configuration.options
  if (sbom === 'none' && !wanted.wanted && mode === 'off')
    return { described: undefined, licenses: undefined, audit: undefined, findings: [] }
  const described = declareInventory(graph, context, steps)
  const licenses = wanted.wanted ? declareLicenses(graph, context, described, steps.application) : undefined
  const audit = mode === 'off' ? undefined : declareAudit(graph, context, described, steps)
  const { allow, deny } = wanted.policy
  const restricted = allow.length + deny.length > 0
  const findings = [
    ...(licenses ? [graph.map(licenses, ({ components }) => [licenseFinding(components, restricted)])] : []),
    ...(audit ? [auditFindings(graph, mode === 'fail', audit)] : []),
  ]
  return { described, licenses, audit, findings }
}

function declareInventory(
  graph: Graph,
  context: Context,
  { application, sdist, wheels, pex, executables, dependencies }: MadeSteps,
): Step<readonly Described[]> {
  type Entry = { readonly artifact: Artifact; readonly components?: readonly Component[] }
  const made: readonly Step<readonly Entry[]>[] = [
    graph.map(sdist, artifact => (artifact ? [{ artifact }] : [])),
    graph.map(wheels, all => all.map(artifact => ({ artifact }))),
    ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts.map(artifact => ({ artifact })))] : []),
    ...executables.map(step => graph.map(step, ({ artifact, components }) => [{ artifact, components }])),
  ]
  const locked: Step<Dependencies | undefined> = dependencies ?? graph.given(undefined)
  const info = { id: 'inventory', title: 'build component inventory', section: 'test' } as const
  // A damaged wheel is reported once, by the step that reads it first: `application`.
  return graph.add(info, [application, locked, ...made], async ([, lock, ...each], say) => {
    const wanted = each.flat().filter(({ artifact }) => isPlanned(context, artifact))
    const ours = (lock?.all ?? []).filter(wheel => wheel.url === undefined)
    const isBuilt = (wheel: FetchedWheel) => isInside(context.staging.root, wheel.path)
    const origins = new Map((lock?.all ?? []).flatMap(wheel => (wheel.origin ? [[keyOf(wheel), wheel.origin]] : [])))
    const built: Built = {
      keys: builtKeys(lock?.all ?? [], isBuilt),
      hashes: new Set(ours.filter(isBuilt).map(({ sha256 }) => sha256)),
      sources: new Map((lock?.built ?? []).map(({ name, source }) => [name, source])),
    }
    for (const [name, origin] of origins) say(`${name} from ${originText(origin)}`)
    const described = await allOrProblems(
      wanted.map(async ({ artifact, components }): Promise<Described> => {
        const contents = await contentsOf(artifact, components)
        return { artifact, ...(contents && { contents: withOrigins(contents, origins, built) }) }
      }),
    )
    for (const { artifact, contents } of described)
      say(`${artifact.file}: ${plural(contents?.components.length ?? 0, 'component')}`)
    return described
  })
}

function keyOf({ name, version }: { readonly name: string; readonly version?: string }): string {
  return `${normalizeName(name)} ${version ?? ''}`
}

/** Wheels that this run built from the source of a dependency. */
interface Built {
  /** `name version` where every wheel of it was built: none of them is the index's. */
  readonly keys: ReadonlySet<string>
  readonly hashes: ReadonlySet<string>
  /** By normalised name. */
  readonly sources: ReadonlyMap<string, ComponentSource | undefined>
}

function builtKeys(all: readonly FetchedWheel[], isBuilt: (wheel: FetchedWheel) => boolean): ReadonlySet<string> {
  const others = new Set(all.filter(wheel => wheel.url !== undefined || !isBuilt(wheel)).map(keyOf))
  return new Set(all.map(keyOf).filter(key => !others.has(key)))
}

/** Marks components that come from no index, which the files themselves do not say. */
function withOrigins(
  contents: BundleContents,
  origins: ReadonlyMap<string, WheelOrigin>,
  built: Built,
): BundleContents {
  const mark = (component: Component): Component => {
    if (component.kind !== 'wheel') return component
    const name = normalizeName(component.name)
    const origin = origins.get(keyOf(component))
    const from = origin === undefined ? {} : { from: originText(origin) }
    if (origin?.kind === 'folder') return { ...component, origin: 'project', ...from }
    if (built.sources.has(name) && (built.keys.has(keyOf(component)) || built.hashes.has(component.sha256 ?? ''))) {
      const source = built.sources.get(name)
      return { ...component, origin: 'built', ...(source && { source }), ...from }
    }
    return origin === undefined ? component : { ...component, origin: 'local', ...from }
  }
  return { ...contents, components: contents.components.map(mark) }
}

function declareLicenses(
  graph: Graph,
  context: Context,
  described: Step<readonly Described[]>,
  application: Step<Application>,
): Step<Licenses> {
  const { policy } = context.configuration.options.licenses
  const info = { id: 'licenses', title: 'read licenses', section: 'test' } as const
  return graph.add(info, [described, application], async ([inside, app], say) => {
    const { licenseInventory, licenseProblems } = await import('../sbom/licenses.js')
    const bundles = inside.flatMap(({ contents }) => contents ?? [])
    const components = licenseInventory(bundles, app.name, policy)
    for (const { name, version, license } of components) say(`${name} ${version ?? ''}: ${license ?? 'unknown'}`)
    const { failures, warnings } = licenseProblems(components, policy)
    throwProblems(failures)
    return { components, warnings }
  })
}

/** Limited in time, so that a laptop without a network loses little of it; what could not be found out is `unknown`. */
function declareAudit(
  graph: Graph,
  context: Context,
  described: Step<readonly Described[]>,
  { application, dependencies, stated }: MadeSteps,
): Step<AuditReport> {
  const { host, configuration, downloader } = context
  const locked: Step<Dependencies | undefined> = dependencies ?? graph.given(undefined)
  const known = stated ?? dependencies
  const early = known ? declareEarlyAudit(graph, context, known) : graph.given(undefined)
  const info = { id: 'audit', title: 'query known vulnerabilities', section: 'test' } as const
  return graph.add(info, [described, application, locked, early], async ([inside, { name }, lock, answers], say) => {
    const { askWithin, audit, jsonBase, osvAddress } = await auditModules()
    const contents = inside.flatMap(one => one.contents ?? [])
    const report = await audit({
      subjects: subjectsOf(contents, name),
      osv: osvAddress(host.env),
      index: jsonBase(host.env, lock?.indexes),
      ignore: configuration.options.auditIgnore,
      ask: askWithin(downloader, host.env),
      now: new Date(),
      early: answers,
    })
    say(auditFinding(report).sentence)
    return report
  })
}

/** Only what came from an index: nothing else is known to have a public name before the files are read. */
function declareEarlyAudit(graph: Graph, context: Context, dependencies: Step<Dependencies>): Step<Early | undefined> {
  const { host, configuration, downloader } = context
  const info = { id: 'audit-early', title: 'query known vulnerabilities of dependencies', section: 'test' } as const
  return graph.add(info, [dependencies], async ([{ all }], say) => {
    const { askEarly, askWithin, osvAddress } = await auditModules()
    const wheels = all.filter(({ url, origin }) => url !== undefined && origin === undefined)
    // A PEX contains pex too.
    const tools = configuration.plan.formats.includes('pex') ? toolVersions(['pex']) : []
    const early = await askEarly([...wheels, ...tools], osvAddress(host.env), limit =>
      askWithin(downloader, host.env, limit),
    )
    say(early === undefined ? 'no answer yet' : `${plural(early.learned.size, 'package')} asked about`)
    return early
  })
}

async function auditModules() {
  const [{ askWithin }, { askEarly, audit }, { jsonBase, osvAddress }] = await Promise.all([
    import('../audit/ask.js'),
    import('../audit/audit.js'),
    import('../audit/osv.js'),
  ])
  return { askEarly, askWithin, audit, jsonBase, osvAddress }
}

/** @param fails with `audit: fail` a vulnerability fails the run; a finding alone does not */
function auditFindings(graph: Graph, fails: boolean, audit: Step<AuditReport>): Step<readonly Finding[]> {
  return graph.map(audit, report => {
    if (fails) throwProblems(auditFailures(report))
    return [auditFinding(report)]
  })
}
