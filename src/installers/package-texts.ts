/** The texts inside packages that Debian's policy and RPM's users look for (pure). */
import path from 'node:path'
import type { About } from '../core/model.js'
import { type BundleContents, isOwn, type LicenseText } from '../sbom/component.js'
import { notices } from '../sbom/notices.js'
import { oneLine } from './linux-packages.js'
import type { PackageVersion } from './package-version.js'

/** What the texts are made from. */
export interface TextSource {
  readonly project: { readonly name: string; readonly version: string }
  readonly about: About
  /** What is inside the packaged file; undefined where no option asks for it. */
  readonly contents: BundleContents | undefined
  /** Licenses that the user stated, by normalised name. */
  readonly clarified: Readonly<Record<string, string>>
}

/** The license files of the project itself, each text once, in the order of their paths. */
function ownLicenses({ project, contents }: TextSource): readonly LicenseText[] {
  const own = contents?.components.filter(component => isOwn(component, project.name)) ?? []
  const texts = own.flatMap(({ licenseTexts = [] }) => licenseTexts)
  const once = [...new Map(texts.toReversed().map(one => [one.text, one])).values()]
  return once.sort((a, b) => (a.path < b.path ? -1 : 1))
}

/**
 * Licenses whose text every Debian system has: a package names the file and does not repeat it. The first pattern that is
 * found decides.
 * @see https://www.debian.org/doc/debian-policy/ch-docs.html#copyright-information
 */
const COMMON: readonly (readonly [pattern: RegExp, file: string])[] = [
  [/GNU AFFERO GENERAL PUBLIC LICENSE/i, ''],
  [/Apache License\s+Version 2\.0/i, 'Apache-2.0'],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i, 'LGPL-3'],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/i, 'LGPL-2.1'],
  [/GNU LIBRARY GENERAL PUBLIC LICENSE\s+Version 2/i, 'LGPL-2'],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 3/i, 'GPL-3'],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 2/i, 'GPL-2'],
  [/GNU Free Documentation License\s+Version 1\.3/i, 'GFDL-1.3'],
]

function commonLicense(text: string): string | undefined {
  // The title is at the beginning; further down, a license may name another one.
  const title = text.slice(0, 600)
  return COMMON.find(([pattern]) => pattern.test(title))?.[1] || undefined
}

/** `/usr/share/doc/NAME/copyright`. @param place folder in which the notices are */
export function copyrightText(source: TextSource, place: string): string {
  const { project, about, contents } = source
  const owner = about.author === undefined ? `the authors of ${project.name}` : oneLine(about.author)
  const bodies = ownLicenses(source).map(({ path: file, text }) => {
    const common = commonLicense(text)
    const shown = common === undefined ? text.trim() : `The text is in /usr/share/common-licenses/${common}.`
    return `${path.posix.basename(file)}:\n\n${shown}\n`
  })
  return [
    `${project.name} ${project.version}`,
    ...(about.homepage === undefined ? [] : [`Source: ${oneLine(about.homepage)}`]),
    '',
    `Copyright: ${owner}`,
    `License: ${about.license === undefined ? 'not stated by the project' : oneLine(about.license)}`,
    ...(contents === undefined
      ? []
      : ['', 'The package contains other software, under the licenses that are in', `${place}/${NOTICES_FILE}.`]),
    ...bodies.flatMap(body => ['', body.trimEnd()]),
    '',
  ].join('\n')
}

export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt'

/** The license files of the project by name, as a package of RPM marks them. */
export function licenseFiles(source: TextSource): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { path: file, text } of ownLicenses(source)) {
    const base = path.posix.basename(file)
    files.set(files.has(base) ? `${files.size}-${base}` : base, text)
  }
  return files
}

/** Licenses of what is inside beside the project itself; undefined where that is not known. */
export function noticesText({ project, contents, clarified }: TextSource): string | undefined {
  return contents && notices(project, [contents], clarified)
}

/**
 * Debian's changelog with this version alone: what has changed is in the notes of the release.
 * @param epoch seconds since 1970
 * @see https://www.debian.org/doc/debian-policy/ch-source.html#debian-changelog-debian-changelog
 */
export function changelogText(
  {
    name,
    maintainer,
    version,
  }: { readonly name: string; readonly maintainer: string; readonly version: PackageVersion },
  epoch: number,
): string {
  const full = version.epoch === '' ? version.version : `${version.epoch}:${version.version}`
  const date = new Date(epoch * 1000).toUTCString().replace('GMT', '+0000')
  return `${name} (${full}) stable; urgency=medium\n\n  * Release ${full}.\n\n -- ${maintainer}  ${date}\n`
}

/** Rules of Debian for what it builds itself, and which a program with a Python of its own cannot follow. */
const NOT_OURS = [
  'embedded-library',
  'library-not-linked-against-libc',
  'statically-linked-binary',
  'unstripped-binary-or-object',
]

/** @param name of the package @see https://lintian.debian.org/manual/index.html */
export function lintianOverrides(name: string): string {
  return [
    '# The program contains the Python and the libraries with which it was tested, as those who made them published them.',
    ...NOT_OURS.map(tag => `${name}: ${tag} *`),
    '',
  ].join('\n')
}
