import { expect, test } from '@jest/globals'
import { targetsOf } from '../../../__fixtures__/targets.js'
import { parseWheelName, type WheelName } from '../../../src/archives/wheel-name.js'
import { shippedRank } from '../../../src/pipeline/own-wheels.js'

const [target] = targetsOf(['3.12'], ['linux-x86_64'])
const tags = target?.compatibleTags ?? []
const rank = (tag: string) => shippedRank(parseWheelName(`demo-1.0-${tag}.whl`) as WheelName, tags)

test('an unrepaired wheel of the application comes last, whatever packaging says', () => {
  const names = [
    'cp312-cp312-linux_x86_64',
    'py3-none-any',
    'cp39-abi3-manylinux_2_28_x86_64',
    'cp312-cp312-manylinux_2_17_x86_64',
    'cp312-cp312-manylinux_2_28_x86_64',
  ]
  expect([...names].sort((a, b) => (rank(a) ?? 0) - (rank(b) ?? 0))).toEqual(names.toReversed())
})

test('a wheel above the floor serves nobody', () => {
  expect(rank('cp312-cp312-manylinux_2_35_x86_64')).toBeUndefined()
})
