"""Shares files of a wheel between environments: those of the next version of an application, and of other applications.

A hard link costs a tenth of unpacking a file and takes no space; with the modules come their bytecode. A file in
`wheels`, named after the wheel's digest, tells which environment has it.
Part of the start of a PEX (`pex_main.py`).
"""

import os
import sys


class Shared(object):
    """What other environments of this Python have. `digests`: the wheels' SHA-256 by name of the member."""

    def __init__(self, folder, digests):
        self.folder, self.digests = os.path.join(folder, "wheels"), digests

    def path(self, wheel):
        return os.path.join(self.folder, "%s-%s" % (self.digests[wheel], sys.implementation.cache_tag))

    def environment(self, wheel):
        """An environment with this wheel, or None."""
        try:
            with open(self.path(wheel), encoding="utf-8") as file:
                found = file.read().rstrip("\n")
            return found if os.path.isfile(os.path.join(found, "pex")) else None
        except (OSError, ValueError):
            return None

    def record(self, wheels, environment):
        """Only after the environment is complete. Failing is harmless."""
        try:
            os.makedirs(self.folder, exist_ok=True)
            for wheel in wheels:
                if self.environment(wheel) is None:
                    unfinished = "%s.%d" % (self.path(wheel), os.getpid())
                    with open(unfinished, "w", encoding="utf-8") as file:
                        file.write(environment + "\n")
                    os.replace(unfinished, self.path(wheel))
        except (OSError, ValueError):
            pass

    def link(self, folder, copied, wheel_of):
        """Links what others have of `copied` (members by path) into `folder`; returns the rest."""
        places = dict((wheel, self.environment(wheel)) for wheel in set(wheel_of.values()))
        rest = {}
        for path, member in copied.items():
            place = places[wheel_of[path]]
            if not (place and link(os.path.join(place, path), os.path.join(folder, path), member.size)):
                rest[path] = member
        return rest


def link(source, target, size):
    """Whether it was linked. One of another size was modified; a disk may know no links."""
    try:
        if os.path.getsize(source) != size:
            return False
        os.link(source, target)
    except (OSError, NotImplementedError):
        return False
    if source.endswith(".py"):
        link_bytecode(source, target)
    return True


def link_bytecode(source, target):
    """Python finds it valid: the linked module has the size and time that it records."""
    folder, name = os.path.split(source)
    cached = os.path.join("__pycache__", "%s.%s.pyc" % (name[:-3], sys.implementation.cache_tag))
    if not os.path.isfile(os.path.join(folder, cached)):
        return
    place = os.path.dirname(target)
    try:
        os.makedirs(os.path.join(place, "__pycache__"), exist_ok=True)
        os.link(os.path.join(folder, cached), os.path.join(place, cached))
    except (OSError, NotImplementedError):
        pass
