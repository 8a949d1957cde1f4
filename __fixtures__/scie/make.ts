/** A scie of the small demo application (`pex.ts`), made by the product's own code from a mirror. */
import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ExecutableRequest, MadeExecutable } from '../../src/executables/format.js'
import { makeScie } from '../../src/executables/scie/make.js'
import { createDownloader } from '../../src/host/download.js'
import { createLimiter } from '../../src/host/lifecycle.js'
import { createStore } from '../../src/host/store.js'
import type { EntryPoint } from '../../src/project/entry-point.js'
import { options } from '../options.js'
import { createPlainRunner } from '../plain-runner.js'

export interface ScieDemo {
  /** A folder of the test's own. */
  readonly folder: string
  /** Absolute path of the PEX. */
  readonly pex: string
  /** Of the Python inside. */
  readonly minor: number
  readonly values: Readonly<Record<string, string>>
  readonly gui?: boolean
  readonly windows?: boolean
  /** Default: the script `demo`. */
  readonly entryPoint?: EntryPoint
}

/** @throws PackagingError(s), as `makeScie` */
export function makeDemoScie(demo: ScieDemo): Promise<MadeExecutable> {
  const { folder, pex, minor, values, gui = false, windows = false } = demo
  const python = { implementation: 'cpython', major: 3, minor, freeThreaded: false } as const
  const platform = windows
    ? ({ name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' } as const)
    : ({ name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.17' } as const)
  const script = {
    kind: 'function',
    module: 'demo',
    attribute: 'main',
    script: 'demo',
    gui,
    extras: [],
  } as const
  const store = createStore(mkdtempSync(join(folder, 'store-')))
  const request: Pick<ExecutableRequest, 'target' | 'start' | 'pex' | 'program' | 'dir' | 'say'> & {
    context: object
  } = {
    context: {
      host: { workspace: folder },
      configuration: { options: options(values), plan: { runner: platform } },
      runner: createPlainRunner(),
      downloader: createDownloader({ store, limiter: createLimiter(4), wait: async () => {} }),
    },
    target: { python, platform },
    start: { entryPoint: demo.entryPoint ?? script },
    pex,
    program: 'demo',
    dir: mkdtempSync(join(folder, 'made-')),
    say: () => {},
  }
  return makeScie(request as unknown as ExecutableRequest)
}

/** An archive in python-build-standalone's shape whose Python is one of this machine's. */
export function borrowedPython(folder: string, minor: number, python: string, output: string): void {
  const root = mkdtempSync(join(folder, 'python-'))
  const bin = join(root, 'python', 'bin')
  mkdirSync(bin, { recursive: true })
  writeFileSync(join(bin, `python3.${minor}`), `#!/bin/sh\nexec '${python}' "$@"\n`)
  chmodSync(join(bin, `python3.${minor}`), 0o755)
  execFileSync('tar', ['-czf', output, '-C', root, 'python'])
}

export const archiveName = (minor: number): string =>
  `cpython-3.${minor}.1+20260101-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz`
