"""Run once by a scie's launcher, inside the environment that its PEX was just installed into: says where that lies.

The launcher reads NAME=VALUE lines from the file that SCIE_BINDING_ENV names.
See https://github.com/a-scie/jump/blob/main/docs/packaging.md
"""

import os
import sys

main = os.path.join(sys.prefix, "pex")
if not os.path.isfile(main):
    sys.exit("The PEX of this scie was not installed: there is no %s" % main)
with open(os.environ["SCIE_BINDING_ENV"], "w", encoding="utf-8") as file:
    file.write("PYTHON=%s\nMAIN=%s\n" % (sys.executable, main))
