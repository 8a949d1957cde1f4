/** Compiles the modules of an application beforehand. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../core/errors.js'
import type { Interpreter } from '../core/model.js'
import type { ProcessRunner } from '../host/process/command.js'

/**
 * Compiles these modules to bytecode that is used without a look at its source (PEP 552), by one process in this order, so
 * that the same modules give the same bytes. A file that is not valid Python, such as a template, stays source.
 * @param root absolute path of the folder that is `/` when they run @param files absolute paths
 * @throws PackagingError `build/tool-failed`
 */
export async function compileModules(
  runner: ProcessRunner,
  interpreter: Interpreter,
  root: string,
  files: readonly string[],
): Promise<void> {
  if (files.length === 0) return
  const list = `${root}.modules`
  await writeFile(list, files.map(file => `${file}\n`).join(''))
  const finished = await runner.finish({
    label: 'compile modules to bytecode',
    // Bytecode of a minor version is the same for every machine.
    tool: interpreter.path,
    args: [
      ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '--invalidation-mode', 'unchecked-hash'],
      ...['-s', root, '-p', '/', '-i', list],
    ],
    // Python searches the working folder for compileall first.
    cwd: path.dirname(root),
    env: { PYTHONHASHSEED: '0' },
    limits: { total: 1_800_000, idle: 900_000 },
  })
  // 1: some files are not valid.
  if (finished.code === 0 || finished.code === 1) return
  throw new PackagingError('build/tool-failed', {
    message: `${interpreter.path} cannot compile the application's modules.`,
    fix: 'See its last lines.',
    detail: finished.tail,
  })
}
