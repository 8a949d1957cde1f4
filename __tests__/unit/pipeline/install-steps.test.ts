import { describe, expect, test } from '@jest/globals'
import { installSteps } from '../../../src/pipeline/smoke-tests.js'

const artifact = { format: 'sdist', file: 'app-1.0.tar.gz', path: '/stag ing/app-1.0#.tar.gz' } as never
const context = { configuration: { options: { configSettings: { lto: 'yes' } } } }
const request = { context, artifact, requirement: 'app[cli]==1.0', findLinks: ['/wheels'] }
const OWN = { findLinks: ['/wheels'], settings: { package: 'app', values: { lto: 'yes' } } }
const FILE = 'file:///stag%20ing/app-1.0%23.tar.gz'

describe('what is installed for a smoke test', () => {
  test('without chosen wheels is the file with its extras, and the index decides, as for a user', () =>
    expect(installSteps(request, undefined)).toEqual([{ ...OWN, requirements: [`app[cli] @ ${FILE}`] }]))

  test('with them is the file alone, then exactly these wheels, without an index', () =>
    expect(
      installSteps(request, [
        { name: 'six', path: '/w/six-1.0-py3-none-any.whl' },
        { name: 'lib', path: '/w/lib-1+x-py3-none-any.whl' },
      ]),
    ).toEqual([
      { ...OWN, requirements: [`app @ ${FILE}`], dependencies: false },
      {
        requirements: ['six @ file:///w/six-1.0-py3-none-any.whl', 'lib @ file:///w/lib-1+x-py3-none-any.whl'],
        dependencies: false,
        index: false,
      },
    ]))

  test('of an application without dependencies is one step that resolves nothing', () =>
    expect(installSteps(request, [])).toEqual([{ ...OWN, requirements: [`app @ ${FILE}`], dependencies: false }]))
})
