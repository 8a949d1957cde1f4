"""Says which versioned symbols of a Linux wheel are newer than a platform tag allows: `too_new.py FOLDER WHEEL PLATFORM [LIBRARY ...]`.

FOLDER contains auditwheel and pyelftools. LIBRARY are files of this machine that a repair would copy into the wheel.
auditwheel reports which versions a wheel needs, but neither which file needs them nor for which functions.
Prints a JSON list of {"file", "library", "version", "symbols"}.
"""

import io
import json
import os
import sys
import zipfile

folder, wheel, platform = sys.argv[1:4]
# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True
sys.path[0] = folder

from elftools.common.exceptions import ELFError  # noqa: E402
from elftools.elf.elffile import ELFFile  # noqa: E402


def allowed(platform):
    """Symbol versions by prefix (`GLIBC`, `GLIBCXX`, ...) that every machine of that platform tag has."""
    libc, major, minor, arch = platform.split("_", 3)
    with open(os.path.join(folder, "auditwheel", "policy", libc + "-policy.json"), encoding="utf-8") as file:
        policies = {policy["name"]: policy for policy in json.load(file)}
    return policies["_".join((libc, major, minor))]["symbol_versions"].get(arch, {})


def files():
    with zipfile.ZipFile(wheel) as archive:
        for name in sorted(archive.namelist()):
            if not name.endswith("/"):
                yield name, archive.read(name)
    for library in sys.argv[4:]:
        with open(library, "rb") as file:
            yield library, file.read()


def needs(data):
    """(library, version, symbol) of every versioned symbol that an ELF file takes from elsewhere."""
    elf = ELFFile(io.BytesIO(data))
    versions, numbers, symbols = (elf.get_section_by_name(name) for name in (".gnu.version_r", ".gnu.version", ".dynsym"))
    if versions is None or numbers is None or symbols is None:
        return
    by_number = {aux["vna_other"]: (need.name, aux.name) for need, auxes in versions.iter_versions() for aux in auxes}
    for index, symbol in enumerate(symbols.iter_symbols()):
        number = numbers.get_symbol(index)["ndx"]
        if number in by_number and symbol["st_shndx"] == "SHN_UNDEF":
            yield by_number[number] + (symbol.name,)


def main():
    limits = allowed(platform)
    found = {}
    for file, data in files():
        if data[:4] != b"\x7fELF":
            continue
        try:
            for library, version, symbol in needs(data):
                prefix, _, number = version.rpartition("_")
                if prefix in limits and number not in limits[prefix]:
                    found.setdefault((file, library, version), []).append(symbol)
        except ELFError:
            continue
    keys = ("file", "library", "version")
    print(json.dumps([dict(zip(keys, key), symbols=sorted(found[key])) for key in sorted(found)]))


main()
