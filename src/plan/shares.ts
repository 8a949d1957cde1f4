/** What one machine's share of a release holds (pure). */
import type { FormatName, PexScope } from '../core/model.js'
import { formatPython } from '../interpreters/versions.js'
import type { PlaceRequest } from './place-executables.js'
import type { Share } from './release-plan.js'

/** Whether a format is one of the native executables that are asked for. */
export const isExecutable = (request: ShareRequest) => (format: FormatName) =>
  request.executables.some(({ name }) => name === format)

/** What shares are made of. */
export type ShareRequest = Pick<PlaceRequest, 'formats' | 'pythons' | 'platforms' | 'executables'>

/** The PEX files of a share. */
export interface PexShare {
  /** Platform names. */
  readonly pex: readonly string[]
  readonly platformFiles: readonly string[]
  readonly pexScope: readonly PexScope[]
}

/**
 * @param own formats made here that are no executables
 * @param placed executables made here
 */
export function shareOf(
  request: ShareRequest,
  own: readonly FormatName[],
  placed: readonly { readonly format: FormatName; readonly platform: string }[],
  { pex, platformFiles, pexScope }: PexShare,
): Omit<Share, 'expects'> {
  const more = own.filter(format => !request.formats.includes(format))
  const formats = [...more, ...request.formats].filter(
    format => own.includes(format) || placed.some(one => one.format === format),
  )
  const wanted = new Set([...pex, ...placed.map(({ platform }) => platform)])
  const platforms = request.platforms.map(({ name }) => name).filter(name => wanted.has(name))
  const only = Object.fromEntries(
    formats
      .filter(isExecutable(request))
      .map(format => [format, placed.filter(one => one.format === format).map(({ platform }) => platform)]),
  )
  return {
    formats,
    pythons: pythonsOf(request, formats, own.length > 0),
    platforms,
    platformFiles,
    only,
    pexScope,
  }
}

/** A machine that makes executables alone needs no other Python than goes into them. */
function pythonsOf(
  { pythons, executables }: ShareRequest,
  formats: readonly FormatName[],
  all: boolean,
): readonly string[] {
  const inside = executables
    .filter(({ name }) => formats.some(format => format === name))
    .flatMap(format => format.choose(pythons) ?? [])
  const names = [...new Set(inside.map(formatPython))]
  return pythons.map(formatPython).filter(name => all || names.includes(name))
}
