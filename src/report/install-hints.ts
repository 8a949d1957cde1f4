/** The line a person copies to install or run each file. */
import type { Artifact } from '../model.js'
import { folderIn } from '../pex/layout.js'

export interface Hint {
  /** Which shell the line is for. */
  readonly shell: 'Linux, macOS' | 'Windows'
  readonly command: string
  /** When the line is not obvious. */
  readonly note?: string
}

/** How to install a wheel or sdist, or start a PEX, on each kind of system the file claims. */
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

/** One POSIX shell word. */
export function posix(word: string): string {
  return /^[\w./+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

/** One word for cmd and PowerShell; file names on Windows hold no double quote. */
function cmd(word: string): string {
  return /^[\w.\\+-]+$/.test(word) ? word : `"${word}"`
}
