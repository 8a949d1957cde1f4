/** Prints a plan for people, or whole as JSON, and writes `plan.json` where a workflow asked for it. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Configuration } from '../configure.js'
import { formatPython } from '../interpreter/parse.js'
import { box } from '../report/box.js'
import { problemDocument } from '../report/document.js'
import type { CommandRequest } from '../request.js'
import { type CompletePlatform, completePlatform } from '../target/complete-platform.js'
import type { Plan } from './plan.js'

/** The plan as other programs read it: Pythons by name, and every target with its compatible tags and markers. */
export function planDocument(plan: Plan): object {
  const { warnings, pythons, optional, targets, ...rest } = plan
  return {
    ...rest,
    pythons: pythons.map(formatPython),
    optional: optional.map(formatPython),
    targets: targets.map(target => ({
      python: formatPython(target.python),
      platform: target.platform.name,
      ...(completePlatform(target) satisfies CompletePlatform),
    })),
    warnings: warnings.map(problemDocument),
  }
}

/** The plan as lines for a terminal. */
export function planText(plan: Plan, style: CommandRequest['style']): string[] {
  const { project, formats, skipped, pexIfRunnable } = plan
  const title = [
    project.name ?? 'the project',
    project.version ?? '(version known once built)',
    `in ${project.path}`,
  ].join(' ')
  const pex = pexIfRunnable && formats.includes('pex') ? ' (PEX only if the wheel has something to run)' : ''
  const rows = plan.pythons.map(python => {
    const name = formatPython(python)
    const left = plan.optional.includes(python) ? `${name} (if installed)` : name
    return [left, ...plan.platforms.map(({ floor }) => (floor === '' ? 'yes' : `yes, from ${floor}`))]
  })
  return [
    title,
    `Makes: ${formats.join(', ')}${pex}`,
    ...skipped.map(({ format, reason }) => `Not made: ${format}, ${reason}`),
    `Proves with: ${typeof plan.test === 'string' ? plan.test : plan.test.join(' ')}`,
    '',
    ...box([{ heading: 'Python' }, ...plan.platforms.map(({ name }) => ({ heading: name }))], rows, style),
  ]
}

export async function showPlan(request: CommandRequest, { plan, outputDir }: Configuration): Promise<void> {
  const { host, json, write, style } = request
  const document = `${JSON.stringify(planDocument(plan), null, 2)}\n`
  write(json ? document : `${planText(plan, style).join('\n')}\n`)
  if (host.kind !== 'github') return
  await mkdir(outputDir, { recursive: true })
  const file = path.join(outputDir, 'plan.json')
  await writeFile(file, document)
  await host.setOutputs({
    plan: file,
    dist: outputDir,
    name: plan.project.name ?? '',
    version: plan.project.version ?? '',
    'python-versions': JSON.stringify(plan.pythons.map(formatPython)),
  })
  await host.summary(`${['```text', ...planText(plan, style), '```'].join('\n')}\n`)
}
