/**
 * What a secret looks like: by the name of its file, and by its text (pure). Only formats with a prefix or a frame of
 * their own count; guessing by randomness would report every test vector.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'

/** Something in a file that looks like a secret. The text itself is never stored: reports are public. */
export interface Suspicion {
  /** Identifies the secret, to find the same one in another file: a hash of its text, or of the whole file without a line. */
  readonly digest: string
  /** What it looks like, with its article: `a private key`. */
  readonly what: string
  /** From 1; absent for the file as a whole. */
  readonly line?: number
  /** Its own checksum is valid, which an example's is not. */
  readonly confirmed?: true
  /** Harmless by itself or public by design in many programs: never more than a warning. */
  readonly weak?: true
}

/** By the path of a file; with `text`, for files that usually contain no secret, only when the text matches too. */
const NAMES: readonly { readonly pattern: RegExp; readonly what: string; readonly text?: RegExp }[] = [
  {
    pattern: /(^|\/)\.env(\.(?!example$|sample$|template$|dist$|defaults?$|schema$|test$)[^/]+)?$/,
    what: 'a file of environment settings',
  },
  { pattern: /(^|\/)[._]netrc$/, what: 'a file of logins' },
  { pattern: /(^|\/)\.pypirc$/, what: 'a file of package index logins' },
  { pattern: /(^|\/)\.git-credentials$/, what: 'a file of git logins' },
  { pattern: /(^|\/)\.pgpass$/, what: 'a file of database logins' },
  { pattern: /(^|\/)id_(rsa|dsa|ecdsa|ed25519)(_sk)?$/, what: 'a private SSH key' },
  { pattern: /(^|\/)\.ssh\/(?!known_hosts$|config$|[^/]*\.pub$)[^/]+$/, what: 'a private SSH key' },
  { pattern: /(^|\/)\.aws\/credentials$/, what: 'a file of AWS keys' },
  { pattern: /(^|\/)\.streamlit\/secrets\.toml$/, what: 'a file of secrets' },
  { pattern: /(^|\/)\.vault-token$/, what: 'a Vault token' },
  { pattern: /\.(kdbx|ppk)$/, what: 'a store of passwords or keys' },
  { pattern: /(^|\/)\.kube\/config$/, what: 'a login to a cluster', text: /(token|client-key-data):/ },
  {
    pattern: /(^|\/)\.npmrc$/,
    what: 'a login to a package index',
    text: /_(authToken|auth|password)\s*=\s*[^$\s{]/,
  },
  {
    pattern: /(^|\/)\.?docker(\/config\.json|cfg)$/,
    what: 'a login to a registry',
    text: /"auth"\s*:\s*"\S/,
  },
  {
    pattern: /\.tfstate$/,
    what: "Terraform's state with its passwords",
    text: /"(password|secret|private_key)\w*"\s*:\s*"\S/,
  },
  {
    pattern: /(^|\/)pip\.(conf|ini)$/,
    what: 'a login to a package index',
    text: /:\/\/[^/\s:@$]+:[^/\s@${]+@/,
  },
]

interface TextRule {
  readonly what: string
  /** Global; the first group, or all of it, is the secret. */
  readonly pattern: RegExp
  readonly confirms?: (token: string) => boolean
  /** Or whether it is, in the text around it. */
  readonly weak?: true | ((around: string) => boolean)
}

/** Characters on both sides of a match that `weak` gets. */
const AROUND = 300

const TEXTS: readonly TextRule[] = [
  {
    // Every program that reads keys contains the frame; a key has lines of base 64 after it.
    pattern:
      /-----BEGIN (?!ENCRYPTED)(?:[A-Z0-9]{1,20} ){0,4}PRIVATE KEY(?: BLOCK)?-----(?:\r?\n|(?:\\r)?\\n)(?:[A-Za-z-]{1,40}: (?:[^\\\r\n]|\\(?!n)){0,200}(?:\r?\n|\\n)){0,8}(?:\r?\n)?[ \t]{0,80}[A-Za-z0-9+/]{40}/g,
    what: 'a private key',
  },
  {
    pattern: /-----BEGIN ENCRYPTED PRIVATE KEY-----(?:\r?\n|(?:\\r)?\\n)[ \t]{0,80}[A-Za-z0-9+/]{40}/g,
    what: 'an encrypted private key',
    weak: true,
  },
  { pattern: /\bgh[pousr]_[A-Za-z0-9]{36}\b/g, what: 'a GitHub token', confirms: hasChecksum },
  { pattern: /\bgithub_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}\b/g, what: 'a GitHub token' },
  { pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, what: 'an npm token' },
  { pattern: /\bpypi-AgE[A-Za-z0-9_-]{60,}/g, what: 'a token of the Python package index' },
  { pattern: /\bglpat-[A-Za-z0-9_-]{20,}/g, what: 'a GitLab token' },
  {
    // Alone it is public: it names an account and opens nothing.
    pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g,
    what: 'an AWS access key',
    weak: around => !hasAwsSecret(around),
  },
  { pattern: /\bxox[abeoprs]-[0-9]{8,}-[A-Za-z0-9-]{20,}/g, what: 'a Slack token' },
  {
    pattern: /\bhttps:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/g,
    what: 'a Slack webhook',
  },
  { pattern: /\b[rs]k_live_[A-Za-z0-9]{24,}/g, what: 'a Stripe key' },
  { pattern: /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/g, what: 'a SendGrid key' },
  { pattern: /\bsk-ant-(?:api|admin)\d\d-[A-Za-z0-9_-]{80,}/g, what: 'an Anthropic key' },
  { pattern: /\bsk-(?:proj-)?[A-Za-z0-9_-]{20,200}?T3BlbkFJ[A-Za-z0-9_-]{20,}/g, what: 'an OpenAI key' },
  { pattern: /\bhf_[A-Za-z]{34}\b/g, what: 'a Hugging Face token' },
  { pattern: /\bdckr_pat_[A-Za-z0-9_-]{27}/g, what: 'a Docker Hub token' },
  { pattern: /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/g, what: 'a Shopify token' },
  { pattern: /\bAIza[A-Za-z0-9_-]{35}\b/g, what: 'a Google API key', weak: true },
]

/** Matches where any of the above begins: most files contain none, so that one pass is enough. */
const LIKELY =
  /-----BEGIN |\bgh[pousr]_|\bgithub_pat_|\bnpm_|\bpypi-AgE|\bglpat-|\bAKIA|\bASIA|\bxox[abeoprs]-|hooks\.slack|k_live_|\bSG\.|\bsk-|\bhf_|\bdckr_pat_|\bshp|\bAIza/

/** Bytes of a file that are scanned: no settings file or source is larger. */
export const SCANNED = 2 * 1024 * 1024

/**
 * Everything in a file that looks like a secret.
 * @param path in the archive
 * @param content its first `SCANNED` bytes
 */
export function suspicionsIn(path: string, content: Buffer): readonly Suspicion[] {
  if (content.length === 0) return []
  // UTF-8 or not: all patterns are ASCII.
  const text = () => content.toString('latin1')
  const named = NAMES.find(({ pattern }) => pattern.test(path))
  const byName = named !== undefined && (named.text === undefined || named.text.test(text()))
  return [
    ...(byName ? [{ what: named.what, digest: digestOf(content) }] : []),
    ...(content.subarray(0, 8000).includes(0) ? [] : inText(text())),
  ]
}

function inText(text: string): Suspicion[] {
  if (!LIKELY.test(text)) return []
  return TEXTS.flatMap(({ pattern, what, confirms, weak }) =>
    [...text.matchAll(pattern)]
      .filter(([token]) => !isPlaceholder(token))
      .map(({ 0: token, index }) => ({
        what,
        digest: digestOf(token),
        line: text.slice(0, index).split('\n').length,
        ...(confirms?.(token) && { confirmed: true as const }),
        ...((typeof weak === 'function'
          ? weak(text.slice(Math.max(0, index - AROUND), index + token.length + AROUND))
          : weak) && { weak: true as const }),
      })),
  )
}

function digestOf(secret: string | Buffer): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** 40 characters of base 64; a commit's hash has no upper case. */
function hasAwsSecret(text: string): boolean {
  const candidates = text.match(/(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g) ?? []
  return candidates.some(one => /[a-z]/.test(one) && /[A-Z]/.test(one) && /\d/.test(one) && !isPlaceholder(one))
}

/** `ghp_xxxxxxxx…`, `AKIAIOSFODNN7EXAMPLE`, `sk_live_1234567890…`: examples. */
function isPlaceholder(token: string): boolean {
  if (token.startsWith('-----')) return false
  const body = token.slice(token.search(/[_-]/) + 1)
  return new Set(body).size < 8 || /EXAMPLE|example|xxxx|XXXX|0123456789|1234567890|abcdefgh|ABCDEFGH/.test(token)
}

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/**
 * The last six characters of GitHub's tokens are the CRC-32 of what is between the prefix and them, in base 62.
 * @see https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
 */
export function hasChecksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1)
  let rest = crc32(Buffer.from(body.slice(0, -6)))
  let digits = ''
  for (let digit = 0; digit < 6; digit++) {
    digits = (BASE62[rest % 62] ?? '') + digits
    rest = Math.floor(rest / 62)
  }
  return body.slice(-6) === digits
}
