"""What an executable needs to know about this interpreter: `executable_probe.py SITE [MODULE ATTRIBUTE]`. Prints JSON.

`shared` says whether it has a libpython to include; `start` whether MODULE has a callable ATTRIBUTE, imported from
SITE: yes, missing, not-callable, or failed when the import ends otherwise (the smoke test will report why).
"""

import sys

# The modules beside this file do not belong to the application; its own come last, as where it is installed.
site = sys.argv[1]
sys.path[:] = [*sys.path[1:], site]

import json  # noqa: E402
import os  # noqa: E402
import sysconfig  # noqa: E402

where = sysconfig.get_path
answer = {
    "shared": bool(
        os.name == "nt" or sysconfig.get_config_var("Py_ENABLE_SHARED") or sysconfig.get_config_var("PYTHONFRAMEWORK")
    ),
    "library": sorted({os.path.realpath(where("stdlib")), os.path.realpath(where("platstdlib"))}),
    "prefix": os.path.realpath(sys.base_prefix),
    "start": "yes",
}
if len(sys.argv) > 3:
    module, attribute = sys.argv[2:4]
    printed, sys.stdout = sys.stdout, sys.stderr
    try:
        import importlib

        found = importlib.import_module(module)
        try:
            for part in attribute.split("."):
                found = getattr(found, part)
            answer["start"] = "yes" if callable(found) else "not-callable"
        except AttributeError:
            answer["start"] = "missing"
    except BaseException:
        answer["start"] = "failed"
    sys.stdout = printed
json.dump(answer, sys.stdout)
sys.stdout.flush()
# Threads that the import has started do not matter any more.
os._exit(0)
