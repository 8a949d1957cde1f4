/** Large parts of a release, and the service that hands them out. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { environment } from './environment.mjs'
import { run } from './process.mjs'

const STORE = fileURLToPath(new URL('artifact-store.mjs', import.meta.url))

const PROJECT = `[build-system]
requires = ["flit_core"]
build-backend = "flit_core.buildapi"

[project]
name = "big"
version = "1.0"
requires-python = ">=3.12,<3.13"
`

/** Wheels that differ by their build number, in one stored zip as GitHub keeps it. */
const MAKE = `
import hashlib, json, os, sys, zipfile
target, plan, count, size = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
block = os.urandom(1 << 20)
artifacts = []
with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
    for number in range(count):
        name = "big-1.0-%d-py3-none-any.whl" % (number + 1)
        digest = hashlib.sha256()
        left = size
        with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as member:
            while left:
                piece = (b"%08d" % number + block)[:min(left, len(block))]
                digest.update(piece)
                member.write(piece)
                left -= len(piece)
        artifacts.append({"format": "wheel", "file": name, "size": size, "sha256": digest.hexdigest(),
                          "targets": ["any"], "pythons": ["3.12"]})
    text = open(plan, "rb").read()
    part = {"schema": 1, "plan": hashlib.sha256(text).hexdigest(), "cell": "linux-x86_64", "job": {},
            "machine": "linux-x86_64", "project": {"name": "big", "version": "1.0"}, "artifacts": artifacts,
            "checks": [], "skipped": [], "stripped": [], "tools": [], "contents": []}
    archive.writestr("part-linux-x86_64.json", json.dumps(part))
`

/**
 * Makes a plan in `workspace`, and a part for it.
 * @returns {Promise<{name: string, zip: string}>} the workflow artifact that holds the part
 */
export async function makePart(bench, { dir, workspace, megabytes, files }) {
  await mkdir(workspace, { recursive: true })
  await writeFile(path.join(workspace, 'pyproject.toml'), PROJECT)
  await writeFile(path.join(workspace, 'big.py'), '"""Big."""\n')
  const plan = path.join(workspace, 'plan.json')
  const words = ['plan', '.', '--formats', 'wheel', '--platforms', 'linux-x86_64', '--sbom', 'none']
  const rest = ['--python-versions', '3.12', '--licenses', 'off', '--audit', 'off', '--plan', plan]
  await run(process.execPath, [bench.program, ...words, ...rest], { cwd: workspace, env: environment(dir) })
  const { cells } = JSON.parse(await readFile(plan, 'utf8'))
  const zip = path.join(dir, 'part.zip')
  const size = Math.floor((megabytes * 1e6) / files)
  await run(bench.pythons.at(-1).path, ['-c', MAKE, zip, plan, String(files), String(size)], { cwd: dir })
  return { name: cells[0].artifact, zip }
}

/** @returns {Promise<{environment: Record<string, string>, stop: () => Promise<void>}>} */
export async function startStore(folder, { name, zip }) {
  await mkdir(folder, { recursive: true })
  const child = spawn(process.execPath, [STORE, folder, `${name}=${zip}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const [address] = await once(child.stdout, 'data')
  const claim = value => Buffer.from(JSON.stringify(value)).toString('base64url')
  return {
    environment: {
      ACTIONS_RESULTS_URL: String(address).trim(),
      ACTIONS_RUNTIME_TOKEN: `${claim({ alg: 'none' })}.${claim({ scp: 'Actions.Results:run:job' })}.unsigned`,
    },
    async stop() {
      child.stdin.end()
      await once(child, 'close')
    },
  }
}
