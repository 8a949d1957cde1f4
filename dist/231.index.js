export const id = 231;
export const ids = [231];
export const modules = {

/***/ 530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/errors/errors.js
var errors = __webpack_require__(99220);
// EXTERNAL MODULE: ./lib/executable/pyo3/rust.js
var rust = __webpack_require__(30416);
// EXTERNAL MODULE: ./lib/host/files/store.js
var files_store = __webpack_require__(69611);
// EXTERNAL MODULE: ./lib/host/process/process.js + 4 modules
var process_process = __webpack_require__(80837);
// EXTERNAL MODULE: ./lib/interpreter/discover.js + 5 modules
var discover = __webpack_require__(4321);
// EXTERNAL MODULE: ./lib/interpreter/files.js
var files = __webpack_require__(11957);
// EXTERNAL MODULE: ./lib/interpreter/parse.js
var parse = __webpack_require__(50409);
// EXTERNAL MODULE: ./lib/interpreter/probe.js + 1 modules
var probe = __webpack_require__(64999);
// EXTERNAL MODULE: ./lib/project/paths.js
var paths = __webpack_require__(4813);
// EXTERNAL MODULE: ./lib/target/machine.js
var target_machine = __webpack_require__(53784);
// EXTERNAL MODULE: ./lib/text/box.js
var box = __webpack_require__(19674);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/python.js
var python = __webpack_require__(32701);
// EXTERNAL MODULE: ./lib/tools/locked.js
var locked = __webpack_require__(98149);
;// CONCATENATED MODULE: ./lib/tools/tool-report.js
/** Which of the locked tools this machine has already. */




/** In the order of `TOOL_NAMES`. */
function toolReport(store) {
    return Promise.all(locked/* TOOL_NAMES */.K2.map(async (name) => {
        const requirements = await (0,promises_.readFile)((0,python/* requirementsFile */.d)(name), 'utf8');
        const pins = await Promise.all((0,locked/* lockedPins */.Hq)(requirements).map(async ({ hashes }) => {
            const files = await Promise.all(hashes.map(sha256 => store.find(sha256)));
            return files.some(file => file !== undefined && (0,locked/* wheelFits */.eQ)(external_node_path_.basename(file)));
        }));
        return { name, version: (0,locked/* lockedVersion */.XX)(name, requirements), stored: pins.every(Boolean) };
    }));
}

;// CONCATENATED MODULE: ./lib/doctor/doctor.js
/** What is on this machine, what a build would need, what is missing and how to get it. */














/** @returns text for standard output */
async function doctor(host, style) {
    const machine = (0,target_machine/* thisMachine */.g)();
    const runner = (0,process_process/* createRunner */.j)({ env: host.env });
    const { env, workspace, store } = host;
    const downloads = external_node_path_.join(store, 'pythons');
    const place = { os: machine.os, env, home: (0,external_node_os_.homedir)(), workspace, downloads, files: files/* localFiles */.J, runner };
    const [candidates, git, rust, tools] = await Promise.all([
        (0,discover/* discover */.k)(place),
        (0,paths/* findProgram */.Kp)('git', env, workspace),
        rustRow(host, runner),
        toolReport((0,files_store/* createStore */.y)(store)),
    ]);
    const probed = await (0,probe/* createProber */.X7)(place, probe/* PROBE_LIMIT */.jZ)(candidates);
    const pip = probed.some(one => one.kind === 'honest' && one.interpreter.ensurepip);
    const libc = machine.libcVersion === undefined ? '' : `, ${machine.libc} ${machine.libcVersion}`;
    return [
        `Machine: ${machine.os} ${machine.arch}${libc}, Node.js ${process.versions.node}`,
        `Store: ${store}`,
        `git: ${git ?? 'not found: versions from tags and commit dates will not be known; install git'}`,
        `Rust: ${rust}`,
        '',
        ...pythons(probed, style),
        '',
        ...(0,box/* box */.a)([{ heading: 'Tool' }, { heading: 'Version' }, { heading: 'State' }], tools.map(tool => [tool.name, tool.version, state(tool.stored, pip)]), style),
    ].join('\n');
}
/** Only pyo3 executables need it. */
async function rustRow(host, runner) {
    try {
        const { cargo, version } = await (0,rust/* findRust */.Wu)(host, runner, external_node_path_.parse(process.cwd()).root);
        return `${version}, ${cargo}`;
    }
    catch (thrown) {
        const [problem] = (0,errors/* problemsOf */.GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return `${problem.message} ${problem.fix}`;
    }
}
function state(stored, pip) {
    if (stored)
        return 'in the store, verified';
    return pip
        ? 'downloaded at the first build, checked by hash'
        : 'missing: install a Python with pip, which fetches it';
}
function pythons(probed, style) {
    const rows = probed.map(one => {
        if (one.kind === 'honest') {
            const { python, fullVersion, path: file, source } = one.interpreter;
            return [(0,parse/* formatPython */.AR)(python), fullVersion, source, file];
        }
        const why = one.kind === 'liar' ? `refused: ${one.contradiction}` : `refused: ${one.reason}`;
        return ['-', why, one.candidate.source, one.candidate.path];
    });
    const missing = (0,parse/* supportedNames */.B1)().filter(name => !rows.some(([found]) => found === name));
    return [
        ...(0,box/* box */.a)([
            { heading: 'Python' },
            { heading: 'Version', shrinks: true },
            { heading: 'Found by' },
            { heading: 'Path' },
        ], rows, style),
        `Not here, downloaded by uv when asked for: ${missing.join(' ')}`,
    ];
}

;// CONCATENATED MODULE: ./lib/doctor/command.js

const doctorCommand = async ({ host, style, write }) => {
    write(await doctor(host, style));
    return [];
};


/***/ }),

/***/ 30416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ needTarget),
/* harmony export */   Wu: () => (/* binding */ findRust)
/* harmony export */ });
/* unused harmony exports LEAST_RUST, rustVersion, isOlder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99220);
/* harmony import */ var _project_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4813);
/** The Rust of this machine: there, new enough, and able to build for the target. */



/** What PyO3 0.30 asks for; `src/rust/Cargo.toml` says the same. */
const LEAST_RUST = '1.85';
const INSTALL = 'Install Rust from rustup.rs, or on GitHub use a runner that has it, as ubuntu-latest does.';
/** @throws PackagingError `host/tool-missing` when there is none, or only an older one */
async function findRust(host, runner, cwd) {
    const [cargo, rustc] = await Promise.all(['cargo', 'rustc'].map(name => (0,_project_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .findProgram */ .Kp)(name, host.env, host.workspace)));
    if (cargo === undefined || rustc === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable is a Rust program, and there is no ${cargo === undefined ? 'cargo' : 'rustc'} on PATH.`,
            fix: INSTALL,
        });
    const asked = await runner.finish({
        label: 'ask rustc for its version',
        tool: rustc,
        args: ['-vV'],
        cwd,
        capture: true,
        limits: { total: 300_000 },
    });
    const version = rustVersion(asked.stdout);
    if (asked.code !== 0 || version === undefined)
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `${rustc} does not say its version.`,
            fix: 'Where it is rustup’s, set a toolchain with `rustup default stable`.',
            detail: asked.tail,
        });
    if (isOlder(version, LEAST_RUST))
        throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
            message: `A pyo3 executable needs Rust ${LEAST_RUST}, and ${rustc} is ${version}.`,
            fix: 'Run `rustup update stable`, or install a newer Rust from rustup.rs.',
        });
    return { cargo, rustc, version, identity: asked.stdout };
}
/** Out of what `rustc -vV` prints (pure). */
function rustVersion(output) {
    return /^rustc (\d+\.\d+\.\d+)/m.exec(output)?.[1];
}
/** (pure) */
function isOlder(version, least) {
    const [major = 0, minor = 0] = version.split('.').map(Number);
    const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
    return major < leastMajor || (major === leastMajor && minor < leastMinor);
}
/** @throws PackagingError `host/tool-missing` when Rust's standard library for `triple` is not installed */
async function needTarget(rust, runner, triple, cwd) {
    const asked = await runner.finish({
        label: `ask rustc for ${triple}`,
        tool: rust.rustc,
        args: ['--print', 'target-libdir', '--target', triple],
        cwd,
        capture: true,
        limits: { total: 60_000 },
    });
    const folder = asked.stdout.trim();
    const there = folder === '' ? [] : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    if (there.some(name => name.startsWith('libstd-')))
        return;
    throw new _errors_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PackagingError */ .yr('host/tool-missing', {
        message: `Rust ${rust.version} on this machine cannot build for ${triple}: its standard library for it is not installed.`,
        fix: `Run \`rustup target add ${triple}\`; without rustup, install that library with what Rust came with.`,
        detail: asked.tail,
    });
}


/***/ }),

/***/ 82129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ copyElsewhere),
/* harmony export */   z: () => (/* binding */ readElsewhere)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75919);
/**
 * Threads that read large files from end to end. Hashing half a gigabyte takes a third of a second, in which the thread
 * that everything else waits for would start no process and see none end.
 */


/** As text, as a thread has no other way to find its code in a bundle. One piece of memory for each thread. */
const CODE = `
const { parentPort } = require('node:worker_threads')
const { closeSync, openSync, readSync, writeSync } = require('node:fs')
const { createHash } = require('node:crypto')
const { crc32 } = require('node:zlib')
const piece = Buffer.allocUnsafe(1 << 20)

function read({ file, into }) {
  const input = openSync(file, 'r')
  let output
  try {
    output = into && openSync(into.file, 'r+')
    const hash = createHash('sha256')
    let size = 0
    let crc = 0
    for (;;) {
      const length = readSync(input, piece, 0, piece.length, size)
      if (length === 0) return { size, crc, sha256: hash.digest('hex') }
      const bytes = piece.subarray(0, length)
      hash.update(bytes)
      if (output !== undefined) {
        crc = crc32(bytes, crc)
        for (let done = 0; done < length; )
          done += writeSync(output, piece, done, length - done, into.at + size + done)
      }
      size += length
    }
  } finally {
    closeSync(input)
    if (output !== undefined) closeSync(output)
  }
}

parentPort.on('message', request => {
  try {
    parentPort.postMessage({ read: read(request) })
  } catch (error) {
    const { message, code, errno, syscall, path } = error
    parentPort.postMessage({ failed: { message, code, errno, syscall, path } })
  }
})
`;
/** More would only wait for the memory. */
const MOST = Math.max(1, Math.min(2, (0,node_os__WEBPACK_IMPORTED_MODULE_0__.cpus)().length - 1));
const waiting = [];
const idle = [];
let threads = 0;
/** Size and sha256 of a file, read in another thread. @throws what the file system throws */
function readElsewhere(file) {
    return enqueue(file, undefined);
}
/** The same while it is copied into another file. @throws what the file system throws */
function copyElsewhere(file, into) {
    return enqueue(file, into);
}
function enqueue(file, into) {
    return new Promise((resolve, reject) => {
        waiting.push({ request: { file, into }, resolve, reject });
        next();
    });
}
function next() {
    if (waiting.length === 0)
        return;
    const worker = idle.pop() ?? (threads < MOST ? start() : undefined);
    const job = worker && waiting.shift();
    if (worker === undefined || job === undefined)
        return;
    const done = () => {
        worker.removeAllListeners('message').removeAllListeners('error');
        // An idle thread is no reason for the process to stay.
        worker.unref();
    };
    worker.ref();
    worker.once('message', (answer) => {
        done();
        idle.push(worker);
        if ('read' in answer)
            job.resolve(answer.read);
        else
            job.reject(Object.assign(new Error(answer.failed.message), answer.failed));
        next();
    });
    worker.once('error', error => {
        done();
        threads -= 1;
        job.reject(error);
        next();
    });
    worker.postMessage(job.request);
}
function start() {
    threads += 1;
    return new node_worker_threads__WEBPACK_IMPORTED_MODULE_1__.Worker(CODE, { eval: true });
}


/***/ }),

/***/ 875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _fs_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22111);
/** Makes folders, and says truly why when that fails. */



/**
 * Makes `folder` and its parents where they are missing. Returns the first one made; undefined when all were there.
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`
 */
async function makeFolder(folder) {
    return (0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .orFsError */ .HQ)(`make the folder ${folder}`, folder, async () => {
        try {
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
        }
        catch (thrown) {
            // Node's recursive mkdir reports a read-only file system, among others, as ENOENT: a plain one tells the reason.
            if ((0,_fs_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .UQ)(thrown) === 'ENOENT')
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(await firstMissing(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(folder)));
            throw thrown;
        }
    });
}
/** The outermost part of `folder` that does not exist. */
async function firstMissing(folder) {
    const parent = node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder);
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(parent).then(() => true, () => false);
    return there || parent === folder ? folder : firstMissing(parent);
}


/***/ }),

/***/ 22111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HQ: () => (/* binding */ orFsError),
/* harmony export */   UQ: () => (/* binding */ errnoOf),
/* harmony export */   yi: () => (/* binding */ fsError)
/* harmony export */ });
/* harmony import */ var _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99220);

const MEANINGS = {
    ENOSPC: [
        'host/disk-full',
        'no space is left on the disk',
        'Free some space on that disk, or choose a folder on another one.',
    ],
    EDQUOT: [
        'host/disk-full',
        'the disk quota is used up',
        'Free some space, or choose a folder on another disk.',
    ],
    EACCES: ['host/permission', 'permission denied', 'Give this user access to it, or choose another folder.'],
    EPERM: [
        'host/permission',
        'operation not permitted',
        'Give this user access to it, or choose another folder.',
    ],
    EROFS: ['host/permission', 'the file system is read-only', 'Choose a folder that can be written to.'],
    EBUSY: ['host/permission', 'another program is using it', 'Close the program that uses it and run again.'],
    EFBIG: [
        'host/unusable',
        'the file is larger than this process or file system may write',
        'Raise the file-size limit (ulimit -f), or choose a folder on another file system.',
    ],
    EMFILE: ['host/unusable', 'too many files are open', 'Raise the limit of open files (ulimit -n).'],
    ENFILE: ['host/unusable', 'too many files are open on this machine', 'End other programs and run again.'],
    ENAMETOOLONG: ['host/unusable', 'the path is too long', 'Choose a folder with a shorter path.'],
    ENOTDIR: ['host/unusable', 'a part of the path is a file', 'Remove that file, or choose another folder.'],
    EEXIST: ['host/unusable', 'there is a file of that name', 'Remove that file, or choose another folder.'],
    EISDIR: ['host/unusable', 'there is a folder of that name', 'Remove that folder, or choose another one.'],
    ENOENT: ['host/unusable', 'it is gone', 'Something else removed it while this ran; run again.'],
    EIO: ['host/unusable', 'the disk reports an error', 'Check the disk, or choose a folder on another one.'],
};
/** The `code` of a Node error such as `ENOSPC`, or undefined. */
function errnoOf(thrown) {
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : undefined;
    return typeof code === 'string' ? code : undefined;
}
/**
 * What to throw for a failed file operation: a PackagingError when the errno is one that a user can mend, else `thrown`
 * itself (a bug, or coded already).
 * @param doing what was tried, to go after "Cannot": `write dist/a.whl`
 * @param file the path at fault
 */
function fsError(thrown, doing, file) {
    const meaning = MEANINGS[errnoOf(thrown) ?? ''];
    if (meaning === undefined)
        return thrown;
    const [code, what, fix] = meaning;
    return new _errors_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PackagingError */ .yr(code, {
        message: `Cannot ${doing}: ${what}.`,
        fix,
        place: { file },
        cause: thrown,
    });
}
/** Runs `work` and throws its failure through `fsError`. */
async function orFsError(doing, file, work) {
    try {
        return await work();
    }
    catch (thrown) {
        throw fsError(thrown, doing, file);
    }
}


/***/ }),

/***/ 85232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ sha256Of)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82129);
/** Hashes files without holding them in memory. */



/** Bytes from which on another thread is worth its start. */
const LARGE = 4 * 1024 * 1024;
/** Lower-case hex SHA-256 of the file. @throws what the file system throws */
async function sha256Of(file) {
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file)).size >= LARGE)
        return (await (0,_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .readElsewhere */ .z)(file)).sha256;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256')
        .update(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file))
        .digest('hex');
}


/***/ })

};
