"""Run once by a scie's launcher, inside the environment that its PEX was just installed into: prints its path.

The launcher reads NAME=VALUE lines from the file that SCIE_BINDING_ENV names. The arguments are libraries that wheels
expect of a system, in the order in which they can be loaded: where the system has none of that name, every later start
loads this one before any extension module asks for it.
See https://github.com/a-scie/jump/blob/main/docs/packaging.md
"""

import os
import sys

main = os.path.join(sys.prefix, "pex")
if not os.path.isfile(main):
    sys.exit("The PEX of this scie was not installed: there is no %s" % main)


def lacking(path):
    import ctypes

    try:
        ctypes.CDLL(os.path.basename(path))
        return False
    except OSError:
        return True


missing = [path for path in sys.argv[1:] if lacking(path)]
if missing:
    import sysconfig

    # site runs a line of a .pth file that starts with `import`, before the application.
    loads = ["ctypes.CDLL(%r, ctypes.RTLD_GLOBAL)" % path for path in missing]
    with open(os.path.join(sysconfig.get_path("purelib"), "package_python_libraries.pth"), "w") as file:
        file.write("; ".join(["import ctypes"] + loads) + "\n")
with open(os.environ["SCIE_BINDING_ENV"], "w", encoding="utf-8") as file:
    file.write("PYTHON=%s\nMAIN=%s\n" % (sys.executable, main))
