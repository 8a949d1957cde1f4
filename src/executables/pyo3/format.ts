/** PyO3: a Rust program that embeds CPython. */

import { comparePythons, formatPython, isPreRelease } from '../../interpreters/versions.js'
import { compareVersions } from '../../targets/platforms.js'
import { type ExecutableFormat, refusalsOf } from '../format.js'
import { LEAST_GLIBC, rustTarget } from './machine.js'

/** What PyO3 0.30 embeds. */
const LEAST_MINOR = 9
const MOST_MINOR = 14

export const pyo3: ExecutableFormat = {
  name: 'pyo3',
  fromPex: false,
  choose: pythons =>
    pythons
      .filter(
        python =>
          python.implementation === 'cpython' &&
          !python.freeThreaded &&
          !isPreRelease(python) &&
          python.major === 3 &&
          python.minor >= LEAST_MINOR &&
          python.minor <= MOST_MINOR,
      )
      .sort(comparePythons)
      .at(-1),
  refusals: ({ target: { platform, python }, machine }) => {
    const linux = machine.os === 'linux' && rustTarget(machine) !== undefined
    const mac = machine.os === 'macos' && rustTarget(machine) !== undefined
    const known = rustTarget(platform)
    const here = linux || (mac && platform.os === 'macos')
    return refusalsOf(
      known === undefined && {
        reason: `no launcher is linked for it (${whyNot(platform.os, platform.libc)})`,
        fix: `Leave ${platform.name} out, or take another format for it; pyo3 serves linux-x86_64, linux-aarch64, macos-arm64, macos-x86_64 and windows-x86_64.`,
      },
      !here &&
        (mac
          ? {
              reason: `launchers for ${platform.os === 'windows' ? 'Windows' : 'Linux'} are linked on Linux with glibc, and this is ${machine.name}`,
              fix: 'Make it in a job on Linux (x86_64 or aarch64), which makes those for all platforms.',
            }
          : {
              reason: `launchers are linked on Linux with glibc, those for macOS on macOS too, and this is ${machine.name}`,
              fix: 'Make it in a job on Linux (x86_64 or aarch64), which makes those for all platforms.',
            }),
      here &&
        platform.libc === 'glibc' &&
        compareVersions(platform.floor, LEAST_GLIBC) < 0 && {
          reason: `Rust serves no glibc older than ${LEAST_GLIBC}, and ${platform.floor} is requested with Python ${formatPython(python)}`,
          fix: `Set glibc to ${LEAST_GLIBC} or higher.`,
        },
      here &&
        known?.macos !== undefined &&
        compareVersions(platform.floor, known.macos) < 0 && {
          reason: `Rust serves no macOS older than ${known.macos} on ${platform.arch}, and ${platform.floor} is requested with Python ${formatPython(python)}`,
          fix: `Set macos to ${known.macos} or higher.`,
        },
    )
  },
  preflight: async request => (await import('./make.js')).checkPyo3Python(request),
  prepare: async request => (await import('./make.js')).preparePyo3(request),
  make: async request => (await import('./make.js')).makePyo3(request),
}

function whyNot(os: string, libc: string | undefined): string {
  if (os === 'macos') return 'Rust serves arm64 and x86_64 there'
  return libc === 'musl' ? 'no CPython to move is built for musl' : 'not for this architecture'
}
