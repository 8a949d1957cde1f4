/** Projects to build: copies of the example, each a git repository with one commit as a user's is. */
import { appendFile, cp, mkdir, writeFile } from 'node:fs/promises'
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
    [...who, 'commit', '--quiet', '--message', 'All'],
  ])
    await run('git', args, { cwd: dir, env: process.env })
  return dir
}
