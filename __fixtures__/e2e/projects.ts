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
