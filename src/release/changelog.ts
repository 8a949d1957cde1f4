/** Finds the section of one version in a changelog (pure). */
import { withoutEnd } from '../core/text.js'
import { normalizeName } from '../project/paths.js'
import { sameVersion } from './tag.js'
import { parseTag } from './tag-claim.js'

interface Heading {
  readonly text: string
  /** 1 is the highest. */
  readonly level: number
  /** Its first line, and the line after it. */
  readonly from: number
  readonly to: number
}

/** Words that may stand before the version in a heading. */
const WORDS = ['version', 'release', 'released', 'changes', 'in', 'v', 'python']

/**
 * The section of one version in a changelog (pure): keep-a-changelog, conventional-changelog, towncrier and their like.
 * The text under the heading of `version`, with the link definitions it uses; undefined when there is no such heading.
 * Headings are Markdown's `#` and underlined ones, which reStructuredText has too; those inside code do not count.
 * @param name the project's, which may stand before the version
 */
export function changelogSection(text: string, version: string, name: string): string | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const found = headings(lines)
  const matches = found.filter(heading => isOfVersion(heading.text, version, name))
  const highest = Math.min(...matches.map(({ level }) => level))
  const heading = matches.find(({ level }) => level === highest)
  if (heading === undefined) return undefined
  const next = found.find(({ from, level }) => from >= heading.to && level <= heading.level)
  const end = next?.from ?? lines.length
  const definitions = lines.filter(line => DEFINITION.test(line))
  const body = lines.slice(heading.to, end).filter(line => !DEFINITION.test(line))
  const section = trimmed(body).join('\n')
  const used = definitions.filter(line => section.includes(`[${DEFINITION.exec(line)?.[1]}]`))
  return used.length === 0 ? section : `${section}\n\n${used.join('\n')}`
}

const DEFINITION = /^ {0,3}\[([^\]]+)\]:\s*\S/

/** Characters of a heading that are looked at for a version. */
const LONGEST_HEADING = 1000

/** `## [1.2.3] - 2026-11-22`, `# v1.2.3`, `## [1.2.3](https://…) (2026-11-22)`, `Project 1.2.3 (2026-11-22)`. */
function isOfVersion(heading: string, version: string, name: string): boolean {
  const plain = heading
    .slice(0, LONGEST_HEADING)
    .replace(/\[([^\][]{0,200})\](?:\([^)]{0,300}\)|\[[^\][]{0,200}\])?/g, '$1')
    .replace(/[*`]/g, '')
    .trim()
  const words = plain.split(/[\s:,;()–—]+/).filter(word => word !== '')
  const known = [...WORDS, ...normalizeName(name).split('-'), normalizeName(name)]
  for (const word of words) {
    const parsed = parseTag(word, name)
    if (parsed !== undefined) return sameVersion(parsed.version, version)
    if (!known.includes(normalizeName(word))) return false
  }
  return false
}

function headings(lines: readonly string[]): Heading[] {
  const found: Heading[] = []
  let fence: string | undefined
  let comment = false
  for (const [at, line] of lines.entries()) {
    const mark = /^ {0,3}(`{3,}|~{3,})(.*)/s.exec(line)
    if (fence !== undefined) {
      if (mark?.[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = undefined
      continue
    }
    if (comment || /^\s*<!--/.test(line)) {
      comment = !line.includes('-->')
      continue
    }
    // A row of ~ under a line is a heading of reStructuredText, not the start of code.
    if (mark !== null && !isTitle(lines, at - 1)) {
      fence = mark[1]
      continue
    }
    const atx = /^ {0,3}(#{1,6})(?=[ \t]|$)(.*)/s.exec(line)
    if (atx !== null) found.push({ text: headingText(atx[2] ?? ''), level: atx[1]?.length ?? 1, from: at, to: at + 1 })
    else if (isTitle(lines, at)) found.push(underlined(lines, at))
  }
  return found
}

/** A heading's text without the marks that may close it: `Title ##`. @param rest begins with a blank where it has text */
function headingText(rest: string): string {
  const text = withoutEnd(rest, ' \t')
  const open = withoutEnd(text, '#')
  return (open === '' || /[ \t]$/.test(open) ? open : text).trim()
}

const RULE = /^([=\-~^"'*+#`.:_])\1{2,}\s*$/
const LEVELS = '=-~^"\'*+#`.:_'

/** Whether the line at `at` is text with a row of marks under it, as long as it is (Markdown asks for less than reST). */
function isTitle(lines: readonly string[], at: number): boolean {
  const [before, line, under] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  if (line.trim() === '' || RULE.test(line) || !RULE.test(under) || /^\s*(?:[-*+>|]|#{1,6}\s)\s*/.test(line))
    return false
  return before.trim() === '' || RULE.test(before)
}

function underlined(lines: readonly string[], at: number): Heading {
  const [before, line, under] = [lines[at - 1] ?? '', lines[at] ?? '', lines[at + 1] ?? '']
  const from = RULE.test(before) && before[0] === under[0] ? at - 1 : at
  return { text: line.trim(), level: 1 + LEVELS.indexOf(under[0] ?? '='), from, to: at + 2 }
}

function trimmed(lines: readonly string[]): readonly string[] {
  const filled = (line: string) => line.trim() !== ''
  const first = lines.findIndex(filled)
  return first === -1 ? [] : lines.slice(first, lines.findLastIndex(filled) + 1)
}
