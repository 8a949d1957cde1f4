/**
 * Whether a project's wheels hold compiled code, from what lies in its files (pure): it decides on how many machines a
 * plan builds. Nothing of the project is run, so the answer may be "that is not known", which counts as native: a
 * superfluous job costs minutes, a missing wheel a release. The built wheels are compared with it.
 */
import { outlook } from '../distributions/toolchain.js'
import type { Project } from '../project/project.js'
import { isTable, type TomlTable } from '../project/toml.js'

export interface Nativeness {
  readonly native: boolean
  /** One sentence without a full stop: why. */
  readonly reason: string
}

export interface NativeFacts {
  readonly project: Pick<Project, 'buildSystem' | 'pyproject' | 'setupPy'>
  /** File names (without folders) of the project's source. */
  readonly names: readonly string[]
  /** Text of pyproject.toml, setup.py, setup.cfg, … that are there. */
  readonly settings: string
}

/** Backends that compile nothing by themselves; `extension` finds what would. */
const PURE: readonly {
  readonly backend: RegExp
  readonly name: string
  readonly extension?: (tool: TomlTable, names: readonly string[]) => string | undefined
}[] = [
  { backend: /^flit(_core)?\.buildapi$/, name: 'flit' },
  { backend: /^uv_build$/, name: 'uv_build' },
  { backend: /^hatchling\.(build|ouroboros)$/, name: 'hatchling', extension: hatchHook },
  {
    backend: /^poetry\.(core\.)?masonry\.api$/,
    name: 'poetry',
    extension: tool => (at(tool, 'poetry', 'build') === undefined ? undefined : 'tool.poetry.build'),
  },
  {
    backend: /^pdm\.backend$/,
    name: 'pdm-backend',
    extension: (tool, names) => {
      if (names.includes('pdm_build.py')) return 'pdm_build.py'
      const build = at(tool, 'pdm', 'build')
      const keys = isTable(build) ? Object.keys(build) : []
      const hook = keys.find(key => ['run-setuptools', 'custom-hook'].includes(key))
      return hook && `tool.pdm.build.${hook}`
    },
  },
]

/** These exist to compile. */
const NATIVE =
  /^(maturin|scikit_build_core\.|mesonpy|py_build_cmake\.|sipbuild\.|enscons\.|setuptools_rust|cmeel)/

/** Words of a setup.py that declare extensions. */
const EXTENSIONS =
  /\b(ext_modules|cffi_modules|rust_extensions|cythonize|mypycify|Extension|has_ext_modules)\b|\bext-modules\b/

/** @param asked the input `native`, which has the last word unless it is `auto` */
export function decideNative(asked: 'auto' | 'true' | 'false', facts: NativeFacts): Nativeness {
  if (asked !== 'auto') return { native: asked === 'true', reason: `the input native says ${asked}` }
  const { backend } = facts.project.buildSystem
  const module = backend.split(':')[0] ?? backend
  const known = PURE.find(one => one.backend.test(module))
  if (known !== undefined) {
    const by = known.extension?.(facts.project.pyproject?.tool ?? {}, facts.names)
    if (by === undefined) return { native: false, reason: `${known.name} compiles nothing` }
    return { native: true, reason: `${by} may compile something, which is known only once it is built` }
  }
  if (NATIVE.test(module)) return { native: true, reason: `${module} builds native code` }
  if (/^setuptools\./.test(module)) return setuptools(facts)
  return {
    native: true,
    reason: `what the build backend ${module} makes is known only once it is built; say native: false if it compiles nothing`,
  }
}

function setuptools({ names, settings }: NativeFacts): Nativeness {
  const word = EXTENSIONS.exec(settings)?.[0]
  if (word !== undefined) return { native: true, reason: `the settings of setuptools speak of ${word}` }
  if (outlook(names, settings) === 'pure')
    return { native: false, reason: 'setuptools finds no extension module and no source of one' }
  return { native: true, reason: 'there are sources of native code, which setuptools may compile' }
}

/** hatchling's own hooks write a version file; any other may compile. */
function hatchHook(tool: TomlTable): string | undefined {
  const tables = [
    at(tool, 'hatch', 'build', 'hooks'),
    at(tool, 'hatch', 'build', 'targets', 'wheel', 'hooks'),
  ]
  const names = tables.flatMap(table => (isTable(table) ? Object.keys(table) : []))
  const hook = names.find(name => !['vcs', 'version'].includes(name))
  return hook && `the build hook ${hook} of hatchling`
}

function at(table: TomlTable, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isTable(inner) ? inner[key] : undefined), table)
}
