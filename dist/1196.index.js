export const id = 1196;
export const ids = [1196];
export const modules = {

/***/ 49945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   Ul: () => (/* binding */ offeredBySystem),
/* harmony export */   Y2: () => (/* binding */ reportEarly),
/* harmony export */   ap: () => (/* binding */ minimumProblem)
/* harmony export */ });
/* unused harmony export minimumWarning */
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88663);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85390);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66651);
/** Inspects a finished executable without running it (pure): architecture, minimum system, the origin of every file. */





/**
 * One check for each of `architecture`, the minimum system, `needs` and `host files`, and the format's own warnings.
 * @throws PackagingError(s) `check/architecture`, `build/floor`, `check/host-files`, all together
 */
function inspect(request) {
    const { made, file } = request;
    const findings = [architecture(request), minimumSystem(request), needs(request), hostFiles(request)];
    (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .throwProblems */ .Jh)(findings.flatMap(finding => ('problem' in finding ? [finding.problem] : [])));
    const warnings = (made.warnings ?? []).map(({ check: name, reason }) => ({
        name,
        result: 'warning',
        reason,
    }));
    const found = [...findings.filter(finding => 'name' in finding), ...warnings];
    return found.map(finding => ({ ...finding, artifact: file, seconds: 0 }));
}
/** Programs and libraries alone. */
function nativeOf(members) {
    return members.flatMap(({ path, native, origin }) => (native ? [{ path, native, origin }] : []));
}
/** Compares the oldest system it runs on with the requested one. Problem where that was promised: `build/floor`. */
function minimumSystem(request) {
    const found = compareMinimum(request);
    if (!('problem' in found) || request.promised)
        return found;
    return { name: found.name, result: 'warning', reason: minimumWarning(found.problem) };
}
/** The words of a warning: what it needs, and how it would need less. */
function minimumWarning({ message, fix }) {
    return `${message.replace(/\.$/, '')}. ${fix}`;
}
function compareMinimum({ made, platform, file }) {
    if (platform.os === 'windows')
        return { name: 'floor', result: 'passed', reason: 'Windows has no minimum version to compare with' };
    const needs = platform.libc === 'musl' ? [] : made.members.flatMap(member => needOf(member, platform.os));
    const name = platform.os === 'macos' ? 'macos' : (platform.libc ?? 'glibc');
    const over = needs.filter(({ version }) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(version, platform.floor) > 0);
    const worst = [...needs].sort((a, b) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy)(b.version, a.version))[0];
    if (worst === undefined)
        return { name, result: 'passed', reason: `nothing in it requests a ${name}` };
    if (over.length === 0)
        return { name, result: 'passed', reason: `runs from ${name} ${worst.version} on (${worst.text})` };
    const kinds = new Set(over.map(({ origin }) => origin));
    return {
        name,
        problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/floor', {
            message: `${file} does not run on ${name} ${platform.floor}: ${worst.text}.`,
            fix: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .alternatives */ .Vo)([
                `set ${name} to ${worst.version}, if no older system has to run it`,
                ...(kinds.has('interpreter') || kinds.has('system')
                    ? [
                        'use a Python that was built for older systems, such as the ones that `uv python install` brings, put first on PATH; or build in a container of an older system',
                    ]
                    : []),
                ...(kinds.has('wheel') ? ['take wheels of the dependencies for an older system'] : []),
            ]),
            detail: over.map(({ text }) => text),
        }),
    };
}
/** What is wrong with these files and the minimum system, promised or not (pure); undefined when they pass. */
function minimumProblem(request) {
    const finding = compareMinimum({ ...request, promised: true });
    return 'problem' in finding ? finding.problem : undefined;
}
/**
 * Reports before the build that the finished file will need a newer system: an error where the minimum is promised, else a
 * line in the log. The finished file has the warning.
 * @throws PackagingError `build/floor`
 */
function reportEarly({ context, target, say }, problem) {
    if ((0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .isPromised */ .Mi)(context.configuration.given, target.platform))
        throw problem;
    say(minimumWarning(problem));
}
/** The oldest glibc or macOS for a file; none where any will do. */
function needOf({ path, native, origin, fallback }, os) {
    if (native === undefined)
        return [];
    const need = (version, what) => [
        { version, text: `${path} needs ${what}; it is of ${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(origin)}`, origin: origin.kind },
    ];
    if (os === 'macos')
        return native.macos === undefined ? [] : need(native.macos, `macOS ${native.macos}`);
    const version = fallback ? undefined : (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .glibcOf */ .V3)(native);
    const worst = native.versions.find(one => /^GLIBC_(\d+\.\d+)/.exec(one.version)?.[1] === version);
    if (version === undefined || worst === undefined)
        return [];
    const some = worst.symbols.length > 0 ? ` (${worst.symbols.slice(0, 3).join(', ')})` : '';
    return need(version, `GLIBC_${version}${some} of ${worst.library}`);
}
/** Problem: `check/host-files`, for files of unknown origin and for search paths in folders of this machine. */
function hostFiles({ made, file }) {
    const name = 'host files';
    const unknown = made.members.filter(({ origin }) => origin.kind === 'unknown');
    // Search paths in a published wheel name its author's machine and are harmless.
    const ours = nativeOf(made.members).filter(({ origin }) => origin.kind !== 'wheel');
    const leading = ours.flatMap(({ path, native: { rpaths, format } }) => rpaths.filter(rpath => format !== 'pe' && rpath.startsWith('/')).map(rpath => `${path} looks in ${rpath}`));
    const [first] = unknown;
    if (first !== undefined || leading.length > 0) {
        const from = first?.origin.kind === 'unknown' && first.origin.from ? `, from ${first.origin.from}` : '';
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/host-files', {
                message: first === undefined
                    ? `${file} looks for libraries on the machine that built it: ${leading[0]}.`
                    : `${file} contains ${first.path}${from}: it is not from a resolved wheel, not part of Python, and not a known system library.`,
                fix: 'Add what brings it to the dependencies, or leave it out; a system library that is missing from our list can be reported as a bug.',
                detail: [...unknown.map(({ path, origin }) => `${path} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(origin)})`), ...leading].slice(0, 40),
            }),
        };
    }
    const system = made.members.flatMap(({ path, origin }) => (origin.kind === 'system' ? [(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path)] : []));
    const words = system.length === 0 ? '' : `; of this machine: ${system.sort().join(', ')}`;
    return { name, result: 'passed', reason: `all ${made.members.length} files are accounted for${words}` };
}
/** The C library's own parts, which no executable may bring: they belong to the kernel's loader. */
const GLIBC = /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/;
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/;
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/;
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS = /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i;
/**
 * Whether every system of that kind has the library, so that no executable has to bring it (pure).
 * @param library as the file that needs it names it: a soname, an install name or a DLL's name
 */
function offeredBySystem(library, { os, libc }) {
    if (os === 'windows')
        return WINDOWS.test(library);
    if (os === 'macos')
        return MACOS.test(library);
    return (libc === 'musl' ? MUSL : GLIBC).test(library);
}
function architecture({ made, platform, file }) {
    const name = 'architecture';
    const native = nativeOf(made.members);
    const own = native.filter(({ native: { format } }) => format === _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_OF */ .ux[platform.os]);
    // A wheel may bring programs for other systems as data: setuptools does (cli.exe), and a loader never meets them.
    const wrong = own.filter(({ native: { arches } }) => !arches.includes(platform.arch));
    const [first] = wrong;
    if (first !== undefined)
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but ${first.path} in it is for ${first.native.arches.join(', ')}.`,
                fix: 'See from which wheel it came: a wheel marked for this platform contains a file for another one; leave it out, or report it to the authors of that wheel.',
                detail: wrong.map(one => `${one.path}: ${one.native.arches.join(', ')} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(one.origin)})`),
            }),
        };
    if (own.length === 0)
        return {
            problem: new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('check/architecture', {
                message: `${file} is for ${platform.name}, but no program or library in it is.`,
                fix: 'The tool made something for another system; report this as a bug of package-python.',
                detail: native.map(one => `${one.path}: ${one.native.format} ${one.native.arches.join(', ')}`),
            }),
        };
    return { name, result: 'passed', reason: `all ${own.length} programs and libraries are ${platform.arch}` };
}
/** Every library that the loader will look for is inside, or part of every system; a warning otherwise. */
function needs({ made, platform }) {
    const inside = new Set(made.members.flatMap(({ path, native }) => [(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path), native?.soname ?? (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path)]));
    const lower = new Set([...inside].map(name => name.toLowerCase()));
    const missing = new Map();
    for (const { path, native } of nativeOf(made.members)) {
        if (native.format !== _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_OF */ .ux[platform.os])
            continue;
        for (const library of native.needs)
            if (!lower.has((0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(library).toLowerCase()) && !offeredBySystem(library, platform))
                missing.set(library, [...(missing.get(library) ?? []), path]);
    }
    const name = 'needs';
    if (missing.size === 0)
        return { name, result: 'passed', reason: 'needs no library but those of every such system' };
    const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ');
    return { name, result: 'warning', reason: `users need on their system: ${words}` };
}


/***/ }),

/***/ 66651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   CQ: () => (/* binding */ originText),
/* harmony export */   Fl: () => (/* binding */ baseName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38321);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88663);
/** The files inside a finished executable and their origins: the input of checks, SBOM and notices. */





/** For messages: `numpy 2.1.0`, `Python 3.12.4`. */
function originText(origin) {
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
/** @param content its bytes, or the absolute path of a file with them */
async function memberOf(path, content, origin) {
    if (typeof content !== 'string') {
        const sha256 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex');
        const native = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .readNative */ .AE)(content);
        return { path, origin, sha256, size: content.length, ...(native && { native }) };
    }
    const first = await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_3__.buffer)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content, { end: 7 }));
    // Only programs and libraries are read whole: data may be larger than memory.
    if ((0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .nativeFormat */ .XF)(first) !== undefined)
        return memberOf(path, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(content), origin);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let size = 0;
    for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(content)) {
        hash.update(chunk);
        size += chunk.length;
    }
    return { path, origin, sha256: hash.digest('hex'), size };
}
/** Name of a file, whichever slashes its path has. */
function baseName(file) {
    return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
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

/***/ 21196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkPyo3Python: () => (/* binding */ checkPyo3Python),
  fillSlot: () => (/* binding */ fillSlot),
  launchConf: () => (/* binding */ launchConf),
  makePyo3: () => (/* binding */ makePyo3),
  preparePyo3: () => (/* binding */ preparePyo3),
  withoutConsole: () => (/* binding */ withoutConsole)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/executables/inspect.js
var inspect = __webpack_require__(49945);
// EXTERNAL MODULE: ./lib/executables/member.js
var executables_member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./lib/core/version.js + 1 modules
var core_version = __webpack_require__(90482);
// EXTERNAL MODULE: ./lib/executables/probe.js
var probe = __webpack_require__(79795);
// EXTERNAL MODULE: ./lib/executables/system-libraries.js
var system_libraries = __webpack_require__(74858);
;// CONCATENATED MODULE: ./lib/executables/pyo3/contents.js
/** The contents of a pyo3 executable and their origins: members, license texts, and the crates inside the programs. */









/** SPDX licenses, as in their Cargo.toml, of the crates that are linked into each program: other locked crates only run during the build. */
const LICENSES = {
    launcher: { libc: 'MIT OR Apache-2.0', 'pyo3-ffi': 'MIT OR Apache-2.0' },
    stub: {
        'cfg-if': 'MIT OR Apache-2.0',
        filetime: 'MIT OR Apache-2.0',
        libc: 'MIT OR Apache-2.0',
        tar: 'MIT OR Apache-2.0',
        zstd: 'BSD-3-Clause',
        'zstd-safe': 'BSD-3-Clause',
        'zstd-sys': 'BSD-3-Clause AND BSD-2-Clause',
    },
};
/**
 * The crates that are linked into these programs (pure), with the sha256 of each crate's archive as `checksum`.
 * @param lock the text of Cargo.lock
 */
function linkedCrates(lock, programs) {
    const licenses = Object.assign({}, ...programs.map(program => LICENSES[program]));
    const blocks = lock.split('[[package]]');
    return Object.entries(licenses)
        .sort(([a], [b]) => (0,format/* byBytes */.bg)(a, b))
        .map(([name, license]) => {
        const block = blocks.find(text => text.includes(`\nname = "${name}"\n`)) ?? '';
        const field = (key) => new RegExp(`^${key} = "([^"]+)"$`, 'm').exec(block)?.[1];
        const [version, checksum] = [field('version'), field('checksum')];
        if (version === undefined || checksum === undefined)
            throw new Error(`Cargo.lock does not name ${name}`);
        return { name, version, checksum, license };
    });
}
/** Reads every file of the folder. */
async function membersOf(inventory) {
    const members = [];
    for await (const { name, file } of (0,host_files/* walk */.GG)(inventory.root)) {
        if (file === undefined)
            continue;
        const member = await (0,executables_member/* memberOf */.C5)(name, file, originOf(name, inventory));
        members.push(name.startsWith('python/fallback/') ? { ...member, fallback: true } : member);
    }
    return members;
}
/** The origins of this machine's libraries in the folder, by path inside, and the license texts of their packages. */
async function systemFiles(found, runner) {
    const files = found.map(({ file }) => file);
    const packages = await (0,system_libraries/* systemPackages */.l2)(runner, files);
    const origins = found.map(({ path: inside, name, file }) => [inside, (0,system_libraries/* systemOrigin */.ON)(name, file, packages)]);
    return { origins: new Map(origins), texts: (0,system_libraries/* packageTexts */.jn)(packages.values()) };
}
/** The license text of CPython, where its own folder has it. */
function pythonTexts({ stdlib, library }) {
    const folders = [stdlib, external_node_path_.dirname(library), external_node_path_.dirname(stdlib)];
    const files = folders.map(folder => external_node_path_.join(folder, 'LICENSE.txt'));
    return (0,probe/* firstText */.ou)('CPython', 'PSF-2.0', files);
}
/** The crates inside the programs, and Rust's own library. */
async function crateComponents(rust, programs) {
    const sources = (0,assets/* rustSources */.b0)();
    const crates = linkedCrates(await (0,promises_.readFile)(external_node_path_.join(sources, 'Cargo.lock'), 'utf8'), programs);
    const components = crates.map(async ({ name, version, checksum, license }) => {
        const text = await (0,promises_.readFile)(external_node_path_.join(sources, 'licenses', `${name}.txt`), 'utf8');
        const licenseTexts = [{ path: `${name}/LICENSE`, text }];
        const purl = `pkg:cargo/${name}@${encodeURIComponent(version)}?checksum=sha256:${checksum}`;
        return { kind: 'crate', name, version, license, purl, licenseTexts };
    });
    const { version } = rust;
    const standard = { kind: 'library', name: 'rust standard library', version, license: 'MIT OR Apache-2.0' };
    return [...(await Promise.all(components)), standard];
}
function originOf(name, { wheels, system, own, layout, python }) {
    const known = wheels.get(name) ?? wheels.get(sourceOf(name)) ?? system.get(name);
    if (known !== undefined)
        return known;
    const [program, version = ''] = (0,core_version.programVersion)().split(' ');
    if (own.has(name))
        return { kind: 'tool', package: program ?? '', version };
    // Only wheels are installed there.
    if (name.startsWith(`${layout.sitePackages}/`))
        return { kind: 'unknown' };
    return { kind: 'interpreter', version: python };
}
/** `a/__pycache__/b.cpython-311.pyc` → `a/b.py` */
function sourceOf(name) {
    return name.replace(/(?:^|(?<=\/))__pycache__\/([^/]+?)\.[\w-]+\.pyc$/, '$1.py');
}

// EXTERNAL MODULE: ./lib/archives/native-headers.js
var native_headers = __webpack_require__(88663);
// EXTERNAL MODULE: ./lib/archives/wheel.js
var wheel = __webpack_require__(13748);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/executables/pyo3/rust.js
var pyo3_rust = __webpack_require__(97705);
;// CONCATENATED MODULE: ./lib/executables/pyo3/libraries.js
/** Installs wheels into the folder of an executable, and makes its native files independent of the machine that builds it. */














const DT_NULL = 0n;
const DT_RPATH = 15n;
const DT_RUNPATH = 29n;
/** Positions of the entries of the dynamic section of a 64-bit little-endian file; none when it has no such section. */
function dynamicEntries(bytes) {
    const known = bytes.length > 64 && (0,native_headers/* nativeFormat */.XF)(bytes) === 'elf' && bytes[4] === 2 && bytes[5] === 1;
    const section = known ? (0,native_headers/* dynamicSection */.zh)(bytes) : undefined;
    if (section === undefined)
        return [];
    const end = Math.min(section.offset + section.size, bytes.length - 15);
    const entries = [];
    for (let entry = section.offset; entry < end; entry += 16) {
        entries.push(entry);
        if (bytes.readBigUInt64LE(entry) === DT_NULL)
            break;
    }
    return entries;
}
function isPath(tag) {
    return tag === DT_RPATH || tag === DT_RUNPATH;
}
/**
 * Removes every search path (DT_RPATH, DT_RUNPATH) of a library in place, as chrpath does, so that nothing else moves (pure).
 * @see https://refspecs.linuxfoundation.org/elf/gabi4+/ch5.dynamic.html
 * @returns whether there was one
 */
function dropSearchPaths(bytes) {
    const entries = dynamicEntries(bytes);
    const kept = entries.filter(at => !isPath(bytes.readBigUInt64LE(at)));
    if (kept.length === entries.length)
        return false;
    const copies = kept.map(at => Buffer.from(bytes.subarray(at, at + 16)));
    for (const [index, at] of entries.entries())
        (copies[index] ?? Buffer.alloc(16)).copy(bytes, at);
    return true;
}
/**
 * Turns DT_RUNPATH into DT_RPATH, which also applies to the libraries that a library needs, as CPython's modules and
 * wheels do. zig's linker only writes the former. @returns whether there is one now
 */
function searchForAll(bytes) {
    const paths = dynamicEntries(bytes).filter(at => isPath(bytes.readBigUInt64LE(at)));
    for (const at of paths)
        bytes.writeBigUInt64LE(DT_RPATH, at);
    return paths.length > 0;
}
/**
 * Libraries that wheels for `manylinux` expect on the system (PEP 513, PEP 599) and that some systems lack. The system's
 * own is preferred, since ours may need a newer glibc. In the order in which they need each other.
 */
const FALLBACKS = ['libgcc_s.so.1', 'libatomic.so.1', 'libz.so.1', 'libstdc++.so.6'];
/** Copies needed libraries from this machine. @returns what was copied; the check of needs reports missing ones */
async function bringLibraries(root, native, platform, 
/** The original search paths of CPython's own files. */
hints) {
    if (platform.os !== 'linux')
        return [];
    const inside = new Set(native.flatMap(({ path: name, facts }) => [external_node_path_.posix.basename(name), facts.soname ?? '']));
    const folders = [...hints, ...(0,system_libraries/* libraryFolders */.BU)(platform.arch)];
    const found = new Map();
    /** Names, and whether only a wheel needs it. */
    const waiting = native.flatMap(({ facts, wheel }) => facts.needs.map(name => ({ name, wheel })));
    // A library that CPython itself needs is always copied.
    waiting.sort((a, b) => Number(a.wheel) - Number(b.wheel));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { name, wheel } = next;
        const fallback = FALLBACKS.some(one => one === name);
        if (inside.has(name) || found.has(name) || (0,inspect/* offeredBySystem */.Ul)(name, platform) || (wheel && !fallback))
            continue;
        const there = await (0,system_libraries/* findLibrary */.F0)(name, folders, platform);
        if (there === undefined)
            continue;
        found.set(name, { name, file: there.file, path: `python/${fallback ? 'fallback' : 'lib'}/${name}` });
        waiting.push(...there.facts.needs.map(one => ({ name: one, wheel })));
    }
    for (const { file, path: inside } of found.values()) {
        const copy = external_node_path_.join(root, inside);
        await (0,promises_.mkdir)(external_node_path_.dirname(copy), { recursive: true });
        await (0,promises_.copyFile)(file, copy);
        const bytes = await (0,promises_.readFile)(copy);
        if (dropSearchPaths(bytes))
            await (0,promises_.writeFile)(copy, bytes);
        await (0,promises_.chmod)(copy, 0o644);
    }
    return [...found.values()];
}
/**
 * Removes debug information and symbols.
 * @param files absolute paths @param own whether they are for this machine: binutils only supports its own
 * @returns false when there is no program for it; then they stay as large as they are
 */
async function stripLibraries({ context: { runner, host }, dir: cwd }, files, own, rustc) {
    if (files.length === 0)
        return true;
    const strip = own ? await (0,paths/* findProgram */.Kp)('strip', host.env, host.workspace) : undefined;
    const tool = strip ?? (await rustObjcopy(runner, rustc, cwd));
    if (tool === undefined)
        return false;
    for (const file of files) {
        const finished = await runner.finish({
            label: `strip ${external_node_path_.basename(file)}`,
            tool,
            args: ['--strip-debug', '--enable-deterministic-archives', file],
            cwd,
            limits: { total: 300_000 },
        });
        if (finished.code !== 0)
            return false;
    }
    return true;
}
/** Rust's objcopy, which supports every machine, where it is installed. */
async function rustObjcopy(runner, rustc, cwd) {
    const { stdout } = await (0,pyo3_rust/* askRustc */.Tn)(runner, rustc, ['--print', 'sysroot'], cwd);
    const rustlib = external_node_path_.join(stdout.trim(), 'lib', 'rustlib');
    for (const triple of await (0,host_files/* namesIn */.wX)(rustlib)) {
        const objcopy = external_node_path_.join(rustlib, triple, 'bin', 'rust-objcopy');
        if (await (0,paths/* isFile */.fo)(objcopy))
            return objcopy;
    }
    return undefined;
}
/**
 * Installs wheels for a machine that may be another, as pip does: modules into site-packages, data under the prefix,
 * scripts into their folder; dist-info stays, with a RECORD of what was installed.
 * @see https://packaging.python.org/en/latest/specifications/binary-distribution-format/#installing-a-wheel-distribution-1-0-py32-none-any-whl
 * @throws PackagingError `dependency/hash` for a wheel that changed, `check/content` for an unsafe one
 */
async function installWheels(root, layout, wheels) {
    const origins = new Map();
    const replaced = [];
    let tkinter = false;
    for (const wheel of wheels) {
        if ((await (0,host_files/* sha256Of */.Bj)(wheel.path)) !== wheel.sha256)
            throw new errors/* PackagingError */.yr('dependency/hash', {
                message: `${external_node_path_.basename(wheel.path)} was modified after it was resolved: its sha256 is not ${wheel.sha256}.`,
                fix: 'Something on this machine changes files of this run; find out what does, and run again.',
                place: { file: wheel.path },
            });
        const one = await installWheel(root, layout, wheel.path);
        tkinter ||= one.tkinter;
        for (const [name, same] of one.files) {
            if (!same)
                replaced.push(name);
            origins.set(name, one.origin);
        }
    }
    return { origins, replaced, tkinter };
}
/** The installed path of a wheel's member, with `/`; undefined for C headers, which are not needed at run time (pure). */
function placeOf(name, layout) {
    const [, kind, rest = ''] = /^[^/]+\.data\/([^/]+)\/(.+)$/.exec(name) ?? [];
    switch (kind) {
        case undefined:
            return `${layout.sitePackages}/${name}`;
        case 'purelib':
        case 'platlib':
            return `${layout.sitePackages}/${rest}`;
        case 'scripts':
            return `${layout.scripts}/${rest}`;
        case 'data':
            return `python/${rest}`;
        default:
            return undefined;
    }
}
async function installWheel(root, layout, file) {
    return (0,zip_reader/* withZip */.o7)(file, async (zip) => {
        const { name, version, distInfo } = await (0,wheel/* wheelContent */.DT)(zip);
        const origin = { kind: 'wheel', package: name, version };
        const files = new Map();
        const record = [];
        let tkinter = false;
        for (const entry of zip.entries) {
            const place = entry.folder ? undefined : placeOf(entry.name, layout);
            if (place === undefined || entry.name === `${distInfo}/RECORD`)
                continue;
            const target = external_node_path_.join(root, place);
            await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
            const before = (await (0,paths/* isFile */.fo)(target)) ? await (0,host_files/* sha256Of */.Bj)(target) : undefined;
            const executable = (entry.mode & 0o111) !== 0 || place.startsWith(`${layout.scripts}/`);
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const watched = async function* () {
                for await (const piece of zip.stream(entry.name)) {
                    hash.update(piece);
                    if (entry.name.endsWith('.py'))
                        tkinter ||= piece.includes('tkinter');
                    yield piece;
                }
            };
            await (0,external_node_stream_promises_.pipeline)(watched(), (0,external_node_fs_.createWriteStream)(target, { mode: executable ? 0o755 : 0o644 }));
            const digest = hash.digest();
            files.set(place, before === undefined || before === digest.toString('hex'));
            record.push(`${recordPath(place, layout)},sha256=${digest.toString('base64url')},${entry.size}`);
        }
        const installer = `${layout.sitePackages}/${distInfo}/INSTALLER`;
        await (0,promises_.writeFile)(external_node_path_.join(root, installer), 'package-python\n');
        files.set(installer, true);
        const list = `${layout.sitePackages}/${distInfo}/RECORD`;
        record.push(`${distInfo}/INSTALLER,,`, `${distInfo}/RECORD,,`);
        await (0,promises_.writeFile)(external_node_path_.join(root, list), record.map(line => `${line}\n`).join(''));
        files.set(list, true);
        return { origin, files, tkinter };
    });
}
/** Relative to site-packages, quoted where the path holds a comma or a quote (pure). */
function recordPath(place, layout) {
    const relative = external_node_path_.posix.relative(layout.sitePackages, place);
    return /[",]/.test(relative) ? `"${relative.replaceAll('"', '""')}"` : relative;
}
/** Removes search paths in folders of this machine, and copies the libraries that are missing. @param rustc its absolute path */
async function finishNativeFiles(request, root, layout, parts, rustc) {
    const { target, context } = request;
    const { chosen, wheels } = parts;
    if (target.platform.os !== 'linux')
        return [];
    const native = [];
    const hints = new Set();
    const large = [];
    for (const name of (await (0,promises_.readdir)(root, { recursive: true })).sort()) {
        const file = external_node_path_.join(root, name);
        const found = await (0,promises_.stat)(file);
        if (!found.isFile() || ((found.mode & 0o100) === 0 && !/\.so(?:\.|$)/.test(name)))
            continue;
        const bytes = await (0,promises_.readFile)(file);
        const facts = (0,native_headers/* readNative */.AE)(bytes);
        if (facts === undefined)
            continue;
        const wheel = wheels.origins.has(name);
        native.push({ path: name, facts, wheel });
        if (wheel || name === request.program || name === layout.interpreter)
            continue;
        for (const folder of facts.rpaths)
            if (external_node_path_.isAbsolute(folder))
                hints.add(folder);
        if (dropSearchPaths(bytes))
            await (0,promises_.writeFile)(file, bytes);
        if (bytes.includes('.debug_info'))
            large.push(file);
    }
    hints.add(external_node_path_.dirname(chosen.parts.library));
    const found = await bringLibraries(root, native, target.platform, [...hints]);
    const own = target.platform.arch === context.configuration.plan.runner.arch;
    const stripped = await stripLibraries(request, large, own, rustc);
    if (!stripped)
        request.say('debug information stays in: there is no strip on this machine for it');
    return found;
}

// EXTERNAL MODULE: ./lib/executables/pyo3/machine.js
var machine = __webpack_require__(6598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/config/parsers.js
var parsers = __webpack_require__(17206);
// EXTERNAL MODULE: ./lib/interpreters/discover.js
var discover = __webpack_require__(83460);
// EXTERNAL MODULE: ./lib/interpreters/install.js
var install = __webpack_require__(8632);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
;// CONCATENATED MODULE: ./lib/executables/pyo3/python.js
/** The CPython inside: the one that the user named, a relocatable one of this machine, a download, or else any of this machine. */















const WAY_OUT = 'Use a Python that can be moved: one of `uv python install`, or name one with executable-python (docs/pyo3.md).';
/**
 * Finds a CPython in a folder with the layout of python-build-standalone's archives.
 * @throws PackagingError `interpreter/not-embeddable` when there is none, or one for another target
 */
async function partsOfFolder(folder, target, source) {
    const { windows, library: name } = (0,machine/* layoutOf */.aH)(target.python, target.platform);
    const { major, minor } = target.python;
    const python = (0,versions/* formatPython */.AR)(target.python);
    const library = windows ? external_node_path_.join(folder, name) : external_node_path_.join(folder, 'lib', name);
    const stdlib = windows ? external_node_path_.join(folder, 'Lib') : external_node_path_.join(folder, 'lib', `python${major}.${minor}`);
    const [bytes, hasLibrary] = await Promise.all([
        (0,promises_.readFile)(library).catch(() => undefined),
        (0,paths/* isFile */.fo)(external_node_path_.join(stdlib, 'os.py')),
    ]);
    if (bytes === undefined || !hasLibrary)
        throw notEmbeddable(`${source} has no Python ${python} to embed: ${external_node_path_.relative(folder, bytes === undefined ? library : stdlib)} is missing.`, `Name the folder, or the archive, of a standalone Python ${python} (install_only) for ${target.platform.name}.`);
    const facts = (0,native_headers/* readNative */.AE)(bytes);
    if (facts === undefined || !facts.arches.includes(target.platform.arch))
        throw notEmbeddable(`${source} is a Python for ${facts?.arches.join(', ') ?? 'no machine'}, not for ${target.platform.name}.`, `Name one for ${target.platform.name}.`);
    return {
        version: versionIn(bytes, major, minor) ?? python,
        source,
        library,
        facts,
        stdlib,
        dynload: windows ? external_node_path_.join(folder, 'DLLs') : external_node_path_.join(stdlib, 'lib-dynload'),
        tcl: windows ? external_node_path_.join(folder, 'tcl') : external_node_path_.join(folder, 'lib'),
        standalone: true,
    };
}
/** The version inside libpython, where it ends with a zero (pure). */
function versionIn(library, major, minor) {
    const text = library.toString('latin1');
    return new RegExp(`[^\\d.](${major}\\.${minor}\\.\\d{1,3}(?:(?:a|b|rc)\\d+)?)\\+?\\0`).exec(text)?.[1];
}
/** @throws PackagingError `interpreter/not-embeddable` when it has no shared libpython, or its distribution changed it */
async function partsOfInterpreter(interpreter, target, runner, cwd) {
    const { path: file } = interpreter;
    const answer = await (0,probe/* probeParts */.vv)(file, runner, cwd);
    if (answer.library === null)
        throw notEmbeddable(`${file} has no shared libpython, so it cannot be embedded.`, WAY_OUT);
    if (answer.site !== 'site-packages')
        throw notEmbeddable(`${file} is changed by its distribution (it installs into ${answer.site}), so it cannot be embedded.`, WAY_OUT);
    const library = await (0,promises_.realpath)(answer.library);
    const bytes = await (0,promises_.readFile)(library);
    const facts = (0,native_headers/* readNative */.AE)(bytes);
    if (facts === undefined || facts.soname !== (0,machine/* layoutOf */.aH)(target.python, target.platform).library)
        throw notEmbeddable(`${library} is not the libpython that ${file} should have.`, WAY_OUT);
    const root = external_node_path_.resolve(answer.stdlib, '..');
    const standalone = await isStandalone(external_node_path_.resolve(root, '..'), facts, target);
    return {
        version: answer.version,
        source: `${file} (${interpreter.source})`,
        library,
        facts,
        stdlib: answer.stdlib,
        dynload: answer.dynload ?? undefined,
        tcl: standalone ? root : undefined,
        standalone,
    };
}
/** python-build-standalone adds a note to each, and none of them needs a recent glibc. */
async function isStandalone(prefix, facts, target) {
    const names = await (0,host_files/* namesIn */.wX)(prefix);
    const marked = names.includes('PYTHON.json') || names.includes('BUILD');
    return marked || (0,platforms/* compareVersions */.Zy)((0,native_headers/* glibcOf */.V3)(facts) ?? '0.0', target.platform.floor || '2.17') <= 0;
}
function notEmbeddable(message, fix) {
    return new errors/* PackagingError */.yr('interpreter/not-embeddable', { message, fix });
}
/** @throws PackagingError(s) `interpreter/not-embeddable`, `interpreter/missing`, `input/path`, `dependency/hash` */
async function choosePython(request) {
    const { context, target, interpreter } = request;
    const named = (0,parsers/* namedFor */.ZM)(context.configuration.options.executablePython, target);
    if (named !== undefined)
        return { parts: await partsOfNamed(request, named) };
    const { runner: own } = context.configuration.plan;
    const mine = target.platform.name === own.name ? interpreter : undefined;
    const here = mine &&
        (await partsOfInterpreter(mine, target, context.runner, request.dir).catch((thrown) => {
            if (thrown instanceof errors/* PackagingError */.yr)
                return thrown;
            throw thrown;
        }));
    if (here !== undefined && 'standalone' in here && here.standalone)
        return { parts: here };
    const downloaded = await downloadOne(request);
    if ('parts' in downloaded)
        return downloaded;
    if (here instanceof errors/* PackagingError */.yr)
        throw here;
    if (here !== undefined)
        return {
            parts: here,
            warning: `it contains ${here.source}, which needs this machine's libraries and glibc: no standalone Python could be downloaded (${downloaded.reason})`,
        };
    throw new errors/* PackagingError */.yr('interpreter/missing', {
        message: `There is no Python ${(0,versions/* formatPython */.AR)(target.python)} for ${target.platform.name} to embed: ${downloaded.reason}.`,
        fix: 'Name a folder or an archive of a standalone Python for it with executable-python, or set UV_PYTHON_INSTALL_MIRROR to a mirror that has one.',
        detail: downloaded.detail,
    });
}
/** Opens an archive only when it has the given hash. */
async function partsOfNamed(request, named) {
    const { context, target } = request;
    const file = external_node_path_.resolve(context.host.workspace, named.path);
    const source = `executable-python '${named.path}'`;
    if (!(await (0,paths/* isFile */.fo)(file))) {
        if (await (0,paths/* exists */.t2)(file))
            return partsOfFolder(file, target, source);
        throw new errors/* PackagingError */.yr('input/path', {
            message: `${source} does not exist.`,
            fix: 'Name an existing folder or .tar.gz archive, relative to the workspace.',
        });
    }
    if (named.sha256 === undefined)
        throw new errors/* PackagingError */.yr('input/invalid', {
            message: `${source} is an archive, and its hash is missing.`,
            fix: `Write ${named.path}#sha256=… with the sha256 that its maker publishes.`,
        });
    const found = await (0,host_files/* sha256Of */.Bj)(file);
    if (found !== named.sha256)
        throw new errors/* PackagingError */.yr('dependency/hash', {
            message: `${source} has the sha256 ${found}, not ${named.sha256}.`,
            fix: 'Download it again, or correct the hash.',
        });
    const folder = await (0,sdist/* extractSdist */.h1)(file, external_node_path_.join(request.dir, 'named-python'));
    return partsOfFolder(folder, target, source);
}
/** uv compares its downloads with the hashes inside itself. */
async function downloadOne(request) {
    const { context, target, uv, say } = request;
    const { env, store, workspace } = context.host;
    const folder = external_node_path_.join(store, 'pyo3', 'pythons');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const before = await installedIn(folder, request);
    if (before !== undefined)
        return { parts: before };
    if ((0,install/* downloadsForbidden */.pT)(env))
        return { reason: 'UV_PYTHON_DOWNLOADS forbids downloads', detail: [] };
    say(`downloading Python ${(0,versions/* formatPython */.AR)(target.python)} for ${target.platform.name}`);
    const { runner } = context;
    const { os } = context.configuration.plan.runner;
    const machine = { os, env, home: (0,external_node_os_.homedir)(), workspace, downloads: folder, files: discover/* localFiles */.Jd, runner };
    const detail = await (0,install/* install */.ai)(machine, uv.tool, [target.python], target.platform);
    const after = await installedIn(folder, request);
    if (after !== undefined)
        return { parts: after };
    const words = detail.map(line => line.trim()).filter(line => line !== '');
    return { reason: words.at(-1) ?? 'uv has none', detail };
}
/** uv names a folder `cpython-3.11.11-linux-x86_64-gnu`. */
async function installedIn(folder, { target }) {
    const [, version = '', rest = ''] = /^cpython-([\d.]+)(-.*)$/.exec((0,install/* uvRequest */.Z$)(target.python, target.platform)) ?? [];
    const names = (await (0,promises_.readdir)(folder)).filter(name => name.startsWith(`cpython-${version}.`) && name.endsWith(rest));
    const patch = (name) => Number(/^cpython-\d+\.\d+\.(\d+)/.exec(name)?.[1] ?? -1);
    const [newest] = names.sort((a, b) => patch(b) - patch(a));
    return newest === undefined ? undefined : partsOfFolder(external_node_path_.join(folder, newest), target, newest);
}
/** Parts of the standard library that no finished application uses: top-level names of `lib/python3.11`. */
const LEFT_OUT = new Set([
    '__phello__',
    'ensurepip',
    'idlelib',
    'lib2to3',
    'pydoc_data',
    'site-packages',
    'test',
    'turtledemo',
]);
const TKINTER = new Set(['tkinter', 'turtle.py']);
const TESTS = /(?:^|\/)(?:tests?|idle_test)\//;
/** Extension modules that only CPython's own tests import. */
const TEST_MODULES = /^(?:_test\w*|_ctypes_test|_xxtestfuzz|_xxsubinterpreters_test|xxlimited\w*|xxsubtype)\./;
const TK_MODULES = /^_tkinter\./;
/** @param name path under the standard library, with `/` @param tkinter whether a wheel names it */
function keepsStandard(name, tkinter) {
    const [top = ''] = name.split('/');
    if (LEFT_OUT.has(top) || /^config-/.test(top))
        return false;
    if (!tkinter && TKINTER.has(top))
        return false;
    if (name.includes('__pycache__/') || TESTS.test(name))
        return false;
    return !/\.(?:a|whl)$/.test(name);
}
/** @param name file name of an extension module, or of a library beside them on Windows */
function keepsModule(name, tkinter) {
    if (TEST_MODULES.test(name))
        return false;
    if (!tkinter && (TK_MODULES.test(name) || /^(?:tcl|tk)\d+t?\.dll$/i.test(name)))
        return false;
    return /\.(?:so|pyd|dll)$/i.test(name);
}
/** Tcl and Tk beside a standalone Python's libraries. */
function keepsTcl(name) {
    return /^(?:lib)?(?:tcl|tk|itcl|thread|tix)[\d.]/i.test(name);
}
/**
 * Writes `python/` and the libraries beside the program.
 * @param root absolute path of the executable's folder @param tkinter whether a wheel names it
 */
async function writePython(root, parts, layout, tkinter) {
    await (0,host_files/* orFsError */.HQ)(`copy Python into ${root}`, root, async () => {
        const standard = external_node_path_.join(root, layout.stdlib);
        await copyTree(parts.stdlib, standard, name => keepsStandard(name, tkinter) && !name.startsWith('lib-dynload/'));
        if (parts.dynload !== undefined) {
            const modules = layout.windows ? external_node_path_.join(root, 'python', 'DLLs') : external_node_path_.join(standard, 'lib-dynload');
            await copyTree(parts.dynload, modules, name => keepsModule(external_node_path_.posix.basename(name), tkinter));
        }
        if (tkinter && parts.tcl !== undefined) {
            const tcl = external_node_path_.join(root, 'python', layout.windows ? 'tcl' : 'lib');
            await copyTree(parts.tcl, tcl, name => keepsTcl(name.split('/')[0] ?? ''));
        }
        await (0,promises_.mkdir)(external_node_path_.dirname(external_node_path_.join(root, layout.libraryPath)), { recursive: true });
        await (0,promises_.copyFile)(parts.library, external_node_path_.join(root, layout.libraryPath));
        if (layout.windows) {
            const beside = external_node_path_.dirname(parts.library);
            for (const name of (await (0,promises_.readdir)(beside)).filter(one => /^(?:python3|vcruntime\d+(?:_\d)?)\.dll$/i.test(one)))
                await (0,promises_.copyFile)(external_node_path_.join(beside, name), external_node_path_.join(root, name));
        }
        // `site` needs this folder even when it is empty.
        await (0,promises_.mkdir)(external_node_path_.join(root, layout.sitePackages), { recursive: true });
    });
}
/** Copies the files that `keep` accepts, links followed; modes become 644 or 755. */
async function copyTree(from, to, keep, under = '') {
    for (const base of await (0,promises_.readdir)(external_node_path_.join(from, under))) {
        const name = under === '' ? base : `${under}/${base}`;
        const file = external_node_path_.join(from, name);
        const found = await (0,promises_.stat)(file).catch(() => undefined);
        if (found?.isDirectory()) {
            if (keep(`${name}/`))
                await copyTree(from, to, keep, name);
        }
        else if (found?.isFile() && keep(name)) {
            const target = external_node_path_.join(to, name);
            await (0,promises_.mkdir)(external_node_path_.dirname(target), { recursive: true });
            await (0,promises_.writeFile)(target, await (0,promises_.readFile)(file), { mode: found.mode & 0o100 ? 0o755 : 0o644 });
        }
    }
}

;// CONCATENATED MODULE: ./lib/executables/pyo3/make.js
/** Makes a pyo3 executable: CPython, the application and the launcher in one folder, which may become one file. */















/**
 * The settings of the launcher, one `key=value` a line (pure); `src/rust/launcher/src/settings.rs` reads them.
 * @param preload system libraries with a copy in `python/fallback`, those that others need first
 */
function launchConf(entryPoint, interpreter, preload) {
    const lines = [`interpreter=${interpreter}`, ...preload.map(name => `preload=${name}`), starts(entryPoint)];
    const broken = lines.find(line => /[\r\n]/.test(line));
    if (broken !== undefined)
        throw new Error(`not one line: ${JSON.stringify(broken)}`);
    return `${lines.join('\n')}\n`;
}
function starts(entryPoint) {
    switch (entryPoint.kind) {
        case 'function': {
            // As in pip's scripts; with underscores, because the function may be called `sys`.
            const [first = '', ...rest] = entryPoint.attribute.split('.');
            const called = ['_main', ...rest].join('.');
            return `command=import sys as _sys; from ${entryPoint.module} import ${first} as _main; _sys.exit(${called}())`;
        }
        case 'module':
            return `module=${entryPoint.module}`;
        case 'script':
            return `script=${entryPoint.file}`;
        case 'none':
            return 'python=';
    }
}
const MAGIC = Buffer.from('package-python one-file slot 1:\n');
const SIZE = 512;
/** The stub with the values that `src/rust/onefile/src/slot.rs` reads (pure). */
function fillSlot(stub, slot) {
    const at = stub.indexOf(MAGIC);
    if (at === -1 || stub.indexOf(MAGIC, at + 1) !== -1)
        throw new Error('a stub without its one slot');
    const text = [slot.offset, slot.length, slot.files, slot.folder, slot.launcher].map(value => `${value}\n`).join('');
    if (Buffer.byteLength(text) > SIZE - MAGIC.length)
        throw new Error(`too long for the slot: ${text}`);
    const filled = Buffer.from(stub);
    filled.write(text, at + MAGIC.length);
    return filled;
}
/**
 * Joins the stub and a payload into one program. The same input gives the same bytes.
 * @param stub its bytes @param payload absolute path @param output absolute path
 * @param name what users see in their cache: `answer-1.0.0-linux-x86_64`; the payload's digest follows
 */
async function writeOneFile(stub, payload, output, { name, launcher, files }) {
    const { size } = await (0,promises_.stat)(payload);
    // The program's name is part of the folder's: another program must not find this folder.
    const digest = (0,external_node_crypto_.createHash)('sha256').update(`${await (0,host_files/* sha256Of */.Bj)(payload)} ${launcher}`);
    const folder = `${name.slice(0, 150)}-${digest.digest('hex').slice(0, 32)}`;
    const head = fillSlot(stub, { offset: stub.length, length: size, files, folder, launcher });
    async function* whole() {
        yield head;
        yield* (0,external_node_fs_.createReadStream)(payload);
    }
    await (0,external_node_stream_promises_.pipeline)(whole(), (0,external_node_fs_.createWriteStream)(output, { mode: 0o755 }));
}
const GUI = 2;
/** A copy of a Windows program that opens no console (pure). @see https://learn.microsoft.com/windows/win32/debug/pe-format#windows-subsystem */
function withoutConsole(program) {
    const at = program.readUInt32LE(0x3c);
    if (program.toString('latin1', at, at + 4) !== 'PE\0\0')
        throw new Error('not a Windows program');
    const copy = Buffer.from(program);
    // In PE32 and PE32+: 68 bytes into the optional header, which follows 24 bytes of others.
    copy.writeUInt16LE(GUI, at + 24 + 68);
    return copy;
}
/**
 * Reports before a minute of compiling that the CPython to embed needs a newer system than the minimum.
 * @throws PackagingError(s) `build/floor` where that is promised; as `choosePython`
 */
async function checkPyo3Python(request) {
    const { platform } = request.target;
    const { parts } = await choosePython(request);
    const member = await (0,executables_member/* memberOf */.C5)(external_node_path_.basename(parts.library), parts.library, {
        kind: 'interpreter',
        version: parts.version,
    });
    const file = `A pyo3 executable for ${platform.name}`;
    const problem = (0,inspect/* minimumProblem */.ap)({ made: { members: [member] }, platform, file });
    if (problem !== undefined)
        (0,inspect/* reportEarly */.Y2)(request, problem);
}
/** Compiles the programs, which need no wheel, into the store. @throws PackagingError(s) */
async function preparePyo3(request) {
    const { host, runner, staging } = request.context;
    await compileFor(request, await (0,pyo3_rust/* findRust */.Wu)(host, runner, await staging.dir('pyo3')));
}
/** The compiled programs; the packers only for one file. @throws PackagingError(s) */
async function compileFor({ context, target, say }, rust) {
    const { options, plan } = context.configuration;
    const [rustFor, own] = [(0,machine/* rustTarget */.qD)(target.platform), (0,machine/* rustTarget */.qD)(plan.runner)];
    if (rustFor === undefined || own === undefined)
        throw new Error(`no Rust target for ${target.platform.name}`);
    const programs = { context, rust, target: rustFor, say };
    const single = options.executableLayout === 'file';
    const [launcher, packers] = await allDone((0,pyo3_rust/* launcherFor */.oD)(programs, target.python), single ? (0,pyo3_rust/* packersFor */.n6)(programs, own) : Promise.resolve(undefined));
    return { launcher, packers };
}
/** As `Promise.all`, but waits for both after a failure, as the folder may be removed then. */
async function allDone(one, other) {
    await Promise.allSettled([one, other]);
    return Promise.all([one, other]);
}
/** The shards of a payload: the number of threads that can unpack it. */
const SHARDS = 8;
/** zstd's; 19 is a tenth smaller and takes ten times as long. */
const LEVEL = 9;
/** @throws PackagingError(s) */
async function makePyo3(request) {
    const { context, target, dir, start } = request;
    const { runner, host } = context;
    const layout = (0,machine/* layoutOf */.aH)(target.python, target.platform);
    const single = context.configuration.options.executableLayout === 'file';
    const rust = await (0,pyo3_rust/* findRust */.Wu)(host, runner, dir);
    const root = external_node_path_.join(dir, 'folder');
    await (0,promises_.mkdir)(root, { recursive: true });
    const [{ launcher, packers }, { chosen, wheels }] = await allDone(compileFor(request, rust), writeFolder(request, root, layout));
    const program = `${request.program}${layout.windows ? '.exe' : ''}`;
    await refuseClash(root, program, layout);
    const { gui } = start.entryPoint.kind === 'function' ? start.entryPoint : { gui: false };
    const edit = (bytes) => (layout.windows && gui ? withoutConsole(bytes) : bytes);
    const launcherBytes = await (0,promises_.readFile)(launcher);
    if (!layout.windows && !searchForAll(launcherBytes))
        throw new Error('a launcher without a search path');
    await (0,promises_.writeFile)(external_node_path_.join(root, program), edit(launcherBytes), { mode: 0o755 });
    await (0,promises_.writeFile)(external_node_path_.join(root, layout.interpreter), launcherBytes, { mode: 0o755 });
    const system = await finishNativeFiles(request, root, layout, { chosen, wheels }, rust.rustc);
    const preload = FALLBACKS.filter(name => system.some(one => one.path === `python/fallback/${name}`));
    const conf = launchConf(start.entryPoint, layout.interpreter, preload);
    await (0,promises_.writeFile)(external_node_path_.join(root, 'python', 'launch.conf'), conf);
    await compileBytecode(request, root, layout, chosen);
    const { origins, texts } = await systemFiles(system, runner);
    const inventory = {
        root,
        layout,
        wheels: wheels.origins,
        python: chosen.parts.version,
        system: origins,
        own: new Set([program, layout.interpreter, 'python/launch.conf']),
    };
    const replaced = wheels.replaced.slice(0, 5).join(', ');
    const warnings = [
        ...(chosen.warning === undefined ? [] : [{ check: 'python', reason: chosen.warning }]),
        ...(replaced === ''
            ? []
            : [{ check: 'wheels', reason: `two wheels bring ${replaced}: the later one stays` }]),
    ];
    const contents = {
        members: await membersOf(inventory),
        texts: [...(await pythonTexts(chosen.parts)), ...texts],
        components: await crateComponents(rust, single ? ['launcher', 'stub'] : ['launcher']),
        warnings,
    };
    if (packers === undefined)
        return { path: root, program, ...contents };
    const file = external_node_path_.join(dir, program);
    const payload = external_node_path_.join(dir, 'payload');
    const packed = await runner.run({
        label: `pack ${request.stem}`,
        tool: packers.pack,
        args: [root, payload, String(SHARDS), String(LEVEL)],
        cwd: dir,
        capture: true,
        limits: { total: 1_800_000 },
    });
    const files = Number(packed.stdout.split(' ')[0]);
    const stub = await (0,promises_.readFile)(packers.stub);
    // It needs no library of the bundle, and zig leaves it none to search for.
    dropSearchPaths(stub);
    await writeOneFile(edit(stub), payload, file, { name: request.stem, launcher: program, files });
    return { path: file, ...contents };
}
/** Writes CPython and the wheels; the wheels first, as they decide which parts of CPython are needed. */
async function writeFolder(request, root, layout) {
    const chosen = await choosePython(request);
    request.say(`Python ${chosen.parts.version} of ${chosen.parts.source}`);
    const wheels = await installWheels(root, layout, request.wheels);
    await writePython(root, chosen.parts, layout, wheels.tkinter);
    return { chosen, wheels };
}
/**
 * Compiles every module beforehand, to bytecode that is used without a look at its source (PEP 552): starts take half the
 * time. A file that is not valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed`
 */
async function compileBytecode({ interpreter, target, context }, root, layout, chosen) {
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `To compile the modules of a pyo3 executable, a Python ${(0,versions/* formatPython */.AR)(target.python)} of this machine is needed, and there is none.`,
            fix: `Install Python ${(0,versions/* formatPython */.AR)(target.python)}; the one inside, ${chosen.parts.source}, need not be for this machine.`,
        });
    const finished = await context.runner.finish({
        label: 'compile modules to bytecode',
        // Bytecode of a minor version is the same for every machine.
        tool: interpreter.path,
        args: [
            ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(context.jobs)],
            // The launcher's CPython puts the real path in when a module is imported.
            ...['--invalidation-mode', 'unchecked-hash', '-s', root, external_node_path_.join(root, layout.stdlib)],
        ],
        // Python searches the working folder for compileall first.
        cwd: external_node_path_.dirname(root),
        env: { PYTHONHASHSEED: '0' },
        limits: { total: 1_800_000, idle: 900_000 },
    });
    // 1: some files are not valid.
    if (finished.code === 0 || finished.code === 1)
        return;
    throw new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${interpreter.path} cannot compile the application's modules.`,
        fix: 'See its last lines.',
        detail: finished.tail,
    });
}
/** `python`, the folder, cannot be the program too. @throws PackagingError `input/conflict` */
async function refuseClash(root, program, layout) {
    const taken = [...(await (0,promises_.readdir)(root)), layout.interpreter];
    if (!taken.some(name => name.toLowerCase() === program.toLowerCase()))
        return;
    throw new errors/* PackagingError */.yr('input/conflict', {
        message: `A pyo3 executable cannot be called ${program}: that name is CPython's own in its folder.`,
        fix: 'Choose another script with entry-point.',
    });
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


/***/ }),

/***/ 74858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ libraryFolders),
/* harmony export */   F0: () => (/* binding */ findLibrary),
/* harmony export */   Jl: () => (/* binding */ systemLibrary),
/* harmony export */   ON: () => (/* binding */ systemOrigin),
/* harmony export */   jn: () => (/* binding */ packageTexts),
/* harmony export */   l2: () => (/* binding */ systemPackages),
/* harmony export */   uC: () => (/* binding */ systemData)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88663);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/** Libraries of the build machine: where they are, which an executable may contain, and the package of each. */




const FOLDERS = {
    x86_64: ['/lib/x86_64-linux-gnu', '/usr/lib/x86_64-linux-gnu', '/lib64', '/usr/lib64', '/usr/lib'],
    aarch64: [
        '/lib/aarch64-linux-gnu',
        '/usr/lib/aarch64-linux-gnu',
        // Libraries for cross compilers on Debian and Ubuntu.
        '/usr/aarch64-linux-gnu/lib',
        '/lib64',
        '/usr/lib64',
    ],
};
/** The folders of libraries for that architecture on Linux (pure). */
function libraryFolders(arch) {
    return FOLDERS[arch] ?? [];
}
/** The first library of that name for the platform's architecture, with links followed; undefined when there is none. */
async function findLibrary(name, folders, platform) {
    for (const folder of folders) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name);
        if (!(await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .isFile */ .fo)(file)))
            continue;
        const facts = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .readNative */ .AE)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file));
        if (facts?.format === 'elf' && facts.arches.includes(platform.arch))
            return { file: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file), facts };
    }
    return undefined;
}
/**
 * Libraries of the build machine that an executable may contain, because CPython's own extension modules or compiled
 * wheels are linked to them; anything else from the machine is a leak. Patterns match the file name before `.so`,
 * `.dylib` or `.dll`.
 */
const LIBRARIES = [
    [/^lib(?:ssl|crypto)(?:-\d+(?:[-_]\w+)*)?$/, { package: 'openssl', license: 'Apache-2.0' }],
    [/^lib(?:z|z1)$|^zlib1?$/, { package: 'zlib', license: 'Zlib' }],
    [/^lib(?:bz2)(?:-1)?$/, { package: 'bzip2', license: 'bzip2-1.0.6' }],
    [/^liblzma(?:-5)?$/, { package: 'xz', license: '0BSD' }],
    [/^libzstd$/, { package: 'zstd', license: 'BSD-3-Clause' }],
    [/^libffi(?:-\d+)?$/, { package: 'libffi', license: 'MIT' }],
    [/^libexpat(?:-1)?$/, { package: 'expat', license: 'MIT' }],
    [/^(?:lib)?sqlite3(?:-0)?$/, { package: 'sqlite', license: 'blessing' }],
    [/^libmpdec(?:\+\+)?$/, { package: 'mpdecimal', license: 'BSD-2-Clause' }],
    [/^lib(?:readline|history)$/, { package: 'readline', license: 'GPL-3.0-or-later' }],
    [/^libedit$/, { package: 'libedit', license: 'BSD-3-Clause' }],
    [/^lib(?:tinfo|ncurses|panel|menu|form)w?$/, { package: 'ncurses', license: 'X11-distribute-modifications-variant' }],
    [/^libuuid$/, { package: 'util-linux', license: 'BSD-3-Clause' }],
    [/^libgdbm(?:_compat)?$/, { package: 'gdbm', license: 'GPL-3.0-or-later' }],
    [/^libdb(?:-\d.*)?$/, { package: 'db', license: 'Sleepycat' }],
    [/^libb2$/, { package: 'libb2', license: 'CC0-1.0' }],
    [/^lib(?:nsl|tirpc)$/, { package: 'libtirpc', license: 'BSD-3-Clause' }],
    [/^libcrypt$/, { package: 'libxcrypt', license: 'LGPL-2.1-or-later' }],
    [/^lib(?:gssapi_krb5|krb5|k5crypto|krb5support)$/, { package: 'krb5', license: 'MIT' }],
    [/^lib(?:com_err)$/, { package: 'e2fsprogs', license: 'MIT' }],
    [/^libkeyutils$/, { package: 'keyutils', license: 'LGPL-2.1-or-later' }],
    [
        /^lib(?:stdc\+\+|gcc_s|gomp|gfortran|quadmath|atomic)$/,
        { package: 'gcc', license: 'GPL-3.0-or-later WITH GCC-exception-3.1' },
    ],
    [/^libc\+\+(?:abi)?$/, { package: 'llvm', license: 'Apache-2.0 WITH LLVM-exception' }],
    [/^lib(?:tcl|tk)\d+(?:\.\d+)?t?$|^(?:tcl|tk)\d+t?$/, { package: 'tcl/tk', license: 'TCL' }],
    [
        /^lib(?:X11|Xext|Xrender|Xft|Xss|Xau|Xdmcp|xcb|Xi|Xfixes|Xcursor|Xrandr|Xinerama)(?:-xcb)?$/,
        { package: 'x.org', license: 'X11' },
    ],
    [/^libfontconfig$/, { package: 'fontconfig', license: 'MIT' }],
    [/^libfreetype$/, { package: 'freetype', license: 'FTL' }],
    [/^libpng\d*$/, { package: 'libpng', license: 'libpng-2.0' }],
    [/^libbrotli(?:common|dec|enc)$/, { package: 'brotli', license: 'MIT' }],
    [/^libbsd$/, { package: 'libbsd', license: 'BSD-3-Clause' }],
    [/^libmd$/, { package: 'libmd', license: 'BSD-3-Clause' }],
    // Microsoft's C and C++ runtime, which its licence lets programs carry.
    [
        /^(?:vcruntime140(?:_1|_threads)?|msvcp140(?:_\w+)?|concrt140|vccorlib140|ucrtbase|api-ms-win-[\w-]+)$/,
        { package: 'microsoft-visual-cpp-runtime', license: 'LicenseRef-Microsoft-Visual-Cpp-Runtime' },
    ],
];
/** Data files without which such a library does not work: PyInstaller includes them. @param file an absolute path, with `/` */
function systemData(file) {
    if (!/\/(?:tcltk\/)?(?:tcl|tk|Tcl|Tk)\d+(?:\.\d+)?\//.test(file))
        return undefined;
    return { package: 'tcl/tk', license: 'TCL' };
}
/** @param name a file name: `libssl.so.3`, `libz.1.dylib`, `VCRUNTIME140.dll` */
function systemLibrary(name) {
    const stem = name
        .replace(/\.so(?:\.\d+)*$/, '')
        .replace(/(?:\.\d+)*\.dylib$/, '')
        .replace(/\.dll$/i, '');
    if (stem === name)
        return undefined;
    const plain = /\.dll$/i.test(name) ? stem.toLowerCase() : stem;
    return LIBRARIES.find(([pattern]) => pattern.test(plain) || pattern.test(plain.replace(/-\d+(?:\.\d+)*$/, '')))?.[1];
}
const DPKG = '/usr/bin/dpkg-query';
/** The packages that own these files, by path; files of no package are left out. Only Debian's package manager is read. */
async function systemPackages(runner, files) {
    const known = new Map();
    if (files.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(DPKG).catch(() => 'no')) === 'no')
        return known;
    const ask = async (args) => {
        const asked = { label: 'look up system packages', tool: DPKG, args, cwd: '/', capture: true };
        return (await runner.finish({ ...asked, limits: { total: 60_000 } }).catch(() => undefined))?.stdout ?? '';
    };
    const release = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/etc/os-release', 'utf8').catch(() => '');
    const distribution = /^ID="?(\w+)/m.exec(release)?.[1] ?? 'debian';
    for (const file of files) {
        // Where /lib is a link to /usr/lib, the list of files may hold either.
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file).catch(() => file);
        const paths = [...new Set([file, real, real.replace(/^\/usr\//, '/'), file.replace(/^\/usr\//, '/')])];
        const owner = /^([^:,\s]+(?::\w+)?)[,:]/.exec(await ask(['--search', ...paths]))?.[1];
        if (owner === undefined)
            continue;
        // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
        const shown = await ask(['--show', '--showformat=${Package} ${Version}\n', owner]);
        const [name, version] = (shown.split('\n')[0] ?? '').split(' ');
        if (!name || !version)
            continue;
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join('/usr/share/doc', name, 'copyright'), 'utf8').catch(() => undefined);
        known.set(file, { name, version, distribution, ...(text !== undefined && { copyright: text }) });
    }
    return known;
}
/** The origin of a library of this machine: its package where known, else its upstream project (pure). */
function systemOrigin(name, file, packages, library = systemLibrary(name)) {
    if (library === undefined)
        return { kind: 'unknown', from: file };
    const owner = packages.get(file);
    if (owner === undefined)
        return { kind: 'system', ...library };
    const { name: packageName, version, distribution } = owner;
    return { kind: 'system', package: packageName, version, distribution, license: library.license };
}
/** License texts of system packages, where they have one (pure). */
function packageTexts(packages) {
    return [...packages].flatMap(({ name, copyright }) => copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }]);
}


/***/ })

};
