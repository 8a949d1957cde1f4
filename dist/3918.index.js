export const id = 3918;
export const ids = [3918,482];
export const modules = {

/***/ 90482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  programVersion: () => (/* binding */ programVersion),
  toolVersion: () => (/* binding */ toolVersion)
});

;// CONCATENATED MODULE: ./package.json
const package_namespaceObject = {"rE":"0.1.0"};
;// CONCATENATED MODULE: ./lib/core/version.js
/** This program's own name and version. */

/** `1.2.3`. */
function toolVersion() {
    return package_namespaceObject.rE;
}
/** `package-python 1.2.3`, as it names itself to others. */
function programVersion() {
    return `package-python ${package_namespaceObject.rE}`;
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

/***/ 5269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ systemFiles),
/* harmony export */   VQ: () => (/* binding */ pythonTexts),
/* harmony export */   _0: () => (/* binding */ crateComponents),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* unused harmony export linkedCrates */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90122);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90482);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(657);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66651);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79795);
/* harmony import */ var _system_libraries_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74858);
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
        .sort(([a], [b]) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .byBytes */ .bg)(a, b))
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
    for await (const { name, file } of (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .walk */ .GG)(inventory.root)) {
        if (file === undefined)
            continue;
        const member = await (0,_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(name, file, originOf(name, inventory));
        members.push(name.startsWith('python/fallback/') ? { ...member, fallback: true } : member);
    }
    return members;
}
/** The origins of this machine's libraries in the folder, by path inside, and the license texts of their packages. */
async function systemFiles(found, runner) {
    const files = found.map(({ file }) => file);
    const packages = await (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .systemPackages */ .l2)(runner, files);
    const origins = found.map(({ path: inside, name, file }) => [inside, (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .systemOrigin */ .ON)(name, file, packages)]);
    return { origins: new Map(origins), texts: (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .packageTexts */ .jn)(packages.values()) };
}
/** The license text of CPython, where its own folder has it. */
function pythonTexts({ stdlib, library }) {
    const folders = [stdlib, node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(library), node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(stdlib)];
    const files = folders.map(folder => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, 'LICENSE.txt'));
    return (0,_probe_js__WEBPACK_IMPORTED_MODULE_7__/* .firstText */ .ou)('CPython', 'PSF-2.0', files);
}
/** The crates inside the programs, and Rust's own library. */
async function crateComponents(rust, programs) {
    const sources = (0,_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .rustSources */ .b0)();
    const crates = linkedCrates(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(sources, 'Cargo.lock'), 'utf8'), programs);
    const components = crates.map(async ({ name, version, checksum, license }) => {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(sources, 'licenses', `${name}.txt`), 'utf8');
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
    const [program, version = ''] = (0,_core_version_js__WEBPACK_IMPORTED_MODULE_4__.programVersion)().split(' ');
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


/***/ }),

/***/ 72344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ dropSearchPaths),
/* harmony export */   Ml: () => (/* binding */ finishNativeFiles),
/* harmony export */   Un: () => (/* binding */ installWheels),
/* harmony export */   i4: () => (/* binding */ FALLBACKS),
/* harmony export */   zI: () => (/* binding */ searchForAll)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var _archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(93237);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(39084);
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13748);
/* harmony import */ var _archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(195);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4813);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(49945);
/* harmony import */ var _system_libraries_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(74858);
/* harmony import */ var _rust_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(97705);
/** Installs wheels into the folder of an executable, and makes its native files independent of the machine that builds it. */















const DT_NULL = 0n;
const DT_RPATH = 15n;
const DT_RUNPATH = 29n;
/** Positions of the entries of the dynamic section of a 64-bit little-endian file; none when it has no such section. */
function dynamicEntries(bytes) {
    const known = bytes.length > 64 && (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_6__/* .nativeFormat */ .XF)(bytes) === 'elf' && bytes[4] === 2 && bytes[5] === 1;
    const section = known ? (0,_archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_5__/* .dynamicSection */ .zh)(bytes) : undefined;
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
    const inside = new Set(native.flatMap(({ path: name, facts }) => [node_path__WEBPACK_IMPORTED_MODULE_3__.posix.basename(name), facts.soname ?? '']));
    const folders = [...hints, ...(0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_13__/* .libraryFolders */ .BU)(platform.arch)];
    const found = new Map();
    /** Names, and whether only a wheel needs it. */
    const waiting = native.flatMap(({ facts, wheel }) => facts.needs.map(name => ({ name, wheel })));
    // A library that CPython itself needs is always copied.
    waiting.sort((a, b) => Number(a.wheel) - Number(b.wheel));
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { name, wheel } = next;
        const fallback = FALLBACKS.some(one => one === name);
        if (inside.has(name) || found.has(name) || (0,_inspect_js__WEBPACK_IMPORTED_MODULE_12__/* .offeredBySystem */ .Ul)(name, platform) || (wheel && !fallback))
            continue;
        const there = await (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_13__/* .findLibrary */ .F0)(name, folders, platform);
        if (there === undefined)
            continue;
        found.set(name, { name, file: there.file, path: `python/${fallback ? 'fallback' : 'lib'}/${name}` });
        waiting.push(...there.facts.needs.map(one => ({ name: one, wheel })));
    }
    for (const { file, path: inside } of found.values()) {
        const copy = node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, inside);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(copy), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(file, copy);
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(copy);
        if (dropSearchPaths(bytes))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(copy, bytes);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(copy, 0o644);
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
    const strip = own ? await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .findProgram */ .Kp)('strip', host.env, host.workspace) : undefined;
    const tool = strip ?? (await rustObjcopy(runner, rustc, cwd));
    if (tool === undefined)
        return false;
    for (const file of files) {
        const finished = await runner.finish({
            label: `strip ${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(file)}`,
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
    const { stdout } = await (0,_rust_js__WEBPACK_IMPORTED_MODULE_14__/* .askRustc */ .Tn)(runner, rustc, ['--print', 'sysroot'], cwd);
    const rustlib = node_path__WEBPACK_IMPORTED_MODULE_3__.join(stdout.trim(), 'lib', 'rustlib');
    for (const triple of await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_10__/* .namesIn */ .wX)(rustlib)) {
        const objcopy = node_path__WEBPACK_IMPORTED_MODULE_3__.join(rustlib, triple, 'bin', 'rust-objcopy');
        if (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .isFile */ .fo)(objcopy))
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
        if ((await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_10__/* .sha256Of */ .Bj)(wheel.path)) !== wheel.sha256)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .PackagingError */ .yr('dependency/hash', {
                message: `${node_path__WEBPACK_IMPORTED_MODULE_3__.basename(wheel.path)} was modified after it was resolved: its sha256 is not ${wheel.sha256}.`,
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
    return (0,_archives_zip_reader_js__WEBPACK_IMPORTED_MODULE_8__/* .withZip */ .o)(file, async (zip) => {
        const { name, version, distInfo } = await (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_7__/* .wheelContent */ .DT)(zip);
        const origin = { kind: 'wheel', package: name, version };
        const files = new Map();
        const record = [];
        let tkinter = false;
        for (const entry of zip.entries) {
            const place = entry.folder ? undefined : placeOf(entry.name, layout);
            if (place === undefined || entry.name === `${distInfo}/RECORD`)
                continue;
            const target = node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, place);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(target), { recursive: true });
            const before = (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .isFile */ .fo)(target)) ? await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_10__/* .sha256Of */ .Bj)(target) : undefined;
            const executable = (entry.mode & 0o111) !== 0 || place.startsWith(`${layout.scripts}/`);
            const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
            const watched = async function* () {
                for await (const piece of zip.stream(entry.name)) {
                    hash.update(piece);
                    if (entry.name.endsWith('.py'))
                        tkinter ||= piece.includes('tkinter');
                    yield piece;
                }
            };
            await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(watched(), (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createWriteStream)(target, { mode: executable ? 0o755 : 0o644 }));
            const digest = hash.digest();
            files.set(place, before === undefined || before === digest.toString('hex'));
            record.push(`${recordPath(place, layout)},sha256=${digest.toString('base64url')},${entry.size}`);
        }
        const installer = `${layout.sitePackages}/${distInfo}/INSTALLER`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, installer), 'package-python\n');
        files.set(installer, true);
        const list = `${layout.sitePackages}/${distInfo}/RECORD`;
        record.push(`${distInfo}/INSTALLER,,`, `${distInfo}/RECORD,,`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, list), record.map(line => `${line}\n`).join(''));
        files.set(list, true);
        return { origin, files, tkinter };
    });
}
/** Relative to site-packages, quoted where the path holds a comma or a quote (pure). */
function recordPath(place, layout) {
    const relative = node_path__WEBPACK_IMPORTED_MODULE_3__.posix.relative(layout.sitePackages, place);
    return /[",]/.test(relative) ? `"${relative.replaceAll('"', '""')}"` : relative;
}
/** Removes search paths in folders of this machine, and copies the libraries that are missing. @param rustc its absolute path */
async function finishNativeFiles(request, root, layout, parts, rustc) {
    const { target, context } = request;
    const { chosen, wheels, programs } = parts;
    if (target.platform.os !== 'linux')
        return [];
    const native = [];
    const hints = new Set();
    const large = [];
    for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(root, { recursive: true })).sort()) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_3__.join(root, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(file);
        if (!found.isFile() || ((found.mode & 0o100) === 0 && !/\.so(?:\.|$)/.test(name)))
            continue;
        const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readFile)(file);
        const facts = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_6__/* .readNative */ .AE)(bytes);
        if (facts === undefined)
            continue;
        const wheel = wheels.origins.has(name);
        native.push({ path: name, facts, wheel });
        if (wheel || programs.includes(name) || name === layout.interpreter)
            continue;
        for (const folder of facts.rpaths)
            if (node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute(folder))
                hints.add(folder);
        if (dropSearchPaths(bytes))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(file, bytes);
        if (bytes.includes('.debug_info'))
            large.push(file);
    }
    hints.add(node_path__WEBPACK_IMPORTED_MODULE_3__.dirname(chosen.parts.library));
    const found = await bringLibraries(root, native, target.platform, [...hints]);
    const own = target.platform.arch === context.configuration.plan.runner.arch;
    const stripped = await stripLibraries(request, large, own, rustc);
    if (!stripped)
        request.say('debug information stays in: there is no strip on this machine for it');
    return found;
}


/***/ }),

/***/ 14965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ik: () => (/* binding */ choosePython),
/* harmony export */   oc: () => (/* binding */ writePython)
/* harmony export */ });
/* unused harmony exports partsOfFolder, versionIn, partsOfInterpreter, keepsStandard, keepsModule */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93237);
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39084);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36790);
/* harmony import */ var _config_executable_options_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74475);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/* harmony import */ var _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97598);
/* harmony import */ var _interpreters_install_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8632);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(4813);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(85390);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(79795);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(6598);
/** The CPython inside: the one that the user named, a relocatable one of this machine, a download, or else any of this machine. */
















const WAY_OUT = 'Use a Python that can be moved: one of `uv python install`, or name one with executable-python (docs/pyo3.md).';
/**
 * Finds a CPython in a folder with the layout of python-build-standalone's archives.
 * @throws PackagingError `interpreter/not-embeddable` when there is none, or one for another target
 */
async function partsOfFolder(folder, target, source) {
    const { windows, library: name } = (0,_machine_js__WEBPACK_IMPORTED_MODULE_15__/* .layoutOf */ .aH)(target.python, target.platform);
    const { major, minor } = target.python;
    const python = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__/* .formatPython */ .AR)(target.python);
    const library = windows ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name) : node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'lib', name);
    const stdlib = windows ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'Lib') : node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'lib', `python${major}.${minor}`);
    const [bytes, hasLibrary] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(library).catch(() => undefined),
        (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .isFile */ .fo)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(stdlib, 'os.py')),
    ]);
    if (bytes === undefined || !hasLibrary)
        throw notEmbeddable(`${source} has no Python ${python} to embed: ${node_path__WEBPACK_IMPORTED_MODULE_2__.relative(folder, bytes === undefined ? library : stdlib)} is missing.`, `Name the folder, or the archive, of a standalone Python ${python} (install_only) for ${target.platform.name}.`);
    const facts = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .readNative */ .AE)(bytes);
    if (facts === undefined || !facts.arches.includes(target.platform.arch))
        throw notEmbeddable(`${source} is a Python for ${facts?.arches.join(', ') ?? 'no machine'}, not for ${target.platform.name}.`, `Name one for ${target.platform.name}.`);
    if (target.platform.os === 'macos' && facts.arches.length > 1)
        throw notEmbeddable(`${source} is a Python for several processors (${facts.arches.join(', ')}), which cannot be moved here.`, `Name a standalone one for ${target.platform.name} alone.`);
    return {
        version: versionIn(bytes, major, minor) ?? python,
        source,
        library,
        facts,
        stdlib,
        dynload: windows ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'DLLs') : node_path__WEBPACK_IMPORTED_MODULE_2__.join(stdlib, 'lib-dynload'),
        tcl: windows ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'tcl') : node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'lib'),
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
    const answer = await (0,_probe_js__WEBPACK_IMPORTED_MODULE_14__/* .probeParts */ .vv)(file, runner, cwd);
    if (answer.library === null)
        throw notEmbeddable(`${file} has no shared libpython, so it cannot be embedded.`, WAY_OUT);
    if (answer.site !== 'site-packages')
        throw notEmbeddable(`${file} is changed by its distribution (it installs into ${answer.site}), so it cannot be embedded.`, WAY_OUT);
    const library = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(answer.library);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(library);
    const facts = (0,_archives_native_headers_js__WEBPACK_IMPORTED_MODULE_4__/* .readNative */ .AE)(bytes);
    // On macOS with the folder that it was built for.
    if (facts?.soname === undefined ||
        node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(facts.soname) !== (0,_machine_js__WEBPACK_IMPORTED_MODULE_15__/* .layoutOf */ .aH)(target.python, target.platform).library)
        throw notEmbeddable(`${library} is not the libpython that ${file} should have.`, WAY_OUT);
    const root = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(answer.stdlib, '..');
    const standalone = await isStandalone(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(root, '..'), facts, target);
    if (target.platform.os === 'macos' && (!standalone || facts.arches.length > 1))
        throw notEmbeddable(`${file} needs libraries of this machine, or is for several processors, so it cannot be embedded on macOS.`, WAY_OUT);
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
    const names = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .namesIn */ .wX)(prefix);
    const marked = names.includes('PYTHON.json') || names.includes('BUILD');
    return (marked ||
        (target.platform.os !== 'macos' && (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_13__/* .compareVersions */ .Zy)((0,_archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_3__/* .glibcOf */ .V3)(facts) ?? '0.0', target.platform.floor || '2.17') <= 0));
}
function notEmbeddable(message, fix) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr('interpreter/not-embeddable', { message, fix });
}
/** @throws PackagingError(s) `interpreter/not-embeddable`, `interpreter/missing`, `input/path`, `dependency/hash` */
async function choosePython(request) {
    const { context, target, interpreter } = request;
    const named = (0,_config_executable_options_js__WEBPACK_IMPORTED_MODULE_6__/* .namedFor */ .ZM)(context.configuration.options.executablePython, target);
    if (named !== undefined)
        return { parts: await partsOfNamed(request, named) };
    const { runner: own } = context.configuration.plan;
    const mine = target.platform.name === own.name ? interpreter : undefined;
    const here = mine &&
        (await partsOfInterpreter(mine, target, context.runner, request.dir).catch((thrown) => {
            if (thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr)
                return thrown;
            throw thrown;
        }));
    if (here !== undefined && 'standalone' in here && here.standalone)
        return { parts: here };
    const downloaded = await downloadOne(request);
    if ('parts' in downloaded)
        return downloaded;
    if (here instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr)
        throw here;
    if (here !== undefined)
        return {
            parts: here,
            warning: `it contains ${here.source}, which needs this machine's libraries and glibc: no standalone Python could be downloaded (${downloaded.reason})`,
        };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr('interpreter/missing', {
        message: `There is no Python ${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__/* .formatPython */ .AR)(target.python)} for ${target.platform.name} to embed: ${downloaded.reason}.`,
        fix: 'Name a folder or an archive of a standalone Python for it with executable-python, or set UV_PYTHON_INSTALL_MIRROR to a mirror that has one.',
        detail: downloaded.detail,
    });
}
/** Opens an archive only when it has the given hash. */
async function partsOfNamed(request, named) {
    const { context, target } = request;
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(context.host.workspace, named.path);
    const source = `executable-python '${named.path}'`;
    if (!(await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .isFile */ .fo)(file))) {
        if (await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_12__/* .exists */ .t2)(file))
            return partsOfFolder(file, target, source);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr('input/path', {
            message: `${source} does not exist.`,
            fix: 'Name an existing folder or .tar.gz archive, relative to the workspace.',
        });
    }
    if (named.sha256 === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr('input/invalid', {
            message: `${source} is an archive, and its hash is missing.`,
            fix: `Write ${named.path}#sha256=… with the sha256 that its maker publishes.`,
        });
    const found = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .sha256Of */ .Bj)(file);
    if (found !== named.sha256)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .PackagingError */ .yr('dependency/hash', {
            message: `${source} has the sha256 ${found}, not ${named.sha256}.`,
            fix: 'Download it again, or correct the hash.',
        });
    const folder = await (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_5__/* .extractSdist */ .h1)(file, node_path__WEBPACK_IMPORTED_MODULE_2__.join(request.dir, 'named-python'));
    return partsOfFolder(folder, target, source);
}
/** uv compares its downloads with the hashes inside itself. */
async function downloadOne(request) {
    const { context, target, uv, say } = request;
    const { env, store, workspace } = context.host;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(store, 'pyo3', 'pythons');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const before = await installedIn(folder, request);
    if (before !== undefined)
        return { parts: before };
    if ((0,_interpreters_install_js__WEBPACK_IMPORTED_MODULE_10__/* .downloadsForbidden */ .pT)(env))
        return { reason: 'UV_PYTHON_DOWNLOADS forbids downloads', detail: [] };
    say(`downloading Python ${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_11__/* .formatPython */ .AR)(target.python)} for ${target.platform.name}`);
    const { runner } = context;
    const { os } = context.configuration.plan.runner;
    const machine = { os, env, home: (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)(), workspace, downloads: folder, files: _interpreters_discover_js__WEBPACK_IMPORTED_MODULE_9__/* .localFiles */ .Jd, runner };
    const detail = await (0,_interpreters_install_js__WEBPACK_IMPORTED_MODULE_10__/* .install */ .ai)(machine, uv.tool, [target.python], target.platform);
    const after = await installedIn(folder, request);
    if (after !== undefined)
        return { parts: after };
    const words = detail.map(line => line.trim()).filter(line => line !== '');
    return { reason: words.at(-1) ?? 'uv has none', detail };
}
/** uv names a folder `cpython-3.11.11-linux-x86_64-gnu`. */
async function installedIn(folder, { target }) {
    const [, version = '', rest = ''] = /^cpython-([\d.]+)(-.*)$/.exec((0,_interpreters_install_js__WEBPACK_IMPORTED_MODULE_10__/* .uvRequest */ .Z$)(target.python, target.platform)) ?? [];
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).filter(name => name.startsWith(`cpython-${version}.`) && name.endsWith(rest));
    const patch = (name) => Number(/^cpython-\d+\.\d+\.(\d+)/.exec(name)?.[1] ?? -1);
    const [newest] = names.sort((a, b) => patch(b) - patch(a));
    return newest === undefined ? undefined : partsOfFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, newest), target, newest);
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
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .orFsError */ .HQ)(`copy Python into ${root}`, root, async () => {
        const standard = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, layout.stdlib);
        await copyTree(parts.stdlib, standard, name => keepsStandard(name, tkinter) && !name.startsWith('lib-dynload/'));
        if (parts.dynload !== undefined) {
            const modules = layout.windows ? node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'python', 'DLLs') : node_path__WEBPACK_IMPORTED_MODULE_2__.join(standard, 'lib-dynload');
            await copyTree(parts.dynload, modules, name => keepsModule(node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(name), tkinter));
        }
        if (tkinter && parts.tcl !== undefined) {
            const tcl = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'python', layout.windows ? 'tcl' : 'lib');
            await copyTree(parts.tcl, tcl, name => keepsTcl(name.split('/')[0] ?? ''));
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, layout.libraryPath)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(parts.library, node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, layout.libraryPath));
        if (layout.windows) {
            const beside = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(parts.library);
            for (const name of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(beside)).filter(one => /^(?:python3|vcruntime\d+(?:_\d)?)\.dll$/i.test(one)))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(beside, name), node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, name));
        }
        // `site` needs this folder even when it is empty.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, layout.sitePackages), { recursive: true });
    });
}
/** Copies the files that `keep` accepts, links followed; modes become 644 or 755. */
async function copyTree(from, to, keep, under = '') {
    for (const base of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(from, under))) {
        const name = under === '' ? base : `${under}/${base}`;
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(from, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).catch(() => undefined);
        if (found?.isDirectory()) {
            if (keep(`${name}/`))
                await copyTree(from, to, keep, name);
        }
        else if (found?.isFile() && keep(name)) {
            const target = node_path__WEBPACK_IMPORTED_MODULE_2__.join(to, name);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(target), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file), { mode: found.mode & 0o100 ? 0o755 : 0o644 });
        }
    }
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
/* harmony import */ var _archives_native_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39084);
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
    [/^lib(?:ssl|crypto)(?:-\d+(?:[-_][\w-]*)?)?$/, { package: 'openssl', license: 'Apache-2.0' }],
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
        .replace(/(?:\.\d{1,9}){0,5}\.dylib$/, '')
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
/**
 * The origin of a library of this machine: its package where known, else its upstream project (pure). One that a program
 * loads by name (`ctypes.CDLL("libgio-2.0.so.0")`) is included by PyInstaller too: it is accounted for when a package owns it.
 */
function systemOrigin(name, file, packages, library = systemLibrary(name)) {
    const owner = packages.get(file);
    if (owner === undefined)
        return library === undefined ? { kind: 'unknown', from: file } : { kind: 'system', ...library };
    // Other files of a package are of this machine's settings, or of a Python that is not in the executable.
    if (library === undefined && !/\.so(?:\.\d+)*$/.test(name))
        return { kind: 'unknown', from: file };
    const { name: packageName, version, distribution } = owner;
    const known = library === undefined ? { unlisted: true } : { license: library.license };
    return { kind: 'system', package: packageName, version, distribution, ...known };
}
/** License texts of system packages, where they have one (pure). */
function packageTexts(packages) {
    return [...packages].flatMap(({ name, copyright }) => copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }]);
}


/***/ }),

/***/ 97598:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Hl: () => (/* binding */ SOURCES),
  k4: () => (/* binding */ discover),
  dv: () => (/* binding */ findDownloaded),
  Jd: () => (/* binding */ localFiles)
});

// UNUSED EXPORTS: parseLauncher

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/core/text.js
var core_text = __webpack_require__(69716);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
;// CONCATENATED MODULE: ./lib/interpreters/claims.js
/** What a file's or folder's name says about the interpreter in it, so that only plausible ones are started (pure). */

const ARCHES = {
    x64: 'x86_64',
    x86_64: 'x86_64',
    x86: 'x86',
    i686: 'x86',
    arm64: 'aarch64',
    aarch64: 'aarch64',
    arm: 'armv7l',
    armv7: 'armv7l',
    ppc64le: 'ppc64le',
    powerpc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
    riscv64gc: 'riscv64',
};
/** Names under which interpreters stand in a `bin` folder, best first: a name with a version can be checked. */
const EXECUTABLE = /^(python|pypy)(3(?:\.\d{1,2}(t?)m?)?)?(\.exe)?$/;
/**
 * What `python3.12`, `python3.14t`, `pypy3.10`, `python3` or `python.exe` says; nothing for other files. A name
 * without `t` says nothing about threads: free-threaded builds install `python3.13` too.
 */
function claimOfExecutable(name) {
    const match = EXECUTABLE.exec(name.toLowerCase());
    if (match === null)
        return undefined;
    const [, base, version, threads] = match;
    const implementation = base === 'pypy' ? { implementation: 'pypy' } : {};
    if (version === undefined || !version.includes('.'))
        return implementation;
    const minor = Number.parseInt(version.slice(version.lastIndexOf('.') + 1), 10);
    const kind = base === 'pypy' ? 'pypy' : 'cpython';
    return { implementation: kind, minor, ...(threads === 't' ? { freeThreaded: true } : {}) };
}
/**
 * What `VERSION/ARCH` in a runner's tool cache says: `3.12.1/x64`, `3.13.0/arm64-freethreaded`, `3.15.0-beta.1/x64`
 * (actions/python-versions uses semantic versions), and for PyPy the Python version it implements.
 */
function claimOfToolCache(implementation, version, folder) {
    const match = /^(3)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(version);
    const [, machine = '', threads] = /^([^-]+)(-freethreaded)?$/.exec(folder) ?? [];
    const arch = ARCHES[machine];
    if (match === null || arch === undefined)
        return undefined;
    const [, major, minor, patch, stage, serial] = match;
    const letters = stage === undefined ? '' : `${{ alpha: 'a', beta: 'b', rc: 'rc' }[stage]}${serial}`;
    const fullVersion = `${major}.${minor}.${patch}${letters}`;
    return { implementation, minor: Number(minor), freeThreaded: threads !== undefined, fullVersion, arch };
}
/** What a folder in pyenv's `versions` says: `3.12.1`, `3.13.0t`, `3.15-dev`, `pypy3.10-7.3.16`; nothing for environments. */
function claimOfPyenv(folder) {
    const pypy = /^pypy3\.(\d+)-/.exec(folder);
    if (pypy !== null)
        return { implementation: 'pypy', minor: Number(pypy[1]), freeThreaded: false };
    const python = /^3\./.test(folder) ? (0,versions/* parsePython */.w_)(folder.replace(/-win32$|-arm64?$/, '')) : undefined;
    if (python === undefined)
        return undefined;
    const { minor, freeThreaded, patch } = python;
    const exact = patch === undefined || patch === 'dev' ? {} : { fullVersion: `3.${minor}.${patch}` };
    const arch = folder.endsWith('-win32') ? { arch: 'x86' } : {};
    return { implementation: 'cpython', minor, freeThreaded, ...exact, ...arch };
}
/** What a folder of uv's says: `cpython-3.14.0+freethreaded-linux-x86_64-gnu`, `cpython-3.12-macos-aarch64-none`, `pypy-…`. */
function claimOfUv(folder) {
    const match = /^(cpython|pypy)-(3\.(\d+)(?:\.\d+(?:(?:a|b|rc)\d+)?)?)(\+[a-z+]+)?-([a-z]+)-([a-z0-9_]+)-([a-z]+)$/.exec(folder);
    if (match === null)
        return undefined;
    const [, name, version = '', minor, variant = '', , machine = '', libc] = match;
    if (variant.includes('debug'))
        return undefined;
    const arch = ARCHES[machine.replace(/_v\d$/, '')];
    return {
        implementation: name === 'pypy' ? 'pypy' : 'cpython',
        minor: Number(minor),
        freeThreaded: variant.includes('freethreaded'),
        ...(version.split('.').length > 2 ? { fullVersion: version } : {}),
        ...(arch === undefined ? {} : { arch }),
        ...(libc === 'musl' ? { libc: 'musl' } : libc?.startsWith('gnu') ? { libc: 'glibc' } : {}),
    };
}
/** What the Windows launcher's tag says: `3.12`, `3.12-64`, `3.12-32`, `3.14t-arm64`, `3.14-dev`, `3.14[-64]`. */
function claimOfLauncherTag(tag) {
    const match = /^3\.(\d+)(?:-dev)?(t?)(?:\[?-(32|64|arm64)\]?)?$/.exec(tag.replace(/^PythonCore[\\/]/, ''));
    if (match === null)
        return undefined;
    const [, minor, threads, bits] = match;
    // `-64` is said of every 64-bit Python by old launchers, of x86_64 alone by new ones: only the others can be relied on.
    const arch = bits === '32' ? 'x86' : bits === 'arm64' ? 'aarch64' : undefined;
    const claim = { implementation: 'cpython', minor: Number(minor), freeThreaded: threads === 't' };
    return arch === undefined ? claim : { ...claim, arch };
}

;// CONCATENATED MODULE: ./lib/interpreters/discover.js
/** Where interpreters may be on this machine: names and folders only, nothing is started but Windows' `py`. */




const localFiles = {
    list: folder => (0,promises_.readdir)(folder).catch(() => []),
    real: path => (0,promises_.realpath)(path).catch(() => undefined),
    executable: path => (0,promises_.access)(path, promises_.constants.X_OK).then(() => true, () => false),
};
/** In the order of preference among equals; `downloaded` is this product's own folder. */
const SOURCES = ['tool-cache', 'path', 'pyenv', 'py-launcher', 'uv', 'downloaded'];
/**
 * The interpreter of an installation: `python.exe` at its root on Windows, else the best name in its `bin`.
 * Nothing when there is none.
 */
async function executableOf(machine, folder) {
    const windows = machine.os === 'windows';
    const home = windows ? folder : `${folder}/bin`;
    const names = (await machine.files.list(home)).filter(name => claimOfExecutable(name) !== undefined);
    const plain = names.filter(name => !windows || name.toLowerCase().endsWith('.exe'));
    // The longest name says most: python3.12 before python3 before python.
    const [best] = plain.sort((a, b) => b.length - a.length || a.localeCompare(b));
    return best && within(machine, home, best);
}
/** Without separators at its end; the root keeps its own. */
const withoutSlash = (folder) => folder.slice(0, 1) + (0,core_text/* withoutEnd */.Mx)(folder.slice(1), '\\/');
/** A path of the machine's system, which is another one in tests. */
function within({ os }, folder, ...names) {
    const separator = os === 'windows' ? '\\' : '/';
    return [withoutSlash(folder).replace(/^\/$/, ''), ...names].join(separator);
}
/** The interpreters of installations that lie side by side in `folder`, by what their names say. */
async function findInstalled(machine, folder, source, claimOf) {
    const found = (await machine.files.list(folder)).map(async (name) => {
        const claim = claimOf(name);
        const path = claim && (await executableOf(machine, within(machine, folder, name)));
        return claim === undefined || path === undefined ? [] : [{ path, source, claim }];
    });
    return (await Promise.all(found)).flat();
}
/**
 * Every `python3.X`, `python3`, `python` and `pypy3.X`, in PATH's order. Left out: what lies inside the workspace (the
 * project must not choose the interpreter that reads it), folders named relatively, version managers' shims (scripts
 * that fail or start something else; the sources for pyenv and uv find the real ones), Windows' app aliases (they may
 * open the Store) and macOS's /usr/bin (its `python3` may ask to install Xcode's tools).
 */
async function findOnPath(machine) {
    const workspace = (await machine.files.real(machine.workspace)) ?? machine.workspace;
    const folders = pathFolders(machine).filter(folder => !isShim(folder, machine));
    const found = folders.map(async (folder) => {
        const names = await machine.files.list(folder);
        const likely = names.filter(name => claimOfExecutable(name) !== undefined && isProgram(name, machine));
        return Promise.all(likely.sort(byName).map(name => candidateOf(machine, workspace, folder, name)));
    });
    return (await Promise.all(found)).flat(2);
}
function pathFolders(machine) {
    const windows = machine.os === 'windows';
    // Windows' environment has `Path`; Node's own lookup ignores case, a copied object does not.
    const isPath = (name) => (windows ? name.toUpperCase() : name) === 'PATH';
    const [, value = ''] = Object.entries(machine.env).find(([name]) => isPath(name)) ?? [];
    const entries = value.split(windows ? ';' : ':');
    const absolute = windows ? /^([a-z]:[\\/]|\\\\)/i : /^\//;
    return [...new Set(entries.filter(entry => absolute.test(entry)).map(withoutSlash))];
}
function isShim(folder, machine) {
    const parts = folder.toLowerCase().split(/[\\/]/);
    if (machine.os === 'windows' && parts.at(-1) === 'windowsapps')
        return true;
    if (machine.os === 'macos' && folder === '/usr/bin')
        return true;
    return parts.at(-1) === 'shims';
}
function isProgram(name, machine) {
    return name.toLowerCase().endsWith('.exe') === (machine.os === 'windows');
}
/** Names with a version first: they can be checked. */
function byName(a, b) {
    return b.length - a.length || a.localeCompare(b);
}
async function candidateOf(machine, workspace, folder, name) {
    const windows = machine.os === 'windows';
    const path = within(machine, folder, name);
    const real = await machine.files.real(path);
    if (real === undefined || isInside(path, machine.workspace, windows))
        return [];
    if (isInside(path, workspace, windows) || isInside(real, workspace, windows))
        return [];
    if (!(await machine.files.executable(path)))
        return [];
    return [{ path, source: 'path', claim: claimOf(name, real) }];
}
/** The name's own claim; `python3` is as good as what it is a link to. */
function claimOf(name, real) {
    const claim = claimOfExecutable(name) ?? {};
    if (claim.minor !== undefined)
        return claim;
    return { ...claim, ...claimOfExecutable(real.split(/[\\/]/).at(-1) ?? '') };
}
function isInside(path, folder, windows) {
    const plain = (text) => (windows ? text.replaceAll('\\', '/').toLowerCase() : text);
    return `${plain(path)}/`.startsWith(`${(0,core_text/* withoutEnd */.Mx)(plain(folder), '/')}/`);
}
/** Milliseconds; it only reads the registry. */
const LIMIT = 5000;
/** Asks `py -0p`, which launchers old and new understand. Nothing on other systems or when there is no `py`. */
async function findWithLauncher(machine) {
    if (machine.os !== 'windows')
        return [];
    const folder = await launcherFolder(machine);
    if (folder === undefined)
        return [];
    try {
        const { code, stdout } = await machine.runner.finish({
            label: 'list Pythons with the py launcher',
            tool: `${folder}\\py.exe`,
            args: ['-0p'],
            cwd: folder,
            env: { PYTHON_COLORS: '0', VIRTUAL_ENV: undefined },
            limits: { total: LIMIT },
            capture: true,
        });
        return code === 0 ? parseLauncher(stdout) : [];
    }
    catch (thrown) {
        // A launcher that hangs or cannot be started is as good as none; a bug is not.
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return [];
    }
}
/** Where `py.exe` stands: for all users, for this one, or as the install manager's app alias. */
async function launcherFolder(machine) {
    const local = machine.env.LOCALAPPDATA ?? `${machine.home}\\AppData\\Local`;
    const folders = [
        machine.env.SystemRoot ?? machine.env.SYSTEMROOT ?? machine.env.windir ?? 'C:\\Windows',
        `${local}\\Programs\\Python\\Launcher`,
        `${local}\\Microsoft\\WindowsApps`,
    ];
    for (const folder of folders) {
        const names = await machine.files.list(folder);
        if (names.some(name => name.toLowerCase() === 'py.exe'))
            return folder;
    }
    return undefined;
}
/**
 * Reads ` -V:3.12 *        C:\…\python.exe` (Python 3.11's launcher and newer), ` -3.8-64   C:\…\python.exe *` (older),
 * ` -V:3.14[-64] *  C:\…` (install manager). Other companies' Pythons (`-V:Astral/…`, `-V:ContinuumAnalytics/…`) have
 * sources of their own or none. Windows apps' aliases and missing files are left to the probe.
 */
function parseLauncher(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const match = /^\s*-(?:V:)?(\S+)(?:\s+\*)?\s+([A-Za-z]:\\.*?\.exe|\\\\.*?\.exe)(?:\s+\*)?\s*$/.exec(line);
        if (match === null)
            return [];
        const [, tag = '', path = ''] = match;
        const claim = claimOfLauncherTag(tag);
        return claim === undefined ? [] : [{ path, source: 'py-launcher', claim }];
    });
}
/** `versions/NAME` under `PYENV_ROOT` (pyenv-win: `PYENV`), by default `~/.pyenv`. Named environments are left out. */
async function findInPyenv(machine) {
    const { PYENV_ROOT, PYENV } = machine.env;
    const windows = machine.os === 'windows';
    const root = PYENV_ROOT || (windows && PYENV) || (windows ? `${machine.home}\\.pyenv\\pyenv-win` : `${machine.home}/.pyenv`);
    return findInstalled(machine, within(machine, root, 'versions'), 'pyenv', claimOfPyenv);
}
const FOLDERS = [
    ['Python', 'cpython'],
    ['PyPy', 'pypy'],
];
/**
 * Layout: `Python/VERSION/ARCH` with a file `ARCH.complete` beside it once unpacking has finished
 * (actions/toolkit's tool-cache, `_completeToolPath`).
 */
async function findInToolCache(machine) {
    const { RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY } = machine.env;
    const roots = new Set([RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY].flatMap(root => root || []));
    const versions = [...roots].flatMap(root => FOLDERS.map(async ([name, implementation]) => {
        const home = within(machine, root, name);
        const found = (await machine.files.list(home)).map(async (version) => {
            const folder = within(machine, home, version);
            const entries = await machine.files.list(folder);
            return Promise.all(entries.map(async (entry) => {
                const claim = claimOfToolCache(implementation, version, entry);
                if (claim === undefined || !entries.includes(`${entry}.complete`))
                    return [];
                const path = await executableOf(machine, within(machine, folder, entry));
                return path === undefined ? [] : [{ path, source: 'tool-cache', claim }];
            }));
        });
        return (await Promise.all(found)).flat(2);
    }));
    return (await Promise.all(versions)).flat();
}
/**
 * The folder uv keeps its Pythons in: `UV_PYTHON_INSTALL_DIR`, else `uv/python` in the user's data folder, which is
 * `XDG_DATA_HOME` or `~/.local/share` on macOS too, and `%APPDATA%` on Windows (uv's documentation, "Storage").
 */
function uvFolder(machine) {
    const { UV_PYTHON_INSTALL_DIR, XDG_DATA_HOME, APPDATA } = machine.env;
    if (UV_PYTHON_INSTALL_DIR)
        return UV_PYTHON_INSTALL_DIR;
    if (machine.os === 'windows')
        return `${APPDATA || `${machine.home}\\AppData\\Roaming`}\\uv\\python`;
    return `${XDG_DATA_HOME || `${machine.home}/.local/share`}/uv/python`;
}
/**
 * All candidates in order of preference: the runner's tool cache, PATH, pyenv, the Windows launcher, uv's folder, this
 * product's own downloads. One file under several names appears once for each thing the names say.
 */
async function discover(machine) {
    const found = await Promise.all([
        findInToolCache(machine),
        findOnPath(machine),
        findInPyenv(machine),
        findWithLauncher(machine),
        findInstalled(machine, uvFolder(machine), 'uv', claimOfUv),
        findDownloaded(machine),
    ]);
    return withoutRepeats(machine, found.flat());
}
/** What this product downloaded, in this run or an earlier one. */
function findDownloaded(machine) {
    return findInstalled(machine, machine.downloads, 'downloaded', claimOfUv);
}
/** `/bin/python3` and `/usr/bin/python3.11` may be one file: it is kept once per version that its names claim. */
async function withoutRepeats(machine, candidates) {
    const real = await Promise.all(candidates.map(({ path }) => machine.files.real(path)));
    const seen = new Set();
    return candidates.filter((candidate, index) => {
        const { implementation, minor } = candidate.claim;
        const key = [real[index] ?? candidate.path, implementation, minor].join('\n');
        return !seen.has(key) && seen.add(key);
    });
}


/***/ }),

/***/ 8632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LH: () => (/* binding */ downloadable),
/* harmony export */   Z$: () => (/* binding */ uvRequest),
/* harmony export */   ai: () => (/* binding */ install),
/* harmony export */   pT: () => (/* binding */ downloadsForbidden)
/* harmony export */ });
/* unused harmony exports installArguments, parseUvList */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62310);
/** Downloads Pythons with `uv python install`, which checks each archive's sha256 against the list inside uv. */



/** Milliseconds for all downloads together; uv is silent while it downloads, so there is no idle limit. */
const INSTALL_LIMIT = 15 * 60_000;
const LIST_LIMIT = 60_000;
/** Settings of uv's about where Pythons come from: passed on as they are, and they may contain credentials. */
const PASSED_ON = [
    'UV_PYTHON_INSTALL_MIRROR',
    'UV_PYPY_INSTALL_MIRROR',
    'UV_PYTHON_DOWNLOADS_JSON_URL',
    'UV_PYTHON_CACHE_DIR',
    'UV_OFFLINE',
];
const UV_ARCH = {
    x86_64: 'x86_64',
    aarch64: 'aarch64',
    x86: 'x86',
    armv7l: 'armv7',
    ppc64le: 'powerpc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** Whether the user forbids downloads with uv's own setting. */
function downloadsForbidden(env) {
    return env.UV_PYTHON_DOWNLOADS?.toLowerCase() === 'never';
}
/**
 * uv's full name of a request, so that nothing is left to its guess: `cpython-3.14+freethreaded-linux-x86_64-gnu`.
 * `3.15-dev` takes what uv has, a pre-release only while there is no release.
 */
function uvRequest(python, platform) {
    const patch = python.patch === undefined || python.patch === 'dev' ? '' : `.${python.patch}`;
    const variant = python.freeThreaded ? '+freethreaded' : '';
    const version = `${python.implementation}-${python.major}.${python.minor}${patch}${variant}`;
    return `${version}-${platform.os}-${UV_ARCH[platform.arch]}-${uvLibc(platform)}`;
}
function uvLibc(platform) {
    if (platform.os !== 'linux')
        return 'none';
    if (platform.libc === 'musl')
        return 'musl';
    return platform.arch === 'armv7l' ? 'gnueabihf' : 'gnu';
}
/** One call for all, which downloads in parallel; nothing is put on PATH or into the registry. */
function installArguments(pythons, platform, folder) {
    const requests = pythons.map(python => uvRequest(python, platform));
    return ['python', 'install', '--install-dir', folder, '--no-bin', '--no-registry', '--no-progress', ...requests];
}
/**
 * Downloads `pythons` into `machine.downloads`, where later runs find them too.
 * @returns nothing, or uv's words on why it could not: some may have been installed all the same.
 */
async function install(machine, uv, pythons, platform) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(machine.downloads, { recursive: true }).catch(cannotWrite(machine.downloads));
    try {
        const finished = await machine.runner.finish({
            label: `download Python ${pythons.map(_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR).join(', ')}`,
            tool: uv,
            args: installArguments(pythons, platform, machine.downloads),
            // Not the project's folder: its uv.toml has no say in where interpreters come from.
            cwd: machine.downloads,
            env: environment(machine.env),
            index: true,
            limits: { total: INSTALL_LIMIT },
        });
        return finished.code === 0 ? [] : finished.tail;
    }
    catch (thrown) {
        const problems = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        return problems.map(problem => problem.message);
    }
}
/** Names of the Pythons that this uv could download for this machine, ascending; none when it cannot say. */
async function downloadable(machine, uv) {
    try {
        const { code, stdout } = await machine.runner.finish({
            label: 'list the Pythons that uv can download',
            tool: uv,
            args: ['python', 'list', '--only-downloads', '--all-versions', '--output-format', 'json'],
            cwd: machine.downloads,
            env: environment(machine.env),
            index: true,
            limits: { total: LIST_LIMIT },
            capture: true,
        });
        return code === 0 ? parseUvList(stdout) : [];
    }
    catch (thrown) {
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .problemsOf */ .GW)(thrown).length === 0)
            throw thrown;
        return [];
    }
}
/**
 * Reads `uv python list --output-format json`: every full version (`3.12.4`, `3.14.0t`, `3.16.0a2`), and for those that
 * are released also the name without patch (`3.12`, `3.14t`).
 */
function parseUvList(json) {
    const entries = parseJson(json);
    if (!Array.isArray(entries))
        return [];
    const pythons = entries.flatMap((entry) => {
        const implementation = entry?.implementation;
        if (implementation !== 'cpython' && implementation !== 'pypy')
            return [];
        if (entry?.variant !== 'default' && entry?.variant !== 'freethreaded')
            return [];
        const parsed = (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePython */ .w_)(String(entry.version));
        if (parsed?.patch === undefined)
            return [];
        const { major, minor, patch } = parsed;
        const python = { implementation, major, minor, freeThreaded: entry.variant === 'freethreaded' };
        const exact = { ...python, patch };
        return (0,_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .isPreRelease */ .Ty)(exact) ? [exact] : [python, exact];
    });
    return [...new Set(pythons.sort(_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .comparePythons */ .fS).map(_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR))];
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** `UV_PYTHON` would add a request, `UV_PROJECT` and `UV_WORKING_DIR` another configuration. */
function environment(env) {
    const passedOn = PASSED_ON.filter(name => env[name] !== undefined).map(name => [name, env[name]]);
    return {
        ...Object.fromEntries(passedOn),
        UV_PYTHON: undefined,
        UV_PROJECT: undefined,
        UV_WORKING_DIR: undefined,
    };
}
function cannotWrite(folder) {
    return cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(cause.code === 'ENOSPC' ? 'host/disk-full' : 'host/permission', {
            message: `The folder for downloaded Pythons, ${folder}, could not be created (${cause.code ?? cause.message})`,
            fix: 'Free some space, or make the folder writable.',
            cause,
        });
    };
}


/***/ })

};
