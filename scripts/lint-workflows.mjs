// Checks .github/ and action.yml with actionlint (syntax) and zizmor (security, pedantic): no finding is accepted.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { actionlint, zizmor } from './dev-tools.mjs'

const root = join(import.meta.dirname, '..')
const inputs = ['.github', 'action.yml'].filter(path => existsSync(join(root, path)))

const results = [
  [actionlint(), ['-color']],
  [zizmor(), ['--offline', '--persona', 'pedantic', '--no-progress', '--strict-collection', ...inputs]],
].map(([tool, args]) => spawnSync(tool, args, { cwd: root, stdio: 'inherit' }))

for (const { error } of results) if (error) console.error(error.message)
process.exitCode = results.every(({ status }) => status === 0) ? 0 : 1
