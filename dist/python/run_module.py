"""Runs a tool's module from its own folder: `run_module.py FOLDER MODULE[:FUNCTION] [ARGUMENT ...]`.

Nothing beside the interpreter's own library and FOLDER can be imported, so that no file of a project can stand in for
a module of the tool or of the standard library. `-I` would do this too, but it ignores PYTHONHASHSEED; `-P` needs 3.11.
With a FUNCTION, the module is imported and its function called, as a script that pip installs does it, and the program's
name stays the module's; without one it becomes the path of the module's file, as `python -m` has it.
"""

import sys

# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True

folder, named = sys.argv[1:3]
module, _, function = named.partition(":")
sys.path[0] = folder
sys.argv[0:3] = [module]

if function:
    import importlib

    getattr(importlib.import_module(module), function)()
else:
    import runpy

    runpy.run_module(module, run_name="__main__", alter_sys=True)
