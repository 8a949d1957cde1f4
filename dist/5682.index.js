export const id = 5682;
export const ids = [5682];
export const modules = {

/***/ 35682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   packageCommand: () => (/* binding */ packageCommand)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _host_host_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77794);
/* harmony import */ var _host_process_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98222);
/* harmony import */ var _pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57441);
/* harmony import */ var _plan_configure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34913);
/* harmony import */ var _projects_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54058);
/** The command `package`: everything that this one machine can build. */






const packageOne = async (request, now) => {
    const { host, layers, style } = request;
    const configuration = await (0,_plan_configure_js__WEBPACK_IMPORTED_MODULE_3__/* .configure */ .jK)(host, layers, new Date(), { beside: request.beside });
    const { options, outputDir, plan } = configuration;
    if (options.attest)
        (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .throwProblems */ .Jh)((await Promise.all(/* import() */[__webpack_require__.e(6742), __webpack_require__.e(1161), __webpack_require__.e(1019)]).then(__webpack_require__.bind(__webpack_require__, 41161))).attestProblems(options, host.env));
    for (const warning of plan.warnings)
        host.log.warning(warning);
    (0,_host_host_js__WEBPACK_IMPORTED_MODULE_5__/* .checkUpload */ .G)(host, options.upload);
    await request.prepare?.(options);
    const reporter = (0,_pipeline_reporter_js__WEBPACK_IMPORTED_MODULE_2__/* .createReporter */ .A)(host.log, style, now);
    const runner = (0,_host_process_process_js__WEBPACK_IMPORTED_MODULE_1__/* .createRunner */ .j)({ env: host.env });
    // A megabyte of code, which an input that is refused does not wait for, nor the first question to git.
    const [{ runUnlessUnchanged }, { finishCommand }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(6790), __webpack_require__.e(8149), __webpack_require__.e(7038), __webpack_require__.e(6742), __webpack_require__.e(5521), __webpack_require__.e(3136), __webpack_require__.e(2169), __webpack_require__.e(3503), __webpack_require__.e(8881)]).then(__webpack_require__.bind(__webpack_require__, 78881)),
        Promise.all(/* import() */[__webpack_require__.e(7091), __webpack_require__.e(3136), __webpack_require__.e(2076), __webpack_require__.e(5747)]).then(__webpack_require__.bind(__webpack_require__, 12076)),
    ]);
    const result = await runUnlessUnchanged({ host, configuration, runner, reporter, now });
    return finishCommand(request, {
        result,
        outputDir,
        project: plan.project.path,
        options,
        reported: plan.warnings,
        now,
    });
};
const packageCommand = (0,_projects_js__WEBPACK_IMPORTED_MODULE_4__/* .forProjects */ .g)(packageOne);


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
