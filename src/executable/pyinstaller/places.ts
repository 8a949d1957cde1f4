/** Where what PyInstaller takes can have come from, on this machine. */

import type { ExecutableRequest } from '../../executables/format.js'
import type { EmbeddablePython, Site } from '../../executables/probe.js'
import { type SystemPackage, systemPackages } from '../../executables/system-libraries.js'
import { toolVersions } from '../../tools/locked.js'
import type { Places, Row } from './origins.js'

/**
 * Libraries of this machine that went in, as its package manager knows them: by absolute path.
 * @param known absolute folders of the tool, the wheels and Python
 * @param inventory the files that PyInstaller took
 */
export function packagesOf(
  { workshop, dir }: ExecutableRequest,
  known: readonly string[],
  inventory: readonly Row[],
): Promise<ReadonlyMap<string, SystemPackage>> {
  const own = [dir, ...known].filter(folder => folder !== '/usr')
  const foreign = inventory.filter(
    ({ source, kind }) => kind === 'BINARY' && !own.some(top => source.startsWith(`${top}/`)),
  )
  return systemPackages(workshop.runner, [...new Set(foreign.map(({ source }) => source))])
}

/** The folders that everything is judged by. */
export function placesOf(
  { workshop, dir, application, interpreter }: ExecutableRequest,
  known: {
    readonly tool: string
    readonly site: Site
    readonly python: EmbeddablePython
    readonly packages: ReadonlyMap<string, SystemPackage>
  },
): Places {
  const { tool, site, python, packages } = known
  return {
    site: site.dir,
    owners: site.owners,
    library: python.library,
    prefix: python.prefix,
    python: interpreter?.fullVersion ?? '',
    tool,
    toolVersion: toolVersions(['pyinstaller'])[0]?.version ?? '',
    work: dir,
    project: workshop.configuration.project.dir,
    application: { package: application.name, version: application.version },
    packageOf: file => packages.get(file),
  }
}
