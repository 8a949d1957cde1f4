/** Code that asks for the system it runs on, on another one. Paths stay those of this machine. */

/** Runs `work` as on that system; nothing else may run meanwhile. */
export async function onSystem<T>(platform: NodeJS.Platform, work: () => T | Promise<T>): Promise<T> {
  const own = Object.getOwnPropertyDescriptor(process, 'platform') as PropertyDescriptor
  Object.defineProperty(process, 'platform', { ...own, value: platform })
  try {
    return await work()
  } finally {
    Object.defineProperty(process, 'platform', own)
  }
}
