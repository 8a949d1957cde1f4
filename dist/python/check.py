"""Runs twine, check-wheel-contents, abi3audit and auditwheel on finished files, all in one process.

`check.py FOLDER ...`, a request as JSON on standard input: {"metadata": [FILE ...], "contents": [WHEEL ...],
"config": FILE or null, "license": {FILE: EXPRESSION}, "abi3": [WHEEL ...], "platform": [WHEEL ...]}. The answer is
{"QUESTION": {FILE: {"errors": [...], "warnings": [...]}}} on standard output. Each tool is used by its command line, so
that the output is the same as for people who run it by hand; one process saves their start-up times.

Nothing beside the interpreter's own library and the FOLDERs can be imported (see run_module.py).
"""

import sys

# The folder of the tool stays as it was unpacked: its state is compared before it is used.
sys.dont_write_bytecode = True

sys.path[0:1] = sys.argv[1:]

import contextlib
import io
import json
import logging
import os
import re
import runpy


def lazily(name):
    """Delays the work of an import until the module is used: docutils alone takes a third of a second."""
    import importlib.util

    spec = importlib.util.find_spec(name)
    spec.loader = importlib.util.LazyLoader(spec.loader)
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    parent, _, child = name.rpartition(".")
    setattr(sys.modules[parent], child, module)


class Log(logging.Handler):
    """The messages that a tool logs, by level."""

    def __init__(self):
        super().__init__()
        self.errors, self.warnings = [], []

    def emit(self, record):
        messages = self.errors if record.levelno >= logging.ERROR else self.warnings
        messages.append(" ".join(record.getMessage().split()))


def answer(errors=(), warnings=()):
    return {"errors": list(errors), "warnings": list(warnings)}


def metadata(files):
    import readme_renderer

    lazily("readme_renderer.rst")
    from twine.commands import check

    answers = {}
    for file in files:
        log = Log()
        check.logger.addHandler(log)
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                check.main(["--strict", file])
        except Exception as error:
            # Mostly metadata that is refused; also any other reason why a file cannot be read.
            log.errors.append(" ".join(str(error).replace(file, os.path.basename(file)).split()))
        finally:
            check.logger.removeHandler(log)
        answers[file] = answer(log.errors, log.warnings)
    return answers


def contents(files, config):
    from check_wheel_contents.__main__ import main
    from click import ClickException

    answers = {file: answer() for file in files}
    out, err = io.StringIO(), io.StringIO()
    options = ["--no-config"] if config is None else ["--config", config]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            main([*options, *files], standalone_mode=False)
    except ClickException as error:
        for each in answers.values():
            each["errors"].append(error.format_message())
        return answers
    current = None
    for line in out.getvalue().splitlines() + err.getvalue().splitlines():
        file = next((file for file in files if line.startswith(file + ": ")), None)
        if file is None:
            # A member, below the message about it.
            if current is not None:
                current[-1] += " " + line.strip()
            continue
        text = line[len(file) + 2 :]
        if text == "OK":
            continue
        # W1xx and W2xx compare with the project's own settings.
        required = re.match(r"W[12]\d\d", text) or not re.match(r"W\d", text)
        current = answers[file]["errors" if required else "warnings"]
        current.append(text)
    return answers


def license(expressions):
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    answers = {}
    for file, expression in expressions.items():
        try:
            canonicalize_license_expression(expression)
            answers[file] = answer()
        except InvalidLicenseExpression as error:
            answers[file] = answer([str(error)])
    return answers


def program(module, *arguments):
    """Runs a module as a program: its exit status and what it wrote to standard output."""
    out, argv = io.StringIO(), sys.argv
    sys.argv = [module, *arguments]
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
            runpy.run_module(module, run_name="__main__", alter_sys=True)
        status = 0
    except SystemExit as exit:
        status = 0 if exit.code is None else exit.code
    finally:
        sys.argv = argv
    return status, out.getvalue()


def abi3(files):
    answers = {}
    for file in files:
        # Into a file, because standard output is for people.
        report = "abi3audit.json"
        program("abi3audit", "--strict", "--report", "--output", report, file)
        try:
            with open(report) as written:
                (spec,) = json.load(written)["specs"].values()
        except (OSError, ValueError):
            answers[file] = answer(["abi3audit could not read it"])
            continue
        errors = []
        for member in spec["wheel"]:
            result = member["result"]
            if not result["is_abi3_baseline_compatible"]:
                errors.append(
                    "%s needs the stable ABI of %s, but is tagged for %s"
                    % (member["name"], result["computed"], result["baseline"])
                )
            if not result["is_abi3"]:
                symbols = sorted(result["non_abi3_symbols"])
                errors.append("%s uses %s, outside of the stable ABI" % (member["name"], ", ".join(symbols[:5])))
        answers[file] = answer(errors)
    return answers


def tag_age(tag):
    numbers = re.match(r"(many|musl)linux_(\d+)_(\d+)_", tag)
    return numbers and (numbers[1], int(numbers[2]), int(numbers[3]))


OLDER = {"manylinux1": "manylinux_2_5", "manylinux2010": "manylinux_2_12", "manylinux2014": "manylinux_2_17"}


def platform(files):
    answers = {}
    for file in files:
        status, out = program("auditwheel", "show", "--json", file)
        if status != 0:
            answers[file] = answer(["auditwheel could not read it"])
            continue
        fit = json.loads(out)["overall_tag"]
        errors = []
        for tag in os.path.basename(file)[:-4].split("-")[-1].split("."):
            name, _, arch = tag.partition("_")
            claimed = tag_age(OLDER[name] + "_" + arch if name in OLDER else tag)
            needs = tag_age(fit)
            if claimed and (needs is None or needs[0] != claimed[0] or needs > claimed):
                errors.append("is tagged %s but meets only %s" % (tag, fit))
        answers[file] = answer(errors)
    return answers


def main():
    request = json.load(sys.stdin)
    answers = {}
    if request["metadata"]:
        answers["metadata"] = metadata(request["metadata"])
    if request["license"]:
        answers["license"] = license(request["license"])
    if request["contents"]:
        answers["contents"] = contents(request["contents"], request["config"])
    if request["abi3"]:
        answers["abi3"] = abi3(request["abi3"])
    if request["platform"]:
        answers["platform"] = platform(request["platform"])
    json.dump(answers, sys.stdout)


main()
