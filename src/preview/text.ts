/** A plan for people (pure). */

import { box, type Style } from '../core/terminal.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { formatPython } from '../interpreters/versions.js'
import type { PlannedCoverage } from '../plan/document.js'
import type { Plan } from '../plan/plan.js'
import type { PlannedRelease } from '../plan/release.js'
import type { ReleasePlan } from '../plan/release-plan.js'
import { coverageLines, coverageWords, sizeLines } from '../report/sections.js'

/** The plan as lines for a terminal. */
export function planText(plan: Plan, style: Style, planned?: PlannedCoverage): string[] {
  const { project, formats, skipped, pexIfRunnable } = plan
  const title = [
    project.name ?? 'the project',
    project.version ?? '(version known once built)',
    `in ${project.path}`,
  ].join(' ')
  const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : ''
  const optional = plan.optional.map(formatPython)
  const rows = plan.pythons.map(python => {
    const name = formatPython(python)
    const left = optional.includes(name) ? `${name} (if installed)` : name
    return [left, ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`))]
  })
  return [
    title,
    `Makes: ${formats.join(', ')}${pex}`,
    ...plan.executables.map(
      ({ format, target }) =>
        `Executable: ${format} for ${target.platform.name}, with Python ${formatPython(target.python)} inside`,
    ),
    ...EXECUTABLE_FORMATS.filter(({ name }) =>
      plan.executables.some(({ format }) => format === name),
    ).flatMap(({ name, limits }) => (limits === undefined ? [] : [`Note: ${name}, ${limits}`])),
    ...skipped.map(({ format, reason }) => `Not made: ${format}, ${reason}`),
    `Proves with: ${typeof plan.test === 'string' ? plan.test : plan.test.join(' ')}`,
    '',
    ...box([{ heading: 'Python' }, ...plan.platforms.map(({ name }) => ({ heading: name }))], rows, style),
    ...(planned === undefined ? [] : ['', ...dependencyLines(planned, style)]),
  ]
}

function dependencyLines(planned: PlannedCoverage, style: Style): string[] {
  if (planned.kind === 'unknown') return [`Dependencies: ${planned.reason}`]
  const { report } = planned
  return [
    `Dependencies: ${coverageWords(report)}`,
    ...coverageLines(report, style),
    ...sizeLines(report.sizes),
  ]
}

/** How the work is shared out among machines, as lines for a terminal. */
export function releaseLines({ plan, problems }: PlannedRelease): string[] {
  if (problems.length > 0)
    return ['', 'Cannot be shared out among runners:', ...problems.map(one => `  ${one.message}`)]
  const { cells, assemble, native } = plan
  const rows = cells.map(cell => `  ${[cell.runner].flat().join(' ')}: ${cell.name}`)
  const late = assemble.formats.length > 0 ? [`  then, from all of them: ${formatsOf(assemble)}`] : []
  return ['', `Machines needed: ${cells.length}, because ${native.reason}.`, ...rows, ...late]
}

function formatsOf({ formats, platforms }: ReleasePlan['assemble']): string {
  return `${formats.join(', ')} for ${platforms.join(', ')}`
}
