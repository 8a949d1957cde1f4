/** The Python that starts an application, for formats that start from a file or from a text (pure). */
import type { EntryPoint, NamedCommand } from '../project/entry-point.js'

/**
 * What runs before the application. A child that `multiprocessing` starts (a worker, the fork server, the resource tracker)
 * is the program itself with other arguments: without this it would run the application again, which starts a child again,
 * without end. It also comes before the application is imported, as importing may have effects.
 *
 * Nothing here is an import statement of multiprocessing: tools that search for imports would put it into every program.
 * Where `sys.frozen` is not set (PyOxidizer), a child gets its code as `-c CODE`, as an interpreter would. The prefixes are
 * those of `multiprocessing/spawn.py`, `forkserver.py` and `resource_tracker.py` of CPython 3.8 to 3.15.
 * @param next name of the file that is started afterwards, when it is another one: a worker must see it as its `__main__`,
 * or it would look for the file, which is not on the user's disk
 */
export function multiprocessingChild(next?: string): string {
  const main = next === undefined ? '' : MAIN_FILE.replace('NEXT', JSON.stringify(next))
  return CHILD.replace('MAIN\n', main)
}

const MAIN_FILE = `    import os

    main = sys.modules["__main__"]
    main.__file__ = os.path.join(os.path.dirname(main.__file__), NEXT)
`

const CHILD = `def _run_multiprocessing_child():
    import importlib
    import sys

    arguments = sys.argv[1:]
    if not any("multiprocessing" in argument for argument in arguments):
        return
    try:
        multiprocessing = importlib.import_module("multiprocessing")
    except ImportError:
        return
MAIN
    multiprocessing.freeze_support()
    if "-c" not in arguments[:-1]:
        return
    at = arguments.index("-c") + 1
    code = arguments[at]
    starts = ("spawn import spawn_main", "forkserver import main", "resource_tracker import main")
    plain = code[len("import sys; "):] if code.startswith("import sys; ") else code
    if plain.startswith(tuple("from multiprocessing." + start for start in starts)):
        sys.argv[:] = ["-c", *arguments[at + 1 :]]
        exec(code, {"__name__": "__main__"})
        sys.exit()


if __name__ == "__main__":
    _run_multiprocessing_child()
del _run_multiprocessing_child
`

/**
 * The Python that starts an entry point.
 * A function's result is the exit status, as for a console script; a module runs as `python -m` would.
 * @param scriptText the content of the script file, for an entry point that is one
 */
export function startCode(entryPoint: EntryPoint, scriptText?: string): string {
  switch (entryPoint.kind) {
    case 'function': {
      const { module, attribute } = entryPoint
      const [first] = attribute.split('.')
      return `import sys\n\nfrom ${module} import ${first}\n\nif __name__ == "__main__":\n    sys.exit(${attribute}())\n`
    }
    case 'module': {
      // This import never runs: it makes the module visible to tools that search for imports.
      const { module } = entryPoint
      return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`
    }
    case 'script':
      if (scriptText === undefined) throw new Error('a script without its text')
      return scriptText
    default:
      throw new Error('no entry point to start')
  }
}

/** The module that holds the text of a script file which is one of several commands. */
export function scriptModule(name: string): string {
  return `_command_${name.replaceAll(/\W/g, '_')}`
}

/**
 * The Python that starts one of several commands: the one that the program, or a link to it, is called like; else the one
 * that the first argument names. `src/python/pex_application.py` has the same rules.
 *
 * Each is imported in a function of its own, so that tools that search for imports find all, and a start imports only one.
 * A script file is a module, `scriptModule`, with its text.
 */
export function commandsCode(commands: readonly NamedCommand[]): string {
  const functions = commands.map(({ name, entryPoint }, index) => {
    if (entryPoint.kind === 'function') {
      const [first] = entryPoint.attribute.split('.')
      return `def _start_${index}():\n    from ${entryPoint.module} import ${first}\n\n    sys.exit(${entryPoint.attribute}())\n`
    }
    const module = entryPoint.kind === 'module' ? entryPoint.module : scriptModule(name)
    const start = `def _start_${index}():\n    import runpy\n\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`
    return `${start}\n\ndef _import_${index}():\n    # Never called: it makes the module visible.\n    import ${module}\n`
  })
  const table = commands.map(({ name }, index) => `    ${JSON.stringify(name)}: _start_${index},`).join('\n')
  return `import sys\n\n\n${functions.join('\n\n')}\n\n_COMMANDS = {\n${table}\n}\n\n\n${CHOOSE}`
}

const CHOOSE = `def _name_of(path):
    import os

    name = os.path.basename(path)
    if os.name != "nt":
        return name
    name = name[:-4] if name.lower().endswith(".exe") else name
    return dict((each.lower(), each) for each in _COMMANDS).get(name.lower(), name)


def _chosen():
    own = _name_of(sys.argv[0])
    for name in (own, _name_of(sys.executable)):
        if name in _COMMANDS:
            return name
    asked = sys.argv[1] if len(sys.argv) > 1 else ""
    if asked in _COMMANDS:
        sys.argv[:2] = [asked]
        return asked
    helped = asked in ("-h", "--help")
    said = [
        "usage: %s COMMAND [ARGUMENT ...]" % own,
        "commands: " + ", ".join(sorted(_COMMANDS)),
        "A link to this file that is called like a command starts it.",
    ]
    if asked and not helped:
        said.insert(0, "%s has no command %s." % (own, asked))
    stream = sys.stdout if helped else sys.stderr
    if stream is not None:
        stream.write("\\n".join(said) + "\\n")
    sys.exit(0 if helped else 2)


if __name__ == "__main__":
    _COMMANDS[_chosen()]()
`
