/** The report in a terminal: the facts of the job summary, as lines and boxes. */
import { bytes, duration, inert, oneLine, plural } from '../core/format.js'
import { type FindingState, isExecutable, isImage } from '../core/model.js'
import { box, type Colour, paint, type Style, width } from '../core/terminal.js'
import { folderIn } from '../pex/folder.js'
import { cmd, executableFolder, posix } from './install-hints.js'
import type { Report } from './model.js'
import {
  auditLines,
  COMPARISON_NOTES,
  comparison,
  coverageLines,
  coverageWords,
  sizeLines,
  strippedWords,
} from './sections.js'
import { coverage, findingsOf, type State, type TestResult, verdict } from './verdict.js'

/** Where the files are, and the command that unpacks or starts the first one for this machine; empty without files. */
function startLines(report: Report, style: Style, folder: string): string[] {
  if (report.artifacts.length === 0) return []
  const windows = report.machine.startsWith('windows')
  const pexes = report.artifacts.filter(({ format }) => format === 'pex')
  const pex = pexes.find(({ targets }) => targets.includes('any') || targets.includes(report.machine)) ?? pexes[0]
  const inFolder = `${plural(report.artifacts.length, 'file')} in ${oneLine(folder)}`
  if (pex === undefined) return [inFolder, ...runExecutable(report, style, folder)]
  const path = typed(folder, pex.file, windows)
  const unpacked = folderIn(pex.file)
  if (unpacked !== undefined) {
    const starts = windows ? `py ${cmd(oneLine(unpacked))}` : `python3 ${posix(oneLine(unpacked))}`
    return [inFolder, `Unpack it: tar -xzf ${path}`, `Run it: ${paint(style, 'bold', starts)}${entryNote(report)}`]
  }
  return [inFolder, `Run it: ${paint(style, 'bold', windows ? `py ${path}` : path)}${entryNote(report)}`]
}

/** The first executable that this machine can run. */
function runExecutable(report: Report, style: Style, folder: string): string[] {
  const found = report.artifacts.find(
    ({ format, targets }) => isExecutable(format) && !isImage(format) && targets.includes(report.machine),
  )
  if (found === undefined) return []
  const windows = report.machine.startsWith('windows')
  const path = typed(folder, found.file, windows)
  const unpack = windows ? 'tar -xf' : 'tar -xzf'
  return executableFolder(found.file) === undefined
    ? [`Run it: ${paint(style, 'bold', path)}`]
    : [`Unpack it: ${paint(style, 'bold', `${unpack} ${path}`)}`]
}

/** The path of a file in `folder` as one word of a shell, which also starts it. */
function typed(folder: string, file: string, windows: boolean): string {
  const place = folder.replace(/[/\\]$/, '')
  if (windows) return cmd(oneLine(`${place}\\${file}`))
  return posix(oneLine(`${place}/${file}`)).replace(/^(?![./'])/, './')
}

function entryNote({ entryPoint, about }: Report): string {
  if (about?.commands) return ` ${oneLine(`COMMAND, one of ${about.commands.join(', ')}`)}`
  return entryPoint ? '' : ' (starts Python with everything importable)'
}

const COLOUR: Record<State, Colour> = { ready: 'green', caution: 'yellow', failed: 'red' }
const SIGNS: Record<State, string> = { ready: '✓', caution: '!', failed: '✗' }
const PLAIN_SIGNS: Record<State, string> = { ready: 'OK', caution: '!', failed: 'X' }

/**
 * Lines of at most `style.columns` columns, but for names to copy. The log has the errors themselves.
 * @param folder that holds the files, as a user would type it
 */
export function terminal(report: Report, style: Style, folder: string): string[] {
  const { state, headline, facts } = verdict(report)
  const sign = (style.unicode ? SIGNS : PLAIN_SIGNS)[state]
  const parts = [
    [paint(style, COLOUR[state], `${sign} ${oneLine(headline)}`), ...flow(facts, style)],
    where(report, style),
    dependencies(report, style),
    evaluated(report, style),
    report.audit ? auditLines(report.audit, style) : [],
    report.skipped.map(({ format, reason }) => `${oneLine(format)} not built: ${oneLine(reason)}`),
    times(report, style),
    files(report, style),
    compared(report, style),
    [strippedWords(report)].filter(words => words !== ''),
    startLines(report, style, folder),
  ]
  return parts
    .filter(lines => lines.length > 0)
    .flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]))
    .map(inert)
}

function where(report: Report, style: Style): string[] {
  if (report.artifacts.length === 0 || report.pythons.length === 0 || report.platforms.length === 0) return []
  const rows = coverage(report).map(row => [
    oneLine(row[0]?.python ?? ''),
    ...row.map(({ testResults }) =>
      testResults.length === 0
        ? 'not offered'
        : testResults
            .map(({ testResult, formats }) => testResultText(testResult, formats.map(oneLine).join(', '), style))
            .join('; '),
    ),
  ])
  return box([{ heading: 'Python' }, ...report.platforms.map(name => ({ heading: oneLine(name) }))], rows, style)
}

/** Empty when no wheel is missing for this one machine. */
function dependencies({ coverage: found, platforms }: Report, style: Style): string[] {
  if (found === undefined || (found.gaps.length === 0 && platforms.length < 2)) return []
  return [coverageWords(found), ...coverageLines(found, style), ...sizeLines(found.sizes)]
}

function testResultText(testResult: TestResult, formats: string, style: Style): string {
  const colour = { ran: 'green', warned: 'yellow', failed: 'red', 'not run': 'dim' } as const
  return `${paint(style, colour[testResult], testResult)}: ${formats}`
}

const FOUND: Record<FindingState, Colour> = {
  failed: 'red',
  warning: 'yellow',
  unknown: 'yellow',
  passed: 'green',
  skipped: 'dim',
}

/** All checks and findings: those that passed by name, the others with their details. */
function evaluated(report: Report, style: Style): string[] {
  const passed = findingsOf(report).filter(({ state }) => state === 'passed')
  const found = (report.findings ?? []).map(({ title, state, sentence }) => {
    return { result: state, name: title, artifact: '', python: undefined, reason: sentence }
  })
  const rows = [...report.checks, ...found]
    .filter(({ result }) => result !== 'passed')
    .map(({ result, name, artifact, python, reason }) => [
      paint(style, FOUND[result], result),
      ...[name, artifact, python ?? '', reason].map(oneLine),
    ])
  const columns = [
    { heading: 'Result' },
    { heading: 'Check' },
    { heading: 'File' },
    { heading: 'Python' },
    { heading: 'Details', shrinks: true },
  ]
  const [first = '', ...more] = passed.map(({ title }) => oneLine(title))
  return [
    ...(first === '' ? [] : flow([`Passed: ${first}`, ...more], style)),
    ...(rows.length === 0 ? [] : box(columns, rows, style)),
  ]
}

/** Seconds from a section's first start to its last end: steps inside run side by side. */
function times({ timings, totalSeconds }: Report, style: Style): string[] {
  const sections = [...new Set(timings.map(timing => timing.section))].map(section => {
    const own = timings.filter(timing => timing.section === section)
    const span = Math.max(...own.map(({ end }) => end)) - Math.min(...own.map(({ start }) => start))
    return `${oneLine(section)} ${duration(span / 1000)}`
  })
  if (sections.length === 0) return []
  const [first = '', ...rest] = [...sections, `total ${duration(totalSeconds)}`]
  return flow([`Time: ${first}`, ...rest], style)
}

/** Short facts side by side, on as many lines as they need. */
function flow(facts: readonly string[], style: Style): string[] {
  const mark = style.unicode ? ' · ' : ', '
  const lines: string[] = []
  for (const fact of facts) {
    const longer = `${lines.at(-1)}${mark}${fact}`
    if (lines.length > 0 && width(longer) <= style.columns) lines[lines.length - 1] = longer
    else lines.push(fact)
  }
  return lines.map(line => paint(style, 'dim', line))
}

function files({ artifacts, installers = [] }: Report, style: Style): string[] {
  if (artifacts.length === 0) return []
  const all = [...artifacts, ...installers.map(({ kind, ...file }) => ({ ...file, format: kind }))]
  const rows = all.map(({ format, file, size, sha256 }) => [
    oneLine(format),
    oneLine(file),
    bytes(size),
    paint(style, 'dim', oneLine(sha256).slice(0, 12)),
  ])
  const columns = [{ heading: 'Format' }, { heading: 'File' }, { heading: 'Size', right: true }, { heading: 'SHA-256' }]
  return box(columns, rows, style)
}

function compared(report: Report, style: Style): string[] {
  const rows = comparison(report)
  if (rows.length === 0) return []
  const columns = [
    { heading: 'Format' },
    { heading: 'First start', right: true },
    { heading: 'Later', right: true },
    { heading: 'Runs from' },
    { heading: 'Choose it', shrinks: true },
  ]
  const cells = rows.map(({ format, first, later, needs, choose }) => [
    oneLine(format),
    first || '–',
    later || '–',
    oneLine(needs) || '–',
    choose,
  ])
  return [...box(columns, cells, style), ...flow(COMPARISON_NOTES, style)]
}
