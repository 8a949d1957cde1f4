/** What we write for other programs, read by those programs: Mermaid, a Markdown parser, a JSON Schema validator, sha256sum. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { release } from '../../__fixtures__/releases.js'
import { FAILED, hostile, NOTHING, PAYLOADS, READY } from '../../__fixtures__/reports.js'
import { planText } from '../../src/plan/release-plan.js'
import { checksums, manifest } from '../../src/report/manifest.js'
import { gantt, summary } from '../../src/report/summary.js'

/** Readers of our files: too many packages for a development dependency, so they live in a folder of their own. */
const READERS = ['mermaid@11.17.2', 'micromark@4.0.3', 'micromark-extension-gfm@3.0.0', 'ajv@8.20.0']
/** npm as a program and its first arguments: `npm` itself is a batch file on Windows, which cannot be started without a shell. */
const cli = process.env.npm_execpath
const [npm, before] = cli ? [process.execPath, [cli]] : ['npm', []]
const folder = mkdtempSync(join(tmpdir(), 'readers-'))

beforeAll(() => {
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', '--prefix', folder]
  execFileSync(npm, [...before, 'install', ...flags, ...READERS], { stdio: 'pipe', timeout: 240_000 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs `source` (an ES module) beside the readers with `input` as JSON; gives back the JSON it prints. */
function inReaders(source: string, input: unknown): unknown {
  const script = join(folder, `${createHash('sha256').update(source).digest('hex')}.mjs`)
  writeFileSync(script, source)
  const output = execFileSync(process.execPath, [script], { input: JSON.stringify(input), timeout: 240_000 })
  return JSON.parse(output.toString())
}

const READ_INPUT = `import { readFileSync } from 'node:fs'\nconst input = JSON.parse(readFileSync(0, 'utf8'))\n`

test('Mermaid reads each chart as the sections and bars that we put in, whatever their names', () => {
  const words = ['gantt', 'title', 'section', 'dateFormat', 'axisFormat', 'tickInterval', 'todayMarker', 'excludes']
  words.push('includes', 'inclusiveEndDates', 'topAxis', 'weekday', 'weekend', 'click', 'call', 'href', 'accTitle')
  const names = [
    ...PAYLOADS,
    ...words.flatMap(word => [word, `${word} x`, `${word} monday`, `${word}: x`, `x ${word}`]),
  ]
  const charts = [READY.timings, ...names.map(name => hostile(name).timings)].map(gantt)
  const read = inReaders(
    `${READ_INPUT}import mermaid from 'mermaid'
    const found = []
    await mermaid.parse(input[0]) // registers the kinds of diagram
    for (const chart of input) {
      try {
        const { db } = await mermaid.mermaidAPI.getDiagramFromText(chart)
        const bars = db.getTasks().map(({ task, startTime, endTime }) => [task.trim(), endTime - startTime])
        found.push({ sections: db.getSections(), bars, title: db.getDiagramTitle(), format: db.getDateFormat() })
      } catch (error) { found.push(String(error)) }
    }
    console.log(JSON.stringify(found))`,
    charts,
  ) as { sections: string[]; bars: [string, number][]; title: string; format: string }[]
  expect(read[0]).toEqual({
    title: '',
    format: 'HH:mm:ss.SSS',
    sections: ['set-up', 'build', 'test'],
    bars: READY.timings.map(({ name, start, end }) => [name, end - start]),
  })
  for (const chart of read.slice(1)) {
    expect(chart).toMatchObject({
      title: '',
      sections: [expect.any(String)],
      bars: [[expect.any(String), 10]],
    })
  }
})

test('a Markdown parser finds only the tables, headings and links that we wrote, whatever the texts', () => {
  const pages = ['plain', ...PAYLOADS].map(payload => summary(hostile(`w${payload}`)))
  const html = inReaders(
    `${READ_INPUT}import { micromark } from 'micromark'
    import { gfm, gfmHtml } from 'micromark-extension-gfm'
    const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }
    console.log(JSON.stringify(input.map(page => micromark(page, options))))`,
    pages,
  ) as string[]
  const tags = (page: string) =>
    (page.match(/<[^>]*>/g) ?? [])
      .filter(tag => !/^<\/?code/.test(tag))
      .map(tag => tag.replace(/ .*/, '>'))
      .join('')
  for (const page of html) expect(tags(page)).toBe(tags(html[0] ?? ''))
  expect(tags(html[0] ?? '')).toContain('<td>')
})

/** What a JSON Schema says against each value. */
function against(file: string, values: unknown[]): string[][] {
  const schema: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return inReaders(
    `${READ_INPUT}import Ajv from 'ajv/dist/2020.js'
      const validate = new Ajv.default({ allErrors: true, strictTypes: false }).compile(input.schema)
      console.log(JSON.stringify(input.values.map(value => validate(value) ? [] : validate.errors.map(e => e.instancePath + ' ' + e.message))))`,
    { schema, values },
  ) as string[][]
}

describe('the plan of a release', () => {
  test('is what its published schema says', async () => {
    const three = { platforms: 'linux-x86_64 macos-arm64 windows-x86_64', 'pex-scope': 'platform universal' }
    const plans = await Promise.all([
      release(),
      release({ ...three, native: 'true' }),
      release({ ...three, formats: 'pex', runners: 'macos-arm64=self-hosted m4' }),
    ])
    const documents = plans.map(({ plan }) => JSON.parse(planText(plan)) as { cells: object[] })
    expect(against('docs/plan.schema.json', documents)).toEqual([[], [], []])
    const [first] = documents
    const bad = [
      { ...first, schema: 2 },
      { ...first, cells: [{ ...first?.cells[0], extra: 1 }] },
      { ...first, source: { digest: 'x' } },
    ]
    for (const problems of against('docs/plan.schema.json', bad)) expect(problems).not.toEqual([])
  })
})

describe('the manifest', () => {
  const valid = (values: unknown[]) => against('docs/manifest.schema.json', values)

  test('is what its published schema says', () => {
    const wheel = {
      file: 'a.whl',
      originalSha256: 'a'.repeat(64),
      sha256: 'b'.repeat(64),
      files: 3,
      saved: 9,
    }
    const reports = [READY, FAILED, NOTHING, { ...READY, stripped: [wheel] }]
    expect(valid(reports.map(report => JSON.parse(manifest(report))))).toEqual([[], [], [], []])
  })

  test('would be refused with a wrong digest, a path or a missing list', () => {
    const good = JSON.parse(manifest(READY)) as { artifacts: object[] }
    const [first] = good.artifacts
    const bad = [
      { ...good, artifacts: [{ ...first, sha256: 'XYZ' }] },
      { ...good, artifacts: [{ ...first, file: 'a/b' }] },
      { ...good, artifacts: undefined },
      { ...good, totalSeconds: 4 },
      { ...good, schema: 2 },
      { ...good, stripped: [{ file: 'a.whl', saved: 9 }] },
    ]
    expect(valid(bad).map(errors => errors.length > 0)).toEqual(bad.map(() => true))
  })
})

const onLinux = process.platform === 'linux' ? test : test.skip
onLinux('sha256sum -c --strict accepts the checksums, odd names included, and notices one changed byte', () => {
  const names = ['answer-1.0.0.pex', 'a b', 'back\\slash', 'new\nline', 'é', '*star']
  const files = names.map(file => {
    writeFileSync(join(folder, file), file)
    return { file, sha256: createHash('sha256').update(file).digest('hex') }
  })
  writeFileSync(join(folder, 'SHA256SUMS'), checksums(files))
  const verify = () => execFileSync('sha256sum', ['-c', '--strict', 'SHA256SUMS'], { cwd: folder, stdio: 'pipe' })
  expect(verify().toString().trim().split('\n')).toHaveLength(names.length)
  writeFileSync(join(folder, 'a b'), 'A b')
  expect(verify).toThrow(/did NOT match/)
})
