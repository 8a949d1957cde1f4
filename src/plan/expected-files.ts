/**
 * Names of files and workflow artifacts, as far as they are known before building, and what was built compared with them
 * (pure). @see https://github.com/actions/upload-artifact#name
 */
import { createHash } from 'node:crypto'
import { clean } from '@renovatebot/pep440'
import { plural } from '../core/format.js'
import type { FormatName } from '../core/model.js'
import { ANY_TEXT, letter, matchesParts } from '../core/text.js'
import { formatNamed } from '../executables/format.js'
import { EXECUTABLE_FORMATS } from '../executables/formats.js'
import { deliveredAs, type PexLayout } from '../pex/folder.js'
import { normalizeName } from '../project/paths.js'
import type { Expected, JobContent } from './release-plan.js'

export interface ArtifactName {
  readonly prefix: string
  readonly name: string
  readonly version: string
  readonly format: FormatName
  /** Platform name. */
  readonly target: string
  /** Pythons that a job of a matrix was asked for by name; empty when it serves all. */
  readonly pythons: readonly string[]
}

/**
 * `dist-answer-1.0.0-pex-linux-x86_64-3.11`. A run holds one workflow artifact of a name: the platform and the Pythons
 * that were asked for keep the jobs of a matrix apart, and a job that runs again finds its own.
 */
export function workflowArtifactName({ prefix, name, version, format, target, pythons }: ArtifactName): string {
  const parts = [prefix, normalizeName(name), version, format, target]
  if (pythons.length > 0) parts.push(pythons.join('_'))
  return fittingName(parts.join('-'))
}

/** What a release is made of once it is assembled: `dist-answer-1.0.0-pypi`, `dist-answer-1.0.0-release`. */
export function assembledName(prefix: string, name: string, version: string, what: 'pypi' | 'release'): string {
  return fittingName([prefix, normalizeName(name), version, what].join('-'))
}

/** A name that GitHub takes. */
export function fittingName(name: string): string {
  // GitHub refuses these characters; a version may hold `!` and `+`, which it takes.
  const whole = name.replaceAll(/["*/:<>?\\|\r\n]/g, '_')
  if (whole.length <= LONGEST) return whole
  // What is cut off is often the only difference between two jobs.
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 16)
  return `${whole.slice(0, LONGEST - 17)}-${digest}`
}

/** Characters; GitHub takes 255, and its server adds some of its own. */
const LONGEST = 250

export interface ExpectedParts {
  /** Undefined when only the backend knows. */
  readonly name: string | undefined
  readonly version: string | undefined
  readonly native: boolean
  readonly pexIfRunnable: boolean
  readonly layout: PexLayout
  /** The release serves several platforms, so that file names say which. */
  readonly severalPlatforms: boolean
  /** The release has several kinds of executable, so that file names say which. */
  readonly severalExecutables: boolean
}

/** The platform that a complete-platform file stands for. */
export function platformOfFile(file: string): string {
  return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '')
}

/** @param targets platforms that wheels with native code are for */
export function expectedOf(
  content: Omit<JobContent, 'expects'>,
  targets: readonly string[],
  parts: ExpectedParts,
): Expected[] {
  const name = parts.name === undefined ? '*' : normalizeName(parts.name)
  const version = parts.version === undefined ? '*' : (clean(parts.version) ?? parts.version)
  const stem = `${name}-${version}`
  return content.formats.flatMap((format): Expected[] => {
    switch (format) {
      case 'sdist':
        return [{ format, pattern: `${stem}.tar.gz`, count: 1, targets: ['any'] }]
      case 'wheel':
        return [
          parts.native
            ? { format, pattern: `${stem}-*.whl`, count: 'some', targets }
            : { format, pattern: `${stem}-*-none-any.whl`, count: 'some', targets: ['any'] },
        ]
      case 'pex':
        return pexOf(content, stem, parts)
      default:
        return executablesOf(format, content, stem, parts)
    }
  })
}

function pexOf(content: Omit<JobContent, 'expects'>, stem: string, parts: ExpectedParts): Expected[] {
  const platforms = [...content.platforms, ...content.platformFiles.map(platformOfFile)]
  const one = (file: string, targets: readonly string[]): Expected => ({
    format: 'pex',
    pattern: deliveredAs(parts.layout, file),
    count: parts.pexIfRunnable ? 'maybe' : 1,
    targets,
  })
  if (!parts.severalPlatforms) return [one(`${stem}.pex`, platforms)]
  return content.pexScope.flatMap(scope =>
    scope === 'universal'
      ? [one(`${stem}.pex`, platforms)]
      : platforms.map(platform => one(`${stem}-${platform}.pex`, [platform])),
  )
}

function executablesOf(
  format: FormatName,
  content: Omit<JobContent, 'expects'>,
  stem: string,
  parts: ExpectedParts,
): Expected[] {
  const platforms = content.only[format] ?? content.platforms
  const suffix = formatNamed(EXECUTABLE_FORMATS, format)?.together?.suffix
  if (suffix !== undefined) return [{ format, pattern: `${stem}${suffix}`, count: 1, targets: platforms }]
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
  const parts = pattern.split('*').map(part => plain(part).split('').map(letter))
  return matchesParts(
    parts.flatMap((part, at) => (at === 0 ? part : [ANY_TEXT, ...part])),
    plain(file),
  )
}

/**
 * Compares the files that were built with those that were planned: a file matches the first expectation of its format
 * that has its name.
 * @returns `missing`, a sentence each without a full stop, and the names of unexpected files
 */
export function reconcile(
  expects: readonly Expected[],
  made: readonly { readonly format: string; readonly file: string }[],
): { readonly missing: readonly string[]; readonly unplanned: readonly string[] } {
  const answers = expects.map(() => 0)
  const unplanned: string[] = []
  for (const { format, file } of made) {
    const open = expects.findIndex(
      (one, index) => one.format === format && matchesPattern(one.pattern, file) && (answers[index] ?? 0) < most(one),
    )
    if (open < 0) unplanned.push(file)
    else answers[open] = (answers[open] ?? 0) + 1
  }
  const missing = expects.flatMap((one, index) => {
    const found = answers[index] ?? 0
    const least = one.count === 'some' ? 1 : one.count === 'maybe' ? 0 : one.count
    if (found >= least) return []
    return [`${plural(least, one.format)} like ${one.pattern} ${least === 1 ? 'is' : 'are'} missing`]
  })
  return { missing, unplanned }
}

const most = ({ count }: Expected) => (count === 'some' ? Infinity : count === 'maybe' ? 1 : count)
