/** Every check of a finished file: the table (`CHECKS`), and how findings become results. */
import { PackagingError, type Place } from '../core/errors.js'
import { bytes } from '../core/format.js'
import { type Artifact, type Check, FORMATS, type FormatName } from '../core/model.js'
import { archive, launcher, record } from './archive.js'
import { licenses, pythons } from './metadata.js'
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
import { secrets } from './secrets.js'
import { versionControl } from './version-control.js'

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
