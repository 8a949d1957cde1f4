"""Chooses, for each target, the wheels of a lock (PEP 751), and names every gap instead of stopping at the first.

Started as `python -I select.py PACKAGING_PATH` (CPython 3.9+; `packaging` 26.3 at PACKAGING_PATH). Reads JSON on standard
input and writes JSON; `src/resolve/select.ts` has the types of both. The rules are those of
`packaging.pylock.Pylock.select` (a contract test compares the two), but what many targets or wheels share is worked out
once: a tag set, a marker for the few values it uses, a version against a specifier. Nothing but markers, versions and
tags is imported, so that a hundred dependencies on thirty targets take a quarter of a second.
"""

import functools
import json
import sys

# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])

from packaging.markers import Marker  # noqa: E402
from packaging.requirements import Requirement  # noqa: E402
from packaging.specifiers import SpecifierSet  # noqa: E402
from packaging.tags import parse_tag  # noqa: E402
from packaging.utils import canonicalize_name, parse_wheel_filename  # noqa: E402
from packaging.version import Version  # noqa: E402


@functools.lru_cache(maxsize=None)
def name_version_build(head):
    """Of `name-version` or `name-version-build`, the start of a wheel's file name; no build is `()`, which sorts first."""
    return parse_wheel_filename(head + "-py3-none-any.whl")[:3]


@functools.lru_cache(maxsize=None)
def tags_of(tail):
    """All tags of a file name's compressed set, `py2.py3-none-any` for one."""
    return [str(tag) for tag in parse_tag(tail)]


class Wheel:
    """One wheel that may be chosen: where it is (an index into the packages, or a local file) and what it runs on."""

    def __init__(self, reference, filename):
        self.reference = reference
        self.filename = filename
        self.given = False
        self.unrepaired = "-linux_" in filename
        parts = filename[: -len(".whl")].rsplit("-", 3)
        if filename.endswith(".whl") and len(parts) == 4:
            try:
                self.name, self.version, self.build = name_version_build(parts[0])
                self.tags = tags_of("-".join(parts[1:]))
                return
            except ValueError:
                pass  # Parsing the whole name gives a better error.
        self.name, self.version, self.build, tags = parse_wheel_filename(filename)
        self.tags = [str(tag) for tag in tags]


def by_tag(wheels):
    """Of several wheels with one tag the highest build counts, as for pip; of one build the first."""
    found = {}
    for wheel in wheels:
        for tag in wheel.tags:
            known = found.get(tag)
            if known is None or wheel.build > known.build:
                found[tag] = wheel
    return found


def best(wheels, ranks):
    """The wheel whose best tag comes first in the target's list; None when none runs there.

    Two differences from `packaging`. Since 26.3 it puts the plain `linux_*` tag first: such a wheel was built somewhere
    and never repaired, promises no oldest system, and must not take the place of one that does. It counts last. And of
    wheels with one tag it takes the first, where pip, uv and PEP 427 take the highest build.
    """
    tags = wheels.keys() & ranks.keys()
    return wheels[min(tags, key=lambda tag: ("-linux_" in tag, ranks[tag]))] if tags else None


@functools.lru_cache(maxsize=None)
def marker_of(text):
    return Marker(text)


class Markers:
    """Values of markers, each evaluated once for every set of the variables that it uses."""

    def __init__(self, context):
        self.context = context
        self.known = {}
        self.used = {}

    @staticmethod
    def names(text, environment):
        written = str(marker_of(text))  # Old spellings such as `os.name` are the new ones there.
        return [name for name in sorted(environment) if name in written]

    def holds(self, text, environment):
        used = self.used.get(text)
        if used is None:
            used = self.used[text] = self.names(text, environment)
        key = (text, *(environment[name] for name in used))
        if key not in self.known:
            self.known[key] = marker_of(text).evaluate(environment, context=self.context)
        return self.known[key]


@functools.lru_cache(maxsize=None)
def allowed(specifiers, version):
    return SpecifierSet(specifiers).contains(version, prereleases=True)


class Package:
    def __init__(self, index, data, local, malformed):
        """`data["source"]` is true for one that no index supplies, `data["only"]` lists the local wheels that it is."""
        self.index = index
        self.name = data["name"]
        self.version = data.get("version")
        self.marker = data.get("marker")
        self.requires_python = data.get("requiresPython")
        marker_of(self.marker) if self.marker else None
        SpecifierSet(self.requires_python or "")
        wheels = []
        for number, filename in enumerate(data["wheels"]):
            try:
                wheels.append(Wheel({"package": index, "wheel": number}, filename))
            except ValueError as error:
                malformed.append({"filename": filename, "why": str(error)})
        version = None if self.version is None else Version(self.version)
        only = data.get("only")
        self.sourced = bool(data.get("source")) or only is not None
        if only is not None:
            # A wheel of the same name on an index or in a folder is another package.
            wheels = [wheel for wheel in local if wheel.reference["local"] in set(only) and wheel.name == self.name]
            for wheel in wheels:
                wheel.reference["package"] = index
        self.wheels = by_tag(wheels)
        self.local = by_tag(
            Wheel({**w.reference, "package": index}, w.filename)
            for w in local
            if not w.given and w.name == self.name and (version is None or w.version == version)
        )

    def wheel_for(self, ranks, builds):
        """The lock's own wheel first; a wheel from the caller's folders where the lock has none for this target.

        A package from a source is built wherever that is possible: a wheel of the same name and version that lies in a
        folder need not be of that source.
        """
        own = best(self.wheels, ranks)
        if self.sourced and builds:
            return own
        local = best(self.local, ranks)
        if self.sourced:
            return own or local
        return local if own is None or (local and own.unrepaired and not local.unrepaired) else own


def root_requirements(roots):
    """What the application asks for: given as text, or read from its wheel."""
    lines = list(roots.get("requirements", []))
    if roots.get("wheel"):
        import zipfile
        from email.parser import HeaderParser

        with zipfile.ZipFile(roots["wheel"]) as archive:
            metadata = [n for n in archive.namelist() if n.count("/") == 1 and n.endswith(".dist-info/METADATA")]
            headers = HeaderParser().parsestr(archive.read(metadata[0]).decode("utf-8")) if metadata else {}
            lines += (headers.get_all("Requires-Dist") or []) if metadata else []
    return [Requirement(line) for line in lines]


REQUIREMENT = Markers("requirement")
METADATA = Markers("metadata")
LOCK_FILE = Markers("lock_file")


def needed(requirement, environment, extras):
    if requirement.marker is None:
        return True
    marker = str(requirement.marker)
    return any(METADATA.holds(marker, {**environment, "extra": extra}) for extra in ["", *extras])


def select(target, lock, packages, requirements, extras):
    environment = target["environment"]
    version = environment["python_full_version"]
    version = version + "local" if version.endswith("+") else version
    result = {"name": target["name"], "wheels": [], "gaps": [], "refused": [], "stale": []}

    requires_python = lock.get("requiresPython")
    if requires_python and not allowed(requires_python, version):
        result["refused"].append(f"the lock is for Python {requires_python}")
    environments = lock["environments"]
    if environments and not any(REQUIREMENT.holds(marker, environment) for marker in environments):
        result["refused"].append("none of the lock's “environments” is this one")

    chosen = {}
    groups = {"extras": frozenset(extras), "dependency_groups": frozenset()}
    marked = {**environment, **groups}
    # Backwards, so that of a tag that is listed twice the better place counts.
    ranks = {tag: rank for rank, tag in reversed(list(enumerate(target["tags"])))}
    for package in packages:
        if package.marker and not LOCK_FILE.holds(package.marker, marked):
            continue
        if package.name in chosen:
            result["refused"].append(f"the lock has two versions of {package.name} for it")
            continue
        chosen[package.name] = package
        if package.requires_python and not allowed(package.requires_python, version):
            result["refused"].append(f"{package.name} {package.version} needs Python {package.requires_python}")
            continue
        wheel = package.wheel_for(ranks, target["builds"])
        if wheel is None:
            result["gaps"].append(package.index)
        else:
            result["wheels"].append({**wheel.reference, "name": package.name, "version": str(wheel.version)})

    # What only the oldest patch release needs runs on the later ones too, where these need no other version of it.
    oldest = target.get("oldest")
    for package in packages if oldest else []:
        if package.name in chosen or not LOCK_FILE.holds(package.marker, {**oldest, **groups}):
            continue
        chosen[package.name] = package
        wheel = package.wheel_for(ranks, target["builds"])
        if wheel is None:
            result["gaps"].append(package.index)
        else:
            result["wheels"].append({**wheel.reference, "name": package.name, "version": str(wheel.version)})

    for requirement in requirements:
        if not needed(requirement, environment, extras):
            continue
        package = chosen.get(canonicalize_name(requirement.name))
        locked = package and package.version
        if package is None or (locked and not allowed(str(requirement.specifier), locked)):
            result["stale"].append({"requirement": str(requirement), "locked": locked})
    return result


def corrupt_files(results, local):
    """Of the local wheels that were chosen, those whose content does not match its own checksums."""
    for number in sorted({w["local"] for result in results for w in result["wheels"] if "local" in w}):
        import zipfile

        try:
            with zipfile.ZipFile(local[number]) as archive:
                member = archive.testzip()
                if member is not None:
                    yield {"path": local[number], "why": f"{member} does not match its checksum"}
        except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError, EOFError) as error:
            yield {"path": local[number], "why": str(error)}
        except Exception as error:  # zlib.error and kin, which come from whatever the content is packed with
            yield {"path": local[number], "why": str(error)}


def main():
    sys.stdin.reconfigure(encoding="utf-8")
    sys.stdout.reconfigure(encoding="utf-8")
    request = json.load(sys.stdin)
    lock, extras, malformed, local = request["lock"], request["extras"], [], []
    given = set(request["given"])
    for number, path in enumerate(request["local"]):
        try:
            wheel = Wheel({"local": number}, path.replace("\\", "/").rsplit("/", 1)[-1])
            wheel.given = number in given
            local.append(wheel)
        except ValueError as error:
            malformed.append({"filename": path, "why": str(error)})
    packages = []
    for index, data in enumerate(lock["packages"]):
        try:
            packages.append(Package(index, data, local, malformed))
        except ValueError as error:
            malformed.append({"filename": data["name"], "why": str(error)})
    try:
        for marker in lock["environments"]:
            marker_of(marker)
    except ValueError as error:
        lock["environments"] = []
        malformed.append({"filename": "environments", "why": str(error)})
    requirements = root_requirements(request["roots"])
    results = [select(t, lock, packages, requirements, extras) for t in request["targets"]]
    corrupt = list(corrupt_files(results, request["local"]))
    # In one piece: writing it bit by bit took a fifth of the time.
    sys.stdout.write(json.dumps({"targets": results, "malformed": malformed, "corrupt": corrupt}))


main()
