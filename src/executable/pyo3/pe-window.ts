/** Makes a Windows program open no console (pure). @see https://learn.microsoft.com/windows/win32/debug/pe-format#windows-subsystem */
const GUI = 2

/** A copy of the program's bytes with its subsystem set. */
export function withoutConsole(program: Buffer): Buffer {
  const at = program.readUInt32LE(0x3c)
  if (program.toString('latin1', at, at + 4) !== 'PE\0\0') throw new Error('not a Windows program')
  const copy = Buffer.from(program)
  // The same place in PE32 and PE32+: 68 bytes into the optional header, which follows 24 bytes of others.
  copy.writeUInt16LE(GUI, at + 24 + 68)
  return copy
}
