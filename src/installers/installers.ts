/** Makes the installers of a release: decides which, fills in the templates. */

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { installerTemplate } from '../assets.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import { INSTALLERS, type InstallCommand, type InstallerName, isPackage, type PackageKind } from '../core/model.js'
import { didYouMean } from '../core/parse.js'
import type { Installable, InstallerFile, NotMade } from './model.js'
import { homebrewFormula, scoopManifest, wingetIdentifier, wingetManifests } from './package-managers.js'
import { POWERSHELL_SCRIPT, powershellScript, SHELL_SCRIPT, shellScript } from './scripts.js'
import { fill, type Values } from './template.js'

/** The input `installers`. */
export type InstallersWanted = 'auto' | 'all' | readonly InstallerName[]

/** What `auto` makes of a release: small texts. A package contains the whole program once more, and is made when it is named. */
const AUTO: readonly InstallerName[] = INSTALLERS.filter(name => !isPackage(name))

/**
 * The kinds that a run makes.
 * @param tagged whether the run is for a tag
 */
export function installersOf(wanted: InstallersWanted, tagged: boolean): readonly InstallerName[] {
  if (wanted === 'all') return INSTALLERS
  if (wanted !== 'auto') return wanted
  return tagged ? AUTO : []
}

type Made = { readonly values: Values; readonly commands: readonly InstallCommand[] } | Omit<NotMade, 'kind'>

interface Kind {
  readonly make: (installable: Installable) => Made
  /** Template → name of the finished file. */
  readonly templates: (installable: Pick<Installable, 'name' | 'download'>) => Readonly<Record<string, string>>
}

const KINDS: Readonly<Record<Exclude<InstallerName, PackageKind>, Kind>> = {
  sh: { make: shellScript, templates: () => ({ [SHELL_SCRIPT]: SHELL_SCRIPT }) },
  powershell: { make: powershellScript, templates: () => ({ [POWERSHELL_SCRIPT]: POWERSHELL_SCRIPT }) },
  homebrew: { make: homebrewFormula, templates: ({ name }) => ({ 'formula.rb': `${name}.rb` }) },
  scoop: { make: scoopManifest, templates: ({ name }) => ({ 'scoop.json': `${name}.json` }) },
  winget: {
    make: wingetManifests,
    templates: installable => {
      const identifier = wingetIdentifier(installable) ?? ''
      return {
        'winget.yaml': `${identifier}.yaml`,
        'winget.installer.yaml': `${identifier}.installer.yaml`,
        'winget.locale.yaml': `${identifier}.locale.en-US.yaml`,
      }
    },
  },
}

/** Names of all templates. */
export const TEMPLATES: readonly string[] = Object.values(KINDS).flatMap(({ templates }) =>
  Object.keys(templates({ name: '', download: { base: '', tag: '', repository: '' } })),
)

export interface Installers {
  readonly files: readonly InstallerFile[]
  readonly notMade: readonly NotMade[]
}

/**
 * Every kind but packages, which `makePackages` makes.
 * @param folder absolute folder with templates of the user's own, which replace ours of the same name; empty for none
 * @param taken names of the release's other files
 * @throws PackagingError `build/installer`, `input/path`
 */
export async function makeInstallers(
  installable: Installable,
  kinds: readonly InstallerName[],
  folder: string,
  taken: readonly string[],
): Promise<Installers> {
  await checkTemplates(folder)
  const files: InstallerFile[] = []
  const notMade: NotMade[] = []
  for (const kind of INSTALLERS.filter(name => kinds.includes(name))) {
    if (isPackage(kind)) continue
    const { make, templates } = KINDS[kind]
    const made = make(installable)
    if ('reason' in made) {
      notMade.push({ kind, ...made })
      continue
    }
    const all = Object.entries(templates(installable))
    const occupied = all.find(([, file]) => taken.includes(file))
    if (occupied !== undefined) {
      notMade.push({ kind, reason: `it would be called ${occupied[1]}, as another file of the release is` })
      continue
    }
    for (const [template, file] of all) {
      const text = fill(await readTemplate(folder, template), made.values, template)
      // Each kind's lines once, with its first file.
      const first = !files.some(one => one.kind === kind)
      files.push({ kind, file, text, commands: first ? made.commands : [] })
    }
  }
  return { files, notMade }
}

/** A template of another name would replace nothing. */
async function checkTemplates(folder: string): Promise<void> {
  if (folder === '') return
  const found = await readdir(folder).catch((cause: unknown) => {
    throw new PackagingError('input/path', {
      message: `installer-templates: the folder ${folder} cannot be read.`,
      fix: 'Check the spelling; the job that assembles a release has to check out the repository first.',
      cause,
    })
  })
  const unknown = found.filter(name => !name.startsWith('.') && !TEMPLATES.includes(name))
  throwProblems(
    unknown.map(
      name =>
        new PackagingError('build/installer', {
          message: `installer-templates contains ${name}, but no installer has a template of that name.`,
          fix: `${didYouMean(name, TEMPLATES)}The templates are ${TEMPLATES.join(', ')}.`,
        }),
    ),
  )
}

async function readTemplate(folder: string, name: string): Promise<string> {
  const own = folder === '' ? undefined : await readFile(path.join(folder, name), 'utf8').catch(absent)
  return own ?? readFile(installerTemplate(name), 'utf8')
}

/** A folder may replace only some of the templates. */
function absent(thrown: NodeJS.ErrnoException): undefined {
  if (thrown.code !== 'ENOENT') throw thrown
}
