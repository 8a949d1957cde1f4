/**
 * Draws what a terminal showed: text with ANSI colours in, a picture (SVG) out.
 *
 *   node scripts/picture.mjs [--title TEXT] INPUT.txt OUTPUT.svg
 *
 * Every word is placed at its own column with `textLength`, so that columns line up in any viewer's font.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'

const CELL = { width: 8.4, height: 20 }
const EDGE = 16
const BAR = 36
const PALETTE = {
  background: '#0d1117',
  text: '#e6edf3',
  normal: ['#484f58', '#ff7b72', '#3fb950', '#d29922', '#58a6ff', '#bc8cff', '#39c5cf', '#b1bac4'],
  bright: ['#6e7681', '#ffa198', '#56d364', '#e3b341', '#79c0ff', '#d2a8ff', '#56d4dd', '#ffffff'],
}
const PLAIN = {
  colour: PALETTE.text,
  background: undefined,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
}
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
  /\u001b\[([\d;:?<=>]*)([@-~])|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[@-_]|\r\n|[\s\S]/gu

/** Colour number of the 256-colour table. */
function indexed(number) {
  if (number < 8) return PALETTE.normal[number]
  if (number < 16) return PALETTE.bright[number - 8]
  const hex = parts => `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`
  if (number >= 232) return hex(Array(3).fill(8 + (number - 232) * 10))
  const cube = [Math.floor((number - 16) / 36), Math.floor((number - 16) / 6) % 6, (number - 16) % 6]
  return hex(cube.map(step => (step === 0 ? 0 : 55 + step * 40)))
}

/** The style after `ESC [ parameters m` (ECMA-48 8.3.117, with the usual 38/48 colours). */
function styled(style, parameters) {
  const numbers = parameters.split(/[;:]/).map(Number)
  let next = { ...style }
  while (numbers.length > 0) {
    const number = numbers.shift()
    if (number === 0) next = { ...PLAIN }
    else if (number === 1) next.bold = true
    else if (number === 2) next.dim = true
    else if (number === 3) next.italic = true
    else if (number === 4) next.underline = true
    else if (number === 22) Object.assign(next, { bold: false, dim: false })
    else if (number === 23) next.italic = false
    else if (number === 24) next.underline = false
    else if (number === 39) next.colour = PLAIN.colour
    else if (number === 49) next.background = undefined
    else if (number === 38 || number === 48) {
      const key = number === 38 ? 'colour' : 'background'
      if (numbers.shift() === 5) next[key] = indexed(Math.min(255, numbers.shift() ?? 0))
      else next[key] = `rgb(${[0, 0, 0].map(() => Math.min(255, numbers.shift() ?? 0)).join(',')})`
    } else if (number >= 30 && number <= 37) next.colour = PALETTE.normal[number - 30]
    else if (number >= 40 && number <= 47) next.background = PALETTE.normal[number - 40]
    else if (number >= 90 && number <= 97) next.colour = PALETTE.bright[number - 90]
    else if (number >= 100 && number <= 107) next.background = PALETTE.bright[number - 100]
  }
  return next
}

/** Lines of character cells as a terminal shows them: a carriage return writes over the line, `ESC [ K` clears its rest. */
export function screen(text) {
  const lines = [[]]
  let style = { ...PLAIN }
  let column = 0
  for (const { 0: token, 1: parameters, 2: final } of text.matchAll(SEQUENCE)) {
    const line = lines.at(-1)
    if (token === '\n' || token === '\r\n') {
      lines.push([])
      column = 0
    } else if (token === '\r') column = 0
    else if (token === '\t') column += 8 - (column % 8)
    else if (final === 'm') style = styled(style, parameters)
    else if (final === 'K') parameters === '2' ? line.splice(0) : line.splice(column)
    else if (/^\p{Cc}/u.test(token)) continue
    else if (/^[\p{M}\p{Cf}]$/u.test(token) && line[column - 1]) line[column - 1].text += token
    else {
      const size = WIDE.test(token) ? 2 : 1
      for (let gap = line.length; gap < column; gap += 1) line[gap] = { text: ' ', size: 1, style: PLAIN }
      line[column] = { text: token, size, style }
      if (size === 2) line[column + 1] = { text: '', size: 0, style }
      column += size
    }
  }
  while (lines.length > 1 && lines.at(-1).every(({ text: shown }) => shown.trim() === '')) lines.pop()
  return lines
}

/** XML text: what the syntax takes is escaped, what XML 1.0 forbids is replaced. */
const xml = text =>
  text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"']/g, found => `&#${found.charCodeAt(0)};`)

/** Words of one style and the gaps between them, with the column where each starts. */
function runs(line) {
  const found = []
  line.forEach(({ text, size, style }, column) => {
    const last = found.at(-1)
    const gap = text === ' '
    if (last && last.gap === gap && JSON.stringify(last.style) === JSON.stringify(style)) {
      last.text += text
      last.size += size
    } else found.push({ text, size, style, column, gap })
  })
  return found
}

const round = number => Number(number.toFixed(2))

function drawn({ text, size, style, column, gap }, y) {
  const x = round(EDGE + column * CELL.width)
  const length = round(size * CELL.width)
  const back = style.background
    ? `<rect x="${x}" y="${y - 14}" width="${length}" height="${CELL.height}" fill="${style.background}"/>`
    : ''
  if (gap) return back
  const looks = [
    style.colour === PLAIN.colour ? '' : ` fill="${style.colour}"`,
    style.bold ? ' font-weight="bold"' : '',
    style.dim ? ' opacity="0.65"' : '',
    style.italic ? ' font-style="italic"' : '',
    style.underline ? ' text-decoration="underline"' : '',
  ].join('')
  return `${back}<text x="${x}" y="${y}" textLength="${length}" lengthAdjust="spacingAndGlyphs"${looks}>${xml(text)}</text>`
}

/** The picture; `title` stands in the window's bar and is read out by screen readers. */
export function picture(text, title) {
  const lines = screen(text)
  const columns = Math.max(40, [...title].length + 16, ...lines.map(line => line.length))
  const width = Math.ceil(columns * CELL.width + 2 * EDGE)
  const height = BAR + lines.length * CELL.height + EDGE
  const buttons = ['#ff5f57', '#febc2e', '#28c840'].map(
    (colour, index) => `<circle cx="${EDGE + 6 + index * 20}" cy="18" r="6" fill="${colour}"/>`,
  )
  const body = lines.flatMap((line, index) => {
    const row = runs(line).map(run => drawn(run, BAR + 14 + index * CELL.height))
    return row.join('') === '' ? [] : [row.join('')]
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${xml(title)}">
<title>${xml(title)}</title>
<rect width="${width}" height="${height}" rx="8" fill="${PALETTE.background}"/>
${buttons.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${PALETTE.text}" xml:space="preserve">
<text x="${width / 2}" y="23" text-anchor="middle" opacity="0.65">${xml(title)}</text>
${body.join('\n')}
</g>
</svg>
`
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { title: { type: 'string', default: 'package-python' } },
  })
  const [input, output] = positionals
  if (input === undefined || output === undefined || positionals.length > 2) {
    console.error('usage: node scripts/picture.mjs [--title TEXT] INPUT.txt OUTPUT.svg')
    process.exitCode = 2
    return
  }
  writeFileSync(output, picture(readFileSync(input, 'utf8'), values.title))
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) main()
