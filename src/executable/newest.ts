/** Which of several Pythons goes inside (pure). */
import type { PythonVersion } from '../core/model.js'

/** The newest; of equals the first. Undefined of none. */
export function newest(pythons: readonly PythonVersion[]): PythonVersion | undefined {
  return pythons.toSorted((a, b) => b.minor - a.minor)[0]
}
