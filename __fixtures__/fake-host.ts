/** A host that records its calls, for the engine without a terminal or a runner. */
import type { PackagingError } from '../src/core/errors.js'
import type { Bundle, Host } from '../src/host/host.js'

export interface FakeHost extends Host {
  readonly said: string[]
  readonly outputs: Record<string, string>
  readonly bundles: Bundle[]
  readonly summaries: string[]
}

export function fakeHost(parts: Partial<Host> & Pick<Host, 'workspace'>): FakeHost {
  const said: string[] = []
  const outputs: Record<string, string> = {}
  const bundles: Bundle[] = []
  const summaries: string[] = []
  const problem = (kind: string) => (one: PackagingError) => void said.push(`${kind} ${one.code}: ${one.message}`)
  return {
    kind: 'local',
    log: {
      info: line => void said.push(line),
      warning: problem('warning'),
      error: problem('error'),
      group: title => void said.push(title),
      progress: () => {},
    },
    temp: parts.workspace,
    store: `${parts.workspace}/store`,
    env: { PATH: process.env.PATH },
    async upload(bundle) {
      bundles.push(bundle)
      return {
        name: bundle.name,
        id: bundles.length,
        url: `https://example.org/${bundle.name}`,
        digest: 'sha256:0',
        size: 1,
      }
    },
    listArtifacts: async () => [],
    downloadArtifact: () => Promise.reject(new Error('nothing to download')),
    async setOutputs(values) {
      Object.assign(outputs, values)
    },
    saveState: () => {},
    async summary(markdown) {
      summaries.push(markdown)
    },
    ...parts,
    said,
    outputs,
    bundles,
    summaries,
  }
}
