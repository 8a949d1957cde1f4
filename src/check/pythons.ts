/** What the metadata says about Pythons, against those that the file is proved on. */

import { listing } from '../core/format.js'
import { allows } from '../interpreters/versions.js'
import type { CheckContext, Found, Inspected, Outcome } from './model.js'

const CLASSIFIER = /^Programming Language :: Python :: (3\.\d+)$/

export function pythons({ artifact, metadata }: Inspected, { maintained }: CheckContext): Outcome {
  const proved = new Set(artifact.pythons.map(name => name.replace(/^pypy|t$/g, '')))
  const said = (metadata?.all('Classifier') ?? []).flatMap(line => CLASSIFIER.exec(line)?.[1] ?? [])
  const requires = metadata?.one('Requires-Python') ?? ''
  const minor = (python: string) => Number(python.slice(2))
  const excluded = said.filter(python => !allows(requires, minor(python)))
  const unproved = said.filter(python => !excluded.includes(python) && !proved.has(python))
  const silent = maintained.filter(python => allows(requires, minor(python)) && !proved.has(python))
  return {
    warnings: [
      ...(excluded.length > 0 ? [contradiction(excluded, requires)] : []),
      ...(unproved.length > 0 ? [untried(unproved)] : []),
    ],
    seen: [
      `runs on ${listing(artifact.pythons) || 'none'}`,
      ...(silent.length > 0 ? [`requires-python also lets in ${listing(silent)}, not run here`] : []),
    ].join('; '),
  }
}

function contradiction(pythons: readonly string[], requires: string): Found {
  return {
    what: `its classifiers name Python ${listing(pythons)}, which requires-python (${requires}) does not let in`,
    fix: 'Remove the classifiers, or widen requires-python.',
  }
}

function untried(pythons: readonly string[]): Found {
  return {
    what: `its classifiers name Python ${listing(pythons)}, on which it was not run`,
    fix: 'Add them to python-versions, or remove the classifiers.',
  }
}
