/** A machine for whole runs in this process: its Pythons, its store with our tools, and a project; nothing is started. */
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe } from '@jest/globals'
import { requirementsFile } from '../src/assets.js'
import type { PackagingError } from '../src/core/errors.js'
import type { Interpreter, StepInfo, Timing } from '../src/core/model.js'
import type { Host } from '../src/host/host.js'
import type { Command } from '../src/host/process/command.js'
import { createStaging, type Staging } from '../src/host/publish.js'
import { createSealed } from '../src/host/seal.js'
import { type Context, openContext } from '../src/pipeline/context.js'
import { Graph } from '../src/pipeline/graph.js'
import { declarePipeline, type Source, type Steps } from '../src/pipeline/pipeline.js'
import type { Configuration } from '../src/plan/configure.js'
import { makePlan } from '../src/plan/plan.js'
import { readProject } from '../src/project/project.js'
import { lockedPins, lockedVersion, type ToolName } from '../src/tools/locked.js'
import { type FakeHost, fakeHost } from './fake-host.js'
import { type RecordingRunner, recordingRunner } from './fake-runner.js'
import { LINUX_MACHINE, options } from './options.js'
import { tempDir, write } from './repository.js'
import { answering, type Indexed, type Simulated } from './simulated-tools.js'

/** An application with one script and one dependency. */
export const PROJECT = {
  'pyproject.toml': `[build-system]
requires = ["setuptools"]
build-backend = "setuptools.build_meta"
[project]
name = "app"
version = "1.0"
requires-python = ">=3.12,<3.14"
dependencies = ["dep"]
scripts = { app = "app:main" }
`,
  'app.py': 'def main(): pass\n',
}

/** Without what needs a network, or a part of this program that takes long to load. */
const QUIET = { audit: 'off', sbom: 'none', licenses: 'off', checks: 'none' }

export interface Given extends Simulated {
  readonly values?: Readonly<Record<string, string>>
  /** Files of the project that differ from `PROJECT`. */
  readonly files?: Readonly<Record<string, string>>
  /** Other projects of the workspace, by folder. */
  readonly localProjects?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Of the project, or of a script that is packaged; default the workspace. */
  readonly path?: string
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly kind?: Host['kind']
  /** Of this machine; default 3.12 and 3.13. */
  readonly pythons?: readonly string[]
  /** Files of other addresses that an earlier run has downloaded. */
  readonly stored?: readonly Indexed[]
  /** Files of the index that no earlier run has downloaded. */
  readonly absent?: readonly string[]
  /** Names of further programs on PATH. */
  readonly programs?: readonly string[]
  /** Tools in the store beside uv, packaging and pex. */
  readonly tools?: readonly ToolName[]
  readonly host?: Partial<Host>
}

export interface Simulation {
  readonly host: FakeHost
  readonly configuration: Configuration
  readonly runner: RecordingRunner
  /** Absolute path of an interpreter. */
  readonly python: (version: string) => string
  /** Every text without the folders of this machine. */
  readonly plain: (text: string) => string
}

/** The same machine for several runs: what one stores, the next finds. */
export async function simulate(given: Given = {}): Promise<Simulation> {
  const { values = {}, files = {}, env = {}, kind = 'local', pythons = ['3.12', '3.13'], localProjects = {} } = given
  const root = tempDir('machine')
  const workspace = path.join(root, 'workspace')
  const [bin, store] = [path.join(root, 'pythons', 'bin'), path.join(root, 'store')]
  write(workspace, { ...PROJECT, ...files })
  for (const [folder, texts] of Object.entries(localProjects)) write(path.join(workspace, folder), texts)
  mkdirSync(path.join(root, 'temp'))
  mkdirSync(bin, { recursive: true })
  const python = (version: string) => path.join(bin, `python${version}`)
  for (const version of pythons) writeFileSync(python(version), '', { mode: 0o755 })
  for (const name of given.programs ?? []) writeFileSync(path.join(bin, name), '', { mode: 0o755 })
  for (const one of [...(given.index ?? []), ...(given.stored ?? [])].flatMap(each => [
    each,
    ...(each.sdist ? [each.sdist] : []),
  ]))
    if (!given.absent?.includes(one.filename)) storeFile(store, one.sha256, one.filename, one.bytes)
  for (const tool of ['uv', 'pex', ...(given.tools ?? [])] as const) await storeTool(store, tool)
  for (const version of pythons) await storeTool(store, 'packaging', python(version))
  const lock = given.lock?.replaceAll('WORKSPACE', workspace)
  const simulated = { ...given, ...(lock !== undefined && { lock }) }
  const runner = recordingRunner(answering(simulated, new Map(pythons.map(one => [python(one), `${one}.1`]))))
  const read = (folder: string) => readProject(folder, workspace, async () => undefined)
  const chosen = options({ ...QUIET, ...values })
  const project = await read(given.path ?? '.')
  const today = new Date('2026-11-22')
  const outputDir = path.join(root, 'out')
  const configuration: Configuration = {
    ...{ options: chosen, given: values, project, outputDir, notSource: [outputDir] },
    plan: makePlan({ options: chosen, project, machine: LINUX_MACHINE, today, local: kind === 'local' }),
    findLinks: chosen.findLinks.map(folder => path.resolve(workspace, folder)),
    localProjects: await Promise.all(Object.keys(localProjects).map(read)),
  }
  const own = { PATH: bin, HOME: path.join(root, 'home'), SOURCE_DATE_EPOCH: '1700000000', ...env }
  const host = fakeHost({ workspace, kind, env: own, store, temp: path.join(root, 'temp'), ...given.host })
  const plain = (text: string) => plainly(text, root)
  return { host, configuration, runner, python, plain }
}

function storeFile(store: string, sha256: string, name: string, bytes: Buffer): void {
  const folder = path.join(store, 'sha256', sha256.slice(0, 2), sha256)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, name), bytes)
}

/** A tool as an earlier run unpacked it. @param python that it was compiled for */
async function storeTool(store: string, tool: ToolName, python?: string): Promise<void> {
  const requirements = readFileSync(requirementsFile(tool), 'utf8')
  const hashes = lockedPins(requirements).map(({ name, version, hashes: [first = ''] }) => {
    storeFile(store, first, `${name}-${version}-py3-none-any.whl`, Buffer.alloc(0))
    return first
  })
  const digest = (text: string) => createHash('sha256').update(text).digest('hex')
  const suffix = python === undefined ? '' : `-${digest(python).slice(0, 8)}`
  const unique = digest(hashes.join(' ')).slice(0, 16)
  const folder = path.join(store, 'tools', `${tool}-${lockedVersion(tool, requirements)}-${unique}${suffix}`)
  await createSealed(folder, async unfinished => write(unfinished, { 'bin/tool': tool }))
}

/** A step as it was reported. */
export interface Ended extends StepInfo {
  readonly lines: readonly string[]
  readonly failed: boolean
}

/** Remembers every step that ran, in the order in which they began. */
export function recordingReporter() {
  const begun: StepInfo[] = []
  const done = new Map<string, Ended>()
  const timings: Timing[] = []
  const stopped: number[] = []
  return {
    ...{ begun, done, timings },
    started: (info: StepInfo) => void begun.push(info),
    ended: (timing: Timing, lines: readonly string[], failed: boolean) => {
      timings.push(timing)
      done.set(timing.id, { id: timing.id, title: timing.name, section: timing.section, lines, failed })
    },
    detail: () => {},
    note: () => {},
    stop: () => void stopped.push(begun.length),
    /** How many steps had begun at each end of the live line. */
    stopped,
  }
}

export interface Piped {
  readonly steps: Steps
  readonly context: Context
  readonly problems: readonly PackagingError[]
  /** The interpreters that nothing may write into. */
  readonly watched: readonly Interpreter[]
  /** The same as `code: message`. */
  readonly failures: readonly string[]
  /** `code: message` of the warnings. */
  readonly warnings: readonly string[]
  /** Ids of the steps that ran, sorted. */
  readonly ran: readonly string[]
  /** What a step said. */
  readonly said: (id: string) => readonly string[]
  /** Labels of the commands, with their arguments where one is wanted. */
  readonly labels: readonly string[]
  readonly command: (label: string | RegExp) => Command
  readonly commands: readonly Command[]
}

/** A group of tests with such machines, of which the Pythons are files that may be executed. */
export function describeRuns(title: string, tests: () => void): void {
  if (process.platform === 'win32') describe.skip(`${title}: left out, as Windows has no modes of files`, tests)
  else describe(title, tests)
}

const stagings: Staging[] = []

/** Removes the folders of all runs; for `afterAll`. */
export async function disposeRuns(): Promise<void> {
  for (const staging of stagings.splice(0)) await staging.dispose()
}

/**
 * Every stage of a run up to what is published.
 * @param change of what the stages work with
 */
export async function pipe(
  machine: Simulation,
  source: Source = { kind: 'build' },
  change: (context: Context) => Context = context => context,
): Promise<Piped> {
  const { host, configuration, runner, plain } = machine
  const staging = await createStaging(host.temp)
  stagings.push(staging)
  const watched: Interpreter[] = []
  const guard = { watchPythons: async (found: readonly Interpreter[]) => void watched.push(...found) }
  const context = change(openContext({ host, configuration, runner }, staging, guard))
  const reporter = recordingReporter()
  const graph = new Graph(reporter, () => 0)
  const before = runner.commands.length
  const steps = declarePipeline(graph, context, source)
  const failures = await graph.settled()
  const text = ({ code, message }: { readonly code: string; readonly message: string }) => `${code}: ${plain(message)}`
  // Other Pythons of the real machine do not answer.
  const commands = runner.commands.slice(before).filter(({ args }) => !args.some(one => one.endsWith('probe.py')))
  return {
    ...{ steps, context, commands, watched, problems: failures },
    failures: failures.map(text),
    warnings: context.warned.map(text),
    ran: reporter.begun.map(({ id }) => id).sort(),
    said: id => (reporter.done.get(id)?.lines ?? []).map(plain),
    labels: commands.map(({ label }) => label),
    command: label => {
      const found = commands.find(one => (typeof label === 'string' ? one.label === label : label.test(one.label)))
      if (found === undefined)
        throw new Error(`no command ${label} among\n${commands.map(one => one.label).join('\n')}`)
      return found
    },
  }
}

function plainly(text: string, root: string): string {
  return text
    .replaceAll(root, '')
    .replaceAll(/\/temp\/package-python-[^/\s,]+/g, 'STAGING')
    .replaceAll(/[0-9a-f]{64}/g, 'SHA256')
}

/** Names in the output folder, sorted; none where there is no folder. */
export function published({ configuration }: Simulation): readonly string[] {
  try {
    return readdirSync(configuration.outputDir).sort()
  } catch {
    return []
  }
}
