/** Runs a program to its end and returns how long that took. */
import { spawn } from 'node:child_process'

/** Lines of a failed program's output that are shown. */
const TAIL = 40

/**
 * @param options `input` is for its standard input; `status` is how it must end
 * @returns {Promise<{seconds: number, stdout: string}>} wall time from before the start until its end
 * @throws Error with the last lines when it fails
 */
export function run(tool, args, { cwd, env, input, status = 0 } = {}) {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const child = spawn(tool, args, {
      cwd,
      env,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
    const out = []
    let tail = ''
    child.stdin?.end(input)
    child.stdout.on('data', piece => out.push(piece))
    child.stderr.on('data', piece => {
      tail = (tail + piece).slice(-20_000)
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const seconds = (performance.now() - start) / 1000
      const stdout = Buffer.concat(out).toString('utf8')
      if (code === status) return resolve({ seconds, stdout })
      const lines = `${stdout.slice(-20_000)}\n${tail}`.trimEnd().split('\n').slice(-TAIL).join('\n')
      reject(new Error(`${tool} ${args.slice(0, 4).join(' ')} … ended with ${code ?? signal}:\n${lines}`))
    })
  })
}
