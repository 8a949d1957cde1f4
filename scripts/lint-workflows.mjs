// Checks .github/, action.yml and the example workflows with actionlint (syntax) and zizmor (security, pedantic): no finding
// is accepted.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { actionlint, zizmor } from './dev-tools.mjs'

const root = join(import.meta.dirname, '..')
const filesIn = folder =>
  existsSync(join(root, folder)) ? readdirSync(join(root, folder)).map(name => join(folder, name)) : []
// zizmor searches .github only; workflows elsewhere have to be named.
const examples = filesIn('examples/workflows')
const inputs = ['.github', 'action.yml'].filter(path => existsSync(join(root, path)))

const results = [
  [actionlint(), ['-color', ...filesIn('.github/workflows'), ...examples]],
  [zizmor(), ['--offline', '--persona', 'pedantic', '--no-progress', '--strict-collection', ...inputs, ...examples]],
].map(([tool, args]) => spawnSync(tool, args, { cwd: root, stdio: 'inherit' }))

for (const { error } of results) if (error) console.error(error.message)
process.exitCode = results.every(({ status }) => status === 0) ? 0 : 1
