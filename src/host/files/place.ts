/** Puts a file into another folder. */
import { copyFile, link, mkdir } from 'node:fs/promises'
import path from 'node:path'

/** A second name for the file where the file system allows it, else a copy. */
export async function place(file: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const target = path.join(folder, path.basename(file))
  await link(file, target).catch(() => copyFile(file, target))
}
