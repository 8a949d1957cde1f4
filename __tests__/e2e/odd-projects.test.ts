/** Small projects with what trips tools up: module names that hide others, stale output, local projects, sources without wheels. */
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { type CommandRun, packageProject } from '../../__fixtures__/command.js'
import { withoutRust } from '../../__fixtures__/e2e/standalone-python.js'
import { git, tempDir, write } from '../../__fixtures__/repository.js'
import { expectSound } from '../../__fixtures__/sound.js'
import { readSdist } from '../../src/archives/sdist.js'
import { createLimiter } from '../../src/host/lifecycle.js'

const TIMEOUT = 900_000
const limiter = createLimiter(2)
type Files = Readonly<Record<string, string>>

function packaged(files: Files, options: Files = {}): Promise<CommandRun> {
  const project = tempDir('odd')
  write(project, files)
  return limiter(() => packageProject(project, { 'python-versions': '3.12', ...options }))
}

const METADATA =
  '[project]\nname = "canary"\nversion = "1.0"\ndescription = "Sings."\n[project.scripts]\ncanary = "canary:main"\n'
const PACKAGE: Files = {
  'canary/__init__.py':
    '"""Sings."""\n__version__ = "1.0"\nimport json, re, argparse\ndef main():\n    p = argparse.ArgumentParser()\n    p.add_argument("--version", action="version", version=json.dumps("sings"))\n    p.parse_args()\n',
}
const pyproject = (requires: string, backend: string, tool = ''): Files => ({
  ...PACKAGE,
  'pyproject.toml': `[build-system]\nrequires = ["${requires}"]\nbuild-backend = "${backend}"\n${METADATA}${tool}`,
})

const BACKENDS: Readonly<Record<string, Files>> = {
  setuptools: pyproject('setuptools', 'setuptools.build_meta', '[tool.setuptools]\npackages = ["canary"]\n'),
  'setup.py': {
    ...PACKAGE,
    'setup.py':
      'from setuptools import setup\nsetup(name="canary", version="1.0", packages=["canary"], entry_points={"console_scripts": ["canary = canary:main"]})\n',
  },
  hatchling: pyproject('hatchling', 'hatchling.build'),
  flit: pyproject('flit_core', 'flit_core.buildapi'),
  'poetry-core': pyproject('poetry-core', 'poetry.core.masonry.api'),
  'pdm-backend': pyproject('pdm-backend', 'pdm.backend', '[tool.pdm.build]\nincludes = ["canary"]\n'),
  uv_build: pyproject('uv_build', 'uv_build', '[tool.uv.build-backend]\nmodule-root = ""\n'),
}

const HIDING = ['json', 're', 'argparse', 'setuptools', 'pex', 'packaging', 'numpy', 'pip', 'wheel', 'tomllib']
const bird = (name: string) => `raise RuntimeError("hijacked by ${name}")\n`
const CANARIES: Files = {
  ...Object.fromEntries(HIDING.map(name => [`${name}.py`, bird(name)])),
  'build/lib/canary/stale.py': bird('stale output'),
  'build/lib.linux-x86_64-cpython-312/canary/stale.py': bird('stale output'),
  'build/bdist.linux-x86_64/wheel/canary/stale.py': bird('stale output'),
  'canary.egg-info/PKG-INFO': 'Metadata-Version: 2.1\nName: other\nVersion: 9\n',
  'canary.egg-info/SOURCES.txt': 'json.py\nbuild/lib/canary/stale.py\n',
}
const BUILD_PACKAGE: Files = {
  'build/__init__.py': bird('build'),
  'build/__main__.py': bird('build'),
  'build.py': bird('build'),
}

describe.each(Object.entries(BACKENDS))('%s', (backend, files) => {
  const plain = packagedOnce(files)

  test.concurrent.each([
    ['modules that hide others, and stale output', CANARIES] as const,
    // The front end's affair and not the backend's: once is enough.
    ...(backend === 'setuptools' ? [['a package called build', BUILD_PACKAGE] as const] : []),
  ])(
    '%s change nothing',
    async (_, canaries) => {
      const [before, after] = await Promise.all([plain(), packaged({ ...files, ...canaries })])
      const [one, other] = await Promise.all([before, after].map(run => expectSound(run, ['3.12'])))
      expect(other?.wheels).toEqual(one?.wheels)
      expect(other?.reasons).toEqual(one?.reasons)
      expect(other?.reasons).toContain('pex 3.12: ran `canary-1.0.pex --version` (exit 0): "sings"')
      expect(digestOf(after, 'wheel')).toBe(digestOf(before, 'wheel'))
      // Any file in the root may be source to a backend; build output never is.
      const sdist = await readSdist(join(after.dist, 'canary-1.0.tar.gz'))
      expect(sdist.files.filter(file => /stale|build\/(lib|bdist)/.test(file))).toEqual([])
    },
    TIMEOUT,
  )
})

function packagedOnce(files: Files): () => Promise<CommandRun> {
  let run: Promise<CommandRun> | undefined
  return () => {
    run ??= packaged(files)
    return run
  }
}

function digestOf(run: CommandRun, format: string): string | undefined {
  return run.report?.artifacts.find(artifact => artifact.format === format)?.sha256
}

test.concurrent(
  'a monorepo: an application in a sub-folder, its version from the tag, two local projects built before it',
  async () => {
    const repository = tempDir('monorepo')
    const scm = (name: string, dependencies: string) =>
      `[build-system]\nrequires = ["setuptools", "setuptools-scm"]\nbuild-backend = "setuptools.build_meta"\n[project]\nname = "${name}"\ndynamic = ["version"]\ndependencies = [${dependencies}]\n[tool.setuptools_scm]\nroot = "../.."\n[tool.setuptools]\npackages = ["${name.replaceAll('-', '_')}"]\n`
    write(repository, {
      'libs/base/pyproject.toml': scm('pp-e2e-base', ''),
      'libs/base/pp_e2e_base/__init__.py': 'word = "from the base"\n',
      'libs/middle/pyproject.toml': scm('pp-e2e-middle', '"pp-e2e-base==2.3.0"'),
      'libs/middle/pp_e2e_middle/__init__.py': 'from pp_e2e_base import word\n',
      'apps/tool/pyproject.toml': `${scm('pp-e2e-tool', '"pp-e2e-middle>=2"')}[project.scripts]\npp-e2e-tool = "pp_e2e_tool:main"\n`,
      'apps/tool/pp_e2e_tool/__init__.py': 'from pp_e2e_middle import word\ndef main(): print(word)\n',
    })
    await git(repository, 'init', '-q')
    await git(repository, 'add', '-A')
    await git(repository, 'commit', '-q', '-m', 'first')
    await git(repository, 'tag', 'v2.3.0')
    const options = { 'python-versions': '3.11 3.12', 'local-projects': 'libs/base\nlibs/middle' }
    const run = await limiter(() => packageProject('apps/tool', options, repository))
    const { inside, reasons } = await expectSound(run, ['3.11', '3.12'])
    expect(inside).toEqual([
      'pp_e2e_base-2.3.0-py3-none-any.whl',
      'pp_e2e_middle-2.3.0-py3-none-any.whl',
      'pp_e2e_tool-2.3.0-py3-none-any.whl',
    ])
    // The sdist's own wheel is compared with the tested one, or started like it.
    for (const reason of reasons)
      expect(reason).toMatch(/--version` \(exit 0\): from the base$|its wheel has the same files as .*, tested there$/)
    expect(reasons.some(reason => reason.endsWith('from the base'))).toBe(true)
  },
  TIMEOUT,
)

describe('a dependency without a wheel', () => {
  const needs = (line: string): Files => ({
    'pyproject.toml': `[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "asker"\nversion = "1.0"\ndescription = "Asks."\nrequires-python = ">=3.8"\ndependencies = ['${line}']\n[project.scripts]\nasker = "asker:main"\n`,
    'asker.py': 'def main(): print("asks")\n',
  })
  const both = { 'python-versions': '3.11 3.12' }

  test.concurrent(
    'fails with missing-wheels: fail and says what can be done',
    async () => {
      const run = await packaged(needs('docopt==0.6.2'), { ...both, 'missing-wheels': 'fail' })
      expect(run.code).toBe(5)
      expect(run.log).toMatch(/error\[dependency\/no-wheel\]: .*docopt/)
      expect(run.log).toContain('missing-wheels')
    },
    TIMEOUT,
  )

  test.concurrent(
    'is built by default',
    async () => {
      const run = await packaged(needs('docopt==0.6.2'), both)
      const { inside } = await expectSound(run, ['3.11', '3.12'])
      expect(inside).toEqual(['asker-1.0-py3-none-any.whl', 'docopt-0.6.2-py2.py3-none-any.whl'])
    },
    TIMEOUT,
  )

  test.concurrent(
    'leaves the target out with missing-wheels: drop-target',
    async () => {
      const run = await packaged(needs('docopt==0.6.2; python_version < "3.12"'), {
        ...both,
        'missing-wheels': 'drop-target',
      })
      expect([run.code, run.log]).toEqual([0, expect.stringMatching(/warning.*docopt/s)])
      const pex = run.report?.artifacts.find(({ format }) => format === 'pex')
      expect(pex?.pythons).toEqual(['3.12'])
      // The wheel needs no other wheels: it is tested on both.
      const wheels = run.report?.checks.filter(({ artifact }) => artifact.endsWith('.whl'))
      expect(wheels?.filter(({ python }) => python !== undefined)).toHaveLength(2)
    },
    TIMEOUT,
  )
})

test.concurrent(
  'an in-tree backend is given its settings, however much it prints, also where the sdist is tested',
  async () => {
    const backend = [
      'from setuptools import build_meta as b',
      'def note(settings):',
      '    print("x" * 2000000)',
      '    assert settings == {"flavour": "vanilla", "nuts": ["a", "b"]}, settings',
      'def get_requires_for_build_sdist(s=None): note(s); return []',
      'def get_requires_for_build_wheel(s=None): note(s); return []',
      'def build_sdist(d, s=None): note(s); return b.build_sdist(d)',
      'def build_wheel(d, s=None, m=None): note(s); return b.build_wheel(d)',
    ]
    const run = await packaged(
      {
        ...PACKAGE,
        'pyproject.toml': `[build-system]\nrequires = ["setuptools"]\nbuild-backend = "own"\nbackend-path = ["_build"]\n${METADATA}[tool.setuptools]\npackages = ["canary"]\n`,
        '_build/own.py': backend.join('\n'),
        'MANIFEST.in': 'include _build/own.py\n',
      },
      { 'config-settings': 'flavour=vanilla\nnuts=a\nnuts=b' },
    )
    await expectSound(run, ['3.12'])
  },
  TIMEOUT,
)

test.concurrent(
  'a GUI script is imported, not started',
  async () => {
    const run = await packaged({
      'pyproject.toml':
        '[build-system]\nrequires = ["flit_core"]\nbuild-backend = "flit_core.buildapi"\n[project]\nname = "window"\nversion = "1.0"\ndescription = "Opens."\n[project.gui-scripts]\nwindow = "window.app:main"\n',
      'window/__init__.py': '',
      'window/app.py': 'def main(): raise SystemExit("no display")\n',
    })
    const { reasons } = await expectSound(run, ['3.12'])
    expect(reasons).toContain("pex 3.12: ran `python -c 'import window.app; window.app.main'` (exit 0)")
  },
  TIMEOUT,
)

test.concurrent(
  'an upper bound of requires-python decides what auto means',
  async () => {
    const flit = BACKENDS.flit as Files
    const bounded = {
      ...flit,
      'pyproject.toml':
        flit['pyproject.toml']?.replace('description', 'requires-python = ">=3.11,<3.12"\ndescription') ?? '',
    }
    const run = await packaged(bounded, { 'python-versions': 'auto' })
    await expectSound(run, ['3.11'])
  },
  TIMEOUT,
)

const rust = withoutRust()
if (rust !== undefined) process.stderr.write(`skipped: ${rust}\n`)
;(rust === undefined ? test.concurrent : test.concurrent.skip)(
  'a program in Rust alone is a wheel with a script file',
  async () => {
    const files = {
      'pyproject.toml':
        '[build-system]\nrequires = ["maturin>=1.9,<2"]\nbuild-backend = "maturin"\n[project]\nname = "rusty"\nversion = "1.0"\n[tool.maturin]\nbindings = "bin"\n',
      'Cargo.toml': '[package]\nname = "rusty"\nversion = "1.0.0"\nedition = "2021"\n',
      'src/main.rs': 'fn main() { println!("rusty 1.0"); }\n',
    }
    // Linked by this machine's own compiler, it serves this machine's own glibc: a floor is never above that.
    const run = await packaged(files, { glibc: '2.99' })
    const { reasons } = await expectSound(run, ['3.12'])
    expect(reasons).toContainEqual(expect.stringMatching(/^wheel 3.12: ran `rusty --version` \(exit 0\): rusty 1.0/))
    expect(reasons).toContainEqual(expect.stringMatching(/^pex 3.12: .*rusty 1.0/))
  },
  TIMEOUT,
)
