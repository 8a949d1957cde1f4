"""Says, as one line of JSON, where the parts of the interpreter running it lie that a program needs which embeds it.

Runs on CPython 3.9 and newer with the standard library alone; start it with `-I -S -B`.
"""
import json
import os
import sys
import sysconfig


def folder_of(name):
    path = sysconfig.get_path(name)
    return path if path and os.path.isdir(path) else None


variables = sysconfig.get_config_vars()
standard = folder_of("stdlib") or os.path.dirname(os.__file__)
dynamic = next((entry for entry in sys.path if os.path.basename(entry) == "lib-dynload"), None)
name = variables.get("INSTSONAME") or variables.get("LDLIBRARY") or ""
folders = [variables.get("LIBDIR"), os.path.join(sys.base_prefix, "lib")]
if variables.get("LIBDIR") and variables.get("MULTIARCH"):
    folders.append(os.path.join(variables["LIBDIR"], variables["MULTIARCH"]))
shared = [os.path.join(folder, name) for folder in folders if folder] if ".so" in name or name.endswith(".dylib") else []
print(
    json.dumps(
        {
            "version": "%d.%d.%d" % sys.version_info[:3],
            "library": next((path for path in shared if os.path.isfile(path)), None),
            "stdlib": standard,
            "dynload": dynamic,
            "site": os.path.basename(sysconfig.get_path("purelib") or ""),
        }
    )
)
