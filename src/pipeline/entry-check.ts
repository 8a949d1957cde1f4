/** Finds an entry point that names nothing before a PEX or an executable is made of it. */
import { basename } from 'node:path'
import { withZip } from '../archives/zip-reader.js'
import { problemsOf, throwProblems } from '../core/errors.js'
import { commandsOf } from '../project/commands.js'
import { entryPointProblem } from '../project/entry-module.js'
import { type Application, chooseStart, type Start } from './application.js'
import type { Context } from './context.js'
import { needsPex } from './executables.js'

/** Bytes up to which a module is looked at. */
const LONGEST_MODULE = 1024 * 1024

/**
 * Does nothing where no PEX and no executable is planned, or where none can be chosen: that is an error of its own.
 * @throws PackagingError `project/entry-point` when its module is surely not there
 */
export async function checkEntryPoint(context: Context, application: Application): Promise<void> {
  const { plan } = context.configuration
  if (!plan.formats.includes('pex') && !needsPex(context) && plan.executables.length === 0) return
  const start = startOf(context, application)
  if (start === undefined) return
  const { place } = application.choices
  const several = commandsOf(start.entryPoint).map(({ entryPoint }) => entryPoint)
  const programs = several.length > 0 ? several : [start.entryPoint]
  const found = await withZip(application.wheel, zip => {
    const paths = zip.entries.filter(({ folder }) => !folder).map(({ name }) => name)
    const read = async (path: string) => {
      const size = zip.entry(path)?.size ?? 0
      return path.endsWith('.py') && size <= LONGEST_MODULE ? (await zip.read(path)).toString('utf8') : undefined
    }
    const wheel = { file: basename(application.wheel), paths, read }
    return Promise.all(programs.map(program => entryPointProblem(program, wheel, place)))
  })
  throwProblems(found.flatMap(one => one?.error ?? []))
  for (const one of found) if (one?.warning !== undefined) context.warn(one.warning)
}

function startOf(context: Context, application: Application): Start | undefined {
  try {
    return chooseStart(context, application)
  } catch (thrown) {
    if (problemsOf(thrown).length > 0) return undefined
    throw thrown
  }
}
