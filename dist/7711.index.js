export const id = 7711;
export const ids = [7711];
export const modules = {

/***/ 87648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ glibcOf)
/* harmony export */ });
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70);
/** The oldest glibc that a program or library runs on (pure). */

/** `2.34`; undefined when it asks for none. */
function glibcOf({ versions }) {
    const numbers = versions.flatMap(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1] ?? []);
    return numbers.sort(_target_floors_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy).at(-1);
}


/***/ }),

/***/ 96447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ libraryFolders),
/* harmony export */   F: () => (/* binding */ findLibrary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _binary_native_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2498);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Where libraries of a system lie on this machine. */




const FOLDERS = {
    x86_64: ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'],
    aarch64: [
        '/lib/aarch64-linux-gnu',
        '/usr/lib/aarch64-linux-gnu',
        // Where Debian and Ubuntu put them for compilers that build for another machine.
        '/usr/aarch64-linux-gnu/lib',
        '/lib64',
        '/usr/lib64',
    ],
};
/** Where Linux systems keep libraries for that architecture (pure). */
function libraryFolders(arch) {
    return FOLDERS[arch] ?? [];
}
/** The first that is for that architecture, with links followed; undefined when there is none. */
async function findLibrary(name, folders, platform) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (!(await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isFile */ .fo)(file)))
            continue;
        const facts = (0,_binary_native_js__WEBPACK_IMPORTED_MODULE_2__/* .readNative */ .A)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
        if (facts?.format === 'elf' && facts.arches.includes(platform.arch))
            return { file: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file), facts };
    }
    return undefined;
}


/***/ }),

/***/ 90780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   gz: () => (/* binding */ floorProblem)
/* harmony export */ });
/* unused harmony export originWords */
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70);
/* harmony import */ var _system_offers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1939);
/** What can be seen in a finished executable without running it (pure): architecture, floor, where every file came from. */



/**
 * One check for each of `architecture`, the floor, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
function inspect(request) {
    const { made, file } = request;
    const looks = [architecture(request), floor(request), needs(request), hostFiles(request)];
    (0,_errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)(looks.flatMap(look => ('problem' in look ? [look.problem] : [])));
    const check = (name, result, reason) => {
        return { name, artifact: file, result, reason, seconds: 0 };
    };
    return [
        ...looks.flatMap(look => ('problem' in look ? [] : [check(look.name, look.result, look.reason)])),
        ...(made.warnings ?? []).map(({ check: name, reason }) => check(name, 'warning', reason)),
    ];
}
const NATIVE = { linux: 'elf', macos: 'mach-o', windows: 'pe' };
function nativeOf(members) {
    return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []));
}
function architecture({ made, platform, file }) {
    const name = 'architecture';
    const native = nativeOf(made.members);
    const own = native.filter(({ native: { format } }) => format === NATIVE[platform.os]);
    // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
    const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch));
    const [first] = wrong;
    if (first !== undefined)
        return {
            problem: new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
                fix: 'See from which wheel it came: a wheel marked for this platform holds a file for another one; leave it out, or have the wheel mended.',
                detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${originWords(one.origin)})`),
            }),
        };
    if (own.length === 0)
        return {
            problem: new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but no program or library in it is.`,
                fix: 'The tool made something for another system; report this as a bug of package-python.',
                detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
            }),
        };
    return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` };
}
function floor({ made, platform, file }) {
    if (platform.os === 'windows')
        return { name: 'floor', result: 'passed', reason: 'Windows has no floor to compare with' };
    const needs = platform.os === 'macos' ? macosNeeds(made.members) : glibcNeeds(made.members, platform.libc === 'musl');
    const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc');
    const over = needs.filter(({ version }) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(version, platform.floor) > 0);
    const worst = [...needs].sort((a, b) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.version, a.version))[0];
    if (worst === undefined)
        return { name, result: 'passed', reason: `nothing in it asks for a ${name}` };
    if (over.length === 0)
        return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.words})` };
    const input = platform.os === 'macos' ? 'macos' : platform.libc === 'musl' ? 'musl' : 'glibc';
    return {
        problem: new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/floor', {
            message: `${file} does not run on ${name} ${platform.floor}: ${worst.words}.`,
            fix: wayToFloor(input, worst.version, over),
            detail: over.map(({ words }) => words),
        }),
    };
}
/** What the check of the floor will say of these files (pure); undefined when they pass. */
function floorProblem(request) {
    const look = floor(request);
    return 'problem' in look ? look.problem : undefined;
}
function glibcNeeds(members, musl) {
    if (musl)
        return [];
    return nativeOf(members.filter(({ fallback }) => !fallback)).flatMap(member => {
        const versions = member.native.versions.flatMap(({ library, version, symbols }) => {
            const number = /^GLIBC_(\d+\.\d+)/.exec(version)?.[1];
            return number === undefined ? [] : [{ library, number, symbols }];
        });
        const worst = versions.sort((a, b) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_1__/* .compareVersions */ .Zy)(b.number, a.number))[0];
        if (worst === undefined)
            return [];
        const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : '';
        return [
            {
                version: worst.number,
                words: `${member.path} needs GLIBC_${worst.number}${some} of ${worst.library}; it is of ${originWords(member.origin)}`,
                member,
            },
        ];
    });
}
function macosNeeds(members) {
    return nativeOf(members).flatMap(member => {
        const version = member.native.macos;
        if (version === undefined)
            return [];
        return [
            {
                version,
                words: `${member.path} needs macOS ${version}; it is of ${originWords(member.origin)}`,
                member,
            },
        ];
    });
}
function wayToFloor(input, version, over) {
    const kinds = new Set(over.map(({ member }) => member.origin.kind));
    const ways = [
        `set ${input} to ${version}, if no older system has to run it`,
        ...(kinds.has('interpreter') || kinds.has('system')
            ? [
                'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
            ]
            : []),
        ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
    ];
    const text = ways.join('; or ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
/** What the loader will look for has to be inside, or a part of every system. */
function needs({ made, platform }) {
    const inside = new Set(made.members.flatMap(({ path, native }) => [base(path), native?.soname ?? base(path)]));
    const lower = new Set([...inside].map(name => name.toLowerCase()));
    const missing = new Map();
    for (const { path, native } of nativeOf(made.members)) {
        if (native.format !== NATIVE[platform.os])
            continue;
        for (const library of native.needs)
            if (!lower.has(base(library).toLowerCase()) && !(0,_system_offers_js__WEBPACK_IMPORTED_MODULE_2__/* .offeredBySystem */ .U)(library, platform))
                missing.set(library, [...(missing.get(library) ?? []), path]);
    }
    const name = 'needs';
    if (missing.size === 0)
        return { name, result: 'passed', reason: 'needs no library but those of every such system' };
    const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ');
    return { name, result: 'warning', reason: `users need on their system: ${words}` };
}
function hostFiles({ made, file }) {
    const name = 'host files';
    const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown');
    // What a published wheel says of its own builder's machine does no harm, and is as its author made it.
    const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel');
    const leading = ours.flatMap(({ path, native: { rpaths, format } }) => rpaths
        .filter(rpath => format !== 'pe' && rpath.startsWith('/'))
        .map(rpath => `${path} looks in ${rpath}`));
    const [first] = unknown;
    if (first !== undefined || leading.length > 0) {
        const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : '';
        const message = first === undefined
            ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
            : `${file} holds ${first.path}${from}: it is of no resolved wheel, not of Python, and no known system library.`;
        return {
            problem: new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('check/host-files', {
                message,
                fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
                detail: [...unknown.map(({ path, origin }) => `${path} (${originWords(origin)})`), ...leading].slice(0, 40),
            }),
        };
    }
    const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [base(path)] : []));
    const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`;
    return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` };
}
function base(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}
function originWords(origin) {
    switch (origin.kind) {
        case 'wheel':
        case 'tool':
            return `${origin.package} ${origin.version}`;
        case 'interpreter':
            return `Python ${origin.version}`;
        case 'system':
            return `this machine's ${[origin.package, origin.version].filter(Boolean).join(' ')}`;
        case 'unknown':
            return origin.from ?? 'nowhere known';
    }
}


/***/ }),

/***/ 19397:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ askForParts)
/* harmony export */ });
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32701);

async function askForParts(python, runner, cwd) {
    const { stdout } = await runner.run({
        label: `ask ${python} for its parts`,
        tool: python,
        args: ['-I', '-S', '-B', (0,_python_js__WEBPACK_IMPORTED_MODULE_0__/* .pythonScript */ .w)('embed.py')],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    return JSON.parse(stdout);
}


/***/ }),

/***/ 57711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foreseeFloor: () => (/* binding */ foreseeFloor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _binary_glibc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87648);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _target_floors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(70);
/* harmony import */ var _find_library_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96447);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90780);
/* harmony import */ var _interpreter_parts_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(19397);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75024);
/* harmony import */ var _system_libraries_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(86529);
/* harmony import */ var _system_packages_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(70849);
/**
 * Tells before half a minute of building that this machine's Python is too new for the glibc that was asked for. Its
 * libpython goes into every executable, so that this is certain; its other files only go in when they are imported, and
 * are told along, so that whoever follows the way out need not come back. The finished file is looked at all the same.
 */











/** @throws PackagingError `build/floor` */
async function foreseeFloor(request) {
    const { workshop, target, interpreter, dir } = request;
    const { platform } = target;
    if (interpreter === undefined || platform.os !== 'linux' || platform.libc === 'musl')
        return;
    const { library, dynload } = await (0,_interpreter_parts_js__WEBPACK_IMPORTED_MODULE_7__/* .askForParts */ .T)(interpreter.path, workshop.runner, dir);
    if (library === null)
        return;
    const file = `A pyinstaller executable for ${platform.name}`;
    const python = { kind: 'interpreter', version: interpreter.fullVersion };
    const certain = await (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .memberOf */ .C)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(library), library, python);
    const problem = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_6__/* .floorProblem */ .gz)({ made: { members: [certain] }, platform, file });
    if (problem === undefined)
        return;
    const needed = (certain.native && (0,_binary_glibc_js__WEBPACK_IMPORTED_MODULE_2__/* .glibcOf */ .V)(certain.native)) ?? platform.floor;
    const names = dynload === null ? [] : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dynload)).filter(name => name.endsWith('.so')).sort();
    const modules = await Promise.all(names.map(name => (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .memberOf */ .C)(`lib-dynload/${name}`, node_path__WEBPACK_IMPORTED_MODULE_1__.join(dynload ?? '', name), python)));
    const newer = ({ native }) => (0,_target_floors_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)((native && (0,_binary_glibc_js__WEBPACK_IMPORTED_MODULE_2__/* .glibcOf */ .V)(native)) ?? '0.0', needed) > 0;
    const system = await withPackages((await librariesOf([certain, ...modules], platform)).filter(newer), workshop.runner);
    const members = [certain, ...modules.filter(newer), ...system];
    const { detail = [], fix = problem.fix } = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_6__/* .floorProblem */ .gz)({ made: { members }, platform, file }) ?? {};
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/floor', {
        message: problem.message,
        fix,
        detail: detail.map(line => (problem.detail.includes(line) ? line : `when it is imported: ${line}`)),
    });
}
/** Libraries of this machine that these are linked to, and those that they are linked to, as far as they would go along. */
async function librariesOf(members, platform) {
    const needs = (native) => native?.needs ?? [];
    const hints = members.flatMap(({ native }) => native?.rpaths.filter(folder => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder)) ?? []);
    const folders = [...new Set([...hints, ...(0,_find_library_js__WEBPACK_IMPORTED_MODULE_5__/* .libraryFolders */ .B)(platform.arch)])];
    const found = new Map();
    const waiting = members.flatMap(({ native }) => needs(native));
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        const known = (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_9__/* .systemLibrary */ .J)(name);
        if (found.has(name) || known === undefined)
            continue;
        const there = await (0,_find_library_js__WEBPACK_IMPORTED_MODULE_5__/* .findLibrary */ .F)(name, folders, platform);
        if (there === undefined)
            continue;
        const member = await (0,_member_js__WEBPACK_IMPORTED_MODULE_8__/* .memberOf */ .C)(name, there.file, { kind: 'system', ...known });
        found.set(name, { ...member, source: there.file });
        waiting.push(...needs(there.facts));
    }
    return [...found.values()];
}
/** As the check of the finished file will call them. */
async function withPackages(libraries, runner) {
    const packages = await (0,_system_packages_js__WEBPACK_IMPORTED_MODULE_10__/* .systemPackages */ .l)(runner, libraries.map(({ source }) => source));
    return libraries.map(({ source, ...member }) => {
        const found = packages.get(source);
        if (found === undefined || member.origin.kind !== 'system')
            return member;
        return { ...member, origin: { ...member.origin, package: found.name, version: found.version } };
    });
}


/***/ }),

/***/ 1939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ offeredBySystem)
/* harmony export */ });
/** The C library's own parts, which must not be brought along: they belong to the kernel's loader. */
const GLIBC = /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/;
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/;
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/;
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS = /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i;
/** @param library as the file that needs it names it: a soname, an install name or a DLL's name */
function offeredBySystem(library, { os, libc }) {
    if (os === 'windows')
        return WINDOWS.test(library);
    if (os === 'macos')
        return MACOS.test(library);
    return (libc === 'musl' ? MUSL : GLIBC).test(library);
}


/***/ })

};
