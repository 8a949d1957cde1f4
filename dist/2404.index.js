export const id = 2404;
export const ids = [2404];
export const modules = {

/***/ 19953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ commandEnvironment),
/* harmony export */   Q0: () => (/* binding */ declareSecrets),
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
    // The folder of those files.
    [/^RUNNER_TEMP$/, 'drop'],
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
const URL_WITH_PASSWORD = /[a-z][a-z0-9+.-]{0,20}:\/\/[^/\s:@]*:[^/\s@]+@/i;
function ruleOf(name) {
    const upper = name.toUpperCase();
    return RULES.find(([pattern]) => pattern.test(upper))?.[1];
}
/** Whether it is known what needs a variable: a proxy, or an index. */
function hasRule(name) {
    const fate = ruleOf(name);
    return fate === 'keep' || fate === 'index';
}
/** What happens to a variable of this name and value. Names are compared without case on every system: it only drops more. */
function fateOf(name, value) {
    const rule = ruleOf(name);
    if (rule !== undefined)
        return rule;
    return URL_WITH_PASSWORD.test(value) ? 'drop' : 'keep';
}
const declared = { build: new Set(), sign: new Set() };
/**
 * From now on no child of this process sees these variables, whatever they look like, but one that is allowed them or
 * given their values by name.
 */
function declareSecrets(names) {
    for (const name of names.build)
        declared.build.add(name);
    for (const name of names.sign)
        declared.sign.add(name);
}
/**
 * The environment of a child: `parent` without secrets and outside influence, then `add` on top (`undefined` removes).
 * @param options.index true for a tool that talks to package indexes.
 * @param options.allow names that are kept whatever they look like.
 * @param options.secrets names that are dropped unless they are in `allow`.
 * @param options.platform `win32` makes names equal without regard to case, as Windows does.
 */
function childEnvironment(parent, options = {}) {
    const key = (name) => (options.platform === 'win32' ? name.toUpperCase() : name);
    const allowed = new Set((options.allow ?? []).map(key));
    const { build, sign } = options.secrets ?? { build: new Set(), sign: new Set() };
    const [buildOnly, signOnly] = [build, sign].map(names => new Set([...names].map(key)));
    const kept = new Map();
    for (const [name, value] of Object.entries(parent)) {
        if (value === undefined)
            continue;
        const hidden = signOnly.has(key(name)) || (buildOnly.has(key(name)) && !hasRule(name));
        const fate = hidden ? 'drop' : fateOf(name, value);
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
        secrets: declared,
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
/** For a child that something outside of it ended, or a limit of the system; undefined for one that ended or crashed by itself. */
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

/***/ 32404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ killLeftovers),
/* harmony export */   M$: () => (/* binding */ MARK),
/* harmony export */   W0: () => (/* binding */ watchForHeld),
/* harmony export */   hJ: () => (/* binding */ counter),
/* harmony export */   oq: () => (/* binding */ RUN),
/* harmony export */   q9: () => (/* binding */ endLeftovers)
/* harmony export */ });
/* unused harmony export parseMarked */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58500);
/* harmony import */ var _query_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61020);
/**
 * Processes that outlive the command that started them. One that leaves its process group (`setsid`, a daemon) is reached
 * by no signal to the group; it still has the environment that it was started with, and a mark in that. Linux shows it
 * in /proc, macOS by `ps -E`, but for programs of the system; Windows does not show it. A program that gives its child an
 * empty environment hides it (SECURITY.md).
 */




/** The variable with the mark; its value is `RUN.runner.command`. */
const MARK = '_PACKAGE_PYTHON_STARTED_BY';
/** This process, in the marks of all that it starts. */
const RUN = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)();
/** Counts from 1, for the parts of a mark. */
function counter() {
    let count = 0;
    return () => {
        count += 1;
        return count;
    };
}
/** Whether an environment (`NAME=value` items, each followed by `end`) has the mark or one that begins with it and a dot. */
function has(environment, mark, end) {
    const entry = `${MARK}=${mark}`;
    const at = environment.indexOf(entry);
    return at >= 0 && ['.', end, undefined].includes(environment[at + entry.length]);
}
/**
 * Process ids on Linux. Numbers are given in order, so that what a command started has one above its own, until the system
 * begins again at the lowest: only these are looked at, as reading all takes 8 ms with 100 processes.
 * @param after the process id of the command, or of whatever else was there before
 */
function markedNow(mark, after) {
    const newest = Number(readText('/proc/loadavg').trim().split(' ').at(-1));
    const all = pidsInProc().filter(pid => pid !== process.pid);
    const looked = newest >= after ? all.filter(pid => pid > after) : all;
    return looked.filter(pid => has(readProc(pid, 'environ'), mark, '\0'));
}
function pidsInProc() {
    try {
        // Other names are no number, and below that nothing can be read.
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').map(Number);
    }
    catch {
        return [];
    }
}
/** Empty where it cannot be read: a process that has ended, or of another user. */
function readProc(pid, name) {
    return readText(`/proc/${pid}/${name}`);
}
function readText(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(file, 'latin1');
    }
    catch {
        return '';
    }
}
async function marked(mark, after, platform, env) {
    if (platform === 'linux')
        return markedNow(mark, after);
    if (platform !== 'darwin')
        return [];
    const answer = await (0,_query_js__WEBPACK_IMPORTED_MODULE_3__/* .query */ .P)('/bin/ps', ['-A', '-E', '-ww', '-o', 'pid=,command='], '/', env).catch(() => undefined);
    return parseMarked(answer?.stdout ?? '', mark).filter(pid => pid !== process.pid);
}
/** Process ids in lines of `pid command environment`, as `ps -E` prints them (pure). */
function parseMarked(text, mark) {
    return text.split('\n').flatMap(line => {
        const pid = Number.parseInt(line, 10);
        return has(line, mark, ' ') && !Number.isNaN(pid) ? [pid] : [];
    });
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // It has ended, or belongs to another user.
    }
}
/** Looks until nothing is found, as a process may start another one meanwhile; each look kills what it finds. */
const MOST_LOOKS = 25;
/** Milliseconds between two looks. */
const PAUSE = 20;
/**
 * Ends all processes with the mark, or with one that begins with it and a dot.
 * @param after as for `markedNow`: 0 for marks of another run
 * @returns what they were, as far as it can be read: `sleep 40`
 */
async function endLeftovers(mark, after, platform, env) {
    const names = new Map();
    for (let look = 0; look < MOST_LOOKS; look++) {
        const pids = await marked(mark, after, platform, env);
        if (pids.length === 0)
            break;
        for (const pid of pids) {
            if (!names.has(pid))
                names.set(pid, commandLine(pid));
            kill(pid);
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_2__.setTimeout)(PAUSE);
    }
    return [...names.values()];
}
/** The same at once, while this process exits; on Linux only. */
function killLeftovers(mark, platform) {
    if (platform === 'linux')
        for (const pid of markedNow(mark, process.pid))
            kill(pid);
}
/** Characters. */
const LONGEST = 80;
function commandLine(pid) {
    const words = readProc(pid, 'cmdline').split('\0').join(' ').trim();
    return words === '' ? `process ${pid}` : words.slice(0, LONGEST);
}
/** Milliseconds: how often a running command is looked at, and how long it may wait for nothing but leftovers. */
const HELD = { look: 500, patience: 2_500 };
/**
 * Ends what was left behind under a command that still runs: an installer waits for the output of a build backend to end,
 * which a daemon of the backend may hold for ever. That is seen when the command has no child of its own any more, and
 * processes with its mark exist outside of its group. On Linux only.
 * @returns ends the watch
 */
function watchForHeld(pid, mark, platform, ended) {
    if (platform !== 'linux')
        return () => { };
    let since;
    const timer = setInterval(() => {
        const left = hasChildren(pid) ? [] : markedNow(mark, pid).filter(one => groupOf(one) !== pid);
        if (left.length === 0)
            since = undefined;
        else if (since === undefined)
            since = performance.now();
        else if (performance.now() - since >= HELD.patience) {
            ended(left.map(commandLine));
            left.forEach(kill);
        }
    }, HELD.look);
    return () => clearInterval(timer);
}
/** True also where that cannot be read. @see proc_pid_task(5) */
function hasChildren(pid) {
    try {
        const lists = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)(`/proc/${pid}/task`).map(task => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/task/${task}/children`, 'latin1'));
        // One that has ended stays until its parent asks for its status, which comes after the output.
        return lists.some(list => list.split(' ').some(child => child !== '' && !/^[ZX]?$/.test(stateOf(Number(child)))));
    }
    catch {
        return true;
    }
}
/** `state parent group …` of proc_pid_stat(5); empty where it cannot be read. */
function statOf(pid) {
    const stat = readProc(pid, 'stat');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
const stateOf = (pid) => statOf(pid)[0] ?? '';
const groupOf = (pid) => Number(statOf(pid)[2]);


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
        const asked = handles.run(handle, () => actions.exec(`"${tool}"`, [...args], options));
        const code = await Promise.race([asked, handle.refused]);
        const reason = handle.reason ?? (0,_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .killedError */ .QC)(command, handle.signal, []);
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
    /** Rejected when the system refuses to start the program at once, which `@actions/exec` tells nobody (`onRefused`). */
    refused;
    refuse = () => { };
    child;
    killing;
    constructor() {
        this.refused = new Promise((_, reject) => {
            this.refuse = reject;
        });
        this.refused.catch(() => { });
        if (asking === 0)
            process.on('unhandledRejection', onRefused);
        asking += 1;
    }
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
        asking -= 1;
        if (asking === 0) {
            process.off('unhandledRejection', onRefused);
            // Node 20 pays for a context at every promise, as long as one has ever been in use.
            handles.disable();
        }
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
let asking = 0;
/**
 * A program for another machine, or one that Windows does not start, makes Node's `spawn` throw; `@actions/exec` calls it
 * where no promise takes that over, and would end this process. Any other rejection ends it still.
 */
function onRefused(thrown) {
    const handle = handles.getStore();
    if (handle === undefined || !(thrown instanceof Error) || !('syscall' in thrown))
        throw thrown;
    handle.refuse(thrown);
}
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
