/** Reads JSON of unknown shape (pure). */

/** An object that is no list. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list, or an empty one for anything else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** The text; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/**
 * Decodes a value and collects everything that is wrong with it. A wrong part becomes an empty value of its kind, so that
 * the whole document is checked.
 */
export class JsonReader {
  /** One sentence each, naming the place as `cells[0].id`. */
  readonly problems: string[] = []

  private wrong(place: string, what: string): void {
    this.problems.push(`${place === '' ? 'the document' : place} is not ${what}`)
  }

  object(value: unknown, place: string): Readonly<Record<string, unknown>> {
    if (isRecord(value)) return value
    this.wrong(place, 'an object')
    return {}
  }

  text(value: unknown, place: string, pattern = /^/, what = 'a text'): string {
    if (typeof value === 'string' && pattern.test(value)) return value
    this.wrong(place, what)
    return ''
  }

  optional(value: unknown, place: string, pattern = /^/, what = 'a text'): string | undefined {
    return value === undefined ? undefined : this.text(value, place, pattern, what)
  }

  flag(value: unknown, place: string): boolean {
    if (typeof value !== 'boolean') this.wrong(place, 'true or false')
    return value === true
  }

  /** A whole number that is not negative. */
  count(value: unknown, place: string): number {
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
    this.wrong(place, 'a whole number')
    return 0
  }

  oneOf<const T extends string>(value: unknown, place: string, choices: readonly T[]): T {
    const found = choices.find(choice => choice === value)
    if (found === undefined) this.wrong(place, `one of ${choices.join(', ')}`)
    return found ?? (choices[0] as T)
  }

  list<T>(value: unknown, place: string, each: (item: unknown, place: string) => T): T[] {
    if (Array.isArray(value)) return value.map((item, index) => each(item, `${place}[${index}]`))
    this.wrong(place, 'a list')
    return []
  }

  texts(value: unknown, place: string, pattern = /^/, what = 'a text'): string[] {
    return this.list(value, place, (item, at) => this.text(item, at, pattern, what))
  }

  /** An object whose keys are free. */
  record<T>(value: unknown, place: string, each: (item: unknown, place: string) => T): Record<string, T> {
    const entries = Object.entries(this.object(value, place))
    return Object.fromEntries(entries.map(([key, item]) => [key, each(item, `${place}.${key}`)]))
  }
}
