/** Names inside archives: which may be believed (pure). */

/**
 * Why a member's name is not to be trusted; undefined when it is fine. Names are relative, `/`-separated and stay below
 * the folder they are unpacked into, on Windows too (CVE-2024-42471, CVE-2025-54368, PEP 706).
 */
export function badPath(name: string): string | undefined {
  if (name === '') return 'is empty'
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x1f\x7f]/.test(name)) return 'has a control character'
  if (name.includes('\\')) return 'has a backslash'
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'is absolute'
  const parts = name.replace(/\/$/, '').split('/')
  if (parts.includes('..')) return 'leaves the archive'
  if (parts.includes('') || parts.includes('.')) return 'has an empty part'
  return undefined
}
