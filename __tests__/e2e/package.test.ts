/** The main job on a runner: everything built, tested, uploaded and shown, and intact when it is downloaded again. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { pythonsFor } from '../../__fixtures__/e2e/pythons.js'
import { openWorkbench, type Workbench } from '../../__fixtures__/e2e/workbench.js'
import { takeArtifact } from '../../__fixtures__/service/take.js'

let buildContext: Workbench
beforeEach(async () => {
  buildContext = await openWorkbench()
})
afterEach(() => buildContext.end())

const PYTHONS = ['3.9', '3.10', '3.11', '3.12', '3.13']

const workflow = `
on: push
jobs:
  package:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: package
        uses: ./
        with:
          path: examples/answer
          python-versions: ${PYTHONS.join(' ')}
      - id: later
        env:
          CHECKSUMS: \${{ steps.package.outputs.checksums }}
          MANIFEST: \${{ steps.package.outputs.manifest }}
          FIRST: \${{ fromJson(steps.package.outputs.artifacts)[0].format }}
        run: |
          (cd "$(dirname "$CHECKSUMS")" && sha256sum --check --strict SHA256SUMS)
          {
            echo "first=$FIRST"
            echo "manifest=$(tr -d '\\n' < "$MANIFEST")"
            echo "checksums=$(tr '\\n' ';' < "$CHECKSUMS")"
          } >> "$GITHUB_OUTPUT"
`

interface Made {
  readonly format: string
  readonly file: string
  readonly target: readonly string[]
  readonly pythons: readonly string[]
  readonly sha256: string
  readonly size: number
}

test('examples/answer: what was uploaded answers 42 on five Pythons', async () => {
  const run = await buildContext.run(await buildContext.withProduct(workflow))
  expect(run.annotations).toEqual([])
  expect(run.ok).toBe(true)
  const steps = run.jobs.package?.steps ?? []
  expect(steps.map(({ id, stage, result }) => [id, stage, result])).toEqual(
    expect.arrayContaining([
      ['package', 'Main', 'success'],
      ['package', 'Post', 'success'],
      ['later', 'Main', 'success'],
    ]),
  )

  // Outputs.
  const outputs = steps.find(({ id }) => id === 'package')?.outputs ?? {}
  const made = JSON.parse(outputs.artifacts ?? '') as Made[]
  expect(made.map(({ format, file }) => [format, file])).toEqual([
    ['sdist', 'answer-1.0.0.tar.gz'],
    ['wheel', 'answer-1.0.0-py3-none-any.whl'],
    ['pex', expect.stringMatching(/^answer-1\.0\.0.*\.pex$/)],
  ])
  expect(made.map(({ pythons }) => pythons)).toEqual([PYTHONS, PYTHONS, PYTHONS])
  expect(outputs).toMatchObject({ name: 'answer', version: '1.0.0', plan: '' })
  expect(JSON.parse(outputs['python-versions'] ?? '')).toEqual(PYTHONS)
  for (const [name, index] of [
    ['sdist', 0],
    ['wheels', 1],
    ['pex', 2],
  ] as const)
    expect(outputs[name]).toBe(join(outputs.dist ?? '', made[index]?.file ?? ''))

  // Workflow artifacts, and their names.
  const stored = buildContext.service.artifacts()
  const platform = made[2]?.target[0]
  const suffix = `${platform}-${PYTHONS.join('_')}`
  expect(stored.map(({ name }) => name).sort()).toEqual(
    ['pex', 'sdist', 'wheel'].map(format => `dist-answer-1.0.0-${format}-${suffix}`),
  )
  expect(outputs['artifact-id']?.split(',').map(Number).sort()).toEqual(stored.map(({ id }) => id).sort())
  expect(outputs['artifact-digest']?.split('\n').sort()).toEqual(stored.map(({ digest }) => digest).sort())

  // Downloaded again: the very bytes that manifest and checksums name.
  const later = steps.find(({ id }) => id === 'later')?.outputs ?? {}
  const manifest = JSON.parse(later.manifest ?? '') as { artifacts: Made[] }
  expect(later.first).toBe('sdist')
  for (const one of made) {
    const folder = join(buildContext.folder, one.format)
    await takeArtifact(buildContext.service, `dist-answer-1.0.0-${one.format}-${suffix}`, folder)
    expect(await readdir(folder)).toEqual([one.file])
    const bytes = await readFile(join(folder, one.file))
    expect(bytes.length).toBe(one.size)
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(one.sha256)
    expect(manifest.artifacts).toContainEqual(
      expect.objectContaining({ file: one.file, sha256: one.sha256, size: one.size }),
    )
    expect(later.checksums?.split(';')).toContain(`${one.sha256}  ${one.file}`)
  }
  const pex = join(buildContext.folder, 'pex', made[2]?.file ?? '')
  expect((await stat(pex)).mode & 0o111).toBe(0o111)
  const env = { HOME: buildContext.folder, PEX_ROOT: join(buildContext.folder, 'pex-root'), PATH: '/usr/bin:/bin' }
  const answers = (await pythonsFor(PYTHONS)).map(python =>
    execFileSync(python, [pex], { encoding: 'utf8', env, cwd: buildContext.folder }),
  )
  expect(answers).toEqual(PYTHONS.map(() => '42\n'))

  // What a person sees.
  const [summary, ...more] = run.summaries
  expect(more).toEqual([])
  expect(summary?.step).toBe('package')
  expect(summary?.markdown).toMatch(/^## ✅ answer 1\.0\.0/)
  for (const one of made) expect(summary?.markdown).toContain(`| ${one.format} | \`${one.file}\` |`)
  expect(summary?.markdown).toMatch(/^\| 3\.13 \| ✅ ran: sdist, wheel, PEX \|$/im)
  expect(summary?.markdown).toMatch(/```mermaid\ngantt\n[^`]* {2}section test\n/)
}, 600_000)
