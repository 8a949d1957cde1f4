/**
 * Takes the builder's folders out of a library, in place (pure): DT_RPATH and DT_RUNPATH, which are what other machines
 * would look in. As chrpath does it, so that nothing else moves.
 * @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html
 */
const PT_DYNAMIC = 2
const DT_NULL = 0n
const DT_RPATH = 15n
const DT_RUNPATH = 29n

/** Positions of the entries of the dynamic section of a 64-bit little-endian file; none when it has no such section. */
function dynamicEntries(bytes: Buffer): number[] {
  const known = bytes.length > 64 && bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes[5] === 1
  if (!known) return []
  const table = Number(bytes.readBigUInt64LE(32))
  const size = bytes.readUInt16LE(54)
  const count = bytes.readUInt16LE(56)
  for (let index = 0; index < count; index += 1) {
    const at = table + index * size
    if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== PT_DYNAMIC) continue
    const start = Number(bytes.readBigUInt64LE(at + 8))
    const end = Math.min(start + Number(bytes.readBigUInt64LE(at + 32)), bytes.length - 15)
    const entries: number[] = []
    for (let entry = start; entry < end; entry += 16) {
      entries.push(entry)
      if (bytes.readBigUInt64LE(entry) === DT_NULL) break
    }
    return entries
  }
  return []
}

function isPath(tag: bigint): boolean {
  return tag === DT_RPATH || tag === DT_RUNPATH
}

/** Removes every search path. @returns whether there was one */
export function dropSearchPaths(bytes: Buffer): boolean {
  const entries = dynamicEntries(bytes)
  const kept = entries.filter(at => !isPath(bytes.readBigUInt64LE(at)))
  if (kept.length === entries.length) return false
  const copies = kept.map(at => Buffer.from(bytes.subarray(at, at + 16)))
  entries.forEach((at, index) => {
    const copy = copies[index] ?? Buffer.alloc(16)
    copy.copy(bytes, at)
  })
  return true
}

/**
 * Makes DT_RUNPATH a DT_RPATH, which also serves the libraries that a library needs, as CPython's modules and wheels do.
 * zig's linker writes only the former. @returns whether there is one now
 */
export function searchForAll(bytes: Buffer): boolean {
  const paths = dynamicEntries(bytes).filter(at => isPath(bytes.readBigUInt64LE(at)))
  for (const at of paths) bytes.writeBigUInt64LE(DT_RPATH, at)
  return paths.length > 0
}
