/** Gets artifacts back out of the loopback service as a person does: the zip file, opened with unzip. */
import { execFileSync } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Service } from './service.js'

/** Unpacks the artifact called `name` into a new `folder`, modes included. */
export async function takeArtifact(service: Service, name: string, folder: string): Promise<void> {
  const found = service.artifacts().find(artifact => artifact.name === name)
  if (found === undefined) {
    const names = service.artifacts().map(artifact => artifact.name)
    throw new Error(`no artifact ${name} among: ${names.join(', ')}`)
  }
  const zip = `${folder}.zip`
  await mkdir(dirname(folder), { recursive: true })
  await writeFile(zip, service.blob(found.blob).bytes)
  execFileSync('unzip', ['-q', zip, '-d', folder])
  await rm(zip)
}
