/**
 * The actions that examples in the documentation use, each with its newest major version. `npm run docs` writes these
 * versions into every `uses:` line of README.md and docs/*.md; a test compares them with the pinned commits of the workflows.
 */
export const ACTION_VERSIONS = {
  'actions/attest': 'v4',
  'actions/checkout': 'v7',
  'actions/download-artifact': 'v8',
  'actions/setup-go': 'v7',
  'actions/setup-node': 'v7',
  'actions/setup-python': 'v7',
  'actions/upload-artifact': 'v7',
  'github/codeql-action': 'v4',
  'ossf/scorecard-action': 'v2',
  // Its authors ask to use this branch.
  'pypa/gh-action-pypi-publish': 'release/v1',
}

/** This action itself: releases move `v1`, and the owner is the reader's. */
const OWN = 'OWNER/package-python'

/** One step or reusable workflow: indentation, then the repository, the path inside it and the version. */
const USES = /^(\s*(?:- )?uses: )([\w.-]+\/[\w.-]+)((?:\/[\w./-]+)?)@([\w./-]+)/gm

/** Every `uses:` of a workflow or page as `{ action, version }`, other than this action's own. */
export function usedActions(text) {
  return [...text.matchAll(USES)]
    .map(([, , action, , version]) => ({ action, version }))
    .filter(({ action }) => action !== OWN)
}

/**
 * `text` with the version of the table in every `uses:` line.
 * @throws Error naming `file` and an action that is not in the table
 */
export function withActionVersions(text, file, versions = ACTION_VERSIONS) {
  return text.replace(USES, (line, before, action, path) => {
    if (action === OWN) return line
    const version = versions[action]
    if (version === undefined) throw new Error(`${file}: ${action} has no version in scripts/action-versions.mjs`)
    return `${before}${action}${path}@${version}`
  })
}
