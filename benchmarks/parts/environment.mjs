/** The environment of both sides: this machine's settings, and caches in a folder of the case's own. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'

/** A runner's own variables would make the program a step; the others would move caches, or keep Python from its own. */
const LEFT_OUT = /^(GITHUB_|ACTIONS_|INPUT_|STATE_|PEX_|PYTHON|PACKAGE_PYTHON_|UV_CACHE_DIR|VIRTUAL_ENV|NODE_OPTIONS)/

/** Every cache of pip, uv, pex and this program, and temporary files, lie under `dir`. */
export function environment(dir) {
  const kept = Object.entries(process.env).filter(([name]) => !LEFT_OUT.test(name))
  const at = name => path.join(dir, name)
  const temp = at('tmp')
  mkdirSync(temp, { recursive: true })
  return {
    ...Object.fromEntries(kept),
    XDG_CACHE_HOME: at('cache'),
    PIP_CACHE_DIR: at('pip'),
    UV_CACHE_DIR: at('uv'),
    PEX_ROOT: at('pex'),
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
    NO_COLOR: '1',
    TMPDIR: temp,
    TEMP: temp,
    TMP: temp,
  }
}
