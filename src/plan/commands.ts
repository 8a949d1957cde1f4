/** Several commands of one application, as far as a plan knows them before anything is built (pure). */
import type { Options } from '../config/inputs.js'
import { PackagingError, throwProblems } from '../core/errors.js'
import type { FormatName, Platform } from '../core/model.js'
import { asksForSeveral, checkCommandCase, commandsOf, hasListForm } from '../project/commands.js'
import { type Choices, chooseEntryPoint, parseScripts } from '../project/entry-point.js'
import type { Project } from '../project/project.js'
import { mayBringScriptFiles } from '../project/script-files.js'

/**
 * The names of the commands; empty for one program, and where only the built wheel shows them.
 * @throws PackagingError(s) `project/entry-point`, `input/invalid` as `chooseEntryPoint`, and `input/conflict` for a PEX that
 * is a folder, which pex itself starts
 */
export function plannedCommands(
  options: Pick<Options, 'entryPoint' | 'pexLayout'>,
  project: Project,
  formats: readonly FormatName[],
  platforms: readonly Platform[],
): readonly string[] {
  // What is wrong with the list itself, `preflight` reports.
  if (!asksForSeveral(options.entryPoint) || !hasListForm(options.entryPoint)) return []
  const choices = staticChoices(project)
  const entryPoint = choices && chooseEntryPoint(options.entryPoint, choices)
  const names = entryPoint ? commandsOf(entryPoint).map(({ name }) => name) : []
  if (entryPoint)
    checkCommandCase(
      entryPoint,
      platforms.map(({ os }) => os),
      choices?.place,
    )
  const one = entryPoint !== undefined && names.length === 0
  throwProblems(
    !one && formats.includes('pex') && options.pexLayout !== 'zipapp'
      ? [
          new PackagingError('input/conflict', {
            message: `entry-point requests several commands, but a PEX with pex-layout ${options.pexLayout} is started by pex itself, which starts one.`,
            fix: 'Set pex-layout to zipapp, or name one command as entry-point.',
          }),
        ]
      : [],
  )
  return names
}

/** What there is to start; undefined where the wheel may bring more than the project's own metadata says. */
export function staticChoices(project: Project): Choices | undefined {
  const { name, scripts, guiScripts, mainPackages: mains, locations } = project
  if (scripts === undefined || guiScripts === undefined || mayBringScriptFiles(project)) return undefined
  const place = locations.scripts
  return {
    name,
    scripts: parseScripts(scripts, guiScripts),
    files: [],
    mains,
    modules: undefined,
    ...(place && { place }),
  }
}
