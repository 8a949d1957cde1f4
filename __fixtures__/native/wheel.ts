/** Wheels with files compiled by the system's own compiler, without any build backend. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { store, zip } from '../archives.js'

/** Compiles one C file into a shared object and returns its path. */
export function compile(dir: string, name: string, source: string, flags: readonly string[] = []): string {
  const file = path.join(dir, `${name}.c`)
  const output = path.join(dir, name)
  writeFileSync(file, source)
  execFileSync('gcc', ['-shared', '-fPIC', '-O1', '-fno-builtin', file, '-o', output, ...flags])
  return output
}

/**
 * Writes `tiny-1.0.0-<tag>.whl`.
 * @param files content by path
 */
export function wheel(dir: string, tag: string, files: Readonly<Record<string, Buffer | string>>): string {
  const info = 'tiny-1.0.0.dist-info'
  const pure = tag.endsWith('-any')
  const all: Record<string, Buffer | string> = {
    ...files,
    [`${info}/METADATA`]: 'Metadata-Version: 2.1\nName: tiny\nVersion: 1.0.0\n',
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: ${pure}\nTag: ${tag}\n`,
  }
  const record = Object.entries(all).map(([name, data]) => {
    const hash = createHash('sha256').update(data).digest('base64url')
    return `${name},sha256=${hash},${Buffer.byteLength(data)}\n`
  })
  const members = [...Object.entries(all), [`${info}/RECORD`, `${record.join('')}${info}/RECORD,,\n`] as const]
  return store(dir, `tiny-1.0.0-${tag}.whl`, zip(members.map(([name, data]) => ({ name, data, deflate: true }))))
}

export const read = (file: string): Buffer => readFileSync(file)
