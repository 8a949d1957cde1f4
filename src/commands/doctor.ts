/** The command `doctor`: what is on this machine, what a build would need, what is missing and how to get it. */
import { homedir } from 'node:os'
import path from 'node:path'
import { problemsOf } from '../core/errors.js'
import { box, type Style } from '../core/terminal.js'
import { findRust } from '../executables/pyo3/rust.js'
import type { Host } from '../host/host.js'
import type { ProcessRunner } from '../host/process/command.js'
import { createRunner } from '../host/process/process.js'
import { createStore } from '../host/store.js'
import { discover, localFiles } from '../interpreters/discover.js'
import { createProber, PROBE_LIMIT, type Probed } from '../interpreters/probe.js'
import { formatPython, supportedNames } from '../interpreters/versions.js'
import { findProgram } from '../project/paths.js'
import { thisMachine } from '../targets/platforms.js'
import { toolReport } from '../tools/tools.js'
import type { Command } from './request.js'

export const doctorCommand: Command = async ({ host, style, write }) => {
  const machine = thisMachine()
  const runner = createRunner({ env: host.env })
  const { env, workspace, store } = host
  const downloads = path.join(store, 'pythons')
  const place = { os: machine.os, env, home: homedir(), workspace, downloads, files: localFiles, runner }
  const [candidates, git, rust, tools] = await Promise.all([
    discover(place),
    findProgram('git', env, workspace),
    rustRow(host, runner),
    toolReport(createStore(store)),
  ])
  const probed = await createProber(place, PROBE_LIMIT)(candidates)
  const usable = probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter.path] : []))
  const pip = await someHasPip(runner, usable)
  const libc = machine.libcVersion === undefined ? '' : `, ${machine.libc} ${machine.libcVersion}`
  const text = [
    `Machine: ${machine.os} ${machine.arch}${libc}, Node.js ${process.versions.node}`,
    `Store: ${store}`,
    `git: ${git ?? 'not found: versions from tags and commit dates are not known without it; install git'}`,
    `Rust: ${rust}`,
    '',
    ...pythons(probed, style),
    '',
    ...box(
      [{ heading: 'Tool' }, { heading: 'Version' }, { heading: 'State' }],
      tools.map(tool => [tool.name, tool.version, state(tool.stored, pip)]),
      style,
    ),
  ].join('\n')
  write(text)
  return []
}

/** Only pyo3 executables need it. */
async function rustRow(host: Host, runner: ProcessRunner): Promise<string> {
  try {
    const { cargo, version } = await findRust(host, runner, path.parse(process.cwd()).root)
    return `${version}, ${cargo}`
  } catch (thrown) {
    const [problem] = problemsOf(thrown)
    if (problem === undefined) throw thrown
    return `${problem.message} ${problem.fix}`
  }
}

/**
 * Whether the tools can be downloaded: as that is done, by the first Python that has pip. `ensurepip` says nothing of it:
 * Debian has the one without the other, and so have Pythons that somebody made smaller.
 * @param pythons absolute paths
 */
export async function someHasPip(runner: Pick<ProcessRunner, 'finish'>, pythons: readonly string[]): Promise<boolean> {
  const cwd = path.parse(process.cwd()).root
  for (const tool of pythons) {
    // One that does not start has none.
    const answer = await runner
      .finish({ label: 'look for pip', tool, args: [...ASK_PIP], cwd, limits: { total: 60_000 } })
      .catch(() => undefined)
    if (answer?.code === 0) return true
  }
  return false
}

const ASK_PIP = ['-m', 'pip', '--disable-pip-version-check', '--version'] as const

function state(stored: boolean, pip: boolean): string {
  if (stored) return 'in the store, verified'
  return pip
    ? 'downloaded at the first build, checked by hash'
    : 'missing: install a Python with pip, which downloads it'
}

function pythons(probed: readonly Probed[], style: Style): string[] {
  const rows = probed.map(one => {
    if (one.kind === 'usable') {
      const { python, fullVersion, path: file, source } = one.interpreter
      return [formatPython(python), fullVersion, source, file]
    }
    const why = one.kind === 'mismatched' ? `refused: ${one.contradiction}` : `refused: ${one.reason}`
    return ['-', why, one.candidate.source, one.candidate.path]
  })
  const missing = supportedNames().filter(name => !rows.some(([found]) => found === name))
  return [
    ...box(
      [{ heading: 'Python' }, { heading: 'Version', shrinks: true }, { heading: 'Found by' }, { heading: 'Path' }],
      rows,
      style,
    ),
    `Not installed, downloaded by uv when needed: ${missing.join(' ')}`,
  ]
}
