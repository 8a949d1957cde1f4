/**
 * What PyOxidizer is told, in its own language (pure).
 * @see https://pyoxidizer.readthedocs.io/en/v0.24.0/pyoxidizer_config_api.html
 */

export interface OxidizerConfig {
  /** The program's name. */
  readonly name: string
  /** Absolute path of the distribution archive, and its hash. */
  readonly distribution: string
  readonly sha256: string
  /** Python that starts the application. */
  readonly start: string
}

/** Where the application's wheels lie beside the program. */
export const APPLICATION = 'app'

/**
 * The standard library is in memory, what the loader has to map lies in `lib`, and the wheels in a folder of their own,
 * as they are: packages like numpy look for files beside themselves.
 */
export function oxidizerConfig({ name, distribution, sha256, start }: OxidizerConfig): string {
  return `def make_exe():
    dist = PythonDistribution(sha256=${starlark(sha256)}, local_path=${starlark(distribution)}, flavor="standalone")
    policy = dist.make_python_packaging_policy()
    policy.resources_location = "in-memory"
    policy.resources_location_fallback = "filesystem-relative:lib"
    policy.allow_in_memory_shared_library_loading = False
    policy.include_distribution_resources = True
    policy.include_test = False
    config = dist.make_python_interpreter_config()
    config.config_profile = "isolated"
    # The others are compiled for minutes and gain little.
    config.allocator_backend = "default"
    config.module_search_paths = ["$ORIGIN/${APPLICATION}"]
    config.run_command = ${starlark(start)}
    return dist.to_python_executable(name=${starlark(name)}, packaging_policy=policy, config=config)

def make_install(exe):
    files = FileManifest()
    files.add_python_resource(".", exe)
    return files

register_target("exe", make_exe)
register_target("install", make_install, depends=["exe"], default=True)
resolve_targets()
`
}

/** A string literal; Starlark reads JSON's, but for escapes of characters beyond ASCII. */
function starlark(text: string): string {
  return JSON.stringify(text)
}

/**
 * A `cargo` in front of the real one. PyOxidizer calls `cargo init` and reads what it wrote; today's writes an edition
 * that it does not know.
 */
export function cargoShim(cargo: string): string {
  const real = `'${cargo.replaceAll("'", `'\\''`)}'`
  return `#!/bin/sh
if [ "$1" = init ]; then
  shift
  exec ${real} init --edition 2021 "$@"
fi
exec ${real} "$@"
`
}
