/**
 * Whether a source looks as if its wheels differ from Python to Python. It decides only how many builds begin at once,
 * never what is built: that is read from the wheels.
 */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** `pure`: one wheel is likely. `per-python`: one for each. `stable-abi`: compiled, but one may serve many (PEP 384). */
export type Outlook = 'pure' | 'per-python' | 'stable-abi'

const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/
const BACKENDS =
  /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i

/** @param settings the text of the files that `SETTINGS` names (pure) */
export function outlook(names: readonly string[], settings: string): Outlook {
  if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings)) return 'pure'
  return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python'
}

/** Reads an unpacked sdist. */
export async function outlookOf(source: string): Promise<Outlook> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile())
  const settings = await Promise.all(
    files
      .filter(({ name }) => SETTINGS.test(name))
      .map(({ parentPath, name }) => readFile(path.join(parentPath, name), 'utf8')),
  )
  return outlook(
    files.map(({ name }) => name),
    settings.join('\n'),
  )
}
