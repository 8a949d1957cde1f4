/** The other side: the article's own commands, as people type them. */
import { readdir } from 'node:fs/promises'
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

const binOf = venv => path.join(venv, process.platform === 'win32' ? 'Scripts' : 'bin')

/**
 * What the smoke tests do, as people type it: sdist and wheel are each installed by pip into a new environment of each
 * Python and started there; the PEX is started by each Python.
 * @param pythons of the bench
 */
export async function tryByHand(pythons, { project, dir }) {
  const env = environment(dir)
  const dist = path.join(project, 'dist')
  const files = await readdir(dist)
  const start = performance.now()
  const started = async (tool, args) => {
    const { stdout } = await run(tool, args, { cwd: dir, env })
    if (stdout.trim() !== '42') throw new Error(`${args.at(-1)} printed ${JSON.stringify(stdout)}`)
  }
  for (const { version, path: python } of pythons) {
    for (const file of files.filter(name => /\.(?:whl|tar\.gz)$/.test(name))) {
      const venv = path.join(dir, `try-${version}-${file}`)
      await run(python, ['-m', 'venv', '--clear', venv], { cwd: dir, env })
      const own = path.join(binOf(venv), 'python')
      await run(own, ['-m', 'pip', 'install', '--quiet', path.join(dist, file)], { cwd: dir, env })
      await started(path.join(binOf(venv), 'answer'), [])
    }
    await started(python, [path.join(dist, 'answer.pex')])
  }
  return { seconds: (performance.now() - start) / 1000 }
}

/** The tools of build-and-inspect-python-package, in an environment of the newest of the five. */
export const inspectTools = bench =>
  bench.once('inspect-tools', async dir => {
    const env = environment(dir)
    const venv = path.join(dir, 'venv')
    await run(bench.pythons.at(-1).path, ['-m', 'venv', venv], { cwd: dir, env })
    const python = path.join(binOf(venv), 'python')
    const tools = ['uv', 'check-wheel-contents', 'twine', 'wheel']
    await run(python, ['-m', 'pip', 'install', '--quiet', ...tools], { cwd: dir, env })
    const { stdout } = await run(python, ['-m', 'pip', 'list', '--format', 'json'], { cwd: dir, env })
    for (const { name, version } of JSON.parse(stdout)) if (tools.includes(name)) bench.noteVersion(name, version)
    return { python, bin: binOf(venv) }
  })

/** Its steps, after its set-up of Python, uv and tools and without its uploads. */
export async function inspect({ python, bin }, { project, dir }) {
  const env = { ...environment(dir), VIRTUAL_ENV: undefined }
  const out = path.join(dir, 'inspected')
  const parts = {}
  const step = async (name, tool, args, cwd = project) => {
    const { seconds } = await run(tool, args, { cwd, env })
    parts[name] = (parts[name] ?? 0) + seconds
  }
  await step('empty folder', 'rm', ['-rf', out])
  await step('`uv build`', path.join(bin, 'uv'), ['build', '--python', python, '--out-dir', out])
  await run('rm', ['-f', path.join(out, '.gitignore')], { cwd: dir, env })
  const files = (await readdir(out)).map(name => path.join(out, name))
  const [wheel, sdist] = ['.whl', '.tar.gz'].map(end => files.find(name => name.endsWith(end)))
  await step('check-wheel-contents', path.join(bin, 'check-wheel-contents'), [wheel])
  await step('twine check', python, ['-m', 'twine', 'check', '--strict', sdist, wheel])
  const unpacked = path.join(out, 'out')
  await step('unpack and list', 'mkdir', ['-p', unpacked])
  await step('unpack and list', 'tar', ['xf', sdist, '-C', unpacked])
  await step('unpack and list', python, ['-m', 'wheel', 'unpack', '--dest', unpacked, wheel])
  await step('unpack and list', 'find', [unpacked])
  delete parts['empty folder']
  return { value: Object.values(parts).reduce((sum, seconds) => sum + seconds, 0), parts, out }
}
