/** How this process ends: with all that it said, and without waiting for servers that it gave up on. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { compileSources } from '../../../__fixtures__/host/compiled.js'

let lib = ''
let silent: Server
beforeAll(async () => {
  lib = compileSources()
  silent = createServer().listen(0, '127.0.0.1')
  await once(silent, 'listening')
})
afterAll(() => {
  silent.close()
  rmSync(lib, { recursive: true, force: true })
})

function start(): ChildProcess {
  const { port } = silent.address() as AddressInfo
  return spawn(process.execPath, [path.resolve('__fixtures__/host/end.mjs'), lib, String(port)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

test('an open connection does not hold it, and a slow reader gets every line', async () => {
  const child = start()
  const chunks: Buffer[] = []
  await sleep(500)
  child.stdout?.on('data', chunk => chunks.push(chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  expect(code).toBe(3)
  const lines = Buffer.concat(chunks).toString().trimEnd().split('\n')
  expect([lines.length, lines.at(-1)]).toEqual([200_000, 'line 200000'])
})

test('a reader that goes away changes nothing', async () => {
  const child = start()
  let errors = ''
  child.stderr?.on('data', chunk => {
    errors += chunk
  })
  child.stdout?.once('data', () => child.stdout?.destroy())
  const [code] = (await once(child, 'exit')) as [number | null]
  expect([code, errors]).toEqual([3, ''])
})
