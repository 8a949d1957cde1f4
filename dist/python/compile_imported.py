"""Makes the bytecode of modules that a test has imported, from their sources in another tree.

`compile_imported.py TREE TESTED`: a program under test can have written any bytecode into TESTED; only its names are used.
"""

import os
import py_compile
import sys


def main(tree, tested):
    ending = ".%s.pyc" % sys.implementation.cache_tag
    for folder, folders, names in os.walk(tested):
        if os.path.basename(folder) != "__pycache__":
            continue
        package = os.path.join(tree, os.path.relpath(os.path.dirname(folder), tested))
        for name in names:
            source = os.path.join(package, name[: -len(ending)] + ".py")
            bytecode = os.path.join(package, "__pycache__", name)
            if name.endswith(ending) and os.path.isfile(source) and not os.path.exists(bytecode):
                # Valid for a source of this size and time, as what Python writes at an import.
                py_compile.compile(source, bytecode, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)


main(*sys.argv[1:])
