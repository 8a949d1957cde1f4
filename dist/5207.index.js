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
        const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_4__/* .createRunner */ .j)({ env: part.host.env });
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

/***/ 98222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createRunner)
});

// UNUSED EXPORTS: killingOf

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/host/process/query.js
var query = __webpack_require__(61020);
;// CONCATENATED MODULE: ./lib/host/process/count.js
/**
 * How many processes a program has started. A limit of the system is of no use: `RLIMIT_NPROC` counts all processes of a
 * user, and does nothing for root, as which containers run.
 */




/** Milliseconds between two counts: listing all processes costs nothing on Linux, and half a second on Windows. */
const PAUSES = { linux: 150, darwin: 500, win32: 2_000 };
/** @param platform of this machine */
function pauseBetweenCounts(platform) {
    return PAUSES[platform] ?? 1_000;
}
/** All processes of this machine; empty where they cannot be listed. */
async function runningProcesses(platform, env) {
    if (platform === 'linux')
        return fromProc();
    if (platform !== 'win32')
        return listed('/bin/ps', ['-A', '-o', 'pid=,ppid=,pgid=,state='], env);
    const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows';
    const powershell = external_node_path_.win32.join(root, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe');
    const list = 'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId)" }';
    return listed(powershell, ['-NoProfile', '-NonInteractive', '-Command', list], env);
}
async function listed(tool, args, env) {
    if (!(0,external_node_fs_.existsSync)(tool))
        return [];
    return (0,query/* query */.P)(tool, args, external_node_path_.dirname(tool), env).then(({ stdout }) => parseProcesses(stdout), () => []);
}
/** Lines of `pid parent [group [state]]`; other lines are left out, and processes that have ended. */
function parseProcesses(text) {
    return text.split(/\r?\n/).flatMap(line => {
        const [, pid, parent, group, state = ''] = /^\s*(\d+)\s+(\d+)(?:\s+(\d+)(?:\s+(\S+))?)?\s*$/.exec(line) ?? [];
        if (pid === undefined || state.startsWith('Z'))
            return [];
        return [{ pid: Number(pid), parent: Number(parent), ...(group !== undefined && { group: Number(group) }) }];
    });
}
async function fromProc() {
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(pid => (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '')));
    return stats.flatMap(stat => parseStat(stat) ?? []);
}
/** One `/proc/PID/stat` (proc(5)): `pid (name) state parent group session …`, and the name may contain anything. */
function parseStat(stat) {
    const pid = Number.parseInt(stat, 10);
    const [state = '', parent, group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number.isNaN(pid) || /^[ZX]/.test(state))
        return undefined;
    return { pid, parent: Number(parent), group: Number(group), session: Number(session) };
}
/** `root` and what it has started: its process group and session, and the descendants of any of them. */
function familyOf(root, processes) {
    const children = new Map();
    for (const { pid, parent } of processes)
        children.set(parent, [...(children.get(parent) ?? []), pid]);
    const found = new Set();
    const waiting = processes
        .filter(({ pid, group, session }) => pid === root || group === root || session === root)
        .map(({ pid }) => pid);
    for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
        if (found.has(pid))
            continue;
        found.add(pid);
        waiting.push(...(children.get(pid) ?? []));
    }
    return [...found];
}

// EXTERNAL MODULE: ./lib/host/process/environment.js
var environment = __webpack_require__(19953);
// EXTERNAL MODULE: ./lib/host/process/errors.js
var process_errors = __webpack_require__(47685);
// EXTERNAL MODULE: ./lib/host/process/leftovers.js
var leftovers = __webpack_require__(32404);
// EXTERNAL MODULE: ./lib/host/process/output.js
var process_output = __webpack_require__(92159);
;// CONCATENATED MODULE: ./lib/host/process/process.js
/**
 * The one place that starts processes. Each child leads a process group of its own, gets a cleaned environment and no
 * standard input, is watched by limits, and leaves nothing running behind. (`@actions/exec` leaves its child alive on
 * SIGINT and knows no limits.)
 */












/** Milliseconds between asking a process group to end (TERM) and ending it (KILL). */
const GRACE = 3_000;
/** Milliseconds to wait after KILL, which nothing survives; a process inside a system call may take a moment. */
const LAST_WAIT = 1_000;
const POLL = 40;
/**
 * On POSIX the child leads a process group of its own, so a signal to the negative pid reaches its children too. Windows has
 * no such thing: `taskkill /T` walks the tree, and without `/F` it only asks windows, which console programs have not.
 */
function killingOf(pid, platform, env) {
    if (platform !== 'win32')
        return { kind: 'group', group: pid };
    const root = Object.entries(env).find(([name]) => name.toUpperCase() === 'SYSTEMROOT')?.[1] ?? 'C:\\Windows';
    const tool = external_node_path_.win32.join(root, 'System32', 'taskkill.exe');
    return { kind: 'taskkill', tool, args: ['/PID', String(pid), '/T', '/F'] };
}
/** Sends `signal` to a process group; false when no process is left in it. `0` only asks. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (thrown) {
        // EPERM: a process is there that is not ours to signal (a setuid program); only ESRCH means none.
        return (0,files/* errnoOf */.UQ)(thrown) === 'EPERM';
    }
}
/**
 * Ends a child and `family` at once: asked to end, they would start others meanwhile. On Windows `taskkill` does so: a
 * process there keeps the number of a parent that has ended, which another may have by now.
 */
function killNow(pid, family, platform) {
    if (platform === 'win32')
        return;
    signalGroup(pid, 'SIGKILL');
    for (const member of family)
        killOne(member);
}
function killOne(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended, or is not ours.
    }
}
/** TERM to the group, KILL to what is left after `GRACE`. Resolves when the group is empty. */
async function endGroup(group) {
    if (!signalGroup(group, 'SIGTERM'))
        return;
    if (await emptiesWithin(group, GRACE))
        return;
    signalGroup(group, 'SIGKILL');
    await emptiesWithin(group, LAST_WAIT);
}
async function emptiesWithin(group, milliseconds) {
    const end = performance.now() + milliseconds;
    while (signalGroup(group, 0) && !(await onlyZombies(group))) {
        if (performance.now() >= end)
            return false;
        await (0,external_node_timers_promises_.setTimeout)(POLL);
    }
    return true;
}
/**
 * Whether all that is left of a group has ended already and only waits to be reaped, which a container's first process may
 * never do (a job container on GitHub runs `tail`). Known on Linux only; elsewhere the first process reaps.
 */
async function onlyZombies(group) {
    const pids = (await (0,promises_.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name));
    const stats = await Promise.all(pids.map(pid => (0,promises_.readFile)(`/proc/${pid}/stat`, 'latin1').catch(() => '')));
    // proc(5): `pid (name) state parent group …`, and the name may hold anything.
    const fields = stats.map(stat => stat.slice(stat.lastIndexOf(')') + 2).split(' '));
    const states = fields.filter(([, , pgrp]) => Number(pgrp) === group).map(([state]) => state);
    return states.length > 0 && states.every(state => state === 'Z' || state === 'X');
}
/** Milliseconds that a grandchild may hold the pipes of a child that has ended, before it is ended too. */
const DRAIN = 500;
/** Waits for the child itself, not for its pipes, which its own children may hold open. */
const exited = (child) => new Promise(resolve => {
    child.once('exit', (code, signal) => resolve([code, signal]));
});
/** Reads what is still in the pipes of an ended child, then kills what is left of its group and lets go of the pipes. */
async function drained(child, platform) {
    const open = [child.stdout, child.stderr].filter(stream => stream !== null && !stream.closed);
    if (open.length > 0) {
        let patience;
        await Promise.race([
            new Promise(resolve => child.once('close', resolve)),
            new Promise(resolve => {
                patience = setTimeout(resolve, DRAIN);
            }),
        ]);
        clearTimeout(patience);
    }
    if (platform !== 'win32')
        signalGroup(child.pid, 'SIGKILL');
    child.stdout?.destroy();
    child.stderr?.destroy();
}
/** Milliseconds that a program may be open for writing before that counts as an error, and between two looks at it. */
const BEING_WRITTEN = { patience: 2_000, pause: 5 };
/** Numbers the runners of this process, for the marks of their children. */
const nextRunner = (0,leftovers/* counter */.hJ)();
/** Starts processes, and ends all of them when this process is stopped or exits. */
function createRunner(options) {
    const { env, platform = process.platform } = options;
    /** How to end each child that runs. */
    const running = new Map();
    const ours = `${leftovers/* RUN */.oq}.${nextRunner()}`;
    const nextCommand = (0,leftovers/* counter */.hJ)();
    const endAll = async () => {
        await Promise.all([...running.values()].map(end => end()));
        await (0,leftovers/* endLeftovers */.q9)(ours, process.pid, platform, env);
    };
    (0,lifecycle/* onInterrupt */.nA)('children', endAll);
    // The last resort, when this process ends for another reason: nothing can be waited for then.
    const killAll = () => {
        for (const child of running.keys()) {
            if (child.pid !== undefined && platform !== 'win32')
                signalGroup(child.pid, 'SIGKILL');
        }
        (0,leftovers/* killLeftovers */.BR)(ours, platform);
    };
    /** Listens for that end while there are children, and no longer: a process may make many runners. */
    const track = (child, end) => {
        if (running.size === 0)
            process.on('exit', killAll);
        running.set(child, end);
    };
    const untrack = (child) => {
        running.delete(child);
        if (running.size === 0)
            process.off('exit', killAll);
    };
    const endTree = async (pid) => {
        const killing = killingOf(pid, platform, env);
        if (killing.kind === 'group')
            return endGroup(killing.group);
        await new Promise(resolve => {
            const taskkill = (0,external_node_child_process_.spawn)(killing.tool, killing.args, { stdio: 'ignore', windowsHide: true });
            // A policy may forbid taskkill, or it refuses: then the child at least is ended, if it is still there.
            const alone = () => {
                killOne(pid);
                resolve();
            };
            taskkill.on('error', alone).on('exit', code => (code === 0 ? resolve() : alone()));
        });
    };
    async function finish(command) {
        if (lifecycle/* interruption */.YW.aborted)
            throw (0,process_errors/* interruptedError */.n7)(command);
        const refused = (0,process_errors/* refusal */.x5)(command, platform);
        if (refused !== undefined)
            throw refused;
        const mark = `${ours}.${nextCommand()}`;
        const { child, began } = await start(command, mark);
        const pid = child.pid;
        options.onStart?.(command, pid);
        /** Why we ended it ourselves; the first reason is the one that counts. */
        let reason;
        let ending;
        const end = (why) => {
            reason ??= why;
            ending ??= endTree(pid);
            return ending;
        };
        track(child, () => end((0,process_errors/* interruptedError */.n7)(command)));
        const hide = (0,environment/* hiderOf */.S2)(options.env, command.allow ?? []);
        const output = (0,process_output/* collectOutput */.Up)(command, hide, () => void end((0,process_errors/* overflowError */.Tc)(command, process_output/* CAPTURE_LIMIT */.bx, output.tail())));
        const timer = (kind) => {
            const limit = command.limits?.[kind];
            if (limit === undefined)
                return undefined;
            return setTimeout(() => void end((0,process_errors/* limitError */.yT)(command, kind, limit, output.tail())), limit);
        };
        const [total, idle] = [timer('total'), timer('idle')];
        const stopCounting = countProcesses(command, pid, (tooMany, limit) => {
            killNow(pid, tooMany, platform);
            void end((0,process_errors/* processesError */.yI)(command, limit, output.tail()));
        });
        const tellEnded = (names) => {
            if (names.length > 0)
                command.onLine?.(`ended what it left running: ${names.join(', ')}`, 'stderr');
        };
        const stopWatching = (0,leftovers/* watchForHeld */.W0)(pid, mark, platform, tellEnded);
        for (const stream of ['stdout', 'stderr']) {
            child[stream]?.on('data', (bytes) => {
                idle?.refresh();
                output.take(stream, bytes);
            });
        }
        // A child that does not read its input to the end closes the pipe; its exit status says whether that matters.
        child.stdin?.on('error', () => { });
        void Promise.resolve(command.input).then(text => child.stdin?.end(text), () => child.stdin?.end());
        const [code, signal] = await exited(child);
        clearTimeout(total);
        clearTimeout(idle);
        stopCounting();
        stopWatching();
        await ending;
        await drained(child, platform);
        tellEnded(await (0,leftovers/* endLeftovers */.q9)(mark, pid, platform, env));
        untrack(child);
        output.end();
        if (reason !== undefined)
            throw reason;
        const tail = output.tail();
        const killed = (0,process_errors/* killedError */.QC)(command, signal, tail);
        if (killed !== undefined)
            throw killed;
        return {
            code: code ?? -1,
            signal,
            stdout: output.stdout(),
            tail,
            milliseconds: performance.now() - began,
        };
    }
    /**
     * Watches the limit on processes, where a command has one.
     * @param exceeded is told of all processes that came of the child, and of the limit, whenever they are too many
     * @returns ends the watch
     */
    function countProcesses(command, pid, exceeded) {
        const limit = command.limits?.processes;
        if (limit === undefined)
            return () => { };
        let stopped = false;
        const look = async () => {
            const family = familyOf(pid, await runningProcesses(platform, env));
            if (stopped)
                return;
            if (family.length > limit)
                exceeded(family, limit);
            next();
        };
        let timer;
        const next = () => {
            timer = setTimeout(() => void look(), pauseBetweenCounts(platform));
        };
        next();
        return () => {
            stopped = true;
            clearTimeout(timer);
        };
    }
    async function start(command, mark) {
        try {
            for (const first = performance.now();;) {
                const began = performance.now();
                try {
                    return { child: await spawned(command, mark), began };
                }
                catch (thrown) {
                    // A child that was forked while we wrote this program has our file open until its own exec is done, which can
                    // be later than our write and our spawn: Linux then refuses to start it (ETXTBSY; golang/go#22315 has the same).
                    if ((0,files/* errnoOf */.UQ)(thrown) !== 'ETXTBSY' || began - first > BEING_WRITTEN.patience)
                        throw thrown;
                    await (0,external_node_timers_promises_.setTimeout)(BEING_WRITTEN.pause);
                    if (lifecycle/* interruption */.YW.aborted)
                        throw (0,process_errors/* interruptedError */.n7)(command);
                }
            }
        }
        catch (thrown) {
            if (thrown instanceof errors/* PackagingError */.yr)
                throw thrown;
            throw (0,process_errors/* startError */.h5)(command, thrown, await exists(command.cwd));
        }
    }
    async function spawned(command, mark) {
        const child = (0,external_node_child_process_.spawn)(command.tool, command.args, {
            cwd: command.cwd,
            env: { ...(0,environment/* commandEnvironment */.J$)(command, env, platform), [leftovers/* MARK */.M$]: mark },
            detached: platform !== 'win32',
            stdio: [command.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
        if (child.pid === undefined)
            await new Promise((_, reject) => child.once('error', reject));
        // Later errors are failed kills, which show in the exit.
        child.on('error', () => { });
        return child;
    }
    return {
        finish,
        endAll,
        async run(command) {
            const finished = await finish(command);
            if (finished.code !== 0)
                throw (0,process_errors/* failedError */.Ov)(command, finished);
            return finished;
        },
    };
}
const exists = (path) => (0,promises_.access)(path).then(() => true, () => false);


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
