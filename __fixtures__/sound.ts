/** What must be true of every successful run, read from the files themselves and not from the command's output. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { readSdist } from '../src/archives/sdist.js'
import { readWheel, type WheelContent } from '../src/archives/wheel.js'
import { withZip } from '../src/archives/zip-reader.js'
import { parsePexInfo } from '../src/pex/read.js'
import { normalizeName } from '../src/project/paths.js'
import { type CommandRun, readOutput } from './command.js'

export interface Sound {
  readonly wheels: readonly WheelContent[]
  /** Wheels inside the PEX, by file name, sorted; empty without a PEX. */
  readonly inside: readonly string[]
  /** `format python: what was run`, sorted. */
  readonly reasons: readonly string[]
}

/** Names, versions, digests and smoke tests agree everywhere; returns what remains to be checked. */
export async function expectSound(run: CommandRun, pythons: readonly string[]): Promise<Sound> {
  const { report } = run
  if (run.code !== 0 || report?.project === undefined) throw new Error(`exit ${run.code}\n${run.log}`)
  const { project, artifacts, checks } = report
  const sha256 = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(run.dist, file)))
      .digest('hex')
  for (const artifact of artifacts) expect(sha256(artifact.file)).toBe(artifact.sha256)
  const described = run.files.filter(
    file => file === 'THIRD-PARTY-NOTICES.txt' || file.endsWith('.cdx.json') || /^pylock\..+\.toml$/.test(file),
  )
  const delivered = [...artifacts.map(({ file }) => file), ...described]
  expect(run.files).toEqual([...delivered, 'SHA256SUMS', 'manifest.json'].sort())
  const sums = artifacts.map(artifact => `${artifact.sha256}  ${artifact.file}`)
  expect(readOutput(run, 'SHA256SUMS').trim().split('\n')).toEqual(expect.arrayContaining(sums))

  const paths = (format: string) =>
    artifacts.filter(artifact => artifact.format === format).map(({ file }) => join(run.dist, file))
  const wheels = await Promise.all(paths('wheel').map(readWheel))
  const sdists = await Promise.all(paths('sdist').map(readSdist))
  for (const { name, version } of [...wheels, ...sdists])
    expect([normalizeName(name), version]).toEqual([normalizeName(project.name), project.version])

  for (const artifact of artifacts)
    for (const python of artifact.pythons)
      expect(checks).toContainEqual(expect.objectContaining({ artifact: artifact.file, python, result: 'passed' }))
  expect(checks.filter(({ result }) => result === 'failed')).toEqual([])
  for (const format of new Set(artifacts.map(artifact => artifact.format)))
    expect([...new Set(artifacts.filter(one => one.format === format).flatMap(one => one.pythons))].sort()).toEqual(
      [...pythons].sort(),
    )

  const inside = await Promise.all(paths('pex').map(file => pexInside(file)))
  for (const info of inside)
    for (const wheel of artifacts.filter(artifact => artifact.format === 'wheel'))
      expect(info[wheel.file]).toBe(wheel.sha256)
  const formatOf = (file: string) => artifacts.find(artifact => artifact.file === file)?.format
  return {
    wheels,
    inside: inside.flatMap(info => Object.keys(info)).sort(),
    reasons: checks
      .filter(({ python }) => python !== undefined)
      .map(({ artifact, python, reason }) => `${formatOf(artifact)} ${python}: ${reason}`)
      .sort(),
  }
}

async function pexInside(file: string): Promise<Readonly<Record<string, string>>> {
  const { distributions } = await withZip(file, async zip => {
    const info = parsePexInfo((await zip.read('PEX-INFO')).toString('utf8'), file)
    // The digest in PEX-INFO must be that of the actual bytes.
    for (const [name, sha256] of Object.entries(info.distributions)) {
      const bytes = await zip.read(`.deps/${name}`, 1 << 30)
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    }
    return info
  })
  return distributions
}
