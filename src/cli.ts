/** The command line: words and options in, a table or JSON out, documented exit statuses. */
import path from 'node:path'
import { parseArguments } from './commands/arguments.js'
import { runCommand } from './commands/index.js'
import type { Layer } from './config/options.js'
import { EXIT, exitStatus, type PackagingError, problemsOf } from './core/errors.js'
import { styleFor } from './core/terminal.js'
import { createLocalHost } from './host/local.js'
import { isInside } from './project/paths.js'

/** Gives the exit status. */
export async function main(): Promise<number> {
  const style = styleFor(process.stderr, process.env, process.platform)
  try {
    const { layer, help, version, json, verbose } = parseArguments(process.argv.slice(2))
    if (version) return print((await import('./core/version.js')).programVersion())
    if (help || layer.values.size === 0)
      return print((await import('./commands/help.js')).helpText(process.stdout.columns ?? 100))
    const asked = path.resolve(layer.values.get('path')?.text ?? '.')
    const inside = isInside(process.cwd(), asked)
    const host = createLocalHost({
      env: process.env,
      stderr: process.stderr,
      style,
      // A project elsewhere is its own workspace: its files go into its own folder, as `python -m build PATH` does it.
      workspace: inside ? process.cwd() : asked,
      verbose,
    })
    const failures = await runCommand({ host, layers: [fromHere(layer)], style, json, write: print })
    return statusOf(failures)
  } catch (thrown) {
    const problems = problemsOf(thrown)
    const { errorsText, bugText } = await import('./core/error-text.js')
    process.stderr.write(`${(problems.length > 0 ? errorsText(problems, style) : bugText(thrown)).join('\n')}\n`)
    return problems.length > 0 ? statusOf(problems) : EXIT.bug
  }
}

const LISTS = ['find-links', 'local-projects']

/** Folders named on the command line are relative to where the person stands. */
function fromHere(layer: Layer): Layer {
  const values = new Map(layer.values)
  for (const name of ['path', 'output-dir', 'plan', 'parts', ...LISTS]) {
    const value = values.get(name)
    if (value === undefined) continue
    // Only lists end at a line's end: the name of a folder may hold one.
    const folders = LISTS.includes(name) ? value.text.split('\n').map(line => line.trim()) : [value.text]
    const absolute = folders.map(folder => (folder === '' ? '' : path.resolve(folder)))
    values.set(name, { ...value, text: absolute.join('\n') })
  }
  return { ...layer, values }
}

/** One kind of failure has its own status; of several the first decides. */
function statusOf(problems: readonly PackagingError[]): number {
  return problems[0] === undefined ? EXIT.ok : exitStatus(problems[0].code)
}

function print(text: string): number {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
  return EXIT.ok
}
