export const id = 9231;
export const ids = [9231];
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
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4813);
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
const NO_NETWORK = /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .* failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i;
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
    const there = await Promise.all(files.map(file => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .isFile */ .fo)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(folder, file))));
    if (there.every(Boolean))
        return folder;
    const { rust, context, target } = request;
    const dir = await context.staging.dir(node_path__WEBPACK_IMPORTED_MODULE_3__.join('pyo3', node_path__WEBPACK_IMPORTED_MODULE_3__.basename(folder)));
    await needTarget(rust, context.runner, target.triple, dir);
    const made = await compilePrograms(dir, request, wanted);
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .createWhole */ .cl)(folder, async (unfinished) => {
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


/***/ })

};
