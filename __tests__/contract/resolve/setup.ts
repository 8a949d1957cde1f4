/** What the contract and fault tests of dependencies share: real uv and packaging. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import { packagingPath, toolPython, uvPath } from '../../../__fixtures__/python-tools.js'
import { sharedFolder } from '../../../__fixtures__/shared-folder.js'
import type { Resolved, ResolveRequest, ResolveTools } from '../../../src/resolve/resolution.js'
import { resolveDependencies } from '../../../src/resolve/resolve.js'

export const UV_CACHE = sharedFolder('uv-cache')
export function temporary(): string {
  return mkdtempSync(join(tmpdir(), 'package-python-test-'))
}

/** Resolves with the real tools in a folder of its own; times are those of the processes. */
export async function resolved(
  request: Partial<ResolveRequest> & Pick<ResolveRequest, 'targets'>,
  tools: Partial<ResolveTools> = {},
): Promise<Resolved & { readonly processes: readonly { label: string; args: readonly string[] }[] }> {
  const runner = createPlainRunner(tools.env)
  const result = await resolveDependencies(
    {
      requirements: [],
      extras: [],
      lock: 'none',
      findLinks: [],
      missingWheels: 'fail',
      interpreterFor: () => undefined,
      ...request,
    },
    {
      runner,
      uv: uvPath(),
      python: toolPython(),
      selectScript: join(process.cwd(), 'src', 'python', 'select.py'),
      closureScript: join(process.cwd(), 'src', 'python', 'closure.py'),
      contentOf: async () => undefined,
      packagingPath: packagingPath(),
      uvCacheDir: UV_CACHE,
      workDir: join(temporary(), 'work'),
      projectDir: temporary(),
      env: process.env,
      ...tools,
    },
  )
  return { ...result, processes: runner.commands }
}
