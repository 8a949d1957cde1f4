/** The few lines of Python that start an entry point, for formats that start from a file (pure). */
import type { EntryPoint } from '../project/entry-point.js'

/**
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
      // An import that is never run lets whoever looks for imports find the module.
      const { module } = entryPoint
      return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`
    }
    case 'script':
      if (scriptText === undefined) throw new Error('a script without its text')
      return scriptText
    default:
      throw new Error('there is nothing to start')
  }
}
