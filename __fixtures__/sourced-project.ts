/**
 * An application whose dependencies come from sources of every kind, and other packages of the same names for an index, an
 * extra index or a folder of wheels to offer. Nothing needs the real index: every project brings its own build backend.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { toolPython } from './python-tools.js'
import { write } from './repository.js'
import { smallWheel } from './small-wheel.js'

/** Builds one module, `NAME.py`, with the name, version and requirements of the pyproject.toml that it lies beside. */
const BACKEND = `
import base64, gzip, hashlib, io, json, os, tarfile, zipfile
with open("project.json") as file:
    PROJECT = json.load(file)
NAME, VERSION, REQUIRES, SCRIPT = PROJECT["name"].replace("-", "_"), PROJECT["version"], PROJECT["requires"], PROJECT["script"]
METADATA = "Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (PROJECT["name"], VERSION) + "".join("Requires-Dist: %s\\n" % one for one in REQUIRES)

def build_sdist(output, settings=None):
    root, packed = "%s-%s" % (NAME, VERSION), io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        def add(name, data):
            member = tarfile.TarInfo(root + "/" + name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        add("PKG-INFO", METADATA.encode())
        for name in ["pyproject.toml", "project.json", NAME + ".py", "in_tree/backend.py"]:
            with open(name, "rb") as file:
                add(name, file.read())
    with open(os.path.join(output, root + ".tar.gz"), "wb") as file:
        file.write(gzip.compress(packed.getvalue(), mtime=0))
    return root + ".tar.gz"

def build_wheel(output, settings=None, metadata=None):
    info = "%s-%s.dist-info/" % (NAME, VERSION)
    with open(NAME + ".py") as file:
        files = {NAME + ".py": file.read()}
    files[info + "METADATA"] = METADATA
    files[info + "WHEEL"] = "Wheel-Version: 1.0\\nGenerator: test\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    if SCRIPT:
        files[info + "entry_points.txt"] = "[console_scripts]\\n%s = %s:main\\n" % (NAME, NAME)
    record = "".join("%s,sha256=%s,%d\\n" % (name, base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode(), len(text.encode())) for name, text in files.items())
    files[info + "RECORD"] = record + info + "RECORD,,\\n"
    filename = "%s-%s-py3-none-any.whl" % (NAME, VERSION)
    with zipfile.ZipFile(os.path.join(output, filename), "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return filename

build_editable = build_wheel
`

export interface SmallProject {
  readonly name: string
  readonly version?: string
  readonly requires?: readonly string[]
  /** Text of its module. */
  readonly module?: string
  /** Whether its module has a function `main` to start. */
  readonly script?: boolean
  /** More lines of its pyproject.toml. */
  readonly more?: string
}

/** A project in `folder` that builds without an index. */
export function smallProject(
  folder: string,
  { name, version = '1.0', requires = [], module, script, more }: SmallProject,
) {
  const file = name.replaceAll('-', '_')
  write(folder, {
    'pyproject.toml': `[project]
name = "${name}"
version = "${version}"
requires-python = ">=3.9"
dependencies = ${JSON.stringify(requires)}
${script ? `[project.scripts]\n${file} = "${file}:main"\n` : ''}[build-system]
requires = []
build-backend = "backend"
backend-path = ["in_tree"]
${more ?? ''}`,
    'project.json': JSON.stringify({ name, version, requires, script: script ?? false }),
    [`${file}.py`]: module ?? 'x = 1\n',
    'in_tree/backend.py': BACKEND,
  })
}

/** Builds it where it lies. @returns absolute path */
function built(folder: string, kind: 'sdist' | 'wheel', into: string): string {
  mkdirSync(into, { recursive: true })
  const code = `import sys; sys.path.insert(0, "in_tree"); import backend; print(backend.build_${kind}(sys.argv[1]))`
  const name = execFileSync(toolPython(), ['-B', '-c', code, into], { cwd: folder, encoding: 'utf8' }).trim()
  return path.join(into, name)
}

/** Serves the wheels of a folder as a package index, and any file by its path; `url` is the address of the index. */
export async function indexOf(folder: string): Promise<{ readonly url: string; readonly server: Server }> {
  mkdirSync(folder, { recursive: true })
  const server = createServer((request, response) => {
    const [, name] = /^\/simple\/([^/]+)\/$/.exec(request.url ?? '') ?? []
    const files = readdirSync(folder)
    const plain = (file: string) => (file.split('-')[0] ?? '').replaceAll('_', '-')
    if (name !== undefined) {
      const links = files
        .filter(file => plain(file) === name)
        .map(file => {
          const sha256 = createHash('sha256')
            .update(readFileSync(path.join(folder, file)))
            .digest('hex')
          return `<a href="/files/${file}#sha256=${sha256}">${file}</a>`
        })
      if (links.length === 0) response.writeHead(404).end()
      else response.setHeader('content-type', 'text/html').end(links.join('\n'))
      return
    }
    const file = files.find(one => request.url === `/files/${one}`)
    if (file === undefined) response.writeHead(404).end()
    else response.end(readFileSync(path.join(folder, file)))
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

/** The kinds of source; each is a dependency of this name. */
export const SOURCE_KINDS = [
  'by-path',
  'by-editable',
  'by-member',
  'by-root-source',
  'by-git',
  'by-wheel-file',
  'by-sdist-file',
  'by-url',
  'by-url-sdist',
  'by-index',
  'by-marker',
  'by-nested',
] as const

/**
 * A workspace at `root` with the member `app`; each of its dependencies is the package that says `mine`.
 * @param address of a server for the folder `root/mine`, which holds the packages by address and of the explicit index
 * @returns absolute folder of the application
 */
export function sourcedProject(root: string, address: string): string {
  const mine = (name: string) => `WHOSE = "mine ${name}"\n`
  const project = (folder: string, name: string, more: Partial<SmallProject> = {}) =>
    smallProject(path.join(root, folder), { name, module: mine(name), ...more })
  const files = path.join(root, 'mine')
  write(root, {
    'pyproject.toml': `[tool.uv.workspace]
members = ["app", "members/*"]
[tool.uv.sources]
by-root-source = { path = "libs/root-source" }
`,
  })
  project('libs/path', 'by-path', {
    requires: ['by-nested'],
    more: '[tool.uv.sources]\nby-nested = { path = "../nested" }\n',
  })
  project('libs/nested', 'by-nested')
  project('libs/editable', 'by-editable')
  project('libs/root-source', 'by-root-source')
  project('libs/marker', 'by-marker')
  project('libs/marker-windows', 'by-marker', { module: 'WHOSE = "mine on Windows"\n' })
  project('members/one', 'by-member')
  project('repository/pkg', 'by-git')
  const git = (...args: string[]) => execFileSync('git', args, { cwd: path.join(root, 'repository'), stdio: 'pipe' })
  git('init', '-q', '-b', 'trunk')
  git('add', '-A')
  git('-c', 'user.name=t', '-c', 'user.email=t@example.invalid', 'commit', '-qm', 'one')
  git('tag', 'v1')
  for (const name of ['by-wheel-file', 'by-sdist-file', 'by-url', 'by-url-sdist', 'by-index'])
    project(`elsewhere/${name}`, name)
  const at = (name: string) => path.join(root, 'elsewhere', name)
  const wheel = built(at('by-wheel-file'), 'wheel', path.join(root, 'app-files'))
  const sdist = built(at('by-sdist-file'), 'sdist', path.join(root, 'app-files'))
  const byUrl = built(at('by-url'), 'wheel', files)
  const byUrlSdist = built(at('by-url-sdist'), 'sdist', files)
  built(at('by-index'), 'wheel', files)
  const direct = SOURCE_KINDS.filter(kind => kind !== 'by-nested')
  const modules = SOURCE_KINDS.map(kind => kind.replaceAll('-', '_'))
  project('app', 'app', {
    requires: direct,
    script: true,
    module: `import ${modules.join(', ')}\ndef main():\n    print(${modules.map(name => `${name}.WHOSE`).join(', ')}, sep="\\n")\n`,
    more: `[tool.uv.sources]
by-path = { path = "../libs/path" }
by-editable = { path = "../libs/editable", editable = true }
by-member = { workspace = true }
by-git = { git = "file://${path.join(root, 'repository')}", subdirectory = "pkg", tag = "v1" }
by-wheel-file = { path = "../app-files/${path.basename(wheel)}" }
by-sdist-file = { path = "../app-files/${path.basename(sdist)}" }
by-url = { url = "${address}/files/${path.basename(byUrl)}" }
by-url-sdist = { url = "${address}/files/${path.basename(byUrlSdist)}" }
by-index = { index = "mine" }
by-marker = [
  { path = "../libs/marker", marker = "sys_platform != 'win32'" },
  { path = "../libs/marker-windows", marker = "sys_platform == 'win32'" },
]
[[tool.uv.index]]
name = "mine"
url = "${address}/simple"
explicit = true
`,
  })
  write(path.join(root, 'app'), { 'README.md': '# App\n' })
  return path.join(root, 'app')
}

/** Other packages of the same names, of the same version and of a higher one. @returns the folder */
export function impostors(folder: string): string {
  for (const name of [...SOURCE_KINDS, 'by-local', 'by-build'])
    for (const version of ['1.0', '9.0']) {
      const distribution = name.replaceAll('-', '_')
      smallWheel(folder, { name: distribution, version, files: { [`${distribution}.py`]: 'WHOSE = "IMPOSTOR"\n' } })
    }
  return folder
}
