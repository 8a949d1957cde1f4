export const id = 8925;
export const ids = [8925];
export const modules = {

/***/ 49945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ inspect),
/* harmony export */   Ul: () => (/* binding */ offeredBySystem),
/* harmony export */   Y2: () => (/* binding */ reportEarly),
/* harmony export */   ap: () => (/* binding */ minimumProblem),
/* harmony export */   qi: () => (/* binding */ neededMinimum)
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
    const { made, file, within } = request;
    const minimum = within === undefined ? [minimumSystem(request)] : [];
    const findings = [architecture(request), ...minimum, needs(request), hostFiles(request)];
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
/** The oldest glibc or macOS that all of these files run on; undefined where none of them says (pure). */
function neededMinimum({ members }, { os, libc }) {
    if (os === 'windows' || libc === 'musl')
        return undefined;
    const versions = members.flatMap(member => needOf(member, os)).map(({ version }) => version);
    return versions.sort(_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .compareVersions */ .Zy).at(-1);
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
    const unlisted = made.members.filter(({ origin }) => origin.kind === 'system' && origin.unlisted);
    if (unlisted.length > 0) {
        const named = unlisted.map(({ path, origin }) => `${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path)} (${(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .originText */ .CQ)(origin)})`).sort();
        return {
            name,
            result: 'warning',
            reason: `contains libraries that the program loads by name, and that no wheel brings: ${named.join(', ')}`,
        };
    }
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
function needs({ made, platform, within }) {
    const inside = new Set(made.members.flatMap(({ path, native }) => [(0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path), native?.soname ?? (0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(path)]));
    const lower = new Set([...inside].map(name => name.toLowerCase()));
    const missing = new Map();
    for (const { path, native } of nativeOf(made.members)) {
        if (native.format !== _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .FORMAT_OF */ .ux[platform.os])
            continue;
        for (const library of native.needs)
            if (!lower.has((0,_member_js__WEBPACK_IMPORTED_MODULE_4__/* .baseName */ .Fl)(library).toLowerCase()) &&
                !(within ? within.has(library) : offeredBySystem(library, platform)))
                missing.set(library, [...(missing.get(library) ?? []), path]);
    }
    const name = 'needs';
    const words = [...missing].map(([library, by]) => `${library} (for ${by[0]})`).join(', ');
    if (within !== undefined)
        return missing.size === 0
            ? { name, result: 'passed', reason: 'every library that it needs is inside' }
            : { name, result: 'warning', reason: `no file inside is the library ${words}` };
    if (missing.size === 0)
        return { name, result: 'passed', reason: 'needs no library but those of every such system' };
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

/***/ 68925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkPyo3Python: () => (/* binding */ checkPyo3Python),
/* harmony export */   fillSlot: () => (/* binding */ fillSlot),
/* harmony export */   launchConf: () => (/* binding */ launchConf),
/* harmony export */   makePyo3: () => (/* binding */ makePyo3),
/* harmony export */   preparePyo3: () => (/* binding */ preparePyo3),
/* harmony export */   withoutConsole: () => (/* binding */ withoutConsole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(62310);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(49945);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(66651);
/* harmony import */ var _windows_resources_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(82556);
/* harmony import */ var _contents_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5269);
/* harmony import */ var _libraries_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72344);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6598);
/* harmony import */ var _python_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(14965);
/* harmony import */ var _rust_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(97705);
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
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(payload);
    // The program's name is part of the folder's: another program must not find this folder.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .Bj)(payload)} ${launcher}`);
    const folder = `${name.slice(0, 150)}-${digest.digest('hex').slice(0, 32)}`;
    const head = fillSlot(stub, { offset: stub.length, length: size, files, folder, launcher });
    async function* whole() {
        yield head;
        yield* (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(payload);
    }
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(whole(), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(output, { mode: 0o755 }));
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
    const { parts } = await (0,_python_js__WEBPACK_IMPORTED_MODULE_13__/* .choosePython */ .Ik)(request);
    const member = await (0,_member_js__WEBPACK_IMPORTED_MODULE_9__/* .memberOf */ .C5)(node_path__WEBPACK_IMPORTED_MODULE_3__.basename(parts.library), parts.library, {
        kind: 'interpreter',
        version: parts.version,
    });
    const file = `A pyo3 executable for ${platform.name}`;
    const problem = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_8__/* .minimumProblem */ .ap)({ made: { members: [member] }, platform, file });
    if (problem !== undefined)
        (0,_inspect_js__WEBPACK_IMPORTED_MODULE_8__/* .reportEarly */ .Y2)(request, problem);
}
/** Compiles the programs, which need no wheel, into the store. @throws PackagingError(s) */
async function preparePyo3(request) {
    const { host, runner, staging } = request.context;
    await compileFor(request, await (0,_rust_js__WEBPACK_IMPORTED_MODULE_14__/* .findRust */ .Wu)(host, runner, await staging.dir('pyo3')));
}
/** The compiled programs; the packers only for one file. @throws PackagingError(s) */
async function compileFor({ context, target, say }, rust) {
    const { options, plan } = context.configuration;
    const [rustFor, own] = [(0,_machine_js__WEBPACK_IMPORTED_MODULE_15__/* .rustTarget */ .qD)(target.platform), (0,_machine_js__WEBPACK_IMPORTED_MODULE_15__/* .rustTarget */ .qD)(plan.runner)];
    if (rustFor === undefined || own === undefined)
        throw new Error(`no Rust target for ${target.platform.name}`);
    const programs = { context, rust, target: rustFor, say };
    const single = options.executableLayout === 'file';
    const [launcher, packers] = await allDone((0,_rust_js__WEBPACK_IMPORTED_MODULE_14__/* .launcherFor */ .oD)(programs, target.python), single ? (0,_rust_js__WEBPACK_IMPORTED_MODULE_14__/* .packersFor */ .n6)(programs, own) : Promise.resolve(undefined));
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
    const layout = (0,_machine_js__WEBPACK_IMPORTED_MODULE_15__/* .layoutOf */ .aH)(target.python, target.platform);
    const single = context.configuration.options.executableLayout === 'file';
    const rust = await (0,_rust_js__WEBPACK_IMPORTED_MODULE_14__/* .findRust */ .Wu)(host, runner, dir);
    const root = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'folder');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(root, { recursive: true });
    const [{ launcher, packers }, { chosen, wheels }] = await allDone(compileFor(request, rust), writeFolder(request, root, layout));
    const program = `${request.program}${layout.windows ? '.exe' : ''}`;
    await refuseClash(root, program, layout);
    const { gui } = start.entryPoint.kind === 'function' ? start.entryPoint : { gui: false };
    const shown = layout.windows ? await windowsResources(request) : undefined;
    const edit = (bytes) => (layout.windows && gui ? withoutConsole(bytes) : bytes);
    const launcherBytes = shown ? shown.write(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(launcher)) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(launcher);
    if (!layout.windows && !(0,_libraries_js__WEBPACK_IMPORTED_MODULE_12__/* .searchForAll */ .zI)(launcherBytes))
        throw new Error('a launcher without a search path');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, program), edit(launcherBytes), { mode: 0o755 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, layout.interpreter), launcherBytes, { mode: 0o755 });
    const system = await (0,_libraries_js__WEBPACK_IMPORTED_MODULE_12__/* .finishNativeFiles */ .Ml)(request, root, layout, { chosen, wheels }, rust.rustc);
    const preload = _libraries_js__WEBPACK_IMPORTED_MODULE_12__/* .FALLBACKS */ .i4.filter(name => system.some(one => one.path === `python/fallback/${name}`));
    const conf = launchConf(start.entryPoint, layout.interpreter, preload);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, 'python', 'launch.conf'), conf);
    await compileBytecode(request, root, layout, chosen);
    const { origins, texts } = await (0,_contents_js__WEBPACK_IMPORTED_MODULE_11__/* .systemFiles */ .Hy)(system, runner);
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
        members: await (0,_contents_js__WEBPACK_IMPORTED_MODULE_11__/* .membersOf */ .lS)(inventory),
        texts: [...(await (0,_contents_js__WEBPACK_IMPORTED_MODULE_11__/* .pythonTexts */ .VQ)(chosen.parts)), ...texts],
        components: await (0,_contents_js__WEBPACK_IMPORTED_MODULE_11__/* .crateComponents */ ._0)(rust, single ? ['launcher', 'stub'] : ['launcher']),
    };
    if (packers === undefined)
        return { path: root, program, ...contents, warnings: [...warnings, ...(shown?.warnings() ?? [])] };
    const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, program);
    const payload = node_path__WEBPACK_IMPORTED_MODULE_3__.join(dir, 'payload');
    const packed = await runner.run({
        label: `pack ${request.stem}`,
        tool: packers.pack,
        args: [root, payload, String(SHARDS), String(LEVEL)],
        cwd: dir,
        capture: true,
        limits: { total: 1_800_000 },
    });
    const files = Number(packed.stdout.split(' ')[0]);
    const stub = shown ? shown.write(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(packers.stub)) : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(packers.stub);
    // It needs no library of the bundle, and zig leaves it none to search for.
    (0,_libraries_js__WEBPACK_IMPORTED_MODULE_12__/* .dropSearchPaths */ .A3)(stub);
    await writeOneFile(edit(stub), payload, file, { name: request.stem, launcher: program, files });
    return { path: file, ...contents, warnings: [...warnings, ...(shown?.warnings() ?? [])] };
}
/** Gives Windows programs their icon, version and manifest; `failed` where a linker left no room. @throws PackagingError `input/path` */
async function windowsResources(request) {
    const { options, project } = request.context.configuration;
    const { ico } = options.icon;
    const icon = ico === undefined ? undefined : { file: ico, bytes: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.resolve(project.dir, ico)) };
    let failed = false;
    return {
        write(program) {
            const written = (0,_windows_resources_js__WEBPACK_IMPORTED_MODULE_10__/* .withResources */ .Y0)(program, (0,_windows_resources_js__WEBPACK_IMPORTED_MODULE_10__/* .programAbout */ .sj)(request), icon);
            failed ||= written === undefined;
            return written ?? program;
        },
        warnings: () => failed
            ? [{ check: 'icon', reason: 'without icon, version and manifest: the linker left no room for them' }]
            : [],
    };
}
/** Writes CPython and the wheels; the wheels first, as they decide which parts of CPython are needed. */
async function writeFolder(request, root, layout) {
    const chosen = await (0,_python_js__WEBPACK_IMPORTED_MODULE_13__/* .choosePython */ .Ik)(request);
    request.say(`Python ${chosen.parts.version} of ${chosen.parts.source}`);
    const wheels = await (0,_libraries_js__WEBPACK_IMPORTED_MODULE_12__/* .installWheels */ .Un)(root, layout, request.wheels);
    await (0,_python_js__WEBPACK_IMPORTED_MODULE_13__/* .writePython */ .oc)(root, chosen.parts, layout, wheels.tkinter);
    return { chosen, wheels };
}
/**
 * Compiles every module beforehand, to bytecode that is used without a look at its source (PEP 552): starts take half the
 * time. A file that is not valid Python, such as a template, stays source. @throws PackagingError `build/tool-failed`
 */
async function compileBytecode({ interpreter, target, context }, root, layout, chosen) {
    if (interpreter === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('interpreter/missing', {
            message: `To compile the modules of a pyo3 executable, a Python ${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(target.python)} of this machine is needed, and there is none.`,
            fix: `Install Python ${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_7__/* .formatPython */ .AR)(target.python)}; the one inside, ${chosen.parts.source}, need not be for this machine.`,
        });
    const finished = await context.runner.finish({
        label: 'compile modules to bytecode',
        // Bytecode of a minor version is the same for every machine.
        tool: interpreter.path,
        args: [
            ...['-S', '-s', '-B', '-m', 'compileall', '-qq', '-j', String(context.jobs)],
            // The launcher's CPython puts the real path in when a module is imported.
            ...['--invalidation-mode', 'unchecked-hash', '-s', root, node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, layout.stdlib)],
        ],
        // Python searches the working folder for compileall first.
        cwd: node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(root),
        env: { PYTHONHASHSEED: '0' },
        limits: { total: 1_800_000, idle: 900_000 },
    });
    // 1: some files are not valid.
    if (finished.code === 0 || finished.code === 1)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/tool-failed', {
        message: `${interpreter.path} cannot compile the application's modules.`,
        fix: 'See its last lines.',
        detail: finished.tail,
    });
}
/** `python`, the folder, cannot be the program too. @throws PackagingError `input/conflict` */
async function refuseClash(root, program, layout) {
    const taken = [...(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(root)), layout.interpreter];
    if (!taken.some(name => name.toLowerCase() === program.toLowerCase()))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('input/conflict', {
        message: `A pyo3 executable cannot be called ${program}: that name is CPython's own in its folder.`,
        fix: 'Choose another script with entry-point.',
    });
}


/***/ }),

/***/ 82556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T1: () => (/* binding */ versionFile),
/* harmony export */   Y0: () => (/* binding */ withResources),
/* harmony export */   sj: () => (/* binding */ programAbout)
/* harmony export */ });
/* unused harmony exports windowsVersion, versionStrings, versionResource, MANIFEST */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/**
 * What Windows shows of a program: its icon, its version and who made it, and the manifest that says how to run it. They are
 * resources of the PE file: written into PyInstaller's programs by PyInstaller, and into ours here, on any machine (pure).
 * @see https://learn.microsoft.com/windows/win32/debug/pe-format#the-rsrc-section
 */

/** What a Windows program says of itself. @param program its name, without `.exe` */
function programAbout({ application, about, program, }) {
    const { name, version } = application;
    const { summary, author, license } = about;
    return { name, version, summary, author, license, file: `${program}.exe` };
}
const RT = { icon: 3, groupIcon: 14, version: 16, manifest: 24 };
const ENGLISH = 1033;
const UNICODE = 1200;
/** The four numbers that Windows compares: the release of a version, without what PEP 440 has behind it. */
function windowsVersion(version) {
    const release = /^v?(?:\d+!)?(\d+(?:\.\d+)*)/i.exec(version)?.[1] ?? '0';
    const [a = 0, b = 0, c = 0, d = 0] = release.split('.').map(text => Math.min(Number(text), 0xffff));
    return [a, b, c, d];
}
/** Names and texts that Explorer shows under *Details*; those without a text are left out. */
function versionStrings(about) {
    const { name, version, summary, author, license, file } = about;
    const all = [
        ['CompanyName', author],
        ['FileDescription', summary ?? name],
        ['FileVersion', version],
        ['InternalName', name],
        ['LegalCopyright', license],
        ['OriginalFilename', file],
        ['ProductName', name],
        ['ProductVersion', version],
    ];
    return all.flatMap(([key, text]) => {
        const line = text
            ?.replaceAll(/[\r\n\0]+/g, ' ')
            .trim()
            .slice(0, 1000);
        return line ? [[key, line]] : [];
    });
}
/** A node of VS_VERSIONINFO. @see https://learn.microsoft.com/windows/win32/menurc/vs-versioninfo */
function node(key, kind, value, children) {
    const head = Buffer.alloc(6);
    const name = Buffer.from(`${key}\0`, 'utf16le');
    const start = padded(Buffer.concat([head, name]), 4);
    const parts = [start, value];
    let length = start.length + value.length;
    for (const child of children) {
        const gap = (4 - (length % 4)) % 4;
        parts.push(Buffer.alloc(gap), child);
        length += gap + child.length;
    }
    const all = Buffer.concat(parts);
    all.writeUInt16LE(all.length, 0);
    all.writeUInt16LE(kind === 'text' ? value.length / 2 : value.length, 2);
    all.writeUInt16LE(kind === 'text' ? 1 : 0, 4);
    return all;
}
const padded = (bytes, to) => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)]);
/** The resource RT_VERSION. */
function versionResource(about) {
    const [a, b, c, d] = windowsVersion(about.version);
    const fixed = Buffer.alloc(52);
    const words = [0xfeef04bd, 0x10000, a * 65536 + b, c * 65536 + d, a * 65536 + b, c * 65536 + d, 0x3f, 0, 0x40004, 1];
    for (const [index, word] of words.entries())
        fixed.writeUInt32LE(word, index * 4);
    const strings = versionStrings(about).map(([key, text]) => node(key, 'text', Buffer.from(`${text}\0`, 'utf16le'), []));
    const none = Buffer.alloc(0);
    const translation = Buffer.alloc(4);
    translation.writeUInt16LE(ENGLISH, 0);
    translation.writeUInt16LE(UNICODE, 2);
    return node('VS_VERSION_INFO', 'binary', fixed, [
        node('StringFileInfo', 'text', none, [node('040904B0', 'text', none, strings)]),
        node('VarFileInfo', 'text', none, [node('Translation', 'binary', translation, [])]),
    ]);
}
/** The same as a file for PyInstaller's `--version-file`, which is a Python expression. JSON's texts are Python's too. */
function versionFile(about) {
    const numbers = `(${windowsVersion(about.version).join(', ')})`;
    const strings = versionStrings(about).map(([key, text]) => `StringStruct(${JSON.stringify(key)}, ${JSON.stringify(text)})`);
    return `VSVersionInfo(
  ffi=FixedFileInfo(filevers=${numbers}, prodvers=${numbers}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [${strings.join(', ')}])]),
    VarFileInfo([VarStruct("Translation", [${ENGLISH}, ${UNICODE}])])
  ]
)
`;
}
/**
 * Starts with the user's own rights, on Windows 10 and later as what it is, with paths of any length where the system allows
 * them: as CPython's own python.exe says it.
 */
const MANIFEST = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<assembly xmlns="urn:schemas-microsoft-com:asm.v1" manifestVersion="1.0">
  <trustInfo xmlns="urn:schemas-microsoft-com:asm.v3">
    <security><requestedPrivileges><requestedExecutionLevel level="asInvoker" uiAccess="false"/></requestedPrivileges></security>
  </trustInfo>
  <compatibility xmlns="urn:schemas-microsoft-com:compatibility.v1">
    <application><supportedOS Id="{8e0f7a12-bfb3-4fe8-b9a5-48fd50a15a9a}"/></application>
  </compatibility>
  <application xmlns="urn:schemas-microsoft-com:asm.v3">
    <windowsSettings><longPathAware xmlns="http://schemas.microsoft.com/SMI/2016/WindowsSettings">true</longPathAware></windowsSettings>
  </application>
</assembly>
`;
/** The images of an `.ico` file, and the list of them. @throws PackagingError `input/path` @param file for messages */
function iconResources(ico, file) {
    const count = ico.length >= 6 && ico.readUInt32LE(0) === 0x10000 ? ico.readUInt16LE(4) : 0;
    const wrong = new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/path', {
        message: `icon '${file}' is not a Windows icon, or is damaged.`,
        fix: 'Give an .ico file with images of 16 to 256 pixels; image programs export them.',
    });
    if (count === 0 || ico.length < 6 + count * 16)
        throw wrong;
    const group = Buffer.alloc(6 + count * 14);
    ico.copy(group, 0, 0, 6);
    const images = Array.from({ length: count }, (_, index) => {
        const at = 6 + index * 16;
        const [size, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)];
        if (size === 0 || offset + size > ico.length)
            throw wrong;
        // As in the file, but with the number of the resource in place of the offset.
        ico.copy(group, 6 + index * 14, at, at + 12);
        group.writeUInt16LE(index + 1, 6 + index * 14 + 12);
        return { type: RT.icon, id: index + 1, language: 0, data: ico.subarray(offset, offset + size) };
    });
    return [...images, { type: RT.groupIcon, id: 1, language: 0, data: group }];
}
/** The section `.rsrc`: three levels of tables (type, number, language), then the data. @param address where it is loaded */
function resourceSection(resources, address) {
    const types = [...new Set(resources.map(({ type }) => type))].sort((a, b) => a - b);
    const table = (count) => {
        const bytes = Buffer.alloc(16 + count * 8);
        bytes.writeUInt16LE(count, 14);
        return bytes;
    };
    const tables = 16 + types.length * 8 + types.length * 16 + resources.length * 8 + resources.length * 24;
    const entries = tables + resources.length * 16;
    const [head, seconds, thirds, described, contents] = [
        table(types.length),
        [],
        [],
        [],
        [],
    ];
    let second = head.length;
    let third = head.length + types.length * 16 + resources.length * 8;
    let entry = tables;
    let data = Math.ceil(entries / 8) * 8;
    const start = data;
    for (const [place, type] of types.entries()) {
        const own = resources.filter(one => one.type === type).sort((a, b) => a.id - b.id);
        head.writeUInt32LE(type, 16 + place * 8);
        head.writeUInt32LE(0x80000000 + second, 16 + place * 8 + 4);
        const level = table(own.length);
        second += level.length;
        seconds.push(level);
        for (const [index, { id, language, data: bytes }] of own.entries()) {
            level.writeUInt32LE(id, 16 + index * 8);
            level.writeUInt32LE(0x80000000 + third, 16 + index * 8 + 4);
            const last = table(1);
            last.writeUInt32LE(language, 16);
            last.writeUInt32LE(entry, 20);
            third += last.length;
            thirds.push(last);
            const description = Buffer.alloc(16);
            description.writeUInt32LE(address + data, 0);
            description.writeUInt32LE(bytes.length, 4);
            entry += description.length;
            described.push(description);
            const whole = padded(bytes, 8);
            data += whole.length;
            contents.push(whole);
        }
    }
    const before = Buffer.concat([head, ...seconds, ...thirds, ...described]);
    return Buffer.concat([before, Buffer.alloc(start - before.length), ...contents]);
}
const RESOURCES = 2;
/** Initialized data that can be read. */
const READABLE_DATA = 0x40000040;
/**
 * A copy of a Windows program with resources, for programs that have none and no signature, and nothing behind their sections.
 * @param icon an `.ico` file and its name for messages; without one the program has Windows' own icon for programs
 * @returns undefined for a program with resources of its own, or without room for one more section in its headers
 * @throws PackagingError `input/path` for an icon that is none
 */
function withResources(program, about, icon) {
    const header = program.readUInt32LE(0x3c);
    if (program.toString('latin1', header, header + 4) !== 'PE\0\0')
        throw new Error('not a Windows program');
    const optional = header + 24;
    const directories = optional + (program.readUInt16LE(optional) === 0x20b ? 112 : 96);
    const count = program.readUInt16LE(header + 6);
    const sections = optional + program.readUInt16LE(header + 20);
    const [align, fileAlign, headers] = [32, 36, 60].map(at => program.readUInt32LE(optional + at));
    const end = sections + count * 40;
    const taken = program.readUInt32LE(directories + RESOURCES * 8) !== 0;
    const room = end + 40 <= headers && program.subarray(end, end + 40).every(byte => byte === 0);
    if (taken || !room)
        return undefined;
    const loaded = Array.from({ length: count }, (_, index) => {
        const at = sections + index * 40;
        return program.readUInt32LE(at + 12) + Math.max(program.readUInt32LE(at + 8), program.readUInt32LE(at + 16));
    });
    const up = (value, to) => Math.ceil(value / to) * to;
    const address = up(Math.max(...loaded), align);
    const data = resourceSection([
        ...(icon === undefined ? [] : iconResources(icon.bytes, icon.file)),
        { type: RT.version, id: 1, language: ENGLISH, data: versionResource(about) },
        { type: RT.manifest, id: 1, language: ENGLISH, data: Buffer.from(MANIFEST) },
    ], address);
    const body = padded(program, fileAlign);
    const section = padded(data, fileAlign);
    const copy = Buffer.concat([body, section]);
    copy.write('.rsrc', end, 'latin1');
    for (const [at, value] of [
        [8, data.length],
        [12, address],
        [16, section.length],
        [20, body.length],
        [36, READABLE_DATA],
    ])
        copy.writeUInt32LE(value, end + at);
    copy.writeUInt16LE(count + 1, header + 6);
    copy.writeUInt32LE(copy.readUInt32LE(optional + 8) + section.length, optional + 8);
    copy.writeUInt32LE(up(address + data.length, align), optional + 56);
    // Programs need no checksum; that of the old bytes would be wrong.
    copy.writeUInt32LE(0, optional + 64);
    copy.writeUInt32LE(address, directories + RESOURCES * 8);
    copy.writeUInt32LE(data.length, directories + RESOURCES * 8 + 4);
    return copy;
}


/***/ })

};
