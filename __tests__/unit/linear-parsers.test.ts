// Issue 17, hole 7: what reads text from outside takes time in proportion to its length, whatever the text.
import { expect, test } from '@jest/globals'
import { badPath } from '../../src/archives/trust.js'
import { decodeCoreMetadata, parseHeaders, parseRecord } from '../../src/archives/wheel.js'
import { parseSdistName, parseWheelName } from '../../src/archives/wheel-name.js'
import { suspicionsIn } from '../../src/checks/secret-patterns.js'
import { matchesGlob } from '../../src/checks/secrets.js'
import { INPUTS } from '../../src/config/inputs.js'
import { block, code, inert, keepIndent, link, markdown, mermaid, oneLine } from '../../src/core/format.js'
import { parseJson } from '../../src/core/json.js'
import { didYouMean } from '../../src/core/parse.js'
import { explainInstall, missingSystemPackage } from '../../src/distributions/system-packages.js'
import { redactText, redactUrl } from '../../src/host/log.js'
import { inertLines } from '../../src/host/workflow-command.js'
import { allowsPython, parsePython, parsePythons } from '../../src/interpreters/versions.js'
import { parseScript } from '../../src/project/entry-point.js'
import { gitGlob, parseTags } from '../../src/project/git.js'
import { parseIni } from '../../src/project/ini.js'
import { readInlineScript } from '../../src/project/inline-script.js'
import { namedInCode, namedInPyproject, namedInText } from '../../src/project/outside.js'
import { normalizeName } from '../../src/project/paths.js'
import { decodePyproject } from '../../src/project/pyproject.js'
import { decodeSetupCfg } from '../../src/project/setup-cfg.js'
import { parseToml } from '../../src/project/toml.js'
import { positionsIn } from '../../src/project/toml-positions.js'
import { changelogSection } from '../../src/release/changelog.js'
import { parseTag } from '../../src/release/tag-claim.js'
import { parseNetrc } from '../../src/resolve/index-settings.js'
import { decodeLock, parseHashedRequirements } from '../../src/resolve/lock.js'
import { parseRequirement, requirementKey } from '../../src/resolve/requirement.js'
import { packagesWithoutWheels, uvFailure } from '../../src/resolve/uv-failure.js'
import { licenseState } from '../../src/sbom/licenses.js'
import { libraryName } from '../../src/sbom/wheel.js'
import { lineThatTells, verdictOf } from '../../src/smoke-test/verdict.js'
import { decodeCompletePlatform } from '../../src/targets/complete-platform.js'
import { canonicalPlatform } from '../../src/targets/platforms.js'

const ended = (text: string) => ({
  code: 1,
  signal: null,
  head: [text],
  tail: [text],
  milliseconds: 1,
  refused: false,
})
const python = { implementation: 'cpython' as const, major: 3, minor: 12, freeThreaded: false }

/** What reads text from outside, by its name. */
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  parseHeaders: text => decodeCoreMetadata(parseHeaders(text), 'a.whl'),
  'a Requires-Dist': text => decodeCoreMetadata(parseHeaders(`Name: a\nVersion: 1\nRequires-Dist: a${text}b\n`), 'a'),
  parseRecord: text => parseRecord(text, 'a.whl'),
  parseWheelName: text => parseWheelName(`${text}-1-py3-none-any.whl`) ?? parseWheelName(`a-${text}-py3-none-any.whl`),
  'a wheel of many tags': text => parseWheelName(`a-1-${text}-none-any.whl`),
  parseSdistName: text => parseSdistName(`${text}.tar.gz`),
  badPath,
  suspicionsIn: text => suspicionsIn('a.txt', Buffer.from(text)),
  'a path of secrets': text => suspicionsIn(text, Buffer.from('')),
  matchesGlob: text => matchesGlob('**/*a*b/**', text),
  gitGlob: text => gitGlob('*a*b[0-9]*')(text),
  'a glob': text => gitGlob(text)('v1.0'),
  parseTags,
  oneLine,
  markdown,
  code,
  mermaid,
  inert,
  keepIndent,
  link: text => link(text, `https://example.org/${text}`),
  block: text => block([text]),
  inertLines: text => inertLines([text]),
  redactText,
  redactUrl,
  didYouMean: text => didYouMean(text, ['wheel', 'sdist']),
  parseJson,
  parsePython,
  parsePythons: text => parsePythons([text], text.slice(0, 1000)),
  'a requires-python': text => allowsPython(text, python),
  parseScript: text => parseScript('a', text, false),
  'a script': text => parseScript('a', `a:b${text}[x]`, false),
  'entry_points.txt': text => parseIni(`[console_scripts]\na${text}= b:c\n`, { caseSensitive: true, delimiters: '=' }),
  parseIni,
  decodeSetupCfg: text => decodeSetupCfg(`[options]\na = ${text}\n`, 'setup.cfg'),
  readInlineScript: text => readInlineScript(`# /// script\n${text}\n`, 'a.py', 'a.py'),
  namedInCode,
  namedInText,
  namedInPyproject,
  normalizeName,
  parseToml: text => parseToml(text, 'pyproject.toml'),
  positionsIn: text => positionsIn(text)(['a']),
  decodePyproject: text =>
    decodePyproject(
      `[project]\nname = ${JSON.stringify(text)}\nversion = ${JSON.stringify(text)}\nrequires-python = ${JSON.stringify(text)}\ndependencies = [${JSON.stringify(text)}]\n`,
      'pyproject.toml',
    ),
  changelogSection: text => changelogSection(`# 1.0\n${text}\n## ${text}\n`, '1.0', 'a'),
  parseTag: text => parseTag(text, 'a'),
  parseNetrc,
  decodeLock: text =>
    decodeLock(
      `lock-version = "1.0"\ncreated-by = "test"\n[[packages]]\nname = ${JSON.stringify(text)}\n`,
      'pylock.toml',
    ),
  parseHashedRequirements: text => parseHashedRequirements(text, 'requirements.txt'),
  parseRequirement,
  'a requirement with a marker': text => requirementKey(`a ${text.slice(0, 5)}; ${text} < "3"`),
  requirementKey: text => requirementKey(`a>=1; python_version ${text}`),
  uvFailure: text => uvFailure([text]),
  packagesWithoutWheels: text => packagesWithoutWheels([`no usable wheels ${text}`]),
  explainInstall: text => explainInstall([text]),
  missingSystemPackage: text => missingSystemPackage([text]),
  licenseState: text => licenseState(text, { allow: ['MIT'], deny: [], clarified: {} }),
  libraryName,
  verdictOf: text => verdictOf(ended(text)),
  lineThatTells: text => lineThatTells(ended(text)),
  decodeCompletePlatform: text => decodeCompletePlatform(text, 'a.json'),
  canonicalPlatform,
  ...Object.fromEntries(Object.entries(INPUTS).map(([name, { parse }]) => [`input ${name}`, parse])),
}

/** One of each class of characters, two in turn, and pieces of the formats. */
const RUNS = [
  ...' \t\n\r\0\u001b\u009b\u202eaA0_-.:/\\"\'`()[]{}<>=!~,;#*?@|&$%^+é\ud800',
  ...[
    'a-',
    'a.',
    '1.',
    ' a',
    ' \n',
    'a\n',
    '\n ',
    '=a',
    '":',
    '["',
    '{"a":',
    '[[',
    '${',
    '**/',
    '::',
    '##[',
    '\\"',
    '\r\n',
  ],
  ...[
    '# /// script\n#\n',
    '1!',
    'a,',
    '<1,',
    "'a' or ",
    '[a](',
    '-----BEGIN A PRIVATE KEY-----\n',
    'a = [\n',
    '-----\n',
  ],
  ...[
    'https://',
    'usage: ',
    'ImportError: ',
    '--hash=sha256:',
    ' and ',
    'Failed to fetch ',
    '\u001b]8;;',
    '&amp;',
    '(a',
    'a[',
  ],
]

/** Characters. */
const LENGTH = 60_000

const read = (reader: (text: string) => unknown, text: string): number => {
  const begun = performance.now()
  try {
    reader(text)
  } catch (error) {
    // A refusal is right; a stack that is full is not.
    if (error instanceof RangeError) throw error
  }
  return performance.now() - begun
}

test.each(Object.keys(READERS))('%s', name => {
  const reader = READERS[name] as (text: string) => unknown
  const slow = RUNS.flatMap(run => {
    const text = (length: number) => run.repeat(Math.ceil(length / run.length))
    const one = read(reader, text(LENGTH / 4))
    if (one > 2000) return [`${JSON.stringify(run)}: ${Math.round(one)} ms for a quarter`]
    const all = read(reader, text(LENGTH))
    if (all < 100) return []
    // A busy machine is slow in both; time that grows with the square is sixteen times as much.
    const again = Math.min(all, read(reader, text(LENGTH)), read(reader, text(LENGTH)))
    const quarter = Math.max(one, read(reader, text(LENGTH / 4)))
    return again > 250 && again > 8 * quarter ? [`${JSON.stringify(run)}: ${Math.round(again)} ms`] : []
  })
  expect(slow).toEqual([])
})
