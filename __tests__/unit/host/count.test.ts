import { expect, test } from '@jest/globals'
import { familyOf, parseProcesses, parseStat } from '../../../src/host/process/count.js'

test('/proc/PID/stat, whatever the name contains; what has ended is left out', () => {
  expect(parseStat('12 (a) b (c) S 3 12 9 0 -1')).toEqual({ pid: 12, parent: 3, group: 12, session: 9 })
  expect(parseStat('12 (x) Z 3 12 9 0 -1')).toBeUndefined()
  expect(parseStat('')).toBeUndefined()
})

test('the tables of ps and of Windows', () => {
  expect(parseProcesses('    1     0     1 Ss\n   20     1    20 Z+\n   21    20    20 R\n')).toEqual([
    { pid: 1, parent: 0, group: 1 },
    { pid: 21, parent: 20, group: 20 },
  ])
  expect(parseProcesses('4 0\r\n812 4\r\n\r\nwarning\r\n')).toEqual([
    { pid: 4, parent: 0 },
    { pid: 812, parent: 4 },
  ])
})

test('a family: children, the group and session of a parent that has ended, and what left both', () => {
  const process = (pid: number, parent: number, group: number, session: number) => ({ pid, parent, group, session })
  const all = [
    process(1, 0, 1, 1),
    process(10, 1, 10, 10),
    process(11, 10, 10, 10),
    process(12, 1, 10, 10),
    process(13, 1, 13, 10),
    process(14, 13, 14, 14),
    process(15, 13, 15, 15),
    process(16, 13, 16, 16),
    process(20, 1, 20, 20),
  ]
  expect([...familyOf(10, all)].sort()).toEqual([10, 11, 12, 13, 14, 15, 16])
  expect(familyOf(10, [])).toStrictEqual([])
})

test('a family on Windows, where the number of a parent that has ended may be one of its own children by now', () => {
  const both = [
    { pid: 10, parent: 11 },
    { pid: 11, parent: 10 },
    { pid: 20, parent: 4 },
  ]
  expect([...familyOf(10, both)].sort()).toStrictEqual([10, 11])
})
