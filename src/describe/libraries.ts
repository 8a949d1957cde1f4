/** Native libraries that were copied into a wheel or a frozen program, by what their file names tell (pure). */

/** What auditwheel, delvewheel and delocate put beside a package: `numpy.libs/x.so`, `pkg/.dylibs/x.dylib`. */
const VENDORED = /(?:^|\/)(?:[^/]+\.libs|\.dylibs)\/[^/]+$/
const LIBRARY = /\.so(?:\.\d+)*$|\.dylib$|\.dll$/i

/** Whether a library was put into a wheel by a repair tool, judged by its path. */
export function isVendoredLibrary(path: string): boolean {
  return VENDORED.test(path) && LIBRARY.test(path)
}

/** True of any native library, wherever it lies; extension modules (`x.cpython-312-….so`) are none. */
export function isLibrary(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return LIBRARY.test(name) && !/\.(?:cpython|pypy|abi3|cp\d)[^.]*\.so$/i.test(name)
}

export interface LibraryName {
  /** `libgfortran`, `libz`, `msvcp140`: without what a repair tool added. */
  readonly name: string
  /** Of the binary interface, which often is the library's own version and often is not; absent when there is none. */
  readonly version?: string
}

/**
 * `libz-4ab0b4e5.so.1.3.1` is libz 1.3.1: repair tools put a part of a hash (8 hex digits, or 32) behind the name, twice
 * when two of them did.
 */
export function libraryName(path: string): LibraryName {
  const file = path.slice(path.lastIndexOf('/') + 1)
  const [, stem = file, soVersion] = /^(.+?)\.(?:so|dylib|dll)(?:\.(\d[\d.]*))?$/i.exec(file) ?? []
  const plain = stem.replace(/(?:-(?:[0-9a-f]{8}|[0-9a-f]{32}|[0-9a-f]{40}))+$/, '')
  // macOS has the version in front of the ending: libz.1.3.1.dylib.
  const [, name = plain, dotted] = /^(.+?)[.-](\d+(?:\.\d+)*)$/.exec(plain) ?? []
  const version = soVersion ?? dotted
  return { name, ...(version !== undefined && version !== '0' && { version }) }
}
