/** A plan as other programs read it, with what is known of its dependencies; and the names of workflow artifacts. */
import { describe, expect, test } from '@jest/globals'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { APP, TODAY } from '../../../__fixtures__/releases.js'
import { PackagingError } from '../../../src/core/errors.js'
import { type PlannedCoverage, planDocument } from '../../../src/plan/document.js'
import { assembledName, workflowArtifactName } from '../../../src/plan/expected-files.js'
import { makePlan } from '../../../src/plan/plan.js'

const problem = (message: string) => new PackagingError('dependency/no-wheel', { message, fix: 'A fix.' })
const shown = (message: string) => ({ code: 'dependency/no-wheel', message, fix: 'A fix.', detail: [] })
async function documented(coverage?: PlannedCoverage) {
  const read = await project({ 'pyproject.toml': APP })
  const plan = makePlan({
    ...{ options: options({ 'python-versions': '3.12' }), project: read, machine: LINUX_MACHINE, today: TODAY },
    tagged: { tag: 'nightly', dirty: [] },
  })
  const { coverage: known, warnings, ...rest } = planDocument(plan, coverage) as Record<string, unknown>
  return { known, warnings: (warnings as { message: string }[]).map(({ message }) => message), rest }
}

describe('what is known of dependencies', () => {
  const report = { table: [['dependency']], targets: 1, gaps: [], sizes: { files: [], dependencies: [] } }
  const NIGHTLY = expect.stringMatching(/^The tag 'nightly' contains no version/)

  test('is nothing where nobody asked', async () => {
    const { known, warnings, rest } = await documented()
    expect([known, warnings, rest.pythons, 'coverage' in rest]).toEqual([undefined, [NIGHTLY], ['3.12'], false])
  })

  test('is a table, with why package would fail', async () => {
    const planned = { kind: 'known', report, problems: [problem('no wheel')], warnings: [problem('a note')] } as const
    const { known, warnings } = await documented(planned)
    expect(known).toEqual({ known: true, ...report, problems: [shown('no wheel')] })
    expect(warnings).toEqual([NIGHTLY, 'a note'])
  })

  test('or why it is not known', async () => {
    const { known, warnings } = await documented({ kind: 'unknown', reason: 'Nobody knows.', warnings: [problem('x')] })
    expect([known, warnings]).toEqual([{ known: false, reason: 'Nobody knows.' }, [NIGHTLY, 'x']])
  })
})

describe('workflow artifacts', () => {
  const name = { prefix: 'dist', name: 'My.App', version: '1.0+x', format: 'pex', target: 'linux-x86_64' } as const

  test('are named after the project, the platform, and the Pythons that were asked for', () => {
    expect(workflowArtifactName({ ...name, pythons: [] })).toBe('dist-my-app-1.0+x-pex-linux-x86_64')
    expect(workflowArtifactName({ ...name, pythons: ['3.11', '3.12'] })).toBe(
      'dist-my-app-1.0+x-pex-linux-x86_64-3.11_3.12',
    )
  })

  test('of a whole release say what it is for', () => {
    expect(assembledName('dist', 'My.App', '1.0', 'pypi')).toBe('dist-my-app-1.0-pypi')
    expect(assembledName('dist', 'My.App', '1.0', 'release')).toBe('dist-my-app-1.0-release')
  })

  test('have names that GitHub takes', () => {
    expect(workflowArtifactName({ ...name, version: '1/0', pythons: [] })).toBe('dist-my-app-1_0-pex-linux-x86_64')
  })
})
