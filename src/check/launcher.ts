/** How a PEX is started: by a line that means the same on every machine, not by the Python of the one that built it. */
import type { Inspected, Outcome } from './model.js'

export function launcher({ artifact, start }: Inspected): Outcome | undefined {
  // A folder in an archive has none.
  if (artifact.file.endsWith('.tar.gz')) return undefined
  const [line = ''] = start.toString('latin1').split('\n', 1)
  if (line.startsWith('PK')) return { seen: 'none, as on Windows' }
  const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line)
  const fix = 'Report this as a bug: its launcher must not name a place of the machine that built it.'
  return neutral
    ? { seen: line }
    : { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }], seen: line }
}
