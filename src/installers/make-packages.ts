/** Makes the packages of a release: decides which, and builds them one after the other. */
import path from 'node:path'
import { type InstallerName, PACKAGES } from '../core/model.js'
import type { BundleContents } from '../sbom/component.js'
import { linuxPackages, type Packable } from './linux-packages.js'
import { makePackage, type PackageTools } from './make-package.js'
import type { NotMade, PackageFile } from './model.js'

/** How packages are built, and what is known of the files inside. */
export interface Packaging extends PackageTools {
  /** Absolute path of the folder that finished packages are written to. */
  readonly folder: string
  /** What is inside each file, by name; empty where no option asks for it. */
  readonly contents: ReadonlyMap<string, BundleContents>
  /** Licenses that the user stated, by normalised name. */
  readonly clarified: Readonly<Record<string, string>>
}

interface Packages {
  readonly files: readonly PackageFile[]
  readonly notMade: readonly NotMade[]
  /** Architectures without a package of a kind that is made for others. */
  readonly left: readonly string[]
}

/**
 * @param taken names of the release's other files
 * @throws as `makePackage`
 */
export async function makePackages(
  packable: Packable,
  kinds: readonly InstallerName[],
  packaging: Packaging,
  taken: readonly string[],
): Promise<Packages> {
  const { name, version, about } = packable
  const files: PackageFile[] = []
  const notMade: NotMade[] = []
  const left: string[] = []
  for (const kind of PACKAGES.filter(one => kinds.includes(one))) {
    const planned = linuxPackages(kind, packable)
    if ('reason' in planned) {
      notMade.push({ kind, ...planned })
      continue
    }
    const occupied = planned.packages.find(({ file }) => taken.includes(file))
    if (occupied !== undefined) {
      notMade.push({ kind, reason: `it would be called ${occupied.file}, as another file of the release is` })
      continue
    }
    for (const made of planned.packages) {
      const { file, source, commands } = made
      const output = path.join(packaging.folder, file)
      const contents = packaging.contents.get(source.file)
      const text = { project: { name, version }, about, contents, clarified: packaging.clarified }
      await makePackage({ packable, made, output, ...text }, packaging)
      files.push({ kind, file, path: output, commands })
    }
    left.push(...planned.left.map(sentence => `${kind}: ${sentence}`))
  }
  return { files, notMade, left }
}
