/** Small projects that need no network of their own: the build backend is part of them. */

const METADATA = `Metadata-Version: 2.1
Name: tiny
Version: 1.2.3
Requires-Python: >=3.12,<3.13
`

/** A build backend of the standard library alone; `extra` is Python that runs in every hook. */
const backend = (extra: string): string => `
import io, os, sys, tarfile, zipfile

METADATA = ${JSON.stringify(METADATA)}
INFO = 'tiny-1.2.3.dist-info/'


def extra(hook):
    pass
${extra.replace(/^(?=.)/gm, '    ')}

def build_sdist(folder, settings=None):
    extra('build_sdist')
    name = 'tiny-1.2.3.tar.gz'
    with tarfile.open(os.path.join(folder, name), 'w:gz', format=tarfile.PAX_FORMAT) as archive:
        for file in ('pyproject.toml', 'backend.py', 'tiny.py'):
            archive.add(file, 'tiny-1.2.3/' + file)
        info = tarfile.TarInfo('tiny-1.2.3/PKG-INFO')
        info.size = len(METADATA)
        archive.addfile(info, io.BytesIO(METADATA.encode()))
    return name


def build_wheel(folder, settings=None, metadata=None):
    extra('build_wheel')
    name = 'tiny-1.2.3-py3-none-any.whl'
    files = {
        'tiny.py': open('tiny.py').read(),
        INFO + 'METADATA': METADATA,
        INFO + 'WHEEL': 'Wheel-Version: 1.0\\nGenerator: tiny\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n',
        INFO + 'entry_points.txt': '[console_scripts]\\ntiny = tiny:main\\n',
    }
    with zipfile.ZipFile(os.path.join(folder, name), 'w') as archive:
        record = ''
        for path, text in files.items():
            archive.writestr(zipfile.ZipInfo(path, (2020, 1, 1, 0, 0, 0)), text)
            record += line(path, text)
        archive.writestr(zipfile.ZipInfo(INFO + 'RECORD', (2020, 1, 1, 0, 0, 0)), record + INFO + 'RECORD,,\\n')
    return name


def line(path, text):
    import base64, hashlib
    digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).decode().rstrip('=')
    return '%s,sha256=%s,%d\\n' % (path, digest, len(text.encode()))
`

export const TINY_PYPROJECT = `[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "tiny"
version = "1.2.3"
requires-python = ">=3.12,<3.13"

[project.scripts]
tiny = "tiny:main"
`

/** The files of a project whose script prints `tiny 1.2.3`. */
export const tiny = (parts: { readonly inHooks?: string } = {}): Record<string, string> => ({
  'pyproject.toml': TINY_PYPROJECT,
  'backend.py': backend(parts.inHooks ?? ''),
  'tiny.py': 'def main():\n    print("tiny 1.2.3")\n',
})

interface MemberParts {
  readonly version: string
  /** Name of a project that it requires, and imports when it starts. */
  readonly needs?: string
  /** Python that runs in every hook of the backend. */
  readonly inHooks?: string
}

/** The same as a member of a monorepo, below `packages/NAME`; its script prints `NAME VERSION`. */
export function tinyMember(name: string, { version, needs, inHooks }: MemberParts): Record<string, string> {
  const module = name.replaceAll('-', '_')
  const files = Object.entries(tiny(inHooks === undefined ? {} : { inHooks })).map(([path, text]) => {
    const named = text
      .replaceAll('1.2.3', version)
      .replace('Name: tiny', `Name: ${name}`)
      .replace('name = "tiny"', `name = "${name}"`)
      .replace('print("tiny', `print("${name}`)
      .replaceAll('tiny', module)
    const needing =
      needs === undefined
        ? named
        : named
            .replace('Requires-Python', `Requires-Dist: ${needs}\\nRequires-Python`)
            .replace('[project]\n', `[project]\ndependencies = ["${needs}"]\n`)
            .replace('def main():', `def main():\n    import ${needs.replaceAll('-', '_')}`)
    return [`packages/${name}/${path.replace('tiny', module)}`, needing] as const
  })
  return Object.fromEntries(files)
}
