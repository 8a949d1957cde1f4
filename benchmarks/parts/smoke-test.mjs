/** Outside of the measured time: verifies the files that both sides built. */
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { environment } from './environment.mjs'
import { run } from './process.mjs'

/** @throws Error when there is not one sdist and one wheel, or the PEX does not print 42 on one of the five */
export async function testRelease(bench, folder, dir) {
  const files = await readdir(folder)
  for (const end of ['.tar.gz', '.whl', '.pex'])
    if (files.filter(name => name.endsWith(end)).length !== 1) throw new Error(`not one ${end} among ${files}`)
  await prints42(
    bench,
    path.join(
      folder,
      files.find(name => name.endsWith('.pex')),
    ),
    dir,
  )
}

/** Starts `pex` on each of the five, which leaves it no other to move to. */
export async function prints42(bench, pex, dir) {
  for (const { version, path: python } of bench.pythons) {
    const env = { ...environment(dir), PEX_ROOT: path.join(dir, 'smoke-test-root'), PEX_PYTHON_PATH: python }
    const { stdout } = await run(python, [pex], { cwd: dir, env })
    if (stdout.trim() !== '42') throw new Error(`the PEX printed ${JSON.stringify(stdout)} on ${version}`)
  }
}

/** File names of the wheels in a PEX. */
export async function wheelsInside(bench, pex, dir) {
  const code = 'import json, sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read("PEX-INFO").decode())'
  const { stdout } = await run(bench.pythons[0].path, ['-c', code, pex], { cwd: dir, env: environment(dir) })
  return Object.keys(JSON.parse(stdout).distributions)
}
