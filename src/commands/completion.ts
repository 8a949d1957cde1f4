/** Completion scripts for shells, made from the tables of commands and inputs (pure). A script starts no program. */

import { INPUT_NAMES, type InputName, inputOf } from '../config/inputs.js'
import { PackagingError } from '../core/errors.js'
import type { CommandName } from '../core/model.js'
import { didYouMean } from '../core/parse.js'
import { FLAGS, optionsOf, TERMINAL_COMMANDS } from './help.js'
import { COMMAND_TABLE } from './index.js'

const SHELLS = { bash, zsh, fish } as const

/**
 * The script for one shell.
 * @throws PackagingError `input/invalid`
 */
export function completionScript(shell: string | undefined): string {
  for (const [name, script] of Object.entries(SHELLS)) if (name === shell) return script()
  throw new PackagingError('input/invalid', {
    message: shell === undefined ? 'completion needs the name of a shell.' : `There is no completion for '${shell}'.`,
    fix: `${didYouMean(shell ?? '', Object.keys(SHELLS))}Choose from: ${Object.keys(SHELLS).join(', ')}.`,
  })
}

const COMMANDS = Object.keys(COMMAND_TABLE) as CommandName[]
const ABOUT: readonly (readonly [string, string])[] = [
  ...COMMANDS.map(name => [name, COMMAND_TABLE[name].about] as const),
  ...Object.entries(TERMINAL_COMMANDS),
]
const TOPICS = [...new Set([...COMMANDS, ...INPUT_NAMES])]

function choicesOf(name: InputName): readonly string[] {
  return inputOf(name).parse.choices ?? []
}

const WITH_CHOICES = INPUT_NAMES.filter(name => name !== 'command' && choicesOf(name).length > 0)
const WITH_PATHS = INPUT_NAMES.filter(name => inputOf(name).path !== undefined)

/** What an option is about, for a list beside the cursor: its help up to the first stop. */
function summaryOf(name: InputName): string {
  const text = inputOf(name).help.replaceAll('`', '')
  const clause = /^.*?(?=[;.] |\.?$)/.exec(text)?.[0] ?? text
  return clause.length <= 80 ? clause : `${clause.slice(0, clause.lastIndexOf(' ', 78))} …`
}

/** A word for bash and zsh. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

function bash(): string {
  const names = ABOUT.map(([name]) => name)
  const flags = Object.keys(FLAGS).map(name => `--${name}`)
  return `# bash completion of package-python. Load it with: source <(package-python completion bash)
_package_python() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command='' options='' i
  # Readline makes a word of its own from the = of --option=value.
  if [[ $cur == = ]]; then cur=''; elif [[ $prev == = ]]; then prev=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  COMPREPLY=()
  case $prev in
${WITH_CHOICES.map(name => `    --${name}) COMPREPLY=($(compgen -W ${quoted(choicesOf(name).join(' '))} -- "$cur")) && return ;;`).join('\n')}
    ${WITH_PATHS.map(name => `--${name}`).join(' | ')}) return ;; # file names, by default
  esac
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${names.join(' | ')}) command=\${COMP_WORDS[i]} && break ;;
    esac
  done
  case $command in
${COMMANDS.map(
  name =>
    `    ${name}) options=${quoted(
      optionsOf(name)
        .map(option => `--${option}`)
        .join(' '),
    )} ;;`,
).join('\n')}
    help) COMPREPLY=($(compgen -W ${quoted(TOPICS.join(' '))} -- "$cur")) && return ;;
    completion) COMPREPLY=($(compgen -W ${quoted(Object.keys(SHELLS).join(' '))} -- "$cur")) && return ;;
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options ${flags.join(' ')}" -- "$cur"))
  elif [[ -z $command ]]; then
    COMPREPLY=($(compgen -W ${quoted(names.join(' '))} -- "$cur"))
  fi
}
complete -o default -F _package_python package-python
`
}

function zsh(): string {
  const described = (rows: readonly (readonly [string, string])[]) =>
    rows.map(([name, about]) => quoted(`${name}:${about}`)).join(' ')
  const flags = described(Object.entries(FLAGS).map(([name, about]) => [`--${name}`, about] as const))
  const options = (command: CommandName) =>
    described(optionsOf(command).map(name => [`--${name}`, summaryOf(name)] as const))
  return `#compdef package-python
# zsh completion of package-python. Write it as _package-python into a folder of $fpath, or load it with:
# source <(package-python completion zsh)
_package_python() {
  local word command='' option=$words[CURRENT-1]
  local -a entries
  if [[ $PREFIX == --*=* ]]; then
    option=\${PREFIX%%=*}
    compset -P '*='
  fi
  case $option in
${WITH_CHOICES.map(name => `    (--${name}) compadd -- ${choicesOf(name).map(quoted).join(' ')}; return ;;`).join('\n')}
    (${WITH_PATHS.map(name => `--${name}`).join('|')}) _files; return ;;
  esac
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      (${ABOUT.map(([name]) => name).join('|')}) command=$word; break ;;
    esac
  done
  if [[ $PREFIX == -* ]]; then
    entries=(${flags})
    case $command in
${COMMANDS.map(name => `      (${name}) entries+=(${options(name)}) ;;`).join('\n')}
    esac
    _describe option entries
    return
  fi
  case $command in
    ('') entries=(${described(ABOUT)}); _describe command entries ;;
    (help) compadd -- ${TOPICS.join(' ')} ;;
    (completion) compadd -- ${Object.keys(SHELLS).join(' ')} ;;
    (*) _files ;;
  esac
}
if [[ $funcstack[1] == _package-python ]]; then
  _package_python "$@"
else
  compdef _package_python package-python
fi
`
}

function fish(): string {
  const quote = (text: string) => `'${text.replace(/[\\']/g, '\\$&')}'`
  const line = (...words: readonly string[]) => ['complete -c package-python', ...words].join(' ')
  const after = (commands: readonly string[]) => `-n ${quote(`__fish_seen_subcommand_from ${commands.join(' ')}`)}`
  return [
    '# fish completion of package-python. Write it to ~/.config/fish/completions/package-python.fish',
    ...ABOUT.map(([name, about]) => line(`-n __fish_use_subcommand -f -a ${name} -d ${quote(about)}`)),
    line(after(['help']), '-f -a', quote(TOPICS.join(' '))),
    line(after(['completion']), '-f -a', quote(Object.keys(SHELLS).join(' '))),
    ...Object.entries(FLAGS).map(([name, about]) => line(`-l ${name} -d ${quote(about)}`)),
    ...optionsOf().map(name => {
      const choices = choicesOf(name)
      const value = inputOf(name).path ? '-r' : choices.length > 0 ? `-x -a ${quote(choices.join(' '))}` : '-x'
      return line(after(inputOf(name).commands), `-l ${name} ${value} -d ${quote(summaryOf(name))}`)
    }),
    '',
  ].join('\n')
}
