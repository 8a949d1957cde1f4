export const id = 2169;
export const ids = [2169,482,5747];
export const modules = {

/***/ 73148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ refuseBomb),
/* harmony export */   RH: () => (/* binding */ verifyWheel),
/* harmony export */   mw: () => (/* binding */ foldedName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99687);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88525);
/* harmony import */ var _wheel_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13748);
/* harmony import */ var _wheel_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78758);
/* harmony import */ var _zip_reader_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(195);
/** Reads a wheel that was not built here as strictly as those that were: it goes into files that are released. */






/** Unpacked bytes above which an archive counts as a bomb, when it is also this many times as large as its file. */
const BOMB = 1024 ** 3;
const RATIO = 100;
/** `S_IFMT` and what a link has there. */
const TYPE = 0o170000;
const LINK = 0o120000;
/** Problems that are named in the error. */
const SHOWN = 3;
/**
 * @param total bytes of all members unpacked
 * @param size bytes of the file
 * @throws PackagingError `check/content` for an archive bomb
 */
function refuseBomb(file, total, size) {
    if (total > BOMB && total > RATIO * size)
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .contentError */ .GQ)(file, `it unpacks to ${total} bytes, ${Math.round(total / size)} times its size`);
}
/** Names that are equal on systems that ignore case, or that compose accents (macOS), are equal in this form. */
function foldedName(path) {
    return path.normalize('NFC').toUpperCase().toLowerCase();
}
/**
 * Compares a wheel with its name, its metadata and its RECORD, in both directions; each member is read to its end.
 * @param size bytes of the file
 * @throws PackagingError `check/content` with the first problems
 */
async function verifyWheel(file, size) {
    await (0,_zip_reader_js__WEBPACK_IMPORTED_MODULE_5__/* .withZip */ .o)(file, async (zip) => {
        const content = await (0,_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelContent */ .DT)(zip);
        refuseBomb(file, zip.entries.reduce((sum, entry) => sum + entry.size, 0), size);
        const problems = [...nameProblems(content), ...memberProblems(zip), ...(await contentProblems(zip, content))];
        if (problems.length === 0)
            return;
        const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : '';
        throw (0,_trust_js__WEBPACK_IMPORTED_MODULE_2__/* .contentError */ .GQ)(file, `${problems.slice(0, SHOWN).join('; ')}${more}`);
    });
}
function nameProblems({ wheelName, version, tags }) {
    const same = (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(version) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(wheelName.version) !== null
        ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__.eq)(version, wheelName.version)
        : version === wheelName.version;
    const named = new Set(wheelName.tags);
    // Some tools write the compressed set of the name into WHEEL.
    const single = new Set(tags.flatMap(_wheel_name_js__WEBPACK_IMPORTED_MODULE_4__/* .expandTag */ .JZ));
    const other = single.size !== named.size || [...single].some(tag => !named.has(tag));
    return [
        ...(same ? [] : [`its METADATA says version ${version}`]),
        ...(other ? [`its WHEEL has the tags ${tags.join(' ') || '(none)'}, which are not those of its name`] : []),
    ];
}
function memberProblems({ entries }) {
    const firsts = new Map();
    return entries.flatMap(({ name, mode }) => {
        const key = foldedName(name);
        const first = firsts.get(key);
        firsts.set(key, first ?? name);
        return [
            ...(first === undefined ? [] : [`"${name}" has the same name as "${first}" on Windows and macOS`]),
            ...((mode & TYPE) === LINK ? [`"${name}" is a symbolic link`] : []),
        ];
    });
}
async function contentProblems(zip, { record, distInfo }) {
    const lines = new Map(record.map(line => [line.path, line]));
    const files = [];
    for (const { name, folder, size } of zip.entries) {
        if (folder)
            continue;
        const algorithm = (0,_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .algorithmOf */ .Hy)(lines.get(name));
        const hash = algorithm === undefined ? undefined : (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm);
        // Reading to the end compares size and checksum.
        for await (const piece of zip.stream(name))
            hash?.update(piece);
        files.push({ name, size, digest: hash && `${algorithm}=${hash.digest('base64url')}` });
    }
    return (0,_wheel_js__WEBPACK_IMPORTED_MODULE_3__/* .recordProblems */ .OG)(files, record, distInfo, 'optional').map(problem => problem.replace(/\.$/, ''));
}


/***/ }),

/***/ 81688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ occurrenceProblem),
/* harmony export */   n: () => (/* binding */ mergeProblems)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/** One cause is one error: the same failure of several files on several Pythons becomes one problem (pure). */


/** A failure of one file, which `mergeProblems` may join with the same failure of others. */
function occurrenceProblem(code, occurrence, parts) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, { ...parts, message: sentence([occurrence]), occurrences: [occurrence] });
}
/** Joins problems of one cause, in the order of the first of each; the joined one has the details of the first. */
function mergeProblems(problems) {
    const groups = new Map();
    for (const problem of problems) {
        const key = causeOf(problem);
        groups.set(key, [...(groups.get(key) ?? []), problem]);
    }
    return [...groups.values()].map(group => joined(group));
}
/** Equal for problems of one cause. */
function causeOf(problem) {
    const [first] = problem.occurrences;
    if (first === undefined)
        return problem;
    return JSON.stringify([problem.code, first.failed, withoutPlaces(first), withoutVersions(problem.fix)]);
}
/** The reason without what differs between files and Pythons: folders, file names, versions of Python, process numbers. */
function withoutPlaces({ reason, file }) {
    const bare = reason.replaceAll(file, '').replace(/(?:[A-Za-z]:)?[\\/](?:[^\s\\/'"<>]+[\\/])*/g, '');
    return withoutVersions(bare).replace(/\b\d{3,}\b/g, '');
}
function withoutVersions(text) {
    return text.replace(/\b((?:python|pypy)\s{0,4}[<>=~!]{0,3}\s{0,4})\d[\d.]*\w*/gi, '$1');
}
function joined(group) {
    const [first, ...others] = group;
    if (first === undefined)
        throw new Error('an empty group of problems');
    // One without occurrences is in a group with itself alone: thrown once, and reported by each who waited for it.
    if (others.length === 0 || first.occurrences.length === 0)
        return first;
    const occurrences = distinct(group.flatMap(problem => problem.occurrences));
    const { code, fix, place, detail, cause } = first;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, {
        message: sentence(occurrences),
        fix,
        ...(place && { place }),
        detail,
        cause,
        occurrences,
    });
}
function distinct(occurrences) {
    return [...new Map(occurrences.map(one => [JSON.stringify([one.file, one.where]), one])).values()];
}
/** `a.whl and a.pex do not run on Python 3.12 and 3.13: ModuleNotFoundError: No module named 'x'.` */
function sentence(occurrences) {
    const files = new Map();
    for (const { file, where } of occurrences)
        files.set(file, [...(files.get(file) ?? []), where]);
    const groups = new Map();
    for (const [file, places] of files) {
        const where = placesInWords(places);
        groups.set(where, [...(groups.get(where) ?? []), file]);
    }
    const [first] = occurrences;
    const failed = first?.failed[files.size === 1 ? 'one' : 'several'] ?? '';
    const [only] = groups;
    const claim = only !== undefined && groups.size === 1
        ? `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(only[1])} ${failed} ${only[0]}`
        : `${[...groups].map(([where, names]) => `${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(names)} ${where}`).join('; ')}: they ${failed}`;
    const reason = first?.reason ?? '';
    const text = reason === '' ? claim : `${claim}: ${reason}`;
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
const PYTHON = /^on Python (.*)$/;
/** `on Python 3.12 and 3.13` */
function placesInWords(places) {
    const pythons = places.flatMap(place => PYTHON.exec(place)?.[1] ?? []);
    const others = places.filter(place => !PYTHON.test(place));
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)([...(pythons.length > 0 ? [`on Python ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(pythons)}`] : []), ...others]);
}


/***/ }),

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

/***/ 34083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AF: () => (/* binding */ buildEnvironment),
/* harmony export */   Eo: () => (/* binding */ cachedFor),
/* harmony export */   ei: () => (/* binding */ withWaitingBackend),
/* harmony export */   jq: () => (/* binding */ build),
/* harmony export */   nv: () => (/* binding */ onlyFile),
/* harmony export */   qS: () => (/* binding */ backendEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(3085);
/* harmony import */ var _host_process_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47685);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77642);
/* harmony import */ var _resolve_uv_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69750);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98038);
/* harmony import */ var _system_packages_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(30634);
/* harmony import */ var _toolchain_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(81760);
/** Builds an sdist or wheel in isolation, with the project's build backend. @see https://peps.python.org/pep-0517/ */











/**
 * Builds and returns the name that the hook returned, or the requirements that must be installed before the next call.
 * @throws PackagingError `build/backend-missing`, `build/backend-failed`, `host/disk-full`, `host/tool-missing` for a compiler
 */
async function callBackend(runner, call) {
    const results = node_path__WEBPACK_IMPORTED_MODULE_1__.join(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(call.output), `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(call.output)}.answer`);
    // Each hook needs a process without traces of the one before: forked where that is safe, a second process elsewhere.
    const phases = process.platform === 'linux' ? ['both'] : ['requirements', 'build'];
    for (const phase of phases) {
        const resultFile = `${results}.${phase}.json`;
        // The answer of an earlier call would stand for that of a process that ends without one.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(resultFile, { force: true });
        const finished = await runBackend(runner, call, phase, resultFile);
        // Without a complete result, the process ended early.
        const result = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(resultFile, 'utf8')
            // Half of an answer is that of a process which ended.
            .then(text => decodeResult(JSON.parse(text)) ?? forged(call))
            .catch(() => ended(finished.code, finished.signal));
        const full = 'failed' in result ? (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .diskFullError */ .vB)(`build the ${call.kind}`, finished.tail) : undefined;
        if (full !== undefined)
            throw full;
        if ('missing' in result)
            throw missing(call, hidden(call, result.missing), finished.tail);
        if ('failed' in result)
            throw failed(call, hidden(call, result.failed), finished.tail);
        if ('file' in result)
            return { returned: result.file };
        if (result.requires.length > 0)
            return result;
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
        message: `The build backend '${call.buildSystem.backend}' gave no result.`,
        fix: 'Report it to its maintainers: a hook returns the name of the file that it wrote (PEP 517).',
        place: call.place,
    });
}
/** Undefined for what `python/backend.py` does not write: the backend runs in the same process, and can write the file too. */
function decodeResult(result) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(result))
        return undefined;
    const { file, requires, missing: absent, failed: failure } = result;
    if (typeof file === 'string' && /^[^/\\\0]{1,255}$/.test(file))
        return { file };
    if (Array.isArray(requires) && requires.every(line => typeof line === 'string'))
        return { requires };
    if (isFailure(absent))
        return { missing: absent };
    if (isFailure(failure))
        return { failed: failure };
    return undefined;
}
function isFailure(value) {
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_10__/* .isRecord */ .u4)(value))
        return false;
    const { type, message, file, line } = value;
    if (file !== undefined && typeof file !== 'string')
        return false;
    if (line !== undefined && typeof line !== 'number')
        return false;
    return typeof type === 'string' && typeof message === 'string';
}
function forged({ buildSystem }) {
    const message = `'${buildSystem.backend}' wrote over the file with the answer of its hooks`;
    return { failed: { type: '', message } };
}
function hidden({ visible }, failure) {
    return visible === undefined ? failure : { ...failure, message: visible.hide(failure.message) };
}
/** A waiting backend is used for a wheel of its own module, when the backend is not in the project's folder. */
function runBackend(runner, call, phase, answer) {
    const { environment, kind, source, output, settings, installed, say: onLine } = call;
    const { backend, backendPath } = call.buildSystem;
    const request = JSON.stringify({
        phase,
        kind,
        source,
        output,
        backend,
        backend_path: backendPath,
        settings,
        installed,
        answer,
    });
    const waiting = kind === 'wheel' && backendPath.length === 0 && environment.waiting?.backend === backend
        ? environment.waiting
        : undefined;
    const running = waiting?.send(request, onLine);
    if (running !== undefined)
        return running;
    return runner.finish({ ...backendCommand(call, `build the ${kind}`, source), input: request, onLine });
}
/**
 * An environment whose backend waits for the request of a wheel, where that is safe: a backend in the project's folder
 * has to be imported there, and on other systems than Linux each hook needs its own process.
 */
function withWaitingBackend(runner, call) {
    const { environment } = call;
    const { backend, backendPath } = call.buildSystem;
    if (process.platform !== 'linux' || backendPath.length > 0)
        return environment;
    const command = backendCommand(call, 'build the wheel', environment.dir);
    const args = [...command.args, backend.split(':', 1)[0] ?? ''];
    return { ...environment, waiting: (0,_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .startWaiting */ .eF)(runner, backend, { ...command, args }) };
}
/**
 * What every build of a run is given, also one of an installer that builds an sdist again: other values give other files
 * and versions.
 * @param epoch seconds since 1970
 */
function backendEnvironment(epoch) {
    return {
        SOURCE_DATE_EPOCH: String(epoch),
        PYTHONHASHSEED: '0',
        PYTHONNOUSERSITE: '1',
        PYTHONDONTWRITEBYTECODE: '1',
        // Version tools run git in the user's repository through a link: they must never write to it.
        GIT_OPTIONAL_LOCKS: '0',
    };
}
function backendCommand({ environment, toolchain, epoch, visible }, label, cwd) {
    return {
        label,
        tool: environment.python,
        args: [(0,_assets_js__WEBPACK_IMPORTED_MODULE_2__/* .pythonScript */ .w$)('backend.py')],
        cwd,
        env: {
            ...toolchain.env,
            ...backendEnvironment(epoch),
            VIRTUAL_ENV: environment.dir,
        },
        pathFirst: [environment.bin, ...toolchain.pathFirst],
        allow: visible?.names ?? [],
        limits: { total: 3_600_000, idle: 1_200_000 },
    };
}
function ended(code, signal) {
    const how = signal === null ? `exit status ${code}` : signal;
    return { failed: { type: '', message: `the build backend ended its process (${how})` } };
}
function missing(call, failure, tail) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-missing', {
        message: `The build backend '${call.buildSystem.backend}' cannot be imported: ${failure.type}: ${failure.message}.`,
        fix: 'Check build-backend, and that build-system.requires names the package it comes from.',
        place: call.place,
        detail: tail,
    });
}
function failed(call, failure, tail) {
    const place = failure.file === undefined
        ? call.place
        : { file: call.original(failure.file), ...(failure.line && { line: failure.line }) };
    const program = (0,_toolchain_js__WEBPACK_IMPORTED_MODULE_9__/* .missingProgram */ .HN)([...tail, failure.message], call.place);
    if (program !== undefined)
        return program;
    const first = failure.message.trim().split('\n')[0] ?? '';
    // `sys.exit(1)`, with the reason on standard error, or `sys.exit('the reason')`.
    const ended = /^\d+$/.test(first) ? `exit status ${first}` : first;
    const said = failure.type === 'SystemExit' ? ended : [failure.type, first].filter(Boolean).join(': ');
    const system = (0,_system_packages_js__WEBPACK_IMPORTED_MODULE_8__/* .missingDevelopmentFiles */ .$g)(tail);
    if (system !== undefined)
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
            message: `The build backend '${call.buildSystem.backend}' failed to build the ${call.kind}: ${(0,_system_packages_js__WEBPACK_IMPORTED_MODULE_8__/* .missingText */ .qq)(system)}.`,
            fix: system.fix,
            place,
            detail: tail,
        });
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
        message: `The build backend '${call.buildSystem.backend}' failed to build the ${call.kind}: ${said}${/[.!?]$/.test(said) ? '' : '.'}`,
        fix: 'The last lines of its output are below; the same error comes from `python -m build` in a clean checkout.',
        place,
        detail: tail,
    });
}
/** A fresh environment with the requirements of the build system. @param constraints absolute path of a file @throws PackagingError `build/backend-missing`, `network/…`, `host/disk-full` */
async function buildEnvironment(tools, python, dir, buildSystem, place, constraints) {
    const { runner, uv } = tools;
    const requirements = buildSystem.requires;
    const environments = cachedFor(tools);
    const created = await (0,_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .createEnvironment */ .MO)(runner, uv, python, dir);
    const environment = constraints === undefined ? created : { ...created, constraints };
    const wanted = { uv, python, requirements };
    try {
        if ((await environments?.fill(environment, wanted)) === true)
            return environment;
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(dir, { recursive: true, force: true });
        await (0,_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .createEnvironment */ .MO)(runner, uv, python, dir);
    }
    await install(tools, environment, requirements, place);
    await environments?.take(environment, wanted, tools.runner);
    return environment;
}
/**
 * Build environments of a short while ago, where these serve a run: folders of wheels may change at any time, and Windows'
 * launchers contain the path of their Python.
 */
function cachedFor({ findLinks, environments, }) {
    return findLinks.length === 0 && process.platform !== 'win32' ? environments : undefined;
}
/** Calls the backend. @returns the absolute path of the one file that it made @throws PackagingError `build/…` */
async function build(tools, request) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(request.output, { recursive: true });
    const { backend, requires } = request.buildSystem;
    const installed = [...requires];
    const toolchain = await tools.toolchain();
    // A backend that requires more and more is broken.
    for (let round = 0; round < 3; round++) {
        const answer = await callBackend(tools.runner, { ...request, installed, toolchain, visible: tools.visible });
        if ('returned' in answer)
            return onlyFile({ ...request, maker: `The build backend '${backend}'`, returned: answer.returned });
        await install(tools, request.environment, answer.requires, request.place);
        installed.push(...answer.requires);
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-failed', {
        message: `The build backend '${backend}' keeps requiring new packages.`,
        fix: 'Its hook get_requires_for_build must give the same answer once its requirements are installed.',
        place: request.place,
    });
}
async function install(tools, environment, requirements, place) {
    if (requirements.length === 0)
        return;
    const options = {
        label: 'install the build requirements',
        requirements,
        findLinks: tools.findLinks,
        constraints: environment.constraints,
    };
    const finished = await tools.runner.finish((0,_environment_js__WEBPACK_IMPORTED_MODULE_7__/* .installCommand */ .Je)(tools.uv, environment, options));
    if (finished.code === 0)
        return;
    const full = (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .diskFullError */ .vB)(options.label, finished.tail);
    if (full !== undefined)
        throw full;
    const network = (0,_resolve_uv_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .uvFailure */ .YL)(finished.tail);
    if (network.code.startsWith('network/'))
        throw network;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/backend-missing', {
        message: `The build requirements cannot be installed: ${requirements.join(', ')}.`,
        fix: 'Check build-system.requires, and that the package index offers them for this Python and can be reached.',
        place,
        detail: finished.tail,
    });
}
/**
 * The one file in the output folder of a build.
 * @param request `maker` begins a sentence; `returned` is the name that it gave, where it gives one
 * @throws PackagingError `build/nothing`, `build/several`, `build/mismatch` for a file of another name
 */
async function onlyFile(request) {
    const ending = request.kind === 'wheel' ? '.whl' : '.tar.gz';
    // A backend may have removed the folder that it was given.
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(request.output, { withFileTypes: true }).catch(() => []);
    const named = entries.filter(({ name }) => name.endsWith(ending));
    const strange = named.find(entry => !entry.isFile());
    const made = named.map(({ name }) => name);
    const [file] = made;
    const { maker, kind, place, returned = file } = request;
    if (strange !== undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/mismatch', {
            message: `${maker} made ${strange.name}, which is ${strange.isDirectory() ? 'a folder' : strange.isSymbolicLink() ? 'a link' : 'a pipe, a socket or a device'} and not a file.`,
            fix: 'A backend writes one regular file (PEP 517): check its configuration, or report it to its maintainers.',
            place,
        });
    if (file !== undefined && made.length === 1) {
        if (returned === file)
            return node_path__WEBPACK_IMPORTED_MODULE_1__.join(request.output, file);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('build/mismatch', {
            message: `${maker} returned the name ${returned}, but wrote ${file}.`,
            fix: 'A backend returns the name of the file that it wrote (PEP 517): report this to its maintainers.',
            place,
        });
    }
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr(made.length === 0 ? 'build/nothing' : 'build/several', {
        message: made.length === 0
            ? `${maker} reported success but made no ${kind}${returned === undefined ? '' : `; it returned the name ${returned}`}.`
            : `${maker} made ${made.length} files instead of one ${kind}: ${made.join(', ')}.`,
        fix: 'A backend makes exactly one file a call (PEP 517): check its configuration, or report it to its maintainers.',
        place,
    });
}


/***/ }),

/***/ 98038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ environmentAt),
/* harmony export */   Je: () => (/* binding */ installCommand),
/* harmony export */   MO: () => (/* binding */ createEnvironment),
/* harmony export */   d0: () => (/* binding */ buildSdistCommand),
/* harmony export */   eF: () => (/* binding */ startWaiting)
/* harmony export */ });
/* unused harmony export createCommand */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(657);
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71000);
/** Isolated virtual environments, created and filled by uv, and build backends that wait in them. @see https://docs.astral.sh/uv/pip/environments/ */




/**
 * Starts it; it ends after its request, or with `runner.endAll`.
 * @param command its standard input and output are set here
 */
function startWaiting(runner, backend, command) {
    let give = () => { };
    const input = new Promise(resolve => {
        give = resolve;
    });
    let listener;
    const finished = runner.finish({ ...command, input, onLine: line => listener?.(line) });
    // A failure is only reported with the result of a request.
    finished.catch(() => { });
    return {
        backend,
        send(request, onLine) {
            if (listener !== undefined)
                return undefined;
            listener = onLine;
            give(request);
            return finished;
        },
    };
}
/** The paths of a virtual environment. */
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
/** `uv pip install` into `environment`. Requirements come after `--`, so that none is read as an option. */
function installCommand(uv, environment, options) {
    return {
        label: options.label,
        tool: uv.tool,
        args: [
            // `[tool.uv.sources]` of an sdist names places of the project's own machine.
            ...['pip', 'install', '--python', environment.python, '--no-progress', '--no-sources'],
            ...(options.findLinks ?? []).flatMap(folder => ['--find-links', (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinksAddress */ .po)(folder)]),
            ...(options.constraints === undefined
                ? []
                : ['--constraints', options.constraints, '--build-constraints', options.constraints]),
            ...(options.index === false ? ['--no-index', '--offline'] : []),
            ...(options.dependencies === false ? ['--no-deps'] : []),
            ...(options.copy === true ? ['--link-mode', 'copy'] : []),
            '--',
            // uv takes a path for an address too, which ends at `#`.
            ...options.requirements.map(one => (node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute(one) ? (0,node_url__WEBPACK_IMPORTED_MODULE_1__.pathToFileURL)(one).href : one)),
        ],
        cwd: environment.dir,
        env: uv.env,
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
    };
}
/** `uv build` of an sdist, always through the sdist's own backend. */
function buildSdistCommand(uv, { label, sdist, python, prepared, output, findLinks, settings, constraints }) {
    return {
        label,
        tool: uv.tool,
        args: [
            ...['build', '--wheel', '--force-pep517', '--no-create-gitignore', '--python', python, '--out-dir', output],
            ...['--no-progress', '--no-sources'],
            ...(prepared === true ? ['--no-build-isolation'] : []),
            ...findLinks.flatMap(folder => ['--find-links', (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .findLinksAddress */ .po)(folder)]),
            ...(constraints === undefined ? [] : ['--build-constraints', constraints]),
            ...Object.entries(settings).flatMap(([key, values]) => [values].flat().flatMap(value => ['--config-setting', `${key}=${value}`])),
            '--',
            sdist,
        ],
        cwd: output,
        env: uv.env,
        index: true,
        limits: { total: 1_800_000, idle: 900_000 },
    };
}
/** Creates an environment and installs into it. @throws PackagingError as `runner.run` */
async function createEnvironment(runner, uv, python, dir) {
    // Other users of that folder may not have created it yet.
    await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_2__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(dir));
    await runner.run(createCommand(uv, python, dir));
    return environmentAt(dir);
}


/***/ }),

/***/ 30634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ missingDevelopmentFiles),
/* harmony export */   Bi: () => (/* binding */ installFailureText),
/* harmony export */   eD: () => (/* binding */ missingSystemPackage),
/* harmony export */   qq: () => (/* binding */ missingText)
/* harmony export */ });
/* unused harmony export explainInstall */
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69716);
/**
 * System packages that a build lacked, found in its output: headers, libraries and programs, with the package that has each
 * on Debian and Ubuntu, Fedora, and Homebrew.
 */

function library(name, names, debian, fedora, brew) {
    return { what: `the development files of ${name}`, names, debian, fedora, ...(brew && { brew }) };
}
function program(name, names, debian, fedora, brew) {
    return { what: name, names, debian, fedora, ...(brew && { brew }) };
}
const PACKAGES = [
    library('Python', ['python.h', 'pyconfig.h'], 'python3-dev', 'python3-devel', 'python'),
    library('cairo', ['cairo', 'cairo.h', '-lcairo'], 'libcairo2-dev', 'cairo-devel', 'cairo'),
    library('GObject introspection 2', ['girepository-2.0'], 'libgirepository-2.0-dev', 'glib2-devel', 'glib'),
    library('GObject introspection', ['gobject-introspection-1.0', 'girepository-1.0', 'girepository.h'], 'libgirepository1.0-dev', 'gobject-introspection-devel', 'gobject-introspection'),
    library('GLib', ['glib-2.0', 'gobject-2.0', 'gio-2.0', 'glib.h', '-lglib-2.0'], 'libglib2.0-dev', 'glib2-devel', 'glib'),
    library('GTK 3', ['gtk+-3.0'], 'libgtk-3-dev', 'gtk3-devel', 'gtk+3'),
    library('GTK 4', ['gtk4'], 'libgtk-4-dev', 'gtk4-devel', 'gtk4'),
    library('Pango', ['pango', 'pangocairo', 'pango/pango.h'], 'libpango1.0-dev', 'pango-devel', 'pango'),
    library('libffi', ['libffi', 'ffi.h', '-lffi'], 'libffi-dev', 'libffi-devel', 'libffi'),
    library('OpenSSL', [
        'openssl',
        'libssl',
        'libcrypto',
        'openssl/ssl.h',
        'openssl/opensslv.h',
        'openssl/evp.h',
        'openssl/err.h',
        'openssl/aes.h',
        '-lssl',
        '-lcrypto',
    ], 'libssl-dev', 'openssl-devel', 'openssl'),
    library('PostgreSQL', ['libpq', 'postgresql', 'pg_config', 'libpq-fe.h', '-lpq'], 'libpq-dev', 'libpq-devel', 'libpq'),
    library('MySQL or MariaDB', ['mysqlclient', 'libmariadb', 'mariadb', 'mysql', 'mysql_config', 'mariadb_config', 'mysql.h', '-lmysqlclient'], 'default-libmysqlclient-dev', 'mariadb-connector-c-devel', 'mysql-client'),
    library('SQLite', ['sqlite3', 'sqlite3.h', '-lsqlite3'], 'libsqlite3-dev', 'sqlite-devel', 'sqlite'),
    library('ODBC', ['odbc', 'sql.h', 'sqlext.h', '-lodbc'], 'unixodbc-dev', 'unixODBC-devel', 'unixodbc'),
    library('FreeTDS', ['sybdb.h', 'sqlfront.h', '-lsybdb'], 'freetds-dev', 'freetds-devel', 'freetds'),
    library('libxml2', ['libxml-2.0', 'xml2-config', 'libxml/xmlversion.h', 'libxml/xpath.h', '-lxml2'], 'libxml2-dev', 'libxml2-devel', 'libxml2'),
    library('libxslt', ['libxslt', 'xslt-config', 'libxslt/xslt.h', '-lxslt'], 'libxslt1-dev', 'libxslt-devel', 'libxslt'),
    library('XML Security Library', ['xmlsec1', 'xmlsec/xmlsec.h'], 'libxmlsec1-dev', 'xmlsec1-devel', 'libxmlsec1'),
    library('Kerberos', ['krb5-config', 'krb5', 'krb5-gssapi', 'mit-krb5', 'krb5.h', 'gssapi/gssapi.h', 'gssapi.h'], 'libkrb5-dev', 'krb5-devel', 'krb5'),
    library('OpenLDAP', ['ldap', 'lber.h', 'ldap.h', '-lldap', '-lldap_r', '-llber'], 'libldap2-dev', 'openldap-devel', 'openldap'),
    library('Cyrus SASL', ['sasl/sasl.h', 'sasl.h', 'libsasl2', '-lsasl2'], 'libsasl2-dev', 'cyrus-sasl-devel', 'cyrus-sasl'),
    library('D-Bus', ['dbus-1', 'dbus/dbus.h'], 'libdbus-1-dev', 'dbus-devel', 'dbus'),
    library('systemd', ['libsystemd', 'libsystemd-daemon', 'libsystemd-journal', 'systemd/sd-daemon.h', 'systemd/sd-journal.h'], 'libsystemd-dev', 'systemd-devel'),
    library('libudev', ['libudev', 'udev', 'libudev.h'], 'libudev-dev', 'systemd-devel'),
    library('ALSA', ['alsa', 'alsa/asoundlib.h', '-lasound'], 'libasound2-dev', 'alsa-lib-devel'),
    library('PulseAudio', ['libpulse', 'pulse/pulseaudio.h'], 'libpulse-dev', 'pulseaudio-libs-devel', 'pulseaudio'),
    library('PortAudio', ['portaudio-2.0', 'portaudio.h', '-lportaudio'], 'portaudio19-dev', 'portaudio-devel', 'portaudio'),
    library('libsndfile', ['sndfile', 'sndfile.h'], 'libsndfile1-dev', 'libsndfile-devel', 'libsndfile'),
    library('FFmpeg', ['libavformat', 'libavcodec', 'libavdevice', 'libavutil', 'libavformat/avformat.h', 'libavcodec/avcodec.h'], 'libavformat-dev libavcodec-dev libavdevice-dev libavfilter-dev libswscale-dev', 'ffmpeg-free-devel', 'ffmpeg'),
    library('SDL 2', ['sdl2', 'sdl2-config', 'sdl.h', 'sdl2/sdl.h'], 'libsdl2-dev', 'SDL2-devel', 'sdl2'),
    library('zlib', ['zlib', 'zlib.h', '-lz'], 'zlib1g-dev', 'zlib-devel', 'zlib'),
    library('bzip2', ['bzip2', 'bzlib.h', '-lbz2'], 'libbz2-dev', 'bzip2-devel', 'bzip2'),
    library('xz', ['liblzma', 'lzma.h', '-llzma'], 'liblzma-dev', 'xz-devel', 'xz'),
    library('zstd', ['libzstd', 'zstd.h', '-lzstd'], 'libzstd-dev', 'libzstd-devel', 'zstd'),
    library('lz4', ['liblz4', 'lz4.h', '-llz4'], 'liblz4-dev', 'lz4-devel', 'lz4'),
    library('Snappy', ['snappy-c.h', 'snappy.h', '-lsnappy'], 'libsnappy-dev', 'snappy-devel', 'snappy'),
    library('LevelDB', ['leveldb/db.h', '-lleveldb'], 'libleveldb-dev', 'leveldb-devel', 'leveldb'),
    library('Berkeley DB', ['db.h', '-ldb'], 'libdb-dev', 'libdb-devel', 'berkeley-db'),
    library('JPEG', ['libjpeg', 'jpeg', 'jpeglib.h', '-ljpeg'], 'libjpeg-dev', 'libjpeg-turbo-devel', 'jpeg-turbo'),
    library('libpng', ['libpng', 'png.h', '-lpng'], 'libpng-dev', 'libpng-devel', 'libpng'),
    library('FreeType', ['freetype2', 'freetype', 'ft2build.h', '-lfreetype'], 'libfreetype-dev', 'freetype-devel', 'freetype'),
    library('fontconfig', ['fontconfig', 'fontconfig/fontconfig.h'], 'libfontconfig1-dev', 'fontconfig-devel', 'fontconfig'),
    library('ImageMagick', ['magickwand', 'wand/magickwand.h', 'magickwand/magickwand.h'], 'libmagickwand-dev', 'ImageMagick-devel', 'imagemagick'),
    library('GEOS', ['geos', 'geos-config', 'geos_c.h', '-lgeos_c'], 'libgeos-dev', 'geos-devel', 'geos'),
    library('GDAL', ['gdal', 'gdal-config', 'gdal.h', '-lgdal'], 'libgdal-dev', 'gdal-devel', 'gdal'),
    library('PROJ', ['proj', 'proj.h', 'proj_api.h'], 'libproj-dev', 'proj-devel', 'proj'),
    library('HDF5', ['hdf5', 'hdf5.h', '-lhdf5'], 'libhdf5-dev', 'hdf5-devel', 'hdf5'),
    library('NetCDF', ['netcdf', 'nc-config', 'netcdf.h'], 'libnetcdf-dev', 'netcdf-devel', 'netcdf'),
    library('OpenBLAS', ['openblas', 'blas', 'lapack', 'cblas.h', '-lopenblas', '-lblas', '-llapack'], 'libopenblas-dev', 'openblas-devel', 'openblas'),
    library('GMP', ['gmp', 'gmp.h', '-lgmp'], 'libgmp-dev', 'gmp-devel', 'gmp'),
    library('MPFR', ['mpfr', 'mpfr.h', '-lmpfr'], 'libmpfr-dev', 'mpfr-devel', 'mpfr'),
    library('curl', ['libcurl', 'curl-config', 'curl/curl.h', '-lcurl'], 'libcurl4-openssl-dev', 'libcurl-devel', 'curl'),
    library('libgit2', ['libgit2', 'git2.h'], 'libgit2-dev', 'libgit2-devel', 'libgit2'),
    library('libusb', ['libusb-1.0', 'libusb.h', 'usb.h', 'libusb-1.0/libusb.h'], 'libusb-1.0-0-dev', 'libusb1-devel', 'libusb'),
    library('hidapi', ['hidapi-libusb', 'hidapi.h', 'hidapi/hidapi.h'], 'libhidapi-dev', 'hidapi-devel', 'hidapi'),
    library('Bluetooth', ['bluez', 'bluetooth/bluetooth.h'], 'libbluetooth-dev', 'bluez-libs-devel'),
    library('CUPS', ['cups', 'cups-config', 'cups/http.h', 'cups/cups.h'], 'libcups2-dev', 'cups-devel', 'cups'),
    library('libvirt', ['libvirt', 'libvirt/libvirt.h'], 'libvirt-dev', 'libvirt-devel', 'libvirt'),
    library('readline', ['readline', 'readline/readline.h', '-lreadline'], 'libreadline-dev', 'readline-devel', 'readline'),
    library('ncurses', ['ncurses', 'curses.h', 'ncurses.h', '-lncurses'], 'libncurses-dev', 'ncurses-devel', 'ncurses'),
    library('X11', ['x11', 'x11/xlib.h', '-lx11'], 'libx11-dev', 'libX11-devel', 'libx11'),
    library('PCRE', ['libpcre', 'pcre.h'], 'libpcre3-dev', 'pcre-devel', 'pcre'),
    library('libsodium', ['libsodium', 'sodium.h', '-lsodium'], 'libsodium-dev', 'libsodium-devel', 'libsodium'),
    library('ZeroMQ', ['libzmq', 'zmq.h', '-lzmq'], 'libzmq3-dev', 'zeromq-devel', 'zeromq'),
    library('librdkafka', ['rdkafka', 'librdkafka/rdkafka.h'], 'librdkafka-dev', 'librdkafka-devel', 'librdkafka'),
    library('Graphviz', ['libcgraph', 'libgvc', 'graphviz/cgraph.h'], 'libgraphviz-dev', 'graphviz-devel', 'graphviz'),
    library('MPI', ['mpi.h', 'mpicc'], 'libopenmpi-dev', 'openmpi-devel', 'open-mpi'),
    library('libcap', ['libcap', 'sys/capability.h'], 'libcap-dev', 'libcap-devel'),
    library('SELinux', ['libselinux', 'selinux/selinux.h'], 'libselinux1-dev', 'libselinux-devel'),
    library('ACL', ['sys/acl.h', '-lacl'], 'libacl1-dev', 'libacl-devel'),
    program('CMake', ['cmake'], 'cmake', 'cmake', 'cmake'),
    program('Ninja', ['ninja'], 'ninja-build', 'ninja-build', 'ninja'),
    program('pkg-config', ['pkg-config', 'pkgconf'], 'pkg-config', 'pkgconf-pkg-config', 'pkgconf'),
    program('SWIG', ['swig'], 'swig', 'swig', 'swig'),
    program('a Fortran compiler', ['gfortran', 'fortran'], 'gfortran', 'gcc-gfortran', 'gcc'),
    program('Bison', ['bison', 'yacc'], 'bison', 'bison', 'bison'),
    program('flex', ['flex', 'lex'], 'flex', 'flex', 'flex'),
    program('make', ['make'], 'make', 'make', 'make'),
    program('Autoconf', ['autoconf', 'autoreconf', 'aclocal'], 'autoconf automake libtool', 'autoconf automake libtool', 'autoconf automake libtool'),
    program('Go', ['go'], 'golang', 'golang', 'go'),
    program('Node.js', ['node', 'npm'], 'nodejs npm', 'nodejs npm', 'node'),
];
/** In output of compilers, linkers, meson, CMake, pkg-config and setup.py; the first group is the missing name. */
const PATTERNS = [
    /fatal error: '?([\w./+-]+\.h(?:pp)?)'?(?:: No such file or directory| file not found)/,
    /Cannot open include file: '([\w./+-]+\.h(?:pp)?)'/,
    /Dependency "([\w.+-]+)" not found/,
    /Dependency lookup for ([\w.+-]+) with method '[\w-]+' failed/,
    /Package '?([\w.+-]+?)'?,? (?:required by '[^']*', )?(?:was )?not found/,
    /No package '([\w.+-]+)' found/,
    /Could NOT find (\w+)\b/,
    /Could not find (?:directory of )?(OpenSSL) installation/,
    /The system library `([\w.+-]+)` required by crate/,
    /\bcannot find (-l[\w.+-]+)/,
    /library '?(-?[\w.+-]+)'? not found/,
    /Error: ([\w-]+[-_]config) executable not found/,
    /\b([\w-]{1,64}[-_]config): (?:command )?not found/,
    /No such file or directory: '(?:[^'\n]*\/)?([\w+-]+)'/,
    /\b(cmake|ninja|swig|gfortran|pkg-config|pkgconf|bison|flex|autoreconf|autoconf|make|go|npm|node): (?:command )?not found/,
    /(?:Program|Unknown compiler\(s\): \[\[)'?(cmake|ninja|swig|gfortran|pkg-config|bison|flex)'? (?:found: NO|not found)/,
    /Could not find (pg_config|mysql_config|krb5-config|CMake|pkg-config)/i,
    /Can not find valid pkg-config name.{0,300}?\(?['"]?(mysqlclient|mariadb)/s,
    /(pg_config|mysql_config|krb5-config|pkg-config) (?:executable|is required|not found)/,
];
/**
 * The system package that a build lacked; undefined when its output names none (pure).
 * @param output its last lines
 */
function missingSystemPackage(output) {
    const text = output.join('\n');
    const names = PATTERNS.flatMap(pattern => pattern.exec(text)?.[1] ?? []);
    for (const name of names) {
        const found = packageOf(name);
        if (found !== undefined)
            return { what: found.what, fix: installing(found) };
    }
    // Of a name that is not in the table, only these say for certain that the machine lacks it.
    const certain = PATTERNS.slice(0, 6).flatMap(pattern => pattern.exec(text)?.[1] ?? [])[0];
    if (certain === undefined)
        return undefined;
    const header = /\.h(?:pp)?$/.test(certain);
    const file = header ? certain : `${certain}.pc`;
    return {
        what: `the ${header ? 'header' : 'library'} ${certain}`,
        fix: `Install the system package that has ${file} (Debian, Ubuntu: apt-file search ${file}).`,
    };
}
/**
 * The same for the build of the user's own project, in which only a header of a known package is certain: another one may be
 * the project's own, which the sdist lacks, and libraries may be optional (pure).
 */
function missingDevelopmentFiles(output) {
    const text = output.join('\n');
    const names = PATTERNS.slice(0, 2).flatMap(pattern => pattern.exec(text)?.[1] ?? []);
    const found = names.flatMap(name => packageOf(name) ?? [])[0];
    return found && { what: found.what, fix: installing(found) };
}
function packageOf(name) {
    const wanted = name.toLowerCase();
    return PACKAGES.find(({ names }) => names.includes(wanted));
}
function installing({ what, debian, fedora, brew }) {
    const ways = [`Debian, Ubuntu: apt-get install ${debian}`, `Fedora: dnf install ${fedora}`];
    return `Install ${what} (${[...ways, ...(brew ? [`macOS: brew install ${brew}`] : [])].join('; ')}).`;
}
/** `the development files of cairo are missing on this machine` */
function missingText({ what }) {
    return `${what} ${what.startsWith('the development files') ? 'are' : 'is'} missing on this machine`;
}
/** What uv's output after a failed installation says about the cause (pure). @param output its last lines */
function explainInstall(output) {
    const text = output.join('\n');
    const [, built = ''] = /Failed to (?:download and )?build `([^`]+)`/.exec(text) ?? [];
    const dependency = (0,_core_text_js__WEBPACK_IMPORTED_MODULE_0__/* .before */ .gM)(built, ' @ ').replace('==', ' ');
    const [, reasons = ''] = text.split('was included because ', 2);
    const [chain = ''] = reasons.split(/\n[^\S\n]*\n/, 1);
    const because = chain
        .trim()
        .replaceAll('`', '')
        .replace(/\s+/g, ' ')
        .replace(/(?<!,) which depends/g, ', which depends');
    const system = missingSystemPackage(output);
    return { ...(dependency && { dependency }), ...(because && { because }), ...(system && { system }) };
}
/**
 * Cause and fix of an artifact that could not be installed because a dependency could not be built, for the error of the
 * smoke test (pure); undefined when the output says nothing of that kind.
 */
function installFailureText(output) {
    const { dependency, because, system } = explainInstall(output);
    if (dependency === undefined && system === undefined)
        return undefined;
    const subject = dependency ?? 'a dependency';
    const why = because === undefined ? '' : ` (${because})`;
    const missing = system === undefined ? '' : `: ${missingText(system)}`;
    const untested = 'or set test-command to none, which delivers sdist and wheel untested';
    return {
        cause: `${subject}${why} has no wheel for this machine and could not be built${missing}`,
        fix: system === undefined
            ? `Install what ${subject} needs to be built (the last lines say what), give a wheel of it with find-links, ${untested}.`
            : `${system.fix.replace(/\.$/, '')}; give a wheel of ${subject.split(' ')[0]} with find-links; ${untested}.`,
    };
}


/***/ }),

/***/ 55772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ uvFor)
/* harmony export */ });
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(71000);
/** uv as this run uses it: one executable, one cache, and the index settings that pip would follow. */

/** @param store the host's store, where uv's cache goes unless UV_CACHE_DIR says otherwise */
function uvFor(tool, store, env) {
    const cacheDir = env.UV_CACHE_DIR || `${store}/uv`;
    // Interpreters are this program's affair: uv may not fetch one of its own in the middle of a build.
    return {
        tool,
        cacheDir,
        // A file of an environment that is a second name of one in the cache would let what runs there change the next
        // project's environment.
        env: { ...(0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .uvIndexEnvironment */ .HS)(env), UV_CACHE_DIR: cacheDir, UV_PYTHON_DOWNLOADS: 'never', UV_LINK_MODE: 'copy' },
    };
}


/***/ }),

/***/ 2441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ withTemp)
/* harmony export */ });
/** What is asked of the one place that starts processes (`process.ts`). Arguments are an array everywhere: no shell, no command strings. */
/** The names under which systems and languages know the folder for temporary files. */
const TEMP = ['TMPDIR', 'TEMP', 'TMP'];
/** A runner whose children use `folder` for temporary files, unless a command says otherwise: it is removed with the run. */
function withTemp(runner, folder) {
    const env = Object.fromEntries(TEMP.map(name => [name, folder]));
    const added = (command) => ({ ...command, env: { ...env, ...command.env } });
    return {
        finish: command => runner.finish(added(command)),
        run: command => runner.run(added(command)),
        endAll: () => runner.endAll(),
    };
}


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ createSealed),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_threads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16278);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */





/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
function stateDigest(folder) {
    return (0,_file_threads_js__WEBPACK_IMPORTED_MODULE_3__/* .inThread */ .u)({ kind: 'digest', tree: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder), depth: 'inode' });
}
/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder, digest) => `${folder}.${digest.slice(0, 32)}.sealed`;
/** Whether the folder is as it was when it was completed. */
async function isSealed(folder) {
    const digest = await stateDigest(folder);
    if (digest === undefined)
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(recordOf(folder, digest)).then(found => found.isFile(), () => false);
}
/**
 * Creates a folder beside its final place and renames it once it is complete, so that a run that is ended leaves nothing
 * that looks finished. One that lies there and is not as it was completed is replaced; another run may have been quicker,
 * and then its copy is as good.
 * @param fill gets the path of a folder, which it creates
 */
async function createSealed(folder, fill) {
    const unfinished = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await fill(unfinished);
        const digest = await stateDigest(unfinished);
        if (digest === undefined)
            throw new Error(`nothing to keep in ${folder}`);
        const record = recordOf(folder, digest);
        // First: another run must not take the folder for one that was changed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(record, '');
        if (await renamed(unfinished, folder))
            return;
        if (await isSealed(folder))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        const old = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).catch(() => { });
        if (!(await renamed(unfinished, folder)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
        await forgetRecords(folder, record);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { recursive: true, force: true });
    }
}
function renamed(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to).then(() => true, () => false);
}
/** Those of folders that have been replaced. */
async function forgetRecords(folder, but) {
    const [parent, name] = [node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder), node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder)];
    for (const other of await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(parent)) {
        const record = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, other);
        if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
    }
}


/***/ }),

/***/ 52954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createTimedCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/**
 * Keeps answers for ten minutes, each in a file of one folder. Indexes let their pages be kept that long, so that until then
 * a new question would have the same answer. Entries lie beside the store's content, in folders that no cache carries to
 * another machine: they decide what is shipped, and only this user may have written them.
 */




/** Milliseconds. */
const FRESH = 10 * 60 * 1000;
/**
 * @param folder absolute; created when needed
 * @param now milliseconds since 1970
 */
function createTimedCache(folder, now = Date.now) {
    const fileOf = (key) => node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex')}.json`);
    async function forgetOld() {
        for (const name of await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder)) {
            const entry = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(entry).catch(() => undefined);
            if (found !== undefined && now() - found.mtimeMs > FRESH)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(entry, { recursive: true, force: true }).catch(() => { });
        }
    }
    return {
        forgetOld,
        async recall(key) {
            try {
                const entry = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(fileOf(key), 'utf8'));
                const age = now() - entry.made;
                return age >= 0 && age <= FRESH ? entry.value : undefined;
            }
            catch {
                return undefined;
            }
        },
        async remember(key, value, made = now()) {
            const unfinished = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true, mode: 0o700 });
                // An address in a value may hold a login.
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(unfinished, JSON.stringify({ made, value }), { mode: 0o600 });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(unfinished, fileOf(key));
                await forgetOld();
            }
            catch {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { force: true }).catch(() => { });
            }
        },
    };
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


/***/ }),

/***/ 37531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ setUpInterpreters)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/interpreters/discover.js + 1 modules
var discover = __webpack_require__(97598);
// EXTERNAL MODULE: ./lib/interpreters/install.js
var install = __webpack_require__(8632);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js + 4 modules
var pep440 = __webpack_require__(99687);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
;// CONCATENATED MODULE: ./lib/interpreters/select.js
/**
 * Which candidates are worth starting, and which interpreter answers each request (pure).
 * Architecture and libc must be the wanted platform's, since wheels are: an x86_64 Python on an arm64 Mac (Rosetta)
 * and an x86 or x86_64 one on arm64 Windows run, but are not chosen for `macos-arm64` or `windows-arm64`. What counts
 * is the answer of the process: macOS's universal binaries start as what their parent is.
 */



/**
 * The interpreter for each of `asked` (`undefined`: none): the highest patch, or exactly the pinned one; of equals the
 * one whose source comes first. Pre-releases answer only to `3.15.0b1` and `3.15-dev`.
 */
function select_select(asked, found, platform, accepts) {
    const usable = found.filter(({ platform: { os, arch, libc } }) => {
        const sameLibc = platform.libc === undefined || libc === platform.libc;
        return os === platform.os && arch === platform.arch && sameLibc;
    });
    return asked.map(python => {
        const fitting = usable.filter(one => sameKind(python, one.python) && fitsPatch(python, one.fullVersion) && accepts(one.fullVersion));
        const [best] = fitting.sort((a, b) => (0,pep440/* compare */.UD)(b.fullVersion, a.fullVersion) || rank(a.source) - rank(b.source));
        return best;
    });
}
/** Sorts out what need not be started at all, or not at first, for these requests. */
function waves(candidates, asked, platform) {
    const here = candidates.filter(({ claim }) => onPlatform(claim, platform));
    const plausible = here.filter(({ claim }) => asked.some(python => couldBe(claim, python)));
    const first = new Set(asked.flatMap(python => promising(plausible, python)));
    return {
        first: plausible.filter(candidate => first.has(candidate)),
        second: plausible.filter(candidate => !first.has(candidate)),
    };
}
function promising(candidates, python) {
    const named = candidates.filter(({ claim }) => claim.minor !== undefined && couldBe(claim, python) && (claim.freeThreaded ?? false) === python.freeThreaded);
    return discover/* SOURCES */.Hl.flatMap(source => {
        const mine = named.filter(candidate => candidate.source === source);
        const exact = mine.filter(({ claim }) => claim.fullVersion !== undefined);
        exact.sort((a, b) => (0,pep440/* compare */.UD)(b.claim.fullVersion ?? '', a.claim.fullVersion ?? ''));
        return [...exact.slice(0, 1), ...mine.filter(({ claim }) => claim.fullVersion === undefined)];
    });
}
function onPlatform(claim, platform) {
    const sameArch = claim.arch === undefined || claim.arch === platform.arch;
    return sameArch && (claim.libc === undefined || platform.libc === undefined || claim.libc === platform.libc);
}
function couldBe(claim, python) {
    if (claim.implementation !== undefined && claim.implementation !== python.implementation)
        return false;
    if (claim.minor !== undefined && claim.minor !== python.minor)
        return false;
    if (claim.freeThreaded !== undefined && claim.freeThreaded !== python.freeThreaded)
        return false;
    return claim.fullVersion === undefined || fitsPatch(python, claim.fullVersion);
}
function sameKind(a, b) {
    const sameVersion = a.major === b.major && a.minor === b.minor;
    return sameVersion && a.implementation === b.implementation && a.freeThreaded === b.freeThreaded;
}
function fitsPatch(python, fullVersion) {
    if (python.patch === 'dev')
        return true;
    if (python.patch === undefined)
        return !/[a-z]/.test(fullVersion);
    return fullVersion === `${python.major}.${python.minor}.${python.patch}`;
}
function rank(source) {
    return discover/* SOURCES */.Hl.indexOf(source);
}
/** A minor version that requires-python excludes altogether was asked for on purpose: not checked here. */
function acceptance({ requiresPython = '' }) {
    const specifier = requiresPython.trim();
    return fullVersion => {
        const release = fullVersion.replace(/(a|b|rc)\d+$/, '');
        const excluded = !(0,versions/* allows */.NB)(specifier, Number(release.split('.')[1]));
        return specifier === '' || excluded || (0,pep440/* satisfies */.ib)(release, specifier);
    };
}

;// CONCATENATED MODULE: ./lib/interpreters/missing-python.js
/** What is reported of Pythons that were asked for and are not here (pure). */




/**
 * One error for the missing Pythons: what is available instead, what was refused and why. uv downloads all or
 * nothing, so those it does not offer are to blame for the others; when it offers all of them, the network is.
 */
function missingError(lack) {
    const unknown = lack.missing.filter(python => !isOffered(python, lack.offered));
    const toBlame = unknown.length > 0 ? unknown : lack.missing;
    const names = toBlame.map(versions/* formatPython */.AR);
    const here = namesOf(lack);
    const excluded = excludedHere(lack, toBlame);
    if (excluded.length > 0)
        return excludedError(lack, names, excluded);
    const reachable = unknown.length > 0 ? lack.offered : [];
    const known = choicesFor(toBlame, [...here, ...reachable]).filter(name => !names.includes(name));
    const choices = known.length === 0 ? [] : (0,versions/* allowedNames */.Ru)(lack.requiresPython ?? '', known);
    const choose = choices.length > 0 ? `, or choose from ${choices.join(' ')}` : '';
    const network = unknown.length > 0 ? '' : ` uv offers ${names.join(', ')} for download: check the network and mirror settings.`;
    return new errors/* PackagingError */.yr('interpreter/missing', {
        message: `Python ${names.join(', ')} can neither be found nor downloaded for ${lack.platform.name}.`,
        fix: `Install it before this step (on GitHub: actions/setup-python with python-version ${names.join(', ')})${choose}.${network}`,
        detail: [
            `found here: ${here.join(' ') || 'none'}`,
            ...new Set(lack.probed.flatMap(refused)),
            ...lack.because.map(line => `uv: ${line}`),
        ],
    });
}
/** Full versions of the wanted Pythons that are here, but not allowed by requires-python. */
function excludedHere({ probed, requiresPython = '' }, wanted) {
    const accepts = acceptance({ requiresPython });
    const here = probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter] : []));
    const versions = here
        .filter(({ python }) => wanted.some(one => sameKind(one, python)))
        .map(({ fullVersion }) => fullVersion)
        .filter(version => !accepts(version));
    return [...new Set(versions)];
}
function excludedError({ requiresPython = '', platform, because }, names, excluded) {
    return new errors/* PackagingError */.yr('interpreter/missing', {
        message: `requires-python '${requiresPython}' does not allow ${(0,format/* listing */.RR)(excluded)}, and no other Python ${names.join(', ')} can be found or downloaded for ${platform.name}.`,
        fix: `Widen requires-python (\`<=3.12\` allows 3.12.0 alone, \`<3.13\` every 3.12), or leave ${names.join(', ')} out of python-versions.`,
        detail: because.map(line => `uv: ${line}`),
    });
}
function isOffered(python, offered) {
    const name = (0,versions/* formatPython */.AR)(python);
    if (python.patch !== 'dev')
        return offered.includes(name);
    const { patch: _, ...unpinned } = python;
    return offered.some(other => sameButPatch(other, unpinned));
}
/** Supported names, and where a patch was pinned the other patches of it. */
function choicesFor(missing, names) {
    const supported = (0,versions/* supportedNames */.B1)();
    const pinned = missing.filter(python => python.patch !== undefined);
    const choices = names.filter(name => supported.includes(name) || pinned.some(({ patch: _, ...unpinned }) => sameButPatch(name, unpinned)));
    return inOrder(choices);
}
function sameButPatch(name, unpinned) {
    const python = (0,versions/* parsePython */.w_)(name);
    if (python === undefined)
        return false;
    const { patch: _, ...rest } = python;
    return (0,versions/* formatPython */.AR)(rest) === (0,versions/* formatPython */.AR)(unpinned);
}
function inOrder(names) {
    const pythons = names.map(versions/* parsePython */.w_).filter(python => python !== undefined);
    return [...new Set(pythons.sort(versions/* comparePythons */.fS).map(versions/* formatPython */.AR))];
}
function refused(probed) {
    if (probed.kind === 'usable')
        return [];
    const reason = probed.kind === 'mismatched' ? probed.contradiction : probed.reason;
    return [`refused: ${probed.candidate.path}: ${reason}`];
}
/** One error, or warning, for an interpreter that is not what its name says. */
function mismatchError(probed) {
    return new errors/* PackagingError */.yr('interpreter/mismatch', {
        message: `${probed.candidate.path} is refused: ${probed.contradiction}.`,
        fix: 'Remove or reinstall it; other places are searched too.',
    });
}
/** What could be chosen here: answers where there are any, names otherwise; unsupported platforms left out. */
function namesOf({ candidates, probed, platform }) {
    const refusedPaths = new Set(probed.filter(one => one.kind !== 'usable').map(one => one.candidate.path));
    const claimed = candidates.flatMap(({ path, claim }) => {
        const { implementation, minor, freeThreaded = false, fullVersion = '', arch = platform.arch } = claim;
        const elsewhere = arch !== platform.arch || refusedPaths.has(path) || /[a-z]/.test(fullVersion);
        if (implementation === undefined || minor === undefined || minor < 8 || elsewhere)
            return [];
        return [{ implementation, major: 3, minor, freeThreaded }];
    });
    const answered = probed.flatMap((one) => one.kind === 'usable' && one.interpreter.platform.arch === platform.arch ? [one.interpreter.python] : []);
    return [...new Set([...claimed, ...answered].sort(versions/* comparePythons */.fS).map(versions/* formatPython */.AR))];
}

// EXTERNAL MODULE: ./lib/interpreters/probe.js
var interpreters_probe = __webpack_require__(24237);
;// CONCATENATED MODULE: ./lib/interpreters/interpreters.js
/** Sets up the Pythons that were asked for: finds them on this machine, asks each what it is, downloads what is missing. */








/**
 * The interpreters in the order of `asked`, without those that are left out.
 * An interpreter that is not what its name says is passed over with a warning.
 * @throws PackagingError `interpreter/missing`, one for all that are missing, and with it `interpreter/mismatch` for each
 * interpreter that should have been one of them; `host/…` when the store cannot be written.
 */
async function setUpInterpreters(setUp) {
    const { asked, platform, log } = setUp;
    const machine = machineOf(setUp);
    const probe = (0,interpreters_probe/* createProber */.X7)(machine, setUp.probeLimit ?? interpreters_probe/* PROBE_LIMIT */.jZ);
    const pick = (probed) => select_select(asked, usable(probed), platform, acceptance(setUp));
    const lacking = (probed) => asked.filter((_, index) => pick(probed)[index] === undefined);
    const candidates = await (0,discover/* discover */.k4)(machine);
    let probed = await probeInWaves({ probe, platform }, candidates, asked, lacking);
    const missing = setUp.installedOnly === true ? [] : lacking(probed);
    if (missing.length > 0) {
        const download = await fetchMissing(machine, setUp, missing, log);
        const fresh = await probeInWaves({ probe, platform }, await (0,discover/* findDownloaded */.dv)(machine), missing, lacking);
        probed = [...probed, ...fresh];
        const still = missing.filter(python => lacking(probed).includes(python));
        if (still.length > 0) {
            const optional = new Set((setUp.optional ?? []).map(versions/* formatPython */.AR));
            const required = still.filter(python => !optional.has((0,versions/* formatPython */.AR)(python)));
            const remain = lacking(probed).length < asked.length;
            const wrong = required.length > 0 ? required : remain ? [] : still;
            const { requiresPython } = setUp;
            const offered = await download.offered();
            const lack = (some) => missingError({
                missing: some,
                platform,
                candidates,
                probed,
                offered,
                because: download.because,
                requiresPython,
            });
            if (wrong.length > 0)
                (0,errors/* throwProblems */.Jh)([lack(wrong), ...mismatched(probed).filter(wanted(wrong)).map(mismatchError)]);
            for (const python of still)
                log.warning(leftOut(python, lack([python])));
        }
    }
    for (const mismatch of mismatched(probed))
        log.warning(mismatchError(mismatch));
    return pick(probed).filter(one => one !== undefined);
}
/** For a Python that `auto` chose, and that this machine neither has nor can download. */
function leftOut(python, reason) {
    return new errors/* PackagingError */.yr('interpreter/missing', {
        message: `Python ${(0,versions/* formatPython */.AR)(python)} is left out: ${reason.message}`,
        fix: `${reason.fix} To require it, name it in python-versions.`,
        detail: reason.detail,
    });
}
function machineOf(setUp) {
    const { env, workspace, runner, platform, store, home = (0,external_node_os_.homedir)(), files = discover/* localFiles */.Jd } = setUp;
    const separator = platform.os === 'windows' ? '\\' : '/';
    return { os: platform.os, env, home, workspace, downloads: `${store}${separator}pythons`, files, runner };
}
/** Starts as few as possible: the less promising only when the promising ones left something open. */
async function probeInWaves({ probe, platform }, candidates, asked, lacking) {
    const { first } = waves(candidates, asked, platform);
    const probed = await probe(first);
    const open = lacking(probed).filter(python => asked.includes(python));
    const rest = waves(candidates, open, platform);
    const others = [...rest.first, ...rest.second].filter(candidate => !first.includes(candidate));
    return [...probed, ...(await probe(others))];
}
async function fetchMissing(machine, setUp, missing, log) {
    const nothing = () => Promise.resolve([]);
    if ((0,install/* downloadsForbidden */.pT)(setUp.env))
        return { because: ['UV_PYTHON_DOWNLOADS=never forbids downloads'], offered: nothing };
    try {
        log.progress(`downloading Python ${missing.map(versions/* formatPython */.AR).join(', ')}`);
        const uv = await setUp.uv();
        let list;
        const offered = () => {
            list ??= (0,install/* downloadable */.LH)(machine, uv);
            return list;
        };
        const wanted = await exactly(missing, setUp.requiresPython ?? '', offered);
        if (wanted.length === 0)
            return { because: [], offered };
        const because = await (0,install/* install */.ai)(machine, uv, wanted, setUp.platform);
        if (because.length === 0)
            return { because, offered };
        // One that uv does not offer stops all the others.
        const names = await offered();
        const known = wanted.filter(python => isOffered(python, names));
        if (known.length > 0 && known.length < wanted.length)
            await (0,install/* install */.ai)(machine, uv, known, setUp.platform);
        return { because, offered };
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0 || problems.some(problem => problem.code.startsWith('host/')))
            throw thrown;
        return { because: problems.map(problem => problem.message), offered: nothing };
    }
    finally {
        log.progress('');
    }
}
/** Where requires-python ends within a minor version, the highest patch release that it allows, if there is one. */
async function exactly(missing, requiresPython, offered) {
    const specifier = requiresPython.trim();
    const found = missing.map(async (python) => {
        const { minor, patch } = python;
        if (patch !== undefined || (0,versions/* allowsLatest */.Ks)(specifier, minor) || !(0,versions/* allows */.NB)(specifier, minor))
            return [python];
        const names = await offered();
        // A uv that cannot say what it offers may have it all the same.
        if (names.length === 0)
            return [python];
        const best = (0,versions/* highestAllowed */.XF)(specifier, python, names);
        return best === undefined ? [] : [best];
    });
    return (await Promise.all(found)).flat();
}
function usable(probed) {
    return probed.flatMap(one => (one.kind === 'usable' ? [one.interpreter] : []));
}
/** Each once: a folder may have been searched before and after a download. */
function mismatched(probed) {
    const all = probed.filter((one) => one.kind === 'mismatched');
    return [...new Map(all.map(mismatch => [mismatch.candidate.path, mismatch])).values()];
}
function wanted(missing) {
    return ({ candidate: { claim } }) => missing.some(python => claim.minor === undefined || claim.minor === python.minor);
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
            reads: [PROBE_SCRIPT],
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

/***/ 85896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Se: () => (/* binding */ chooseStart),
/* harmony export */   bI: () => (/* binding */ extrasOf),
/* harmony export */   et: () => (/* binding */ subjectOf),
/* harmony export */   h2: () => (/* binding */ requirementOf),
/* harmony export */   oQ: () => (/* binding */ programOf),
/* harmony export */   p9: () => (/* binding */ sameRequirements),
/* harmony export */   rI: () => (/* binding */ aboutOf),
/* harmony export */   tx: () => (/* binding */ staticRequirements),
/* harmony export */   un: () => (/* binding */ describeApplication)
/* harmony export */ });
/* unused harmony export metadataDiffers */
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99687);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36790);
/* harmony import */ var _archives_wheel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13748);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _project_commands_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4747);
/* harmony import */ var _project_entry_point_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(68630);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4813);
/* harmony import */ var _release_tag_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(28089);
/* harmony import */ var _resolve_requirement_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(89211);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(43501);
/** The application as its built wheel describes it: name, version, scripts, requirements, and what it starts. */











// Requirements (pure): of the static metadata when it is complete, else of the wheel.
/**
 * The requirements of the project with `extras`, or undefined when only its wheel can tell: dynamic metadata, or extras
 * that name the project itself (an index may hold another project of that name).
 * @throws PackagingError `input/invalid` for extras that the project does not have
 */
function staticRequirements(project, extras) {
    const { name, dependencies, extras: table, scripts } = project;
    if (name === undefined || dependencies === undefined || table === undefined || scripts === undefined)
        return undefined;
    const known = new Map(Object.entries(table).map(([extra, lines]) => [(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(extra), lines]));
    checkExtras(extras, [...known.keys()], project);
    const lines = [...dependencies, ...extras.flatMap(extra => known.get((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(extra)) ?? [])];
    const own = lines.some(line => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)((0,_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_9__/* .parseRequirement */ .p)(line).name) === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(name));
    return own ? undefined : lines;
}
/** @throws PackagingError `input/invalid` */
function checkExtras(asked, known, project) {
    const unknown = asked.filter(extra => !known.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc).includes((0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(extra)));
    if (unknown.length === 0)
        return;
    const place = project.locations.dependencies;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/invalid', {
        message: `The project has no extra ${unknown.map(extra => `'${extra}'`).join(', ')}.`,
        fix: known.length > 0 ? `Choose from: ${known.join(', ')}.` : 'It has no extras: leave the input empty.',
        ...(place && { place }),
    });
}
/** Whether two lists name the same requirements, in any order and spelling; false when that cannot be decided. */
function sameRequirements(one, other) {
    const [first, second] = [new Set(one.map(_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_9__/* .requirementKey */ .D)), new Set(other.map(_resolve_requirement_js__WEBPACK_IMPORTED_MODULE_9__/* .requirementKey */ .D))];
    return first.size === second.size && [...first].every(key => second.has(key));
}
/**
 * Reads the first wheel; sdist (where there is one), wheels and static metadata must agree on name and version.
 * @throws PackagingError `build/mismatch`, `check/content`, `input/invalid` for extras that the project does not have
 */
async function describeApplication(context, sdist, wheels) {
    const { project, options } = context.configuration;
    const [source, contents] = await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_10__/* .blameBackend */ .Mn)(project, () => Promise.all([
        sdist === undefined ? undefined : (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_1__/* .readSdist */ .M6)(sdist.path),
        Promise.all(wheels.map(wheel => (0,_archives_wheel_js__WEBPACK_IMPORTED_MODULE_2__/* .readWheel */ .ag)(wheel.path))),
    ]));
    const [content] = contents;
    if (content === undefined)
        throw new Error('an application without a wheel');
    const { name, version } = content;
    checkVersion(project, version, wheels[0]?.file ?? '');
    if (source !== undefined)
        agree(project, { name, version }, source, sdist?.file ?? '');
    for (const [index, other] of contents.entries())
        agree(project, { name, version }, other, wheels[index]?.file ?? '');
    if (source !== undefined && sdist !== undefined) {
        const of = { file: sdist.file, metadata: source };
        const wrong = contents.flatMap((other, index) => metadataDiffers(of, { file: wheels[index]?.file ?? '', metadata: other }));
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .throwProblems */ .Jh)(wrong.map(message => differs(project, message)));
    }
    (0,_release_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .checkBuilt */ .Dh)((0,_release_tag_js__WEBPACK_IMPORTED_MODULE_8__/* .taggedBy */ .y6)(options, context.host.env, project), wheels[0]?.file ?? '', name, version);
    checkExtras(options.extras, content.extras, project);
    const { scripts, scriptFiles: files, modules } = content;
    const mains = project.script === undefined ? content.mains : [project.script.module];
    const place = project.locations.scripts;
    return {
        name,
        version,
        content,
        wheel: wheels[0]?.path ?? '',
        choices: { name, scripts, files, mains, modules, ...(place && { place }) },
    };
}
/** A backend may not change the version of pyproject.toml (PEP 621), and the file's name must have it too. */
function checkVersion(project, version, wheel) {
    const stated = project.pyproject?.project?.version;
    const named = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(wheel)?.version;
    const wrong = stated !== undefined && !sameVersion(stated, version)
        ? `has version ${version}, but pyproject.toml says ${stated}`
        : named !== undefined && !sameVersion(named, version)
            ? `is named for version ${named}, but its metadata says ${version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('build/mismatch', {
        message: `${wheel} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree, or declare the version as dynamic.',
        ...(project.locations.version && { place: project.locations.version }),
    });
}
/** `1.0-beta` is `1.0b0`. @see https://packaging.python.org/en/latest/specifications/version-specifiers/ */
function sameVersion(one, other) {
    return (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(one) !== null && (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(other) !== null ? (0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_0__.eq)(one, other) : one === other;
}
function agree(project, first, other, file) {
    const stated = project.name ?? first.name;
    const wrong = (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(other.name) !== (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(stated)
        ? `is of '${other.name}', not of '${stated}'`
        : other.version !== first.version
            ? `has version ${other.version}, but the wheel has ${first.version}`
            : undefined;
    if (wrong === undefined)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('build/mismatch', {
        message: `${file} ${wrong}.`,
        fix: 'Make pyproject.toml and what the build backend computes agree; a version from git needs its tags in the checkout.',
        ...(project.locations.name && { place: project.locations.name }),
    });
}
/**
 * What the metadata of an sdist promises and a wheel from it does not keep, one sentence a field: since metadata 2.2 a field
 * must be the same in both unless the sdist calls it dynamic. A backend that reads a file which the sdist does not contain
 * loses requirements this way, and reports no error.
 * @see https://peps.python.org/pep-0643/
 */
function metadataDiffers(sdist, wheel) {
    const { dynamic, ...promised } = sdist.metadata;
    if (dynamic === undefined)
        return [];
    const fields = [
        ['Requires-Dist', promised.requiresDist, wheel.metadata.requiresDist, _resolve_requirement_js__WEBPACK_IMPORTED_MODULE_9__/* .requirementKey */ .D],
        ['Requires-Python', asList(promised.requiresPython), asList(wheel.metadata.requiresPython), specifierKey],
        ['Provides-Extra', promised.extras, wheel.metadata.extras, _project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc],
    ];
    return fields.flatMap(([field, inSdist, inWheel, key]) => {
        if (dynamic.includes(field.toLowerCase()))
            return [];
        const without = (some, others) => {
            const known = new Set(others.map(key));
            return some.filter(one => !known.has(key(one)));
        };
        const lost = without(inSdist, inWheel);
        const added = without(inWheel, inSdist);
        if (lost.length + added.length === 0)
            return [];
        const parts = [
            lost.length > 0 ? `${lost.join(', ')} only in the sdist` : '',
            added.length > 0 ? `${added.join(', ')} only in the wheel` : '',
        ];
        const which = parts.filter(part => part !== '').join(', ');
        return [`${sdist.file} and ${wheel.file}, which was built from it, differ in ${field}: ${which}.`];
    });
}
function asList(value) {
    return value === undefined || value.trim() === '' ? [] : [value];
}
/** Specifiers in any order and spacing. */
function specifierKey(range) {
    return range
        .split(',')
        .map(part => part.replace(/\s+/g, ''))
        .filter(part => part !== '')
        .sort()
        .join(',');
}
function differs(project, message) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('build/mismatch', {
        message,
        fix: 'The build reads something that the sdist does not contain, such as a file above the project or git: add it to the sdist, or write the field into [project].',
        place: (0,_distributions_js__WEBPACK_IMPORTED_MODULE_10__/* .backendPlace */ .IC)(project),
    });
}
/** The entry point, or undefined when `auto` finds nothing to run. @throws PackagingError `project/entry-point` */
function chooseStart(context, application) {
    const { options, plan } = context.configuration;
    if (plan.pexIfRunnable && !(0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_6__/* .hasSomethingToRun */ .R4)(application.choices))
        return undefined;
    const entryPoint = (0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseEntryPoint */ .kM)(options.entryPoint, application.choices);
    (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .checkCommandCase */ .EF)(entryPoint, plan.platforms.map(({ os }) => os), application.choices.place);
    switch (entryPoint.kind) {
        case 'function':
            return { entryPoint, names: `${entryPoint.module}:${entryPoint.attribute}` };
        case 'module':
            return { entryPoint, names: entryPoint.module };
        default:
            return { entryPoint, names: undefined };
    }
}
/**
 * The script's name, else the project's, without characters that a file system may treat as special; of several commands, the
 * name of the main one.
 */
function programOf({ name }, { entryPoint }) {
    if (entryPoint.kind === 'commands')
        return entryPoint.main.name;
    const script = entryPoint.kind === 'function' ? entryPoint.script : entryPoint.kind === 'script' ? entryPoint.file : undefined;
    return (script ?? (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(name)).replaceAll(/[^A-Za-z0-9._+-]/g, '_').replace(/^[-.]+/, '_');
}
/** What installers say of the application. */
function aboutOf(application, start) {
    const { summary, license, homepage, author, email } = application.content;
    // Old backends write UNKNOWN; some projects put the whole text of their license here.
    const line = (text = '') => (text.includes('\n') || text === 'UNKNOWN' ? '' : text.trim());
    const commands = (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .commandsOf */ .Kf)(start.entryPoint).map(({ name }) => name);
    return {
        program: programOf(application, start),
        ...(commands.length > 0 && { commands }),
        ...(line(summary) && { summary: line(summary) }),
        ...(line(license) && { license: line(license) }),
        ...(homepage !== undefined && { homepage }),
        ...(author !== undefined && { author }),
        ...(email !== undefined && { email }),
    };
}
/** What smoke tests run: the entry point where one can be chosen, else every script; a library is valid too. */
function subjectOf(context, application) {
    const { choices, content } = application;
    const { entryPoint: asked } = context.configuration.options;
    const subject = (entryPoint) => ({
        entryPoint,
        gui: (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .isGui */ .UB)(entryPoint),
        modules: content.modules,
        ...(entryPoint.kind === 'none' && { scripts: everyScript(choices) }),
    });
    try {
        return subject((0,_project_entry_point_js__WEBPACK_IMPORTED_MODULE_6__/* .chooseEntryPoint */ .kM)(asked, choices));
    }
    catch (error) {
        // Nothing to run, or several scripts and none to prefer: only a PEX has to choose one.
        if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .GW)(error).length > 0)
            return subject({ kind: 'none' });
        throw error;
    }
}
/** Extras that the user chose, and those that the entry point needs; normalised. */
function extrasOf({ configuration }, entryPoint) {
    const scriptExtras = entryPoint ? (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_5__/* .extrasNeeded */ .Rl)(entryPoint) : [];
    return [...new Set([...configuration.options.extras, ...scriptExtras].map(_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc))];
}
/** The scripts that start with what is installed in any case, and without a display. */
function everyScript({ scripts, files, mains }) {
    if (scripts.length + files.length === 0)
        return mains.map(module => ({ kind: 'module', module }));
    return [
        ...scripts
            .filter(({ gui, extras }) => !gui && extras.length === 0)
            .map(({ name, ...script }) => ({ kind: 'function', script: name, ...script })),
        ...files.map(file => ({ kind: 'script', file })),
    ];
}
/** `name[extra]==version`, for installers. */
function requirementOf(context, application, entryPoint) {
    const extras = extrasOf(context, entryPoint);
    return `${application.name}${extras.length > 0 ? `[${extras.join(',')}]` : ''}==${application.version}`;
}


/***/ }),

/***/ 43525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Yr: () => (/* binding */ hashed),
/* harmony export */   bX: () => (/* binding */ flush),
/* harmony export */   dT: () => (/* binding */ refuseChanged),
/* harmony export */   nd: () => (/* binding */ measureWithoutHash),
/* harmony export */   xP: () => (/* binding */ measure)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/** The only way to an artifact: what a file is, is read from the file, never taken from the tool that wrote it. */




async function measure(file, what) {
    return hashed(await measureWithoutHash(file, what));
}
async function measureWithoutHash(file, what) {
    await makeReadOnly(file);
    const [size, fingerprint] = await fingerprintOf(file);
    return { ...what, file: node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file), path: file, size, fingerprint };
}
/** Programs that are tested must not write into it. Windows refuses to replace or remove such a file, so not there. */
async function makeReadOnly(file) {
    if (process.platform !== 'win32')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(file, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).mode & 0o555);
}
/**
 * Makes the system write the file to the disk now. Else a file that replaces another is written at the moment of its
 * renaming (ext4 does this so that a crash leaves no empty file), and the whole run waits for that.
 */
async function flush({ path: file }) {
    try {
        // Never opened for writing: a file that is being written cannot be started. Windows refuses this, and needs no flush.
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(file, 'r');
        await handle.datasync().finally(() => handle.close());
    }
    catch {
        return;
    }
}
async function hashed({ fingerprint: _, ...made }) {
    return { ...made, sha256: await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(made.path) };
}
/**
 * A file that is hashed while it is tested must be the same afterwards, or the digest belongs to something else than what
 * is published. Writing into a file changes its time; one that changes that back is found when the file is hashed again on
 * its way into the output folder.
 * @throws PackagingError `check/content`
 */
async function refuseChanged(made) {
    const [, now] = await fingerprintOf(made.path);
    if (now === made.fingerprint)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('check/content', {
        message: `${made.file} was modified during testing.`,
        fix: 'The application or the test command writes into its own file; it must not.',
    });
}
async function fingerprintOf(file) {
    const { size, mtimeNs, ino } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file, { bigint: true });
    return [Number(size), `${size} ${mtimeNs} ${ino}`];
}


/***/ }),

/***/ 89453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  BP: () => (/* binding */ newest),
  eA: () => (/* binding */ openContext),
  Rn: () => (/* binding */ toolInterpreter)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
;// CONCATENATED MODULE: ./lib/distributions/built-wheels.js
/**
 * Wheels that earlier runs on this machine built from the sdists of dependencies: compiling one again takes minutes and
 * gives the same. On a laptop only: what is shipped in a release is built in its run, and no cache of wheels is carried from
 * one machine to another.
 */




/** Variables that decide what is found and how it is compiled. */
const DECIDING = /^(?:PIP|UV|CARGO|RUST|PKG_CONFIG|CMAKE|MESON|SETUPTOOLS|NPY|PYO3|MATURIN)|^(?:SOURCE_DATE_EPOCH|CC|CXX|CPP|LD|AR|AS|PATH|CPATH|INCLUDE|LIB|LIBRARY_PATH|LD_LIBRARY_PATH|C_INCLUDE_PATH|CPLUS_INCLUDE_PATH|MACOSX_DEPLOYMENT_TARGET|SDKROOT|_PYTHON_HOST_PLATFORM)$|FLAGS$/;
/** Milliseconds after which a wheel that nobody used is dropped: thirty days. */
const KEPT = 30 * 24 * 60 * 60 * 1000;
/** @param folder absolute; created when needed @param now milliseconds since 1970 */
function createBuiltWheels(folder, now = Date.now) {
    const placeOf = (build) => external_node_path_.join(folder, keyOf(build));
    return {
        async recall(build) {
            const place = placeOf(build);
            try {
                const { wheels } = JSON.parse(await (0,promises_.readFile)(external_node_path_.join(place, RECORD), 'utf8'));
                const files = wheels.map(({ name, sha256 }) => ({ file: external_node_path_.join(place, external_node_path_.basename(name)), sha256 }));
                const same = await Promise.all(files.map(async ({ file, sha256 }) => (await (0,host_files/* sha256Of */.Bj)(file)) === sha256));
                if (files.length === 0 || same.includes(false))
                    return undefined;
                const used = new Date(now());
                await (0,promises_.utimes)(place, used, used).catch(() => { });
                return files.map(({ file }) => file);
            }
            catch {
                return undefined;
            }
        },
        async remember(build, wheels) {
            const unfinished = external_node_path_.join(folder, `unfinished-${(0,external_node_crypto_.randomUUID)()}`);
            try {
                await (0,promises_.mkdir)(unfinished, { recursive: true, mode: 0o700 });
                const kept = await Promise.all(wheels.map(async (file) => {
                    const name = external_node_path_.basename(file);
                    await (0,promises_.copyFile)(file, external_node_path_.join(unfinished, name));
                    return { name, sha256: await (0,host_files/* sha256Of */.Bj)(external_node_path_.join(unfinished, name)) };
                }));
                await (0,promises_.writeFile)(external_node_path_.join(unfinished, RECORD), JSON.stringify({ wheels: kept }), { mode: 0o600 });
                // A damaged one makes room; of two runs at once the first is as good.
                await (0,host_files/* removeTree */.dM)(placeOf(build));
                await (0,promises_.rename)(unfinished, placeOf(build));
                await forgetOld(folder, now());
            }
            catch {
                await (0,host_files/* removeTree */.dM)(unfinished).catch(() => { });
            }
        },
    };
}
const RECORD = 'wheels.json';
async function forgetOld(folder, today) {
    for (const name of await (0,host_files/* namesIn */.wX)(folder)) {
        const entry = external_node_path_.join(folder, name);
        const found = await (0,promises_.stat)(entry).catch(() => undefined);
        if (found !== undefined && today - found.mtimeMs > KEPT)
            await (0,host_files/* removeTree */.dM)(entry);
    }
}
/** Equal for builds that give the same wheels (pure). A secret that the build sees must not go into what is stored: whether it is there does. */
function keyOf({ env, visible, interpreters, ...rest }) {
    const settings = Object.entries(env)
        .filter(([name]) => DECIDING.test(name) && !visible.includes(name))
        .sort();
    const pythons = interpreters.map(({ fullVersion, path: file, python }) => [fullVersion, file, python]);
    const parts = [rest, pythons, settings, visible.map(name => [name, Boolean(env[name])])];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}

// EXTERNAL MODULE: ./lib/distributions/cibuildwheel.js
var cibuildwheel = __webpack_require__(19560);
// EXTERNAL MODULE: ./lib/host/file-threads.js
var file_threads = __webpack_require__(16278);
;// CONCATENATED MODULE: ./lib/distributions/place-tree.js
/** The files of one virtual environment in another. */




/** What `uv venv` writes for one place alone. */
const OF_THE_PLACE = ['pyvenv.cfg', '.lock', '.gitignore', 'CACHEDIR.TAG'];
/** Bytes; scripts that begin with the path of their Python are smaller. */
const SCRIPT = 64 * 1024;
/**
 * Puts every file of `from` into `to`, where there is none yet. Links to other files are left out: they are `uv venv`'s own.
 * Scripts that name the environment they lie in are rewritten, with `moved.to` for `moved.from`.
 * @param how `copy` where what is changed in one environment must not be in the next one; `link` costs a tenth of it
 * @throws what the file system throws
 */
async function placeTree(how, from, to, moved) {
    const apart = moved === undefined ? [] : ['bin', 'Scripts'];
    const job = { kind: 'place', from, to, how, except: OF_THE_PLACE, apart, apartUpTo: SCRIPT };
    const scripts = await (0,file_threads/* inThread */.u)(job);
    if (moved === undefined)
        return;
    // Latin-1 keeps every byte.
    const [old, own] = [moved.from, moved.to].map(dir => Buffer.from(dir).toString('latin1'));
    await Promise.all(scripts.map(async (name) => {
        const source = external_node_path_.join(from, name);
        const [text, { mode }] = [await (0,promises_.readFile)(source, 'latin1'), await (0,promises_.stat)(source)];
        const options = { encoding: 'latin1', mode, flag: 'wx' };
        await (0,promises_.writeFile)(external_node_path_.join(to, name), text.replaceAll(old, own), options).catch(passIfThere);
    }));
}
function passIfThere(thrown) {
    if ((0,host_files/* errnoOf */.UQ)(thrown) !== 'EEXIST')
        throw thrown;
}

;// CONCATENATED MODULE: ./lib/distributions/dependency-layers.js
/**
 * Installed dependencies of a short while ago, for the environments of smoke tests: writing the files of numpy takes longer
 * than everything else that a test does. An environment shares them by hard links, so that a program under test could write
 * into them. Therefore every file is compared with what it was, by size, time and mode, before it is used and after the test;
 * a layer with one that changed is used no more.
 */






/** Milliseconds since its last use. A layer of each Python may have a gigabyte. */
const dependency_layers_KEPT = 60 * 60 * 1000;
/**
 * The layers kept in `folder`: nothing there is touched before it is asked for.
 * @param folder absolute; made when needed
 * @param now milliseconds since 1970
 */
function createDependencyLayers(folder, now = Date.now) {
    const digestOf = (tree) => (0,file_threads/* inThread */.u)({ kind: 'digest', tree: external_node_path_.resolve(tree), depth: 'content' });
    /** @param made `place`, or a folder in it: holds the files */
    const layerAt = (place, made, { dir, files }) => ({
        tree: treeIn(made),
        compiled: made !== place,
        intact: async () => (await digestOf(treeIn(made)).catch(() => undefined)) === files,
        discard: () => (0,host_files/* removeTree */.dM)(place).catch(() => { }),
        async compile(compile) {
            // Beside the other, which tests of other runs may be using.
            const add = async (unfinished) => {
                await placeTree('link', treeIn(made), treeIn(unfinished));
                await compile(treeIn(unfinished));
                await writeRecord(unfinished, { dir, files: (await digestOf(treeIn(unfinished))) ?? '' });
            };
            await (0,host_files/* createWhole */.cl)(compiledIn(place), add).catch(() => { });
        },
    });
    async function find(place) {
        for (const made of [compiledIn(place), place]) {
            const record = await readRecord(made);
            if (record === undefined)
                continue;
            const layer = layerAt(place, made, record);
            if (await layer.intact())
                return [layer, record.dir];
            await layer.discard();
            return undefined;
        }
        return undefined;
    }
    async function used(place) {
        const time = new Date(now());
        await (0,promises_.utimes)(place, time, time).catch(() => { });
    }
    async function forgetOld() {
        for (const name of await (0,host_files/* namesIn */.wX)(folder)) {
            const place = external_node_path_.join(folder, name);
            const found = await (0,promises_.stat)(place).catch(() => undefined);
            if (found !== undefined && now() - found.mtimeMs > dependency_layers_KEPT)
                await (0,host_files/* removeTree */.dM)(place).catch(() => { });
        }
    }
    return {
        async fill(environment, contents) {
            const place = external_node_path_.join(folder, await dependency_layers_keyOf(contents));
            const found = await find(place);
            if (found === undefined)
                return undefined;
            const [layer, dir] = found;
            await placeTree('link', layer.tree, environment.dir, { from: dir, to: environment.dir });
            await used(place);
            return layer;
        },
        async find(contents) {
            return (await find(external_node_path_.join(folder, await dependency_layers_keyOf(contents))))?.[0];
        },
        async take(environment, contents) {
            try {
                const place = external_node_path_.join(folder, await dependency_layers_keyOf(contents));
                await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
                let files;
                await (0,host_files/* createWhole */.cl)(place, async (unfinished) => {
                    await placeTree('link', environment.dir, treeIn(unfinished));
                    files = await digestOf(treeIn(unfinished));
                    if (files === undefined)
                        throw new Error('nothing was installed');
                    await writeRecord(unfinished, { dir: environment.dir, files });
                });
                await used(place);
                await forgetOld();
                // Another run may have been quicker: this environment then shares nothing with its layer.
                const record = await readRecord(place);
                return files !== undefined && record?.files === files ? layerAt(place, place, record) : undefined;
            }
            catch {
                return undefined;
            }
        },
        async hasShown(contents, name) {
            const found = await (0,promises_.stat)(`${external_node_path_.join(folder, await dependency_layers_keyOf(contents))}.${name}`).catch(() => undefined);
            return found !== undefined && now() - found.mtimeMs < dependency_layers_KEPT;
        },
        async show(contents, name) {
            const file = `${external_node_path_.join(folder, await dependency_layers_keyOf(contents))}.${name}`;
            await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 })
                .then(() => (0,promises_.writeFile)(file, ''))
                .catch(() => { });
        },
    };
}
const treeIn = (made) => external_node_path_.join(made, 'tree');
const compiledIn = (place) => external_node_path_.join(place, 'compiled');
const recordIn = (made) => external_node_path_.join(made, 'layer.json');
function writeRecord(made, record) {
    return (0,promises_.writeFile)(recordIn(made), JSON.stringify(record));
}
async function readRecord(made) {
    try {
        return JSON.parse(await (0,promises_.readFile)(recordIn(made), 'utf8'));
    }
    catch {
        return undefined;
    }
}
/** Equal for environments that uv would fill alike. */
async function dependency_layers_keyOf({ tool, python, wheels }) {
    const file = await (0,promises_.realpath)(python);
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    const names = wheels.map(({ filename, sha256 }) => `${filename} ${sha256}`).sort();
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([tool, python, file, size, mtimeMs, ino, names]))
        .digest('hex');
}

// EXTERNAL MODULE: ./lib/host/seal.js
var seal = __webpack_require__(5273);
// EXTERNAL MODULE: ./lib/host/timed-cache.js
var timed_cache = __webpack_require__(52954);
// EXTERNAL MODULE: ./lib/resolve/uv.js
var resolve_uv = __webpack_require__(24217);
;// CONCATENATED MODULE: ./lib/distributions/environment-cache.js
/**
 * Build environments of a short while ago. Asking the index what `setuptools>=77` is, and compiling what is imported of it
 * (uv installs no bytecode, and a build may not write any), take longer than building a small project.
 */








/** The environments kept in `folder`: nothing there is touched before it is asked for. */
function createEnvironmentCache({ folder, env, now = Date.now }) {
    const cache = (0,timed_cache/* createTimedCache */.g)(folder, now);
    const taken = [];
    return {
        async knows(wanted, dir) {
            return (await cache.recall(await environment_cache_keyOf(wanted, dir, env))) !== undefined;
        },
        async fill(environment, wanted) {
            const known = await cache.recall(await environment_cache_keyOf(wanted, environment.dir, env));
            if (known === undefined)
                return false;
            const tree = external_node_path_.join(folder, known.tree);
            if ((await (0,seal/* stateDigest */.Ox)(tree)) !== known.state)
                return false;
            await placeTree('copy', tree, environment.dir, { from: known.dir, to: environment.dir });
            return true;
        },
        async take(environment, wanted, runner) {
            try {
                const key = await environment_cache_keyOf(wanted, environment.dir, env);
                const [name, made] = [(0,external_node_crypto_.randomUUID)(), now()];
                const tree = external_node_path_.join(folder, name);
                await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
                await runner.run(compileCommand(environment));
                await placeTree('copy', environment.dir, tree);
                const state = await (0,seal/* stateDigest */.Ox)(tree);
                if (state !== undefined)
                    taken.push({ key, made, value: { tree: name, dir: environment.dir, state } });
            }
            catch {
                return;
            }
        },
        async finish() {
            await Promise.all(taken.splice(0).map(async ({ key, made, value }) => {
                const tree = external_node_path_.join(folder, value.tree);
                try {
                    // A backend may have run since then, and knows where it is.
                    if ((await (0,seal/* stateDigest */.Ox)(tree)) !== value.state)
                        throw new Error('it was changed');
                    await cache.remember(key, value, made);
                }
                catch {
                    await (0,host_files/* removeTree */.dM)(tree).catch(() => { });
                }
            }));
            await cache.forgetOld();
        },
    };
}
/** Equal for environments that uv would fill alike while the index stands still. */
async function environment_cache_keyOf({ uv, python, requirements }, dir, env) {
    const file = await (0,promises_.realpath)(python);
    const { size, mtimeMs, ino } = await (0,promises_.stat)(file);
    const { environment, configuration } = await (0,resolve_uv/* indexSettings */.ip)({ env, projectDir: dir });
    // How deep the folder lies, and so how many places there are for files of configuration, decides nothing.
    const settings = [environment, configuration.filter(text => text !== '')];
    const parts = [uv.tool, uv.env, python, file, size, mtimeMs, ino, requirements, settings];
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}
const COMPILE = `import compileall, py_compile, sys
compileall.compile_dir(sys.argv[1], quiet=2, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`;
function compileCommand({ python, dir }) {
    return {
        label: 'compile the build requirements',
        tool: python,
        args: ['-I', '-c', COMPILE, dir],
        cwd: dir,
        limits: { total: 60_000 },
    };
}

// EXTERNAL MODULE: ./lib/distributions/toolchain.js
var distributions_toolchain = __webpack_require__(81760);
// EXTERNAL MODULE: ./lib/executables/formats.js + 5 modules
var formats = __webpack_require__(83286);
;// CONCATENATED MODULE: ./lib/host/command-memory.js
/**
 * Outputs of a short while ago, of commands that only compute: `reads` says which files decide one. Starting Python takes
 * longer than what such a command does.
 */


/** A runner that does not start such a command again while its tool and the files that it reads are as they were. */
function withMemory(runner, memory) {
    const recalling = (work) => async (command) => {
        const key = await command_memory_keyOf(command);
        if (key === undefined)
            return work(command);
        const known = await memory.recall(key);
        if (known !== undefined)
            return { code: 0, signal: null, stdout: known, tail: [], milliseconds: 0 };
        const finished = await work(command);
        if (finished.code === 0)
            await memory.remember(key, finished.stdout);
        return finished;
    };
    return {
        finish: recalling(command => runner.finish(command)),
        run: recalling(command => runner.run(command)),
        endAll: () => runner.endAll(),
    };
}
/** Undefined for a command that has to be started. */
async function command_memory_keyOf({ tool, args, env, input, reads }) {
    if (reads === undefined || typeof (input ?? '') !== 'string')
        return undefined;
    try {
        if (await isScript(tool))
            return undefined;
        const states = await Promise.all([tool, ...reads].map(stateOf));
        const variables = Object.entries(env ?? {}).filter(([name]) => !PLACES.has(name));
        // A reader of the system's name and version sees the kernel's.
        return JSON.stringify([(0,external_node_os_.release)(), tool, args, variables, input, states]);
    }
    catch {
        return undefined;
    }
}
/** Folders for temporary files are another one in every run. */
const PLACES = new Set(['TMPDIR', 'TEMP', 'TMP']);
/** One that starts another program may choose it by the folder it is started in, or by a file of the user's. */
async function isScript(file) {
    const handle = await (0,promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead < 2 || buffer.toString('latin1') === '#!';
    }
    finally {
        await handle.close();
    }
}
async function stateOf(file) {
    const real = await (0,promises_.realpath)(file);
    const { size, mtimeMs, ctimeMs, ino } = await (0,promises_.stat)(real);
    return [real, size, mtimeMs, ctimeMs, ino];
}

// EXTERNAL MODULE: ./lib/host/download.js
var download = __webpack_require__(30024);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: ./lib/host/process/command.js
var command = __webpack_require__(2441);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
// EXTERNAL MODULE: ./lib/host/store.js
var host_store = __webpack_require__(14615);
// EXTERNAL MODULE: ./lib/interpreters/interpreters.js + 2 modules
var interpreters_interpreters = __webpack_require__(37531);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/builders.js
var builders = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/project/version.js
var version = __webpack_require__(35493);
// EXTERNAL MODULE: ./lib/tools/tools.js
var tools_tools = __webpack_require__(63588);
;// CONCATENATED MODULE: ./lib/pipeline/context.js
/** The context of a run: what every stage works with, and the choice of the Python that tools run on. */




















function openContext({ host, configuration, runner: started }, staging, guard) {
    // A release is always built in a new environment.
    const remembers = host.kind === 'local' && configuration.options.cache !== 'false';
    const placed = (0,command/* withTemp */.j)(started, staging.temp);
    const runner = remembers ? withMemory(placed, (0,timed_cache/* createTimedCache */.g)(external_node_path_.join(host.store, 'outputs'))) : placed;
    const jobs = configuration.options.jobs ?? (0,external_node_os_.cpus)().length;
    const store = (0,host_store/* createStore */.y)(host.store);
    const tools = (0,tools_tools/* openTools */.a0)({ host, runner, platform: configuration.plan.runner, staging, store });
    let toolchain;
    let engine;
    const warned = [];
    return {
        host,
        configuration,
        runner,
        query: query/* query */.P,
        downloader: (0,download/* createDownloader */.md)({ store, limiter: (0,lifecycle/* createLimiter */.zm)(16), offline: (0,download/* isOffline */.aK)(host.env) }),
        tools,
        staging,
        guard,
        toolchain: () => {
            toolchain ??= setUpToolchain(host, configuration, tools, staging);
            return toolchain;
        },
        containerEngine: () => {
            engine ??= (0,cibuildwheel/* findContainerEngine */.XE)(runner, host.env, staging.root, ENGINE_LIMIT).then(answer => 'engine' in answer ? answer.engine : undefined);
            return engine;
        },
        withoutContainer: new Set(),
        containerTests: [],
        normalized: new Map(),
        warn: warning => {
            if (!warned.some(({ message }) => message === warning.message))
                warned.push(warning);
        },
        warned,
        environments: remembers
            ? createEnvironmentCache({ folder: external_node_path_.join(host.store, 'environments'), env: host.env })
            : undefined,
        builtWheels: remembers ? createBuiltWheels(external_node_path_.join(host.store, 'built-wheels')) : undefined,
        layers: remembers ? createDependencyLayers(external_node_path_.join(host.store, 'layers')) : undefined,
        executableFormats: formats/* EXECUTABLE_FORMATS */.M,
        limiter: (0,lifecycle/* createLimiter */.zm)(jobs),
        jobs,
        epoch: (0,version/* sourceDateEpoch */.pA)(host.env, configuration.project.git),
    };
}
/** Milliseconds. A container engine that works answers at once. */
const ENGINE_LIMIT = 20_000;
/** @throws PackagingError `host/tool-missing`, `dependency/hash` when zig is asked for and could not be downloaded */
async function setUpToolchain(host, { options, plan }, tools, staging) {
    const platform = (0,builders/* wheelPlatform */.pL)(plan);
    const toolchain = options.compiler === 'zig' && (0,distributions_toolchain/* zigServes */.nf)(platform)
        ? await (0,distributions_toolchain/* zigToolchain */.Ko)({
            folder: await tools.folder('ziglang'),
            bin: await staging.dir('zig'),
            // It outlives the run: libc++ alone takes a minute.
            cache: external_node_path_.join(host.store, 'zig'),
            platform,
        })
        : (0,distributions_toolchain/* systemToolchain */.bu)(platform);
    return platform.os === 'windows' ? toolchain : (0,distributions_toolchain/* withoutFolder */.lp)(toolchain, staging.root, host.env.CPPFLAGS);
}
/** Pythons that the locked tools support; tools with compiled code have wheels for these. */
const OLDEST = 10;
const NEWEST = 14;
/**
 * The Python that runs our tools, which need not be one of the plan's: the newest found one that the tools have wheels
 * for, else such a one on this machine, else any found one that is new enough, else a download.
 * @param oldest minor version of the oldest Python that is accepted
 * @throws PackagingError `interpreter/missing`
 */
async function toolInterpreter(context, interpreters, oldest = OLDEST) {
    const [here] = interpreters
        .filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded)
        .filter(({ python }) => python.minor >= oldest && python.minor <= NEWEST)
        .sort((a, b) => b.python.minor - a.python.minor);
    if (here !== undefined)
        return here;
    const { host, runner, configuration, tools } = context;
    const python = (minor) => ({ implementation: 'cpython', major: 3, minor, freeThreaded: false });
    const setUp = {
        platform: configuration.plan.runner,
        runner,
        env: host.env,
        workspace: host.workspace,
        uv: () => tools.uv(),
        store: host.store,
        log: { info: () => { }, warning: () => { }, progress: () => { } },
    };
    const asked = [NEWEST, 13, 12, 11, OLDEST].filter(minor => minor >= oldest).map(python);
    const [found] = await (0,interpreters_interpreters/* setUpInterpreters */.r)({ ...setUp, asked, installedOnly: true });
    if (found !== undefined)
        return found;
    const other = interpreters.find(one => one.python.minor >= oldest);
    if (other !== undefined)
        return other;
    const [downloaded] = await (0,interpreters_interpreters/* setUpInterpreters */.r)({ ...setUp, asked: [python(13)] });
    if (downloaded === undefined)
        throw new Error(`no ${(0,versions/* formatPython */.AR)(python(13))} after a download`);
    return downloaded;
}
/** The interpreter that builds first and runs our scripts: any will do, and the newest ordinary CPython is the fastest. */
function newest(interpreters) {
    const ordinary = interpreters.filter(({ python }) => python.implementation === 'cpython' && !python.freeThreaded && !/[a-z]/.test(python.patch ?? ''));
    const candidates = ordinary.length > 0 ? ordinary : interpreters;
    const [first] = [...candidates].sort((a, b) => b.python.minor - a.python.minor);
    if (first === undefined)
        throw new Error('a run without interpreters');
    return first;
}


/***/ }),

/***/ 43501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ environmentFor),
/* harmony export */   IC: () => (/* binding */ backendPlace),
/* harmony export */   KY: () => (/* binding */ uncovered),
/* harmony export */   MF: () => (/* binding */ buildSdist),
/* harmony export */   Mn: () => (/* binding */ blameBackend),
/* harmony export */   Pt: () => (/* binding */ refuseUnfit),
/* harmony export */   VV: () => (/* binding */ modeOf),
/* harmony export */   hk: () => (/* binding */ finishDistributions),
/* harmony export */   "if": () => (/* binding */ buildWheel),
/* harmony export */   mj: () => (/* binding */ unpackFor),
/* harmony export */   pE: () => (/* binding */ refuseSources),
/* harmony export */   xw: () => (/* binding */ waitingEnvironment)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36790);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _config_policy_parsers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59315);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90482);
/* harmony import */ var _distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(34083);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4813);
/* harmony import */ var _project_pyproject_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7293);
/* harmony import */ var _project_source_list_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(52997);
/* harmony import */ var _resolve_refused_sources_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(86343);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(85390);
/* harmony import */ var _targets_tags_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(63329);
/** Builds the sdist and the wheels of one project, each wheel from the sdist, and finishes them. */















/** Where in the user's files the backend is chosen. */
function backendPlace(project) {
    const file = project.pyproject?.file ?? node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(project.path, project.setupPy ? 'setup.py' : 'setup.cfg');
    return project.locations.buildBackend ?? { file, line: 1 };
}
/**
 * Builds the sdist from a private copy of the source.
 * @throws PackagingError `build/…`, `project/symlink` for what leads out of the source and is in the sdist
 */
async function buildSdist(buildContext, source, environment) {
    const { project } = buildContext;
    const sdist = await (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .build */ .jq)(buildContext.tools, {
        ...shared(buildContext),
        kind: 'sdist',
        buildSystem: project.buildSystem,
        source: source.project,
        output: node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, 'sdist'),
        environment,
    });
    if (source.escapes.size > 0) {
        const members = await blameBackend(project, () => (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__/* .memberNames */ .hQ)(sdist));
        (0,_project_source_list_js__WEBPACK_IMPORTED_MODULE_11__/* .refuseEscapes */ .L)({ root: source.original, project: project.dir, escapes: source.escapes }, members);
    }
    return sdist;
}
/** A fresh build environment for one interpreter. @throws PackagingError `build/backend-missing` */
async function environmentFor(buildContext, interpreter) {
    const dir = node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, `environment-${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python)}`);
    const { tools, project } = buildContext;
    const requires = project.pyproject?.hasBuildSystem
        ? project.pyproject.place(['build-system', 'requires'])
        : backendPlace(project);
    // An unpacked sdist names places of its author's machine, which are not followed.
    if (!(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .isInside */ .FK)(buildContext.dir, project.dir))
        await refuseSources(buildContext, requires);
    const constraints = await tools.constraints?.(interpreter);
    return (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .buildEnvironment */ .AF)(tools, interpreter.path, dir, project.buildSystem, requires, constraints);
}
/** @throws PackagingError `dependency/source` for build requirements whose source cannot be followed */
async function refuseSources({ tools, project }, place) {
    const local = await Promise.all((tools.localWheels ?? []).map(folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)));
    const names = local.flat().flatMap(file => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(file)?.name ?? []);
    await (0,_resolve_refused_sources_js__WEBPACK_IMPORTED_MODULE_12__/* .refuseBuildSources */ .x)(project, project.buildSystem.requires, names, place);
}
/** The same, from the cache of environments where there is one; the backend is imported while the sdist is built. */
async function waitingEnvironment(buildContext, interpreter, environments) {
    const { tools, epoch, project } = buildContext;
    const [environment, toolchain] = await Promise.all([
        environmentFor({ ...buildContext, tools: { ...tools, environments } }, interpreter),
        tools.toolchain(),
    ]);
    return (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .withWaitingBackend */ .ei)(tools.runner, {
        ...{ buildSystem: project.buildSystem, environment, toolchain, epoch },
        visible: tools.visible,
    });
}
/**
 * A copy of the sdist's content for one interpreter alone.
 * @param sdist absolute path of an sdist, or of a folder with its content
 * @throws PackagingError `check/content`
 */
async function unpackFor(buildContext, sdist, interpreter) {
    const into = node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, `unpacked-${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python)}`);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(sdist)).isDirectory()) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(sdist, into, { recursive: true, verbatimSymlinks: true });
        return into;
    }
    return blameBackend(buildContext.project, () => (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_2__/* .extractSdist */ .h1)(sdist, into));
}
/**
 * Builds the wheel for one interpreter from its copy.
 * @throws PackagingError `build/…`; `build/mismatch` for a wheel that does not serve that interpreter
 */
async function buildWheel(buildContext, source, interpreter, environment) {
    const name = (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python);
    const text = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_9__/* .readText */ .yR)(source, 'pyproject.toml');
    const inSdist = text === undefined ? _project_pyproject_js__WEBPACK_IMPORTED_MODULE_10__/* .LEGACY_BUILD_SYSTEM */ .d : (0,_project_pyproject_js__WEBPACK_IMPORTED_MODULE_10__/* .decodePyproject */ .L)(text, 'pyproject.toml').buildSystem;
    const wheel = await (0,_distributions_backend_js__WEBPACK_IMPORTED_MODULE_7__/* .build */ .jq)(buildContext.tools, {
        ...shared(buildContext),
        kind: 'wheel',
        buildSystem: inSdist,
        source,
        output: node_path__WEBPACK_IMPORTED_MODULE_1__.join(buildContext.dir, `wheel-${name}`),
        environment,
    });
    refuseUnfit(wheel, interpreter, buildContext);
    return wheel;
}
/** @throws PackagingError `build/mismatch` for a wheel that does not serve the interpreter it was built for */
function refuseUnfit(wheel, interpreter, buildContext) {
    if (uncovered(wheel, [interpreter], buildContext.runner).length > 0)
        throw buildContext.runner.universal2
            ? notUniversal2(wheel, buildContext.project)
            : unfit(wheel, (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_8__/* .formatPython */ .AR)(interpreter.python), buildContext.project);
}
/** @see https://setuptools.pypa.io/, https://www.maturin.rs/, https://scikit-build-core.readthedocs.io/: all read ARCHFLAGS */
function notUniversal2(wheel, project) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel)} is for one kind of Mac, but platforms names ${_targets_platforms_js__WEBPACK_IMPORTED_MODULE_13__/* .UNIVERSAL2 */ .MJ}.`,
        fix: `Use a build backend that follows ARCHFLAGS, as setuptools, scikit-build-core and maturin do (meson-python does not), or name ${_targets_platforms_js__WEBPACK_IMPORTED_MODULE_13__/* .UNIVERSAL2_OF */ .s5.join(' and ')} in platforms.`,
        place: backendPlace(project),
    });
}
function unfit(wheel, python, project) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
        message: `${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel)} was built with Python ${python}, but its name says that it does not run there.`,
        fix: 'Check the settings of the build backend for tags (python-tag, plat-name, py-limited-api).',
        place: backendPlace(project),
    });
}
/** A file of the backend lies in a folder that will be removed: an error names where the backend is chosen instead. */
async function blameBackend(project, read) {
    try {
        return await read();
    }
    catch (thrown) {
        if (!(thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr) || thrown.code !== 'check/content')
            throw thrown;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('check/content', {
            message: thrown.message,
            fix: 'Check the configuration of the build backend; if it is correct, report this to the maintainers of the backend.',
            place: backendPlace(project),
            detail: thrown.detail,
            cause: thrown,
        });
    }
}
function shared(buildContext) {
    const { project, settings, epoch, say } = buildContext;
    return {
        settings,
        epoch,
        say,
        place: backendPlace(project),
        original: relative => node_path__WEBPACK_IMPORTED_MODULE_1__.posix.join(project.path, relative),
    };
}
/** Interpreters of this machine that a wheel of this name does not run on. */
function uncovered(wheel, interpreters, runner) {
    const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel));
    if (name === undefined)
        throw misnamed(wheel);
    return interpreters.filter(({ python, platform }) => {
        // A backend writes the tag of this machine, which is newer than the minimum.
        const own = platform.libc === runner.libc ? (platform.libcVersion ?? runner.floor) : NEWEST_MUSL;
        const floor = runner.os === 'macos' ? NEWEST_MACOS : own;
        return !(0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelCovers */ .ag)(name, (0,_targets_tags_js__WEBPACK_IMPORTED_MODULE_14__/* .compatibilityTags */ .Ye)({ python, platform: { ...runner, floor } }));
    });
}
/** Later than any macOS, so that every wheel built here is accepted. */
const NEWEST_MACOS = '30.0';
/** The same for wheels that a container builds, where this machine has glibc. */
const NEWEST_MUSL = '1.99';
function misnamed(wheel) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('build/mismatch', {
        message: `The build backend wrote ${node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel)}, which is not a valid wheel name (PEP 427).`,
        fix: 'A wheel is called name-version-python-abi-platform.whl: check the configuration of the build backend.',
    });
}
// `sbom: embed` puts an SBOM into every wheel, and `reproducible: normalize` rewrites sdists and wheels, before they are
// hashed, tested or used.
/** Absolute paths of the new wheels, under the names of the old ones. @throws PackagingError `check/content`, `host/…` */
async function embedSboms(context, wheels, folder) {
    const { embedSbom } = await Promise.all(/* import() */[__webpack_require__.e(3503), __webpack_require__.e(560)]).then(__webpack_require__.bind(__webpack_require__, 80560));
    const dir = await context.staging.dir(`${folder}/embedded`);
    const commit = context.configuration.project.git?.head;
    const making = {
        epoch: context.epoch,
        toolVersion: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_6__.toolVersion)(),
        ...(commit !== undefined && { commit }),
    };
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(wheels.map(async (wheel) => {
        const output = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel));
        await embedSbom(wheel, output, making);
        return output;
    }));
}
/**
 * Absolute paths of the new files, under the names of the old ones. A file of the second build that becomes the same as
 * the first one's is that file: the contents were compared, and writing them again would only cost time.
 * @param folder of the build they belong to, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function normalizeFiles(context, files, folder, say) {
    const { staging, epoch, configuration } = context;
    const dir = await staging.dir(`${folder}/normalized`);
    const { normalizeAlike, normalizeSdist, normalizeWheel } = await __webpack_require__.e(/* import() */ 5404).then(__webpack_require__.bind(__webpack_require__, 45404));
    return blameBackend(configuration.project, () => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .allOrProblems */ .Xd)(files.map(async (file) => {
        const name = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file);
        const output = node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, name);
        const first = context.normalized.get(name);
        if (first !== undefined && (await normalizeAlike(first.before, file))) {
            say(`${name}: the same members as in the first build`);
            return first.after;
        }
        if (!file.endsWith('.whl'))
            await normalizeSdist(file, output, epoch);
        else
            for (const signature of await normalizeWheel(file, output, epoch))
                say(`${name}: ${signature} still signs its RECORD, which has not changed`);
        context.normalized.set(name, first ?? { before: file, after: output });
        return output;
    })));
}
/**
 * Absolute paths; the given ones when no option changes the files.
 * @param folder of the build, inside the staging folder
 * @throws PackagingError `check/content`, `host/…`
 */
async function finishDistributions(context, files, folder, say) {
    const { options } = context.configuration;
    const wheels = files.every(file => file.endsWith('.whl'));
    const embedded = options.sbom === 'embed' && wheels ? await embedSboms(context, files, folder) : files;
    return modeOf(context).normalize ? normalizeFiles(context, embedded, folder, say) : embedded;
}
/** What `reproducible` means in this run. */
function modeOf({ host, configuration }) {
    const { reproducible, tag } = configuration.options;
    return (0,_config_policy_parsers_js__WEBPACK_IMPORTED_MODULE_4__/* .reproducibleMode */ .AC)(reproducible, host.env, tag);
}


/***/ }),

/***/ 78198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ downloadedContent),
/* harmony export */   p: () => (/* binding */ fetchResolved)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(657);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77642);
/* harmony import */ var _resolve_coverage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56228);
/* harmony import */ var _resolve_fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69148);
/* harmony import */ var _resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71000);
/* harmony import */ var _resolve_resolution_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(88320);
/* harmony import */ var _resolve_uv_project_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(79925);
/* harmony import */ var _missing_wheels_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(51391);
/* harmony import */ var _own_wheels_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4459);
/** Downloads the wheels that a resolution chose, each once and into one folder, with the login of its index. */










/**
 * Downloads the chosen wheels, all at once, into one folder.
 * @param unread takes wheels from the store without hashing them: the caller must do that
 * @throws PackagingError `network/…`, `dependency/hash`
 */
async function fetchResolved(context, { name, resolution: resolved, built }, unread = false) {
    // A wheel of a folder was downloaded by nobody who compared it with a lock.
    await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .allOrProblems */ .Xd)(resolved.all.flatMap(({ path: local }) => (local === undefined ? [] : [(0,_own_wheels_js__WEBPACK_IMPORTED_MODULE_8__/* .verified */ .zr)(local)])));
    const fetched = await (0,_resolve_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchWheels */ .d)(resolved.all, ({ authorization, ...file }) => context.downloader.fetchFile({
        ...file,
        unread,
        ...(authorization && { headers: { authorization } }),
    }), await (0,_resolve_uv_project_js__WEBPACK_IMPORTED_MODULE_6__/* .withProjectIndexes */ .ww)(context.host.env, context.configuration.project.dir));
    const folder = await context.staging.dir(`${name}/wheels`);
    await Promise.all(fetched.map(wheel => (0,_host_files_js__WEBPACK_IMPORTED_MODULE_1__/* .place */ .ik)(wheel.path, folder)));
    const byFile = new Map(fetched.map(wheel => [`${wheel.sha256} ${wheel.filename}`, wheel]));
    const wheels = [...resolved.wheels].map(([target, chosen]) => {
        const here = chosen.flatMap(wheel => byFile.get(`${wheel.sha256} ${wheel.filename}`) ?? []);
        return [target, here];
    });
    return {
        targets: resolved.targets,
        wheels: new Map(wheels),
        all: fetched,
        folder,
        warnings: resolved.warnings,
        coverage: (0,_resolve_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .coverageReport */ .Td)((0,_resolve_resolution_js__WEBPACK_IMPORTED_MODULE_9__/* .coverageOf */ ._5)(resolved), context.configuration.options.pexScope, resolved.targets),
        indexes: await indexesOf(resolved.pylock),
        changes: resolved.changes,
        built: built.map(({ package: one }) => ({ name: one.name, source: (0,_missing_wheels_js__WEBPACK_IMPORTED_MODULE_7__/* .sourceOf */ .vz)(one) })),
    };
}
/**
 * Downloads each wheel to read what it requires: the run needs it anyway. It is hashed when it is used, and a damaged one
 * is not read here.
 */
function downloadedContent({ downloader, host, configuration }) {
    const netrc = (0,_resolve_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .readNetrc */ .f)(host.env);
    const environment = (0,_resolve_uv_project_js__WEBPACK_IMPORTED_MODULE_6__/* .withProjectIndexes */ .ww)(host.env, configuration.project.dir);
    return async ({ url = '', filename, sha256, size }) => {
        const login = (0,_resolve_index_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .authorization */ .it)(url, await environment, await netrc);
        const headers = login === undefined ? {} : { headers: { authorization: login } };
        return { path: await downloader.fetchFile({ url, filename, sha256, size, unread: true, ...headers }) };
    };
}
/** @see https://packaging.python.org/specifications/pylock-toml/#packages-index */
async function indexesOf(lock) {
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_2__/* .readRegular */ .V)(lock, 'utf8').catch(() => '');
    return [...new Set([...text.matchAll(/^index = "(https?:[^"\\]+)"$/gm)].map(match => match[1] ?? ''))];
}


/***/ }),

/***/ 71390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ localWheelsFolder),
/* harmony export */   r: () => (/* binding */ localConstraintsFor)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4813);
/* harmony import */ var _resolve_local_constraints_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93658);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(43501);
/** The wheels of local projects, just built: where they are, and the constraints by which an installer takes them. */






/** Absolute folder that the wheels of local projects are put into. */
function localWheelsFolder({ staging }) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging.root, 'local-wheels');
}
/**
 * A file of constraints for one interpreter.
 * @param except name of the project that is installed, which needs no constraint
 * @returns its absolute path; undefined when there are no such wheels
 */
async function localConstraintsFor(context, interpreter, except = '') {
    const folder = localWheelsFolder(context);
    const files = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder, { recursive: true }).catch(() => []);
    const serves = (wheel) => (0,_distributions_js__WEBPACK_IMPORTED_MODULE_5__/* .uncovered */ .KY)(wheel, [interpreter], context.configuration.plan.runner).length === 0;
    const wheels = (0,_resolve_local_constraints_js__WEBPACK_IMPORTED_MODULE_4__/* .installable */ .wB)(files.map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, file)), serves, except);
    const name = `constraints-${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR)(interpreter.python)}-${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .normalizeName */ .Pc)(except)}.txt`;
    return (0,_resolve_local_constraints_js__WEBPACK_IMPORTED_MODULE_4__/* .writeLocalConstraints */ .NO)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name), wheels);
}


/***/ }),

/***/ 51391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vz: () => (/* binding */ sourceOf),
/* harmony export */   xY: () => (/* binding */ buildMissing)
/* harmony export */ });
/* unused harmony export notBuilt */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _archives_extract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68298);
/* harmony import */ var _archives_sdist_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(36790);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(90482);
/* harmony import */ var _distributions_system_packages_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(30634);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/* harmony import */ var _host_log_js__WEBPACK_IMPORTED_MODULE_20__ = __webpack_require__(44220);
/* harmony import */ var _plan_builders_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(87703);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(15281);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4813);
/* harmony import */ var _project_project_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(90156);
/* harmony import */ var _project_pyproject_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(7293);
/* harmony import */ var _resolve_gap_problems_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(36193);
/* harmony import */ var _resolve_given_wheels_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(71894);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(89453);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(43501);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(54561);
/* harmony import */ var _wheels_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(15163);
/**
 * Builds wheels that no index has, from locked sources, in isolation (`missing-wheels: auto` and `build`): sdists, archives,
 * git repositories and folders.
 */





















/**
 * Builds each package for every interpreter that needs it; one wheel may serve several.
 * @throws PackagingError(s) that name the dependency: `build/…`, `host/…`, `network/…`, `dependency/…`
 */
async function buildMissing(request, builds) {
    const byPackage = new Map();
    for (const wanted of builds) {
        const key = (0,_resolve_given_wheels_js__WEBPACK_IMPORTED_MODULE_15__/* .sourceKey */ .Zt)(wanted.package) ?? (0,_resolve_gap_problems_js__WEBPACK_IMPORTED_MODULE_14__/* .titleOf */ .Gg)(wanted.package);
        byPackage.set(key, [...(byPackage.get(key) ?? []), wanted]);
    }
    // One after another: each build uses all cores of its own, and few packages have no wheel.
    const built = [];
    for (const wanted of byPackage.values()) {
        const paths = wanted.map(({ interpreter }) => interpreter);
        const found = request.interpreters.filter(interpreter => paths.includes(interpreter.path));
        const { package: source } = wanted[0];
        built.push({ package: source, wheels: await buildPackage(request, source, found) });
    }
    return built;
}
/** Absolute paths of its wheels. */
async function buildPackage(request, wanted, interpreters) {
    const { context, uv, findLinks, folder, say } = request;
    const key = (0,_resolve_given_wheels_js__WEBPACK_IMPORTED_MODULE_15__/* .sourceKey */ .Zt)(wanted);
    // Two sources of one name and version are two packages.
    const digest = key === undefined ? '' : `-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(key).digest('hex').slice(0, 12)}`;
    const name = node_path__WEBPACK_IMPORTED_MODULE_2__.join('missing', `${safeName((0,_resolve_gap_problems_js__WEBPACK_IMPORTED_MODULE_14__/* .titleOf */ .Gg)(wanted))}${digest}`);
    const into = key === undefined ? folder : await context.staging.dir(`${name}/wheels`);
    const placed = async (wheels) => {
        await Promise.all(wheels.map(file => (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .place */ .ik)(file, into)));
        return wheels.map(file => node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)));
    };
    const build = wheelBuild(request, wanted, interpreters);
    const earlier = build && (await context.builtWheels?.recall(build));
    if (earlier !== undefined) {
        say(`${(0,_resolve_gap_problems_js__WEBPACK_IMPORTED_MODULE_14__/* .titleOf */ .Gg)(wanted)}: using the wheel that an earlier run built`);
        return placed(earlier);
    }
    try {
        const dir = await context.staging.dir(name);
        const project = wanted.tree
            ? await projectOfTree(request, wanted, wanted.tree, dir)
            : await projectOfArchive(request, wanted, node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, 'archive'));
        const buildContext = (0,_source_js__WEBPACK_IMPORTED_MODULE_18__/* .buildContextOf */ .N)(context, project, uv, findLinks, name, say);
        if (wanted.tree?.kind === 'git')
            await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_17__/* .refuseSources */ .pE)(buildContext, (0,_distributions_js__WEBPACK_IMPORTED_MODULE_17__/* .backendPlace */ .IC)(project));
        const environment = await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_17__/* .environmentFor */ .DD)(buildContext, (0,_context_js__WEBPACK_IMPORTED_MODULE_16__/* .newest */ .BP)(interpreters));
        // An sdist is unpacked already; a tree becomes one, as files outside of its folder and its history may belong to it.
        const content = wanted.tree
            ? await (0,_distributions_js__WEBPACK_IMPORTED_MODULE_17__/* .buildSdist */ .MF)(buildContext, await (0,_source_js__WEBPACK_IMPORTED_MODULE_18__/* .copyOf */ .z)(context, project, name, say), environment)
            : project.dir;
        const wheels = await (0,_wheels_js__WEBPACK_IMPORTED_MODULE_19__/* .makeWheels */ .ve)(context, buildContext, content, interpreters, { newest: environment });
        if (build !== undefined)
            await context.builtWheels?.remember(build, wheels);
        return await placed(wheels);
    }
    catch (thrown) {
        const [problem] = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        throw notBuilt(wanted, problem, request.requirements);
    }
}
/** What decides the wheels of an sdist; undefined for another source, which its address does not tell enough about. */
function wheelBuild({ context: { host, configuration, staging }, findLinks }, { sdist, tree }, interpreters) {
    if (sdist === undefined || tree !== undefined)
        return undefined;
    const { compiler, buildEnv, glibc, musl, macos } = configuration.options;
    return {
        ...{ sdist: sdist.sha256, subdirectory: sdist.subdirectory, interpreters },
        // What this run has built has another address in every run.
        findLinks: findLinks.filter(folder => !(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .isInside */ .FK)(staging.root, folder)),
        platform: (0,_plan_builders_js__WEBPACK_IMPORTED_MODULE_9__/* .wheelPlatform */ .pL)(configuration.plan),
        toolchain: { compiler, glibc, musl, macos },
        env: host.env,
        visible: buildEnv,
        version: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_6__.programVersion)(),
    };
}
/** Where a package that was built came from, for the SBOM (pure). */
function sourceOf({ sdist, tree }) {
    if (tree?.kind === 'git') {
        const commit = tree.commit === undefined ? '' : `@${tree.commit}`;
        return { kind: 'git', url: `git+${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_20__/* .redactUrl */ .BO)(tree.place)}${commit}` };
    }
    if (sdist?.url === undefined || !/^https?:/i.test(sdist.url))
        return undefined;
    const { url, sha256 } = sdist;
    return { kind: 'archive', url: (0,_host_log_js__WEBPACK_IMPORTED_MODULE_20__/* .redactUrl */ .BO)(url), sha256 };
}
function safeName(text) {
    return text.replaceAll(/[^A-Za-z0-9._-]/g, '-');
}
/**
 * A failed build of a dependency (pure). Its place is in files that are not the user's, and is left out.
 * @param requirements of the application itself, where known
 */
function notBuilt(wanted, problem, requirements) {
    const { code, message, fix, detail } = problem;
    // These have nothing to do with the dependency.
    if (/^(?:network|interpreter)\//.test(code) || code === 'host/disk-full')
        return problem;
    const title = (0,_resolve_gap_problems_js__WEBPACK_IMPORTED_MODULE_14__/* .titleOf */ .Gg)(wanted);
    const asking = requirements?.some(line => nameIn(line) === wanted.name)
        ? ', which the project requires,'
        : requirements === undefined
            ? ''
            : ', which a dependency requires,';
    const published = wanted.wheels.length === 0 ? 'is published as source only' : 'has no wheel for this platform';
    const from = wanted.source === undefined ? published : `comes from ${(0,_host_log_js__WEBPACK_IMPORTED_MODULE_20__/* .redactUrl */ .BO)(wanted.source)}`;
    const system = (0,_distributions_system_packages_js__WEBPACK_IMPORTED_MODULE_7__/* .missingSystemPackage */ .eD)([message, ...detail]);
    const instead = `give a wheel of ${wanted.name} with find-links, or require a version that has one`;
    const why = system ? `: ${(0,_distributions_system_packages_js__WEBPACK_IMPORTED_MODULE_7__/* .missingText */ .qq)(system)}.` : `: ${message}`;
    const first = system?.fix ?? (code === 'host/tool-missing' ? fix : undefined);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr(code, {
        message: `${title}${asking} ${from}, and its wheel could not be built here${why}`,
        fix: first === undefined ? `${capital(instead)}. ${fix}` : `${first} Or ${instead}.`,
        detail,
    });
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
/** The normalised name at the start of a requirement line. */
function nameIn(line) {
    return (/^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '').toLowerCase().replace(/[-_.]+/g, '-');
}
// Sources.
/** A repository or a folder, with what git knows of it. @throws PackagingError `dependency/no-wheel`, `network/unreachable`, `project/…`, `host/tool-missing` */
async function projectOfTree(request, wanted, tree, dir) {
    const { host, query } = request.context;
    const place = tree.kind === 'git' ? await checkOut(request, tree, dir) : tree.place;
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(place).catch(() => undefined);
    if (root === undefined)
        throw noSource(wanted, `its source ${place} does not exist`);
    const git = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .findProgram */ .Kp)('git', host.env, host.workspace);
    const readState = async (where) => (git === undefined ? undefined : (0,_project_git_js__WEBPACK_IMPORTED_MODULE_10__/* .readGit */ .lX)(where, git, query));
    return (0,_project_project_js__WEBPACK_IMPORTED_MODULE_12__/* .readProject */ .W)(inside(root, tree.subdirectory, wanted), root, readState);
}
/** An unpacked sdist or archive; nothing of its metadata is read but the build system. @throws PackagingError `dependency/no-wheel`, `check/content`, `project/toml` */
async function projectOfArchive(request, wanted, into) {
    const { sdist } = wanted;
    const dir = inside(await unpackArchive(request, wanted, into), sdist?.subdirectory, wanted);
    const [text, setupPy] = await Promise.all([(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .readText */ .yR)(dir, 'pyproject.toml'), (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .exists */ .t2)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, 'setup.py'))]);
    const pyproject = text === undefined ? undefined : (0,_project_pyproject_js__WEBPACK_IMPORTED_MODULE_13__/* .decodePyproject */ .L)(text, `${sdist?.filename}/pyproject.toml`);
    return {
        ...{ dir, path: sdist?.filename ?? wanted.name, name: wanted.name, version: wanted.version },
        buildSystem: pyproject?.buildSystem ?? _project_pyproject_js__WEBPACK_IMPORTED_MODULE_13__/* .LEGACY_BUILD_SYSTEM */ .d,
        ...{ pyproject, setupCfg: undefined, setupPy, git: undefined, mainPackages: [], locations: {} },
        ...{ requiresPython: undefined, dependencies: undefined, extras: undefined },
        ...{ scripts: undefined, guiScripts: undefined },
    };
}
function inside(root, subdirectory, wanted) {
    const dir = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, ...(subdirectory ?? '').split('/'));
    if (!(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .isInside */ .FK)(root, dir))
        throw noSource(wanted, `its folder ${subdirectory} is outside of its source`);
    return dir;
}
/** The top folder of an unpacked sdist or archive. */
async function unpackArchive({ context }, wanted, into) {
    const { sdist } = wanted;
    if (sdist === undefined)
        throw noSource(wanted, 'no index offers its source');
    const { url, path: local, filename, sha256 } = sdist;
    const file = local ?? (url === undefined ? undefined : await context.downloader.fetchFile({ url, filename, sha256 }));
    if (file === undefined)
        throw noSource(wanted, 'no index offers its source');
    if (/\.(?:tar\.gz|tgz)$/.test(filename))
        return (0,_archives_sdist_js__WEBPACK_IMPORTED_MODULE_4__/* .extractSdist */ .h1)(file, into);
    if (!filename.endsWith('.zip'))
        throw noSource(wanted, `its source ${filename} is neither a .tar.gz nor a .zip`);
    await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackZip */ .Yg)(file, into);
    const [top, ...more] = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(into);
    return top === undefined || more.length > 0 ? into : node_path__WEBPACK_IMPORTED_MODULE_2__.join(into, top);
}
/** Half an hour: large repositories over slow networks. */
const CLONE_LIMIT = 1_800_000;
/** A clone at the locked commit, with the credentials that git itself finds; with its history, for versions from tags. */
async function checkOut({ context, say }, tree, dir) {
    const { host, runner } = context;
    const git = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .findProgram */ .Kp)('git', host.env, host.workspace);
    const shown = (0,_host_log_js__WEBPACK_IMPORTED_MODULE_20__/* .redactUrl */ .BO)(tree.place);
    if (git === undefined)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/tool-missing', {
            message: `To fetch ${shown}, git is needed, and there is none on PATH.`,
            fix: 'Install git.',
        });
    say(`fetching ${shown}${tree.commit === undefined ? '' : ` at ${tree.commit.slice(0, 12)}`}`);
    const source = node_path__WEBPACK_IMPORTED_MODULE_2__.join(dir, 'repository');
    const steps = [
        { cwd: dir, args: ['clone', '--quiet', '--no-checkout', '--', tree.place, source] },
        { cwd: source, args: ['checkout', '--quiet', '--detach', tree.commit ?? 'HEAD', '--'] },
        { cwd: source, args: ['submodule', 'update', '--quiet', '--init', '--recursive'] },
    ];
    for (const step of steps) {
        const call = { label: `fetch ${shown}`, tool: git, index: true, env: NO_PROMPT, limits: { total: CLONE_LIMIT } };
        const { code, tail } = await runner.finish({ ...call, ...step });
        if (code !== 0)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('network/unreachable', {
                message: `git could not fetch ${shown}: ${tail.at(-1)?.trim() || `exit status ${code}`}`,
                fix: 'Check the address, and that git on this machine can read it (for a private repository, an SSH key or a credential helper).',
                detail: tail,
            });
    }
    return source;
}
/** A question for a password would wait for ever. */
const NO_PROMPT = { GIT_TERMINAL_PROMPT: '0' };
function noSource(wanted, why) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('dependency/no-wheel', {
        message: `${(0,_resolve_gap_problems_js__WEBPACK_IMPORTED_MODULE_14__/* .titleOf */ .Gg)(wanted)} has no wheel, and ${why}.`,
        fix: 'Build its wheel yourself and name its folder in find-links.',
    });
}


/***/ }),

/***/ 4459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ acceptingNewer),
/* harmony export */   hH: () => (/* binding */ ownWheels),
/* harmony export */   oq: () => (/* binding */ ownWheelsFor),
/* harmony export */   zr: () => (/* binding */ verified)
/* harmony export */ });
/* unused harmony export shippedRank */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _archives_verify_wheel_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73148);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(657);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4813);
/* harmony import */ var _resolve_minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7960);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85390);
/** The application's own wheels, and which target each serves. */









/** The wheels of this run, and those of the same version in the folders of `find-links`, which other machines built. */
async function ownWheels(context, application, wheels) {
    const names = new Set(wheels.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path)));
    const { findLinks } = context.configuration;
    const listed = await Promise.all(findLinks.map(async (folder) => (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder)).map(file => node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, file))));
    const provided = listed.flat().filter(file => {
        const wheel = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        // Of two files with one name, the one that this run built is published.
        return (wheel !== undefined &&
            wheel.name === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .normalizeName */ .Pc)(application.name) &&
            wheel.version === application.version &&
            !names.has(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file)));
    });
    return [...wheels, ...(await (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .allOrProblems */ .Xd)(provided.map(verified)))];
}
/**
 * A wheel of another machine goes into a PEX as it is and may never run here.
 * @throws PackagingError `input/invalid` for one that is damaged, or that its name, metadata or RECORD contradict
 */
async function verified(file) {
    try {
        await (0,_archives_verify_wheel_js__WEBPACK_IMPORTED_MODULE_2__/* .verifyWheel */ .RH)(file, (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file)).size);
    }
    catch (thrown) {
        const [problem] = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/invalid', {
            message: `find-links: ${file} cannot be used: ${problem.message}`,
            fix: 'Build or copy that wheel again, or remove it from the find-links folder.',
            place: { file },
            cause: thrown,
        });
    }
    return { path: file, sha256: await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_5__/* .sha256Of */ .Bj)(file) };
}
/**
 * The best wheel for each target. Where the minimum system is only the default, a wheel for a newer one serves too.
 * @throws PackagingError `dependency/no-wheel` that names all targets without one
 */
function ownWheelsFor({ configuration }, application, targets, own) {
    const accepting = acceptingNewer(configuration, targets, own);
    const best = new Map(accepting.flatMap(target => {
        const wheel = bestOf(target, own);
        return wheel === undefined ? [] : [[target.name, wheel]];
    }));
    const missing = targets.filter(({ name }) => !best.has(name));
    if (missing.length > 0)
        throw unserved(application, missing, own);
    return best;
}
/** The same targets, which accept these wheels for a newer system where the user did not give the minimum. */
function acceptingNewer({ plan, given }, targets, wheels) {
    const names = wheels.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
    return targets.map(target => {
        const platform = plan.platforms.find(({ name }) => name === target.platform);
        // Of a user's own file, the tags are what the machine has.
        if (platform === undefined || (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_8__/* .isPromised */ .Mi)(given, platform))
            return target;
        return (0,_resolve_minimum_tags_js__WEBPACK_IMPORTED_MODULE_7__/* .withNewerTags */ .FD)(target, names);
    });
}
function bestOf(target, own) {
    const ranked = own.flatMap(wheel => {
        const name = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path));
        const rank = name && shippedRank(name, target.compatibleTags);
        return rank === undefined ? [] : [{ wheel, rank, build: name?.build }];
    });
    return ranked.sort((a, b) => a.rank - b.rank || (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .compareBuilds */ .V4)(b.build, a.build))[0]?.wheel;
}
/**
 * As `wheelRank`, but a wheel tagged plain `linux_ARCH` comes last: `packaging` puts it first, and its tag does not
 * promise a minimum glibc (the same as `src/python/select.py`).
 */
function shippedRank(wheel, supported) {
    const promised = supported.filter(tag => !/-linux_\w+$/.test(tag));
    const rank = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelRank */ .Yo)(wheel, promised);
    if (rank !== undefined)
        return rank;
    const unrepaired = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .wheelRank */ .Yo)(wheel, supported);
    return unrepaired === undefined ? undefined : promised.length + unrepaired;
}
function unserved(application, missing, own) {
    const names = own.map(wheel => node_path__WEBPACK_IMPORTED_MODULE_1__.basename(wheel.path)).join(', ');
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('dependency/no-wheel', {
        message: `No wheel of ${application.name} itself serves ${missing.map(({ name }) => name).join(', ')}; there is ${names}.`,
        fix: 'Build its wheels on those platforms and name their folder in find-links, or leave those targets out; on Linux a higher minimum glibc may serve too.',
    });
}


/***/ }),

/***/ 39829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IA: () => (/* binding */ earlyBasis),
/* harmony export */   Vp: () => (/* binding */ resolutionTargets),
/* harmony export */   gp: () => (/* binding */ basisOf),
/* harmony export */   ie: () => (/* binding */ agrees)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83286);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77642);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62310);
/* harmony import */ var _plan_plan_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49164);
/* harmony import */ var _project_commands_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4747);
/* harmony import */ var _targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(87967);
/* harmony import */ var _application_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(85896);
/** What is resolved: the application's requirements, as far as they are known, and the targets that wheels are chosen for. */









function earlyBasis(context) {
    const { options, project } = context.configuration;
    const requirements = (0,_application_js__WEBPACK_IMPORTED_MODULE_8__/* .staticRequirements */ .tx)(project, options.extras);
    return requirements && { requirements, extras: [] };
}
function basisOf(context, application) {
    const start = (0,_application_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseStart */ .Se)(context, application);
    const scriptExtras = start ? (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .extrasNeeded */ .Rl)(start.entryPoint) : [];
    const extras = [...new Set([...context.configuration.options.extras, ...scriptExtras])];
    return { requirements: [], wheel: application.wheel, extras, ofWheel: application.content.requiresDist };
}
function agrees(context, application, early) {
    const { project, options } = context.configuration;
    const plain = application.content.requiresDist.filter(line => !/\bextra\s*==/.test(line));
    const start = (0,_application_js__WEBPACK_IMPORTED_MODULE_8__/* .chooseStart */ .Se)(context, application);
    const needsExtras = start !== undefined && (0,_project_commands_js__WEBPACK_IMPORTED_MODULE_6__/* .extrasNeeded */ .Rl)(start.entryPoint).length > 0;
    const stated = options.extras.length === 0 ? early.requirements : (project.dependencies ?? []);
    return !needsExtras && (0,_application_js__WEBPACK_IMPORTED_MODULE_8__/* .sameRequirements */ .p9)(plain, stated);
}
/**
 * What wheels are chosen for: every Python of the run on every planned platform.
 * @throws PackagingError `input/path`, `input/invalid` for the user's own complete-platform files
 */
async function resolutionTargets(context, interpreters) {
    const { platforms, platformFiles, formats, executables } = context.configuration.plan;
    const withPex = formats.includes('pex') || holdsPex(executables);
    const versions = new Map(interpreters.map(({ python, fullVersion }) => [(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(python), fullVersion]));
    const resolvable = (target) => (0,_targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .resolutionTarget */ .Yo)(target, versions.get((0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(target.python)));
    // An executable contains one Python; the others need no wheels.
    if (!withPex)
        return inside(executables).map(resolvable);
    const named = platforms.flatMap(platform => interpreters.map(({ python }) => resolvable({ python, platform })));
    const own = await Promise.all(platformFiles.map(file => ownTarget(context.host.workspace, file)));
    return [...named, ...own];
}
function holdsPex(executables) {
    return _executables_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .EXECUTABLE_FORMATS */ .M.some(({ name, fromPex }) => fromPex && executables.some(one => one.format === name));
}
/** Their targets, each once. */
function inside(executables) {
    const name = ({ python, platform }) => `${(0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_4__/* .formatPython */ .AR)(python)} ${platform.name}`;
    return [...new Map(executables.flatMap(_plan_plan_js__WEBPACK_IMPORTED_MODULE_5__/* .targetsOf */ .QR).map(target => [name(target), target])).values()];
}
async function ownTarget(workspace, file) {
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .V)(node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(workspace, file), 'utf8').catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/path', {
            message: `platforms: the file '${file}' cannot be read.`,
            fix: 'Give the path of a complete-platform JSON file, relative to the workspace.',
            cause,
        });
    });
    return (0,_targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .resolutionTargetOfFile */ .XX)((0,_targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_7__/* .decodeCompletePlatform */ .Jh)(text, file), file);
}


/***/ }),

/***/ 4899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hd: () => (/* binding */ resolve),
  OX: () => (/* binding */ resolveOrBuild)
});

// UNUSED EXPORTS: builtHere

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/builders.js
var builders = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/resolve/gap-problems.js
var gap_problems = __webpack_require__(36193);
// EXTERNAL MODULE: ./lib/resolve/given-wheels.js
var given_wheels = __webpack_require__(71894);
// EXTERNAL MODULE: ./lib/resolve/missing-decision.js
var missing_decision = __webpack_require__(36399);
// EXTERNAL MODULE: ./lib/resolve/closure.js
var resolve_closure = __webpack_require__(92665);
// EXTERNAL MODULE: ./lib/resolve/lock-files.js
var lock_files = __webpack_require__(41195);
// EXTERNAL MODULE: ./lib/resolve/make-lock.js + 1 modules
var make_lock = __webpack_require__(73287);
// EXTERNAL MODULE: ./lib/resolve/resolution.js
var resolution = __webpack_require__(88320);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/resolve/coverage.js
var coverage = __webpack_require__(56228);
// EXTERNAL MODULE: ./lib/resolve/uv.js
var uv = __webpack_require__(24217);
;// CONCATENATED MODULE: ./lib/resolve/lock-freshness.js
/** Whether a lock is of the project as it is now: uv compares its own, and where sources of the project are followed, any. */





const FINE = { problems: [], warnings: [] };
/** Nothing is built and nothing is written; the package index is asked only about a lock that uv finds outdated. */
async function checkFreshness(runner, settings, request) {
    const { source, uvProject } = request;
    if (source.kind === 'none' || source.kind === 'script')
        return FINE;
    const reason = source.kind === 'uv' ? await staleReason(runner, settings, request.memberDir) : undefined;
    if (source.kind === 'uv' && reason === undefined)
        return FINE;
    const name = (0,external_node_path_.basename)(source.file);
    if (reason !== undefined && /^mismatched (?:\w+ )*(?:constraints|overrides|excludes)\b/.test(reason))
        return { problems: [stale(request, `${name} is older than the project’s settings: ${reason}`)], warnings: [] };
    const others = uvProject.sources.length > 0 ? await sourceDifferences(runner, settings, request) : [];
    if (others.length > 0)
        return { problems: others, warnings: [] };
    // The version of the project itself is not taken from its lock.
    if (reason === undefined || reason.startsWith('mismatched version'))
        return FINE;
    return { problems: [], warnings: [stale(request, `${name} is older than pyproject.toml (${reason})`)] };
}
/** Why uv would write its lock again; undefined when it would not, or when only the index settings of this machine differ. */
async function staleReason(runner, settings, dir) {
    const { code, tail } = await runner.finish((0,uv/* checkCommand */.em)(settings, dir));
    if (code === 0)
        return undefined;
    const text = tail.join('\n');
    const [, logged] = /(?:despite|[Ii]gnoring) existing lockfile due to ([^\n]+)/.exec(text) ?? [];
    const reason = logged ?? (/needs to be updated/.test(text) ? 'uv lock --check refuses it' : undefined);
    return reason === undefined || /^missing (?:remote|local) index/.test(reason) ? undefined : reason.replaceAll('`', '');
}
/** Packages that the project takes from a source, and the lock from elsewhere: another package of that name. */
async function sourceDifferences(runner, settings, request) {
    const { project, uvProject, made, pythonVersion, findLinks } = request;
    if (project === undefined)
        return [];
    const output = (0,external_node_path_.join)(settings.workDir, 'pylock.sources.toml');
    // uv prefers the versions of a file that it writes again.
    if (/^pylock.*\.toml$/s.test((0,external_node_path_.basename)(made.path)))
        await (0,promises_.copyFile)(made.path, output);
    const answer = await (0,uv/* runResolver */.wd)(runner, settings, {
        ...{ requirements: [], project, pythonVersion, findLinks, output },
        mode: 'listed',
        onlyBinary: uvProject.sources,
    });
    if (!('lock' in answer))
        return [stale(request, `${(0,external_node_path_.basename)(made.path)} could not be compared with [tool.uv.sources]`)];
    const locked = made.lock.packages.map(one => (0,given_wheels/* withPlaces */.rd)(one, made.path));
    return answer.lock.packages
        .filter(({ name }) => uvProject.sources.includes(name))
        .map(one => (0,given_wheels/* withPlaces */.rd)(one, answer.path))
        .flatMap(wanted => {
        const named = locked.filter(({ name }) => name === wanted.name);
        if (named.length === 0 || named.some(one => sameSource(one, wanted)))
            return [];
        return stale(request, `The project takes ${wanted.name} from ${placeOf(wanted)}, and the lock from ${placeOf(named[0])}`);
    });
}
function sameSource(one, other) {
    if (one.tree !== undefined || other.tree !== undefined)
        return (one.tree?.kind === other.tree?.kind &&
            plainPlace(one) === plainPlace(other) &&
            one.tree?.subdirectory === other.tree?.subdirectory);
    const hashes = (locked) => [...locked.wheels, ...[locked.sdist ?? []].flat()].map(({ sha256 }) => sha256);
    if (one.direct || other.direct || one.version === other.version) {
        const known = new Set(hashes(one));
        return hashes(other).some(hash => known.has(hash));
    }
    return true;
}
function plainPlace({ tree }) {
    const place = tree?.place ?? '';
    return tree?.kind === 'directory' ? (0,external_node_path_.resolve)(place) : place.replace(/^git\+/, '').replace(/(?:\.git)?\/?$/, '');
}
function placeOf(locked) {
    const file = locked?.wheels[0] ?? locked?.sdist;
    return locked?.tree?.place ?? (locked?.direct ? (file?.url ?? file?.path) : undefined) ?? locked?.index ?? 'an index';
}
function stale({ source }, message) {
    const file = source.kind === 'none' ? '' : source.file;
    return new errors/* PackagingError */.yr('project/lock', {
        message: `${message}.`,
        fix: `Create the lock again (${refreshOf(source)}), or set lock: none to resolve without it.`,
        place: { file },
    });
}
/** How a lock is written again. */
function refreshOf(source) {
    switch (source.kind) {
        case 'uv':
            return `uv lock, in ${(0,external_node_path_.dirname)(source.file)}`;
        case 'poetry':
            return 'poetry lock';
        case 'pdm':
            return 'pdm lock';
        default:
            return 'with the tool that wrote it';
    }
}

// EXTERNAL MODULE: ./lib/resolve/requirement.js
var requirement = __webpack_require__(89211);
;// CONCATENATED MODULE: ./lib/resolve/resolution-problems.js
/** What is wrong with a resolution: refused before uv runs, or found in what was selected (pure). */








/** @throws PackagingError `input/conflict` for extras of which uv allows only one, as `[tool.uv]` says */
function refuseConflicts({ extras, project }, { conflicts }) {
    const asked = new Set([...extras, ...(project?.extras ?? [])].map(paths/* normalizeName */.Pc));
    const [both] = conflicts.map(set => set.filter(extra => asked.has(extra))).filter(set => set.length > 1);
    if (both === undefined)
        return;
    throw new errors/* PackagingError */.yr('input/conflict', {
        message: `The extras ${both.join(' and ')} exclude each other: [tool.uv] says so in conflicts.`,
        fix: 'Name one of them in extras.',
        ...(project && { place: { file: project.file } }),
    });
}
/**
 * Only a pyproject.toml with static dependencies tells uv where they come from; from a wheel alone, the index would serve
 * another package of the same name. @throws PackagingError(s) `dependency/source`
 */
function refuseUnreadSources({ wheel, ofWheel = [], project }, { sources }) {
    if (wheel === undefined && project !== undefined)
        return;
    const names = new Set(ofWheel.map(line => (0,requirement/* parseRequirement */.p)(line).name));
    const place = project && { file: project.file };
    (0,errors/* throwProblems */.Jh)(sources
        .filter(name => names.has(name))
        .map(name => new errors/* PackagingError */.yr('dependency/source', {
        message: `[tool.uv.sources] says where ${name} comes from, which cannot be followed for dependencies that only the built wheel names.`,
        fix: 'Declare the dependencies in [project] of pyproject.toml, or write a uv.lock with uv lock.',
        ...(place && { place }),
    })));
}
/** @throws PackagingError `project/lock` */
function refuseMissingExtras({ lock, given, path }, source, extras) {
    const missing = given && source.kind === 'pylock' && lock.extras ? extras.filter(one => !lock.extras?.includes(one)) : [];
    if (missing.length === 0)
        return;
    throw new errors/* PackagingError */.yr('project/lock', {
        message: `The lock does not cover the extra ${missing.join(', ')}.`,
        fix: `Create the lock again with its extras (${refreshOf(source)}), or set lock: none to resolve from scratch.`,
        place: { file: path },
    });
}
/** All problems together: malformed entries, targets that are not covered, a stale lock, damaged local wheels. */
function selectionProblems(selection, made, source, file = made.path) {
    const again = `Create the lock again for these Pythons and platforms (${refreshOf(source)}), or set lock: none to resolve from scratch.`;
    const place = { file };
    const refused = (0,coverage/* groupBy */.$z)(selection.targets.flatMap(({ name, refused }) => refused.map(why => ({ name, why }))), ({ why }) => why);
    const stale = new Map((made.given ? selection.targets : []).flatMap(target => target.stale.map(({ requirement, locked }) => [requirement, locked])));
    const lockError = (message, fix = again) => new errors/* PackagingError */.yr('project/lock', { message, fix, place });
    return [
        ...selection.malformed.map(({ filename, why }) => lockError(`'${filename}': ${why}.`)),
        ...[...refused].map(([why, targets]) => {
            const names = targets.map(({ name }) => name).join(', ');
            if (made.given)
                return lockError(`The lock does not cover ${names}: ${why}.`);
            return new errors/* PackagingError */.yr('dependency/conflict', {
                message: `uv resolves nothing for ${names}: ${why.replace('the lock’s', '[tool.uv]')}.`,
                fix: 'Add them to environments in [tool.uv], or leave them out of python-versions or platforms.',
            });
        }),
        ...[...stale].map(([requirement, locked]) => lockError(`The lock is stale: the application needs ${requirement}, and the lock has ${locked ? `version ${locked}` : 'no such package'}.`, `Create the lock again (${refreshOf(source)}).`)),
        ...selection.corrupt.map(({ path, why }) => new errors/* PackagingError */.yr('input/invalid', {
            message: `find-links: ${path} is corrupt: ${why}.`,
            fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
            place: { file: path },
        })),
    ];
}
/** Warns about wheels tagged `linux_ARCH`, which do not say on which systems they run: only chosen where there is no other. */
function unrepaired(targets, wheels) {
    const chosen = targets.flatMap(target => (wheels.get(target.name) ?? []).map(({ filename }) => ({ filename, target })));
    const untagged = chosen.filter(({ filename }) => /-linux_\w+\.whl$/.test(filename));
    return [...(0,coverage/* groupBy */.$z)(untagged, ({ filename }) => filename)].map(([filename, uses]) => new errors/* PackagingError */.yr('dependency/floor', {
        message: `${filename} is used for ${(0,gap_problems/* targetsInWords */.Zp)(uses.map(({ target }) => target))}, but its tag does not say which systems it runs on: it may not work on older ones than its builder's.`,
        fix: 'Repair and tag it with auditwheel on the machine that builds it, and give that wheel with find-links.',
    }));
}
/** The resolution with its holes as problems, or without their targets. */
function withoutHoles(policy, resolved, holes, pinned) {
    if (holes.length === 0)
        return resolved;
    const conflicts = (0,resolve_closure/* closureProblems */.Cr)(holes, pinned);
    const incomplete = new Set(holes.map(({ target }) => target.name));
    const targets = resolved.targets.filter(({ name }) => !incomplete.has(name));
    if (policy !== 'drop-target' || targets.length === 0)
        return { ...resolved, conflicts, problems: [...resolved.problems, ...conflicts] };
    const dropped = conflicts.map(({ code, message, fix }) => new errors/* PackagingError */.yr(code, {
        message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
        fix,
    }));
    const all = (0,coverage/* distinct */.dM)(targets.flatMap(({ name }) => resolved.wheels.get(name) ?? []));
    return { ...resolved, targets, all, warnings: [...resolved.warnings, ...dropped] };
}
/** How the user's lock is called, and how it is updated. */
function lockInWords(source) {
    if (source.kind === 'none')
        return undefined;
    const file = (0,external_node_path_.basename)(source.file);
    const update = (name) => source.kind === 'uv' ? `\`uv lock --upgrade-package ${name}\`` : 'with the tool that wrote it';
    return { file, path: source.file, update };
}

// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
;// CONCATENATED MODULE: ./lib/resolve/version-queries.js
/** Resolver runs that list versions and sources without dependencies, so that nothing is built, and what they answer. */



/** The packages of a resolver run; none of one that failed. */
function lockedIn(run) {
    return run !== undefined && 'lock' in run ? run.lock.packages : [];
}
function listing({ workDir }, { pythonVersion, findLinks }, requirements, name) {
    return { requirements, pythonVersion, mode: 'listed', output: (0,external_node_path_.join)(workDir, `pylock.${name}.toml`), findLinks };
}
/**
 * With the markers by which a lock distinguishes several versions of one package; without them, uv could not resolve one
 * that needs a newer Python than the lowest requested.
 */
function requirementOf({ name, version, asked, marker }) {
    const requirement = version === undefined ? asked : `${name}==${version}`;
    return requirement === undefined || !marker ? requirement : `${requirement} ; ${marker}`;
}
/** Lists the versions without a wheel; undefined when none of them has a requirement. */
function missingQuery(settings, query, packages) {
    const versions = [...new Set(packages.flatMap(locked => requirementOf(locked) ?? []))];
    return versions.length === 0 ? undefined : listing(settings, query, versions, 'missing');
}
/** Lists the newest version of every locked package. */
function newestQuery(settings, query, packages) {
    const names = packages.flatMap(({ name, version }) => (version === undefined ? [] : name));
    return listing(settings, query, [...new Set(names)], 'newest');
}
/**
 * Whether the index still has the same files of packages without a wheel as in the cache. Only these are resolved again,
 * which is quick.
 * @param settings with the cache, and a private `workDir`
 * @param locked all packages of the cached lock
 */
async function indexUnchanged(runner, settings, query, missing, locked) {
    const { cache } = settings;
    const versions = missingQuery(settings, query, missing);
    if (cache === undefined || versions === undefined)
        return false;
    const names = [...new Set(missing.map(({ name }) => name))];
    const [ofVersions, newest] = await Promise.all([
        (0,uv/* recalled */.zh)(settings, versions),
        (0,uv/* recalled */.zh)(settings, newestQuery(settings, query, locked)),
    ]);
    const again = { ...settings, cache: (0,uv/* refreshing */.mO)(cache) };
    const [versionsNow, newestNow] = await Promise.all([
        // uv would prefer the versions of an existing file.
        (0,uv/* runResolver */.wd)(runner, again, { ...versions, output: (0,external_node_path_.join)(settings.workDir, 'pylock.now.toml') }),
        (0,uv/* runResolver */.wd)(runner, again, listing(settings, query, names, 'newer')),
    ]);
    const same = (before, now) => before !== undefined && offers(before, names) === offers(now, names);
    return same(ofVersions, versionsNow) && same(newest, newestNow);
}
/** The files that a run found for these packages, as text to compare. */
function offers(made, names) {
    if (!('lock' in made))
        return 'nothing';
    const packages = lockedIn(made).filter(({ name }) => names.includes(name));
    return JSON.stringify(packages.map(({ name, version, wheels }) => [name, version, wheels.map(({ filename }) => filename)]));
}
/**
 * Notes about packages whose newest version is published as source only, so that an older one was chosen. A package that
 * uv cannot resolve has no note.
 */
async function olderThanNewest(runner, settings, query, packages) {
    const taken = packages.filter(({ version }) => version !== undefined);
    if (taken.length === 0)
        return [];
    const made = await (0,uv/* runResolver */.wd)(runner, settings, newestQuery(settings, query, packages));
    return lockedIn(made).flatMap(({ name, version, wheels, sdist }) => {
        const versions = taken.filter(locked => locked.name === name).map(locked => locked.version);
        const mine = versions.at(-1);
        if (wheels.length > 0 || !sdist || version === undefined || mine === undefined)
            return [];
        if (versions.includes(version))
            return [];
        return new errors/* PackagingError */.yr('dependency/no-wheel', {
            message: `${name} ${mine} is used; ${version} is newer, but published as source only.`,
            fix: `To use ${version}, build it and give its wheel with find-links; to keep ${mine} without this note, require ${name}<=${mine}.`,
        });
    });
}
/** The packages with their sources, from which they could be built; those never locked get the requested version. */
async function withSources(runner, settings, query, packages) {
    const open = packages.filter(locked => !locked.sdist && locked.source === undefined);
    // Also for known sources: a later run compares the results.
    const request = missingQuery(settings, query, packages);
    const found = lockedIn(request && (await (0,uv/* runResolver */.wd)(runner, settings, request)));
    return packages.map(locked => {
        const answer = found.find(({ name, version }) => name === locked.name && (locked.version ?? version) === version);
        if (!answer || !open.includes(locked) || requirementOf(locked) === undefined)
            return locked;
        const { version, sdist } = answer;
        return { ...locked, ...(version !== undefined && { version }), ...(sdist && { sdist }) };
    });
}

;// CONCATENATED MODULE: ./lib/resolve/gap-fixes.js
/** Dependencies without a wheel, each with what could fix it: its source, and an older version that has a wheel. */





/** Every gap, target by target; `complete` adds details of each missing package once for all of its targets. */
async function gapsOf(selection, made, targets, complete) {
    const indexes = [...new Set(selection.targets.flatMap(target => target.gaps))];
    const completed = await complete(indexes.map(index => made.lock.packages[index]));
    const packages = new Map(indexes.map((index, at) => {
        const locked = completed[at];
        return [index, (0,given_wheels/* withPlaces */.rd)(locked, made.path)];
    }));
    return targets.flatMap((target, at) => (selection.targets[at]?.gaps ?? []).map(index => ({
        target,
        package: packages.get(index),
    })));
}
/** Every gap with its source and an older version that has a wheel. A user's own lock is not completed. */
async function gapsWithFixes(selection, made, targets, find) {
    const plain = await gapsOf(selection, made, targets, async (missing) => [...missing]);
    if (made.given)
        return plain;
    const complete = () => gapsOf(selection, made, targets, find.sources);
    // A package that was never locked gets its version with its source.
    if (plain.some(({ package: { version } }) => version === undefined))
        return find.older(await complete());
    const [gaps, older] = await Promise.all([complete(), find.older(plain)]);
    return gaps.map((gap, at) => withOlder(gap, older[at]?.olderVersion));
}
/** Searches for older versions; more would delay the error, and further gaps mostly have the same fix. */
const MOST_SEARCHES = 8;
/** Each is a process with its own connections: ten at once waited for a name server. */
const AT_ONCE = 4;
/** uv's name for a platform (`--python-platform`), where it has one for the target's minimum system. */
function uvPlatform({ platform, environment, compatibleTags }) {
    const glibc = compatibleTags.map(tag => /manylinux_2_(\d+)_(x86_64|aarch64)$/.exec(tag)).find(match => match !== null);
    if (glibc)
        return Number(glibc[1]) >= 17 && Number(glibc[1]) <= 40 ? `${glibc[2]}-manylinux_2_${glibc[1]}` : undefined;
    const names = {
        'musllinux-x86_64': 'x86_64-unknown-linux-musl',
        'musllinux-aarch64': 'aarch64-unknown-linux-musl',
        'macos-arm64': 'aarch64-apple-darwin',
        'macos-x86_64': 'x86_64-apple-darwin',
        'windows-x86_64': 'x86_64-pc-windows-msvc',
        'windows-arm64': 'aarch64-pc-windows-msvc',
        'windows-x86': 'i686-pc-windows-msvc',
    };
    return environment.sys_platform === 'linux' && !platform.startsWith('musl') ? undefined : names[platform];
}
function withOlder(gap, olderVersion) {
    return olderVersion === undefined ? gap : { ...gap, olderVersion };
}
/** The same gaps, with `olderVersion` where uv finds one for an ordinary CPython; several run at a time. */
async function withOlderVersions(runner, settings, findLinks, gaps) {
    let searches = 0;
    const limiter = (0,lifecycle/* createLimiter */.zm)(AT_ONCE);
    return Promise.all(gaps.map(async (gap) => {
        const { name, version } = gap.package;
        const onlyPlatform = uvPlatform(gap.target);
        if (version === undefined || onlyPlatform === undefined || !/^3\.\d+$/.test(gap.target.python))
            return gap;
        if (searches++ >= MOST_SEARCHES)
            return gap;
        const request = {
            requirements: [`${name}<${version}`],
            pythonVersion: gap.target.python,
            mode: 'wheels',
            output: (0,external_node_path_.join)(settings.workDir, `pylock.older${searches}.toml`),
            findLinks,
            onlyPlatform,
            alone: true,
        };
        const answer = await limiter(() => (0,uv/* runResolver */.wd)(runner, settings, request));
        return withOlder(gap, lockedIn(answer).find(one => one.name === name)?.version);
    }));
}

// EXTERNAL MODULE: ./lib/resolve/local-constraints.js
var local_constraints = __webpack_require__(93658);
;// CONCATENATED MODULE: ./lib/resolve/select.js
/** Whether no index supplies it, so that a wheel of the same name elsewhere may be another package. */
function isSourced({ tree, direct }) {
    return tree !== undefined || direct === true;
}
/** Isolated (`-I`): no module of the working folder, PYTHONPATH or user site-packages is imported. */
function selectCommand({ python, selectScript, packagingPath, workDir }, request) {
    const { lock, extras, roots, local, given = [], only, builds } = request;
    const targets = request.targets.map(target => ({
        name: target.name,
        tags: target.compatibleTags,
        environment: target.environment,
        oldest: target.oldest,
        builds: builds?.(target) ?? false,
    }));
    // Only the names of locked files are needed: addresses and hashes are most of a lock.
    const packages = lock.packages.map(locked => {
        const { name, version, marker, requiresPython, wheels } = locked;
        const mine = only?.(locked)?.map(file => local.lastIndexOf(file));
        return {
            ...{ name, version, marker, requiresPython },
            wheels: wheels.map(({ filename }) => filename),
            ...(isSourced(locked) && { source: true }),
            ...(mine && { only: mine }),
        };
    });
    return {
        label: 'choose a wheel for every target',
        tool: python,
        args: ['-I', selectScript, packagingPath],
        cwd: workDir,
        input: JSON.stringify({
            ...{ extras, roots, local, targets },
            lock: { ...lock, packages },
            given: given.map(file => local.lastIndexOf(file)),
        }),
        capture: true,
        reads: [selectScript, ...local, ...[roots.wheel ?? []].flat()],
    };
}

// EXTERNAL MODULE: ./lib/resolve/uv-project.js
var uv_project = __webpack_require__(79925);
;// CONCATENATED MODULE: ./lib/resolve/wheel-origins.js
/** Says of each chosen wheel where it comes from, when that is no index (pure but for the wheel finder it wraps). */



/** The same finder, with the origin of each wheel. */
function originsOf(find, { made, given, local, workspace, scratch }) {
    return async (choice) => {
        const wheel = await find(choice);
        const locked = made.lock.packages[choice.package];
        const origin = 'local' in choice && choice.local < local.length
            ? folderOrigin(local[choice.local] ?? '', workspace, scratch)
            : locked && ((0,given_wheels/* givenFor */.Z_)(given, locked, made.path)?.origin ?? originOf((0,given_wheels/* withPlaces */.rd)(locked, made.path), workspace));
        return origin === undefined ? wheel : { ...wheel, origin };
    };
}
/** A wheel of a find-links folder; undefined for one that was built here from the source distribution of an index. */
function folderOrigin(file, workspace, scratch) {
    return (0,paths/* isInside */.FK)(scratch, file) ? undefined : { kind: 'find-links', place: shown((0,external_node_path_.dirname)(file), workspace) };
}
/** Where a package comes from, as the lock says it; undefined for an index. @param locked with absolute paths */
function originOf(locked, workspace) {
    const { tree, direct, wheels, sdist } = locked;
    if (tree?.kind === 'directory')
        return { kind: 'folder', place: shown(`${tree.place}/${tree.subdirectory ?? ''}`, workspace) };
    if (tree !== undefined) {
        const place = `${withoutLogin(tree.place)}${tree.subdirectory === undefined ? '' : `#subdirectory=${tree.subdirectory}`}`;
        return { kind: 'git', place, ...(tree.commit !== undefined && { commit: tree.commit }) };
    }
    const file = direct ? (wheels[0] ?? sdist) : undefined;
    if (file === undefined)
        return undefined;
    return { kind: 'file', place: file.url === undefined ? shown(file.path ?? '', workspace) : withoutLogin(file.url) };
}
function withoutLogin(address) {
    return address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
}
/** Relative to the workspace, so that no path of this machine is published. */
function shown(place, workspace) {
    const path = (0,paths/* slashed */.df)((0,external_node_path_.relative)(workspace, place));
    return path === '' ? '.' : path.replace(/\/$/, '');
}

;// CONCATENATED MODULE: ./lib/resolve/resolution-round.js
/** One round of a resolution: one lock for all targets, the wheels selected from it, and what they require beyond it. */

















const NOTHING_MORE = { requirements: [], constraints: [] };
/** One lock, one choice, and whether it is complete. */
async function resolveRound(request, tools, { uvProject, source, local, settings }, more = NOTHING_MORE) {
    const { runner } = tools;
    const { given = [] } = request;
    const roots = { requirements: request.requirements, ...(request.wheel && { wheel: request.wheel }) };
    const query = (0,resolution/* queryFor */.qR)(request);
    const mayBuild = request.missingWheels === 'build';
    const { extras } = request;
    const made = await makeLockFor(request.targets, runner, settings, source, {
        ...query,
        roots,
        extras: source.kind === 'uv' && request.project !== undefined ? request.project.extras : extras,
        constraints: [
            ...(request.constraints ?? []),
            ...more.constraints,
            ...(await constraintFiles(given, uvProject, settings)),
        ],
        mayBuild,
        mayBuildSources: request.missingWheels === 'auto' && uvProject.noBuild !== 'all',
        noBinary: name => (0,uv_project/* includes */.mK)(uvProject.noBinary, name),
        project: uvProject.sources.length > 0 && request.wheel === undefined ? request.project : undefined,
        more: more.requirements,
        memberDir: memberOf(source, tools.projectDir, uvProject.root),
        script: tools.script,
    });
    const fresh = made.given
        ? checkFreshness(runner, settings, {
            ...{ source, made, uvProject, ...query },
            memberDir: memberOf(source, tools.projectDir, uvProject.root),
            project: request.project,
        })
        : undefined;
    fresh?.catch(() => { });
    refuseMissingExtras(made, source, extras);
    const environments = made.given ? made.lock.environments : uvProject.environments;
    const builtFrom = new Map(made.lock.packages.map(locked => [locked, (0,given_wheels/* givenFor */.Z_)(given, locked, made.path)]));
    const files = [...local, ...given.flatMap(({ wheels: all }) => all)];
    const select = selectCommand(tools, {
        lock: { ...made.lock, environments },
        ...{ targets: request.targets, extras, roots, local: files },
        given: given.flatMap(({ wheels: all }) => all),
        only: locked => builtFrom.get(locked)?.wheels,
        builds: target => request.interpreterFor(target) !== undefined,
    });
    // Only a resolution that was made here has brought the pages of its packages into uv's cache.
    const after = { ...settings, cacheFirst: !made.given };
    // Runs beside all that follows.
    const newer = made.given || mayBuild ? Promise.resolve([]) : olderThanNewest(runner, after, query, made.lock.packages);
    // Waited for below, unless something else fails first.
    newer.catch(() => { });
    const chosen = await runner.run(select);
    const selection = JSON.parse(chosen.stdout);
    const freshness = await fresh;
    // Where the user's lock is, and not what uv made of it for us.
    const wrong = selectionProblems(selection, made, source, lockInWords(source)?.path);
    (0,errors/* throwProblems */.Jh)([...(freshness?.problems ?? []), ...wrong]);
    const wheelOf = originsOf((0,make_lock/* wheelFinder */.uC)(made, files), {
        ...{ made, given, local },
        workspace: tools.workspace ?? tools.projectDir,
        scratch: (0,external_node_path_.dirname)(tools.workDir),
    });
    const wheels = new Map();
    for (const { name, wheels: choices } of selection.targets)
        wheels.set(name, await Promise.all(choices.map(wheelOf)));
    const gaps = await gapsWithFixes(selection, made, request.targets, {
        sources: missing => withSources(runner, after, query, missing),
        older: found => withOlderVersions(runner, after, request.findLinks, found),
    });
    const pinned = lockInWords(source);
    const unbuildable = (gap) => gap.package.tree?.kind !== 'directory' && (0,uv_project/* includes */.mK)(uvProject.noBuild, gap.package.name);
    const decision = (0,missing_decision/* decideMissing */.B)(request.missingWheels, gaps, request.targets, request.interpreterFor, {
        pinned,
        unbuildable,
    });
    // What is missing is reported first: what it would require is not known.
    const complete = decision.problems.length === 0 && decision.builds.length === 0;
    const { holes, unread } = complete
        ? await holesIn(request, tools, { targets: decision.targets, wheels }, uvProject)
        : { holes: [], unread: [] };
    const needed = decision.targets.flatMap(target => wheels.get(target.name) ?? []);
    const { overrides, excludes } = uvProject;
    const resolved = {
        ...decision,
        warnings: [
            ...(made.warnings ?? []),
            ...(freshness?.warnings ?? []),
            ...(await newer),
            ...decision.warnings,
            ...unrepaired(decision.targets, wheels),
        ],
        conflicts: [],
        unread,
        changes: { overrides, excludes },
        pylock: made.path,
        packages: made.lock.packages,
        pinned,
        asked: request.targets,
        wheels,
        gaps,
        all: (0,coverage/* distinct */.dM)(needed),
    };
    return { resolved, holes, given: made.given };
}
/**
 * A lock for every patch release of the lowest Python; where the dependencies do not have one, as one of them or the project
 * itself says `>=3.11.2`, for the one that is here.
 */
async function makeLockFor(targets, ...[runner, settings, source, request]) {
    const here = patchHere(targets);
    try {
        return await (0,make_lock/* makeLock */.a8)(runner, settings, source, request);
    }
    catch (thrown) {
        if (here === undefined || source.kind !== 'none' || !needsLaterPatch((0,errors/* problemsOf */.GW)(thrown), request.pythonVersion))
            throw thrown;
        const workDir = (0,external_node_path_.join)(settings.workDir, `python-${here}`);
        await (0,promises_.mkdir)(workDir, { recursive: true });
        return (0,make_lock/* makeLock */.a8)(runner, { ...settings, workDir }, source, { ...request, pythonVersion: here });
    }
}
/** The oldest full version of the lowest Python, `3.11.7`; undefined when it is the first of it. */
function patchHere(targets) {
    const lowest = targets.filter(({ environment }) => environment.python_version === (0,resolution/* lowestPython */.dg)(targets));
    const versions = lowest.map(({ environment }) => environment.python_full_version ?? '');
    const patches = versions.map(version => Number(/^\d+\.\d+\.(\d+)$/.exec(version)?.[1] ?? 0));
    const patch = Math.min(...patches);
    return patch > 0 ? `${(0,resolution/* lowestPython */.dg)(targets)}.${patch}` : undefined;
}
/** Whether uv found that something is not for the first patch releases of this Python. */
function needsLaterPatch(problems, python) {
    const bound = new RegExp(`Python\\s*>=?\\s*${python.replaceAll('.', '\\.')}\\.\\d`);
    return (problems.length > 0 &&
        problems.every(({ code }) => code.startsWith('dependency/')) &&
        problems.some(({ detail }) => bound.test(detail.join(' '))));
}
/** What the chosen wheels require and the choice does not have. */
async function holesIn(request, tools, { targets, wheels }, { overrides, excludes }) {
    const chosen = (0,coverage/* distinct */.dM)(targets.flatMap(({ name }) => wheels.get(name) ?? []));
    if (chosen.length === 0)
        return { holes: [], unread: [] };
    const contents = new Map(await Promise.all(chosen.map(async (wheel) => {
        const here = wheel.path === undefined ? await tools.contentOf(wheel) : { path: wheel.path };
        return [wheel.sha256, here];
    })));
    const readable = ({ name, sha256 }) => ({ name, sha256, ...contents.get(sha256) });
    const own = request.wheel && { name: '', sha256: 'own', path: request.wheel };
    const closure = {
        requirements: request.requirements,
        extras: request.extras,
        overrides,
        excludes,
        targets,
        wheels: new Map(targets.map(({ name }) => [name, (wheels.get(name) ?? []).map(readable)])),
        own: new Map(own ? targets.map(({ name }) => [name, own]) : []),
    };
    const { stdout } = await tools.runner.run((0,resolve_closure/* closureCommand */.f2)(tools, closure));
    const { holes, unread } = (0,resolve_closure/* decodeClosure */.ID)(stdout, closure);
    const hashes = new Set(unread.map(({ sha256 }) => sha256));
    return { holes, unread: chosen.filter(({ sha256 }) => hashes.has(sha256)) };
}
/** A uv.lock is read for the project when it is that of its workspace, else for the project that it lies beside. */
function memberOf(source, projectDir, root) {
    const lockDir = source.kind === 'uv' ? (0,external_node_path_.dirname)(source.file) : projectDir;
    return lockDir === root ? projectDir : lockDir;
}
/** The constraints of local projects, as a file. */
async function constraintFiles(given, { sources }, { workDir }) {
    const file = await (0,local_constraints/* writeLocalConstraints */.NO)((0,external_node_path_.join)(workDir, 'local-projects.txt'), (0,local_constraints/* representatives */.rv)(given, sources));
    return file === undefined ? [] : [file];
}

;// CONCATENATED MODULE: ./lib/resolve/resolve.js
/** Resolves requirements to the exact wheels of every target, with one lock for all, and collects all missing wheels. */












/**
 * Resolves for every target at once, from the cache where it is recent. A failure never comes from the cache, so that a
 * fixed index is noticed, and gaps only when the index, queried for those packages, still has nothing else. Gaps do not
 * throw: `problems` are what they mean under `missing-wheels`, so that a plan can show the table first.
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/conflict`, `dependency/missing`,
 * `dependency/hash`, `network/…`, `input/…`
 */
async function resolveDependencies(request, tools) {
    if (tools.cache === undefined)
        return resolveOnce(request, tools);
    const cache = (0,uv/* watched */.VI)(tools.cache);
    const afresh = () => resolveOnce(request, { ...tools, workDir: (0,external_node_path_.join)(tools.workDir, 'afresh'), cache: (0,uv/* refreshing */.mO)(cache) });
    try {
        const resolved = await resolveOnce(request, { ...tools, cache });
        if (resolved.problems.length === 0 || !cache.used())
            return resolved;
        const workDir = (0,external_node_path_.join)(tools.workDir, 'again');
        await (0,promises_.mkdir)(workDir, { recursive: true });
        const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, cache };
        const missing = resolved.gaps.map(gap => gap.package);
        const unchanged = await indexUnchanged(tools.runner, settings, (0,resolution/* queryFor */.qR)(request), missing, resolved.packages);
        return unchanged ? resolved : await afresh();
    }
    catch (thrown) {
        if (!cache.used())
            throw thrown;
        return afresh();
    }
}
async function resolveOnce(request, tools) {
    const { runner, workDir, env } = tools;
    await (0,promises_.mkdir)(workDir, { recursive: true });
    const settings = { ...tools, cacheDir: tools.uvCacheDir, workDir, env };
    const workspaceOf = async (dir) => (await runner.run((0,uv/* workspaceCommand */.Jd)(settings, dir))).stdout.trim();
    const [uvProject, local] = await Promise.all([
        // The settings of a script are its own, and uv reads them there.
        tools.script === undefined ? (0,uv_project/* readUvProject */.hR)(tools.projectDir, workspaceOf, env) : (0,uv_project/* withoutUvProject */.Zq)(tools.projectDir),
        (0,make_lock/* localWheels */.Q3)(request.findLinks),
    ]);
    const { root } = uvProject;
    const places = { ...tools, root, name: tools.projectName, exists: lock_files/* isFileHere */.Hz };
    const source = (0,lock_files/* lockSource */.F9)(request.lock, places);
    if (source.kind === 'none')
        refuseUnreadSources(request, uvProject);
    refuseConflicts(request, uvProject);
    const first = await resolveRound(request, tools, { uvProject, source, local, settings });
    const { resolved, holes } = await corrected(request, tools, { uvProject, source, local, settings }, first);
    const pinned = lockInWords(source);
    const unused = request.lock === 'auto' ? (0,lock_files/* unusedLocks */.tA)(source, places, uvProject.strange) : [];
    const whole = withoutHoles(request.missingWheels, resolved, holes, pinned);
    return { ...whole, warnings: [...unused, ...whole.warnings] };
}
/** A resolution may need one version after another to be excluded for a Python; each takes uv some tenths of a second. */
const ROUNDS = 12;
/** Resolves again until the chosen wheels are all that they themselves require, or nothing changes that. */
async function corrected(request, tools, basis, first) {
    if (first.holes.length === 0 || first.given)
        return first;
    const versions = new Map([...first.resolved.wheels].map(([target, wheels]) => [
        target,
        new Map(wheels.map(({ name, version }) => [name, version])),
    ]));
    const { targets } = first.resolved;
    // Keeping the versions of the other Pythons may have no solution.
    for (const keep of [true, false]) {
        let holes = first.holes;
        for (let round = 1; round <= ROUNDS; round++) {
            const workDir = (0,external_node_path_.join)(basis.settings.workDir, `${keep ? 'closed' : 'closed-freely'}-${round}`);
            const again = await resolveCorrected(request, tools, { ...basis, settings: { ...basis.settings, workDir } }, [
                (0,resolve_closure/* correctionsFor */.rz)(holes, targets, versions, keep),
            ]);
            // What has no solution, or none with wheels, is no better than what there was.
            if (again === undefined || again.resolved.gaps.length > first.resolved.gaps.length)
                break;
            if (again.holes.length === 0)
                return again;
            const known = new Set(holes.map(holeKey));
            const found = again.holes.filter(hole => !known.has(holeKey(hole)));
            if (found.length === 0)
                break;
            holes = [...holes, ...found];
        }
    }
    return first;
}
function holeKey({ target, kind, name, requirement, version }) {
    return JSON.stringify([target.name, kind, name, requirement, version]);
}
/** Undefined when the corrections contradict the requirements. */
async function resolveCorrected(request, tools, basis, [corrections]) {
    const { workDir } = basis.settings;
    await (0,promises_.mkdir)(workDir, { recursive: true });
    const file = (0,external_node_path_.join)(workDir, 'corrections.txt');
    await (0,promises_.writeFile)(file, corrections.constraints.map(line => `${line}\n`).join(''));
    const constraints = corrections.constraints.length > 0 ? [file] : [];
    try {
        return await resolveRound(request, tools, basis, { requirements: corrections.requirements, constraints });
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0 || problems.some(({ code }) => !code.startsWith('dependency/')))
            throw thrown;
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 5 modules
var pipeline_context = __webpack_require__(89453);
// EXTERNAL MODULE: ./lib/pipeline/fetch-dependencies.js
var fetch_dependencies = __webpack_require__(78198);
// EXTERNAL MODULE: ./lib/project/ini.js
var ini = __webpack_require__(11647);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
;// CONCATENATED MODULE: ./lib/project/siblings.js
/** Other projects of the repository, for the fix of an error about a requirement that one of them would meet. */





/** A repository of more projects is read this far. */
const MOST_PROJECTS = 500;
/**
 * The projects that git tracks; without git those beside the project, and up to two folders below the workspace. One that
 * cannot be read is left out.
 * @param workspace absolute folder that contains every project
 */
async function siblingProjects({ dir, git }, workspace) {
    const folders = git
        ? git.tracked
            .filter(file => /(?:^|\/)(?:pyproject\.toml|setup\.cfg)$/.test(file))
            .map(file => external_node_path_.dirname(external_node_path_.join(git.root, file)))
        : [...(await foldersBelow(external_node_path_.dirname(dir), 1)), ...(await foldersBelow(workspace, 2))];
    const others = [...new Set(folders)].filter(folder => folder !== dir);
    const found = await Promise.all(others.slice(0, MOST_PROJECTS).map(async (folder) => {
        const name = await nameIn(folder).catch(() => undefined);
        return name === undefined ? [] : [{ name: (0,paths/* normalizeName */.Pc)(name), dir: folder }];
    }));
    return found.flat();
}
async function foldersBelow(folder, depth) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch(() => []);
    const here = entries
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        .map(({ name }) => external_node_path_.join(folder, name))
        .slice(0, MOST_PROJECTS);
    if (depth <= 1)
        return here;
    return [...here, ...(await Promise.all(here.map(inner => foldersBelow(inner, depth - 1)))).flat()];
}
async function nameIn(folder) {
    const [pyproject, setupCfg] = await Promise.all([(0,paths/* readText */.yR)(folder, 'pyproject.toml'), (0,paths/* readText */.yR)(folder, 'setup.cfg')]);
    const table = pyproject === undefined ? {} : (0,toml/* parseToml */.MT)(pyproject, 'pyproject.toml');
    const named = [(0,toml/* valueAt */.fK)(table, 'project', 'name'), (0,toml/* valueAt */.fK)(table, 'tool', 'poetry', 'name')].find(isText);
    return named ?? (setupCfg === undefined ? undefined : (0,ini/* parseIni */.A)(setupCfg).get('metadata')?.options.get('name')?.value);
}
function isText(value) {
    return typeof value === 'string' && value !== '';
}

;// CONCATENATED MODULE: ./lib/pipeline/local-projects.js
/** The fix of a missing dependency that is another project of the same repository: the input `local-projects`. */




/** What a resolve gives or throws, with the project to add where one of the repository is what is missing. */
async function namingLocalProjects(context, resolved) {
    try {
        const result = await resolved;
        return { ...result, problems: await withFixes(context, result.problems) };
    }
    catch (thrown) {
        const problems = (0,errors/* problemsOf */.GW)(thrown);
        if (problems.length === 0)
            throw thrown;
        (0,errors/* throwProblems */.Jh)(await withFixes(context, problems));
        throw thrown;
    }
}
async function withFixes({ host, configuration }, problems) {
    if (!problems.some(isMissing))
        return problems;
    const { project, localProjects } = configuration;
    const known = new Set([project.dir, ...localProjects.map(({ dir }) => dir)]);
    const siblings = (await siblingProjects(project, host.workspace)).filter(({ dir }) => !known.has(dir));
    const place = {
        workspace: host.workspace,
        repository: project.git?.root ?? external_node_path_.dirname(project.dir),
        project: project.dir,
    };
    return problems.map(problem => withLocalProject(problem, siblings, place));
}
function isMissing({ code }) {
    return code === 'dependency/missing' || code === 'dependency/conflict' || code === 'dependency/no-wheel';
}
/** The same problem, whose fix begins with the project of the repository that its message names (pure). */
function withLocalProject(problem, siblings, { workspace, repository, project }) {
    if (!isMissing(problem))
        return problem;
    const { code, message, fix, detail, place } = problem;
    // Names as uv and people write them: `my_core` and `My.Core` too.
    const words = new Set((message.match(/[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?/g) ?? []).map(paths/* normalizeName */.Pc));
    const named = siblings.filter(({ name }) => words.has(name));
    if (named.length === 0)
        return problem;
    const here = named.every(({ dir }) => (0,paths/* isInside */.FK)(workspace, dir));
    const from = (dir) => (0,paths/* slashed */.df)(external_node_path_.relative(here ? workspace : repository, dir)) || '.';
    const folders = named.map(({ dir }) => from(dir)).sort();
    const which = named.length === 1 ? 'is that project in this repository' : 'are projects of these names in this repository';
    const start = here ? 'Set' : `Start it in ${repository}, with path: ${from(project)} and`;
    return new errors/* PackagingError */.yr(code, {
        message,
        fix: `${start} local-projects: ${folders.join(', ')}, which ${which}. Or: ${fix}`,
        detail,
        ...(place && { place }),
        cause: problem.cause,
    });
}

// EXTERNAL MODULE: ./lib/pipeline/local-wheels.js
var local_wheels = __webpack_require__(71390);
// EXTERNAL MODULE: ./lib/pipeline/missing-wheels.js
var missing_wheels = __webpack_require__(51391);
// EXTERNAL MODULE: ./lib/pipeline/own-wheels.js
var own_wheels = __webpack_require__(4459);
// EXTERNAL MODULE: ./lib/pipeline/resolution-basis.js
var resolution_basis = __webpack_require__(39829);
;// CONCATENATED MODULE: ./lib/pipeline/resolve-dependencies.js
/**
 * Resolves the application's dependencies, and builds what has no wheel and can be built here, until nothing is left to
 * build.
 */





















/**
 * Missing wheels are values here, in `problems`, so that the table of all of them can be shown first.
 * @throws PackagingError(s) `dependency/…`, `project/lock`, `network/…`
 */
async function resolve(context, { uv, packaging, interpreters, targets, findLinks, basis, name, contentOf, given }) {
    const { host, runner, staging } = context;
    const { options, project, plan } = context.configuration;
    const resolved = resolveDependencies({
        ...basis,
        // Without [project], uv would have to run the backend.
        ...(project.pyproject?.project && {
            // A script may need an extra that only the wheel tells.
            project: {
                file: external_node_path_.join(project.dir, 'pyproject.toml'),
                extras: [...new Set([...options.extras, ...basis.extras])],
            },
        }),
        targets,
        lock: options.lock,
        findLinks,
        missingWheels: options.missingWheels,
        ...(given && { given }),
        interpreterFor: target => (0,platforms/* servedBy */.nV)((0,builders/* wheelPlatform */.pL)(plan)).includes(target.platform)
            ? interpreters.find(({ python }) => (0,versions/* formatPython */.AR)(python) === target.python)?.path
            : undefined,
    }, {
        runner,
        uv: uv.tool,
        python: (0,pipeline_context/* newest */.BP)(interpreters).path,
        selectScript: (0,assets/* pythonScript */.w$)('select.py'),
        closureScript: (0,assets/* pythonScript */.w$)('closure.py'),
        contentOf,
        packagingPath: packaging,
        uvCacheDir: uv.cacheDir,
        workDir: await staging.dir(name),
        projectDir: project.dir,
        projectName: project.name,
        workspace: host.workspace,
        script: project.script?.path,
        env: host.env,
        cache: resolveCacheOf(context),
    });
    return namingLocalProjects(context, resolved);
}
/** On a laptop only: a release is always resolved, and the jobs of a self-hosted runner share its store. */
function resolveCacheOf({ host, configuration }) {
    if (host.kind !== 'local' || configuration.options.cache === 'false')
        return undefined;
    return (0,uv/* createResolveCache */.Ty)(external_node_path_.join(host.store, 'locks'));
}
// Wheels that no index has.
/** Rounds of building: a source-only package may require others, which is known only when it is built. */
const MOST_ROUNDS = 10;
/**
 * Builds what this machine can build, and resolves again, until nothing is left to build: a wheel of pure Python serves
 * the other platforms too. What is missing after that is a problem.
 */
async function resolveOrBuild(context, given, say) {
    const { uv, interpreters, findLinks, name, basis } = given;
    const { configuration } = context;
    const folder = await context.staging.dir(`${name}/built`);
    const targets = await (0,resolution_basis/* resolutionTargets */.Vp)(context, interpreters);
    const done = [];
    const identity = (one) => (0,given_wheels/* sourceKey */.Zt)(one) ?? (0,gap_problems/* titleOf */.Gg)(one);
    const isDone = (one) => done.some(built => identity(built.package) === identity(one));
    const local = await localProjectWheels(context);
    let request = { ...given, targets, contentOf: (0,fetch_dependencies/* downloadedContent */.B)(context), given: local };
    let resolution = await resolve(context, request);
    for (let round = 1; round <= MOST_ROUNDS; round++) {
        const { builds, gaps } = resolution;
        const dropped = configuration.options.missingWheels === 'drop-target';
        const hopeless = gaps.some(gap => !builds.some(wanted => wanted.package === gap.package) && !(dropped && !(0,missing_decision/* isFolder */.l)(gap)));
        const wanted = builds.filter(({ package: one }) => !isDone(one));
        if (hopeless || wanted.length === 0)
            break;
        for (const title of new Set(wanted.map(build => (0,gap_problems/* titleOf */.Gg)(build.package))))
            say(`${title}: building it from source`);
        const requirements = basis.wheel === undefined ? basis.requirements : undefined;
        const building = { context, uv, findLinks: request.findLinks, interpreters, folder, requirements, say };
        done.push(...(await (0,missing_wheels/* buildMissing */.xY)(building, wanted)));
        const wheels = done.flatMap(built => built.wheels.map(file => ({ path: file })));
        request = {
            ...request,
            targets: (0,own_wheels/* acceptingNewer */.QV)(configuration, targets, wheels),
            findLinks: [...findLinks, folder],
            given: [...local, ...done.flatMap(built => fromSource(built, context.host.workspace))],
            name: `${name}-with-built-${round}`,
        };
        resolution = await resolve(context, request);
    }
    const { builds, gaps, asked, warnings, problems } = resolution;
    const builtFor = (0,builders/* wheelPlatform */.pL)(configuration.plan).name;
    return {
        name: request.name,
        built: done,
        resolution: {
            ...resolution,
            builds: [],
            // What was built and is still missing will not be built again.
            problems: builds.some(({ package: one }) => isDone(one))
                ? [...(0,gap_problems/* gapProblems */.jo)(gaps, asked, resolution.pinned), ...resolution.conflicts]
                : problems,
            warnings: [...warnings, ...done.flatMap(built => builtHere(built, builtFor) ?? [])],
        },
    };
}
/** The wheels of the input `local-projects`. */
async function localProjectWheels(context) {
    const { localProjects } = context.configuration;
    const all = localProjects.map(async ({ dir, path: place }, index) => {
        const folder = external_node_path_.join((0,local_wheels/* localWheelsFolder */.M)(context), String(index));
        const wheels = (await (0,promises_.readdir)(folder)).filter(file => file.endsWith('.whl')).sort();
        const name = (0,wheel_name/* parseWheelName */.CI)(wheels[0] ?? '')?.name;
        const origin = { kind: 'folder', place };
        return name === undefined ? [] : [{ name, dir, wheels: wheels.map(file => external_node_path_.join(folder, file)), origin }];
    });
    return (await Promise.all(all)).flat();
}
/** What was built from a source of the lock; nothing of a package whose source distribution an index has. */
function fromSource({ package: locked, wheels }, workspace) {
    const key = (0,given_wheels/* sourceKey */.Zt)(locked);
    const origin = originOf(locked, workspace);
    return key === undefined || origin === undefined ? [] : [{ name: locked.name, key, wheels, origin }];
}
/** A compiled wheel is of this machine's making, and nobody else has tested it; of pure Python it is the same everywhere. */
function builtHere({ package: built, wheels }, runner) {
    // A source of the project itself is built here in any case.
    if (wheels.every(file => file.endsWith('-any.whl')))
        return undefined;
    return new errors/* PackagingError */.yr('dependency/no-wheel', {
        message: `${(0,gap_problems/* titleOf */.Gg)(built)} has no wheel and was compiled on this machine, for ${runner} only.`,
        fix: `Give its wheels with find-links, or set missing-wheels to fail where compiling it here is not wanted.`,
    });
}


/***/ }),

/***/ 54561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ buildContextOf),
/* harmony export */   z: () => (/* binding */ copyOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _host_process_environment_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19953);
/* harmony import */ var _plan_builders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87703);
/* harmony import */ var _project_git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(15281);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4813);
/* harmony import */ var _project_source_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58280);
/* harmony import */ var _project_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(35493);
/* harmony import */ var _distributions_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43501);
/* harmony import */ var _local_wheels_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(71390);
/** Private copies of a project's source; a shallow clone gets the history that the version needs first. */











/** One fetch for all projects of a repository. */
const fetches = new WeakMap();
/** The state of git with enough history; a failed fetch is a warning, because the version may not need it. */
async function withHistory(context, project, say) {
    const { git } = project;
    if (git !== undefined && !git.shallow)
        return git;
    const setupCfgText = await (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .readText */ .yR)(project.dir, 'setup.cfg');
    const tool = (0,_project_version_js__WEBPACK_IMPORTED_MODULE_8__/* .versionTool */ .$1)({ ...project, ...(setupCfgText !== undefined && { setupCfgText }) });
    if (tool === undefined)
        return git;
    if (git === undefined) {
        await warnWithoutGit(context, project, tool.name);
        return undefined;
    }
    const key = [git.commonDir, ...tool.match].join('\n');
    const known = fetches.get(context) ?? new Map();
    fetches.set(context, known);
    // Two fetches into one repository would wait for each other's locks, and fail.
    const before = Promise.allSettled(known.values());
    const work = known.get(key) ?? before.then(() => fetchHistory(context, git, tool.name, tool.match, say));
    known.set(key, work);
    return work;
}
/** Some tools then write a version such as `0+unknown`, and pack fewer files, without an error. */
async function warnWithoutGit({ host }, project, tool) {
    const [repository, program] = await Promise.all([
        (0,_project_git_js__WEBPACK_IMPORTED_MODULE_5__/* .findRepository */ .W1)(project.dir),
        (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .findProgram */ .Kp)('git', host.env, host.workspace),
    ]);
    if (repository === undefined || program !== undefined || host.env.SETUPTOOLS_SCM_PRETEND_VERSION)
        return;
    host.log.warning(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('host/tool-missing', {
        message: `${tool} reads the version from git, and there is no git on PATH, although ${repository.root} is a repository: the version may be wrong and files may be missing.`,
        fix: 'Install git, or put it on PATH, outside of the workspace.',
        place: (0,_distributions_js__WEBPACK_IMPORTED_MODULE_9__/* .backendPlace */ .IC)(project),
    }));
}
async function fetchHistory({ host, runner, query }, git, tool, match, say) {
    const result = await (0,_project_git_js__WEBPACK_IMPORTED_MODULE_5__/* .unshallow */ .QG)({ git, match, query, runner, say });
    if (result.kind === 'unneeded')
        return git;
    if (result.kind === 'enough') {
        say(result.tag === undefined
            ? `No tag matches ${match.join(' ')}: ${tool} counts from the first commit`
            : `The nearest tag is ${result.tag}`);
        return (await (0,_project_git_js__WEBPACK_IMPORTED_MODULE_5__/* .readGit */ .lX)(git.root, git.tool, query)) ?? git;
    }
    host.log.warning(new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('project/history', {
        message: `This clone is shallow, and the tags from which ${tool} computes the version could not be fetched.`,
        fix: 'Check out with `fetch-depth: 0`, or with `persist-credentials: true` so that they can be fetched; the version may be wrong.',
        detail: result.why.slice(-5),
    }));
    return git;
}
/** A new copy of `project` for the builds that share the folder `name`. @throws PackagingError `project/symlink`, `host/…` */
async function copyOf(context, project, name, say, varied) {
    const [dir, git] = await Promise.all([context.staging.dir(name), withHistory(context, project, say)]);
    const copy = await (0,_project_source_js__WEBPACK_IMPORTED_MODULE_7__/* .copySource */ .X)({
        project: project.dir,
        git,
        into: node_path__WEBPACK_IMPORTED_MODULE_1__.join(dir, 'source'),
        exclude: context.configuration.notSource,
        query: context.query,
        ...(varied && { varied }),
    });
    // maturin refuses to write over the PKG-INFO of an unpacked sdist; other backends read their version from it.
    if (project.buildSystem.backend === 'maturin')
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(copy.project, 'PKG-INFO'), { force: true });
    return copy;
}
/** `config-settings` are for the application's own backend only, not for those of local projects. */
function buildContextOf(context, project, uv, findLinks, name, say) {
    const { configuration, runner, staging, host } = context;
    return {
        tools: {
            ...{ runner, uv, findLinks, toolchain: context.toolchain },
            constraints: interpreter => (0,_local_wheels_js__WEBPACK_IMPORTED_MODULE_10__/* .localConstraintsFor */ .r)(context, interpreter),
            localWheels: findLinks.filter(folder => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .isInside */ .FK)((0,_local_wheels_js__WEBPACK_IMPORTED_MODULE_10__/* .localWheelsFolder */ .M)(context), folder)),
            visible: { names: configuration.options.buildEnv, hide: (0,_host_process_environment_js__WEBPACK_IMPORTED_MODULE_3__/* .hiderOf */ .S2)(host.env, configuration.options.buildEnv) },
        },
        project,
        dir: node_path__WEBPACK_IMPORTED_MODULE_1__.join(staging.root, name),
        runner: (0,_plan_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .wheelPlatform */ .pL)(configuration.plan),
        settings: project === configuration.project ? configuration.options.configSettings : {},
        epoch: (0,_project_version_js__WEBPACK_IMPORTED_MODULE_8__/* .sourceDateEpoch */ .pA)(host.env, project.git),
        say,
    };
}


/***/ }),

/***/ 15163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c5: () => (/* binding */ declareDistributions),
  uN: () => (/* binding */ declareLocalProjects),
  R0: () => (/* binding */ declareScriptWheel),
  ve: () => (/* binding */ makeWheels)
});

// UNUSED EXPORTS: otherEnvironments, repair

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/archives/wheel-name.js
var wheel_name = __webpack_require__(78758);
// EXTERNAL MODULE: ./lib/archives/zip-writer.js
var zip_writer = __webpack_require__(91858);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/archives/native-headers.js + 2 modules
var native_headers = __webpack_require__(39084);
// EXTERNAL MODULE: ./lib/archives/zip-reader.js + 1 modules
var zip_reader = __webpack_require__(195);
// EXTERNAL MODULE: ./lib/assets.js
var assets = __webpack_require__(90122);
// EXTERNAL MODULE: ./lib/targets/platforms.js
var platforms = __webpack_require__(85390);
// EXTERNAL MODULE: ./lib/targets/tags.js
var targets_tags = __webpack_require__(63329);
// EXTERNAL MODULE: ./lib/core/format.js
var format = __webpack_require__(25888);
;// CONCATENATED MODULE: ./lib/distributions/repair-problems.js
/** What is reported of wheels that cannot be tagged for the minimum system (pure). */



const SHOWN = 20;
/** One error for all wheels of a project: they are built from the same source and fail for the same reason (pure). */
function floorError(unfit, context) {
    const { platform } = context;
    const [first] = unfit;
    const worst = first && hardest(first.tooNew);
    const others = unfit.length > 1 ? ` (and ${unfit.length - 1} more of its wheels)` : '';
    const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`;
    const detail = unfit.flatMap(({ wheel, tooNew }) => [wheel, ...tooNew.map(one => `  ${symbolText(one)}`)]);
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${first?.wheel}${others} does not run on ${systemName(platform)} ${platform.floor}${why}.`,
        fix: waysOut(unfit, context),
        detail: detail.length > SHOWN ? [...detail.slice(0, SHOWN), `… and ${detail.length - SHOWN} more`] : detail,
    });
}
/** One warning for all wheels of a project that need a newer system than the default minimum (pure). */
function newerWarning(newer, context) {
    const { platform } = context;
    const [first] = newer;
    const worst = first && hardest(first.tooNew);
    const others = newer.length > 1 ? ` (and ${newer.length - 1} more ${newer.length === 2 ? 'wheel' : 'wheels'})` : '';
    const why = worst === undefined ? '' : `: it needs ${symbolText(worst)}`;
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${first?.shipped}${others} is tagged for a newer system than ${systemName(platform)} ${platform.floor}, the default minimum${why}.`,
        fix: `To serve older systems, ${waysDown(newer, context).join('; or ')}. To accept it without this warning, set ${(0,platforms/* minimumInput */.xS)(platform)} to ${highestOf(newer) ?? 'the version in its name'}.`,
    });
}
/** `GLIBC_2.34 (pthread_create, dlopen) of libc.so.6 in answer/_core.so`. */
function symbolText({ file, library, version, symbols }) {
    const some = symbols.length > 3 ? [...symbols.slice(0, 3), '…'] : symbols;
    return `${version} (${some.join(', ')}) of ${library} in ${file}`;
}
/** The newest of glibc's own versions, which are the most useful to readers, else of all. */
function hardest(tooNew) {
    const glibc = tooNew.filter(({ version }) => /^GLIBC_\d/.test(version));
    const number = ({ version }) => version.replace(/^\w+_/, '');
    return [...(glibc.length > 0 ? glibc : tooNew)].sort((a, b) => (0,platforms/* compareVersions */.Zy)(number(b), number(a)))[0];
}
/** What the minimum version refers to: `glibc`, `musl`, `macOS`. */
function systemName({ os, libc }) {
    return os === 'macos' ? 'macOS' : os === 'windows' ? 'Windows' : (libc ?? 'glibc');
}
function waysOut(unfit, context) {
    const highest = highestOf(unfit);
    return (0,format/* alternatives */.Vo)([
        ...(highest === undefined ? [] : [`set ${(0,platforms/* minimumInput */.xS)(context.platform)} to ${highest}`]),
        ...waysDown(unfit, context),
    ]);
}
/** The oldest system that all of them run on; undefined when one has none. */
function highestOf(unfit) {
    const needed = unfit.map(({ fitFor }) => fitFor);
    return needed.every(one => one !== undefined) ? [...needed].sort(platforms/* compareVersions */.Zy).at(-1) : undefined;
}
/** How the same source gives wheels for the minimum system. */
function waysDown(unfit, { platform, compiler }) {
    const input = (0,platforms/* minimumInput */.xS)(platform);
    const fromMachine = unfit.some(({ tooNew }) => tooNew.some(({ file }) => file.startsWith('/')));
    return [
        ...(input === 'glibc' && compiler !== 'zig' && !fromMachine
            ? [`set compiler to zig, which builds for glibc ${platform.floor} on any machine`]
            : []),
        ...(fromMachine
            ? [`build the library that it links to for ${input} ${platform.floor} as well, or link it statically`]
            : []),
        ...(platform.os === 'linux' && compiler === 'auto'
            ? ['start docker or podman, with which compiler: auto builds in a container of an older system']
            : []),
        platform.os === 'macos'
            ? 'build it with an older SDK'
            : 'build the wheels on an older system, as cibuildwheel does in its manylinux containers, and name their folder in find-links',
    ];
}
/** Wheels for one platform without any compiled file: their extension was left out silently (pure). */
function nothingNative(wheels) {
    const one = wheels.length === 1;
    return new errors/* PackagingError */.yr('build/mismatch', {
        message: `${wheels.join(', ')} ${one ? 'is' : 'are'} tagged for one platform but ${one ? 'has' : 'have'} no compiled file.`,
        fix: 'If there should be an extension module, its build failed without an error (an optional extension, a missing compiler): see the log of the build. If the project is pure Python, have its backend make a py3-none-any wheel.',
    });
}
/** A repair tool failed for another reason than the minimum system. */
function repairFailed(wheel, tool, tail) {
    const said = tail.findLast(line => /error|cannot|invalid|not found|could not/i.test(line)) ?? tail.at(-1) ?? '';
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${tool} cannot repair ${wheel} for other machines: ${said.trim()}`,
        fix: 'Its last lines say what it could not do: a library that the wheel needs must be found on this machine, for the same architecture.',
        detail: tail,
    });
}
/** A wheel's platform tag is newer than the minimum system. */
function notTaggedFor(wheel, platform) {
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${wheel} is not tagged for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
        fix: platform.os === 'macos'
            ? 'Raise macos to the version in its name, or have the build follow MACOSX_DEPLOYMENT_TARGET, which is set for it.'
            : 'Raise the minimum version to the one in its name, or let the backend choose the platform tag itself.',
    });
}
/** The container has left a wheel as the backend made it, or repaired it for a newer system. */
function notRepaired(wheel, platform) {
    return new errors/* PackagingError */.yr('build/floor', {
        message: `${wheel} was built in a container and is not for ${systemName(platform)} ${platform.floor} (${platform.name}).`,
        fix: 'Leave repair-wheel-command and the image of [tool.cibuildwheel] as they are, or have them give a wheel for that system.',
    });
}

// EXTERNAL MODULE: ./lib/distributions/toolchain.js
var toolchain = __webpack_require__(81760);
;// CONCATENATED MODULE: ./lib/distributions/repair.js
/**
 * Repairs built wheels for other machines: the libraries that they need are copied in, and they are tagged for the oldest
 * system that they run on. Pure wheels, and those that need no repair, stay unchanged, byte for byte.
 */











/** PEP 600 allows any glibc, but auditwheel only knows these, with the libraries of every such system. */
const MANYLINUX = [
    ...['2.5', '2.12', '2.17', '2.24', '2.26', '2.27', '2.28', '2.31', '2.34', '2.35', '2.36', '2.37', '2.38', '2.39'],
    ...['2.40', '2.41'],
];
const MUSLLINUX = ['1.1', '1.2'];
/**
 * The newest platform tag of auditwheel that serves the minimum system, as `manylinux_2_28_x86_64`; undefined when there
 * is none (pure). @see https://github.com/pypa/auditwheel
 */
function auditwheelPlatform({ libc, arch, floor }) {
    const known = libc === 'musl' ? MUSLLINUX : MANYLINUX;
    const version = known.filter(one => (0,platforms/* compareVersions */.Zy)(one, floor) <= 0).at(-1);
    const family = libc === 'musl' ? 'musllinux' : 'manylinux';
    return version && `${family}_${version.replace('.', '_')}_${targets_tags/* LINUX_ARCH */.YK[arch] ?? arch}`;
}
/**
 * The call that copies the libraries of a wheel into it and tags it for the minimum system (pure).
 * @param output an empty folder
 * @param promised whether a wheel for a newer system is an error; else delocate tags it for what it needs
 * @param epoch seconds since 1970 for every time stamp in the new wheel; all three tools read SOURCE_DATE_EPOCH
 */
function repairCall(platform, wheel, output, epoch, promised = true) {
    const env = { SOURCE_DATE_EPOCH: String(epoch) };
    const files = ['--wheel-dir', output, wheel];
    if (platform.os === 'windows')
        return { tool: 'delvewheel', module: 'delvewheel', args: ['repair', ...files], env };
    if (platform.os === 'macos')
        return {
            tool: 'delocate',
            module: 'delocate.cmd.delocate_wheel',
            args: ['--require-archs', appleArch(platform), ...files],
            // delocate refuses a wheel that needs a newer macOS than this.
            env: { ...env, MACOSX_DEPLOYMENT_TARGET: promised ? platform.floor : undefined },
        };
    const plat = auditwheelPlatform(platform);
    if (plat === undefined)
        return undefined;
    return { tool: 'auditwheel', module: 'auditwheel', args: ['repair', '--plat', plat, ...files], env };
}
/** As delocate names it: `universal2` stands for both. */
function appleArch({ universal2, arch }) {
    return universal2 ? 'universal2' : (toolchain/* APPLE_ARCH */.A1[arch] ?? arch);
}
/** Runs a tool that may fail. @param label as `Command.label` */
async function runTool(repairTools, call, label) {
    const folder = await repairTools.folder(call.tool);
    return repairTools.runner.finish({
        label,
        tool: await repairTools.python(),
        args: [(0,assets/* pythonScript */.w$)('run_module.py'), folder, call.module, ...call.args],
        cwd: repairTools.dir,
        // A variable of the machine, such as AUDITWHEEL_PLAT, must not change the file.
        env: { PYTHONNOUSERSITE: '1', AUDITWHEEL_PLAT: undefined, AUDITWHEEL_PATCHER: undefined, ...call.env },
        pathFirst: [external_node_path_.join(folder, 'bin')],
        capture: true,
        limits: { total: 900_000 },
    });
}
/** Whether the backend has tagged a wheel for the minimum system itself (maturin can), and auditwheel agrees. */
async function needsNoRepair(repairTools, wheel, tags) {
    const order = (0,targets_tags/* platformTags */.$A)(repairTools.platform);
    if (!tags.every(tag => order.includes(tag) && !tag.startsWith('linux_')))
        return false;
    const shown = await show(repairTools, wheel);
    if (shown === undefined)
        return false;
    const place = order.indexOf(shown.overall_tag);
    // Newest first: the wheel must run on systems as old as each of its tags. `manylinux2014` is right behind its equivalent
    // `manylinux_2_17`.
    const age = (tag) => order.indexOf(tag) - (/^manylinux(?:1|20\d\d)_/.test(tag) ? 1 : 0);
    return place > 0 && tags.every(tag => age(tag) <= place);
}
async function show(repairTools, wheel) {
    const finished = await runTool(repairTools, { tool: 'auditwheel', module: 'auditwheel', args: ['show', '--json', wheel], env: {} }, `inspect ${external_node_path_.basename(wheel)}`);
    if (finished.code !== 0)
        return undefined;
    const shown = JSON.parse(finished.stdout);
    const { overall_tag, sym_tag, external_libs } = shown;
    if (overall_tag === undefined || sym_tag === undefined)
        return undefined;
    return { overall_tag, sym_tag, external_libs: external_libs ?? {} };
}
/** The symbols that the minimum system does not have; undefined when symbols are not the reason. */
async function whyUnfit(repairTools, wheel) {
    const plat = auditwheelPlatform(repairTools.platform);
    const shown = await show(repairTools, wheel);
    if (plat === undefined || shown === undefined)
        return undefined;
    const libraries = Object.values(shown.external_libs).filter(library => library !== null);
    const finished = await repairTools.runner.run({
        label: `read the symbols of ${external_node_path_.basename(wheel)}`,
        tool: await repairTools.python(),
        args: [(0,assets/* pythonScript */.w$)('too_new.py'), await repairTools.folder('auditwheel'), wheel, plat, ...libraries],
        cwd: repairTools.dir,
        capture: true,
        limits: { total: 300_000 },
    });
    const tooNew = JSON.parse(finished.stdout);
    const [, major, minor] = /linux_(\d+)_(\d+)_/.exec(shown.sym_tag) ?? [];
    if (tooNew.length === 0)
        return undefined;
    return { wheel: external_node_path_.basename(wheel), fitFor: major && `${major}.${minor}`, tooNew };
}
/** Never compiled code, and most of a wheel. */
const TEXT = /\.(?:py|pyi|pyx|pxd|txt|json|toml|md|rst|c|h|typed)$|\.dist-info\//;
/**
 * Whether a wheel is tagged for a platform and has no file that is compiled for it, by the first bytes of its files.
 * @throws PackagingError `check/content` for a damaged wheel
 */
async function isHollow({ platform }, wheel) {
    if (platformsOf(wheel).every(tag => tag === 'any'))
        return false;
    return (0,zip_reader/* withZip */.o)(wheel, async (zip) => {
        for (const { name, folder } of zip.entries) {
            if (folder || TEXT.test(name))
                continue;
            if ((0,native_headers/* nativeFormat */.XF)(await firstBytes(zip, name)) === native_headers/* FORMAT_OF */.ux[platform.os])
                return false;
        }
        return true;
    });
}
async function firstBytes(zip, name) {
    for await (const chunk of zip.stream(name))
        return chunk.subarray(0, 8);
    return Buffer.alloc(0);
}
/**
 * The wheels to ship, in the order of those that were built. Each is repaired as soon as it is built.
 * @param wheels undefined for one that is not needed
 * @throws PackagingError `build/floor`, one for all wheels, when they need a newer system than was promised; `build/mismatch` for a
 * platform wheel with nothing compiled inside; `build/tool-failed`; what building them throws
 */
async function repairWheels(repairTools, wheels) {
    const hollow = [];
    const work = wheels.map(async (one) => {
        const wheel = await one;
        if (wheel === undefined)
            return undefined;
        if (!(await isHollow(repairTools, wheel)))
            return repairTools.limiter(() => repairWheel(repairTools, wheel));
        hollow.push(external_node_path_.basename(wheel));
        return undefined;
    });
    await Promise.allSettled(work);
    if (hollow.length > 0)
        throw nothingNative(hollow.sort());
    const results = (await (0,errors/* allOrProblems */.Xd)(work)).filter(result => result !== undefined);
    const unfit = results.flatMap(result => ('unfit' in result ? [result.unfit] : []));
    if (unfit.length > 0)
        throw floorError(unfit, repairTools);
    const repaired = results.flatMap(result => ('file' in result ? [result] : []));
    const newer = repaired.flatMap(({ newer }) => newer ?? []);
    if (newer.length > 0)
        repairTools.warn(newerWarning(newer, repairTools));
    return repaired.map(({ file }) => file);
}
async function repairWheel(repairTools, wheel) {
    const { platform, promised } = repairTools;
    const tags = platformsOf(wheel);
    if (tags.every(tag => tag === 'any'))
        return { file: wheel };
    if (platform.os === 'linux' && (await needsNoRepair(repairTools, wheel, tags)))
        return { file: wheel };
    if (repairTools.repairedElsewhere)
        throw notRepaired(external_node_path_.basename(wheel), platform);
    const first = await repairFor(repairTools, wheel, platform);
    if (typeof first === 'string')
        return { file: first, ...newerOnMacos(first, repairTools) };
    if (promised)
        return { unfit: first };
    let unfit = first;
    for (const floor of newerFloors(first)) {
        const next = await repairFor(repairTools, wheel, { ...platform, floor });
        if (typeof next !== 'string') {
            unfit = { ...next, tooNew: first.tooNew };
            continue;
        }
        return { file: next, newer: { ...first, fitFor: floor, shipped: external_node_path_.basename(next) } };
    }
    return { unfit };
}
/**
 * The systems to repair an unfit wheel for, oldest first: what its own symbols need, then what those of a library of this
 * machine that goes into it need (pure).
 */
function newerFloors({ fitFor, tooNew }) {
    const asked = [fitFor, ...tooNew.map(({ version }) => /^GLIBC_(\d+\.\d+)/.exec(version)?.[1])];
    const known = asked.flatMap(one => {
        const list = one?.startsWith('1.') ? MUSLLINUX : MANYLINUX;
        const serving = one && list.find(version => (0,platforms/* compareVersions */.Zy)(version, one) >= 0);
        return serving ? [serving] : [];
    });
    return [...new Set(known)]
        .sort(platforms/* compareVersions */.Zy)
        .filter(one => fitFor === undefined || (0,platforms/* compareVersions */.Zy)(one, fitFor) >= 0);
}
/** delocate has tagged the wheel for the macOS that it needs. */
function newerOnMacos(wheel, { platform }) {
    if (platform.os !== 'macos' || servesPlatform(wheel, platform))
        return {};
    const shipped = external_node_path_.basename(wheel);
    const [, major, minor] = /macosx_(\d+)_(\d+)_/.exec(shipped) ?? [];
    return { newer: { wheel: shipped, shipped, fitFor: major && `${major}.${minor}`, tooNew: [] } };
}
function servesPlatform(wheel, platform) {
    const allowed = new Set((0,targets_tags/* platformTags */.$A)(platform).filter(tag => !tag.startsWith('linux_')));
    return platformsOf(wheel).some(tag => allowed.has(tag));
}
/** The path of the wheel that serves `platform`, or why there is none. */
async function repairFor(repairTools, wheel, platform) {
    const { say, promised } = repairTools;
    const file = external_node_path_.basename(wheel);
    const output = external_node_path_.join(repairTools.dir, `${file}-${platform.floor}`);
    await (0,promises_.mkdir)(output, { recursive: true });
    const call = repairCall(platform, wheel, output, repairTools.epoch, promised);
    if (call === undefined)
        throw notTaggedFor(file, platform);
    const finished = await runTool(repairTools, call, `repair ${file}`);
    if (finished.code !== 0) {
        const unfit = platform.os === 'linux' ? await whyUnfit({ ...repairTools, platform }, wheel) : undefined;
        if (unfit !== undefined)
            return unfit;
        throw repairFailed(file, call.tool, finished.tail);
    }
    const made = (await (0,promises_.readdir)(output)).filter(name => name.endsWith('.whl'));
    const [name] = made;
    if (name === undefined || made.length > 1)
        throw new errors/* PackagingError */.yr(name === undefined ? 'build/nothing' : 'build/several', {
            message: `${call.tool} reported success for ${file} but made ${name === undefined ? 'no file' : made.join(', ')}.`,
            fix: 'Report this to the maintainers of the tool.',
        });
    const mayBeNewer = platform.os === 'macos' && !promised && /-macosx_\d+_\d+_\w+\.whl$/.test(name);
    if (!mayBeNewer && !servesPlatform(name, platform))
        throw notTaggedFor(name, platform);
    const repaired = external_node_path_.join(output, name);
    if (name === file && (await sameContent(wheel, repaired)))
        return wheel;
    say(name === file ? `${call.tool} repaired ${file}` : `${call.tool} made ${name} of ${file}`);
    return repaired;
}
/** Whether two wheels have the same files, whatever their compression. */
async function sameContent(one, other) {
    const files = (wheel) => (0,zip_reader/* withZip */.o)(wheel, async (zip) => zip.entries.flatMap(({ name, folder, crc, size }) => folder || name.endsWith('.dist-info/RECORD') ? [] : [`${name} ${crc} ${size}`]));
    const [left, right] = await Promise.all([files(one), files(other)]);
    return left.sort().join('\n') === right.sort().join('\n');
}
/** The platform parts of a wheel's name. */
function platformsOf(wheel) {
    const tags = (0,wheel_name/* parseWheelName */.CI)(external_node_path_.basename(wheel))?.tags ?? [];
    return [...new Set(tags.map(tag => tag.split('-').at(-1) ?? ''))];
}

// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/interpreters/versions.js
var versions = __webpack_require__(62310);
// EXTERNAL MODULE: ./lib/plan/builders.js
var builders = __webpack_require__(87703);
// EXTERNAL MODULE: ./lib/project/inline-script.js
var inline_script = __webpack_require__(43714);
// EXTERNAL MODULE: ./lib/resolve/refused-sources.js
var refused_sources = __webpack_require__(86343);
// EXTERNAL MODULE: ./lib/pipeline/artifacts.js
var artifacts = __webpack_require__(43525);
// EXTERNAL MODULE: ./lib/core/merge-problems.js
var merge_problems = __webpack_require__(81688);
// EXTERNAL MODULE: ./lib/distributions/backend.js
var backend = __webpack_require__(34083);
// EXTERNAL MODULE: ./lib/distributions/cibuildwheel.js
var cibuildwheel = __webpack_require__(19560);
// EXTERNAL MODULE: ./lib/host/process/errors.js
var process_errors = __webpack_require__(47685);
// EXTERNAL MODULE: ./lib/project/commands.js
var commands = __webpack_require__(4747);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/pipeline/context.js + 5 modules
var pipeline_context = __webpack_require__(89453);
// EXTERNAL MODULE: ./lib/pipeline/distributions.js
var distributions = __webpack_require__(43501);
;// CONCATENATED MODULE: ./lib/pipeline/containers.js
/**
 * Wheels from the sdist by cibuildwheel: in a container of an older system, or of another C library than this machine's.
 * A wheel that no Python of this machine runs is tested in the container that built it.
 */
















/** The locked cibuildwheel runs on Python 3.11 and newer. */
const OLDEST_PYTHON = 11;
/**
 * Undefined when the compilers of this machine are used: for this machine always with `compiler: system` and `zig`, and for
 * `auto` where no container engine works or cibuildwheel does not serve all interpreters.
 */
async function containersOf(context, buildContext, interpreters) {
    const { compiler } = context.configuration.options;
    if (!(0,cibuildwheel/* cibuildwheelServes */.uH)(buildContext.runner))
        return undefined;
    if (compiler === 'cibuildwheel' || isForeign(context, buildContext))
        return strictContainers(context, buildContext, interpreters, undefined);
    const pythons = interpreters.map(({ python }) => python);
    if (compiler !== 'auto' || (0,cibuildwheel/* cibuildwheelProblems */.mJ)(pythons, buildContext.runner).length > 0)
        return undefined;
    const engine = await context.containerEngine();
    if (engine === undefined)
        return undefined;
    const strict = strictContainers(context, buildContext, interpreters, engine);
    return {
        ...strict,
        async build(sdist, source, interpreter, otherwise) {
            const key = `${buildContext.project.dir} ${(0,versions/* formatPython */.AR)(interpreter.python)}`;
            if (context.withoutContainer.has(key))
                return otherwise();
            try {
                return await strict.build(sdist, source, interpreter, otherwise);
            }
            catch (thrown) {
                if (!(thrown instanceof errors/* PackagingError */.yr))
                    throw thrown;
                context.withoutContainer.add(key);
                context.warn(containerFailed(buildContext.project, thrown));
                buildContext.say(`${thrown.message} Building with this machine's own compiler instead.`);
                return otherwise();
            }
        },
    };
}
/** Whether the wheels are for musl and this machine has glibc: nothing of it compiles or runs them. */
function isForeign({ configuration }, { runner }) {
    return (0,builders/* needsContainer */.xw)(runner, configuration.plan.runner);
}
/** Of `compiler: auto`: what this machine has, such as the headers of a library, a container may lack. */
function containerFailed(project, { message, detail }) {
    const name = project.name ?? external_node_path_.basename(project.dir);
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `${name} could not be built in a container and was built with this machine's own compiler: ${message}`,
        fix: 'Install what it needs in the container (`before-all` of [tool.cibuildwheel]), or set compiler to system or zig.',
        detail,
    });
}
/** @param found the engine; undefined to look for it, and fail without one */
function strictContainers(context, buildContext, interpreters, found) {
    const { runner, tools, host, epoch } = context;
    const foreign = isForeign(context, buildContext);
    let engine = found === undefined ? undefined : Promise.resolve(found);
    return {
        title: `a container of ${foreign ? buildContext.runner.name : 'an older system'}${found === undefined ? '' : ` (${found.split(';', 1)[0]})`}`,
        async build(sdist, source, interpreter) {
            const name = (0,versions/* formatPython */.AR)(interpreter.python);
            const identifier = (0,cibuildwheel/* identifierFor */.H9)(interpreter.python, buildContext.runner);
            if (identifier === undefined)
                throw new Error(`a plan with ${name} for cibuildwheel`);
            const output = external_node_path_.join(buildContext.dir, `container-wheel-${name}`);
            await (0,promises_.mkdir)(output, { recursive: true });
            const why = foreign ? `Wheels for ${buildContext.runner.name} are built in a container` : undefined;
            engine ??= (0,cibuildwheel/* containerEngine */.wC)(runner, host.env, output, why);
            const answering = await engine;
            const pyproject = await (0,paths/* readText */.yR)(source, 'pyproject.toml');
            const tested = foreign ? await containerTest(context, buildContext, interpreter, pyproject) : undefined;
            const environment = (0,cibuildwheel/* cibuildwheelEnvironment */.B9)({
                platform: buildContext.runner,
                engine: answering,
                settings: buildContext.settings,
                epoch,
                cache: external_node_path_.join(host.store, 'cibuildwheel'),
                test: foreign ? tested?.settings : found === undefined ? undefined : 'none',
                pyproject,
                visible: context.configuration.options.buildEnv,
                env: host.env,
            });
            const call = (0,cibuildwheel/* cibuildwheelArguments */.ad)(identifier, sdist, output);
            const finished = await runner.finish({
                label: `build the wheel for Python ${name} with cibuildwheel`,
                tool: (await (0,pipeline_context/* toolInterpreter */.Rn)(context, interpreters, OLDEST_PYTHON)).path,
                args: [(0,assets/* pythonScript */.w$)('run_module.py'), await tools.folder('cibuildwheel'), 'cibuildwheel', ...call],
                cwd: output,
                env: { ...environment, PYTHONNOUSERSITE: '1' },
                allow: context.configuration.options.buildEnv,
                onLine: line => (tested?.read(line) ? undefined : buildContext.say(line)),
                // The first use of an image downloads it, without output.
                limits: { total: 10_800_000, idle: 3_600_000 },
            });
            if (finished.code !== 0)
                throw (0,process_errors/* diskFullError */.vB)('build the wheel', finished.tail) ?? failed(buildContext, identifier, finished.tail);
            const wheel = await (0,backend/* onlyFile */.nv)({
                kind: 'wheel',
                output,
                maker: 'cibuildwheel',
                place: (0,distributions/* backendPlace */.IC)(buildContext.project),
            });
            (0,distributions/* refuseUnfit */.Pt)(wheel, interpreter, buildContext);
            await tested?.finish(wheel);
            return wheel;
        },
    };
}
/** @see https://cibuildwheel.pypa.io/en/stable/faq/ */
const PURE = /pure Python wheel was generated/;
function failed(buildContext, identifier, tail) {
    return new errors/* PackagingError */.yr('build/tool-failed', {
        message: `cibuildwheel could not build ${identifier}.`,
        fix: tail.some(line => PURE.test(line))
            ? 'The project builds a wheel of pure Python, which needs no container: set compiler to system.'
            : `Its last lines are below; the same error comes from \`cibuildwheel --only ${identifier}\` on the sdist.`,
        place: (0,distributions/* backendPlace */.IC)(buildContext.project),
        detail: tail,
    });
}
/** Its `test-skip`, or an override, says so. */
const LEFT_OUT = {
    result: 'skipped',
    reason: "not tested: cibuildwheel left out the project's own test-command",
    detail: [],
};
/** The test of one wheel; of the second build, which gives the same, and of other projects, there is none. */
async function containerTest(context, buildContext, { python: version }, pyproject) {
    const { configuration, host, containerTests } = context;
    const { project, options, plan } = configuration;
    const python = (0,versions/* formatPython */.AR)(version);
    const none = { settings: 'none', read: () => false, finish: async () => { } };
    const known = containerTests.some(one => one.python === python);
    if (plan.test === 'none' || buildContext.project !== project || known)
        return none;
    const { test } = plan;
    const platform = buildContext.runner.name;
    const remember = async (wheel, outcome) => {
        containerTests.push({ sha256: await (0,files/* sha256Of */.Bj)(wheel), python, platform, outcome });
    };
    if ((0,cibuildwheel/* hasOwnTest */.rn)(pyproject, host.env)) {
        let begun = false;
        const read = (line) => {
            begun ||= (0,cibuildwheel/* beginsTest */.HS)(line);
            return false;
        };
        return { settings: undefined, read, finish: wheel => remember(wheel, begun ? undefined : LEFT_OUT) };
    }
    const { answerIn, containerArguments, containerOutcome } = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(6759)]).then(__webpack_require__.bind(__webpack_require__, 86759));
    const code = await (0,regular/* readRegular */.V)((0,assets/* pythonScript */.w$)('container_test.py'), 'utf8');
    // Of several commands each is started, as every script is.
    const preferred = (0,commands/* asksForSeveral */.CN)(options.entryPoint) ? [] : [options.entryPoint, project.name ?? ''];
    const prefer = preferred.filter(name => name !== '' && name !== 'auto');
    const args = containerArguments(code, { name: project.name ?? '', test, prefer });
    const command = ['python', '-c', ...args.map(cibuildwheel/* quoted */.TL)].join(' ');
    const answers = [];
    return {
        settings: { command, extras: options.extras },
        read(line) {
            const answer = answerIn(line);
            if (answer !== undefined)
                answers.push(answer);
            return answer !== undefined;
        },
        async finish(wheel) {
            const outcome = containerOutcome(answers, test !== 'auto');
            if (outcome.result === 'failed')
                throw doesNotRun(external_node_path_.basename(wheel), python, platform, outcome);
            await remember(wheel, outcome);
        },
    };
}
function doesNotRun(file, python, platform, { reason, detail }) {
    return (0,merge_problems/* occurrenceProblem */.X)('check/run-failed', {
        file,
        where: `on Python ${python} in the container of ${platform}`,
        failed: { one: 'does not run', several: 'do not run' },
        reason,
    }, {
        fix: 'See its last lines below; set test-command if the program needs other arguments for a smoke test.',
        detail,
    });
}

// EXTERNAL MODULE: ./lib/pipeline/local-wheels.js
var local_wheels = __webpack_require__(71390);
// EXTERNAL MODULE: ./lib/pipeline/source.js
var pipeline_source = __webpack_require__(54561);
;// CONCATENATED MODULE: ./lib/pipeline/wheels.js
/** The stage that builds local projects, the sdist and the wheels, each wheel from the sdist as a user's pip would. */



















/**
 * Builds other projects of the repository that the application needs, in the given order.
 * @returns the folders to resolve from: the user's `find-links`, and one with the wheels of the local projects
 */
function declareLocalProjects(graph, context, { uv, interpreters }) {
    const { localProjects, findLinks } = context.configuration;
    const check = { id: 'check-local-projects', title: 'check sources of local projects', section: 'set-up' };
    let folders = localProjects.length === 0
        ? graph.given(findLinks)
        : graph.add(check, [], async () => {
            await (0,refused_sources/* refuseLocalSources */.c)(localProjects);
            return findLinks;
        });
    for (const [index, project] of localProjects.entries()) {
        const name = `local-${index}`;
        const info = { id: `build-${name}`, title: `build ${project.name ?? project.path}`, section: 'build' };
        folders = graph.add(info, [uv, interpreters, folders], async ([tool, found, offered], say) => {
            const copy = await (0,pipeline_source/* copyOf */.z)(context, project, name, say);
            const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, offered, name, say);
            const folder = external_node_path_.join((0,local_wheels/* localWheelsFolder */.M)(context), String(index));
            const environment = await (0,distributions/* environmentFor */.DD)(buildContext, (0,pipeline_context/* newest */.BP)(found));
            const sdist = await (0,distributions/* buildSdist */.MF)(buildContext, copy, environment);
            const wheels = await makeWheels(context, buildContext, sdist, found, { newest: environment });
            await Promise.all(wheels.map(file => (0,files/* place */.ik)(file, folder)));
            return [...offered, folder];
        });
    }
    return folders;
}
/** A secret that a workflow does not have is an empty text. */
function warnUnset({ host, warn }, buildEnv) {
    const unset = buildEnv.filter(name => !host.env[name]);
    if (unset.length === 0)
        return;
    const are = unset.length === 1 ? 'is' : 'are';
    warn(new errors/* PackagingError */.yr('input/invalid', {
        message: `build-env: ${unset.join(', ')} ${are} not set, or empty: the build sees nothing there.`,
        fix: 'Set the variable in `env` of this step or job (a secret has to be passed there), or leave its name out of build-env.',
    }));
}
function declareDistributions(graph, context, { uv, interpreters, findLinks }) {
    const { project, plan, options } = context.configuration;
    warnUnset(context, options.buildEnv);
    const copySource = { id: 'copy-source', title: 'copy source', section: 'build' };
    const source = graph.add(copySource, [], (_, say) => (0,pipeline_source/* copyOf */.z)(context, project, 'own', say));
    const environment = graph.add({ id: 'build-environment', title: 'create build environment', section: 'build' }, [uv, interpreters, findLinks], ([tool, found, folders], say) => (0,distributions/* waitingEnvironment */.xw)((0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', say), (0,pipeline_context/* newest */.BP)(found), context.environments));
    const sdist = graph.add({ id: 'build-sdist', title: 'build sdist', section: 'build' }, [uv, interpreters, findLinks, source, environment], async ([tool, found, folders, copy, isolated], say) => {
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', say);
        const made = await (0,distributions/* buildSdist */.MF)(buildContext, copy, isolated);
        const [file = made] = await (0,distributions/* finishDistributions */.hk)(context, [made], 'own', say);
        const pythons = found.map(({ python }) => (0,versions/* formatPython */.AR)(python));
        return (0,artifacts/* measure */.xP)(file, { format: 'sdist', targets: ['any'], pythons });
    });
    const others = graph.join([uv, interpreters, findLinks, source, environment], ([tool, found, folders, copy]) => {
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', () => { });
        return otherEnvironments(context, buildContext, copy.project, found);
    });
    const wheels = graph.add({ id: 'build-wheel', title: 'build wheel', section: 'build' }, [uv, interpreters, findLinks, sdist, environment], async ([tool, found, folders, archive, isolated], say) => {
        const buildContext = (0,pipeline_source/* buildContextOf */.N)(context, project, tool, folders, 'own', say);
        const environments = { newest: isolated, others: () => others.value };
        const made = await makeWheels(context, buildContext, archive.path, found, environments);
        const files = await (0,distributions/* finishDistributions */.hk)(context, made, 'own', say);
        return Promise.all(files.map(file => {
            const without = (0,distributions/* uncovered */.KY)(file, found, (0,builders/* wheelPlatform */.pL)(plan));
            const served = found.filter(one => !without.includes(one));
            return (0,artifacts/* measure */.xP)(file, {
                format: 'wheel',
                targets: file.endsWith('-any.whl') ? ['any'] : (0,platforms/* servedBy */.nV)((0,builders/* wheelPlatform */.pL)(plan)),
                pythons: served.map(({ python }) => (0,versions/* formatPython */.AR)(python)),
            });
        }));
    });
    const { environments } = context;
    if (environments !== undefined) {
        const save = { id: 'save-build-environment', title: 'save build environment', section: 'test' };
        graph.add(save, [graph.after([wheels])], () => environments.finish());
    }
    return { environment, sdist, wheels };
}
/** The wheel of a single script, which nothing has to build; there is no sdist. */
function declareScriptWheel(graph, context, { interpreters }) {
    const info = { id: 'build-wheel', title: 'write wheel of script', section: 'build' };
    return graph.add(info, [interpreters], async ([found], say) => {
        const { script, version } = context.configuration.project;
        if (script === undefined || version === undefined)
            throw new Error('the wheel of a script that is none');
        const { file, members } = (0,inline_script/* scriptWheel */.Dj)(script, version, await (0,regular/* readRegular */.V)(script.path));
        const output = external_node_path_.join(await context.staging.dir('own/script'), file);
        await (0,zip_writer/* writeStoredZip */.iP)({ output, prefix: Buffer.alloc(0), members, executable: false });
        const finished = await (0,distributions/* finishDistributions */.hk)(context, [output], 'own', say);
        const pythons = found.map(({ python }) => (0,versions/* formatPython */.AR)(python));
        return Promise.all(finished.map(one => (0,artifacts/* measure */.xP)(one, { format: 'wheel', targets: ['any'], pythons })));
    });
}
/**
 * Empty unless one wheel for each Python is likely.
 * @param source the copy from which the sdist is built
 */
async function otherEnvironments(context, buildContext, source, interpreters) {
    const rest = interpreters.filter(one => one !== (0,pipeline_context/* newest */.BP)(interpreters));
    if (rest.length === 0 || (await (0,toolchain/* detectNativeKind */.hx)(source)) !== 'per-python')
        return new Map();
    if ((await containersOf(context, buildContext, interpreters)) !== undefined)
        return new Map();
    const made = rest.map(one => {
        const environment = context.limiter(() => (0,distributions/* waitingEnvironment */.xw)(buildContext, one, context.environments));
        return [one, environment];
    });
    await Promise.allSettled(made.map(([, environment]) => environment));
    return new Map(made);
}
/**
 * Builds on the newest interpreter and on all that its wheel does not serve. When one wheel for each is likely, all builds
 * start at once, and superfluous wheels are ignored.
 * @param sdist absolute path of an sdist, or of a folder with its content
 * @returns absolute paths of wheels that are ready for other machines
 * @throws PackagingError `build/…`, `host/tool-missing`, `check/content`
 */
async function makeWheels(context, buildContext, sdist, interpreters, environments) {
    const runner = (0,builders/* wheelPlatform */.pL)(context.configuration.plan);
    const first = (0,pipeline_context/* newest */.BP)(interpreters);
    const rest = interpreters.filter(one => one !== first);
    const source = await (0,distributions/* unpackFor */.mj)(buildContext, sdist, first);
    const nativeKind = await (0,toolchain/* detectNativeKind */.hx)(source);
    const chooseCompiler = async () => {
        prepareRepair(context);
        const found = await containersOf(context, buildContext, interpreters);
        buildContext.say(compilerText(context, interpreters, found));
        return found;
    };
    let containers = nativeKind === 'pure' ? undefined : await chooseCompiler();
    const firstWheel = context.limiter(async () => {
        const here = () => (0,distributions/* buildWheel */["if"])(buildContext, source, first, environments.newest);
        if (containers !== undefined)
            return containers.build(sdist, source, first, here);
        const built = await here();
        if (nativeKind !== 'pure' || built.endsWith('-any.whl'))
            return built;
        // The wheel shows that it needs a compiler after all.
        const late = await chooseCompiler();
        containers = late;
        return late?.build(sdist, source, first, () => Promise.resolve(built)) ?? built;
    });
    const others = new Map();
    const begin = (interpreter) => {
        const here = () => buildHere(buildContext, sdist, interpreter, environments.others);
        const wheel = context.limiter(() => containers?.build(sdist, source, interpreter, here) ?? here());
        // Awaited below, or never when the first build fails or its wheel serves this interpreter too.
        wheel.catch(() => { });
        others.set(interpreter, wheel);
    };
    if (nativeKind === 'per-python')
        rest.forEach(begin);
    const wheel = await firstWheel.catch(async (thrown) => {
        // The others fail in the same way; none may be left running.
        await Promise.allSettled(others.values());
        throw thrown;
    });
    const needed = (0,distributions/* uncovered */.KY)(wheel, interpreters, runner);
    for (const interpreter of needed)
        if (!others.has(interpreter))
            begin(interpreter);
    const built = [wheel, ...needed.flatMap(interpreter => others.get(interpreter) ?? [])].map(one => Promise.resolve(one));
    const dir = external_node_path_.join(buildContext.dir, 'repaired');
    return (0,distributions/* blameBackend */.Mn)(buildContext.project, async () => {
        try {
            const distinct = eachOnce(built, file => (0,distributions/* uncovered */.KY)(file, interpreters, runner).length + 1 < interpreters.length);
            return await repair(context, interpreters, distinct, dir, buildContext.say);
        }
        finally {
            await Promise.allSettled(others.values());
        }
    });
}
/**
 * Of wheels with the same tags, which two Pythons can give (PEP 384), the last counts. One that serves a single Python
 * is alone with its tags and does not wait for the others: its repair starts while they are still compiled.
 * @returns undefined for those that do not count
 */
function eachOnce(wheels, servesSeveral) {
    const all = Promise.allSettled(wheels);
    const tagsOf = (file) => (0,wheel_name/* parseWheelName */.CI)(external_node_path_.basename(file))?.tags.join(' ');
    return wheels.map(async (wheel) => {
        const file = await wheel;
        if (!servesSeveral(file))
            return file;
        const files = (await all).flatMap(result => (result.status === 'fulfilled' ? [result.value] : []));
        return files.findLast(other => tagsOf(other) === tagsOf(file)) === file ? file : undefined;
    });
}
/** With this machine's own compiler, from a copy of its own. */
async function buildHere(buildContext, sdist, interpreter, others) {
    const [source, environment] = await Promise.all([
        (0,distributions/* unpackFor */.mj)(buildContext, sdist, interpreter),
        others?.().then(made => made.get(interpreter) ?? (0,distributions/* environmentFor */.DD)(buildContext, interpreter)) ??
            (0,distributions/* environmentFor */.DD)(buildContext, interpreter),
    ]);
    return (0,distributions/* buildWheel */["if"])(buildContext, source, interpreter, environment);
}
/** What compiles native code, said before it does: on a newer system than the minimum, the wheel may need that system. */
function compilerText({ configuration }, interpreters, containers) {
    const { options, plan } = configuration;
    if (containers !== undefined)
        return `native code is compiled in ${containers.title}`;
    if (options.compiler === 'zig' && (0,toolchain/* zigServes */.nf)(plan.runner))
        return `native code is compiled by zig, for glibc ${plan.runner.floor}`;
    if (plan.wheelsFor?.universal2)
        return "native code is compiled by this machine's own compiler for both kinds of Mac: ARCHFLAGS is -arch arm64 -arch x86_64";
    const version = interpreters.map(({ platform }) => platform.libcVersion).find(one => one !== undefined);
    const by = "native code is compiled by this machine's own compiler";
    if (version === undefined || (0,platforms/* compareVersions */.Zy)(version, plan.runner.floor) <= 0)
        return by;
    return `${by}, with glibc ${version}: the wheels may need a newer system than glibc ${plan.runner.floor}`;
}
/** Repairs wheels, so that they run on other machines. @throws PackagingError `build/floor`, `build/mismatch`, `build/tool-failed` */
function repair(context, interpreters, wheels, dir, say) {
    const { configuration, runner, limiter, tools, epoch } = context;
    const platform = (0,builders/* wheelPlatform */.pL)(configuration.plan);
    const repairTools = {
        runner,
        limiter,
        folder: tools.folder.bind(tools),
        python: async () => (await (0,pipeline_context/* toolInterpreter */.Rn)(context, interpreters)).path,
        platform,
        repairedElsewhere: (0,builders/* needsContainer */.xw)(platform, configuration.plan.runner),
        compiler: configuration.options.compiler,
        promised: (0,platforms/* isPromised */.Mi)(configuration.given, platform),
        warn: context.warn,
        epoch,
        dir,
        say,
    };
    return repairWheels(repairTools, wheels);
}
/** Downloads the repair tool while the compiler runs; a failure is reported when the tool is used. */
function prepareRepair({ configuration, tools }) {
    const tool = { linux: 'auditwheel', macos: 'delocate', windows: 'delvewheel' };
    tools.folder(tool[configuration.plan.runner.os]).catch(() => { });
}


/***/ }),

/***/ 47606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ planDocument)
/* harmony export */ });
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62310);
/* harmony import */ var _report_model_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5747);
/* harmony import */ var _targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87967);
/** A plan as other programs read it (pure). */



/** Pythons by name, every target with its compatible tags and markers, and its dependencies. */
function planDocument(plan, planned) {
    const { warnings, pythons, optional, targets, executables, ...rest } = plan;
    return {
        ...rest,
        pythons: pythons.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR),
        optional: optional.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR),
        targets: targets.map(target => ({
            python: (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR)(target.python),
            platform: target.platform.name,
            ...(0,_targets_complete_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .completePlatform */ .dm)(target),
        })),
        executables: executables.map(({ format, target }) => ({
            format,
            python: (0,_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPython */ .AR)(target.python),
            platform: target.platform.name,
        })),
        ...(planned && { coverage: coverageDocument(planned) }),
        warnings: [...warnings, ...(planned?.warnings ?? [])].map(_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .problemDocument */ .F),
    };
}
function coverageDocument(planned) {
    if (planned.kind === 'unknown')
        return { known: false, reason: planned.reason };
    return { known: true, ...planned.report, problems: planned.problems.map(_report_model_js__WEBPACK_IMPORTED_MODULE_2__/* .problemDocument */ .F) };
}


/***/ }),

/***/ 59101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EX: () => (/* binding */ expectedOf),
/* harmony export */   Lq: () => (/* binding */ reconcile),
/* harmony export */   Qh: () => (/* binding */ assembledName),
/* harmony export */   Rn: () => (/* binding */ fittingName),
/* harmony export */   ZE: () => (/* binding */ platformOfFile),
/* harmony export */   lm: () => (/* binding */ workflowArtifactName)
/* harmony export */ });
/* unused harmony export matchesPattern */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99687);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _core_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69716);
/* harmony import */ var _executables_format_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(91058);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83286);
/* harmony import */ var _pex_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52841);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4813);
/**
 * Names of files and workflow artifacts, as far as they are known before building, and what was built compared with them
 * (pure). @see https://github.com/actions/upload-artifact#name
 */








/**
 * `dist-answer-1.0.0-pex-linux-x86_64-3.11`. A run holds one workflow artifact of a name: the platform and the Pythons
 * that were asked for keep the jobs of a matrix apart, and a job that runs again finds its own.
 */
function workflowArtifactName({ prefix, name, version, format, target, pythons }) {
    const parts = [prefix, (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(name), version, format, target];
    if (pythons.length > 0)
        parts.push(pythons.join('_'));
    return fittingName(parts.join('-'));
}
/** What a release is made of once it is assembled: `dist-answer-1.0.0-pypi`, `dist-answer-1.0.0-release`. */
function assembledName(prefix, name, version, what) {
    return fittingName([prefix, (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(name), version, what].join('-'));
}
/** A name that GitHub takes. */
function fittingName(name) {
    // GitHub refuses these characters; a version may hold `!` and `+`, which it takes.
    const whole = name.replaceAll(/["*/:<>?\\|\r\n]/g, '_');
    if (whole.length <= LONGEST)
        return whole;
    // What is cut off is often the only difference between two jobs.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('hex').slice(0, 16);
    return `${whole.slice(0, LONGEST - 17)}-${digest}`;
}
/** Characters; GitHub takes 255, and its server adds some of its own. */
const LONGEST = 250;
/** The platform that a complete-platform file stands for. */
function platformOfFile(file) {
    return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.json$/i, '');
}
/** @param targets platforms that wheels with native code are for */
function expectedOf(content, targets, parts) {
    const name = parts.name === undefined ? '*' : (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_7__/* .normalizeName */ .Pc)(parts.name);
    const version = parts.version === undefined ? '*' : ((0,_renovatebot_pep440__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(parts.version) ?? parts.version);
    const stem = `${name}-${version}`;
    return content.formats.flatMap((format) => {
        switch (format) {
            case 'sdist':
                return [{ format, pattern: `${stem}.tar.gz`, count: 1, targets: ['any'] }];
            case 'wheel':
                return [
                    parts.native
                        ? { format, pattern: `${stem}-*.whl`, count: 'some', targets }
                        : { format, pattern: `${stem}-*-none-any.whl`, count: 'some', targets: ['any'] },
                ];
            case 'pex':
                return pexOf(content, stem, parts);
            default:
                return executablesOf(format, content, stem, parts);
        }
    });
}
function pexOf(content, stem, parts) {
    const platforms = [...content.platforms, ...content.platformFiles.map(platformOfFile)];
    const one = (file, targets) => ({
        format: 'pex',
        pattern: (0,_pex_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .deliveredAs */ .RP)(parts.layout, file),
        count: parts.pexIfRunnable ? 'maybe' : 1,
        targets,
    });
    if (!parts.severalPlatforms)
        return [one(`${stem}.pex`, platforms)];
    return content.pexScope.flatMap(scope => scope === 'universal'
        ? [one(`${stem}.pex`, platforms)]
        : platforms.map(platform => one(`${stem}-${platform}.pex`, [platform])));
}
function executablesOf(format, content, stem, parts) {
    const platforms = content.only[format] ?? content.platforms;
    const suffix = (0,_executables_format_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNamed */ .vq)(_executables_formats_js__WEBPACK_IMPORTED_MODULE_5__/* .EXECUTABLE_FORMATS */ .M, format)?.together?.suffix;
    if (suffix !== undefined)
        return [{ format, pattern: `${stem}${suffix}`, count: 1, targets: platforms }];
    const middle = parts.severalExecutables ? `-${format}` : '';
    return platforms.map(platform => ({
        format,
        pattern: `${stem}${middle}-${platform}*`,
        count: 1,
        targets: [platform],
    }));
}
/** Whether a file's name is what `pattern` says. */
function matchesPattern(pattern, file) {
    const plain = (text) => text.toLowerCase().replaceAll(/[-_.]+/g, '-');
    const parts = pattern.split('*').map(part => plain(part).split('').map(_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .letter */ .Pv));
    return (0,_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesParts */ .m0)(parts.flatMap((part, at) => (at === 0 ? part : [_core_text_js__WEBPACK_IMPORTED_MODULE_3__/* .ANY_TEXT */ .hm, ...part])), plain(file));
}
/**
 * Compares the files that were built with those that were planned: a file matches the first expectation of its format
 * that has its name.
 * @returns `missing`, a sentence each without a full stop, and the names of unexpected files
 */
function reconcile(expects, made) {
    const answers = expects.map(() => 0);
    const unplanned = [];
    for (const { format, file } of made) {
        const open = expects.findIndex((one, index) => one.format === format && matchesPattern(one.pattern, file) && (answers[index] ?? 0) < most(one));
        if (open < 0)
            unplanned.push(file);
        else
            answers[open] = (answers[open] ?? 0) + 1;
    }
    const missing = expects.flatMap((one, index) => {
        const found = answers[index] ?? 0;
        const least = one.count === 'some' ? 1 : one.count === 'maybe' ? 0 : one.count;
        if (found >= least)
            return [];
        return [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(least, one.format)} like ${one.pattern} ${least === 1 ? 'is' : 'are'} missing`];
    });
    return { missing, unplanned };
}
const most = ({ count }) => (count === 'some' ? Infinity : count === 'maybe' ? 1 : count);


/***/ }),

/***/ 83491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ split),
/* harmony export */   m: () => (/* binding */ sharedNames)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25888);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62310);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85390);
/* harmony import */ var _builders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87703);
/* harmony import */ var _expected_files_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(59101);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49164);







const ASSEMBLE = 'assemble';
/** Never throws: what is wrong is in `problems`. */
function split(request) {
    const { formats, platforms, platformFiles, expected, labels } = request;
    const problems = [];
    const several = platforms.length + platformFiles.length > 1;
    const home = homeOf(request);
    // What contains native code of the project is built on a machine of that kind.
    const perPlatform = expected.native && formats.some(format => format !== 'sdist');
    const { pythons, universal2 } = request;
    const native = (0,_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .nativeBuilders */ .AA)({ platforms, universal2, labels, pythons, compiler: request.options.compiler });
    if (perPlatform) {
        problems.push(...native.problems);
        if (platformFiles.length > 0)
            problems.push(noMachineOf(platformFiles));
    }
    const { placed, executables, problems: unplaced } = placeExecutables(request, home);
    problems.push(...unplaced);
    const placedIn = (job) => placed.filter(one => one.job === job);
    const builders = perPlatform
        ? [...native.builders].sort((a, b) => Number(b.machine === home) - Number(a.machine === home))
        : [home, ...platforms.filter(({ name }) => name !== home.name)]
            .filter(machine => machine === home || placedIn(machine.name).length > 0)
            .map(_builders_js__WEBPACK_IMPORTED_MODULE_4__/* .builderOf */ .zp);
    const parts = {
        ...expected,
        severalPlatforms: several,
        severalExecutables: sharedNames(formats, request.executables),
    };
    const late = placedIn(ASSEMBLE);
    const universal = perPlatform && several && formats.includes('pex') && request.pexScope.includes('universal');
    // What is built from all wheels needs them, even when wheels were not requested.
    const inBetween = (universal || late.length > 0) && !formats.includes('wheel');
    const wanted = inBetween ? ['wheel', ...formats] : formats;
    const cells = builders.flatMap(builder => {
        const { id, machine, wheels, serves } = builder;
        const first = builders[0] === builder;
        const own = wanted.filter(format => isBuiltOn(builder, first, several, request, format));
        const pexFor = perPlatform ? serves : platforms;
        const content = jobContentOf(request, own, placedIn(id), {
            pex: own.includes('pex') ? pexFor.map(({ name }) => name) : [],
            platformFiles: own.includes('pex') && !perPlatform ? platformFiles : [],
            pexScope: perPlatform && several ? ['platform'] : request.pexScope,
        });
        if (content.formats.length === 0)
            return [];
        const runner = labels.runsOn(machine.name) ?? 'self-hosted';
        return {
            id,
            name: `${id}: ${content.formats.join(', ')}`,
            runner,
            machine,
            ...(wheels && { wheels }),
            artifact: request.artifact(id),
            ...content,
            expects: (0,_expected_files_js__WEBPACK_IMPORTED_MODULE_5__/* .expectedOf */ .EX)(content, (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .servedBy */ .nV)(wheels ?? machine), parts),
        };
    });
    const last = jobContentOf(request, universal ? ['pex'] : [], late, {
        pex: universal ? platforms.map(({ name }) => name) : [],
        platformFiles: [],
        pexScope: ['universal'],
    });
    const assemble = { ...last, expects: (0,_expected_files_js__WEBPACK_IMPORTED_MODULE_5__/* .expectedOf */ .EX)(last, [request.anyMachine.name], parts) };
    return { cells, assemble, executables, problems };
}
/** Decides on which machine each native executable is built. */
function placeExecutables(request, home) {
    const { formats, platforms, pythons, labels, expected, anyMachine } = request;
    const problems = [];
    const asked = request.executables.filter(({ name }) => formats.some(format => format === name));
    const found = asked.flatMap(format => {
        const python = format.choose(pythons);
        if (python === undefined) {
            problems.push((0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .noPython */ .Gg)(format, pythons));
            return [];
        }
        const served = (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .collected */ .gd)(problems, () => (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .platformsFor */ .Wd)(format, platforms)) ?? [];
        if (request.universal2 && served.some(({ name }) => _targets_platforms_js__WEBPACK_IMPORTED_MODULE_3__/* .UNIVERSAL2_OF */ .s5.includes(name)))
            problems.push((0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .noUniversal2 */ .L)(format));
        // One file for several platforms is built by one job, which none of them is the machine of.
        const joined = format.together !== undefined && served.length > 1;
        return served.map(platform => {
            const target = { python, platform };
            const refusals = (machine) => format.refusals({ target, machine, options: request.options });
            const own = !joined && labels.runsOn(platform.name) !== undefined && refusals(platform).length === 0;
            const elsewhere = refusals(expected.native ? anyMachine : home).length === 0;
            const machine = joined ? (expected.native ? anyMachine : home) : platform;
            if (!own && !elsewhere)
                problems.push(...nowhere(format, platform, refusals(machine)));
            return { format: format.name, platform: platform.name, own, elsewhere, target };
        });
    });
    // A machine that is needed anyway builds what is for itself, because only there can it be run.
    const needed = new Set(found.filter(({ own, elsewhere }) => own && !elsewhere).map(({ platform }) => platform));
    const placed = found.flatMap(({ format, platform, own, elsewhere }) => {
        if (!own && !elsewhere)
            return [];
        const here = own && (expected.native || needed.has(platform) || platform === home.name);
        return [{ format, platform, job: here ? platform : expected.native ? ASSEMBLE : home.name }];
    });
    const executables = asked.flatMap(format => (0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .plannedFiles */ .G)(format, found.flatMap(one => (one.format === format.name ? [one.target] : []))));
    return { placed, executables, problems };
}
function nowhere(format, platform, refusals) {
    const what = `No runner can build ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .kindOf */ .I)(format.name).replace(/^A/, 'a')} for ${platform.name}`;
    const none = {
        reason: `there is no runner for ${platform.name}`,
        fix: `Leave ${platform.name} or ${format.name} out, or name a runner of your own in the input runners.`,
    };
    return (refusals.length > 0 ? refusals : [none]).map(({ reason, fix }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', { message: `${what}: ${reason}.`, fix }));
}
/** Whether several kinds of executable would have the same file name; one for several platforms has its own (pure). */
function sharedNames(formats, known) {
    return known.filter(({ name, together }) => together === undefined && formats.includes(name)).length > 1;
}
const isExecutable = (request) => (format) => request.executables.some(({ name }) => name === format);
/**
 * What one machine builds.
 * @param own formats built here that are not executables
 * @param placed executables built here
 * @param pex the platforms and complete-platform files of its PEX files
 */
function jobContentOf(request, own, placed, { pex, ...files }) {
    const more = own.filter(format => !request.formats.includes(format));
    const formats = [...more, ...request.formats].filter(format => own.includes(format) || placed.some(one => one.format === format));
    const wanted = new Set([...pex, ...placed.map(({ platform }) => platform)]);
    const platforms = request.platforms.map(({ name }) => name).filter(name => wanted.has(name));
    const only = Object.fromEntries(formats
        .filter(isExecutable(request))
        .map(format => [format, placed.filter(one => one.format === format).map(({ platform }) => platform)]));
    const pythons = pythonsOf(request, formats, own.length > 0);
    return { formats, pythons, platforms, platformFiles: files.platformFiles, only, pexScope: files.pexScope };
}
/** A machine that only builds executables needs no other Pythons than theirs. */
function pythonsOf({ pythons, executables }, formats, all) {
    const inside = executables
        .filter(({ name }) => formats.some(format => format === name))
        .flatMap(format => format.choose(pythons) ?? []);
    const names = [...new Set(inside.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR))];
    return pythons.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_2__/* .formatPython */ .AR).filter(name => all || names.includes(name));
}
/** The cheapest machine that is needed anyway, because it can test what it builds for itself. */
function homeOf({ platforms, anyMachine, labels }) {
    const usable = platforms.filter(({ name }) => labels.runsOn(name) !== undefined);
    return usable.find(({ name }) => name === anyMachine.name) ?? usable[0] ?? anyMachine;
}
/**
 * Whether a format is built on this machine.
 * @param first whether the machine builds what any machine can build
 * @param several whether it is one of several that PEX files are for
 */
function isBuiltOn({ serves }, first, several, request, format) {
    if (isExecutable(request)(format))
        return false;
    if (format === 'sdist')
        return first;
    if (!request.expected.native)
        return first;
    if (format === 'wheel')
        return true;
    return serves.some(one => request.platforms.includes(one)) && (!several || request.pexScope.includes('platform'));
}
function noMachineOf(files) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
        message: `platforms names ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .listing */ .RR)(files)}, but the project has native code, and a complete-platform file names no machine that builds its wheels.`,
        fix: 'Name the platform itself, such as linux-x86_64, or give native: false if the project compiles nothing.',
    });
}


/***/ }),

/***/ 52997:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ refuseEscapes),
  v: () => (/* binding */ sourceOf)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/project/git.js
var git = __webpack_require__(15281);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/project/toml.js
var toml = __webpack_require__(61565);
;// CONCATENATED MODULE: ./lib/project/outside.js
/**
 * What a project's own files name outside of its folder (`file = ["../requirements.txt"]`). With git the whole repository is
 * copied for a build. Without it only the project is, and some backends then leave out what is missing, without an error.
 */





/** Tables below `[tool]` of programs that do not take part in a build: what they name is not needed. */
const NO_BACKENDS = new Set([
    'bandit',
    'basedpyright',
    'black',
    'bumpversion',
    'cibuildwheel',
    'codespell',
    'commitizen',
    'coverage',
    'flake8',
    'isort',
    'mypy',
    'nox',
    'package-python',
    'pixi',
    'poe',
    'pylint',
    'pyrefly',
    'pyright',
    'pytest',
    'ruff',
    'rye',
    'semantic_release',
    // It names the root of the repository, and reads nothing there but git.
    'setuptools_scm',
    'taskipy',
    'towncrier',
    'tox',
    'ty',
]);
/** Keys inside the tables of backends: where git's root is, and environments for development. */
const NO_SOURCE = new Set(['root', 'raw-options', 'envs']);
/**
 * Absolute paths of the files and folders outside of `project` that its settings name and that are there, sorted.
 * @param project absolute real path of its folder
 */
async function outsideReferences(project) {
    const text = (file) => (0,paths/* readText */.yR)(project, file).catch(() => undefined);
    const [pyproject, cargo, cfg, setup, manifest] = await Promise.all(['pyproject.toml', 'Cargo.toml', 'setup.cfg', 'setup.py', 'MANIFEST.in'].map(text));
    const named = [
        ...namedInPyproject(pyproject ?? ''),
        ...stringsIn(tomlOf(cargo ?? '')),
        ...namedInText(cfg ?? ''),
        ...namedInText(manifest ?? ''),
        ...namedInCode(setup ?? ''),
    ];
    const found = await Promise.all([...new Set(named)].map(name => existing(project, name)));
    return [...new Set(found.flat())].sort();
}
/** Values of `[project]` and of the tables of build backends. */
function namedInPyproject(text) {
    const { project, tool } = tomlOf(text);
    const tools = (0,toml/* isTable */.bI)(tool) ? Object.entries(tool) : [];
    return [
        ...stringsIn(project),
        ...tools.flatMap(([name, table]) => {
            if (NO_BACKENDS.has(name))
                return [];
            // Only one table of uv's belongs to its backend.
            return stringsIn(name === 'uv' && (0,toml/* isTable */.bI)(table) ? table['build-backend'] : table);
        }),
    ];
}
function tomlOf(text) {
    try {
        return (0,toml/* parseToml */.MT)(text, '');
    }
    catch {
        // The decoder of the file reports what is wrong with it.
        return {};
    }
}
/** All strings in a value, keys too: hatchling's `force-include` has paths as keys. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    if (!(0,toml/* isTable */.bI)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (NO_SOURCE.has(key) ? [] : [key, ...stringsIn(inner)]));
}
/** Words that begin with `../`, as in `file: ../a.txt, ../b.txt` and `include ../LICENSE`; comments are left out. */
function namedInText(text) {
    const lines = text.split(/\r?\n/).filter(line => !/^\s*[#;]/.test(line));
    return lines.flatMap(line => [...line.matchAll(/(?<![\w./])\.\.\/[^\s"',;]+/g)].map(([word]) => word));
}
/** String literals that begin with `../`, and the usual ways to put such a path together. */
function namedInCode(text) {
    const literals = [...text.matchAll(/(["'])(\.\.\/[^"'\n]+)\1/g)].map(([, , path = '']) => path);
    // os.path.join(here, "..", "requirements.txt"), here / ".." / "requirements.txt"
    const joined = [...text.matchAll(/(["'])\.\.\1\s*[,/]\s*(["'])([^"'\n]+)\2/g)].map(([, , , name = '']) => `../${name}`);
    // Path(__file__).parent.parent / "VERSION"
    const parents = [...text.matchAll(/\.(?:parent\.parent|parents\[1\])\s*\/\s*(["'])([^"'\n]+)\1/g)].map(([, , name = '']) => `../${name}`);
    return [...literals, ...joined, ...parents];
}
const WILD = /[*?[]/;
/** What there is of a name that leads out of the project, as absolute paths; of a pattern, what it matches. */
async function existing(project, name) {
    if ((0,external_node_path_.isAbsolute)(name) || !name.split(/[\\/]/).includes('..') || name.includes('\0'))
        return [];
    if (WILD.test(name)) {
        const segments = name.split('/');
        const wild = segments.findIndex(segment => WILD.test(segment));
        const folder = (0,external_node_path_.resolve)(project, segments.slice(0, wild).join('/'));
        if ((0,paths/* isInside */.FK)(project, folder))
            return [];
        if (wild < segments.length - 1)
            return (await (0,paths/* exists */.t2)(folder)) ? [folder] : [];
        const matches = (0,git/* gitGlob */.jr)((0,external_node_path_.basename)(name));
        const names = await (0,promises_.readdir)(folder).catch(() => []);
        const matching = names.filter(matches).map(one => (0,external_node_path_.join)(folder, one));
        return matching.filter(path => !(0,paths/* isInside */.FK)(path, project));
    }
    const path = (0,external_node_path_.resolve)(project, name);
    return (0,paths/* isInside */.FK)(project, path) || path === (0,external_node_path_.dirname)(path) || !(await (0,paths/* exists */.t2)(path)) ? [] : [path];
}

;// CONCATENATED MODULE: ./lib/project/source-list.js






/** Output of tools that is not source and must not reach a build. */
const FOLDERS = new Set([
    '__pycache__',
    '.eggs',
    '.tox',
    '.nox',
    '.mypy_cache',
    '.pytest_cache',
    '.ruff_cache',
    'node_modules',
]);
/**
 * True for a folder no build may see, by its name and what is directly in it. What git tracks inside of it is
 * copied all the same; that is the caller's to know.
 * @param unpackedSdist an sdist's `*.egg-info` is source: its SOURCES.txt says which data files belong to the
 * packages, which setuptools-scm and pbr cannot ask git for outside a repository
 */
function isIgnoredFolder(name, children, unpackedSdist) {
    if (FOLDERS.has(name) || children.includes('pyvenv.cfg'))
        return true;
    if (name.endsWith('.egg-info'))
        return !unpackedSdist && children.includes('PKG-INFO');
    return name === 'build' && isSetuptoolsOutput(children);
}
/** `build/lib`, `build/lib.linux-x86_64-…`, `build/bdist.…`, `build/temp.…`; a package called `build` is not. */
function isSetuptoolsOutput(children) {
    if (children.includes('__init__.py'))
        return false;
    return children.some(child => /^(?:lib|(?:lib|bdist|temp)\..+)$/.test(child));
}
async function listSource(options) {
    const walk = new Walk(options);
    await walk.folder('', false);
    if (walk.isTooLarge())
        return undefined;
    const loops = walk.escapes.filter(({ real }) => (0,paths/* isInside */.FK)(real, options.root));
    if (loops.length > 0)
        throw linksOutside(options.root, loops, '');
    const byPath = ([a], [b]) => (a < b ? -1 : 1);
    return {
        folders: walk.folders.sort(),
        files: walk.files.sort(),
        links: new Map([...walk.links].sort(byPath)),
        escapes: new Map(walk.escapes.map(({ path, target }) => [path, target]).sort(byPath)),
        rewritten: walk.rewritten.sort(),
    };
}
class Walk {
    folders = [];
    files = [];
    links = new Map();
    rewritten = [];
    escapes = [];
    options;
    exclude;
    /** Folders with something tracked in them. */
    trackedFolders = new Set();
    constructor(options) {
        this.options = options;
        this.exclude = new Set(options.exclude.map(path => (0,paths/* slashed */.df)((0,external_node_path_.relative)(options.root, path))));
        for (const path of options.tracked) {
            for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
                const folder = path.slice(0, at);
                if (this.trackedFolders.has(folder))
                    break;
                this.trackedFolders.add(folder);
            }
        }
    }
    isTooLarge() {
        const { most = Number.POSITIVE_INFINITY } = this.options;
        return this.folders.length + this.files.length + this.links.size > most;
    }
    /** @param ignored inside a folder of which only tracked files are source */
    async folder(path, ignored) {
        if (this.isTooLarge())
            return;
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)(this.options.root, path), { withFileTypes: true });
        const name = path.slice(path.lastIndexOf('/') + 1);
        const names = entries.map(entry => entry.name);
        const isIgnored = ignored || (path !== '' && (this.exclude.has(path) || isIgnoredFolder(name, names, this.options.unpackedSdist)));
        if (isIgnored && !this.trackedFolders.has(path))
            return;
        if (path !== '')
            this.folders.push(path);
        await Promise.all(entries.map(entry => this.entry(path === '' ? '' : `${path}/`, entry, isIgnored)));
    }
    async entry(prefix, entry, ignored) {
        const path = prefix + entry.name;
        // A repository's own data; the copy gets its own.
        if (entry.name === '.git')
            return;
        if (entry.isDirectory())
            return this.folder(path, ignored);
        const left = ignored || entry.name.endsWith('.pyc') || this.exclude.has(path);
        if (left && !this.options.tracked.has(path))
            return;
        if (entry.isSymbolicLink())
            return this.link(path);
        // Sockets, pipes and devices are not source, and reading a pipe would wait for ever.
        if (entry.isFile())
            this.files.push(path);
    }
    async link(path) {
        const { root } = this.options;
        const at = (0,external_node_path_.join)(root, path);
        const target = await (0,promises_.readlink)(at);
        const lexical = (0,external_node_path_.resolve)((0,external_node_path_.dirname)(at), target);
        // A broken link has no real path, and may stay as broken as it is.
        const real = await (0,promises_.realpath)(at).catch(() => lexical);
        if (!(0,paths/* isInside */.FK)(root, real)) {
            if (this.isForeign(path))
                return;
            this.escapes.push({ path, target, real });
            // From the copy, a relative target would lead elsewhere; one that leads nowhere leads nowhere there too.
            this.put(path, target, (await (0,paths/* exists */.t2)(at)) ? real : target);
            return;
        }
        // An absolute link, and one that leaves the root to come back, would lead from the copy into the original.
        const leaves = (0,external_node_path_.isAbsolute)(target) || !staysInside(path, target);
        this.put(path, target, leaves ? (0,external_node_path_.relative)((0,external_node_path_.dirname)(at), real) || '.' : target);
    }
    put(path, target, written) {
        this.links.set(path, written);
        if (written !== target && this.options.tracked.has(path))
            this.rewritten.push(path);
    }
    /** Outside the project and ignored by git (`bazel-out`, a Nix `result`): not needed for the build. */
    isForeign(path) {
        const { root, project, ignored } = this.options;
        if ((0,paths/* isInside */.FK)(project, (0,external_node_path_.join)(root, path)))
            return false;
        return ignored.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)));
    }
}
/**
 * Refuses links that lead out of the source where the sdist contains them, or what they lead to: three of six backends
 * pack what is there. Any other such link does no harm.
 * @param members of the sdist, relative to its top folder
 * @throws PackagingError `project/symlink` that names all of them
 */
function refuseEscapes({ root, project, escapes }, members) {
    const packed = [...escapes].flatMap(([path, target]) => {
        const inProject = (0,paths/* slashed */.df)((0,external_node_path_.relative)(project, (0,external_node_path_.join)(root, path)));
        const found = members.some(member => member === inProject || member.startsWith(`${inProject}/`));
        return found ? [{ path, target }] : [];
    });
    if (packed.length > 0)
        throw linksOutside(root, packed, ', and the sdist contains what is there');
}
function linksOutside(root, links, consequence) {
    const sorted = [...links].sort((a, b) => (a.path < b.path ? -1 : 1));
    const lines = sorted.map(({ path, target }) => `${path} -> "${target}"`);
    const many = lines.length === 1 ? 'A symbolic link points' : `${lines.length} symbolic links point`;
    return new errors/* PackagingError */.yr('project/symlink', {
        message: `${many} outside of ${root}${consequence}: ${lines.join(', ')}.`,
        fix: 'Replace each by the file or folder itself, remove it, or leave it out of the sdist: what it points at is not part of the project.',
        place: { file: (0,external_node_path_.join)(root, sorted[0]?.path ?? '') },
        detail: lines,
    });
}
/** True when following `target` from the link `path` never steps above the root, not even to come back by its name. */
function staysInside(path, target) {
    let depth = path.split('/').length - 1;
    for (const part of target.split(external_node_path_.sep)) {
        if (part === '..')
            depth--;
        else if (part !== '' && part !== '.')
            depth++;
        if (depth < 0)
            return false;
    }
    return true;
}
/**
 * What a copy of `project` is made of: its whole repository, or without git its folder and what it names outside of that.
 * @throws PackagingError `project/symlink`, `project/outside`, `host/…`
 */
async function sourceOf(project, git, exclude) {
    const { root, tracked = [], ignored = [] } = git ?? { root: project };
    try {
        const unpackedSdist = git === undefined && (await (0,paths/* isFile */.fo)((0,external_node_path_.join)(project, 'PKG-INFO')));
        const walk = { tracked: new Set(tracked), ignored, exclude, unpackedSdist };
        const outside = git === undefined ? await outsideReferences(project) : [];
        const above = outside.filter(path => (0,paths/* isInside */.FK)(path, project)).sort((a, b) => a.length - b.length)[0];
        if (above !== undefined)
            return { root: above, list: await listOutside(above, project, { ...walk, root: above, project }) };
        const own = await listSource({ ...walk, root, project });
        return outside.length === 0 ? { root, list: own } : await widened(project, own, outside, exclude);
    }
    catch (error) {
        throw (0,files/* fsError */.yi)(error, 'read the source', root);
    }
}
/** More than this is no part of one project. */
const MOST_OUTSIDE = { entries: 20_000, bytes: 256 * 1024 * 1024 };
/** A folder that the project names, with everything in it. @throws PackagingError `project/outside` */
async function listOutside(folder, project, options) {
    const list = await listSource({ ...options, most: MOST_OUTSIDE.entries });
    const sizes = await Promise.all((list?.files ?? []).map(async (path) => (await (0,promises_.lstat)((0,external_node_path_.join)(options.root, path))).size));
    if (list !== undefined && sizes.reduce((sum, size) => sum + size, 0) <= MOST_OUTSIDE.bytes)
        return list;
    const shown = (0,paths/* slashed */.df)((0,external_node_path_.relative)(project, folder));
    throw new errors/* PackagingError */.yr('project/outside', {
        message: `The project in ${project} refers to ${shown}, which is outside of it and has more than ${MOST_OUTSIDE.entries} files or ${MOST_OUTSIDE.bytes / 1024 ** 2} MiB.`,
        fix: `Package from a git checkout with git on PATH: all of a repository is available to a build. Or move what the project needs of ${shown} into its folder.`,
    });
}
/** The same list from the nearest folder that contains the project and what it names; nothing else in there is taken. */
async function widened(project, own, outside, exclude) {
    let root = project;
    while (!outside.every(path => (0,paths/* isInside */.FK)(root, path)))
        root = (0,external_node_path_.dirname)(root);
    const parts = [prefixed((0,paths/* slashed */.df)((0,external_node_path_.relative)(root, project)), own)];
    for (const path of outside) {
        const at = (0,paths/* slashed */.df)((0,external_node_path_.relative)(root, path));
        if ((await (0,promises_.stat)(path)).isDirectory()) {
            const none = { tracked: new Set(), ignored: [], unpackedSdist: false };
            parts.push(prefixed(at, await listOutside(path, project, { ...none, root: path, project: path, exclude })));
        }
        else
            parts.push({ ...prefixed(external_node_path_.posix.dirname(at), EMPTY), files: [at] });
    }
    const unique = (pick) => [...new Set(parts.flatMap(pick))].sort();
    const merged = (pick) => new Map(parts.flatMap(list => [...pick(list)]));
    return {
        root,
        list: {
            folders: unique(list => list.folders),
            files: unique(list => list.files),
            links: merged(list => list.links),
            escapes: merged(list => list.escapes),
            rewritten: [],
        },
    };
}
const EMPTY = { folders: [], files: [], links: new Map(), escapes: new Map(), rewritten: [] };
/** A list as it is seen from further up; the folders in between belong to it. */
function prefixed(prefix, list) {
    const segments = prefix.split('/').filter(segment => segment !== '.' && segment !== '');
    const between = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
    const below = (path) => [...segments, path].join('/');
    const moved = (links) => new Map([...links].map(([path, target]) => [below(path), target]));
    return {
        folders: [...between, ...list.folders.map(below)],
        files: list.files.map(below),
        links: moved(list.links),
        escapes: moved(list.escapes),
        rewritten: list.rewritten.map(below),
    };
}


/***/ }),

/***/ 58280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ copySource),
/* harmony export */   f: () => (/* binding */ treeDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(657);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(15281);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4813);
/* harmony import */ var _source_list_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(52997);
/**
 * A private copy of the source for one build: backends write into their tree, and parallel builds break each other. The
 * repository in it, and its digest.
 */










// A repository of its own for the private copy, so that tools which ask git for the version or the files
// (setuptools-scm, hatch-vcs, pbr, versioneer, …) get the answers they would get in the original, and nothing they do
// can write to it: HEAD, refs and the index are copied, and the objects are borrowed through `objects/info/alternates`
// (gitrepository-layout(5)). A `gitdir:` link or a linked working tree would share refs, objects and often the index.
/**
 * Makes `<root>/.git` in the copy of `git`'s working tree, and the same for the submodules that are checked out.
 * @param rewritten tracked links that differ from the original's, and that git must not call changed
 */
async function copyRepository(git, root, query, rewritten = []) {
    const to = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, '.git');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'objects', 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'refs'), { recursive: true });
    const own = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(git.gitDir)).filter(name => name === 'HEAD' || name === 'index' || name.startsWith('sharedindex.'));
    const shared = ['packed-refs', 'refs', 'shallow', 'reftable'];
    await Promise.all([
        ...own.map(name => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.gitDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name))),
        ...shared.map(name => copyIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.commonDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name))),
        copyIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.commonDir, 'info'), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'info')),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'objects', 'info', 'alternates'), `${alternate((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.commonDir, 'objects'))}\n`),
        copySettings(git, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, 'config'), query),
    ]);
    // Where HEAD, refs/bisect and sparse-checkout belong to a linked working tree, its own ones win over the main one's.
    if (git.gitDir !== git.commonDir) {
        await Promise.all(['refs', 'info', 'reftable'].map(name => copyIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.gitDir, name), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(to, name))));
    }
    for (const path of git.submodules) {
        if (!(await (0,_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.root, path, '.git'))) || !(await (0,_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path))))
            continue;
        const submodule = await (0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .readGit */ .lX)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(git.root, path), git.tool, query);
        if (submodule)
            await copyRepository(submodule, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), query);
    }
    // Inode numbers and change times differ in a copy. Without this, `git diff-index` calls every file changed.
    await query(git.tool, [...(0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .gitOptions */ .h5)(root), 'update-index', '-q', '--refresh'], root);
    for (let at = 0; at < rewritten.length; at += MOST_ARGUMENTS) {
        const some = rewritten.slice(at, at + MOST_ARGUMENTS);
        await query(git.tool, [...(0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .gitOptions */ .h5)(root), 'update-index', '--assume-unchanged', '--', ...some], root);
    }
}
/** Paths in one call of git: Windows has 32767 characters for a command line. */
const MOST_ARGUMENTS = 50;
/** The absolute path of an object folder as a line of `alternates`; C-quoted where a plain line would be misread. */
function alternate(folder) {
    const path = folder.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
    return /[\n"\\]|^#/.test(path) ? JSON.stringify(path) : path;
}
async function copyIfThere(from, to) {
    if (await (0,_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .exists */ .t2)(from))
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.cp)(from, to, { recursive: true, force: true });
}
/**
 * Settings that carry credentials (actions/checkout leaves the job's token in `http.<host>.extraheader`), start programs
 * or point at the original. Filters stay: without them git does not see whether a Git LFS file was changed.
 */
const LEFT_OUT = /^(?:http|credential|include|includeif|url|alias|gc|maintenance|submodule|extensions\.worktreeconfig|core\.(?:worktree|bare|hookspath|fsmonitor|sshcommand|askpass|editor|pager))(?:\.|$)/i;
async function copySettings(git, to, query) {
    const args = [...(0,_git_js__WEBPACK_IMPORTED_MODULE_7__/* .gitOptions */ .h5)(git.root), 'config', '--list', '--null', '--show-scope'];
    const { code, stdout } = await query(git.tool, args, git.root);
    const words = code === 0 ? stdout.split('\0') : [];
    const lines = [];
    // The scope, then the setting; `worktree` is where sparse checkouts keep theirs.
    for (let at = 0; at + 1 < words.length; at += 2) {
        if (words[at] === 'local' || words[at] === 'worktree')
            lines.push(...settingLines(words[at + 1] ?? ''));
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(to, `${lines.join('\n')}\n`, { mode: 0o600 });
}
/** `key`, a line end and the value, as `git config --list --null` gives them; a key alone means true. */
function settingLines(setting) {
    const end = setting.indexOf('\n');
    const key = end === -1 ? setting : setting.slice(0, end);
    if (LEFT_OUT.test(key))
        return [];
    const value = end === -1 ? 'true' : setting.slice(end + 1);
    const first = key.indexOf('.');
    const last = key.lastIndexOf('.');
    const sub = first === last ? '' : ` ${quote(key.slice(first + 1, last))}`;
    return [`[${key.slice(0, first)}${sub}]`, `\t${key.slice(last + 1)} = ${quote(withoutPassword(value))}`];
}
/** https://user:password@host/… without the part before the @. */
function withoutPassword(value) {
    return value.replace(/^(https?:\/\/)[^/@\s]*@/i, '$1');
}
/** Git's own quoting: `"`, `\`, line end and tab escaped. */
function quote(value) {
    const escaped = value.replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\t', '\\t');
    return `"${escaped}"`;
}
const AS_THEY_ARE = { time: seconds => seconds, mode: mode => mode };
/** Enough to keep the disk busy; libuv has four threads. */
const PARALLEL = 32;
/**
 * Copies tracked, untracked and ignored files, but no output of tools; permissions and times are kept, links
 * stay links. With git, the copy is a repository too, in which git answers as in the original.
 * @throws PackagingError `project/symlink`, `host/disk-full`, `host/permission`
 */
async function copySource(options) {
    const { project, git, into, varied = AS_THEY_ARE } = options;
    const { root: from, list } = await (0,_source_list_js__WEBPACK_IMPORTED_MODULE_9__/* .sourceOf */ .v)(project, git, [...options.exclude, into]);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(into, { recursive: true });
        for (const folder of list.folders)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, folder));
        await inParallel(list.files, async (path) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path);
            await copyOne(file, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, path), varied).catch(error => {
                throw copyError(error, file);
            });
        });
        await inParallel([...list.links], async ([path, target]) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.symlink)(target, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, path));
            const { atime, mtime } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, path));
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lutimes)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, path), atime, varied.time(mtime.getTime() / 1000));
        });
        if (git)
            await copyRepository(git, into, options.query, list.rewritten);
        // Last and innermost first: a folder's time changes whenever something is put into it.
        for (const folder of [...list.folders].reverse())
            await copyFolderMeta((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(from, folder), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, folder), varied);
    }
    catch (error) {
        throw (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .fsError */ .yi)(error, 'copy the source', into);
    }
    return {
        root: into,
        original: from,
        project: (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(into, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(from, project)),
        files: [...list.files, ...list.links.keys()].sort(),
        escapes: list.escapes,
    };
}
/** Small files are copied in this thread: three trips to the thread pool for each take longer than the copy. */
async function copyOne(from, to, { time, mode }) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(from);
    // A reflink where the file system has them (btrfs, xfs, APFS): nothing is copied until one of them is written to.
    if (found.size <= WHOLE)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.copyFileSync)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
    else
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.copyFile)(from, to, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.COPYFILE_FICLONE);
    // A read-only source file must stay removable and writable in the copy: setup.cfg is rewritten by setuptools' sdist.
    const wanted = mode(found.mode | 0o200);
    if (wanted !== found.mode)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.chmodSync)(to, wanted);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(to, found.atimeMs / 1000, time(found.mtimeMs / 1000));
}
/** Node reads what is not UTF-8 in a name as U+FFFD, and then finds no file of that name. */
function copyError(error, file) {
    if ((0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .UQ)(error) !== 'ENOENT' || !file.includes('\ufffd'))
        return (0,_host_files_js__WEBPACK_IMPORTED_MODULE_6__/* .fsError */ .yi)(error, `copy ${file}`, file);
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr('host/unusable', {
        message: `Cannot copy ${file}: its name is not UTF-8.`,
        fix: 'Rename the file.',
        place: { file },
        cause: error,
    });
}
async function copyFolderMeta(from, to, varied) {
    const { mode, atime, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(from);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.chmod)(to, varied.mode(mode | 0o700));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.utimes)(to, atime, varied.time(mtimeMs / 1000));
}
async function inParallel(items, work) {
    const queue = items.values();
    let begun = 0;
    const worker = async () => {
        for (const item of queue) {
            // Other work gets its turn, also where no item waits for the disk.
            if (++begun % BATCH === 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
            await work(item);
        }
    };
    await Promise.all(Array.from({ length: PARALLEL }, worker));
}
/** Files up to this are read at one go, 1 MiB. */
const WHOLE = 1024 * 1024;
/** Files after which other work gets its turn. */
const BATCH = 100;
/**
 * Sha256, lower-case hex, over the sorted paths with each file's kind (file, executable, link) and content. Times,
 * owners and other permissions do not count: no build may depend on them.
 * @param root absolute folder
 * @param files relative to `root`, with `/`, as `copySource` gives them
 */
async function treeDigest(root, files) {
    const tree = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const [index, path] of [...files].sort().entries()) {
        // NUL cannot be part of a name, so no two trees write the same bytes.
        tree.update(`${path}\0${await digestOne((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path))}\0`);
        if (index % BATCH === BATCH - 1)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
    }
    return tree.digest('hex');
}
/** Small files are read synchronously: four trips to the thread pool for each took six times as long. */
async function digestOne(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(path);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    if (found.isSymbolicLink())
        return `link ${hash.update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readlinkSync)(path)).digest('hex')}`;
    if (found.size <= WHOLE)
        hash.update((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path));
    else
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(path))
            hash.update(chunk);
    return `${found.mode & 0o100 ? 'executable' : 'file'} ${hash.digest('hex')}`;
}


/***/ }),

/***/ 5747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ problemDocument),
/* harmony export */   c: () => (/* binding */ reportDocument)
/* harmony export */ });
// A report as `--json` prints it: plain data with stable names (docs/json.md).
/** Fields are only ever added; `schema` changes when one changes its meaning. */
function reportDocument(report) {
    // `pylock.NAME.toml` says it.
    const { warnings, failure = [], shipped: _, ...rest } = report;
    return {
        schema: 1,
        ...rest,
        warnings: warnings.map(problemDocument),
        failure: failure.map(problemDocument),
    };
}
/** JSON.stringify leaves out the message of an Error. */
function problemDocument({ code, message, fix, place, detail }) {
    return { code, message, fix, ...(place && { place }), detail };
}


/***/ }),

/***/ 92665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ closureProblems),
/* harmony export */   ID: () => (/* binding */ decodeClosure),
/* harmony export */   f2: () => (/* binding */ closureCommand),
/* harmony export */   rz: () => (/* binding */ correctionsFor)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56228);
/* harmony import */ var _gap_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36193);
/**
 * Whether the wheels that were chosen for each target are all that these very wheels require, as pip checks at install and
 * pex at start: the command of `src/python/closure.py`, its result, and what corrects a resolution that is not complete.
 */



/** `-I` as for `selectCommand`. */
function closureCommand({ python, closureScript, packagingPath, workDir }, request) {
    const all = readableWheels(request);
    const index = new Map(all.map(({ sha256 }, at) => [sha256, at]));
    const targets = request.targets.map(({ name, environment }) => {
        const own = request.own.get(name);
        const wheels = request.wheels.get(name) ?? [];
        return {
            name,
            environment,
            own: own === undefined ? null : index.get(own.sha256),
            wheels: wheels.map(wheel => [wheel.name, index.get(wheel.sha256)]),
        };
    });
    const { requirements, extras, overrides, excludes } = request;
    const wheels = all.map(({ path, metadata }) => ({ path, metadata }));
    return {
        label: 'compare the wheels of every target with what they require',
        tool: python,
        args: ['-I', closureScript, packagingPath],
        cwd: workDir,
        input: JSON.stringify({ requirements, extras, overrides, excludes, targets, wheels }),
        capture: true,
        reads: [closureScript, ...all.flatMap(({ path, metadata }) => (metadata === undefined && path ? [path] : []))],
    };
}
/** Every wheel once, in the order of the indexes. */
function readableWheels({ targets, wheels, own }) {
    const used = targets.flatMap(({ name }) => [...(wheels.get(name) ?? []), ...[own.get(name) ?? []].flat()]);
    return [...new Map(used.map(wheel => [wheel.sha256, wheel])).values()];
}
/** Decodes the result of `closureCommand`. */
function decodeClosure(stdout, request) {
    const { targets, unread } = JSON.parse(stdout);
    const byName = new Map(request.targets.map(target => [target.name, target]));
    const all = readableWheels(request);
    return {
        holes: targets.flatMap(({ name, found }) => {
            const target = byName.get(name);
            return target === undefined ? [] : found.map(hole => ({ ...hole, target }));
        }),
        unread: unread.flatMap(index => all[index] ?? []),
    };
}
/**
 * Corrections of all holes that were found so far (pure). What is missing becomes a requirement of the targets that lack
 * it. A version that is not for a Python is excluded there; for the other Pythons the chosen versions are kept, because uv
 * would otherwise take one older version for all of them.
 * @param keep whether to keep the versions of the other Pythons; false when that has no solution
 */
function correctionsFor(holes, targets, chosen, keep) {
    const missing = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(holes.filter(({ kind }) => kind !== 'python'), ({ requirement }) => requirement);
    const requirements = [...missing].map(([line, all]) => `${line} ; ${anyOf(all.map(({ target }) => `${pythonMarker(target)} and ${platformMarker(target)}`))}`);
    const unsuited = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(holes.filter(({ kind }) => kind === 'python'), ({ name }) => name);
    const constraints = [...unsuited].flatMap(([name, all]) => {
        const excluded = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(all, ({ version = '' }) => version)].map(([version, each]) => `${name}!=${version} ; ${anyOf(each.map(({ target }) => pythonMarker(target)))}`);
        if (!keep)
            return excluded;
        const affected = new Set(all.map(({ target }) => pythonMarker(target)));
        const others = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(targets.filter(target => !affected.has(pythonMarker(target))), pythonMarker);
        const kept = [...others].flatMap(([marker, each]) => {
            const versions = new Set(each.flatMap(target => chosen.get(target.name)?.get(name) ?? []));
            // Platforms may differ: then nothing is kept.
            return versions.size === 1 ? { marker, version: [...versions][0] } : [];
        });
        const pinned = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(kept, ({ version }) => version)].map(([version, each]) => `${name}==${version} ; ${anyOf(each.map(({ marker }) => marker))}`);
        return [...excluded, ...pinned];
    });
    return { requirements, constraints };
}
function anyOf(markers) {
    return [...new Set(markers)].map(marker => `(${marker})`).join(' or ');
}
function pythonMarker({ environment }) {
    const { python_version, platform_python_implementation } = environment;
    return `python_version == '${python_version}' and platform_python_implementation == '${platform_python_implementation}'`;
}
function platformMarker({ environment }) {
    const { sys_platform, platform_machine } = environment;
    return `sys_platform == '${sys_platform}' and platform_machine == '${platform_machine}'`;
}
/** One sentence about a hole. */
function holeInWords({ kind, name, version, requirement, by }) {
    if (kind === 'python')
        return `${name} ${version} has Requires-Python '${requirement}'`;
    const whose = by === null ? 'the application' : `the wheel of ${by}`;
    const there = version === undefined ? `there is no ${name}` : `${name} ${version} was chosen`;
    return `${whose} requires ${requirement}, and ${there}`;
}
/**
 * One `dependency/conflict` for each cause, with its targets.
 * @param lock the user's own lock, which is not corrected
 */
function closureProblems(holes, lock) {
    return [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .groupBy */ .$z)(holes, holeInWords)].map(([words, all]) => {
        const [{ name, kind }] = all;
        const where = (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .targetsInWords */ .Zp)(all.map(({ target }) => target));
        const other = kind === 'python' ? `require a version of ${name} that supports these Pythons` : `require ${name}`;
        const leave = 'leave these targets out of python-versions or platforms';
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/conflict', {
            message: `For ${where}: ${words}${lock === undefined ? '' : `; ${lock.file} pins these versions`}.`,
            fix: lock === undefined
                ? `${other[0]?.toUpperCase()}${other.slice(1)}, or ${leave}.`
                : `Set lock: none to resolve again, or update ${lock.file} (${lock.update(name)}), or ${leave}.`,
            ...(lock && { place: { file: lock.path } }),
        });
    });
}


/***/ }),

/***/ 69148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ fetchWheels),
/* harmony export */   f: () => (/* binding */ readNetrc)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77642);
/* harmony import */ var _index_settings_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(71000);
/** Downloads the chosen wheels, each compared with the lock's hash. */







/** Logins from `NETRC`, else `~/.netrc` (`_netrc` on Windows); empty when there is none. */
async function readNetrc(env) {
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const files = env.NETRC ? [env.NETRC] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.netrc'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '_netrc')];
    for (const file of files) {
        try {
            return (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .parseNetrc */ .QZ)(await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(file, 'utf8'));
        }
        catch {
            // Missing or not readable: the next one, or no logins.
        }
    }
    return new Map();
}
async function inPlace(wheel, path) {
    const sha256 = await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(path).catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('input/path', {
            message: `${path}, the wheel that the lock names for ${wheel.name} ${wheel.version}, cannot be read.`,
            fix: 'Put it back, or create the lock again.',
            cause,
        });
    });
    const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
    if (wheel.size !== undefined && wheel.size !== size)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('dependency/hash', {
            message: `${path} is ${size} bytes large, and the lock says ${wheel.size}.`,
            fix: 'Create the lock again if the file was rebuilt; otherwise find out why it changed.',
            place: { file: path },
        });
    if (sha256 === wheel.sha256)
        return { ...wheel, path };
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('dependency/hash', {
        message: `${path} has sha256 ${sha256}, and the lock says ${wheel.sha256}.`,
        fix: 'Create the lock again if the file was rebuilt; otherwise find out why it changed.',
        place: { file: path },
    });
}
/**
 * Downloads all wheels; files on this machine are verified and used where they are. Order and length are those of `wheels`.
 * @throws PackagingError(s) all of them together: `dependency/hash`, `input/path`, and what `fetchFile` throws
 */
async function fetchWheels(wheels, fetchFile, env) {
    const netrc = await readNetrc(env);
    return (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .allOrProblems */ .Xd)(wheels.map(async (wheel) => {
        if (wheel.path !== undefined)
            return inPlace(wheel, wheel.path);
        const { url = '', filename, sha256, size } = wheel;
        const login = (0,_index_settings_js__WEBPACK_IMPORTED_MODULE_6__/* .authorization */ .it)(url, env, netrc);
        const path = await fetchFile({
            url,
            filename,
            sha256,
            ...(size !== undefined && { size }),
            ...(login !== undefined && { authorization: login }),
        });
        return { ...wheel, path };
    }));
}


/***/ }),

/***/ 36193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gg: () => (/* binding */ titleOf),
/* harmony export */   Zp: () => (/* binding */ targetsInWords),
/* harmony export */   jo: () => (/* binding */ gapProblems)
/* harmony export */ });
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56228);
/* harmony import */ var _minimum_tags_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7960);
/** Dependencies without a wheel in words (pure): one problem for all targets of a version, with every known fix. */





const SHOWN_PLATFORMS = 12;
/** `3.9 3.10 on windows-arm64; 3.14t on linux-x86_64, macos-arm64`: targets grouped by equal sets of Pythons. */
function targetsInWords(targets) {
    const platforms = [...(0,_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(targets, target => target.platform)];
    const groups = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(platforms, ([, group]) => group.map(({ python }) => python).join(' '));
    return [...groups].map(([pythons, all]) => `${pythons} on ${all.map(([name]) => name).join(', ')}`).join('; ');
}
/** `idna 3.1`; the name alone where no version is known. */
function titleOf({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}
/** Input `glibc`, `musl` or `macos` and its lowest value with which a wheel would serve, if only the minimum system prevents it. */
function servingMinimum(gap) {
    const ours = gap.target.compatibleTags.map(_minimum_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .splitTag */ .RK);
    const prefixes = new Set(ours.map(([prefix]) => prefix));
    const families = new Set(ours.flatMap(([, platform]) => (0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .minimumOf */ .o)(platform)?.family ?? []));
    const serving = gap.package.wheels
        .flatMap(({ filename }) => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelName */ .CI)(filename)?.tags.map(_minimum_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .splitTag */ .RK) ?? [])
        .flatMap(([prefix, platform]) => (prefixes.has(prefix) ? ((0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_4__/* .minimumOf */ .o)(platform) ?? []) : []))
        .filter(({ family }) => families.has(family))
        .sort((a, b) => a.major - b.major || a.minor - b.minor)[0];
    if (serving === undefined)
        return undefined;
    const input = { manylinux: 'glibc', musllinux: 'musl', macosx: 'macos' }[serving.system] ?? '';
    return `${input}: ${serving.major}.${serving.minor}`;
}
function listed(values) {
    return [...new Set(values.filter(value => value !== undefined))];
}
/** How to remove the gaps from the plan: whole Pythons or platforms where only those fail. */
function dropping(gaps, all) {
    const missing = new Set(gaps.map(gap => gap.target.name));
    const fails = (targets) => targets.every(target => missing.has(target.name));
    const covers = (key) => {
        const values = listed(gaps.map(gap => gap.target[key]));
        const whole = values.every(value => fails(all.filter(target => target[key] === value)));
        const others = all.some(target => !values.includes(target[key]));
        return whole && others ? values.join(', ') : undefined;
    };
    const pythons = covers('python');
    if (pythons)
        return `leave ${pythons} out of python-versions`;
    const platforms = covers('platform');
    if (platforms)
        return `leave ${platforms} out of platforms`;
    return 'set missing-wheels: drop-target to go on without these targets';
}
function fixFor(gaps, all, pinned) {
    const { name, sdist, source } = gaps[0].package;
    const older = listed(gaps.map(gap => gap.olderVersion));
    const minimums = listed(gaps.map(servingMinimum));
    const buildable = sdist !== undefined || source !== undefined;
    const unpinned = pinned === undefined ? [] : [`update it there (${pinned.update(name)})`, 'set lock: none to resolve again'];
    return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .alternatives */ .Vo)([
        ...unpinned,
        ...minimums.map(minimum => `set ${minimum}, which its wheels need`),
        ...older.map(version => {
            const served = gaps.filter(gap => gap.olderVersion === version).map(gap => gap.target);
            return `require ${name}<=${version}, which has a wheel for ${targetsInWords(served)}`;
        }),
        ...(gaps.length < all.length ? [dropping(gaps, all)] : []),
        buildable
            ? 'build it from source in a job on such a machine and give the wheel with find-links (missing-wheels: build does it for this machine’s own platform)'
            : 'give a wheel of it with find-links',
    ]);
}
function offered(gap) {
    const { wheels, source, sdist } = gap.package;
    if (source !== undefined)
        return `It comes from ${source}, which has to be built.`;
    if (wheels.length === 0)
        return sdist ? 'It is published as source only.' : 'No wheel of it is known.';
    const kinds = listed(wheels.map(({ filename }) => filename.slice(0, -'.whl'.length).split('-').slice(-3).join('-')));
    const more = kinds.length > SHOWN_PLATFORMS ? ` and ${kinds.length - SHOWN_PLATFORMS} more` : '';
    return `It has wheels for: ${kinds.slice(0, SHOWN_PLATFORMS).join(', ')}${more}.`;
}
/**
 * One `dependency/no-wheel` problem per version of a dependency, in the order of the gaps.
 * @param all every target that was asked for
 * @param pinned the user's lock, when the versions are its
 */
function gapProblems(gaps, all, pinned) {
    const groups = (0,_coverage_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(gaps, gap => titleOf(gap.package));
    return [...groups.values()].map(group => {
        const [first] = group;
        const where = group.length === all.length && all.length > 1
            ? `any of the ${all.length} targets`
            : targetsInWords(group.map(gap => gap.target));
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${titleOf(first.package)} has no wheel for ${where}${pinned === undefined ? '' : `; ${pinned.file} pins it`}.`,
            fix: fixFor(group, all, pinned),
            detail: [offered(first)],
        });
    });
}


/***/ }),

/***/ 71894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z_: () => (/* binding */ givenFor),
/* harmony export */   Zt: () => (/* binding */ sourceKey),
/* harmony export */   rd: () => (/* binding */ withPlaces)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _make_lock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73287);
/**
 * Wheels that were built from a source: a local project, a member of the workspace, a folder, a repository or an archive
 * (pure). They alone serve as that package: one of the same name on an index or in a folder is another package.
 */



/** The same with absolute paths. @param lockFile absolute */
function withPlaces(locked, lockFile) {
    const { sdist, tree } = locked;
    return {
        ...locked,
        ...(sdist && { sdist: (0,_make_lock_js__WEBPACK_IMPORTED_MODULE_2__/* .located */ .t4)(sdist, lockFile) }),
        ...(tree?.kind === 'directory' && { tree: { ...tree, place: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(lockFile), tree.place) } }),
    };
}
/** What identifies the source of a package; undefined for one of an index. @param locked with absolute paths */
function sourceKey({ tree, direct, sdist }) {
    if (tree !== undefined)
        return JSON.stringify([tree.kind, tree.place, tree.commit, tree.subdirectory]);
    return direct && sdist !== undefined ? JSON.stringify(['archive', sdist.sha256, sdist.subdirectory]) : undefined;
}
/**
 * The wheels that serve as a package, where they were built from its source.
 * @throws PackagingError `input/conflict` when a local project and a source of that name are two folders
 */
function givenFor(given, locked, lockFile) {
    const placed = withPlaces(locked, lockFile);
    const key = sourceKey(placed);
    const local = given.find(one => one.dir !== undefined && one.name === locked.name);
    const built = given.find(one => one.key !== undefined && one.key === key);
    if (local === undefined || key === undefined)
        return local ?? built;
    if (placed.tree?.kind === 'directory' && (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(placed.tree.place, placed.tree.subdirectory ?? '') === local.dir)
        return local;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/conflict', {
        message: `local-projects gives ${locked.name} from ${local.origin.place}, but the project takes it from ${placed.tree?.place ?? placed.sdist?.url ?? 'elsewhere'}.`,
        fix: `Leave ${local.origin.place} out of local-projects, or make the project’s source that folder.`,
    });
}


/***/ }),

/***/ 71000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ uvIndexEnvironment),
/* harmony export */   Lz: () => (/* binding */ withoutIndex),
/* harmony export */   QZ: () => (/* binding */ parseNetrc),
/* harmony export */   it: () => (/* binding */ authorization),
/* harmony export */   po: () => (/* binding */ findLinksAddress)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/**
 * Package indexes as pip's and uv's environment variables configure them, and the credentials that go with each.
 * uv reads its own variables and uv.toml itself; pip's are translated for it.
 */



/** Which uv variable means what a pip variable means (https://docs.astral.sh/uv/reference/environment/). */
const PIP_TO_UV = [
    ['PIP_INDEX_URL', 'UV_DEFAULT_INDEX', ['UV_INDEX_URL']],
    ['PIP_EXTRA_INDEX_URL', 'UV_EXTRA_INDEX_URL', ['UV_INDEX']],
    ['PIP_FIND_LINKS', 'UV_FIND_LINKS', []],
    ['PIP_TRUSTED_HOST', 'UV_INSECURE_HOST', []],
    ['PIP_CERT', 'SSL_CERT_FILE', []],
];
/** Variables to add to uv's environment so that pip's settings apply too; uv's own variables have precedence. */
function uvIndexEnvironment(env) {
    const added = {};
    for (const [pip, uv, others] of PIP_TO_UV) {
        const value = env[pip]?.trim();
        if (!value || [uv, ...others].some(name => env[name]))
            continue;
        // pip separates with spaces; uv takes commas in this one variable.
        added[uv] =
            uv === 'UV_FIND_LINKS'
                ? value
                    .split(/\s+/)
                    .map(place => findLinksAddress(place).replaceAll(',', '%2C'))
                    .join(',')
                : value;
    }
    return added;
}
/**
 * A find-links place as uv reads it without doubt. uv takes a plain path for an address, which ends at `#` or `?` and in
 * which `%20` is a space; and it resolves a relative one from its own working folder.
 * @param place an address, or a folder, absolute or relative to the working folder of this program, or in `~`
 */
function findLinksAddress(place) {
    if (/^([a-z][a-z0-9+.-]*:\/\/|file:)/i.test(place))
        return place;
    return (0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(/^~[/\\]/.test(place) ? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), place.slice(2)) : place).href;
}
/** Whether pip is set to use no index; uv has an option for it and no variable. */
function withoutIndex(env) {
    return /^(1|true|yes|on|y|t)$/i.test(env.PIP_NO_INDEX?.trim() ?? '');
}
/** `name=https://…` → both parts; a plain address has no name. */
function named(entry) {
    const [, name, address] = /^([A-Za-z0-9._-]+)=(.+)$/.exec(entry) ?? [];
    return name && address ? { name, address } : { address: entry };
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Every index in the environment, with the credentials in its address or in `UV_INDEX_<NAME>_USERNAME`/`_PASSWORD`. */
function indexes(env) {
    const variables = [
        'UV_INDEX',
        'UV_DEFAULT_INDEX',
        'UV_INDEX_URL',
        'UV_EXTRA_INDEX_URL',
        'PIP_INDEX_URL',
        'PIP_EXTRA_INDEX_URL',
    ];
    return variables
        .flatMap(variable => (env[variable] ?? '').split(/\s+/))
        .filter(entry => entry !== '')
        .flatMap(entry => {
        const { name, address } = named(entry);
        if (!URL.canParse(address))
            return [];
        const url = new URL(address);
        const key = name?.toUpperCase().replace(/[^A-Z0-9]/g, '_');
        const username = (key && env[`UV_INDEX_${key}_USERNAME`]) ?? decoded(url.username);
        const password = (key && env[`UV_INDEX_${key}_PASSWORD`]) ?? decoded(url.password);
        const known = username !== '' || password !== '';
        return [{ origin: url.origin, ...(known && { credentials: { username, password } }) }];
    });
}
/** Logins of a `.netrc` by host; `default` and macros are ignored, as a default would go to every index. */
function parseNetrc(text) {
    const logins = new Map();
    let macro = false;
    const words = text.split('\n').flatMap(line => {
        // A macro ends with the first empty line.
        macro = (macro && line.trim() !== '') || /^\s*macdef/.test(line);
        return macro || /^\s*#/.test(line) ? [] : line.split(/\s+/).filter(word => word !== '');
    });
    let host;
    for (let at = 0; at < words.length; at++) {
        const word = words[at];
        if (word === 'default')
            host = undefined;
        else if (word === 'machine') {
            host = words[++at];
        }
        else if (word === 'login' || word === 'password' || word === 'account') {
            const value = words[++at] ?? '';
            if (host === undefined || word === 'account')
                continue;
            const login = logins.get(host) ?? { username: '', password: '' };
            logins.set(host, word === 'login' ? { ...login, username: value } : { ...login, password: value });
        }
    }
    return logins;
}
/**
 * The `Authorization` header for a download, or undefined for none. Credentials of an index go to that index's own
 * origin (scheme, host and port) only, never to where its files happen to be hosted.
 */
function authorization(url, env, netrc = new Map()) {
    if (!/^https?:/i.test(url) || !URL.canParse(url))
        return undefined;
    const { origin, hostname } = new URL(url);
    const ofOrigin = indexes(env).filter(index => index.origin === origin);
    if (ofOrigin.length === 0)
        return undefined;
    const login = ofOrigin.find(index => index.credentials)?.credentials ?? netrc.get(hostname);
    return login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}


/***/ }),

/***/ 93658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO: () => (/* binding */ writeLocalConstraints),
/* harmony export */   rv: () => (/* binding */ representatives),
/* harmony export */   wB: () => (/* binding */ installable)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73136);
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78758);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/**
 * The wheels of local projects, just built, as constraints of an installer or of a resolution: a project of that name on the
 * index is another one. A constraint installs nothing by itself, and keeps what a requirement says of the version.
 * @see https://docs.astral.sh/uv/reference/settings/#constraint-dependencies
 */





/**
 * The wheels that stand for local projects in a resolution for many targets. One stands for all of a project: it has the
 * metadata, and `only` in the selection decides about the file.
 * @param sourced normalised names that the project's own sources decide
 */
function representatives(given, sourced) {
    return given.flatMap(({ name, dir, wheels: [wheel] }) => dir === undefined || wheel === undefined || sourced.includes(name) ? [] : [{ name, path: wheel }]);
}
/**
 * The wheels that an installer takes on one interpreter. Of several that serve it, one for this Python alone was built for it.
 * @param wheels absolute paths; what is not called like a wheel is passed over
 * @param serves whether a wheel is for the interpreter
 * @param except name of the project that is installed, which needs no constraint
 */
function installable(wheels, serves, except) {
    const named = wheels.flatMap(file => {
        const wheel = (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_3__/* .parseWheelName */ .CI)(node_path__WEBPACK_IMPORTED_MODULE_1__.basename(file));
        if (wheel === undefined || wheel.name === (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(except) || !serves(file))
            return [];
        return [{ file, wheel }];
    });
    const chosen = new Map(named.sort((a, b) => reach(b.wheel) - reach(a.wheel)).map(one => [one.wheel.name, one.file]));
    return [...chosen].map(([name, file]) => ({ name, path: file }));
}
/** How many Pythons a wheel serves, roughly: any Python 3, the stable ABI, one. */
function reach({ tags }) {
    return tags.some(tag => tag.startsWith('py')) ? 2 : tags.some(tag => tag.includes('-abi3-')) ? 1 : 0;
}
/**
 * Writes a file of constraints.
 * @param file absolute path, in a folder that is there
 * @returns `file`; undefined when there are no wheels, and so no file
 */
async function writeLocalConstraints(file, wheels) {
    if (wheels.length === 0)
        return undefined;
    const lines = wheels.map(({ name, path: wheel }) => `${name} @ ${(0,node_url__WEBPACK_IMPORTED_MODULE_2__.pathToFileURL)(wheel).href}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, lines.sort().join(''));
    return file;
}


/***/ }),

/***/ 73287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q3: () => (/* binding */ localWheels),
  t4: () => (/* binding */ located),
  a8: () => (/* binding */ makeLock),
  uC: () => (/* binding */ wheelFinder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/regular.js
var regular = __webpack_require__(77642);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/resolve/lock.js
var lock = __webpack_require__(67417);
// EXTERNAL MODULE: ./lib/resolve/tool-lock.js
var tool_lock = __webpack_require__(58518);
// EXTERNAL MODULE: ./lib/resolve/uv.js
var uv = __webpack_require__(24217);
// EXTERNAL MODULE: ./lib/resolve/uv-failure.js
var uv_failure = __webpack_require__(69750);
;// CONCATENATED MODULE: ./lib/resolve/locked-files.js
/** The files of a Poetry or PDM lock on their indexes: uv finds them, and only those with a locked hash are accepted. */







/**
 * The lock with the addresses of its files.
 * @returns `warnings`: pyproject.toml has changed since it was written
 * @throws PackagingError(s) `project/lock`, `project/toml`, `dependency/hash`, `dependency/missing`, `network/…`
 */
async function readToolLock(runner, settings, { tool, file, extras, pythonVersion, findLinks }) {
    const [text, pyproject] = await Promise.all([
        (0,promises_.readFile)(file, 'utf8'),
        (0,promises_.readFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(file), 'pyproject.toml'), 'utf8').catch(() => ''),
    ]);
    const decoded = (0,tool_lock/* decodeToolLock */.AC)(tool, { text, file, pyproject });
    refuseUnknownExtras(tool, file, decoded, extras);
    const layers = layersOf(decoded.indexed);
    const found = await Promise.all(layers.map((layer, index) => filesOf(runner, settings, { layer, index, file, pythonVersion, findLinks, decoded })));
    return {
        lock: {
            ...(decoded.requiresPython !== undefined && { requiresPython: decoded.requiresPython }),
            environments: [],
            packages: [...found.flat(), ...decoded.sourced],
        },
        warnings: decoded.fresh ? [] : [outdated(tool, file)],
    };
}
/** One resolver run has one version of each name: several of them are for different systems. */
function layersOf(packages) {
    const layers = [];
    for (const one of packages) {
        const layer = layers.find(others => others.every(({ name }) => name !== one.name));
        if (layer === undefined)
            layers.push([one]);
        else
            layer.push(one);
    }
    return layers;
}
async function filesOf(runner, settings, { layer, index, file, pythonVersion, findLinks, decoded }) {
    const folder = (0,external_node_path_.join)(settings.workDir, `locked-${index}`);
    await (0,promises_.mkdir)(folder, { recursive: true });
    const project = (0,external_node_path_.join)(folder, 'pyproject.toml');
    await (0,promises_.writeFile)(project, projectText(layer, pythonVersion, decoded));
    // The settings of uv in the packaged project are not those of another tool's lock.
    const made = await (0,uv/* runResolver */.wd)(runner, { ...settings, projectDir: folder }, {
        ...{ requirements: [], pythonVersion, findLinks, mode: 'listed' },
        project: { file: project, extras: [] },
        output: (0,external_node_path_.join)(folder, 'pylock.toml'),
    });
    if ('output' in made)
        throw (0,uv_failure/* uvFailure */.YL)(made.output);
    const pins = layer.map(({ name, version, hashes }) => ({
        ...{ name, version, hashes, requirement: `${name}==${version}`, line: 1 },
    }));
    const { packages } = (0,lock/* onlyHashed */.YO)(made.lock, pins, file);
    const byName = new Map(packages.map(one => [one.name, one]));
    return layer.map(({ hashes: _, from: __, ...locked }) => {
        const { wheels = [], sdist } = byName.get(locked.name) ?? {};
        if (wheels.length === 0 && sdist === undefined)
            throw notOffered(locked, file);
        return { ...locked, wheels, ...(sdist && { sdist }) };
    });
}
/** A project that requires exactly these versions, each from its index. */
function projectText(layer, pythonVersion, { indexes }) {
    const explicit = [...new Map(layer.flatMap(({ from }) => (from === undefined ? [] : [[from.url, from.name]])))];
    const nameOf = (url) => `locked-${explicit.findIndex(([one]) => one === url)}`;
    const lines = layer.map(({ name, version, requiresPython }) => {
        const marker = requiresPython === undefined ? '' : pythonMarker(requiresPython);
        return `${name}==${version}${marker === '' ? '' : ` ; ${marker}`}`;
    });
    const text = JSON.stringify;
    return [
        '[project]\nname = "locked-by-another-tool"\nversion = "0"',
        `requires-python = ">=${pythonVersion}"`,
        `dependencies = [${lines.map(line => text(line)).join(', ')}]`,
        '[tool.uv.sources]',
        ...layer.flatMap(({ name, from }) => from === undefined ? [] : [`${text(name)} = { index = ${text(nameOf(from.url))} }`]),
        ...explicit.map(([url]) => `[[tool.uv.index]]\nname = ${text(nameOf(url))}\nurl = ${text(url)}\nexplicit = true`),
        ...indexes.map(one => `[[tool.uv.index]]\nname = ${text(one.name)}\nurl = ${text(one.url)}\ndefault = ${one.default}`),
        '',
    ].join('\n');
}
/** `>=3.8,<4` as a marker: uv would refuse a version for newer Pythons than the lowest that is asked for. */
function pythonMarker(specifier) {
    return specifier
        .split(',')
        .map(part => /^\s*(~=|[<>=!]=?|===)\s*([\w.*]+)\s*$/.exec(part))
        .flatMap(match => (match ? [`python_full_version ${match[1]} '${match[2]}'`] : []))
        .join(' and ');
}
function refuseUnknownExtras(tool, file, { extras }, asked) {
    const unknown = asked.filter(extra => !extras.includes(extra));
    if (unknown.length === 0)
        return;
    throw new errors/* PackagingError */.yr('project/lock', {
        message: `${file} does not cover the extra ${unknown.join(', ')}.`,
        fix: `Write it again with ${tool_lock/* LOCK_TOOLS */.Yi[tool].refresh}, or set lock: none to resolve without it.`,
        place: { file },
    });
}
function outdated(tool, file) {
    return new errors/* PackagingError */.yr('project/lock', {
        message: `${file} is older than pyproject.toml, whose dependencies have changed since; its versions are used as they stand.`,
        fix: `Write it again with ${tool_lock/* LOCK_TOOLS */.Yi[tool].refresh}.`,
        place: { file },
    });
}
function notOffered({ name, version }, file) {
    return new errors/* PackagingError */.yr('dependency/missing', {
        message: `${file} locks ${name} ${version ?? ''}, and its index offers no file of it.`,
        fix: 'Make that index reachable, or lock again.',
        place: { file },
    });
}

// EXTERNAL MODULE: ./lib/resolve/requirement.js
var resolve_requirement = __webpack_require__(89211);
;// CONCATENATED MODULE: ./lib/resolve/make-lock.js
/** Creates or reads the lock: one resolution for every Python and platform, or the user's own lock. */












/** The application as requirement lines; its own wheel is named by its file, and left out of the lock. */
function rootLines({ requirements, wheel }, extras) {
    for (const requirement of requirements)
        (0,resolve_requirement/* parseRequirement */.p)(requirement);
    if (wheel === undefined)
        return { requirements, omit: [] };
    const name = (0,paths/* normalizeName */.Pc)(/^[^-]+/.exec(wheel.split(/[/\\]/).at(-1) ?? '')?.[0] ?? '');
    const suffix = extras.length > 0 ? `[${extras.map(paths/* normalizeName */.Pc).join(',')}]` : '';
    return { requirements: [...requirements, `${name}${suffix} @ ${(0,external_node_url_.pathToFileURL)(wheel).href}`], omit: [name] };
}
/**
 * Resolves without running code of packages: only versions that have wheels. Packages without any are excluded one after
 * another, so that all of them are found and not only the first.
 */
async function resolveWheels(runner, settings, base, mayBuildSources) {
    const without = new Map();
    const buildable = new Set();
    const excludes = (0,external_node_path_.join)(settings.workDir, 'without-wheels.txt');
    for (;;) {
        const output = (0,external_node_path_.join)(settings.workDir, without.size === 0 ? 'pylock.toml' : `pylock.round${without.size}.toml`);
        const left = without.size > 0 && { excludes };
        const made = await (0,uv/* runResolver */.wd)(runner, settings, {
            ...{ ...base, ...left, mode: 'wheels', output },
            ...(buildable.size > 0 && { buildable: [...buildable] }),
        });
        if ('lock' in made) {
            const missing = [...without].map(([name, asked]) => {
                const marker = markerOf(name, base.requirements);
                return { name, ...(asked && { asked }), ...(marker && { marker }), wheels: [] };
            });
            return { path: made.path, lock: { ...made.lock, packages: [...made.lock.packages, ...missing] } };
        }
        const unbuilt = (0,uv_failure/* unbuiltSource */.bI)(made.output);
        if (unbuilt !== undefined && !buildable.has(unbuilt.name)) {
            if (!mayBuildSources || unbuilt.place.startsWith('file:'))
                throw (0,uv_failure/* dynamicSource */.ZX)(unbuilt);
            buildable.add(unbuilt.name);
            continue;
        }
        const found = (0,uv_failure/* packagesWithoutWheels */.mc)(made.output).filter(({ name }) => !without.has(name));
        if (found.length === 0)
            throw (0,uv_failure/* uvFailure */.YL)(made.output);
        for (const { name, asked } of found)
            without.set(name, asked);
        await (0,promises_.writeFile)(excludes, `${[...without.keys()].join('\n')}\n`);
    }
}
/** The joined markers of the application's own requirements of `name`; undefined when one has none. */
function markerOf(name, requirements) {
    const asking = requirements.map(line => (0,resolve_requirement/* parseRequirement */.p)(line)).filter(one => one.name === name);
    if (asking.length === 0 || asking.some(({ marker }) => marker === ''))
        return undefined;
    return asking.map(({ marker }) => `(${marker})`).join(' or ');
}
async function resolveAll(runner, settings, request) {
    const { project, more } = request;
    const lines = project === undefined ? rootLines(request.roots, request.extras) : { requirements: [], omit: [], project };
    const base = {
        ...lines,
        requirements: [...lines.requirements, ...more],
        pythonVersion: request.pythonVersion,
        findLinks: request.findLinks,
        constraints: request.constraints,
        script: request.script,
    };
    if (!request.mayBuild)
        return { ...(await resolveWheels(runner, settings, base, request.mayBuildSources)), given: false };
    const path = (0,external_node_path_.join)(settings.workDir, 'pylock.toml');
    const made = await (0,uv/* runResolver */.wd)(runner, settings, { ...base, mode: 'build', output: path });
    if ('output' in made)
        throw (0,uv_failure/* uvFailure */.YL)(made.output);
    return { ...made, given: false };
}
async function fromRequirements(runner, settings, request, file) {
    const pins = (0,lock/* parseHashedRequirements */.zZ)(await (0,regular/* readRegular */.V)(file, 'utf8'), file);
    const made = await (0,uv/* runResolver */.wd)(runner, settings, {
        requirements: pins.map(pin => pin.requirement),
        pythonVersion: request.pythonVersion,
        mode: 'listed',
        output: (0,external_node_path_.join)(settings.workDir, 'pylock.toml'),
        findLinks: request.findLinks,
    });
    if ('output' in made)
        throw (0,uv_failure/* uvFailure */.YL)(made.output);
    return { lock: (0,lock/* onlyHashed */.YO)(made.lock, pins, file), path: made.path, given: true };
}
/**
 * @throws PackagingError(s) `project/lock`, `project/toml` (the user's lock), `dependency/…`, `network/…` (the resolution).
 */
async function makeLock(runner, settings, source, request) {
    const made = await readOrResolve(runner, settings, source, request);
    // uv lists their wheels too, and does not install them.
    const packages = made.lock.packages.map(locked => locked.sdist !== undefined && locked.wheels.length > 0 && request.noBinary(locked.name)
        ? { ...locked, wheels: [] }
        : locked);
    return { ...made, lock: { ...made.lock, packages } };
}
async function readOrResolve(runner, settings, source, request) {
    if (source.kind === 'none')
        return resolveAll(runner, settings, request);
    if (source.kind === 'pylock')
        return { lock: await (0,uv/* readLock */.mF)(source.file), path: source.file, given: true };
    if (source.kind === 'requirements')
        return fromRequirements(runner, settings, request, source.file);
    if (source.kind === 'poetry' || source.kind === 'pdm') {
        const { file } = source;
        const read = await readToolLock(runner, settings, { ...request, tool: source.kind, file });
        return { ...read, path: file, given: true };
    }
    const output = (0,external_node_path_.join)(settings.workDir, 'pylock.toml');
    const exported = await runner.finish((0,uv/* exportCommand */.c1)(settings, {
        memberDir: request.memberDir,
        output,
        extras: request.project?.extras ?? request.extras,
        ...(source.kind === 'script' && { script: source.script }),
    }));
    if (exported.code !== 0)
        throw (0,uv_failure/* uvFailure */.YL)(exported.tail);
    return { lock: await (0,uv/* readLock */.mF)(output), path: output, given: true };
}
/** Absolute paths of the wheels in find-links folders, sorted. @throws PackagingError `input/path` */
async function localWheels(findLinks) {
    const folders = findLinks.filter(place => !/^https?:/i.test(place));
    const listed = folders.map(async (folder) => {
        const names = await (0,promises_.readdir)(folder).catch(cause => {
            throw new errors/* PackagingError */.yr('input/path', {
                message: `find-links: ${folder} cannot be read.`,
                fix: 'Give folders that hold wheels; a download step may have put them elsewhere.',
                cause,
            });
        });
        const wheels = names.filter(name => name.endsWith('.whl')).sort();
        return wheels.map(name => (0,external_node_path_.join)(folder, name));
    });
    return (await Promise.all(listed)).flat();
}
/** The file with an absolute path; `file:` addresses become paths. */
function located(file, lockFile) {
    const { url, path, ...rest } = file;
    if (path !== undefined)
        return { ...rest, path: (0,external_node_path_.resolve)((0,external_node_path_.dirname)(lockFile), path) };
    if (url?.startsWith('file:'))
        return { ...rest, path: (0,external_node_url_.fileURLToPath)(url) };
    return file;
}
async function sizeOnDisk(path) {
    return (await (0,promises_.stat)(path).catch(() => undefined))?.size;
}
/** A function that turns choices into wheels of the lock or of find-links folders; each local wheel is hashed once. */
function wheelFinder(made, local) {
    const hashes = new Map();
    return async (choice) => {
        const { name, version } = choice;
        if ('local' in choice) {
            const path = local[choice.local];
            const sha256 = hashes.get(path) ?? (0,files/* sha256Of */.Bj)(path);
            hashes.set(path, sha256);
            const filename = path.split(/[/\\]/).at(-1);
            return { name, version, filename, path, size: (await (0,promises_.stat)(path)).size, sha256: await sha256 };
        }
        const { index, wheels = [] } = made.lock.packages[choice.package] ?? {};
        const file = wheels[choice.wheel];
        const here = located(file, made.path);
        // A lock has no size of a file on this machine; a missing file is reported when it is used.
        const size = here.path === undefined ? here.size : await sizeOnDisk(here.path);
        return { name, version, ...here, ...(size !== undefined && { size }), ...(index !== undefined && { index }) };
    };
}


/***/ }),

/***/ 7960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ withNewerTags),
/* harmony export */   RK: () => (/* binding */ splitTag),
/* harmony export */   o: () => (/* binding */ minimumOf)
/* harmony export */ });
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78758);
/** The minimum system in a wheel's compatibility tags, and targets that accept wheels for a newer one. */

/** `manylinux_2_28_x86_64` in its parts; `family` is the same for every version. Undefined for a tag without a version. */
function minimumOf(platformTag) {
    const [, system = '', major = '', minor = '', arch = ''] = /^(manylinux|musllinux|macosx)_(\d+)_(\d+)_(.+)$/.exec(platformTag) ?? [];
    if (!system)
        return undefined;
    return { family: `${system} ${arch}`, system, major: Number(major), minor: Number(minor) };
}
/** Splits a compatibility tag before its platform: `cp312-cp312-`, `win_amd64`. */
function splitTag(tag) {
    const dash = tag.lastIndexOf('-') + 1;
    return [tag.slice(0, dash), tag.slice(dash)];
}
/** `cp312-cp312- manylinux x86_64`: what a tag is for, whatever its version. */
function kindOf(tag) {
    const [prefix, platform] = splitTag(tag);
    const minimum = minimumOf(platform);
    return minimum && `${prefix} ${minimum.family}`;
}
/**
 * The same target, which also accepts these wheels when only their minimum system is newer (pure). They rank last, so that
 * a wheel for the requested minimum is preferred.
 * @param wheels file names
 */
function withNewerTags(target, wheels) {
    const offered = new Set(wheels.flatMap(name => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelName */ .CI)(name)?.tags ?? []));
    if (offered.size === 0)
        return target;
    const known = new Set(target.compatibleTags);
    const kinds = new Set(target.compatibleTags.flatMap(tag => kindOf(tag) ?? []));
    const newer = [...offered].filter(tag => !known.has(tag) && kinds.has(kindOf(tag) ?? ''));
    return newer.length === 0 ? target : { ...target, compatibleTags: [...target.compatibleTags, ...newer] };
}


/***/ }),

/***/ 36399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ decideMissing),
/* harmony export */   l: () => (/* binding */ isFolder)
/* harmony export */ });
/* harmony import */ var _archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78758);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _gap_problems_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36193);
/* harmony import */ var _minimum_tags_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7960);
/** What the input `missing-wheels` decides about targets for which a dependency has no wheel (pure). */




/** Whether one of these wheels is for some Python on the target's platform: without any, a package is source only there. */
function servesPlatform(wheels, { compatibleTags }) {
    const platforms = new Set(compatibleTags.map(tag => (0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .splitTag */ .RK)(tag)[1]).filter(platform => platform !== 'any'));
    const families = new Set([...platforms].flatMap(platform => (0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .minimumOf */ .o)(platform)?.family ?? []));
    return wheels
        .flatMap(({ filename }) => (0,_archives_wheel_name_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWheelName */ .CI)(filename)?.tags ?? [])
        .map(tag => (0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .splitTag */ .RK)(tag)[1])
        .some(platform => platforms.has(platform) || families.has((0,_minimum_tags_js__WEBPACK_IMPORTED_MODULE_3__/* .minimumOf */ .o)(platform)?.family ?? ''));
}
/**
 * Applies `missing-wheels` to all gaps (pure).
 * @param interpreterFor absolute path of an interpreter of this machine for a target, or undefined where it has none
 */
function decideMissing(policy, gaps, targets, interpreterFor, { pinned, unbuildable = () => false } = {}) {
    // A folder of the repository is part of what is packaged: it is built like the project itself, under any policy.
    const [own, others] = partition(gaps, gap => isFolder(gap) && interpreterFor(gap.target) !== undefined);
    const buildable = (gap) => (unbuildable(gap) ? undefined : interpreterFor(gap.target));
    const rest = decideOthers(policy, others, targets, buildable, pinned);
    const kept = new Set(rest.targets.map(({ name }) => name));
    const builds = own.flatMap(({ package: locked, target }) => {
        const interpreter = kept.has(target.name) ? interpreterFor(target) : undefined;
        return interpreter === undefined ? [] : [{ package: locked, target, interpreter }];
    });
    return { ...rest, builds: [...builds, ...rest.builds] };
}
/** Whether what is missing is a folder of this machine: a member of the workspace, a path. */
function isFolder({ package: { tree } }) {
    return tree?.kind === 'directory';
}
function partition(all, is) {
    return [all.filter(is), all.filter(one => !is(one))];
}
function decideOthers(policy, gaps, targets, interpreterFor, pinned) {
    const nothing = { targets, builds: [], warnings: [], problems: [] };
    if (gaps.length === 0)
        return nothing;
    if (policy === 'fail')
        return { ...nothing, problems: (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .gapProblems */ .jo)(gaps, targets, pinned) };
    if (policy === 'drop-target') {
        const dropped = new Set(gaps.map(gap => gap.target.name));
        const kept = targets.filter(target => !dropped.has(target.name));
        if (kept.length === 0)
            return { ...nothing, problems: (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .gapProblems */ .jo)(gaps, targets, pinned) };
        const warnings = (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .gapProblems */ .jo)(gaps, targets, pinned).map(({ message, fix, detail }) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('dependency/no-wheel', {
            message: `${message.replace(/\.$/, '')}: left out, as missing-wheels is drop-target.`,
            fix,
            detail,
        }));
        return { ...nothing, targets: kept, warnings };
    }
    const builds = [];
    const left = [];
    for (const gap of gaps) {
        const interpreter = interpreterFor(gap);
        const { sdist, source, wheels } = gap.package;
        // Where the platform's other Pythons have wheels, nobody asked for one that is compiled here.
        const wanted = policy === 'build' || !servesPlatform(wheels, gap.target);
        if (wanted && interpreter !== undefined && (sdist !== undefined || source !== undefined))
            builds.push({ package: gap.package, target: gap.target, interpreter });
        else
            left.push(gap);
    }
    return { ...nothing, builds, problems: (0,_gap_problems_js__WEBPACK_IMPORTED_MODULE_2__/* .gapProblems */ .jo)(left, targets, pinned) };
}


/***/ }),

/***/ 86343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ refuseLocalSources),
/* harmony export */   x: () => (/* binding */ refuseBuildSources)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4813);
/* harmony import */ var _uv_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79925);
/**
 * `[tool.uv.sources]` in places where they cannot be followed: a build requirement, and a local project's own dependency.
 * Passing over them would take another package of that name from an index.
 */



/**
 * @param local normalised names of the local projects, whose wheels are used in any case
 * @throws PackagingError `dependency/source` for build requirements of which `[tool.uv.sources]` says where they come from
 */
async function refuseBuildSources(project, requires, local, place) {
    const sources = await (0,_uv_project_js__WEBPACK_IMPORTED_MODULE_2__/* .sourcesOf */ .u0)(project.dir);
    const found = requires.map(nameOf).filter(name => sources.has(name) && !local.includes(name));
    if (found.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/source', {
        message: `[tool.uv.sources] says where the build requirement ${found.join(', ')} comes from, which cannot be followed for a build.`,
        fix: `Name the folder of ${found.join(', ')} in local-projects: it is built first, and its wheel is used; or leave the source out to take it from the index.`,
        place,
    });
}
/** @throws PackagingError `dependency/source` for dependencies of local projects that come from elsewhere than the index */
async function refuseLocalSources(projects) {
    const local = projects.flatMap(({ name }) => (name === undefined ? [] : (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(name)));
    for (const project of projects) {
        const sources = await (0,_uv_project_js__WEBPACK_IMPORTED_MODULE_2__/* .sourcesOf */ .u0)(project.dir);
        const lines = [...(project.dependencies ?? []), ...Object.values(project.extras ?? {}).flat()];
        const needed = project.dependencies === undefined ? [...sources] : lines.map(nameOf);
        const found = [...new Set(needed)].filter(name => sources.has(name) && !local.includes(name));
        if (found.length === 0)
            continue;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/source', {
            message: `[tool.uv.sources] of the local project ${project.path} says where ${found.join(', ')} comes from, and its wheel does not.`,
            fix: `Name the folder of ${found.join(', ')} in local-projects before ${project.path}; or declare ${project.name ?? project.path} in the [tool.uv.sources] of the project itself, with its path, in place of local-projects.`,
            place: { file: `${project.path}/pyproject.toml` },
        });
    }
}
/** The normalised name at the start of a requirement line. */
function nameOf(line) {
    return (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .normalizeName */ .Pc)(/^\s*([A-Za-z0-9._-]+)/.exec(line)?.[1] ?? '');
}


/***/ }),

/***/ 88320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   dg: () => (/* binding */ lowestPython),
/* harmony export */   qR: () => (/* binding */ queryFor)
/* harmony export */ });
/** The lowest `3.N` among the targets. */
function lowestPython(targets) {
    const minors = targets.map(target => Number((target.environment.python_version ?? '3.8').split('.')[1]));
    return `3.${Math.min(...minors)}`;
}
function queryFor({ targets, findLinks }) {
    return { pythonVersion: lowestPython(targets), findLinks };
}
/** The coverage of a resolution, with the targets that were dropped. */
function coverageOf(resolved) {
    return { targets: resolved.asked, wheels: resolved.wheels, gaps: resolved.gaps };
}


/***/ }),

/***/ 69750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ uvFailure),
/* harmony export */   ZX: () => (/* binding */ dynamicSource),
/* harmony export */   bI: () => (/* binding */ unbuiltSource),
/* harmony export */   mc: () => (/* binding */ packagesWithoutWheels)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _host_download_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30024);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** Turns uv's output after a failure (0.13) into coded errors, with the resolver's explanation shortened. */



const REASON_LENGTH = 600;
/** uv's wrapped and indented explanation as one paragraph, without its conclusion. */
function explanation(output) {
    const text = output.join('\n');
    const [, body = text] = /cause: ([\s\S]*?)(?:\n\s*\n|$)/.exec(text) ?? [];
    const flat = body
        .replace(/\s+/g, ' ')
        .replace(/,? (and )?we can conclude that your requirements are unsatisfiable/g, '')
        .replace(/, we can conclude that ([^.]{0,300}?) cannot be used\b/g, ', so $1 cannot be used')
        .trim();
    return flat.length <= REASON_LENGTH ? flat : `${flat.slice(0, REASON_LENGTH).replace(/\s\S*$/, '')} …`;
}
/**
 * Packages that failed only because building was not allowed; empty when something else failed. `asked` is the
 * requirement that has no wheel, where uv names it.
 */
function packagesWithoutWheels(output) {
    const text = output.join(' ').replace(/\s+/g, ' ');
    if (!/no usable wheels/.test(text) || /does not satisfy Python/.test(text))
        return [];
    return [...text.matchAll(/Wheels are required for `([^`]+)`/g)].map(([, name = '']) => {
        const [, every, said = ''] = new RegExp(`(all versions of )?(${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:[<>=!~][^ ]*)?) ha(?:s|ve) no usable wheels`).exec(text) ?? [];
        return { name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name), ...((every || said !== name) && said && { asked: said }) };
    });
}
/** A source whose metadata only its build backend knows, which uv was not allowed to run. */
function unbuiltSource(output) {
    const text = output.join(' ').replace(/\s+/g, ' ');
    const [, name, place] = /Failed to (?:download and )?build `([^`@]{1,200}?) @ ([^`]{1,500})`.{0,300}?Building source distributions for `[^`]{1,200}` is disabled/.exec(text) ?? [];
    return name === undefined || place === undefined ? undefined : { name: (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .normalizeName */ .Pc)(name), place };
}
/** What it means when such a source must not be built. */
function dynamicSource({ name, place }) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('dependency/source', {
        message: `What ${name} requires is known only when it is built, and it comes from ${withoutCredentials(place)}.`,
        fix: `Declare its dependencies in [project] of its pyproject.toml, or write a uv.lock with uv lock, which has them.`,
    });
}
/** Tried in order: a refused index also reads “not found in the package registry”, so it comes first. */
const MEANINGS = [
    {
        when: /\((https?:\/\/[^\s()]+)\) could not be queried due to a lack of valid authentication|401 Unauthorized.{0,300}?(https?:\/\/\S+)/,
        code: 'network/refused',
        message: 'The package index $1 needs a user name and password (401 Unauthorized).',
        fix: 'Give them as UV_INDEX_<NAME>_USERNAME and UV_INDEX_<NAME>_PASSWORD, or in the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, from a secret.',
    },
    {
        when: /\((https?:\/\/[^\s()]+)\) returned a 403 Forbidden/,
        code: 'network/refused',
        message: 'The package index $1 refused the request (403 Forbidden).',
        fix: 'Check the address and that the credentials may read that index.',
    },
    {
        when: /invalid peer certificate: (\w+)/,
        code: 'network/refused',
        message: 'The certificate of the package index is not trusted ($1).',
        fix: 'Name the file of your authority’s certificate in SSL_CERT_FILE (docs/companies.md).',
    },
    {
        when: /[Nn]etwork connectivity is disabled|because the network was disabled/,
        code: 'network/offline',
        message: 'The network is switched off (vendor, UV_OFFLINE), and uv’s cache does not hold all that is needed.',
        fix: _host_download_js__WEBPACK_IMPORTED_MODULE_1__/* .FIX_OFFLINE */ .Qn,
    },
    {
        when: /Failed to (?:fetch|download)\b[^\n]{0,300}? `?(https?:\/\/[^\s`]+)/,
        after: /HTTP status (?:server|client) error \((\d{3}[^)]{0,100})\)/,
        code: 'network/unreachable',
        message: 'The package index failed: $1 answered $2.',
        fix: 'Try again; if it stays, check the address in UV_DEFAULT_INDEX or PIP_INDEX_URL, or use a mirror.',
    },
    {
        when: /Required uv version `([^`]+)` does not match the running version `([^`]+)`/,
        code: 'dependency/source',
        message: '[tool.uv] has required-version $1, and this program resolves with uv $2.',
        fix: 'Allow that version in required-version.',
    },
    {
        when: /Package `([^`]+)` references an undeclared index: `([^`]+)`/,
        code: 'dependency/source',
        message: '[tool.uv.sources] takes $1 from the index $2, which no [[tool.uv.index]] declares.',
        fix: 'Declare that index with its name and url in [[tool.uv.index]].',
    },
    {
        when: /`([^`]+)` references a workspace in `tool\.uv\.sources`/,
        code: 'dependency/source',
        message: '[tool.uv.sources] takes $1 from the workspace, which has no such member.',
        fix: 'Add its folder to members in [tool.uv.workspace], or name another source.',
    },
    {
        when: /Distribution not found at: (\S+)/,
        code: 'dependency/source',
        message: '[tool.uv.sources] names $1, and there is nothing.',
        fix: 'Correct the path, which is relative to the pyproject.toml, or put the file or folder there.',
    },
    {
        when: /Failed to (?:download and )?build `([^`@]+?) @ git\+([^`]+)`[\s\S]*?Git operation failed([\s\S]*)/,
        code: 'dependency/source',
        message: 'git could not fetch $1 from $2.',
        fix: 'Check the address and the rev, tag or branch, and that git on this machine can read the repository.',
    },
    {
        when: /TOML parse error[\s\S]*?(unknown field `[^`]+`)/,
        code: 'dependency/source',
        message: 'uv cannot read [tool.uv] of pyproject.toml: $1.',
        fix: 'Correct that field.',
    },
    {
        when: /[Ee]xtra `([^`]+)` is not defined/,
        code: 'project/lock',
        message: 'The lock does not cover the extra $1.',
        fix: 'Create it again with uv lock, or set lock: none to resolve without it.',
    },
    {
        when: /(Extras? .{0,200}? (?:are|is) incompatible with .{0,200}?conflicts[^\n]*)/,
        code: 'input/conflict',
        message: '$1',
        fix: 'Name one of these in extras.',
    },
    {
        when: /Hash mismatch for `?([^\s`]+)/,
        code: 'dependency/hash',
        message: 'The file of $1 differs from its expected hash.',
        fix: 'Create the lock again from a trusted index; if the file was replaced there, find out why before using it.',
    },
    {
        when: /Failed to (?:download|read|install|extract)[^\n`]{0,300}`([^`]{1,300})`/,
        after: /((?:Failed to extract archive|The wheel is invalid|Invalid zip|invalid Zip|Failed to unzip)[^\n]*)/,
        code: 'input/invalid',
        message: 'find-links: the wheel of $1 is corrupt: $2.',
        fix: 'Build or copy that wheel again, or take it out of the find-links folder.',
    },
    {
        when: /Failed to (?:fetch|download)[^\n]{0,300}?`?(https?:\/\/[^\s`]+)|error sending request for url \(([^)]{1,2000})\)|Could not connect/,
        code: 'network/unreachable',
        message: 'The package index cannot be reached: $1.',
        fix: 'Check the network and the address in UV_DEFAULT_INDEX or PIP_INDEX_URL.',
    },
    {
        when: /Failed to parse `(uv\.lock|[^`]*\.toml)`/,
        code: 'project/lock',
        message: '$1 cannot be read: $reason.',
        fix: 'Create it again with uv lock.',
    },
    {
        when: /Couldn't parse requirement|Failed to parse/,
        code: 'project/metadata',
        message: 'uv cannot read a requirement: $reason.',
        fix: 'Correct it in the project’s dependencies (PEP 508).',
    },
    {
        when: /does not satisfy Python/,
        code: 'dependency/conflict',
        message: 'The dependencies do not allow every requested Python: $reason',
        fix: 'Raise requires-python or leave the older Pythons out of python-versions, or allow versions that still support them.',
    },
    {
        when: /Because (\S+) was not found in the (?:package registry|provided package locations)|and (\S+) was not found in the/,
        code: 'dependency/missing',
        message: "No index or find-links folder has a package '$1'.",
        fix: 'Check its spelling, or name the index that has it in UV_INDEX, or a folder with its wheel in find-links.',
    },
    {
        when: /[Bb]ecause (?:only \S+ (?:is|are) available|there (?:is|are) no versions? of (\S+))[\s\S]*/,
        code: 'dependency/missing',
        message: 'No index offers a required version: $reason',
        fix: 'Relax that requirement, or name the index that has the version in UV_INDEX.',
    },
    {
        when: /Failed to (?:download and )?build `([^`]+)`/,
        code: 'build/backend-failed',
        message: 'The metadata of $1 could not be built: $reason',
        fix: 'Give a wheel of it with find-links, or require a version that has one.',
    },
    {
        when: /No solution found/,
        code: 'dependency/conflict',
        message: 'The requirements contradict each other: $reason',
        fix: 'Relax one of them.',
    },
];
/** Credentials in an address must not be shown. */
function withoutCredentials(text) {
    return text.replace(/(https?:\/\/)[^\s/@]+@/g, '$1');
}
/**
 * The coded error for a failed uv.
 * @param output its last lines
 */
function uvFailure(output) {
    const lines = output.map(withoutCredentials);
    const text = lines.join('\n');
    for (const { when, after, code, message, fix } of MEANINGS) {
        const match = when.exec(text);
        const more = match && after?.exec(text.slice(match.index + match[0].length));
        if (!match || (after && !more))
            continue;
        const groups = [...match.slice(1), ...(more?.slice(1) ?? [])].filter(group => group !== undefined);
        const filled = message
            .replace('$reason', () => explanation(lines))
            .replace(/\$(\d)/g, (_, number) => groups[Number(number) - 1] ?? 'unknown');
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, { message: filled.replace(/\.\.$/, '.'), fix, detail: lines });
    }
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('build/tool-failed', {
        message: `uv could not resolve the dependencies: ${lines.find(line => line.startsWith('error:')) ?? 'it reported no reason'}`,
        fix: 'See its last lines in the log.',
        detail: lines,
    });
}


/***/ }),

/***/ 79925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zq: () => (/* binding */ withoutUvProject),
/* harmony export */   hR: () => (/* binding */ readUvProject),
/* harmony export */   mK: () => (/* binding */ includes),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   ww: () => (/* binding */ withProjectIndexes)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var smol_toml__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3292);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3085);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77642);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/** What uv's own settings say of a project: its workspace, sources, overrides, and what may be built. */






/** Whether a package is one of them. */
function includes(packages, name) {
    return packages === 'all' || packages.includes(name);
}
/** The settings of a project without any. */
function withoutUvProject(root) {
    return {
        ...{ root, sources: [], overrides: [], excludes: [], environments: [], conflicts: [] },
        ...{ noBuild: [], noBinary: [] },
    };
}
/**
 * Reads the settings in the project and its workspace root. uv is only started when a folder above declares a workspace.
 * @param workspaceOf what uv says: absolute folder of the workspace root of a project
 */
async function readUvProject(projectDir, workspaceOf, env = {}) {
    const own = await uvTable(projectDir);
    const around = (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(own.workspace) ? undefined : await declaredAbove(projectDir);
    const root = around === undefined ? projectDir : await workspaceOf(projectDir);
    const shared = root === projectDir ? own : await uvTable(root);
    // uv ignores `[tool.uv]` beside a uv.toml, except for sources, conflicts and the workspace.
    const settings = (await tomlTable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'uv.toml'))) ?? shared;
    const layers = [settings, ...(await machineSettings(env))];
    const sources = [shared.sources, own.sources].flatMap(table => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(table) ? Object.keys(table) : []));
    return {
        root,
        ...(around !== undefined && root === projectDir && { strange: around }),
        sources: [...new Set(sources.map(_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc))],
        overrides: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(settings['override-dependencies']).filter(isText),
        excludes: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(settings['exclude-dependencies']).filter(isText),
        environments: [settings.environments].flat().filter(isText),
        conflicts: (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(shared.conflicts).map(set => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(set).flatMap(one => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(one) && isText(one.extra) ? (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc)(one.extra) : []))),
        noBuild: packagesIn('no-build', layers, env),
        noBinary: packagesIn('no-binary', layers, env),
    };
}
function isText(value) {
    return typeof value === 'string';
}
/** `no-build` and `no-build-package`, or the same of `no-binary`: environment, project, user, system, the first that says it. */
function packagesIn(setting, layers, env) {
    const variable = `UV_${setting.toUpperCase().replace('-', '_')}`;
    const all = env[variable] ?? layers.map(layer => layer[setting]).find(value => value !== undefined);
    if (/^(1|true|yes|on|y|t)$/i.test(String(all ?? '')))
        return 'all';
    const named = layers.map(layer => layer[`${setting}-package`]).find(value => value !== undefined);
    const variableNames = (env[`${variable}_PACKAGE`] ?? '').split(/[\s,]+/).filter(name => name !== '');
    return [...variableNames, ...(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(named).filter(isText)].map(_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc);
}
/** uv's settings of this user and this machine, strongest first. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
async function machineSettings(env) {
    if (/^(1|true)$/i.test(env.UV_NO_CONFIG ?? ''))
        return [];
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)();
    const folders = [env.APPDATA ?? env.XDG_CONFIG_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home, '.config'), env.PROGRAMDATA ?? '/etc'];
    const tables = await Promise.all(folders.map(folder => tomlTable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'uv', 'uv.toml'))));
    return tables.filter(table => table !== undefined);
}
/** The nearest folder above that declares a workspace. */
async function declaredAbove(dir) {
    for (let at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(dir);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        if ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)((await uvTable(at)).workspace))
            return at;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return undefined;
    }
}
/** Normalised names in the `[tool.uv.sources]` of a folder and of the nearest folder above that declares a workspace. */
async function sourcesOf(dir) {
    const above = await declaredAbove(dir);
    const tables = await Promise.all([...(above === undefined ? [] : [above]), dir].map(uvTable));
    return new Set(tables.flatMap(({ sources }) => ((0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(sources) ? Object.keys(sources).map(_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .normalizeName */ .Pc) : [])));
}
/**
 * The variables of this run with the indexes that a project declares in `[[tool.uv.index]]`, for the credentials of its
 * downloads: uv reads `UV_INDEX_<NAME>_USERNAME` and the `.netrc` for them too.
 */
async function withProjectIndexes(env, dir) {
    const above = await declaredAbove(dir);
    const folders = [...(above === undefined ? [] : [above]), dir];
    const tables = await Promise.all(folders.flatMap(folder => [tomlTable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'uv.toml')), uvTable(folder)]));
    const declared = tables
        .flatMap(table => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(table?.index))
        .flatMap(index => {
        if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(index) || !isText(index.url))
            return [];
        return isText(index.name) ? `${index.name}=${index.url}` : index.url;
    });
    return declared.length === 0 ? env : { ...env, UV_INDEX: [env.UV_INDEX ?? '', ...declared].join(' ').trim() };
}
async function uvTable(dir) {
    const tool = (await tomlTable((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'pyproject.toml')))?.tool;
    return (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(tool) && (0,_core_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(tool.uv) ? tool.uv : {};
}
/** Undefined when there is no such file, and for one that uv will refuse. */
async function tomlTable(file) {
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .V)(file, 'utf8').catch(() => undefined);
    if (text === undefined)
        return undefined;
    try {
        return (0,smol_toml__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 24217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jd: () => (/* binding */ workspaceCommand),
/* harmony export */   Ty: () => (/* binding */ createResolveCache),
/* harmony export */   VI: () => (/* binding */ watched),
/* harmony export */   c1: () => (/* binding */ exportCommand),
/* harmony export */   em: () => (/* binding */ checkCommand),
/* harmony export */   ip: () => (/* binding */ indexSettings),
/* harmony export */   mF: () => (/* binding */ readLock),
/* harmony export */   mO: () => (/* binding */ refreshing),
/* harmony export */   wd: () => (/* binding */ runResolver),
/* harmony export */   zh: () => (/* binding */ recalled)
/* harmony export */ });
/* unused harmony export cacheKeyOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73136);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77642);
/* harmony import */ var _host_timed_cache_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(52954);
/* harmony import */ var _index_settings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71000);
/* harmony import */ var _lock_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67417);
/* harmony import */ var _uv_failure_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(69750);
/** Runs uv: resolves for every Python and platform at once (`uv pip compile --universal`), exports a uv.lock, caches results. */










const createResolveCache = _host_timed_cache_js__WEBPACK_IMPORTED_MODULE_6__/* .createTimedCache */ .g;
/** A cache that also says whether it was of use. */
function watched(cache) {
    let used = false;
    return {
        used: () => used,
        remember: cache.remember,
        async recall(key) {
            const answer = await cache.recall(key);
            used ||= answer !== undefined;
            return answer;
        },
    };
}
/** The same cache for a fresh resolution: it only remembers. */
function refreshing(cache) {
    return { recall: () => Promise.resolve(undefined), remember: cache.remember };
}
const MODE_ARGS = {
    wheels: ['--only-binary', ':all:'],
    listed: ['--no-deps', '--require-build-hashes'],
    build: [],
};
/** Milliseconds. No resolution takes this long, except one that hangs. */
const LIMITS = { wheels: 300_000, listed: 60_000, build: 1_800_000 };
const UNATTENDED = ['--color', 'never', '--no-progress', '--no-python-downloads'];
/** Without what it prints, also what was asked for. */
const QUIET = ['--quiet', ...UNATTENDED];
function common(settings) {
    const project = settings.projectDir === undefined ? [] : ['--project', settings.projectDir];
    return ['--python', settings.python, '--cache-dir', settings.cacheDir, ...QUIET, ...project];
}
function uvEnvironment(settings) {
    return { ...(0,_index_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .uvIndexEnvironment */ .HS)(settings.env), UV_PYTHON_DOWNLOADS: 'never' };
}
function each(option, values = []) {
    return values.flatMap(value => [option, value]);
}
/**
 * One resolution; its requirements go to standard input, where none can be mistaken for a file name.
 * @param offline only from uv's cache, however old that is
 */
function compileCommand(settings, request, offline = false) {
    return {
        label: 'resolve the dependencies',
        tool: settings.uv,
        args: [
            ...['pip', 'compile', '--format', 'pylock.toml', '--no-header', '--no-annotate'],
            ...(request.onlyPlatform ? ['--python-platform', request.onlyPlatform] : ['--universal']),
            ...['--python-version', request.pythonVersion, '--output-file', request.output],
            ...MODE_ARGS[request.mode],
            ...each('--no-binary', request.buildable),
            ...each('--only-binary', request.onlyBinary),
            ...(request.alone ? ['--no-deps'] : []),
            ...((0,_index_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .withoutIndex */ .Lz)(settings.env) ? ['--no-index'] : []),
            ...(offline ? ['--offline'] : []),
            ...each('--find-links', request.findLinks.map(_index_settings_js__WEBPACK_IMPORTED_MODULE_7__/* .findLinksAddress */ .po)),
            ...each('--no-emit-package', request.omit),
            ...each('--excludes', request.excludes ? [request.excludes] : []),
            ...each('--constraints', request.constraints),
            ...common(settings),
            ...(request.script === undefined ? [] : [request.script]),
            ...each('--extra', request.project?.extras),
            ...(request.script === undefined && (request.project === undefined || request.requirements.length > 0)
                ? ['-']
                : []),
            ...(request.project === undefined ? [] : [request.project.file]),
        ],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        index: true,
        input: request.script === undefined ? `${request.requirements.join('\n')}\n` : '',
        limits: { total: LIMITS[request.mode] },
    };
}
/** Turns a `uv.lock` or the lock of a script, as it is, into a `pylock.toml` without the project itself. */
function exportCommand(settings, request) {
    return {
        label: request.script === undefined ? 'read uv.lock' : 'read the lock of the script',
        tool: settings.uv,
        args: [
            ...['export', '--frozen', '--format', 'pylock.toml', '--output-file', request.output],
            ...['--no-header', '--no-annotate'],
            ...(request.script === undefined ? ['--no-emit-project', '--no-default-groups'] : ['--script', request.script]),
            ...each('--extra', request.extras),
            ...common({ ...settings, projectDir: request.memberDir }),
        ],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        index: true,
    };
}
/**
 * Compares a uv.lock with the project, without the network and without running a build backend. The log says why it would
 * be written again.
 */
function checkCommand(settings, projectDir) {
    return {
        label: 'compare uv.lock with the project',
        tool: settings.uv,
        args: [
            ...['lock', '--check', '--offline', '--no-build', '--python', settings.python],
            ...['--cache-dir', settings.cacheDir, ...UNATTENDED, '--project', projectDir],
        ],
        cwd: settings.workDir,
        env: { ...uvEnvironment(settings), RUST_LOG: 'uv_lock_operations=debug' },
        index: true,
    };
}
/** Prints the absolute folder of the workspace that a project belongs to; its own when it belongs to none. */
function workspaceCommand(settings, projectDir) {
    return {
        label: 'find the workspace of the project',
        tool: settings.uv,
        args: ['workspace', 'dir', '--cache-dir', settings.cacheDir, ...UNATTENDED, '--project', projectDir],
        cwd: settings.workDir,
        env: uvEnvironment(settings),
        capture: true,
    };
}
/**
 * Everything that decides the result of a resolver run, as one text: equal keys have the same result while the index does
 * not change. Undefined when one of them cannot be read: then the result is not cached.
 */
async function cacheKeyOf(settings, request) {
    const { output: _, excludes, constraints = [], requirements, findLinks, script, ...plain } = request;
    try {
        return JSON.stringify({
            ...plain,
            // The path of our own uv names its version and hash.
            uv: settings.uv,
            python: settings.python,
            project: settings.projectDir,
            requirements: await Promise.all(requirements.map(named)),
            script: script && (await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(script, 'utf8')),
            findLinks: await Promise.all(findLinks.map(listing)),
            excludes: excludes && (await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(excludes, 'utf8')),
            constraints: await Promise.all(constraints.map(constraintsIn)),
            ...(await indexSettings({ ...settings, projectDir: settings.projectDir ?? settings.workDir })),
        });
    }
    catch {
        return undefined;
    }
}
/** The index settings of pip and uv outside their arguments, on this machine and for the project in that folder. */
async function indexSettings(settings) {
    return {
        environment: Object.entries(settings.env)
            .filter(([name]) => INDEX.test(name))
            .sort(),
        configuration: await Promise.all(configurationFiles(settings).map(contentIfThere)),
    };
}
/** Names of variables that configure pip, uv or their connection to an index. */
const INDEX = /^(PIP_|UV_|SSL_CERT_|NETRC$|HTTPS?_PROXY$|ALL_PROXY$|NO_PROXY$|KEYRING_)/i;
/** Replaces the address of a local wheel by its hash, as its folder differs in every run. */
async function named(requirement) {
    const [, before, url] = /^(.* @ )(file:\S+)$/.exec(requirement) ?? [];
    return url === undefined ? requirement : `${before}${await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)((0,node_url__WEBPACK_IMPORTED_MODULE_3__.fileURLToPath)(url))}`;
}
/** The lines of a constraints file, as `named`. */
async function constraintsIn(file) {
    return Promise.all((await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(file, 'utf8')).split('\n').map(named));
}
async function listing(place) {
    if (/^https?:/i.test(place))
        return place;
    const names = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(place)).sort();
    const files = names.map(async (name) => {
        const { size, mtimeMs } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(place, name));
        return [name, size, mtimeMs];
    });
    return [place, await Promise.all(files)];
}
/** uv's settings files: from the project upwards, the user's and the system's. @see https://docs.astral.sh/uv/concepts/configuration-files/ */
function configurationFiles({ projectDir, env }) {
    const folders = [];
    for (let folder = projectDir; !folders.includes(folder); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder))
        folders.push(folder);
    const home = env.HOME ?? env.USERPROFILE ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.homedir)();
    const own = [env.XDG_CONFIG_HOME ?? (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(home, '.config'), env.APPDATA, '/etc', env.PROGRAMDATA];
    return [
        ...folders.flatMap(folder => [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'uv.toml'), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'pyproject.toml')]),
        ...own.flatMap(folder => (folder === undefined ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'uv', 'uv.toml')])),
        ...(env.UV_CONFIG_FILE === undefined ? [] : [env.UV_CONFIG_FILE]),
    ];
}
async function contentIfThere(file) {
    return (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(file, 'utf8').catch(() => '');
}
/** @throws PackagingError(s) as `decodeLock` */
async function readLock(path) {
    return (0,_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .decodeLock */ .Cc)(await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(path, 'utf8'), path);
}
/** Runs uv, or takes the cached result. A failure is a value: its meaning depends on other runs. */
async function runResolver(runner, settings, request) {
    const { cache } = settings;
    // What the folders and repositories hold that a project's sources name is not part of the key.
    const key = request.project === undefined && cache ? await cacheKeyOf(settings, request) : undefined;
    if (cache === undefined || key === undefined)
        return ask(runner, settings, request);
    const known = await cache.recall(key);
    if (known !== undefined)
        return restore(known, request);
    const made = await ask(runner, settings, request);
    if ('lock' in made)
        await cache.remember(key, { lock: await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_5__/* .readRegular */ .V)(made.path, 'utf8') });
    // A network failure is not cached.
    else if (isAnswer(made))
        await cache.remember(key, made);
    return made;
}
/** The cached result of the same run; undefined when there is none. */
async function recalled(settings, request) {
    const key = settings.cache && (await cacheKeyOf(settings, request));
    const known = key === undefined ? undefined : await settings.cache?.recall(key);
    return known && restore(known, request);
}
async function restore(known, request) {
    if ('output' in known)
        return known;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(request.output, known.lock);
    return { lock: (0,_lock_js__WEBPACK_IMPORTED_MODULE_8__/* .decodeLock */ .Cc)(known.lock, request.output), path: request.output };
}
async function ask(runner, settings, request) {
    const run = async (offline) => {
        const finished = await runner.finish(compileCommand(settings, request, offline));
        if (finished.code !== 0)
            return { output: finished.tail };
        return { lock: await readLock(request.output), path: request.output };
    };
    if (!settings.cacheFirst)
        return run(false);
    const cached = await run(true);
    return isAnswer(cached) ? cached : run(false);
}
/** Whether it is a result of the index, and not of a failed connection. */
function isAnswer(made) {
    return 'lock' in made || (0,_uv_failure_js__WEBPACK_IMPORTED_MODULE_9__/* .uvFailure */ .YL)(made.output).code.startsWith('dependency/');
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
/* harmony import */ var _host_download_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30024);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(657);
/* harmony import */ var _host_process_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47685);
/* harmony import */ var _host_seal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5273);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98149);
/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before they are unpacked, and are unpacked for this machine alone.
 */











/** Gives the folder in which a tool lies unpacked; the first caller of each tool waits for it, the others share it. */
class Tools {
    #request;
    #folders = new Map();
    #used = new Set();
    constructor(request) {
        this.#request = request;
    }
    /** The tools that were asked for so far. */
    get used() {
        return [...this.#used];
    }
    /** @throws PackagingError `host/tool-missing` or `network/unreachable` when it cannot be downloaded, `dependency/hash` when it is not the locked file */
    folder(name) {
        return this.#folder(name);
    }
    /** The same for a tool that has several wheels, by the Python that runs it. @param minor of CPython 3.N */
    folderFor(name, minor) {
        return this.#folder(name, undefined, minor);
    }
    /** The same with bytecode for one Python, for what every run imports. @param python its absolute path */
    compiled(name, python) {
        return this.#folder(name, python);
    }
    #folder(name, python, minor) {
        this.#used.add(name);
        const key = [name, python, minor].join(' ');
        const folder = this.#folders.get(key) ?? this.#obtain(name, python, minor);
        this.#folders.set(key, folder);
        return folder;
    }
    /** Absolute path of the uv executable. */
    async uv() {
        const folder = await this.folder('uv');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
    }
    /** Absolute path of the nfpm executable. */
    async nfpm() {
        const folder = await this.folder('nfpm');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'nfpm.exe' : 'nfpm');
    }
    async #obtain(name, python, minor) {
        const suffix = python === undefined ? '' : `-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(python).digest('hex').slice(0, 8)}`;
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const pins = (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedPins */ .Hq)(requirements);
        const version = (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedVersion */ .XX)(name, requirements);
        const folderOf = (wheels) => {
            const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '));
            const unique = identity.digest('hex').slice(0, 16);
            return node_path__WEBPACK_IMPORTED_MODULE_2__.join(this.#request.unpacked, `${name}-${version}-${unique}${suffix}`);
        };
        // What is used is what was unpacked of them, once they were hashed, and is as it was then: they are not read again.
        const unread = await this.#stored(pins, minor, 'unread');
        if (unread !== undefined && (await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(folderOf(unread))))
            return folderOf(unread);
        const wheels = (await this.#stored(pins, minor)) ?? (await this.#download(name, version, pins, minor));
        const folder = folderOf(wheels);
        if (!(await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(folder))) {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder));
            await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .createSealed */ .NU)(folder, async (unfinished) => {
                for (const wheel of wheels)
                    await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .extractWheel */ .hi)(wheel.path, unfinished);
                if (python !== undefined)
                    await compile(this.#request.runner, python, unfinished, folder);
            });
        }
        return folder;
    }
    /** One wheel for each pin, or undefined when one of them is not there. */
    async #stored(pins, minor, look = 'find') {
        const found = await Promise.all(pins.map(pin => storedWheel(this.#request.store, pin, look, minor)));
        return found.every(wheel => wheel !== undefined) ? found : undefined;
    }
    /** pip is on nearly every Python, knows this machine's index settings, and checks the hashes. */
    async #download(name, version, pins, minor) {
        const { runner, temp, store, offline = false, pipEnv = {} } = this.#request;
        if (offline)
            throw (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .offlineError */ ._P)(`${name} ${version}`);
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
                    ...(minor === undefined ? [] : ['--python-version', `3.${minor}`]),
                    ...['--requirement', (0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), '--dest', folder],
                ],
                cwd: folder,
                // pip asks `rustc` for its version, for statistics, and rustup's would make a folder in the home folder.
                env: { ...pipEnv, RUSTUP_HOME: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'rustup') },
                index: true,
                limits: { total: 900_000, idle: 300_000 },
            });
            if (finished.code === 0) {
                for (const file of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(entry => entry.endsWith('.whl'))) {
                    const downloaded = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, file);
                    await store.add(downloaded, await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(downloaded), file);
                }
                const wheels = await this.#stored(pins, minor);
                if (wheels !== undefined)
                    return wheels;
            }
            const full = finished.code === 0 ? undefined : (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .diskFullError */ .vB)(`download ${name}`, finished.tail);
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
async function storedWheel(store, { hashes }, look = 'find', minor) {
    for (const sha256 of hashes) {
        const file = await store[look](sha256);
        if (file === undefined || !(0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .wheelFits */ .eQ)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)))
            continue;
        if (minor === undefined || (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .wheelServes */ .kV)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file), minor))
            return { path: file, sha256 };
    }
    return undefined;
}
/** What is imported of a tool by each run. Bytecode that Python writes later is not of the sealed folder. */
const COMPILE = `import compileall, py_compile, sys
folder, final = sys.argv[1:]
compileall.compile_dir(folder, quiet=2, stripdir=folder, prependdir=final, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`;
async function compile(runner, python, folder, final) {
    await runner.run({
        label: 'compile a tool',
        tool: python,
        args: ['-I', '-c', COMPILE, folder, final],
        cwd: folder,
        limits: { total: 300_000 },
    });
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
        offline: (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .isOffline */ .aK)(host.env),
        // Only a newer pip reads it by itself, and uv and our own requests do.
        pipEnv: host.env.SSL_CERT_FILE && !host.env.PIP_CERT ? { PIP_CERT: host.env.SSL_CERT_FILE } : {},
        temp: node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging.root, 'tools'),
        unpacked: node_path__WEBPACK_IMPORTED_MODULE_2__.join(host.store, 'tools'),
        pythons: () => (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .pipPythons */ .zl)({ host, runner, platform }),
    });
}
/** In the order of `TOOL_NAMES`. `stored`: its wheels for this machine lie in the store and have the locked hashes. */
function toolReport(store) {
    return Promise.all(_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .TOOL_NAMES */ .K2.map(async (name) => {
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const wheels = await Promise.all((0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedPins */ .Hq)(requirements).map(pin => storedWheel(store, pin)));
        return { name, version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedVersion */ .XX)(name, requirements), stored: wheels.every(Boolean) };
    }));
}


/***/ })

};
