/** What the hash-locked requirements files say (pure). @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

/** Tools that have a file in `requirements/`. */
export type ToolName = 'uv' | 'pex' | 'packaging'

/** `2.105.2` out of `pex==2.105.2 \`. */
export function lockedVersion(requirements: string): string {
  const version = requirements.match(/^[\w-]+==([^\s\\]+)/m)?.[1]
  if (version === undefined) throw new Error('a requirements file of ours names no version')
  return version
}

/** All sha256 digests, lower case. */
export function lockedHashes(requirements: string): string[] {
  return [...requirements.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].flatMap(match => match[1] ?? [])
}

/** Whether a wheel among several of one tool is this machine's, by its platform tag; a shared store may hold others. */
export function wheelFits(
  filename: string,
  machine: { platform: string; arch: string; musl: boolean } = thisMachine(),
): boolean {
  if (!filename.endsWith('.whl')) return false
  const platformTag = filename.slice(0, -4).split('-').at(-1) ?? ''
  if (platformTag === 'any') return true
  const os = { linux: machine.musl ? 'musllinux' : 'manylinux', darwin: 'macosx', win32: 'win' }[
    machine.platform
  ]
  const arch = { x64: /x86_64|amd64/, arm64: /aarch64|arm64/, ia32: /i686|win32/ }[machine.arch]
  return os !== undefined && platformTag.includes(os) && arch?.test(platformTag) === true
}

function thisMachine(): { platform: string; arch: string; musl: boolean } {
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
  const musl = process.platform === 'linux' && report?.header?.glibcVersionRuntime === undefined
  return { platform: process.platform, arch: process.arch, musl }
}
