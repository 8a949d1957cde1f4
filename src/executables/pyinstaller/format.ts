/** PyInstaller: one file or folder with this machine's own Python and the modules that are imported. */
import type { PythonVersion } from '../../core/model.js'
import { type ExecutableFormat, type ExecutableQuery, newest, otherMachine, type Refusal } from '../format.js'

/** What PyInstaller 6.22 supports (its metadata says 3.8 to 3.15), without pre-releases. */
const [OLDEST, NEWEST] = [8, 14]

export const pyinstaller: ExecutableFormat = {
  name: 'pyinstaller',
  fromPex: false,
  choose: pythons => newest(pythons.filter(fits)),
  refusals,
  preflight: async request => (await import('./preflight.js')).checkMinimumEarly(request),
  make: async request => (await import('./make.js')).makePyinstaller(request),
}

function fits({ implementation, minor, freeThreaded, patch }: PythonVersion): boolean {
  return implementation === 'cpython' && !freeThreaded && patch === undefined && minor >= OLDEST && minor <= NEWEST
}

function refusals({ target, machine, options }: ExecutableQuery): readonly Refusal[] {
  const other = otherMachine(target, machine)
  return [
    ...(other === undefined
      ? []
      : [
          {
            reason: other,
            fix: `Make it in a job on ${target.platform.name}; or take scie or pyo3, which are made for other machines too.`,
          },
        ]),
    ...(options.entryPoint === 'none' && options.pyinstallerOptions.spec === undefined
      ? [
          {
            reason: 'entry-point is none, and it has to start something',
            fix: 'Name an entry point, or leave pyinstaller out.',
          },
        ]
      : []),
  ]
}
