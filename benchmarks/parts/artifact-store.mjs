/**
 * GitHub's artifact service on loopback with its blobs on the disk, for large ones: what `assemble` asks of it and no more.
 *   node artifact-store.mjs FOLDER NAME=ZIP …
 * Prints its address, and ends with its standard input.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'

const [folder, ...given] = process.argv.slice(2)
const artifacts = new Map()
for (const pair of given) {
  const [name, file] = pair.split('=')
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  const { size } = await stat(file)
  artifacts.set(name, { id: artifacts.size + 1, file, size, digest: `sha256:${hash.digest('hex')}` })
}
let blobs = 0
const address = file =>
  `http://127.0.0.1:${server.address().port}/storage/blobs/${path.basename(file)}?sig=loopback&file=${encodeURIComponent(file)}`

const methods = {
  ListArtifacts: ({ id_filter }) => ({
    artifacts: [...artifacts]
      .filter(([, { id }]) => id_filter === undefined || String(id) === id_filter)
      .map(([name, { id, size, digest }]) => ({
        workflow_run_backend_id: 'run',
        workflow_job_run_backend_id: 'job',
        database_id: String(id),
        name,
        size: String(size),
        digest,
      })),
  }),
  GetSignedArtifactURL: ({ name }) => ({ signed_url: address(artifacts.get(name).file) }),
  CreateArtifact: () => ({ ok: true, signed_upload_url: address(path.join(folder, `blob-${++blobs}`)) }),
  FinalizeArtifact: () => ({ ok: true, artifact_id: String(1000 + blobs) }),
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://127.0.0.1')
  const file = url.searchParams.get('file')
  if (file === null) {
    const answer = methods[url.pathname.split('/').at(-1)](JSON.parse(await text(request)))
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  } else if (request.method === 'PUT') {
    const block = url.searchParams.get('blockid')
    const name = block === null ? `${file}.list` : `${file}.${createHash('md5').update(block).digest('hex')}`
    await pipeline(request, createWriteStream(name))
    response.writeHead(201, { etag: '"0"', 'x-ms-request-server-encrypted': 'true' }).end()
  } else {
    const { size } = await stat(file)
    response.writeHead(200, {
      'content-type': 'application/zip',
      'content-length': size,
      'content-disposition': `attachment; filename="${path.basename(file)}"`,
    })
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), response).catch(() => {})
  }
})
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/`))
process.stdin.resume().on('end', () => process.exit())
