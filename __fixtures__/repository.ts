/** Real git repositories and plain folders in the temporary folder, for tests. */

import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { Query } from '../src/project/git.js'
import { findProgram } from '../src/project/paths.js'

/** Settings of the machine must not decide a test; the identity and the date are fixed. */
const ENV = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_DATE: '1700000000 +0000',
  // Of tools that put the day into a version: two of them may lie on either side of midnight.
  SOURCE_DATE_EPOCH: '1700000000',
  LC_ALL: 'C',
}

export const query: Query = (tool, args, cwd) =>
  new Promise((resolve, reject) => {
    execFile(tool, [...args], { cwd, env: ENV, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') reject(error)
      else resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })

/** Runs a program that must succeed, and gives its output. */
export async function run(tool: string, args: readonly string[], cwd: string): Promise<string> {
  const { code, stdout, stderr } = await query(tool, args, cwd)
  if (code !== 0) throw new Error(`${tool} ${args.join(' ')}: ${code}\n${stdout}${stderr}`)
  return stdout
}

export async function gitTool(): Promise<string> {
  const tool = await findProgram('git', process.env, '/nowhere')
  if (tool === undefined) throw new Error('these tests need git')
  return tool
}

export async function git(cwd: string, ...args: string[]): Promise<string> {
  return run(await gitTool(), ['-c', 'protocol.file.allow=always', ...args], cwd)
}

const made: string[] = []

afterAll(() => {
  for (const dir of made) rmSync(dir, { recursive: true, force: true })
})

/** A new folder, removed after the last test of the file; its real path. */
export function tempDir(name = 'project'): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)))
  made.push(dir)
  return dir
}

/** Writes files: path → text. */
export function write(dir: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
}

/** A repository with these files in one commit. */
export async function repository(files: Readonly<Record<string, string>>, name = 'repo'): Promise<string> {
  const dir = tempDir(name)
  write(dir, files)
  await git(dir, 'init', '-q', '-b', 'main')
  await git(dir, 'add', '-A')
  await git(dir, 'commit', '-q', '-m', 'first')
  return dir
}

/** Every file below `dir` with a hash of its content; links with their target. */
export function contents(dir: string): Record<string, string> {
  const found: Record<string, string> = {}
  const visit = (path: string) => {
    for (const entry of readdirSync(join(dir, path), { withFileTypes: true })) {
      const inner = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) visit(inner)
      else if (entry.isSymbolicLink()) found[inner] = `-> ${readlinkSync(join(dir, inner))}`
      else
        found[inner] = createHash('sha256')
          .update(readFileSync(join(dir, inner)))
          .digest('hex')
    }
  }
  visit('')
  return found
}
