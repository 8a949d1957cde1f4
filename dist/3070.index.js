export const id = 3070;
export const ids = [3070];
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
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(13748);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18802);
/* harmony import */ var _zip_writer_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(91858);
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
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(file, async (zip) => {
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
                throw error.code === 'EEXIST' ? (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, `two files in it have the place of "${name}"`, error) : error;
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
    return lines.filter(line => !(0,_wheel_js__WEBPACK_IMPORTED_MODULE_5__/* .parseRecord */ .Hh)(line, file).some(({ path }) => gone.has(path))).join('');
}
/**
 * Writes a wheel without its tests. Other members are copied as they are stored; the result depends on the wheel alone.
 * @param output absolute path; nothing is written when there is nothing to leave out
 * @returns the number of files left out
 * @throws PackagingError `check/content` for a wheel without RECORD
 */
async function withoutTests(wheel, output) {
    return (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(wheel, async (zip) => {
        const names = zip.entries.map(({ name }) => name);
        const tests = testMembers(names);
        const files = [...tests].filter(name => !name.endsWith('/')).length;
        if (files === 0 || names.length - tests.size >= TOO_MANY)
            return 0;
        const record = names.find(name => /^[^/]+\.dist-info\/RECORD$/.test(name));
        if (record === undefined)
            throw (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(wheel, 'it has no RECORD');
        const gone = new Set([...tests, ...names.filter(name => SIGNATURE.test(name))]);
        const kept = zip.entries.filter(({ name }) => !gone.has(name));
        const members = new Map(kept.map(member => [member.name, { zip, member }]));
        const text = (await zip.read(record)).toString('utf8');
        members.set(record, Buffer.from(recordWithout(text, gone, wheel)));
        await (0,_zip_writer_js__WEBPACK_IMPORTED_MODULE_7__/* .writeStoredZip */ .iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        return files;
    });
}
/**
 * Unpacks a zip archive of sources.
 * @param into absolute path of a folder; what lies in it already stays
 * @throws PackagingError `check/content` for a damaged or unsafe archive
 */
async function unpackZip(archive, into) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .withZip */ .o7)(archive, async (zip) => {
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
    const arch = APPLE_ARCH[platform.arch] ?? platform.arch;
    // A universal2 Python builds for both architectures unless all three say otherwise; cibuildwheel sets the same.
    return {
        env: {
            ...NOTHING_FETCHED,
            MACOSX_DEPLOYMENT_TARGET: platform.floor,
            ARCHFLAGS: `-arch ${arch}`,
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
        ensurepip: answer.ensurepip === true,
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
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _host_process_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47685);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(98149);
/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before they are unpacked, and are unpacked for this machine alone.
 */









/** Gives the folder in which a tool lies unpacked; the first caller of each tool waits for it, the others share it. */
class Tools {
    #request;
    #folders = new Map();
    constructor(request) {
        this.#request = request;
    }
    /** The tools that were asked for so far. */
    get used() {
        return [...this.#folders.keys()];
    }
    /** @throws PackagingError `host/tool-missing` or `network/unreachable` when it cannot be downloaded, `dependency/hash` when it is not the locked file */
    folder(name) {
        const folder = this.#folders.get(name) ?? this.#obtain(name);
        this.#folders.set(name, folder);
        return folder;
    }
    /** Absolute path of the uv executable. */
    async uv() {
        const folder = await this.folder('uv');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
    }
    async #obtain(name) {
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const pins = (0,_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .lockedPins */ .Hq)(requirements);
        const version = (0,_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .lockedVersion */ .XX)(name, requirements);
        const folderOf = (wheels) => {
            const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '));
            const unique = identity.digest('hex').slice(0, 16);
            return node_path__WEBPACK_IMPORTED_MODULE_2__.join(this.#request.unpacked, `${name}-${version}-${unique}`);
        };
        // What is used is what was unpacked of them, once they were hashed: they are not read a second time.
        const unread = await this.#stored(pins, 'unread');
        if (unread !== undefined && (await holdsFiles(folderOf(unread))))
            return folderOf(unread);
        const wheels = (await this.#stored(pins)) ?? (await this.#download(name, version, pins));
        const folder = folderOf(wheels);
        if (!(await holdsFiles(folder)))
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .createWhole */ .cl)(folder, async (unfinished) => {
                for (const wheel of wheels)
                    await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .extractWheel */ .hi)(wheel.path, unfinished);
            });
        return folder;
    }
    /** One wheel for each pin, or undefined when one of them is not there. */
    async #stored(pins, look = 'find') {
        const found = await Promise.all(pins.map(pin => storedWheel(this.#request.store, pin, look)));
        return found.every(wheel => wheel !== undefined) ? found : undefined;
    }
    /** pip is on nearly every Python, knows this machine's index settings, and checks the hashes. */
    async #download(name, version, pins) {
        const { runner, temp, store } = this.#request;
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
                    ...['--requirement', (0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), '--dest', folder],
                ],
                cwd: folder,
                index: true,
                limits: { total: 900_000, idle: 300_000 },
            });
            if (finished.code === 0) {
                for (const file of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(entry => entry.endsWith('.whl'))) {
                    const downloaded = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, file);
                    await store.add(downloaded, await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(downloaded), file);
                }
                const wheels = await this.#stored(pins);
                if (wheels !== undefined)
                    return wheels;
            }
            const full = finished.code === 0 ? undefined : (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .diskFullError */ .vB)(`download ${name}`, finished.tail);
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
async function storedWheel(store, { hashes }, look = 'find') {
    for (const sha256 of hashes) {
        const file = await store[look](sha256);
        if (file !== undefined && (0,_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .wheelFits */ .eQ)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)))
            return { path: file, sha256 };
    }
    return undefined;
}
async function holdsFiles(folder) {
    return (await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .namesIn */ .wX)(folder)).length > 0;
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
        temp: node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging.root, 'tools'),
        unpacked: node_path__WEBPACK_IMPORTED_MODULE_2__.join(host.store, 'tools'),
        pythons: () => (0,_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .pipPythons */ .zl)({ host, runner, platform }),
    });
}
/** In the order of `TOOL_NAMES`. `stored`: its wheels for this machine lie in the store and have the locked hashes. */
function toolReport(store) {
    return Promise.all(_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .TOOL_NAMES */ .K2.map(async (name) => {
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const wheels = await Promise.all((0,_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .lockedPins */ .Hq)(requirements).map(pin => storedWheel(store, pin)));
        return { name, version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_8__/* .lockedVersion */ .XX)(name, requirements), stored: wheels.every(Boolean) };
    }));
}


/***/ })

};
