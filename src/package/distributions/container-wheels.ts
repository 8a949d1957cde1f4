/** Wheels built by cibuildwheel, in a container of an older system, from the sdist. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { PackagingError } from '../../core/errors.js'
import type { Interpreter } from '../../core/model.js'
import { onlyFile } from '../../distributions/backend.js'
import {
  cibuildwheelArguments,
  cibuildwheelEnvironment,
  cibuildwheelServes,
  containerEngine,
  identifierFor,
} from '../../distributions/cibuildwheel.js'
import { diskFullError } from '../../host/process/errors.js'
import { formatPython } from '../../interpreters/versions.js'
import { readText } from '../../project/paths.js'
import { pythonScript } from '../../python.js'
import { toolInterpreter } from '../tool-python.js'
import type { Workshop } from '../workshop.js'
import { type Bench, backendPlace, refuseUnfit } from './distributions.js'

export interface Containers {
  /**
   * The wheel of one interpreter.
   * @param source the unpacked sdist, only to be read
   * @throws PackagingError `host/tool-missing` without a container engine, `build/tool-failed`, `build/nothing`, `build/mismatch`
   */
  build(sdist: string, source: string, interpreter: Interpreter): Promise<string>
}

/** The locked cibuildwheel runs on Python 3.11 and newer. */
const LEAST_PYTHON = 11

/** Undefined where compilers of this machine are to be used. */
export function containersOf(
  workshop: Workshop,
  bench: Bench,
  interpreters: readonly Interpreter[],
): Containers | undefined {
  const { configuration, runner, tools, host, epoch } = workshop
  if (configuration.options.compiler !== 'cibuildwheel' || !cibuildwheelServes(bench.runner)) return undefined
  let engine: Promise<string> | undefined
  return {
    async build(sdist, source, interpreter) {
      const name = formatPython(interpreter.python)
      const identifier = identifierFor(interpreter.python, bench.runner)
      if (identifier === undefined) throw new Error(`a plan with ${name} for cibuildwheel`)
      const output = path.join(bench.dir, `container-wheel-${name}`)
      await mkdir(output, { recursive: true })
      engine ??= containerEngine(runner, host.env, output)
      const environment = cibuildwheelEnvironment({
        platform: bench.runner,
        engine: await engine,
        settings: bench.settings,
        epoch,
        cache: path.join(host.store, 'cibuildwheel'),
        pyproject: await readText(source, 'pyproject.toml'),
        env: host.env,
      })
      const call = cibuildwheelArguments({ identifier, sdist, output })
      const finished = await runner.finish({
        label: `build the wheel for Python ${name} with cibuildwheel`,
        tool: (await toolInterpreter(workshop, interpreters, LEAST_PYTHON)).path,
        args: [pythonScript('run_module.py'), await tools.folder('cibuildwheel'), 'cibuildwheel', ...call],
        cwd: output,
        env: { ...environment, PYTHONNOUSERSITE: '1' },
        onLine: bench.say,
        // The first use of an image downloads it, in silence.
        limits: { total: 10_800_000, idle: 3_600_000 },
      })
      if (finished.code !== 0)
        throw diskFullError('build the wheel', finished.tail) ?? failed(bench, identifier, finished.tail)
      const wheel = await onlyFile({
        kind: 'wheel',
        output,
        maker: 'cibuildwheel',
        place: backendPlace(bench.project),
      })
      refuseUnfit(wheel, interpreter, bench)
      return wheel
    },
  }
}

/** @see https://cibuildwheel.pypa.io/en/stable/faq/ */
const PURE = /pure Python wheel was generated/

function failed(bench: Bench, identifier: string, tail: readonly string[]): PackagingError {
  return new PackagingError('build/tool-failed', {
    message: `cibuildwheel could not build ${identifier}.`,
    fix: tail.some(line => PURE.test(line))
      ? 'The project makes a wheel of pure Python, which needs no container: set compiler to system.'
      : `Its last lines are below; the same error comes from \`cibuildwheel --only ${identifier}\` on the sdist.`,
    place: backendPlace(bench.project),
    detail: tail,
  })
}
