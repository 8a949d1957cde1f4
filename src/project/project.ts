/** Everything that can be known about a project before it is built. The built wheel decides all of it. */
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { PackagingError, type Place } from '../core/errors.js'
import type { GitState } from './git.js'
import { type InlineScript, readInlineScript } from './inline-script.js'
import {
  BYTE_ORDER_MARK,
  byteOrderMarkError,
  exists,
  findMainPackages,
  isInside,
  readText,
  slashed,
  unreachable,
} from './paths.js'
import { type BuildSystem, decodePyproject, LEGACY_BUILD_SYSTEM, type Pyproject } from './pyproject.js'
import { decodeSetupCfg, type SetupCfg } from './setup-cfg.js'

/** The files by which a folder is known as a Python project, the usual one first. */
const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'] as const

const DEPTH = 3
const MOST = 5

/** Projects below a folder that is none, for a hint: at most five, three levels down, relative with `/`, nearest first. */
async function nearbyProjects(dir: string): Promise<readonly string[]> {
  const found: string[] = []
  let level: readonly string[] = ['']
  for (let depth = 0; depth <= DEPTH && found.length < MOST; depth++) {
    const next: string[] = []
    for (const path of level) {
      const entries = await readdir(join(dir, path), { withFileTypes: true }).catch(() => [])
      const project = entries.some(entry => PROJECT_FILES.some(file => file === entry.name))
      if (project && path !== '') found.push(path)
      if (project && path !== '') continue
      for (const entry of entries) {
        if (!entry.isDirectory() || /^(?:\..*|node_modules|__pycache__)$/.test(entry.name)) continue
        next.push(path === '' ? entry.name : `${path}/${entry.name}`)
      }
    }
    level = next.sort()
  }
  return found.slice(0, MOST)
}

/** Names of the fields whose place in a file is known. */
type ProjectField = 'name' | 'version' | 'requiresPython' | 'dependencies' | 'scripts' | 'buildBackend'

/** A project as its files and git describe it. */
export interface Project {
  /** Absolute real path of the project's folder, or of the folder of a script. */
  readonly dir: string
  /** The project's folder or the script relative to the workspace, with `/`; `.` for the workspace itself. */
  readonly path: string
  /** Undefined when only the backend knows; so for every field below. */
  readonly name: string | undefined
  readonly version: string | undefined
  readonly requiresPython: string | undefined
  readonly dependencies: readonly string[] | undefined
  /** Requirements by extra. */
  readonly extras: Readonly<Record<string, readonly string[]>> | undefined
  /** Console scripts: name → `module:function`. */
  readonly scripts: Readonly<Record<string, string>> | undefined
  readonly guiScripts: Readonly<Record<string, string>> | undefined
  readonly buildSystem: BuildSystem
  /** Top-level import packages with a `__main__.py`, sorted, from the project's folder and its `src`. */
  readonly mainPackages: readonly string[]
  readonly pyproject: Pyproject | undefined
  readonly setupCfg: SetupCfg | undefined
  /** True when there is a setup.py. */
  readonly setupPy: boolean
  /** Where each static field stands, for annotations. */
  readonly locations: Readonly<Partial<Record<ProjectField, Place>>>
  readonly git: GitState | undefined
  /** Set for a single script with inline metadata, which is the whole project. */
  readonly script?: ScriptFile
}

interface ScriptFile extends InlineScript {
  /** Absolute real path. */
  readonly path: string
}

/**
 * Reads the project in `dir`, or the script that it is.
 * @param dir absolute, or relative to `workspace`
 * @param workspace absolute folder that contains every project
 * @param git answers for the repository that holds an absolute folder (`readGit`)
 * @param input the input that named `dir`, for errors
 * @throws PackagingError `input/path` (missing, a file, outside), `project/none`, and as `decodePyproject`, `decodeSetupCfg`,
 * `readInlineScript`
 */
export async function readProject(
  dir: string,
  workspace: string,
  git: (dir: string) => Promise<GitState | undefined>,
  input = 'path',
): Promise<Project> {
  const root = await realpath(workspace).catch(cause => {
    throw notFound(resolve(workspace, dir), input, cause)
  })
  const folder = await resolveProjectDir(dir, root, input)
  if (folder.endsWith('.py')) return readScript(folder, root, git)
  const [pyprojectText, setupCfgText, setupPy, mainPackages, state] = await Promise.all([
    readText(folder, 'pyproject.toml'),
    readText(folder, 'setup.cfg'),
    exists(join(folder, 'setup.py')),
    findMainPackages(folder),
    git(folder),
  ])
  const name = (file: string) => slashed(relative(root, join(folder, file)))
  const pyproject = pyprojectText === undefined ? undefined : decodePyproject(pyprojectText, name('pyproject.toml'))
  const setupCfg = setupCfgText === undefined ? undefined : decodeSetupCfg(setupCfgText, name('setup.cfg'))
  // configparser takes the mark for a part of the first section's name; with other backends nothing reads the file.
  const { backend } = pyproject?.buildSystem ?? LEGACY_BUILD_SYSTEM
  if (setupCfgText?.startsWith(BYTE_ORDER_MARK) && /^(?:setuptools|pbr)\b/.test(backend))
    throw byteOrderMarkError('project/metadata', name('setup.cfg'), backend)
  await checkBuildable(folder, root, { pyproject, setupCfg, setupPy })
  return {
    dir: folder,
    path: slashed(relative(root, folder)) || '.',
    ...staticMetadata(pyproject, setupCfg, setupPy),
    buildSystem: pyproject?.buildSystem ?? LEGACY_BUILD_SYSTEM,
    mainPackages,
    pyproject,
    setupCfg,
    setupPy,
    git: state,
  }
}

type StaticMetadata = Pick<
  Project,
  'name' | 'version' | 'requiresPython' | 'dependencies' | 'extras' | 'scripts' | 'guiScripts' | 'locations'
>

/** `[project]` alone when there is one: PEP 621 lets nothing else define its fields. Else setup.cfg, where setup.py may add. */
function staticMetadata(
  pyproject: Pyproject | undefined,
  setupCfg: SetupCfg | undefined,
  setupPy: boolean,
): StaticMetadata {
  const table = pyproject?.project
  const buildBackend = pyproject?.hasBuildSystem ? pyproject.place(['build-system', 'build-backend']) : undefined
  if (pyproject && table) {
    const { name, version, requiresPython, dependencies, scripts } = table
    const place = (key: string, value: unknown) => (value === undefined ? undefined : pyproject.place(['project', key]))
    return {
      ...{ name, version, requiresPython, dependencies, scripts },
      extras: table.optionalDependencies,
      guiScripts: table.guiScripts,
      locations: known({
        name: place('name', name),
        version: place('version', version),
        requiresPython: place('requires-python', requiresPython),
        dependencies: place('dependencies', dependencies),
        scripts: place('scripts', scripts),
        buildBackend,
      }),
    }
  }
  return {
    name: setupCfg?.name,
    version: setupCfg?.version,
    requiresPython: setupCfg?.requiresPython,
    dependencies: undefined,
    extras: undefined,
    scripts: setupPy ? undefined : setupCfg?.scripts,
    guiScripts: setupPy ? undefined : setupCfg?.guiScripts,
    locations: known({ ...setupCfg?.locations, buildBackend }),
  }
}

function known(locations: Readonly<Record<string, Place | undefined>>): Project['locations'] {
  return Object.fromEntries(Object.entries(locations).filter(([, place]) => place !== undefined))
}

async function readScript(
  file: string,
  root: string,
  git: (dir: string) => Promise<GitState | undefined>,
): Promise<Project> {
  const dir = dirname(file)
  const [text, state] = await Promise.all([readText(dir, basename(file)), git(dir)])
  const path = slashed(relative(root, file))
  const script = readInlineScript(text ?? '', basename(file), path)
  const { name, version, requiresPython, dependencies, metadata } = script
  const place = (key: string, value: unknown) => (value === undefined ? undefined : metadata.place([key]))
  return {
    ...{ dir, path, name, version, requiresPython, dependencies },
    extras: {},
    scripts: {},
    guiScripts: {},
    buildSystem: metadata.buildSystem,
    mainPackages: [script.module],
    pyproject: metadata,
    setupCfg: undefined,
    setupPy: false,
    locations: known({
      requiresPython: place('requires-python', requiresPython),
      dependencies: dependencies.length > 0 ? metadata.place(['dependencies']) : undefined,
    }),
    git: state,
    script: { ...script, path: file },
  }
}

/** The absolute real path of a project's folder, or of a `.py` file where the input `path` names one. */
async function resolveProjectDir(dir: string, workspace: string, input: string): Promise<string> {
  const asked = resolve(workspace, dir)
  const real = await realpath(asked).catch(cause => {
    throw notFound(asked, input, cause)
  })
  const wrong = (what: string, fix: string) =>
    new PackagingError('input/path', { message: `The path ${asked} ${what}.`, fix })
  if (!isInside(workspace, real)) {
    const where = asked === real ? 'is' : `leads to ${real}, which is`
    throw wrong(`${where} outside the workspace ${workspace}`, 'Name a folder inside the workspace.')
  }
  const found = await stat(real)
  if (found.isDirectory()) {
    if (real.endsWith('.py')) throw wrong('is a folder that is called like a script', 'Rename it without .py.')
    return real
  }
  if (input === 'path' && found.isFile() && real.endsWith('.py')) return real
  throw wrong(
    'is not a folder',
    `Name the folder with pyproject.toml${input === 'path' ? ', or a .py file with inline metadata (PEP 723)' : ''}.`,
  )
}

function notFound(path: string, input: string, cause: unknown): PackagingError {
  return new PackagingError('input/path', {
    message: `The path ${path} ${unreachable(cause)}.`,
    fix: `Check the spelling of the input "${input}"; on GitHub, check out the repository in an earlier step.`,
    cause,
  })
}

/** A folder is a project when something says how to build it: a pyproject.toml with only a linter's settings does not. */
async function checkBuildable(
  dir: string,
  workspace: string,
  { pyproject, setupCfg, setupPy }: Pick<Project, 'pyproject' | 'setupCfg' | 'setupPy'>,
): Promise<void> {
  if (pyproject?.project || pyproject?.hasBuildSystem || setupPy || setupCfg?.name) return
  const shown = slashed(relative(workspace, dir)) || '.'
  const nearby = (await nearbyProjects(dir)).map(path => (shown === '.' ? path : `${shown}/${path}`))
  throw new PackagingError('project/none', {
    message: pyproject
      ? `The folder "${shown}" contains no Python project: its pyproject.toml has neither [project] nor [build-system].`
      : `The folder "${shown}" contains no Python project: no ${PROJECT_FILES.join(' or ')}.`,
    fix:
      nearby.length > 0
        ? `Set the input "path" to a folder with a project: ${nearby.join(', ')}${nearby.length > 1 ? ', or to auto for the one that the tag names' : ''}.`
        : 'Add a pyproject.toml, or set the input "path" to the folder of the project.',
    ...(pyproject ? { place: { file: pyproject.file, line: 1 } } : {}),
  })
}
