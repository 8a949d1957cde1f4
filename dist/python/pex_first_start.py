"""The first start of a PEX on an interpreter: installs what its target needs into PEX_ROOT, then runs it.

The installing is pex's own work, done by its functions, in its folders, under its locks: its tools find what they
know, and a folder appears under its name only when it is complete, even when other starts run or crash meanwhile. The
difference is what plain pex would do besides. It would unpack the wheels of every target, one after the other, then
start Python again, twice ask a further Python what this one is, and only then make the environment. Here only this
target's wheels are unpacked, in processes beside this one, which goes on in the meantime and makes the environment.

Part of the start of a PEX (`pex_main.py`), for the Pythons that pex runs on.
"""

from __future__ import absolute_import

import gc
import os
import sys

from pex_wheels import await_all, unpack, unpack_beside, wheel_folder


def start(pex, content, default_root, marks, options, isolated):
    """Does not return.

    `content` is one of the file's contents (targets.json). The environment is remembered under `marks`; there are none
    when pex itself has to decide. `options` are Python's own, `isolated` the same without the modules of PYTHONPATH.
    """
    # This process ends soon, by becoming another: garbage collection took a quarter of the time that pex needs to load.
    gc.disable()
    os.environ["PEX"] = os.path.realpath(pex)
    info = info_of(pex, content)
    sys.path.insert(0, pex_on_disk(pex, info, default_root) or os.path.join(pex, ".bootstrap"))
    from pex.pex_root import ensure_writeable
    from pex.variables import ENV, Variables, unzip_dir, venv_dir

    root, temporary = ensure_writeable(Variables.PEX_ROOT.value_or(ENV, default_root))
    own = Variables.PEX_VENV.value_or(ENV, True) and not ENV.PEX_UNZIP and not ENV.PEX_TOOLS
    here = bool(own and marks) and not temporary and options == isolated and os.name != "nt"
    with ENV.patch(PEX_ROOT=root):
        installed = unzip_dir(pex_root=root, pex_hash=content["pex_hash"])
        if not os.path.exists(installed):
            install(pex, info, root, installed, here)
        venv = venv_dir(pex_root=root, pex_hash=content["pex_hash"], has_interpreter_constraints=False)
    if not temporary:
        os.environ["PEX_ROOT"] = root
        for mark in marks:
            remember(mark, str(venv))
    if here:
        run_here(pex, str(installed), options)
    run_installed(pex, str(installed), isolated)


def info_of(pex, content):
    """PEX-INFO of a file with this content alone."""
    import json
    import zipfile

    with zipfile.ZipFile(pex) as archive:
        info = json.loads(archive.read("PEX-INFO").decode("utf-8"))
    info["distributions"] = dict((name, info["distributions"][name]) for name in content["distributions"])
    info["pex_hash"] = content["pex_hash"]
    return info


def pex_on_disk(pex, info, default_root):
    """pex itself, where an installed PEX has it: several processes read it there sooner than in the file.

    None when PEX_ROOT is not writable, or pex's own settings may name another.
    """
    import shutil
    import tempfile
    import zipfile

    settings = ("/etc/pexrc", os.path.expanduser("~/.pexrc"), os.path.join(os.path.dirname(sys.argv[0]), ".pexrc"))
    if any(os.path.exists(place) for place in settings):
        return None
    root = os.path.realpath(os.path.expanduser(os.environ.get("PEX_ROOT") or default_root))
    # If a later pex uses another folder, `install` creates that one as well.
    place = os.path.join(root, "bootstraps", "0", info["bootstrap_hash"])
    if os.path.isdir(place):
        return place
    unfinished = None
    try:
        if not os.path.isdir(os.path.dirname(place)):
            os.makedirs(os.path.dirname(place))
        unfinished = tempfile.mkdtemp(prefix=".package-python.", dir=os.path.dirname(place))
        with zipfile.ZipFile(pex) as archive:
            archive.extractall(unfinished, [name for name in archive.namelist() if name.startswith(".bootstrap/")])
        os.rename(os.path.join(unfinished, ".bootstrap"), place)
    except (IOError, OSError):
        # Another start may have been quicker.
        pass
    finally:
        if unfinished:
            shutil.rmtree(unfinished, ignore_errors=True)
    return place if os.path.isdir(place) else None


# --- installing ---------------------------------------------------------------------------------------------------


def install(pex, info, root, installed, here):
    """What pex's `layout.ensure_installed` does for a whole file, for one content of it."""
    from pex.atomic_directory import atomic_directory
    from pex.cache import access
    from pex.cache.dirs import BootstrapDir, UserCodeDir
    from pex.layout import identify_layout

    access.read_write()
    with identify_layout(pex) as layout, atomic_directory(installed) as folder:
        if folder.is_finalized():
            return
        wheels = info["distributions"]
        processes = unpack_beside(pex, layout.zfp, wheels, root)
        bootstrap = BootstrapDir.create(info["bootstrap_hash"], pex_root=root)
        with atomic_directory(bootstrap, source=layout.bootstrap_strip_prefix()) as own:
            if not own.is_finalized():
                layout.extract_bootstrap(own.work_dir)
        code = UserCodeDir.create(info["code_hash"], pex_root=root)
        with atomic_directory(code) as own:
            if not own.is_finalized():
                layout.extract_code(own.work_dir)
        if here:
            get_ready(root, info["bootstrap_hash"], str(bootstrap))
        await_all(processes)
        # All of them: existing ones stay, and those that failed in the other processes are tried again and reported.
        unpack(pex, wheels, root)
        links = {".bootstrap": bootstrap}
        links.update((name, os.path.join(code, name)) for name in os.listdir(code))
        links.update((".deps/" + name, wheel_folder(name, wheels[name], root)) for name in wheels)
        lay_out(layout, info, folder.work_dir, installed, links)
    access.record_access(installed)


def lay_out(layout, info, folder, installed, links):
    """The installed PEX: what it starts with, and links to what it shares with others. It is yet to be `installed`."""
    import json
    import re

    from pex.fs import safe_symlink

    os.mkdir(os.path.join(folder, ".deps"))
    for name, place in links.items():
        safe_symlink(os.path.relpath(place, os.path.dirname(os.path.join(installed, name))), os.path.join(folder, name))
    with open(os.path.join(folder, "PEX-INFO"), "w") as file:
        json.dump(info, file, sort_keys=True)
    main = layout.zfp.read("__pex__/boot.py").decode("utf-8")
    main = re.sub(r"(?m)^(    pex_hash=)'[0-9a-f]+'", r"\g<1>'" + info["pex_hash"] + "'", main)
    with open(os.path.join(folder, "__main__.py"), "wb") as file:
        file.write(main.encode("utf-8"))
    layout.record(folder)


# --- running ------------------------------------------------------------------------------------------------------


def get_ready(root, digest, bootstrap):
    """Imports what creates the environment, and caches what pex would start other Pythons for.

    That is the identity of this interpreter, and a folder that contains pex alone. pex keeps both in memory.
    """
    import pex.pex_bootstrapper  # noqa: F401
    from pex import third_party
    from pex.interpreter import PythonIdentity, PythonInterpreter

    PythonInterpreter(PythonIdentity.get())
    alone = third_party.IsolationResult(pex_hash=digest, chroot_path=bootstrap)
    third_party._ISOLATED.setdefault(root, alone)


def run_here(pex, installed, options):
    """What an installed PEX does when it is started, without starting it: makes the environment, becomes its Python."""
    from pex.pex_bootstrapper import bootstrap_pex

    sys.argv[0] = pex
    sys.exit(bootstrap_pex(installed, execute=True, python_args=options))


def run_installed(pex, installed, options):
    """What pex's own launcher does with an installed file. pex then decides how it runs."""
    from pex.os import safe_execv

    if os.environ.get("PEX_INHERIT_PATH", "false") != "false":
        # A separate environment inherits nothing.
        os.environ.setdefault("PEX_VENV", "0")
    os.environ["__PEX_EXE__"] = pex
    safe_execv([sys.executable] + options + [installed] + sys.argv[1:])


def remember(mark, venv):
    """The complete file appears under its name at once, even when other starts run or crash. Failing is harmless."""
    import tempfile

    try:
        folder = os.path.dirname(mark)
        if not os.path.isdir(folder):
            os.makedirs(folder)
        handle, temporary = tempfile.mkstemp(dir=folder)
        with os.fdopen(handle, "w") as file:
            file.write("%s\n%d.%d\n" % ((venv,) + tuple(sys.version_info[:2])))
        os.replace(temporary, mark)
    except (IOError, OSError):
        pass
