// Loaded before every Node step of a workflow (`node --import`): stands in for what a test machine has not.
// `plan`: the plan's macOS and Windows machines become this one, so that its matrix can be run here. `attest`: Sigstore.
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const { INPUT_COMMAND: command } = process.env

if (command === 'plan') {
  const { writeFile } = promises
  promises.writeFile = (file, text, ...more) =>
    writeFile(file, String(file).endsWith('plan.json') ? here(text) : text, ...more)
  syncBuiltinESMExports()
}

function here(text) {
  const plan = JSON.parse(text)
  const machine = plan.cells[0].machine
  for (const cell of plan.cells) Object.assign(cell, { machine, platforms: [] })
  Object.assign(plan, { platforms: [machine] })
  Object.assign(plan.assemble, { platforms: [machine.name] })
  return JSON.stringify(plan)
}

if (command === 'attest') await import('../sigstore/attest.mjs')
