export const id = 334;
export const ids = [334];
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

/***/ 14615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3828);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
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
        const names = filename === undefined ? (await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(folder)).sort() : [assertFileName(filename)];
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
        return (await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file).catch(() => undefined)) === sha256;
    }
    async function add(temporaryFile, sha256, filename) {
        const file = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folderOf(sha256), assertFileName(filename));
        await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file));
        return (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`store ${filename}`, file, async () => {
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporaryFile, file);
            }
            catch (thrown) {
                // Windows refuses to replace a file that another process has open: then that one is as good, if it is right.
                if ((await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256Of */ .Bj)(file).catch(() => undefined)) !== sha256)
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
    await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .makeFolder */ .fc)(temp);
    for (const name of await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(temp)) {
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
/** File names come from indexes and lock files: one that is a path, or that some system cannot hold, is refused. */
function assertFileName(name) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (name !== '' && !/^\.+$|[/\\:*?"<>|\u0000-\u001f]/.test(name))
        return name;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PackagingError */ .yr('network/refused', {
        message: `A file cannot be stored under the name ${JSON.stringify(name)}.`,
        fix: 'Check the lock file or index that names it.',
    });
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


/***/ })

};
