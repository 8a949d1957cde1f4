/** What is made of text that people write, and how they separate the items of a list. */

/** A value, or what is wrong with the text and what would be right. */
export type Parsed<T> = { readonly value: T } | { readonly wrong: string; readonly fix: string }
/** Never throws. */
export type Parser<T> = (text: string) => Parsed<T>

/** Words split at spaces, commas and line ends; every list input takes all three. */
export function words(text: string): string[] {
  return text.split(/[\s,]+/).filter(word => word !== '')
}

/** Lines without surrounding space; empty lines and `#` comments are left out. */
export function lines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
}
