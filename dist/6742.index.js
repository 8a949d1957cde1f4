export const id = 6742;
export const ids = [6742];
export const modules = {

/***/ 39215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  qp: () => (/* binding */ createStaging),
  bg: () => (/* binding */ publishFiles),
  hC: () => (/* binding */ refuseOther),
  A6: () => (/* binding */ withStaging)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/errors.js
var errors = __webpack_require__(3828);
// EXTERNAL MODULE: ./lib/host/files.js
var host_files = __webpack_require__(657);
// EXTERNAL MODULE: ./lib/host/lifecycle.js
var lifecycle = __webpack_require__(14858);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./lib/core/json.js
var json = __webpack_require__(3085);
// EXTERNAL MODULE: ./lib/host/process/leftovers.js
var leftovers = __webpack_require__(32404);
;// CONCATENATED MODULE: ./lib/host/owner.js
/**
 * Whose a temporary folder is: a process that is ended at once (SIGKILL, a lost power supply) removes nothing, so that the
 * next run does. Only a folder of this user with a record of ours in it is removed, and only when the process in that
 * record is known to be gone: another container or machine that shares the folder is not known.
 */







/** Name of the record inside of the folder. */
const RECORD = '.package-python-owner.json';
function read(file) {
    try {
        return (0,external_node_fs_.readFileSync)(file, 'utf8').trim();
    }
    catch {
        return undefined;
    }
}
function startOf(pid) {
    const stat = read(`/proc/${pid}/stat`);
    // proc_pid_stat(5): `pid (name) state …`; the start is the twentieth field after the name, which may contain anything.
    return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
}
function namespace() {
    try {
        return (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid');
    }
    catch {
        return undefined;
    }
}
/** This process. */
function thisOwner() {
    const [started, boot, space] = [startOf(process.pid), read('/proc/sys/kernel/random/boot_id'), namespace()];
    return {
        pid: process.pid,
        machine: (0,external_node_os_.hostname)(),
        run: leftovers/* RUN */.oq,
        ...(started !== undefined && { started }),
        ...(boot !== undefined && { boot }),
        ...(space !== undefined && { namespace: space }),
    };
}
/** @param folder absolute, just made by this process @throws what the file system throws */
function recordOwner(folder) {
    (0,external_node_fs_.writeFileSync)(external_node_path_.join(folder, RECORD), JSON.stringify(thisOwner()), { flag: 'wx', mode: 0o600 });
}
/** The record in a folder; undefined when there is none, or none that this user wrote. */
function ownerOf(folder) {
    const file = external_node_path_.join(folder, RECORD);
    try {
        const [outer, inner] = [(0,external_node_fs_.lstatSync)(folder), (0,external_node_fs_.lstatSync)(file)];
        const mine = process.getuid === undefined || [outer, inner].every(({ uid }) => uid === process.getuid?.());
        if (!mine || !outer.isDirectory() || !inner.isFile())
            return undefined;
    }
    catch {
        return undefined;
    }
    const found = (0,json/* parseJson */.qF)(read(file) ?? '');
    if (!(0,json/* isRecord */.u4)(found) || typeof found.pid !== 'number' || typeof found.run !== 'string')
        return undefined;
    return typeof found.machine === 'string' ? found : undefined;
}
/** Whether it is certain that the process has ended. @param here this process, which asks */
function isGone(owner, here, alive = isAlive, start = startOf) {
    if (owner.machine !== here.machine)
        return false;
    if (owner.boot !== here.boot)
        return owner.boot !== undefined && here.boot !== undefined;
    if (owner.namespace !== here.namespace)
        return false;
    if (!alive(owner.pid))
        return true;
    const now = start(owner.pid);
    return owner.started !== undefined && now !== undefined && owner.started !== now;
}
function isAlive(pid) {
    try {
        return process.kill(pid, 0);
    }
    catch (thrown) {
        return (0,host_files/* errnoOf */.UQ)(thrown) !== 'ESRCH';
    }
}
/**
 * Removes the folders that ended processes left in `parent`, and ends what those processes had started. Never fails.
 * @param prefix of the folders' names, before the six characters of mkdtemp(3)
 * @param remove removes a folder with all that is in it
 */
async function clearAbandoned(parent, prefix, remove) {
    const here = thisOwner();
    const names = (await (0,host_files/* namesIn */.wX)(parent)).filter(name => name.startsWith(prefix) && name.length === prefix.length + 6);
    for (const name of names) {
        const folder = external_node_path_.join(parent, name);
        const owner = ownerOf(folder);
        if (owner === undefined || !isGone(owner, here))
            continue;
        await (0,leftovers/* endLeftovers */.q9)(owner.run, 0, process.platform, {}).catch(() => { });
        // Another run may be removing it too.
        if ((await (0,promises_.lstat)(folder).catch(() => undefined)) !== undefined)
            await remove(folder).catch(() => { });
    }
}

;// CONCATENATED MODULE: ./lib/host/publish.js
/** Puts finished files into the output folder: all of them or none. */







/**
 * Puts `files` (absolute paths) into `outputDir` under their own names, mode included, and returns their new paths in the
 * same order. On one file system a file gets a second name, elsewhere it is copied whole: nothing may write into it
 * afterwards under the first. That happens in a hidden folder inside `outputDir`, where each is hashed; then all are renamed
 * into place, and a file of that name is replaced. When anything fails, or this process is stopped, `outputDir` is as it
 * was before. Not flushed to the disk (fsync).
 * @throws PackagingError `host/disk-full`, `host/permission`, `host/unusable`; `build/mismatch` for two files of one name;
 * `check/content` for a file with another digest; `host/killed` when this process is stopped
 */
async function publishFiles(files, outputDir, options = {}) {
    lifecycle/* interruption */.YW.throwIfAborted();
    refuseSameNames(files);
    const publishing = publishAll(files, outputDir, options);
    // A stopped process waits until everything is as it was before.
    const forget = (0,lifecycle/* onInterrupt */.nA)('files', () => publishing.then(() => { }, () => { }));
    return publishing.finally(forget);
}
const HIDDEN = '.package-python-';
async function publishAll(files, outputDir, { later, digests }) {
    const made = await (0,host_files/* makeFolder */.fc)(outputDir);
    let published = false;
    try {
        const hidden = await (0,host_files/* orFsError */.HQ)(`write into ${outputDir}`, outputDir, async () => ownFolder(outputDir, HIDDEN));
        const remove = () => (0,promises_.rm)(hidden, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        try {
            const moves = [];
            for (const [index, file] of files.entries()) {
                lifecycle/* interruption */.YW.throwIfAborted();
                const copy = external_node_path_.join(hidden, `new-${index}`);
                if (!(await linked(file, copy)))
                    await copyWhole(file, copy);
                await refuseOther(copy, external_node_path_.basename(file), digests?.get(file));
                await (0,host_files/* orFsError */.HQ)(`write ${external_node_path_.basename(file)}`, copy, () => makeWritable(copy));
                moves.push({
                    copy,
                    final: external_node_path_.join(outputDir, external_node_path_.basename(file)),
                    earlier: external_node_path_.join(hidden, `old-${index}`),
                });
            }
            lifecycle/* interruption */.YW.throwIfAborted();
            moveAll(moves);
            published = true;
            return moves.map(move => move.final);
        }
        finally {
            const removal = (0,host_files/* orFsError */.HQ)(`remove ${hidden}`, hidden, async () => {
                await remove();
                await clearAbandoned(outputDir, HIDDEN, removeTree);
            });
            if (published && later !== undefined)
                later(removal);
            else
                await removal;
        }
    }
    finally {
        if (!published && made !== undefined)
            await removeEmpty(outputDir, made);
    }
}
/** A new folder of this process; at once, so that no signal comes between the folder and the note of whose it is. */
function ownFolder(parent, prefix) {
    const folder = (0,external_node_fs_.mkdtempSync)(external_node_path_.join(parent, prefix));
    try {
        recordOwner(folder);
        return folder;
    }
    catch (thrown) {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
        throw thrown;
    }
}
/** @param expected undefined for a file that was not hashed before @throws PackagingError `check/content` */
async function refuseOther(file, name, expected) {
    if (expected === undefined)
        return;
    const sha256 = await (0,host_files/* orFsError */.HQ)(`read ${name}`, file, () => (0,host_files/* sha256Of */.Bj)(file));
    if (sha256 === expected)
        return;
    throw new errors/* PackagingError */.yr('check/content', {
        message: `${name} was modified after it was built: its SHA-256 is ${sha256}, not ${expected}.`,
        fix: 'The build, the application or the test command writes into finished files; nothing was published. Find out what does it.',
    });
}
/** Finished files are read-only while foreign code runs (`measure`); those who get them may change them. */
async function makeWritable(file) {
    const { mode } = await (0,promises_.stat)(file);
    if ((mode & 0o200) === 0)
        await (0,promises_.chmod)(file, (mode & 0o777) | 0o200);
}
function refuseSameNames(files) {
    // Windows and macOS hold names equal that differ in case only, and what is made here goes everywhere.
    const names = files.map(file => external_node_path_.basename(file).toLowerCase());
    const twice = files.find((_, index) => names.indexOf(names[index]) !== index);
    if (twice === undefined)
        return;
    throw new errors/* PackagingError */.yr('build/mismatch', {
        message: `Two finished files have the name ${external_node_path_.basename(twice)}.`,
        fix: 'Request one of them only, or give them different names.',
    });
}
/**
 * A PEX for many targets is half a gigabyte, and a copy of it takes longer than what made it. A file that has another name
 * already is copied: another program's may be the same file, as a wheel from uv's cache or the store.
 */
async function linked(file, name) {
    try {
        const found = await (0,promises_.lstat)(file);
        if (!found.isFile() || found.nlink !== 1)
            return false;
        await (0,promises_.link)(file, name);
        return true;
    }
    catch {
        return false;
    }
}
/** Copies by reflink where the file system can, and checks that everything arrived: most build backends do not. */
async function copyWhole(file, copy) {
    await (0,host_files/* orFsError */.HQ)(`write ${external_node_path_.basename(file)}`, external_node_path_.dirname(external_node_path_.dirname(copy)), async () => {
        await (0,promises_.copyFile)(file, copy, external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL);
        const [wanted, written] = await Promise.all([(0,promises_.stat)(file), (0,promises_.stat)(copy)]);
        if (wanted.size === written.size)
            return;
        throw new errors/* PackagingError */.yr('host/disk-full', {
            message: `Only ${written.size} of ${wanted.size} bytes of ${external_node_path_.basename(file)} could be written.`,
            fix: 'Check the disk of the output folder, or choose another one.',
        });
    });
}
/** Without a pause between the renames, so that no signal handler runs while the folder holds a mix. */
function moveAll(moves) {
    for (const { final } of moves)
        refuseOpen(final);
    const done = [];
    for (const move of moves) {
        try {
            const kept = keepEarlier(move);
            try {
                (0,external_node_fs_.renameSync)(move.copy, move.final);
            }
            catch (thrown) {
                if (kept === 'moved')
                    (0,external_node_fs_.renameSync)(move.earlier, move.final);
                throw thrown;
            }
            done.push(move);
        }
        catch (thrown) {
            for (const before of done.reverse())
                putBack(before);
            throw (0,host_files/* fsError */.yi)(thrown, `write ${move.final}`, move.final);
        }
    }
}
/**
 * Windows neither replaces a file that a program has open nor removes another name of it: a second link would be left in the
 * output folder. A rename to its own name changes nothing and is refused there for the same reason.
 */
function refuseOpen(final) {
    try {
        (0,external_node_fs_.renameSync)(final, final);
    }
    catch (thrown) {
        if ((0,host_files/* errnoOf */.UQ)(thrown) !== 'ENOENT')
            throw (0,host_files/* fsError */.yi)(thrown, `write ${final}`, final);
    }
}
/** A second link keeps the earlier file in its place until the rename replaces it; where links are not supported it is moved. */
function keepEarlier({ final, earlier }) {
    if ((0,external_node_fs_.lstatSync)(final, { throwIfNoEntry: false })?.isDirectory() === true) {
        throw Object.assign(new Error(`${final} is a folder`), { code: 'EISDIR' });
    }
    try {
        (0,external_node_fs_.linkSync)(final, earlier);
        return 'linked';
    }
    catch (thrown) {
        if ((0,host_files/* errnoOf */.UQ)(thrown) === 'ENOENT')
            return 'none';
        (0,external_node_fs_.renameSync)(final, earlier);
        return 'moved';
    }
}
function putBack({ final, earlier }) {
    try {
        (0,external_node_fs_.renameSync)(earlier, final);
    }
    catch (thrown) {
        if ((0,host_files/* errnoOf */.UQ)(thrown) === 'ENOENT')
            (0,external_node_fs_.rmSync)(final, { force: true });
        else
            throw thrown;
    }
}
/** Removes `folder` and its parents up to `first`, as far as they are empty. */
async function removeEmpty(folder, first) {
    for (let next = external_node_path_.resolve(folder); next.length >= external_node_path_.resolve(first).length; next = external_node_path_.dirname(next)) {
        const failed = await (0,promises_.rmdir)(next).catch(() => true);
        if (failed)
            return;
    }
}
const STAGING = 'package-python-';
/**
 * Makes a folder inside `parent` that only this user can read, and removes those that killed runs left there.
 * @throws PackagingError `host/…`; `host/killed` when this process was stopped
 */
async function createStaging(parent) {
    await (0,host_files/* makeFolder */.fc)(parent);
    lifecycle/* interruption */.YW.throwIfAborted();
    // mkdtemp makes it 0700 (POSIX); on Windows it has the parent's access list.
    const root = await (0,host_files/* orFsError */.HQ)(`make a folder in ${parent}`, parent, async () => ownFolder(parent, STAGING));
    const remove = () => (0,host_files/* orFsError */.HQ)(`remove ${root}`, root, () => removeTree(root));
    // What is written after the removal, by work that does not know of the end yet.
    const atExit = () => removeAtExit(root);
    process.on('exit', atExit);
    const forget = (0,lifecycle/* onInterrupt */.nA)('files', remove);
    const done = () => {
        forget();
        process.off('exit', atExit);
    };
    const temp = external_node_path_.join(root, 'tmp');
    await (0,host_files/* orFsError */.HQ)(`make the folder ${temp}`, temp, async () => (0,external_node_fs_.mkdirSync)(temp)).catch(async (thrown) => {
        await remove().finally(done);
        throw thrown;
    });
    const elsewhere = [clearAbandoned(parent, STAGING, removeTree)];
    return {
        root,
        temp,
        async dir(name) {
            lifecycle/* interruption */.YW.throwIfAborted();
            const folder = external_node_path_.join(root, name);
            if (!folder.startsWith(root + external_node_path_.sep))
                throw new Error(`not inside staging: ${name}`);
            await (0,host_files/* makeFolder */.fc)(folder);
            return folder;
        },
        waitFor(clearing) {
            // Told of by `dispose`, which may come later than the failure.
            clearing.catch(() => { });
            elsewhere.push(clearing);
        },
        async dispose() {
            await Promise.all([remove().then(done), ...elsewhere]);
        },
    };
}
/**
 * At the end of the process, where nobody can be told of a failure and an error would hide the exit status: on Windows a file
 * that a process still has open cannot be removed. The next run removes the rest, as the process in its record is gone.
 */
function removeAtExit(folder) {
    try {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    catch { }
}
/** Creates a folder for as long as `use` takes; also removed when this process is stopped. @throws as `createStaging`, and `use` */
async function withStaging(parent, use) {
    const staging = await createStaging(parent);
    try {
        return await use(staging.root);
    }
    finally {
        await staging.dispose();
    }
}
/** Build tools leave folders without write permission (Go's module cache, read-only sources): those are opened first. */
async function removeTree(root) {
    // Windows: a virus scanner may still have a file open.
    const remove = () => (0,promises_.rm)(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    try {
        await remove();
    }
    catch (thrown) {
        if (!['EACCES', 'EPERM'].includes((0,host_files/* errnoOf */.UQ)(thrown) ?? ''))
            throw thrown;
        await openFolders(root);
        await remove();
    }
}
async function openFolders(folder) {
    await (0,promises_.chmod)(folder, 0o700);
    for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true })) {
        if (entry.isDirectory())
            await openFolders(external_node_path_.join(folder, entry.name));
    }
}


/***/ }),

/***/ 53954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ Graph)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3828);
/* harmony import */ var _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14858);
/* harmony import */ var _host_process_output_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92159);
/**
 * The step graph: a step starts as soon as the steps that it needs have their values. People see the steps in the order
 * in which they were added; there is no other schedule.
 */



/** Lines kept of one step: a build backend may print a gigabyte, and the end is what readers look for. */
const MOST_LINES = 2000;
/** What `given` and `after` return is not a step that people see. */
const UNSEEN = { id: '', title: '', section: 'set-up' };
/** Thrown inside steps that could not start because a step that they need failed; never shown. */
class Blocked extends Error {
    name = 'Blocked';
}
class Graph {
    #steps = [];
    #observer;
    #now;
    /** @param now milliseconds since the run began */
    constructor(observer, now) {
        this.#observer = observer;
        this.#now = now;
    }
    /** Adds a step; it starts when all of `needs` have their values. */
    add(info, needs, work) {
        if (this.#steps.some(({ id }) => id === info.id))
            throw new Error(`two steps with the id ${info.id}`);
        const step = { ...info, value: this.#run(info, needs, work) };
        // `settled` reports the failure, so that it must not also be an unhandled rejection.
        step.value.catch(() => { });
        this.#steps.push(step);
        return step;
    }
    async #run(info, needs, work) {
        const values = await Promise.all(needs.map(need => need.value)).catch(() => {
            throw new Blocked(info.title);
        });
        // A stopped run ends what it began, and begins nothing.
        _host_lifecycle_js__WEBPACK_IMPORTED_MODULE_1__/* .interruption */ .YW.throwIfAborted();
        const start = this.#now();
        const tail = (0,_host_process_output_js__WEBPACK_IMPORTED_MODULE_2__/* .createTail */ .$A)(MOST_LINES);
        let count = 0;
        const say = (line) => {
            tail.add(line);
            count += 1;
        };
        this.#observer.started(info);
        let failed = true;
        try {
            const value = await work(values, say);
            failed = false;
            return value;
        }
        finally {
            const { id, title: name, section } = info;
            const left = count - MOST_LINES;
            const lines = left > 0 ? [`… ${left} earlier lines are left out`, ...tail.lines()] : tail.lines();
            this.#observer.ended({ id, name, section, start, end: this.#now() }, lines, failed);
        }
    }
    /** A known value, where a step is expected. */
    given(value) {
        return { ...UNSEEN, value: Promise.resolve(value) };
    }
    /** A value computed from a step's, which is not a step that people see; a failure of `make` fails the run. */
    map(step, make) {
        const mapped = { ...UNSEEN, value: step.value.then(make) };
        mapped.value.catch(() => { });
        this.#steps.push(mapped);
        return mapped;
    }
    /** As `map`, from the values of several steps. */
    join(needs, make) {
        const values = Promise.all(needs.map(need => need.value));
        return this.map({ ...UNSEEN, value: values }, all => make(all));
    }
    /** Has its value when all of `steps` have ended, whether or not they failed. */
    after(steps) {
        return { ...UNSEEN, value: Promise.allSettled(steps.map(step => step.value)).then(() => undefined) };
    }
    /** The value of `step`, or undefined when it failed. */
    whenever(step) {
        return { ...step, value: step.value.catch(() => undefined) };
    }
    /**
     * Waits until every step has ended, also those added meanwhile.
     * @returns all coded failures, each once
     * @throws anything else that a step threw, which is a bug
     */
    async settled() {
        let count = 0;
        const failures = [];
        while (count < this.#steps.length) {
            const batch = this.#steps.slice(count);
            count = this.#steps.length;
            const results = await Promise.allSettled(batch.map(step => step.value));
            failures.push(...results.flatMap(result => (result.status === 'rejected' ? [result.reason] : [])));
        }
        const causes = [...new Set(failures)].filter(failure => !(failure instanceof Blocked));
        const bug = causes.find(failure => (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW)(failure).length === 0);
        if (bug !== undefined)
            throw bug;
        // An index that refuses the build and the dependencies alike is one problem.
        const problems = causes.flatMap(_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .problemsOf */ .GW).map(one => [`${one.code} ${one.message}`, one]);
        return [...new Map(problems.toReversed()).values()].toReversed();
    }
}


/***/ }),

/***/ 78469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ MANIFEST_SCHEMA),
/* harmony export */   eu: () => (/* binding */ manifest),
/* harmony export */   vw: () => (/* binding */ checksums),
/* harmony export */   yk: () => (/* binding */ parseChecksums)
/* harmony export */ });
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25888);
/* harmony import */ var _resolve_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56228);
/** `manifest.json`, whose JSON Schema is docs/manifest.schema.json, and `SHA256SUMS`. */


/**
 * One line a file, sorted by the bytes of the names, so that the same files give the same text everywhere.
 * A name with a backslash or a line break is escaped and its line starts with a backslash (GNU coreutils manual,
 * "cksum output modes").
 */
function checksums(files) {
    return [...files]
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file))
        .map(({ file, sha256 }) => {
        const escaped = file.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
        return `${escaped === file ? '' : '\\'}${sha256}  ${escaped}\n`;
    })
        .join('');
}
/** The hashes (lower-case hex) of such a text by file name; undefined when a line is not one of `sha256sum`, or comes twice. */
function parseChecksums(text) {
    const sums = new Map();
    for (const line of text.split('\n').filter(one => one.trim() !== '')) {
        const [, escaped, sha256 = '', name = ''] = /^(\\?)([0-9a-fA-F]{64}) [ *](.+?)\r?$/.exec(line) ?? [];
        const file = escaped ? name.replace(/\\([\\nr])/g, (_, one) => UNESCAPED[one] ?? one) : name;
        if (file === '' || sums.has(file))
            return undefined;
        sums.set(file, sha256.toLowerCase());
    }
    return sums;
}
const UNESCAPED = { n: '\n', r: '\r' };
/** Increased when a reader of the old form would misread the new one. */
const MANIFEST_SCHEMA = 1;
/**
 * The manifest's text. The same files, checks and tools give the same bytes: it has no times and no paths, lists are
 * sorted, and the reason of a passed check and what its commands print, which may contain a path, are left out.
 * @param described files beside the artifacts that say what is inside them
 * @param installers files that install the release
 */
function manifest(report, described = [], installers = []) {
    const { project, commit, entryPoint, pythons, platforms } = report;
    const artifacts = report.artifacts
        .map(({ format, file, size, sha256, targets, pythons: claimed, minimum, program }) => ({
        format,
        file,
        size,
        sha256,
        targets: [...targets],
        pythons: [...claimed],
        minimum,
        program,
    }))
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file));
    const tools = report.tools
        .map(({ name, version }) => ({ name, version }))
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.name, b.name) || (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.version, b.version));
    const lasting = (report.findings ?? []).filter(({ timely }) => timely !== true);
    // JSON.stringify leaves out what is undefined.
    const content = {
        schema: MANIFEST_SCHEMA,
        project: project ? { name: project.name, version: project.version } : null,
        commit,
        entryPoint,
        commands: report.about?.commands,
        pythons: [...pythons],
        platforms: [...platforms],
        machine: report.machine,
        artifacts,
        checks: sortedChecks(report.checks),
        ...(lasting.length > 0 ? { findings: lasting.map(({ title, state }) => ({ title, state })) } : {}),
        ...(described.length > 0 ? { descriptions: sortedFiles(described) } : {}),
        ...(installers.length > 0 ? { installers: sortedInstallers(installers) } : {}),
        skipped: report.skipped.map(({ format, reason }) => ({ format, reason })),
        ...sourcesIn(report),
        ...(report.stripped?.length ? { stripped: sortedStripped(report.stripped) } : {}),
        tools,
    };
    return `${JSON.stringify(content, null, 2)}\n`;
}
/** Wheels inside that no index supplied, sorted; absent when all come from indexes. */
function sourcesIn({ shipped }) {
    const sources = (shipped?.wheels ?? []).flatMap(({ name, version, filename, sha256, origin }) => origin === undefined
        ? []
        : [{ name, version, file: filename, sha256, kind: origin.kind, source: (0,_resolve_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .originText */ .CQ)(origin) }]);
    return sources.length === 0 ? {} : { sources };
}
function sortedFiles(files) {
    return [...files]
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file))
        .map(({ kind, file, size, sha256 }) => ({ kind, file, size, sha256 }));
}
function sortedInstallers(files) {
    return [...files]
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file))
        .map(({ kind, file, size, sha256, commands }) => ({ kind, file, size, sha256, commands: [...commands] }));
}
function sortedStripped(stripped) {
    return [...stripped]
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.file, b.file) || (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(a.originalSha256, b.originalSha256))
        .map(({ file, originalSha256, sha256, saved }) => ({ file, originalSha256, sha256, saved }));
}
function sortedChecks(checks) {
    const key = (check) => [check.artifact, check.python ?? '', check.name, check.machine ?? ''].join('\0');
    return [...checks]
        .sort((a, b) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .byBytes */ .bg)(key(a), key(b)))
        .map(({ name, artifact, python, machine, result, reason, commands }) => ({
        name,
        artifact,
        python,
        machine,
        result,
        reason: result === 'passed' ? undefined : reason,
        commands: commands?.map(({ line, ...ended }) => (result === 'passed' ? ended : { ...ended, line })),
    }));
}


/***/ })

};
