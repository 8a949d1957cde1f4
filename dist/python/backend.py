"""Calls a project's PEP 517 build backend: asks for its requirements, then builds one sdist or wheel.

Standard library only; runs on every Python that can host a backend. The request comes as JSON on standard input and
the answer goes to the file that the request names, because standard output belongs to the backend.
https://peps.python.org/pep-0517/
"""

import json
import os
import sys
import traceback


def main():
    # The folder of this script must not offer modules to the backend, and neither must the project's own folder.
    sys.path[0:1] = []
    umask, ahead = os.environ.pop("PACKAGE_PYTHON_VARY", "022 0").split()
    if ahead != "0":
        put_clock_forward(int(ahead))
        # A second build, beside the one that everything else waits for.
        if hasattr(os, "nice"):
            os.nice(5)
    if len(sys.argv) > 1:
        import_ahead(sys.argv[1])
    request = json.load(sys.stdin)
    os.umask(int(umask, 8))
    os.chdir(request["source"])
    try:
        answer = build(request)
    except BackendMissing as missing:
        answer = {"missing": describe(missing.__cause__, request["source"])}
    except SystemExit as ending:
        # The tool that the backend drives has said why; a traceback would push that out of sight.
        answer = {"failed": describe(ending, request["source"])}
    except BaseException as error:
        traceback.print_exc()
        answer = {"failed": describe(error, request["source"])}
    with open(request["answer"], "w", encoding="utf-8") as file:
        json.dump(answer, file)


def put_clock_forward(seconds):
    """Shifts the clock of Python, so that two simultaneous builds do not get the same time by chance."""
    import time

    clock, clock_ns, format_time = time.time, time.time_ns, time.strftime
    time.time = Callable(lambda: clock() + seconds)
    time.time_ns = Callable(lambda: clock_ns() + seconds * 10**9)
    for name in ("localtime", "gmtime", "ctime"):
        convert = getattr(time, name)
        setattr(time, name, Callable(lambda at=None, of=convert: of(time.time() if at is None else at)))
    time.strftime = Callable(lambda form, at=None: format_time(form, time.localtime() if at is None else at))


class Callable:
    """Unlike a function, the same when it is stored as an attribute of a class, as logging stores time.localtime."""

    def __init__(self, function):
        self.function = function

    def __call__(self, *given):
        return self.function(*given)


def import_ahead(module):
    """Uses the time until the request comes; an error is reported with the request."""
    try:
        __import__(module)
    except BaseException:
        sys.modules.pop(module, None)


def build(request):
    backend = load(request)
    kind, settings = request["kind"], request["settings"]
    if request["phase"] != "build":
        fork = request["phase"] == "both" and not wants_nothing(backend)
        asked = in_copy(lambda: requirements(backend, kind, settings), fork)
        unmet = [requirement for requirement in asked if requirement not in request["installed"]]
        if unmet or request["phase"] == "requirements":
            return {"requires": unmet}
    hook = getattr(backend, "build_" + kind, None)
    if hook is None:
        raise AttributeError("the build backend has no hook build_" + kind)
    return {"file": name_of(hook(request["output"], settings))}


def name_of(returned):
    """The base name that a hook should return; some return a path, and anything else is shown as it is."""
    if isinstance(returned, bytes) or hasattr(returned, "__fspath__"):
        returned = os.fsdecode(returned)
    return os.path.basename(returned) if isinstance(returned, str) else repr(returned)


def load(request):
    for place in reversed(request["backend_path"]):
        sys.path.insert(0, os.path.join(request["source"], place))
    module, _, attribute = request["backend"].partition(":")
    try:
        __import__(module)
        backend = sys.modules[module]
        for name in filter(None, attribute.split(".")):
            backend = getattr(backend, name)
    except (Exception, SystemExit) as error:
        traceback.print_exc()
        raise BackendMissing() from error
    return backend


def requirements(backend, kind, settings):
    if wants_nothing(backend):
        return []
    hook = getattr(backend, "get_requires_for_build_" + kind, None)
    return list(hook(settings)) if hook else []


def wants_nothing(backend):
    """True where the answer is known: setuptools asks for more only because of setup.py or setup.cfg, or for wheel
    before 70.1. Its hook reads the whole project to say so, which takes as long as building a small one."""
    module = getattr(backend, "__name__", "")
    if module != "setuptools.build_meta" or os.path.exists("setup.py") or os.path.exists("setup.cfg"):
        return False
    numbers = getattr(sys.modules.get("setuptools"), "__version__", "0").split(".")[:2]
    return all(part.isdigit() for part in numbers) and [int(part) for part in numbers] >= [70, 1]


def in_copy(function, fork):
    """The value of function, computed in a copy of this process: hooks may not see what an earlier one left behind."""
    if not fork:
        return function()
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            result = {"value": function()}
        except (Exception, SystemExit) as error:
            traceback.print_exc()
            result = {"error": str(error) or type(error).__name__}
        sys.stdout.flush()
        sys.stderr.flush()
        with os.fdopen(writer, "w") as pipe:
            json.dump(result, pipe)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    result = json.loads(text) if text else {"error": "the build backend ended the process"}
    if "error" in result:
        raise RuntimeError(result["error"])
    return result["value"]


def describe(error, source):
    """What an error says, and the line of the project where it came from, when there is one."""
    place = {}
    prefix = os.path.join(os.path.realpath(source), "")
    for frame in traceback.extract_tb(error.__traceback__):
        path = os.path.realpath(frame.filename)
        # Code without a file, such as `<string>`, would look like a file of the working folder.
        if path.startswith(prefix) and os.path.isfile(path):
            place = {"file": path[len(prefix) :], "line": frame.lineno}
    return dict(place, type=type(error).__name__, message=str(error))


class BackendMissing(Exception):
    """The backend cannot be imported; the cause says why."""


main()
