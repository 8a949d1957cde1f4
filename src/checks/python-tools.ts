/**
 * The Python tools that check files: installed from the hash-locked requirements, run over all files in one process
 * (`src/python/check.py`), and what they report.
 */

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import { pythonScript, requirementsFile } from '../assets.js'
import type { Interpreter } from '../core/model.js'
import type { Uv } from '../distributions/uv.js'
import { makeFolder } from '../host/files.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createSealed, isSealed } from '../host/seal.js'
import type { CheckName, Inspected, ToolAnswer, ToolAnswers, ToolCheck } from './model.js'

/** The request to `check.py`; paths are absolute. */
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

/** Which tool has to check which of the files (pure). */
export function toolQueries(
  files: readonly Inspected[],
  checks: readonly CheckName[],
  config: string | undefined,
): ToolQueries {
  const paths = (check: CheckName, applies: (file: Inspected) => boolean) =>
    checks.includes(check) ? files.filter(applies).map(({ artifact }) => artifact.path) : []
  const isWheel = ({ artifact }: Inspected) => artifact.format === 'wheel'
  const tags = ({ artifact }: Inspected) => parseWheelName(artifact.file)?.tags ?? []
  const expressions = files.flatMap(({ artifact, metadata }) => {
    const expression = metadata?.one('License-Expression')
    return expression === undefined ? [] : [[artifact.path, expression] as const]
  })
  return {
    metadata: paths('metadata', ({ artifact }) => ['sdist', 'wheel'].includes(artifact.format)),
    contents: paths('contents', isWheel),
    config: config ?? null,
    license: checks.includes('license-metadata') ? Object.fromEntries(expressions) : {},
    abi3: paths('stable-abi', file => isWheel(file) && tags(file).some(tag => tag.includes('-abi3-'))),
    platform: paths('platform-tag', file => isWheel(file) && tags(file).some(tag => /-(many|musl)linux/.test(tag))),
  }
}

/**
 * @param python absolute path of the Python that runs the tools
 * @param folders absolute folders of the tools' modules
 * @param dir an empty private folder
 * @throws PackagingError `build/tool-failed` when a tool breaks, `host/…`
 */
export async function runTools(
  runner: ProcessRunner,
  python: string,
  folders: readonly string[],
  dir: string,
  queries: ToolQueries,
): Promise<ToolAnswers> {
  const finished = await runner.run({
    label: 'check files',
    tool: python,
    args: [pythonScript('check.py'), ...folders],
    cwd: dir,
    // The output must not depend on the width of a terminal, nor on this user's settings.
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
  const answers = JSON.parse(finished.stdout) as Record<ToolCheck, Record<string, ToolAnswer>>
  return new Map(
    Object.entries(answers).map(([check, files]) => [
      check as ToolCheck,
      new Map(Object.entries(files).map(([file, answer]) => [path.basename(file), answer])),
    ]),
  )
}

/** Files of `src/tools/requirements` that are installed this way; `twine` includes check-wheel-contents. */
export const CHECKERS = ['twine', 'abi3audit'] as const

/**
 * The folder with the tool's modules. uv installs them, because some of their wheels are for one Python only.
 * @param cache absolute folder that stays between runs
 * @throws PackagingError `build/tool-failed`, `host/…`
 */
export async function installChecker(
  runner: ProcessRunner,
  uv: Uv,
  interpreter: Pick<Interpreter, 'path' | 'python'>,
  cache: string,
  checker: (typeof CHECKERS)[number],
): Promise<string> {
  const requirements = requirementsFile(checker)
  const { implementation, minor, freeThreaded } = interpreter.python
  const digest = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex')
  const python = `${implementation}-3.${minor}${freeThreaded ? 't' : ''}`
  const folder = path.join(cache, `${checker}-${python}-${digest.slice(0, 16)}`)
  if (await isSealed(folder)) return folder
  await makeFolder(cache)
  await createSealed(folder, async unfinished => {
    await runner.run({
      label: `install ${checker}`,
      tool: uv.tool,
      args: [
        ...['pip', 'install', '--quiet', '--no-config', '--python', interpreter.path, '--target', unfinished],
        // What Python would compile and keep later is not of the sealed folder.
        '--compile-bytecode',
        ...['--require-hashes', '--no-deps', '--only-binary', ':all:', '--requirements', requirements],
      ],
      cwd: cache,
      env: uv.env,
      index: true,
      limits: { total: 900_000, idle: 300_000 },
    })
  })
  return folder
}
