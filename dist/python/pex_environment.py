"""The first start of a PEX on an interpreter: installs what its target needs into PEX_ROOT, then becomes the application.

An environment appears under its name only when it is complete, and only one start at a time makes it: the others wait for
a lock, which the system releases when its owner is killed.
Part of the start of a PEX (`pex_main.py`).
"""

import errno
import gc
import os
import sys
import zlib

from pex_choose import parsed
from pex_install import install
from pex_python import base_python, create_python, layout
from pex_scripts import Scripts, names_of_python, threads
from pex_share import Shared
from pex_wheels import Damaged, members

# What says that a folder cannot be used, while another may.
UNUSABLE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST, errno.ENOENT, errno.ELOOP)

MAIN = """#!%(python)s
SETTINGS = %(settings)r

if __name__ == "__main__":
    import os
    import sys

    here = os.path.dirname(os.path.abspath(__file__))
    sys.path.insert(0, os.path.join(here, "start"))
    from pex_application import start

    del sys.path[0]
    start(here, SETTINGS)
"""

# For the application and for every Python that it starts, as PEX_EXTRA_SYS_PATH is meant.
EXTRA = (
    "import os, sys; sys.path += [place for name in ('PEX_EXTRA_SYS_PATH', '__PACKAGE_PYTHON_EXTRA_SYS_PATH__')"
    " for place in os.environ.get(name, '').split(os.pathsep) if place]\n"
)


def install_and_run(start, contents, target, pex_decides, exact):
    """Does not return. `exact`: no marker has to be evaluated again for this interpreter."""
    # This process ends soon, by becoming another.
    gc.disable()
    name = os.path.basename(start.pex)
    try:
        root, lasting = usable_root(start)
        if pex_decides:
            start.part("pex_plain").run(start, contents, target, root)
        environment = os.path.join(root, "package-python", environment_name(start, target))
        if not os.path.isfile(os.path.join(environment, "pex")):
            if not lasting:
                place = start.root or "the home folder"
                say("%s: %s is not writable, so its files are in %s for now. PEX_ROOT names another folder." % (name, place, root))
            if os.environ.get("PEX_VERBOSE", "0") != "0":
                say("%s installs its files into %s" % (start.pex, environment))
            create(start, contents, target, root, environment, exact)
        if lasting:
            for mark in start.marks(root):
                remember(mark, environment)
        start.run(environment)
        # Its interpreter is gone.
        create(start, contents, target, root, environment, exact)
        start.run(environment)
        sys.exit("%s: there is no interpreter in %s." % (name, environment))
    except OSError as fault:
        say("%s: its files could not be installed: %s." % (name, fault))
        say("Nothing incomplete was left. Make space, or name another folder: PEX_ROOT=/path/to/folder %s" % name)
        sys.exit(1)
    except (Damaged, zlib.error) as fault:
        sys.exit("%s is damaged (%s). Download it again." % (name, fault))


def say(line):
    sys.stderr.write(line + "\n")


def environment_name(start, target):
    """Short, as scripts name it in their first line."""
    kind = "pp" if target["implementation"] == "pypy" else "cp"
    python = zlib.crc32(base_python().encode("utf-8", "surrogateescape"))
    return "%s-%s%d%d%s-%08x" % ((start.content[:12], kind) + tuple(sys.version_info[:2]) + (threads(), python))


# --- where --------------------------------------------------------------------------------------------------------


def usable_root(start):
    """`(folder, whether later starts look there)`."""
    try:
        if start.root:
            folder = os.path.join(start.root, "package-python")
            os.makedirs(folder, exist_ok=True)
            if os.access(folder, os.W_OK | os.X_OK):
                return start.root, True
    except OSError as fault:
        if fault.errno not in UNUSABLE:
            raise
    return temporary_root(), False


def temporary_root():
    """A private folder of this user, another one each day: systems remove single files of temporary folders after days."""
    import stat
    import tempfile
    import time

    # Windows has a temporary folder for each user.
    user = os.geteuid() if hasattr(os, "geteuid") else None
    private = os.path.join(os.path.realpath(tempfile.gettempdir()), "package-python-pex-%s" % user)
    try:
        os.mkdir(private, 0o700)
    except OSError:
        pass
    found = os.lstat(private) if os.path.lexists(private) else None
    own = found and stat.S_ISDIR(found.st_mode) and (user is None or (found.st_uid == user and not found.st_mode & 0o022))
    root = os.path.join(private, "%d" % (time.time() // 86400)) if own else tempfile.mkdtemp(prefix="package-python-pex-")
    os.makedirs(os.path.join(root, "package-python"), exist_ok=True)
    return root


class Lock(object):
    """Waits until no other start makes the same environment. `held` is False where the system has no locks."""

    def __init__(self, path):
        self.file = open(path, "a+b")
        self.held = True
        try:
            if os.name == "nt":
                self.wait_on_windows()
            else:
                import fcntl

                fcntl.flock(self.file, fcntl.LOCK_EX)
        except (ImportError, OSError):
            self.held = False

    def wait_on_windows(self):
        import msvcrt

        while True:
            try:
                self.file.seek(0)
                # Tries for ten seconds.
                msvcrt.locking(self.file.fileno(), msvcrt.LK_LOCK, 1)
                return
            except OSError as fault:
                if fault.errno not in (errno.EDEADLK, errno.EACCES):
                    raise

    def release(self):
        if self.held and os.name == "nt":
            import msvcrt

            self.file.seek(0)
            msvcrt.locking(self.file.fileno(), msvcrt.LK_UNLCK, 1)
        self.file.close()


# --- creating -----------------------------------------------------------------------------------------------------


def create(start, contents, target, root, environment, exact):
    lock = Lock(environment + ".lock")
    try:
        if start_exists(environment):
            return
        if lock.held:
            # Of starts that were killed; and the environment itself, if its interpreter is gone.
            for name in os.listdir(os.path.dirname(environment)):
                if name.startswith(os.path.basename(environment)) and not name.endswith(".lock"):
                    remove(os.path.join(os.path.dirname(environment), name))
        unfinished = "%s.%d-%08x" % (environment, os.getpid(), zlib.crc32(os.urandom(8)))
        try:
            shared, whole = fill(start, contents, target, root, unfinished, environment, exact)
            move(unfinished, environment)
            shared.record(whole, environment)
        except BaseException:
            remove(unfinished)
            raise
    finally:
        lock.release()


def start_exists(environment):
    python = os.path.join(environment, layout().bin, names_of_python()[0])
    usable = os.path.exists(python) or os.path.exists(os.path.join(environment, "no-python"))
    return usable and os.path.isfile(os.path.join(environment, "pex"))


def fill(start, contents, target, root, folder, environment, exact):
    """Writes everything into `folder`, which is to be called `environment`."""
    content = contents["contents"][target["content"]]
    places = layout()
    bin = os.path.join(environment, places.bin)
    with open(start.pex, "rb") as file:
        inside = dict((member.name, member) for member in members(file))
        launchers = windows_launchers(contents, inside, file)
        info = parsed(inside["PEX-INFO"].read(file))
        program = inside["__pex__/pex_application.py"].read(file)
    # The application's own wheel comes last: of two files with one name, its own is there.
    names = [".deps/" + name for name in content["distributions"]]
    for name in (places.site, places.bin, "start"):
        os.makedirs(os.path.join(folder, name))

    def only(wheels):
        if exact and not any(names_this_release(wheel.metadata) for wheel in wheels.values()):
            return wheels
        return start.part("pex_plain").activated(start, contents, target, root, wheels)

    scripts = Scripts(bin, names_of_python()[0], launchers)
    digests = dict((".deps/" + name, info["distributions"][name]) for name in content["distributions"])
    shared = Shared(os.path.dirname(environment), digests)
    installed, whole = install(start.pex, folder, [inside[name] for name in names], places, scripts, only, shared)
    create_python(folder)
    settings = {
        "entry_point": info.get("entry_point"),
        "script": info.get("script"),
        "commands": contents.get("commands") or {},
        "bin": places.bin,
        "site": places.site,
        "title": any(name.startswith(".deps/setproctitle-") for name in installed),
    }
    with open(os.path.join(folder, places.site, "package_python_extra.pth"), "w") as file:
        file.write(EXTRA)
    with open(os.path.join(folder, "start", "pex_application.py"), "wb") as file:
        file.write(program)
    with open(os.path.join(folder, "pex"), "w", encoding="utf-8") as file:
        file.write(MAIN % {"python": os.path.join(bin, names_of_python()[0]), "settings": settings})
    os.chmod(file.name, 0o777 & ~umask())
    return shared, whole


def umask():
    mask = os.umask(0)
    os.umask(mask)
    return mask


def names_this_release(metadata):
    """Whether a requirement tells apart releases of this Python, such as 3.11.2 and 3.11.3; or a kernel."""
    release = "%d.%d." % sys.version_info[:2]
    for line in metadata.partition("\n\n")[0].splitlines():
        name, _, value = line.partition(":")
        if name == "Requires-Python" and release in value:
            return True
        if name == "Requires-Dist":
            marker = value.partition(";")[2]
            if ("python_full_version" in marker or "implementation_version" in marker) and release in marker:
                return True
            if "platform_release" in marker or "platform_version" in marker:
                return True
    return False


def windows_launchers(contents, inside, file):
    if os.name != "nt":
        return None
    import platform

    arch = {"AMD64": "x86_64", "ARM64": "aarch64"}.get(platform.machine())
    kinds = contents.get("launchers", {}).get(arch)
    return dict((kind, inside[kinds[kind]].read(file)) for kind in kinds) if kinds else None


def move(unfinished, environment):
    """Another start may have been quicker where there are no locks; on Windows a virus scanner may read the files."""
    if os.path.lexists(environment) and not start_exists(environment):
        displace(environment, unfinished + "-old")
    for wait in (0.1, 0.2, 0.4, 0.8, 0):
        try:
            return os.rename(unfinished, environment)
        except OSError:
            if start_exists(environment):
                return remove(unfinished)
            if not wait or os.name != "nt":
                raise
            import time

            time.sleep(wait)


def displace(environment, aside):
    """Removes an environment whose interpreter is gone; never one that another start has just completed."""
    try:
        os.rename(environment, aside)
        if start_exists(aside):
            return os.rename(aside, environment)
    except OSError:
        # Another start was quicker.
        pass
    remove(aside)


def remove(path):
    import shutil

    shutil.rmtree(path, ignore_errors=True)


def remember(mark, environment):
    """The complete file appears under its name at once. Failing is harmless."""
    text = "%s\n%d.%d\n" % ((environment,) + tuple(sys.version_info[:2]))
    try:
        if os.path.isfile(mark):
            with open(mark) as file:
                if file.read() == text:
                    return
        os.makedirs(os.path.dirname(mark), exist_ok=True)
        unfinished = "%s.%d" % (mark, os.getpid())
        with open(unfinished, "w") as file:
            file.write(text)
        os.replace(unfinished, mark)
    except (OSError, ValueError):
        pass
