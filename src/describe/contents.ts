/**
 * What is inside a finished file: the one thing that the SBOM, the licenses, the notices and the audit are made from.
 * Plain data without functions or paths of this machine, so that a job can hand it to another as JSON.
 */

/** What a component is to the file that holds it. */
export type ComponentKind =
  /** A distribution of a package index, whole or unpacked. */
  | 'wheel'
  /** The Python that starts it: CPython, PyPy. */
  | 'interpreter'
  /** Code of a packaging tool that was put in: a bootloader, a launcher, pex's own runtime. */
  | 'tool'
  /** A Rust crate that was compiled in. */
  | 'crate'
  /** A native library: of a wheel (`*.libs/`, `.dylibs/`), or of the machine that froze it. */
  | 'library'
  /** Anything else that is worth a name. */
  | 'file'

/** The text of one license or notice that came along. */
export interface LicenseText {
  /** Its path inside the component: `numpy-2.1.0.dist-info/LICENSE.txt`. */
  readonly path: string
  readonly text: string
}

/** A piece of software inside a file. */
export interface Component {
  readonly kind: ComponentKind
  /** As its author spells it. */
  readonly name: string
  /** Absent when nothing tells it. */
  readonly version?: string
  /** Package URL; made from `kind`, `name` and `version` for wheels and crates when absent. @see https://github.com/package-url/purl-spec */
  readonly purl?: string
  /** Of the component's own file as it lies inside, lower-case hex; absent when it is no single file. */
  readonly sha256?: string
  /** An SPDX expression, or whatever its author wrote in place of one; absent when nothing tells it. */
  readonly license?: string
  /** License texts and notices that lie inside; for the notices. */
  readonly licenseTexts?: readonly LicenseText[]
  /** Where it lies inside the file, with `/`. */
  readonly path?: string
  /** PEP 508 requirements of a wheel (Requires-Dist); purls or names of other components for anything else. */
  readonly requires?: readonly string[]
  /** `local` when it came from no package index (find-links); `project` for another project of the same repository. */
  readonly origin?: 'local' | 'project'
  /** True when name and version were only read off a file name. */
  readonly guessed?: boolean
  /** What lies inside this one: native libraries and crates of a wheel. */
  readonly parts?: readonly Component[]
}

/** The content of one artifact. */
export interface BundleContents {
  /** Name of the artifact's file. */
  readonly file: string
  /** What it is made to run, as PEP 508 requirements: the extras in them decide which dependencies are meant. */
  readonly requires?: readonly string[]
  /** In any order; what is made from it is sorted. */
  readonly components: readonly Component[]
}
