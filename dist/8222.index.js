export const id = 8222;
export const ids = [8222];
export const modules = {

/***/ 19953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ commandEnvironment),
/* harmony export */   S2: () => (/* binding */ hiderOf)
/* harmony export */ });
/* unused harmony export childEnvironment */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/**
 * Which of our environment variables a child process may see. A build backend is the project's own code, so it gets no
 * credential and nothing that talks to the runner (SECURITY.md), and no tool gets a variable that would make Python, pip,
 * PEX or git act differently on one machine than on another.
 */

/** Matched against the upper-cased name from top to bottom; the first match decides, and what matches none is kept. */
const RULES = [
    // Without these nothing behind a company's proxy works, for any tool.
    [/^((HTTPS?|ALL|NO|FTP)_PROXY)$/, 'keep'],
    [
        /^(SSL_CERT_(FILE|DIR)|REQUESTS_CA_BUNDLE|CURL_CA_BUNDLE|NODE_EXTRA_CA_CERTS|PIP_CERT|GIT_SSL_CAINFO|AWS_CA_BUNDLE|CARGO_HTTP_CAINFO|UV_(NATIVE_TLS|SYSTEM_CERTS))$/,
        'keep',
    ],
    // The runner's own: tokens of the job's services, our inputs and state, and the files it reads commands from.
    [/^(ACTIONS|INPUT|STATE)_/, 'drop'],
    [/^(GITHUB|GH)_TOKEN$/, 'drop'],
    [/^GITHUB_(ENV|PATH|OUTPUT|STATE|STEP_SUMMARY)$/, 'drop'],
    // What publishes; nothing here does.
    [/^(TWINE|UV_PUBLISH|FLIT|HATCH_INDEX|POETRY_PYPI_TOKEN|PDM_PUBLISH)_/, 'drop'],
    // Where pip and uv install to and which Python they use: set by us, for every call.
    [
        /^PIP_(TARGET|PREFIX|ROOT|USER|PYTHON|SRC|REQUIRE_VIRTUALENV|DRY_RUN|REPORT|REQUIREMENT|EDITABLE|LOG|NO_DEPS|NO_INPUT|BREAK_SYSTEM_PACKAGES)$/,
        'drop',
    ],
    [
        /^UV_(PYTHON|SYSTEM_PYTHON|MANAGED_PYTHON|NO_MANAGED_PYTHON|PYTHON_PREFERENCE|BREAK_SYSTEM_PACKAGES|PROJECT|PROJECT_.*|WORKING_DIR|WORKING_DIRECTORY|ENV_FILE|FROZEN|LOCKED|OUTPUT_FORMAT)$/,
        'drop',
    ],
    // Index addresses, their credentials, and what finds those.
    [/^(PIP|UV)_/, 'index'],
    [/^(NETRC|CURL_HOME|KEYRING_.*|PYTHON_KEYRING_BACKEND|POETRY_HTTP_BASIC_.*)$/, 'index'],
    [/^(SSH_AUTH_SOCK|GIT_SSH|GIT_SSH_COMMAND|GIT_CONFIG_.*)$/, 'index'],
    // What changes Python, PEX or git from outside.
    [/^PYTHON/, 'drop'],
    [/^(VIRTUAL_ENV|CONDA|PEX|SCIE)(_|$)/, 'drop'],
    [/^(__PYVENV_LAUNCHER__|PYENV_VERSION|PIPENV_ACTIVE)$/, 'drop'],
    [/^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|NAMESPACE|OBJECT_DIRECTORY|ASKPASS)$/, 'drop'],
    // Whatever else is named like a secret.
    [/^(AWS|AZURE)_/, 'drop'],
    [
        /(^|_)(TOKEN|TOKENS|SECRET|SECRETS|PASSWORD|PASSWORDS|PASSWD|PASSPHRASE|PASS|CREDENTIAL|CREDENTIALS|APIKEY|AUTH|PAT|DSN|WEBHOOK|COOKIE)(_|$)/,
        'drop',
    ],
    [/_(KEY|KEYS|ASKPASS)$|(^|_)(ACCESS|PRIVATE|API)_?KEY(_|$)|(^|_)(DATABASE_URL|CONNECTION_STRING)$/, 'drop'],
];
/** `scheme://user:password@host`, whatever the variable is called. */
const URL_WITH_PASSWORD = /[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;
/** What happens to a variable of this name and value. Names are compared without case on every system: it only drops more. */
function fateOf(name, value) {
    const upper = name.toUpperCase();
    const rule = RULES.find(([pattern]) => pattern.test(upper));
    if (rule !== undefined)
        return rule[1];
    return URL_WITH_PASSWORD.test(value) ? 'drop' : 'keep';
}
/**
 * The environment of a child: `parent` without secrets and outside influence, then `add` on top (`undefined` removes).
 * @param options.index true for a tool that talks to package indexes.
 * @param options.allow names that are kept whatever they look like.
 * @param options.platform `win32` makes names equal without regard to case, as Windows does.
 */
function childEnvironment(parent, options = {}) {
    const key = (name) => (options.platform === 'win32' ? name.toUpperCase() : name);
    const allowed = new Set((options.allow ?? []).map(key));
    const kept = new Map();
    for (const [name, value] of Object.entries(parent)) {
        if (value === undefined)
            continue;
        const fate = fateOf(name, value);
        if (allowed.has(key(name)) || fate === 'keep' || (fate === 'index' && options.index === true))
            kept.set(key(name), [name, value]);
    }
    for (const [name, value] of Object.entries(options.add ?? {})) {
        if (value === undefined)
            kept.delete(key(name));
        else
            kept.set(key(name), [kept.get(key(name))?.[0] ?? name, value]);
    }
    return Object.fromEntries(kept.values());
}
/** `childEnvironment` as one command asks for it, with its `pathFirst` in front. */
function commandEnvironment(command, env, platform) {
    const cleaned = childEnvironment(env, {
        index: command.index ?? false,
        add: command.env ?? {},
        allow: command.allow ?? [],
        platform,
    });
    if (command.pathFirst === undefined || command.pathFirst.length === 0)
        return cleaned;
    // Windows spells the variable Path, and two spellings of one variable are one too many.
    const name = Object.keys(cleaned).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
    return { ...cleaned, [name]: [...command.pathFirst, cleaned[name]].filter(Boolean).join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}
/** Shorter values are no secrets, and hiding them would make any text unreadable. Characters. */
const SHORTEST = 4;
/**
 * Hides the values of variables in a text: each line of a value, as it is and as it is written in an address.
 * @param names of variables in `env`
 */
function hiderOf(env, names) {
    const secrets = names
        .flatMap(name => (env[name] ?? '').split(/\r\n|\r|\n/))
        .flatMap(line => [line, line.trim(), encodeURIComponent(line.trim())])
        .filter(line => line.length >= SHORTEST)
        // The longest first, as one may be a part of another.
        .sort((a, b) => b.length - a.length);
    return text => secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}


/***/ }),

/***/ 47685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ failedError),
/* harmony export */   QC: () => (/* binding */ killedError),
/* harmony export */   Tc: () => (/* binding */ overflowError),
/* harmony export */   h5: () => (/* binding */ startError),
/* harmony export */   n7: () => (/* binding */ interruptedError),
/* harmony export */   vB: () => (/* binding */ diskFullError),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yI: () => (/* binding */ processesError),
/* harmony export */   yT: () => (/* binding */ limitError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3828);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(657);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44220);
/** Errors for a child that cannot be started, is ended, or fails. Pure. */




/** Lines of a tool's output that go with an error. */
const DETAIL_LINES = 20;
/** What a shell, make or cargo reports when its own child died of SIGKILL: 128 + 9. */
const EXIT_OF_KILLED_GRANDCHILD = 137;
const OUT_OF_MEMORY = 'likely out of memory';
const MEMORY_FIX = 'Use a machine with more memory, or lower `jobs`.';
const lastLines = (tail) => tail.slice(-DETAIL_LINES).map(_log_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .Rd);
/** `90 s`, `10 min`, `250 ms`. */
function inWords(milliseconds) {
    if (milliseconds < 1_000)
        return `${milliseconds} ms`;
    if (milliseconds < 120_000)
        return `${Math.round(milliseconds / 100) / 10} s`;
    return `${Math.round(milliseconds / 6_000) / 10} min`;
}
/** Why `command` must not be started at all, if so. */
function refusal(command, platform) {
    const { label, tool } = command;
    const { isAbsolute, extname } = platform === 'win32' ? node_path__WEBPACK_IMPORTED_MODULE_0__.win32 : node_path__WEBPACK_IMPORTED_MODULE_0__.posix;
    if (!isAbsolute(tool)) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Will not ${label} with "${tool}": a tool is only started by its absolute path.`,
            fix: 'Name the program with its full path, so that nothing in the project can stand in for it.',
        });
    }
    if (platform === 'win32' && ['.cmd', '.bat'].includes(extname(tool).toLowerCase())) {
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Will not ${label} with "${tool}": arguments cannot be passed to a batch file safely.`,
            fix: 'Name the program (.exe) that the batch file starts.',
        });
    }
    return undefined;
}
/** @param cwdExists whether the working folder is there: a missing one looks like a missing tool. */
function startError(command, thrown, cwdExists) {
    const { label, tool, cwd } = command;
    const error = (code, why, fix) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(code, { message: `Cannot ${label}: ${why}.`, fix, cause: thrown });
    if (!cwdExists)
        return error('host/unusable', `the folder ${cwd} does not exist`, 'Run again from the start.');
    switch ((0,_files_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown)) {
        case 'ENOENT':
            return error('host/tool-missing', `${tool} does not exist, or what its first line says should run it does not`, 'Install it, or name another one.');
        case 'EACCES':
        case 'EPERM':
            return error('host/permission', `${tool} may not be executed`, 'Make it executable for this user.');
        case 'ETXTBSY':
            return error('host/unusable', `another program has ${tool} open for writing`, 'End what writes it, then run again.');
        case 'E2BIG':
        case 'ENAMETOOLONG':
            return error('host/unusable', 'its arguments are longer than this system allows', 'Use shorter paths or fewer files.');
        case 'ENOEXEC':
        case 'UNKNOWN':
            return error('host/unusable', `${tool} is not a program for this machine`, 'Install the one made for this system.');
        case 'EAGAIN':
        case 'ENOMEM':
        case 'EMFILE':
        case 'ENFILE':
            return error('host/unusable', 'this machine cannot start another process', 'End other programs, or lower `jobs`.');
        default:
            return error('host/unusable', (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .Rd)(String(thrown)), 'Check the program and its arguments.');
    }
}
/** For a child that was ended by one of its limits. @param limit milliseconds */
function limitError(command, kind, limit, tail) {
    const what = kind === 'total' ? `took longer than ${inWords(limit)}` : `printed nothing for ${inWords(limit)}`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/timeout', {
        message: `"${command.label}" ${what} and was ended.`,
        fix: tail.length === 0
            ? 'It printed nothing at all: check whether it waits for something, such as a lock or the network.'
            : 'Its last lines of output say what it was doing: check whether it waits for something.',
        detail: lastLines(tail),
    });
}
/** For a child that was ended because more processes than `limit` came of it. */
function processesError(command, limit, tail) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/processes', {
        message: `"${command.label}" started more than ${limit} processes and was ended.`,
        fix: 'Check whether the program starts itself again and again: one that uses multiprocessing has to guard its start.',
        detail: lastLines(tail),
    });
}
/** For a child whose captured output grew over `limit` bytes. */
function overflowError(command, limit, tail) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
        message: `"${command.label}" printed more than ${limit / 1024 / 1024} MiB and was ended.`,
        fix: 'Check the program: its output should be short.',
        detail: lastLines(tail),
    });
}
/** For a child that was ended because we were. */
function interruptedError(command) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
        message: `"${command.label}" was ended because this run was stopped.`,
        fix: 'Run again.',
    });
}
/** For a child that something outside of it ended, or a limit of the system; undefined for one that crashed by itself. */
function killedError(command, signal, tail) {
    const { label } = command;
    const detail = lastLines(tail);
    switch (signal) {
        case 'SIGKILL':
            return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was killed (SIGKILL), ${OUT_OF_MEMORY}.`,
                fix: MEMORY_FIX,
                detail,
            });
        case 'SIGTERM':
        case 'SIGINT':
        case 'SIGHUP':
            return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was ended from outside (${signal}).`,
                fix: 'Find out what ended it, and run again.',
                detail,
            });
        case 'SIGXFSZ':
        case 'SIGXCPU':
            return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was ended by a limit of this system (${signal}).`,
                fix: signal === 'SIGXFSZ' ? 'Raise the file-size limit (ulimit -f).' : 'Raise the CPU-time limit (ulimit -t).',
                detail,
            });
        default:
            return undefined;
    }
}
/** For a child whose output says that it met a full disk: then nothing else that it says matters. */
function diskFullError(label, tail) {
    if (!tail.some(line => /No space left on device|os error 28\b|Disk quota exceeded/.test(line)))
        return undefined;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/disk-full', {
        message: `"${label}" failed because no space is left on the disk.`,
        fix: 'Free some space, or put the temporary folder (TMPDIR, RUNNER_TEMP) on a larger disk.',
        detail: lastLines(tail),
    });
}
/** For a child that ended by itself with something other than 0. */
function failedError(command, finished) {
    const { code, signal, tail } = finished;
    const full = diskFullError(command.label, tail);
    if (full !== undefined)
        return full;
    const outOfMemory = code === EXIT_OF_KILLED_GRANDCHILD;
    const how = signal === null ? `ended with exit status ${code}${outOfMemory ? `, ${OUT_OF_MEMORY}` : ''}` : `crashed (${signal})`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/tool-failed', {
        message: `"${command.label}" ${how}.`,
        fix: outOfMemory ? MEMORY_FIX : 'Its last lines of output say why.',
        detail: lastLines(tail),
    });
}


/***/ }),

/***/ 98222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ji: () => (/* binding */ createRunner),
  $A: () => (/* binding */ createTail)
});

// UNUSED EXPORTS: LINE_LIMIT, createLineSplitter, killingOf

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
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
    for (const member of family) {
        try {
            process.kill(member, 'SIGKILL');
        }
        catch {
            // It has ended, or is not ours.
        }
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
/** Characters kept of one line; the rest of a longer one is dropped. */
const LINE_LIMIT = 4096;
/**
 * Calls `onLine` for each line: ended by LF, CRLF or a lone CR (a progress bar's rewrite), without colours, at most
 * `LINE_LIMIT` characters.
 */
function createLineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let partial = '';
    /** Whether anything of the current line was seen: a dropped rest is still the same line. */
    let open = false;
    let afterCarriageReturn = false;
    const append = (text) => {
        if (partial.length < LINE_LIMIT)
            partial += text.slice(0, LINE_LIMIT - partial.length);
        open = true;
    };
    const flush = () => {
        onLine(partial.includes('\u001b') ? (0,external_node_util_.stripVTControlCharacters)(partial) : partial);
        partial = '';
        open = false;
    };
    const take = (text) => {
        let from = 0;
        if (afterCarriageReturn && text.length > 0) {
            if (text.startsWith('\n'))
                from = 1;
            afterCarriageReturn = false;
        }
        // Two searches a line, each remembered until it is passed, so that a long line is not searched again and again.
        let lineFeed = text.indexOf('\n', from);
        let carriageReturn = text.indexOf('\r', from);
        while (lineFeed >= 0 || carriageReturn >= 0) {
            const isCr = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
            const at = isCr ? carriageReturn : lineFeed;
            append(text.slice(from, Math.min(at, from + LINE_LIMIT)));
            flush();
            from = at + 1;
            if (isCr && from === text.length)
                afterCarriageReturn = true;
            if (isCr && text[from] === '\n')
                from += 1;
            if (lineFeed >= 0 && lineFeed < from)
                lineFeed = text.indexOf('\n', from);
            if (carriageReturn >= 0 && carriageReturn < from)
                carriageReturn = text.indexOf('\r', from);
        }
        if (from < text.length)
            append(text.slice(from, from + LINE_LIMIT));
    };
    return {
        push: bytes => take(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))),
        end: () => {
            take(decoder.end());
            if (open)
                flush();
        },
    };
}
/** @param limit lines */
function createTail(limit) {
    const ring = [];
    let next = 0;
    return {
        add(line) {
            ring[next] = line;
            next = (next + 1) % limit;
        },
        lines: () => (ring.length < limit ? [...ring] : [...ring.slice(next), ...ring.slice(0, next)]),
    };
}
/** Lines kept of both streams together. */
const TAIL_LINES = 40;
/** Bytes of standard output that `capture` may keep. */
const CAPTURE_LIMIT = 64 * 1024 * 1024;
/** @param onOverflow called once, when captured output exceeds `CAPTURE_LIMIT`; nothing is captured from then on. */
function collectOutput(command, hide, onOverflow) {
    const tail = createTail(TAIL_LINES);
    const splitterOf = (stream) => createLineSplitter(read => {
        const line = hide(read);
        tail.add(line);
        command.onLine?.(line, stream);
    });
    const splitters = { stdout: splitterOf('stdout'), stderr: splitterOf('stderr') };
    let captured = [];
    let size = 0;
    return {
        take(stream, bytes) {
            splitters[stream].push(bytes);
            if (stream !== 'stdout' || command.capture !== true || size > CAPTURE_LIMIT)
                return;
            size += bytes.length;
            if (size <= CAPTURE_LIMIT)
                captured.push(bytes);
            else {
                captured = [];
                onOverflow();
            }
        },
        end() {
            splitters.stdout.end();
            splitters.stderr.end();
        },
        tail: () => tail.lines(),
        stdout: () => hide(Buffer.concat(captured).toString('utf8')),
    };
}
/** Milliseconds that a program may be open for writing before that counts as an error, and between two looks at it. */
const BEING_WRITTEN = { patience: 2_000, pause: 5 };
/** Starts processes, and ends all of them when this process is stopped or exits. */
function createRunner(options) {
    const { env, platform = process.platform } = options;
    /** How to end each child that runs. */
    const running = new Map();
    const endAll = async () => {
        await Promise.all([...running.values()].map(end => end()));
    };
    (0,lifecycle/* onInterrupt */.nA)('children', endAll);
    // The last resort, when this process ends for another reason: nothing can be waited for then.
    const killAll = () => {
        for (const child of running.keys()) {
            if (child.pid !== undefined && platform !== 'win32')
                signalGroup(child.pid, 'SIGKILL');
        }
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
            taskkill.on('error', () => resolve()).on('exit', () => resolve());
        });
    };
    async function finish(command) {
        if (lifecycle/* interruption */.YW.aborted)
            throw (0,process_errors/* interruptedError */.n7)(command);
        const refused = (0,process_errors/* refusal */.x5)(command, platform);
        if (refused !== undefined)
            throw refused;
        const { child, began } = await start(command);
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
        const output = collectOutput(command, hide, () => void end((0,process_errors/* overflowError */.Tc)(command, CAPTURE_LIMIT, output.tail())));
        const timer = (kind) => {
            const limit = command.limits?.[kind];
            if (limit === undefined)
                return undefined;
            return setTimeout(() => void end((0,process_errors/* limitError */.yT)(command, kind, limit, output.tail())), limit);
        };
        const [total, idle] = [timer('total'), timer('idle')];
        const stopCounting = countProcesses(command, pid, tooMany => {
            killNow(pid, tooMany, platform);
            void end((0,process_errors/* processesError */.yI)(command, command.limits?.processes ?? 0, output.tail()));
        });
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
        await ending;
        await drained(child, platform);
        untrack(child);
        output.end();
        if (reason !== undefined)
            throw reason;
        const tail = output.tail();
        const killed = signal === null ? undefined : (0,process_errors/* killedError */.QC)(command, signal, tail);
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
     * @param exceeded is told of all processes that came of the child, whenever they are too many
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
                exceeded(family);
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
    async function start(command) {
        try {
            for (const first = performance.now();;) {
                const began = performance.now();
                try {
                    return { child: await spawned(command), began };
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
    async function spawned(command) {
        const child = (0,external_node_child_process_.spawn)(command.tool, command.args, {
            cwd: command.cwd,
            env: (0,environment/* commandEnvironment */.J$)(command, env, platform),
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

/***/ 61020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ query)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16698);
/* harmony import */ var node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53053);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14858);
/* harmony import */ var _environment_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19953);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47685);
/**
 * Short questions to programs that only read: `git rev-parse`, `ldd --version`. They go through `@actions/exec`, as in other
 * actions. Work that takes time, starts children or has much to say goes to `process.ts`, whose process groups
 * `@actions/exec` does not have.
 */








/** Milliseconds that a child has to end once asked to, and that others may hold its pipes after its end. */
const PATIENCE = { end: 3_000, pipes: 500 };
/** Milliseconds, and bytes of both streams together: `git ls-files` of a large repository has some MiB. */
const LIMITS = { total: 30_000, output: 32 * 1024 * 1024 };
/** git must not refresh its index (others may be reading it), ask for a password, or answer in another language. */
const READ_ONLY = {
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
};
/**
 * Asks `tool` (absolute path) something, in the folder `cwd`, whatever the exit status of the answer.
 * @throws PackagingError `host/tool-missing`, `host/permission`, `host/unusable` (no such folder, cannot be run, more than
 * 32 MiB of output), `host/timeout` after 30 s, `host/killed` when it or this process was ended from outside
 */
async function query(tool, args, cwd, env = process.env, limits = LIMITS) {
    const command = { label: `${tool} ${args.join(' ')}`, tool, args, cwd, env: READ_ONLY };
    if (_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__/* .interruption */ .YW.aborted)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .interruptedError */ .n7)(command);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.access)(tool, node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.constants.X_OK).catch((thrown) => {
        if ((0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .UQ)(thrown) !== 'ENOENT')
            throw (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .fsError */ .yi)(thrown, `run ${tool}`, tool);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('host/tool-missing', {
            message: `Cannot run ${tool}: it does not exist.`,
            fix: 'Install it, or name another one.',
        });
    });
    const actions = await __webpack_require__.e(/* import() */ 1955).then(__webpack_require__.bind(__webpack_require__, 41955));
    const output = { stdout: [], stderr: [] };
    let size = 0;
    const handle = new Handle();
    const take = (stream) => (bytes) => {
        size += bytes.length;
        if (size <= limits.output)
            output[stream].push(bytes);
        else
            handle.end((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .overflowError */ .Tc)(command, limits.output, []));
    };
    const timer = setTimeout(() => handle.end((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .limitError */ .yT)(command, 'total', limits.total, [])), limits.total);
    const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_5__/* .onInterrupt */ .nA)('children', () => handle.end((0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .interruptedError */ .n7)(command)));
    try {
        const options = {
            cwd,
            env: (0,_environment_js__WEBPACK_IMPORTED_MODULE_6__/* .commandEnvironment */ .J$)(command, env, process.platform),
            silent: true,
            ignoreReturnCode: true,
            delay: PATIENCE.pipes,
            listeners: { stdout: take('stdout'), stderr: take('stderr') },
        };
        // The quotes: @actions/exec splits its first argument at spaces. Its promise is null after a signal.
        const code = await handles.run(handle, () => actions.exec(`"${tool}"`, [...args], options));
        const { signal } = handle;
        const reason = handle.reason ?? (signal === null ? undefined : (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .killedError */ .QC)(command, signal, []));
        if (reason !== undefined)
            throw reason;
        const text = (pieces) => Buffer.concat(pieces).toString('utf8');
        return { code: code ?? -1, stdout: text(output.stdout), stderr: text(output.stderr) };
    }
    catch (thrown) {
        if (thrown instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr)
            throw thrown;
        const why = thrown instanceof Error ? thrown.message : String(thrown);
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('host/unusable', {
            message: `Cannot run ${tool}: ${why}`,
            fix: 'Check that it is a program for this machine.',
            cause: thrown,
        });
    }
    finally {
        clearTimeout(timer);
        forget();
        handle.close();
    }
}
/**
 * The child behind one call of `@actions/exec`, which has no time limit and leaves its child alive when this process is
 * stopped. Node reports each new child on a channel, in the context of the call that started it.
 * @see https://nodejs.org/api/diagnostics_channel.html#process
 */
class Handle {
    /** Why it was ended; the first reason counts. */
    reason;
    child;
    killing;
    started(child) {
        this.child = child;
        if (running.size === 0)
            process.on('exit', killAll);
        running.add(this);
        // Its pipes are made by the time this runs.
        queueMicrotask(() => {
            child.stdin?.on('error', () => { }).end();
            if (this.reason !== undefined)
                this.end(this.reason);
        });
    }
    end(reason) {
        this.reason ??= reason;
        this.child?.kill('SIGTERM');
        this.killing ??= setTimeout(() => this.kill(), PATIENCE.end);
    }
    get signal() {
        return this.child?.signalCode ?? null;
    }
    /** Lets go of pipes that a grandchild may hold. */
    close() {
        clearTimeout(this.killing);
        running.delete(this);
        if (running.size === 0)
            process.off('exit', killAll);
        this.child?.stdout?.destroy();
        this.child?.stderr?.destroy();
    }
    kill() {
        this.child?.kill('SIGKILL');
    }
}
const running = new Set();
/** When this process ends for another reason than an interrupt, nothing can be waited for. */
const killAll = () => {
    for (const handle of running)
        handle.kill();
};
const handles = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
(0,node_diagnostics_channel__WEBPACK_IMPORTED_MODULE_1__.subscribe)('child_process', message => {
    handles.getStore()?.started(message.process);
});


/***/ })

};
