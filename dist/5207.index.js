export const id = 5207;
export const ids = [5207];
export const modules = {

/***/ 35550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchCommand: () => (/* binding */ fetchCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _config_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61236);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25888);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90482);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(98222);
/* harmony import */ var _host_publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39215);
/* harmony import */ var _host_vendor_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60334);
/* harmony import */ var _pipeline_publish_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93450);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(57441);
/* harmony import */ var _pipeline_run_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(78881);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(34913);
/* harmony import */ var _offline_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86245);
/* harmony import */ var _projects_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(54058);
/** The command `fetch`: a run of `package` whose files are thrown away and whose downloads are kept in a folder. */













/** Where it goes when nothing is said. */
const FOLDER = 'vendor';
/** What a run that only fetches must not do, whatever else is asked for. */
function fetchingLayer(folder) {
    const values = { vendor: folder, upload: 'false', attest: 'false', cache: 'false' };
    return {
        kind: 'command',
        values: new Map(Object.entries(values).map(([name, text]) => [name, { text }])),
        spell: name => name,
    };
}
/**
 * What a run downloads is known for sure only once it has run: a backend names requirements while it builds, and a wheel
 * that no index has is built from source. The vendor folder stays as it was when the run fails.
 */
const fetchCommand = async (request, now) => {
    const { host, json, write } = request;
    const folder = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(host.workspace, (0,_config_options_js__WEBPACK_IMPORTED_MODULE_1__/* .givenText */ .xe)(request.layers, 'vendor') || FOLDER);
    await (0,_host_vendor_js__WEBPACK_IMPORTED_MODULE_6__/* .refuseOther */ .hC)(folder);
    const staging = await (0,_host_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .createStaging */ .qp)(host.temp);
    const store = node_path__WEBPACK_IMPORTED_MODULE_0__.join(staging.root, 'store');
    const titles = [];
    const fetchOne = async (part, begun) => {
        const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_10__/* .configure */ .jK)(part.host, [fetchingLayer(folder), ...part.layers], new Date(), {
            beside: part.beside,
        });
        const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .createRunner */ .ji)({ env: part.host.env });
        const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_8__/* .createReporter */ .A)(host.log, part.style, begun);
        const { report } = await (0,_pipeline_run_js__WEBPACK_IMPORTED_MODULE_9__.runPipeline)({
            host: part.host,
            configuration: { ...configuration, outputDir: node_path__WEBPACK_IMPORTED_MODULE_0__.join(staging.root, 'output', String(titles.length)) },
            runner,
            reporter,
            now: begun,
        }, (0,_pipeline_publish_js__WEBPACK_IMPORTED_MODULE_7__/* .ownRelease */ .IV)(configuration));
        for (const failure of report.failure ?? [])
            host.log.error(failure);
        titles.push([report.project?.name, report.project?.version].join(' ').trim());
        return report.failure ?? [];
    };
    try {
        const fetching = { ...(0,_host_vendor_js__WEBPACK_IMPORTED_MODULE_6__/* .fetchingHost */ .d3)(host, store), setOutputs: () => Promise.resolve() };
        const quiet = { ...request, host: fetching, json: false, write: json ? () => undefined : write };
        const failures = await (0,_projects_js__WEBPACK_IMPORTED_MODULE_12__/* .forProjects */ .g)(fetchOne)(quiet, now);
        if (failures.length > 0 || titles.length === 0)
            return failures;
        const machine = (0,_offline_js__WEBPACK_IMPORTED_MODULE_11__/* .machineName */ .F)();
        const { files } = await (0,_host_vendor_js__WEBPACK_IMPORTED_MODULE_6__/* .writeVendor */ .Gf)(folder, store, { version: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_3__.programVersion)(), machine });
        const shown = node_path__WEBPACK_IMPORTED_MODULE_0__.relative(process.cwd(), folder) || folder;
        write(json
            ? `${JSON.stringify({ schema: 1, vendor: folder, files, machine, projects: titles }, null, 2)}\n`
            : `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files, 'file')} for ${titles.join(', ')} on ${machine} in ${shown}\nBuild without a network: the same command line with package in place of fetch, and --vendor ${shown}\n`);
        return [];
    }
    finally {
        await staging.dispose();
    }
};


/***/ }),

/***/ 77794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ checkUpload),
/* harmony export */   x: () => (/* binding */ uploadsFrom)
/* harmony export */ });
/** Whether files of this run are uploaded. */
function uploadsFrom(host, upload) {
    return host.kind === 'github' && upload !== false && host.uploadProblem === undefined;
}
/** Says before anything is built that nothing can be uploaded. @throws PackagingError `upload/unsupported` when the input insists */
function checkUpload({ kind, uploadProblem, log }, upload) {
    if (kind !== 'github' || upload === false || uploadProblem === undefined)
        return;
    if (upload === true)
        throw uploadProblem;
    log.warning(uploadProblem);
}


/***/ }),

/***/ 60334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ writeVendor),
/* harmony export */   d3: () => (/* binding */ fetchingHost),
/* harmony export */   hC: () => (/* binding */ refuseOther),
/* harmony export */   offlineHost: () => (/* binding */ offlineHost)
/* harmony export */ });
/* unused harmony export VENDOR_FILE */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3085);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(657);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14858);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(39215);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14615);
/**
 * A vendor folder: what one run downloaded, carried to machines without a network. It holds what is content-addressed
 * (`sha256/`, as in the store), uv's cache (`uv/`), the archives of Pythons (`pythons/`), and `vendor.json`, which lists
 * every file. A run takes a copy that was compared with that list: it never writes here, so a folder may be read-only,
 * and what a build does to its copy reaches no other run.
 */








/** The list of everything else in the folder. */
const VENDOR_FILE = 'vendor.json';
/** What a vendor folder keeps of a store; the rest is made again by each run. */
const PARTS = ['sha256', 'uv', 'pythons'];
/** What uv only remembers of this machine's interpreters and of its own builds. */
const MACHINE_BOUND = /^(\.lock|(interpreter|builds|environments)-v\d+)$/;
/** A host that keeps everything it downloads below `store`, and finds nothing that an earlier run downloaded. */
function fetchingHost(host, store) {
    return {
        ...host,
        store,
        env: {
            ...host.env,
            UV_CACHE_DIR: node_path__WEBPACK_IMPORTED_MODULE_1__.join(store, 'uv'),
            UV_NO_CACHE: undefined,
            UV_PYTHON_CACHE_DIR: node_path__WEBPACK_IMPORTED_MODULE_1__.join(store, 'pythons'),
            // Pythons that uv has installed for this user are not there on another machine.
            UV_PYTHON_INSTALL_DIR: node_path__WEBPACK_IMPORTED_MODULE_1__.join(store, 'installed'),
        },
    };
}
/**
 * Makes `folder` from the store of a finished run, in place of an earlier vendor folder.
 * @returns the number of files in it
 * @throws PackagingError `host/disk-full`, `host/permission`
 */
async function writeVendor(folder, store, about) {
    const unfinished = `${folder}.unfinished`;
    const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_4__/* .onInterrupt */ .nA)('files', () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(unfinished, { recursive: true, force: true }));
    try {
        return await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .orFsError */ .HQ)('write the vendor folder', folder, async () => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(unfinished, { recursive: true, force: true });
            await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .fc)(unfinished);
            for (const part of PARTS) {
                const names = (await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(store, part))).filter(name => !MACHINE_BOUND.test(name));
                for (const name of names)
                    await copyTree(node_path__WEBPACK_IMPORTED_MODULE_1__.join(store, part, name), node_path__WEBPACK_IMPORTED_MODULE_1__.join(unfinished, part, name));
            }
            // Neither git nor a build backend that heeds it takes the folder for source.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(unfinished, '.gitignore'), '*\n');
            const { files, links } = await contentOf(unfinished, PARTS);
            const list = { schema: 1, ...about, files, links };
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(unfinished, VENDOR_FILE), `${JSON.stringify(list, null, 1)}\n`);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(unfinished, folder);
            return { files: Object.keys(files).length };
        });
    }
    finally {
        forget();
        // A failure of that must not hide why there is something to remove; the next run removes it.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(unfinished, { recursive: true, force: true }).catch(() => { });
    }
}
/** @throws PackagingError `input/path` when the folder holds something else */
async function refuseOther(folder) {
    const names = await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(folder);
    if (names.length === 0 || names.includes(VENDOR_FILE))
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `vendor: '${folder}' has files in it, and no ${VENDOR_FILE}: it would be replaced.`,
        fix: 'Name a new folder.',
    });
}
/**
 * A host for a run that takes every download from a vendor folder and uses no network.
 * @param machine platform name of this machine
 * @throws PackagingError `input/path` when it is none, `dependency/hash` when it is not as it was made
 */
async function offlineHost(host, folder, machine) {
    const list = await readList(folder);
    if (list.machine !== machine)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
            message: `vendor: '${folder}' was fetched on ${list.machine}, and this machine is ${machine}.`,
            fix: 'Run package-python fetch on a machine of this kind.',
        });
    const staging = await (0,_publish_js__WEBPACK_IMPORTED_MODULE_5__/* .createStaging */ .qp)(host.temp);
    const own = staging.root;
    try {
        await takeCopy(folder, own, list, host.store);
    }
    catch (thrown) {
        await staging.dispose();
        throw thrown;
    }
    const env = {
        ...host.env,
        UV_OFFLINE: '1',
        UV_NO_CACHE: undefined,
        UV_CACHE_DIR: node_path__WEBPACK_IMPORTED_MODULE_1__.join(own, 'uv'),
        UV_PYTHON_CACHE_DIR: node_path__WEBPACK_IMPORTED_MODULE_1__.join(own, 'pythons'),
        CARGO_NET_OFFLINE: 'true',
    };
    return { host: { ...host, env }, dispose: () => staging.dispose() };
}
async function readList(folder) {
    const wrong = (message, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('input/path', {
        message: `vendor: '${folder}' ${message}.`,
        fix: 'Name the folder that package-python fetch has made, with all that is in it.',
        cause,
    });
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, VENDOR_FILE), 'utf8').catch(cause => {
        throw wrong(`has no ${VENDOR_FILE} that can be read`, cause);
    });
    let list;
    try {
        list = JSON.parse(text);
    }
    catch (cause) {
        throw wrong(`has a ${VENDOR_FILE} that is not JSON`, cause);
    }
    const texts = (value) => (0,_core_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isRecord */ .u4)(value) && Object.values(value).every(one => typeof one === 'string');
    if (!(0,_core_json_js__WEBPACK_IMPORTED_MODULE_7__/* .isRecord */ .u4)(list) ||
        list.schema !== 1 ||
        typeof list.machine !== 'string' ||
        !texts(list.files) ||
        !texts(list.links))
        throw wrong(`has a ${VENDOR_FILE} of another version`);
    return list;
}
/** Into the run's own folder, except what goes into the store, which hashes it again. @throws PackagingError `dependency/hash` */
async function takeCopy(folder, own, list, storeFolder) {
    const copied = PARTS.filter(part => part !== 'sha256');
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .orFsError */ .HQ)('copy the vendor folder', own, async () => {
        for (const part of copied)
            if ((await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, part))).length > 0)
                await copyTree(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, part), node_path__WEBPACK_IMPORTED_MODULE_1__.join(own, part));
    });
    // What is compared is the copy, which nobody else can change.
    const [stored, others] = await Promise.all([contentOf(folder, ['sha256']), contentOf(own, copied)]);
    refuseChanged(folder, list, {
        files: { ...stored.files, ...others.files },
        links: { ...stored.links, ...others.links },
    });
    const store = (0,_store_js__WEBPACK_IMPORTED_MODULE_6__/* .createStore */ .y)(storeFolder);
    for (const [name, sha256] of Object.entries(stored.files)) {
        const base = node_path__WEBPACK_IMPORTED_MODULE_1__.basename(name);
        if (await store.find(sha256, base))
            continue;
        const temporary = await store.temporary();
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .orFsError */ .HQ)(`store ${base}`, temporary, () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name), temporary, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE));
        await store.add(temporary, sha256, base);
    }
}
function refuseChanged(folder, list, found) {
    const wanted = { ...list.files, ...list.links };
    const there = { ...found.files, ...found.links };
    const names = [...new Set([...Object.keys(wanted), ...Object.keys(there)])].sort();
    const wrong = names.flatMap(name => {
        if (wanted[name] === there[name])
            return [];
        return [`${name}: ${there[name] === undefined ? 'missing' : wanted[name] === undefined ? 'not listed' : 'changed'}`];
    });
    if (wrong.length === 0)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('dependency/hash', {
        message: `vendor: '${folder}' is not as it was fetched (${wrong[0]}${wrong.length > 1 ? `, and ${wrong.length - 1} more` : ''}).`,
        fix: 'Copy it again with tar or rsync --archive, which keep links; if it was changed, find out why, and fetch again.',
        detail: wrong.slice(0, 20),
    });
}
/** Every file in these parts with its hash, and every link with its target, by path. */
async function contentOf(folder, parts) {
    const files = {};
    const links = {};
    for (const part of parts) {
        if ((await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, part))).length === 0)
            continue;
        for await (const { name, file, link } of (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .walk */ .GG)(folder, part, true)) {
            if (link !== undefined)
                links[name] = link;
            else if (file !== undefined)
                files[name] = await (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256Of */ .Bj)(file);
        }
    }
    return { files, links };
}
/** uv compares times of modification in its cache. */
function copyTree(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(from, to, {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
        mode: node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.COPYFILE_FICLONE,
    });
}


/***/ }),

/***/ 57441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createReporter)
/* harmony export */ });
/* unused harmony export progressLine */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _core_terminal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56023);
/** Shows the steps of a run: one log group for each finished step, and one live line for those that run. */


/**
 * `[3/8] build the wheel 4.0 s: compiling · find Pythons 1.2 s`, longest-running first. What does not fit into one line is
 * left out as a whole: a log that is no terminal keeps what is printed.
 */
function progressLine({ running, done, total, note }, now, style) {
    const [first, ...others] = [...running].sort((a, b) => a.since - b.since);
    if (first === undefined)
        return '';
    const short = ({ name, since }) => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(name)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(Math.max(0, now - since) / 1000)}`;
    const whole = (step) => (step.detail ? `${short(step)}: ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(step.detail)}` : short(step));
    const rest = [...(note ? [(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(note)] : []), ...others.map(whole)];
    const columns = style.columns - 1;
    const line = (parts, left) => {
        const more = left > 0 ? [`${left} more`] : [];
        return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .inert */ .tJ)(`[${done}/${total}] ${[...parts, ...more].join(style.unicode ? ' · ' : ', ')}`);
    };
    const choices = [whole(first), short(first)].flatMap(start => Array.from({ length: rest.length + 1 }, (_, left) => line([start, ...rest.slice(0, rest.length - left)], left)));
    return choices.find(choice => (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .width */ .VL)(choice) <= columns) ?? (0,_core_terminal_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(line([short(first)], rest.length), columns, style);
}
/** @param now milliseconds since the run began */
function createReporter(log, style, now) {
    const timings = [];
    const running = new Map();
    let note = '';
    const draw = () => log.progress(progressLine({ running: [...running.values()], done: timings.length, total: timings.length + running.size, note }, now(), style));
    const timer = setInterval(draw, 1000);
    timer.unref();
    return {
        timings,
        started({ id, title }) {
            running.set(id, { name: title, since: now() });
            draw();
        },
        ended(timing, lines, failed) {
            running.delete(timing.id);
            timings.push(timing);
            const sign = failed ? '✗' : '✓';
            log.group(`${style.unicode ? sign : failed ? 'X' : 'OK'} ${timing.name} (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)((timing.end - timing.start) / 1000)})`, lines, failed);
            draw();
        },
        detail(id, text) {
            const step = running.get(id);
            if (step !== undefined)
                running.set(id, { ...step, detail: text });
        },
        note(text) {
            note = text;
        },
        stop() {
            clearInterval(timer);
            log.progress('');
        },
    };
}


/***/ })

};
