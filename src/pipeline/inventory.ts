/** What ships is looked into beside the proofs: for the SBOM, the notices, the licenses and known vulnerabilities. */
import { type AuditReport, auditFailures, auditFinding } from '../audit/model.js'
import { allOrProblems, type PackagingError, throwProblems } from '../core/errors.js'
import { plural } from '../core/format.js'
import type { Artifact, Finding } from '../core/model.js'
import { isInside, normalizeName } from '../project/paths.js'
import { licenseFinding } from '../report/sections.js'
import type { BundleContents, Component } from '../sbom/component.js'
import type { Described } from '../sbom/cyclonedx.js'
import { contentsOf } from '../sbom/inventory.js'
import type { LicensedComponent } from '../sbom/licenses.js'
import type { Application } from './application.js'
import type { Context } from './context.js'
import type { Dependencies } from './dependencies.js'
import type { FinishedExecutable } from './executables.js'
import type { Graph, Step } from './graph.js'
import type { Pex } from './pex-steps.js'

interface DescribeNeeds {
  readonly application: Step<Application>
  readonly sdist: Step<Artifact>
  readonly wheels: Step<readonly Artifact[]>
  readonly pex: Step<Pex> | undefined
  readonly executables: readonly Step<FinishedExecutable>[]
  readonly dependencies: Step<Dependencies> | undefined
}

/** What was seen inside; every part is absent when nobody asked for it. */
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

export function declareDescriptions(graph: Graph, context: Context, needs: DescribeNeeds): Descriptions {
  const { sbom, licenses: wanted, audit: mode } = context.configuration.options
  if (sbom === 'none' && !wanted.wanted && mode === 'off')
    return { described: undefined, licenses: undefined, audit: undefined, findings: [] }
  const { application, dependencies } = needs
  const described = declareLooking(graph, context, needs)
  const locked: Step<Dependencies | undefined> = dependencies ?? graph.given(undefined)
  const licenses = wanted.wanted ? declareLicenses(graph, context, described, application) : undefined
  const audit =
    mode === 'off'
      ? undefined
      : graph.add(
          'ask for known vulnerabilities',
          'prove',
          [described, application, locked],
          async ([inside, app, lock], say) => {
            const { auditRun } = await import('./audit.js')
            const report = await auditRun(context, inside, app, lock)
            say(auditFinding(report).sentence)
            return report
          },
        )
  const findings = [
    ...(licenses ? [graph.map(licenses, ({ components }) => [licenseFinding(components, listed(context))])] : []),
    ...(audit ? [auditFindings(graph, context, audit)] : []),
  ]
  return { described, licenses, audit, findings }
}

function listed({ configuration }: Context): boolean {
  const { allow, deny } = configuration.options.licenses.policy
  return allow.length + deny.length > 0
}

/** A file to look into; an executable with what its maker knows of it. */
interface Looked {
  readonly artifact: Artifact
  readonly components?: readonly Component[]
}

function declareLooking(
  graph: Graph,
  context: Context,
  { application, sdist, wheels, pex, executables, dependencies }: DescribeNeeds,
): Step<readonly Described[]> {
  const { plan, localProjects } = context.configuration
  const made: readonly Step<readonly Looked[]>[] = [
    graph.map(sdist, artifact => [{ artifact }]),
    graph.map(wheels, all => all.map(artifact => ({ artifact }))),
    ...(pex ? [graph.map(pex, ({ artifacts }) => artifacts.map(artifact => ({ artifact })))] : []),
    ...executables.map(step => graph.map(step, ({ artifact, components }) => [{ artifact, components }])),
  ]
  const locked: Step<Dependencies | undefined> = dependencies ?? graph.given(undefined)
  // A wheel that cannot be read is told of once, by the step that reads it first.
  const needs = [application, locked, ...made] as const
  return graph.add('look inside the files', 'prove', needs, async ([, lock, ...each], say) => {
    const wanted = each.flat().filter(({ artifact }) => plan.formats.some(format => format === artifact.format))
    const local = (lock?.all ?? []).filter(
      wheel => wheel.url === undefined && !isInside(context.staging.root, wheel.path),
    )
    const origins = new Set(local.map(wheel => keyOf(wheel)))
    const projects = new Set(localProjects.flatMap(({ name }) => name ?? []).map(normalizeName))
    if (origins.size > 0) say(`from no index: ${[...origins].join(', ')}`)
    const described = await allOrProblems(
      wanted.map(async ({ artifact, components }): Promise<Described> => {
        const contents = await contentsOf(artifact, components)
        return { artifact, ...(contents && { contents: withOrigins(contents, origins, projects) }) }
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

/** A file does not tell where its wheels came from; the choice of wheels does. */
function withOrigins(
  contents: BundleContents,
  local: ReadonlySet<string>,
  projects: ReadonlySet<string>,
): BundleContents {
  const mark = (component: Component): Component => {
    if (component.kind !== 'wheel') return component
    if (projects.has(normalizeName(component.name))) return { ...component, origin: 'project' }
    return local.has(keyOf(component)) ? { ...component, origin: 'local' } : component
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
  return graph.add('read the licenses', 'prove', [described, application], async ([inside, app], say) => {
    const [{ licenseInventory }, { licenseProblems }] = await Promise.all([
      import('../sbom/licenses.js'),
      import('../sbom/licenses.js'),
    ])
    const bundles = inside.flatMap(({ contents }) => contents ?? [])
    const components = licenseInventory(bundles, app.name, policy)
    for (const { name, version, license } of components) say(`${name} ${version ?? ''}: ${license ?? 'unknown'}`)
    const { failures, warnings } = licenseProblems(components, policy)
    throwProblems(failures)
    return { components, warnings }
  })
}

/** With `audit: fail` the gate that stops the run; a finding alone stops nothing. */
function auditFindings(graph: Graph, { configuration }: Context, audit: Step<AuditReport>): Step<readonly Finding[]> {
  return graph.map(audit, report => {
    if (configuration.options.audit === 'fail') throwProblems(auditFailures(report))
    return [auditFinding(report)]
  })
}
