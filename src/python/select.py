"""Chooses, for each target, the wheels of a lock (PEP 751), and names every gap instead of stopping at the first.

Started as `python -I select.py PACKAGING_PATH` (CPython 3.9+; `packaging` 26.3 at PACKAGING_PATH). Reads JSON on standard
input and writes JSON; `src/dependencies/select.ts` has the types of both. The rules are those of
`packaging.pylock.Pylock.select` (a contract test compares the two), but each wheel name is parsed once for all targets and
nothing but markers, versions and tags is imported, which keeps it under a quarter of a second.
"""

import json
import sys
import zipfile

sys.path.insert(0, sys.argv[1])

from packaging.markers import Marker  # noqa: E402
from packaging.requirements import Requirement  # noqa: E402
from packaging.specifiers import SpecifierSet  # noqa: E402
from packaging.utils import canonicalize_name, parse_wheel_filename  # noqa: E402
from packaging.version import Version  # noqa: E402


class Wheel:
    """One wheel that may be chosen: where it is (an index into the packages, or a local file) and what it runs on."""

    def __init__(self, reference, filename):
        self.reference = reference
        self.name, self.version, _, tags = parse_wheel_filename(filename)
        self.tags = [str(tag) for tag in tags]

    def rank(self, ranks):
        """Position of its best tag in a target's list; None when it does not run there."""
        return min((ranks[tag] for tag in self.tags if tag in ranks), default=None)


def best(wheels, ranks):
    ranked = ((wheel.rank(ranks), wheel) for wheel in wheels)
    fitting = [(rank, wheel) for rank, wheel in ranked if rank is not None]
    return min(fitting, key=lambda pair: pair[0])[1] if fitting else None


class Package:
    def __init__(self, index, data, local, malformed):
        self.index = index
        self.name = data["name"]
        self.version = data.get("version")
        self.marker = Marker(data["marker"]) if data.get("marker") else None
        self.requires_python = SpecifierSet(data["requiresPython"]) if data.get("requiresPython") else None
        self.wheels = []
        for number, file in enumerate(data["wheels"]):
            try:
                self.wheels.append(Wheel({"package": index, "wheel": number}, file["filename"]))
            except ValueError as error:
                malformed.append({"filename": file["filename"], "why": str(error)})
        version = None if self.version is None else Version(self.version)
        self.local = [w for w in local if w.name == self.name and (version is None or w.version == version)]

    def wheel_for(self, ranks):
        """The lock's own wheel first; a wheel from the caller's folders where the lock has none for this target."""
        return best(self.wheels, ranks) or best(self.local, ranks)


def root_requirements(roots):
    """What the application asks for: given as text, or read from its wheel."""
    lines = list(roots.get("requirements", []))
    if roots.get("wheel"):
        from email.parser import HeaderParser

        with zipfile.ZipFile(roots["wheel"]) as archive:
            metadata = [n for n in archive.namelist() if n.count("/") == 1 and n.endswith(".dist-info/METADATA")]
            headers = HeaderParser().parsestr(archive.read(metadata[0]).decode("utf-8")) if metadata else {}
            lines += (headers.get_all("Requires-Dist") or []) if metadata else []
    return [Requirement(line) for line in lines]


def needed(requirement, environment, extras):
    if requirement.marker is None:
        return True
    return any(requirement.marker.evaluate({**environment, "extra": extra}) for extra in ["", *extras])


def select(target, lock, packages, environments, requirements, extras):
    environment = target["environment"]
    version = environment["python_full_version"]
    version = version + "local" if version.endswith("+") else version
    result = {"name": target["name"], "wheels": [], "gaps": [], "refused": [], "stale": []}

    requires_python = lock.get("requiresPython")
    if requires_python and not SpecifierSet(requires_python).contains(version, prereleases=True):
        result["refused"].append(f"the lock is for Python {requires_python}")
    if environments and not any(m.evaluate(environment, context="requirement") for m in environments):
        result["refused"].append("none of the lock's “environments” is this one")

    chosen = {}
    marked = {**environment, "extras": frozenset(extras), "dependency_groups": frozenset()}
    ranks = {}
    for rank, tag in enumerate(target["tags"]):
        ranks.setdefault(tag, rank)
    for package in packages:
        if package.marker and not package.marker.evaluate(marked, context="lock_file"):
            continue
        if package.name in chosen:
            result["refused"].append(f"the lock has two versions of {package.name} for it")
            continue
        chosen[package.name] = package
        if package.requires_python and not package.requires_python.contains(version, prereleases=True):
            result["refused"].append(f"{package.name} {package.version} needs Python {package.requires_python}")
            continue
        wheel = package.wheel_for(ranks)
        if wheel is None:
            result["gaps"].append(package.index)
        else:
            result["wheels"].append({**wheel.reference, "name": package.name, "version": str(wheel.version)})

    for requirement in requirements:
        if not needed(requirement, environment, extras):
            continue
        package = chosen.get(canonicalize_name(requirement.name))
        locked = package and package.version
        if package is None or (locked and not requirement.specifier.contains(locked, prereleases=True)):
            result["stale"].append({"requirement": str(requirement), "locked": locked})
    return result


def corrupt_files(results, local):
    """Of the local wheels that were chosen, those whose content does not match its own checksums."""
    for number in sorted({w["local"] for result in results for w in result["wheels"] if "local" in w}):
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
    for number, path in enumerate(request["local"]):
        try:
            local.append(Wheel({"local": number}, path.replace("\\", "/").rsplit("/", 1)[-1]))
        except ValueError as error:
            malformed.append({"filename": path, "why": str(error)})
    packages = []
    for index, data in enumerate(lock["packages"]):
        try:
            packages.append(Package(index, data, local, malformed))
        except ValueError as error:
            malformed.append({"filename": data["name"], "why": str(error)})
    try:
        environments = [Marker(marker) for marker in lock["environments"]]
    except ValueError as error:
        environments = []
        malformed.append({"filename": "environments", "why": str(error)})
    requirements = root_requirements(request["roots"])
    results = [select(t, lock, packages, environments, requirements, extras) for t in request["targets"]]
    json.dump(
        {"targets": results, "malformed": malformed, "corrupt": list(corrupt_files(results, request["local"]))},
        sys.stdout,
    )


main()
