/** How whoever downloads a file can tell that it was made here (pure). */

/**
 * The line that verifies a file, to be copied.
 * @param signer the workflow that signed; empty is any of `repository`
 * @see https://cli.github.com/manual/gh_attestation_verify
 */
export function verifyLine(file: string, repository: string, signer = ''): string {
  const workflow = signer === '' ? '' : ` --signer-workflow ${signer}`
  return `gh attestation verify ${quoted(file)} --repo ${repository}${workflow}`
}

/** A shell's single quotes, where the name has anything in it that a shell would read. */
function quoted(file: string): string {
  return /^[\w.+/-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`
}
