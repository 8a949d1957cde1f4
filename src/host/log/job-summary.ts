/** The Markdown page of a job: GitHub drops a step's whole summary when it is over 1 MiB, so it is cut before (pure). */

/** Bytes that GitHub takes from one step: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
export const SUMMARY_LIMIT = 1024 * 1024

const NOTE = '\n\n> **Cut here**: GitHub shows at most 1 MiB of summary. The job log has the rest.\n'

/** `markdown`, or as many of its whole lines as fit into what is left after `used` bytes, with a note; empty when nothing fits. */
export function fitSummary(markdown: string, used: number): string {
  const text = markdown.endsWith('\n') ? markdown : `${markdown}\n`
  const room = SUMMARY_LIMIT - used
  if (Buffer.byteLength(text) <= room) return text
  const bytes = Buffer.from(text).subarray(0, Math.max(0, room - Buffer.byteLength(NOTE)))
  const end = bytes.lastIndexOf('\n')
  if (end < 0) return Buffer.byteLength(NOTE) <= room ? NOTE : ''
  return `${bytes.subarray(0, end).toString()}${NOTE}`
}
