export const id = 6450;
export const ids = [6450];
export const modules = {

/***/ 30024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ FIX_OFFLINE),
/* harmony export */   _P: () => (/* binding */ offlineError),
/* harmony export */   aK: () => (/* binding */ isOffline),
/* harmony export */   md: () => (/* binding */ createDownloader)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(25888);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/* harmony import */ var _http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69545);
/* harmony import */ var _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(14858);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(44220);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67460);
/**
 * The one downloader of files and JSON, which repeats what may be repeated. (`tool-cache.downloadTool` takes a truncated body and a web page for the file, ignores Retry-After
 * and waits forever on a silent server.)
 */









// Errors of downloads that failed for good. Pure.
const TRY_LATER = 'Try again later, or set a mirror or proxy if this network needs one.';
/** What helps where the network is switched off. */
const FIX_OFFLINE = 'Run package-python fetch again with the same inputs and a network, or unset vendor and UV_OFFLINE.';
/** Whether uv's own variable says that nothing may be downloaded; it holds for all of this program's downloads. */
function isOffline(env) {
    return /^(1|true|t|yes|y|on)$/i.test(env.UV_OFFLINE?.trim() ?? '');
}
/** @param what the file or address */
function offlineError(what) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr('network/offline', {
        message: `The network is switched off (vendor, UV_OFFLINE), and this is needed: ${what}.`,
        fix: FIX_OFFLINE,
    });
}
/** @param attempts requests made */
function downloadError(url, fault, attempts) {
    const [code, why, fix] = meaningOf(fault);
    const times = attempts === 1 ? '' : ` (${attempts} requests)`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PackagingError */ .yr(code, {
        message: `Cannot download ${(0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactUrl */ .BO)(url)}: ${why}${times}.`,
        fix,
        cause: fault,
    });
}
function meaningOf(fault) {
    const why = (0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactText */ .Rd)(fault.message);
    switch (fault.kind) {
        case 'status':
            return meaningOfStatus(fault.status ?? 0);
        case 'broken':
            return ['network/unreachable', `the connection breaks off repeatedly: ${why}`, TRY_LATER];
        case 'unreachable':
            return [
                'network/unreachable',
                `the server cannot be reached: ${why}`,
                'Check the network, the address and the proxy variables (HTTPS_PROXY, NO_PROXY).',
            ];
        case 'timeout':
            return ['network/timeout', why, TRY_LATER];
        case 'corrupt':
            return ['network/corrupt', why, 'Check what the address serves, and that no proxy or login page answers instead.'];
        case 'refused':
            return [
                'network/refused',
                why,
                'Check the address; for a private authority, name the file of its certificate in SSL_CERT_FILE (docs/companies.md).',
            ];
    }
}
function meaningOfStatus(status) {
    if (status === 401 || status === 403) {
        return [
            'network/refused',
            `the server refuses access (status ${status})`,
            'Check its rate limit, and the credentials for this server: in the address of the index, UV_INDEX_<NAME>_USERNAME and _PASSWORD, or netrc; a keyring is not read here.',
        ];
    }
    if (status === 407) {
        return ['network/refused', 'the proxy requires a password (status 407)', 'Put user and password into HTTPS_PROXY.'];
    }
    if (status === 404 || status === 410) {
        return ['network/refused', `it does not exist there (status ${status})`, 'Check the address, version and mirror.'];
    }
    if (status === 408 || status === 425 || status === 429 || status >= 500) {
        return ['network/unreachable', `the server repeatedly answers with status ${status}`, TRY_LATER];
    }
    return ['network/refused', `the server answers with status ${status}`, 'Check the address.'];
}
/** Bytes collected before they are written. */
const WRITE_SIZE = 512 * 1024;
/**
 * Writes the body into `file`, which must not exist, and returns its SHA-256.
 * @param onBytes called with the bytes received so far
 * @throws HttpFault `corrupt` for a web page, an empty body, a wrong size or hash, `broken` for a short one;
 * PackagingError `host/disk-full`, `host/permission`
 */
async function saveBody(response, file, { filename, size, sha256: expected }, onBytes) {
    const corrupt = (message) => new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('corrupt', { url: response.url, message });
    if (size !== undefined && response.size !== undefined && response.size !== size)
        throw corrupt(`${filename} must have ${size} bytes, the server announces ${response.size}`);
    const wantsPage = /\.html?$/i.test(filename);
    const webPage = () => corrupt('the server answers with a web page instead of the file');
    if (!wantsPage && /^\s*(text\/html|application\/xhtml)/i.test(response.headers['content-type'] ?? ''))
        throw webPage();
    // 'wx' never follows a planted link.
    const writing = (work) => (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .orFsError */ .HQ)(`save ${filename}`, file, work);
    const handle = await writing(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'wx'));
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let received = 0;
    let pending = [];
    let pendingSize = 0;
    const flush = async () => {
        const batch = Buffer.concat(pending, pendingSize);
        pending = [];
        pendingSize = 0;
        if (batch.length > 0)
            await writing(() => handle.writeFile(batch));
    };
    try {
        for await (const piece of response.pieces()) {
            if (received === 0 && !wantsPage && /^\s*<(!doctype\s+html|html)/i.test(piece.toString('latin1', 0, 256)))
                throw webPage();
            received += piece.length;
            if (size !== undefined && received > size)
                throw corrupt(`${filename} is longer than its ${size} bytes`);
            hash.update(piece);
            pending.push(piece);
            pendingSize += piece.length;
            if (pendingSize >= WRITE_SIZE)
                await flush();
            onBytes(received);
        }
        await flush();
    }
    finally {
        await writing(() => handle.close());
    }
    if (received === 0 && size !== 0)
        throw corrupt('the server answers with nothing');
    if (size !== undefined && received !== size)
        throw corrupt(`${filename} has ${received} bytes in place of ${size}`);
    const sha256 = hash.digest('hex');
    if (expected !== undefined && sha256 !== expected)
        throw corrupt(`${filename} has the SHA-256 ${sha256} in place of ${expected}`);
    return sha256;
}
/** By default; `total` includes repeated requests. */
const LIMITS = { answer: 30_000, idle: 30_000, total: 20 * 60_000 };
/** Bytes from which on a download takes long enough to show how far it is. */
const LARGE = 5_000_000;
/** What of several transfers is worth a word. */
function progressText(transfers) {
    const large = [...transfers].filter(({ received, all = received }) => all >= LARGE);
    const [first, ...more] = large;
    if (first === undefined)
        return '';
    const sum = (sizes) => (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .bytes */ .ee)(sizes.reduce((one, other) => one + other, 0));
    const received = sum(large.map(one => one.received));
    const sizes = large.flatMap(({ all }) => all ?? []);
    const all = sizes.length === large.length ? ` of ${sum(sizes)}` : '';
    return `${more.length === 0 ? first.filename : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(large.length, 'file')}: ${received}${all}`;
}
/** Bytes of a JSON answer: the largest index pages have a few MiB. */
const JSON_LIMIT = 64 * 1024 * 1024;
/** Downloads into `store`: a file that is there under the hash that is asked for is not downloaded again. */
function createDownloader(options) {
    const { store, limiter, offline = false, random = Math.random, wait = _lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .pause */ .v7, onProgress = () => { } } = options;
    const transfers = new Map();
    /** Makes the request until it succeeds or `retryDelay` gives up. */
    async function persist({ url, headers = {}, limits: some, body }, signal, read) {
        if (offline)
            throw offlineError((0,_log_js__WEBPACK_IMPORTED_MODULE_8__/* .redactUrl */ .BO)(url));
        const limits = { ...LIMITS, ...some };
        const end = performance.now() + limits.total;
        const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
        for (let attempt = 1;; attempt += 1) {
            try {
                const remaining = end - performance.now();
                return await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .exchange */ .cv)({ url, headers, limits, remaining, signal, ...sent }, response => {
                    if (response.status === 200)
                        return read(response);
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('status', response);
                });
            }
            catch (thrown) {
                if (!(thrown instanceof _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9))
                    throw thrown;
                const delay = (0,_retry_js__WEBPACK_IMPORTED_MODULE_7__/* .retryDelay */ .a)(thrown, attempt, random(), Date.now());
                if (delay === undefined || performance.now() + delay >= end)
                    throw downloadError(url, thrown, attempt);
                await wait(delay, signal);
            }
        }
    }
    async function save(request, response) {
        const temporary = await store.temporary();
        const forget = (0,_lifecycle_js__WEBPACK_IMPORTED_MODULE_6__/* .onInterrupt */ .nA)('files', () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true }));
        try {
            const all = request.size ?? response.size;
            const { filename } = request;
            const sha256 = await saveBody(response, temporary, request, received => {
                transfers.set(request, { filename, received, all });
                onProgress(progressText(transfers.values()));
            });
            return await store.add(temporary, sha256, filename);
        }
        catch (thrown) {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
            throw thrown;
        }
        finally {
            forget();
            transfers.delete(request);
            onProgress(progressText(transfers.values()));
        }
    }
    return {
        async fetchFile(request, signal) {
            const { sha256, filename, unread = false } = request;
            const stored = sha256 && (await (unread ? store.unread : store.find)(sha256, filename));
            return stored || limiter(() => persist(request, signal, response => save(request, response)));
        },
        async fetchJson(request, signal) {
            const headers = {
                accept: 'application/json',
                ...(request.body !== undefined && { 'content-type': 'application/json' }),
                ...request.headers,
            };
            return limiter(() => persist({ ...request, headers }, signal, async (response) => {
                const text = await (0,_http_js__WEBPACK_IMPORTED_MODULE_5__/* .readText */ .yR)(response, JSON_LIMIT);
                try {
                    return JSON.parse(text);
                }
                catch (thrown) {
                    throw new _http_js__WEBPACK_IMPORTED_MODULE_5__/* .HttpFault */ .F9('corrupt', { url: response.url, message: 'the answer is not JSON' }, thrown);
                }
            }));
        },
    };
}


/***/ }),

/***/ 67460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ retryAfter),
/* harmony export */   a: () => (/* binding */ retryDelay)
/* harmony export */ });
/** Whether and when a failed request is made again. Pure. */
/** Requests made at most, counting the first. A corrupt answer may be a passing fault of a proxy, so it is requested once more. */
const ATTEMPTS = { status: 5, broken: 5, timeout: 3, unreachable: 3, corrupt: 2, refused: 1 };
/** Milliseconds; doubled with every attempt, of which there are few enough to need no other bound. */
const FIRST_WAIT = 500;
/** Milliseconds that a server's Retry-After can make us wait at most. */
const LONGEST_RETRY_AFTER = 60_000;
/** Statuses that another request may change (RFC 9110, RFC 6585). */
const isTransient = (status) => status === 408 || status === 425 || status === 429 || status >= 500;
/**
 * Milliseconds to wait before the next request, or undefined to give up.
 * @param attempt requests made so far, from 1
 * @param random from 0 to 1: spreads clients over the upper half of the wait, so that they do not all come back together
 * @param now milliseconds since 1970, for a Retry-After that is a date
 */
function retryDelay(fault, attempt, random, now) {
    if (attempt >= ATTEMPTS[fault.kind])
        return undefined;
    const backoff = FIRST_WAIT * 2 ** (attempt - 1);
    const wait = Math.round(backoff * (0.5 + random / 2));
    if (fault.status === undefined)
        return wait;
    if (!isTransient(fault.status))
        return undefined;
    return Math.max(wait, Math.min(retryAfter(fault.retryAfter, now) ?? 0, LONGEST_RETRY_AFTER));
}
/** Milliseconds that a Retry-After header asks for: seconds or an HTTP date (RFC 9110 §10.2.3); undefined when it is neither. */
function retryAfter(header, now) {
    const text = header?.trim() ?? '';
    if (/^\d+$/.test(text))
        return Number(text) * 1000;
    // Only the form that the RFC has senders use: Date.parse takes nearly anything for a date.
    if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
        return undefined;
    const date = Date.parse(text);
    return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}


/***/ }),

/***/ 5273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ createSealed),
/* harmony export */   Ox: () => (/* binding */ stateDigest),
/* harmony export */   dy: () => (/* binding */ isSealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _file_threads_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16278);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(657);
/**
 * Folders of the store whose files are run: unpacked tools, compiled programs, build environments. The state of each is
 * recorded when it is complete, and what differs from that is made again instead of used. The state of a file includes the
 * time of its inode, which no program can set back, so that no byte has to be read: a folder of 600 files takes 5 ms.
 */





/** Digest (hex) of the states of all files in a folder, wherever it lies; undefined for one without files. */
function stateDigest(folder) {
    return (0,_file_threads_js__WEBPACK_IMPORTED_MODULE_3__/* .inThread */ .u)({ kind: 'digest', tree: node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder), depth: 'inode' });
}
/** An empty file beside the folder, as two runs may each have completed one. */
const recordOf = (folder, digest) => `${folder}.${digest.slice(0, 32)}.sealed`;
/** Whether the folder is as it was when it was completed. */
async function isSealed(folder) {
    const digest = await stateDigest(folder);
    if (digest === undefined)
        return false;
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(recordOf(folder, digest)).then(found => found.isFile(), () => false);
}
/**
 * Creates a folder beside its final place and renames it once it is complete, so that a run that is ended leaves nothing
 * that looks finished. One that lies there and is not as it was completed is replaced; another run may have been quicker,
 * and then its copy is as good.
 * @param fill gets the path of a folder, which it creates
 */
async function createSealed(folder, fill) {
    const unfinished = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    try {
        await fill(unfinished);
        const digest = await stateDigest(unfinished);
        if (digest === undefined)
            throw new Error(`nothing to keep in ${folder}`);
        const record = recordOf(folder, digest);
        // First: another run must not take the folder for one that was changed.
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(record, '');
        if (await renamed(unfinished, folder))
            return;
        if (await isSealed(folder))
            return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        const old = `${folder}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(folder, old).catch(() => { });
        if (!(await renamed(unfinished, folder)))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(old, { recursive: true, force: true });
        await forgetRecords(folder, record);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(unfinished, { recursive: true, force: true });
    }
}
function renamed(from, to) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(from, to).then(() => true, () => false);
}
/** Those of folders that have been replaced. */
async function forgetRecords(folder, but) {
    const [parent, name] = [node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder), node_path__WEBPACK_IMPORTED_MODULE_2__.basename(folder)];
    for (const other of await (0,_files_js__WEBPACK_IMPORTED_MODULE_4__/* .namesIn */ .wX)(parent)) {
        const record = node_path__WEBPACK_IMPORTED_MODULE_2__.join(parent, other);
        if (other.startsWith(`${name}.`) && other.endsWith('.sealed') && record !== but)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(record, { force: true });
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

/***/ 24237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X7: () => (/* binding */ createProber),
/* harmony export */   jZ: () => (/* binding */ PROBE_LIMIT)
/* harmony export */ });
/* unused harmony exports describeClaim, PROBE_SCRIPT */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3828);
/* harmony import */ var _core_model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57206);
/** Asks candidates what they are, by running `src/python/probe.py` with each. */




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
    if (!_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .OSES */ .bA.some(one => one === os))
        return `it runs on '${clip(String(os))}', which is not supported`;
    if (!_core_model_js__WEBPACK_IMPORTED_MODULE_3__/* .ARCHES */ .Pr.some(one => one === arch))
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
        markers: stringsOf(markers),
    };
}
/** How the answer contradicts the name, in words; nothing when it does not. */
function contradiction(claim, answer) {
    const { python, fullVersion, platform } = answer;
    const same = agrees(claim.implementation, python.implementation) &&
        agrees(claim.minor, python.minor) &&
        agrees(claim.freeThreaded, python.freeThreaded) &&
        // For PyPy, names carry its own version as often as the language's.
        (python.implementation === 'pypy' || agrees(claim.fullVersion, fullVersion)) &&
        agrees(claim.arch, platform.arch) &&
        (platform.libc === undefined || agrees(claim.libc, platform.libc));
    if (same)
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
/** Beside the compiled code and beside the sources alike. */
const PROBE_SCRIPT = (0,_assets_js__WEBPACK_IMPORTED_MODULE_1__/* .pythonScript */ .w$)('probe.py');
/** Milliseconds one interpreter has to answer; the first start of a Python on a Windows runner takes seconds. */
const PROBE_LIMIT = 15_000;
/** A prober that runs all it is given at once, and each path only once in its life. */
function createProber(machine, limit = PROBE_LIMIT) {
    const known = new Map();
    return candidates => Promise.all(candidates.map(async (candidate) => {
        const output = known.get(candidate.path) ?? run(machine, candidate.path, limit);
        known.set(candidate.path, output);
        return evaluate(candidate, await output);
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
            cwd: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(PROBE_SCRIPT),
            // The macOS launcher of a virtual environment would otherwise pass its own path on.
            env: { __PYVENV_LAUNCHER__: undefined },
            limits: { total: limit },
            capture: true,
            reads: [PROBE_SCRIPT],
        });
        if (code === 0)
            return { stdout };
        return signal === null ? `it ends with status ${code}` : `it is ended by ${signal}`;
    }
    catch (thrown) {
        const [problem] = (0,_core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .problemsOf */ .GW)(thrown);
        if (problem === undefined)
            throw thrown;
        return problem.code === 'host/timeout' ? `it does not answer in ${limit / 1000} s` : problem.message;
    }
}
function evaluate(candidate, output) {
    if (typeof output === 'string')
        return { kind: 'unusable', candidate, reason: output };
    const interpreter = parseAnswer(output.stdout, candidate);
    if (typeof interpreter === 'string')
        return { kind: 'unusable', candidate, reason: interpreter };
    const difference = contradiction(candidate.claim, interpreter);
    if (difference === undefined)
        return { kind: 'usable', candidate, interpreter };
    return { kind: 'mismatched', candidate, interpreter, contradiction: difference };
}


/***/ }),

/***/ 63588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ openTools),
/* harmony export */   xo: () => (/* binding */ toolReport)
/* harmony export */ });
/* unused harmony export Tools */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _archives_extract_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68298);
/* harmony import */ var _assets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90122);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3828);
/* harmony import */ var _host_download_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(30024);
/* harmony import */ var _host_files_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(657);
/* harmony import */ var _host_process_errors_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(47685);
/* harmony import */ var _host_seal_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5273);
/* harmony import */ var _locked_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(98149);
/**
 * The tools this program drives, each pinned to one version by hash. They come from the package index as wheels, are
 * kept in the content-addressed store, are hashed again before they are unpacked, and are unpacked for this machine alone.
 */











/** Gives the folder in which a tool lies unpacked; the first caller of each tool waits for it, the others share it. */
class Tools {
    #request;
    #folders = new Map();
    #used = new Set();
    constructor(request) {
        this.#request = request;
    }
    /** The tools that were asked for so far. */
    get used() {
        return [...this.#used];
    }
    /** @throws PackagingError `host/tool-missing` or `network/unreachable` when it cannot be downloaded, `dependency/hash` when it is not the locked file */
    folder(name) {
        return this.#folder(name);
    }
    /** The same for a tool that has several wheels, by the Python that runs it. @param minor of CPython 3.N */
    folderFor(name, minor) {
        return this.#folder(name, undefined, minor);
    }
    /** The same with bytecode for one Python, for what every run imports. @param python its absolute path */
    compiled(name, python) {
        return this.#folder(name, python);
    }
    #folder(name, python, minor) {
        this.#used.add(name);
        const key = [name, python, minor].join(' ');
        const folder = this.#folders.get(key) ?? this.#obtain(name, python, minor);
        this.#folders.set(key, folder);
        return folder;
    }
    /** Absolute path of the uv executable. */
    async uv() {
        const folder = await this.folder('uv');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'uv.exe' : 'uv');
    }
    /** Absolute path of the nfpm executable. */
    async nfpm() {
        const folder = await this.folder('nfpm');
        return node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'bin', process.platform === 'win32' ? 'nfpm.exe' : 'nfpm');
    }
    async #obtain(name, python, minor) {
        const suffix = python === undefined ? '' : `-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(python).digest('hex').slice(0, 8)}`;
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const pins = (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedPins */ .Hq)(requirements);
        const version = (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedVersion */ .XX)(name, requirements);
        const folderOf = (wheels) => {
            const identity = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(wheels.map(({ sha256 }) => sha256).join(' '));
            const unique = identity.digest('hex').slice(0, 16);
            return node_path__WEBPACK_IMPORTED_MODULE_2__.join(this.#request.unpacked, `${name}-${version}-${unique}${suffix}`);
        };
        // What is used is what was unpacked of them, once they were hashed, and is as it was then: they are not read again.
        const unread = await this.#stored(pins, minor, 'unread');
        if (unread !== undefined && (await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(folderOf(unread))))
            return folderOf(unread);
        const wheels = (await this.#stored(pins, minor)) ?? (await this.#download(name, version, pins, minor));
        const folder = folderOf(wheels);
        if (!(await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .isSealed */ .dy)(folder))) {
            await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .makeFolder */ .fc)(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder));
            await (0,_host_seal_js__WEBPACK_IMPORTED_MODULE_9__/* .createSealed */ .NU)(folder, async (unfinished) => {
                for (const wheel of wheels)
                    await (0,_archives_extract_js__WEBPACK_IMPORTED_MODULE_3__/* .extractWheel */ .hi)(wheel.path, unfinished);
                if (python !== undefined)
                    await compile(this.#request.runner, python, unfinished, folder);
            });
        }
        return folder;
    }
    /** One wheel for each pin, or undefined when one of them is not there. */
    async #stored(pins, minor, look = 'find') {
        const found = await Promise.all(pins.map(pin => storedWheel(this.#request.store, pin, look, minor)));
        return found.every(wheel => wheel !== undefined) ? found : undefined;
    }
    /** pip is on nearly every Python, knows this machine's index settings, and checks the hashes. */
    async #download(name, version, pins, minor) {
        const { runner, temp, store, offline = false, pipEnv = {} } = this.#request;
        if (offline)
            throw (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .offlineError */ ._P)(`${name} ${version}`);
        const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.join(temp, `download-${name}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder, { recursive: true });
        const tried = [];
        for (const python of await this.#request.pythons()) {
            const finished = await runner.finish({
                label: `download ${name} ${version}`,
                tool: python,
                args: [
                    ...['-m', 'pip', '--disable-pip-version-check', 'download', '--quiet', '--no-deps'],
                    ...['--no-cache-dir', '--only-binary', ':all:', '--require-hashes'],
                    ...(minor === undefined ? [] : ['--python-version', `3.${minor}`]),
                    ...['--requirement', (0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), '--dest', folder],
                ],
                cwd: folder,
                // pip asks `rustc` for its version, for statistics, and rustup's would make a folder in the home folder.
                env: { ...pipEnv, RUSTUP_HOME: node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, 'rustup') },
                index: true,
                limits: { total: 900_000, idle: 300_000 },
            });
            if (finished.code === 0) {
                for (const file of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(folder)).filter(entry => entry.endsWith('.whl'))) {
                    const downloaded = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, file);
                    await store.add(downloaded, await (0,_host_files_js__WEBPACK_IMPORTED_MODULE_7__/* .sha256Of */ .Bj)(downloaded), file);
                }
                const wheels = await this.#stored(pins, minor);
                if (wheels !== undefined)
                    return wheels;
            }
            const full = finished.code === 0 ? undefined : (0,_host_process_errors_js__WEBPACK_IMPORTED_MODULE_8__/* .diskFullError */ .vB)(`download ${name}`, finished.tail);
            if (full !== undefined)
                throw full;
            tried.push(`${python}:`, ...finished.tail.slice(-6).map(line => `  ${line}`));
            if (!finished.tail.some(line => line.includes('No module named pip')))
                break;
        }
        throw unobtainable(name, version, tried);
    }
}
/** This machine's wheel of a pin, if the store has it. */
async function storedWheel(store, { hashes }, look = 'find', minor) {
    for (const sha256 of hashes) {
        const file = await store[look](sha256);
        if (file === undefined || !(0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .wheelFits */ .eQ)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file)))
            continue;
        if (minor === undefined || (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .wheelServes */ .kV)(node_path__WEBPACK_IMPORTED_MODULE_2__.basename(file), minor))
            return { path: file, sha256 };
    }
    return undefined;
}
/** What is imported of a tool by each run. Bytecode that Python writes later is not of the sealed folder. */
const COMPILE = `import compileall, py_compile, sys
folder, final = sys.argv[1:]
compileall.compile_dir(folder, quiet=2, stripdir=folder, prependdir=final, invalidation_mode=py_compile.PycInvalidationMode.TIMESTAMP)`;
async function compile(runner, python, folder, final) {
    await runner.run({
        label: 'compile a tool',
        tool: python,
        args: ['-I', '-c', COMPILE, folder, final],
        cwd: folder,
        limits: { total: 300_000 },
    });
}
/** What pip prints when it can reach no server: its own words, the sockets' below, and `none` where it keeps quiet about why. */
const NO_NETWORK = /NewConnectionError|ProxyError|Connection refused|[Cc]onnection (?:reset|aborted)|name resolution|Name or service not known|ConnectTimeoutError|Max retries exceeded|from versions: none/;
function unobtainable(name, version, tried) {
    const hash = tried.some(line => /hash/i.test(line) && /match/i.test(line));
    const network = tried.some(line => NO_NETWORK.test(line));
    const code = hash ? 'dependency/hash' : network ? 'network/unreachable' : 'host/tool-missing';
    const message = `${name} ${version} could not be downloaded with any Python's pip.`;
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .PackagingError */ .yr(code, { message, fix: FIXES[code], detail: tried });
}
const FIXES = {
    'dependency/hash': 'The index offers another file than the one this program was released with: check the index that pip is set to.',
    'network/unreachable': 'Check the network, and the index and proxy that pip is set to (PIP_INDEX_URL, HTTPS_PROXY); that index must offer it.',
    'host/tool-missing': 'Put a Python with pip on PATH (actions/setup-python does), and check that its package index can be reached.',
};
/** Nothing is downloaded before it is asked for. */
function openTools(parts) {
    const { host, runner, platform, staging, store } = parts;
    return new Tools({
        store,
        runner,
        offline: (0,_host_download_js__WEBPACK_IMPORTED_MODULE_6__/* .isOffline */ .aK)(host.env),
        // Only a newer pip reads it by itself, and uv and our own requests do.
        pipEnv: host.env.SSL_CERT_FILE && !host.env.PIP_CERT ? { PIP_CERT: host.env.SSL_CERT_FILE } : {},
        temp: node_path__WEBPACK_IMPORTED_MODULE_2__.join(staging.root, 'tools'),
        unpacked: node_path__WEBPACK_IMPORTED_MODULE_2__.join(host.store, 'tools'),
        pythons: () => (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .pipPythons */ .zl)({ host, runner, platform }),
    });
}
/** In the order of `TOOL_NAMES`. `stored`: its wheels for this machine lie in the store and have the locked hashes. */
function toolReport(store) {
    return Promise.all(_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .TOOL_NAMES */ .K2.map(async (name) => {
        const requirements = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)((0,_assets_js__WEBPACK_IMPORTED_MODULE_4__/* .requirementsFile */ .d7)(name), 'utf8');
        const wheels = await Promise.all((0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedPins */ .Hq)(requirements).map(pin => storedWheel(store, pin)));
        return { name, version: (0,_locked_js__WEBPACK_IMPORTED_MODULE_10__/* .lockedVersion */ .XX)(name, requirements), stored: wheels.every(Boolean) };
    }));
}


/***/ })

};
