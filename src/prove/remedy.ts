/** What to do about a program that does not start, judged by what it printed (pure). */

/**
 * @param lines what all attempts printed
 * @param own top-level modules that the wheel brings
 */
export function remedy(lines: readonly string[], own: readonly string[]): string {
  const missing = lines
    .map(line => /\bModuleNotFoundError: No module named '([^']+)'/.exec(line)?.[1])
    .find(name => name !== undefined)
  if (missing === undefined)
    return 'See its last lines below; set test-command when this program needs other arguments to show that it works.'
  const [top = ''] = missing.split('.')
  if (top === 'pkg_resources')
    return "'pkg_resources' went with setuptools 82: ask for setuptools<82 among the dependencies, or use importlib.metadata."
  if (own.includes(top))
    return `The files lack the project's own module '${missing}': have the build backend include it; an sdist may lack what it is made from.`
  return `Nothing brings the module '${missing}': add what provides it to the dependencies. When it is there already, the build lost it: see that the sdist holds every file that the dependencies are read from.`
}
