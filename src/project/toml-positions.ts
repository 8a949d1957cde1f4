/**
 * Finds where every key, table and array element of a TOML text begins. No parser we know keeps positions, and all that
 * is needed is to step over values correctly: strings, comments, arrays and inline tables. Values themselves are
 * `parseToml`'s affair, which has accepted the text before anybody asks for a position.
 */

type Path = (string | number)[]

/** Positions as offsets into the text; keys are paths written as JSON arrays. */
export function scanPositions(text: string): ReadonlyMap<string, number> {
  return new Scanner(text).scan()
}

class Scanner {
  private readonly text: string
  private readonly positions = new Map<string, number>()
  /** How many `[[tables]]` each path has had so far. */
  private readonly counts = new Map<string, number>()
  private at = 0

  constructor(text: string) {
    this.text = text
  }

  scan(): ReadonlyMap<string, number> {
    let table: Path = []
    for (this.blank(); this.at < this.text.length; this.blank()) {
      const start = this.at
      if (this.text[this.at] === '[') table = this.header()
      else this.keyValue(table)
      // A text that is not TOML must not keep us here for ever.
      if (this.at === start) break
    }
    return this.positions
  }

  private note(path: Path, offset: number): void {
    const key = JSON.stringify(path)
    if (!this.positions.has(key)) this.positions.set(key, offset)
  }

  /** White space, line ends, comments and a byte order mark. */
  private blank(): void {
    this.match(/(?:[ \t\r\n\uFEFF]|#[^\n]*)*/y)
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0]
    if (found !== undefined) this.at += found.length
    return found
  }

  /** `[a.b]` or `[[a.b]]`; below an array of tables a path means its latest element. */
  private header(): Path {
    const array = this.text.startsWith('[[', this.at)
    this.at += array ? 2 : 1
    const keys = this.keys()
    this.match(/\s*\]{1,2}/y)
    let path: Path = []
    for (const [index, { name, offset }] of keys.entries()) {
      path = [...path, name]
      this.note(path, offset)
      const key = JSON.stringify(path)
      const last = array && index === keys.length - 1
      if (last) this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
      const count = this.counts.get(key)
      if (count !== undefined) {
        path = [...path, count - 1]
        this.note(path, offset)
      }
    }
    return path
  }

  private keyValue(table: Path): void {
    let path = table
    for (const { name, offset } of this.keys()) {
      path = [...path, name]
      this.note(path, offset)
    }
    if (this.match(/[ \t]*=[ \t]*/y) !== undefined) this.value(path)
  }

  /** A dotted key: bare, "basic" and 'literal' parts. */
  private keys(): { name: string; offset: number }[] {
    const keys: { name: string; offset: number }[] = []
    do {
      this.match(/[ \t]*/y)
      const offset = this.at
      const part = this.match(/[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y)
      if (part === undefined) break
      keys.push({ name: unquote(part), offset })
    } while (this.match(/[ \t]*\./y) !== undefined)
    return keys
  }

  private value(path: Path): void {
    if (this.match(/\[/y) !== undefined) {
      this.array(path)
      return
    }
    if (this.match(/\{/y) !== undefined) {
      this.inlineTable(path)
      return
    }
    const string = this.match(
      /"""(?:\\[\s\S]|[^\\])*?"{3,5}|'''[\s\S]*?'{3,5}|"(?:\\.|[^"\\\n])*"|'[^'\n]*'/y,
    )
    if (string === undefined) this.match(/[^,\]}#\n]*/y)
  }

  private array(path: Path): void {
    for (let index = 0; this.at < this.text.length; index++) {
      this.blank()
      if (this.match(/\]/y) !== undefined) return
      const start = this.at
      this.note([...path, index], start)
      this.value([...path, index])
      this.blank()
      this.match(/,/y)
      if (this.at === start) return
    }
  }

  private inlineTable(path: Path): void {
    while (this.at < this.text.length) {
      this.blank()
      if (this.match(/\}/y) !== undefined) return
      const start = this.at
      this.keyValue(path)
      this.blank()
      this.match(/,/y)
      if (this.at === start) return
    }
  }
}

/** The name a quoted key means; JSON's escapes are TOML's but for `\UXXXXXXXX` and `\e`, which then keep the raw text. */
function unquote(part: string): string {
  if (part.startsWith("'")) return part.slice(1, -1)
  if (!part.startsWith('"')) return part
  try {
    return JSON.parse(part) as string
  } catch {
    return part.slice(1, -1)
  }
}
