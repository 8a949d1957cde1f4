export const id = 6847;
export const ids = [6847];
export const modules = {

/***/ 46847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  allDone: () => (/* binding */ allDone),
  beginPyo3: () => (/* binding */ beginPyo3),
  compileFor: () => (/* binding */ compileFor)
});

// EXTERNAL MODULE: ./lib/executable/pyo3/machine.js
var machine = __webpack_require__(28389);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/host/files/folders.js
var folders = __webpack_require__(875);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/rust.js
var lib_rust = __webpack_require__(26065);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/executable/pyo3/stand-in.js
/** What the launcher is linked with in place of the libpython that is put beside it later. */


/** Functions of CPython's that the launcher calls: what it is linked with stands in for a libpython that is not here yet. */
const LINKED = [
    'PyConfig_Clear',
    'PyConfig_InitPythonConfig',
    'PyConfig_SetBytesArgv',
    'PyConfig_SetBytesString',
    'PyConfig_SetString',
    'PyPreConfig_InitPythonConfig',
    'PyStatus_Exception',
    'Py_ExitStatusException',
    'Py_InitializeFromConfig',
    'Py_PreInitializeFromBytesArgs',
    'Py_RunMain',
];
/** Makes an empty libpython of the right name. @param folder absolute; made here @throws PackagingError `build/tool-failed` */
async function makeStandIn(runner, { program, target, env }, { major, minor }, folder) {
    const name = `libpython${major}.${minor}.so`;
    const source = external_node_path_.join(folder, 'python.c');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''));
    await runner.run({
        label: `make a stand-in for ${name}`,
        tool: program,
        args: [
            ...['cc', '-target', target, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
            ...['-o', external_node_path_.join(folder, name), source],
        ],
        cwd: folder,
        env,
        limits: { total: 300_000 },
    });
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/compile.js
/** Compiles programs of our Rust sources with cargo and zig, the same bytes on every machine. */







/**
 * Gives the absolute path of the folder that holds the programs.
 * @param dir absolute; everything is done in it
 * @throws PackagingError `network/unreachable`, `build/tool-failed`
 */
async function compilePrograms(dir, request, { package: name, bins, python }) {
    const { workshop, rust, target, say } = request;
    const { runner, host, tools } = workshop;
    const tool = await tools.folder('cargo-zigbuild');
    const zig = external_node_path_.join(tool, 'ziglang', process.platform === 'win32' ? 'zig.exe' : 'zig');
    const zigCache = external_node_path_.join(host.store, 'zig');
    const zigEnv = { ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: zigCache };
    const source = external_node_path_.join(dir, 'source');
    await (0,promises_.cp)((0,lib_rust/* rustSources */.b)(), source, { recursive: true });
    const libraries = external_node_path_.join(dir, 'libraries');
    const config = external_node_path_.join(dir, 'pyo3-config.txt');
    if (python !== undefined) {
        await (0,promises_.writeFile)(config, (0,machine/* pyo3Config */.cA)(python, target.zig ? 'linux' : 'windows', target.zig && libraries));
        if (target.zig !== undefined)
            await makeStandIn(runner, { program: zig, target: target.zig, env: zigEnv }, python, libraries);
    }
    const output = external_node_path_.join(dir, 'target');
    const cargoHome = host.env.CARGO_HOME || external_node_path_.join((0,external_node_os_.homedir)(), '.cargo');
    say(`compiling ${bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`);
    const finished = await runner.finish({
        label: `compile ${name} for ${target.triple}`,
        tool: external_node_path_.join(tool, 'bin', process.platform === 'win32' ? 'cargo-zigbuild.exe' : 'cargo-zigbuild'),
        args: [
            'zigbuild',
            ...['--release', '--locked', '--target', target.zigbuild, '--package', name],
            ...bins.flatMap(bin => ['--bin', bin]),
        ],
        cwd: source,
        env: {
            ...zigEnv,
            ...SAME_EVERYWHERE,
            CARGO: rust.cargo,
            CARGO_TARGET_DIR: output,
            CARGO_ENCODED_RUSTFLAGS: withoutPaths({
                [cargoHome]: '/cargo',
                [source]: '/source',
                [output]: '/target',
            }),
            CARGO_ZIGBUILD_ZIG_PATH: zig,
            CARGO_ZIGBUILD_CACHE_DIR: external_node_path_.join(dir, 'zigbuild'),
            PYO3_CONFIG_FILE: python === undefined ? undefined : config,
        },
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code !== 0)
        throw notCompiled(name, target.triple, finished.tail);
    return external_node_path_.join(output, target.triple, 'release');
}
const SAME_EVERYWHERE = {
    CARGO_TERM_COLOR: 'never',
    CARGO_INCREMENTAL: '0',
    // Times in archives of objects, where a compiler would write some.
    SOURCE_DATE_EPOCH: '315532800',
    ZERO_AR_DATE: '1',
    RUSTC_WRAPPER: undefined,
};
/** Flags for rustc that write other names for folders of this machine, as cargo takes them in one variable. */
function withoutPaths(names) {
    return Object.entries(names)
        .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
        .join('\u001f');
}
const NO_NETWORK = /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .* failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i;
/** What cargo's last lines mean: no network, or a program that does not compile (pure). */
function notCompiled(what, triple, tail) {
    const network = tail.some(line => NO_NETWORK.test(line));
    return new errors/* PackagingError */.yr(network ? 'network/unreachable' : 'build/tool-failed', {
        message: network
            ? `cargo cannot get the crates that the ${what} is made of.`
            : `The ${what} of a pyo3 executable does not compile for ${triple}.`,
        fix: network
            ? 'Check the network, and the registry and proxy that cargo is set to (its config.toml, HTTPS_PROXY).'
            : 'See the last lines of cargo; settings of its config.toml on this machine apply too.',
        detail: tail,
    });
}

// EXTERNAL MODULE: ./lib/executable/pyo3/rust.js
var pyo3_rust = __webpack_require__(30416);
;// CONCATENATED MODULE: ./lib/executable/pyo3/programs.js
/**
 * The compiled programs: the launcher (one for each Python minor version and target), the stub of one file, and what packs
 * on this machine. What they start is told beside them, so each is compiled once and kept in the store.
 */









/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
async function launcherFor(request, python) {
    const { target } = request;
    const folder = await compiled(request, {
        package: 'launcher',
        bins: ['launcher'],
        python,
    });
    return external_node_path_.join(folder, `launcher${target.zig === undefined ? '.exe' : ''}`);
}
/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
async function packersFor(request, own) {
    const same = request.target.triple === own.triple;
    const [stub, pack] = await Promise.all([
        same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
        compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
    ]);
    const suffix = request.target.zig === undefined ? '.exe' : '';
    return { stub: external_node_path_.join(stub ?? pack, `stub${suffix}`), pack: external_node_path_.join(pack, 'pack') };
}
/** What this process is compiling: two executables of one run share it. */
const running = new Map();
async function compiled(request, wanted) {
    const { workshop, rust, target } = request;
    const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`;
    const key = (0,external_node_crypto_.createHash)('sha256');
    for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()])
        key.update(`${part}\n`);
    const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`;
    const folder = external_node_path_.join(workshop.host.store, 'pyo3', name);
    const known = running.get(folder);
    if (known !== undefined)
        return known;
    const work = keep(folder, request, wanted);
    running.set(folder, work);
    work.catch(() => running.delete(folder));
    return work;
}
async function keep(folder, request, wanted) {
    const suffix = request.target.zig === undefined ? '.exe' : '';
    const files = wanted.bins.map(name => `${name}${suffix}`);
    const there = await Promise.all(files.map(file => (0,paths/* isFile */.fo)(external_node_path_.join(folder, file))));
    if (there.every(Boolean))
        return folder;
    const { rust, workshop, target } = request;
    const dir = await workshop.staging.dir(external_node_path_.join('pyo3', external_node_path_.basename(folder)));
    await (0,pyo3_rust/* needTarget */.Qb)(rust, workshop.runner, target.triple, dir);
    const made = await compilePrograms(dir, request, wanted);
    const unfinished = `${folder}.${(0,external_node_crypto_.randomUUID)()}`;
    try {
        await (0,folders/* makeFolder */.f)(unfinished);
        for (const file of files)
            await (0,promises_.copyFile)(external_node_path_.join(made, file), external_node_path_.join(unfinished, file));
        // Another run may have been quicker; then its copy is as good.
        await (0,promises_.rename)(unfinished, folder).catch(() => { });
    }
    finally {
        await (0,promises_.rm)(unfinished, { recursive: true, force: true });
        await (0,promises_.rm)(dir, { recursive: true, force: true });
    }
    return folder;
}
let digest;
/** Of every file of the Rust sources. */
function sourcesDigest() {
    digest ??= (async () => {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        const root = (0,lib_rust/* rustSources */.b)();
        const names = (await (0,promises_.readdir)(root, { recursive: true })).sort();
        for (const name of names) {
            const file = external_node_path_.join(root, name);
            if (await (0,paths/* isFile */.fo)(file))
                hash.update(`${name}\n`).update(await (0,promises_.readFile)(file));
        }
        return hash.digest('hex');
    })();
    return digest;
}

;// CONCATENATED MODULE: ./lib/executable/pyo3/prepare.js



/** Compiles what no wheel is needed for; once done, it is in the store. @throws PackagingError(s) */
async function beginPyo3(request) {
    const { workshop } = request;
    const cwd = await workshop.staging.dir('pyo3');
    const rust = await (0,pyo3_rust/* findRust */.Wu)(workshop.host, workshop.runner, cwd);
    await compileFor(request, rust);
}
/** The packers only for one file. @throws PackagingError(s) */
async function compileFor({ workshop, target, say }, rust) {
    const { options, plan } = workshop.configuration;
    const [rustFor, own] = [(0,machine/* rustTarget */.qD)(target.platform), (0,machine/* rustTarget */.qD)(plan.runner)];
    if (rustFor === undefined || own === undefined)
        throw new Error(`no Rust target for ${target.platform.name}`);
    const programs = { workshop, rust, target: rustFor, say };
    const single = options.executableLayout === 'file';
    const [launcher, packers] = await allDone([
        launcherFor(programs, target.python),
        single ? packersFor(programs, own) : Promise.resolve(undefined),
    ]);
    return { launcher, packers };
}
/** As `Promise.all`, but nothing goes on behind the back of a failure: the folder may be removed then. */
async function allDone(work) {
    await Promise.allSettled(work);
    return Promise.all(work);
}


/***/ }),

/***/ 30416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ needTarget),
/* harmony export */   Wu: () => (/* binding */ findRust)
/* harmony export */ });
/* unused harmony exports LEAST_RUST, rustVersion, isOlder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** The Rust of this machine: there, new enough, and able to build for the target. */



/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
const LEAST_RUST = '1.85';
const INSTALL = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.';
/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
async function findRust(host, runner, cwd) {
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(name, host.env, host.workspace)));
    if (cargo === undefined || rustc === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable is a Rust program, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
            fix: INSTALL,
        });
    const asked = await runner.finish({
        label: 'ask rustc for its version',
        tool: rustc,
        args: ['-vV'],
        cwd,
        capture: true,
        limits: { total: 300_000 },
    });
    const version = rustVersion(asked.stdout);
    if (asked.code !== 0 || version === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `${rustc} does not say its version.`,
            fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
            detail: asked.tail,
        });
    if (isOlder(version, LEAST_RUST))
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable needs Rust ${LEAST_RUST}, and ${rustc} is ${version}.`,
            fix: 'Run `rustup update stable`, or install a newer Rust from rustup.rs.',
        });
    return { cargo, rustc, version, identity: asked.stdout };
}
/** Out of what `rustc -vV` prints (pure). */
function rustVersion(output) {
    return /^rustc (\d+\.\d+\.\d+)/m.exec(output)?.[1];
}
/** (pure) */
function isOlder(version, least) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
    return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
/** @throws PackagingError `host/tool-missing` when Rust's standard library for `triple` is not installed */
async function needTarget(rust, runner, triple, cwd) {
    const asked = await runner.finish({
        label: `ask rustc for ${triple}`,
        tool: rust.rustc,
        args: ['--print', 'target-libdir', '--target', triple],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    const folder = asked.stdout.trim();
    const there = folder === '' ? [] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    if (there.some(name => name.startsWith('libstd-')))
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
        message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
        fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
        detail: asked.tail,
    });
}


/***/ }),

/***/ 26065:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ rustSources)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/** The Rust sources that this program brings with it; the build copies them beside the bundle. */


/** Absolute path of the Cargo workspace. */
function rustSources() {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url)), 'rust');
}


/***/ })

};
