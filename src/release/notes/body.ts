/** The whole text of a release: what people wrote, and below it what is made from the files, between marks (pure). */

const BEGIN = '<!-- package-python: what follows is made from the files, and made again by every run -->'
const END = '<!-- package-python: end -->'

/** GitHub answers 422 to more. */
const MOST_CHARACTERS = 125_000
const CUT = '\n\n_The rest is left out: it is longer than GitHub takes._'

/** @param notes Markdown of people @param files Markdown made from the files */
export function composeBody(notes: string, files: string): string {
  const part = `${BEGIN}\n${files.trim()}\n${END}`
  const room = MOST_CHARACTERS - part.length - 2
  const fitting = notes.length <= room ? notes : `${notes.slice(0, Math.max(0, room - CUT.length))}${CUT}`
  return fitting.trim() === '' ? part : `${fitting.trim()}\n\n${part}`
}

/** What a draft's text holds beside the part made from the files; empty when nobody wrote anything. */
export function writtenIn(body: string): string {
  const from = body.indexOf(BEGIN)
  if (from === -1) return body.trim()
  const end = body.indexOf(END, from)
  const after = end === -1 ? '' : body.slice(end + END.length)
  return [body.slice(0, from).trim(), after.trim()].filter(part => part !== '').join('\n\n')
}
