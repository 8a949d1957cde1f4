"""Runs PyInstaller so that it sees the application's wheels and the standard library, and nothing else.

`pyinstaller_main.py SETTINGS [ARGUMENT ...]`, where SETTINGS is a JSON file:
  tool       folder with PyInstaller and what it needs; its own modules come from there, the application's never do
  site       folder with the application's wheels, unpacked
  bootloader file to use in place of PyInstaller's own, or null
  patchelf   program, or null where there is no ELF
  patched    folder for libraries whose search paths are taken out
  plist      keys for the Info.plist of an .app, or null; those of a spec file go before
  inventory  file to write: everything that went in, with where it came from
"""

import sys

# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True

# Before any other import: the modules beside this file do not belong to PyInstaller.
del sys.path[0]

import glob  # noqa: E402
import json  # noqa: E402
import os  # noqa: E402
import shutil  # noqa: E402
import subprocess  # noqa: E402

with open(sys.argv[1], encoding="utf-8") as file:
    settings = json.load(file)
tool, site = settings["tool"], settings["site"]

# PyInstaller's own modules first, so that none of the application's can stand in for them ...
own = os.path.realpath(sys.prefix)
library = [entry for entry in sys.path if not os.path.realpath(entry).startswith(own + os.sep)]
sys.path[:] = [tool, *library]

import altgraph.ObjectGraph  # noqa: E402,F401
import packaging.markers  # noqa: E402,F401
import packaging.requirements  # noqa: E402,F401
import PyInstaller.__main__  # noqa: E402
import PyInstaller.building.api as api  # noqa: E402
import PyInstaller.building.build_main  # noqa: E402,F401
import PyInstaller.building.makespec  # noqa: E402,F401
import PyInstaller.building.osx as osx  # noqa: E402
import PyInstaller.config  # noqa: E402
from PyInstaller.utils import misc  # noqa: E402

# ... then what it collects, first from the application's wheels.
sys.path[:] = [*library, site, tool]

originals = {}


def search_paths(path):
    with open(path, "rb") as file:
        if file.read(4) != b"\x7fELF":
            return None
    asked = subprocess.run(
        [settings["patchelf"], "--print-rpath", path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    return asked.stdout.decode().strip() if asked.returncode == 0 else None


def without_host_paths(toc):
    """Takes folders of this machine out of RPATH and RUNPATH; what is relative to the file stays."""
    changed = []
    for name, source, kind in toc:
        paths = search_paths(source) if kind in ("BINARY", "EXTENSION") and os.path.isfile(source) else None
        if paths and any(part.startswith("/") for part in paths.split(":")):
            kept = ":".join(part for part in paths.split(":") if part and not part.startswith("/"))
            copy = os.path.join(settings["patched"], name)
            os.makedirs(os.path.dirname(copy), exist_ok=True)
            shutil.copyfile(source, copy)
            os.chmod(copy, 0o755)
            option = ["--set-rpath", kept] if kept else ["--remove-rpath"]
            subprocess.run([settings["patchelf"], *option, copy], check=True)
            originals[copy] = source
            source = copy
        changed.append((name, source, kind))
    return changed


if settings["patchelf"]:
    # Where files are packed, and not where they are found: PyInstaller adds modules of its own in between.
    def packs_without_host_paths(cls):
        assemble = cls.assemble

        def assemble_without_host_paths(self):
            self.toc = without_host_paths(self.toc)
            assemble(self)

        cls.assemble = assemble_without_host_paths

    packs_without_host_paths(api.PKG)
    packs_without_host_paths(api.COLLECT)

if settings["bootloader"]:
    api.EXE._bootloader_file = lambda self, exe, extension=None: settings["bootloader"]

if settings["plist"]:
    # No argument sets them.
    make_bundle = osx.BUNDLE.__init__

    def make_bundle_with_plist(self, *args, **kwargs):
        plist = {**settings["plist"], **(kwargs.get("info_plist") or {})}
        make_bundle(self, *args, **{**kwargs, "info_plist": plist})

    osx.BUNDLE.__init__ = make_bundle_with_plist

sys.argv[:2] = ["pyinstaller"]
PyInstaller.__main__.run()


def tables(pattern, index):
    for path in sorted(glob.glob(os.path.join(PyInstaller.config.CONF["workpath"], pattern))):
        yield from misc.load_py_data_struct(path)[index]


def rows(entries):
    return [
        {"name": name.replace(os.sep, "/"), "source": originals.get(source, source), "used": source, "kind": kind}
        for name, source, kind in entries
    ]


inventory = {
    "files": rows([*tables("COLLECT-*.toc", 0), *tables("PKG-*.toc", 2)]),
    "modules": rows(tables("PYZ-*.toc", 1)),
}
with open(settings["inventory"], "w", encoding="utf-8") as file:
    json.dump(inventory, file)
