/** The scie: a PEX with a CPython of its own, made for any platform on any machine. */
import { problemsOf } from '../../core/errors.js'
import { clause } from '../../core/format.js'
import { type ExecutableFormat, type ExecutableQuery, type Refusal, refusalsOf } from '../format.js'
import { assetsFor, choosePython, SCIE_PLATFORMS, shippedLock } from './assets.js'

/** Rows of the table in docs/scie.md. */
export function scieRefusals({ target, options }: ExecutableQuery): readonly Refusal[] {
  const { platform } = target
  const known = SCIE_PLATFORMS.includes(platform.name)
  return refusalsOf(
    !known && {
      reason: 'scie-jump or python-build-standalone has no build for it',
      fix: `Leave ${platform.name} out, or make a PEX for it; scies are for ${SCIE_PLATFORMS.join(', ')}.`,
    },
    ...(known ? notLocked({ target, options }) : []),
    options.pexLayout !== 'zipapp' && {
      reason: `it is made from a PEX that is one file, and pex-layout is ${options.pexLayout}`,
      fix: 'Set pex-layout to zipapp, or make the scie in a run of its own.',
    },
    options.entryPoint === 'none' && {
      reason: 'entry-point is none',
      fix: 'Name an entry point, or make a PEX: that one starts Python itself.',
    },
  )
}

/** A lock of the user's is read when the scie is made. */
function notLocked({ target, options }: Pick<ExecutableQuery, 'target' | 'options'>): readonly Refusal[] {
  if (options.scieLock !== '') return []
  try {
    assetsFor(target, options.scieStyle, shippedLock(), undefined)
    return []
  } catch (thrown) {
    const problems = problemsOf(thrown)
    if (problems.length === 0) throw thrown
    return problems.map(({ message, fix }) => ({ reason: clause(message), fix }))
  }
}

export const scie: ExecutableFormat = {
  name: 'scie',
  fromPex: true,
  choose: choosePython,
  refusals: scieRefusals,
  make: async request => (await import('./make.js')).makeScie(request),
}
