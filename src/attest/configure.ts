/** What attesting needs of a job, known before anything is made (pure). */

import type { Options } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import { missingForAttesting } from './attest.js'

type Environment = Readonly<Record<string, string | undefined>>

/** Empty when there is none. */
export function attestToken({ githubToken }: Pick<Options, 'githubToken'>, env: Environment): string {
  return githubToken.reveal() || env.GITHUB_TOKEN || env.GH_TOKEN || ''
}

/** Everything that stands in the way, all together. */
export function attestProblems(
  options: Pick<Options, 'githubToken'>,
  env: Environment,
): readonly PackagingError[] {
  const missing = missingForAttesting(env)
  // Where there is no job, no token would help.
  if (missing?.code === 'attest/unavailable') return [missing]
  return [...(missing ? [missing] : []), ...(attestToken(options, env) === '' ? [noToken()] : [])]
}

function noToken(): PackagingError {
  return new PackagingError('attest/permission', {
    message: 'There is no token to store an attestation with.',
    fix: `Write \`github-token: \${{ github.token }}\` under \`with:\`.`,
  })
}
