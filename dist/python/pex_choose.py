"""Chooses the target of a PEX that was made for this interpreter, or another interpreter, or refuses.

Part of the start of a PEX (`pex_main.py`). It must be valid for every Python from 2.7 on.
"""

from __future__ import absolute_import, print_function

import os
import sys

from pex_here import Here


def choose_and_start(start, pex_decides, tried, probe):
    """Does not return. `probe`: only tells by the exit status whether this interpreter fits."""
    contents = read_contents(start.pex)
    here = Here()
    target = choose(contents["targets"], here)
    if probe:
        sys.exit(0 if target else 1)
    if target is None or not asked_for(sys.executable):
        other = None if tried else find_other(contents["targets"], start.pex)
        if other is None:
            refuse(start.pex, contents, here)
        os.environ["__PACKAGE_PYTHON_TRIED__"] = "1"
        sys.modules["__main__"].replace([other] + start.options + [start.pex] + sys.argv[1:])
    start.part("pex_environment").install_and_run(start, contents, target, pex_decides, made_for(target, here))


def read_contents(pex):
    return parsed(__loader__.get_data(os.path.join(pex, "__pex__", "targets.json")))


def parsed(data):
    """JSON that this file contains. Its text is an expression of Python too; `json` would take longer than all the rest here."""
    names = {"true": True, "false": False, "null": None, "__builtins__": {}}
    return eval(data.decode("utf-8"), names)


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
            usable.append(((exact, version) + same_system(target, here), target))
    return max(usable, key=lambda pair: pair[0])[1] if usable else None


def same_system(target, here):
    own_os = target["platform"].replace("musllinux", "linux").startswith(here.os)
    return own_os, target["platform"].endswith("-" + arch_name(here))


def arch_name(here):
    """The architecture as names of platforms have it."""
    if here.os == "windows":
        return {"AMD64": "x86_64", "ARM64": "arm64", "x86": "i686"}.get(here.arch, here.arch.lower())
    return here.arch


def made_for(target, here):
    """Whether the wheels were selected for this very version and system, so that no marker has to be evaluated again."""
    own_os, own_arch = same_system(target, here)
    exact = tuple(target["version"]) == here.version and target["freeThreaded"] == here.free_threaded
    return exact and own_os and own_arch


def refuse(pex, contents, here):
    name = os.path.basename(pex)
    print("%s does not run on %s (%s)." % (name, here, sys.executable), file=sys.stderr)
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
    env["__PACKAGE_PYTHON_PROBE__"] = "1"
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
