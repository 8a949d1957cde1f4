/** What a bundle starts (types): one program, several by their names, or Python itself. */

/** One program of the application. */
export type Program =
  | {
      readonly kind: 'function'
      readonly module: string
      /** May be dotted. */
      readonly attribute: string
      /** The script's name, when it was chosen as a script. */
      readonly script: string | undefined
      readonly gui: boolean
      readonly extras: readonly string[]
    }
  | { readonly kind: 'module'; readonly module: string }
  | { readonly kind: 'script'; readonly file: string }

/** A program that is started by its name. */
export interface NamedCommand {
  /** Also the name of its file or link: a script's name, or a module with its dots. */
  readonly name: string
  readonly entryPoint: Program
}

export type EntryPoint =
  | Program
  | { readonly kind: 'none' }
  | {
      readonly kind: 'commands'
      /** At least two, in the order in which they were asked for or declared. */
      readonly commands: readonly NamedCommand[]
      /** One of them: the one named like the project, else the first. */
      readonly main: NamedCommand
    }
