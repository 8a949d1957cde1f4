/**
 * What GitHub's runner reads from a step: command lines on standard output and key-value files. The formats are
 * @actions/core's, byte for byte (tested against it); that package itself is not loaded because it costs a step 40–90 ms.
 */
import { randomUUID } from 'node:crypto'

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/**
 * One command line, without its line end. Properties that are undefined or empty are left out.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`
}

/**
 * Lines that the runner must show and not obey. It reads a carriage return as a line end and looks for `::` at the start
 * and for `##[` anywhere, so text with either is put between `stop-commands` and a random token.
 */
export function inertLines(text: readonly string[], token: string = randomUUID()): string[] {
  if (!text.some(line => line.includes('::') || line.includes('##['))) return [...text]
  return [workflowCommand('stop-commands', {}, token), ...text, `::${token}::`]
}

/**
 * An entry of GITHUB_OUTPUT or GITHUB_STATE whose value may hold anything but the random delimiter.
 * @throws Error when `name` is not letters, digits, `_`, `.` and `-`: names are this program's own.
 */
export function keyValueEntry(name: string, value: string, eol: string): string {
  if (!/^[A-Za-z_][\w.-]*$/.test(name)) throw new Error(`${JSON.stringify(name)} cannot be the name of an output`)
  const delimiter = `ghadelimiter_${randomUUID()}`
  return `${name}<<${delimiter}${eol}${value}${eol}${delimiter}${eol}`
}
