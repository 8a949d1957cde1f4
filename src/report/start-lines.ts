/** How to start what was made, as a person would type it in this terminal. */

import { oneLine, plural } from '../core/format.js'
import { isExecutable } from '../core/model.js'
import { paint, type Style } from '../core/terminal.js'
import { folderIn } from '../pex/folder.js'
import { executableFolder, posix } from './install-hints.js'
import type { Report } from './model.js'

/**
 * Where the files are, and how the first that fits this machine is unpacked or started: the PEX, else an executable. Empty
 * when nothing was made.
 */
export function startLines(report: Report, style: Style, folder: string): string[] {
  if (report.artifacts.length === 0) return []
  const windows = report.machine.startsWith('windows')
  const pexes = report.artifacts.filter(({ format }) => format === 'pex')
  const pex =
    pexes.find(({ targets }) => targets.includes('any') || targets.includes(report.machine)) ?? pexes[0]
  const inFolder = `${plural(report.artifacts.length, 'file')} in ${oneLine(folder)}`
  if (pex === undefined) return [inFolder, ...runExecutable(report, style, folder)]
  const unpacked = folderIn(pex.file)
  if (unpacked !== undefined) {
    const place = oneLine(folder.replace(/[/\\]$/, ''))
    const [archive, starts] = windows
      ? [`"${oneLine(`${place}\\${pex.file}`)}"`, `py "${oneLine(unpacked)}"`]
      : [posix(oneLine(`${place}/${pex.file}`)), `python3 ${posix(oneLine(unpacked))}`]
    return [
      inFolder,
      `Unpack it: tar -xzf ${archive}`,
      `Run it: ${paint(style, 'bold', starts)}${entryNote(report)}`,
    ]
  }
  const unix = posix(oneLine(`${folder.replace(/\/$/, '')}/${pex.file}`))
  const command = windows ? `py "${oneLine(`${folder}\\${pex.file}`)}"` : unix.replace(/^(?![./']|~)/, './')
  return [inFolder, `Run it: ${paint(style, 'bold', command)}${entryNote(report)}`]
}

/** The first executable that this machine can run. */
function runExecutable(report: Report, style: Style, folder: string): string[] {
  const found = report.artifacts.find(
    ({ format, targets }) => isExecutable(format) && targets.includes(report.machine),
  )
  if (found === undefined) return []
  const windows = report.machine.startsWith('windows')
  const file = `${folder.replace(/[/\\]$/, '')}${windows ? '\\' : '/'}${found.file}`
  const shown = windows ? `"${oneLine(file)}"` : posix(oneLine(file)).replace(/^(?![./']|~)/, './')
  const unpack = windows ? 'tar -xf' : 'tar -xzf'
  return executableFolder(found.file) === undefined
    ? [`Run it: ${paint(style, 'bold', shown)}`]
    : [`Unpack it: ${paint(style, 'bold', `${unpack} ${shown}`)}`]
}

function entryNote({ entryPoint }: Report): string {
  return entryPoint ? '' : ' (starts Python with everything importable)'
}
