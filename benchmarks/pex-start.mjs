/**
 * How fast a PEX starts: ours against what plain pex makes of the same wheels, side by side in one run, for five
 * targets and for thirty; later starts against a bare `python -c "import numpy"`.
 *
 *   node benchmarks/pex-start.mjs [--rounds 3] [--program dist/index.js] [--python python3.13]
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const repository = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    program: { type: 'string', default: path.join(repository, 'dist', 'index.js') },
    python: { type: 'string', default: 'python3.13' },
  },
})
const PYTHONS = '3.9 3.10 3.11 3.12 3.13'
const PLATFORMS = 'linux-x86_64 linux-aarch64 musllinux-x86_64 macos-arm64 macos-x86_64 windows-x86_64'
const UNPACK = `import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
archive.extractall(sys.argv[2], [name for name in archive.namelist() if name.endswith(".whl")])`

const GOALS = { first5: 0.5, first30: 0.2, later: 1.5 }

const work = mkdtempSync(path.join(os.tmpdir(), 'pex-start-'))
try {
  report(measure(prepare(), Number(options.rounds)))
} finally {
  rmSync(work, { recursive: true, force: true })
}

function run(tool, args, env = {}, cwd = work) {
  const started = performance.now()
  const done = spawnSync(tool, args, { cwd, env: { ...process.env, ...env }, encoding: 'utf8' })
  const seconds = (performance.now() - started) / 1000
  if (done.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${done.error ?? done.stderr}`)
  return { seconds, stdout: done.stdout }
}

/** Our two files, plain pex's two of the very same wheels, and an environment with numpy. */
function prepare() {
  const python = run(options.python, [
    '-c',
    'import sys, os; print(os.path.realpath(sys.executable))',
  ]).stdout.trim()
  const bin = path.join(work, 'bin')
  mkdirSync(bin)
  symlinkSync(python, path.join(bin, 'python3.13'))
  const tool = path.join(work, 'pex')
  const requirements = path.join(repository, 'src/tools/requirements/pex.txt')
  run(python, ['-m', 'pip', 'install', '-q', '--require-hashes', '-r', requirements, '--target', tool])
  const files = { bin, bare: path.join(work, 'bare', 'bin', 'python') }
  for (const [count, platforms] of [
    [5, 'linux-x86_64'],
    [30, PLATFORMS],
  ]) {
    const output = path.join(work, `out-${count}`)
    const asked = ['examples/answer', '--python-versions', PYTHONS, '--platforms', platforms]
    const making = ['--formats', 'pex', '--pex-scope', 'universal', '--output-dir', output]
    run(process.execPath, [options.program, 'package', ...asked, ...making], {}, repository)
    files[`ours${count}`] = path.join(
      output,
      readdirSync(output).find(name => name.endsWith('.pex')),
    )
    const plan = run(process.execPath, [options.program, 'plan', ...asked, '--json'], {}, repository).stdout
    files[`plain${count}`] = plainPex(python, tool, files[`ours${count}`], JSON.parse(plan).targets, count)
  }
  run(python, ['-m', 'venv', path.join(work, 'bare')])
  const wheels = path.join(work, 'wheels-5', '.deps')
  run(files.bare, ['-m', 'pip', 'install', '-q', '--no-index', '--find-links', wheels, 'numpy'])
  return files
}

function plainPex(python, tool, ours, targets, count) {
  const wheels = path.join(work, `wheels-${count}`)
  run(python, ['-c', UNPACK, ours, wheels])
  const platforms = targets.flatMap(({ compatible_tags, marker_environment }, index) => {
    const file = path.join(work, `target-${count}-${index}.json`)
    writeFileSync(file, JSON.stringify({ compatible_tags, marker_environment }))
    return ['--complete-platform', file]
  })
  const output = path.join(work, `plain-${count}.pex`)
  const empty = path.join(work, 'empty')
  mkdirSync(empty, { recursive: true })
  const what = ['answer==1.0.0', '--pre-resolved-dists', path.join(wheels, '.deps'), ...platforms]
  const kind = ['--no-compress', '--no-pre-install-wheels', '--sh-boot', '--script', 'answer']
  const env = { PYTHONPATH: tool, PEX_ROOT: path.join(work, 'build-root') }
  run(python, ['-m', 'pex', ...what, ...kind, '--output-file', output], env, empty)
  return output
}

/** Medians; what is compared runs in turns, so that a busy machine is busy for all. */
function measure(files, rounds) {
  const names = ['plain5', 'ours5', 'plain30', 'ours30']
  const first = Object.fromEntries(names.map(name => [name, []]))
  const later = { bare: [], ours5: [], ours30: [], plain5: [] }
  const disk = {}
  const root = name => path.join(work, `root-${name}`)
  const start = name => run(files[name], [], { PATH: files.bin, PEX_ROOT: root(name) }).seconds
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      rmSync(root(name), { recursive: true, force: true })
      first[name].push(start(name))
      disk[name] = bytesIn(root(name))
    }
  }
  for (let round = 0; round < rounds * 5; round++) {
    later.bare.push(run(files.bare, ['-c', 'import numpy']).seconds)
    for (const name of ['ours5', 'ours30', 'plain5']) later[name].push(start(name))
  }
  const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]
  const medians = table =>
    Object.fromEntries(Object.entries(table).map(([name, list]) => [name, median(list)]))
  return { first: medians(first), later: medians(later), disk }
}

function bytesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(entry => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size, 0)
}

function report({ first, later, disk }) {
  const line = (what, value, goal) =>
    process.stdout.write(
      `${what.padEnd(56)} ${value.padStart(8)}${goal === undefined ? '' : `   goal ${goal}`}\n`,
    )
  for (const [name, seconds] of Object.entries(first)) line(`first start, ${name}`, `${seconds.toFixed(2)} s`)
  for (const [name, bytes] of Object.entries(disk))
    line(`on disk after it, ${name}`, `${(bytes / 1e6).toFixed(0)} MB`)
  for (const [name, seconds] of Object.entries(later)) line(`later start, ${name}`, `${seconds.toFixed(3)} s`)
  line('first start, five targets, of plain pex', (first.ours5 / first.plain5).toFixed(2), GOALS.first5)
  line('first start, thirty targets, of plain pex', (first.ours30 / first.plain30).toFixed(2), GOALS.first30)
  line('disk, thirty targets of five', (disk.ours30 / disk.ours5).toFixed(2), 1)
  line('later start, five targets, of bare numpy', (later.ours5 / later.bare).toFixed(2), GOALS.later)
  line('later start, thirty targets, of bare numpy', (later.ours30 / later.bare).toFixed(2), GOALS.later)
}
