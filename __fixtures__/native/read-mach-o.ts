/** Programs of macOS as others read them: LIEF their headers and load commands, hashlib the pages that are signed. */
import { execFileSync } from 'node:child_process'
import { installed, toolPython } from '../python-tools.js'

const READ = `
import hashlib, json, lief, struct, sys
data = open(sys.argv[1], "rb").read()
fat = lief.MachO.parse(sys.argv[1])
binary = fat.at(0)
signature = binary.code_signature
blob = data[signature.data_offset:] if signature else b""
pages = None
if signature:
    assert signature.data_offset + signature.data_size == len(data)
    magic, length, count, kind, at = struct.unpack(">5I", blob[:20])
    assert (magic, count, kind) == (0xFADE0CC0, 1, 0)
    code = blob[at:]
    magic, _, version, flags, hashes, name, special, slots, limit = struct.unpack(">9I", code[:36])
    assert (magic, limit, code[36], code[37]) == (0xFADE0C02, signature.data_offset, 32, 2)
    size = 1 << code[39]
    found = [hashlib.sha256(data[n * size : min((n + 1) * size, limit)]).digest() for n in range(slots)]
    pages = {
        "whole": slots == -(-limit // size),
        "same": found == [code[hashes + 32 * n : hashes + 32 * n + 32] for n in range(slots)],
        "flags": flags,
        "name": code[name : code.index(0, name)].decode(),
        "main": code[87] == 1,
    }
last = binary.get_segment("__LINKEDIT")
print(json.dumps({
    "cpu": str(binary.header.cpu_type).split(".")[-1],
    "layout": list(lief.MachO.check_layout(binary)),
    "libraries": [one.name for one in binary.libraries],
    "rpaths": [one.path for one in binary.rpaths],
    "least": list((binary.build_version.minos if binary.has_build_version else binary.version_min.version))[:2],
    "ends": last.file_offset + last.file_size == len(data),
    "pages": pages,
}))
`
export interface MachORead {
  readonly [key: string]: unknown
}
/** @param file absolute path of a program or library of macOS, for one processor */
export function readMachO(file: string): MachORead {
  return JSON.parse(
    execFileSync(toolPython(), ['-c', READ, file], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: installed('lief', '1.0.0') },
    }),
  )
}
