/** Pythons that come with GitHub's runner images, or that actions/setup-python put there. */
import { type Candidate, executableOf, type Machine } from '../candidate.js'
import { claimOfToolCache } from '../claim.js'

const FOLDERS = [
  ['Python', 'cpython'],
  ['PyPy', 'pypy'],
] as const

/**
 * Layout: `Python/VERSION/ARCH` with a file `ARCH.complete` beside it once unpacking has finished
 * (actions/toolkit's tool-cache, `_completeToolPath`).
 */
export async function findInToolCache(machine: Machine): Promise<readonly Candidate[]> {
  const { RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY } = machine.env
  const roots = new Set(
    [RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY].filter(root => root !== undefined && root !== ''),
  )
  const separator = machine.os === 'windows' ? '\\' : '/'
  const versions = [...roots].flatMap(root =>
    FOLDERS.map(async ([name, implementation]) => {
      const home = [root, name].join(separator)
      const found = (await machine.files.list(home)).map(async version => {
        const folder = [home, version].join(separator)
        const entries = await machine.files.list(folder)
        return Promise.all(
          entries.map(async (entry): Promise<readonly Candidate[]> => {
            const claim = claimOfToolCache(implementation, version, entry)
            if (claim === undefined || !entries.includes(`${entry}.complete`)) return []
            const path = await executableOf(machine, [folder, entry].join(separator))
            return path === undefined ? [] : [{ path, source: 'tool-cache', claim }]
          }),
        )
      })
      return (await Promise.all(found)).flat(2)
    }),
  )
  return (await Promise.all(versions)).flat()
}
