/** A Windows library of one function that stands for another library's (pure). */

/** Bytes of the file before its one section, and of that section; both are whole units of `FileAlignment`. */
const UNIT = 0x200
/** Where the section is in memory, from the start of the image. */
const RVA = 0x1000

/**
 * A 64-bit DLL without code that exports `name` as a forwarder.
 * @param target `LIBRARY.FUNCTION`, which the loader resolves in its place
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#export-address-table
 */
export function forwardingLibrary(library: string, name: string, target: string): Buffer {
  const file = Buffer.alloc(2 * UNIT)
  file.write('MZ', 0)
  const header = 0x40
  file.writeUInt32LE(header, 0x3c)
  file.write('PE\0\0', header, 'latin1')
  // COFF: x86-64, one section, 240 bytes of optional header; an executable image for large addresses, a DLL.
  file.writeUInt16LE(0x8664, header + 4)
  file.writeUInt16LE(1, header + 6)
  file.writeUInt16LE(240, header + 20)
  file.writeUInt16LE(0x2022, header + 22)
  const optional = header + 24
  file.writeUInt16LE(0x20b, optional)
  file.writeUInt32LE(UNIT, optional + 8)
  file.writeBigUInt64LE(0x1_8000_0000n, optional + 24)
  file.writeUInt32LE(RVA, optional + 32)
  file.writeUInt32LE(UNIT, optional + 36)
  file.writeUInt16LE(6, optional + 40)
  file.writeUInt16LE(6, optional + 48)
  file.writeUInt32LE(2 * RVA, optional + 56)
  file.writeUInt32LE(UNIT, optional + 60)
  // A console program's; able to run with DEP.
  file.writeUInt16LE(3, optional + 68)
  file.writeUInt16LE(0x100, optional + 70)
  file.writeUInt32LE(16, optional + 108)
  // The export directory spans the section: an address inside is a forwarder's name.
  file.writeUInt32LE(RVA, optional + 112)
  file.writeUInt32LE(UNIT, optional + 116)
  const section = optional + 240
  file.write('.rdata', section)
  for (const [at, value] of [
    [8, UNIT],
    [12, RVA],
    [16, UNIT],
    [20, UNIT],
    [36, 0x4000_0040],
  ] as const)
    file.writeUInt32LE(value, section + at)

  // The directory (40 bytes), one address of each of its three tables, and the strings.
  const [functions, names, ordinals] = [40, 44, 48]
  let free = 52
  const text = (value: string) => {
    const at = RVA + free
    file.write(`${value}\0`, UNIT + free, 'latin1')
    free += value.length + 1
    return at
  }
  for (const [at, value] of [
    [12, text(library)],
    [16, 1],
    [20, 1],
    [24, 1],
    [28, RVA + functions],
    [32, RVA + names],
    [36, RVA + ordinals],
    [functions, text(target)],
    [names, text(name)],
  ] as const)
    file.writeUInt32LE(value, UNIT + at)
  return file
}
