/** Makes one PEX from wheels that lie ready, and verifies what is inside. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { throwProblems } from '../errors/errors.js'
import type { ProcessRunner } from '../host/command.js'
import { pythonScript } from '../python.js'
import type { ResolutionTarget } from '../target/complete-platform.js'
import { withZip } from '../wheel/zip.js'
import { type PexRequest, pexArguments } from './command.js'
import { comparePexInfo, parsePexInfo } from './pex-info.js'

export interface PexBuild extends Omit<PexRequest, 'completePlatforms'> {
  readonly runner: ProcessRunner
  /** Absolute path of the interpreter that runs pex. */
  readonly python: string
  /** Absolute folder that holds the `pex` package. */
  readonly pex: string
  readonly targets: readonly ResolutionTarget[]
  /** File name → sha256 of every wheel that must be inside, and of no other. */
  readonly expected: ReadonlyMap<string, string>
  /** `module:function` that PEX-INFO must name; undefined for the interpreter itself and for scripts that are files. */
  readonly starts: string | undefined
  /** A private folder: pex takes folders of the one it works in for local projects. */
  readonly dir: string
  readonly say: (line: string) => void
}

/** @throws PackagingError `build/tool-failed`, `check/content` */
export async function buildPex(request: PexBuild): Promise<void> {
  const empty = path.join(request.dir, 'empty')
  await mkdir(empty, { recursive: true })
  const completePlatforms = await writePlatforms(request.targets, request.dir)
  await request.runner.run({
    label: `build ${path.basename(request.output)}`,
    tool: request.python,
    args: [
      pythonScript('run_module.py'),
      request.pex,
      'pex',
      ...pexArguments({ ...request, completePlatforms }),
    ],
    cwd: empty,
    env: { PYTHONHASHSEED: '0', PYTHONNOUSERSITE: '1' },
    limits: { total: 1_800_000, idle: 900_000 },
    onLine: request.say,
  })
  await verify(request)
}

async function writePlatforms(targets: readonly ResolutionTarget[], dir: string): Promise<string[]> {
  return Promise.all(
    targets.map(async ({ compatibleTags, environment }, index) => {
      const file = path.join(dir, `target-${index}.json`)
      await writeFile(
        file,
        JSON.stringify({ compatible_tags: compatibleTags, marker_environment: environment }),
      )
      return file
    }),
  )
}

async function verify(request: PexBuild): Promise<void> {
  const name = path.basename(request.output)
  const text = await withZip(request.output, zip => zip.read('PEX-INFO'))
  const info = parsePexInfo(text.toString('utf8'), name)
  throwProblems(comparePexInfo(info, request.expected, request.starts, name))
}
