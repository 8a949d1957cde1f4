"""Installs wheels of a PEX into an environment, as pip does; only bytecode is left to the first import of a module.

Part of the start of a PEX (`pex_main.py`).
See https://packaging.python.org/en/latest/specifications/binary-distribution-format/ and .../recording-installed-packages/.
"""

import os
import posixpath

from pex_wheels import Damaged, unpack, wheel_members, write


class Layout(object):
    """Where things are in an environment: paths relative to it, with `/`."""

    def __init__(self, site, bin, include):
        self.site, self.bin, self.include = site, bin, include

    def place(self, name, distribution):
        """`(path, scheme)` of a member of a wheel; None for what is not installed."""
        parts = name.split("/")
        if posixpath.isabs(name) or "\\" in name or ":" in parts[0] or ".." in parts or "" in parts:
            raise Damaged(name)
        if "__pycache__" in parts:
            # Bytecode records when its module was written: Python would replace it.
            return None
        if len(parts) < 3 or not parts[0].endswith(".data"):
            return self.site + "/" + name, "lib"
        base = {
            "purelib": self.site,
            "platlib": self.site,
            "scripts": self.bin,
            "headers": self.include + "/" + distribution,
            "data": "",
        }.get(parts[1])
        if base is None:
            raise Damaged(name)
        return posixpath.join(base, *parts[2:]), "lib" if base == self.site else parts[1]


class Wheel(object):
    """What installing one wheel does: files that are copied, and texts that are written."""

    def __init__(self, members, layout, scripts, read):
        self.copied, self.written, self.moved = {}, {}, {}
        self.layout = layout
        names = dict((member.name, member) for member in members)
        infos = [name[: -len("/METADATA")] for name in names if name.count("/") == 1 and name.endswith(".dist-info/METADATA")]
        if len(infos) != 1:
            raise Damaged("%d .dist-info" % len(infos))
        self.info = infos[0]
        self.metadata = read(names[self.info + "/METADATA"]).decode("utf-8", "replace")
        record = names.pop(self.info + "/RECORD", None)
        for name, member in names.items():
            placed = layout.place(name, self.info.partition("-")[0])
            if placed is None:
                continue
            path, scheme = placed
            if scheme == "scripts":
                script, content = scripts.own(posixpath.basename(path), read(member))
                path = posixpath.join(posixpath.dirname(path), script)
                self.written[path] = (content, True)
            else:
                self.copied[path] = member
            self.moved[name] = path
        points = names.get(self.info + "/entry_points.txt")
        for script, content in scripts.entry_points(read(points).decode("utf-8")) if points else []:
            self.copied.pop(layout.bin + "/" + script, None)
            self.written[layout.bin + "/" + script] = (content, True)
        info = layout.site + "/" + self.info
        self.copied.pop(info + "/INSTALLER", None)
        self.written[info + "/INSTALLER"] = (b"package-python\n", False)
        rows = self.rows(read(record).decode("utf-8") if record else "")
        self.written[info + "/RECORD"] = (rows.encode("utf-8"), False)

    def rows(self, text):
        """RECORD for the files where they are installed."""
        rows, seen = [], set()
        for row in records(text):
            path = self.moved.get(row[0])
            if path is not None and path not in self.written and path not in seen:
                rows.append([self.relative(path)] + row[1:3])
                seen.add(path)
        rows += [[self.relative(path), "", ""] for path in sorted(self.copied) if path not in seen]
        rows += [[self.relative(path)] + digest(content) for path, (content, _) in sorted(self.written.items())]
        rows.append([self.info + "/RECORD", "", ""])
        return "".join(",".join(quoted(value) for value in row) + "\n" for row in rows)

    def relative(self, path):
        site = self.layout.site + "/"
        # `relpath` asks for the working folder at each call.
        return path[len(site) :] if path.startswith(site) else posixpath.relpath("/" + path, "/" + self.layout.site)


def records(text):
    if '"' not in text:
        return [row for row in (line.rsplit(",", 2) for line in text.splitlines()) if len(row) == 3]
    import csv

    return [row for row in csv.reader(text.splitlines()) if len(row) >= 3]


def quoted(value):
    return '"%s"' % value.replace('"', '""') if "," in value or '"' in value else value


def sha256():
    """`hashlib` loads OpenSSL, which takes longer than what is hashed here."""
    for name in ("_sha2", "_sha256", "hashlib"):
        try:
            return __import__(name).sha256
        except (ImportError, AttributeError):
            pass


def digest(content):
    import binascii

    encoded = binascii.b2a_base64(sha256()(content).digest()).decode("ascii")
    return ["sha256=" + encoded.rstrip("=\n").replace("+", "-").replace("/", "_"), str(len(content))]


def install(pex, folder, wheels, layout, scripts, only, shared):
    """Installs these members of the PEX into `folder`. A later wheel replaces files of an earlier one, as with pip.

    `only` gets each `Wheel` by name of its member and returns those to install; `shared` has files of other environments.
    Returns the names of what was installed, and of those wheels no file of which was replaced by another's.
    """
    planned = {}
    with open(pex, "rb") as file:
        for member in wheels:
            planned[member.name] = Wheel(wheel_members(file, member), layout, scripts, lambda one: one.read(file))
    chosen = only(planned)
    copied, written, wheel_of = {}, {}, {}
    for name in planned:
        if name in chosen:
            for path in planned[name].copied:
                written.pop(path, None)
            for path in planned[name].written:
                copied.pop(path, None)
            copied.update(planned[name].copied)
            wheel_of.update((path, name) for path in planned[name].copied)
            written.update(planned[name].written)
    made = set()
    for path in list(copied) + list(written):
        parent = posixpath.dirname(path)
        if parent not in made:
            os.makedirs(os.path.join(folder, parent), exist_ok=True)
            made.add(parent)
    for path, (content, executable) in written.items():
        write(os.path.join(folder, path), [content], executable)
    unpack(pex, folder, shared.link(folder, copied, wheel_of))
    whole = [name for name in chosen if all(wheel_of[path] == name for path in planned[name].copied if path in copied)]
    return sorted(chosen), sorted(whole)
