"""Starts a PEX with the wheels of several targets: only what this interpreter needs is unpacked and installed.

Plain pex unpacks every target's wheels at a first run. This program, the file's `__main__.py`, chooses one target and
installs its wheels alone (`pex_first_start.py`); later starts use what is installed. Where no target fits
(`pex_here.py`), it searches for a compatible Python once, and else prints what the file contains.

It must be valid for every Python from 2.7 on, so that even those print a readable message.
"""

from __future__ import absolute_import, print_function

import os
import sys

# Identifies the contents of the file; the cache of its starts has this name.
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
    contents = read_contents(pex)
    target = choose(contents["targets"], part(pex, "pex_here").Here())
    if probe:
        sys.exit(0 if target else 1)
    if target is None or not asked_for(sys.executable):
        other = None if tried else find_other(contents["targets"], pex)
        if other is None:
            refuse(pex, contents)
        os.environ[TRIED] = "1"
        replace([other] + python_options(pex) + [pex] + sys.argv[1:])
    options = options_for_child(pex)
    content = contents["contents"][target["content"]]
    part(pex, "pex_first_start").start(pex, content, PEX_ROOT, marks, options, isolated(options))


def part(pex, name):
    """Another module of this program. Later starts need none, which makes them faster."""
    place = os.path.join(pex, "__pex__")
    sys.path.insert(0, place)
    try:
        return __import__(name)
    finally:
        sys.path.remove(place)


# --- the contents of the file -------------------------------------------------------------------------------------


def read_contents(pex):
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


def refuse(pex, contents):
    name = os.path.basename(pex)
    print("%s does not run on %s (%s)." % (name, part(pex, "pex_here").Here(), sys.executable), file=sys.stderr)
    print("It contains %s for %s." % (contents["pythons"], contents["platforms"]), file=sys.stderr)
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
    visited = set([os.path.realpath(sys.executable)])
    for candidate in candidates(targets):
        if os.path.realpath(candidate) in visited and asked_for(sys.executable):
            continue
        visited.add(os.path.realpath(candidate))
        try:
            command = [candidate, "-sE", pex]
            if subprocess.call(command, env=env, stdin=silent, stdout=silent, stderr=silent) == 0:
                return candidate
        except OSError:
            pass
    return None


def candidates(targets):
    """Paths of interpreters by the names of the Pythons in the file, most exact name first."""
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
    """The cache file of how this file is started on `python`; the launcher reads it first."""
    root = os.environ.get("PEX_ROOT") or PEX_ROOT
    place = os.path.splitdrive(os.path.abspath(python))[1].replace("\\", "/")
    return os.path.expanduser(root) + "/package-python/" + CONTENT + place + "/start"


def start_known(mark, pex):
    """Starts what an earlier start has installed, if all of it still exists."""
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
    # The launcher's own: they hid PYTHONPATH and the user's site-packages from this program.
    return [option for option in python_options(pex) if option != "-sE"]


if __name__ == "__main__":
    main()
