/** Result files, one for each case, and the tables made of them. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { headlinesText, tableText } from './table.mjs'

/** Results are committed: they must not contain paths, user names or package indexes of the machine. */
const PRIVATE = /(^|[\s"'=])(\/(?!\s)[\w.-]+){2,}|[A-Za-z]:\\\\|https?:/

export async function save(folder, result) {
  const text = `${JSON.stringify(result, null, 2)}\n`
  const found = PRIVATE.exec(text)
  if (found) throw new Error(`the result of ${result.name} would disclose ${found[0].trim()}`)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, `${result.name}.json`), text)
}

/** @param names in the order of the table */
export async function saveTables(folder, names) {
  const files = names.map(name => path.join(folder, `${name}.json`)).filter(file => existsSync(file))
  const results = await Promise.all(files.map(async file => JSON.parse(await readFile(file, 'utf8'))))
  if (results.length === 0) return
  await writeFile(path.join(folder, 'table.md'), tableText(results))
  await writeFile(path.join(folder, 'headlines.md'), headlinesText(results))
}
