/**
 * What is inside a finished file: the source of the SBOM, the licenses, the notices and the audit. Plain data without
 * functions or paths of this machine, so that one job can send it to another as JSON.
 */

import { PackageURL } from 'packageurl-js'
import { normalizeName, sameName } from '../project/paths.js'
import { parseRequirement, type Requirement } from '../resolve/requirement.js'

/** The text of one included license or notice. */
export interface LicenseText {
  /** Its path inside the component: `numpy-2.1.0.dist-info/LICENSE.txt`. */
  readonly path: string
  readonly text: string
}

/** A piece of software inside a file. */
export interface Component {
  /** What it is to the file that contains it. */
  readonly kind: /** A distribution of a package index, whole or unpacked. */
    | 'wheel'
    /** The Python that runs it: CPython, PyPy. */
    | 'interpreter'
    /** Code of a packaging tool: a bootloader, a launcher, pex's own runtime. */
    | 'tool'
    /** A compiled Rust crate. */
    | 'crate'
    /** A native library: of a wheel (`*.libs/`, `.dylibs/`), or of the build machine. */
    | 'library'
    /** Anything else that is worth a name. */
    | 'file'
  /** As its author spells it. */
  readonly name: string
  /** Absent when nothing states it. */
  readonly version?: string
  /** Package URL; made from `kind`, `name` and `version` for wheels and crates when absent. @see https://github.com/package-url/purl-spec */
  readonly purl?: string
  /** Of the component's own file inside, lower-case hex; absent when it is not a single file. */
  readonly sha256?: string
  /** An SPDX expression, or the text that its author wrote instead; absent when nothing states it. */
  readonly license?: string
  /** Included license texts and notices; for the notices. */
  readonly licenseTexts?: readonly LicenseText[]
  /** Where it is inside the file, with `/`. */
  readonly path?: string
  /** PEP 508 requirements of a wheel (Requires-Dist); purls or names of other components for anything else. */
  readonly requires?: readonly string[]
  /**
   * `local` when it did not come from a package index (find-links); `project` for another project of the same repository;
   * `built` when the run built it from its source, so that no index has this file.
   */
  readonly origin?: 'local' | 'project' | 'built'
  /** What it was built from, for `built`; absent for a folder of the machine. */
  readonly source?: ComponentSource
  /** Where it comes from when that is no index: a path in the repository, an address. */
  readonly from?: string
  /** True when name and version come from a file name alone. */
  readonly guessed?: boolean
  /** What this one contains: native libraries and crates of a wheel. */
  readonly parts?: readonly Component[]
}

/** The source of a wheel that the run built. */
export interface ComponentSource {
  readonly kind: 'archive' | 'git'
  /** Without credentials; for git with `git+` and, after `@`, the commit. */
  readonly url: string
  /** Of an archive, lower-case hex. */
  readonly sha256?: string
}

/** A component and all that it contains, each with the name of what it is a part of; what contains others comes first. */
export function withParts(
  component: Component,
  holder?: string,
): readonly (readonly [component: Component, holder: string | undefined])[] {
  return [[component, holder], ...(component.parts ?? []).flatMap(part => withParts(part, component.name))]
}

/** Whether a component is the application itself. @param own name of the application */
export function isOwn({ kind, name }: Component, own: string): boolean {
  return kind === 'wheel' && sameName(name, own)
}

/** A line of `requires` of a wheel; undefined for one that is not a requirement, as an old wheel may contain anything. */
export function requirementOf(line: string): Requirement | undefined {
  try {
    return parseRequirement(line)
  } catch {
    return undefined
  }
}

/** The content of one artifact. */
export interface BundleContents {
  /** Name of the artifact's file. */
  readonly file: string
  /** What it was built to run, as PEP 508 requirements: their extras decide which dependencies are needed. */
  readonly requires?: readonly string[]
  /** In any order; everything generated from it is sorted. */
  readonly components: readonly Component[]
}

export const NOTICES = 'THIRD-PARTY-NOTICES.txt'

/** `answer-1.0.0.cdx.json` */
export function sbomName({ name, version }: { readonly name: string; readonly version: string }): string {
  return `${normalizeName(name)}-${version}.cdx.json`
}

/** The SBOM in the folder `sboms` of a wheel (PEP 770). */
export const EMBEDDED = 'package-python.cdx.json'

/** The package URL of a component; undefined where nothing identifies it for certain. */
export function purlOf({ kind, name, version, purl }: Component): string | undefined {
  if (purl !== undefined) return purl
  const type = TYPES[kind]
  if (type === undefined) return undefined
  return new PackageURL(type, undefined, name, version, undefined, undefined).toString()
}

const TYPES: Readonly<Partial<Record<Component['kind'], string>>> = { wheel: 'pypi', crate: 'cargo' }

/**
 * Undefined for a text that is not a package URL. `namespace` is empty when there is none; `plain` is the URL of type,
 * namespace, name and version alone.
 */
export function parsePurl(text: string) {
  try {
    const { type, namespace, name, version } = PackageURL.fromString(text)
    if (!type || !name) return undefined
    const plain = new PackageURL(type, namespace, name, version, undefined, undefined).toString()
    return { type, namespace: namespace ?? '', name, version: version ?? undefined, plain }
  } catch {
    return undefined
  }
}
