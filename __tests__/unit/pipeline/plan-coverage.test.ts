/** When a plan cannot say which wheels will serve, and says why; nothing is resolved for that. */
import { expect, test } from '@jest/globals'
import { fakeHost } from '../../../__fixtures__/fake-host.js'
import { recordingRunner } from '../../../__fixtures__/fake-runner.js'
import { LINUX_MACHINE, options, project } from '../../../__fixtures__/options.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { planCoverage } from '../../../src/pipeline/coverage.js'
import type { Configuration } from '../../../src/plan/configure.js'
import { makePlan } from '../../../src/plan/plan.js'

const STATIC = '[project]\nname = "app"\nversion = "1"\nscripts = { app = "app:main" }\n'

async function unknown(text: string, change: (configuration: Configuration) => Configuration = one => one) {
  const read = await project({ 'pyproject.toml': text })
  const chosen = options({ 'python-versions': '3.12', formats: 'sdist wheel pex' })
  const plan = makePlan({ options: chosen, project: read, machine: LINUX_MACHINE, today: new Date('2026-11-22') })
  const configuration = change({
    ...{ options: chosen, given: {}, project: read, plan, outputDir: '/out' },
    ...{ notSource: [], findLinks: [], localProjects: [] },
  })
  const runner = recordingRunner(() => Promise.reject(new Error('nothing is started')))
  const coverage = await planCoverage(fakeHost({ workspace: tempDir('plan') }), configuration, runner)
  expect(runner.commands).toEqual([])
  return coverage
}

const planned = (parts: Partial<Configuration['plan']>) => (one: Configuration) => ({
  ...one,
  plan: { ...one.plan, ...parts },
})

test.each<[string, string, ((configuration: Configuration) => Configuration) | undefined]>([
  ['none is planned', STATIC, planned({ formats: ['sdist', 'wheel'] })],
  ['metadata of the project is dynamic', `${STATIC}dynamic = ["dependencies"]\n`, undefined],
  ['No platform is planned', STATIC, planned({ platforms: [], platformFiles: [] })],
  [
    'after the local projects are built',
    STATIC,
    one => ({ ...one, localProjects: [{}] as unknown as Configuration['localProjects'] }),
  ],
])('%s', async (reason, text, change) => {
  expect(await unknown(text, change)).toEqual({
    kind: 'unknown',
    reason: expect.stringContaining(reason),
    warnings: [],
  })
})
