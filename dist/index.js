#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 72250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 85675:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http2");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 38321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 46466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 30714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 16460:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers/promises");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ exitStatus),
/* harmony export */   GW: () => (/* binding */ problemsOf),
/* harmony export */   Jh: () => (/* binding */ throwProblems),
/* harmony export */   R6: () => (/* binding */ CATEGORIES),
/* harmony export */   Xd: () => (/* binding */ allOrProblems),
/* harmony export */   dc: () => (/* binding */ EXIT),
/* harmony export */   yr: () => (/* binding */ PackagingError)
/* harmony export */ });
/* unused harmony exports CODES, Problems */
/**
 * Every failure a user can cause or meet is a `PackagingError`: a stable code, what happened, where, and what to do.
 * Anything else that is thrown is a bug in this program and is reported as one.
 */
/** What each kind of failure is about, and the command line's exit status for it (the Action always exits 1). */
const CATEGORIES = {
    input: { exit: 2, about: 'an input, option or configuration value' },
    project: { exit: 3, about: 'the project being packaged' },
    interpreter: { exit: 4, about: 'a Python interpreter that was requested' },
    dependency: { exit: 5, about: 'a dependency that cannot be resolved or downloaded' },
    build: { exit: 6, about: 'the build of a file' },
    check: { exit: 7, about: 'a finished file that failed a check or its smoke test' },
    network: { exit: 8, about: 'a download' },
    host: { exit: 9, about: 'this machine: disk, memory, processes, permissions' },
    upload: { exit: 10, about: 'a workflow artifact or another GitHub service' },
    release: { exit: 11, about: 'a release: its tag, version, files, or an answer of GitHub' },
    attest: { exit: 12, about: 'an attestation of what was built' },
};
/** One line per code for users; `docs/errors.md` is generated from it. */
const CODES = {
    'input/unknown': 'An input, option or key that does not exist.',
    'input/invalid': 'A value that an input does not accept.',
    'input/conflict': 'Two inputs that contradict each other.',
    'input/path': 'A path that does not exist or leaves the workspace.',
    'input/plan': 'A plan that cannot be read, or is for another version, commit or source.',
    'input/cell': 'A matrix job that the plan does not have, or that this machine cannot run.',
    'input/parts': 'The job results of a plan are incomplete, or are not what was planned.',
    'project/none': 'The folder contains no Python project.',
    'project/members': 'A repository has several projects of one name, or none that the tag names.',
    'project/toml': 'pyproject.toml, pylock.toml or uv.lock is not valid TOML, or violates its specification.',
    'project/metadata': 'The project metadata contradicts itself or a specification.',
    'project/entry-point': 'There is no entry point, several and no way to choose, or one that names no module of the project.',
    'project/symlink': 'A symbolic link in the project points outside of it, and a file would contain what is there.',
    'project/outside': 'The project refers to a folder outside of it that is too large to copy.',
    'project/history': 'The history of a shallow clone could not be fetched; only ever a warning.',
    'project/lock': 'A lock file is malformed, is stale or does not cover what was requested.',
    'interpreter/missing': 'A requested Python cannot be found or downloaded.',
    'interpreter/mismatch': 'A Python is not the version, implementation or architecture it claims to be.',
    'interpreter/not-embeddable': 'A Python that cannot be put inside a program: it has no shared libpython, or is not for the platform.',
    'interpreter/unsupported': 'A Python version this program does not support.',
    'dependency/conflict': 'The requirements contradict each other.',
    'dependency/missing': 'A requirement that no index or folder has.',
    'dependency/no-wheel': 'A dependency has no wheel for a target.',
    'dependency/floor': 'A wheel does not state which systems it runs on; only ever a warning.',
    'dependency/source': 'What `[tool.uv]` or a lock says of where a dependency comes from cannot be followed, or a user of the wheel could not follow it.',
    'dependency/hash': 'A file differs from its locked hash.',
    'build/backend-missing': 'The build backend cannot be installed or imported.',
    'build/backend-failed': 'The build backend raised an error.',
    'build/nothing': 'A tool reported success but wrote no file.',
    'build/several': 'A tool wrote more than one file.',
    'build/mismatch': 'A file is not what was planned: another name, version or target.',
    'build/large': 'A file will be too large for some programs that read it; only ever a warning.',
    'build/floor': 'A wheel or an executable needs a newer system than the requested minimum.',
    'build/installer': 'An installer that was requested cannot be made, or its template is wrong.',
    'build/signing': 'An executable could not be signed, or must be signed and cannot.',
    'build/tool-failed': 'A packaging tool ended with an error.',
    'check/run-failed': 'An artifact does not install or run on an interpreter it supports.',
    'check/architecture': 'A program or library in an executable is for another kind of machine.',
    'check/host-files': 'A file in an executable comes from no resolved wheel and no known part of the system, or looks for libraries on the machine that built it.',
    'check/content': 'The content of an artifact is not what it must be.',
    'check/license': 'A component is under a license that is not allowed, or not known.',
    'check/vulnerable': 'A component has a known vulnerability.',
    'check/unaudited': 'Known vulnerabilities could not be queried.',
    'check/secret': 'An artifact contains a key, a token or a file of logins.',
    'check/metadata': 'An index would reject the metadata of an artifact.',
    'check/reproducible': 'Two builds of the same source gave different files.',
    'check/size': 'An artifact is larger than its size-budget.',
    'check/digest': 'A file is not the one that its job built.',
    'check/collision': 'Two jobs built different files of one name.',
    'network/offline': 'Something must be downloaded, and the network is switched off.',
    'network/unreachable': 'A server cannot be reached or keeps failing.',
    'network/refused': 'A server refused the request.',
    'network/corrupt': 'A downloaded file is not the requested one.',
    'network/timeout': 'A download stalled or took too long.',
    'host/disk-full': 'No space is left on a disk.',
    'host/permission': 'A file or folder may not be read or written.',
    'host/tool-missing': 'A program that is needed is not on this machine.',
    'host/killed': 'A child process was killed.',
    'host/timeout': 'A child process took too long or stopped printing.',
    'host/processes': 'A program started too many processes and was ended.',
    'host/changed': 'Something wrote outside of its own folders while the project was built and tested.',
    'host/unusable': 'This machine cannot do what is requested.',
    'upload/failed': 'A workflow artifact could not be uploaded.',
    'upload/unsupported': 'The service behind this runner cannot store workflow artifacts; a warning with `upload: auto`.',
    'upload/unread': 'The workflow artifacts of this run could not be listed or downloaded.',
    'upload/exists': 'A workflow artifact of that name exists with other content.',
    'upload/large': 'Files will be larger than GitHub accepts or stores free of charge; only ever a warning.',
    'upload/cache': 'The cache of tools and downloads could not be read or written; only ever a warning.',
    'release/tag': 'There is no tag to release for, it contains no version, or it is not the commit that was packaged.',
    'release/version': 'The built version is not the one of the tag, or must not be released.',
    'release/repository': 'It is not known which repository on GitHub to release in.',
    'release/unsupported': 'The server is Gitea or Forgejo, whose releases this program does not create.',
    'release/token': 'There is no token for GitHub, or it lacks a permission.',
    'release/files': 'The files to release do not match their manifest and SHA256SUMS.',
    'release/limit': 'More or larger files than GitHub accepts in one release.',
    'release/notes': 'The notes of the release cannot be read from their source.',
    'release/several': 'GitHub has more than one release or draft for the tag.',
    'release/foreign': 'The draft contains files that are not of this release.',
    'release/published': 'The release is published already, with other files.',
    'release/missing': 'There is no complete draft to publish.',
    'release/digest': 'What GitHub stored is not what was uploaded.',
    'release/exists': 'The package index has a file of that name with other content.',
    'release/index': 'What a package index would reject; only ever a warning.',
    'release/refused': 'GitHub refused a request.',
    'release/limited': 'GitHub asks to wait longer than this program does.',
    'release/unreachable': 'GitHub cannot be reached or keeps failing.',
    'attest/permission': 'The job lacks a permission that attesting needs.',
    'attest/unavailable': 'Attestations are not available here.',
    'attest/failed': 'An attestation could not be signed or stored.',
};
/** Exit statuses without an error code. */
const EXIT = { ok: 0, bug: 70, interrupted: 130 };
/** The exit status of the command line for `code`. */
function exitStatus(code) {
    const category = code.slice(0, code.indexOf('/'));
    return CATEGORIES[category].exit;
}
/** Characters: values and names from outside are quoted in errors, and may be of any length. */
const LONGEST = { message: 4000, fix: 4000, line: 4000 };
/** The start and the end of a text that is longer than `most` characters. */
function cut(text, most) {
    if (text.length <= most)
        return text;
    const half = Math.floor(most / 2) - 20;
    return `${text.slice(0, half)} … (${text.length} characters) … ${text.slice(-half)}`;
}
/** A failure with a code, a cause, a place and a fix. */
class PackagingError extends Error {
    name = 'PackagingError';
    code;
    fix;
    place;
    detail;
    /** Empty for what can happen only once. */
    occurrences;
    constructor(code, parts) {
        super(cut(parts.message, LONGEST.message), { cause: parts.cause });
        this.code = code;
        this.fix = cut(parts.fix, LONGEST.fix);
        this.place = parts.place;
        this.detail = (parts.detail ?? []).map(line => cut(line, LONGEST.line));
        this.occurrences = parts.occurrences ?? [];
    }
}
/** Several independent failures reported at once, so that a user can fix them together. Never empty, never nested. */
class Problems extends Error {
    name = 'Problems';
    problems;
    constructor(problems) {
        super(problems.map(problem => `${problem.code}: ${problem.message}`).join('\n'));
        this.problems = problems;
    }
}
/** All coded failures in `thrown`, or none when it is a bug. */
function problemsOf(thrown) {
    if (thrown instanceof PackagingError)
        return [thrown];
    if (thrown instanceof Problems)
        return thrown.problems;
    if (thrown instanceof AggregateError)
        return thrown.errors.flatMap(problemsOf);
    return [];
}
/** Throws what was collected, if anything: the only problem itself, or several as `Problems`. */
function throwProblems(problems) {
    const [first, ...rest] = problems;
    if (first === undefined)
        return;
    throw rest.length === 0 ? first : new Problems(problems);
}
/** Waits for all, then throws every coded failure together; a bug among them is thrown alone. */
async function allOrProblems(work) {
    const settled = await Promise.allSettled(work);
    const failures = settled.flatMap(result => (result.status === 'rejected' ? [result.reason] : []));
    const bug = failures.find(failure => problemsOf(failure).length === 0);
    if (bug !== undefined)
        throw bug;
    throwProblems(failures.flatMap(problemsOf));
    return settled.map(result => result.value);
}


/***/ }),

/***/ 14858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ outliveReaders),
/* harmony export */   JZ: () => (/* binding */ endProcess),
/* harmony export */   YW: () => (/* binding */ interruption),
/* harmony export */   dn: () => (/* binding */ withinTime),
/* harmony export */   nA: () => (/* binding */ onInterrupt),
/* harmony export */   v7: () => (/* binding */ pause),
/* harmony export */   vD: () => (/* binding */ listenForInterrupts),
/* harmony export */   zm: () => (/* binding */ createLimiter)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3828);
/**
 * The end of this process, interrupts, and limits of parallel work and of time. GitHub's runner sends SIGINT on cancel, SIGTERM 7.5 s later, and
 * kills the tree 2.5 s after that, so everything here must be over within 7 s.
 */


/**
 * Exits with `status` once standard output and error are written out. It does not wait for the event loop to run dry: a
 * request that was given up keeps its socket, and with it the process, for minutes.
 */
async function endProcess(status) {
    await Promise.all([process.stdout, process.stderr].map(written));
    process.exit(status);
}
/** Pipes are written in the background on macOS and Windows; the callback of a write comes after all earlier ones. */
function written(stream) {
    return new Promise(resolve => {
        stream.write('', () => resolve());
    });
}
/** A reader that went away (`| head`) ends the output; the work itself continues. */
function outliveReaders() {
    for (const stream of [process.stdout, process.stderr])
        stream.on('error', () => undefined);
}
/** Milliseconds that all clean-ups together may take before the process is left to end anyway. */
const PATIENCE = 6_500;
const cleanups = { children: new Set(), files: new Set() };
const controller = new AbortController();
/** Aborted, with a PackagingError `host/killed`, as soon as this process was stopped; nothing new may be started then. */
const interruption = controller.signal;
/** Has `cleanup` run when this process is stopped. Returns the function that takes it back. */
function onInterrupt(phase, cleanup) {
    cleanups[phase].add(cleanup);
    return () => void cleanups[phase].delete(cleanup);
}
/**
 * Listens for SIGINT, SIGTERM and SIGHUP, and for Windows' Ctrl-Break, which Node calls SIGBREAK: it is what a runner sends
 * there after Ctrl-C, and all that a program in a process group of its own can be sent. The first one runs all clean-ups
 * (their failures do not stop the others) and then calls `done`, which ends the process with status 130; later ones change
 * nothing. Called once, by the entry file.
 */
function listenForInterrupts(done) {
    const stop = (signal) => {
        if (controller.signal.aborted)
            return;
        controller.abort(new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/killed', { message: `This run was stopped (${signal}).`, fix: 'Run again.' }));
        const patience = new Promise(resolve => setTimeout(resolve, PATIENCE));
        void Promise.race([cleanUp(), patience]).then(() => done(signal));
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'])
        process.on(signal, stop);
}
async function cleanUp() {
    for (const phase of ['children', 'files']) {
        await Promise.allSettled([...cleanups[phase]].map(async (cleanup) => cleanup()));
    }
}
/** Waits; ends early, with its reason, when this process is stopped or `signal` is aborted. */
async function pause(milliseconds, signal) {
    const ended = AbortSignal.any([interruption, ...(signal ? [signal] : [])]);
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, { signal: ended }).catch(() => { });
    signal?.throwIfAborted();
    interruption.throwIfAborted();
}
/** @param atOnce pieces of work */
function createLimiter(atOnce) {
    let running = 0;
    const waiting = [];
    const wait = (rank) => new Promise(begin => {
        const later = waiting.findIndex(one => one.rank > rank);
        waiting.splice(later < 0 ? waiting.length : later, 0, { rank, begin });
    });
    return async (work, rank = 0) => {
        if (running >= atOnce)
            await wait(rank);
        else
            running += 1;
        try {
            return await work();
        }
        finally {
            // The place is handed over, not freed and taken again: a later caller cannot slip in between.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next.begin();
        }
    };
}
/**
 * What `work` gives, unless it takes longer than `milliseconds`. The work itself cannot be stopped: the
 * caller ends the process when it is done, and does not wait for forgotten sockets.
 * @throws Error `no answer within N s`
 */
async function withinTime(work, milliseconds) {
    let timer;
    const limit = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer within ${Math.round(milliseconds / 1000)} s`)), milliseconds);
    });
    try {
        return await Promise.race([work, limit]);
    }
    finally {
        clearTimeout(timer);
    }
}


/***/ }),

/***/ 75691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(14858);
/** The one entry of the one bundle: a step of a workflow when a runner starts it without arguments, the command line otherwise. */

(0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__/* .outliveReaders */ .Bd)();
const isStep = process.env.GITHUB_ACTIONS === 'true' && process.argv.length <= 2;
const { main } = isStep ? await Promise.all(/* import() */[__nccwpck_require__.e(2554), __nccwpck_require__.e(8149), __nccwpck_require__.e(7399), __nccwpck_require__.e(7225)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7225)) : await Promise.all(/* import() */[__nccwpck_require__.e(2554), __nccwpck_require__.e(7399), __nccwpck_require__.e(6066)]).then(__nccwpck_require__.bind(__nccwpck_require__, 96066));
const status = await main();
// An interrupted run may fail before everything is cleaned up: the interrupt ends the process, with its own status.
if (!_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__/* .interruption */ .YW.aborted)
    await (0,_host_lifecycle_js__WEBPACK_IMPORTED_MODULE_0__/* .endProcess */ .JZ)(status);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(75691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
