/** What the metadata of a distribution says of its license and its Pythons (pure). */
import { listing } from '../core/format.js'
import { allows } from '../interpreters/versions.js'
import type { CheckContext, Found, Inspected, Outcome } from './model.js'

const DOCS = 'see packaging.python.org/specifications/core-metadata'

/** How a file states its license (PEP 639): an index refuses contradictions. */
export function licenses(file: Inspected, context: CheckContext): Outcome {
  const { metadata, artifact, members, distInfo } = file
  const expression = metadata?.one('License-Expression')
  const files = metadata?.all('License-File') ?? []
  const classifiers = (metadata?.all('Classifier') ?? []).filter(line => line.startsWith('License ::'))
  const version = metadata?.one('Metadata-Version') ?? ''
  const names = new Set(members.map(({ path }) => path))
  const folder = artifact.format === 'wheel' ? `${distInfo}/licenses/` : ''
  // Before 2.4 each backend had its own License-File, and put the file anywhere.
  const absent = atLeast(version, 4) ? files.filter(name => !names.has(folder + name)) : []
  const invalid = context.answers.get('license')?.get(artifact.file)?.errors ?? []
  return {
    failed: [
      ...invalid.map(what => ({ what, fix: `Write a valid SPDX expression; ${DOCS}.` })),
      ...absent.map(missingLicense),
      ...(expression !== undefined ? mixedLicense(version, metadata?.one('License')) : []),
    ],
    // The specification deprecates it; setuptools refuses to build it, and an index still accepts it.
    warnings:
      expression === undefined
        ? []
        : classifiers.map(line => ({
            what: `has a license expression and the classifier "${line}"`,
            fix: ONE_LICENSE,
          })),
    details: [
      expression ??
        (classifiers.length > 0 || metadata?.one('License') ? 'stated in the older form' : 'none is stated'),
      files.length === 0 ? 'no license file' : `license files: ${files.join(', ')}`,
    ].join('; '),
  }
}

function atLeast(version: string, minor: number): boolean {
  const [, first, second] = /^(\d+)\.(\d+)$/.exec(version) ?? []
  return Number(first) > 2 || (Number(first) === 2 && Number(second) >= minor)
}

function missingLicense(name: string): Found {
  return {
    member: name,
    what: 'is listed in License-File but missing',
    fix: 'List only files that exist in license-files, and update the build backend.',
  }
}

const ONE_LICENSE =
  'Keep project.license as an SPDX expression, and remove the license classifiers and any other license text.'

function mixedLicense(version: string, license: string | undefined): Found[] {
  const early = `has License-Expression in metadata of version ${version}, before 2.4`
  return [
    ...(license ? [{ what: 'has both License-Expression and License', fix: ONE_LICENSE }] : []),
    ...(atLeast(version, 4) ? [] : [{ what: early, fix: 'Update the build backend.' }]),
  ]
}

const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/

/** The Pythons that the metadata names, against those that the file is tested on. */
export function pythons({ artifact, metadata }: Inspected, { maintained }: CheckContext): Outcome {
  const tested = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')))
  const named = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? [])
  const requires = metadata?.one('Requires-Python') ?? ''
  const minor = (python: string) => Number(python.slice(2))
  const excluded = named.filter(python => !allows(requires, minor(python)))
  const untested = named.filter(python => !excluded.includes(python) && !tested.has(python))
  const alsoAllowed = maintained.filter(python => allows(requires, minor(python)) && !tested.has(python))
  const outdated = `its classifiers name Python ${listing(excluded)}, which requires-python (${requires}) does not allow`
  return {
    warnings: excluded.length > 0 ? [{ what: outdated, fix: 'Remove the classifiers, or widen requires-python.' }] : [],
    details: [
      `runs on ${listing(artifact.pythons) || 'none'}`,
      ...(untested.length > 0 ? [`its classifiers also name ${listing(untested)}, not tested here`] : []),
      ...(alsoAllowed.length > 0 ? [`requires-python also allows ${listing(alsoAllowed)}, not tested here`] : []),
    ].join('; '),
  }
}
