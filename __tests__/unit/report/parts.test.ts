/** The parts of summary and terminal that say much in few lines: times, hints, sizes, dependencies, vulnerabilities. */
import { describe, expect, test } from '@jest/globals'
import type { Audited, AuditReport, Vulnerability } from '../../../src/audit/model.js'
import type { Artifact, Timing } from '../../../src/core/model.js'
import { executableFolder, installerLines, installHints, posix } from '../../../src/report/install-hints.js'
import type { Report } from '../../../src/report/model.js'
import {
  auditLines,
  auditMarkdown,
  auditSummary,
  auditText,
  comparedFormats,
  comparison,
  coverageLines,
  coverageMarkdown,
  coverageWords,
  sizeLines,
  table,
} from '../../../src/report/sections.js'
import { checksTable, coverageTable, gantt } from '../../../src/report/summary.js'
import type { CoverageReport } from '../../../src/resolve/coverage.js'

const STYLE = { columns: 200, colour: false, unicode: true }

describe('the timeline', () => {
  const timing = (name: string, start: number, end: number, section = 'build'): Timing =>
    ({ id: name, name, section, start, end }) as unknown as Timing
  const ticks = (end: number) => {
    const text = gantt([timing('a', 0, end)])
    return [/axisFormat (.*)/.exec(text)?.[1], /tickInterval (.*)/.exec(text)?.[1]]
  }
  test('has a bar for each step, in sections, from the first', () => {
    const all = [timing('late', 2_000, 3_500), timing('test', 1_000, 1_000, 'test'), timing('early', 0, 900)]
    expect(gantt(all).split('\n').slice(5)).toEqual([
      '  section build',
      '    early :00:00:00.000, 00:00:00.900',
      '    late :00:00:02.000, 00:00:03.500',
      '  section test',
      '    test :00:00:01.000, 00:00:01.001',
    ])
    expect(gantt([])).toBe('')
  })
  test.each<[end: number, axis: string, tick: string]>([
    [1_000, '%S.%L', '100millisecond'],
    [1_001, '%S.%L', '500millisecond'],
    [5_000, '%S.%L', '500millisecond'],
    [5_001, '%S.%L', '1second'],
    [10_000, '%S.%L', '1second'],
    [10_001, '%M:%S', '5second'],
    [50_001, '%M:%S', '15second'],
    [150_001, '%M:%S', '1minute'],
    [600_001, '%M:%S', '5minute'],
    [3_000_000, '%M:%S', '5minute'],
    [3_599_999, '%M:%S', '30minute'],
    [3_600_000, '%H:%M:%S', '30minute'],
    [18_000_001, '%H:%M:%S', '2hour'],
    [86_000_000, '%H:%M:%S', '2hour'],
  ])('of %i ms has the axis %s and a tick every %s', (end, axis, tick) => expect(ticks(end)).toEqual([axis, tick]))
  test('shows the sixty longest steps, and no more than a day', () => {
    const many = Array.from({ length: 70 }, (_, index) =>
      timing(`s${index}`, index, index + 1 + (index % 7 === 0 ? 0 : 100)),
    )
    const bars = (text: string) => text.split('\n').filter(line => line.startsWith('    '))
    expect(bars(gantt(many))).toHaveLength(60)
    expect(bars(gantt(many.slice(0, 60)))).toHaveLength(60)
    expect(bars(gantt(many)).some(bar => bar.includes(' s1 '))).toBe(true)
    expect(bars(gantt([timing('x', -5, 90_000_000)]))).toEqual(['    x :00:00:00.000, 23:59:59.999'])
  })
})

describe('how to install or start a file', () => {
  const hints = (format: string, file: string, ...targets: string[]) =>
    installHints({ format, file, targets } as unknown as Artifact).map(({ shell, command, note }) =>
      [shell, command, note ?? ''].join(' | '),
    )
  const UNIX = 'Linux, macOS'
  test('a wheel', () => {
    expect(hints('wheel', 'a b.whl', 'any')).toEqual([
      `${UNIX} | python3 -m pip install './a b.whl' | `,
      'Windows | py -m pip install ".\\a b.whl" | ',
    ])
    expect(hints('wheel', 'a.whl', 'windows-x86_64')).toEqual(['Windows | py -m pip install .\\a.whl | '])
    expect(hints('sdist', 'a.tar.gz', 'linux-x86_64')).toEqual([`${UNIX} | python3 -m pip install ./a.tar.gz | `])
  })
  test('a PEX, as a file and as a packed folder', () => {
    expect(hints('pex', 'a.pex', 'linux-x86_64', 'windows-x86_64')).toEqual([
      `${UNIX} | ./a.pex | after a download: chmod +x ./a.pex`,
      `${UNIX} | python3 a.pex | `,
      'Windows | py a.pex | ',
    ])
    expect(hints('pex', 'a.pex.tar.gz', 'linux-x86_64')[0]).toMatch(
      /tar -xzf a\.pex\.tar\.gz && python3 \S+ \| then also \.\/\S+\/__main__\.py$/,
    )
  })
  test('an executable, as a file and in an archive', () => {
    expect(hints('pyinstaller', 'a', 'linux-x86_64')).toEqual([`${UNIX} | ./a | after a download: chmod +x ./a`])
    expect(hints('pyinstaller', 'a.exe', 'windows-x86_64')).toEqual(['Windows | .\\a.exe | '])
    expect(hints('pyinstaller', 'a.tar.gz', 'macos-arm64')).toEqual([
      `${UNIX} | tar -xzf a.tar.gz | then start the program in a`,
    ])
    expect(hints('pyinstaller', 'a.zip', 'windows-x86_64')).toEqual([
      'Windows | tar -xf a.zip | then start the program in a',
    ])
    expect([executableFolder('a.zip'), executableFolder('a.exe')]).toEqual(['a', undefined])
  })
  test('a container image', () => {
    expect(hints('oci', 'a.tar', 'linux-x86_64')).toEqual([
      `${UNIX} | skopeo copy --all 'oci-archive:a.tar' docker://REGISTRY/NAME:TAG | into a registry`,
      `${UNIX} | podman load --input a.tar | onto this machine`,
    ])
  })
  test('a word of a shell', () => expect([posix('a/b-1.0+x'), posix("it's")]).toEqual(['a/b-1.0+x', "'it'\\''s'"]))

  test('the lines of installers, in one order, and what the others are for', () => {
    const one = (kind: string, file: string, ...commands: [shell: string, command: string][]) => ({
      ...{ kind, file },
      commands: commands.map(([shell, command]) => ({ shell, command })),
    })
    expect(
      installerLines([
        one('winget', 'w.yaml'),
        one('homebrew', 'b.rb'),
        one('homebrew', 'a.rb'),
        one('powershell', 'install.ps1', ['Windows', 'irm x']),
        one('sh', 'install.sh', ['Linux', 'curl x'], ['Linux', 'wget x']),
        one('odd', 'x'),
      ]),
    ).toEqual([
      ...['On Linux, one of these:', '', '```sh\ncurl x\nwget x\n```', ''],
      ...['On Windows:', '', '```sh\nirm x\n```', ''],
      'For a Homebrew tap: `b.rb`, `a.rb`. For winget: `w.yaml`.',
    ])
    expect(installerLines([one('sh', 'i', ['Linux', 'x'])]).at(-1)).toBe('```sh\nx\n```')
    expect(installerLines([])).toEqual([])
  })
})

describe('tables', () => {
  test('align to the right where the heading says so', () => {
    expect(table(['A', 'B:'], [['1', '2']])).toBe('| A | B |\n| --- | ---: |\n| 1 | 2 |')
  })
  test('of checks, the worst first', () => {
    const check = (result: string, python?: string) => ({
      name: result,
      artifact: 'a',
      result,
      reason: '',
      seconds: 1,
      ...(python && { python }),
    })
    const rows = checksTable([check('passed', '3.12'), check('skipped'), check('failed'), check('warning')] as never)
      .split('\n')
      .slice(2)
    expect(rows.map(row => row.split(' | ').slice(0, 4).join(' '))).toEqual([
      '| failed `a` – ❌ failed',
      '| warning `a` – ⚠️ warning',
      '| skipped `a` – ➖ skipped',
      '| passed `a` 3.12 ✅ passed',
    ])
  })
  test('of Pythons and platforms', () => {
    const artifact = { format: 'wheel', file: 'w', targets: ['linux-x86_64'], pythons: ['3.12'] }
    const text = coverageTable({
      ...{ pythons: ['3.12'], platforms: ['linux-x86_64', 'macos-arm64'], machine: 'linux-x86_64' },
      ...{ artifacts: [artifact], checks: [{ name: 'runs', artifact: 'w', python: '3.12', result: 'passed' }] },
    } as unknown as Report)
    expect(text.split('\n').at(-1)).toBe('| 3.12 | ✅ ran: wheel | not offered |')
  })
})

describe('dependencies', () => {
  const size = (name: string, bytes: number) => ({ name, bytes, size: bytes, known: bytes, unknown: 0 })
  const report = (rows: readonly (readonly string[])[], parts: object = {}): CoverageReport =>
    ({
      table: [['Dependency', 'Version', 'Python', 'linux', 'windows'], ...rows],
      ...{ targets: 2, gaps: [], sizes: { files: [], dependencies: [] }, ...parts },
    }) as unknown as CoverageReport
  const PURE = ['idna', '3', 'all', 'any', '–']
  const NATIVE = ['numpy', '2', 'all', 'manylinux', 'win']
  const GAP = ['uvloop', '1', 'all', 'manylinux', 'MISSING']

  test('are counted, each once', () => {
    expect(coverageWords(report([PURE, NATIVE, NATIVE]))).toBe('2 dependencies for 2 targets, no gap')
    expect(coverageWords(report([PURE], { targets: 1, gaps: [1] }))).toBe('1 dependency for 1 target, 1 gap')
    expect(coverageWords(report([], { gaps: [1, 2] }))).toBe('0 dependencies for 2 targets, 2 gaps')
  })
  test('of pure Python are only counted, but for those of which a part is not', () => {
    const lines = coverageLines(report([PURE, NATIVE, GAP, ['numpy', '2', '3.14', 'any', 'any']]), STYLE)
    expect(lines).toHaveLength(4)
    expect(lines.at(-1)).toBe('1 dependency of pure Python: one wheel for all.')
    expect(coverageLines(report([PURE, ['six', '1', 'all', 'any', 'any']]), STYLE)).toEqual([
      '2 dependencies of pure Python: one wheel for all.',
    ])
    expect(coverageLines(report([NATIVE]), STYLE)).toHaveLength(2)
    expect(coverageLines(report([['x', '1', 'all', 'manylinux', 'any']]), STYLE)).toHaveLength(2)
    expect(coverageLines(report([['any', '1', 'any', 'any', 'win']]), STYLE)).toHaveLength(2)
    const coloured = coverageLines(report([NATIVE, GAP]), { ...STYLE, colour: true })
    expect(coloured.map(line => line.includes('\u001b[31m'))).toEqual([false, false, true])
  })
  test('have the ten largest named', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => size(`d${index}`, 1_000_000))
    const lines = (count: number) =>
      sizeLines({ files: [size('linux', 2_000_000)], dependencies: many(count) } as never)
    expect(lines(0)).toEqual([])
    expect(lines(10)[1]).toMatch(/d9 [^,]*$/)
    expect(lines(11)[1]).toMatch(/d9 [^,]*, and 1 more$/)
    expect(lines(12)[1]).toMatch(/d9 [^,]*, and 2 more$/)
    expect(lines(1)[0]).toMatch(/^Dependencies in each PEX: linux /)
  })
  test('are folded in the summary unless one is missing', () => {
    expect(coverageMarkdown(report([]))).toBe('')
    expect(coverageMarkdown(report([PURE]))).toMatch(/^<details><summary>1 dependency/)
    expect(coverageMarkdown(report([GAP], { gaps: [1] }))).toMatch(/^<details open>/)
    expect(coverageMarkdown(report([PURE])).split('\n\n')).toHaveLength(3)
    expect(coverageMarkdown(report([PURE], { sizes: { files: [], dependencies: [size('d', 1)] } }))).toContain(
      '- Largest dependencies',
    )
  })
})

describe('the same application in several formats', () => {
  const file = (format: string, parts: object = {}) => ({
    format,
    file: format,
    size: 1,
    targets: ['linux-x86_64'],
    pythons: ['3.12', '3.13'],
    ...parts,
  })
  const rows = (artifacts: readonly object[], checks: readonly object[] = []) =>
    comparison({ artifacts, checks, machine: 'linux-x86_64' } as unknown as Report)
  test('is compared where there are two for this machine, in one order', () => {
    expect(rows([file('scie'), file('pex')]).map(({ format }) => format)).toEqual(['pex', 'scie'])
    expect(rows([file('pex'), file('pex'), file('wheel')])).toEqual([])
    expect(rows([file('pex'), file('scie', { targets: ['macos-arm64'] })])).toEqual([])
    expect(comparedFormats(['wheel', 'scie', 'pex'])).toEqual(['pex', 'scie'])
  })
  test('by what it needs and how long it takes to start', () => {
    const starts = (first: number, later: number) => ({ artifact: 'pex', reason: '', starts: { first, later } })
    const [pex, scie] = rows(
      [file('pex'), file('scie')],
      [
        starts(9, 9),
        starts(0.944, 3.2),
        { artifact: 'scie', reason: 'runs from glibc 2.28 on' },
        { artifact: 'scie', reason: 'runs from glibc 2.99 on' },
      ],
    )
    expect([pex?.first, pex?.later, pex?.needs]).toEqual(['940 ms', '3.2 s', 'Python 3.12, 3.13'])
    expect([scie?.first, scie?.later, scie?.needs]).toEqual(['', '', 'glibc 2.28'])
  })
  test.each([
    [0.004, '0 ms'],
    [0.95, '950 ms'],
    [0.994, '990 ms'],
    [0.995, '1.0 s'],
    [12, '12 s'],
  ])('a start that took %d s', (first, words) => {
    const starts = { artifact: 'pex', reason: '', starts: { first, later: first } }
    expect(rows([file('pex'), file('scie')], [starts])[0]).toMatchObject({ first: words, later: words })
  })
})

describe('known vulnerabilities', () => {
  const vulnerability = (parts: Partial<Vulnerability> = {}): Vulnerability => ({
    ...{ id: 'CVE-1', aliases: [], summary: 'it breaks', level: 'high', fixed: ['2.0'] },
    ...parts,
  })
  const component = (parts: Partial<Audited> = {}): Audited => ({
    subject: { name: 'lib', version: '1.0', purl: 'pkg:pypi/lib@1.0', files: [], broughtBy: [] },
    ...{ state: 'vulnerable', vulnerabilities: [vulnerability()], ignored: [] },
    ...parts,
  })
  const report = (components: readonly Audited[], parts: Partial<AuditReport> = {}): AuditReport => ({
    ...{
      time: '2026-11-22T00:00:00Z',
      sources: [{ name: 'OSV', url: 'https://osv.example' }],
      expired: [],
      unused: [],
    },
    components,
    ...parts,
  })
  const CLEAN = component({ state: 'clean', vulnerabilities: [] })

  test('are a row each, in the summary and in a terminal', () => {
    const scored = component({
      raiseTo: '2.0',
      vulnerabilities: [vulnerability({ url: 'https://v/1', score: 9 }), vulnerability({ id: 'CVE-2' })],
    })
    const [text = ''] = auditMarkdown(report([scored, CLEAN]))
    expect(text.split('\n')).toHaveLength(4)
    expect(text).toContain('high 9.0')
    expect(text).toContain('](https://v/1)')
    expect(text.split('\n')[3]).toContain('| high |')
    const lines = auditLines(report([scored, CLEAN]), STYLE)
    expect(lines.filter(line => line.includes('CVE-'))).toHaveLength(2)
    expect(lines.find(line => line.includes('CVE-1'))).toContain('2.0')
    expect(auditLines(report([component()]), STYLE).join('\n')).toContain('no version')
    expect(auditMarkdown(report([CLEAN]))).toEqual([])
    expect(auditLines(report([CLEAN]), STYLE)).toEqual([])
  })
  test('have a row with all that is known of them', () => {
    const known = vulnerability({ url: 'https://v/1', score: 7.25, summary: 'a|b' })
    const plain = vulnerability({ id: 'CVE-2', level: 'low' })
    const of = (vulnerabilities: Vulnerability[], parts: Partial<Audited> = {}) =>
      report([component({ vulnerabilities, ...parts })])
    const rows = (audit: AuditReport) => auditMarkdown(audit).join('').split('\n').slice(2)
    const raise = 'Raise lib to 2.0 or newer in pyproject.toml, or update the lock.'
    expect(rows(of([known], { raiseTo: '2.0' }))).toEqual([
      `| lib 1.0 | [CVE-1](https://v/1) | high 7.3 | a&#124;b | ${raise} |`,
    ])
    expect(rows(of([plain]))).toEqual([
      '| lib 1.0 | `CVE-2` | low | it breaks | There is no fixed version: replace lib, or ignore it for a time and with a reason in audit-ignore. |',
    ])
  })
  test('are at most fifty, and so are those that are unknown', () => {
    const many = (parts: Partial<Audited>) => report(Array.from({ length: 60 }, () => component(parts)))
    expect(auditMarkdown(many({})).map(text => text.split('\n').length)).toEqual([52])
    const [unknown = ''] = auditMarkdown(many({ state: 'unknown', reason: 'no answer' }))
    expect(unknown.split('\n').filter(line => line === 'lib 1.0: no answer')).toHaveLength(50)
    expect(auditLines(many({}), STYLE).filter(line => line.includes('CVE-1'))).toHaveLength(60)
  })
  test('that no database could say anything of are named in the verdict alone', () => {
    const unanswered = component({ state: 'unknown', unanswered: true, reason: 'no answer', vulnerabilities: [] })
    const sources = [{ name: 'OSV', url: 'https://osv.example', failed: 'HTTP 500' }]
    expect(auditMarkdown(report([unanswered], { sources }))).toEqual([])
    expect(auditMarkdown(report([unanswered]))).toHaveLength(1)
  })
  test('are wrapped in a narrow terminal, where their names are whole', () => {
    const long = component({ vulnerabilities: [vulnerability({ summary: 'a word '.repeat(20).trim() })] })
    const lines = auditLines(report([long]), { ...STYLE, columns: 80 })
    expect(lines.every(line => line.length <= 80)).toBe(true)
    expect(lines[3]).toMatch(/^│ lib 1\.0 +│ CVE-1 +│ high +│ no version │ a word/)
  })
  test('that are unknown or ignored are named', () => {
    const unknown = component({ state: 'unknown', reason: 'no answer', vulnerabilities: [] })
    const [text = ''] = auditMarkdown(report([unknown, CLEAN]))
    expect(text).toMatch(/^Unknown for:/)
    expect(text).toContain('no answer')
    const rule = { id: 'CVE-3', until: '2027-01-01', reason: 'not reached' } as never
    const [ignored = ''] = auditMarkdown(
      report([{ ...CLEAN, ignored: [{ vulnerability: vulnerability({ id: 'CVE-3' }), rule }] }]),
    )
    expect(ignored.split('\n')).toHaveLength(3)
    expect(ignored).toContain('| `CVE-3` |')
  })
  test('decide the head of the command audit', () => {
    const subject = { name: 'app', version: '1.0', title: 'app.cdx.json' }
    const heads = (of: AuditReport) => [auditSummary(subject, of).split('\n')[0], auditText(subject, of, STYLE)[0]]
    expect(heads(report([CLEAN]))).toEqual([
      '## ✅ app 1.0: no known vulnerabilities',
      'app 1.0: no known vulnerabilities',
    ])
    expect(heads(report([component()]))).toEqual([
      '## ❌ app 1.0: known vulnerabilities',
      'app 1.0: known vulnerabilities',
    ])
    const unknown = component({ state: 'unknown', reason: 'no answer', unanswered: true, vulnerabilities: [] })
    expect(auditText({ ...subject, version: '' }, report([unknown, CLEAN]), STYLE)[0]).toBe(
      'app: some results are unknown',
    )
    expect(heads(report([unknown, CLEAN]))[0]).toBe('## ❌ app 1.0: some results are unknown')
    const unclear = component({ state: 'unknown', reason: 'no version', vulnerabilities: [] })
    expect(heads(report([unclear, CLEAN]))[0]).toBe('## ⚠️ app 1.0: some results are unknown')
    const text = auditText(subject, report([component()]), STYLE)
    expect([text.at(-1), text[2]]).toEqual(['Read from app.cdx.json.', ''])
    expect(text.slice(3, -1)).toEqual(auditLines(report([component()]), STYLE))
    expect(auditText(subject, report([CLEAN]), STYLE)).toEqual([
      'app 1.0: no known vulnerabilities',
      'none known; 1 component checked; OSV at 2026-11-22T00:00:00Z',
      'Read from app.cdx.json.',
    ])
    expect(auditSummary(subject, report([CLEAN]))).toMatch(
      /^## ✅ [^\n]+\n\nnone known; 1 component checked; OSV at [^\n]+\.\n\nRead from app\.cdx\.json\.\n$/,
    )
    const colours = [[CLEAN], [component()], [unclear, CLEAN]].map(all =>
      auditText(subject, report(all), { ...STYLE, colour: true })[0]?.slice(1, 5),
    )
    expect(colours).toEqual(['[32m', '[31m', '[33m'])
  })
})
