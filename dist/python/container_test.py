"""Tests an installed wheel where only text comes back: in a container, `python -c CODE QUESTION`.

QUESTION is JSON: `name` of the distribution; `command`, the arguments of the user's test command, or null for a start of
the scripts; `prefer`, names of scripts of which the first that exists is the only one started. Each command gives one line
`package-python-test: JSON` with `group` (commands of one group are alternatives), `command`, `exit` (null when it did not
end or start), `signal`, and the first and last lines of its output. How it ended is evaluated by the reader:
the exit status is always 0.

Runs on CPython and PyPy 3.9 and newer with the standard library alone.
"""

import json
import signal
import subprocess
import sys
from importlib import metadata

LINES = 12
CHARACTERS = 160
MOST_SCRIPTS = 20


def run(group, shown, args, seconds=120):
    """Whether it ended with 0."""
    answer = {"group": group, "command": shown, "exit": None, "signal": None}
    try:
        done = subprocess.run(
            args,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            timeout=seconds,
        )
        output = done.stdout
        if done.returncode < 0:
            answer["signal"] = signal.Signals(-done.returncode).name
        else:
            answer["exit"] = done.returncode
    except subprocess.TimeoutExpired as ended:
        output = (ended.stdout or b"") + b"\nit did not end within %d s" % seconds
    except OSError as error:
        answer["refused"] = True
        output = str(error).encode()
    lines = [line[:CHARACTERS] for line in output.decode("utf-8", "replace").splitlines() if line.strip()]
    answer["head"] = lines[:LINES]
    answer["tail"] = lines[LINES:][-LINES:] or lines[-LINES:]
    print("package-python-test: " + json.dumps(answer), flush=True)
    return answer["exit"] == 0


def modules(distribution):
    """Top-level modules, the one that is called like the distribution first."""
    found = set()
    for file in distribution.files or []:
        first = file.parts[0]
        if len(file.parts) == 1 and first.endswith((".py", ".so")):
            found.add(first.split(".")[0])
        elif len(file.parts) > 1 and first.isidentifier():
            found.add(first)
    plain = distribution.metadata["Name"].lower().replace("-", "_").replace(".", "_")
    return sorted(found, key=lambda name: (name.lower() != plain, name.startswith("_"), name))


def of_command(words):
    program = words[0]
    own = [sys.executable] if program in ("python", "python3") else [program]
    run(0, " ".join(words), own + words[1:], 3600)


def of_itself(distribution, prefer):
    points = [point for point in distribution.entry_points if not getattr(point, "extras", None)]
    scripts = sorted({point.name for point in points if point.group == "console_scripts"})
    wanted = next((name for name in prefer if name in scripts), None)
    started = [wanted] if wanted else scripts[:MOST_SCRIPTS]
    for group, name in enumerate(started):
        for flag in ("--version", "--help"):
            if run(group, name + " " + flag, [name, flag]):
                break
    if started:
        return
    windowed = [point for point in points if point.group == "gui_scripts"]
    names = [point.value.split(":")[0].strip() for point in windowed[:1]] or modules(distribution)[:1]
    code = "import " + ", ".join(names) if names else "pass"
    run(0, "python -c '" + code + "'", [sys.executable, "-c", code])


question = json.loads(sys.argv[1])
if question["command"]:
    of_command(question["command"])
else:
    of_itself(metadata.distribution(question["name"]), question["prefer"])
