"""What the running interpreter is, and which wheels' platforms it can use.

Part of the start of a PEX (`pex_main.py`). It must be understood by every Python from 2.7 on.
"""

from __future__ import absolute_import

import os
import sys


class Here(object):
    """The running interpreter, and which wheels' platforms it can use (PEP 425, 513, 600, 656)."""

    def __init__(self):
        name = getattr(getattr(sys, "implementation", None), "name", None)
        self.implementation = name or ("pypy" if hasattr(sys, "pypy_version_info") else "cpython")
        self.version = tuple(sys.version_info[:2])
        abiflags = getattr(sys, "abiflags", None)
        # `sysconfig` is read where Python does not say it itself: on Windows.
        self.free_threaded = bool(config("Py_GIL_DISABLED")) if abiflags is None else "t" in abiflags
        self.os = (
            "windows" if sys.platform == "win32" else "macos" if sys.platform == "darwin" else "linux"
        )
        self.arch = machine()
        self._libc = None

    def libc(self):
        """`("glibc", (2, 36))` or `("musl", (1, 2))`."""
        if self._libc is None:
            self._libc = find_libc(self.arch)
        return self._libc

    def runs(self, platform_tag):
        if platform_tag == "any":
            return True
        legacy = {"manylinux1": "manylinux_2_5", "manylinux2010": "manylinux_2_12", "manylinux2014": "manylinux_2_17"}
        family, _, rest = platform_tag.partition("_")
        if family in legacy:
            return self.runs(legacy[family] + "_" + rest)
        if family in ("manylinux", "musllinux"):
            major, minor, arch = rest.split("_", 2)
            libc = {"manylinux": "glibc", "musllinux": "musl"}[family]
            if self.os != "linux" or arch != self.arch or self.libc()[0] != libc:
                return False
            wanted, there = (int(major), int(minor)), self.libc()[1]
            return there >= wanted if libc == "glibc" else there >= wanted and there[0] == wanted[0]
        if family == "linux":
            return self.os == "linux" and rest == self.arch
        if family == "macosx":
            major, minor, arch = rest.split("_", 2)
            both = {"universal2": ("arm64", "x86_64"), "universal": ("x86_64", "i386"), "intel": ("x86_64", "i386"),
                    "fat64": ("x86_64",), "fat32": ("i386",), "fat3": ("x86_64", "i386"), "fat": ("i386",)}
            fits = self.os == "macos" and self.arch in both.get(arch, (arch,))
            return fits and macos_version() >= (int(major), int(minor))
        if family in ("win32", "win"):
            return self.os == "windows" and platform_tag == windows_tag()
        return False

    def __str__(self):
        named = "PyPy" if self.implementation == "pypy" else "CPython" if self.implementation == "cpython" else self.implementation
        suffix = "t" if self.free_threaded else ""
        where = "%s %s" % (self.os, self.arch)
        if self.os == "linux" and self.libc()[1] != (0, 0):
            where += " %s %s" % (self.libc()[0], ".".join(str(number) for number in self.libc()[1]))
        return "%s %d.%d%s on %s" % (named, self.version[0], self.version[1], suffix, where)


def config(name):
    try:
        import sysconfig

        return sysconfig.get_config_var(name)
    except Exception:
        return None


def machine():
    """The interpreter's own architecture: a 32-bit Python on a 64-bit kernel is 32-bit."""
    import struct

    if hasattr(os, "uname"):
        name = os.uname()[4]
    else:
        import platform

        name = platform.machine()
    if sys.platform.startswith("linux") and struct.calcsize("P") == 4:
        name = {"x86_64": "i686", "aarch64": "armv7l", "armv8l": "armv7l"}.get(name, name)
    return name


def windows_tag():
    import sysconfig

    return sysconfig.get_platform().replace("-", "_")


def macos_version():
    """Programs built before macOS 11 get 10.16 on later versions."""
    import platform

    version = platform.mac_ver()[0]
    if version.startswith("10.16"):
        import subprocess

        env = dict(os.environ, SYSTEM_VERSION_COMPAT="0")
        code = "import platform; print(platform.mac_ver()[0])"
        version = subprocess.check_output([sys.executable, "-sS", "-c", code], env=env).decode("ascii")
    numbers = [int(number) for number in version.strip().split(".")[:2] if number.isdigit()]
    return tuple(numbers + [0, 0])[:2]


def find_libc(arch):
    try:
        name, _, version = os.confstr("CS_GNU_LIBC_VERSION").partition(" ")
        if name == "glibc":
            return "glibc", numbers_of(version)
    except (AttributeError, ValueError, OSError, TypeError):
        pass
    try:
        import ctypes

        asked = ctypes.CDLL(None).gnu_get_libc_version
        asked.restype = ctypes.c_char_p
        return "glibc", numbers_of(asked().decode("ascii"))
    except Exception:
        pass
    import glob
    import subprocess

    for loader in sorted(glob.glob("/lib/ld-musl-%s*.so.1" % arch[:4]) or glob.glob("/lib/ld-musl-*.so.1")):
        try:
            said = subprocess.Popen([loader], stderr=subprocess.PIPE).communicate()[1].decode("ascii", "replace")
        except OSError:
            continue
        for line in said.splitlines():
            if line.startswith("Version "):
                return "musl", numbers_of(line[len("Version ") :])
    return "unknown", (0, 0)


def numbers_of(text):
    numbers = []
    for part in text.strip().split(".")[:2]:
        digits = "".join(character for character in part if character.isdigit())
        numbers.append(int(digits or 0))
    return tuple(numbers + [0, 0])[:2]
