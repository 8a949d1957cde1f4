/** What an SBOM and notices are made of: the members of an executable as components, wheels with their license texts. */

import { parseWheelName } from '../archives/wheel-name.js'
import { allOrProblems } from '../core/errors.js'
import type { Component, LicenseText } from '../describe/contents.js'
import { wheelComponent } from '../describe/wheel.js'
import { normalizeName } from '../project/paths.js'
import type { BundledWheel, MadeExecutable } from './format.js'
import type { Member } from './member.js'

/**
 * Only what is inside: a wheel of which nothing was taken is no part of it, nor is a library of a wheel that was left out.
 * @throws PackagingError `check/content` for a wheel without metadata
 */
export async function componentsOf(
  { members, texts = [], components = [] }: MadeExecutable,
  wheels: readonly BundledWheel[],
): Promise<readonly Component[]> {
  const taken = new Set(
    members.flatMap(({ origin }) => (origin.kind === 'wheel' ? [normalizeName(origin.package)] : [])),
  )
  const inside = new Set(members.map(({ path }) => base(path)))
  const ofWheels = await allOrProblems(
    wheels
      .filter(({ path }) => taken.has(normalizeName(parseWheelName(base(path))?.name ?? '')))
      .map(async ({ path, sha256 }) => withoutLeftOut(await wheelComponent(path, sha256), inside)),
  )
  const named = new Map(members.flatMap(member => componentOf(member)).map(one => [keyOf(one), one]))
  const rest = [...named.values()].map(component => withTexts(component, texts))
  return [...ofWheels, ...rest, ...components]
}

/** The wheel's own file does not lie inside, only what was unpacked of it. */
function withoutLeftOut({ sha256: _, parts, ...wheel }: Component, inside: ReadonlySet<string>): Component {
  const kept = (parts ?? []).filter(({ kind, path }) => kind !== 'library' || inside.has(base(path ?? '')))
  return { ...wheel, ...(kept.length > 0 && { parts: kept }) }
}

function componentOf({ path, origin, sha256, native }: Member): Component[] {
  switch (origin.kind) {
    case 'interpreter':
      return [
        {
          kind: 'interpreter',
          name: 'CPython',
          version: origin.version,
          purl: `pkg:generic/cpython@${origin.version}`,
          license: 'PSF-2.0',
        },
      ]
    case 'tool':
      return [{ kind: 'tool', name: origin.package, version: origin.version }]
    case 'system': {
      const { package: name, version, license, distribution } = origin
      const purl =
        distribution && version !== undefined
          ? `pkg:deb/${distribution}/${encodeURIComponent(name)}@${encodeURIComponent(version)}`
          : undefined
      return [
        {
          kind: 'library',
          name,
          // Of a library's hundreds of data files, one entry tells all there is to know.
          ...(native && { path, sha256 }),
          license,
          ...(version !== undefined && { version }),
          ...(purl !== undefined && { purl }),
        },
      ]
    }
    default:
      return []
  }
}

/** Files of one library stay apart: each has its own digest. */
function keyOf({ kind, name, version, path }: Component): string {
  return [kind, name, version ?? '', kind === 'library' ? (path ?? '') : ''].join('\0')
}

function withTexts(component: Component, texts: NonNullable<MadeExecutable['texts']>): Component {
  const own: LicenseText[] = texts
    .filter(({ component: name }) => name === component.name)
    .map(({ path, text }) => ({ path, text }))
  const license = texts.find(({ component: name }) => name === component.name)?.license ?? component.license
  return {
    ...component,
    ...(license !== undefined && { license }),
    ...(own.length > 0 && { licenseTexts: own }),
  }
}

function base(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
}
