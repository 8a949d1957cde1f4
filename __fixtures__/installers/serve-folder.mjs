// Serves a folder on the loopback interface and prints its address, for tests that block their own process. Ends with its parent.
import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'

const root = path.resolve(process.argv[2] ?? '.')
const server = createServer((request, response) => {
  const file = path.join(root, path.normalize(decodeURIComponent(request.url ?? '/')))
  try {
    const { size } = statSync(file)
    response.writeHead(200, { 'content-length': size })
    createReadStream(file).pipe(response)
  } catch {
    response.writeHead(404).end()
  }
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
process.stdin.resume().on('end', () => process.exit())
