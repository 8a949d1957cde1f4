/** The line a person copies to install or run each file. */
import { type Artifact, isExecutable } from '../core/model.js'
import { folderIn } from '../pex/folder.js'

export interface Hint {
  /** Which shell the line is for. */
  readonly shell: 'Linux, macOS' | 'Windows'
  readonly command: string
  /** When the line is not obvious. */
  readonly note?: string
}

/** How to install a wheel or sdist, or start a PEX or an executable, on each kind of system the file claims. */
export function installHints(artifact: Artifact): readonly Hint[] {
  const { file, format } = artifact
  const windows = artifact.targets.some(target => target === 'any' || target.startsWith('windows'))
  const unix = artifact.targets.some(target => !target.startsWith('windows'))
  const folder = folderIn(file)
  if (folder !== undefined) {
    const note = `then also ./${folder}/__main__.py`
    return [
      ...(unix
        ? [
            {
              shell: 'Linux, macOS' as const,
              command: `tar -xzf ${posix(file)} && python3 ${posix(folder)}`,
              note,
            },
          ]
        : []),
      ...(windows
        ? [
            { shell: 'Windows' as const, command: `tar -xzf ${cmd(file)}` },
            { shell: 'Windows' as const, command: `py ${cmd(folder)}` },
          ]
        : []),
    ]
  }
  if (isExecutable(format)) return executableHints(file, windows)
  if (format === 'pex') {
    const path = posix(`./${file}`)
    return [
      ...(unix
        ? [
            { shell: 'Linux, macOS' as const, command: path, note: `after a download: chmod +x ${path}` },
            { shell: 'Linux, macOS' as const, command: `python3 ${posix(file)}` },
          ]
        : []),
      ...(windows ? [{ shell: 'Windows' as const, command: `py ${cmd(file)}` }] : []),
    ]
  }
  return [
    ...(unix
      ? [{ shell: 'Linux, macOS' as const, command: `python3 -m pip install ${posix(`./${file}`)}` }]
      : []),
    ...(windows ? [{ shell: 'Windows' as const, command: `py -m pip install ${cmd(`.\\${file}`)}` }] : []),
  ]
}

/** A download keeps no modes, so that what is one file needs its own; an archive keeps them. */
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

/** The folder inside an executable's archive; undefined when the executable is one file. */
export function executableFolder(file: string): string | undefined {
  return /^(.+)\.(?:tar\.gz|zip)$/.exec(file)?.[1]
}

/** One POSIX shell word. */
export function posix(word: string): string {
  return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** One word for cmd and PowerShell; file names on Windows hold no double quote. */
function cmd(word: string): string {
  return /^[\w.\\+-]+$/.test(word) ? word : `"${word}"`
}
