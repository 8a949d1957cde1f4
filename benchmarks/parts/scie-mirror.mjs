/**
 * What scies are made of, served on this machine: a standalone CPython 3.11, and the stand-in for scie-jump that the tests
 * have (docs/scie.md says why). The tests' own fixtures provide both, compiled to JavaScript here.
 */
import { cpSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { environment } from './environment.mjs'
import { run } from './process.mjs'

const FILES = ['stand-ins', 'mirror', 'standalone']

/** The Python of the archive. */
export const SCIE_PYTHON = '3.11'

/** Calls `use` with the options that `package` needs, while the mirror is there. */
export async function withScieMirror(bench, dir, use) {
  const fixtures = path.join(dir, 'fixtures')
  const sources = FILES.map(name => path.join(bench.root, '__fixtures__/scie', `${name}.ts`))
  const tsc = path.join(bench.root, 'node_modules/typescript/bin/tsc')
  const how = ['--ignoreConfig', '--module', 'nodenext', '--target', 'es2022', '--skipLibCheck']
  await mkdir(fixtures, { recursive: true })
  await writeFile(path.join(fixtures, 'package.json'), '{"type":"module"}')
  const out = ['--types', 'node', '--outDir', fixtures]
  await run(process.execPath, [tsc, ...how, ...out, ...sources], { cwd: bench.root, env: environment(dir) })
  const [standIns, mirrors, standalone] = await Promise.all(
    FILES.map(name => import(pathToFileURL(path.join(fixtures, 'scie', `${name}.js`)).href)),
  )
  const lacking = standIns.noStandIns()
  if (lacking) throw new Error(lacking)
  const mirror = mirrors.createMirror(dir)
  const machine = standIns.thisScieMachine()
  const before = process.cwd()
  process.chdir(bench.root)
  try {
    standIns.compile('launcher', machine, mirror.jump(`scie-jump-${machine}`))
  } finally {
    process.chdir(before)
  }
  const archive = standalone.standaloneArchive(machine)
  cpSync(archive, mirror.python(path.basename(archive)))
  const server = await mirror.serve()
  try {
    return await use(['--scie-lock', mirror.lock(), '--scie-assets', server.url])
  } finally {
    await server.close()
  }
}
