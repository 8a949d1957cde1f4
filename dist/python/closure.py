"""Walks, for each target, what the chosen wheels themselves require, as pip and pex do when a program is installed or starts.

Started as `python -I closure.py PACKAGING_PATH` (CPython 3.9+; `packaging` 26.3 at PACKAGING_PATH). Reads JSON on standard
input and writes JSON; `src/resolve/closure.ts` has the types of both. A lock is made from the metadata of one wheel of a
version; another wheel of that version may require more, or other Pythons, and uv ignores the upper bounds of
Requires-Python. What many targets share is worked out once, as in `select.py`.
"""

import functools
import json
import sys
import zipfile
from email.parser import HeaderParser

# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])

from packaging.markers import Marker  # noqa: E402
from packaging.requirements import Requirement  # noqa: E402
from packaging.specifiers import InvalidSpecifier, SpecifierSet  # noqa: E402
from packaging.utils import canonicalize_name  # noqa: E402

# No Python had more patch releases.
PATCHES = range(60)


class Metadata:
    def __init__(self, text):
        headers = HeaderParser().parsestr(text)
        self.name = canonicalize_name(headers.get("Name", ""))
        self.version = headers.get("Version", "")
        self.requires = list(parsed(headers.get_all("Requires-Dist") or []))
        self.python = headers.get("Requires-Python") or ""


def parsed(lines):
    for line in lines:
        try:
            yield Requirement(line)
        except ValueError:
            pass  # Installers ignore what they cannot read.


def read(wheel):
    """None where the metadata is not known."""
    if wheel.get("metadata") is not None:
        return Metadata(wheel["metadata"])
    if not wheel.get("path"):
        return None
    try:
        with zipfile.ZipFile(wheel["path"]) as archive:
            names = [n for n in archive.namelist() if n.count("/") == 1 and n.endswith(".dist-info/METADATA")]
            # Some wheels have several: the one named like the file is the wheel's own, `select.py` takes the first too.
            return Metadata(archive.read(names[0]).decode("utf-8", "replace")) if names else None
    except Exception:  # A damaged file is reported where it is used.
        return None


@functools.lru_cache(maxsize=None)
def marker_names(marker, variables):
    return [name for name in variables if name in marker]


class Markers:
    """Values of markers, each evaluated once for every set of the variables that it uses."""

    def __init__(self):
        self.known = {}

    def holds(self, requirement, environment, extras):
        if requirement.marker is None:
            return True
        marker = str(requirement.marker)
        used = marker_names(marker, tuple(sorted(environment)))
        # Without an extra in it, one evaluation answers for all of them.
        asked = extras if "extra" in marker else [""]
        return any(self.one(marker, used, environment, extra) for extra in asked)

    def one(self, marker, used, environment, extra):
        key = (marker, extra, *(environment[name] for name in used))
        if key not in self.known:
            self.known[key] = Marker(marker).evaluate({**environment, "extra": extra})
        return self.known[key]


MARKERS = Markers()


@functools.lru_cache(maxsize=None)
def allows_python(specifiers, version):
    """Whether it allows the Python: the version itself, or any patch release of its minor version."""
    try:
        allowed = SpecifierSet(specifiers)
    except InvalidSpecifier:
        return True  # As installers do.
    minor = ".".join(version.split(".")[:2])
    return any(allowed.contains(one, prereleases=True) for one in [version, *(f"{minor}.{patch}" for patch in PATCHES)])


@functools.lru_cache(maxsize=None)
def allowed(specifiers, version):
    return SpecifierSet(specifiers).contains(version, prereleases=True)


def walk(target, wheels, request, overrides, excludes):
    """Everything that is required for the target and not there, or there in a version that is not allowed."""
    environment = target["environment"]
    python = environment["python_full_version"].rstrip("+")
    chosen = {name: wheels[index] for name, index in target["wheels"]}
    found, done = [], set()
    extras = ["", *(canonicalize_name(extra) for extra in request["extras"])]
    waiting = [(requirement, extras, None) for requirement in request["requirements"]]
    own = wheels[target["own"]] if target["own"] is not None else None
    if own is not None:
        waiting += [(requirement, extras, None) for requirement in own.requires]
        done |= {(own.name, extra) for extra in extras}
    while waiting:
        requirement, context, by = waiting.pop()
        name = canonicalize_name(requirement.name)
        if name in excludes or not MARKERS.holds(requirement, environment, context):
            continue
        asked = [requirement]
        if name in overrides:
            asked = [one for one in overrides[name] if MARKERS.holds(one, environment, [""])]
        if own is not None and name == own.name:
            add_extras(own, requirement, done, waiting)
            continue
        for one in asked:
            if name not in chosen:
                found.append({"kind": "missing", "name": name, "requirement": text(one), "by": by})
                continue
            wheel = chosen[name]
            if wheel is None:
                continue  # Nothing is known of what it requires.
            if not allowed(str(one.specifier), wheel.version):
                version = {"version": wheel.version, "requirement": text(one)}
                found.append({"kind": "version", "name": name, "by": by, **version})
            if (name, None) not in done:
                done.add((name, None))
                if wheel.python and not allows_python(wheel.python, python):
                    version = {"version": wheel.version, "requirement": wheel.python}
                    found.append({"kind": "python", "name": name, "by": by, **version})
            add_extras(wheel, requirement, done, waiting)
            add_extras(wheel, one, done, waiting)
    unique = {json.dumps(one, sort_keys=True): one for one in found}
    return {"name": target["name"], "found": [unique[key] for key in sorted(unique)]}


def add_extras(wheel, requirement, done, waiting):
    for extra in ["", *sorted(canonicalize_name(e) for e in requirement.extras)]:
        if (wheel.name, extra) in done:
            continue
        done.add((wheel.name, extra))
        waiting += [(one, [extra], f"{wheel.name} {wheel.version}") for one in wheel.requires]


def text(requirement):
    """Without its marker, which holds here."""
    extras = f"[{','.join(sorted(requirement.extras))}]" if requirement.extras else ""
    url = f" @ {requirement.url}" if requirement.url else ""
    return f"{requirement.name}{extras}{url}{requirement.specifier}"


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    request = json.load(sys.stdin)
    wheels = [read(wheel) for wheel in request["wheels"]]
    request["requirements"] = [Requirement(line) for line in request["requirements"]]
    overrides = {}
    for one in parsed(request["overrides"]):
        overrides.setdefault(canonicalize_name(one.name), []).append(one)
    excludes = {canonicalize_name(one.name) for one in parsed(request["excludes"])}
    targets = [walk(target, wheels, request, overrides, excludes) for target in request["targets"]]
    unread = [index for index, wheel in enumerate(wheels) if wheel is None]
    sys.stdout.write(json.dumps({"targets": targets, "unread": unread}))


main()
