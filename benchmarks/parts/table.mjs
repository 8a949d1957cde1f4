/** Results as rows of Markdown tables (pure). */
const HEADINGS = ['Measured', 'Ours', 'Against', 'Theirs', 'Ratio', 'Bar']

/** What the README shows: what a user waits for. */
const HEADLINES = [
  ...['whole-edited', 'whole-edited-tested', 'whole-edited-one', 'whole-cold', 'whole-pure', 'whole-inspected'],
  ...['whole-thirty', 'main-cold', 'main-edited', 'resolve-warm'],
  ...['pex-first-five', 'pex-first-thirty', 'pex-later', 'native-cold-pyo3-file', 'native-warm-pyo3-file'],
]

function figure({ median, least, most }, unit) {
  const digits = value => (value >= 100 || unit === 'MB' ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2))
  const range = digits(least) === digits(most) ? '' : ` (${digits(least)}–${digits(most)})`
  return `${digits(median)} ${unit}${range}`
}

function barText({ bar, met, unit }) {
  if (bar === undefined) return ''
  const text =
    'ratio' in bar ? bar.ratio.toFixed(2) : 'more' in bar ? `${bar.more} ${unit} more` : `${bar.most} ${unit}`
  return `${text}: ${met ? 'met' : '**missed**'}`
}

function rowOf(result) {
  const { title, against = '', ours, theirs, ratio, unit } = result
  const other = theirs ? figure(theirs, unit) : ''
  return [title, figure(ours, unit), against, other, ratio?.toFixed(2) ?? '', barText(result)]
}

/** A row for the case and one for each of its parts; each a list of cells. */
export function rowsOf(result) {
  const { ours, theirs, unit, partUnits = {} } = result
  const parts = [...new Set([...Object.keys(ours.parts ?? {}), ...Object.keys(theirs?.parts ?? {})])]
  const cell = (side, part) => (side?.parts?.[part] ? figure(side.parts[part], partUnits[part] ?? unit) : '')
  return [rowOf(result), ...parts.map(part => [`– ${part}`, cell(ours, part), '', cell(theirs, part), '', ''])]
}

const line = cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
const table = (headings, rows) => [line(headings), line(headings.map(() => '---')), ...rows.map(line)]

/** Every case with its parts; what was measured on which machine, and with what, stands below. */
export function tableText(results) {
  const rows = results.flatMap(result => {
    const conditions = [`${result.runs}`, result.load.toFixed(1)]
    return rowsOf(result).map((row, at) => [...row, ...(at === 0 ? conditions : ['', ''])])
  })
  return [
    ...table([...HEADINGS, 'Runs', 'Load before'], rows),
    '',
    ...['Medians (least–most).', ...machinesText(results)],
    '',
  ].join('\n')
}

/** The few rows that show a user what to expect, and how many promises are kept in all. */
export function headlinesText(results) {
  const shown = results.filter(({ name }) => HEADLINES.includes(name))
  const promised = results.filter(({ met }) => met !== undefined)
  const missed = promised.filter(({ met }) => !met)
  const machines = [...new Set(shown.map(({ machine }) => `${machine.cores} × ${machine.cpu}`))].join(' and ')
  const kept = `${promised.length - missed.length} of ${promised.length} promises are kept`
  const open = missed.length === 0 ? '' : `; missed: ${missed.map(({ title }) => title).join('; ')}`
  return [
    ...table(HEADINGS, shown.map(rowOf)),
    '',
    `Medians (least–most) on ${machines}. ${kept}${open}. [All figures](docs/benchmarks.md#figures).`,
    '',
  ].join('\n')
}

/** One sentence for each machine; the tools are those of all its cases. */
function machinesText(results) {
  const machines = new Map()
  for (const { machine } of results) {
    const { cores, cpu, memory, disk, system, node, pythons, date, tools } = machine
    const files = disk === undefined ? '' : `, files on ${disk}`
    const key = `${cores} × ${cpu}, ${memory} GB${files}, ${system}, Node ${node}, CPython ${pythons.join(', ')}`
    const known = machines.get(key) ?? { dates: new Set(), tools: new Set() }
    known.dates.add(date)
    for (const [name, version] of Object.entries(tools)) known.tools.add(`${name} ${version}`)
    machines.set(key, known)
  }
  return [...machines].map(
    ([machine, { dates, tools }]) =>
      `Measured on ${[...dates].sort().join(', ')}: ${machine}; ${[...tools].sort().join(', ')}.`,
  )
}
