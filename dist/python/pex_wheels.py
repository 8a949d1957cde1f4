"""Has pex install the wheels of one target into PEX_ROOT, in processes beside the one that starts.

Part of the start of a PEX (`pex_first_start.py`). Each wheel's folder appears under its name when it is complete.
"""

from __future__ import absolute_import

import os
import sys

# Bytes of wheels below which another process would cost more than it saves.
WORTH_A_PROCESS = 1000000


def wheel_folder(name, digest, root):
    from pex.cache.dirs import InstalledWheelDir

    return InstalledWheelDir.create(wheel_name=name, install_hash=digest, pex_root=root)


def unpack(pex, wheels, root):
    """Has pex install the wheels that are not yet there; `wheels` are digests by file name."""
    import shutil
    import tempfile
    import zipfile

    from pex.atomic_directory import atomic_directory
    from pex.pep_427 import install_wheel_chroot

    for name in sorted(wheels):
        with atomic_directory(wheel_folder(name, wheels[name], root)) as folder:
            if folder.is_finalized():
                continue
            place = tempfile.mkdtemp(prefix="package-python.")
            try:
                if os.name == "nt":
                    unpack_stubs(pex, place)
                wheel = os.path.join(place, name)
                with zipfile.ZipFile(pex) as archive, archive.open(".deps/" + name) as source:
                    with open(wheel, "wb") as copy:
                        shutil.copyfileobj(source, copy, 1 << 20)
                install_wheel_chroot(wheel, folder.work_dir)
            finally:
                shutil.rmtree(place, ignore_errors=True)


def unpack_beside(pex, archive, wheels, root):
    """Starts to `unpack` in processes beside this one, as many as there are processors; returns their ids.

    They report nothing: a missing folder shows a failure. Only Linux can fork safely with any loaded library; macOS
    kills a fork that uses some of its frameworks.
    """
    import pex.pep_427  # noqa: F401 - once, and not in each of them

    sizes = dict((name, archive.getinfo(".deps/" + name).file_size) for name in wheels)
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    forks = sys.platform.startswith("linux") and hasattr(os, "fork")
    if not forks or processors == 1 or sum(sizes.values()) < WORTH_A_PROCESS:
        return []
    by_size = sorted(sizes, key=sizes.get, reverse=True)
    processes = []
    for first in range(min(processors, len(by_size))):
        try:
            process = os.fork()
        except OSError:
            break
        if process == 0:
            try:
                unpack(pex, dict((name, wheels[name]) for name in by_size[first::processors]), root)
            finally:
                os._exit(0)
        processes.append(process)
    return processes


def await_all(processes):
    for process in processes:
        try:
            os.waitpid(process, 0)
        except OSError:
            # The parent ignores SIGCHLD: the child has ended, and its exit status is lost.
            pass


def unpack_stubs(pex, folder):
    """What starts scripts on Windows. pex searches for it beside its own module, which a zip does not have on disk."""
    import zipfile

    from pex import windows

    inside = ".bootstrap/pex/windows/stubs/"
    os.mkdir(os.path.join(folder, "stubs"))
    with zipfile.ZipFile(pex) as archive:
        for name in archive.namelist():
            if name.startswith(inside) and name.endswith(".exe"):
                with open(os.path.join(folder, "stubs", name[len(inside) :]), "wb") as file:
                    file.write(archive.read(name))
    windows.__file__ = os.path.join(folder, "__init__.py")
