/**
 * What is inside a finished file: the one thing that the SBOM, the licenses, the notices and the audit are made from.
 * Plain data without functions or paths of this machine, so that a job can hand it to another as JSON.
 */

import { PackageURL } from 'packageurl-js'
import { normalizeName } from '../project/paths.js'

/** What a component is to the file that holds it. */
type ComponentKind =
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

// Names of the files that describe a release.

export const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/** `answer-1.0.0.cdx.json` */
export function sbomName({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${normalizeName(name)}-${version}.cdx.json`
}

/** In the folder `sboms` of a wheel (PEP 770). */
export const EMBEDDED = 'package-python.cdx.json'

// Package URLs, by their specification's own library. @see https://github.com/package-url/purl-spec

/** The package URL of a component; undefined where nothing names it for certain. */
export function purlOf({ kind, name, version, purl }: Component): string | undefined {
  if (purl !== undefined) return purl
  const type = TYPES[kind]
  // The type `pypi` stands for the package index's own names, normalised; no other part is needed.
  if (type === undefined) return undefined
  return new PackageURL(type, undefined, name, version, undefined, undefined).toString()
}

const TYPES: Readonly<Partial<Record<Component['kind'], string>>> = { wheel: 'pypi', crate: 'cargo' }

interface Purl {
  readonly type: string
  /** Empty when there is none. */
  readonly namespace: string
  readonly name: string
  readonly version: string | undefined
  /** Type, namespace, name and version alone. */
  readonly plain: string
}

/** Undefined for a text that is no package URL. */
export function parsePurl(text: string): Purl | undefined {
  try {
    const { type, namespace, name, version } = PackageURL.fromString(text)
    if (!type || !name) return undefined
    const plain = new PackageURL(type, namespace, name, version, undefined, undefined).toString()
    return { type, namespace: namespace ?? '', name, version: version ?? undefined, plain }
  } catch {
    return undefined
  }
}
