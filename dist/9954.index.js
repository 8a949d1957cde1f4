export const id = 9954;
export const ids = [9954];
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

/***/ 5148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ imagesOf),
/* harmony export */   U: () => (/* binding */ descriptorWith)
/* harmony export */ });
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(18802);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3085);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78859);
/** Finds the images of a layout, by digest and platform, and reads their documents. */



const INDEXES = ['application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.list.v2+json'];
const MANIFESTS = ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.docker.distribution.manifest.v2+json'];
/** What an index may hold below an index. */
const DEPTH = 4;
/** Every image below these descriptors. @throws PackagingError `check/content` */
async function imagesOf(layout, from, depth = 0) {
    if (depth > DEPTH)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, 'its indexes are nested too deep');
    const found = [];
    for (const descriptor of from) {
        if (INDEXES.includes(descriptor.mediaType)) {
            const below = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, descriptor), 'manifests');
            // What BuildKit attests of an image is listed beside it, for a platform `unknown`.
            const images = below.filter(({ platform }) => platform?.os !== 'unknown');
            found.push(...(await imagesOf(layout, images, depth + 1)));
        }
        else if (MANIFESTS.includes(descriptor.mediaType))
            found.push(await readImage(layout, descriptor));
    }
    return found;
}
/** The descriptor with this digest: of `index.json`, or in an index below. Undefined when there is none. @throws PackagingError `check/content` */
async function descriptorWith(layout, digest) {
    let level = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .rootDescriptors */ .nf)(layout);
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
        const found = level.find(one => one.digest === digest);
        if (found !== undefined)
            return found;
        const next = [];
        for (const one of level)
            if (INDEXES.includes(one.mediaType))
                next.push(...(0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, one), 'manifests'));
        level = next;
    }
    return undefined;
}
async function readImage(layout, manifest) {
    const document = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, manifest);
    const config = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptorOf */ .nb)(layout.source, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(document) ? document.config : undefined);
    const layers = (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .descriptors */ .$z)(layout, document, 'layers');
    const content = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(layout, config);
    const { architecture, os, rootfs, history } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content) ? content : {};
    const diffIds = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(rootfs) && Array.isArray(rootfs.diff_ids) ? rootfs.diff_ids.map(String) : [];
    if (typeof architecture !== 'string' || typeof os !== 'string')
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, `the configuration ${config.digest} names no platform`);
    if (diffIds.length !== layers.length)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .contentError */ .GQ)(layout.source, `the image ${manifest.digest} has ${layers.length} layers and ${diffIds.length} digests of them`);
    const settings = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(content.config) ? content.config : {};
    const texts = (value) => (Array.isArray(value) ? value.map(String) : []);
    const text = (value) => (typeof value === 'string' ? value : '');
    const labels = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isRecord */ .u4)(settings.Labels) ? settings.Labels : {};
    return {
        manifest,
        config,
        architecture,
        os,
        layers,
        diffIds,
        settings: {
            user: text(settings.User),
            entryPoint: texts(settings.Entrypoint),
            env: texts(settings.Env),
            workingDir: text(settings.WorkingDir),
        },
        base: {
            env: texts(settings.Env),
            labels: Object.fromEntries(Object.entries(labels).map(([name, value]) => [name, String(value)])),
            history: Array.isArray(history) ? history : [],
        },
    };
}


/***/ }),

/***/ 78859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ descriptors),
/* harmony export */   B9: () => (/* binding */ openLayout),
/* harmony export */   MC: () => (/* binding */ verifiedBlob),
/* harmony export */   Zh: () => (/* binding */ writeBlob),
/* harmony export */   nb: () => (/* binding */ descriptorOf),
/* harmony export */   nf: () => (/* binding */ rootDescriptors),
/* harmony export */   u0: () => (/* binding */ readDocument),
/* harmony export */   wy: () => (/* binding */ writeLayout)
/* harmony export */ });
/* unused harmony export blobPath */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6890);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(18802);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25888);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3085);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/**
 * An OCI layout: a folder of blobs by digest, or a tar of one. Every blob that is read is compared with its digest.
 * @see https://github.com/opencontainers/image-spec/blob/v1.1.1/image-layout.md
 */










const BLOB = /^(?:\.\/)?(blobs\/sha256\/[0-9a-f]{64}|index\.json|oci-layout)$/;
/** Bytes: no document of an image is larger. */
const MOST = 4 * 1024 * 1024;
/**
 * Opens a layout; a tar is unpacked.
 * @param file absolute path of a folder or a `.tar` @param into absolute path of an empty folder, for a tar
 * @throws PackagingError `check/content` for what is not a layout
 */
async function openLayout(file, into) {
    let folder = file;
    if (!(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).isDirectory()) {
        folder = into;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, 'blobs', 'sha256'), { recursive: true });
        for await (const entry of (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file), file)) {
            const [, name] = BLOB.exec(entry.name) ?? [];
            // Other members, such as those of `docker save`, are not part of the layout.
            if (entry.kind !== 'file' || name === undefined)
                continue;
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(entry.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, name)));
        }
    }
    const marker = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'oci-layout'), 'utf8').catch(() => ''));
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(marker) || marker.imageLayoutVersion !== '1.0.0')
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(file, 'it is not an OCI layout of version 1.0.0');
    return { source: file, folder };
}
/** The descriptors in `index.json`. @throws PackagingError `check/content` */
async function rootDescriptors(layout) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(layout.folder, 'index.json'), 'utf8').catch(() => '');
    return descriptors(layout, (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(text), 'manifests');
}
/** The descriptors in the list `key` of a document. @throws PackagingError `check/content` */
function descriptors({ source }, document, key) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(document) || !Array.isArray(document[key]))
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, `a document in it has no ${key}`);
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .recordsOf */ .M$)(document[key]).map(one => descriptorOf(source, one));
}
/** @throws PackagingError `check/content` */
function descriptorOf(source, value) {
    const { mediaType, digest, size, platform } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(value) ? value : {};
    if (typeof mediaType !== 'string' || typeof digest !== 'string' || typeof size !== 'number')
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, 'a descriptor in it has no media type, digest and size');
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(source, `${digest} is not a sha256 digest`);
    const { architecture, os, variant } = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .isRecord */ .u4)(platform) ? platform : {};
    return {
        mediaType,
        digest,
        size,
        ...(typeof architecture === 'string' &&
            typeof os === 'string' && {
            platform: { architecture, os, ...(typeof variant === 'string' && { variant }) },
        }),
    };
}
/** Absolute path of a blob. */
function blobPath({ folder }, { digest }) {
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'blobs', 'sha256', digest.slice('sha256:'.length));
}
/** Absolute path of a blob whose bytes are what the descriptor says. @throws PackagingError `check/content` */
async function verifiedBlob(layout, descriptor) {
    const file = blobPath(layout, descriptor);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
    if (found === undefined)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} is missing`);
    if (found.size !== descriptor.size || `sha256:${await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256Of */ .Bj)(file)}` !== descriptor.digest)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} has other bytes`);
    return file;
}
/** A document that is a blob. @throws PackagingError `check/content` */
async function readDocument(layout, descriptor) {
    const file = await verifiedBlob(layout, descriptor);
    if (descriptor.size > MOST)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the document ${descriptor.digest} is too large`);
    const document = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_9__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'));
    if (document === undefined)
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_6__/* .contentError */ .GQ)(layout.source, `the blob ${descriptor.digest} is not JSON`);
    return document;
}
/**
 * Writes a folder of blobs as the `.tar` of a layout, by name.
 * @param output absolute path @param blobs absolute path of the folder of blobs
 * @param index the content of `index.json`
 */
async function writeLayout(output, blobs, index) {
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(blobs)).sort(_core_format_js__WEBPACK_IMPORTED_MODULE_7__/* .byBytes */ .bg);
    const document = (content) => Buffer.from(JSON.stringify(content));
    const members = [
        { name: 'blobs/', mode: 0o755 },
        { name: 'blobs/sha256/', mode: 0o755 },
        ...names.map(name => ({ name: `blobs/sha256/${name}`, mode: 0o644, content: node_path__WEBPACK_IMPORTED_MODULE_2__.join(blobs, name) })),
        { name: 'index.json', mode: 0o644, content: document(index) },
        { name: 'oci-layout', mode: 0o644, content: document({ imageLayoutVersion: '1.0.0' }) },
    ];
    await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)((0,_archives_tar_writer_js__WEBPACK_IMPORTED_MODULE_5__/* .tarOf */ .$t)(members), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(output));
}
/** Adds a document to the blobs. */
async function writeBlob(blobs, bytes, { digest }) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(blobs, digest.slice('sha256:'.length)), bytes);
}


/***/ }),

/***/ 71339:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ unpackImage),
/* harmony export */   v: () => (/* binding */ layerTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46466);
/* harmony import */ var _archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97498);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(18802);
/* harmony import */ var _layout_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(78859);
/** Reads the layers of an image, and applies them one on top of the other to a folder, as a container engine does. */







/** The pieces of a layer's tar. @throws PackagingError `check/content` for a compression that is not read */
async function layerTar(layout, layer) {
    const file = await (0,_layout_js__WEBPACK_IMPORTED_MODULE_6__/* .verifiedBlob */ .MC)(layout, layer);
    const { mediaType } = layer;
    if (/[.+]gzip$/.test(mediaType))
        return (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .gunzipped */ .lY)(file);
    if (/\.tar$/.test(mediaType))
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file);
    throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(layout.source, `a layer is of type ${mediaType}, and only tar and gzip are read`);
}
/** A layer's name for a file that an earlier layer has and the image has no more. @see https://github.com/opencontainers/image-spec/blob/v1.1.1/layer.md#whiteouts */
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/**
 * Applies all layers to `root`. Links are resolved inside of it, and devices are left out: a container gets its own.
 * @param root absolute path of an empty folder @throws PackagingError `check/content`
 */
async function unpackImage(layout, { layers }, root) {
    for (const layer of layers)
        for await (const entry of (0,_archives_tar_reader_js__WEBPACK_IMPORTED_MODULE_4__/* .readTar */ .sB)(await layerTar(layout, layer), layout.source))
            await apply(root, entry, layout.source);
}
async function apply(root, entry, source) {
    const parts = partsOf(entry.name, source);
    const base = parts.pop();
    if (base === undefined || entry.kind === 'device')
        return;
    const folder = await folderIn(root, parts, source);
    if (base === OPAQUE) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name), { recursive: true, force: true });
        return;
    }
    if (base.startsWith(WHITEOUT)) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, base.slice(WHITEOUT.length)), { recursive: true, force: true });
        return;
    }
    const target = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, base);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(target).catch(() => undefined);
    if (there !== undefined && !(entry.kind === 'folder' && there.isDirectory()))
        if (!(entry.kind === 'folder' && there.isSymbolicLink()))
            // A folder of this layer may be a link of an earlier one: it stays, as with a container engine.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(target, { recursive: true, force: true });
    switch (entry.kind) {
        case 'folder':
            if (there?.isSymbolicLink())
                return;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(target, { recursive: true });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (entry.mode & 0o777) | 0o700);
        case 'symlink':
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(entry.target, target);
        case 'hardlink': {
            const from = partsOf(entry.target, source);
            const name = from.pop() ?? '';
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(await folderIn(root, from, source), name), target);
        }
        default:
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_3__.pipeline)(entry.content(), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(target, { flags: 'wx' }));
            // Without set-user-ID: nothing of an image is started with more rights than its user has.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.chmod)(target, (entry.mode & 0o777) | 0o400);
    }
}
function partsOf(name, source) {
    const parts = name.split('/').filter(part => part !== '' && part !== '.');
    if (parts.includes('..'))
        throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `a layer has a file outside of the image, "${name}"`);
    return parts;
}
/** Links followed on the way to one folder. */
const MOST_LINKS = 40;
/** Absolute path of a folder of the image, created where it is missing; a link never leads out of the image. */
async function folderIn(root, parts, source) {
    const waiting = [...parts];
    let at = [];
    let links = 0;
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            at.pop();
            continue;
        }
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...at, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined);
        if (found?.isSymbolicLink()) {
            links += 1;
            if (links > MOST_LINKS)
                throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `links in it lead in a circle, at ${part}`);
            const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readlink)(file);
            if (target.startsWith('/'))
                at = [];
            waiting.unshift(...target.split('/'));
            continue;
        }
        if (found === undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(file);
        else if (!found.isDirectory())
            throw (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .contentError */ .GQ)(source, `/${[...at, part].join('/')} is a file and a folder`);
        at.push(part);
    }
    return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...at);
}


/***/ })

};
