export const id = 379;
export const ids = [379];
export const modules = {

/***/ 51687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87059);
/** Makes folders, and says truly why when that fails. */



/**
 * Makes `folder` and its parents where they are missing. Returns the first one made; undefined when all were there.
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`
 */
async function makeFolder(folder) {
    return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orFsError */ .HQ)(`make the folder ${folder}`, folder, async () => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        }
        catch (thrown) {
            // Node's recursive mkdir reports a read-only file system, among others, as ENOENT: a plain one tells the reason.
            if ((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown) === 'ENOENT')
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(await firstMissing(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder)));
            throw thrown;
        }
    });
}
/** The outermost part of `folder` that does not exist. */
async function firstMissing(folder) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(parent).then(() => true, () => false);
    return there || parent === folder ? folder : firstMissing(parent);
}


/***/ }),

/***/ 81228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/** Hashes files without holding them in memory. */


/** Bytes read at once: larger reads are no faster. */
const CHUNK = 1024 * 1024;
/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
async function sha256Of(file) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file, { highWaterMark: CHUNK }))
        hash.update(chunk);
    return hash.digest('hex');
}


/***/ }),

/***/ 14615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51687);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87059);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81228);
/**
 * Files by their content: `<root>/sha256/ab/abcdef…/<file name>`. Whatever is in a store, perhaps restored from a shared
 * cache, is hashed again before it is used (SECURITY.md), and many processes may share one.
 */







/** Milliseconds after which a temporary file belongs to a run that was killed. */
const STALE = 24 * 60 * 60 * 1000;
/** @param root absolute folder; made when needed */
function createStore(root) {
    const temp = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'tmp');
    /** What this run has hashed already, by path: `true` when it was right. */
    const verified = new Map();
    let prepared;
    const folderOf = (sha256) => {
        if (!/^[0-9a-f]{64}$/.test(sha256))
            throw new Error(`not a SHA-256: ${sha256}`);
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'sha256', sha256.slice(0, 2), sha256);
    };
    async function find(sha256, filename) {
        const folder = folderOf(sha256);
        const names = filename === undefined ? (await namesIn(folder)).sort() : [assertFileName(filename)];
        for (const name of names) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
            if (await isRight(file, sha256)) {
                await touch(folder);
                return file;
            }
        }
        return undefined;
    }
    /** A link does not count: what it leads to is not the store's. The memo spares a second hash, not a look whether the file is still there. */
    async function isRight(file, sha256) {
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined))?.isFile() !== true) {
            verified.delete(file);
            return false;
        }
        const known = verified.get(file) ?? verify(file, sha256);
        verified.set(file, known);
        const right = await known;
        if (!right)
            verified.delete(file);
        return right;
    }
    async function verify(file, sha256) {
        // A wrong file is left where it is: `add` puts the right one over it at once, and nothing is taken from under a
        // process that has just done so.
        return (await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) === sha256;
    }
    async function add(temporaryFile, sha256, filename) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folderOf(sha256), assertFileName(filename));
        await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .orFsError */ .HQ)(`store ${filename}`, file, async () => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporaryFile, file);
            }
            catch (thrown) {
                // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
                if ((await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) !== sha256)
                    throw thrown;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporaryFile, { force: true });
            }
            verified.set(file, Promise.resolve(true));
            return file;
        });
    }
    async function temporary() {
        prepared ??= prepare(temp);
        await prepared;
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    }
    return { find, add, temporary };
}
/** Makes the folder for unfinished files and removes what killed runs left there. */
async function prepare(temp) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(temp);
    for (const name of await namesIn(temp)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { recursive: true, force: true });
    }
}
/** A store that may only be read still serves. */
function touch(folder) {
    const now = new Date();
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(folder, now, now).catch(() => undefined);
}
const namesIn = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name))
        return name;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('network/refused', {
        message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
        fix: 'Check the lock file or index that names it.',
    });
}


/***/ }),

/***/ 66467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ executableOf),
/* harmony export */   H: () => (/* binding */ SOURCES)
/* harmony export */ });
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61118);

/** In the order of preference among equals; `downloaded` is this product's own folder. */
const SOURCES = ['tool-cache', 'path', 'pyenv', 'py-launcher', 'uv', 'downloaded'];
/**
 * The interpreter of an installation: `python.exe` at its root on Windows, else the best name in its `bin`.
 * Nothing when there is none.
 */
async function executableOf(machine, folder) {
    const windows = machine.os === 'windows';
    const home = windows ? folder : `${folder}/bin`;
    const names = (await machine.files.list(home)).filter(name => (0,_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOfExecutable */ .Ch)(name) !== undefined);
    const plain = names.filter(name => !windows || name.toLowerCase().endsWith('.exe'));
    // The longest name tells most: python3.12 before python3 before python.
    const [best] = plain.sort((a, b) => b.length - a.length || a.localeCompare(b));
    return best === undefined ? undefined : `${home}${windows ? '\\' : '/'}${best}`;
}


/***/ }),

/***/ 61118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ claimOfPyenv),
/* harmony export */   Ch: () => (/* binding */ claimOfExecutable),
/* harmony export */   fr: () => (/* binding */ claimOfUv),
/* harmony export */   q7: () => (/* binding */ claimOfLauncherTag),
/* harmony export */   qd: () => (/* binding */ claimOfToolCache)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50409);

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
/** Names under which interpreters stand in a `bin` folder, best first: a name with a version can be held to it. */
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
    const minor = Number(/\d+$/.exec(version.replace(/[tm]+$/, ''))?.[0]);
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
    const python = /^3\./.test(folder) ? (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePython */ .w_)(folder.replace(/-win32$|-arm64?$/, '')) : undefined;
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


/***/ }),

/***/ 4321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ discover),
  d: () => (/* binding */ findDownloaded)
});

// EXTERNAL MODULE: ./lib/interpreter/claim.js
var interpreter_claim = __webpack_require__(61118);
;// CONCATENATED MODULE: ./lib/interpreter/sources/path.js

/**
 * Every `python3.X`, `python3`, `python` and `pypy3.X`, in PATH's order. Left out: what lies inside the workspace (the
 * project must not choose the interpreter that looks at it), folders named relatively, version managers' shims (scripts
 * that fail or start something else; the sources for pyenv and uv find the real ones), Windows' app aliases (they may
 * open the Store) and macOS's /usr/bin (its `python3` may ask to install Xcode's tools).
 */
async function findOnPath(machine) {
    const workspace = (await machine.files.real(machine.workspace)) ?? machine.workspace;
    const folders = pathFolders(machine).filter(folder => !isShim(folder, machine));
    const found = folders.map(async (folder) => {
        const names = await machine.files.list(folder);
        const likely = names.filter(name => (0,interpreter_claim/* claimOfExecutable */.Ch)(name) !== undefined && isProgram(name, machine));
        return Promise.all(likely.sort(byName).map(name => candidateOf(machine, workspace, folder, name)));
    });
    return (await Promise.all(found)).flat(2);
}
function pathFolders(machine) {
    const windows = machine.os === 'windows';
    // Windows' environment has `Path`; Node's own lookup ignores case, a copied object does not.
    const key = Object.keys(machine.env).find(name => (windows ? name.toUpperCase() : name) === 'PATH');
    const entries = (key === undefined ? '' : (machine.env[key] ?? '')).split(windows ? ';' : ':');
    const absolute = windows ? /^([a-z]:[\\/]|\\\\)/i : /^\//;
    return [
        ...new Set(entries.filter(entry => absolute.test(entry)).map(entry => entry.replace(/(.)[\\/]+$/, '$1'))),
    ];
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
/** Names with a version first: they can be held to it. */
function byName(a, b) {
    return b.length - a.length || a.localeCompare(b);
}
async function candidateOf(machine, workspace, folder, name) {
    const windows = machine.os === 'windows';
    const path = folder.endsWith('/') || folder.endsWith('\\')
        ? `${folder}${name}`
        : `${folder}${windows ? '\\' : '/'}${name}`;
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
    const claim = (0,interpreter_claim/* claimOfExecutable */.Ch)(name) ?? {};
    if (claim.minor !== undefined)
        return claim;
    return { ...claim, ...(0,interpreter_claim/* claimOfExecutable */.Ch)(real.split(/[\\/]/).at(-1) ?? '') };
}
function isInside(path, folder, windows) {
    const plain = (text) => (windows ? text.replaceAll('\\', '/').toLowerCase() : text);
    return `${plain(path)}/`.startsWith(`${plain(folder).replace(/\/+$/, '')}/`);
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/interpreter/sources/py-launcher.js
/** Pythons that Windows' `py` knows: the launcher of the installers and, since 2025, the Python install manager. */


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
        const claim = (0,interpreter_claim/* claimOfLauncherTag */.q7)(tag);
        return claim === undefined ? [] : [{ path, source: 'py-launcher', claim }];
    });
}

// EXTERNAL MODULE: ./lib/interpreter/candidate.js
var candidate = __webpack_require__(66467);
;// CONCATENATED MODULE: ./lib/interpreter/sources/pyenv.js
/** Pythons that pyenv, or pyenv-win, built. */


/** `versions/NAME` under `PYENV_ROOT` (pyenv-win: `PYENV`), by default `~/.pyenv`. Named environments are not looked into. */
async function findInPyenv(machine) {
    const { PYENV_ROOT, PYENV } = machine.env;
    const windows = machine.os === 'windows';
    const root = PYENV_ROOT ||
        (windows && PYENV) ||
        (windows ? `${machine.home}\\.pyenv\\pyenv-win` : `${machine.home}/.pyenv`);
    const versions = `${root.replace(/[\\/]+$/, '')}${windows ? '\\' : '/'}versions`;
    const found = (await machine.files.list(versions)).map(async (name) => {
        const claim = (0,interpreter_claim/* claimOfPyenv */.AV)(name);
        if (claim === undefined)
            return [];
        const path = await (0,candidate/* executableOf */.A)(machine, `${versions}${windows ? '\\' : '/'}${name}`);
        return path === undefined ? [] : [{ path, source: 'pyenv', claim }];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./lib/interpreter/sources/tool-cache.js
/** Pythons that come with GitHub's runner images, or that actions/setup-python put there. */


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
    const roots = new Set([RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY].filter(root => root !== undefined && root !== ''));
    const separator = machine.os === 'windows' ? '\\' : '/';
    const versions = [...roots].flatMap(root => FOLDERS.map(async ([name, implementation]) => {
        const home = [root, name].join(separator);
        const found = (await machine.files.list(home)).map(async (version) => {
            const folder = [home, version].join(separator);
            const entries = await machine.files.list(folder);
            return Promise.all(entries.map(async (entry) => {
                const claim = (0,interpreter_claim/* claimOfToolCache */.qd)(implementation, version, entry);
                if (claim === undefined || !entries.includes(`${entry}.complete`))
                    return [];
                const path = await (0,candidate/* executableOf */.A)(machine, [folder, entry].join(separator));
                return path === undefined ? [] : [{ path, source: 'tool-cache', claim }];
            }));
        });
        return (await Promise.all(found)).flat(2);
    }));
    return (await Promise.all(versions)).flat();
}

;// CONCATENATED MODULE: ./lib/interpreter/sources/uv.js
/** Pythons that uv downloaded: for the user, or for this product. */


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
/** What stands in `folder`, laid out as uv does it; no uv is started. */
async function findInUvFolder(machine, folder, source) {
    const separator = machine.os === 'windows' ? '\\' : '/';
    const found = (await machine.files.list(folder)).map(async (name) => {
        const claim = (0,interpreter_claim/* claimOfUv */.fr)(name);
        if (claim === undefined)
            return [];
        const path = await (0,candidate/* executableOf */.A)(machine, `${folder}${separator}${name}`);
        return path === undefined ? [] : [{ path, source, claim }];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./lib/interpreter/discover.js





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
        findInUvFolder(machine, uvFolder(machine), 'uv'),
        findDownloaded(machine),
    ]);
    return withoutRepeats(machine, found.flat());
}
/** What this product downloaded, in this run or an earlier one. */
function findDownloaded(machine) {
    return findInUvFolder(machine, machine.downloads, 'downloaded');
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

/***/ 11957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/** The little of the file system that looking for interpreters needs. Tests pass a fake. */

const localFiles = {
    list: folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []),
    real: path => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined),
    executable: path => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false),
};


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jZ: () => (/* binding */ PROBE_LIMIT),
  X7: () => (/* binding */ createProber)
});

// UNUSED EXPORTS: PROBE_SCRIPT

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/interpreter/answer.js
const OSES = ['linux', 'macos', 'windows'];
const ARCHES = [
    'x86_64',
    'aarch64',
    'x86',
    'armv7l',
    'ppc64le',
    's390x',
    'riscv64',
];
/**
 * The interpreter that `stdout` describes, or the reason why it describes none. A wrapper may print more: the last
 * line counts.
 */
function parseAnswer(stdout, candidate) {
    const line = stdout.trimEnd().split('\n').at(-1) ?? '';
    const answer = decode(line);
    if (answer?.probe !== 1)
        return `it does not answer like Python but prints '${clip(line)}'`;
    const { implementation, os, arch, libc, libcVersion, executable, prefix, markers } = answer;
    const version = /^3\.(\d+)\.\d+((a|b|rc)\d+)?$/.exec(String(answer.version));
    if (version === null)
        return `it is Python '${clip(String(answer.version))}'`;
    if (implementation !== 'cpython' && implementation !== 'pypy')
        return `it is ${clip(String(implementation))}, neither CPython nor PyPy`;
    if (!OSES.includes(String(os)))
        return `it runs on '${clip(String(os))}', which is not supported`;
    if (!ARCHES.includes(String(arch)))
        return `its architecture '${clip(String(arch))}' is not supported`;
    return {
        python: {
            implementation,
            major: 3,
            minor: Number(version[1]),
            freeThreaded: answer.freeThreaded === true,
        },
        fullVersion: version[0],
        path: typeof executable === 'string' && executable !== '' ? executable : candidate.path,
        platform: {
            os: os,
            arch: arch,
            ...(libc === 'glibc' || libc === 'musl' ? { libc: libc } : {}),
            ...(typeof libcVersion === 'string' ? { libcVersion } : {}),
        },
        source: candidate.source,
        prefix: String(prefix),
        venv: answer.venv === true,
        ensurepip: answer.ensurepip === true,
        markers: stringsOf(markers),
    };
}
/** How the answer contradicts the name, in words; nothing when it does not. */
function contradiction(claim, answer) {
    const { python, fullVersion, platform } = answer;
    const honest = agrees(claim.implementation, python.implementation) &&
        agrees(claim.minor, python.minor) &&
        agrees(claim.freeThreaded, python.freeThreaded) &&
        // For PyPy, names carry its own version as often as the language's.
        (python.implementation === 'pypy' || agrees(claim.fullVersion, fullVersion)) &&
        agrees(claim.arch, platform.arch) &&
        (platform.libc === undefined || agrees(claim.libc, platform.libc));
    if (honest)
        return undefined;
    return `its name says ${describeClaim(claim)} and it is ${describeInterpreter(answer)}`;
}
/** `CPython 3.13.0, free-threaded, for x86_64`. */
function describeInterpreter({ python, fullVersion, platform }) {
    const { implementation, minor, freeThreaded } = python;
    return describeClaim({ implementation, minor, freeThreaded, fullVersion, arch: platform.arch });
}
function describeClaim(claim) {
    const name = claim.implementation === 'pypy' ? 'PyPy' : 'CPython';
    const version = claim.fullVersion ?? (claim.minor === undefined ? '3' : `3.${claim.minor}`);
    const threads = claim.freeThreaded ? ', free-threaded' : '';
    const where = [claim.arch, claim.libc].filter(part => part !== undefined).join(' ');
    return `${name} ${version}${threads}${where === '' ? '' : `, for ${where}`}`;
}
function agrees(claimed, real) {
    return claimed === undefined || claimed === real;
}
function decode(line) {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function stringsOf(value) {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    return Object.fromEntries(entries.filter((entry) => typeof entry[1] === 'string'));
}
/** Foreign text in a message of ours: one short line without control characters. */
function clip(text) {
    const plain = text.replace(/[^\x20-\x7e]/g, '?');
    return plain.length > 60 ? `${plain.slice(0, 57)}...` : plain;
}

;// CONCATENATED MODULE: ./lib/interpreter/probe.js
/** Asks candidates what they are, by running `src/python/probe.py` with each. */




/** Beside the compiled code and beside the sources alike. */
const PROBE_SCRIPT = (0,python/* pythonScript */.w)('probe.py');
/** Milliseconds one interpreter has to answer; the first start of a Python on a Windows runner takes seconds. */
const PROBE_LIMIT = 15_000;
/** A prober that runs all it is given at once, and each path only once in its life. */
function createProber(machine, limit = PROBE_LIMIT) {
    const known = new Map();
    return candidates => Promise.all(candidates.map(async (candidate) => {
        const output = known.get(candidate.path) ?? run(machine, candidate.path, limit);
        known.set(candidate.path, output);
        return judge(candidate, await output);
    }));
}
/** `-I -S -B`: no environment variables, no working folder, no site-packages, nothing written. */
async function run(machine, path, limit) {
    try {
        const { code, signal, stdout } = await machine.runner.finish({
            label: `ask ${path} for its version`,
            tool: path,
            args: ['-I', '-S', '-B', PROBE_SCRIPT],
            // A folder that is certain to exist, unlike a home; `-I` keeps it out of sys.path.
            cwd: (0,external_node_path_.dirname)(PROBE_SCRIPT),
            // The macOS launcher of a virtual environment would otherwise pass its own path on.
            env: { __PYVENV_LAUNCHER__: undefined },
            limits: { total: limit },
            capture: true,
        });
        if (code === 0)
            return { stdout };
        return signal === null ? `it ends with status ${code}` : `it is ended by ${signal}`;
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return problem.code === 'host/timeout' ? `it does not answer in ${limit / 1000} s` : problem.message;
    }
}
function judge(candidate, output) {
    if (typeof output === 'string')
        return { kind: 'unusable', candidate, reason: output };
    const interpreter = parseAnswer(output.stdout, candidate);
    if (typeof interpreter === 'string')
        return { kind: 'unusable', candidate, reason: interpreter };
    const difference = contradiction(candidate.claim, interpreter);
    if (difference === undefined)
        return { kind: 'honest', candidate, interpreter };
    return { kind: 'liar', candidate, interpreter, contradiction: difference };
}


/***/ }),

/***/ 32701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requirementsFile),
/* harmony export */   w: () => (/* binding */ pythonScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/** The Python scripts this program brings with it; the build copies them beside the bundle. */


// Spelled so that the bundler leaves it alone: in `dist/` as in `lib/`, the scripts lie in `python/` beside this module.
const here = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url));
/** Absolute path of one of our scripts. */
function pythonScript(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'python', name);
}
/** Absolute path of the hash-locked requirements of one of our tools. */
function requirementsFile(tool) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'tools', 'requirements', `${tool}.txt`);
}


/***/ }),

/***/ 52127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ box)
/* harmony export */ });
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11983);
/** A table drawn for a terminal. */

const NARROWEST = 12;
const UNICODE = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', line: '─', side: '│' };
const ASCII = { top: '+++', middle: '+++', bottom: '+++', line: '-', side: '|' };
/**
 * Lines of a box as wide as its content, never wider than the terminal: columns that may shrink do, and when that is
 * not enough each row becomes a few `heading: value` lines. Cells are single lines and may hold colours.
 */
function box(columns, rows, style) {
    const natural = columns.map((column, index) => Math.max((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(column.heading), ...rows.map(row => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(row[index] ?? ''))));
    const widths = shrink(columns, natural, style.columns - 3 * columns.length - 1);
    if (widths === undefined)
        return stacked(columns, rows, style);
    const signs = style.unicode ? UNICODE : ASCII;
    const rule = ([left = '', cross = '', right = '']) => left + widths.map(size => signs.line.repeat(size + 2)).join(cross) + right;
    const line = (cells) => `${signs.side} ${widths
        .map((size, index) => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .pad */ .eV)((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(cells[index] ?? '', size, style), size, columns[index]?.right))
        .join(` ${signs.side} `)} ${signs.side}`;
    return [
        rule(signs.top),
        line(columns.map(column => column.heading)),
        rule(signs.middle),
        ...rows.map(line),
        rule(signs.bottom),
    ];
}
/** Widths that fit in `room`, or undefined when no shrinking reaches that. */
function shrink(columns, natural, room) {
    const widths = [...natural];
    let over = widths.reduce((sum, size) => sum + size, 0) - room;
    while (over > 0) {
        const can = widths.map((size, index) => (columns[index]?.shrinks && size > NARROWEST ? size : 0));
        const widest = can.indexOf(Math.max(...can));
        if ((can[widest] ?? 0) === 0)
            return undefined;
        widths[widest] = (widths[widest] ?? 0) - 1;
        over -= 1;
    }
    return widths;
}
function stacked(columns, rows, style) {
    const label = Math.max(...columns.map(column => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(column.heading))) + 1;
    return rows.flatMap((row, position) => [
        ...(position > 0 ? [''] : []),
        ...columns.flatMap(({ heading, shrinks }, index) => {
            const value = row[index] ?? '';
            if (value === '')
                return [];
            const text = shrinks ? (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(value, Math.max(NARROWEST, style.columns - label - 1), style) : value;
            return [`${(0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .pad */ .eV)(`${heading}:`, label)} ${text}`];
        }),
    ]);
}


/***/ }),

/***/ 98149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ lockedPins),
/* harmony export */   K2: () => (/* binding */ TOOL_NAMES),
/* harmony export */   XX: () => (/* binding */ lockedVersion),
/* harmony export */   eQ: () => (/* binding */ wheelFits)
/* harmony export */ });
/* harmony import */ var _target_machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53784);
/** What the hash-locked requirements files say (pure). @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

/** Tools that have a file in `requirements/`. */
const TOOL_NAMES = [
    'uv',
    'pex',
    'packaging',
    'auditwheel',
    'delocate',
    'delvewheel',
    'ziglang',
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
function wheelFits(filename, machine = (0,_target_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .thisMachine */ .g)()) {
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


/***/ })

};
