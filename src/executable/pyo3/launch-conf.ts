/** What the launcher is told beside it (pure); `src/rust/launcher/src/settings.rs` reads it. */
import type { EntryPoint } from '../../project/entry-point.js'

export interface LaunchConf {
  readonly entryPoint: EntryPoint
  readonly interpreter: string
  /** Libraries of the system that have a copy in `python/fallback`, those that others need first. */
  readonly preload: readonly string[]
}

/** One `key=value` a line. */
export function launchConf({ entryPoint, interpreter, preload }: LaunchConf): string {
  const lines = [`interpreter=${interpreter}`, ...preload.map(name => `preload=${name}`), starts(entryPoint)]
  const broken = lines.find(line => /[\r\n]/.test(line))
  if (broken !== undefined) throw new Error(`not one line: ${JSON.stringify(broken)}`)
  return `${lines.join('\n')}\n`
}

function starts(entryPoint: EntryPoint): string {
  switch (entryPoint.kind) {
    case 'function': {
      // As the script that pip writes; underscores, because `sys` may be what the module calls its function.
      const [first = '', ...rest] = entryPoint.attribute.split('.')
      const called = ['_main', ...rest].join('.')
      return `command=import sys as _sys; from ${entryPoint.module} import ${first} as _main; _sys.exit(${called}())`
    }
    case 'module':
      return `module=${entryPoint.module}`
    case 'script':
      return `script=${entryPoint.file}`
    case 'none':
      return 'python='
  }
}
