/** The machine this process runs on. */
import type { Arch, Interpreter, Os } from '../core/model.js'

const SYSTEM_OF_NODE: Readonly<Record<string, Os>> = { linux: 'linux', darwin: 'macos', win32: 'windows' }
const ARCH_OF_NODE: Readonly<Record<string, Arch>> = {
  x64: 'x86_64',
  arm64: 'aarch64',
  ia32: 'x86',
  arm: 'armv7l',
  ppc64: 'ppc64le',
  s390x: 's390x',
  riscv64: 'riscv64',
}

/** What Node was built for; a system or architecture it is not known for is is treated as Linux on x86_64. */
export function thisMachine(): Interpreter['platform'] {
  const os = SYSTEM_OF_NODE[process.platform] ?? 'linux'
  const arch = ARCH_OF_NODE[process.arch] ?? 'x86_64'
  if (os !== 'linux') return { os, arch }
  known ??= { glibc: glibcVersion() }
  const { glibc } = known
  return glibc === undefined ? { os, arch, libc: 'musl' } : { os, arch, libc: 'glibc', libcVersion: glibc }
}

/** A report takes 4 ms, and many times that while other threads work. */
let known: { readonly glibc: string | undefined } | undefined

/** Node's report names the glibc it runs with, and none where it runs with musl. */
function glibcVersion(): string | undefined {
  // The network section looks up host names, which may take seconds.
  if (process.report) Object.assign(process.report, { excludeNetwork: true })
  const report = process.report?.getReport() as { header?: { glibcVersionRuntime?: string } } | undefined
  return report?.header?.glibcVersionRuntime
}
