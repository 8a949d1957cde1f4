export const id = 8956;
export const ids = [8956];
export const modules = {

/***/ 68298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ unpackFolder),
/* harmony export */   Yg: () => (/* binding */ unpackZip),
/* harmony export */   hi: () => (/* binding */ extractWheel),
/* harmony export */   k$: () => (/* binding */ withoutTests)
/* harmony export */ });
/* unused harmony exports testMembers, recordWithout */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _sdist_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36790);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88525);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13748);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(195);
/* harmony import */ var _zip_writer_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91858);
/** Unpacks wheels and our own archives, and rewrites wheels without their tests. */









/** Folders of `NAME-VERSION.data` that an installation separates, and that are in one folder here. */
const DATA = /^[^/]+\.data\/(?:purelib|platlib|data)\//;
/** Its programs: apart from the modules, as a wheel may hold a program and a package of one name (uv's does). */
const SCRIPTS = /^[^/]+\.data\/scripts\//;
/**
 * Unpacks modules and data files into `into`, and scripts, executable, into its `bin`, as `pip install --target` does.
 * Nothing is compiled and no entry points are made.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe wheel, and for two files of one place
 */
async function extractWheel(file, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(file, async (zip) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(into, { recursive: true });
        for (const { name, folder, mode } of zip.entries) {
            const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(into, name.replace(DATA, '').replace(SCRIPTS, 'bin/'));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
            if (folder)
                continue;
            const executable = (mode & 0o111) !== 0 || SCRIPTS.test(name);
            // `wx`: never over, nor through, something that is there.
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(path, { flags: 'wx', mode: executable ? 0o755 : 0o644 });
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(zip.stream(name), target).catch((error) => {
                throw error.code === 'EEXIST' ? (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(file, `two files in it have the place of "${name}"`, error) : error;
            });
        }
    });
}
/** `NAME-VERSION.data/purelib/` and `platlib/` become site-packages too. */
const LIBRARY = /^[^/]+\.data\/(?:purelib|platlib)\//;
/** Signatures of the RECORD, which are invalid for the new one. */
const SIGNATURE = /^[^/]+\.dist-info\/RECORD\.(?:jws|p7s)$/;
/** Members that no archive without zip64 can hold. */
const TOO_MANY = 0xffff;
/**
 * The members that lie in a folder `tests` or `test` right inside a package, which is a folder with an `__init__` module.
 * Top-level packages of that name are products, and folders of data are not tests (pure).
 */
function testMembers(names) {
    const packages = new Set(names.flatMap(name => /^(.+)\/__init__\.(?:py|[^/]*(?:so|pyd))$/.exec(name)?.[1] ?? []));
    const inTests = (name) => {
        const library = LIBRARY.exec(name)?.[0] ?? '';
        const parts = name.slice(library.length).split('/');
        return parts.slice(0, -1).some((part, index) => {
            const parent = library + parts.slice(0, index).join('/');
            return (part === 'tests' || part === 'test') && packages.has(parent);
        });
    };
    return new Set(names.filter(inTests));
}
/** RECORD without the lines of `gone`; other lines stay unchanged (pure). @throws PackagingError `check/content` */
function recordWithout(text, gone, file) {
    const lines = text.split(/(?<=\n)/);
    return lines.filter(line => !(0,_wheel_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRecord */ .Hh)(line, file).some(({ path }) => gone.has(path))).join('');
}
/**
 * Writes a wheel without its tests. Other members are copied as they are stored; the result depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
async function withoutTests(wheel, output) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(wheel, async (zip) => {
        const names = zip.entries.map(({ name }) => name);
        const tests = testMembers(names);
        const files = [...tests].filter(name => !name.endsWith('/')).length;
        if (files === 0 || names.length - tests.size >= TOO_MANY)
            return 0;
        const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name));
        if (record === undefined)
            throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(wheel, 'it has no RECORD');
        const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))]);
        const kept = zip.entries.filter(({ name }) => !gone.has(name));
        const members = new Map(kept.map(member => [member.name, { zip, member }]));
        const text = (await zip.read(record)).toString('utf8');
        members.set(record, Buffer.from(recordWithout(text, gone, wheel)));
        await (0,_zip_writer_js__WEBPACK_IMPORTED_MODULE_8__/* .writeStoredZip */ .iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        return files;
    });
}
/**
 * Unpacks a zip archive of sources.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
async function unpackZip(archive, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_7__/* .withZip */ .o)(archive, async (zip) => {
        for (const { name, folder } of zip.entries) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder ? file : node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file), { recursive: true });
            if (!folder)
                await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(zip.stream(name), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(file, { flags: 'wx', mode: 0o755 }));
        }
    });
}
/** Unpacks our own archive of one folder: `.tar.gz`, or `.zip` for Windows. @returns its absolute path @throws PackagingError `check/content` for a damaged or unsafe archive */
async function unpackFolder(archive, into) {
    if (!archive.endsWith('.zip'))
        return (0,_sdist_js__WEBPACK_IMPORTED_MODULE_4__/* .extractSdist */ .h1)(archive, into);
    await unpackZip(archive, into);
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(archive, '.zip'));
}


/***/ }),

/***/ 89231:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   doctorCommand: () => (/* binding */ doctorCommand),
/* harmony export */   someHasPip: () => (/* binding */ someHasPip)
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
    const usable = probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter.path] : []));
    const pip = await someHasPip(runner, usable);
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
/**
 * Whether the tools can be downloaded: as that is done, by the first Python that has pip. `ensurepip` says nothing of it:
 * Debian has the one without the other, and so have Pythons that somebody made smaller.
 * @param pythons absolute paths
 */
async function someHasPip(runner, pythons) {
    const cwd = node_path__WEBPACK_IMPORTED_MODULE_1__.parse(process.cwd()).root;
    for (const tool of pythons) {
        // One that does not start has none.
        const answer = await runner
            .finish({ label: 'look for pip', tool, args: [...ASK_PIP], cwd, limits: { total: 60_000 } })
            .catch(() => undefined);
        if (answer?.code === 0)
            return true;
    }
    return false;
}
const ASK_PIP = ['-m', 'pip', '--disable-pip-version-check', '--version'];
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

/***/ 81760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A1: () => (/* binding */ APPLE_ARCH),
/* harmony export */   HN: () => (/* binding */ missingProgram),
/* harmony export */   Ko: () => (/* binding */ zigToolchain),
/* harmony export */   bu: () => (/* binding */ systemToolchain),
/* harmony export */   hx: () => (/* binding */ detectNativeKind),
/* harmony export */   jw: () => (/* binding */ INSTALL_RUST),
/* harmony export */   lp: () => (/* binding */ withoutFolder),
/* harmony export */   nf: () => (/* binding */ zigServes),
/* harmony export */   qw: () => (/* binding */ nativeKind)
/* harmony export */ });
/* unused harmony export standIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/**
 * The environment for builds of native code: the minimum system, and with `compiler: zig` a C compiler that builds for an
 * older glibc than this machine's. Detects missing compilers in a build's output.
 * @see https://setuptools.pypa.io/en/latest/userguide/ext_modules.html, https://doc.rust-lang.org/cargo/reference/environment-variables.html
 */



const INSTALL_RUST = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.';
/** Output of setuptools, CMake, meson, maturin and setuptools-rust without the program; observed on Linux. */
const MISSING_TOOLS = [
    {
        what: 'Rust',
        fix: INSTALL_RUST,
        patterns: [
            /can't find Rust compiler/,
            /Cargo, the Rust package manager, is not installed/,
            /Do you have (cargo) in your PATH/,
            /No such file or directory: '(?:[^'\n]*\/)?(cargo|rustc)'/,
            /\b(cargo|rustc): (?:command )?not found/,
        ],
    },
    {
        what: 'a C or C++ compiler',
        fix: 'Install one (Debian, Ubuntu: apt-get install gcc g++ libc6-dev; macOS: xcode-select --install; Windows: the Visual Studio Build Tools), or on Linux with glibc set compiler to zig, which needs nothing installed.',
        patterns: [
            /command '([^'\n]+)' failed: No such file or directory/,
            /unable to execute '([^'\n]+)': No such file or directory/,
            /No such file or directory: '((?:[^'\n]*\/)?(?:[\w.]+-)*(?:gcc|g\+\+|clang|clang\+\+|cc|c\+\+))'/,
            /Could not find (?:the )?compiler (?:specified|set) in (?:the )?environment variable \w+:\s+(\S+?)\.?$/m,
            /No CMAKE_C(?:XX)?_COMPILER could be found/,
            /Unknown compiler\(s\): \[\['([^']+)'/,
            /Microsoft Visual C\+\+ [\d.]+ or greater is required/,
        ],
    },
];
/** `host/tool-missing` when a missing program is why a build failed (pure). @param tail the last lines of its output */
function missingProgram(tail, place) {
    const text = tail.join('\n');
    for (const { what, fix, patterns } of MISSING_TOOLS) {
        const match = patterns.map(pattern => pattern.exec(text)).find(found => found !== null);
        if (match === undefined || match === null)
            continue;
        const program = match[1] === undefined ? '' : ` (${match[1]} was not found)`;
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/tool-missing', {
            message: `To build the project, ${what} is needed, and there is none on this machine${program}.`,
            fix,
            place,
            detail: tail,
        });
    }
    return undefined;
}
const NATIVE = /\.(?:c|cc|cpp|cxx|pyx|rs|f|f90|cu|m|mm)$|^(?:Cargo\.toml|meson\.build|CMakeLists\.txt)$/i;
const SETTINGS = /^(?:pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|meson\.build|CMakeLists\.txt)$/;
const BACKENDS = /\b(?:cffi|cython|maturin|setuptools[-_]rust|scikit[-_]build|meson-?python|pybind11|nanobind)\b/i;
const STABLE_ABI = /\babi3|limited[-_]api|py-api|stable[-_ ]abi|SABIModule/i;
/** @param settings the text of the files that `SETTINGS` names (pure) */
function nativeKind(names, settings) {
    if (!names.some(name => NATIVE.test(name)) && !BACKENDS.test(settings))
        return 'pure';
    return STABLE_ABI.test(settings) ? 'stable-abi' : 'per-python';
}
/** Reads an unpacked sdist. */
async function detectNativeKind(source) {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(source, { recursive: true, withFileTypes: true });
    const files = entries.filter(entry => entry.isFile());
    const settings = await Promise.all(files
        .filter(({ name }) => SETTINGS.test(name))
        .map(({ parentPath, name }) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(parentPath, name), 'utf8')));
    return nativeKind(files.map(({ name }) => name), settings.join('\n'));
}
/** No build may download an unpinned compiler: maturin installs Rust where cargo is missing. */
const NOTHING_FETCHED = { MATURIN_NO_INSTALL_RUST: '1' };
/** Apple's own name of an architecture, where it differs. */
const APPLE_ARCH = { aarch64: 'arm64' };
/** The machine's own compilers, set to the minimum system where they support that (pure). */
function systemToolchain(platform) {
    if (platform.os !== 'macos')
        return { env: NOTHING_FETCHED, pathFirst: [] };
    const own = APPLE_ARCH[platform.arch] ?? platform.arch;
    const [arch, flags] = platform.universal2 ? ['universal2', '-arch arm64 -arch x86_64'] : [own, `-arch ${own}`];
    // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
    return {
        env: {
            ...NOTHING_FETCHED,
            MACOSX_DEPLOYMENT_TARGET: platform.floor,
            ARCHFLAGS: flags,
            _PYTHON_HOST_PLATFORM: `macosx-${platform.floor}-${arch}`,
        },
        pathFirst: [],
    };
}
/**
 * The same, with a private folder removed from debug information, so that the same source gives the same bytes in another
 * folder (pure). CPPFLAGS and not CFLAGS: for setuptools the latter replaces Python's own, `-O3` included.
 * @param flags CPPFLAGS as the user set them
 */
function withoutFolder(toolchain, folder, flags = '') {
    if (/\s/.test(folder))
        return toolchain;
    const map = `-fdebug-prefix-map=${folder}=.`;
    return { ...toolchain, env: { ...toolchain.env, CPPFLAGS: `${flags} ${map}`.trim() } };
}
/** Rust's and zig's names for Linux with glibc on each architecture. */
const TRIPLES = {
    x86_64: ['x86_64-unknown-linux-gnu', 'x86_64-linux-gnu'],
    aarch64: ['aarch64-unknown-linux-gnu', 'aarch64-linux-gnu'],
    x86: ['i686-unknown-linux-gnu', 'x86-linux-gnu'],
    armv7l: ['armv7-unknown-linux-gnueabihf', 'arm-linux-gnueabihf'],
    ppc64le: ['powerpc64le-unknown-linux-gnu', 'powerpc64le-linux-gnu'],
    s390x: ['s390x-unknown-linux-gnu', 's390x-linux-gnu'],
    riscv64: ['riscv64gc-unknown-linux-gnu', 'riscv64-linux-gnu'],
};
/** zig serves where a floor has to be reached: elsewhere the system's compiler needs no other way to it. */
function zigServes(platform) {
    return platform.os === 'linux' && platform.libc === 'glibc';
}
/** Programs that stand in for the system's, by name: even a build that knows only `gcc` gets zig. */
const PROGRAMS = {
    'zig-cc': 'cc',
    'zig-c++': 'c++',
    'zig-ar': 'ar',
    'zig-ranlib': 'ranlib',
    cc: 'cc',
    gcc: 'cc',
    'c++': 'c++',
    'g++': 'c++',
};
/** Writes the stand-ins and gives the environment that leads to them. */
async function zigToolchain(parts) {
    const { bin, cache, platform } = parts;
    const [rust, triple] = TRIPLES[platform.arch];
    const zig = node_path__WEBPACK_IMPORTED_MODULE_1__.join(parts.folder, 'ziglang', 'zig');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(bin, { recursive: true });
    for (const [name, command] of Object.entries(PROGRAMS)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(bin, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, standIn(zig, command, `${triple}.${platform.floor}`));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, 0o755);
    }
    return {
        env: {
            ...NOTHING_FETCHED,
            // Names and not paths: backends split these at spaces.
            CC: 'zig-cc',
            CXX: 'zig-c++',
            AR: 'zig-ar',
            RANLIB: 'zig-ranlib',
            [`CARGO_TARGET_${rust.toUpperCase().replaceAll('-', '_')}_LINKER`]: node_path__WEBPACK_IMPORTED_MODULE_1__.join(bin, 'zig-cc'),
            ZIG_GLOBAL_CACHE_DIR: cache,
            ZIG_LOCAL_CACHE_DIR: cache,
        },
        pathFirst: [bin],
    };
}
/** A shell script that passes its arguments on as they are, but for what zig does not take (pure). */
function standIn(zig, command, target) {
    const quoted = `'${zig.replaceAll("'", "'\\''")}'`;
    if (command === 'ar' || command === 'ranlib')
        return `#!/bin/sh\nexec ${quoted} ${command} "$@"\n`;
    // rustc and cmake name the target in their own way, and rustc its own linker: zig takes neither.
    return `#!/bin/sh
for argument do
  shift
  case $argument in
    --target=* | -fuse-ld=*) ;;
    *) set -- "$@" "$argument" ;;
  esac
done
exec ${quoted} ${command} -target ${target} -fno-sanitize=undefined "$@"
`;
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
/* harmony export */   Js: () => (/* binding */ notCompiled),
/* harmony export */   Qb: () => (/* binding */ needTarget),
/* harmony export */   Tn: () => (/* binding */ askRustc),
/* harmony export */   Wu: () => (/* binding */ findRust)
/* harmony export */ });
/* unused harmony exports LEAST_RUST, rustVersion */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(657);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85390);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79795);
/** This machine's Rust: which one it is, what it can compile for, and why it could not. */




/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
const LEAST_RUST = '1.85';
/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
async function findRust(host, runner, cwd) {
    const { cargo, rustc } = await (0,_probe_js__WEBPACK_IMPORTED_MODULE_3__/* .findCargo */ .eJ)(host, 'A pyo3 executable is a Rust program');
    const asked = await askRustc(runner, rustc, ['-vV'], cwd);
    const version = rustVersion(asked.stdout);
    if (asked.code !== 0 || version === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('host/tool-missing', {
            message: `${rustc} does not report its version.`,
            fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
            detail: asked.tail,
        });
    if ((0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_2__/* .compareVersions */ .Zy)(version, LEAST_RUST) < 0)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('host/tool-missing', {
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
    const there = folder === '' ? [] : await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .namesIn */ .wX)(folder);
    if (there.some(name => name.startsWith('libstd-')))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('host/tool-missing', {
        message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
        fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
        detail: asked.tail,
    });
}
const NO_NETWORK = /failed to download|failed to get|Could not resolve host|Couldn't resolve host|network failure|unable to update registry|Unable to update registry|download of .{0,200} failed|Connection refused|\[\d+\] (?:Could not connect|Couldn't connect)/i;
/** What was missing for the linker, by what cargo says. */
const MISSING = [
    {
        said: /unable to run `rust-objcopy`/,
        message: "Rust's own objcopy, which takes the symbols out of programs of macOS, is not installed.",
        fix: 'Take Rust from rustup.rs, which brings it, or put LLVM’s objcopy on PATH as rust-objcopy.',
    },
    {
        said: /xcrun: error|xcode-select: (?:error|note)|active developer path/,
        message: "Apple's command line tools, which link programs, are not installed.",
        fix: 'Run `xcode-select --install`.',
    },
];
/** @param tail the last lines of cargo: no network, a missing tool, or a program that does not compile (pure) */
function notCompiled(what, triple, tail) {
    const missing = MISSING.find(({ said }) => tail.some(line => said.test(line)));
    if (missing !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('host/tool-missing', { message: missing.message, fix: missing.fix, detail: tail });
    const network = tail.some(line => NO_NETWORK.test(line));
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(network ? 'network/unreachable' : 'build/tool-failed', {
        message: network
            ? `cargo could not download the crates of the ${what}.`
            : `The ${what} of a pyo3 executable does not compile for ${triple}.`,
        fix: network
            ? 'Check the network, and the registry and proxy that cargo is set to (its config.toml, HTTPS_PROXY).'
            : 'See the last lines of cargo; settings of its config.toml on this machine apply too.',
        detail: tail,
    });
}


/***/ }),

/***/ 4747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CN: () => (/* binding */ asksForSeveral),
/* harmony export */   EF: () => (/* binding */ checkCommandCase),
/* harmony export */   HV: () => (/* binding */ mainOf),
/* harmony export */   Kf: () => (/* binding */ commandsOf),
/* harmony export */   N0: () => (/* binding */ checkListForm),
/* harmony export */   Qy: () => (/* binding */ askedEntryPoints),
/* harmony export */   Rl: () => (/* binding */ extrasNeeded),
/* harmony export */   UB: () => (/* binding */ isGui),
/* harmony export */   VQ: () => (/* binding */ hasListForm),
/* harmony export */   tV: () => (/* binding */ joinCommands)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/**
 * Several entry points of one application, each started by its name: the lists that the input `entry-point` takes, and the
 * rules of their names (pure). `entry-point.ts` finds what each name means.
 */



/** Words that mean something else than a name, so that they stand alone. */
const WORDS = ['auto', 'none', 'all'];
/** The entries of the input `entry-point`, separated by spaces, commas or lines. */
function askedEntryPoints(asked) {
    return asked.split(/[\s,]+/).filter(word => word !== '');
}
/** Whether `asked` may mean several commands; `all` of an application with one is that one. */
function asksForSeveral(asked) {
    return asked === 'all' || askedEntryPoints(asked).length > 1;
}
/** What is wrong with the list: a word that stands alone beside others, or an entry twice; `input/invalid`. */
function listProblem(asked) {
    const entries = askedEntryPoints(asked);
    if (entries.length < 2)
        return undefined;
    const word = entries.find(entry => WORDS.includes(entry));
    if (word !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
            message: `entry-point lists '${word}' beside others.`,
            fix: `Write ${word} alone, or only names of commands.`,
        });
    const twice = entries.find((entry, index) => entries.indexOf(entry) !== index);
    if (twice === undefined)
        return undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point lists '${twice}' twice.`,
        fix: 'Leave one of them out.',
    });
}
/** @throws PackagingError `input/invalid` for a list with a word that stands alone, or with an entry twice */
function checkListForm(asked) {
    const problem = listProblem(asked);
    if (problem !== undefined)
        throw problem;
}
/** Whether `checkListForm` accepts it. */
function hasListForm(asked) {
    return listProblem(asked) === undefined;
}
/** A file name on every system, and no option: `-x`. */
const NAME = /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/;
/**
 * One entry point out of several; the main command is the one named like the project, else the first.
 * @param project the project's name
 * @param place where the scripts are declared
 * @throws PackagingError(s) `project/entry-point` for names that cannot be those of files, the same name twice, and programs
 * with and without a window
 */
function joinCommands(commands, project, place) {
    const [first] = commands;
    if (first === undefined)
        throw new Error('no command');
    if (commands.length === 1)
        return first.entryPoint;
    const problem = (message, fix) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', { message, fix, ...(place && { place }) });
    const names = commands.map(({ name }) => name);
    const twice = [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
    const unusable = names.filter(name => !NAME.test(name));
    const windows = commands.filter(({ entryPoint }) => isGui(entryPoint)).map(({ name }) => name);
    const consoles = names.filter(name => !windows.includes(name));
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)([
        ...twice.map(name => problem(`Two commands are called ${name}, and each is started by its name.`, 'Rename one of them, or list in entry-point the commands that you want.')),
        ...unusable.map(name => problem(`The command '${name}' cannot be the name of a file on every system, by which it would be started.`, 'Rename it to letters, digits, dots, dashes and underscores, or list in entry-point the others.')),
        ...(windows.length > 0 && consoles.length > 0
            ? [
                problem(`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(windows)} ${windows.length === 1 ? 'opens a window and is a GUI script' : 'open windows and are GUI scripts'}, but ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(consoles)} ${consoles.length === 1 ? 'is a console script' : 'are console scripts'}: one program cannot be both.`, `Set entry-point to ${consoles.join(', ')}, or to ${windows.join(', ')}, and make two releases of it.`),
            ]
            : []),
    ]);
    const main = commands.find(({ name }) => project !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, project)) ?? first;
    return { kind: 'commands', commands, main };
}
/** Systems whose file names do not distinguish upper and lower case, as people know them. */
const CASELESS = { windows: 'Windows', macos: 'macOS' };
/**
 * Two commands whose names differ only by case are one file on some systems.
 * @param systems those that are built for
 * @throws PackagingError `project/entry-point`
 */
function checkCommandCase(entryPoint, systems, place) {
    const system = systems.map(os => CASELESS[os]).find(name => name !== undefined);
    if (system === undefined || entryPoint.kind !== 'commands')
        return;
    const names = entryPoint.commands.map(({ name }) => name);
    const alike = names.filter(name => names.filter(other => other.toLowerCase() === name.toLowerCase()).length > 1);
    if (alike.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('project/entry-point', {
        message: `The commands ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(alike)} differ only by case, and would be one file on ${system}.`,
        fix: 'Rename one of them, list one of them in entry-point, or leave that system out of platforms.',
        ...(place && { place }),
    });
}
/** The commands of an entry point that has several; none of any other. */
function commandsOf(entryPoint) {
    return entryPoint.kind === 'commands' ? entryPoint.commands : [];
}
/** What it starts when no name is given: the main one of several commands. */
function mainOf(entryPoint) {
    return entryPoint.kind === 'commands' ? entryPoint.main.entryPoint : entryPoint;
}
/** Whether it opens a window: a GUI script, or several of them. */
function isGui(entryPoint) {
    const program = mainOf(entryPoint);
    return program.kind === 'function' && program.gui;
}
/** The extras that what it starts needs. */
function extrasNeeded(entryPoint) {
    const programs = entryPoint.kind === 'commands' ? entryPoint.commands.map(one => one.entryPoint) : [entryPoint];
    return [...new Set(programs.flatMap(program => (program.kind === 'function' ? program.extras : [])))];
}


/***/ }),

/***/ 68630:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ checkEntryPointForm),
/* harmony export */   Lv: () => (/* binding */ namesScripts),
/* harmony export */   R4: () => (/* binding */ hasSomethingToRun),
/* harmony export */   e4: () => (/* binding */ parseScripts),
/* harmony export */   kM: () => (/* binding */ chooseEntryPoint),
/* harmony export */   p4: () => (/* binding */ checkEntryPointExists)
/* harmony export */ });
/* unused harmony export parseScript */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_parse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(31204);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4747);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** Which entry point a bundle starts with (pure): the rules of the input `entry-point`. */




const IDENTIFIER = '[\\p{L}\\p{Nl}_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}]*';
const DOTTED = new RegExp(`^${IDENTIFIER}(?:\\.${IDENTIFIER})*$`, 'u');
const FUNCTION = new RegExp(`^(${IDENTIFIER}(?:\\.${IDENTIFIER})*):(${IDENTIFIER}(?:\\.${IDENTIFIER})*)$`, 'u');
/**
 * The entry point that `asked` means. A script's name wins over a module of the same name, since people type the name
 * of the command.
 * @param asked `auto`, `none`, `module:function`, a module or a script's name; several of the last three; or `all`
 * @throws PackagingError(s) `project/entry-point` listing what there is; `input/invalid` for what is none of these
 */
function chooseEntryPoint(asked, choices) {
    if (asked === 'none')
        return { kind: 'none' };
    if (asked === 'auto')
        return automatic(choices);
    if (asked === 'all')
        return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .joinCommands */ .tV)(everyCommand(choices), choices.name, choices.place);
    const known = isScript(asked, choices);
    const entries = known ? [asked] : (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked);
    const [only, ...more] = entries;
    if (only === undefined || more.length === 0)
        return programNamed(only ?? asked, choices);
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkListForm */ .N0)(asked);
    const found = [];
    const problems = [];
    for (const entry of entries) {
        try {
            found.push(commandNamed(entry, choices));
        }
        catch (error) {
            if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw error;
            problems.push(error);
        }
    }
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(problems);
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .joinCommands */ .tV)(found, choices.name, choices.place);
}
function isScript(name, { scripts, files }) {
    return scripts.some(script => script.name === name) || files.includes(name);
}
/** Every script, or where there is none, every package that can be started. */
function everyCommand(choices) {
    const names = [...choices.scripts.map(({ name }) => name), ...choices.files];
    const scripts = names.flatMap(name => {
        const entryPoint = scriptNamed(name, choices);
        return entryPoint === undefined ? [] : [{ name, entryPoint }];
    });
    const modules = choices.mains.map(module => ({ name: module, entryPoint: { kind: 'module', module } }));
    const all = scripts.length > 0 ? scripts : modules;
    if (all.length === 0)
        throw unknown(undefined, choices, NOTHING_TO_START);
    return all;
}
/** @throws PackagingError as `programNamed`, and `project/entry-point` for a function that no script names */
function commandNamed(asked, choices) {
    const entryPoint = programNamed(asked, choices);
    if (entryPoint.kind !== 'function')
        return { name: asked, entryPoint };
    if (entryPoint.script !== undefined)
        return { name: entryPoint.script, entryPoint };
    const { module, attribute } = entryPoint;
    const script = choices.scripts.find(each => each.module === module && each.attribute === attribute);
    if (script !== undefined)
        return { name: script.name, entryPoint: { ...entryPoint, script: script.name } };
    throw unknown(asked, choices, `${asked} has no name to start it by, as one of several commands needs.`);
}
function programNamed(asked, choices) {
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
    if (scripts.includes(asked))
        return;
    (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .checkListForm */ .N0)(asked);
    for (const entry of (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked))
        checkForm(entry, scripts);
}
/** Whether it is a word of its own (`auto`, `none`, `all`), or nothing but names of scripts. */
function namesScripts(asked, choices) {
    if (['auto', 'none', 'all'].includes(asked) || isScript(asked, choices))
        return true;
    return (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked).every(entry => isScript(entry, choices));
}
/**
 * Refuses, before anything is built, a name that is no script and cannot be that of a module either. Lists of commands that are
 * wrong otherwise are not looked at here.
 * @param choices from static metadata
 * @param modules every top-level module that there can be, and maybe others
 * @throws PackagingError(s) `project/entry-point`, one for each entry
 */
function checkEntryPointExists(asked, choices, modules) {
    if (namesScripts(asked, choices))
        return;
    const entries = (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .askedEntryPoints */ .Qy)(asked);
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(entries.flatMap(entry => {
        if (isScript(entry, choices))
            return [];
        const module = FUNCTION.exec(entry)?.[1] ?? (DOTTED.test(entry) ? entry : undefined);
        try {
            if (module !== undefined)
                checkModule(entry, module, choices, modules);
            // Of several, `chooseEntryPoint` reports it: the plan names them all.
            else if (entries.length === 1 && !entry.includes(':'))
                programNamed(entry, choices);
            return [];
        }
        catch (thrown) {
            if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr))
                throw thrown;
            return [thrown];
        }
    }));
}
function checkForm(asked, scripts) {
    const right = asked.includes(':') ? FUNCTION.test(asked) : /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.-]*$/u.test(asked);
    if (right || scripts.includes(asked))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `entry-point '${asked}' is neither the name of a script nor a module or module:function.`,
        fix: 'Write the name of a script, an import path such as package.cli, or package.cli:main; several of them, auto, all and none are possible too.',
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
const NOTHING_TO_START = 'The project has no script and no package with a __main__, so there is nothing to start.';
function automatic(choices) {
    const names = [...choices.scripts.map(script => script.name), ...choices.files];
    const [only] = names;
    if (only !== undefined && names.length === 1)
        return scriptNamed(only, choices) ?? { kind: 'none' };
    const alike = names.filter(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, choices.name));
    if (alike.length === 1 && alike[0] !== undefined)
        return scriptNamed(alike[0], choices) ?? { kind: 'none' };
    const main = choices.mains.find(name => choices.name !== undefined && (0,_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(name, choices.name)) ??
        (choices.mains.length === 1 ? choices.mains[0] : undefined);
    if (main !== undefined)
        return { kind: 'module', module: main };
    const message = hasSomethingToRun(choices)
        ? 'There are several entry points, none of them named like the project.'
        : NOTHING_TO_START;
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
function checkModule(asked, module, choices, modules = choices.modules) {
    const [top = ''] = module.split('.');
    if (modules === undefined || modules.includes(top))
        return;
    const message = `The entry point "${asked}" is neither a script nor in a module of the project: there is no "${top}".`;
    throw unknown(asked, choices, message);
}
function unknown(asked, choices, message) {
    const scripts = [...choices.scripts.map(script => script.name), ...choices.files];
    const all = [...scripts, ...choices.mains.filter(name => !scripts.includes(name))];
    const near = asked === undefined ? undefined : (0,_core_parse_js__WEBPACK_IMPORTED_MODULE_3__/* .nearest */ .pA)(asked, [...all, ...(choices.modules ?? [])]);
    const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
    const fix = all.length === 0
        ? 'Set the input "entry-point" to a module:function, or to "none" for a Python with everything importable.'
        : `Set the input "entry-point" to one of ${all.join(', ')}, to several of them, to "all", to a module:function, or to "none".`;
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
