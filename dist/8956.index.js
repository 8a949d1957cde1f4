export const id = 8956;
export const ids = [8956];
export const modules = {

/***/ 89231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56023);
/* harmony import */ var _executables_pyo3_rust_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97705);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98222);
/* harmony import */ var _host_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14615);
/* harmony import */ var _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83460);
/* harmony import */ var _interpreters_probe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24237);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4813);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85390);
/* harmony import */ var _tools_tools_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(63588);
/** The command `doctor`: what is on this machine, what a build would need, what is missing and how to get it. */













const doctorCommand = async ({ host, style, write }) => {
    const machine = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_11__/* .thisMachine */ .g8)();
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_5__/* .createRunner */ .ji)({ env: host.env });
    const { env, workspace, store } = host;
    const downloads = node_path__WEBPACK_IMPORTED_MODULE_1__.join(store, 'pythons');
    const place = { os: machine.os, env, home: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), workspace, downloads, files: _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_7__/* .localFiles */ .Jd, runner };
    const [candidates, git, rust, tools] = await Promise.all([
        (0,_interpreters_discover_js__WEBPACK_IMPORTED_MODULE_7__/* .discover */ .k4)(place),
        (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_10__/* .findProgram */ .Kp)('git', env, workspace),
        rustRow(host, runner),
        (0,_tools_tools_js__WEBPACK_IMPORTED_MODULE_12__/* .toolReport */ .xo)((0,_host_store_js__WEBPACK_IMPORTED_MODULE_6__/* .createStore */ .y)(store)),
    ]);
    const probed = await (0,_interpreters_probe_js__WEBPACK_IMPORTED_MODULE_8__/* .createProber */ .X7)(place, _interpreters_probe_js__WEBPACK_IMPORTED_MODULE_8__/* .PROBE_LIMIT */ .jZ)(candidates);
    const pip = probed.some(one => one.kind === 'usable' && one.interpreter.ensurepip);
    const libc = machine.libcVersion === undefined ? '' : `, ${machine.libc} ${machine.libcVersion}`;
    const text = [
        `Machine: ${machine.os} ${machine.arch}${libc}, Node.js ${process.versions.node}`,
        `Store: ${store}`,
        `git: ${git ?? 'not found: versions from tags and commit dates are not known without it; install git'}`,
        `Rust: ${rust}`,
        '',
        ...pythons(probed, style),
        '',
        ...(0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .box */ .aP)([{ heading: 'Tool' }, { heading: 'Version' }, { heading: 'State' }], tools.map(tool => [tool.name, tool.version, state(tool.stored, pip)]), style),
    ].join('\n');
    write(text);
    return [];
};
/** Only pyo3 executables need it. */
async function rustRow(host, runner) {
    try {
        const { cargo, version } = await (0,_executables_pyo3_rust_js__WEBPACK_IMPORTED_MODULE_4__/* .findRust */ .Wu)(host, runner, node_path__WEBPACK_IMPORTED_MODULE_1__.parse(process.cwd()).root);
        return `${version}, ${cargo}`;
    }
    catch (thrown) {
        const [problem] = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return `${problem.message} ${problem.fix}`;
    }
}
function state(stored, pip) {
    if (stored)
        return 'in the store, verified';
    return pip
        ? 'downloaded at the first build, checked by hash'
        : 'missing: install a Python with pip, which downloads it';
}
function pythons(probed, style) {
    const rows = probed.map(one => {
        if (one.kind === 'usable') {
            const { python, fullVersion, path: file, source } = one.interpreter;
            return [(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_9__/* .formatPython */ .AR)(python), fullVersion, source, file];
        }
        const why = one.kind === 'mismatched' ? `refused: ${one.contradiction}` : `refused: ${one.reason}`;
        return ['-', why, one.candidate.source, one.candidate.path];
    });
    const missing = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_9__/* .supportedNames */ .B1)().filter(name => !rows.some(([found]) => found === name));
    return [
        ...(0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .box */ .aP)([{ heading: 'Python' }, { heading: 'Version', shrinks: true }, { heading: 'Found by' }, { heading: 'Path' }], rows, style),
        `Not installed, downloaded by uv when needed: ${missing.join(' ')}`,
    ];
}


/***/ }),

/***/ 79795:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ makeSite),
/* harmony export */   QC: () => (/* binding */ probeEmbeddable),
/* harmony export */   eJ: () => (/* binding */ findCargo),
/* harmony export */   ou: () => (/* binding */ firstText),
/* harmony export */   vv: () => (/* binding */ probeParts)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_extract_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68298);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _distributions_toolchain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81760);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4813);
/** What several formats share: facts about the Python to embed, and a folder of unpacked wheels. */









/** @param python absolute path @throws PackagingError `build/tool-failed`, `host/…` */
async function probeParts(python, runner, cwd) {
    const { stdout } = await runner.run({
        label: `locate the parts of ${python}`,
        tool: python,
        args: ['-I', '-S', '-B', (0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonScript */ .w$)('embed.py')],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    return JSON.parse(stdout);
}
/**
 * @param python absolute path of an interpreter that imports from its own library only
 * @param site absolute path of the folder with the application
 * @throws PackagingError `project/entry-point` when the entry point is missing or not a function
 */
async function probeEmbeddable(runner, python, site, entryPoint) {
    // A GUI may need a display as soon as it is imported.
    const start = entryPoint.kind === 'function' && !entryPoint.gui ? [entryPoint.module, entryPoint.attribute] : [];
    const { stdout } = await runner.run({
        label: 'inspect the Python to embed',
        tool: python,
        args: [(0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .pythonScript */ .w$)('executable_probe.py'), site, ...start],
        cwd: site,
        env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' },
        capture: true,
        limits: { total: 120_000 },
    });
    const answer = JSON.parse(stdout);
    const [module, attribute] = start;
    if (answer.start === 'missing' || answer.start === 'not-callable')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('project/entry-point', {
            message: `The entry point ${module}:${attribute} ${answer.start === 'missing' ? 'does not exist' : 'is not a function'}.`,
            fix: 'Name a function that starts the program, as module:function.',
        });
    return answer;
}
/**
 * Unpacks wheels into one folder to import from. Wheels may share a file (namespace packages do): the first one's stays,
 * and a difference is logged.
 * @param dir absolute path of a folder that does not exist yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
async function makeSite(wheels, dir, say) {
    const owners = new Map();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true });
    for (const wheel of wheels) {
        const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        if (name === undefined)
            throw new Error(`${wheel.path} is not a wheel`);
        const owner = { package: name.name, version: name.version };
        const apart = `${dir}.unpacking`;
        await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_2__/* .extractWheel */ .hi)(wheel.path, apart);
        for await (const { name: place, file } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .walk */ .GG)(apart)) {
            const final = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, place);
            if (file === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(final, { recursive: true });
            else if (!owners.has(place)) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(file, final);
                owners.set(place, owner);
            }
            else if ((await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(file)) !== (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(final)))
                say(`${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one is used`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(apart, { recursive: true, force: true });
    }
    return { dir, owners };
}
/** Absolute paths. @param need why Rust is needed, a clause @throws PackagingError `host/tool-missing` */
async function findCargo({ env, workspace }, need) {
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .findProgram */ .Kp)(name, env, workspace)));
    if (cargo !== undefined && rustc !== undefined)
        return { cargo, rustc };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/tool-missing', {
        message: `${need}, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
        fix: _distributions_toolchain_js__WEBPACK_IMPORTED_MODULE_6__/* .INSTALL_RUST */ .jw,
    });
}
/** The first of these license texts that can be read, if any. @param files absolute paths */
async function firstText(component, license, files) {
    for (const file of files) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => undefined);
        if (text !== undefined)
            return [{ component, path: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), text, license }];
    }
    return [];
}


/***/ }),

/***/ 6598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   cA: () => (/* binding */ pyo3Config),
/* harmony export */   i0: () => (/* binding */ LEAST_GLIBC),
/* harmony export */   qD: () => (/* binding */ rustTarget)
/* harmony export */ });
/** Rust's standard library needs 2.17, so that one launcher serves every minimum glibc. @see https://doc.rust-lang.org/rustc/platform-support.html */
const LEAST_GLIBC = '2.17';
/** Undefined for a platform without launchers. */
function rustTarget({ os, arch, libc }) {
    if (os === 'linux' && libc === 'glibc' && (arch === 'x86_64' || arch === 'aarch64')) {
        const triple = `${arch}-unknown-linux-gnu`;
        return { triple, zigbuild: `${triple}.${LEAST_GLIBC}`, zig: `${arch}-linux-gnu.${LEAST_GLIBC}` };
    }
    if (os === 'windows' && arch === 'x86_64') {
        const triple = 'x86_64-pc-windows-gnu';
        return { triple, zigbuild: triple, zig: undefined };
    }
    return undefined;
}
/** As CPython itself lays out its installation on that system. */
function layoutOf(python, { os }) {
    const { major, minor } = python;
    if (os === 'windows') {
        const library = `python${major}${minor}.dll`;
        return {
            windows: true,
            interpreter: 'python.exe',
            stdlib: 'python/Lib',
            sitePackages: 'python/Lib/site-packages',
            scripts: 'python/Scripts',
            library,
            // Windows looks for it beside the program.
            libraryPath: library,
        };
    }
    const stdlib = `python/lib/python${major}.${minor}`;
    const library = `libpython${major}.${minor}.so.1.0`;
    return {
        windows: false,
        interpreter: `python${major}.${minor}`,
        stdlib,
        sitePackages: `${stdlib}/site-packages`,
        scripts: 'python/bin',
        library,
        libraryPath: `python/lib/${library}`,
    };
}
/** A configuration for PyO3's build script, in place of an interpreter. @see https://pyo3.rs/latest/building-and-distribution#advanced-config-files */
function pyo3Config(python, os, libraries) {
    const { major, minor } = python;
    return [
        'implementation=CPython',
        `version=${major}.${minor}`,
        'shared=true',
        `lib_name=python${os === 'windows' ? `${major}${minor}` : `${major}.${minor}`}`,
        ...(libraries === undefined ? [] : [`lib_dir=${libraries}`]),
        'pointer_width=64',
        '',
    ].join('\n');
}


/***/ }),

/***/ 97705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tn: () => (/* binding */ askRustc),
/* harmony export */   Wu: () => (/* binding */ findRust),
/* harmony export */   n6: () => (/* binding */ packersFor),
/* harmony export */   oD: () => (/* binding */ launcherFor)
/* harmony export */ });
/* unused harmony exports LEAST_RUST, rustVersion, needTarget, notCompiled */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _host_seal_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5273);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85390);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(79795);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6598);
/** The Rust programs of a pyo3 executable: finds this machine's Rust, and compiles each program once for all runs. */











/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
const LEAST_RUST = '1.85';
/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
async function findRust(host, runner, cwd) {
    const { cargo, rustc } = await (0,_probe_js__WEBPACK_IMPORTED_MODULE_9__/* .findCargo */ .eJ)(host, 'A pyo3 executable is a Rust program');
    const asked = await askRustc(runner, rustc, ['-vV'], cwd);
    const version = rustVersion(asked.stdout);
    if (asked.code !== 0 || version === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/tool-missing', {
            message: `${rustc} does not report its version.`,
            fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
            detail: asked.tail,
        });
    if ((0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .compareVersions */ .Zy)(version, LEAST_RUST) < 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable needs Rust ${LEAST_RUST}, and ${rustc} is ${version}.`,
            fix: 'Run `rustup update stable`, or install a newer Rust from rustup.rs.',
        });
    return { cargo, rustc, version, identity: asked.stdout };
}
/** What rustc says of itself; rustup may download it first. */
function askRustc(runner, rustc, args, cwd) {
    const label = `query rustc ${args.join(' ')}`;
    return runner.finish({ label, tool: rustc, args, cwd, capture: true, limits: { total: 300_000 } });
}
/** @param output of `rustc -vV` (pure) */
function rustVersion(output) {
    return /^rustc (\d+\.\d+\.\d+)/m.exec(output)?.[1];
}
/** @throws PackagingError `host/tool-missing` when Rust's standard library for `triple` is not installed */
async function needTarget(rust, runner, triple, cwd) {
    const asked = await askRustc(runner, rust.rustc, ['--print', 'target-libdir', '--target', triple], cwd);
    const folder = asked.stdout.trim();
    const there = folder === '' ? [] : await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .wX)(folder);
    if (there.some(name => name.startsWith('libstd-')))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/tool-missing', {
        message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
        fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
        detail: asked.tail,
    });
}
/** Functions of CPython that the launcher calls: it is linked with a stand-in for the libpython that comes later. */
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
/**
 * Makes an empty libpython of the right name.
 * @param zig its absolute path, and the target as `x86_64-linux-gnu.2.17` @param folder absolute; created here
 * @throws PackagingError `build/tool-failed`
 */
async function makeStandIn(runner, zig, { major, minor }, folder) {
    const name = `libpython${major}.${minor}.so`;
    const source = node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, 'python.c');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(source, LINKED.map(one => `void ${one}(void) {}\n`).join(''));
    await runner.run({
        label: `make a stand-in for ${name}`,
        tool: zig.program,
        args: [
            ...['cc', '-target', zig.target, '-shared', '-nostdlib', `-Wl,-soname,${name}.1.0`],
            ...['-o', node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, name), source],
        ],
        cwd: folder,
        env: zig.env,
        limits: { total: 300_000 },
    });
}
/**
 * Compiles with cargo and zig, the same bytes on every machine.
 * @param dir absolute path of a working folder
 * @returns the absolute path of the folder with the programs
 * @throws PackagingError `network/unreachable`, `build/tool-failed`
 */
async function compilePrograms(dir, request, { package: name, bins, python }) {
    const { context, rust, target, say } = request;
    const { runner, host, tools } = context;
    const tool = await tools.folder('cargo-zigbuild');
    const zig = node_path__WEBPACK_IMPORTED_MODULE_3__.join(tool, 'ziglang', process.platform === 'win32' ? 'zig.exe' : 'zig');
    const zigCache = node_path__WEBPACK_IMPORTED_MODULE_3__.join(host.store, 'zig');
    const zigEnv = { ZIG_GLOBAL_CACHE_DIR: zigCache, ZIG_LOCAL_CACHE_DIR: zigCache };
    const source = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'source');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.cp)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .rustSources */ .b0)(), source, { recursive: true });
    const libraries = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'libraries');
    const config = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'pyo3-config.txt');
    if (python !== undefined) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(config, (0,_machine_js__WEBPACK_IMPORTED_MODULE_10__/* .pyo3Config */ .cA)(python, target.zig ? 'linux' : 'windows', target.zig && libraries));
        if (target.zig !== undefined)
            await makeStandIn(runner, { program: zig, target: target.zig, env: zigEnv }, python, libraries);
    }
    const output = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'target');
    const cargoHome = host.env.CARGO_HOME || node_path__WEBPACK_IMPORTED_MODULE_3__.join((0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.cargo');
    say(`compiling ${bins.join(' and ')} for ${target.triple} with Rust ${rust.version}`);
    const finished = await runner.finish({
        label: `compile ${name} for ${target.triple}`,
        tool: node_path__WEBPACK_IMPORTED_MODULE_3__.join(tool, 'bin', process.platform === 'win32' ? 'cargo-zigbuild.exe' : 'cargo-zigbuild'),
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
            CARGO_ENCODED_RUSTFLAGS: withoutPaths({ [cargoHome]: '/cargo', [source]: '/source', [output]: '/target' }),
            CARGO_ZIGBUILD_ZIG_PATH: zig,
            CARGO_ZIGBUILD_CACHE_DIR: node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'zigbuild'),
            PYO3_CONFIG_FILE: python === undefined ? undefined : config,
        },
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
        onLine: say,
    });
    if (finished.code !== 0)
        throw notCompiled(name, target.triple, finished.tail);
    return node_path__WEBPACK_IMPORTED_MODULE_3__.join(output, target.triple, 'release');
}
const SAME_EVERYWHERE = {
    CARGO_TERM_COLOR: 'never',
    CARGO_INCREMENTAL: '0',
    // Times in archives of objects, where a compiler would write some.
    SOURCE_DATE_EPOCH: '315532800',
    ZERO_AR_DATE: '1',
    RUSTC_WRAPPER: undefined,
};
/** Flags for rustc that replace folders of this machine in its output, in the form that cargo takes in one variable. */
function withoutPaths(names) {
    return Object.entries(names)
        .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
        .join('\u001f');
}
const NO_NETWORK = /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .{0,200} failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i;
/** @param tail the last lines of cargo: no network, or a program that does not compile (pure) */
function notCompiled(what, triple, tail) {
    const network = tail.some(line => NO_NETWORK.test(line));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr(network ? 'network/unreachable' : 'build/tool-failed', {
        message: network
            ? `cargo could not download the crates of the ${what}.`
            : `The ${what} of a pyo3 executable does not compile for ${triple}.`,
        fix: network
            ? 'Check the network, and the registry and proxy that cargo is set to (its config.toml, HTTPS_PROXY).'
            : 'See the last lines of cargo; settings of its config.toml on this machine apply too.',
        detail: tail,
    });
}
/** Gives the absolute path of the launcher. @throws PackagingError `host/tool-missing`, `network/unreachable`, `build/tool-failed` */
async function launcherFor(request, python) {
    const folder = await compiled(request, { package: 'launcher', bins: ['launcher'], python });
    return node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, `launcher${suffixOf(request.target)}`);
}
/** Gives the absolute paths of the stub for the target, and of the packer for this machine, which is `own`. */
async function packersFor(request, own) {
    const same = request.target.triple === own.triple;
    const [stub, pack] = await Promise.all([
        same ? undefined : compiled(request, { package: 'onefile', bins: ['stub'] }),
        compiled({ ...request, target: own }, { package: 'onefile', bins: ['stub', 'pack'] }),
    ]);
    return { stub: node_path__WEBPACK_IMPORTED_MODULE_3__.join(stub ?? pack, `stub${suffixOf(request.target)}`), pack: node_path__WEBPACK_IMPORTED_MODULE_3__.join(pack, 'pack') };
}
function suffixOf({ zig }) {
    return zig === undefined ? '.exe' : '';
}
/** Compilations of this process by folder: two executables of one run use the same. */
const running = new Map();
/** The folder in the store with these programs: they do not depend on the application, so each is compiled once. */
async function compiled(request, wanted) {
    const { context, rust, target } = request;
    const python = wanted.python === undefined ? '' : `-${wanted.python.major}.${wanted.python.minor}`;
    const key = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const part of [await sourcesDigest(), rust.identity, target.zigbuild, LINKED.join()])
        key.update(`${part}\n`);
    const name = `${wanted.bins.join('+')}-${target.triple}${python}-${key.digest('hex').slice(0, 20)}`;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_3__.join(context.host.store, 'pyo3', name);
    const known = running.get(folder);
    if (known !== undefined)
        return known;
    const work = compileInto(folder, request, wanted);
    running.set(folder, work);
    work.catch(() => running.delete(folder));
    return work;
}
async function compileInto(folder, request, wanted) {
    const files = wanted.bins.map(name => `${name}${suffixOf(request.target)}`);
    if (await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .isSealed */ .dy)(folder))
        return folder;
    const { rust, context, target } = request;
    const dir = await context.staging.dir(node_path__WEBPACK_IMPORTED_MODULE_3__.join('pyo3', node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder)));
    await needTarget(rust, context.runner, target.triple, dir);
    const made = await compilePrograms(dir, request, wanted);
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(folder));
    await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_7__/* .createSealed */ .NU)(folder, async (unfinished) => {
        await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .makeFolder */ .fc)(unfinished);
        for (const file of files)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.copyFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(made, file), node_path__WEBPACK_IMPORTED_MODULE_3__.join(unfinished, file));
    }).finally(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(dir, { recursive: true, force: true }));
    return folder;
}
let digest;
/** Of every file of the Rust sources. */
function sourcesDigest() {
    digest ??= (async () => {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        for await (const { name, file } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .walk */ .GG)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .rustSources */ .b0)()))
            if (file !== undefined)
                hash.update(`${name}\n`).update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file));
        return hash.digest('hex');
    })();
    return digest;
}


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bn: () => (/* binding */ copyFiles),
/* harmony export */   NU: () => (/* binding */ createSealed),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(75919);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _watch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(39097);
/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */








/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
async function stateDigest(folder) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const files = entries.filter(entry => !entry.isDirectory()).map(({ parentPath, name }) => node_path__WEBPACK_IMPORTED_MODULE_3__.join(parentPath, name));
    const states = await (0,_watch_js__WEBPACK_IMPORTED_MODULE_7__/* .statesOf */ .kY)({ files, inode: true });
    if (states.size === 0)
        return undefined;
    const lines = [...states].map(([file, state]) => `${node_path__WEBPACK_IMPORTED_MODULE_3__.relative(folder, file)}\0${state}\n`);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(lines.sort(_core_format_js__WEBPACK_IMPORTED_MODULE_5__/* .byBytes */ .bg).join('')).digest('hex');
}
/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder, digest) => `${folder}.${digest.slice(0, 32)}.sealed`;
/** Whether the folder is as it was when it was completed. */
async function isSealed(folder) {
    const digest = await stateDigest(folder);
    if (digest === undefined)
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(recordOf(folder, digest)).then(found => found.isFile(), () => false);
}
/**
 * Creates a folder beside its final place and renames it once it is complete, so that a run that is ended leaves nothing
 * that looks finished. One that lies there and is not as it was completed is replaced; another run may have been quicker,
 * and then its copy is as good.
 * @param fill gets the path of a folder, which it creates
 */
async function createSealed(folder, fill) {
    const unfinished = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await fill(unfinished);
        const digest = await stateDigest(unfinished);
        if (digest === undefined)
            throw new Error(`nothing to keep in ${folder}`);
        const record = recordOf(folder, digest);
        // First: another run must not take the folder for one that was changed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(record, '');
        if (await renamed(unfinished, folder))
            return;
        if (await isSealed(folder))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(record, { force: true });
        const old = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(folder, old).catch(() => { });
        if (!(await renamed(unfinished, folder)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(record, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(old, { recursive: true, force: true });
        await forgetRecords(folder, record);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { recursive: true, force: true });
    }
}
function renamed(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(from, to).then(() => true, () => false);
}
/** Those of folders that have been replaced. */
async function forgetRecords(folder, but) {
    const [parent, name] = [node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(folder), node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder)];
    for (const other of await (0,_files_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .wX)(parent)) {
        const record = node_path__WEBPACK_IMPORTED_MODULE_3__.join(parent, other);
        if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(record, { force: true });
    }
}
/** Copies files with their times, in a thread: [from, to] pairs. One that is there already stays. */
const COPY = `
const { parentPort, workerData } = require('node:worker_threads')
const { copyFileSync, lstatSync, utimesSync } = require('node:fs')
for (const [from, to] of workerData.pairs) {
  try {
    copyFileSync(from, to, workerData.mode)
  } catch (error) {
    if (error.code === 'EEXIST') continue
    throw error
  }
  const { atimeMs, mtimeMs } = lstatSync(from)
  utimesSync(to, atimeMs / 1000, mtimeMs / 1000)
}
parentPort.postMessage('done')
`;
/**
 * Copies files (by reflink where the file system can), each to a place that no other file has a part in.
 * @param pairs absolute paths, `[from, to]`; the folders must exist
 * @throws what the file system throws
 */
async function copyFiles(pairs) {
    if (pairs.length === 0)
        return;
    const mode = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_EXCL | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE;
    return new Promise((resolve, reject) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_4__.Worker(COPY, { eval: true, workerData: { pairs, mode } });
        worker.once('message', () => resolve());
        worker.once('error', reject);
    });
}


/***/ }),

/***/ 39097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vi: () => (/* binding */ sameFile),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   gT: () => (/* binding */ keepCommandFiles),
/* harmony export */   kY: () => (/* binding */ statesOf)
/* harmony export */ });
/* unused harmony export COMMAND_FILES */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/**
 * The state of files before and after foreign code runs: it tells what has changed, and not what changed it. Tens of
 * thousands of files are read in another thread, where a look at each takes 5 µs.
 */



/** As text, as a thread has no other way to find its code in a bundle. What cannot be read counts as not there. */
const CODE = `
const { parentPort, workerData } = require('node:worker_threads')
const { lstatSync, readdirSync } = require('node:fs')
const path = require('node:path')
const states = []
const look = file => {
  try {
    states.push([file, lstatSync(file, { bigint: true })])
  } catch {}
}
const waiting = [...(workerData.trees ?? [])]
for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) waiting.push(file)
      else look(file)
    }
  } catch {}
}
for (const file of workerData.files ?? []) look(file)
const texts = states.map(([file, { size, mtimeNs, ctimeNs, ino, mode }]) => [
  file,
  [ino, size, mtimeNs, mode, ...(workerData.inode ? [ctimeNs] : [])].join(' '),
])
parentPort.postMessage(texts)
`;
/** Above this a thread is worth its start, 20 ms. */
const FEW = 1_000;
/** The states now. */
async function statesOf(request) {
    if (request.trees === undefined && (request.files ?? []).length <= FEW)
        return new Map((request.files ?? []).flatMap(file => stateOf(file, request.inode)));
    return new Promise((resolve, reject) => {
        const worker = new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(CODE, { eval: true, workerData: request });
        worker.once('message', (states) => resolve(new Map(states)));
        worker.once('error', reject);
    });
}
/** The same as in the thread. */
function stateOf(file, inode) {
    try {
        const { size, mtimeNs, ctimeNs, ino, mode } = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file, { bigint: true });
        return [[file, [ino, size, mtimeNs, mode, ...(inode ? [ctimeNs] : [])].join(' ')]];
    }
    catch {
        return [];
    }
}
/** Whether it is the same file, changed in its place, and not another one of that name. */
function sameFile(before, after) {
    return before?.split(' ', 1)[0] === after?.split(' ', 1)[0];
}
/** Pure. */
function changesOf(before, after) {
    const sorted = (files) => [...files].sort(_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .byBytes */ .bg);
    return {
        changed: sorted([...before].flatMap(([file, state]) => (after.has(file) && after.get(file) !== state ? [file] : []))),
        removed: sorted([...before.keys()].filter(file => !after.has(file))),
        added: sorted([...after.keys()].filter(file => !before.has(file))),
    };
}
// The files from which the runner reads commands: small, and what is written there acts on the steps that follow.
/** The variables that name them. */
const COMMAND_FILES = [
    'GITHUB_ENV',
    'GITHUB_PATH',
    'GITHUB_OUTPUT',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
];
function bytesOf(file) {
    try {
        // A link would lead what is written later elsewhere.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(file).isFile() ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file) : undefined;
    }
    catch {
        return undefined;
    }
}
/** @param env the runner's; without these variables nothing is kept */
function keepCommandFiles(env) {
    const kept = COMMAND_FILES.flatMap((name) => {
        const file = env[name];
        return file ? [{ name, file, bytes: bytesOf(file) }] : [];
    });
    return {
        restore: () => kept.flatMap(({ name, file, bytes }) => {
            const now = bytesOf(file);
            if (now === undefined ? bytes === undefined : bytes !== undefined && now.equals(bytes))
                return [];
            // In its place, as the runner may have it open; but never through a link.
            if (now === undefined || bytes === undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(file, { force: true, recursive: true });
            if (bytes !== undefined)
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, bytes);
            const start = bytes !== undefined && now?.subarray(0, bytes.length).equals(bytes) ? bytes.length : 0;
            return [{ name, text: now?.subarray(start).toString('utf8') ?? '' }];
        }),
    };
}


/***/ }),

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ checkEntryPointForm),
/* harmony export */   R4: () => (/* binding */ hasSomethingToRun),
/* harmony export */   e4: () => (/* binding */ parseScripts),
/* harmony export */   kM: () => (/* binding */ chooseEntryPoint)
/* harmony export */ });
/* unused harmony export parseScript */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31204);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */



const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u');
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u');
/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name
 * @throws PackagingError `project/entry-point` listing what there is
 */
function chooseEntryPoint(asked, choices) {
    if (asked === 'none')
        return { kind: 'none' };
    if (asked === 'auto')
        return automatic(choices);
    if (asked.includes(':'))
        return functionNamed(asked, choices);
    const script = scriptNamed(asked, choices);
    if (script !== undefined)
        return script;
    if (!DOTTED.test(asked))
        throw unknown(asked, choices, `There is no script "${asked}".`);
    checkModule(asked, asked, choices);
    return { kind: 'module', module: asked };
}
/**
 * Refuses what no build can make right: neither a script's name nor an import path.
 * @param scripts names of scripts that are known before building
 * @throws PackagingError `input/invalid`
 */
function checkEntryPointForm(asked, scripts) {
    const right = asked.includes(':') ? FUNCTION.test(asked) : /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(asked);
    if (right || scripts.includes(asked))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point '${asked}' is neither the name of a script nor a module or module:function.`,
        fix: 'Write the name of a script, an import path such as package.cli, or package.cli:main; auto and none are possible too.',
    });
}
/** True when `auto` has something to choose from, so that a PEX is worth making. */
function hasSomethingToRun(choices) {
    return choices.scripts.length > 0 || choices.files.length > 0 || choices.mains.length > 0;
}
/** Reads `module:function [extra, …]`; undefined when it is not one. */
function parseScript(name, reference, gui) {
    const [, target = '', extras] = /^([^[\]]+)(?:\[([^\]]*)\])?$/.exec(reference.trim()) ?? [];
    const parts = target.split(':').map(part => part.trim());
    const [, module, attribute] = FUNCTION.exec(parts.join(':')) ?? [];
    if (module === undefined || attribute === undefined)
        return undefined;
    const list = (extras ?? '').split(',').map(extra => extra.trim());
    return { name, module, attribute, gui, extras: list.filter(extra => extra !== '') };
}
/** Scripts out of tables of `name → reference`; a reference that is none is left out. */
function parseScripts(console, gui) {
    const read = (table, isGui) => Object.entries(table).flatMap(([name, reference]) => parseScript(name, reference, isGui) ?? []);
    return [...read(console, false), ...read(gui, true)];
}
function automatic(choices) {
    const names = [...choices.scripts.map(script => script.name), ...choices.files];
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return scriptNamed(only, choices) ?? { kind: 'none' };
    const alike = names.filter(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(name, choices.name)) ??
        (choices.mains.length === 1 ? choices.mains[0] : undefined);
    if (main !== undefined)
        return { kind: 'module', module: main };
    const message = hasSomethingToRun(choices)
        ? 'There are several entry points, none of them named like the project.'
        : 'The project has no script and no package with a __main__, so there is nothing to start.';
    throw unknown(undefined, choices, message);
}
function scriptNamed(asked, choices) {
    const script = choices.scripts.find(({ name }) => name === asked);
    if (script !== undefined) {
        const { name, module, attribute, gui, extras } = script;
        return { kind: 'function', module, attribute, script: name, gui, extras };
    }
    const file = choices.files.find(name => name === asked);
    return file === undefined ? undefined : { kind: 'script', file };
}
function functionNamed(asked, choices) {
    const [, module, attribute] = FUNCTION.exec(asked) ?? [];
    if (module === undefined || attribute === undefined) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `The entry point "${asked}" is not a module:function.`,
            fix: 'Write the import path, a colon and the function, such as "package.cli:main".',
        });
    }
    checkModule(asked, module, choices);
    // The same function may be a script too, whose extras and kind then count.
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    const { gui = false, extras = [] } = script ?? {};
    return { kind: 'function', module, attribute, script: undefined, gui, extras };
}
function checkModule(asked, module, choices) {
    const [top = ''] = module.split('.');
    if (choices.modules === undefined || choices.modules.includes(top))
        return;
    const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`;
    throw unknown(asked, choices, message);
}
function unknown(asked, choices, message) {
    const scripts = [...choices.scripts.map(script => script.name), ...choices.files];
    const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))];
    const near = asked === undefined ? undefined : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to a module:function, or to "none".`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
        message: message + hint,
        fix,
        ...(choices.place ? { place: choices.place } : {}),
        detail: [
            ...choices.scripts.map(each => `${each.name} = ${each.module}:${each.attribute}`),
            ...choices.files.map(file => `${file} (a script file)`),
            ...choices.mains.map(name => `${name} (python -m ${name})`),
        ],
    });
}


/***/ })

};
