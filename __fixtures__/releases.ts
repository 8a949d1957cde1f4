/** Plans of whole releases, decided as a run would, for tests of what is made of them. */

import type { Platform, Target } from '../src/core/model.js'
import type { ExecutableFormat } from '../src/executables/format.js'
import { parsePython } from '../src/interpreters/versions.js'
import { makePlan } from '../src/plan/plan.js'
import { type PlannedRelease, planRelease } from '../src/plan/release.js'
import { runnerLabels } from '../src/plan/runners.js'
import { type SplitRequest, split } from '../src/plan/split.js'
import { DEFAULT_FLOORS, parsePlatforms } from '../src/targets/platforms.js'
import { fakeHost } from './fake-host.js'
import { LINUX_MACHINE, options, project } from './options.js'

export const TODAY = new Date('2026-11-22')

export const APP = `[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "My.App"
version = "1.0"
requires-python = ">=3.12,<3.14"
scripts = { app = "app:main" }
`

/** The plan of a project with these inputs. */
export async function release(
  values: Readonly<Record<string, string>> = {},
  files: Readonly<Record<string, string>> = { 'pyproject.toml': APP },
): Promise<PlannedRelease> {
  const read = await project(files)
  const given = options(values)
  const plan = makePlan({
    options: given,
    project: read,
    machine: LINUX_MACHINE,
    today: TODAY,
    executables: [],
  })
  const configuration = {
    options: given,
    given: values,
    project: read,
    plan,
    outputDir: `${read.dir}/dist`,
    notSource: [`${read.dir}/dist`],
    findLinks: [],
    localProjects: [],
  }
  return planRelease(fakeHost({ workspace: read.dir }), configuration, TODAY)
}

export function platforms(...names: string[]): readonly Platform[] {
  return parsePlatforms(names, { machine: LINUX_MACHINE, floors: DEFAULT_FLOORS }).platforms
}

/** A kind of executable that only some machines can make; never made here. */
export function executable(
  name: string,
  refusal: (target: Target, machine: Platform) => string | undefined,
): ExecutableFormat {
  return {
    name: name as never,
    fromPex: false,
    choose: pythons => pythons.at(-1),
    refusals: ({ target, machine }) => {
      const reason = refusal(target, machine)
      return reason === undefined ? [] : [{ reason, fix: 'Leave it out.' }]
    },
    make: () => Promise.reject(new Error('not made in a test of plans')),
  }
}

/** The shares of a release that asks for these formats, with made-up kinds of executable. */
export function jobContents(parts: {
  readonly formats: readonly string[]
  readonly platforms: readonly string[]
  readonly platformFiles?: readonly string[]
  readonly native?: boolean
  readonly universal2?: boolean
  readonly pexScope?: SplitRequest['pexScope']
  readonly executables?: readonly ExecutableFormat[]
  readonly runners?: readonly string[]
  readonly options?: SplitRequest['options']
}): ReturnType<typeof split> {
  const python = (name: string) => {
    const parsed = parsePython(name)
    if (parsed === undefined) throw new Error(name)
    return parsed
  }
  return split({
    formats: parts.formats as SplitRequest['formats'],
    pythons: ['3.12', '3.13'].map(python),
    platforms: platforms(...parts.platforms),
    universal2: parts.universal2 ?? false,
    platformFiles: parts.platformFiles ?? [],
    pexScope: parts.pexScope ?? ['platform'],
    labels: runnerLabels(parts.runners ?? [], TODAY).labels,
    anyMachine: platforms('linux-x86_64')[0] as Platform,
    executables: parts.executables ?? [],
    options: parts.options ?? options(),
    expected: {
      name: 'app',
      version: '1.0',
      native: parts.native ?? false,
      pexIfRunnable: false,
      layout: 'zipapp',
    },
    artifact: cell => `dist-app-1.0-part-${cell}`,
  })
}
