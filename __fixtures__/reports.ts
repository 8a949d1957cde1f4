/** Reports as a run would leave them, for tests of what people read. */
import { PackagingError } from '../src/core/errors.js'
import type { Check, CheckName, FormatName, Section } from '../src/core/model.js'
import type { Report } from '../src/report/model.js'

const PYTHONS = ['3.9', '3.10', '3.11', '3.12', '3.13']
const PEX = 'answer-1.0.0.pex'
const WHEEL = 'answer-1.0.0-py3-none-any.whl'
const SDIST = 'answer-1.0.0.tar.gz'

const check = (name: CheckName, artifact: string, python: string): Check => {
  return { name, artifact, python, result: 'passed', reason: 'answer printed 42', seconds: 0.84 }
}

/** `examples/answer` for five Pythons on one Linux machine, everything passed. */
export const READY: Report = {
  project: { name: 'answer', version: '1.0.0' },
  commit: '0123456789abcdef0123456789abcdef01234567',
  pythons: PYTHONS,
  platforms: ['linux-x86_64'],
  machine: 'linux-x86_64',
  artifacts: [
    {
      format: 'sdist',
      file: SDIST,
      path: `/out/${SDIST}`,
      size: 1934,
      sha256: 'a'.repeat(64),
      targets: ['any'],
      pythons: PYTHONS,
    },
    {
      format: 'wheel',
      file: WHEEL,
      path: `/out/${WHEEL}`,
      size: 2211,
      sha256: 'b'.repeat(64),
      targets: ['any'],
      pythons: PYTHONS,
    },
    {
      format: 'pex',
      file: PEX,
      path: `/out/${PEX}`,
      size: 88_123_456,
      sha256: 'c'.repeat(64),
      targets: ['linux-x86_64'],
      pythons: PYTHONS,
    },
  ],
  checks: PYTHONS.flatMap(python => [
    check('installs', SDIST, python),
    check('installs', WHEEL, python),
    check('runs', PEX, python),
  ]),
  timings: [
    { id: 'find-pythons', name: 'find Pythons', section: 'set-up', start: 0, end: 240 },
    { id: 'resolve', name: 'resolve dependencies', section: 'set-up', start: 60, end: 910 },
    { id: 'build-sdist', name: 'build sdist', section: 'build', start: 245, end: 1400 },
    { id: 'build-wheel', name: 'build wheel', section: 'build', start: 1400, end: 2310 },
    { id: 'build-pex', name: 'build PEX', section: 'build', start: 2310, end: 2890 },
    { id: 'test-pex-3.9', name: 'test PEX on Python 3.9', section: 'test', start: 2890, end: 4120 },
  ],
  uploads: [
    {
      name: 'dist-answer-1.0.0-pex-linux-x86_64',
      id: 71,
      url: 'https://github.example/o/r/actions/runs/5/artifacts/71',
      digest: `sha256:${'d'.repeat(64)}`,
      size: 88_100_000,
      files: [PEX],
    },
  ],
  skipped: [],
  warnings: [],
  tools: [
    { name: 'pex', version: '2.105.2' },
    { name: 'build', version: '1.6.1' },
  ],
  totalSeconds: 4.2,
  entryPoint: 'answer:print_answer',
}

/** Two Pythons on two platforms: the PEX fails on one Python, nothing can be run for the other platform. */
export const FAILED: Report = {
  ...READY,
  pythons: ['3.12', '3.13'],
  platforms: ['linux-x86_64', 'windows-x86_64'],
  checks: [
    check('installs', WHEEL, '3.12'),
    check('runs', PEX, '3.12'),
    { ...check('runs', PEX, '3.13'), result: 'failed', reason: 'exit status 1 from answer --version' },
    { ...check('installs', WHEEL, '3.13'), result: 'warning', reason: 'prints a deprecation' },
    { ...check('installs', SDIST, '3.13'), result: 'skipped', reason: 'no compiler' },
  ],
  uploads: [],
  skipped: [{ format: 'scie', reason: 'not asked for' }],
  failure: [
    new PackagingError('check/run-failed', {
      message: `${PEX} does not run on 3.13.`,
      fix: 'Run it by hand with the command below.',
      place: { file: 'pyproject.toml', line: 12, column: 3 },
      detail: ['Traceback (most recent call last):', '  File "<x>", line 1', "ImportError: no `numpy` | '```'"],
    }),
    new PackagingError('dependency/no-wheel', { message: 'uvloop 0.21.0 has no wheel.', fix: 'Drop 3.13.' }),
  ],
}

const size = (name: string, bytes: number) => ({ name, bytes, wheels: 1, unknown: 0 })
const vulnerability = (id: string) => {
  return {
    id,
    aliases: [],
    summary: `${id}: a crafted file makes it read outside of its memory`,
    level: 'high',
    score: 7.5,
    fixed: ['2.1'],
  } as const
}
const subject = (name: string) => {
  return { name, version: '2.0', purl: `pkg:pypi/${name}@2.0`, files: [PEX], broughtBy: [] }
}

/** One file for one Python on one machine, with one of everything that a report can have. */
export const FULL: Report = {
  ...READY,
  pythons: ['3.12'],
  artifacts: READY.artifacts.slice(2).map(pex => ({ ...pex, pythons: ['3.12'] })),
  checks: [check('runs', PEX, '3.12')],
  findings: [{ title: 'licenses inside', state: 'passed', sentence: '1 component; all allowed' }],
  licenses: [{ name: 'lib', version: '2.0', kind: 'wheel', license: 'MIT', state: 'allowed', files: [PEX] }],
  audit: {
    time: '2026-11-22T00:00:00Z',
    sources: [{ name: 'OSV', url: 'https://osv.example' }],
    components: [
      {
        subject: subject('lib'),
        state: 'vulnerable',
        vulnerabilities: [vulnerability('CVE-1')],
        ignored: [],
        raiseTo: '2.1',
      },
    ],
    expired: [],
    unused: [],
  },
  skipped: [{ format: 'scie', reason: 'not asked for' }],
  warnings: [new PackagingError('input/unknown', { message: 'No input `pathh`.', fix: 'Did you mean `path`?' })],
  coverage: {
    table: [
      ['dependency', 'version', 'Pythons', 'linux-x86_64'],
      ['lib', '2.0', 'all', 'MISSING 3.12'],
    ],
    targets: 1,
    gaps: [{ dependency: 'lib', version: '2.0', target: '3.12 linux-x86_64' }],
    sizes: { files: [size('linux-x86_64', 2e6)], dependencies: [size('lib', 1e6)] },
  },
  stripped: [{ file: 'lib.whl', originalSha256: 'e'.repeat(64), sha256: 'f'.repeat(64), files: 3, saved: 4096 }],
  about: { program: 'answer', commands: ['answer', 'ask'] },
  installers: [
    { kind: 'winget', file: 'answer.yaml', size: 3, sha256: 'a'.repeat(64), commands: [] },
    {
      ...{ kind: 'sh', file: 'install.sh', size: 2, sha256: '9'.repeat(64) },
      commands: [{ shell: 'Linux', command: 'curl https://host.example/install.sh | sh' }],
    },
  ],
}

/** Failed before the project could be read. */
export const NOTHING: Report = {
  pythons: [],
  platforms: [],
  machine: 'linux-x86_64',
  artifacts: [],
  checks: [],
  timings: [],
  uploads: [],
  skipped: [],
  warnings: [],
  failure: [new PackagingError('project/none', { message: 'No project in x.', fix: 'Set `path`.' })],
  tools: [],
  totalSeconds: 0.03,
}

/** The same text wherever a project, tool or server could put text of its own. */
export function hostile(text: string): Report {
  const word = text
  const format = word as FormatName
  return {
    project: { name: word, version: word },
    commit: word,
    pythons: [word],
    platforms: [word],
    machine: word,
    findings: [{ title: word, state: 'unknown', sentence: word }],
    artifacts: (['wheel', 'pex', format] as const).map(one => {
      return {
        format: one,
        file: word,
        path: word,
        size: 1,
        sha256: 'e'.repeat(64),
        targets: [word],
        pythons: [word],
      }
    }),
    checks: [{ name: word as CheckName, artifact: word, python: word, result: 'failed', reason: word, seconds: 1 }],
    timings: [{ id: word, name: word, section: word as Section, start: 0, end: 10 }],
    uploads: [{ name: word, id: 1, url: word, digest: word, size: 1, files: [word] }],
    skipped: [{ format, reason: word }],
    coverage: {
      table: [
        ['dependency', 'version', 'Pythons', word],
        [word, word, word, `MISSING ${word}`],
      ],
      targets: 1,
      gaps: [{ dependency: word, version: word, target: word }],
      sizes: {
        files: [{ name: word, bytes: 1, wheels: 1, unknown: 0 }],
        dependencies: [{ name: word, bytes: 1, wheels: 1, unknown: 0 }],
      },
    },
    licenses: [{ name: word, version: word, kind: 'wheel', license: word, state: 'unknown', files: [word] }],
    audit: {
      time: word,
      sources: [{ name: word, url: word, failed: word }],
      components: (['vulnerable', 'unknown', 'uncovered'] as const).map(state => {
        const vulnerability = {
          id: word,
          aliases: [word],
          summary: word,
          level: 'high' as const,
          fixed: [word],
          url: word,
        }
        return {
          subject: { name: word, version: word, purl: word, files: [word], broughtBy: [word] },
          state,
          reason: word,
          raiseTo: word,
          vulnerabilities: state === 'vulnerable' ? [vulnerability] : [],
          ignored: [{ vulnerability, rule: { id: word, until: word, reason: word } }],
        }
      }),
      expired: [{ id: word, until: word, reason: word }],
      unused: [],
    },
    warnings: [new PackagingError('input/unknown', { message: word, fix: word, detail: [word] })],
    failure: [
      new PackagingError('build/tool-failed', {
        message: word,
        fix: word,
        place: { file: word },
        detail: [word],
      }),
    ],
    tools: [{ name: word, version: word }],
    totalSeconds: 1,
    entryPoint: word,
  }
}

/** Texts that have broken tables, Markdown, Mermaid or runners before. */
export const PAYLOADS: readonly string[] = [
  'a | b',
  'a \\| b',
  '`x` ``y`` ```z',
  '<img src=x onerror=alert(1)><script>',
  '</details></td></table>',
  '[text](javascript:alert(1))',
  '![i](https://evil.example/x.png)',
  'x](https://evil.example) [y',
  'https://evil.example/a?b|c',
  'www.evil.example',
  '@everyone #1 $x$ :smile: ~~a~~ **b** __c__',
  '&lt;b&gt; &#124; &amp;',
  'line\n::error::owned',
  '::set-output name=a::b',
  '  ::add-mask::x',
  '##[error]owned',
  '\u001b[31mred\u001b]8;;https://evil.example\u0007link',
  '%%{init: {"theme":"dark"}}%%',
  'title owned',
  'section owned\n x :a, 1s',
  'click a href "javascript:alert(1)"',
  'a :crit, b, 2020-01-01, 1d',
  'a;b#c',
  '2020-01-01 x',
  '\u202egnp.exe',
  '```mermaid\ngraph TD',
  '# heading\n---\n- item',
  '\ud800',
]
