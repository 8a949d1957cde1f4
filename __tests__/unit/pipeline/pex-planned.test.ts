import { expect, test } from '@jest/globals'
import type { PexScope } from '../../../src/core/model.js'

import { pexFiles } from '../../../src/pipeline/pex.js'

const target = (python: string, platform: string) => ({
  name: `${python} ${platform}`,
  python,
  platform,
  compatibleTags: [],
  environment: {},
})
const one = [target('3.12', 'linux-x86_64'), target('3.13', 'linux-x86_64')]
const two = [...one, target('3.12', 'macos-arm64')]

test.each<[string, PexScope[], typeof one, Record<string, number>]>([
  ['one platform', ['platform'], one, { 'app-1.pex': 2 }],
  ['one platform, universal', ['universal'], one, { 'app-1.pex': 2 }],
  ['one platform, both: one file', ['platform', 'universal'], one, { 'app-1.pex': 2 }],
  ['platforms', ['platform'], two, { 'app-1-linux-x86_64.pex': 2, 'app-1-macos-arm64.pex': 1 }],
  ['universal', ['universal'], two, { 'app-1.pex': 3 }],
  ['both', ['platform', 'universal'], two, { 'app-1-linux-x86_64.pex': 2, 'app-1-macos-arm64.pex': 1, 'app-1.pex': 3 }],
])('%s', (_, scopes, targets, expected) => {
  const files = pexFiles('app-1', targets, scopes).map(({ file, targets }) => [file, targets.length])
  expect(Object.fromEntries(files)).toEqual(expected)
})
