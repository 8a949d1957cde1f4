export const id = 8080;
export const ids = [8080];
export const modules = {

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

/***/ 72668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ builds),
/* harmony export */   Gb: () => (/* binding */ planDigest),
/* harmony export */   US: () => (/* binding */ PLAN_SUFFIX),
/* harmony export */   WY: () => (/* binding */ parsePlans),
/* harmony export */   dZ: () => (/* binding */ jobName),
/* harmony export */   kJ: () => (/* binding */ plansText),
/* harmony export */   lQ: () => (/* binding */ matrixOf),
/* harmony export */   xZ: () => (/* binding */ readPlans)
/* harmony export */ });
/* unused harmony export planText */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90482);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77642);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4813);
/**
 * The plan of a whole release, `plan.json`: the same bytes for the same project, inputs and day, valid on every machine of
 * the release. `plan-schema.ts` says what is in it; this file writes it, reads it, and makes the matrix of it.
 */





/** How the names of workflow artifacts with a plan end. */
const PLAN_SUFFIX = '-plan';
/** @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
function matrixOf(...plans) {
    return {
        include: plans.flatMap(plan => plan.cells.map(cell => ({
            cell: jobName(plans, plan, cell),
            runner: cell.runner,
            platform: cell.id,
            name: plans.length > 1 ? `${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .projectTitle */ .kf)(plan.project)}, ${cell.name}` : cell.name,
            artifact: cell.artifact,
        }))),
    };
}
/** The input `cell` of a matrix job: `linux-x86_64`, and among those of several projects `lib/linux-x86_64`. */
function jobName(plans, { project }, { id }) {
    return plans.length > 1 ? `${(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_4__/* .projectTitle */ .kf)(project)}/${id}` : id;
}
/** Whether the jobs are to run: with `pull-requests: plan` a pull request only gets a plan. */
function builds(pullRequests, event) {
    return pullRequests === 'build' || !/^pull_request(_target)?$/.test(event ?? '');
}
/** The text of `plan.json` for one project. */
function planText(plan) {
    return `${JSON.stringify(plan, null, 2)}\n`;
}
/** The same for one or several, in the order in which they need each other. */
function plansText(plans) {
    const [only, ...more] = plans;
    if (only !== undefined && more.length === 0)
        return planText(only);
    return `${JSON.stringify({ schema: 1, tool: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_2__.programVersion)(), projects: plans }, null, 2)}\n`;
}
/** Names a plan: two plans of one digest ask for the same. Lower-case hex. */
function planDigest(plan) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(planText(plan)).digest('hex');
}
/** @see parsePlans */
async function readPlans(file) {
    const text = await (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_3__/* .readRegular */ .V)(file, 'utf8').catch(cause => {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/plan', {
            message: `The plan ${file} cannot be read.`,
            fix: 'Give the path of the plan.json that the command plan wrote; in another job, download it first.',
            cause,
        });
    });
    return parsePlans(text, file);
}
/** What a job makes that the plan does not have: it would be built and then belong to nothing. */
function contradictions(plan, job, where) {
    const platforms = plan.platforms.map(({ name }) => name);
    const rest = (some, all) => some.filter(one => !all.includes(one));
    return [
        ...rest(job.pythons, plan.pythons).map(name => `${where} has Python ${name}, and the plan does not`),
        ...rest(job.platforms, platforms).map(name => `${where} has platform ${name}, and the plan does not`),
        ...rest(job.formats, plan.formats).map(name => `${where} has format ${name}, and the plan does not`),
        ...rest(job.platformFiles, plan.platformFiles).map(name => `${where} has platform file ${name}, and the plan does not`),
        ...rest(Object.keys(job.only), job.formats).map(name => `${where} limits format ${name}, which it does not make`),
        ...rest(Object.values(job.only).flat(), platforms).map(name => `${where} limits a format to platform ${name}, and the plan does not have it`),
    ];
}
/**
 * The plan of one project, or the plans of several.
 * @param file for messages
 * @throws PackagingError `input/plan` with every problem of it
 */
async function parsePlans(text, file) {
    const plans = (await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(4266)]).then(__webpack_require__.bind(__webpack_require__, 84266))).decodePlans(text, file);
    const wrong = plans.flatMap(plan => [
        ...plan.cells.map(cell => ({ ...cell, where: `job ${cell.id}` })),
        { ...plan.assemble, where: 'assemble' },
    ].flatMap(job => contradictions(plan, job, job.where)));
    if (wrong.length === 0)
        return plans;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('input/plan', {
        message: `${file} contradicts itself: ${wrong.slice(0, 3).join('; ')}.`,
        fix: 'Give the plan.json that the command plan of this version wrote, unchanged.',
    });
}


/***/ }),

/***/ 89314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F3: () => (/* binding */ planRelease),
/* harmony export */   f7: () => (/* binding */ sourceState)
/* harmony export */ });
/* unused harmony export decideNative */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46656);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _core_version_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(90482);
/* harmony import */ var _distributions_toolchain_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81760);
/* harmony import */ var _executables_formats_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(83286);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(657);
/* harmony import */ var _host_regular_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(77642);
/* harmony import */ var _interpreters_versions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(62310);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4813);
/* harmony import */ var _project_source_list_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(52997);
/* harmony import */ var _project_toml_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(61565);
/* harmony import */ var _project_version_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(35493);
/* harmony import */ var _targets_platforms_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(85390);
/* harmony import */ var _expected_files_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(59101);
/* harmony import */ var _release_plan_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(72668);
/* harmony import */ var _runners_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(95956);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_19__ = __webpack_require__(83491);
/** Makes the plan of a release from a configuration: reads the source's names and settings; all else is decided without IO. */




















/** Backends that compile nothing by themselves; `extension` finds what would. */
const PURE = [
    { backend: /^flit(_core)?\.buildapi$/, name: 'flit' },
    { backend: /^uv_build$/, name: 'uv_build' },
    { backend: /^hatchling\.(build|ouroboros)$/, name: 'hatchling', extension: hatchHook },
    {
        backend: /^poetry\.(core\.)?masonry\.api$/,
        name: 'poetry',
        extension: tool => ((0,_project_toml_js__WEBPACK_IMPORTED_MODULE_13__/* .valueAt */ .fK)(tool, 'poetry', 'build') === undefined ? undefined : 'tool.poetry.build'),
    },
    {
        backend: /^pdm\.backend$/,
        name: 'pdm-backend',
        extension: (tool, names) => {
            if (names.includes('pdm_build.py'))
                return 'pdm_build.py';
            const build = (0,_project_toml_js__WEBPACK_IMPORTED_MODULE_13__/* .valueAt */ .fK)(tool, 'pdm', 'build');
            const keys = (0,_project_toml_js__WEBPACK_IMPORTED_MODULE_13__/* .isTable */ .bI)(build) ? Object.keys(build) : [];
            const hook = keys.find(key => ['run-setuptools', 'custom-hook'].includes(key));
            return hook && `tool.pdm.build.${hook}`;
        },
    },
];
/** These exist to compile. */
const NATIVE = /^(maturin|scikit_build_core\.|mesonpy|py_build_cmake\.|sipbuild\.|enscons\.|setuptools_rust|cmeel)/;
/** Words of a setup.py that declare extensions. */
const EXTENSIONS = /\b(ext_modules|cffi_modules|rust_extensions|cythonize|mypycify|Extension|has_ext_modules)\b|\bext-modules\b/;
/**
 * Whether a project's wheels contain compiled code, by its files (pure): it decides on how many machines a plan builds.
 * Nothing of the project is run, so it may be unknown, which counts as native: an unneeded job costs minutes, a missing
 * wheel a release. The built wheels are compared with it.
 * @param asked the input `native`, which decides unless it is `auto`
 */
function decideNative(asked, facts) {
    if (asked !== 'auto')
        return { native: asked === 'true', reason: `the input native is ${asked}` };
    const { backend } = facts.project.buildSystem;
    const module = backend.split(':')[0] ?? backend;
    const known = PURE.find(one => one.backend.test(module));
    if (known !== undefined) {
        const by = known.extension?.(facts.project.pyproject?.tool ?? {}, facts.names);
        if (by === undefined)
            return { native: false, reason: `${known.name} compiles nothing` };
        return { native: true, reason: `${by} may compile something, which is known only once it is built` };
    }
    if (NATIVE.test(module))
        return { native: true, reason: `${module} builds native code` };
    if (/^setuptools\./.test(module))
        return setuptools(facts);
    return {
        native: true,
        reason: `what the build backend ${module} makes is known only once it is built; set native: false if it compiles nothing`,
    };
}
function setuptools({ names, settings }) {
    const word = EXTENSIONS.exec(settings)?.[0];
    if (word !== undefined)
        return { native: true, reason: `the settings of setuptools mention ${word}` };
    if ((0,_distributions_toolchain_js__WEBPACK_IMPORTED_MODULE_6__/* .nativeKind */ .qw)(names, settings) === 'pure')
        return { native: false, reason: 'setuptools finds no extension module and no source of one' };
    return { native: true, reason: 'there are sources of native code, which setuptools may compile' };
}
/** hatchling's own hooks write a version file; any other may compile. */
function hatchHook(tool) {
    const tables = [(0,_project_toml_js__WEBPACK_IMPORTED_MODULE_13__/* .valueAt */ .fK)(tool, 'hatch', 'build', 'hooks'), (0,_project_toml_js__WEBPACK_IMPORTED_MODULE_13__/* .valueAt */ .fK)(tool, 'hatch', 'build', 'targets', 'wheel', 'hooks')];
    const names = tables.flatMap(table => ((0,_project_toml_js__WEBPACK_IMPORTED_MODULE_13__/* .isTable */ .bI)(table) ? Object.keys(table) : []));
    const hook = names.find(name => !['vcs', 'version'].includes(name));
    return hook && `the build hook ${hook} of hatchling`;
}
/**
 * Identifies the source on every machine of a release. In git, the changed files; the commit stands for all others. Outside, every file of the project but those in
 * `exclude`. Carriage returns and permissions do not count: git writes both differently on Windows.
 * @param exclude absolute paths of files and folders that are not source
 * @throws what the file system throws; PackagingError `project/symlink`
 */
async function sourceState(project, exclude) {
    const { git } = project;
    if (git?.head !== undefined)
        return { commit: git.head, digest: await digestOf(git.root, [...git.dirty].sort()) };
    // Nothing beside a script is packaged.
    if (project.script !== undefined)
        return { digest: await digestOf(project.dir, [node_path__WEBPACK_IMPORTED_MODULE_2__.basename(project.script.path)]) };
    const { root, list } = await (0,_project_source_list_js__WEBPACK_IMPORTED_MODULE_12__/* .sourceOf */ .v)(project.dir, git, exclude);
    return { digest: await digestOf(root, list.files) };
}
async function digestOf(root, files) {
    const tree = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const file of files) {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
        try {
            for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, file)))
                hash.update(withoutReturns(chunk));
            tree.update(`${file}\0${hash.digest('hex')}\0`);
        }
        catch (thrown) {
            // A tracked file that was removed, or a submodule at another commit, is a change too.
            const code = (0,_host_files_js__WEBPACK_IMPORTED_MODULE_8__/* .errnoOf */ .UQ)(thrown) ?? '';
            if (code !== 'ENOENT' && code !== 'EISDIR')
                throw thrown;
            tree.update(`${file}\0${code}\0`);
        }
    }
    return tree.digest('hex');
}
const CARRIAGE_RETURN = 0x0d;
function withoutReturns(chunk) {
    return chunk.includes(CARRIAGE_RETURN) ? Buffer.from(chunk.filter(byte => byte !== CARRIAGE_RETURN)) : chunk;
}
/** Whatever GitHub's runners cannot build is in `problems`: it may be built elsewhere. */
async function planRelease(host, configuration, today) {
    const { options, project, plan } = configuration;
    const [native, source] = await Promise.all([
        nativenessOf(configuration),
        sourceState(project, configuration.notSource),
    ]);
    const { labels, problems: badLabels } = (0,_runners_js__WEBPACK_IMPORTED_MODULE_18__/* .runnerLabels */ ._Q)(options.runners, today);
    const { inputs, problems: badPaths } = plannedInputs(host, configuration);
    const { pythons } = plan;
    const { floors } = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_15__/* .parseFloors */ .vQ)(options);
    const [anyMachine] = (0,_targets_platforms_js__WEBPACK_IMPORTED_MODULE_15__/* .parsePlatforms */ .qA)(['linux-x86_64'], {
        machine: { os: 'linux', arch: 'x86_64', libc: 'glibc' },
        floors,
    }).platforms;
    if (anyMachine === undefined)
        throw new Error('no platform for any machine');
    const name = (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .projectTitle */ .kf)(project);
    const version = project.version ?? source.commit?.slice(0, 12) ?? source.digest.slice(0, 12);
    const jobContents = (0,_split_js__WEBPACK_IMPORTED_MODULE_19__/* .split */ .l)({
        formats: plan.formats,
        pythons,
        platforms: plan.platforms,
        universal2: plan.universal2 ?? false,
        platformFiles: plan.platformFiles,
        pexScope: options.pexScope,
        labels,
        anyMachine,
        executables: _executables_formats_js__WEBPACK_IMPORTED_MODULE_7__/* .EXECUTABLE_FORMATS */ .M,
        options,
        expected: {
            name: project.name,
            version: project.version,
            native: native.native,
            pexIfRunnable: plan.pexIfRunnable,
            layout: options.pexLayout,
        },
        artifact: cell => (0,_expected_files_js__WEBPACK_IMPORTED_MODULE_16__/* .fittingName */ .Rn)(`${options.artifactPrefix}-${name}-${version}-part-${cell}`),
    });
    const release = {
        schema: 1,
        tool: (0,_core_version_js__WEBPACK_IMPORTED_MODULE_5__.programVersion)(),
        project: plan.project,
        source: { ...source, epoch: (0,_project_version_js__WEBPACK_IMPORTED_MODULE_14__/* .sourceDateEpoch */ .pA)(host.env, project.git) },
        inputs,
        native,
        formats: plan.formats,
        pexIfRunnable: plan.pexIfRunnable,
        ...(plan.commands && { commands: plan.commands }),
        skipped: plan.skipped,
        pythons: pythons.map(_interpreters_versions_js__WEBPACK_IMPORTED_MODULE_10__/* .formatPython */ .AR),
        platforms: plan.platforms,
        platformFiles: plan.platformFiles,
        prefix: options.artifactPrefix,
        cells: jobContents.cells,
        assemble: jobContents.assemble,
    };
    return {
        plan: release,
        artifact: (0,_expected_files_js__WEBPACK_IMPORTED_MODULE_16__/* .fittingName */ .Rn)(`${options.artifactPrefix}-${name}-${version}${_release_plan_js__WEBPACK_IMPORTED_MODULE_17__/* .PLAN_SUFFIX */ .US}`),
        executables: jobContents.executables,
        problems: [...badLabels, ...badPaths, ...jobContents.problems, ...unsignable(options.sign, jobContents)],
        warnings: [
            ...labels.warnings([...new Set(jobContents.cells.map(({ machine }) => machine.name))]),
            ...nothingToSign(options.sign, jobContents.executables),
        ],
    };
}
/** What cannot be signed by a job between build and assemble. */
function unsignable(systems = [], { executables, assemble }) {
    return executables
        .filter(({ target }) => systems.some(system => system === target.platform.os))
        .flatMap(({ format, target: { platform } }) => {
        const what = `sign names ${platform.os}, but the ${format} executable for ${platform.name}`;
        if (format === 'scie')
            return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
                message: `${what} cannot be signed: a scie is read from its end, where a signature goes.`,
                fix: 'Build pyo3 or pyinstaller for that system, or leave it out of sign.',
            });
        if (!assemble.only[format]?.includes(platform.name))
            return [];
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
            message: `${what} is only built by assemble, from all wheels, after the job that signs.`,
            fix: `Name a runner of its own for ${platform.name} in the input runners, or leave ${platform.os} out of sign and give assemble the sign-command.`,
        });
    });
}
function nothingToSign(systems = [], executables) {
    return systems
        .filter(system => !executables.some(({ target }) => target.platform.os === system))
        .map(system => new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/conflict', {
        message: `sign names ${system}, but the plan has no executable for it.`,
        fix: `Add a format such as pyinstaller and a platform of ${system}, or leave ${system} out of sign.`,
    }));
}
const SETTINGS = ['pyproject.toml', 'setup.py', 'setup.cfg'];
async function nativenessOf({ options, project, notSource }) {
    if (project.script !== undefined)
        return { native: false, reason: 'a single script compiles nothing' };
    if (options.native !== 'auto')
        return decideNative(options.native, { project, names: [], settings: '' });
    const { root, list } = await (0,_project_source_list_js__WEBPACK_IMPORTED_MODULE_12__/* .sourceOf */ .v)(project.dir, project.git, notSource);
    const own = list.files.filter(file => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .isInside */ .FK)(project.dir, node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, file)));
    const settings = await Promise.all(SETTINGS.map(file => (0,_host_regular_js__WEBPACK_IMPORTED_MODULE_9__/* .readRegular */ .V)(node_path__WEBPACK_IMPORTED_MODULE_2__.join(project.dir, file), 'utf8').catch(() => '')));
    return decideNative('auto', {
        project,
        names: own.map(file => node_path__WEBPACK_IMPORTED_MODULE_2__.posix.basename(file)),
        settings: settings.join('\n'),
    });
}
/** The inputs for other machines, which have the same workspace at another place. */
function plannedInputs({ workspace }, { given, options }) {
    const problems = [];
    // plan.json is uploaded, and readable for everyone who can see the run.
    if (options.scieAssets !== '' && new URL(options.scieAssets).username !== '')
        problems.push(new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/invalid', {
            message: 'scie-assets contains a login, which plan.json would show to everyone who can see the run.',
            fix: 'Give an address without a user name and password.',
        }));
    const inputs = _config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .PLANNED_INPUTS */ .B9.flatMap(name => {
        const text = given[name];
        if (text === undefined)
            return [];
        (0,_config_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputOf */ .wg)(name).path?.(text, file => {
            if (!(0,_project_paths_js__WEBPACK_IMPORTED_MODULE_11__/* .isInside */ .FK)(workspace, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(workspace, file)))
                problems.push(outside(name, file));
            return file;
        });
        return [[name, text]];
    });
    return { inputs: Object.fromEntries(inputs), problems };
}
function outside(input, folder) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .PackagingError */ .yr('input/path', {
        message: `${input} '${folder}' is outside the workspace, where other machines cannot find it.`,
        fix: 'Put it into the repository, or build on this machine alone with the command package.',
    });
}


/***/ })

};
