export const id = 5804;
export const ids = [5804];
export const modules = {

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

/***/ 35804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkMinimumEarly: () => (/* binding */ checkMinimumEarly)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93237);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85390);
/* harmony import */ var _inspect_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49945);
/* harmony import */ var _member_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66651);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(79795);
/* harmony import */ var _system_libraries_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(74858);
/**
 * Reports before half a minute of building that this machine's Python is too new for the requested glibc. Its libpython
 * is part of every executable, so that failure is certain; its other files are only included when they are imported, and
 * are listed in the same error, so that one fix covers all. The finished file is inspected all the same.
 */









/** @throws PackagingError `build/floor` where the minimum glibc is promised */
const checkMinimumEarly = async (request) => {
    const { context, target, interpreter, dir } = request;
    const { platform } = target;
    if (interpreter === undefined || platform.os !== 'linux' || platform.libc === 'musl')
        return;
    const { library, dynload } = await (0,_probe_js__WEBPACK_IMPORTED_MODULE_7__/* .probeParts */ .vv)(interpreter.path, context.runner, dir);
    if (library === null)
        return;
    const file = `A pyinstaller executable for ${platform.name}`;
    const python = { kind: 'interpreter', version: interpreter.fullVersion };
    const certain = await (0,_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(library), library, python);
    const problem = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__/* .minimumProblem */ .ap)({ made: { members: [certain] }, platform, file });
    if (problem === undefined)
        return;
    const needed = (certain.native && (0,_archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .glibcOf */ .V3)(certain.native)) ?? platform.floor;
    const names = dynload === null ? [] : (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(dynload)).filter(name => name.endsWith('.so')).sort();
    const modules = await Promise.all(names.map(name => (0,_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(`lib-dynload/${name}`, node_path__WEBPACK_IMPORTED_MODULE_1__.join(dynload ?? '', name), python)));
    const newer = ({ native }) => (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_4__/* .compareVersions */ .Zy)((native && (0,_archives_elf_headers_js__WEBPACK_IMPORTED_MODULE_2__/* .glibcOf */ .V3)(native)) ?? '0.0', needed) > 0;
    const system = await librariesOf([certain, ...modules], platform, context.runner);
    const members = [certain, ...[...modules, ...system].filter(newer)];
    const { detail = [], fix = problem.fix } = (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__/* .minimumProblem */ .ap)({ made: { members }, platform, file }) ?? {};
    (0,_inspect_js__WEBPACK_IMPORTED_MODULE_5__/* .reportEarly */ .Y2)(request, new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/floor', {
        message: problem.message,
        fix,
        detail: detail.map(line => (problem.detail.includes(line) ? line : `when it is imported: ${line}`)),
    }));
};
/** Known libraries of this machine that these members are linked to, directly or not, as the finished file would contain them. */
async function librariesOf(members, platform, runner) {
    const needs = (native) => native?.needs ?? [];
    const hints = members.flatMap(({ native }) => native?.rpaths.filter(folder => node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute(folder)) ?? []);
    const folders = [...new Set([...hints, ...(0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .libraryFolders */ .BU)(platform.arch)])];
    const found = new Map();
    const waiting = members.flatMap(({ native }) => needs(native));
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
        if (found.has(name) || (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .systemLibrary */ .Jl)(name) === undefined)
            continue;
        const there = await (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .findLibrary */ .F0)(name, folders, platform);
        if (there === undefined)
            continue;
        found.set(name, there.file);
        waiting.push(...needs(there.facts));
    }
    const packages = await (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .systemPackages */ .l2)(runner, [...found.values()]);
    return Promise.all([...found].map(([name, file]) => (0,_member_js__WEBPACK_IMPORTED_MODULE_6__/* .memberOf */ .C5)(name, file, (0,_system_libraries_js__WEBPACK_IMPORTED_MODULE_8__/* .systemOrigin */ .ON)(name, file, packages))));
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


/***/ })

};
