/** Stand-ins for the programs that scies are made of, which come from GitHub alone: compiled from `launcher.go` and `fetcher.go`. */
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** By the name of a machine as scie-jump's files have it. */
const GO = {
  'linux-x86_64': ['linux', 'amd64'],
  'linux-aarch64': ['linux', 'arm64'],
  'macos-x86_64': ['darwin', 'amd64'],
  'macos-aarch64': ['darwin', 'arm64'],
  'windows-x86_64.exe': ['windows', 'amd64'],
} as const
export type Machine = keyof typeof GO

/** Why there can be none here; undefined when there can. */
export function noStandIns(): string | undefined {
  const there = spawnSync('go', ['version'], { stdio: 'ignore' }).status === 0
  return there ? undefined : 'no Go, in which the stand-ins for scie-jump and ptex are written, is on PATH'
}

/** This machine's own name there. */
export function thisScieMachine(): Machine {
  const os = process.platform === 'darwin' ? 'macos' : 'linux'
  return `${os}-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}`
}

/** Compiles one into `output`; static, so that it runs where there is nothing. */
export function compile(program: 'launcher' | 'fetcher', machine: Machine, output: string): void {
  const [GOOS, GOARCH] = GO[machine]
  const source = join('__fixtures__', 'scie', `${program}.go`)
  execFileSync('go', ['build', '-trimpath', '-ldflags=-s -w', '-o', output, source], {
    env: { ...process.env, GOOS, GOARCH, CGO_ENABLED: '0', GOFLAGS: '-mod=mod', GO111MODULE: 'auto' },
  })
}
