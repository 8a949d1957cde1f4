/** Every command: what it is for, and its code, loaded when it runs. */

import { INPUTS } from '../config/inputs.js'
import { givenText } from '../config/options.js'
import { EXIT, type PackagingError, problemsOf, throwProblems } from '../core/errors.js'
import { COMMANDS, type CommandName } from '../core/model.js'
import { endProcess, listenForInterrupts } from '../host/lifecycle.js'
import { positionedToml } from '../project/inline-script.js'
import { readText } from '../project/paths.js'
import { withPositions } from '../project/toml.js'
import type { Command, CommandRequest } from './request.js'

interface CommandRow {
  /** For `--help`. */
  readonly about: string
  readonly load: () => Promise<Command>
}

export const COMMAND_TABLE: Readonly<Record<CommandName, CommandRow>> = {
  package: {
    about: 'plan, set up interpreters, build, test, and put the files into --output-dir',
    load: async () => (await import('./package.js')).packageCommand,
  },
  plan: {
    about: 'decide everything and build nothing; --json prints the whole plan',
    load: async () => (await import('./plan.js')).planCommand,
  },
  build: {
    about: 'run one matrix job of a --plan, named by --cell',
    load: async () => (await import('./build.js')).buildCommand,
  },
  sign: {
    about: 'sign the executables of the matrix jobs of a --plan, in a job that builds nothing',
    load: async () => (await import('./sign.js')).signCommand,
  },
  assemble: {
    about: 'validate and join the results of all matrix jobs of a --plan, from --parts or from this workflow run',
    load: async () => (await import('./assemble.js')).assembleCommand,
  },
  attest: {
    about: 'sign the files of --output-dir with the identity of the workflow (in GitHub Actions)',
    load: async () => (await import('./attest.js')).attestCommand,
  },
  release: {
    about: 'put the files of --output-dir into a release on GitHub: draft, upload, read back, publish',
    load: async () => (await import('./release.js')).releaseCommand,
  },
  audit: {
    about: 'report which components of a released manifest, SBOM or tag have become vulnerable',
    load: async () => (await import('./audit.js')).auditCommand,
  },
  doctor: {
    about: 'report what is on this machine, what a build would need, and how to get what is missing',
    load: async () => (await import('./doctor.js')).doctorCommand,
  },
}

/** Runs the command that the inputs name. Gives the failures that have been reported already; other failures are thrown. */
export async function runCommand(request: CommandRequest): Promise<readonly PackagingError[]> {
  const started = performance.now()
  listenForInterrupts(() => void endProcess(EXIT.interrupted))
  try {
    const command = await COMMAND_TABLE[commandOf(request)].load()
    return await command(request, () => performance.now() - started)
  } catch (thrown) {
    const tomlOf = async (file: string) => {
      const text = await readText(request.host.workspace, file)
      return text !== undefined && file.endsWith('.py') ? positionedToml(text) : text
    }
    throwProblems(await withPositions(problemsOf(thrown), tomlOf))
    throw thrown
  }
}

/** `package` reports a command that does not exist, with everything else that is wrong. */
function commandOf({ layers }: CommandRequest): CommandName {
  const asked = givenText(layers, 'command') ?? INPUTS.command.default
  return COMMANDS.find(name => name === asked) ?? 'package'
}
