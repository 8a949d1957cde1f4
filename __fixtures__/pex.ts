/** A small application with a dependency that has a wheel of its own for each target; nothing is downloaded. */

import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WheelFile } from '../src/core/model.js'
import { assemblePex, readPexBase } from '../src/pex/assemble.js'
import { buildPexBase } from '../src/pex/tool.js'
import type { EntryPoint, Program } from '../src/project/entry-point.js'
import { type ResolutionTarget, resolutionTarget } from '../src/targets/complete-platform.js'
import { zip } from './archives.js'
import { createPlainRunner } from './plain-runner.js'
import { pexPath, toolPython } from './python-tools.js'

/** Prints what it sees as JSON; `exit N`, `wait`, `stdin` do so. */
const APPLICATION = `
import json, os, sys, time
def main():
    import dep
    words = sys.argv[1:]
    print(json.dumps({"version": list(sys.version_info[:2]), "dep": dep.TAG, "args": words, "argv0": sys.argv[0],
        "stdin": sys.stdin.read() if words == ["stdin"] else "", "path": [p for p in sys.path if "canary" in p],
        "pex": sorted(name for name in os.environ if "PEX" in name or "PACKAGE_PYTHON" in name)}))
    sys.stdout.flush()
    if words == ["wait"]:
        time.sleep(60)
    return int(words[1]) if words[:1] == ["exit"] else 0
def other():
    print("other")
`

/** @param more further lines of METADATA */
export function writeWheel(
  folder: string,
  name: string,
  tag: string,
  files: Record<string, string | Buffer>,
  more = '',
): WheelFile {
  const info = `${name}-1.0.dist-info`
  const members = {
    ...files,
    [`${info}/METADATA`]: `Metadata-Version: 2.1\nName: ${name}\nVersion: 1.0\n${more}`,
    [`${info}/WHEEL`]: `Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: ${tag}\n`,
  }
  const record = Object.keys(members).map(file => `${file},,\n`)
  const all = { ...members, [`${info}/RECORD`]: `${record.join('')}${info}/RECORD,,\n` }
  const bytes = zip(Object.entries(all).map(([member, data]) => ({ name: member, data })))
  const path = join(folder, `${name}-1.0-${tag}.whl`)
  writeFileSync(path, bytes)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex') }
}

const LINUX = { name: 'linux-x86_64', os: 'linux', arch: 'x86_64', libc: 'glibc', floor: '2.17' } as const
const ARM = { name: 'linux-aarch64', os: 'linux', arch: 'aarch64', libc: 'glibc', floor: '2.17' } as const
const WINDOWS = { name: 'windows-x86_64', os: 'windows', arch: 'x86_64', floor: '' } as const
const TAGS = {
  [LINUX.name]: 'manylinux_2_17_x86_64',
  [ARM.name]: 'manylinux_2_17_aarch64',
  [WINDOWS.name]: 'win_amd64',
}

export interface DemoRequest {
  readonly folder: string
  readonly output: string
  readonly minors: readonly number[]
  /** Without: the dependency is pure. */
  readonly bound?: boolean
  /** Further dependencies of all targets, by project name. */
  readonly more?: ReadonlyMap<string, WheelFile>
  /** Environment markers of those, by project name: `; python_version < "3.9"`. */
  readonly markers?: Readonly<Record<string, string>>
  /** Further lines of the application's METADATA. */
  readonly metadata?: string
  /** What it starts; default: its script `demo`. */
  readonly entryPoint?: EntryPoint
}

/** The scripts of the application, as one entry point each. */
export const DEMO: Program = {
  kind: 'function',
  module: 'demo',
  attribute: 'main',
  script: 'demo',
  gui: false,
  extras: [],
}
const OTHER: Program = { ...DEMO, attribute: 'other', script: 'other' }

/** Both scripts, and the module of its dependency. */
export const DEMO_COMMANDS: EntryPoint = {
  kind: 'commands',
  main: { name: 'demo', entryPoint: DEMO },
  commands: [
    { name: 'demo', entryPoint: DEMO },
    { name: 'other', entryPoint: OTHER },
    { name: 'dep', entryPoint: { kind: 'module', module: 'dep' } },
  ],
}

/** What a PEX contains for one Python on Linux, as plain pex builds it for that target: `python -c PLAIN_PEX WHOLE PLAIN`. */
export const PLAIN_PEX = `import json, re, sys, zipfile
whole, plain = sys.argv[1:]
source, target = zipfile.ZipFile(whole), zipfile.ZipFile(plain, "w")
held = json.loads(source.read("__pex__/targets.json").decode("utf-8"))
version = list(sys.version_info[:2])
content = [held["contents"][one["content"]] for one in held["targets"]
           if one["version"] == version and one["platform"] == "linux-x86_64"][0]
for name in source.namelist():
    if name.startswith(".bootstrap/") or name[len(".deps/"):] in content["distributions"]:
        target.writestr(name, source.read(name))
info = json.loads(source.read("PEX-INFO").decode("utf-8"))
info["distributions"] = {name: info["distributions"][name] for name in content["distributions"]}
info["pex_hash"] = content["pex_hash"]
target.writestr("PEX-INFO", json.dumps(info, sort_keys=True))
boot = source.read("__pex__/boot.py").decode()
target.writestr("__main__.py", re.sub("(pex_hash=)'[0-9a-f]+'", r"\\1'" + content["pex_hash"] + "'", boot))
target.close()
data = open(plain, "rb").read()
open(plain, "wb").write(b"#!/usr/bin/env python3\\n" + data)
`

/** A PEX of `demo` 1.0 for these CPythons on three platforms. */
export async function makeDemo(request: DemoRequest): Promise<void> {
  const {
    folder,
    output,
    minors,
    bound = true,
    more = new Map<string, WheelFile>(),
    markers = {},
    metadata = '',
    entryPoint = DEMO,
  } = request
  mkdirSync(folder, { recursive: true })
  const scripts = '[console_scripts]\ndemo = demo:main\nother = demo:other\n'
  const files = { 'demo.py': APPLICATION, 'demo-1.0.dist-info/entry_points.txt': scripts }
  const needs = ['dep', ...more.keys()].map(name => `Requires-Dist: ${name}${markers[name] ?? ''}\n`)
  const own = writeWheel(folder, 'demo', 'py3-none-any', files, metadata + needs.join(''))
  const wheels = new Map<string, readonly WheelFile[]>()
  const targets: ResolutionTarget[] = []
  for (const platform of [LINUX, ARM, WINDOWS]) {
    for (const minor of minors) {
      const python = { implementation: 'cpython', major: 3, minor, freeThreaded: false } as const
      const target = resolutionTarget({ python, platform })
      const tag = bound ? `cp3${minor}-cp3${minor}-${TAGS[platform.name]}` : 'py3-none-any'
      targets.push(target)
      const dep = writeWheel(folder, 'dep', tag, {
        'dep.py': `TAG = "${tag}"\nif __name__ == "__main__":\n    import sys\n    print("module", sys.argv[1:])\n`,
      })
      wheels.set(target.name, [dep, ...more.values()])
    }
  }
  const dir = join(folder, 'beginning')
  mkdirSync(dir, { recursive: true })
  const base = await buildPexBase({
    runner: createPlainRunner(),
    python: toolPython(),
    pex: pexPath(),
    pexRoot: join(dir, 'root'),
    dir,
    say: () => {},
  })
  await assemblePex({
    output,
    base: await readPexBase(base),
    requirement: 'demo==1.0',
    entryPoint,
    changes: { overridden: [], excluded: [] },
    targets,
    dependencies: wheels,
    own: new Map(targets.map(({ name }) => [name, own])),
    starts: entryPoint.kind === 'function' ? 'demo:main' : undefined,
    windowsOnly: false,
  })
}
