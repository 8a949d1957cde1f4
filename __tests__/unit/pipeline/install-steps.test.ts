import { describe, expect, test } from '@jest/globals'
import { installOptions } from '../../../src/pipeline/test-environments.js'

const request = { requirement: 'app[cli]==1.0', findLinks: ['/wheels'] }
const WHEEL = '/stag ing/app-1.0#.whl'
const FILE = 'file:///stag%20ing/app-1.0%23.whl'

describe('what is installed for a smoke test', () => {
  test('without chosen wheels is the file with its extras, and the index decides, as for a user', () =>
    expect(installOptions(request, WHEEL, false)).toEqual({
      requirements: [`app[cli] @ ${FILE}`],
      findLinks: ['/wheels'],
      copy: true,
    }))

  test('with wheels of local projects is never another project of the index', () =>
    expect(installOptions(request, WHEEL, false, '/c.txt')).toMatchObject({ constraints: '/c.txt' }))

  test('with chosen wheels is the file alone, on top of exactly these, without an index', () =>
    expect(installOptions(request, WHEEL, true)).toEqual({
      requirements: [`app @ ${FILE}`],
      dependencies: false,
      index: false,
    }))
})
