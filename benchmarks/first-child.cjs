// Loaded before the bundle: the process ends where it would have started its first child, so that its age there can be seen.
const children = require('node:child_process')
const { syncBuiltinESMExports } = require('node:module')

for (const name of ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'])
  children[name] = () => process.exit(99)
syncBuiltinESMExports()
