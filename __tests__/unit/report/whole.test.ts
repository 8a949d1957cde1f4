/** Reports with everything or next to nothing in them, as people read them; and reports larger than can be shown. */
import { describe, expect, test } from '@jest/globals'
import { FAILED, FULL, NOTHING, READY } from '../../../__fixtures__/reports.js'
import { PackagingError } from '../../../src/core/errors.js'
import type { Report } from '../../../src/report/model.js'
import { outputs } from '../../../src/report/outputs.js'
import { summary } from '../../../src/report/summary.js'
import { terminal } from '../../../src/report/terminal.js'

const STYLE = { columns: 120, colour: false, unicode: true }
const titles = (text: string) => [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title)

describe('one of everything', () => {
  test('in the job summary', () => expect(summary(FULL)).toMatchSnapshot())
  test('in a terminal', () => expect(`\n${terminal(FULL, STYLE, 'out').join('\n')}\n`).toMatchSnapshot())
  test('in a narrow terminal', () => {
    expect(`\n${terminal(FULL, { ...STYLE, columns: 60 }, 'out').join('\n')}\n`).toMatchSnapshot()
  })
})

describe('a section is left out of the job summary where there is nothing to say', () => {
  const files = { artifacts: READY.artifacts }
  test.each<[what: string, report: Report, sections: string[]]>([
    ['nothing at all', NOTHING, ['Errors']],
    ['files alone', { ...NOTHING, failure: [], ...files }, ['Files', 'Install']],
    [
      'files for Pythons that nobody tested',
      { ...NOTHING, failure: [], ...files, pythons: ['3.12'], platforms: ['linux-x86_64'] },
      ['Files', 'Where they run', 'Install'],
    ],
    ['Pythons without files', { ...NOTHING, pythons: ['3.12'], platforms: ['linux-x86_64'] }, ['Errors']],
    ['a warning', { ...NOTHING, warnings: NOTHING.failure ?? [] }, ['Errors', 'Warnings']],
    ['a finding', { ...NOTHING, findings: FULL.findings ?? [] }, ['Errors', 'Can it be released?']],
    ['a check', { ...NOTHING, checks: FULL.checks }, ['Errors', 'Can it be released?', 'Checks']],
  ])('%s', (_, report, sections) => expect(titles(summary(report))).toEqual(sections))

  test('what was built, from which commit, by which tools, and what the PEX starts', () => {
    const { commit: _, entryPoint: __, ...plain } = READY
    expect(summary({ ...plain, tools: [] })).not.toMatch(/Built (?:from|with)/)
    expect(summary(plain)).toMatch(/\n\nThe PEX starts Python with everything importable\.\n/)
    expect(summary(READY)).toMatch(/\n\nThe PEX starts `answer:print_answer`\.\n/)
    expect(summary(FULL)).toMatch(/by the name of a link to it or by its first argument: `answer`, `ask`\.\n/)
    expect(summary({ ...READY, artifacts: READY.artifacts.slice(0, 2) })).not.toContain('The PEX starts')
  })

  test('where a file runs, if it is for certain Pythons', () => {
    const runsOn = (pythons: string[], targets: string[]) => {
      const artifacts = READY.artifacts.slice(0, 1).map(one => ({ ...one, pythons, targets }))
      return /^\| sdist \|.*\| ([^|]+) \|$/m.exec(summary({ ...READY, uploads: [], artifacts }))?.[1]
    }
    expect(runsOn([], ['any'])).toBe('any platform')
    expect(runsOn(['3.12'], ['any'])).toBe('3.12 on any platform')
    expect(runsOn(['3.12', '3.13'], ['macos-arm64', 'x'])).toBe('3.12, 3.13 on macos-arm64, x')
  })
})

describe('a table is left out of the terminal where it would be empty', () => {
  const has = (parts: Partial<Report>) =>
    terminal({ ...READY, ...parts }, STYLE, 'out').some(line => /│ Python /.test(line))
  test.each<[what: string, parts: Partial<Report>, there: boolean]>([
    ['one of each', { pythons: ['3.12'], platforms: ['linux-x86_64'], artifacts: READY.artifacts.slice(0, 1) }, true],
    ['no file', { artifacts: [] }, false],
    ['no Python', { pythons: [] }, false],
    ['no platform', { platforms: [] }, false],
  ])('where the files run: %s', (_, parts, there) => expect(has(parts)).toBe(there))
})

test('a long reason is wrapped in a narrow terminal, and what is not offered is said', () => {
  const reason = 'a reason of many words '.repeat(8).trim()
  const [check] = READY.checks
  const checks = [{ ...check, artifact: 'a', result: 'warning', reason }] as Report['checks']
  const platforms = ['linux-x86_64', 'macos-arm64']
  const lines = terminal(
    { ...READY, checks, platforms, artifacts: READY.artifacts.slice(2) },
    { ...STYLE, columns: 70 },
    'out',
  )
  expect(lines.filter(line => line.startsWith('│ warning'))).toHaveLength(1)
  expect(lines.filter(line => line.includes('reason of'))[0]).toMatch(
    /^│ warning │ installs │ a +│ 3\.9 +│ a reason of/,
  )
  expect(lines.find(line => line.startsWith('│ 3.13'))).toMatch(/│ not run: pex │ not offered │$/)
})

describe('errors in the job summary', () => {
  const error = (parts: Partial<ConstructorParameters<typeof PackagingError>[1]> = {}) =>
    new PackagingError('project/none', { message: 'm', fix: 'f', ...parts })
  const shown = (...failure: PackagingError[]) => summary({ ...NOTHING, failure }).split('### Errors\n\n')[1] ?? ''

  test.each([
    [{ file: 'a' }, ' at `a`'],
    [{ file: 'a', line: 2 }, ' at `a:2`'],
    [{ file: 'a', line: 2, column: 3 }, ' at `a:2:3`'],
    [{ file: 'a', column: 3 }, ' at `a`'],
    [undefined, ''],
  ])('name the place %j', (place, words) => {
    expect(shown(error(place && { place }))).toBe(`**\`project/none\`**${words}: m\n\n**Fix:** f\n`)
  })

  test('have the last forty lines of detail, each as far as it can be read', () => {
    expect(shown(error({ detail: ['one'] }))).toMatch(
      /\n\n<details open><summary>Detail<\/summary>\n\n```text\none\n```\n\n<\/details>\n$/,
    )
    expect(shown(error({ detail: ['one', 'two'] }))).toContain(
      '<summary>The last 2 lines</summary>\n\n```text\none\ntwo\n',
    )
    const long = shown(error({ detail: [...Array(45).keys()].map(line => `${line}.${'x'.repeat(600)}`) }))
    expect(long).toContain('The last 40 lines')
    expect(long.match(/^\d+\.x+$/gm)?.map(line => line.length)).toEqual(Array(40).fill(500))
    expect(/^\d+/m.exec(long.slice(long.indexOf('```text')))?.[0]).toBe('5')
  })

  test('are twenty-five, and the number of further ones', () => {
    const failures = (count: number) => Array.from({ length: count }, (_, index) => error({ message: `m${index}.` }))
    expect(shown(...failures(25))).toMatch(/: m24\.\n\n\*\*Fix:\*\* f\n$/)
    expect(shown(...failures(28))).toMatch(/: m24\.\n\n\*\*Fix:\*\* f\n\n… and 3 more errors, in the log\.\n$/)
    const warnings = summary({ ...NOTHING, warnings: failures(28) }).split('### Warnings')[1]
    expect(warnings?.match(/: m\d+\./g)).toHaveLength(25)
  })
})

describe('a summary that is too large for GitHub', () => {
  const LEFT_OUT = '_The rest is left out: it is larger than GitHub shows._\n'
  const long = 'x'.repeat(1_100_000)
  const license = { name: long, version: '1', kind: 'wheel', license: 'MIT', state: 'allowed', files: [] } as const

  test.each<[section: string, parts: Partial<Report>, last: string]>([
    ['Where they run', { pythons: [long] }, 'Files'],
    ['Licenses', { licenses: [license] }, 'Checks'],
    ['Built with', { tools: [{ name: 'pip', version: long }] }, 'Time: 4.2 s'],
  ])('loses the section %s and what is below', (_, parts, last) => {
    const text = summary({ ...READY, ...parts })
    expect(titles(text).at(-1)).toBe(last)
    expect(text.endsWith(`\n\n${LEFT_OUT}`)).toBe(true)
  })

  test('loses all but its head where nothing else is left to lose', () => {
    const text = summary({ ...FAILED, commit: long })
    expect(text).toMatch(/^## ❌ answer 1\.0\.0 cannot be released: 2 errors, 1 failed check\n\n[^\n]+\n\n_The rest/)
    expect(text.endsWith(`\n\n${LEFT_OUT}`)).toBe(true)
    expect(text.split('\n')).toHaveLength(6)
  })

  test('is shown up to exactly its limit', () => {
    const of = (length: number) => summary({ ...NOTHING, project: { name: 'x'.repeat(length), version: '1' } })
    const room = 1_000_001 - Buffer.byteLength(of(1))
    expect(Buffer.byteLength(of(room))).toBe(1_000_000)
    expect(of(room)).not.toContain('left out')
    expect(of(room + 1)).toContain('left out')
  })
})

describe('outputs', () => {
  const locations = {
    ...{ dist: '/out', manifest: '/out/manifest.json', checksums: '/out/SHA256SUMS', sbom: '/out/a.cdx.json' },
    ...{ checksumsDigest: 'd1', path: 'libs/a' },
  }
  const file = (format: string, name: string) => ({ ...READY.artifacts[0], format, file: name, path: `/out/${name}` })
  const report = {
    ...FULL,
    artifacts: [
      ...[file('wheel', 'a.whl'), file('wheel', 'b.whl'), file('pyinstaller', 'app'), file('oci', 'image.tar')],
      ...[file('scie', 'app-scie'), file('sdist', 'a.tar.gz'), file('pex', 'a.pex')],
    ],
    uploads: ['a-linux', 'a-pypi', 'a-release'].map((name, id) => ({
      ...{ name, id, url: `https://host.example/${id}`, digest: `sha256:${id}`, size: 1, files: [] },
    })),
  } as unknown as Report

  test('of a run with everything', () => {
    const { artifacts, projects = '', vulnerabilities, ...rest } = outputs(report, locations)
    expect(rest).toStrictEqual({
      ...{ plan: '', 'plan-artifact': '', matrix: '', build: '' },
      ...{ dist: '/out', name: 'answer', version: '1.0.0', 'python-versions': '["3.12"]' },
      ...{ sdist: '/out/a.tar.gz', wheels: '/out/a.whl\n/out/b.whl', pex: '/out/a.pex' },
      ...{ executables: '/out/app\n/out/app-scie', images: '/out/image.tar' },
      ...{ checksums: '/out/SHA256SUMS', sbom: '/out/a.cdx.json', 'checksums-digest': 'd1' },
      ...{ manifest: '/out/manifest.json', 'artifact-id': '0,1,2' },
      'artifact-url': 'https://host.example/0\nhttps://host.example/1\nhttps://host.example/2',
      'artifact-digest': 'sha256:0\nsha256:1\nsha256:2',
      ...{ 'pypi-artifact': 'a-pypi', 'release-artifact': 'a-release' },
      ...{ 'attestation-url': '', 'attestation-bundles': '', 'release-url': '' },
    })
    expect(JSON.parse(artifacts ?? '')).toContainEqual({
      ...{ format: 'pyinstaller', file: 'app', target: ['any'], pythons: READY.pythons, sha256: 'a'.repeat(64) },
      size: 1934,
    })
    expect(vulnerabilities).toBe(JSON.stringify(FULL.audit))
    expect(JSON.parse(projects)).toStrictEqual([
      {
        ...{ path: 'libs/a', name: 'answer', version: '1.0.0', dist: '/out', 'checksums-digest': 'd1' },
        ...{ 'pypi-artifact': 'a-pypi', 'release-artifact': 'a-release' },
      },
    ])
  })

  test('name the project of a run that failed, where its folder is known', () => {
    const none = { dist: '', manifest: '', checksums: '' }
    expect(JSON.parse(outputs(NOTHING, { ...none, path: 'libs/a' }).projects ?? '')).toMatchObject([
      { path: 'libs/a', name: '', dist: '' },
    ])
    expect(JSON.parse(outputs(READY, none).projects ?? '')).toMatchObject([{ path: '', name: 'answer' }])
    expect(outputs(READY, none).vulnerabilities).toBe('')
  })
})
