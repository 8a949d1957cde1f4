/** The PEP 508 environment markers of a target. */
import type { Arch, Os, Target } from '../core/model.js'

const SYSTEM: Readonly<Record<Os, { os_name: string; sys_platform: string; platform_system: string }>> = {
  linux: { os_name: 'posix', sys_platform: 'linux', platform_system: 'Linux' },
  macos: { os_name: 'posix', sys_platform: 'darwin', platform_system: 'Darwin' },
  windows: { os_name: 'nt', sys_platform: 'win32', platform_system: 'Windows' },
}

/** What `platform.machine()` says, where it is not the product's own word. */
const MACHINE: Readonly<Record<Os, Partial<Record<Arch, string>>>> = {
  linux: { x86: 'i686' },
  macos: { aarch64: 'arm64' },
  windows: { x86_64: 'AMD64', aarch64: 'ARM64' },
}

/**
 * Marker values by their PEP 508 names. The patch release is 0, the oldest a `3.12` can be (uv's `--python-version 3.12`
 * means the same); kernel release and version are unknown and empty. PyPy's own version is given as 7.3.0: all of its
 * Python 3.7–3.11 releases are 7.3.x.
 */
export function markerEnvironment({ python, platform }: Target): Record<string, string> {
  const { implementation, major, minor, patch } = python
  const full = `${major}.${minor}.0${patch ?? ''}`
  const cpython = implementation === 'cpython'
  return {
    implementation_name: implementation,
    implementation_version: cpython ? full : '7.3.0',
    ...SYSTEM[platform.os],
    platform_machine: MACHINE[platform.os][platform.arch] ?? platform.arch,
    platform_python_implementation: cpython ? 'CPython' : 'PyPy',
    platform_release: '',
    platform_version: '',
    python_full_version: full,
    python_version: `${major}.${minor}`,
  }
}
