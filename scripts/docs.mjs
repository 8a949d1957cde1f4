/**
 * Generates what the documentation repeats from its source: the tables of inputs, outputs, errors, checks, benchmarks and
 * executables between `<!-- begin:NAME -->` and `<!-- end:NAME -->` in README.md and docs/*.md, the versions of actions in
 * their examples, the JSON Schemas docs/*.schema.json, and the whole action.yml.
 *
 *   node scripts/docs.mjs [--check] [--root FOLDER] [--lib FOLDER]
 *
 * Reads the compiled tables in `lib/`. `--check` writes nothing and exits 1 when a file is not what it would write.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { withActionVersions } from './action-versions.mjs'
import { configSchema, documentSchema } from './schemas.mjs'

/** One cell: a line break or a bar would end it. */
const cell = text => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
const value = text => (text === '' ? 'none' : `\`${text}\``)

function table(headings, rows) {
  const line = cells => `| ${cells.join(' | ')} |`
  return [line(headings), line(headings.map(() => '---')), ...rows.map(row => line(row.map(cell)))].join('\n')
}

export function inputsTable(inputs) {
  const rows = inputs.map(input => [value(input.name), value(input.default), input.help])
  return table(['Input', 'Default', 'Meaning'], rows)
}

/** A table for each group, under its title. */
export function inputGroups(groups) {
  return groups.map(({ title, inputs }) => `## ${title}\n\n${inputsTable(inputs)}`).join('\n\n')
}

/** The table of the inputs that most workflows use. */
export function commonInputsTable(inputs) {
  return inputsTable(inputs.filter(({ common }) => common))
}

export function outputsTable(outputs) {
  return table(
    ['Output', 'Meaning'],
    outputs.map(output => [value(output.name), output.help]),
  )
}

/** The checks of every finished file. */
export function checksTable(checks) {
  const rows = Object.entries(checks).map(([name, { formats, fails, warns }]) => {
    return [value(name), formats.join(', '), fails || '–', warns || '–']
  })
  return table(['Check', 'Of', 'Stops the release', 'Is only a warning'], rows)
}

/** Each kind of failure with its exit status, then its codes. */
export function errorsTable(categories, codes, exit) {
  const kinds = Object.entries(categories).map(([name, { exit: status, about }]) => {
    const own = Object.entries(codes).filter(([code]) => code.startsWith(`${name}/`))
    const rows = own.map(([code, meaning]) => [value(code), meaning])
    return `## \`${name}\`: ${about}\n\nExit status ${status}.\n\n${table(['Code', 'Meaning'], rows)}`
  })
  const rest = [
    [`${exit.ok}`, 'Everything was built and passed its smoke tests.'],
    [`${exit.bug}`, 'An error in package-python itself. Please report it with the log.'],
    [`${exit.interrupted}`, 'It was interrupted; every program it started was stopped first.'],
  ]
  return [...kinds, `## Other exit statuses\n\n${table(['Status', 'Meaning'], rest)}`].join('\n\n')
}

/**
 * action.yml. It has no `default:`: the runner would pass a default as if the workflow had set it, and it would override
 * `[tool.package-python]` in pyproject.toml. The description states the default instead.
 */
export function actionYaml({ name, description, inputs, outputs }) {
  const quoted = text => JSON.stringify(text.replace(/\s*\n\s*/g, ' '))
  return `# Made by scripts/docs.mjs from src/config/inputs.ts and src/report/outputs.ts.
name: ${quoted(name)}
description: ${quoted(description)}
author: The package-python authors
branding:
  icon: package
  color: blue
inputs:
${inputs
  .map(input => {
    const text = `${input.help} Default: ${value(input.default)}.`
    return `  ${input.name}:\n    description: ${quoted(text)}\n    required: false\n`
  })
  .join('')}outputs:
${outputs.map(output => `  ${output.name}:\n    description: ${quoted(output.help)}\n`).join('')}runs:
  using: node24
  main: dist/index.js
  post: dist/index.js
`
}

/** Only on a line of its own: a page may speak of markers. */
const MARKER = /^<!-- (begin|end):([\w-]+) -->$/gm

/** `text` with every marked region replaced. @throws Error naming `file` for an unknown, unclosed or crossed region. */
export function fill(text, regions, file) {
  let open
  let from = 0
  let result = ''
  for (const { 0: marker, 1: kind, 2: name, index } of text.matchAll(MARKER)) {
    if (kind === 'begin') {
      if (open !== undefined) throw new Error(`${file}: begin:${name} stands inside begin:${open}`)
      if (!(name in regions)) throw new Error(`${file}: nothing is called ${name}; there is ${Object.keys(regions)}`)
      open = name
      result += text.slice(from, index + marker.length)
    } else {
      if (open !== name) throw new Error(`${file}: end:${name} has no begin:${name} before it`)
      // A region without new content (no benchmark was run yet) stays as it is.
      result += regions[name] === undefined ? text.slice(from, index) : `\n\n${regions[name].trim()}\n\n`
      result += marker
      open = undefined
    }
    from = index + marker.length
  }
  if (open !== undefined) throw new Error(`${file}: begin:${open} is never closed`)
  return result + text.slice(from)
}

/** The kinds of executable as `benchmarks/cases/native-executables.mjs` measured them, with plain PyInstaller in front. */
const KINDS = {
  'pyinstaller-file': '`pyinstaller`, one file',
  'pyinstaller-folder': '`pyinstaller`, a folder',
  'pyo3-file': '`pyo3`, one file',
  'pyo3-folder': '`pyo3`, a folder',
  scie: '`scie`',
}

/** These unpack themselves once: only their very first start is measured separately. */
const KEPT = ['pyo3-file', 'scie']

/**
 * Size and starts of each kind (pure); undefined when nothing was measured.
 * @param result gives the content of a result file by its name
 */
export function executablesTable(result) {
  const kinds = Object.keys(KINDS).filter(kind => result(`native-warm-${kind}`))
  if (kinds.length === 0) return undefined
  const whole = side => (side === undefined ? '' : `${Math.round(side.median)}`)
  const row = (title, side, kind) => {
    const of = measure => result(`native-${measure}-${kind}`)?.[side]
    const size = whole(of('size'))
    return [
      title,
      size && `${size} MB`,
      // What unpacks nothing permanently takes the same time at every start.
      whole(of('first') ?? (KEPT.includes(kind) && side === 'ours' ? undefined : of('cold'))),
      whole(of('cold')),
      whole(of('warm')),
    ]
  }
  const rows = [
    row("plain PyInstaller's one file", 'theirs', kinds[0]),
    ...kinds.map(kind => row(KINDS[kind], 'ours', kind)),
  ]
  const warm = kinds.map(kind => result(`native-warm-${kind}`))
  const loads = warm.map(({ load }) => load.toFixed(1))
  const { date, cores, cpu } = warm[0].machine
  const said = `Medians, in milliseconds, of ${warm[0].runs} runs or more on ${cores} × ${cpu}, ${date}; load before each kind: ${loads.join(', ')}.`
  return `${table(['', 'Size', 'First start', 'Cold start', 'Warm start'], rows)}\n\n${said}`
}

/** What each file must be, by its path below `root`. */
export function documents(root, { groups, outputs, errors, project, checks = {} }) {
  const inputs = groups.flatMap(group => group.inputs)
  const measured = name => {
    const file = join(root, 'benchmarks/results', name)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const regions = {
    inputs: inputGroups(groups),
    'common-inputs': commonInputsTable(inputs),
    outputs: outputsTable(outputs),
    errors: errorsTable(errors.CATEGORIES, errors.CODES, errors.EXIT),
    checks: checksTable(checks),
    executables: executablesTable(name => {
      const text = measured(`${name}.json`)
      return text === undefined ? undefined : JSON.parse(text)
    }),
    headlines: measured('headlines.md'),
    benchmarks: measured('table.md'),
    'real-sdists': measured('reproducible.md'),
  }
  const folder = existsSync(join(root, 'docs')) ? readdirSync(join(root, 'docs')).sort() : []
  const pages = ['README.md', ...folder.filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]
  const filled = pages.map(page => {
    const text = withActionVersions(readFileSync(join(root, page), 'utf8'), page)
    return [page, fill(text, regions, page)]
  })
  return new Map([...filled, ['action.yml', actionYaml({ ...project, inputs, outputs })]])
}

/** The JSON Schemas, by path below `root`. */
async function schemas(load, inputs) {
  const [{ ANY_PLAN }, { MANIFEST }, { pyprojectLayer }] = await Promise.all(
    ['plan/plan-schema.js', 'release/manifest-schema.js', 'config/options.js'].map(load),
  )
  const inFile = inputs.filter(({ name }) => {
    const { problems } = pyprojectLayer(
      { table: { [name]: '' }, place: () => ({ file: '' }) },
      { dir: '/', workspace: '/' },
    )
    return problems.length === 0
  })
  return [
    ['docs/plan.schema.json', documentSchema(ANY_PLAN)],
    ['docs/manifest.schema.json', documentSchema(MANIFEST)],
    ['docs/config.schema.json', configSchema(inFile)],
  ]
}

async function main() {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      root: { type: 'string' },
      lib: { type: 'string' },
    },
  })
  const root = resolve(values.root ?? fileURLToPath(new URL('..', import.meta.url)))
  const load = file => import(pathToFileURL(resolve(values.lib ?? join(root, 'lib'), file)).href)
  const [{ INPUT_GROUPS }, { OUTPUTS }, errors, { CHECKS }] = await Promise.all(
    ['config/inputs.js', 'report/outputs.js', 'core/errors.js', 'checks/checks.js'].map(load),
  )
  const { name, description } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const groups = INPUT_GROUPS.map(({ title, inputs }) => {
    return { title, inputs: Object.entries(inputs).map(([name, input]) => ({ name, ...input })) }
  })
  const wanted = documents(root, {
    groups,
    outputs: OUTPUTS,
    errors,
    checks: CHECKS,
    project: { name, description },
  })
  // Only this project has documents with a schema.
  if (existsSync(join(root, 'docs/plan.schema.json')))
    for (const [file, text] of await schemas(
      load,
      groups.flatMap(group => group.inputs),
    ))
      wanted.set(file, text)
  const stale = [...wanted].filter(([file, text]) => {
    const path = join(root, file)
    return !existsSync(path) || readFileSync(path, 'utf8') !== text
  })
  for (const [file, text] of stale) {
    console.log(values.check ? `${file} is stale: run npm run docs` : `wrote ${file}`)
    if (!values.check) writeFileSync(join(root, file), text)
  }
  if (values.check && stale.length > 0) process.exitCode = 1
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) await main()
