/** Every command: what it is for, and the code that does it, loaded when it is asked for. */
import type { CommandName } from './core/model.js'
import type { Command } from './request.js'

export interface CommandRow {
  /** For `--help`. */
  readonly about: string
  readonly load: () => Promise<Command>
}

export const COMMAND_TABLE: Readonly<Record<CommandName, CommandRow>> = {
  package: {
    about: 'plan, set up interpreters, build, prove, and put the files into --output-dir',
    load: async () => (await import('./package/command.js')).packageCommand,
  },
  plan: {
    about: 'decide everything and make nothing; --json prints the whole plan',
    load: async () => (await import('./preview/command.js')).planCommand,
  },
  build: {
    about: "make one --cell of a --plan: this machine's share of a release",
    load: async () => (await import('./share/command.js')).buildCommand,
  },
  assemble: {
    about: 'check and join what all cells of a --plan made, from --parts or from this workflow run',
    load: async () => (await import('./assemble/command.js')).assembleCommand,
  },
  attest: {
    about: 'sign the files of --output-dir with the identity of the workflow (in GitHub Actions)',
    load: async () => (await import('./attest/command.js')).attestCommand,
  },
  release: {
    about: 'put the files of --output-dir into a release on GitHub: draft, upload, read back, publish',
    load: async () => (await import('./release/command.js')).releaseCommand,
  },
  audit: {
    about: 'which components of a released manifest, SBOM or tag have become vulnerable since',
    load: async () => (await import('./audit/command.js')).auditCommand,
  },
  doctor: {
    about: 'what is on this machine, what a build would need, and how to get what is missing',
    load: async () => (await import('./doctor/command.js')).doctorCommand,
  },
}
