"""Makes a distribution that PyOxidizer 0.24 can read (format version 7) out of the CPython that runs this.

Usage: python pyoxidizer_distribution.py OUTPUT.tar.zst
It needs what only a Python built from source has: the static library and config.c. The archive is not compressed (a
zstd frame of raw blocks, RFC 8878, 3.1.1): it is read once, on this machine.
See https://gregoryszorc.com/docs/python-build-standalone/20220528/distributions.html
"""

import glob
import hashlib
import importlib.machinery
import importlib.util
import io
import json
import os
import re
import struct
import subprocess
import sys
import sysconfig
import tarfile
import tempfile

VERSION = "%d.%d" % sys.version_info[:2]
BLOCK = 128 * 1024


class ZstdFile(object):
    """Writes one frame of raw blocks."""

    def __init__(self, path):
        self._file = open(path, "wb")
        # Magic number; no single segment, no checksum, no size; a window of 128 KiB.
        self._file.write(struct.pack("<IBB", 0xFD2FB528, 0, (17 - 10) << 3))
        self._rest = b""

    def write(self, data):
        data = self._rest + bytes(data)
        whole = len(data) - len(data) % BLOCK
        for start in range(0, whole, BLOCK):
            self._block(data[start : start + BLOCK], False)
        self._rest = data[whole:]
        return len(data)

    def _block(self, data, last):
        self._file.write(struct.pack("<I", len(data) << 3 | last)[:3])
        self._file.write(data)

    def close(self):
        self._block(self._rest, True)
        self._file.close()


def config_folder():
    folder = sysconfig.get_config_var("LIBPL") or ""
    library = os.path.join(folder, "libpython%s.a" % VERSION)
    for needed in (library, os.path.join(folder, "config.c")):
        if not os.path.isfile(needed):
            sys.exit("missing: %s" % needed)
    return folder, library


def objects(library, folder):
    """The members of the static library but config.o: PyOxidizer compiles a table of modules of its own."""
    subprocess.check_call(["ar", "x", library], cwd=folder)
    found = sorted(os.listdir(folder))
    if not found:
        sys.exit("missing: objects in %s" % library)
    return [name for name in found if name != "config.o"]


def builtin(config_c):
    with open(config_c) as file:
        return re.findall(r'^\s*\{"(\w+)",\s*(\w+)\},', file.read(), re.M)


def extension(init, in_core, shared):
    return {
        "in_core": in_core,
        "init_fn": init,
        "links": [],
        "objs": [],
        "required": in_core,
        "shared_lib": shared,
        "static_lib": None,
        "variant": "default",
    }


def main(output):
    folder, library = config_folder()
    stdlib = sysconfig.get_path("stdlib")
    include = sysconfig.get_path("include")
    place = "install/lib/python%s" % VERSION
    tests = ["test", "idlelib.idle_test", "lib2to3.tests", "tkinter.test", "unittest.test", "ctypes.test", "sqlite3.test", "distutils.tests"]
    extensions = {}
    for name, init in builtin(os.path.join(folder, "config.c")):
        extensions[name] = [extension(init, True, None)]
    for path in sorted(glob.glob(os.path.join(stdlib, "lib-dynload", "*.so"))):
        name = os.path.basename(path).split(".")[0]
        if name.startswith(("_test", "xx", "_xx")):
            continue
        extensions[name] = [extension("PyInit_" + name, False, "%s/lib-dynload/%s" % (place, os.path.basename(path)))]
    system = [{"name": name[2:], "system": True} for name in (sysconfig.get_config_var("LIBS") or "").split() + (sysconfig.get_config_var("SYSLIBS") or "").split() if name.startswith("-l")]
    machine = sysconfig.get_platform().rsplit("-", 1)[-1]
    frame = ZstdFile(output)
    archive = tarfile.open(fileobj=frame, mode="w|")
    with tempfile.TemporaryDirectory() as unpacked:
        objs = objects(library, unpacked)
        for name in objs:
            archive.add(os.path.join(unpacked, name), "python/build/core/" + name)
        archive.add(os.path.join(unpacked, "config.o"), "python/build/Modules/config.o")
    archive.add(os.path.join(folder, "config.c"), "python/build/Modules/config.c")
    archive.add(library, "python/build/lib/libpython%s.a" % VERSION)
    skipped = re.compile(r"/(?:site-packages|__pycache__|config-[^/]*|test|idle_test|tests)(?:/|$)")
    keep = lambda member: None if skipped.search(member.name[len("python/" + place) :]) else member
    archive.add(stdlib, "python/" + place, filter=keep)
    archive.add(include, "python/install/include/python" + VERSION)
    archive.add(os.path.realpath(sys.executable), "python/install/bin/python" + VERSION)
    archive.add(os.path.join(stdlib, "LICENSE.txt"), "python/licenses/LICENSE.cpython.txt")
    described = {
        "version": "7",
        "licenses": ["Python-2.0"],
        "license_path": "licenses/LICENSE.cpython.txt",
        "target_triple": machine + "-unknown-linux-gnu",
        "optimizations": "none",
        "python_tag": "cp" + VERSION.replace(".", ""),
        "python_abi_tag": "cp" + VERSION.replace(".", ""),
        "python_config_vars": {key: str(value) for key, value in sysconfig.get_config_vars().items()},
        "python_platform_tag": sysconfig.get_platform(),
        "python_implementation_cache_tag": sys.implementation.cache_tag,
        "python_implementation_hex_version": sys.hexversion,
        "python_implementation_name": sys.implementation.name,
        "python_implementation_version": [str(part) for part in sys.implementation.version],
        "python_version": "%d.%d.%d" % sys.version_info[:3],
        "python_major_minor_version": VERSION,
        "python_paths": {
            "data": "install",
            "include": "install/include/python" + VERSION,
            "platinclude": "install/include/python" + VERSION,
            "platlib": place + "/site-packages",
            "platstdlib": place,
            "purelib": place + "/site-packages",
            "scripts": "install/bin",
            "stdlib": place,
        },
        "python_paths_abstract": {},
        "python_exe": "install/bin/python" + VERSION,
        "python_stdlib_test_packages": tests,
        "python_suffixes": {
            "source": importlib.machinery.SOURCE_SUFFIXES,
            "bytecode": importlib.machinery.BYTECODE_SUFFIXES,
            "debug_bytecode": importlib.machinery.DEBUG_BYTECODE_SUFFIXES,
            "optimized_bytecode": importlib.machinery.OPTIMIZED_BYTECODE_SUFFIXES,
            "extension": importlib.machinery.EXTENSION_SUFFIXES,
        },
        "python_bytecode_magic_number": importlib.util.MAGIC_NUMBER.hex(),
        "python_symbol_visibility": "global-default",
        "python_extension_module_loading": ["builtin", "shared-library"],
        "libpython_link_mode": "static",
        "crt_features": ["glibc-dynamic"],
        "run_tests": "",
        "build_info": {
            "core": {
                "objs": ["build/core/" + name for name in objs],
                "links": system,
                "shared_lib": None,
                "static_lib": "build/lib/libpython%s.a" % VERSION,
            },
            "extensions": extensions,
            "inittab_object": "build/Modules/config.o",
            "inittab_source": "build/Modules/config.c",
            "inittab_cflags": ["-std=c99", "-DNDEBUG"],
            "object_file_format": "elf",
        },
    }
    text = json.dumps(described, indent=1, sort_keys=True).encode("utf-8")
    info = tarfile.TarInfo("python/PYTHON.json")
    info.size = len(text)
    archive.addfile(info, io.BytesIO(text))
    archive.close()
    frame.close()
    with open(output, "rb") as file:
        digest = hashlib.sha256()
        for piece in iter(lambda: file.read(1 << 20), b""):
            digest.update(piece)
    print(digest.hexdigest())


if __name__ == "__main__":
    main(sys.argv[1])
