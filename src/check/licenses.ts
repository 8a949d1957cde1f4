/** How a file says under which license it is (PEP 639): an index refuses what contradicts itself. */
import type { CheckContext, Found, Inspected, Outcome } from './model.js'
import { answerOf } from './tool-answers.js'

const DOCS = 'see packaging.python.org/specifications/core-metadata'

export function licenses(file: Inspected, context: CheckContext): Outcome {
  const { metadata, artifact, members, distInfo } = file
  const expression = metadata?.one('License-Expression')
  const files = metadata?.all('License-File') ?? []
  const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'))
  const version = metadata?.one('Metadata-Version') ?? ''
  const names = new Set(members.map(({ path }) => path))
  const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : ''
  // Before 2.4 License-File was each backend's own, and lay anywhere.
  const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : []
  const invalid = answerOf(context, 'license', artifact)?.errors ?? []
  return {
    failed: [
      ...invalid.map(said => ({ what: said, fix: `Write a valid SPDX expression; ${DOCS}.` })),
      ...absent.map(missing),
      ...(expression !== undefined ? mixed(version, metadata?.one('License')) : []),
    ],
    // The specification deprecates it; setuptools refuses to build it, and an index still takes it.
    warnings: expression === undefined ? [] : classifiers.map(superfluous),
    seen: [
      expression ??
        (classifiers.length > 0 || metadata?.one('License') ? 'in the older form' : 'none is named'),
      files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
    ].join('; '),
  }
}

function atLeast(version: string, minor: number): boolean {
  const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? []
  return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor)
}

function missing(name: string): Found {
  return {
    member: name,
    what: 'is named by License-File but is not there',
    fix: 'Name files that exist in license-files, and update the build backend.',
  }
}

const FIX =
  'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.'

function superfluous(line: string): Found {
  return { what: `has a license expression and the classifier "${line}"`, fix: FIX }
}

function mixed(version: string, license: string | undefined): Found[] {
  const early = `has License-Expression in metadata of version ${version}, before 2.4`
  return [
    ...(license ? [{ what: 'has both License-Expression and License', fix: FIX }] : []),
    ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
  ]
}
