"""Starts a PEX that contains the wheels of several targets: `__main__.py` of the file.

What an earlier start has installed is started at once. Otherwise the other modules in `__pex__` choose the target made
for this interpreter (`pex_choose.py`) and install its wheels into an environment of their own (`pex_environment.py`).
Where pex itself has to decide, its own start does (`pex_plain.py`).

It must be valid for every Python from 2.7 on, so that even those print a readable message.
"""

from __future__ import absolute_import, print_function

import os
import sys

# Identifies the contents of the file and of this start; what a start installs has this name.
CONTENT = "@CONTENT@"
PEX_ROOT = "@PEX_ROOT@"

# Set for the interpreter that is tried next, so that a search cannot go round in circles.
TRIED = "__PACKAGE_PYTHON_TRIED__"
# The interpreter as the launcher found it: a start through the same name can then skip this program.
FOUND_AS = "__PACKAGE_PYTHON_FOUND_AS__"
# Asks whether this interpreter fits; answered by the exit status alone.
PROBE = "__PACKAGE_PYTHON_PROBE__"


class Start(object):
    """One start of the file: what was asked for, and where what it needs is kept."""

    def __init__(self, pex):
        self.pex = pex
        self.content = CONTENT
        self.root = root()
        found_as = os.environ.pop(FOUND_AS, None)
        self.found_as = [python for python in (sys.executable, found_as) if python]
        # What was given to Python in front of the file; the launcher's own options are not meant for the application.
        self.options = [option for option in python_options(pex) if option != "-sE"]

    def part(self, name):
        """Another module of this program. Later starts need none, which makes them faster."""
        place = os.path.join(self.pex, "__pex__")
        sys.path.insert(0, place)
        try:
            return __import__(name)
        finally:
            sys.path.remove(place)

    def marks(self, root):
        """Files that name the environment of this interpreter; the launcher reads them first."""
        places = [os.path.splitdrive(os.path.abspath(python))[1].replace("\\", "/") for python in self.found_as]
        return [root + "/package-python/" + self.content + place + "/start" for place in places]

    def run_known(self, root):
        """Becomes what an earlier start has installed, if all of it still exists."""
        try:
            with open(self.marks(root)[0]) as file:
                environment, version = file.read().splitlines()[:2]
        except (IOError, OSError, ValueError, IndexError):
            return
        if version == "%d.%d" % sys.version_info[:2]:
            self.run(environment)

    def run(self, environment):
        """Becomes the application in this environment; returns if there is none."""
        main = os.path.join(environment, "pex")
        python = os.path.join(environment, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))
        if not os.access(python, os.X_OK):
            # Where no interpreter could be put into the environment, `pex` adds the environment to this one.
            python = sys.executable if os.path.exists(os.path.join(environment, "no-python")) else ""
        if python and os.path.isfile(main):
            os.environ["PEX"] = self.pex
            replace([python] + self.isolated() + [main] + sys.argv[1:])

    def isolated(self):
        """PYTHONPATH is not for the application's own interpreter; as pex has it."""
        return self.options + (["-I"] if os.environ.get("PYTHONPATH") and "-I" not in self.options else [])


def main():
    start = Start(os.path.dirname(os.path.abspath(__file__)))
    tried = os.environ.pop(TRIED, None)
    probe = os.environ.pop(PROBE, None)
    if read_settings(start.pex):
        start.root = root()
    pex_decides = asks_pex()
    named = os.environ.get("PEX_PYTHON") or os.environ.get("PEX_PYTHON_PATH")
    if not (probe or pex_decides or named):
        start.run_known(start.root)
    start.part("pex_choose").choose_and_start(start, pex_decides, tried, probe)


def root():
    """Where starts keep what they install; empty without a home folder."""
    place = os.path.expanduser(os.environ.get("PEX_ROOT") or PEX_ROOT)
    return "" if place.startswith("~") else os.path.abspath(place)


def replace(command):
    """Becomes `command`; signals and the exit status are then its own."""
    sys.stdout.flush()
    if os.name == "nt":
        import signal
        import subprocess

        # Ctrl-C is for the application, which has the same console.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


# --- settings: https://docs.pex-tool.org/api/vars.html --------------------------------------------------------------


def read_settings(pex):
    """Applies PEX_DISABLE_VARIABLES, and the settings of pex's configuration files; returns whether any was found."""
    if on("PEX_DISABLE_VARIABLES"):
        for name in [name for name in os.environ if name.startswith("PEX_")]:
            del os.environ[name]
        return True
    places = ["/etc/pexrc", os.path.expanduser("~/.pexrc"), os.path.join(os.path.dirname(sys.argv[0]), ".pexrc")]
    found = [place for place in places if os.path.isfile(place)]
    if not found or on("PEX_IGNORE_RCFILES"):
        return False
    settings = {}
    for place in found:
        try:
            with open(place) as file:
                pairs = [line.strip().split("=") for line in file]
        except (IOError, OSError):
            continue
        settings.update(pair for pair in pairs if len(pair) == 2 and all(pair) and pair[0].startswith("PEX_"))
    for name in settings:
        os.environ.setdefault(name, settings[name])
    return True


def asks_pex():
    """Whether a setting is one that only pex itself follows."""
    return (
        on("PEX_TOOLS")
        or os.environ.get("PEX_VENV", "").lower() not in ("", "1", "true")
        or bool(os.environ.get("PEX_PATH"))
        or os.environ.get("PEX_INHERIT_PATH", "").lower() not in ("", "false")
        # The history belongs to pex's own interactive interpreter.
        or (on("PEX_INTERPRETER") and on("PEX_INTERPRETER_HISTORY") and len(sys.argv) == 1)
    )


def on(name):
    """A value that is neither true nor false counts as true here: pex then says that it is wrong."""
    return os.environ.get(name, "").lower() not in ("", "0", "false")


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


if __name__ == "__main__":
    main()
