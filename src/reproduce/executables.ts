/** Which native executables are made twice (pure). */

import type { ReproducibleMode } from '../config/parsers.js'
import type { ExecutableName } from '../core/model.js'

interface Question {
  readonly format: ExecutableName
  readonly mode: ReproducibleMode
  /** Whether it is signed: a signature holds the time of signing. */
  readonly signed: boolean
}

/** Why this one is made only once; undefined when it is made twice. */
export function madeOnce({ format, mode, signed }: Question): string | undefined {
  if (signed) return 'not made twice: it is signed, and a signature holds its time'
  if (format === 'pyoxidizer') return 'not made twice: what PyOxidizer makes differs from run to run'
  if (format === 'pyo3') return 'not made twice: its programs are compiled, which takes as long again'
  if (format === 'pyinstaller' && !mode.fails) return 'made twice only with `reproducible: check`'
  return undefined
}
