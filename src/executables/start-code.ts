/** The Python that starts an application, for formats that start from a file or from a text (pure). */
import type { EntryPoint } from '../project/entry-point.js'

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
