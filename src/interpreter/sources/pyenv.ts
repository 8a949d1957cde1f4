/** Pythons that pyenv, or pyenv-win, built. */
import { type Candidate, executableOf, type Machine } from '../candidate.js'
import { claimOfPyenv } from '../claim.js'

/** `versions/NAME` under `PYENV_ROOT` (pyenv-win: `PYENV`), by default `~/.pyenv`. Named environments are not looked into. */
export async function findInPyenv(machine: Machine): Promise<readonly Candidate[]> {
  const { PYENV_ROOT, PYENV } = machine.env
  const windows = machine.os === 'windows'
  const root =
    PYENV_ROOT ||
    (windows && PYENV) ||
    (windows ? `${machine.home}\\.pyenv\\pyenv-win` : `${machine.home}/.pyenv`)
  const versions = `${root.replace(/[\\/]+$/, '')}${windows ? '\\' : '/'}versions`
  const found = (await machine.files.list(versions)).map(async (name): Promise<readonly Candidate[]> => {
    const claim = claimOfPyenv(name)
    if (claim === undefined) return []
    const path = await executableOf(machine, `${versions}${windows ? '\\' : '/'}${name}`)
    return path === undefined ? [] : [{ path, source: 'pyenv', claim }]
  })
  return (await Promise.all(found)).flat()
}
