/** What to do about a program that does not start, by what it printed (pure). */

const TOO_MANY_PROCESSES = /started more than \d+ processes/

/**
 * The fix for a program that does not start.
 * @param lines the output of all commands
 * @param own top-level modules of the wheel
 */
export function hint(lines: readonly string[], own: readonly string[]): string {
  if (lines.some(line => TOO_MANY_PROCESSES.test(line)))
    return 'A program that starts processes with multiprocessing calls multiprocessing.freeze_support() first, and starts only under `if __name__ == "__main__":`.'
  const missing = lines.map(line => /\bNo module named '?([\w.]+)/.exec(line)?.[1]).find(name => name !== undefined)
  if (missing === undefined)
    return 'See its last lines below; set test-command if the program needs other arguments for a smoke test.'
  const [top = ''] = missing.split('.')
  if (/^_?(?:tkinter|curses|sqlite3|lzma|bz2|ctypes|ssl)$/.test(top))
    return `The Python of this machine was built without '${top}': use one that has it, or set test-command to a command that does not need it.`
  if (top === 'pkg_resources')
    return "setuptools 82 removed 'pkg_resources': require setuptools<82, or use importlib.metadata."
  if (own.includes(top))
    return `The files lack the project's own module '${missing}': configure the build backend to include it; the sdist may lack the files that it is generated from.`
  return `No dependency provides the module '${missing}': add the package that provides it to the dependencies. If it is listed already, the build lost it: check that the sdist contains every file that the dependencies are read from.`
}
