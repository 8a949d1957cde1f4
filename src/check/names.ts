/** The names of the checks, in the order people see them; what each does is in `checks.ts`. */
export const CHECK_NAMES = [
  'archive',
  'record',
  'secrets',
  'metadata',
  'license-metadata',
  'contents',
  'stable-abi',
  'platform-tag',
  'version-control',
  'size',
  'pythons',
  'launcher',
] as const
export type CheckName = (typeof CHECK_NAMES)[number]
