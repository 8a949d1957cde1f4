/** A project that needs no package index: its build backend is in its own tree. Every test breaks one thing in it. */
import { tempDir, write } from '../repository.js'

/** Makes a right sdist and a right wheel out of `tiny.py`, byte for byte the same each time. */
const BACKEND = `
import base64, gzip, hashlib, io, os, tarfile, zipfile

NAME, VERSION = "tiny", "1.0"
METADATA = lambda: "Metadata-Version: 2.1\\nName: %s\\nVersion: %s\\n" % (NAME, VERSION)
SCRIPTS = "[console_scripts]\\ntiny = tiny:main\\n"

def build_sdist(output, settings=None):
    root = "%s-%s" % (NAME, VERSION)
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        def add(name, data):
            member = tarfile.TarInfo(root + "/" + name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
        add("PKG-INFO", METADATA().encode())
        for name in ["pyproject.toml", "tiny.py", "in_tree/backend.py"]:
            with open(name, "rb") as file:
                add(name, file.read())
    with open(os.path.join(output, root + ".tar.gz"), "wb") as file:
        file.write(gzip.compress(packed.getvalue(), mtime=0))
    return root + ".tar.gz"

def build_wheel(output, settings=None, metadata=None, filename=None):
    info = "%s-%s.dist-info/" % (NAME, VERSION)
    with open("tiny.py") as file:
        files = {"tiny.py": file.read()}
    files[info + "METADATA"] = METADATA()
    files[info + "WHEEL"] = "Wheel-Version: 1.0\\nGenerator: tiny\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"
    if SCRIPTS:
        files[info + "entry_points.txt"] = SCRIPTS
    record = ""
    for name, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += "%s,sha256=%s,%d\\n" % (name, digest, len(text.encode()))
    files[info + "RECORD"] = record + info + "RECORD,,\\n"
    filename = filename or "%s-%s-py3-none-any.whl" % (NAME, VERSION)
    with zipfile.ZipFile(os.path.join(output, filename), "w") as archive:
        for name, text in files.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return filename
`

const MODULE = `
def main():
    print("tiny 1.0")

if __name__ == "__main__":
    main()
`

export const PROJECT = `[project]
name = "tiny"
version = "1.0"
requires-python = ">=3.9"

[project.scripts]
tiny = "tiny:main"
`

export const BUILD_SYSTEM = `
[build-system]
requires = []
build-backend = "backend"
backend-path = ["in_tree"]
`

export interface Changes {
  /** In place of the `[project]` tables. */
  readonly project?: string
  /** In place of `[build-system]`. */
  readonly buildSystem?: string
  /** After everything else in pyproject.toml. */
  readonly settings?: string
  /** Python after the right backend, which it may override. */
  readonly backend?: string
  /** In place of tiny.py. */
  readonly module?: string
  /** Further files. */
  readonly files?: Readonly<Record<string, string>>
}

export function tinyFiles(changes: Changes = {}): Record<string, string> {
  const { project = PROJECT, buildSystem = BUILD_SYSTEM, settings = '', backend = '', module = MODULE } = changes
  return {
    'pyproject.toml': project + buildSystem + settings,
    'in_tree/backend.py': BACKEND + backend,
    'tiny.py': module,
    ...changes.files,
  }
}

/** The project in a new folder, which is removed after the last test of the file. */
export function tinyProject(changes: Changes = {}, dir = tempDir('tiny')): string {
  write(dir, tinyFiles(changes))
  return dir
}
