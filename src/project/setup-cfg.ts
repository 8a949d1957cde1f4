/** What setup.cfg says about a project without running anything (setuptools' declarative configuration, and pbr's). */

import { PackagingError, type Place } from '../core/errors.js'
import { pair } from '../core/text.js'
import { IniError, type IniOption, type IniSection, parseIni } from './ini.js'

export interface SetupCfg {
  readonly file: string
  readonly name: string | undefined
  /** Only when it is written out; `attr:` and `file:` are setuptools' to follow. */
  readonly version: string | undefined
  readonly requiresPython: string | undefined
  /** Console scripts, name → reference; undefined when the file has no entry points (setup.py may have some). */
  readonly scripts: Readonly<Record<string, string>> | undefined
  readonly guiScripts: Readonly<Record<string, string>> | undefined
  /** Whether it names script files: `scripts` of setuptools, or of pbr's files. */
  readonly scriptFiles: boolean
  /** Where `name`, `version` and so on stand. */
  readonly locations: Readonly<Partial<Record<'name' | 'version' | 'requiresPython' | 'scripts', Place>>>
}

/**
 * Decodes the text of a setup.cfg.
 * @throws PackagingError `project/metadata` with the line that setuptools would refuse as well
 */
export function decodeSetupCfg(text: string, file: string): SetupCfg {
  const sections = parse(text, file)
  const metadata = sections.get('metadata')
  const options = sections.get('options')
  const name = option(metadata, 'name')
  const version = option(metadata, 'version')
  // setuptools still takes the dashed spelling of its older days, and pbr the metadata section.
  const requiresPython =
    option(options, 'python_requires') ??
    option(options, 'python-requires') ??
    option(metadata, 'python-requires') ??
    option(metadata, 'python_requires')
  const entryPoints = sections.get('options.entry_points') ?? sections.get('entry_points')
  const console = option(entryPoints, 'console_scripts')
  const gui = option(entryPoints, 'gui_scripts')
  const place = (found: { line: number } | undefined): Place | undefined => found && { file, line: found.line }
  const locations = {
    name: place(name),
    version: place(version),
    requiresPython: place(requiresPython),
    scripts: place(console ?? gui),
  }
  return {
    file,
    name: literal(name),
    version: literal(version),
    requiresPython: literal(requiresPython),
    scripts: entryPoints && references(console),
    guiScripts: entryPoints && references(gui),
    scriptFiles: [options, sections.get('files')].some(section => option(section, 'scripts') !== undefined),
    locations: Object.fromEntries(Object.entries(locations).filter(([, found]) => found !== undefined)),
  }
}

function parse(text: string, file: string): ReadonlyMap<string, IniSection> {
  try {
    return parseIni(text)
  } catch (error) {
    if (!(error instanceof IniError)) throw error
    throw new PackagingError('project/metadata', {
      message: `${file} cannot be read: ${error.message} (line ${error.line}).`,
      fix: 'Correct the line shown; setuptools refuses it too.',
      place: { file, line: error.line },
      cause: error,
    })
  }
}

function option(section: IniSection | undefined, key: string): IniOption | undefined {
  return section?.options.get(key)
}

function literal(option: IniOption | undefined): string | undefined {
  const value = option?.value.trim()
  return value === undefined || value === '' || /^(?:attr|file)\s*:/.test(value) ? undefined : value
}

/** A multi-line value of `name = module:function` lines. */
function references(option: IniOption | undefined): Readonly<Record<string, string>> {
  const lines = (option?.value ?? '').split('\n').map(line => line.trim())
  return Object.fromEntries(
    lines.flatMap(line => {
      const [name, reference] = pair(line, '=') ?? []
      return !name || !reference || line.startsWith('#') ? [] : [[name, reference]]
    }),
  )
}
