/** PyOxidizer: a Rust program with CPython's library linked in and the standard library in memory; its last release is of 2022. */
import {
  type ExecutableFormat,
  makeThere,
  newestCPython,
  noEntryPoint,
  otherMachine,
  refusalsOf,
  severalCommands,
} from '../format.js'
import { LIMITS } from './distribution.js'

/** With 3.11 it builds a program that crashes when it starts, 3.12 it cannot build at all. */
const [OLDEST, NEWEST] = [9, 10]
const ONLY = 'linux-x86_64'

export const pyoxidizer: ExecutableFormat = {
  name: 'pyoxidizer',
  fromPex: false,
  limits: LIMITS,
  choose: pythons => newestCPython(pythons, OLDEST, NEWEST),
  refusals: query =>
    refusalsOf(
      query.target.platform.name === ONLY
        ? otherMachine(query)
        : { reason: `PyOxidizer is driven here for ${ONLY} only`, fix: makeThere(ONLY) },
      noEntryPoint('pyoxidizer', query.options),
      severalCommands('pyoxidizer', query.options),
    ),
  make: async request => (await import('./make.js')).makePyoxidizer(request),
}
