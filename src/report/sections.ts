/** Sections that summary and terminal share: vulnerabilities, formats compared, dependencies, licenses (pure). */
import {
  type Audited,
  type AuditReport,
  auditFailures,
  auditFinding,
  fixWords,
  inState,
  noAnswerAtAll,
  titleOf,
} from '../audit/model.js'
import {
  block,
  byBytes,
  bytes,
  code,
  duration,
  inert,
  link,
  listing,
  markdown,
  oneLine,
  plural,
} from '../core/format.js'
import type { Artifact, Check, Finding } from '../core/model.js'
import { box, paint, type Style } from '../core/terminal.js'
import { type CoverageReport, type Size, type Sizes, sizeText, tableMarkdown, tableText } from '../resolve/coverage.js'
import type { LicensedComponent } from '../sbom/licenses.js'
import type { Report } from './model.js'
import { SIGN } from './verdict.js'

// Known vulnerabilities.

/** Most rows in a table. */
const MOST = 50

/** Empty when the row of the verdict says everything. */
export function auditMarkdown(report: AuditReport): readonly string[] {
  const rows = vulnerableRows(report).slice(0, MOST)
  // When no database answered at all, the verdict says so once.
  const unknown = noAnswerAtAll(report) === undefined ? inState(report, 'unknown') : []
  const ignored = report.components.flatMap(({ subject, ignored: each }) => each.map(one => ({ subject, ...one })))
  return [
    ...(rows.length > 0
      ? [
          table(
            ['Component', 'Vulnerability', 'Severity', 'What it is', 'What to do'],
            rows.map(({ audited, vulnerability: { id, url, level, score, summary } }) => [
              markdown(titleOf(audited)),
              url === undefined ? code(id) : link(id, url),
              `${level}${score === undefined ? '' : ` ${score.toFixed(1)}`}`,
              markdown(summary),
              markdown(fixWords(audited)),
            ]),
          ),
        ]
      : []),
    ...(unknown.length > 0
      ? [`Unknown for:\n\n${block(unknown.slice(0, MOST).map(one => `${titleOf(one)}: ${one.reason ?? ''}`))}`]
      : []),
    ...(ignored.length > 0
      ? [
          table(
            ['Ignored', 'Component', 'Until', 'Reason'],
            ignored.map(({ subject, vulnerability, rule }) => [
              code(vulnerability.id),
              markdown(titleOf({ subject })),
              markdown(rule.until),
              markdown(rule.reason),
            ]),
          ),
        ]
      : []),
  ]
}

/** The same table in a terminal. */
export function auditLines(report: AuditReport, style: Style): string[] {
  const rows = vulnerableRows(report).map(({ audited, vulnerability }) => [
    oneLine(titleOf(audited)),
    oneLine(vulnerability.id),
    vulnerability.level,
    oneLine(audited.raiseTo ?? 'no version'),
    oneLine(vulnerability.summary),
  ])
  if (rows.length === 0) return []
  const columns = [
    { heading: 'Component' },
    { heading: 'Vulnerability' },
    { heading: 'Severity' },
    { heading: 'Fixed in' },
    { heading: 'What it is', shrinks: true },
  ]
  return box(columns, rows, style)
}

function vulnerableRows(report: AuditReport) {
  return inState(report, 'vulnerable').flatMap((audited: Audited) =>
    audited.vulnerabilities.map(vulnerability => ({ audited, vulnerability })),
  )
}

/** A table from cells that are already Markdown; columns whose heading ends with `:` are aligned to the right. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(headings.map(heading => heading.replace(/:$/, ''))),
    line(headings.map(heading => (heading.endsWith(':') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n')
}

// The result of the command `audit`.

interface AuditSubject {
  readonly name: string
  readonly version: string
  /** Where the SBOM was found. */
  readonly title: string
}

function head({ name, version }: AuditSubject, report: AuditReport) {
  const finding = auditFinding(report)
  const bad = auditFailures(report).length > 0
  const state = bad ? 'failed' : finding.state === 'passed' ? 'ready' : 'caution'
  const words = {
    passed: 'no known vulnerabilities',
    warning: 'known vulnerabilities',
    unknown: 'some results are unknown',
  }
  const what = words[finding.state as keyof typeof words] ?? finding.state
  return {
    state,
    headline: `${name}${version === '' ? '' : ` ${version}`}: ${what}`,
    sentence: finding.sentence,
  } as const
}

/** For the job's page. */
export function auditSummary(subject: AuditSubject, report: AuditReport): string {
  const { state, headline, sentence } = head(subject, report)
  const parts = [
    `## ${SIGN[state]} ${markdown(headline)}`,
    `${markdown(sentence)}.`,
    ...auditMarkdown(report),
    `Read from ${markdown(subject.title)}.`,
  ]
  return `${parts.join('\n\n')}\n`
}

/** For a terminal. */
export function auditText(subject: AuditSubject, report: AuditReport, style: Style): string[] {
  const { state, headline, sentence } = head(subject, report)
  const colour = { ready: 'green', caution: 'yellow', failed: 'red' } as const
  const table = auditLines(report, style)
  return [
    paint(style, colour[state], oneLine(headline)),
    oneLine(sentence),
    ...(table.length > 0 ? ['', ...table] : []),
    oneLine(`Read from ${subject.title}.`),
  ].map(inert)
}

// The same application in several formats.

/** What is inside, and when to choose it; formats that can be started, in the order in which they are shown. */
const KINDS: Readonly<Record<string, { readonly inside: string; readonly choose: string }>> = {
  pex: {
    inside: 'the application, its dependencies',
    choose: 'where Python is installed: the smallest, one file for several Pythons',
  },
  scie: {
    inside: 'the same PEX for one Python, and that CPython',
    choose: 'for every system from one machine; unpacks once, into the user’s cache',
  },
  pyinstaller: {
    inside: 'the imported modules, this machine’s Python and libraries',
    choose: 'for the widest choice of hooks for difficult packages; one file unpacks at every start',
  },
  pyo3: {
    inside: 'a Rust program with CPython, the application, its dependencies',
    choose: 'for the fastest start and the fewest requirements on the system',
  },
  pyoxidizer: {
    inside: 'a Rust program with CPython 3.9 or 3.10 linked in, the wheels beside it',
    choose: 'only where it is in use already: its last release was in 2022',
  },
}

/** Those of `formats` that are compared with each other. */
export function comparedFormats(formats: readonly string[]): string[] {
  return Object.keys(KINDS).filter(kind => formats.includes(kind))
}

export interface ComparisonRow {
  readonly format: string
  readonly file: string
  /** Bytes. */
  readonly size: number
  /** Text; empty when it was not started here. */
  readonly first: string
  readonly later: string
  /** Oldest system, or what it needs. */
  readonly needs: string
  readonly inside: string
  readonly choose: string
}

/** One row a file for this machine; empty when there is nothing to compare. */
export function comparison({ artifacts, checks, machine }: Report): readonly ComparisonRow[] {
  const rows = artifacts
    .filter(({ format, targets }) => format in KINDS && targets.includes(machine))
    .map(artifact =>
      rowOf(
        artifact,
        checks.filter(({ artifact: file }) => file === artifact.file),
      ),
    )
  const order = Object.keys(KINDS)
  return new Set(rows.map(({ format }) => format)).size < 2
    ? []
    : rows.sort((a, b) => order.indexOf(a.format) - order.indexOf(b.format))
}

function rowOf({ format, file, size, pythons }: Artifact, checks: readonly Check[]): ComparisonRow {
  // Of a file for several Pythons, the time of the newest, which a launcher would choose.
  const starts = checks.findLast(check => check.starts !== undefined)?.starts
  const floor = checks.flatMap(({ reason }) => /^runs from (\S+ [\d.]+) on/.exec(reason)?.[1] ?? [])[0]
  return {
    format,
    file,
    size,
    first: starts ? startText(starts.first) : '',
    later: starts ? startText(starts.later) : '',
    needs: format === 'pex' ? `Python ${pythons.join(', ')}` : (floor ?? ''),
    inside: KINDS[format]?.inside ?? '',
    choose: KINDS[format]?.choose ?? '',
  }
}

/** Rounded to 10 ms below a second, because measurements differ by more. */
function startText(seconds: number): string {
  return seconds < 0.995 ? `${Math.round(seconds * 100) * 10} ms` : duration(seconds)
}

/** Sentences below the table. */
export const COMPARISON_NOTES = [
  'Measured once, in the smoke tests, beside other work.',
  'First: with nothing of it unpacked. Later: right after.',
] as const

// Dependencies: which wheel serves which target, and the sizes.

/** Largest dependencies that are listed. */
const MOST_SIZES = 10
/** Columns of the table before the platforms': dependency, version, Pythons. */
const FIRST_PLATFORM = 3

/** `82 dependencies for 30 targets, 2 gaps` */
export function coverageWords({ table, targets, gaps }: CoverageReport): string {
  const names = new Set(table.slice(1).map(([name]) => name))
  const missing = gaps.length === 0 ? 'no gap' : plural(gaps.length, 'gap')
  return `${plural(names.size, 'dependency', 'dependencies')} for ${plural(targets, 'target')}, ${missing}`
}

/** The table's lines, gaps in red; dependencies whose one wheel runs wherever they are needed are only counted. */
export function coverageLines({ table }: CoverageReport, style: Style): string[] {
  const [header = [], ...rows] = table
  const plain = rows.filter(row => row.slice(FIRST_PLATFORM).every(cell => cell === 'any' || cell === '–'))
  const shown = rows.filter(row => !plain.includes(row))
  const named = new Set(shown.map(([name]) => name))
  const count = new Set(plain.map(([name]) => name).filter(name => !named.has(name))).size
  const rest = count > 0 ? [`${plural(count, 'dependency', 'dependencies')} of pure Python: one wheel for all.`] : []
  if (shown.length === 0) return rest
  const [heading = '', ...lines] = tableText([header, ...shown].map(row => row.map(oneLine))).split('\n')
  return [
    paint(style, 'bold', heading),
    ...lines.map(line => (line.includes('MISSING') ? paint(style, 'red', line) : line)),
    ...rest,
  ]
}

/** `Dependencies in each PEX: windows-x86_64 31.2 MB, …`, and which dependencies make most of that. */
export function sizeLines({ files, dependencies }: Sizes): string[] {
  if (dependencies.length === 0) return []
  return [
    `Dependencies in each PEX: ${files.map(sizeOf).map(oneLine).join(', ')}`,
    `Largest dependencies: ${largest(dependencies).map(oneLine).join(', ')}`,
  ]
}

function sizeOf(size: Size): string {
  return `${size.name} ${sizeText(size)}`
}

function largest(dependencies: readonly Size[]): string[] {
  const more = dependencies.length - MOST_SIZES
  return [...dependencies.slice(0, MOST_SIZES).map(sizeOf), ...(more > 0 ? [`and ${more} more`] : [])]
}

/** The same in GitHub's Markdown, folded unless a wheel is missing. */
export function coverageMarkdown(report: CoverageReport): string {
  if (report.table.length < 2) return ''
  const sizes = sizeLines(report.sizes).map(text => `- ${markdown(text)}`)
  const open = report.gaps.length > 0 ? ' open' : ''
  return [
    `<details${open}><summary>${markdown(coverageWords(report))}</summary>`,
    tableMarkdown(report.table.map(row => row.map(markdown))),
    sizes.join('\n'),
    '</details>',
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

// Licenses.

/** Names in a sentence. */
const MOST_NAMED = 3

/** One row of the verdict. @param lists whether there is an allow or deny list */
export function licenseFinding(components: readonly LicensedComponent[], lists: boolean): Finding {
  const of = (...states: readonly LicensedComponent['state'][]) => components.filter(one => states.includes(one.state))
  const refused = of('denied', 'unlisted')
  const unknown = of('unknown')
  const state = refused.length > 0 ? 'failed' : unknown.length > 0 && lists ? 'unknown' : 'passed'
  const parts = [
    plural(components.length, 'component'),
    ...(refused.length > 0 ? [`${refused.length} not allowed: ${named(refused)}`] : []),
    ...(unknown.length > 0 ? [`${unknown.length} of unknown license: ${named(unknown)}`] : []),
    ...(lists && refused.length + unknown.length === 0 ? ['all allowed'] : []),
  ]
  return { title: 'licenses inside', state, sentence: parts.join('; ') }
}

function named(components: readonly LicensedComponent[]): string {
  const names = components.map(({ name, version }) => (version === undefined ? name : `${name} ${version}`))
  const more = names.length - MOST_NAMED
  return listing(more > 0 ? [...names.slice(0, MOST_NAMED), `${more} more`] : names)
}

/** A row for each license, unknown ones first. */
export function licensesTable(components: readonly LicensedComponent[]): string {
  const rows = new Map<string, string[]>()
  for (const { name, version, license } of components) {
    const title = version === undefined ? name : `${name} ${version}`
    rows.set(license ?? '', [...(rows.get(license ?? '') ?? []), title])
  }
  const sorted = [...rows].sort(([a], [b]) => byBytes(a, b))
  return table(
    ['License', 'Components'],
    sorted.map(([license, names]) => [
      license === '' ? 'unknown' : code(license),
      [...new Set(names)].map(markdown).join(', '),
    ]),
  )
}

/** What `pex-strip` saved; empty when it removed nothing. */
export function strippedWords({ stripped = [] }: Pick<Report, 'stripped'>): string {
  if (stripped.length === 0) return ''
  const files = stripped.reduce((sum, wheel) => sum + wheel.files, 0)
  const saved = stripped.reduce((sum, wheel) => sum + wheel.saved, 0)
  return `Left out of ${plural(stripped.length, 'wheel')} for the PEX: ${plural(files, 'file')} of tests, ${bytes(Math.max(0, saved))}.`
}
