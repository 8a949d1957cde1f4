/** The completion scripts in the shells that are on this machine. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { tempDir } from '../../../__fixtures__/repository.js'
import { completionScript } from '../../../src/commands/completion.js'
import { INPUT_NAMES } from '../../../src/config/inputs.js'

const folder = tempDir('completion')
const fileOf = (shell: string) => {
  const file = join(folder, shell)
  writeFileSync(file, completionScript(shell))
  return file
}

function run(shell: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: folder, TERM: 'dumb' },
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}
const on = (shell: string) => (spawnSync(shell, ['--version']).status === 0 ? describe : describe.skip)

/** Words before the cursor, and some of what is offered there, and what is not. */
const CASES = [
  [['pl'], ['plan'], ['package']],
  [[''], ['plan', 'doctor', 'help', 'completion'], ['--json']],
  [['plan', '--find'], ['--find-links'], ['--lock']],
  [
    ['plan', '--'],
    ['--lock', '--json', '--runners'],
    ['--cell', '--path'],
  ],
  [['build', '--'], ['--cell', '--jobs'], ['--release-stage']],
  [['package', '--formats', 's'], ['sdist', 'scie'], ['wheel']],
  [['help', 'sig'], ['signing', 'signer-workflow'], ['lock']],
  [['completion', ''], ['bash', 'zsh', 'fish'], ['plan']],
] as const

on('bash')('bash', () => {
  const script = fileOf('bash')
  /** As Readline does it: `=` is a word of its own. */
  const offered = (words: readonly string[]) => {
    const list = ['package-python', ...words].map(word => `'${word}'`).join(' ')
    const lines = [
      'set -eu',
      `source ${script}`,
      `COMP_WORDS=(${list}); COMP_CWORD=${words.length}`,
      '_package_python || true',
      'printf "%s\\n" "${COMPREPLY[@]:-}"',
    ]
    return run('bash', ['--norc', '-c', lines.join('\n')])
      .trim()
      .split('\n')
  }

  test.each(CASES)('%j', (words, some, none) => {
    const found = offered(words)
    expect(found).toEqual(expect.arrayContaining([...some]))
    for (const word of none) expect(found).not.toContain(word)
  })

  test('a value after an equals sign', () => {
    expect(offered(['plan', '--sbom', '='])).toEqual(['cyclonedx', 'embed', 'none'])
    expect(offered(['plan', '--sbom', '=', 'e'])).toEqual(['embed'])
  })

  test('a path is left to the file names', () => expect(offered(['plan', '--lock', 'x'])).toEqual(['']))
})

on('zsh')('zsh', () => {
  test('has no error and defines the function', () => {
    const script = fileOf('zsh')
    run('zsh', ['-f', '-n', script])
    const load = `autoload -Uz compinit && compinit -u -D && source ${script} && print $_comps[package-python]`
    expect(run('zsh', ['-f', '-c', load])).toBe('_package_python\n')
  })

  test('as a file of $fpath it is the function itself', () => {
    const functions = join(folder, 'functions')
    mkdirSync(functions)
    writeFileSync(join(functions, '_package-python'), completionScript('zsh'))
    const load = `fpath=(${functions} $fpath); autoload -Uz compinit && compinit -u -D && print $_comps[package-python]`
    expect(run('zsh', ['-f', '-c', load])).toBe('_package-python\n')
  })
})

on('fish')('fish', () => {
  const script = fileOf('fish')
  const offered = (words: readonly string[]) =>
    run('fish', ['--no-config', '-c', `source ${script}; complete -C '${['package-python', ...words].join(' ')}'`])
      .trim()
      .split('\n')
      .map(line => line.split('\t')[0] ?? '')

  test.each(CASES)('%j', (words, some, none) => {
    const found = offered(words)
    expect(found).toEqual(expect.arrayContaining([...some]))
    for (const word of none) expect(found).not.toContain(word)
  })
})

test('every option is in every script', () => {
  for (const shell of ['bash', 'zsh', 'fish'])
    for (const name of INPUT_NAMES.filter(one => one !== 'command' && one !== 'path'))
      expect(completionScript(shell)).toMatch(new RegExp(shell === 'fish' ? `-l ${name} ` : `--${name}\\b`))
})
