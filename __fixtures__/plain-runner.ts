/** The smallest `ProcessRunner` that starts real processes: no process groups, no cleaning of the environment. */
import { spawn } from 'node:child_process'
import { PackagingError } from '../src/core/errors.js'
import type { Command, Finished, ProcessRunner } from '../src/host/process/command.js'

/** Also keeps what was started, for tests that count. */
export interface PlainRunner extends ProcessRunner {
  readonly commands: readonly Command[]
}

export function createPlainRunner(base: Readonly<Record<string, string | undefined>> = process.env): PlainRunner {
  const commands: Command[] = []
  const finish = (command: Command): Promise<Finished> => {
    commands.push(command)
    return start(command, base)
  }
  return {
    commands,
    finish,
    run: async command => {
      const finished = await finish(command)
      if (finished.code === 0) return finished
      const parts = { message: `${command.label} failed`, fix: 'See the output.', detail: finished.tail }
      throw new PackagingError('build/tool-failed', parts)
    },
    endAll: async () => {},
  }
}

function start(command: Command, base: Readonly<Record<string, string | undefined>>): Promise<Finished> {
  const begun = performance.now()
  const env = Object.fromEntries(
    Object.entries({ ...base, ...command.env }).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
  return new Promise((resolve, reject) => {
    const child = spawn(command.tool, command.args, { cwd: command.cwd, env, stdio: 'pipe' })
    let stdout = ''
    let all = ''
    let late = false
    const total = command.limits?.total
    const timer = setTimeout(() => {
      late = true
      child.kill('SIGKILL')
      child.stdout.destroy()
      child.stderr.destroy()
    }, total ?? 600_000)
    const collect = (chunk: Buffer, kept: boolean) => {
      all += chunk.toString()
      if (kept) stdout += chunk.toString()
    }
    child.stdout.on('data', chunk => collect(chunk, true))
    child.stderr.on('data', chunk => collect(chunk, false))
    child.stdin.on('error', () => {}).end(command.input ?? '')
    child.on('error', cause => {
      clearTimeout(timer)
      reject(
        new PackagingError('host/tool-missing', {
          message: `${command.tool} cannot be started`,
          fix: 'Install it.',
          cause,
        }),
      )
    })
    child.on('close', (code, signal) => {
      clearTimeout(timer)
      if (late) {
        reject(new PackagingError('host/timeout', { message: `${command.label} took too long`, fix: 'Wait.' }))
        return
      }
      const tail = all.trimEnd().split('\n').slice(-40)
      const milliseconds = performance.now() - begun
      resolve({ code: code ?? -1, signal, stdout: command.capture ? stdout : '', tail, milliseconds })
    })
  })
}
