"""Says what the interpreter running it is, as one line of JSON, and nothing else.

Runs on CPython and PyPy 3.6 and newer with the standard library alone; start it with `-I -S -B` so that neither the
environment, the working folder nor site-packages can change the answer. Only cheap modules are imported at the top:
this runs once per interpreter before anything else can happen.
"""
import json
import os
import struct
import sys

# Names as `platform.machine()` gives them, to the one spelling the product uses.
MACHINES = {
    "amd64": "x86_64",
    "arm64": "aarch64",
    "i386": "x86",
    "i486": "x86",
    "i586": "x86",
    "i686": "x86",
    "armv8l": "armv7l",
}


def operating_system():
    return {"linux": "linux", "darwin": "macos", "win32": "windows"}.get(sys.platform, sys.platform)


def architecture():
    """That of this process, not of the kernel: a 32-bit Python on a 64-bit system needs 32-bit wheels."""
    if sys.platform == "win32":
        import sysconfig

        name = sysconfig.get_platform()
        return {"win-amd64": "x86_64", "win-arm64": "aarch64", "win32": "x86"}.get(name, name)
    # A process that Rosetta translates sees x86_64 here, which is right.
    machine = os.uname().machine.lower()
    machine = MACHINES.get(machine, machine)
    if sys.maxsize < 2**32:
        machine = {"x86_64": "x86", "aarch64": "armv7l"}.get(machine, machine)
    return machine


def free_threaded():
    if sys.version_info < (3, 13):
        return False
    import sysconfig

    return bool(sysconfig.get_config_var("Py_GIL_DISABLED"))


def elf_interpreter(path):
    """The dynamic loader that the ELF file asks for (its PT_INTERP segment), or None."""
    with open(path, "rb") as file:
        ident = file.read(16)
        if ident[:4] != b"\x7fELF":
            return None
        order = "<" if ident[5:6] == b"\x01" else ">"
        wide = ident[4:5] == b"\x02"
        header = struct.unpack(order + ("HHIQQQIHHH" if wide else "HHIIIIIHHH"), file.read(42 if wide else 30))
        start, size, count = header[4], header[8], header[9]
        for index in range(count):
            file.seek(start + index * size)
            entry = struct.unpack(order + ("IIQQQQ" if wide else "IIIII"), file.read(40 if wide else 20))
            if entry[0] == 3:
                offset, length = (entry[2], entry[5]) if wide else (entry[1], entry[4])
                file.seek(offset)
                return os.fsdecode(file.read(length).rstrip(b"\0"))
    return None


def glibc_version():
    try:
        name, version = os.confstr("CS_GNU_LIBC_VERSION").split()
        return version if name == "glibc" else None
    except (AttributeError, OSError, TypeError, ValueError):
        pass
    try:
        import ctypes

        function = ctypes.CDLL(None).gnu_get_libc_version
        function.restype = ctypes.c_char_p
        return function().decode("ascii")
    except Exception:
        return None


def musl_version(loader):
    """musl has no call that returns its version; its loader prints it when started without arguments (PEP 656)."""
    import subprocess

    try:
        process = subprocess.Popen([loader], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        text = process.communicate()[1].decode("ascii", "replace")
    except OSError:
        return None
    for line in text.splitlines():
        if line.startswith("Version "):
            return line[len("Version "):].strip()
    return None


def libc():
    if operating_system() != "linux":
        return None, None
    try:
        loader = elf_interpreter(os.path.realpath("/proc/self/exe"))
    except (OSError, struct.error):
        loader = None
    if loader is not None and "ld-musl" in os.path.basename(loader):
        return "musl", musl_version(loader)
    version = glibc_version()
    return ("glibc", version) if version is not None else (None, None)


def full_version(info):
    """As `packaging` writes it: without the `+` of a build from a checkout."""
    text = "%d.%d.%d" % (info.major, info.minor, info.micro)
    if info.releaselevel != "final":
        text += {"alpha": "a", "beta": "b", "candidate": "rc"}[info.releaselevel] + str(info.serial)
    return text


def system():
    """platform.machine, release, system and version; on POSIX without `platform`, which starts `uname` before 3.9."""
    if sys.platform == "win32":
        import platform

        return platform.machine(), platform.release(), platform.system(), platform.version()
    name = os.uname()
    return name.machine, name.release, name.sysname, name.version


def markers():
    """The environment that markers are evaluated in (PEP 508)."""
    machine, release, name, version = system()
    implementation = sys.implementation.name
    return {
        "implementation_name": implementation,
        "implementation_version": full_version(sys.implementation.version),
        "os_name": os.name,
        "platform_machine": machine,
        "platform_python_implementation": {"cpython": "CPython", "pypy": "PyPy"}.get(implementation, implementation),
        "platform_release": release,
        "platform_system": name,
        "platform_version": version,
        "python_full_version": full_version(sys.version_info),
        "python_version": "%d.%d" % sys.version_info[:2],
        "sys_platform": sys.platform,
    }


def has(package):
    """Whether the standard library contains the package; Debian and embeddable builds leave some out."""
    return os.path.isfile(os.path.join(os.path.dirname(os.__file__), package, "__init__.py"))


def main():
    kind, kind_version = libc()
    # In a virtual environment on Windows `sys.executable` is a launcher; the interpreter itself is wanted.
    executable = getattr(sys, "_base_executable", None) or sys.executable
    answer = {
        "probe": 1,
        "implementation": sys.implementation.name,
        "version": full_version(sys.version_info),
        "freeThreaded": free_threaded(),
        "os": operating_system(),
        "arch": architecture(),
        "libc": kind,
        "libcVersion": kind_version,
        "executable": os.path.realpath(executable) if executable else "",
        "prefix": os.path.realpath(sys.base_prefix),
        "venv": has("venv"),
        "markers": markers(),
    }
    sys.stdout.write(json.dumps(answer, sort_keys=True) + "\n")


if __name__ == "__main__":
    main()
