/** PyInstaller: one file or folder with this machine's own Python and the modules that are imported. */
import { asksForSeveral } from '../../project/commands.js'
import { type ExecutableFormat, newestCPython, noEntryPoint, otherMachine, refusalsOf } from '../format.js'

/** What PyInstaller 6.22 supports (its metadata says 3.8 to 3.15), without pre-releases. */
const [OLDEST, NEWEST] = [8, 14]

export const pyinstaller: ExecutableFormat = {
  name: 'pyinstaller',
  fromPex: false,
  choose: pythons => newestCPython(pythons, OLDEST, NEWEST),
  refusals: query =>
    refusalsOf(
      otherMachine(query),
      query.options.pyinstallerOptions.spec === undefined && noEntryPoint('pyinstaller', query.options),
      query.options.pyinstallerOptions.spec !== undefined &&
        asksForSeveral(query.options.entryPoint) && {
          reason: 'entry-point requests several commands, but the spec file decides what is started',
          fix: 'Leave the spec file out of pyinstaller-options, or name one command as entry-point.',
        },
    ),
  preflight: async request => (await import('./preflight.js')).checkMinimumEarly(request),
  make: async request => (await import('./make.js')).makePyinstaller(request),
}
