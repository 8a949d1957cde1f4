/** The command line: arguments in, a table or JSON out, documented exit statuses. */
import path from 'node:path'
import { parseArguments } from './commands/arguments.js'
import { runCommand } from './commands/index.js'
import { environmentLayer, givenText, locatedLayer } from './config/options.js'
import { EXIT, exitStatus, type PackagingError, problemsOf } from './core/errors.js'
import { styleFor } from './core/terminal.js'
import { useHttpSettings } from './host/http-settings.js'
import { createLocalHost, sourceIn } from './host/local.js'
import { isFolder, isInside } from './project/paths.js'
import { withPipConfiguration } from './resolve/pip-configuration.js'

/** Gives the exit status. */
export async function main(): Promise<number> {
  const { argv, env, stdout, stderr } = process
  const style = styleFor(stderr, env, process.platform)
  let workspace = process.cwd()
  try {
    const [first, topic] = argv.slice(2)
    if (first === 'completion') return print((await import('./commands/completion.js')).completionScript(topic))
    const help = async (about: string | undefined) =>
      print((await import('./commands/help.js')).helpText(stdout.columns ?? 100, about))
    // Before options are parsed: here `--lock` is the name of one.
    if (first === 'help') return await help(topic)
    const { layer, help: helpAsked, version, json, verbose } = parseArguments(argv.slice(2))
    if (version) return print((await import('./core/version.js')).programVersion())
    if (helpAsked || layer.values.size === 0) return await help(layer.values.get('command')?.text)
    const here = process.cwd()
    const given = [layer, environmentLayer(env)]
    const asked = path.resolve(givenText(given, 'path') ?? '.')
    // A project elsewhere is its own workspace: its files go into its own folder, as `python -m build PATH` does it. A
    // script has that of its folder; a path that does not exist is reported when it is read.
    workspace = isInside(here, asked) ? here : (await isFolder(asked)) ? asked : path.dirname(asked)
    const pip = withPipConfiguration(env)
    useHttpSettings(pip.env)
    const host = createLocalHost({ env: pip.env, stderr, style, workspace, verbose })
    for (const warning of pip.warnings) host.log.warning(warning)
    const layers = given.map(one => locatedLayer(one, here, workspace))
    return statusOf(await runCommand({ host, layers, style, json, write: print }))
  } catch (thrown) {
    const problems = problemsOf(thrown)
    const { errorsText, bugText } = await import('./core/error-text.js')
    stderr.write(
      `${(problems.length > 0 ? errorsText(problems, style, sourceIn(workspace)) : bugText(thrown)).join('\n')}\n`,
    )
    return problems.length > 0 ? statusOf(problems) : EXIT.bug
  }
}

/** Each kind of failure has its own status; of several failures the first decides. */
function statusOf(problems: readonly PackagingError[]): number {
  return problems[0] === undefined ? EXIT.ok : exitStatus(problems[0].code)
}

function print(text: string): number {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return EXIT.ok
}
