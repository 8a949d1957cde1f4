/** For every log: the pace of progress lines, and addresses without their credentials. */

/** How often a log that only grows gets a progress line, in milliseconds. */
const PROGRESS_INTERVAL = 15_000

/** A gate that lets a line through when `interval` milliseconds have passed since it was made or last did. */
export function createGate(now: () => number, interval: number = PROGRESS_INTERVAL): () => boolean {
  let last = now()
  return () => {
    if (now() - last < interval) return false
    last = now()
    return true
  }
}

/** `url` without user name, password, query and fragment (signed links carry their signature there). */
export function redactUrl(url: string): string {
  if (!URL.canParse(url)) return redactText(url)
  const parsed = new URL(url)
  const secret = parsed.username !== '' || parsed.password !== ''
  const query = parsed.search === '' ? '' : '?…'
  // `origin` is "null" for schemes such as git+ssh: put the address together by hand.
  return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${query}`
}

/** `text` with the user name and password of every address in it replaced by `***`. */
export function redactText(text: string): string {
  if (!text.includes('@')) return text
  return text.replace(/([a-z][a-z0-9+.-]{0,20}:\/\/)[^/\s?#'"<>]*@/gi, '$1***@')
}
