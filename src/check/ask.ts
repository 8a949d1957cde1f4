/** Asks the Python tools about all files at once, in one process. */
import path from 'node:path'
import { parseWheelName } from '../archives/wheel-name.js'
import type { ProcessRunner } from '../host/process/command.js'
import { pythonScript } from '../python.js'
import type { Inspected, ToolAnswer, ToolQuestion } from './model.js'
import type { CheckName } from './names.js'

/** What `check.py` is asked; paths are absolute. */
export interface Questions {
  readonly metadata: readonly string[]
  readonly contents: readonly string[]
  /** A file with check-wheel-contents' settings. */
  readonly config: string | null
  /** SPDX expressions by path. */
  readonly license: Readonly<Record<string, string>>
  readonly abi3: readonly string[]
  readonly platform: readonly string[]
}

export type Answers = ReadonlyMap<ToolQuestion, ReadonlyMap<string, ToolAnswer>>

/** What there is to ask about these files (pure). @param checks those that are wanted */
export function questionsAbout(
  files: readonly Inspected[],
  checks: readonly CheckName[],
  config: string | undefined,
): Questions {
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
    platform: asked(
      'platform-tag',
      file => isWheel(file) && tags(file).some(tag => /-(many|musl)linux/.test(tag)),
    ),
  }
}

export interface AskRequest {
  readonly runner: ProcessRunner
  /** Absolute path of the Python that runs the tools. */
  readonly python: string
  /** Absolute folders of the tools' modules. */
  readonly folders: readonly string[]
  /** An empty private folder. */
  readonly dir: string
}

/** @throws PackagingError `build/tool-failed` when a tool breaks, `host/…` */
export async function ask(
  { runner, python, folders, dir }: AskRequest,
  questions: Questions,
): Promise<Answers> {
  const finished = await runner.run({
    label: 'check the files',
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
    input: JSON.stringify(questions),
    capture: true,
    limits: { total: 600_000 },
  })
  const said = JSON.parse(finished.stdout) as Record<ToolQuestion, Record<string, ToolAnswer>>
  return new Map(
    Object.entries(said).map(([question, files]) => [
      question as ToolQuestion,
      new Map(Object.entries(files).map(([file, answer]) => [path.basename(file), answer])),
    ]),
  )
}
