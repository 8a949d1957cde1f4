// One of several processes that add and find the same file at once. argv: compiled sources, store root, a file, its SHA-256.
import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const [lib, root, source, sha256] = process.argv.slice(2)
const { createStore } = await import(pathToFileURL(path.join(lib, 'host', 'store.js')).href)
for (let round = 0; round < 20; round += 1) {
  const store = createStore(root)
  const found = await store.find(sha256, 'file')
  if (found !== undefined) continue
  const temporary = await store.temporary()
  await copyFile(source, temporary)
  await store.add(temporary, sha256, 'file')
  if ((await store.find(sha256, 'file')) === undefined) throw new Error('gone')
}
