"""Scripts of an environment, as pip writes them: entry points, and the `scripts` that a wheel contains.

Part of the start of a PEX (`pex_main.py`).
See https://packaging.python.org/en/latest/specifications/entry-points/ and .../binary-distribution-format/.
"""

import os
import sys

CODE = """# -*- coding: utf-8 -*-
import re
import sys
from %(module)s import %(first)s
if __name__ == "__main__":
    sys.argv[0] = re.sub(r"(-script\\.pyw|\\.exe)?$", "", sys.argv[0])
    sys.exit(%(call)s())
"""

# A kernel reads so many bytes of a first line, Linux before 5.1 the fewest.
LONGEST_FIRST_LINE = 127


class Scripts(object):
    """Creates the scripts of one environment.

    `bin` is the absolute folder they will have, `launchers` contents of Windows programs that start what follows them:
    `console` and `gui`. Without them, a script there is a file that only Python starts.
    """

    def __init__(self, bin, python, launchers):
        self.bin, self.python, self.launchers = bin, python, launchers

    def first_line(self, gui=False):
        python = os.path.join(self.bin, self.python)
        if os.name == "nt":
            return ("#!%s\n" % (python[:-4] + "w.exe" if gui else python)).encode("utf-8")
        line = ("#!%s\n" % python).encode("utf-8", "surrogateescape")
        if len(line) <= LONGEST_FIRST_LINE and " " not in python:
            return line
        # Both a shell and Python read this; for Python it is a string.
        return ("#!/bin/sh\n'''exec' \"%s\" \"$0\" \"$@\"\n' '''\n" % python).encode("utf-8", "surrogateescape")

    def entry_points(self, text):
        """`(file name, content)` of each command that `entry_points.txt` declares."""
        for gui, name, value in commands(text):
            module, _, call = value.partition("[")[0].partition(":")
            names = {"module": module.strip(), "call": call.strip(), "first": call.strip().partition(".")[0]}
            yield self.started(name, (CODE % names).encode("utf-8"), gui)

    def own(self, name, content):
        """A file of the wheel's `scripts`. The format's `#!python` stands for the environment's interpreter."""
        first, newline, rest = content.partition(b"\n")
        if not first.startswith(b"#!python"):
            return name, content
        return self.started(name, rest, first.startswith(b"#!pythonw"), extension=False)

    def started(self, name, code, gui, extension=True):
        if not self.launchers:
            suffix = "-script.py" if os.name == "nt" and extension else ""
            return name + suffix, self.first_line(gui) + code
        import io
        import struct
        import zipfile

        # The format of uv's launchers, which pex includes: program, archive, path of the interpreter, its length, mark.
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr(zipfile.ZipInfo("__main__.py"), code)
        python = self.first_line(gui)[2:-1]
        end = python + struct.pack("<I", len(python)) + b"UVSC"
        base = name[:-3] if name.lower().endswith(".py") else name
        return base + ".exe", self.launchers["gui" if gui else "console"] + file.getvalue() + end


def commands(text):
    """`(gui, name, value)` of each line below `[console_scripts]` and `[gui_scripts]`."""
    section = ""
    for line in text.splitlines():
        line = line.strip()
        if line.startswith("["):
            section = line[1:].partition("]")[0].strip()
        elif section in ("console_scripts", "gui_scripts") and line and line[0] not in "#;":
            name, equals, value = line.partition("=")
            if equals and ":" in value and os.path.basename(name.strip()) == name.strip():
                yield section == "gui_scripts", name.strip(), value.strip()


def threads():
    """`t` for a free-threaded Python: part of its names."""
    # There are no `abiflags` on Windows.
    return "t" if "t" in getattr(sys, "abiflags", "") or "free-threading" in sys.version else ""


def names_of_python():
    """The names of the interpreter in an environment, the most exact one first."""
    if os.name == "nt":
        return ["python.exe"]
    stem = "pypy" if sys.implementation.name == "pypy" else "python"
    version = "%d.%d" % sys.version_info[:2]
    exact = stem + version + threads()
    others = ["python" + version, "python3", "python"] + [stem] * (stem != "python")
    return [exact] + [name for name in others if name != exact]
