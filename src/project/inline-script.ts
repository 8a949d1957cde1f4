/**
 * A single Python file with inline metadata (PEP 723) as a project of its own (pure): what its block says, and the wheel
 * that is made of it.
 * @see https://packaging.python.org/en/latest/specifications/inline-script-metadata/
 */
import { createHash } from 'node:crypto'
import { clean, validRange } from '@renovatebot/pep440'
import { PackagingError, throwProblems } from '../core/errors.js'
import { withoutEnds } from '../core/text.js'
import { normalizeName } from './paths.js'
import { LEGACY_BUILD_SYSTEM, type Pyproject } from './pyproject.js'
import { isTable, parseToml, TableReader, type TomlTable } from './toml.js'

/** Without line ends, and without the byte order mark that Python passes over. */
function linesOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .split('\n')
}

interface Block {
  /** TOML, without the comment signs. */
  readonly toml: string
  /** Number of the line in front of it. */
  readonly before: number
}

/**
 * The comment blocks of the specification that are called `script`: from a line `# /// TYPE` to the last line `# ///` of
 * the comment lines behind it. The specification's expression finds none without a line in between; like uv, this takes
 * it for a block that says nothing, and a script without dependencies is what pipx makes of it too.
 * @param lines without their line ends
 */
function scriptBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < lines.length; start++) {
    const [, type] = /^# \/\/\/ ([a-zA-Z0-9-]+)$/.exec(lines[start] ?? '') ?? []
    if (type === undefined) continue
    let end = start + 1
    while (/^#(?: |$)/.test(lines[end] ?? '')) end += 1
    const last = lines.slice(start + 1, end).lastIndexOf('# ///')
    // Without an end no other block of these comment lines has one.
    if (last === -1) {
      start = end - 1
      continue
    }
    const content = lines.slice(start + 1, start + 1 + last)
    if (type === 'script')
      blocks.push({ toml: content.map(line => `${line.replace(/^# ?/, '')}\n`).join(''), before: start + 1 })
    start += 1 + last
  }
  return blocks
}

/** @throws PackagingError `project/metadata` for two blocks, or one that does not begin and end as the specification says */
function blockIn(text: string, file: string): Block | undefined {
  const lines = linesOf(text)
  const [first, second] = scriptBlocks(lines)
  if (second !== undefined)
    throw new PackagingError('project/metadata', {
      message: `${file} has two blocks of inline metadata, and a script may have one.`,
      fix: 'Keep one `# /// script` block.',
      place: { file, line: second.before },
    })
  if (first !== undefined) return first
  const opening = lines.findIndex(line => /^# \/\/\/ script[ \t]*$/.test(line))
  if (opening === -1) return undefined
  const spaced = lines.findIndex((line, at) => at >= opening && /^# \/\/\/(?: script)?[ \t]+$/.test(line))
  if (spaced !== -1)
    throw new PackagingError('project/metadata', {
      message: `A line that opens or ends the inline metadata in ${file} has space at its end, so no tool recognizes it.`,
      fix: `Write exactly "${lines[spaced]?.trim()}".`,
      place: { file, line: spaced + 1 },
    })
  throw new PackagingError('project/metadata', {
    message: `The block of inline metadata in ${file} does not end: each line has to begin with #, the last one is "# ///".`,
    fix: 'End it with a line "# ///", and write # and a space before every line in it.',
    place: { file, line: opening + 1 },
  })
}

/** The block of a script as TOML whose lines and columns are those of the file, to find the place of a key. */
export function positionedToml(text: string): string {
  try {
    const block = blockIn(text, '')
    if (block === undefined) return ''
    const lines = linesOf(text).slice(block.before)
    const end = block.toml.split('\n').length - 1
    return (
      '\n'.repeat(block.before) +
      lines
        .slice(0, end)
        .map(line => line.replace(/^#/, ' '))
        .join('\n')
    )
  } catch {
    return ''
  }
}

/** What a script's file says about it. */
export interface InlineScript {
  /** Made of the file's name. */
  readonly name: string
  /** Import path that starts the script. */
  readonly module: string
  /** Of `__version__`, normalized (PEP 440); undefined when there is none. */
  readonly version: string | undefined
  /** The block, in the form of a pyproject.toml. */
  readonly metadata: Pyproject
  readonly requiresPython: string | undefined
  readonly dependencies: readonly string[]
}

/**
 * Reads a script.
 * @param text of the file
 * @param base its name in its folder
 * @param file the path that errors name
 * @throws PackagingError `project/none` without a block, `project/metadata`, `project/toml`
 */
export function readInlineScript(text: string, base: string, file: string): InlineScript {
  const block = blockIn(text, file)
  if (block === undefined) throw noBlock(file)
  const document = { file, problems: [] }
  const root = new TableReader(document, tableOf(block, text, file))
  const requiresPython = root.string('requires-python')
  if (requiresPython !== undefined && requiresPython.trim() !== '' && !validRange(requiresPython))
    root.problem(
      'requires-python',
      `requires-python "${requiresPython}" is not a valid version range.`,
      'Write a PEP 440 specifier, such as ">=3.9".',
    )
  const dependencies = root.strings('dependencies') ?? []
  const tool = root.child('tool')
  const settings = tool?.child('package-python')
  throwProblems(document.problems)
  const stem = base.replace(/\.\w+$/, '')
  return {
    name: projectName(stem),
    module: `${PACKAGE}.${moduleName(stem)}`,
    version: versionIn(text),
    requiresPython,
    dependencies,
    metadata: {
      file,
      text: block.toml,
      buildSystem: LEGACY_BUILD_SYSTEM,
      hasBuildSystem: false,
      project: undefined,
      settings: settings && { table: settings.table, place: path => ({ file, key: [...settings.path, ...path] }) },
      tool: isTable(tool?.table) ? tool.table : {},
      place: path => ({ file, key: path }),
    },
  }
}

/** @throws PackagingError `project/toml`, with the place in the file */
function tableOf({ toml, before }: Block, text: string, file: string): TomlTable {
  try {
    return parseToml('\n'.repeat(before) + toml, file)
  } catch (thrown) {
    parseToml(positionedToml(text), file)
    throw thrown
  }
}

/** A script without a block says nothing of its Pythons and dependencies: shows how to add one. */
function noBlock(file: string): PackagingError {
  return new PackagingError('project/none', {
    message: `${file} is a script without inline metadata, so its Pythons and dependencies are not known.`,
    fix: 'Add the lines below at its top, or use `uv add --script`; for a project, name its folder.',
    place: { file, line: 1 },
    detail: ['# /// script', '# requires-python = ">=3.10"', '# dependencies = ["requests>=2"]', '# ///'],
  })
}

/** `my tool` → `my-tool` (PEP 508). */
function projectName(stem: string): string {
  const name = withoutEnds(stem.replaceAll(/[^A-Za-z0-9._-]+/g, '-'), '._-')
  return name === '' ? 'script' : name
}

/**
 * The package that holds the script. In a wheel, a script called like a module of the standard library or of a dependency
 * (`calendar.py`, `click.py`) would never be imported, or would take that module's place.
 */
const PACKAGE = '_inline_script'

const KEYWORDS = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
)

/** `2-my tool` → `_2_my_tool`: what Python can import. */
function moduleName(stem: string): string {
  // Python compares identifiers in this form.
  const name = stem.normalize('NFKC').replaceAll(/[^\p{L}\p{Nl}\p{Nd}\p{Mn}\p{Mc}\p{Pc}]/gu, '_')
  if (KEYWORDS.has(name) || name === '__init__' || name === '__main__') return `${name}_`
  return /^[\p{L}\p{Nl}_]/u.test(name) ? name : `_${name}`
}

function versionIn(text: string): string | undefined {
  const [, , version = ''] = /^__version__(?:\s*:\s*\w+)?\s*=\s*(["'])([^"'\n]+)\1/m.exec(text) ?? []
  return clean(version) ?? undefined
}

/** Where uv keeps the lock of a script (`uv lock --script`). */
export function scriptLock(path: string): string {
  return `${path}.lock`
}

/** The version of a script that has none, and no tag. */
export const NO_VERSION = '0.0.0'

/**
 * The wheel of a script: its file name, and its members in order. Only the script is in it, byte for byte.
 * @param content bytes of the script
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/
 */
export function scriptWheel(
  script: Pick<InlineScript, 'name' | 'module' | 'requiresPython' | 'dependencies'>,
  version: string,
  content: Buffer,
): { readonly file: string; readonly members: ReadonlyMap<string, Buffer> } {
  const name = normalizeName(script.name).replaceAll('-', '_')
  const info = `${name}-${version}.dist-info`
  const metadata = [
    'Metadata-Version: 2.1',
    `Name: ${script.name}`,
    `Version: ${version}`,
    ...(script.requiresPython?.trim() ? [`Requires-Python: ${script.requiresPython.trim()}`] : []),
    ...script.dependencies.map(line => `Requires-Dist: ${line.trim()}`),
  ]
  const wheel = ['Wheel-Version: 1.0', 'Generator: package-python', 'Root-Is-Purelib: true', 'Tag: py3-none-any']
  const files = new Map<string, Buffer>([
    [`${PACKAGE}/__init__.py`, Buffer.alloc(0)],
    [`${script.module.replaceAll('.', '/')}.py`, content],
    [`${info}/METADATA`, Buffer.from(`${metadata.join('\n')}\n`)],
    [`${info}/WHEEL`, Buffer.from(`${wheel.join('\n')}\n`)],
  ])
  const record = [...files].map(([path, bytes]) => {
    const hash = createHash('sha256').update(bytes).digest('base64url')
    return `${path},sha256=${hash},${bytes.length}`
  })
  const lines = [...record, `${info}/RECORD,,`].join('\n')
  return {
    file: `${name}-${version}-py3-none-any.whl`,
    members: new Map([...files, [`${info}/RECORD`, Buffer.from(`${lines}\n`)]]),
  }
}
