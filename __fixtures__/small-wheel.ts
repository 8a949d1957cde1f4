/** Wheels of one module for any name and tag, written by Python's own zipfile; nothing in them is compiled. */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { toolPython } from './python-tools.js'

export interface SmallWheel {
  readonly name: string
  readonly version?: string
  /** Default `py3-none-any`. */
  readonly tag?: string
  readonly requires?: readonly string[]
  /** Its Requires-Python. */
  readonly python?: string
  /** Further files by their path. */
  readonly files?: Readonly<Record<string, string>>
  /** `name = module:function` */
  readonly script?: string
}

const WRITE = `
import json, sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w') as archive:
    for name, text in json.load(sys.stdin).items():
        archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), text)
`

/** One line for each tag that the compressed sets stand for. */
function tagLines(tag: string): string {
  const [pythons = [], abis = [], platforms = []] = tag.split('-').map(set => set.split('.'))
  return pythons.flatMap(p => abis.flatMap(a => platforms.map(f => `Tag: ${p}-${a}-${f}\n`))).join('')
}

/** Absolute path of the wheel in `folder`. */
export function smallWheel(folder: string, wheel: SmallWheel): string {
  const { name, version = '1.0', tag = 'py3-none-any', requires = [], python, files, script } = wheel
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}-${version}-${tag}.whl`)
  const info = `${name}-${version}.dist-info`
  const metadata = [`Name: ${name}`, `Version: ${version}`, ...requires.map(line => `Requires-Dist: ${line}`)]
  if (python !== undefined) metadata.push(`Requires-Python: ${python}`)
  const own = files ?? { [`${name}.py`]: 'x = 1\n' }
  const content: Record<string, string> = {
    ...own,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\n${metadata.join('\n')}\n`,
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: ${tag.endsWith('-any')}\n${tagLines(tag)}`,
    ...(script && { [`${info}/entry_points.txt`]: `[console_scripts]\n${script}\n` }),
  }
  const line = ([file, text]: [string, string]) =>
    `${file},sha256=${createHash('sha256').update(text).digest('base64url')},${Buffer.byteLength(text)}\n`
  const record = `${Object.entries(content).map(line).join('')}${info}/RECORD,,\n`
  execFileSync(toolPython(), ['-c', WRITE, path], {
    input: JSON.stringify({ ...content, [`${info}/RECORD`]: record }),
  })
  return path
}
