/** Native executables of the article's application: how soon they start and how large they are, against plain PyInstaller. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build, handTools } from '../parts/by-hand.mjs'
import { environment } from '../parts/environment.mjs'
import { ours } from '../parts/ours.mjs'
import { run } from '../parts/process.mjs'
import { exampleAnswer, pureAnswer } from '../parts/project.mjs'
import { SCIE_PYTHON, withScieMirror } from '../parts/scie-mirror.mjs'

/** One row for each kind of file that we make; `bar` is what the project promises of its start. */
const KINDS = [
  { name: 'pyinstaller-file', title: 'PyInstaller, one file', args: ['--formats', 'pyinstaller'] },
  {
    name: 'pyinstaller-folder',
    title: 'PyInstaller, a folder',
    args: ['--formats', 'pyinstaller', '--executable-layout', 'folder'],
  },
  // What it unpacked at its first start it keeps: that start is a row of its own.
  { name: 'pyo3-file', title: 'pyo3, one file', args: ['--formats', 'pyo3'], bar: 0.5, keeps: true },
  {
    name: 'pyo3-folder',
    title: 'pyo3, a folder',
    args: ['--formats', 'pyo3', '--executable-layout', 'folder'],
    bar: 0.5,
  },
  {
    name: 'pyinstaller-file-pure',
    title: 'PyInstaller, one file, no dependencies',
    args: ['--formats', 'pyinstaller'],
    pure: true,
  },
  {
    name: 'pyo3-file-pure',
    title: 'pyo3, one file, no dependencies',
    args: ['--formats', 'pyo3'],
    keeps: true,
    pure: true,
  },
  {
    name: 'scie',
    title: `scie, with a standalone CPython ${SCIE_PYTHON} and a stand-in for scie-jump`,
    args: ['--formats', 'scie'],
    bar: 0.5,
    keeps: true,
    python: SCIE_PYTHON,
    made: withScieMirror,
  },
]

const AGAINST = "plain PyInstaller's one file"

/** This machine's own Python needs this machine's own glibc. */
const FLOOR = () => {
  const { glibcVersionRuntime } = process.report.getReport().header
  return glibcVersionRuntime ? ['--glibc', glibcVersionRuntime] : []
}

/** The article's application, or the same without numpy, of which the start itself is left. */
const projectFor = kind => (kind.pure ? pureAnswer : exampleAnswer)

/** Our file, made once: the program to start, and the delivered file. */
const ourProgram = (bench, kind) =>
  bench.once(`our-${kind.name}`, async dir => {
    const project = await projectFor(kind)(bench, path.join(dir, 'answer'))
    const python = kind.python ?? bench.pythons.at(-1).version
    const args = ['--python-versions', python, ...kind.args, ...FLOOR(), '--audit', 'off']
    const make = more => ours(bench, { project, dir, args: [...args, ...more] })
    const { out } = await (kind.made === undefined ? make([]) : kind.made(bench, dir, make))
    const name = (await readdir(out)).find(file => file.startsWith('answer-1.0.0-'))
    const delivered = path.join(out, name)
    if (!/\.(?:tar\.gz|zip)$/.test(name)) return { program: delivered, delivered }
    await run('tar', ['-xf', delivered, '-C', dir], { cwd: dir, env: environment(dir) })
    return { program: path.join(dir, name.replace(/\.(?:tar\.gz|zip)$/, ''), 'answer'), delivered }
  })

/** What people type: an environment, the application and PyInstaller in it, and one command. */
const plainProgram = (bench, kind) =>
  bench.once(kind.pure ? 'plain-pyinstaller-pure' : 'plain-pyinstaller', async dir => {
    const tools = await handTools(bench)
    const project = await projectFor(kind)(bench, path.join(dir, 'answer'))
    await build(tools, { project, dir })
    const env = environment(dir)
    const venv = path.join(dir, 'venv')
    await run(bench.pythons.at(-1).path, ['-m', 'venv', venv], { cwd: dir, env })
    const python = path.join(venv, 'bin', 'python')
    const wheel = (await readdir(path.join(project, 'dist'))).find(file => file.endsWith('.whl'))
    const locked = await readFile(new URL('../../src/tools/requirements/pyinstaller.txt', import.meta.url), 'utf8')
    const [version] = /pyinstaller==[\d.]+/.exec(locked)
    await run(python, ['-m', 'pip', 'install', '--quiet', path.join(project, 'dist', wheel), version], {
      cwd: dir,
      env,
    })
    const script = path.join(dir, 'start.py')
    await writeFile(script, 'from answer import print_answer\nprint_answer()\n')
    await run(python, ['-m', 'PyInstaller', '--onefile', '--name', 'answer', script], { cwd: dir, env })
    const program = path.join(dir, 'dist', 'answer')
    return { program, delivered: program }
  })

/** Lets the system forget files, and every file in folders; no other file is touched. */
async function forget(bench, ...paths) {
  const code = `import os, sys
for top in sys.argv[1:]:
    for name in [os.path.join(at, name) for at, _, files in os.walk(top) for name in files] if os.path.isdir(top) else [top]:
        fd = os.open(name, os.O_RDONLY)
        os.fsync(fd)
        os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(fd)
`
  await run(bench.pythons.at(-1).path, ['-c', code, ...paths], { cwd: '/', env: environment('/tmp') })
}

/** What a start reads: the program, or the folder that it is in. */
const partsOf = ({ program, delivered }) => (program === delivered ? program : path.dirname(program))

/** Seconds until it has printed 42, with `home` for what it keeps from one start to the next. */
async function start(program, home) {
  const { seconds, stdout } = await run(program, [], { cwd: home, env: { HOME: home, TMPDIR: home } })
  if (stdout.trim() !== '42') throw new Error(`it printed ${JSON.stringify(stdout)}`)
  return { value: seconds * 1000 }
}

const both = async (bench, kind) => ({
  bench,
  mine: await ourProgram(bench, kind),
  plain: await plainProgram(bench, kind),
})

/** Without a bar: it is met once by each user. */
const firstOf = kind => ({
  name: `native-first-${kind.name}`,
  title: `First start of all: ${kind.title}; its files no longer in memory, nothing unpacked`,
  against: AGAINST,
  unit: 'ms',
  runs: 5,
  setUp: bench => both(bench, kind),
  async ours({ bench, mine }, _, run) {
    await forget(bench, mine.program)
    return start(mine.program, await kept(bench, `${kind.name}/ours-${run}`))
  },
  async theirs({ bench, plain }, _, run) {
    await forget(bench, plain.program)
    return start(plain.program, await kept(bench, `${kind.name}/theirs-${run}`))
  },
})

/**
 * A home that stays until the end: ext4 searches for new inodes past those that were deleted in the last half minute, which
 * makes a start slow that unpacks thousands of files right after the last one's were removed.
 */
const kept = (bench, name) => bench.folder(`native-first-homes/${name}`)

const casesOf = kind => [
  {
    name: `native-cold-${kind.name}`,
    title: kind.keeps
      ? `Cold start: ${kind.title}; its files no longer in memory, unpacked by an earlier start`
      : `Cold start: ${kind.title}; its files no longer in memory, nothing kept of an earlier start`,
    against: AGAINST,
    ...(kind.bar && { bar: { ratio: kind.bar } }),
    unit: 'ms',
    runs: 5,
    async setUp(bench, dir) {
      const state = await both(bench, kind)
      if (!kind.keeps) return state
      await start(state.mine.program, dir)
      return { ...state, home: dir }
    },
    async ours({ bench, mine, home }, dir) {
      await forget(bench, partsOf(mine), ...(home === undefined ? [] : [home]))
      return start(mine.program, home ?? dir)
    },
    async theirs({ bench, plain }, dir) {
      await forget(bench, plain.program)
      return start(plain.program, dir)
    },
  },
  ...(kind.keeps ? [firstOf(kind)] : []),
  {
    name: `native-warm-${kind.name}`,
    title: `Warm start: ${kind.title}; started once before`,
    against: AGAINST,
    ...(kind.bar && { bar: { ratio: kind.bar } }),
    unit: 'ms',
    runs: 9,
    async setUp(bench, dir) {
      const state = await both(bench, kind)
      for (const { program } of [state.mine, state.plain]) await start(program, dir)
      return { ...state, home: dir }
    },
    ours: ({ mine, home }) => start(mine.program, home),
    theirs: ({ plain, home }) => start(plain.program, home),
  },
  {
    name: `native-size-${kind.name}`,
    title: `Size of what is delivered: ${kind.title}`,
    against: AGAINST,
    unit: 'MB',
    runs: 1,
    setUp: bench => both(bench, kind),
    ours: async ({ mine }) => ({ value: (await stat(mine.delivered)).size / 1e6 }),
    theirs: async ({ plain }) => ({ value: (await stat(plain.delivered)).size / 1e6 }),
  },
]

/** What no program in Python can do without: the interpreter's own start, with what it is built in found and `site` run. */
const againstPython = {
  name: 'native-start-pyo3-file-pure',
  title: 'Warm start: pyo3, one file, no dependencies; started once before',
  against: '`python -c pass`',
  bar: { ratio: 1.5 },
  unit: 'ms',
  runs: 15,
  async setUp(bench, dir) {
    const mine = await ourProgram(
      bench,
      KINDS.find(({ name }) => name === 'pyo3-file-pure'),
    )
    await start(mine.program, dir)
    return { bench, mine, home: dir }
  },
  ours: ({ mine, home }) => start(mine.program, home),
  async theirs({ bench, home }) {
    const { seconds } = await run(bench.pythons.at(-1).path, ['-c', 'pass'], {
      cwd: home,
      env: { HOME: home, TMPDIR: home },
    })
    return { value: seconds * 1000 }
  },
}

export default [...KINDS.flatMap(casesOf), againstPython]
