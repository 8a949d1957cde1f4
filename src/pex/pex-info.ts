/** What a PEX says of itself, compared with what was meant (pure). */
import { PackagingError } from '../core/errors.js'

/** The parts of PEX-INFO that this program relies on. @see https://docs.pex-tool.org/api/vars.html */
export interface PexInfo {
  /** Wheel file name → sha256 of that wheel (files are stored as they are). */
  readonly distributions: Readonly<Record<string, string>>
  readonly entryPoint?: string
  readonly requirements: readonly string[]
}

/** @throws PackagingError `check/content` when the text is no PEX-INFO */
export function parsePexInfo(text: string, file: string): PexInfo {
  try {
    const data = JSON.parse(text) as Record<string, unknown>
    const { distributions, entry_point: entryPoint, requirements } = data
    if (typeof distributions === 'object' && distributions !== null && Array.isArray(requirements)) {
      return {
        distributions: distributions as Record<string, string>,
        requirements: requirements as string[],
        ...(typeof entryPoint === 'string' && { entryPoint }),
      }
    }
  } catch {
    // Falls through to the one error for anything that is no PEX-INFO.
  }
  throw new PackagingError('check/content', {
    message: `${file} has no readable PEX-INFO.`,
    fix: 'Report this as a bug of package-python, with the log.',
  })
}

/**
 * Every wheel that was chosen is inside under its own digest, and nothing else is. An index may offer a wheel of the
 * same name and version as the one just built, so names alone prove nothing.
 */
export function comparePexInfo(
  info: PexInfo,
  expected: ReadonlyMap<string, string>,
  entryPoint: string | undefined,
  file: string,
): PackagingError[] {
  const wrong = [
    ...[...expected]
      .filter(([name, sha256]) => info.distributions[name] !== sha256)
      .map(([name]) => `${name} is not inside, or is another file`),
    ...Object.keys(info.distributions)
      .filter(name => !expected.has(name))
      .map(name => `${name} was not chosen but is inside`),
    ...(info.entryPoint === entryPoint
      ? []
      : [`it starts ${info.entryPoint ?? 'Python'} instead of ${entryPoint ?? 'Python'}`]),
  ]
  if (wrong.length === 0) return []
  return [
    new PackagingError('check/content', {
      message: `${file} does not hold what was planned: ${wrong[0]}.`,
      fix: 'Run again with an empty cache; if it stays, report this as a bug of package-python.',
      detail: wrong,
    }),
  ]
}
