/** Asks the Python tools about all files at once, in one process. */

import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript, requirementsFile } from '../assets.js'
import type { Interpreter } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { makeFolder } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import type { CheckName, Inspected, ToolAnswer, ToolCheck } from './model.js'

/** What `check.py` is asked; paths are absolute. */
export interface ToolQueries {
  readonly metadata: readonly string[]
  readonly contents: readonly string[]
  /** A file with check-wheel-contents' settings. */
  readonly config: string | null
  /** SPDX expressions by path. */
  readonly license: Readonly<Record<string, string>>
  readonly abi3: readonly string[]
  readonly platform: readonly string[]
}

export type Answers = ReadonlyMap<ToolCheck, ReadonlyMap<string, ToolAnswer>>

/** What there is to ask about these files (pure). @param checks those that are wanted */
export function toolQueries(
  files: readonly Inspected[],
  checks: readonly CheckName[],
  config: string | undefined,
): ToolQueries {
  const asked = (check: CheckName, fits: (file: Inspected) => boolean) =>
    checks.includes(check) ? files.filter(fits).map(({ artifact }) => artifact.path) : []
  const isWheel = ({ artifact }: Inspected) => artifact.format === 'wheel'
  const tags = ({ artifact }: Inspected) => parseWheelName(artifact.file)?.tags ?? []
  const expressions = files.flatMap(({ artifact, metadata }) => {
    const expression = metadata?.one('License-Expression')
    return expression === undefined ? [] : [[artifact.path, expression] as const]
  })
  return {
    metadata: asked('metadata', ({ artifact }) => ['sdist', 'wheel'].includes(artifact.format)),
    contents: asked('contents', isWheel),
    config: config ?? null,
    license: checks.includes('license-metadata') ? Object.fromEntries(expressions) : {},
    abi3: asked('stable-abi', file => isWheel(file) && tags(file).some(tag => tag.includes('-abi3-'))),
    platform: asked('platform-tag', file => isWheel(file) && tags(file).some(tag => /-(many|musl)linux/.test(tag))),
  }
}

interface AskRequest {
  readonly runner: ProcessRunner
  /** Absolute path of the Python that runs the tools. */
  readonly python: string
  /** Absolute folders of the tools' modules. */
  readonly folders: readonly string[]
  /** An empty private folder. */
  readonly dir: string
}

/** @throws PackagingError `build/tool-failed` when a tool breaks, `host/…` */
export async function ask({ runner, python, folders, dir }: AskRequest, queries: ToolQueries): Promise<Answers> {
  const finished = await runner.run({
    label: 'check files',
    tool: python,
    args: [pythonScript('check.py'), ...folders],
    cwd: dir,
    // What is said must not depend on the width of a terminal, nor on settings of this user's.
    env: {
      PYTHONNOUSERSITE: '1',
      PYTHONUTF8: '1',
      NO_COLOR: '1',
      COLUMNS: '1000',
      XDG_CACHE_HOME: dir,
      HOME: dir,
    },
    input: JSON.stringify(queries),
    capture: true,
    limits: { total: 600_000 },
  })
  const said = JSON.parse(finished.stdout) as Record<ToolCheck, Record<string, ToolAnswer>>
  return new Map(
    Object.entries(said).map(([question, files]) => [
      question as ToolCheck,
      new Map(Object.entries(files).map(([file, answer]) => [path.basename(file), answer])),
    ]),
  )
}

// The Python tools that check files, from the hash-locked requirements. uv installs them, because some of their wheels
// are for one Python only; the folder is kept between runs.

/** Files of `src/tools/requirements` that are installed this way; `twine` brings check-wheel-contents along. */
export const CHECKERS = ['twine', 'abi3audit'] as const
type Checker = (typeof CHECKERS)[number]

interface InstallRequest {
  readonly runner: ProcessRunner
  readonly uv: Uv
  readonly interpreter: Pick<Interpreter, 'path' | 'fullVersion' | 'python'>
  /** Absolute folder that outlives the run. */
  readonly kept: string
}

/**
 * The folder that holds the tool's modules.
 * @throws PackagingError `build/tool-failed`, `host/…`
 */
export async function installChecker(request: InstallRequest, checker: Checker): Promise<string> {
  const { runner, uv, interpreter, kept } = request
  const requirements = requirementsFile(checker)
  const { implementation, minor, freeThreaded } = interpreter.python
  const digest = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
  const python = `${implementation}-3.${minor}${freeThreaded ? 't' : ''}`
  const folder = path.join(kept, `${checker}-${python}-${digest.slice(0, 16)}`)
  if ((await readdir(folder).catch(() => [])).length > 0) return folder
  await makeFolder(kept)
  const unfinished = `${folder}.${randomUUID()}`
  try {
    await runner.run({
      label: `install ${checker}`,
      tool: uv.tool,
      args: [
        ...['pip', 'install', '--quiet', '--no-config', '--python', interpreter.path, '--target', unfinished],
        ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirements', requirements],
      ],
      cwd: kept,
      env: uv.env,
      index: true,
      limits: { total: 900_000, idle: 300_000 },
    })
    // Another run may have been quicker; then its copy is as good.
    await rename(unfinished, folder).catch(() => {})
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}
