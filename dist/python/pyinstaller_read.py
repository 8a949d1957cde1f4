"""Reads a finished PyInstaller program: `pyinstaller_read.py TOOL PROGRAM FOLDER`.

Everything in its archive goes into FOLDER as files that are called 0, 1, 2, ... Prints JSON: the entries with their names,
types and numbers, and the modules inside the PYZ with the sha256 and size of their code.
"""

import sys

# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True

tool, program, folder = sys.argv[1:4]
sys.path[0] = tool

import hashlib  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402

from PyInstaller.archive.readers import CArchiveReader  # noqa: E402

archive = CArchiveReader(program)
entries, modules = [], []
for number, (name, (_, _, _, _, kind)) in enumerate(archive.toc.items()):
    entry = {"name": name.replace(os.sep, "/"), "type": kind, "number": number}
    if kind in ("z", "Z"):
        embedded = archive.open_embedded_archive(name)
        for module in embedded.toc:
            code = embedded.extract(module, raw=True) or b""
            modules.append(
                {"name": module, "archive": name, "sha256": hashlib.sha256(code).hexdigest(), "size": len(code)}
            )
    # What only names something has no content: options (o), dependencies (d), links (n).
    if kind not in ("o", "d", "n"):
        with open(os.path.join(folder, str(number)), "wb") as file:
            file.write(archive.extract(name))
    entries.append(entry)
json.dump({"entries": entries, "modules": modules}, sys.stdout)
