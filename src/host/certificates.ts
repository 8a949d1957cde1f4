/** Certificates in PEM form (pure). */

/** @see https://www.rfc-editor.org/rfc/rfc7468, and the older labels that OpenSSL reads */
const CERTIFICATE = /-----BEGIN ((?:X509 |TRUSTED )?CERTIFICATE)-----[^-]*-----END \1-----/g

/**
 * The certificates of several texts, each once, however its lines are broken. The file of a system is mostly Node's own list
 * again, and parsing a certificate takes half a millisecond of every run.
 * @param texts each with any number of certificates, and anything between them
 */
export function distinctCertificates(texts: readonly string[]): string[] {
  const all = texts.flatMap(text => [...text.matchAll(CERTIFICATE)].map(([certificate]) => certificate))
  const known = new Map(all.map(certificate => [certificate.replace(/\s/g, ''), certificate]))
  return [...known.values()]
}
