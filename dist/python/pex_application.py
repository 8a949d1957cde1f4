"""Runs the application of a PEX in the environment that a first start installed: all that later starts execute.

Its settings mean what they mean in pex: https://docs.pex-tool.org/api/vars.html. It imports nothing that the application
may not need.
Part of the start of a PEX (`pex_main.py`), copied into the environment.
"""

import os
import sys

# Set by the launcher of a scie, which has chosen one of several commands.
COMMAND = "__PACKAGE_PYTHON_COMMAND__"
OVERRIDES = ("PEX_INTERPRETER", "PEX_SCRIPT", "PEX_MODULE")


def start(environment, settings):
    """Does not return. `settings`: `entry_point`, `script`, `commands`, `bin`, `site`, `title`."""
    if sys.path and os.path.abspath(sys.path[0]) == environment:
        # This folder is not for imports.
        del sys.path[0]
    if os.path.exists(os.path.join(environment, "no-python")):
        join(os.path.join(environment, settings["site"]))
    started_as = name_file(settings)
    bin = os.path.join(environment, settings["bin"])
    os.environ["VIRTUAL_ENV"] = environment
    extend_path(bin)
    command = os.environ.pop(COMMAND, None)
    overrides = dict((name, os.environ[name]) for name in OVERRIDES if name in os.environ)
    if len(overrides) > 1:
        given = " ".join("%s=%s" % (name, overrides[name]) for name in OVERRIDES if name in overrides)
        sys.exit("Can only specify one of %s; found: %s" % (", ".join(OVERRIDES), given))
    clean_environment()
    entry_point, script = settings["entry_point"], settings["script"]
    if "PEX_SCRIPT" in overrides:
        script = overrides["PEX_SCRIPT"]
        named = settings["commands"].get(script, {})
        if ":" not in named.get("entry_point", ":"):
            # A module that is one of several commands has no script.
            entry_point, script = program_of(named)
    elif "PEX_MODULE" in overrides:
        entry_point, script = overrides["PEX_MODULE"], None
    elif overrides.get("PEX_INTERPRETER", "").lower() in ("1", "true"):
        entry_point = script = None
    elif settings["commands"]:
        name, given = (command, sys.argv[1:]) if command else choose_command(settings["commands"], started_as, sys.argv[1:])
        entry_point, script = program_of(settings["commands"][name])
        # What a program shows as its name, and starts again.
        linked = not command and len(given) == len(sys.argv) - 1
        sys.argv[:] = [started_as if linked else file_of(bin, name)] + given
    if script:
        run_script(bin, script)
    if not entry_point:
        interpret(sys.argv[1:])
    module, _, function = entry_point.partition(":")
    if not function:
        import runpy

        runpy.run_module(module, run_name="__main__", alter_sys=True)
        sys.exit(0)
    __import__(module)
    called = sys.modules[module]
    for name in function.split("."):
        called = getattr(called, name)
    sys.exit(called())


def join(site):
    """Adds the environment to an interpreter that is outside of it, and to those that it starts."""
    import site as sites

    known = len(sys.path)
    sites.addsitedir(site)
    sys.path[:] = sys.path[known:] + [place for place in sys.path[:known] if not place.endswith("-packages")]
    os.environ["PYTHONPATH"] = site


def choose_command(commands, started_as, arguments):
    """
    The name of one of several commands, and its own arguments. The file that was started, or a link to it, is called like the
    command; else the first argument names it. Nothing else is guessed: an argument is never taken from a command.
    Where neither names one, it says what there is, and does not return.
    """
    name = os.path.basename(started_as)
    if os.name == "nt":
        name = name[:-4] if name.lower().endswith(".exe") else name
        name = dict((each.lower(), each) for each in commands).get(name.lower(), name)
    if name in commands:
        return name, arguments
    if arguments and arguments[0] in commands:
        return arguments[0], arguments[1:]
    asked = arguments[0] if arguments else ""
    helped = asked in ("-h", "--help")
    said = [
        "usage: %s COMMAND [ARGUMENT ...]" % name,
        "commands: " + ", ".join(sorted(commands)),
        "A link to this file that is called like a command starts it.",
    ]
    if asked and not helped:
        said.insert(0, "%s has no command %s." % (name, asked))
    (sys.stdout if helped else sys.stderr).write("\n".join(said) + "\n")
    sys.exit(0 if helped else 2)


def program_of(command):
    return command.get("entry_point"), command.get("script")


def file_of(bin, name):
    """The script of a command; of a module, which has none, the PEX."""
    found = [path for path in (os.path.join(bin, name), os.path.join(bin, name + ".exe")) if os.path.isfile(path)]
    return found[0] if found else sys.argv[0]


def name_file(settings):
    """
    The PEX is what the user started: argv[0], PEX, and the title of the process if the application has setproctitle.
    Returns the path that was started, which may be a link.
    """
    pex = os.environ.get("PEX")
    if not pex:
        return sys.argv[0]
    sys.argv[0] = os.environ["PEX"] = os.path.realpath(pex)
    if settings["title"]:
        try:
            from setproctitle import setproctitle

            setproctitle(" ".join([sys.executable, pex] + sys.argv[1:]))
        except ImportError:
            pass
    return os.path.abspath(pex)


def extend_path(bin):
    where = os.environ.get("PEX_VENV_BIN_PATH", "prepend")
    if where == "false":
        return
    if where not in ("prepend", "append"):
        sys.exit("PEX_VENV_BIN_PATH must be one of 'false', 'prepend' or 'append', given: %r" % where)
    path = os.environ.get("PATH", "").split(os.pathsep)
    path.insert(0 if where == "prepend" else len(path), bin)
    os.environ["PATH"] = os.pathsep.join(path)


def clean_environment():
    """Settings of this PEX are not for another one that the application starts; added modules are for its Pythons too."""
    extra = os.environ.get("PEX_EXTRA_SYS_PATH")
    for name in [name for name in os.environ if name.startswith("PEX_")]:
        del os.environ[name]
    if extra:
        os.environ["__PACKAGE_PYTHON_EXTRA_SYS_PATH__"] = extra


def run_script(bin, name):
    path = os.path.join(bin, name)
    if os.name == "nt" and not os.path.isfile(path) and os.path.isfile(path + ".exe"):
        path += ".exe"
    if not os.path.isfile(path):
        sys.exit("%s has no script %s." % (os.path.basename(sys.argv[0]), name))
    become([path] + sys.argv[1:])


def become(command):
    sys.stdout.flush()
    if os.name == "nt":
        import subprocess

        sys.exit(subprocess.call(command))
    os.execv(command[0], command)


def interpret(words):
    """Does what `python WORDS` does in the environment."""
    count = 0
    while count < len(words) and words[count].startswith("-") and not words[count].startswith(("--", "-c", "-m")):
        if words[count] == "-":
            break
        count += 1
    if count > 0 or not words or "PYTHONINSPECT" in os.environ:
        flags = ["-s"] if sys.flags.no_user_site else []
        become([sys.executable] + flags + words)
    first, rest = words[0], words[1:]
    if first in ("-c", "-m") and not rest:
        sys.stderr.write("Argument expected for the %s option\n" % first)
        sys.exit(2)
    if first == "-m":
        import runpy

        sys.path.insert(0, os.getcwd())
        sys.argv = rest
        runpy.run_module(rest[0], run_name="__main__", alter_sys=True)
    elif first in ("-c", "-"):
        sys.path.insert(0, "")
        sys.argv = [first] + rest[first == "-c" :]
        execute(rest[0] if first == "-c" else sys.stdin.read(), "<string>" if first == "-c" else "<stdin>")
    else:
        import runpy

        sys.argv = words
        if os.path.isfile(first):
            sys.path.insert(0, os.path.dirname(os.path.abspath(first)))
        runpy.run_path(first, run_name="__main__")
    sys.exit(0)


def execute(source, name):
    main = type(sys)("__main__")
    main.__dict__["__builtins__"] = __builtins__
    sys.modules["__main__"] = main
    exec(compile(source, name, "exec", 0, True), main.__dict__)
