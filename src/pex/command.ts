/** The arguments of `pex` for what every PEX begins with. @see https://docs.pex-tool.org/api/pex.html */

export interface PexRequest {
  readonly output: string
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
}

/**
 * A PEX without an application: pex's bootstrap, its `__main__.py` and PEX-INFO. Later starts run from an environment
 * that the first one makes, whose scripts are found by the application (`--venv prepend`). Nothing is deflated: it is
 * unpacked once, and read again by every build.
 */
export function pexArguments({ output, pexRoot }: PexRequest): string[] {
  return [
    ...['--no-compress', '--no-pre-install-wheels', '--venv', 'prepend'],
    ...['--python-shebang', '/usr/bin/env python3'],
    ...['--pex-root', pexRoot, '--output-file', output],
  ]
}
