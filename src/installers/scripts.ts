/** `install.sh` and `install.ps1`: the values of their templates (pure). */
import type { InstallCommand } from '../core/model.js'
import { addressOf, aroundVersion, inAddress } from './installable.js'
import { type Installable, type InstallableFile, type NotMade, otherCommands } from './model.js'
import type { Values } from './template.js'

/** The values, and how the finished script is run; or why it is not made. */
export type Script = { readonly values: Values; readonly commands: readonly InstallCommand[] } | Omit<NotMade, 'kind'>

export const SHELL_SCRIPT = 'install.sh'
export const POWERSHELL_SCRIPT = 'install.ps1'

export function shellScript(installable: Installable): Script {
  const files = installable.files.filter(({ os }) => os !== 'windows')
  if (files.length === 0) return { reason: 'no PEX or executable for Linux or macOS is built', noFile: true }
  const address = addressOf(installable.download, SHELL_SCRIPT)
  return {
    values: scriptValues(installable, files),
    commands: [
      { shell: 'Linux, macOS', command: `curl -fsSL ${address} | sh` },
      { shell: 'Linux, macOS', command: `wget -qO- ${address} | sh` },
    ],
  }
}

export function powershellScript(installable: Installable): Script {
  const files = installable.files.filter(({ os }) => os === 'windows')
  if (files.length === 0) return { reason: 'no PEX or executable for Windows is built', noFile: true }
  const address = addressOf(installable.download, POWERSHELL_SCRIPT)
  const command = `powershell -ExecutionPolicy Bypass -c "irm ${address} | iex"`
  return { values: scriptValues(installable, files), commands: [{ shell: 'Windows', command }] }
}

function scriptValues(installable: Installable, files: readonly InstallableFile[]): Values {
  const { name, version, about, download, attested, signer } = installable
  const [before, after] = aroundVersion(download.tag, name)
  return {
    name,
    version,
    program: about.program,
    others: otherCommands(installable).map((command, index, all) => ({ command, last: index === all.length - 1 })),
    env: variablePrefix(name),
    base: download.base,
    repository: download.repository,
    tag: inAddress(download.tag),
    tagBefore: inAddress(before),
    tagAfter: inAddress(after),
    attested,
    signer,
    rows: files.map(file => ({
      system: file.os,
      arch: file.arch,
      libc: file.libc ?? '-',
      minimum: file.minimum ?? '-',
      format: file.format,
      kind: kindOf(file),
      pythons: file.pythons.join(',') || '-',
      size: String(file.size),
      sha256: file.sha256,
      file: withoutVersion(file.file, installable),
      inside: file.inside ?? '-',
    })),
  }
}

/** `ANSWER_INSTALL_DIR` and its like begin with this. */
export function variablePrefix(name: string): string {
  const upper = name.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')
  return /^\d/.test(upper) ? `_${upper}` : upper
}

function kindOf({ format, folder }: InstallableFile): string {
  return [...(format === 'pex' ? ['pex'] : []), folder === undefined ? 'file' : 'folder'].join('-')
}

/** `answer-@-linux-x86_64`: by this, the file of another version is found in its SHA256SUMS. */
function withoutVersion(file: string, { name, version }: Installable): string {
  const stem = `${name}-${version}`
  return file.startsWith(stem) ? `${name}-@${file.slice(stem.length)}` : file
}
