/** What PyInstaller is called with (pure). @see https://pyinstaller.org/en/stable/usage.html */
import path from 'node:path'
import type { PyinstallerOptions } from '../../config/parsers.js'
import type { Os } from '../../core/model.js'

export interface ArgumentsRequest {
  readonly options: PyinstallerOptions
  readonly layout: 'file' | 'folder'
  readonly os: Os
  readonly gui: boolean
  /** Name of the program. */
  readonly name: string
  /** Absolute path of the file that starts the application; unused with a spec file. */
  readonly script: string
  /** Absolute path of the project, in which the options' paths lie. */
  readonly project: string
  /** Absolute path of a private folder. */
  readonly dir: string
  /** Name of the application's distribution. */
  readonly distribution: string
  /** Top-level modules of the application. */
  readonly modules: readonly string[]
  /** Top-level modules of PyInstaller and what it needs that are of no wheel: an import of them must find nothing. */
  readonly hidden: readonly string[]
}

/** The module under which each option goes is spelled `--option=value`, so that no value can pass for an option. */
export function pyinstallerArguments(request: ArgumentsRequest): string[] {
  const { options, layout, os, gui, name, script, project, dir, distribution, modules, hidden } = request
  const places = [
    `--distpath=${path.join(dir, 'dist')}`,
    `--workpath=${path.join(dir, 'work')}`,
    '--noconfirm',
    '--log-level=INFO',
  ]
  if (options.spec !== undefined) return [...places, path.resolve(project, options.spec)]
  const each = (option: string, values: readonly string[]) => values.map(value => `--${option}=${value}`)
  return [
    ...places,
    `--specpath=${path.join(dir, 'spec')}`,
    layout === 'file' ? '--onefile' : '--onedir',
    `--name=${name}`,
    // Linux knows no such difference; on macOS it makes an .app folder.
    gui && os !== 'linux' ? '--windowed' : '--console',
    '--noupx',
    // Only this carried what an application imports by name, reads as data and asks of its metadata.
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
    ...(options.icon === undefined || os === 'linux'
      ? []
      : [`--icon=${path.resolve(project, options.icon)}`]),
    script,
  ]
}
