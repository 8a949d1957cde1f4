/** The layouts of a PEX, and what a folder is delivered as (pure). */
import type { EntryPoint } from '../project/entry-point.js'

/** @see https://docs.pex-tool.org/api/pex.html, `--layout` */
export const PEX_LAYOUTS = ['zipapp', 'packed', 'loose'] as const
export type PexLayout = (typeof PEX_LAYOUTS)[number]
/** The layouts that are folders. */
export type FolderLayout = Exclude<PexLayout, 'zipapp'>

const ARCHIVE = '.tar.gz'

/** A release holds files only: a folder goes as an archive with that one folder in it. */
export function deliveredAs(layout: PexLayout, file: string): string {
  return layout === 'zipapp' ? file : `${file}${ARCHIVE}`
}

/** The folder in the archive that a PEX is delivered as; undefined for a PEX that is one file. */
export function folderIn(file: string): string | undefined {
  return file.endsWith(`.pex${ARCHIVE}`) ? file.slice(0, -ARCHIVE.length) : undefined
}

export interface FolderArguments {
  readonly layout: FolderLayout
  /** `answer[extra]==1.0.0` */
  readonly requirement: string
  readonly entryPoint: EntryPoint
  /** Absolute folder of the wheels. */
  readonly wheels: string
  /** Absolute paths of complete-platform files, one for each target. */
  readonly platforms: readonly string[]
  /** Private folder for pex's own working files. */
  readonly pexRoot: string
  readonly output: string
}

/**
 * The arguments of `pex`. Packed wheels stay as they are, so that their digests can be compared; loose ones are
 * installed now: with `--no-pre-install-wheels` pex would put wheel files into a loose folder too.
 */
export function folderArguments(asked: FolderArguments): string[] {
  const { layout, requirement, entryPoint, wheels, platforms, pexRoot, output } = asked
  return [
    ...[requirement, '--layout', layout],
    ...['--pre-resolved-dists', wheels, ...platforms.flatMap(file => ['--complete-platform', file])],
    ...['--no-compress', layout === 'packed' ? '--no-pre-install-wheels' : '--pre-install-wheels'],
    ...['--venv', 'prepend', '--python-shebang', '/usr/bin/env python3'],
    ...startArguments(entryPoint),
    ...['--pex-root', pexRoot, '--output-file', output],
  ]
}

function startArguments(entryPoint: EntryPoint): string[] {
  switch (entryPoint.kind) {
    case 'function':
      return ['--entry-point', `${entryPoint.module}:${entryPoint.attribute}`]
    case 'module':
      return ['--entry-point', entryPoint.module]
    case 'script':
      return ['--script', entryPoint.file]
    case 'none':
      return []
  }
}
