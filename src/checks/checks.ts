/** Every check of a finished file: what it applies to, what stops a release and what is only a warning. */

import { recordProblems } from '../archives/wheel.js'
import { PackagingError, type Place } from '../core/errors.js'
import { bytes, listing } from '../core/format.js'
import type { Artifact, Check } from '../core/model.js'
import { allows } from '../interpreters/versions.js'
import type { CheckContext, CheckKind, CheckName, Found, Inspected, Outcome, ToolAnswer, ToolCheck } from './model.js'
import { matchesGlob, secrets } from './secrets.js'

// Names that some system cannot keep apart, or not keep at all: such an archive unpacks to other files there. What no
// system should unpack (`..`, absolute names, two of one name, devices) is refused when the archive is read.

/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i

/** MAX_PATH of Windows, which most programs there still keep to, less a usual site-packages folder. */
const LONGEST = 260
const INSTALLED_BELOW = 80
/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255

export function archive({ artifact, members, start }: Inspected): Outcome {
  const paths = members.map(({ path }) => path)
  const hazards = [...clashes(paths), ...paths.flatMap(unkeepable)]
  const wheel = artifact.format === 'wheel'
  // An sdist is unpacked by people who build, mostly where it was made; a wheel by everyone it is for.
  const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target))
  return {
    failed: [
      ...(wheel ? links(members) : []),
      ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
      ...paths.flatMap(tooLongAnywhere),
      ...(strict ? hazards : []),
    ],
    warnings: strict ? [] : hazards,
    seen: `${members.length} members, all of which can be unpacked anywhere`,
  }
}

const STARTS_WITH_OTHER: Found = {
  what: 'something stands in front of the archive, which not every program that reads zip files accepts',
  fix: 'Have the build backend write the wheel, and change nothing in it afterwards.',
}

/** The wheel format has none; pip writes a text file instead, other installers a link to anywhere. */
function links(members: Inspected['members']): Found[] {
  return members
    .filter(({ kind }) => kind === 'symlink')
    .map(({ path }) => ({
      member: path,
      what: 'is a symbolic link, which wheels cannot hold',
      fix: 'Have the build put the file itself there.',
    }))
}

/** Names that are one on systems without case, or where accents are composed (macOS). */
function clashes(paths: readonly string[]): Found[] {
  const seen = new Map<string, string>()
  return paths.flatMap(path => {
    const key = path.normalize('NFC').toLowerCase()
    const before = seen.get(key)
    seen.set(key, before ?? path)
    return before === undefined || before === path
      ? []
      : [{ member: path, what: `is one with ${before} on Windows and macOS`, fix: 'Rename one of them.' }]
  })
}

function unkeepable(path: string): Found[] {
  const parts = path.split('/')
  const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part))
  const fix = 'Rename it, or leave it out of the package.'
  if (bad !== undefined) return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }]
  return path.length > LONGEST - INSTALLED_BELOW
    ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
    : []
}

function tooLongAnywhere(path: string): Found[] {
  const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART)
  return long === undefined
    ? []
    : [{ member: path, what: 'has a part that is too long for any file system', fix: 'Rename it.' }]
}

// How a PEX is started: by a line that means the same on every machine, not by the Python of the one that built it.

export function launcher({ artifact, start }: Inspected): Outcome | undefined {
  // A folder in an archive has none.
  if (artifact.file.endsWith('.tar.gz')) return undefined
  const [line = ''] = start.toString('latin1').split('\n', 1)
  if (line.startsWith('PK')) return { seen: 'none, as on Windows' }
  const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line)
  const fix = 'Report this as a bug: its launcher must not name a place of the machine that built it.'
  return neutral ? { seen: line } : { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }], seen: line }
}

// Checks that Python tools make: their answers as outcomes. The tools run once for all files, see `ask.ts`.

/** What a tool said of one file; a tool that could not be asked is no reason to fail. */
function answerOf({ answers }: CheckContext, question: ToolCheck, { file }: Artifact): ToolAnswer | undefined {
  return answers.get(question)?.get(file)
}

interface Told {
  readonly question: ToolCheck
  /** What was found, when nothing was. */
  readonly seen: string
  readonly fix: string
}

/** A check whose errors and warnings are those of a tool. */
function reportedBy({ question, seen, fix }: Told) {
  return ({ artifact }: Inspected, context: CheckContext): Outcome | undefined => {
    const answer = answerOf(context, question, artifact)
    if (answer === undefined) return undefined
    const found = (what: string): Found => ({ what, fix })
    return { failed: answer.errors.map(found), warnings: answer.warnings.map(found), seen }
  }
}

// How a file says under which license it is (PEP 639): an index refuses what contradicts itself.

const DOCS = 'see packaging.python.org/specifications/core-metadata'

export function licenses(file: Inspected, context: CheckContext): Outcome {
  const { metadata, artifact, members, distInfo } = file
  const expression = metadata?.one('License-Expression')
  const files = metadata?.all('License-File') ?? []
  const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'))
  const version = metadata?.one('Metadata-Version') ?? ''
  const names = new Set(members.map(({ path }) => path))
  const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : ''
  // Before 2.4 License-File was each backend's own, and lay anywhere.
  const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : []
  const invalid = answerOf(context, 'license', artifact)?.errors ?? []
  return {
    failed: [
      ...invalid.map(said => ({ what: said, fix: `Write a valid SPDX expression; ${DOCS}.` })),
      ...absent.map(missing),
      ...(expression !== undefined ? mixed(version, metadata?.one('License')) : []),
    ],
    // The specification deprecates it; setuptools refuses to build it, and an index still takes it.
    warnings: expression === undefined ? [] : classifiers.map(superfluous),
    seen: [
      expression ?? (classifiers.length > 0 || metadata?.one('License') ? 'in the older form' : 'none is named'),
      files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
    ].join('; '),
  }
}

function atLeast(version: string, minor: number): boolean {
  const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? []
  return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor)
}

function missing(name: string): Found {
  return {
    member: name,
    what: 'is named by License-File but is not there',
    fix: 'Name files that exist in license-files, and update the build backend.',
  }
}

const FIX = 'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.'

function superfluous(line: string): Found {
  return { what: `has a license expression and the classifier "${line}"`, fix: FIX }
}

function mixed(version: string, license: string | undefined): Found[] {
  const early = `has License-Expression in metadata of version ${version}, before 2.4`
  return [
    ...(license ? [{ what: 'has both License-Expression and License', fix: FIX }] : []),
    ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
  ]
}

// What the metadata says about Pythons, against those that the file is proved on.

const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/

export function pythons({ artifact, metadata }: Inspected, { maintained }: CheckContext): Outcome {
  const tested = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')))
  const said = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? [])
  const requires = metadata?.one('Requires-Python') ?? ''
  const minor = (python: string) => Number(python.slice(2))
  const excluded = said.filter(python => !allows(requires, minor(python)))
  const untested = said.filter(python => !excluded.includes(python) && !tested.has(python))
  const silent = maintained.filter(python => allows(requires, minor(python)) && !tested.has(python))
  return {
    warnings: [
      ...(excluded.length > 0 ? [contradiction(excluded, requires)] : []),
      ...(untested.length > 0 ? [untried(untested)] : []),
    ],
    seen: [
      `runs on ${listing(artifact.pythons) || 'none'}`,
      ...(silent.length > 0 ? [`requires-python also lets in ${listing(silent)}, not run here`] : []),
    ].join('; '),
  }
}

function contradiction(pythons: readonly string[], requires: string): Found {
  return {
    what: `its classifiers name Python ${listing(pythons)}, which requires-python (${requires}) does not let in`,
    fix: 'Remove the classifiers, or widen requires-python.',
  }
}

function untried(pythons: readonly string[]): Found {
  return {
    what: `its classifiers name Python ${listing(pythons)}, on which it was not run`,
    fix: 'Add them to python-versions, or remove the classifiers.',
  }
}

// RECORD against the wheel: installers believe one or the other, so where they differ each installs another wheel.

export function record({ members, record: lines = [], distInfo = '' }: Inspected): Outcome {
  const files = members.filter(({ kind }) => kind !== 'folder')
  const problems = recordProblems(
    files.map(({ path, size, digest }) => ({ name: path, size, digest })),
    lines,
    distInfo,
  )
  return {
    failed: problems.map(what => ({
      what: what.replace(/\.$/, ''),
      fix: 'Have the build backend write the wheel: whatever changes a wheel afterwards must write its RECORD anew.',
    })),
    seen: `${files.length} files with their hashes`,
  }
}

// Sizes against the project's own budget, and against what the index takes.

/** The Python package index's limit for one file, unless a project was given more. Bytes. */
const INDEX_LIMIT = 100 * 1024 ** 2

export function size({ artifact }: Inspected, { budget }: CheckContext): Outcome {
  const most = budget[artifact.format]
  const seen = bytes(artifact.size)
  if (most !== undefined && artifact.size > most) {
    const fix = 'Leave out what users do not need, or raise size-budget.'
    return { failed: [{ what: `is ${seen} large, more than its budget of ${bytes(most)}`, fix }], seen }
  }
  if (!['sdist', 'wheel'].includes(artifact.format) || artifact.size <= INDEX_LIMIT) return { seen }
  const fix = 'Ask the index for a larger limit before the release, or leave out what users do not need.'
  return { warnings: [{ what: `is ${seen} large; the index takes 100 MiB by default`, fix }], seen }
}

// The sdist against version control. What only lies in a working tree must not be released unseen, and what is part of a
// package must not be left out; both happen silently. Files outside of packages (CI, documentation) are left out by many
// on purpose and are only counted. check-manifest's own `ignore` list is honoured.

/** Leavings of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/
/** Made by builds into the working tree: version files, metadata, compiled translations, generated C. */
const MADE =
  /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/
const COMPILED = /\.(c|cpp|cxx|html)$/

export function versionControl({ members }: Inspected, context: CheckContext): Outcome {
  const { tracked, dirty, untracked, submodules, unlisted } = context
  if (tracked === undefined) return { seen: '', skipped: 'the project is not in a git repository' }
  const ignored = (path: string) => unlisted.some(pattern => matchesGlob(pattern, path))
  const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path))
  const isMade = (path: string) => MADE.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')))
  const inSubmodule = (path: string) => submodules.some(folder => path.startsWith(`${folder}/`))
  const unexpected = [...files].filter(
    path => untracked.has(path) && !isMade(path) && !inSubmodule(path) && !ignored(path),
  )
  const changed = [...files].filter(path => dirty.has(path))
  const packages = packageFolders(files)
  const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path))
  const missing = left.filter(path => packages.some(folder => path.startsWith(`${folder}/`)))
  const elsewhere = left.length - missing.length
  return {
    warnings: [...unexpected.map(strange), ...changed.map(edited), ...missing.map(absent)],
    seen: `every file of the packages, nothing that git does not know${elsewhere > 0 ? `; ${elsewhere} tracked files outside of the packages are not in it` : ''}`,
  }
}

/** The outermost folders with an `__init__.py` of the sdist's own. */
function packageFolders(files: ReadonlySet<string>): readonly string[] {
  const folders = [...files]
    .filter(path => path.endsWith('/__init__.py'))
    .map(path => path.slice(0, -'/__init__.py'.length))
    .sort((a, b) => a.length - b.length)
  return folders.filter((folder, index) => !folders.slice(0, index).some(outer => folder.startsWith(`${outer}/`)))
}

function strange(member: string): Found {
  return {
    member,
    what: 'is in the sdist but not in git',
    fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
  }
}

function edited(member: string): Found {
  return { member, what: 'differs from the commit', fix: 'Commit it, or take the change back.' }
}

function absent(member: string): Found {
  return {
    member,
    what: 'is in git, in a package, but not in the sdist',
    fix: 'Tell the build backend to include it, or list it under ignore in [tool.check-manifest].',
  }
}

const DISTRIBUTIONS = ['sdist', 'wheel']

/** In the order people see them. Documentation (docs/checks.md) is made from this table. */
export const CHECKS = {
  archive: {
    formats: DISTRIBUTIONS,
    fails:
      'A damaged or unsafe archive: two members of one name, `..`, absolute names, links that lead out, devices, lists that differ, bombs. In a wheel for Windows or macOS also names that clash or cannot be kept there.',
    warns: 'Such names in an sdist or a wheel for Linux alone.',
    code: 'check/content',
    run: archive,
  },
  record: {
    formats: ['wheel'],
    fails: 'A file that RECORD does not list with its hash and size, or lists and is not there.',
    warns: '',
    code: 'check/content',
    run: record,
  },
  secrets: {
    formats: DISTRIBUTIONS,
    fails: 'Private keys, tokens of known services, `.env`, `.netrc`, `.pypirc` and the like.',
    warns:
      'The same in a folder of tests, examples or documentation, unless its own checksum shows that it is real; encrypted keys.',
    code: 'check/secret',
    run: secrets,
  },
  metadata: {
    formats: DISTRIBUTIONS,
    fails: 'Metadata that an index refuses; a description that cannot be rendered (`twine check`).',
    warns: 'What `twine check --strict` refuses beyond that: no description, or one without a content type.',
    code: 'check/metadata',
    run: reportedBy({
      question: 'metadata',
      seen: 'twine check --strict',
      fix: 'Correct it in the project metadata; twine check shows the same.',
    }),
  },
  'license-metadata': {
    formats: DISTRIBUTIONS,
    fails:
      'PEP 639: an invalid SPDX expression, a License-File that is not there, both License and License-Expression.',
    warns: 'License classifiers beside an expression.',
    code: 'check/metadata',
    run: licenses,
  },
  contents: {
    formats: ['wheel'],
    fails: "What check-wheel-contents finds against the project's own settings (`package`, `src-dir`, `toplevel`).",
    warns: 'Everything else it finds: duplicate files, bytecode, several or usual top-level names.',
    code: 'check/content',
    run: reportedBy({
      question: 'contents',
      seen: 'check-wheel-contents',
      fix: 'Change what the build backend includes, or list the finding under ignore in [tool.check-wheel-contents].',
    }),
  },
  'stable-abi': {
    formats: ['wheel'],
    fails: 'An abi3 wheel that uses what is not in the stable ABI of the Python it claims (abi3audit).',
    warns: '',
    code: 'check/content',
    run: reportedBy({
      question: 'abi3',
      seen: 'abi3audit',
      fix: 'Build with Py_LIMITED_API (abi3 in PyO3) set to the oldest Python that the wheel claims.',
    }),
  },
  'platform-tag': {
    formats: ['wheel'],
    fails: 'A Linux wheel that needs a newer system than its tag says (auditwheel).',
    warns: '',
    code: 'check/content',
    run: reportedBy({
      question: 'platform',
      seen: 'auditwheel show',
      fix: 'Build on an older system, or tag it for the newer one.',
    }),
  },
  'version-control': {
    formats: ['sdist'],
    fails: '',
    warns: 'Files that are not in git, that differ from the commit, or that are in git in a package and are left out.',
    code: 'check/content',
    run: versionControl,
  },
  size: {
    formats: [...DISTRIBUTIONS, 'pex', 'scie', 'pyinstaller', 'pyo3', 'pyoxidizer'],
    fails: 'A file above its `size-budget`.',
    warns: 'An sdist or wheel above 100 MiB, which an index takes only on request.',
    code: 'check/size',
    run: size,
  },
  pythons: {
    formats: DISTRIBUTIONS,
    fails: '',
    warns: 'Classifiers that name a Python on which the file was not run, or that requires-python excludes.',
    code: 'check/metadata',
    run: pythons,
  },
  launcher: {
    formats: ['pex'],
    fails: 'A first line that names a place of the machine that built it.',
    warns: '',
    code: 'check/content',
    run: launcher,
  },
} as const satisfies Record<CheckName, CheckKind>

// Makes of a check's outcome what people and programs read (pure).

/** Findings told in one line; all are in the error's detail. */
const TOLD = 3

export interface Evaluated {
  readonly check: Check
  /** Why it cannot be released. */
  readonly problem?: PackagingError
}

/** Where in the project a member of an archive comes from; without one, where the file as a whole does. */
type Locations = (member: string | undefined) => Place | undefined

/** @param seconds wall time that the check took */
export function evaluate(
  name: CheckName,
  kind: Pick<CheckKind, 'code'>,
  artifact: Artifact,
  { failed = [], warnings = [], seen, skipped }: Outcome,
  seconds: number,
  locations: Locations = () => undefined,
): Evaluated {
  const check = (result: Check['result'], reason: string): Check => {
    return { name, artifact: artifact.file, result, reason, seconds }
  }
  if (skipped !== undefined) return { check: check('skipped', skipped) }
  const [first] = failed
  if (first === undefined)
    return { check: warnings.length > 0 ? check('warning', told(warnings)) : check('passed', seen) }
  const place = locations(first.member)
  const problem = new PackagingError(kind.code, {
    message: `${artifact.file} (${name}): ${told(failed)}.`,
    fix: first.fix,
    ...(place && { place }),
    detail: [...failed, ...warnings].length > 1 ? [...failed, ...warnings].map(sentence) : [],
  })
  return { check: check('failed', told(failed)), problem }
}

function told(found: readonly Found[]): string {
  const some = found.slice(0, TOLD).map(sentence)
  return found.length > TOLD ? `${some.join('; ')}; and ${found.length - TOLD} more` : some.join('; ')
}

function sentence({ member, what }: Found): string {
  return member === undefined ? what : `${member} ${what}`
}

/** All checks of one file that apply to it. */
export function evaluateAll(
  kinds: Readonly<Partial<Record<CheckName, CheckKind>>>,
  file: Inspected,
  context: CheckContext,
  locations: Locations,
): readonly Evaluated[] {
  return (Object.entries(kinds) as [CheckName, CheckKind][])
    .filter(([, { formats }]) => formats.includes(file.artifact.format))
    .flatMap(([name, kind]) => {
      const started = performance.now()
      const outcome = kind.run(file, context)
      if (outcome === undefined) return []
      return evaluate(name, kind, file.artifact, outcome, (performance.now() - started) / 1000, locations)
    })
}
