/** Projects to build: copies of the example, each a git repository with one commit as a user's is. */
import { appendFile, cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { run } from './process.mjs'

/** The article's application in `dir`. */
export async function exampleAnswer(bench, dir) {
  const skip = /__pycache__|\.egg-info|[/\\](build|dist|out)$/
  await cp(path.join(bench.root, 'examples/answer'), dir, {
    recursive: true,
    filter: file => !skip.test(file),
  })
  return committed(dir)
}

/** The same application without numpy: it needs nothing but Python. */
export async function pureAnswer(bench, dir) {
  await exampleAnswer(bench, dir)
  await change(path.join(dir, 'pyproject.toml'), 'dependencies = ["numpy"]', 'dependencies = []')
  const module = path.join(dir, 'src/answer/__init__.py')
  await change(module, 'import numpy as np\n', '')
  await change(module, 'np.array([11, 12, 13, 6])', '[11, 12, 13, 6]')
  await change(module, 'summands.sum()', 'sum(summands)')
  return committed(dir)
}

/** @throws Error when the example does not have that text any more */
async function change(file, from, to) {
  const text = await readFile(file, 'utf8')
  if (!text.includes(from)) throw new Error(`${path.basename(file)} has no ${from}`)
  await writeFile(file, text.replace(from, to))
}

/** A project made of `files`: path → content. */
export async function projectOf(dir, files) {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(dir, name)), { recursive: true })
    await writeFile(path.join(dir, name), content)
  }
  return committed(dir)
}

/** A change that alters the sdist and the wheel, as every edit does. */
export function edit(project, run) {
  return appendFile(path.join(project, 'src/answer/__init__.py'), `# edit ${run} of the benchmark\n`)
}

async function committed(dir) {
  const who = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.invalid']
  // Whatever tools write beside the source is theirs, and no part of the application.
  await writeFile(path.join(dir, '.gitignore'), 'build/\ndist/\nout/\n*.egg-info/\n*.pex\n')
  for (const args of [
    ['init', '--quiet'],
    ['add', '.'],
    [...who, 'commit', '--quiet', '--allow-empty', '--message', 'All'],
  ])
    await run('git', args, { cwd: dir, env: process.env })
  return dir
}
