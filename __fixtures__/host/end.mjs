// Prints a lot, leaves a connection open, then ends with status 3. argv: compiled sources, a port to connect to.
import { once } from 'node:events'
import { connect } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [lib, port] = process.argv.slice(2)
const { endProcess, outliveReaders } = await import(pathToFileURL(path.join(lib, 'host', 'lifecycle.js')).href)
outliveReaders()
await once(connect(Number(port), '127.0.0.1'), 'connect')
for (let line = 1; line <= 200_000; line += 1) process.stdout.write(`line ${line}\n`)
await endProcess(3)
