/** What a PEX says of itself, read with Python's own zipfile. */
import { execFileSync } from 'node:child_process'
import { toolPython } from './python-tools.js'

/** File names of the wheels inside, sorted. */
export function pexWheels(pex: string): string[] {
  const script = 'import sys, zipfile; sys.stdout.write(zipfile.ZipFile(sys.argv[1]).read("PEX-INFO").decode())'
  const info = JSON.parse(execFileSync(toolPython(), ['-c', script, pex], { encoding: 'utf8' })) as {
    distributions: Record<string, string>
  }
  return Object.keys(info.distributions).sort()
}
