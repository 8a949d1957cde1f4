/** The other side: the article's own commands, as people type them. */
import path from 'node:path'
import { environment } from './environment.mjs'
import { run } from './process.mjs'

/** `build` and `pex` in an environment of the newest of the five, as `pip install build pex` gives them. */
export async function installTools(bench, dir) {
  const env = environment(dir)
  const venv = path.join(dir, 'venv')
  const newest = bench.pythons.at(-1).path
  const made = await run(newest, ['-m', 'venv', venv], { cwd: dir, env })
  const bin = path.join(venv, process.platform === 'win32' ? 'Scripts' : 'bin')
  const tools = { python: path.join(bin, 'python'), pex: path.join(bin, 'pex') }
  const installed = await run(tools.python, ['-m', 'pip', 'install', '--quiet', 'build', 'pex'], {
    cwd: dir,
    env,
  })
  const { stdout } = await run(tools.python, ['-m', 'pip', 'list', '--format', 'json'], { cwd: dir, env })
  for (const { name, version } of JSON.parse(stdout))
    if (['build', 'pex'].includes(name)) bench.noteVersion(name, version)
  return { ...tools, seconds: made.seconds + installed.seconds }
}

/** Installed once for all cases, before anything is timed. */
export const handTools = bench => bench.once('hand-tools', dir => installTools(bench, dir))

/** `python -m build`: the sdist, and the wheel from it. */
export function build(tools, { project, dir }) {
  return run(tools.python, ['-m', 'build'], { cwd: project, env: environment(dir) })
}

/** `pex … --find-links dist answer …`. */
export function pex(tools, { project, dir, targets, args = [], output = path.join(project, 'dist/answer.pex') }) {
  return run(
    tools.pex,
    [
      ...targets,
      ...['--find-links', 'dist', 'answer', '--entry-point', 'answer:print_answer', '--output-file', output],
      ...args,
    ],
    { cwd: project, env: environment(dir) },
  )
}

/** `--python` for each of the five. */
export const fivePythons = bench => bench.pythons.flatMap(({ path: python }) => ['--python', python])
