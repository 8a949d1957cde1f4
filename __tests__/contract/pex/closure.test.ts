/** The comparison of a PEX's wheels with what they require, against pex itself: what it calls complete, starts. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, test } from '@jest/globals'
import { createPlainRunner } from '../../../__fixtures__/plain-runner.js'
import fc from '../../../__fixtures__/properties.js'
import { localPythons, packagingPath, pexPath, toolPython } from '../../../__fixtures__/python-tools.js'
import { tempDir } from '../../../__fixtures__/repository.js'
import { smallWheel } from '../../../__fixtures__/small-wheel.js'
import type { PackagingError } from '../../../src/core/errors.js'
import type { WheelFile } from '../../../src/core/model.js'
import { assemblePex, type PexBase, readPexBase } from '../../../src/pex/assemble.js'
import { buildPexBase } from '../../../src/pex/tool.js'
import { refuseIncomplete } from '../../../src/pipeline/closure.js'
import { type ClosureRequest, closureCommand, decodeClosure } from '../../../src/resolve/closure.js'
import { resolutionTarget } from '../../../src/targets/complete-platform.js'

const python = localPythons().get('3.11') ?? toolPython()
const [minor = 11, patch = 0] = spawnSync(python, ['-c', 'import sys; print(*sys.version_info[1:3])'], {
  encoding: 'utf8',
})
  .stdout.trim()
  .split(' ')
  .map(Number)
const target = resolutionTarget(
  {
    python: { implementation: 'cpython', major: 3, minor, freeThreaded: false },
    platform: { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.28' },
  },
  `3.${minor}.${patch}`,
)
const temp = tempDir('closure')
const tools = {
  python: toolPython(),
  closureScript: path.resolve('src/python/closure.py'),
  packagingPath: packagingPath(),
  workDir: temp,
}
let base: PexBase
beforeAll(async () => {
  const dir = path.join(temp, 'base')
  mkdirSync(dir)
  const parts = { runner: createPlainRunner(), python: toolPython(), pex: pexPath(), pexRoot: path.join(dir, 'root') }
  base = await readPexBase(await buildPexBase({ ...parts, dir, say: () => {} }))
})

interface Part {
  readonly name: string
  readonly version: string
  readonly requires: readonly string[]
  readonly python?: string
}

const NAMES = ['aa', 'bb', 'cc', 'dd'] as const

const requirement = fc
  .record({
    name: fc.constantFrom(...NAMES),
    extra: fc.constantFrom('', '', '[fast]'),
    versions: fc.constantFrom('', '', '>=2', '<2', '!=1.0', '==2.*'),
    marker: fc.constantFrom(
      '',
      '',
      "extra == 'fast'",
      "sys_platform == 'win32'",
      "sys_platform != 'win32'",
      "python_version < '3.8'",
      `python_full_version >= '3.${minor}.0' and extra != 'slow'`,
      `python_full_version < '3.${minor}.${patch}'`,
    ),
  })
  .map(({ name, extra, versions, marker }) => `${name}${extra}${versions}${marker && ` ; ${marker}`}`)

/** The application, and some of its dependencies; several of them, so that many sets are complete. */
const bundle = fc.record({
  own: fc.array(requirement, { maxLength: 3 }),
  parts: fc
    .tuple(
      ...NAMES.map(name =>
        fc.option(
          fc.record({
            name: fc.constant(name),
            version: fc.constantFrom('1.0', '2.0'),
            requires: fc.array(requirement, { maxLength: 2 }),
          }),
          { freq: 4, nil: undefined },
        ),
      ),
    )
    .map(all => all.filter(part => part !== undefined)),
})

let count = 0
function written({ name, version, requires, python: needs }: Part): WheelFile & { readonly name: string } {
  count += 1
  const file = smallWheel(path.join(temp, `wheels-${count}`), {
    name,
    version,
    requires,
    ...(needs && { python: needs }),
  })
  return { name, path: file, sha256: createHash('sha256').update(readFileSync(file)).digest('hex') }
}

async function compared(
  own: WheelFile & { readonly name: string },
  parts: readonly (WheelFile & { readonly name: string })[],
) {
  const request: ClosureRequest = {
    ...{ requirements: [], extras: [], overrides: [], excludes: [], targets: [target] },
    wheels: new Map([[target.name, parts]]),
    own: new Map([[target.name, own]]),
  }
  const { stdout } = await createPlainRunner().run(closureCommand(tools, request))
  return decodeClosure(stdout, request).holes
}

async function boots(
  own: WheelFile,
  parts: readonly WheelFile[],
): Promise<{ readonly starts: boolean; readonly says: string }> {
  const output = path.join(temp, `app-${count}.pex`)
  await assemblePex({
    ...{ output, base, requirement: 'app==1.0', targets: [target], windowsOnly: false, starts: 'app' },
    entryPoint: { kind: 'module', module: 'app' },
    changes: { overridden: [], excluded: [] },
    dependencies: new Map([[target.name, parts]]),
    own: new Map([[target.name, own]]),
  })
  // Without an environment of its own, so that pex itself starts it and compares the requirements.
  const env = {
    PATH: '/nowhere',
    HOME: temp,
    PEX_ROOT: path.join(temp, 'pex-root'),
    PEX_INTERPRETER: '1',
    PEX_VENV: '0',
  }
  const { status, stdout, stderr } = spawnSync(python, [output, '-c', 'import app'], {
    env,
    encoding: 'utf8',
    cwd: temp,
  })
  return { starts: status === 0, says: `${stdout}${stderr}` }
}

test('what is complete starts, and what starts is complete', async () => {
  const seen = { complete: 0, incomplete: 0 }
  await fc.assert(
    fc.asyncProperty(bundle, async ({ own, parts }) => {
      const app = written({ name: 'app', version: '1.0', requires: own })
      const wheels = parts.map(written)
      const holes = await compared(app, wheels)
      const { starts, says } = await boots(app, wheels)
      seen[starts ? 'complete' : 'incomplete'] += 1
      expect({ holes: starts ? holes : holes.length > 0, says: starts ? '' : says }).toEqual({
        holes: starts ? [] : true,
        says: starts ? '' : expect.stringMatching(/Failed to resolve requirements from PEX/),
      })
    }),
    { numRuns: 12 },
  )
  // Otherwise it compares nothing.
  expect(Math.min(seen.complete, seen.incomplete)).toBeGreaterThan(2)
}, 240_000)

test.each(['The PEX', 'The pyinstaller executable'])(
  '%s that lacks something is refused before it is made',
  async title => {
    const app = written({ name: 'app', version: '1.0', requires: ['aa>=2', "bb ; extra == 'fast'"] })
    const wheels = [written({ name: 'aa', version: '1.0', requires: [], python: '<3.5' })]
    const context = {
      runner: createPlainRunner(),
      tools: { compiled: async () => packagingPath() },
      staging: { dir: async () => temp },
    } as never
    const refused = (extras: readonly string[]) =>
      refuseIncomplete(context, {
        title,
        dependencies: {
          targets: [target],
          wheels: new Map([[target.name, wheels as never]]),
          changes: { overrides: [], excludes: [] },
        },
        own: new Map([[target.name, app]]),
        extras,
        python: toolPython(),
      })
    const thrown = await refused(['fast']).catch((error: unknown) => error)
    const problems = (thrown as { problems?: readonly PackagingError[] }).problems ?? [thrown as PackagingError]
    expect(problems.map(({ message }) => message).sort()).toEqual([
      `${title} is incomplete. For 3.${minor} on linux-x86_64: aa 1.0 has Requires-Python '<3.5'.`,
      `${title} is incomplete. For 3.${minor} on linux-x86_64: the application requires aa>=2, and aa 1.0 was chosen.`,
      `${title} is incomplete. For 3.${minor} on linux-x86_64: the application requires bb, and there is no bb.`,
    ])
    const plain = written({ name: 'app', version: '1.0', requires: [] })
    await expect(
      refuseIncomplete(context, {
        title,
        dependencies: { targets: [target], wheels: new Map(), changes: { overrides: [], excludes: [] } },
        own: new Map([[target.name, plain]]),
        extras: [],
        python: toolPython(),
      }),
    ).resolves.toBeUndefined()
  },
)
