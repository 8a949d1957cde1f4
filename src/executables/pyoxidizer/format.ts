/** PyOxidizer: a Rust program with CPython's library linked in and the standard library in memory; its last release is of 2022. */
import type { PythonVersion } from '../../core/model.js'
import { type ExecutableFormat, type ExecutableQuery, newest, otherMachine, type Refusal } from '../format.js'
import { LIMITS } from './distribution.js'

/** With 3.11 it builds a program that crashes when it starts, 3.12 it cannot build at all. */
const [OLDEST, NEWEST] = [9, 10]
const ONLY = 'linux-x86_64'

export const pyoxidizer: ExecutableFormat = {
  name: 'pyoxidizer',
  fromPex: false,
  limits: LIMITS,
  choose: pythons => newest(pythons.filter(fits)),
  refusals: pyoxidizerRefusals,
  make: async request => (await import('./make.js')).makePyoxidizer(request),
}

function fits({ implementation, minor, freeThreaded, patch }: PythonVersion): boolean {
  return implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= OLDEST && minor <= NEWEST
}

/** Everything for which it cannot be made so (pure). */
function pyoxidizerRefusals({ target, machine, options }: ExecutableQuery): readonly Refusal[] {
  const { name } = target.platform
  const other = name === ONLY ? otherMachine(target, machine) : `PyOxidizer is driven here for ${ONLY} only`
  return [
    ...(other === undefined
      ? []
      : [
          {
            reason: other,
            fix: `Make it in a job on ${ONLY}; or take scie or pyo3, which are made for other machines too.`,
          },
        ]),
    ...(options.entryPoint === 'none'
      ? [
          {
            reason: 'entry-point is none, and it has to start something',
            fix: 'Name an entry point, or leave pyoxidizer out.',
          },
        ]
      : []),
  ]
}
