/** What is told of the crates inside pyo3 executables, against cargo's own word. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { withoutRust } from '../../../__fixtures__/e2e/standalone-python.js'
import { linkedCrates } from '../../../src/executables/pyo3/contents.js'
import { LEAST_RUST } from '../../../src/executables/pyo3/rust.js'

const skipped = withoutRust()
if (skipped !== undefined) process.stderr.write(`not compared with cargo: ${skipped}\n`)
const here = skipped === undefined ? test : test.skip

here('licenses and versions are what their packages say, and every linked crate is told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-python-test-'))
  try {
    cpSync('src/rust', folder, { recursive: true })
    const cargo = (...args: string[]) =>
      execFileSync('cargo', [...args, '--locked'], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      })
    const { packages } = JSON.parse(cargo('metadata', '--format-version', '1')) as {
      packages: {
        name: string
        version: string
        license: string
        source: string | null
        rust_version: string
      }[]
    }
    const lock = readFileSync(join(folder, 'Cargo.lock'), 'utf8')
    const told = linkedCrates(lock, ['launcher', 'stub'])
    for (const { name, version, license } of told) {
      const found = packages.find(one => one.name === name && one.version === version)
      expect([name, found?.license.replaceAll('/', ' OR ')]).toEqual([name, license])
      expect(readFileSync(join('src/rust/licenses', `${name}.txt`), 'utf8').length).toBeGreaterThan(500)
    }
    const tree = cargo('tree', '--edges', 'normal', '--prefix', 'none', '--target', 'all', '--format', '{p}')
    const linked = new Set(tree.split('\n').flatMap(line => /^(\S+) v\S+(?: \(\*\))?$/.exec(line)?.[1] ?? []))
    expect(told.map(({ name }) => name)).toEqual([...linked].filter(name => !OTHERS.has(name)).sort())
    expect(packages.filter(({ source }) => source === null).map(one => one.rust_version)).toEqual(
      Array(2).fill(LEAST_RUST),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

/** Of systems that no launcher is made for. */
const OTHERS = new Set(['libredox', 'r-efi', 'redox_syscall'])
