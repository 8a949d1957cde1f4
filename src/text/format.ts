/** Sizes, times and counts in the words people read. */

/** Decimal units with one digit, as pip prints them: `17.3 MB`, `48 kB`, `1.2 kB`, `912 bytes`. */
export function bytes(count: number): string {
  if (count >= 999.95e6) return `${(count / 1e9).toFixed(1)} GB`
  if (count >= 999.5e3) return `${(count / 1e6).toFixed(1)} MB`
  if (count >= 9950) return `${Math.round(count / 1e3)} kB`
  if (count >= 1000) return `${(count / 1e3).toFixed(1)} kB`
  return plural(count, 'byte')
}

/** `0.04 s`, `2.1 s`, `48 s`, `3 min 05 s`, `1 h 02 min`. */
export function duration(seconds: number): string {
  if (seconds < 0.095) return `${Math.max(0, seconds).toFixed(2)} s`
  if (seconds < 9.95) return `${seconds.toFixed(1)} s`
  if (seconds < 59.5) return `${Math.round(seconds)} s`
  const whole = Math.round(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${two(whole % 60)} s`
  const minutes = Math.round(seconds / 60)
  return `${Math.floor(minutes / 60)} h ${two(minutes % 60)} min`
}

/** `1 file`, `3 files`; `many` for words that do not just take an s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listing(words: readonly string[]): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** Order of UTF-8 bytes, the same on every machine and locale. */
export function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
