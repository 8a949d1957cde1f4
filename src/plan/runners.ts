/**
 * GitHub's runner labels: which one builds for a platform, and which ones go away. The one place to edit when GitHub
 * changes them. Data, read on 2026-11-22 from the sources named in each row; the labels of all images are at
 * https://github.com/actions/runner-images#available-images (as of 2026-08-21).
 */

/** The label that `plan` chooses for each platform. A platform that is not here has no runner of GitHub's. */
export const RUNNERS: Readonly<Record<string, string>> = {
  'linux-x86_64': 'ubuntu-24.04',
  'linux-aarch64': 'ubuntu-24.04-arm',
  'macos-arm64': 'macos-15',
  'macos-x86_64': 'macos-15-intel',
  'windows-x86_64': 'windows-2025',
  'windows-arm64': 'windows-11-arm',
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
export interface Ending {
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
