/** What PyInstaller is asked to make: its arguments, and the modules that it includes or must not find. */

import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Icons, PyinstallerOptions } from '../../config/executable-options.js'
import type { Options } from '../../config/inputs.js'
import type { Os } from '../../core/model.js'
import { sameName } from '../../project/paths.js'
import type { Site } from '../probe.js'

interface ArgumentsRequest {
  readonly options: PyinstallerOptions
  readonly layout: Options['executableLayout']
  readonly os: Os
  readonly gui: boolean
  /** Name of the program. */
  readonly name: string
  /** Absolute paths of the files that the program runs, in this order; unused with a spec file. */
  readonly scripts: readonly string[]
  /** Absolute path of the project, in which the options' paths lie. */
  readonly project: string
  /** Absolute path of a private folder. */
  readonly dir: string
  /** Name of the application's distribution. */
  readonly distribution: string
  /** Modules of the application to include whole. */
  readonly modules: readonly string[]
  /** The input `icon`; PyInstaller's own option of that name decides where it is given. */
  readonly icons?: Icons
  /** Absolute path of the text with the version of a Windows program. */
  readonly versionFile?: string | undefined
  /** Top-level modules of PyInstaller and its dependencies that no wheel has: an import of them must fail. */
  readonly hidden: readonly string[]
  /** Folders for modules of ours that the scripts import. */
  readonly paths?: readonly string[]
  /** Modules as files in the folder and not in the program, which several programs then share. */
  readonly shared?: boolean
}

/**
 * The arguments of PyInstaller (pure). All are spelled `--option=value`, so that a value is never read as an option.
 * @see https://pyinstaller.org/en/stable/usage.html
 */
export function pyinstallerArguments(request: ArgumentsRequest): string[] {
  const { options, layout, os, gui, name, scripts, project, dir, distribution, modules, hidden, versionFile } = request
  const icon = options.icon ?? (os === 'macos' ? request.icons?.icns : request.icons?.ico)
  const locations = [
    `--distpath=${path.join(dir, 'dist')}`,
    `--workpath=${path.join(dir, 'work')}`,
    '--noconfirm',
    '--log-level=INFO',
  ]
  if (options.spec !== undefined) return [...locations, path.resolve(project, options.spec)]
  const each = (option: string, values: readonly string[]) => values.map(value => `--${option}=${value}`)
  return [
    ...locations,
    `--specpath=${path.join(dir, 'spec')}`,
    layout === 'file' ? '--onefile' : '--onedir',
    `--name=${name}`,
    // No effect on Linux; an .app folder on macOS.
    gui && os !== 'linux' ? '--windowed' : '--console',
    '--noupx',
    ...(request.shared ? ['--debug=noarchive'] : []),
    ...each('paths', request.paths ?? []),
    // The only option that includes modules imported by name, data files and metadata.
    ...each('collect-all', [...new Set([...modules, ...options.collectAll])]),
    ...each('recursive-copy-metadata', [distribution]),
    ...each('copy-metadata', options.copyMetadata),
    ...each('hidden-import', options.hiddenImport),
    ...each('exclude-module', [...new Set([...hidden, ...options.excludeModule])]),
    ...each(
      'add-data',
      options.addData.map(value => {
        const colon = value.indexOf(':')
        return `${path.resolve(project, value.slice(0, colon))}:${value.slice(colon + 1)}`
      }),
    ),
    ...(icon === undefined || os === 'linux' ? [] : [`--icon=${path.resolve(project, icon)}`]),
    ...(versionFile === undefined ? [] : [`--version-file=${versionFile}`]),
    ...(gui && os === 'macos' ? each('osx-bundle-identifier', [options.osxBundleIdentifier ?? []].flat()) : []),
    ...scripts,
  ]
}

/**
 * The modules that are included whole (pure): the top-level ones of the application, or where it shares a namespace
 * (PEP 420) with a dependency, its own part of it, so that what other wheels have there is included only as far as it is
 * imported.
 * @param owners wheel by path, of all files of the site
 */
export function collectedModules(
  application: { readonly name: string; readonly content: { readonly modules: readonly string[] } },
  owners: Site['owners'],
): readonly string[] {
  const files = [...owners].map(([file, { package: owner }]) => ({ file, own: sameName(owner, application.name) }))
  const within = (folder: string): readonly string[] => {
    const below = files.filter(({ file }) => file.startsWith(`${folder}/`))
    const whole = [folder.replaceAll('/', '.')]
    const isPackage = below.some(({ file }) => /^__init__\.\w/.test(file.slice(folder.length + 1)))
    if (isPackage || below.every(({ own }) => own)) return whole
    const own = below.flatMap(one => (one.own ? [one.file.slice(folder.length + 1)] : []))
    const modules = own.flatMap(file => /^(\w+)(?:\.[^/]+)?\.(?:py|pyc|so|pyd)$/.exec(file)?.[1] ?? [])
    // Data files right in a namespace belong to no module of it.
    const isData = (file: string) => !file.includes('/') && !/\.(?:py|pyc|so|pyd)$/.test(file)
    if (own.some(isData)) return whole
    const folders = new Set(own.flatMap(file => /^(\w+)\//.exec(file)?.[1] ?? []))
    return [
      ...modules.map(module => `${whole[0]}.${module}`),
      ...[...folders].filter(name => name !== '__pycache__').flatMap(name => within(`${folder}/${name}`)),
    ]
  }
  return [...new Set(application.content.modules.flatMap(within))]
}

/** Modules that only PyInstaller needs: code that imports them where they exist must not find them. */
export async function hiddenModules(tool: string, site: Site): Promise<string[]> {
  const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')))
  const names = (await readdir(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? [])
  return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort()
}
