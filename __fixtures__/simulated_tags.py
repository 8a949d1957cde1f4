"""What packaging.tags.sys_tags() says on machines that are not here: the questions it asks of the interpreter and the
operating system are answered from a description, everything else is packaging's own code.

Reads a JSON list of descriptions on standard input, writes the list of tag lists. `sys.argv[1]` contains packaging.
"""

import json
import sys
from types import SimpleNamespace

sys.path.insert(0, sys.argv[1])
from packaging import _manylinux, _musllinux, tags  # noqa: E402

MANYLINUX_VERSION = _manylinux._GLibCVersion


def describe(target):
    version = (3, target["minor"])
    cpython = target["implementation"] == "cpython"
    config = {
        "Py_DEBUG": 0,
        "Py_GIL_DISABLED": 1 if target["freeThreaded"] else 0,
        "py_version_nodot": f"3{target['minor']}",
        "EXT_SUFFIX": f".pypy3{target['minor']}-pp73-{target['sysconfigPlatform']}.so",
    }
    name = target["implementation"]
    tags.sys = SimpleNamespace(
        version_info=(*version, 0), maxunicode=0x10FFFF, implementation=SimpleNamespace(name=name), executable=""
    )
    tags._get_config_var = lambda key, warn=False: config[key]
    major, minor = target["floor"]
    tags.platform = SimpleNamespace(
        system=lambda: target["system"], mac_ver=lambda: (f"{major}.{minor}", "", target["machine"])
    )
    tags.sysconfig = SimpleNamespace(get_platform=lambda: target["sysconfigPlatform"])
    glibc = MANYLINUX_VERSION(major, minor) if target["libc"] == "glibc" else MANYLINUX_VERSION(-1, -1)
    _manylinux._get_glibc_version = lambda: glibc
    _manylinux._have_compatible_abi = lambda executable, archs: target["libc"] == "glibc"
    musl = _musllinux._MuslVersion(major, minor) if target["libc"] == "musl" else None
    _musllinux._get_musl_version = lambda executable: musl
    assert cpython == (tags.interpreter_name() == "cp")
    return [str(tag) for tag in tags.sys_tags()]


tags._linux_platforms.__defaults__ = (False,)
real = tags.sys
answers = [describe(target) for target in json.load(sys.stdin)]
tags.sys = real
json.dump(answers, sys.stdout)
