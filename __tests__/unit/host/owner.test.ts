/** Whether the process that made a temporary folder is gone: only where that is certain is the folder removed. */
import { expect, test } from '@jest/globals'
import { isGone, type Owner, thisOwner } from '../../../src/host/owner.js'

const here: Owner = { pid: 1, machine: 'm', boot: 'b', namespace: 'n', started: '9', run: 'r' }
const owner: Owner = { ...here, pid: 7, started: '5' }
const without = ({ ...record }: Owner, ...keys: (keyof Owner)[]): Owner => {
  for (const key of keys) delete (record as Partial<Record<keyof Owner, unknown>>)[key]
  return record
}

test.each<[what: string, owner: Owner, alive: boolean, start: string | undefined, gone: boolean]>([
  ['it runs', owner, true, '5', false],
  ['it has ended', owner, false, undefined, true],
  ['its number is another process now', owner, true, '6', true],
  ['its number is in use, and the start of that is not known', owner, true, undefined, false],
  ['the system does not tell starts', without(owner, 'started'), true, '6', false],
  ['the system was started again', { ...owner, boot: 'other' }, true, '5', true],
  ['another machine', { ...owner, machine: 'other' }, false, undefined, false],
  ['another container on this machine', { ...owner, namespace: 'other' }, false, undefined, false],
  [
    'another machine of the same name that does not say when it started',
    without(owner, 'boot'),
    false,
    undefined,
    false,
  ],
])('%s', (_, record, alive, start, gone) => {
  expect(
    isGone(
      record,
      here,
      () => alive,
      () => start,
    ),
  ).toBe(gone)
})

test('elsewhere than on Linux the number decides', () => {
  const [plain, there] = [owner, here].map(one => without(one, 'boot', 'namespace', 'started')) as [Owner, Owner]
  expect(isGone(plain, there, () => false)).toBe(true)
  expect(
    isGone(
      plain,
      there,
      () => true,
      () => undefined,
    ),
  ).toBe(false)
})

test('this process is not gone', () => {
  expect(isGone(thisOwner(), thisOwner())).toBe(false)
})
