/** Results as rows of a Markdown table (pure). */
const HEADINGS = ['Measured', 'Ours', 'Against', 'Theirs', 'Ratio', 'Bar']

function figure({ median, least, most }, unit) {
  const digits = value =>
    value >= 100 || unit === 'MB' ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
  const range = digits(least) === digits(most) ? '' : ` (${digits(least)}–${digits(most)})`
  return `${digits(median)} ${unit}${range}`
}

function barText({ bar, met, unit }) {
  if (bar === undefined) return ''
  const text =
    'ratio' in bar ? bar.ratio.toFixed(2) : 'more' in bar ? `${bar.more} ${unit} more` : `${bar.most} ${unit}`
  return `${text}: ${met ? 'met' : '**missed**'}`
}

/** A row for the case and one for each of its parts; each a list of cells. */
export function rowsOf(result) {
  const { title, against = '', ours, theirs, ratio, unit } = result
  const parts = [...new Set([...Object.keys(ours.parts ?? {}), ...Object.keys(theirs?.parts ?? {})])]
  return [
    [
      title,
      figure(ours, unit),
      against,
      theirs ? figure(theirs, unit) : '',
      ratio?.toFixed(2) ?? '',
      barText(result),
    ],
    ...parts.map(part => [
      `– ${part}`,
      ours.parts?.[part] ? figure(ours.parts[part], unit) : '',
      '',
      theirs?.parts?.[part] ? figure(theirs.parts[part], unit) : '',
      '',
      '',
    ]),
  ]
}

/** The whole page; results of different machines or days say so below the table. */
export function tableText(results) {
  const line = cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const rows = results.flatMap(rowsOf)
  const machines = new Map()
  for (const { name, machine, runs, load } of results) {
    const key = machineText(machine)
    machines.set(key, [...(machines.get(key) ?? []), `${name} ×${runs} (load ${load.toFixed(1)})`])
  }
  const facts = [...machines].map(
    ([machine, names]) => `Measured on ${machine}. Runs, and load before: ${names.join(', ')}.`,
  )
  return [
    line(HEADINGS),
    line(HEADINGS.map(() => '---')),
    ...rows.map(line),
    '',
    'Medians (least–most).',
    ...facts,
    '',
  ].join('\n')
}

function machineText({ date, cores, cpu, memory, system, node, tools, pythons }) {
  const named = Object.entries(tools).map(([name, version]) => `${name} ${version}`)
  return `${date}: ${cores} × ${cpu}, ${memory} GB, ${system}, Node ${node}, ${named.join(', ')}, CPython ${pythons.join(', ')}`
}
