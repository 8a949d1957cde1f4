/** A ProcessRunner for tests that need a real tool and none of the real runner's care. */
import { spawn } from 'node:child_process'
import type { Command, Finished, ProcessRunner } from '../src/host/command.js'

export interface PlainRunner extends ProcessRunner {
  /** Every command that was started, in order. */
  readonly started: Command[]
}

/** `base` is the environment that commands add to. */
export function plainRunner(base: NodeJS.ProcessEnv = process.env): PlainRunner {
  const started: Command[] = []
  const finish = (command: Command): Promise<Finished> =>
    new Promise((resolve, reject) => {
      started.push(command)
      const begin = Date.now()
      const env = { ...base, ...command.env }
      const child = spawn(command.tool, [...command.args], { cwd: command.cwd, env, stdio: 'pipe' })
      let stdout = ''
      let stderr = ''
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text
      })
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text
      })
      child.stdin.on('error', () => {})
      child.stdin.end(command.input ?? '')
      child.on('error', reject)
      child.on('close', (code, signal) =>
        resolve({
          code: code ?? -1,
          signal,
          stdout: command.capture ? stdout : '',
          tail: (command.capture ? stderr : stderr + stdout).split('\n').filter(Boolean).slice(-40),
          milliseconds: Date.now() - begin,
        }),
      )
    })
  const run = async (command: Command): Promise<Finished> => {
    const finished = await finish(command)
    if (finished.code !== 0)
      throw new Error(`${command.label}: ${finished.code}\n${finished.tail.join('\n')}`)
    return finished
  }
  return { started, finish, run, endAll: async () => {} }
}
