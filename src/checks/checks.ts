/**
 * Every check of a finished file: the table (`CHECKS`), what each check finds (pure), and how findings become results.
 */
import { foldedName } from '../archives/verify-wheel.js'
import { recordProblems } from '../archives/wheel.js'
import { PackagingError, type Place } from '../core/errors.js'
import { bytes, listing } from '../core/format.js'
import { type Artifact, type Check, FORMATS, type FormatName } from '../core/model.js'
import { allows } from '../interpreters/versions.js'
import {
  CHECK_NAMES,
  type CheckContext,
  type CheckKind,
  type CheckName,
  type Found,
  type Inspected,
  type Outcome,
  type ToolCheck,
} from './model.js'
import { matchesGlob, secrets } from './secrets.js'

/** Names of devices on Windows, whatever their extension. @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\..*)?$/i

/** Characters: MAX_PATH of Windows (260), which most programs there still obey, less a usual site-packages folder. */
const LONGEST = 260 - 80
/** Bytes; of one part of a path, on every usual file system. */
const LONGEST_PART = 255

/**
 * Names that collide or are invalid on some system: such an archive unpacks to other files there. What no system should
 * unpack (`..`, absolute names, duplicate names, devices) is refused when the archive is read.
 */
export function archive({ artifact, members, start }: Inspected): Outcome {
  const paths = members.map(({ path }) => path)
  const hazards = [...clashes(paths), ...paths.flatMap(invalidOnWindows)]
  const wheel = artifact.format === 'wheel'
  // Only packagers unpack an sdist, mostly on the system it was made on; every user unpacks a wheel.
  const strict = wheel && artifact.targets.some(target => /^(any|windows|macos)/.test(target))
  return {
    failed: [
      ...(wheel ? links(members) : []),
      ...(wheel && start.toString('latin1', 0, 2) !== 'PK' ? [STARTS_WITH_OTHER] : []),
      ...paths.flatMap(tooLongAnywhere),
      ...(strict ? hazards : []),
    ],
    warnings: [...(strict ? [] : hazards), ...members.flatMap(setId), ...(wheel ? paths.flatMap(startFile) : [])],
    details: `${members.length} members, all of which can be unpacked anywhere`,
  }
}

const STARTS_WITH_OTHER: Found = {
  what: 'has bytes in front of the archive, which some zip readers reject',
  fix: 'Let the build backend write the wheel, and do not change it afterwards.',
}

/** Wheels have no links: pip writes a text file instead, other installers a link to anywhere. */
function links(members: Inspected['members']): Found[] {
  return members
    .filter(({ kind }) => kind === 'symlink')
    .map(({ path }) => ({
      member: path,
      what: 'is a symbolic link, which a wheel cannot contain',
      fix: 'Have the build include the file itself.',
    }))
}

/** Installers drop such a mode, and whoever unpacks the archive as root does not expect it. */
function setId({ path, setId: is }: Inspected['members'][number]): Found[] {
  if (is === undefined) return []
  return [{ member: path, what: 'has a set-user-ID or set-group-ID mode', fix: 'Remove it: chmod ug-s FILE.' }]
}

/** @see https://docs.python.org/3/library/site.html */
function startFile(path: string): Found[] {
  if (!/^(?:[^/]+\.data\/(?:purelib|platlib)\/)?[^/]+\.pth$/.test(path)) return []
  const what = 'is run by every start of Python where the wheel is installed'
  return [
    { member: path, what, fix: 'Leave it out where the package works without it; else say so in its documentation.' },
  ]
}

/** Names of files, and of the folders above them, that are equal on systems that ignore case or compose accents (macOS). */
function clashes(paths: readonly string[]): Found[] {
  const firsts = new Map<string, string>()
  return [...new Set(paths.flatMap(withParents))].flatMap(path => {
    const key = foldedName(path)
    const first = firsts.get(key) ?? path
    firsts.set(key, first)
    if (first === path) return []
    return first.normalize('NFC') === path.normalize('NFC')
      ? [
          {
            member: path,
            what: `looks the same as ${first} but is another name: one is ${spelling(path)}, the other ${spelling(first)}; macOS takes them for one file`,
            fix: 'Rename one of them; NFC is what most systems write.',
          },
        ]
      : [{ member: path, what: `has the same name as ${first} on Windows and macOS`, fix: 'Rename one of them.' }]
  })
}

/** The path, and every folder above it. */
function withParents(path: string): string[] {
  const all: string[] = []
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) all.push(path.slice(0, end))
  return [...all, path]
}

/** How its letters with accents are encoded. @see https://unicode.org/reports/tr15/ */
function spelling(path: string): string {
  if (path === path.normalize('NFC')) return 'in NFC (each accent in one character with its letter)'
  if (path === path.normalize('NFD')) return 'in NFD (each accent a character after its letter)'
  return 'a mixture of NFC and NFD'
}

function invalidOnWindows(path: string): Found[] {
  const parts = path.split('/')
  const bad = parts.find(part => DEVICE.test(part) || /[. ]$|[<>:"|?*]/.test(part))
  const fix = 'Rename it, or leave it out of the package.'
  if (bad !== undefined) return [{ member: path, what: `cannot be unpacked on Windows (${JSON.stringify(bad)})`, fix }]
  return path.length > LONGEST
    ? [{ member: path, what: `is ${path.length} characters long, too long for Windows`, fix }]
    : []
}

function tooLongAnywhere(path: string): Found[] {
  const long = path.split('/').find(part => Buffer.byteLength(part) > LONGEST_PART)
  return long === undefined
    ? []
    : [{ member: path, what: 'has a file or folder name that is too long for any file system', fix: 'Rename it.' }]
}

/** How a PEX starts: with a first line that means the same on every machine, not with the build machine's Python. */
export function launcher({ artifact, start }: Inspected): Outcome | undefined {
  // A packed folder has no such line.
  if (artifact.file.endsWith('.tar.gz')) return undefined
  const [line = ''] = start.toString('latin1').split('\n', 1)
  if (line.startsWith('PK')) return { details: 'none, as on Windows' }
  const neutral = /^#!(\/bin\/sh|\/usr\/bin\/env (?:-S )?(?:python|pypy)[\d.]*t?)( .*)?$/.test(line)
  const fix = 'Report this as a bug: the launcher must not contain a path of the build machine.'
  return { ...(!neutral && { failed: [{ what: `starts with ${JSON.stringify(line)}`, fix }] }), details: line }
}

/**
 * A check whose errors and warnings are those of a Python tool, which ran once for all files (`python-tools.ts`). A file
 * that the tool did not check has no outcome.
 * @param details for a file without findings
 * @param intended whether a warning is about what the project does on purpose
 */
function reportedBy(
  tool: ToolCheck,
  details: string,
  fix: string,
  intended: (warning: string, all: readonly string[], context: CheckContext) => boolean = () => false,
) {
  return ({ artifact }: Inspected, context: CheckContext): Outcome | undefined => {
    const answer = context.answers.get(tool)?.get(artifact.file)
    if (answer === undefined) return undefined
    const found = (what: string): Found => ({ what, fix })
    const warnings = answer.warnings.filter(warning => !intended(warning, answer.warnings, context))
    return { failed: answer.errors.map(found), warnings: warnings.map(found), details }
  }
}

const NO_DESCRIPTION = /^`long_description` missing/

/** A project without a readme has no description, and so no content type of one. */
function aboutNoReadme(warning: string, all: readonly string[], { readme }: CheckContext): boolean {
  if (readme || !all.some(other => NO_DESCRIPTION.test(other))) return false
  return NO_DESCRIPTION.test(warning) || warning.startsWith('`long_description_content_type` missing')
}

/** Top-level names that get into a wheel by mistake, beside those that check-wheel-contents reports by itself (W005). */
const STRAY =
  /^(test\w*|\w+_tests?|conftest|benchmarks?|setup|noxfile|fabfile|tasks|tools?|scripts?|utils?|ci|demos?|samples?|examples?|docs?|src|lib|build|dist|data|config)(\.py)?$/i

/** Several top-level names (W009) are what the build backend was told to include, unless one of them is a stray. */
function severalPackages(warning: string): boolean {
  const [, names] = /^W009: [^:]*: (.*)$/.exec(warning) ?? []
  return names !== undefined && !names.split(/\s+/).some(name => STRAY.test(name.replace(/\/$/, '')))
}

/**
 * What check-wheel-contents finds in many good wheels: data that is there twice (an icon in two themes), the type stub of a
 * top-level module, and modules that are not imported by their name: hooks of PyInstaller, templates of projects. A Python
 * module that is there twice may be a copy by mistake, and stays a warning.
 */
function deliberateContents(warning: string): boolean {
  const [, code, paths = ''] = /^(W\d+): [^:]*: (.*)$/.exec(warning) ?? []
  if (code === 'W002') return !/\.(?:py|pyi|pyx|so|pyd|dll|dylib)(?:\s|$)/i.test(paths)
  if (code === 'W003') return /^\S+\.pyi$/.test(paths)
  if (code === 'W004') return /(?:^|\/)hook-[^/\s]+\.py$/.test(paths) || paths.includes('{{')
  return severalPackages(warning)
}

const DOCS = 'see packaging.python.org/specifications/core-metadata'

/** How a file states its license (PEP 639): an index refuses contradictions. */
export function licenses(file: Inspected, context: CheckContext): Outcome {
  const { metadata, artifact, members, distInfo } = file
  const expression = metadata?.one('License-Expression')
  const files = metadata?.all('License-File') ?? []
  const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'))
  const version = metadata?.one('Metadata-Version') ?? ''
  const names = new Set(members.map(({ path }) => path))
  const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : ''
  // Before 2.4 each backend had its own License-File, and put the file anywhere.
  const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : []
  const invalid = context.answers.get('license')?.get(artifact.file)?.errors ?? []
  return {
    failed: [
      ...invalid.map(what => ({ what, fix: `Write a valid SPDX expression; ${DOCS}.` })),
      ...absent.map(missingLicense),
      ...(expression !== undefined ? mixedLicense(version, metadata?.one('License')) : []),
    ],
    // The specification deprecates it; setuptools refuses to build it, and an index still accepts it.
    warnings:
      expression === undefined
        ? []
        : classifiers.map(line => ({
            what: `has a license expression and the classifier "${line}"`,
            fix: ONE_LICENSE,
          })),
    details: [
      expression ??
        (classifiers.length > 0 || metadata?.one('License') ? 'stated in the older form' : 'none is stated'),
      files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
    ].join('; '),
  }
}

function atLeast(version: string, minor: number): boolean {
  const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? []
  return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor)
}

function missingLicense(name: string): Found {
  return {
    member: name,
    what: 'is listed in License-File but missing',
    fix: 'List only files that exist in license-files, and update the build backend.',
  }
}

const ONE_LICENSE =
  'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.'

function mixedLicense(version: string, license: string | undefined): Found[] {
  const early = `has License-Expression in metadata of version ${version}, before 2.4`
  return [
    ...(license ? [{ what: 'has both License-Expression and License', fix: ONE_LICENSE }] : []),
    ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
  ]
}

const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/

/** The Pythons that the metadata names, against those that the file is tested on. */
export function pythons({ artifact, metadata }: Inspected, { maintained }: CheckContext): Outcome {
  const tested = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')))
  const named = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? [])
  const requires = metadata?.one('Requires-Python') ?? ''
  const minor = (python: string) => Number(python.slice(2))
  const excluded = named.filter(python => !allows(requires, minor(python)))
  const untested = named.filter(python => !excluded.includes(python) && !tested.has(python))
  const alsoAllowed = maintained.filter(python => allows(requires, minor(python)) && !tested.has(python))
  const outdated = `its classifiers name Python ${listing(excluded)}, which requires-python (${requires}) does not allow`
  return {
    warnings: excluded.length > 0 ? [{ what: outdated, fix: 'Remove the classifiers, or widen requires-python.' }] : [],
    details: [
      `runs on ${listing(artifact.pythons) || 'none'}`,
      ...(untested.length > 0 ? [`its classifiers also name ${listing(untested)}, not tested here`] : []),
      ...(alsoAllowed.length > 0 ? [`requires-python also allows ${listing(alsoAllowed)}, not tested here`] : []),
    ].join('; '),
  }
}

/** RECORD against the wheel: installers trust one or the other, so where they differ each installs different files. */
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
      fix: 'Let the build backend write the wheel; a tool that changes it afterwards must also rewrite RECORD.',
    })),
    details: `${files.length} files with their hashes`,
  }
}

/** The Python package index's limit for one file, unless a project was given more. Bytes. */
const INDEX_LIMIT = 100 * 1024 ** 2

/** The size against the project's own budget, and against what the index accepts. */
export function size({ artifact }: Inspected, { budget }: CheckContext): Outcome {
  const most = budget[artifact.format]
  const details = bytes(artifact.size)
  if (most !== undefined && artifact.size > most) {
    const fix = 'Leave out what users do not need, or raise size-budget.'
    return { failed: [{ what: `is ${details} large, above its size-budget of ${bytes(most)}`, fix }], details }
  }
  if (!DISTRIBUTIONS.some(format => format === artifact.format) || artifact.size <= INDEX_LIMIT) return { details }
  const fix = 'Ask the index for a larger limit before the release, or leave out what users do not need.'
  return { warnings: [{ what: `is ${details} large; the index accepts 100 MiB by default`, fix }], details }
}

/** Files of version control and of editors that no sdist needs. */
const NEVER = /(^|\/)(\.git[^/]*|\.hg[^/]*|\.editorconfig|\.keep|\.DS_Store)$/
/** What builds write into the working tree: version files, metadata, compiled translations, generated C. */
const GENERATED =
  /(^|\/)([^/]+\.egg-info\/.*|PKG-INFO|setup\.cfg|_?version(_info)?\.pyi?|__version__\.py|[^/]+\.mo|AUTHORS|ChangeLog)$/s
const COMPILED = /\.(c|cpp|cxx|html)$/

/**
 * The sdist against version control: an untracked file must not be released by accident, and a file of a package must not
 * be left out; both happen silently. Many projects leave out files outside of packages (CI, documentation) on purpose, so
 * that these are only counted. check-manifest's own `ignore` list is honoured.
 */
export function versionControl({ members }: Inspected, context: CheckContext): Outcome {
  const { tracked, dirty, untracked, submodules, unlisted, tagged } = context
  if (tracked === undefined) return { details: '', skipped: 'the project is not in a git repository' }
  const ignored = (path: string) => unlisted.some(pattern => matchesGlob(pattern, path))
  const files = new Set(members.filter(({ kind }) => kind !== 'folder').map(({ path }) => path))
  const isGenerated = (path: string) =>
    GENERATED.test(path) || (COMPILED.test(path) && files.has(path.replace(COMPILED, '.pyx')))
  const inSubmodule = (path: string) => submodules.some(folder => path.startsWith(`${folder}/`))
  const unexpected = [...files].filter(
    path => untracked.has(path) && !isGenerated(path) && !inSubmodule(path) && !ignored(path),
  )
  // Between releases every working tree has changes.
  const changed = tagged ? [...files].filter(path => dirty.has(path)) : []
  const packages = packageFolders(files)
  const left = [...tracked].filter(path => !files.has(path) && !NEVER.test(path) && !ignored(path))
  const missing = left.filter(path => packages.some(folder => path.startsWith(`${folder}/`)))
  const elsewhere = left.length - missing.length
  return {
    warnings: [
      ...unexpected.map(member => ({
        member,
        what: 'is in the sdist but not in git',
        fix: 'Add it to git, or leave it out of the sdist: what is released should be what is reviewed.',
      })),
      ...changed.map(member => ({ member, what: 'differs from the commit', fix: 'Commit or revert the change.' })),
      ...missing.map(member => ({
        member,
        what: 'belongs to a package in git but is missing from the sdist',
        fix: 'Configure the build backend to include it, or list it under ignore in [tool.check-manifest].',
      })),
    ],
    details: `every package file, no untracked file${elsewhere > 0 ? `; ${elsewhere} tracked files outside of the packages are left out` : ''}`,
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

const DISTRIBUTIONS: readonly FormatName[] = ['sdist', 'wheel']

/** In the order of reports. docs/checks.md is generated from this table. */
export const CHECKS = {
  archive: {
    formats: DISTRIBUTIONS,
    fails:
      'A damaged or unsafe archive: two members of one name, `..`, absolute names, links that lead out, devices, contradictory file lists, archive bombs. In a wheel for Windows or macOS also names that clash or are invalid there.',
    warns:
      'Such names in an sdist or a wheel for Linux alone; setuid and setgid modes; a `.pth` file in a wheel, which every start of Python reads.',
    code: 'check/content',
    run: archive,
  },
  record: {
    formats: ['wheel'],
    fails: 'A file that RECORD does not list with its hash and size; a listed file that is missing.',
    warns: '',
    code: 'check/content',
    run: record,
  },
  secrets: {
    formats: DISTRIBUTIONS,
    fails:
      'Private keys, tokens of known services, `.env`, `.netrc`, `.pypirc` and the like, unless they are published with git or an unpacked sdist.',
    warns:
      'The same in git, or in a folder of tests, examples or documentation unless its own checksum shows that it is real; encrypted keys; keys that are public by design (a Google API key, the id of an AWS key alone).',
    code: 'check/secret',
    run: secrets,
  },
  metadata: {
    formats: DISTRIBUTIONS,
    fails: 'Metadata that an index refuses; a description that cannot be rendered (`twine check`).',
    warns:
      'What `twine check --strict` refuses beyond that: a readme that is not in the metadata, or has no content type.',
    code: 'check/metadata',
    run: reportedBy(
      'metadata',
      'twine check --strict',
      'Correct the project metadata; twine check reports the same.',
      aboutNoReadme,
    ),
  },
  'license-metadata': {
    formats: DISTRIBUTIONS,
    fails: 'PEP 639: an invalid SPDX expression, a License-File that is missing, both License and License-Expression.',
    warns: 'License classifiers beside an expression.',
    code: 'check/metadata',
    run: licenses,
  },
  contents: {
    formats: ['wheel'],
    fails: "What check-wheel-contents finds against the project's own settings (`package`, `src-dir`, `toplevel`).",
    warns: 'Everything else it finds: duplicate modules, bytecode, generic top-level names.',
    code: 'check/content',
    run: reportedBy(
      'contents',
      'check-wheel-contents',
      'Change what the build backend includes, or list the finding under ignore in [tool.check-wheel-contents].',
      deliberateContents,
    ),
  },
  'stable-abi': {
    formats: ['wheel'],
    fails: 'An abi3 wheel that uses functions outside of the stable ABI of the Python it claims (abi3audit).',
    warns: '',
    code: 'check/content',
    run: reportedBy(
      'abi3',
      'abi3audit',
      'Build with Py_LIMITED_API (abi3 in PyO3) set to the oldest Python that the wheel claims.',
    ),
  },
  'platform-tag': {
    formats: ['wheel'],
    fails: 'A Linux wheel that needs a newer system than its tag says (auditwheel).',
    warns: '',
    code: 'check/content',
    run: reportedBy('platform', 'auditwheel show', 'Build on an older system, or tag it for the newer one.'),
  },
  'version-control': {
    formats: ['sdist'],
    fails: '',
    warns:
      'Files that are not in git, or that are in git in a package and are left out; for a tagged commit, files that differ from it.',
    code: 'check/content',
    run: versionControl,
  },
  size: {
    formats: FORMATS,
    fails: 'A file above its `size-budget`.',
    warns: 'An sdist or wheel above 100 MiB, which an index accepts only on request.',
    code: 'check/size',
    run: size,
  },
  pythons: {
    formats: DISTRIBUTIONS,
    fails: '',
    warns: 'Classifiers that name a Python that requires-python excludes.',
    code: 'check/metadata',
    run: pythons,
  },
  launcher: {
    formats: ['pex'],
    fails: 'A first line that contains a path of the build machine.',
    warns: '',
    code: 'check/content',
    run: launcher,
  },
} as const satisfies Record<CheckName, CheckKind>

/** Findings shown in one line; all are in the error's detail. */
const SHOWN = 3

/** The result of one check, for the report and for the verdict. */
export interface Evaluated {
  readonly check: Check
  /** Why it cannot be released. */
  readonly problem?: PackagingError
}

/** Where in the project a member of an archive comes from; without a member, where the file as a whole does. */
type Locations = (member: string | undefined) => Place | undefined

/** @param seconds wall time that the check took */
export function evaluate(
  name: CheckName,
  artifact: Artifact,
  { failed = [], warnings = [], details, skipped }: Outcome,
  seconds: number,
  locations: Locations = () => undefined,
): Evaluated {
  const check = (result: Check['result'], reason: string): Check => {
    return { name, artifact: artifact.file, result, reason, seconds }
  }
  if (skipped !== undefined) return { check: check('skipped', skipped) }
  const [first] = failed
  if (first === undefined)
    return { check: warnings.length > 0 ? check('warning', oneLine(warnings)) : check('passed', details) }
  const place = locations(first.member)
  const problem = new PackagingError(CHECKS[name].code, {
    message: `${artifact.file} (${name}): ${oneLine(failed)}.`,
    fix: first.fix,
    ...(place && { place }),
    detail: [...failed, ...warnings].length > 1 ? [...failed, ...warnings].map(sentence) : [],
  })
  return { check: check('failed', oneLine(failed)), problem }
}

function oneLine(found: readonly Found[]): string {
  const some = found.slice(0, SHOWN).map(sentence)
  return found.length > SHOWN ? `${some.join('; ')}; and ${found.length - SHOWN} more` : some.join('; ')
}

function sentence({ member, what }: Found): string {
  return member === undefined ? what : `${member} ${what}`
}

/** The checks among `names` that apply to the file, in the order of the table. */
export function evaluateAll(
  names: readonly CheckName[],
  file: Inspected,
  context: CheckContext,
  locations: Locations,
): readonly Evaluated[] {
  return CHECK_NAMES.filter(name => names.includes(name)).flatMap(name => {
    const { formats, run }: CheckKind = CHECKS[name]
    if (!formats.some(format => format === file.artifact.format)) return []
    const started = performance.now()
    const outcome = run(file, context)
    if (outcome === undefined) return []
    return evaluate(name, file.artifact, outcome, (performance.now() - started) / 1000, locations)
  })
}
