/** Code that asks for the system it runs on, on another one. Paths stay those of this machine. */

/** Runs `work` as on that system and architecture; nothing else may run meanwhile. */
export async function onSystem<T>(
  platform: NodeJS.Platform,
  work: () => T | Promise<T>,
  arch: NodeJS.Architecture = process.arch,
): Promise<T> {
  const own = (['platform', 'arch'] as const).map(
    name => [name, Object.getOwnPropertyDescriptor(process, name) as PropertyDescriptor] as const,
  )
  for (const [name, descriptor] of own)
    Object.defineProperty(process, name, { ...descriptor, value: { platform, arch }[name] })
  try {
    return await work()
  } finally {
    for (const [name, descriptor] of own) Object.defineProperty(process, name, descriptor)
  }
}
