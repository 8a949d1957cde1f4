/** Every kind of native executable. A new one is a row here and a name in `EXECUTABLES` of `core/model.ts`. */

import type { ExecutableFormat } from './format.js'
import { oci } from './oci/format.js'
import { pyinstaller } from './pyinstaller/format.js'
import { pyo3 } from './pyo3/format.js'
import { pyoxidizer } from './pyoxidizer/format.js'
import { scie } from './scie/format.js'

export const EXECUTABLE_FORMATS: readonly ExecutableFormat[] = [scie, pyinstaller, pyo3, pyoxidizer, oci]
