/**
 * Which inputs decide what a release holds, and which only how one job goes about it. The first are recorded in
 * `plan.json` and are the same for every job of the release; every input is one or the other. Never make a secret one
 * of the plan's: `plan.json` is uploaded.
 */

import { INPUT_NAMES, INPUTS, type InputName } from './inputs.js'
import type { Layer } from './options.js'

const INPUT_OWNERS: Readonly<Record<InputName, 'plan' | 'job'>> = {
  command: 'job',
  path: 'job',
  plan: 'job',
  cell: 'job',
  parts: 'job',
  runners: 'job',
  'pull-requests': 'job',
  formats: 'plan',
  native: 'plan',
  'python-versions': 'plan',
  platforms: 'plan',
  glibc: 'plan',
  musl: 'plan',
  macos: 'plan',
  compiler: 'plan',
  'entry-point': 'plan',
  extras: 'plan',
  'config-settings': 'plan',
  'local-projects': 'plan',
  'find-links': 'plan',
  lock: 'plan',
  'pex-scope': 'plan',
  'pex-layout': 'plan',
  'pex-strip': 'plan',
  'executable-layout': 'plan',
  'scie-style': 'plan',
  'scie-lock': 'plan',
  'scie-assets': 'plan',
  'pyinstaller-options': 'plan',
  attest: 'job',
  reproducible: 'plan',
  'sign-command': 'job',
  'sign-env': 'job',
  signing: 'job',
  'executable-python': 'job',
  'pyoxidizer-distribution': 'job',
  'version-check': 'plan',
  tag: 'job',
  repository: 'job',
  'github-token': 'job',
  'release-stage': 'job',
  notes: 'job',
  'index-check': 'job',
  'checksums-digest': 'job',
  'signer-workflow': 'job',
  'missing-wheels': 'plan',
  'test-command': 'plan',
  checks: 'plan',
  'allow-secrets': 'plan',
  'size-budget': 'plan',
  sbom: 'plan',
  licenses: 'plan',
  audit: 'plan',
  'audit-ignore': 'plan',
  'artifact-prefix': 'plan',
  upload: 'job',
  'retention-days': 'job',
  'compression-level': 'job',
  cache: 'job',
  'output-dir': 'job',
  jobs: 'job',
}

/** Inputs that a plan decides for every job. */
export const PLANNED_INPUTS: readonly InputName[] = INPUT_NAMES.filter(name => INPUT_OWNERS[name] === 'plan')

/** What a plan decided, as the strongest layer of a job: also what it left at its default. */
export function plannedLayer(inputs: Readonly<Record<string, string>>): Layer {
  const values = PLANNED_INPUTS.map(name => [name, { text: inputs[name] ?? INPUTS[name].default }] as const)
  return { kind: 'planned input', values: new Map(values), spell: name => name }
}

/** A layer without what the plan has decided. */
export function jobsOwn(layer: Layer): Layer {
  return { ...layer, values: new Map([...layer.values].filter(([name]) => !isPlanned(name))) }
}

/** Whether a plan decides the input of this name for all machines. */
export function isPlanned(name: string): boolean {
  return PLANNED_INPUTS.some(planned => planned === name)
}
