/** What of the standard library is left out (pure): what no finished application uses. */

export interface Trim {
  /** Whether something in the wheels names tkinter. */
  readonly tkinter: boolean
}

/** Top-level names of `lib/python3.11`. */
const LEFT_OUT = new Set([
  '__phello__',
  'ensurepip',
  'idlelib',
  'lib2to3',
  'pydoc_data',
  'site-packages',
  'test',
  'turtledemo',
])
const TKINTER = new Set(['tkinter', 'turtle.py'])
const TESTS = /(?:^|\/)(?:tests?|idle_test)\//
/** Extension modules that only CPython's own tests import. */
const TEST_MODULES = /^(?:_test\w*|_ctypes_test|_xxtestfuzz|_xxsubinterpreters_test|xxlimited\w*|xxsubtype)\./
const TK_MODULES = /^_tkinter\./

/** @param name path under the standard library, with `/` */
export function keepsStandard(name: string, { tkinter }: Trim): boolean {
  const [top = ''] = name.split('/')
  if (LEFT_OUT.has(top) || /^config-/.test(top)) return false
  if (!tkinter && TKINTER.has(top)) return false
  if (name.includes('__pycache__/') || TESTS.test(name)) return false
  return !/\.(?:a|whl)$/.test(name)
}

/** @param name file name of an extension module, or of a library beside them on Windows */
export function keepsModule(name: string, { tkinter }: Trim): boolean {
  if (TEST_MODULES.test(name)) return false
  if (!tkinter && (TK_MODULES.test(name) || /^(?:tcl|tk)\d+t?\.dll$/i.test(name))) return false
  return /\.(?:so|pyd|dll)$/i.test(name)
}

/** Tcl and Tk beside a standalone Python's libraries. */
export function keepsTcl(name: string, { tkinter }: Trim): boolean {
  return tkinter && /^(?:lib)?(?:tcl|tk|itcl|thread|tix)[\d.]/i.test(name)
}
