/** Ends this process without losing what it said. */

/**
 * Exits with `status` once standard output and error are written out. It does not wait for the event loop to run dry: a
 * request that was given up keeps its socket, and with it the process, for minutes.
 */
export async function endProcess(status: number): Promise<never> {
  await Promise.all([process.stdout, process.stderr].map(written))
  process.exit(status)
}

/** Pipes are written in the background on macOS and Windows; the callback of a write comes after all earlier ones. */
function written(stream: NodeJS.WriteStream): Promise<void> {
  return new Promise(resolve => {
    stream.write('', () => resolve())
  })
}

/** A reader that went away (`| head`) leaves nobody to tell; the work itself goes on to its end. */
export function outliveReaders(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
