"""The interpreter of an environment: the one that runs, seen from there (PEP 405), without symbolic links if need be.

`python -m venv` would make the same in a second of processor time, most of it for pip, activation scripts and modules that
this program does not need.
Part of the start of a PEX (`pex_main.py`).
"""

import os
import sys

from pex_install import Layout
from pex_scripts import names_of_python, threads


def layout():
    version = "%d.%d" % sys.version_info[:2]
    include = "include/site/python" + version
    if os.name == "nt":
        return Layout("Lib/site-packages", "Scripts", include)
    stem = "pypy" if sys.implementation.name == "pypy" else "python"
    return Layout("lib/%s%s%s/site-packages" % (stem, version, threads()), "bin", include)


def base_python():
    """The interpreter itself, where a virtual environment runs."""
    base = getattr(sys, "_base_executable", None) or sys.executable
    if sys.prefix != sys.base_prefix and base == sys.executable:
        # CPython before 3.11 only knows it on Windows.
        base = os.path.realpath(sys.executable)
    # A name with the version is the same Python after the system's default has changed.
    exact = os.path.join(os.path.dirname(base), names_of_python()[0])
    return exact if os.path.realpath(exact) == os.path.realpath(base) else base


def create_python(folder):
    """Puts the interpreter into an environment; where it cannot be, `no-python` says so."""
    create = create_on_windows if os.name == "nt" else create_by_links if is_cpython() else create_by_venv
    try:
        done = create(folder, base_python())
    except (OSError, NotImplementedError):
        done = False
    try:
        done = done or create_by_copies(folder, base_python())
    except OSError:
        done = False
    if not done:
        open(os.path.join(folder, "no-python"), "w").close()


def is_cpython():
    return sys.implementation.name == "cpython"


def describe(folder, base):
    lines = ["home = " + os.path.dirname(base), "include-system-site-packages = false"]
    lines += ["version = %d.%d.%d" % sys.version_info[:3], ""]
    with open(os.path.join(folder, "pyvenv.cfg"), "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def create_by_links(folder, base):
    describe(folder, base)
    exact, *others = names_of_python()
    os.symlink(base, os.path.join(folder, "bin", exact))
    for name in others:
        os.symlink(exact, os.path.join(folder, "bin", name))
    return True


def create_on_windows(folder, base):
    """Copies of the program that starts the interpreter which `pyvenv.cfg` names: Python includes it for `venv`."""
    describe(folder, base)
    place = os.path.join(os.path.dirname(os.__file__), "venv", "scripts", "nt")
    done = False
    for name, sources in (
        ("python.exe", ("venvlauncher%s.exe" % threads(), "python.exe")),
        ("pythonw.exe", ("venvwlauncher%s.exe" % threads(), "pythonw.exe")),
    ):
        for source in sources:
            if os.path.isfile(os.path.join(place, source)):
                copy(os.path.join(place, source), os.path.join(folder, "Scripts", name))
                done = done or name == "python.exe"
                break
    return done


def create_by_venv(folder, base):
    """PyPy knows best what it needs beside its program."""
    import venv

    venv.EnvBuilder(symlinks=os.name != "nt").create(folder)
    return True


def create_by_copies(folder, base):
    """For a disk without symbolic links. A Python that finds its library relative to itself does not start from a copy."""
    import subprocess

    if os.name == "nt" or not is_cpython():
        return False
    describe(folder, base)
    names = names_of_python()
    for name in names:
        copy(base, os.path.join(folder, "bin", name))
    code = "import sys; sys.exit(sys.prefix == sys.base_prefix)"
    command = [os.path.join(folder, "bin", names[0]), "-sEc", code]
    if subprocess.call(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0:
        return True
    for name in names:
        os.remove(os.path.join(folder, "bin", name))
    return False


def copy(source, target):
    import shutil

    if os.path.lexists(target):
        os.remove(target)
    shutil.copyfile(source, target)
    os.chmod(target, 0o755)
