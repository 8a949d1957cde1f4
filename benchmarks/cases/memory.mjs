/** Memory of our own process, without its children: during the main job, and while a backend prints 1 GB (issue 3). */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { VERSIONS } from '../parts/bench.mjs'
import { ours } from '../parts/ours.mjs'
import { exampleAnswer, projectOf } from '../parts/project.mjs'

const RECORDER = fileURLToPath(new URL('../parts/record-memory.mjs', import.meta.url))

/** A backend that lives in the project, prints 1 GB in lines of 100 bytes, and then makes a wheel. */
const LOUD = `
import os, sys, zipfile

def build_sdist(folder, settings=None):
    import io, tarfile
    name = "loud-1.0.tar.gz"
    with tarfile.open(os.path.join(folder, name), "w:gz") as archive:
        info = b"Metadata-Version: 2.1\\nName: loud\\nVersion: 1.0\\n"
        member = tarfile.TarInfo("loud-1.0/PKG-INFO")
        member.size = len(info)
        archive.addfile(member, io.BytesIO(info))
        for file in ("pyproject.toml", "loud_backend.py"):
            archive.add(file, "loud-1.0/" + file)
    return name

def build_wheel(folder, settings=None, metadata=None):
    line = b"x" * 99 + b"\\n"
    for _ in range(10000):
        sys.stdout.buffer.write(line * 1000)
    sys.stdout.flush()
    name = "loud-1.0-py3-none-any.whl"
    files = {
        "loud.py": "",
        "loud-1.0.dist-info/METADATA": "Metadata-Version: 2.1\\nName: loud\\nVersion: 1.0\\n",
        "loud-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\\nGenerator: loud\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n",
    }
    files["loud-1.0.dist-info/RECORD"] = "".join(n + ",,\\n" for n in files) + "loud-1.0.dist-info/RECORD,,\\n"
    with zipfile.ZipFile(os.path.join(folder, name), "w") as wheel:
        for file, text in files.items():
            wheel.writestr(file, text)
    return name
`

const LOUD_PROJECT = {
  'pyproject.toml': `[build-system]
requires = []
build-backend = "loud_backend"
backend-path = ["."]

[project]
name = "loud"
version = "1.0"
`,
  'loud_backend.py': LOUD,
}

/** A case whose value is the peak memory of our process, in MB. */
const peak = (name, title, runs, projectIn, args) => ({
  name,
  title,
  bar: { most: 200 },
  unit: 'MB',
  runs,
  async setUp(bench) {
    return { bench }
  },
  async ours({ bench }, dir) {
    const project = await projectIn(bench, path.join(dir, 'project'))
    const record = path.join(dir, 'memory')
    await ours(bench, {
      project,
      dir,
      args,
      node: ['--import', RECORDER],
      extra: { BENCH_MEMORY_FILE: record },
    })
    return { value: Number(await readFile(record, 'utf8')) / 2 ** 20 }
  },
})

export default [
  peak('memory-main', 'Our own process, peak memory: main job, everything cold', 2, exampleAnswer, [
    ...['--python-versions', VERSIONS.join(' '), '--entry-point', 'answer:print_answer'],
  ]),
  peak(
    'memory-loud',
    'Our own process, peak memory: a backend that prints 1 GB',
    1,
    (_, dir) => projectOf(dir, LOUD_PROJECT),
    ['--python-versions', '3.12', '--formats', 'wheel'],
  ),
]
