export const id = 9231;
export const ids = [9231];
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
/* harmony import */ var _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(97598);
/* harmony import */ var _interpreters_probe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(24237);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4813);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(85390);
/* harmony import */ var _tools_tools_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(63588);
/** The command `doctor`: what is on this machine, what a build would need, what is missing and how to get it. */













const doctorCommand = async ({ host, style, write }) => {
    const machine = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_11__/* .thisMachine */ .g8)();
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_5__/* .createRunner */ .j)({ env: host.env });
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

/***/ 98222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createRunner)
});

// UNUSED EXPORTS: killingOf

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
;// CONCATENATED MODULE: ./lib/host/process/count.js
/**
 * How many processes a program has started. A limit of the system is of no use: `RLIMIT_NPROC` counts all processes of a
 * user, and does nothing for root, as which containers run.
 */




/** Milliseconds between two counts: listing all processes costs nothing on Linux, and half a second on Windows. */
const PAUSES = { linux: 150, darwin: 500, win32: 2_000 };
/** @param platform of this machine */
function pauseBetweenCounts(platform) {
    return PAUSES[platform] ?? 1_000;
}
/** All processes of this machine; empty where they cannot be listed. */
async function runningProcesses(platform, env) {
    if (platform === 'linux')
        return fromProc();
    if (platform !== 'win32')
        return listed('/bin/ps', ['-A', '-o', 'pid=,ppid=,pgid=,state='], env);
    const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows';
    const powershell = external_node_path_.win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
    const list = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }';
    return listed(powershell, ['-NoProfile', '-NonInteractive', '-Command', list], env);
}
async function listed(tool, args, env) {
    if (!(0,external_node_fs_.existsSync)(tool))
        return [];
    return (0,query/* query */.P)(tool, args, external_node_path_.dirname(tool), env).then(({ stdout }) => parseProcesses(stdout), () => []);
}
/** Lines of `pid parent [group [state]]`; other lines are left out, and processes that have ended. */
function parseProcesses(text) {
    return text.split(/\r?\n/).flatMap(line => {
        const [, pid, parent, group, state = ''] = /^\s*(\d+)\s+(\d+)(?:\s+(\d+)(?:\s+(\S+))?)?\s*$/.exec(line) ?? [];
        if (pid === undefined || state.startsWith('Z'))
            return [];
        return [{ pid: Number(pid), parent: Number(parent), ...(group !== undefined && { group: Number(group) }) }];
    });
}
async function fromProc() {
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(pid => (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '')));
    return stats.flatMap(stat => parseStat(stat) ?? []);
}
/** One `/proc/PID/stat` (proc(5)): `pid (name) state parent group session …`, and the name may contain anything. */
function parseStat(stat) {
    const pid = Number.parseInt(stat, 10);
    const [state = '', parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number.isNaN(pid) || /^[ZX]/.test(state))
        return undefined;
    return { pid, parent: Number(parent), group: Number(group), session: Number(session) };
}
/** `root` and what it has started: its process group and session, and the descendants of any of them. */
function familyOf(root, processes) {
    const children = new Map();
    for (const { pid, parent } of processes)
        children.set(parent, [...(children.get(parent) ?? []), pid]);
    const found = new Set();
    const waiting = processes
        .filter(({ pid, group, session }) => pid === root || group === root || session === root)
        .map(({ pid }) => pid);
    for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
        if (found.has(pid))
            continue;
        found.add(pid);
        waiting.push(...(children.get(pid) ?? []));
    }
    return [...found];
}

// EXTERNAL MODULE: ./lib/host/process/environment.js
var environment = __webpack_require__(19953);
// EXTERNAL MODULE: ./lib/host/process/errors.js
var process_errors = __webpack_require__(47685);
// EXTERNAL MODULE: ./lib/host/process/leftovers.js
var leftovers = __webpack_require__(32404);
// EXTERNAL MODULE: ./lib/host/process/output.js
var process_output = __webpack_require__(92159);
;// CONCATENATED MODULE: ./lib/host/process/process.js
/**
 * The one place that starts processes. Each child leads a process group of its own, gets a cleaned environment and no
 * standard input, is watched by limits, and leaves nothing running behind. (`@actions/exec` leaves its child alive on
 * SIGINT and knows no limits.)
 */












/** Milliseconds between asking a process group to end (TERM) and ending it (KILL). */
const GRACE = 3_000;
/** Milliseconds to wait after KILL, which nothing survives; a process inside a system call may take a moment. */
const LAST_WAIT = 1_000;
const POLL = 40;
/**
 * On POSIX the child leads a process group of its own, so a signal to the negative pid reaches its children too. Windows has
 * no such thing: `taskkill /T` walks the tree, and without `/F` it only asks windows, which console programs have not.
 */
function killingOf(pid, platform, env) {
    if (platform !== 'win32')
        return { kind: 'group', group: pid };
    const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows';
    const tool = external_node_path_.win32.join(root, 'System32', 'taskkill.exe');
    return { kind: 'taskkill', tool, args: ['/PID', String(pid), '/T', '/F'] };
}
/** Sends `signal` to a process group; false when no process is left in it. `0` only asks. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (thrown) {
        // EPERM: a process is there that is not ours to signal (a setuid program); only ESRCH means none.
        return (0,files/* errnoOf */.UQ)(thrown) === 'EPERM';
    }
}
/**
 * Ends a child and `family` at once: asked to end, they would start others meanwhile. On Windows `taskkill` does so: a
 * process there keeps the number of a parent that has ended, which another may have by now.
 */
function killNow(pid, family, platform) {
    if (platform === 'win32')
        return;
    signalGroup(pid, 'SIGKILL');
    for (const member of family)
        killOne(member);
}
function killOne(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended, or is not ours.
    }
}
/** TERM to the group, KILL to what is left after `GRACE`. Resolves when the group is empty. */
async function endGroup(group) {
    if (!signalGroup(group, 'SIGTERM'))
        return;
    if (await emptiesWithin(group, GRACE))
        return;
    signalGroup(group, 'SIGKILL');
    await emptiesWithin(group, LAST_WAIT);
}
async function emptiesWithin(group, milliseconds) {
    const end = performance.now() + milliseconds;
    while (signalGroup(group, 0) && !(await onlyZombies(group))) {
        if (performance.now() >= end)
            return false;
        await (0,external_node_timers_promises_.setTimeout)(POLL);
    }
    return true;
}
/**
 * Whether all that is left of a group has ended already and only waits to be reaped, which a container's first process may
 * never do (a job container on GitHub runs `tail`). Known on Linux only; elsewhere the first process reaps.
 */
async function onlyZombies(group) {
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(pid => (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '')));
    // proc(5): `pid (name) state parent group …`, and the name may hold anything.
    const fields = stats.map(stat => stat.slice(stat.lastIndexOf(')') + 2).split(' '));
    const states = fields.filter(([, , pgrp]) => Number(pgrp) === group).map(([state]) => state);
    return states.length > 0 && states.every(state => state === 'Z' || state === 'X');
}
/** Milliseconds that a grandchild may hold the pipes of a child that has ended, before it is ended too. */
const DRAIN = 500;
/** Waits for the child itself, not for its pipes, which its own children may hold open. */
const exited = (child) => new Promise(resolve => {
    child.once('exit', (code, signal) => resolve([code, signal]));
});
/** Reads what is still in the pipes of an ended child, then kills what is left of its group and lets go of the pipes. */
async function drained(child, platform) {
    const open = [child.stdout, child.stderr].filter(stream => stream !== null && !stream.closed);
    if (open.length > 0) {
        let patience;
        await Promise.race([
            new Promise(resolve => child.once('close', resolve)),
            new Promise(resolve => {
                patience = setTimeout(resolve, DRAIN);
            }),
        ]);
        clearTimeout(patience);
    }
    if (platform !== 'win32')
        signalGroup(child.pid, 'SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/** Milliseconds that a program may be open for writing before that counts as an error, and between two looks at it. */
const BEING_WRITTEN = { patience: 2_000, pause: 5 };
/** Numbers the runners of this process, for the marks of their children. */
const nextRunner = (0,leftovers/* counter */.hJ)();
/** Starts processes, and ends all of them when this process is stopped or exits. */
function createRunner(options) {
    const { env, platform = process.platform } = options;
    /** How to end each child that runs. */
    const running = new Map();
    const ours = `${leftovers/* RUN */.oq}.${nextRunner()}`;
    const nextCommand = (0,leftovers/* counter */.hJ)();
    const endAll = async () => {
        await Promise.all([...running.values()].map(end => end()));
        await (0,leftovers/* endLeftovers */.q9)(ours, process.pid, platform, env);
    };
    (0,lifecycle/* onInterrupt */.nA)('children', endAll);
    // The last resort, when this process ends for another reason: nothing can be waited for then.
    const killAll = () => {
        for (const child of running.keys()) {
            if (child.pid !== undefined && platform !== 'win32')
                signalGroup(child.pid, 'SIGKILL');
        }
        (0,leftovers/* killLeftovers */.BR)(ours, platform);
    };
    /** Listens for that end while there are children, and no longer: a process may make many runners. */
    const track = (child, end) => {
        if (running.size === 0)
            process.on('exit', killAll);
        running.set(child, end);
    };
    const untrack = (child) => {
        running.delete(child);
        if (running.size === 0)
            process.off('exit', killAll);
    };
    const endTree = async (pid) => {
        const killing = killingOf(pid, platform, env);
        if (killing.kind === 'group')
            return endGroup(killing.group);
        await new Promise(resolve => {
            const taskkill = (0,external_node_child_process_.spawn)(killing.tool, killing.args, { stdio: 'ignore', windowsHide: true });
            // A policy may forbid taskkill, or it refuses: then the child at least is ended, if it is still there.
            const alone = () => {
                killOne(pid);
                resolve();
            };
            taskkill.on('error', alone).on('exit', code => (code === 0 ? resolve() : alone()));
        });
    };
    async function finish(command) {
        if (lifecycle/* interruption */.YW.aborted)
            throw (0,process_errors/* interruptedError */.n7)(command);
        const refused = (0,process_errors/* refusal */.x5)(command, platform);
        if (refused !== undefined)
            throw refused;
        const mark = `${ours}.${nextCommand()}`;
        const { child, began } = await start(command, mark);
        const pid = child.pid;
        options.onStart?.(command, pid);
        /** Why we ended it ourselves; the first reason is the one that counts. */
        let reason;
        let ending;
        const end = (why) => {
            reason ??= why;
            ending ??= endTree(pid);
            return ending;
        };
        track(child, () => end((0,process_errors/* interruptedError */.n7)(command)));
        const hide = (0,environment/* hiderOf */.S2)(options.env, command.allow ?? []);
        const output = (0,process_output/* collectOutput */.Up)(command, hide, () => void end((0,process_errors/* overflowError */.Tc)(command, process_output/* CAPTURE_LIMIT */.bx, output.tail())));
        const timer = (kind) => {
            const limit = command.limits?.[kind];
            if (limit === undefined)
                return undefined;
            return setTimeout(() => void end((0,process_errors/* limitError */.yT)(command, kind, limit, output.tail())), limit);
        };
        const [total, idle] = [timer('total'), timer('idle')];
        const stopCounting = countProcesses(command, pid, (tooMany, limit) => {
            killNow(pid, tooMany, platform);
            void end((0,process_errors/* processesError */.yI)(command, limit, output.tail()));
        });
        const tellEnded = (names) => {
            if (names.length > 0)
                command.onLine?.(`ended what it left running: ${names.join(', ')}`, 'stderr');
        };
        const stopWatching = (0,leftovers/* watchForHeld */.W0)(pid, mark, platform, tellEnded);
        for (const stream of ['stdout', 'stderr']) {
            child[stream]?.on('data', (bytes) => {
                idle?.refresh();
                output.take(stream, bytes);
            });
        }
        // A child that does not read its input to the end closes the pipe; its exit status says whether that matters.
        child.stdin?.on('error', () => { });
        void Promise.resolve(command.input).then(text => child.stdin?.end(text), () => child.stdin?.end());
        const [code, signal] = await exited(child);
        clearTimeout(total);
        clearTimeout(idle);
        stopCounting();
        stopWatching();
        await ending;
        await drained(child, platform);
        tellEnded(await (0,leftovers/* endLeftovers */.q9)(mark, pid, platform, env));
        untrack(child);
        output.end();
        if (reason !== undefined)
            throw reason;
        const tail = output.tail();
        const killed = (0,process_errors/* killedError */.QC)(command, signal, tail);
        if (killed !== undefined)
            throw killed;
        return {
            code: code ?? -1,
            signal,
            stdout: output.stdout(),
            tail,
            milliseconds: performance.now() - began,
        };
    }
    /**
     * Watches the limit on processes, where a command has one.
     * @param exceeded is told of all processes that came of the child, and of the limit, whenever they are too many
     * @returns ends the watch
     */
    function countProcesses(command, pid, exceeded) {
        const limit = command.limits?.processes;
        if (limit === undefined)
            return () => { };
        let stopped = false;
        const look = async () => {
            const family = familyOf(pid, await runningProcesses(platform, env));
            if (stopped)
                return;
            if (family.length > limit)
                exceeded(family, limit);
            next();
        };
        let timer;
        const next = () => {
            timer = setTimeout(() => void look(), pauseBetweenCounts(platform));
        };
        next();
        return () => {
            stopped = true;
            clearTimeout(timer);
        };
    }
    async function start(command, mark) {
        try {
            for (const first = performance.now();;) {
                const began = performance.now();
                try {
                    return { child: await spawned(command, mark), began };
                }
                catch (thrown) {
                    // A child that was forked while we wrote this program has our file open until its own exec is done, which can
                    // be later than our write and our spawn: Linux then refuses to start it (ETXTBSY; golang/go#22315 has the same).
                    if ((0,files/* errnoOf */.UQ)(thrown) !== 'ETXTBSY' || began - first > BEING_WRITTEN.patience)
                        throw thrown;
                    await (0,external_node_timers_promises_.setTimeout)(BEING_WRITTEN.pause);
                    if (lifecycle/* interruption */.YW.aborted)
                        throw (0,process_errors/* interruptedError */.n7)(command);
                }
            }
        }
        catch (thrown) {
            if (thrown instanceof errors/* PackagingError */.yr)
                throw thrown;
            throw (0,process_errors/* startError */.h5)(command, thrown, await exists(command.cwd));
        }
    }
    async function spawned(command, mark) {
        const child = (0,external_node_child_process_.spawn)(command.tool, command.args, {
            cwd: command.cwd,
            env: { ...(0,environment/* commandEnvironment */.J$)(command, env, platform), [leftovers/* MARK */.M$]: mark },
            detached: platform !== 'win32',
            stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
        if (child.pid === undefined)
            await new Promise((_, reject) => child.once('error', reject));
        // Later errors are failed kills, which show in the exit.
        child.on('error', () => { });
        return child;
    }
    return {
        finish,
        endAll,
        async run(command) {
            const finished = await finish(command);
            if (finished.code !== 0)
                throw (0,process_errors/* failedError */.Ov)(command, finished);
            return finished;
        },
    };
}
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ createSealed),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_threads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16278);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */





/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
function stateDigest(folder) {
    return (0,_file_threads_js__WEBPACK_IMPORTED_MODULE_3__/* .inThread */ .u)({ kind: 'digest', tree: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder), depth: 'inode' });
}
/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder, digest) => `${folder}.${digest.slice(0, 32)}.sealed`;
/** Whether the folder is as it was when it was completed. */
async function isSealed(folder) {
    const digest = await stateDigest(folder);
    if (digest === undefined)
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(recordOf(folder, digest)).then(found => found.isFile(), () => false);
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
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(record, '');
        if (await renamed(unfinished, folder))
            return;
        if (await isSealed(folder))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        const old = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).catch(() => { });
        if (!(await renamed(unfinished, folder)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
        await forgetRecords(folder, record);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { recursive: true, force: true });
    }
}
function renamed(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to).then(() => true, () => false);
}
/** Those of folders that have been replaced. */
async function forgetRecords(folder, but) {
    const [parent, name] = [node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder), node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder)];
    for (const other of await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(parent)) {
        const record = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, other);
        if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
    }
}


/***/ }),

/***/ 24237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ createProber),
/* harmony export */   jZ: () => (/* binding */ PROBE_LIMIT)
/* harmony export */ });
/* unused harmony exports describeClaim, PROBE_SCRIPT */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57206);
/** Asks candidates what they are, by running `src/python/probe.py` with each. */




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
    if (!_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .OSES */ .bA.some(one => one === os))
        return `it runs on '${clip(String(os))}', which is not supported`;
    if (!_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .ARCHES */ .Pr.some(one => one === arch))
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
        markers: stringsOf(markers),
    };
}
/** How the answer contradicts the name, in words; nothing when it does not. */
function contradiction(claim, answer) {
    const { python, fullVersion, platform } = answer;
    const same = agrees(claim.implementation, python.implementation) &&
        agrees(claim.minor, python.minor) &&
        agrees(claim.freeThreaded, python.freeThreaded) &&
        // For PyPy, names carry its own version as often as the language's.
        (python.implementation === 'pypy' || agrees(claim.fullVersion, fullVersion)) &&
        agrees(claim.arch, platform.arch) &&
        (platform.libc === undefined || agrees(claim.libc, platform.libc));
    if (same)
        return undefined;
    return `its name says ${describeClaim(claim)} and it is ${describeInterpreter(answer)}`;
}
/** `CPython 3.13.0, free-threaded, for x86_64`. */
function describeInterpreter({ python, fullVersion, platform }) {
    const { implementation, minor, freeThreaded } = python;
    return describeClaim({ implementation, minor, freeThreaded, fullVersion, arch: platform.arch });
}
/** The same of what a name claims, as far as it goes. */
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
/** Beside the compiled code and beside the sources alike. */
const PROBE_SCRIPT = (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonScript */ .w$)('probe.py');
/** Milliseconds one interpreter has to answer; the first start of a Python on a Windows runner takes seconds. */
const PROBE_LIMIT = 15_000;
/** A prober that runs all it is given at once, and each path only once in its life. */
function createProber(machine, limit = PROBE_LIMIT) {
    const known = new Map();
    return candidates => Promise.all(candidates.map(async (candidate) => {
        const output = known.get(candidate.path) ?? run(machine, candidate.path, limit);
        known.set(candidate.path, output);
        return evaluate(candidate, await output);
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
            cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(PROBE_SCRIPT),
            // The macOS launcher of a virtual environment would otherwise pass its own path on.
            env: { __PYVENV_LAUNCHER__: undefined },
            limits: { total: limit },
            capture: true,
            reads: [PROBE_SCRIPT],
        });
        if (code === 0)
            return { stdout };
        return signal === null ? `it ends with status ${code}` : `it is ended by ${signal}`;
    }
    catch (thrown) {
        const [problem] = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return problem.code === 'host/timeout' ? `it does not answer in ${limit / 1000} s` : problem.message;
    }
}
function evaluate(candidate, output) {
    if (typeof output === 'string')
        return { kind: 'unusable', candidate, reason: output };
    const interpreter = parseAnswer(output.stdout, candidate);
    if (typeof interpreter === 'string')
        return { kind: 'unusable', candidate, reason: interpreter };
    const difference = contradiction(candidate.claim, interpreter);
    if (difference === undefined)
        return { kind: 'usable', candidate, interpreter };
    return { kind: 'mismatched', candidate, interpreter, contradiction: difference };
}


/***/ }),

/***/ 63588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ openTools),
/* harmony export */   xo: () => (/* binding */ toolReport)
/* harmony export */ });
/* unused harmony export Tools */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _archives_extract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68298);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_download_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30024);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(657);
/* harmony import */ var _host_process_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47685);
/* harmony import */ var _host_seal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5273);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98149);
/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before they are unpacked, and are unpacked for this machine alone.
 */











/** Gives the folder in which a tool lies unpacked; the first caller of each tool waits for it, the others share it. */
class Tools {
    #request;
    #folders = new Map();
    #used = new Set();
    constructor(request) {
        this.#request = request;
    }
    /** The tools that were asked for so far. */
    get used() {
        return [...this.#used];
    }
    /** @throws PackagingError `host/tool-missing` or `network/unreachable` when it cannot be downloaded, `dependency/hash` when it is not the locked file */
    folder(name) {
        return this.#folder(name);
    }
    /** The same for a tool that has several wheels, by the Python that runs it. @param minor of CPython 3.N */
    folderFor(name, minor) {
        return this.#folder(name, undefined, minor);
    }
    /** The same with bytecode for one Python, for what every run imports. @param python its absolute path */
    compiled(name, python) {
        return this.#folder(name, python);
    }
    #folder(name, python, minor) {
        this.#used.add(name);
        const key = [name, python, minor].join(' ');
        const folder = this.#folders.get(key) ?? this.#obtain(name, python, minor);
        this.#folders.set(key, folder);
        return folder;
    }
    /** Absolute path of the uv executable. */
    async uv() {
        const folder = await this.folder('uv');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
    }
    /** Absolute path of the nfpm executable. */
    async nfpm() {
        const folder = await this.folder('nfpm');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'nfpm.exe' : 'nfpm');
    }
    async #obtain(name, python, minor) {
        const suffix = python === undefined ? '' : `-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(python).digest('hex').slice(0, 8)}`;
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const pins = (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedPins */ .Hq)(requirements);
        const version = (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedVersion */ .XX)(name, requirements);
        const folderOf = (wheels) => {
            const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '));
            const unique = identity.digest('hex').slice(0, 16);
            return node_path__WEBPACK_IMPORTED_MODULE_2__.join(this.#request.unpacked, `${name}-${version}-${unique}${suffix}`);
        };
        // What is used is what was unpacked of them, once they were hashed, and is as it was then: they are not read again.
        const unread = await this.#stored(pins, minor, 'unread');
        if (unread !== undefined && (await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(folderOf(unread))))
            return folderOf(unread);
        const wheels = (await this.#stored(pins, minor)) ?? (await this.#download(name, version, pins, minor));
        const folder = folderOf(wheels);
        if (!(await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(folder))) {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder));
            await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .createSealed */ .NU)(folder, async (unfinished) => {
                for (const wheel of wheels)
                    await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .extractWheel */ .hi)(wheel.path, unfinished);
                if (python !== undefined)
                    await compile(this.#request.runner, python, unfinished, folder);
            });
        }
        return folder;
    }
    /** One wheel for each pin, or undefined when one of them is not there. */
    async #stored(pins, minor, look = 'find') {
        const found = await Promise.all(pins.map(pin => storedWheel(this.#request.store, pin, look, minor)));
        return found.every(wheel => wheel !== undefined) ? found : undefined;
    }
    /** pip is on nearly every Python, knows this machine's index settings, and checks the hashes. */
    async #download(name, version, pins, minor) {
        const { runner, temp, store, offline = false, pipEnv = {} } = this.#request;
        if (offline)
            throw (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .offlineError */ ._P)(`${name} ${version}`);
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, `download-${name}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        const tried = [];
        for (const python of await this.#request.pythons()) {
            const finished = await runner.finish({
                label: `download ${name} ${version}`,
                tool: python,
                args: [
                    ...['-m', 'pip', '--disable-pip-version-check', 'download', '--quiet', '--no-deps'],
                    ...['--no-cache-dir', '--only-binary', ':all:', '--require-hashes'],
                    ...(minor === undefined ? [] : ['--python-version', `3.${minor}`]),
                    ...['--requirement', (0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), '--dest', folder],
                ],
                cwd: folder,
                // pip asks `rustc` for its version, for statistics, and rustup's would make a folder in the home folder.
                env: { ...pipEnv, RUSTUP_HOME: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'rustup') },
                index: true,
                limits: { total: 900_000, idle: 300_000 },
            });
            if (finished.code === 0) {
                for (const file of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(entry => entry.endsWith('.whl'))) {
                    const downloaded = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, file);
                    await store.add(downloaded, await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(downloaded), file);
                }
                const wheels = await this.#stored(pins, minor);
                if (wheels !== undefined)
                    return wheels;
            }
            const full = finished.code === 0 ? undefined : (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .diskFullError */ .vB)(`download ${name}`, finished.tail);
            if (full !== undefined)
                throw full;
            tried.push(`${python}:`, ...finished.tail.slice(-6).map(line => `  ${line}`));
            if (!finished.tail.some(line => line.includes('No module named pip')))
                break;
        }
        throw unobtainable(name, version, tried);
    }
}
/** This machine's wheel of a pin, if the store has it. */
async function storedWheel(store, { hashes }, look = 'find', minor) {
    for (const sha256 of hashes) {
        const file = await store[look](sha256);
        if (file === undefined || !(0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .wheelFits */ .eQ)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)))
            continue;
        if (minor === undefined || (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .wheelServes */ .kV)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file), minor))
            return { path: file, sha256 };
    }
    return undefined;
}
/** What is imported of a tool by each run. Bytecode that Python writes later is not of the sealed folder. */
const COMPILE = `import compileall, py_compile, sys
folder, final = sys.argv[1:]
compileall.compile_dir(folder, quiet=2, stripdir=folder, prependdir=final, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`;
async function compile(runner, python, folder, final) {
    await runner.run({
        label: 'compile a tool',
        tool: python,
        args: ['-I', '-c', COMPILE, folder, final],
        cwd: folder,
        limits: { total: 300_000 },
    });
}
/** What pip prints when it can reach no server: its own words, the sockets' below, and `none` where it keeps quiet about why. */
const NO_NETWORK = /NewConnectionError|ProxyError|Connection refused|[Cc]onnection (?:reset|aborted)|name resolution|Name or service not known|ConnectTimeoutError|Max retries exceeded|from versions: none/;
function unobtainable(name, version, tried) {
    const hash = tried.some(line => /hash/i.test(line) && /match/i.test(line));
    const network = tried.some(line => NO_NETWORK.test(line));
    const code = hash ? 'dependency/hash' : network ? 'network/unreachable' : 'host/tool-missing';
    const message = `${name} ${version} could not be downloaded with any Python's pip.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr(code, { message, fix: FIXES[code], detail: tried });
}
const FIXES = {
    'dependency/hash': 'The index offers another file than the one this program was released with: check the index that pip is set to.',
    'network/unreachable': 'Check the network, and the index and proxy that pip is set to (PIP_INDEX_URL, HTTPS_PROXY); that index must offer it.',
    'host/tool-missing': 'Put a Python with pip on PATH (actions/setup-python does), and check that its package index can be reached.',
};
/** Nothing is downloaded before it is asked for. */
function openTools(parts) {
    const { host, runner, platform, staging, store } = parts;
    return new Tools({
        store,
        runner,
        offline: (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .isOffline */ .aK)(host.env),
        // Only a newer pip reads it by itself, and uv and our own requests do.
        pipEnv: host.env.SSL_CERT_FILE && !host.env.PIP_CERT ? { PIP_CERT: host.env.SSL_CERT_FILE } : {},
        temp: node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging.root, 'tools'),
        unpacked: node_path__WEBPACK_IMPORTED_MODULE_2__.join(host.store, 'tools'),
        pythons: () => (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .pipPythons */ .zl)({ host, runner, platform }),
    });
}
/** In the order of `TOOL_NAMES`. `stored`: its wheels for this machine lie in the store and have the locked hashes. */
function toolReport(store) {
    return Promise.all(_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .TOOL_NAMES */ .K2.map(async (name) => {
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const wheels = await Promise.all((0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedPins */ .Hq)(requirements).map(pin => storedWheel(store, pin)));
        return { name, version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedVersion */ .XX)(name, requirements), stored: wheels.every(Boolean) };
    }));
}


/***/ })

};
