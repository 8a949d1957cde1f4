/** Which files a share of a release will make: their names as far as they are known before building (pure). */
import { valid } from '@renovatebot/pep440'
import type { FormatName } from '../core/model.js'
import { deliveredAs, type PexLayout } from '../pex/folder.js'
import { normalizeName } from '../project/paths.js'
import type { Expected, Share } from './release-plan.js'

export interface ExpectedParts {
  /** Undefined when only the backend knows. */
  readonly name: string | undefined
  readonly version: string | undefined
  readonly native: boolean
  readonly pexIfRunnable: boolean
  readonly layout: PexLayout
  /** The release serves several platforms, so that file names tell which. */
  readonly severalPlatforms: boolean
  /** The release has several kinds of executable, so that file names tell which. */
  readonly severalExecutables: boolean
}

/** The platform that a complete-platform file stands for. */
export function platformOfFile(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '')
}

/** @param machine name of the platform that builds, which is what its wheels are for */
export function expectedOf(share: Omit<Share, 'expects'>, machine: string, parts: ExpectedParts): Expected[] {
  const name = parts.name === undefined ? '*' : normalizeName(parts.name)
  const version = parts.version === undefined ? '*' : (valid(parts.version) ?? parts.version)
  const stem = `${name}-${version}`
  return share.formats.flatMap((format): Expected[] => {
    switch (format) {
      case 'sdist':
        return [{ format, pattern: `${stem}.tar.gz`, count: 1, targets: ['any'] }]
      case 'wheel':
        return [
          parts.native
            ? { format, pattern: `${stem}-*.whl`, count: 'some', targets: [machine] }
            : { format, pattern: `${stem}-*-none-any.whl`, count: 'some', targets: ['any'] },
        ]
      case 'pex':
        return pexOf(share, stem, parts)
      default:
        return executablesOf(format, share, stem, parts)
    }
  })
}

function pexOf(share: Omit<Share, 'expects'>, stem: string, parts: ExpectedParts): Expected[] {
  const platforms = [...share.platforms, ...share.platformFiles.map(platformOfFile)]
  const one = (file: string, targets: readonly string[]): Expected => ({
    format: 'pex',
    pattern: deliveredAs(parts.layout, file),
    count: parts.pexIfRunnable ? 'maybe' : 1,
    targets,
  })
  if (!parts.severalPlatforms) return [one(`${stem}.pex`, platforms)]
  return share.pexScope.flatMap(scope =>
    scope === 'universal'
      ? [one(`${stem}.pex`, platforms)]
      : platforms.map(platform => one(`${stem}-${platform}.pex`, [platform])),
  )
}

function executablesOf(
  format: FormatName,
  share: Omit<Share, 'expects'>,
  stem: string,
  parts: ExpectedParts,
): Expected[] {
  const platforms = share.only[format] ?? share.platforms
  const middle = parts.severalExecutables ? `-${format}` : ''
  return platforms.map(platform => ({
    format,
    pattern: `${stem}${middle}-${platform}*`,
    count: 1,
    targets: [platform],
  }))
}

/** Whether a file's name is what `pattern` says. */
export function matchesPattern(pattern: string, file: string): boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[-_.]+/g, '-')
  const parts = pattern.split('*').map(part => plain(part).replaceAll(/[^a-z0-9-]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(plain(file))
}
