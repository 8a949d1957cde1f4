"""Starts a PEX that holds the wheels of several targets: only what this interpreter needs is unpacked and installed.

Plain pex unpacks every target's wheels at a first run. This program, the file's `__main__.py`, copies pex's bootstrap
and the wheels of one target into a PEX of their own, has pex install that into PEX_ROOT as it would any other, and runs
it; the copy is then removed. Where nothing fits, it looks for a better Python once, and else says what the file holds.

It must be understood by every Python from 2.7 on, so that even those get an answer they can read.
"""

from __future__ import absolute_import, print_function

import os
import sys

# Names what the file holds; whatever is remembered of a start is remembered under it.
CONTENT = "@CONTENT@"
PEX_ROOT = "@PEX_ROOT@"

# Set for the interpreter that is tried next, so that a search cannot go round in circles.
TRIED = "__PACKAGE_PYTHON_TRIED__"
# The interpreter as the launcher found it: a start through the same name can then skip this program.
FOUND_AS = "__PACKAGE_PYTHON_FOUND_AS__"
# Asks whether this interpreter fits; answered by the exit status alone.
PROBE = "__PACKAGE_PYTHON_PROBE__"

# With any of these, pex itself has to decide; the launcher has the same list.
SPECIAL = (
    "PEX_IGNORE_RCFILES",
    "PEX_VENV",
    "PEX_PYTHON",
    "PEX_PYTHON_PATH",
    "PEX_PATH",
    "PEX_TOOLS",
    "PEX_INHERIT_PATH",
)


def main():
    pex = os.path.dirname(os.path.abspath(__file__))
    tried = os.environ.pop(TRIED, None)
    found_as = os.environ.pop(FOUND_AS, None)
    probe = os.environ.pop(PROBE, None)
    usual = not any(os.environ.get(name) for name in SPECIAL)
    marks = [mark_of(path) for path in (sys.executable, found_as) if path] if usual else []
    if not probe and marks:
        start_known(marks[0], pex)
    held = read_held(pex)
    target = choose(held["targets"], Here())
    if probe:
        sys.exit(0 if target else 1)
    if target is None or not asked_for(sys.executable):
        other = None if tried else find_other(held["targets"], pex)
        if other is None:
            refuse(pex, held)
        os.environ[TRIED] = "1"
        replace([other] + python_options(pex) + [pex] + sys.argv[1:])
    start(pex, held["contents"][target["content"]], marks)


# --- what this interpreter is -------------------------------------------------------------------------------------


class Here(object):
    """The running interpreter, and which wheels' platforms it can use (PEP 425, 513, 600, 656)."""

    def __init__(self):
        name = getattr(getattr(sys, "implementation", None), "name", None)
        self.implementation = name or ("pypy" if hasattr(sys, "pypy_version_info") else "cpython")
        self.version = tuple(sys.version_info[:2])
        abiflags = getattr(sys, "abiflags", "")
        self.free_threaded = "t" in abiflags or bool(config("Py_GIL_DISABLED"))
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
    import platform
    import struct

    name = platform.machine()
    if sys.platform.startswith("linux") and struct.calcsize("P") == 4:
        name = {"x86_64": "i686", "aarch64": "armv7l", "armv8l": "armv7l"}.get(name, name)
    return name


def windows_tag():
    import sysconfig

    return sysconfig.get_platform().replace("-", "_")


def macos_version():
    """Programs built before macOS 11 are told 10.16 there."""
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


# --- what the file holds ------------------------------------------------------------------------------------------


def read_held(pex):
    import json
    import zipfile

    archive = zipfile.ZipFile(pex)
    try:
        return json.loads(archive.read("__pex__/targets.json").decode("utf-8"))
    finally:
        archive.close()


def choose(targets, here):
    """The target made for this interpreter; else one whose wheels it can use as well; else None."""
    usable = []
    for target in targets:
        version = tuple(target["version"])
        exact = version == here.version and target["freeThreaded"] == here.free_threaded
        newer = target["forward"] and version < here.version and version[0] == here.version[0]
        if target["implementation"] != here.implementation or not (exact or newer):
            continue
        if newer and not exact and here.free_threaded and target["forward"] != "pure":
            continue
        if all(any(here.runs(tag) for tag in wheel) for wheel in target["platforms"]):
            own_os = target["platform"].replace("musllinux", "linux").startswith(here.os)
            own_arch = target["platform"].endswith("-" + here.arch)
            usable.append(((exact, version, own_os, own_arch), target))
    return max(usable, key=lambda pair: pair[0])[1] if usable else None


def refuse(pex, held):
    name = os.path.basename(pex)
    print("%s does not run on %s (%s)." % (name, Here(), sys.executable), file=sys.stderr)
    print("It holds %s for %s." % (held["pythons"], held["platforms"]), file=sys.stderr)
    print("Install one of these Pythons, or name one: PEX_PYTHON=/path/to/python %s" % name, file=sys.stderr)
    sys.exit(1)


# --- another interpreter ------------------------------------------------------------------------------------------


def asked_for(executable):
    """False when PEX_PYTHON or PEX_PYTHON_PATH name another interpreter than this one."""
    python, places = os.environ.get("PEX_PYTHON"), search_path()
    real = os.path.realpath(executable)
    if python and not places:
        if os.path.isabs(python):
            return real == os.path.realpath(python)
        wanted = os.path.basename(python)
        return wanted in (os.path.basename(executable), os.path.basename(real), "python%d.%d" % sys.version_info[:2],
                          "python%d" % sys.version_info[0], "python")
    if places:
        folders = (executable, os.path.dirname(executable), real, os.path.dirname(real))
        return any(place in folders or os.path.realpath(place) in folders for place in places)
    return True


def search_path():
    return [place for place in os.environ.get("PEX_PYTHON_PATH", "").split(os.pathsep) if place]


def find_other(targets, pex):
    import subprocess

    env = dict(os.environ)
    env[PROBE] = "1"
    silent = open(os.devnull, "r+b")
    seen = set([os.path.realpath(sys.executable)])
    for candidate in candidates(targets):
        if os.path.realpath(candidate) in seen and asked_for(sys.executable):
            continue
        seen.add(os.path.realpath(candidate))
        try:
            command = [candidate, "-sE", pex]
            if subprocess.call(command, env=env, stdin=silent, stdout=silent, stderr=silent) == 0:
                return candidate
        except OSError:
            pass
    return None


def candidates(targets):
    """Paths of interpreters by the names that held Pythons have, most telling name first."""
    python, places = os.environ.get("PEX_PYTHON"), search_path()
    names = []
    for target in sorted(targets, key=lambda one: (one["implementation"], not one["freeThreaded"], one["version"]), reverse=True):
        stem = "pypy" if target["implementation"] == "pypy" else "python"
        names.append("%s%d.%d%s" % (stem, target["version"][0], target["version"][1], "t" if target["freeThreaded"] else ""))
    names.sort(key=lambda name: name.startswith("pypy"))
    names += ["python3", "python", "pypy3", "pypy"]
    if python and not places:
        if os.path.isabs(python):
            return [python]
        names = [os.path.basename(python)]
    folders = places or os.environ.get("PATH", os.defpath).split(os.pathsep)
    found = [place for place in places if os.path.isfile(place)]
    for name in unique(names):
        for folder in unique(folders):
            path = os.path.join(folder, name + (".exe" if os.name == "nt" else ""))
            if os.path.isfile(path) and os.access(path, os.X_OK):
                found.append(path)
    return unique(found)


def unique(values):
    return [value for index, value in enumerate(values) if value not in values[:index]]


# --- starting -----------------------------------------------------------------------------------------------------


def replace(command):
    """Becomes `command`; signals and the exit status are then its own."""
    sys.stdout.flush()
    if os.name == "nt":
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def python_options(pex):
    """What was given to Python in front of the file: `python -X utf8 app.pex`."""
    given = getattr(sys, "orig_argv", None)
    if given is None:
        import subprocess

        flags = getattr(subprocess, "_args_from_interpreter_flags", list)
        return list(flags())
    for index, argument in enumerate(given[1:], 1):
        if os.path.exists(argument) and os.path.realpath(argument) == os.path.realpath(pex):
            return given[1:index]
    return []


def isolated(options):
    """PYTHONPATH is not for the application's own interpreter, unless PEX_INHERIT_PATH says so; as pex has it."""
    inherit = os.environ.get("PEX_INHERIT_PATH", "false") != "false"
    if os.environ.get("PYTHONPATH") and not inherit and "-I" not in options:
        return options + ["-I"]
    return options


def mark_of(python):
    """Where it is remembered how this file is started on `python`; the launcher looks there first."""
    root = os.environ.get("PEX_ROOT") or PEX_ROOT
    place = os.path.splitdrive(os.path.abspath(python))[1].replace("\\", "/")
    return os.path.expanduser(root) + "/package-python/" + CONTENT + place + "/start"


def start_known(mark, pex):
    """Goes straight to what an earlier start has installed, when it is all still there."""
    try:
        with open(mark) as file:
            venv, version = file.read().splitlines()[:2]
    except (IOError, OSError, ValueError):
        return
    python = os.path.join(venv, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
    main_file = os.path.join(venv, "pex")
    if version == "%d.%d" % sys.version_info[:2] and os.path.exists(main_file) and os.access(python, os.X_OK):
        os.environ["PEX"] = pex
        replace([python] + isolated(options_for_child(pex)) + [main_file] + sys.argv[1:])


def options_for_child(pex):
    # The launcher's own: they kept this program clear of what PYTHONPATH or a user's site-packages may hold.
    return [option for option in python_options(pex) if option != "-sE"]


def start(pex, content, marks):
    options = options_for_child(pex)
    bootstrap = os.path.join(pex, ".bootstrap")
    os.environ["PEX"] = os.path.realpath(pex)
    sys.path.insert(0, bootstrap)
    from pex.layout import ensure_installed
    from pex.os import safe_execv
    from pex.pex_root import ensure_writeable
    from pex.variables import ENV, Variables, unzip_dir, venv_dir

    root, temporary = ensure_writeable(Variables.PEX_ROOT.value_or(ENV, PEX_ROOT))
    installed = unzip_dir(pex_root=root, pex_hash=content["pex_hash"])
    with ENV.patch(PEX_ROOT=root):
        if not os.path.exists(installed):
            own = assemble(pex, content)
            try:
                if os.name == "nt":
                    unpack_stubs(pex, os.path.dirname(own))
                installed = ensure_installed(pex=own, pex_root=root, pex_hash=content["pex_hash"])
            finally:
                remove(os.path.dirname(own))
        venv = venv_dir(pex_root=root, pex_hash=content["pex_hash"], has_interpreter_constraints=False)
    if not temporary:
        os.environ["PEX_ROOT"] = root
        for mark in marks:
            remember(mark, str(venv))
    if os.environ.get("PEX_INHERIT_PATH", "false") != "false":
        # An environment of its own inherits nothing.
        os.environ.setdefault("PEX_VENV", "0")
    # What pex's own launcher does with a file that lies installed. pex then makes the environment, where it is missing.
    os.environ["__PEX_EXE__"] = pex
    safe_execv([sys.executable] + isolated(options) + [str(installed)] + sys.argv[1:])


def unpack_stubs(pex, folder):
    """What scripts are started by on Windows. pex looks for it beside its own module, which a zip does not have on disk."""
    import zipfile

    from pex import windows

    inside = ".bootstrap/pex/windows/stubs/"
    archive = zipfile.ZipFile(pex)
    try:
        os.mkdir(os.path.join(folder, "stubs"))
        for name in archive.namelist():
            if name.startswith(inside) and name.endswith(".exe"):
                with open(os.path.join(folder, "stubs", name[len(inside) :]), "wb") as file:
                    file.write(archive.read(name))
    finally:
        archive.close()
    windows.__file__ = os.path.join(folder, "__init__.py")


def assemble(pex, content):
    """Copies one target's part into a PEX of its own, in a temporary folder; gives its path."""
    import json
    import re
    import tempfile
    import zipfile

    wheels = set(".deps/" + name for name in content["distributions"])
    own = os.path.join(tempfile.mkdtemp(prefix="package-python."), os.path.basename(pex))
    source = zipfile.ZipFile(pex)
    try:
        with open(own, "wb") as file:
            file.write(b"#!/usr/bin/env python3\n")
        target = zipfile.ZipFile(own, "a", zipfile.ZIP_STORED, True)
        for name in source.namelist():
            if name.startswith(".bootstrap/") or name in wheels or name == "__pex__/__init__.py":
                target.writestr(zipfile.ZipInfo(name), source.read(name))
        info = json.loads(source.read("PEX-INFO").decode("utf-8"))
        info["distributions"] = dict((name, info["distributions"][name]) for name in content["distributions"])
        info["pex_hash"] = content["pex_hash"]
        target.writestr(zipfile.ZipInfo("PEX-INFO"), json.dumps(info, sort_keys=True))
        boot = source.read("__pex__/boot.py").decode("utf-8")
        boot = re.sub(r"(?m)^(    pex_hash=)'[0-9a-f]+'", r"\g<1>'" + content["pex_hash"] + "'", boot)
        target.writestr(zipfile.ZipInfo("__main__.py"), boot.encode("utf-8"))
        target.close()
        return own
    except BaseException:
        remove(os.path.dirname(own))
        raise
    finally:
        source.close()


def remove(folder):
    import shutil

    shutil.rmtree(folder, ignore_errors=True)


def remember(mark, venv):
    """A complete file appears under its name at once, whatever else starts or dies meanwhile. Failing does no harm."""
    import tempfile

    try:
        folder = os.path.dirname(mark)
        if not os.path.isdir(folder):
            os.makedirs(folder)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w") as file:
            file.write("%s\n%d.%d\n" % ((venv,) + tuple(sys.version_info[:2])))
        getattr(os, "replace", os.rename)(temporary, mark)
    except (IOError, OSError):
        pass


if __name__ == "__main__":
    main()
