/** Commands to install or run each file (pure). */

import { block, code, markdown } from '../core/format.js'
import { type Artifact, INSTALLERS, type InstallCommand, isExecutable, isImage } from '../core/model.js'
import { folderIn } from '../pex/folder.js'

interface Hint {
  /** The shell of the command. */
  readonly shell: 'Linux, macOS' | 'Windows'
  readonly command: string
  readonly note?: string
}

/** How to install a wheel or sdist, or start a PEX or an executable, on each kind of system that the file claims. */
export function installHints({ file, format, targets }: Artifact): readonly Hint[] {
  const windows = targets.some(target => target === 'any' || target.startsWith('windows'))
  const unix = targets.some(target => !target.startsWith('windows'))
  const hints = (onUnix: readonly Omit<Hint, 'shell'>[], onWindows: readonly string[]): readonly Hint[] => [
    ...(unix ? onUnix.map(hint => ({ shell: 'Linux, macOS' as const, ...hint })) : []),
    ...(windows ? onWindows.map(command => ({ shell: 'Windows' as const, command })) : []),
  ]
  const folder = folderIn(file)
  if (folder !== undefined) {
    const command = `tar -xzf ${posix(file)} && python3 ${posix(folder)}`
    return hints(
      [{ command, note: `then also ./${folder}/__main__.py` }],
      [`tar -xzf ${cmd(file)}`, `py ${cmd(folder)}`],
    )
  }
  if (isImage(format)) return imageHints(file)
  if (isExecutable(format)) return executableHints(file, windows)
  const path = posix(`./${file}`)
  if (format !== 'pex')
    return hints([{ command: `python3 -m pip install ${path}` }], [`py -m pip install ${cmd(`.\\${file}`)}`])
  const started = { command: path, note: `after a download: chmod +x ${path}` }
  return hints([started, { command: `python3 ${posix(file)}` }], [`py ${cmd(file)}`])
}

/** Markdown: the lines that install a release, and what the other files are for. */
export function installerLines(
  installers: readonly { readonly kind: string; readonly file: string; readonly commands: readonly InstallCommand[] }[],
): readonly string[] {
  // A manifest is sorted by name.
  const order: readonly string[] = INSTALLERS
  const rank = ({ kind }: { readonly kind: string }) => order.indexOf(kind)
  const sorted = installers.toSorted((a, b) => rank(a) - rank(b))
  const commands = sorted.flatMap(installer => installer.commands)
  const shells = [...new Set(commands.map(({ shell }) => shell))]
  const lines = shells.flatMap(shell => {
    const own = commands.filter(one => one.shell === shell)
    return [
      `On ${markdown(shell)}${own.length > 1 ? ', one of these' : ''}:`,
      '',
      block(
        own.map(({ command }) => command),
        'sh',
      ),
      '',
    ]
  })
  const others = sorted.filter(({ kind, commands: own }) => own.length === 0 && kind in FOR_MANAGERS)
  const managers = [...new Set(others.map(({ kind }) => kind))].map(kind => {
    const files = others.filter(one => one.kind === kind).map(({ file }) => code(file))
    return `${FOR_MANAGERS[kind]}: ${files.join(', ')}.`
  })
  return [...lines, ...(managers.length > 0 ? [managers.join(' '), ''] : [])].slice(0, -1)
}

/** What a person does with the files of package managers that have no one line. */
const FOR_MANAGERS: Readonly<Record<string, string>> = {
  homebrew: 'For a Homebrew tap',
  winget: 'For winget',
}

/** A download loses the mode of a file, and an archive keeps those of its members. */
function executableHints(file: string, windows: boolean): readonly Hint[] {
  const folder = executableFolder(file)
  if (windows) {
    const command = folder === undefined ? cmd(`.\\${file}`) : `tar -xf ${cmd(file)}`
    return [{ shell: 'Windows', command, ...(folder && { note: `then start the program in ${folder}` }) }]
  }
  if (folder !== undefined)
    return [
      {
        shell: 'Linux, macOS',
        command: `tar -xzf ${posix(file)}`,
        note: `then start the program in ${folder}`,
      },
    ]
  const path = posix(`./${file}`)
  return [{ shell: 'Linux, macOS', command: path, note: `after a download: chmod +x ${path}` }]
}

/** With tools that need no Docker; the words in capitals are for people to replace. */
function imageHints(file: string): readonly Hint[] {
  const archive = posix(`oci-archive:${file}`)
  return [
    {
      shell: 'Linux, macOS',
      command: `skopeo copy --all ${archive} docker://REGISTRY/NAME:TAG`,
      note: 'into a registry',
    },
    { shell: 'Linux, macOS', command: `podman load --input ${posix(file)}`, note: 'onto this machine' },
  ]
}

/** The folder inside an executable's archive; undefined when the executable is one file. */
export function executableFolder(file: string): string | undefined {
  return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1]
}

/** One POSIX shell word. */
export function posix(word: string): string {
  return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** One word for cmd and PowerShell, which takes a quoted program for text; file names on Windows hold no double quote. */
export function cmd(word: string): string {
  return /^[\w.:\\+-]+$/.test(word) ? word : `"${word}"`
}
