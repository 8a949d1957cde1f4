/** Files in a finished executable that came from the machine it was made on (pure). */
import { PackagingError } from '../core/errors.js'
import { baseName, type InspectRequest, type Look, nativeOf } from './look.js'
import { originWords } from './member.js'

/** Problem: `check/host-files`, for what is of no known origin or looks for libraries in a folder of this machine. */
export function hostFiles({ made, file }: InspectRequest): Look {
  const name = 'host files'
  const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown')
  // What a published wheel says of its own builder's machine does no harm, and is as its author made it.
  const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel')
  const leading = ours.flatMap(({ path, native: { rpaths, format } }) =>
    rpaths
      .filter(rpath => format !== 'pe' && rpath.startsWith('/'))
      .map(rpath => `${path} looks in ${rpath}`),
  )
  const [first] = unknown
  if (first !== undefined || leading.length > 0) {
    const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : ''
    const message =
      first === undefined
        ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
        : `${file} holds ${first.path}${from}: it is of no resolved wheel, not of Python, and no known system library.`
    return {
      problem: new PackagingError('check/host-files', {
        message,
        fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
        detail: [...unknown.map(({ path, origin }) => `${path} (${originWords(origin)})`), ...leading].slice(
          0,
          40,
        ),
      }),
    }
  }
  const system = made.members.flatMap(({ path, origin }) =>
    origin.kind === 'system' ? [baseName(path)] : [],
  )
  const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`
  return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` }
}
