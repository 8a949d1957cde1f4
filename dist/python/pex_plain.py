"""Has pex itself run a PEX, where it has to decide: its tools, other PEX files beside this one, what is inherited.

For that, the part of the file that one target needs is a PEX of its own, a folder with pex's own `__main__.py` (`pex
--layout loose`): what plain pex would have built for this target.
Part of the start of a PEX (`pex_main.py`).
"""

import json
import os
import re
import sys

from pex_application import choose_command
from pex_environment import Lock, remove
from pex_wheels import members, write

# pex misses `ldd` in many containers while it detects the libc; it then asks in other ways.
QUIET = ["-W", "ignore:Failed to detect if this interpreter is running under musl libc"]

NAMES = "import importlib.metadata as m; print('\\n'.join(d.metadata['Name'] or '' for d in m.distributions()))"


def plain(start, contents, target, root):
    """The folder of the PEX for one target."""
    content = contents["contents"][target["content"]]
    place = os.path.join(root, "package-python", "%s-%d.pex" % (start.content[:12], target["content"]))
    if os.path.isdir(place):
        return place
    lock = Lock(place + ".lock")
    unfinished = "%s.%d" % (place, os.getpid())
    try:
        if not os.path.isdir(place):
            remove(unfinished)
            fill(start, content, unfinished)
            os.rename(unfinished, place) if not os.path.isdir(place) else remove(unfinished)
    except BaseException:
        remove(unfinished)
        raise
    finally:
        lock.release()
    return place


def fill(start, content, folder):
    os.makedirs(folder)
    with open(start.pex, "rb") as file:
        inside = dict((member.name, member) for member in members(file))
        wanted = [name for name in inside if name.startswith(".bootstrap/")]
        wanted += [".deps/" + name for name in content["distributions"]]
        for name in wanted:
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            write(os.path.join(folder, name), inside[name].pieces(file))
        info = json.loads(inside["PEX-INFO"].read(file).decode("utf-8"))
        main = inside["__pex__/boot.py"].read(file).decode("utf-8")
    info["distributions"] = dict((name, info["distributions"][name]) for name in content["distributions"])
    info["pex_hash"] = content["pex_hash"]
    write(os.path.join(folder, "PEX-INFO"), [json.dumps(info, sort_keys=True).encode("utf-8")])
    main = re.sub(r"(?m)^(    pex_hash=)'[0-9a-f]+'", r"\g<1>'" + content["pex_hash"] + "'", main)
    write(os.path.join(folder, "__main__.py"), [main.encode("utf-8")], True)


def run(start, contents, target, root):
    """Becomes pex's start."""
    place = plain(start, contents, target, root)
    arguments = name_command(start, contents.get("commands"))
    if os.environ.get("PEX_INHERIT_PATH", "false") != "false":
        # A separate environment inherits nothing.
        os.environ.setdefault("PEX_VENV", "0")
    os.environ["PEX_ROOT"] = root
    # As pex's own launcher (`--sh-boot`) names the file in front of what it installed; it becomes sys.argv[0].
    os.environ["__PEX_EXE__"] = start.pex
    options = start.options if os.environ.get("PEX_INHERIT_PATH", "false") != "false" else start.isolated()
    sys.modules["__main__"].replace([sys.executable] + options + QUIET + [place] + arguments)


def name_command(start, commands):
    """Tells pex which of several commands to start; returns the arguments that are left."""
    arguments, asked = sys.argv[1:], os.environ.get("PEX_SCRIPT")
    others = ("PEX_TOOLS", "PEX_INTERPRETER")
    if not commands or "PEX_MODULE" in os.environ or any(sys.modules["__main__"].on(name) for name in others):
        return arguments
    if asked is None:
        asked, arguments = choose_command(commands, start.pex, arguments)
        os.environ["PEX_SCRIPT"] = asked
    entry_point = commands.get(asked, {}).get("entry_point", ":")
    if ":" not in entry_point:
        # A module has no script that pex could find.
        del os.environ["PEX_SCRIPT"]
        os.environ["PEX_MODULE"] = entry_point
    return arguments


def activated(start, contents, target, root, wheels):
    """Of `wheels`, those that pex uses on this interpreter. Where it refuses, it says why, and this does not return."""
    import subprocess

    place = plain(start, contents, target, root)
    env = dict((name, os.environ[name]) for name in os.environ if not name.startswith("PEX_"))
    env.update(PEX_ROOT=root, PEX_INTERPRETER="1", PEX_VENV="0", PEX_IGNORE_RCFILES="1", PEX_EMIT_WARNINGS="0")
    done = subprocess.run([sys.executable, "-sE"] + QUIET + [place, "-c", NAMES], env=env, stdout=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(done.returncode)
    names = set(normalized(name) for name in done.stdout.decode("utf-8").split())
    return dict((name, wheels[name]) for name in wheels if normalized(distribution(name)) in names)


def distribution(wheel):
    return os.path.basename(wheel).partition("-")[0]


def normalized(name):
    return re.sub(r"[-_.]+", "-", name).lower()
