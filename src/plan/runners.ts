/**
 * GitHub's runner labels: which one builds for a platform, and which ones go away. The one place to edit when GitHub
 * changes them. Data, read on 2026-11-22 from the sources named in each row; the labels of all images are at
 * https://github.com/actions/runner-images#available-images (as of 2026-08-21).
 */
import { PackagingError } from '../core/errors.js'
import { listing } from '../core/format.js'
import { canonicalPlatform } from '../targets/platforms.js'

/** The label that `plan` chooses for each platform. A platform that is not here has no runner of GitHub's. */
export const RUNNERS: Readonly<Record<string, string>> = {
  'linux-x86_64': 'ubuntu-24.04',
  'linux-aarch64': 'ubuntu-24.04-arm',
  'macos-arm64': 'macos-15',
  'macos-x86_64': 'macos-15-intel',
  'windows-x86_64': 'windows-2025',
  'windows-arm64': 'windows-11-arm',
}

/**
 * The platform of a runner with docker whose containers build wheels for these: GitHub has no machine of that kind.
 * @see https://github.com/pypa/manylinux#musllinux_1_2-alpine-linux-323-based-312-compatible
 */
export const CONTAINERS: Readonly<Record<string, string>> = {
  'musllinux-x86_64': 'linux-x86_64',
  'musllinux-aarch64': 'linux-aarch64',
}

/** Every standard label, with what it is: one that is given for another platform would build the wrong files. */
export const PLATFORM_OF_LABEL: Readonly<Record<string, string>> = {
  'ubuntu-latest': 'linux-x86_64',
  'ubuntu-26.04': 'linux-x86_64',
  'ubuntu-24.04': 'linux-x86_64',
  'ubuntu-22.04': 'linux-x86_64',
  'ubuntu-slim': 'linux-x86_64',
  'ubuntu-26.04-arm': 'linux-aarch64',
  'ubuntu-24.04-arm': 'linux-aarch64',
  'ubuntu-22.04-arm': 'linux-aarch64',
  'macos-latest': 'macos-arm64',
  'macos-26': 'macos-arm64',
  'macos-26-xlarge': 'macos-arm64',
  'macos-15': 'macos-arm64',
  'macos-15-xlarge': 'macos-arm64',
  'macos-latest-large': 'macos-x86_64',
  'macos-26-intel': 'macos-x86_64',
  'macos-26-large': 'macos-x86_64',
  'macos-15-intel': 'macos-x86_64',
  'macos-15-large': 'macos-x86_64',
  'windows-latest': 'windows-x86_64',
  'windows-2025': 'windows-x86_64',
  'windows-2025-vs2026': 'windows-x86_64',
  'windows-2022': 'windows-x86_64',
  'windows-11-arm': 'windows-arm64',
  'windows-11-vs2026-arm': 'windows-arm64',
}

/** Labels that have an end. */
interface Ending {
  readonly labels: readonly string[]
  /** First day on which jobs with these labels fail, `YYYY-MM-DD`; the first of a month where only that was announced. */
  readonly ends: string
  /** GitHub's announcement. */
  readonly source: string
}

const announcement = (number: number) => `https://github.com/actions/runner-images/issues/${number}`

export const ENDINGS: readonly Ending[] = [
  {
    labels: ['macos-12', 'macos-12-large', 'macos-12-xlarge'],
    ends: '2024-12-03',
    source: announcement(10721),
  },
  { labels: ['ubuntu-20.04'], ends: '2025-04-15', source: announcement(11101) },
  { labels: ['windows-2019'], ends: '2025-06-30', source: announcement(12045) },
  {
    labels: ['macos-13', 'macos-13-large', 'macos-13-xlarge'],
    ends: '2025-12-08',
    source: announcement(13046),
  },
  {
    labels: ['macos-14', 'macos-14-large', 'macos-14-xlarge'],
    ends: '2026-11-02',
    source: announcement(13518),
  },
  { labels: ['ubuntu-22.04', 'ubuntu-22.04-arm'], ends: '2027-04-17', source: announcement(14254) },
  // "available from now until August 2027"; no label for Intel is to follow.
  { labels: ['macos-15-intel'], ends: '2027-08-01', source: announcement(13045) },
]

/** `runs-on`: one label, or several that a self-hosted runner must all have. */
export type RunsOn = string | readonly string[]

export interface Labels {
  /** Undefined when there is no runner for it. */
  runsOn(platform: string): RunsOn | undefined
  /** Warnings about the labels that a plan uses. */
  warnings(platforms: readonly string[]): readonly PackagingError[]
}

/** Days before the end of one of our own choices from which on there is a warning; for a label that the user chose there always is one. */
const NOTICE = 180

/**
 * @param overrides lines of the input `runners`, `platform=label [label …]`
 * @returns every mistake in them as `input/invalid` or `input/conflict`
 */
export function runnerLabels(
  overrides: readonly string[],
  today: Date,
): { readonly labels: Labels; readonly problems: readonly PackagingError[] } {
  const day = today.toISOString().slice(0, 10)
  const chosen = new Map<string, RunsOn>()
  const problems: PackagingError[] = []
  for (const line of overrides) {
    const read = readLine(line, day)
    if ('problems' in read) problems.push(...read.problems)
    else if (chosen.has(read.platform))
      problems.push(
        invalid(`runners names ${read.platform} twice.`, 'Give each platform one line; several labels go on one line.'),
      )
    else chosen.set(read.platform, read.runsOn)
  }
  const runsOn = (platform: string) => {
    const own = RUNNERS[platform]
    const gone = own !== undefined && (endingOf(own)?.ends ?? '9999') <= day
    return chosen.get(platform) ?? (gone ? undefined : own)
  }
  const warnings = (platforms: readonly string[]) =>
    platforms.flatMap(platform =>
      [runsOn(platform) ?? []].flat().flatMap(label => {
        const end = endingOf(label)
        if (end === undefined || end.ends <= day) return []
        const days = (Date.parse(end.ends) - Date.parse(day)) / 86_400_000
        return chosen.has(platform) || days <= NOTICE ? [ending(label, end)] : []
      }),
    )
  return { labels: { runsOn, warnings }, problems }
}

function readLine(
  line: string,
  day: string,
): { readonly platform: string; readonly runsOn: RunsOn } | { readonly problems: readonly PackagingError[] } {
  const equals = line.indexOf('=')
  const words = line
    .slice(equals + 1)
    .split(/[\s,]+/)
    .filter(word => word !== '')
  const platform = canonicalPlatform(line.slice(0, Math.max(0, equals)))
  const [first, ...more] = words
  if (platform === undefined || first === undefined || words.some(word => !/^[\w.-]{1,256}$/.test(word)))
    return {
      problems: [
        invalid(
          `runners: '${line}' is not platform=label.`,
          'Write one a line, for example macos-x86_64=macos-26-intel, or linux-aarch64=self-hosted linux arm64.',
        ),
      ],
    }
  const problems = words.flatMap(label => wrongLabel(label, platform, day))
  if (problems.length > 0) return { problems }
  return { platform, runsOn: more.length === 0 ? first : words }
}

const endingOf = (label: string) => ENDINGS.find(({ labels }) => labels.includes(label))

function wrongLabel(label: string, platform: string, day: string): readonly PackagingError[] {
  const ending = endingOf(label)
  if (ending !== undefined && ending.ends <= day) return [retired(label, platform, ending)]
  const of = Object.hasOwn(PLATFORM_OF_LABEL, label) ? PLATFORM_OF_LABEL[label] : undefined
  // An Alpine container runs on a Linux machine of the same processor.
  const same = of === platform || of === platform.replace(/^musllinux-/, 'linux-')
  return of === undefined || same ? [] : [foreign(label, of, platform)]
}

function invalid(message: string, fix: string): PackagingError {
  return new PackagingError('input/invalid', { message, fix })
}

function retired(label: string, platform: string, { ends, source }: Ending): PackagingError {
  const instead = RUNNERS[platform]
  return invalid(
    `runners: GitHub has retired ${label}; jobs with it fail or wait since ${ends} (${source}).`,
    instead === undefined ? 'Name another label.' : `Write ${platform}=${instead}, or leave the line out.`,
  )
}

function foreign(label: string, of: string, platform: string): PackagingError {
  return new PackagingError('input/conflict', {
    message: `runners gives ${label} for ${platform}, but it is a machine for ${of}.`,
    fix: `Write ${of}=${label}, or another label for ${platform}.`,
  })
}

function ending(label: string, { ends, source }: Ending): PackagingError {
  return invalid(
    `GitHub has announced the end of the runner ${label}: ${ends} (${source}).`,
    'Choose another one with the input runners before that day.',
  )
}

/** For platforms that get no job. */
export function noRunner(platforms: readonly string[], why: string): PackagingError {
  return new PackagingError('input/conflict', {
    message: `GitHub has no runner for ${listing(platforms)}, and ${why}.`,
    fix: `Leave ${platforms.length === 1 ? 'it' : 'them'} out of platforms, or name a runner of your own in the input runners, for example ${platforms[0]}=self-hosted.`,
  })
}
