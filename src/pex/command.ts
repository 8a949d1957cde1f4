/** The arguments of `pex` for a file that is built from wheels chosen beforehand. @see https://docs.pex-tool.org/api/pex.html */

import type { Os } from '../model.js'
import type { EntryPoint } from '../project/entry-point.js'

export interface PexRequest {
  /** Folder that holds exactly the wheels to include. */
  readonly wheels: string
  /** `answer[extra]==1.0.0`: what the file is for; its dependencies are found among `wheels`. */
  readonly requirement: string
  /** complete-platform files, one for each target. */
  readonly completePlatforms: readonly string[]
  readonly entryPoint: EntryPoint
  readonly output: string
  /** Where the file will run: decides the kind of launcher. */
  readonly os: Os
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  readonly jobs: number
}

/**
 * Wheels are stored as they are: pex would otherwise install each one to zip it again, which took four times as long
 * and made no smaller file (docs/how-it-works.md).
 */
export function pexArguments(request: PexRequest): string[] {
  return [
    ...[request.requirement, '--pre-resolved-dists', request.wheels],
    ...request.completePlatforms.flatMap(file => ['--complete-platform', file]),
    ...['--no-compress', '--no-pre-install-wheels'],
    ...launcher(request.os),
    ...entry(request.entryPoint),
    ...['--pex-root', request.pexRoot, '--jobs', String(request.jobs)],
    ...['--output-file', request.output],
  ]
}

/**
 * The launcher must not name the Python that built the file. `/bin/sh` looks for the Pythons that the file holds; the
 * Windows launcher knows no `/bin/sh` but understands this form of shebang.
 * @see https://docs.python.org/3/using/windows.html#shebang-lines
 */
function launcher(os: Os): string[] {
  return os === 'windows' ? ['--python-shebang', '/usr/bin/env python3'] : ['--sh-boot']
}

function entry(entryPoint: EntryPoint): string[] {
  switch (entryPoint.kind) {
    case 'function':
      // By its script name where it has one, so that the file keeps what an installed script would do.
      return entryPoint.script === undefined
        ? ['--entry-point', `${entryPoint.module}:${entryPoint.attribute}`]
        : ['--script', entryPoint.script]
    case 'module':
      // Not `--module`, which adds a source file of the working folder.
      return ['--entry-point', entryPoint.module]
    case 'script':
      return ['--script', entryPoint.file]
    case 'none':
      return []
  }
}
