/** Packages built by the locked nfpm, of programs that print 42, and the tools that read them. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Artifact } from '../../src/core/model.js'
import { createRunner } from '../../src/host/process/process.js'
import { createStore } from '../../src/host/store.js'
import { installableFiles } from '../../src/installers/installable.js'
import type { Packable } from '../../src/installers/linux-packages.js'
import { makePackages, type Packaging } from '../../src/installers/make-packages.js'
import { Tools } from '../../src/tools/tools.js'
import { toolPython } from '../python-tools.js'
import { sharedFolder } from '../shared-folder.js'
import { HERE } from './release.js'

const kept = sharedFolder('store')
const runner = createRunner({ env: process.env })

export const EPOCH = 1_760_000_000

/** @param folder absolute path of an existing folder, for everything that is written */
export function packaging(folder: string): Packaging {
  const tools = new Tools({
    store: createStore(kept),
    runner,
    temp: join(folder, 'tools'),
    unpacked: join(kept, 'tools'),
    pythons: async () => [toolPython()],
  })
  return {
    runner,
    nfpm: () => tools.nfpm(),
    scratch: async () => mkdtempSync(join(folder, 'scratch-')),
    epoch: EPOCH,
    folder,
    contents: new Map(),
    clarified: {},
  }
}

/** Programs in one file and in a folder, and a PEX; none where there is no C compiler. */
export function programs(folder: string, version = '1.0.0'): Readonly<Record<'file' | 'folder' | 'pex', Artifact>> {
  const artifact = (format: Artifact['format'], path: string, more: object): Artifact => {
    // Two builds must not depend on it.
    utimesSync(path, Math.random() * 1e9, Math.random() * 1e9)
    const common = { size: 1, sha256: '0'.repeat(64), targets: [HERE], pythons: [] }
    return { format, file: path.slice(dirname(path).length + 1), path, ...common, ...more } as Artifact
  }
  const file = join(folder, `answer-${version}-${HERE}`)
  const source = '#include <stdio.h>\nint main(void) { puts("42"); return 0; }\n'
  execFileSync('cc', ['-O2', '-pie', '-fPIE', '-x', 'c', '-', '-o', file], { input: source })
  const name = `answer-${version}-folder-${HERE}`
  const inner = join(folder, name)
  mkdirSync(join(inner, '_internal'), { recursive: true })
  cpSync(file, join(inner, 'answer'))
  writeFileSync(join(inner, '_internal', 'data of $HOME'), 'data\n')
  const library = ['-shared', '-fPIC', '-Wl,-soname,libfour.so.1', '-x', 'c', '-']
  execFileSync('cc', [...library, '-o', join(inner, '_internal', 'libfour.so.1')], {
    input: 'int four(void) { return 4; }\n',
  })
  chmodSync(join(inner, '_internal', 'libfour.so.1'), 0o755)
  execFileSync('ln', ['-s', 'libfour.so.1', join(inner, '_internal', 'libfour.so')])
  execFileSync('tar', ['-czf', `${inner}.tar.gz`, name], { cwd: folder })
  const pex = join(folder, `answer-${version}.pex`)
  const zip = `import io, sys, zipfile
out = io.BytesIO()
with zipfile.ZipFile(out, "w") as archive:
    archive.writestr("__main__.py", "print(42)\\n")
sys.stdout.buffer.write(b'#!/bin/sh\\nexec python3 "$0" "$@"\\n' + out.getvalue())`
  writeFileSync(pex, execFileSync(toolPython(), ['-c', zip]), { mode: 0o755 })
  return {
    file: artifact('scie', file, { minimum: '2.28' }),
    folder: artifact('pyinstaller', `${inner}.tar.gz`, { minimum: '2.28', program: 'answer' }),
    pex: artifact('pex', pex, { pythons: ['3.11', '3.12', '3.13', '3.14'] }),
  }
}

export const packable = (artifacts: readonly Artifact[], more: Partial<Packable> = {}): Packable => ({
  name: 'answer',
  version: '1.0.0',
  about: {
    program: 'answer',
    summary: 'Computes the answer to the ultimate question of life, the universe, and everything for $HOME',
    license: 'MIT',
    homepage: 'https://example.org/answer',
    author: 'Ann B. Söhne',
    email: 'ann@example.org',
  },
  download: undefined,
  files: installableFiles(artifacts),
  ...more,
})

/** Builds in a folder of its own. */
export async function build(
  folder: string,
  artifacts: readonly Artifact[],
  more: Partial<Packable> & { readonly packaging?: Partial<Packaging> } = {},
) {
  const own = mkdtempSync(join(folder, 'packages-'))
  const { packaging: changed, ...changes } = more
  return makePackages(packable(artifacts, changes), ['deb', 'rpm'], { ...packaging(own), ...changed }, [])
}

/** Why a program cannot be used here; undefined when it can. */
export function missing(...programs: readonly string[]): string | undefined {
  const lacking = programs.filter(name => spawnSync(name, ['--version']).error !== undefined)
  return lacking.length === 0 ? undefined : `there is no ${lacking.join(' or ')}`
}

/** A new folder that is removed by `remove`. */
export function ownFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'package-python-packages-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
